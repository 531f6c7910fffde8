"""Gives `spark.read.format("jdbc")`, `df.write.jdbc` and their like to the server that has the drivers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FORMATS = {"jdbc", "org.apache.spark.sql.jdbc", "org.apache.spark.sql.execution.datasources.jdbc"}


def install(engine: str) -> None:
    """Puts the ways into databases before the reader's and the writer's own methods."""
    from pyspark.sql.connect.readwriter import DataFrameReader, DataFrameWriter

    from awsglue._lake import pushdown

    pushdown.install()
    DataFrameReader.load = _load(DataFrameReader.load, engine)  # type: ignore[method-assign]
    DataFrameWriter.save = _save(DataFrameWriter.save, engine)  # type: ignore[method-assign]
    DataFrameReader.jdbc = _jdbc(DataFrameReader.jdbc, engine)  # type: ignore[method-assign]


def is_database(name: str | None) -> bool:
    """Whether a format is that of databases."""
    return name is not None and name.lower() in FORMATS


def _left_to_engine(engine: str) -> bool:
    """Apache Spark has drivers of its own, where there is no server to ask."""
    from awsglue._lake import databases

    return engine != "sail" and not databases.is_there()


def _load(original: Callable[..., Any], engine: str) -> Callable[..., Any]:
    def load(reader: Any, path: Any = None, format: Any = None, schema: Any = None, **options: Any) -> Any:
        if not is_database(format or reader._format) or _left_to_engine(engine):
            return original(reader, path, format, schema, **options)
        if schema is not None or reader._schema:
            from pyspark.errors import AnalysisException

            raise AnalysisException("The jdbc format takes no schema; use the option customSchema.")
        from awsglue._lake import database_frames

        reader.options(**options)
        return database_frames.frame(reader._client, reader._options)

    return load


def _jdbc(original: Callable[..., Any], engine: str) -> Callable[..., Any]:
    def jdbc(
        reader: Any,
        url: str,
        table: str,
        column: str | None = None,
        lowerBound: Any = None,
        upperBound: Any = None,
        numPartitions: int | None = None,
        predicates: list[str] | None = None,
        properties: dict[str, str] | None = None,
    ) -> Any:
        if predicates is None or column is not None or _left_to_engine(engine):
            return original(reader, url, table, column, lowerBound, upperBound, numPartitions, predicates, properties)
        from awsglue._lake import database_frames

        reader.format("jdbc").options(**(properties or {})).options(url=url, dbtable=table)
        return database_frames.frame(reader._client, reader._options, predicates)

    return jdbc


def _save(original: Callable[..., Any], engine: str) -> Callable[..., Any]:
    def save(
        writer: Any, path: Any = None, format: Any = None, mode: Any = None, partitionBy: Any = None, **options: Any
    ) -> None:
        if not is_database(format or writer._write.source) or _left_to_engine(engine):
            original(writer, path, format, mode, partitionBy, **options)
            return
        from pyspark.sql.connect.dataframe import DataFrame

        from awsglue._lake import database_writing

        if mode is not None:
            writer.mode(mode)
        writer.options(**options)
        data = DataFrame(writer._df, writer._spark)
        database_writing.save(data, writer._write.options, writer._write.mode)

    return save
