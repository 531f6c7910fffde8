"""Tables of the Glue Data Catalog, as reads and writes of frames need them; asked through boto3.

Source: AWS Glue API Reference (GetTable, GetPartitions, BatchCreatePartition), AWS Glue Developer Guide, "Managing
partitions for ETL output" and "Creating tables, updating the schema, and adding new partitions from AWS Glue ETL jobs".
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from awsglue import gluetypes as g
from awsglue._lake.paths import describe_missing
from awsglue._lake.refusals import refuse
from awsglue._lake.storage import DEFAULT_PARTITION
from awsglue._lake.typing import parse

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_SERDES = {
    "ParquetHiveSerDe": "parquet", "OpenCSVSerde": "csv", "LazySimpleSerDe": "csv", "JsonSerDe": "json",
    "OpenXJsonSerDe": "json", "AvroSerDe": "avro", "OrcSerde": "orc", "GrokSerDe": "grokLog",
}  # fmt: skip
_JDBC = ("mysql", "postgresql", "oracle", "sqlserver", "redshift", "mariadb", "db2", "snowflake")


@lru_cache(maxsize=1)
def client() -> Any:
    """boto3's client of Glue; AWS_ENDPOINT_URL says where it is."""
    import boto3

    session = boto3.session.Session()
    return session.client("glue", region_name=session.region_name or "us-east-1")


@dataclass(frozen=True)
class Partition:
    """One partition: its values in the order of the keys (None for the null partition) and its folder."""

    values: tuple[str | None, ...]
    location: str


@dataclass(frozen=True)
class Table:
    """What a read or a write of a catalog table needs to know."""

    database: str
    name: str
    location: str
    format: str
    options: Mapping[str, Any]
    columns: g.StructType
    keys: g.StructType
    raw: Mapping[str, Any] = field(repr=False)
    catalog_id: str | None = None

    @property
    def label(self) -> str:
        """The table in messages."""
        return f"{self.database}.{self.name}"


def scoped(catalog_id: str | None) -> dict[str, str]:
    """The member of a request that names a catalog other than the caller's own."""
    return {"CatalogId": str(catalog_id)} if catalog_id else {}


def table(database: str, name: str, catalog_id: str | None = None) -> Table:
    """Looks a table up.

    Raises: LookupError when there is none, with the nearest name; NotSupported for Iceberg tables, views, JDBC.
    """
    from botocore.exceptions import ClientError

    try:
        raw = client().get_table(DatabaseName=database, Name=name, **scoped(catalog_id))["Table"]
    except ClientError as error:
        if error.response["Error"]["Code"] != "EntityNotFoundException":
            raise
        raise LookupError(
            f"{error.response['Error']['Message']} {_nearest(database, name, catalog_id)}".strip()
        ) from error
    return described(database, raw, catalog_id)


def database_table(database: str, name: str, catalog_id: str | None = None) -> Mapping[str, Any] | None:
    """The definition of a table that stands for one of a database outside the lake; None for all others."""
    from botocore.exceptions import ClientError

    try:
        raw = client().get_table(DatabaseName=database, Name=name, **scoped(catalog_id))["Table"]
    except ClientError:
        return None  # `table` says what is wrong
    parameters = {**(raw.get("StorageDescriptor", {}).get("Parameters") or {}), **(raw.get("Parameters") or {})}
    is_database = str(parameters.get("classification", "")).lower() in _JDBC and parameters.get("connectionName")
    return raw if is_database else None


def _nearest(database: str, name: str, catalog_id: str | None) -> str:
    from botocore.exceptions import ClientError

    try:
        pages = client().get_paginator("get_tables").paginate(DatabaseName=database, **scoped(catalog_id))
        names = [each["Name"] for page in pages for each in page["TableList"]]
        near = difflib.get_close_matches(name, names, n=1)
        return (
            f"Did you mean {near[0]}?" if near else f"The tables of {database} are: {', '.join(names[:10]) or 'none'}."
        )
    except ClientError:
        databases = [each["Name"] for each in client().get_databases(**scoped(catalog_id))["DatabaseList"]]
        near = difflib.get_close_matches(database, databases, n=1)
        return (
            f"Did you mean the database {near[0]}?"
            if near
            else f"The databases are: {', '.join(databases[:10]) or 'none'}."
        )


def described(database: str, raw: Mapping[str, Any], catalog_id: str | None = None) -> Table:
    """The table that a `Table` of the API describes."""
    storage = raw.get("StorageDescriptor") or {}
    serde = storage.get("SerdeInfo") or {}
    parameters = {**(storage.get("Parameters") or {}), **(raw.get("Parameters") or {})}
    label = f"{database}.{raw['Name']}"
    if str(parameters.get("table_type", "")).upper() == "ICEBERG":
        refuse(
            f"Reading or writing the Iceberg table {label} as a DynamicFrame", "Query it with Athena, or use pyiceberg."
        )
    if raw.get("TableType") == "VIRTUAL_VIEW":
        refuse(f"Reading the view {label} as a DynamicFrame", "Read the tables below it.")
    kind = _format(label, parameters, serde, storage)
    columns = g.StructType(g.Field(c["Name"], _column_type(label, c)) for c in storage.get("Columns") or [])
    keys = g.StructType(g.Field(c["Name"], _column_type(label, c)) for c in raw.get("PartitionKeys") or [])
    options = _csv_options(parameters, serde, columns) if kind == "csv" else {}
    location = storage.get("Location") or ""
    return Table(database, raw["Name"], location, kind, options, columns, keys, raw, catalog_id)


def _column_type(label: str, column: Mapping[str, Any]) -> g.DataType:
    try:
        return parse(column.get("Type") or "string")
    except ValueError as error:
        raise ValueError(f"The column {column['Name']} of {label}: {error}") from error


def _format(label: str, parameters: Mapping[str, str], serde: Mapping[str, Any], storage: Mapping[str, Any]) -> str:
    named = str(parameters.get("classification", "")).lower()
    if named in _JDBC or parameters.get("connectionName"):
        refuse(f"Reading the {named or 'JDBC'} table {label}", "JDBC sources are read through the server.")
    if named in ("csv", "json", "parquet", "avro", "orc"):
        return named
    library = str(serde.get("SerializationLibrary", "")).rpartition(".")[2]
    kind = _SERDES.get(library)
    if kind is None and "parquet" in str(storage.get("InputFormat", "")).lower():
        kind = "parquet"
    if kind is None or named in ("xml", "ion", "groklog"):
        refuse(f"Reading {label} (classification {named or 'not set'}, SerDe {library or 'not set'})")
    return kind


def _csv_options(parameters: Mapping[str, str], serde: Mapping[str, Any], columns: g.StructType) -> dict[str, Any]:
    own = serde.get("Parameters") or {}
    library = str(serde.get("SerializationLibrary", "")).rpartition(".")[2]
    default = "," if library == "OpenCSVSerde" or "classification" in parameters else "\x01"
    separator = own.get("separatorChar") or own.get("field.delim") or own.get("serialization.format") or default
    if separator == "1":  # Hive's default serialization.format stands for Ctrl-A
        separator = default if own.get("field.delim") is None else own["field.delim"]
    options: dict[str, Any] = {"separator": separator, "names": [c.name for c in columns.fields]}
    options["skipLines"] = int(parameters.get("skip.header.line.count") or own.get("skip.header.line.count") or 0)
    options["quoteChar"] = own.get("quoteChar", '"')
    if own.get("escapeChar") and library == "OpenCSVSerde" and own["escapeChar"] != options["quoteChar"]:
        options["escaper"] = own["escapeChar"]
    elif own.get("escape.delim"):
        options["escaper"] = own["escape.delim"]
    return options


def partitions(spark: SparkSession, of: Table, predicate: str = "", server_side: str = "") -> list[Partition]:
    """The partitions of a table that a predicate over its keys leaves.

    `server_side` (catalogPartitionPredicate) is sent with the request. `predicate` (push_down_predicate) is Spark SQL,
    and is evaluated by the engine over the partitions' values, typed as the catalog says.

    Source: AWS Glue Developer Guide, "Pre-filtering using pushdown predicates": applied to the listed partitions.
    Raises: ValueError when the predicate names a column that is no partition key, or is no expression.
    """
    request: dict[str, Any] = {"DatabaseName": of.database, "TableName": of.name, **scoped(of.catalog_id)}
    if server_side:
        request["Expression"] = server_side
    found = []
    for page in client().get_paginator("get_partitions").paginate(**request, ExcludeColumnSchema=True):
        for each in page["Partitions"]:
            values = tuple(None if value == DEFAULT_PARTITION else value for value in each["Values"])
            found.append(Partition(values, each["StorageDescriptor"]["Location"]))
    return _pruned(spark, of, found, predicate) if predicate.strip() else found


def _pruned(spark: SparkSession, of: Table, found: list[Partition], predicate: str) -> list[Partition]:
    import pyarrow as pa
    from pyspark.errors import AnalysisException, ParseException
    from pyspark.sql import functions as F

    from awsglue._lake.columns import convert, top

    names = [key.name for key in of.keys.fields]
    if not names:
        raise ValueError(f"{of.label} has no partition keys, so push_down_predicate={predicate!r} cannot select any.")
    numbers = pa.array(range(len(found)), pa.int64())
    columns = [pa.array([each.values[index] for each in found], pa.string()) for index in range(len(names))]
    data = spark.createDataFrame(pa.table([numbers, *columns], names=["__row", *names]))
    typed = [convert(top(key.name), g.StringType(), key.dataType).alias(key.name) for key in of.keys.fields]
    try:
        rows = data.select("__row", *typed).where(F.expr(predicate)).select("__row").collect()
    except (AnalysisException, ParseException) as error:
        raise ValueError(
            f"push_down_predicate={predicate!r} cannot be resolved against the partition keys of {of.label} "
            f"({', '.join(names)}). {_unknown(predicate, names)}{str(error).splitlines()[0]}"
        ) from error
    return [found[row[0]] for row in sorted(rows)]


def _unknown(predicate: str, names: Sequence[str]) -> str:
    import re

    known = {
        "and",
        "or",
        "not",
        "in",
        "between",
        "like",
        "is",
        "null",
        "date",
        "cast",
        "as",
        "string",
        "int",
        "true",
        "false",
    }
    words = re.findall(r"[A-Za-z_]\w*", re.sub(r"'[^']*'|\"[^\"]*\"", "", predicate))
    for word in words:
        if word.lower() not in known and word.lower() not in {each.lower() for each in names}:
            near = difflib.get_close_matches(word, names, n=1)
            if near:
                return f"Did you mean {near[0]} for {word}? "
    return ""


def register_partitions(of: Table, values: Iterable[tuple[str | None, ...]], base: str) -> int:
    """Adds the partitions that are not there yet, each with its folder below `base`; returns how many were added.

    Raises: RuntimeError when the catalog refuses one for another reason than that it exists.
    """
    from awsglue._lake.sink import folder_of

    storage = dict(of.raw.get("StorageDescriptor") or {})
    names = [key.name for key in of.keys.fields]
    wanted = []
    for row in sorted(set(values), key=str):
        texts = [DEFAULT_PARTITION if value is None else value for value in row]
        folder = folder_of(names, row)
        wanted.append({"Values": texts, "StorageDescriptor": {**storage, "Location": f"{base.rstrip('/')}/{folder}/"}})
    added = 0
    for start in range(0, len(wanted), 100):
        chunk = wanted[start : start + 100]
        reply = client().batch_create_partition(
            DatabaseName=of.database, TableName=of.name, PartitionInputList=chunk, **scoped(of.catalog_id)
        )
        errors = reply.get("Errors", [])
        for each in errors:
            if each["ErrorDetail"]["ErrorCode"] != "AlreadyExistsException":
                detail = each["ErrorDetail"]
                raise RuntimeError(
                    f"The partition {each['PartitionValues']} of {of.label}: {detail.get('ErrorMessage')}"
                )
        added += len(chunk) - len(errors)
    return added


def default_catalog_id() -> str | None:
    """The catalog that AWS_GLUE_CATALOG_ID names, if any."""
    return os.environ.get("AWS_GLUE_CATALOG_ID")


__all__ = [
    "Partition",
    "Table",
    "client",
    "describe_missing",
    "described",
    "partitions",
    "register_partitions",
    "table",
]
