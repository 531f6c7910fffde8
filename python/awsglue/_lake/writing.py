"""What `write_dynamic_frame` and sinks do: options to a write, and the catalog brought up to date.

Source: AWS Glue Developer Guide, "Connection types and options for ETL in AWS Glue for Spark", Amazon S3, and "Managing
partitions for ETL output in AWS Glue".
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue._lake import catalog, catalog_update, sink
from awsglue._lake import options as checks
from awsglue._lake.formats import flag
from awsglue._lake.reading import JDBC
from awsglue._lake.refusals import refuse
from awsglue._lake.storage import Storage

if TYPE_CHECKING:
    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame

log = logging.getLogger("awsglue")


def keys_of(options: Mapping[str, Any]) -> tuple[str, ...]:
    """The partition keys: a list, or a list as JSON text."""
    keys = options.get("partitionKeys") or []
    if isinstance(keys, str):
        keys = json.loads(keys) if keys.lstrip().startswith("[") else [keys]
    return tuple(keys)


def to_options(
    frame: DynamicFrame,
    kind: str,
    options: Mapping[str, Any],
    format_name: str | None,
    format_options: Mapping[str, Any],
    catalog_info: Mapping[str, Any],
    ctx: str,
) -> list[sink.Written]:
    """Writes a frame to files, and the catalog when the sink was told to.

    Raises: ValueError for options that do not fit the frame; NotSupported for what is no file.
    """
    if kind in JDBC:
        from awsglue._lake import database_writing

        database_writing.to_options(frame, kind, options)
        return []
    if kind not in ("s3", "file", "parquet", "orc"):
        refuse(f"Writing to the connection type {kind}", "s3 is there.")
    if kind in ("parquet", "orc"):
        format_name = format_name or kind
    path = options.get("path")
    if not path:
        raise ValueError('connection_options needs "path": the S3 path to write to.')
    if not format_name:
        raise ValueError(f"A format is needed to write to {path}: parquet, glueparquet, json, csv, avro or orc.")
    checks.check(options, checks.WRITE, "the sink")
    checks.check(format_options, checks.FORMAT, f"the format {format_name}")
    merged = {**{key: options[key] for key in ("compression", "compressionType") if options.get(key)}, **format_options}
    name = "glueparquet" if format_name == "parquet" and flag(format_options, "useGlueParquetWriter") else format_name
    updates = flag(options, "enableUpdateCatalog")
    update = None
    if updates:
        if not catalog_info:
            raise ValueError("enableUpdateCatalog needs setCatalogInfo(catalogDatabase=..., catalogTableName=...).")
        behavior = options.get("updateBehavior") or "UPDATE_IN_DATABASE"
        update = catalog_update.Update(
            catalog_info["database"], catalog_info["table"], behavior, catalog_info.get("catalog_id")
        )
        if name not in ("parquet", "glueparquet", "csv", "json", "avro", "orc"):
            refuse(f"enableUpdateCatalog with the format {name}")
    return _write(frame, path, name, merged, keys_of(options), update, ctx)


def _write(
    frame: DynamicFrame,
    path: str,
    name: str,
    options: Mapping[str, Any],
    keys: Sequence[str],
    update: catalog_update.Update | None,
    ctx: str,
) -> list[sink.Written]:
    target = sink.Writing(Storage.of_environment(), path, name, options, tuple(keys))
    written = sink.write(frame._data, frame.schema(), target) if _has_columns(frame, target, ctx) else []
    log.info("%s: %d files, %d rows.", path, len(written), sum(each.rows for each in written))
    if update is not None and frame.schema().fields:
        catalog_update.apply(update, frame.schema(), name, options, path, keys, written)
    return written


def _has_columns(frame: DynamicFrame, target: sink.Writing, ctx: str) -> bool:
    if not frame.schema().fields:
        log.warning("%s: the frame has no columns, so nothing is written.", target.path)
        return False
    sink.check(target, frame.schema(), f"The sink {ctx}" if ctx else "The sink")
    return True


def to_catalog(
    context: GlueContext,
    frame: DynamicFrame,
    database: str,
    name: str,
    options: Mapping[str, Any],
    ctx: str,
    catalog_id: str | None,
) -> DynamicFrame:
    """Writes a frame into the folder of a table, in its format, partitioned as the table is.

    Differs: partitions follow the table's keys when `partitionKeys` is not given, since files beside the partitions
    would be read by nobody.
    """
    if (raw := catalog.database_table(database, name, catalog_id)) is not None:
        from awsglue._lake import database_writing

        return database_writing.to_table(frame, raw, options)
    table = catalog.table(database, name, catalog_id)
    given = keys_of(options)
    keys = given or tuple(key.name for key in table.keys.fields)
    update = None
    if flag(options, "enableUpdateCatalog"):
        update = catalog_update.Update(
            database, name, options.get("updateBehavior") or "UPDATE_IN_DATABASE", catalog_id
        )
    format_options: dict[str, Any] = {
        key: options[key] for key in ("compression", "compressionType") if options.get(key)
    }
    if table.format == "csv":
        format_options["separator"] = table.options["separator"]
        format_options["writeHeader"] = bool(table.options["skipLines"])
        if str(table.raw["StorageDescriptor"]["SerdeInfo"].get("SerializationLibrary", "")).endswith("LazySimpleSerDe"):
            format_options["quoteChar"] = -1  # that SerDe would read the quotes as part of the text
    kind = (
        "glueparquet"
        if table.format == "parquet" and flag(table.raw.get("Parameters", {}), "useGlueParquetWriter")
        else table.format
    )
    _write(frame, table.location, kind, format_options, keys, update, ctx)
    return frame
