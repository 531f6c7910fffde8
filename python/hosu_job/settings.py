"""Which configurations of a script reach the engine.

Scripts written for a cluster name masters, jars, memory and keys of S3. An engine that is given has all of these.
"""

from __future__ import annotations

IGNORED = (
    "spark.master",
    "spark.jars",
    "spark.submit",
    "spark.driver",
    "spark.executor",
    "spark.dynamicAllocation",
    "spark.yarn",
    "spark.kubernetes",
    "spark.remote",
    "spark.hadoop.fs.s3",
    "fs.s3",
    "spark.hadoop.hive.metastore",
    "hive.metastore",
    "spark.serializer",
    "spark.kryo",
    "spark.ui",
    "spark.eventLog",
    "spark.network",
    "spark.shuffle.service",
    "spark.memory",
    "spark.local.dir",
    "spark.cores",
    "spark.app.name",
    "spark.extraListeners",
    "spark.glue",
    "spark.sql.catalogImplementation",
    "spark.sql.warehouse.dir",
    "spark.hadoop.aws.glue",
)
"""The beginnings of names that are kept in this process only."""

CATALOG_PLUGINS = ("spark.sql.extensions", "spark.sql.catalog.")
"""Names that ask for Iceberg, Delta or Hudi inside Spark."""


def reaches_engine(name: str) -> bool:
    """Whether a configuration is sent to the engine."""
    return not any(name == each or name.startswith(f"{each}.") or name.startswith(each) for each in IGNORED)


def parse_conf(text: str) -> dict[str, str]:
    """The configurations of the job argument `--conf`: `k=v`, further ones behind `--conf` in the same text.

    Source: AWS Glue Developer Guide, "Job parameters": several are given as `k1=v1 --conf k2=v2`.
    """
    found: dict[str, str] = {}
    for part in f" {text.strip()}".split("--conf"):
        name, equals, value = part.strip().partition("=")
        if equals:
            found[name.strip()] = value.strip()
    return found
