"""What the transforms need of the engine beyond expressions: rows that stay what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def settle(data: DataFrame) -> DataFrame:
    """Computes the rows once and keeps them, so that what is derived from them twice agrees.

    Needs a place for checkpoints: the runner gives Sail one; Apache Spark keeps local checkpoints with its executors.
    """
    return data.localCheckpoint(eager=True)
