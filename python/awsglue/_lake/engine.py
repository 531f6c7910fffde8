"""What the transforms need of the engine beyond expressions: rows that stay what they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from awsglue import gluetypes as g
from awsglue._lake.columns import top
from awsglue._lake.typing import spark_schema_text

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def settle(data: DataFrame) -> DataFrame:
    """Computes the rows once and keeps them, so that what is derived from them twice agrees.

    Needs a place for checkpoints: the runner gives Sail one; Apache Spark keeps local checkpoints with its executors.
    """
    return data.localCheckpoint(eager=True)


def renamed_inputs(data: DataFrame, schema: g.StructType) -> DataFrame:
    """The columns under names without dots: Sail 0.7 takes a dot in a name before a Python function for a path."""
    return data.select(*[top(field.name).alias(f"c{index}") for index, field in enumerate(schema.fields)])


def map_batches(
    data: DataFrame,
    schema: g.StructType,
    f: Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]],
    out: g.StructType,
) -> DataFrame:
    """The rows that a function over Arrow batches makes; columns in the order of `out`, of any names."""
    safe = g.StructType(g.Field(f"c{index}", field.dataType) for index, field in enumerate(out.fields))
    names = [field.name for field in safe.fields]

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in f(batches):
            yield batch.rename_columns(names)

    made = renamed_inputs(data, schema).mapInArrow(run, spark_schema_text(safe))
    return made.select(*[top(name).alias(field.name) for name, field in zip(names, out.fields, strict=True)])
