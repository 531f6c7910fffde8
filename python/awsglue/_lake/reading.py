"""What `create_dynamic_frame` does: options to files, files to frames.

Source: AWS Glue Developer Guide, "Connection types and options for ETL in AWS Glue for Spark", Amazon S3.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue import gluetypes as g
from awsglue._lake import bookmarks, catalog, formats, source, typed
from awsglue._lake import options as checks
from awsglue._lake.refusals import refuse
from awsglue._lake.storage import File, Storage, excluded, is_data, list_files, partition_of, split_url
from awsglue._lake.typing import from_spark, parse

if TYPE_CHECKING:
    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame

log = logging.getLogger("awsglue")

JDBC = ("mysql", "postgresql", "redshift", "sqlserver", "oracle", "mariadb", "jdbc")
STREAMS = ("kinesis", "kafka")


def from_options(
    context: GlueContext,
    kind: str,
    options: Mapping[str, Any],
    format_name: str | None,
    format_options: Mapping[str, Any],
    ctx: str,
) -> DynamicFrame:
    """A frame over the files of `paths`.

    Raises: FileNotFoundError for a path below which there is nothing; NotSupported for what is no file.
    """
    if kind in JDBC:
        from awsglue._lake import database_reading

        return database_reading.from_options(context, kind, options, ctx)
    if kind in STREAMS:
        refuse(f"The stream {kind}", "Streaming jobs (gluestreaming) are not run here.")
    if kind not in ("s3", "file", "parquet", "orc"):
        refuse(f"The connection type {kind}", "s3 is there.")
    if kind in ("parquet", "orc"):
        format_name = format_name or kind
    name = formats.check_format(format_name)
    _check_json(format_options)
    checks.check(options, checks.READ, "from_options")
    checks.check(format_options, checks.FORMAT, f"the format {name}")
    paths = options.get("paths") or options.get("path")
    if not paths:
        raise ValueError('connection_options needs "paths": a list of S3 paths.')
    if isinstance(paths, str):
        paths = json.loads(paths) if paths.lstrip().startswith("[") else [paths]
    storage = Storage.of_environment()
    files: list[File] = []
    for path in paths:
        files += _below(storage, path, options)
    files = bookmarks.current.unprocessed(ctx, files, ", ".join(paths), bookmarks.Bounds.of(options))
    names = list(dict.fromkeys(name for file in files for name, _ in file.partition))
    keys = g.StructType(g.Field(name, g.StringType()) for name in names)
    merged = {**{key: options[key] for key in ("compressionType",) if key in options}, **format_options}
    reading = source.Reading(storage, tuple(files), name, merged, keys)
    return _framed(context, reading, ctx)


def _check_json(options: Mapping[str, Any]) -> None:
    if options.get("jsonPath"):
        formats.parse_json_path(options["jsonPath"])


def _framed(context: GlueContext, reading: source.Reading, ctx: str) -> DynamicFrame:
    from awsglue.dynamicframe import DynamicFrame

    data, schema = source.frame_of(context.spark_session, reading)
    return DynamicFrame(data, context, ctx, schema)


def _below(storage: Storage, path: str, options: Mapping[str, Any]) -> list[File]:
    """The files that hold rows below one path, with the partition values of their folders.

    Without `recurse` only the folder itself and folders of partitions are read; what lies elsewhere is logged.
    """
    files = [file for file in list_files(storage, path) if is_data(file, path)]
    files = excluded(files, options.get("exclusions"))
    left_out = options.get("excludeStorageClasses") or ["GLACIER", "DEEP_ARCHIVE"]
    files = [file for file in files if file.storage_class not in left_out]
    if not formats.flag(options, "recurse"):
        kept = [file for file in files if _is_direct(file, path)]
        if len(kept) < len(files):
            log.warning(
                '%s: %d files lie in folders below and are not read; set "recurse": True to read them.',
                path,
                len(files) - len(kept),
            )
        files = kept
    base = (
        path
        if path.endswith("/") or any(split_url(f.url)[1] != split_url(path)[1] for f in files)
        else path.rpartition("/")[0]
    )
    return [file.with_partition(partition_of(file.url, base)) for file in files]


def _is_direct(file: File, path: str) -> bool:
    _, key = split_url(file.url)
    _, base = split_url(path)
    below = key[len(base) :].lstrip("/")
    return all("=" in folder for folder in below.split("/")[:-1])


def from_catalog(
    context: GlueContext,
    database: str,
    name: str,
    predicate: str,
    options: Mapping[str, Any],
    ctx: str,
    catalog_id: str | None,
) -> DynamicFrame:
    """A frame over a table: the files of its partitions that the predicates leave, typed by the catalog.

    Differs: columns of the catalog that the files lack are there, as nulls, and an empty table has its columns.
    """
    spark = context.spark_session
    if (raw := catalog.database_table(database, name, catalog_id)) is not None:
        from awsglue._lake import database_reading

        return database_reading.from_table(context, raw, predicate, options, ctx)
    checks.check(options, checks.READ, "from_catalog")
    table = catalog.table(database, name, catalog_id)
    storage = Storage.of_environment()
    server_side = str(options.get("catalogPartitionPredicate", ""))
    files: list[File] = []
    if table.keys.fields:
        names = [key.name for key in table.keys.fields]
        for part in catalog.partitions(spark, table, predicate, server_side):
            values = list(zip(names, part.values, strict=True))
            files += [file.with_partition(values) for file in _table_files(storage, part.location, options)]
    elif predicate.strip():
        raise ValueError(
            f"{table.label} has no partition keys, so push_down_predicate={predicate!r} cannot select any."
        )
    else:
        files = [file.with_partition(()) for file in _table_files(storage, table.location, options)]
    files = bookmarks.current.unprocessed(ctx, files, table.label, bookmarks.Bounds.of(options))
    merged = {
        **table.options,
        **{key: options[key] for key in ("compressionType", "jsonPath", "withHeader") if key in options},
    }
    if merged.get("withHeader"):
        # The catalog names the columns; a header only has to be skipped.
        merged["skipLines"] = max(1, int(merged.get("skipLines", 0)))
        merged.pop("withHeader")
    reading = source.Reading(storage, tuple(files), table.format, merged, table.keys)
    frame = _framed(context, reading, ctx or name)
    data, schema = typed.by_catalog(frame._data, frame.schema(), table)
    frame._data, frame._known_schema = data, schema
    return frame


def _table_files(storage: Storage, location: str, options: Mapping[str, Any]) -> list[File]:
    """The files below the folder of a table or a partition; none when there is nothing yet."""
    try:
        found = list_files(storage, location)
    except FileNotFoundError as error:
        if "bucket" in str(error):
            raise
        return []
    return excluded([file for file in found if is_data(file, location)], options.get("exclusions"))


def from_rows(context: GlueContext, data: Any, name: str, schema: Any = None) -> DynamicFrame:
    """A frame over rows in memory: dictionaries, Rows, or tuples with a schema."""
    from awsglue._lake.inference import encode
    from awsglue._lake.nulls import pushed_table
    from awsglue._lake.typing import arrow_schema
    from awsglue.dynamicframe import DynamicFrame

    rows = data.collect() if hasattr(data, "collect") else list(data)
    names: Sequence[str] = []
    known = None
    if isinstance(schema, (list, tuple)):
        names = list(schema)
    elif schema is not None:
        known = (
            schema
            if isinstance(schema, g.StructType)
            else parse(f"struct<{schema}>")
            if isinstance(schema, str)
            else from_spark(schema)
        )
        names = [field.name for field in known.fields]  # type: ignore[attr-defined]
    records = []
    for row in rows:
        if hasattr(row, "asDict"):
            records.append(row.asDict(recursive=True))
        elif isinstance(row, Mapping):
            records.append(dict(row))
        else:
            values = list(row) if isinstance(row, (list, tuple)) else [row]
            records.append(dict(zip(names or [f"_{index + 1}" for index in range(len(values))], values, strict=False)))
    found = known if known is not None else source.infer(records, g.UnknownType())
    if not isinstance(found, g.StructType):
        found = g.StructType()
    import pyarrow as pa

    if not found.fields:
        empty_data, found = source.empty(context.spark_session, found)
        return DynamicFrame(empty_data, context, name, found)
    table = pa.Table.from_pylist([encode(record, found) for record in records], schema=arrow_schema(found))
    return DynamicFrame(context.spark_session.createDataFrame(pushed_table(table)), context, name, found)
