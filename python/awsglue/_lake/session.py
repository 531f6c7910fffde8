"""The Spark session of a job."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

DEFAULTS = {
    # AWS Glue 3 to 5 run Spark with ANSI mode off; Spark 4 has it on.
    "spark.sql.ansi.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    # Spark 4 reads text in few encodings unless it is told; Spark 3 reads all that Java knows, CP949 among them.
    "spark.sql.legacy.javaCharsets": "true",
}


def session() -> SparkSession:
    """The session that is there, or one of the engine that SPARK_REMOTE names, set as AWS Glue sets its own.

    Raises: RuntimeError when no engine is named.
    """
    from pyspark.sql.connect.session import SparkSession

    active = SparkSession.getActiveSession()
    if active is not None:
        return active
    remote = os.environ.get("SPARK_REMOTE")
    if not remote:
        raise RuntimeError(
            "No Spark engine: start the script with `python -m hosu_job.run script.py`, or name an engine "
            "in SPARK_REMOTE (sc://host:15002)."
        )
    made = SparkSession.builder.remote(remote).getOrCreate()
    for name, value in DEFAULTS.items():
        made.conf.set(name, value)
    return made
