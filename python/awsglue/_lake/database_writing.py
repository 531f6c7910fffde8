"""Writing frames to tables of databases: the engine writes Parquet files, and the server takes them in one transaction.

Source: Spark, "JDBC To Other Databases"; AWS Glue Developer Guide, "JDBC connection option reference".
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from awsglue._lake import database_exchange as exchange
from awsglue._lake import databases
from awsglue._lake.ddl import parse_schema_texts
from awsglue._lake.refusals import refuse

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from awsglue.dynamicframe import DynamicFrame

log = logging.getLogger("awsglue")

MODES = {"append": "append", "overwrite": "overwrite", "error": "error", "errorifexists": "error", "ignore": "ignore"}


def save(data: DataFrame, options: Mapping[str, Any], mode: str | None) -> int:
    """Writes a DataFrame as Spark's `jdbc` format does; returns how many rows were written.

    Raises: AnalysisException where the table is there and must not be; DatabaseFailure with the database's words.
    """
    own = {name.lower(): str(value) for name, value in options.items() if value is not None}
    databases.check_driver(own)
    if not own.get("dbtable"):
        raise ValueError("Option `dbtable` is required to write to a database.")
    order: dict[str, Any] = {**databases.place_of(own), "dbtable": own["dbtable"]}
    order["mode"] = MODES[(mode or "error").lower()]
    order["columns"] = [{"name": field.name, "type": field.dataType.simpleString()} for field in data.schema.fields]
    for name, key in (("truncate", "truncate"), ("cascadetruncate", "cascadeTruncate")):
        if own.get(name, "").lower() == "true":
            order[key] = True
    if own.get("createtableoptions"):
        order["createTableOptions"] = own["createtableoptions"]
    if own.get("createtablecolumntypes"):
        order["columnTypes"] = parse_schema_texts(own["createtablecolumntypes"])
    folder = exchange.written_by(data)
    try:
        rows = databases.order("write", {**order, "folder": folder})["rows"]
    finally:
        exchange.discard(folder)
    from awsglue._lake import database_frames

    database_frames.written()
    log.info("%s: %d rows written.", own["dbtable"], rows)
    return int(rows)


def to_options(frame: DynamicFrame, kind: str, options: Mapping[str, Any]) -> None:
    """Writes a DynamicFrame to a table: its rows are added, and a table that is not there is made."""
    if kind not in ("jdbc", "postgresql", "mysql", "mariadb"):
        refuse(f"Writing to {kind}", "PostgreSQL, MySQL and MariaDB have drivers.")
    own = {name.lower(): value for name, value in options.items() if value is not None}
    overwrites = str(own.pop("overwrite", "false")).lower() == "true"
    save(frame.toDF(), own, "overwrite" if overwrites else "append")


def to_connection(frame: DynamicFrame, connection: str, options: Mapping[str, Any]) -> DynamicFrame:
    """Writes a DynamicFrame through a connection of the catalog.

    Source: AWS Glue Developer Guide, "DynamicFrameWriter class", from_jdbc_conf: `dbtable` and `database` are needed.
    """
    own = {name.lower(): value for name, value in options.items() if value is not None}
    if not own.get("dbtable"):
        raise ValueError('connection_options needs "dbtable": the table to write to.')
    to_options(frame, "jdbc", {**own, "connectionname": connection})
    return frame


def to_table(frame: DynamicFrame, raw: Mapping[str, Any], options: Mapping[str, Any]) -> DynamicFrame:
    """Writes a DynamicFrame to the table of a database that a table of the catalog stands for."""
    from awsglue._lake.database_reading import place_of_table

    own = {name.lower(): value for name, value in options.items() if value is not None}
    to_options(frame, "jdbc", {**place_of_table(raw), **own})
    return frame
