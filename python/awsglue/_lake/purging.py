"""Deleting old files: `purge_table` and `purge_s3_path`.

Source: AWS Glue Developer Guide, "GlueContext class", working with datasets in Amazon S3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue._lake import catalog
from awsglue._lake.storage import File, Storage, list_files, now, split_url

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_RETENTION_HOURS = 168.0


def purge_path(path: str, options: Mapping[str, Any], ctx: str = "") -> list[File]:
    """Deletes what is below a path and older than `retentionPeriod` hours; returns them. No files are no error."""
    storage = Storage.of_environment()
    gone = _purge(storage, path, options)
    _manifest(storage, gone, options, ctx)
    return gone


def _purge(storage: Storage, path: str, options: Mapping[str, Any]) -> list[File]:
    try:
        files = list_files(storage, path)
    except FileNotFoundError:
        return []
    hours = float(options.get("retentionPeriod", _RETENTION_HOURS))
    limit = now().timestamp() - hours * 3600
    kept_classes = set(options.get("excludeStorageClasses") or [])
    old = [file for file in files if file.modified <= limit and file.storage_class not in kept_classes]
    _delete(storage, old)
    return old


def _delete(storage: Storage, files: Sequence[File]) -> None:
    for start in range(0, len(files), 1000):
        chunk = files[start : start + 1000]
        bucket = split_url(chunk[0].url)[0]
        if bucket is None:
            raise ValueError(f"purge deletes objects in S3, not {chunk[0].url}.")
        keys = [{"Key": split_url(file.url)[1]} for file in chunk]
        reply = storage.client.delete_objects(Bucket=bucket, Delete={"Objects": keys, "Quiet": True})
        if errors := reply.get("Errors"):
            raise RuntimeError(
                f"{len(errors)} objects could not be deleted, the first {errors[0]['Key']}: {errors[0].get('Message')}"
            )


def _manifest(storage: Storage, gone: Sequence[File], options: Mapping[str, Any], ctx: str) -> None:
    path = options.get("manifestFilePath")
    if not path:
        return
    bucket, key = split_url(path)
    folder = "/".join(part for part in (key.rstrip("/"), ctx) if part)
    body = "".join(f"{file.url}\n" for file in gone)
    for name, text in (("Success.csv", body), ("Failed.csv", "")):
        storage.client.put_object(Bucket=bucket, Key=f"{folder}/{name}" if folder else name, Body=text.encode())


def purge_table(
    spark: SparkSession,
    database: str,
    name: str,
    options: Mapping[str, Any],
    ctx: str = "",
    catalog_id: str | None = None,
) -> None:
    """Deletes a table's old files, those of partitions that satisfy `partitionPredicate`, and partitions left empty."""
    table = catalog.table(database, name, catalog_id)
    storage = Storage.of_environment()
    if not table.keys.fields:
        _manifest(storage, _purge(storage, table.location, options), options, ctx)
        return
    gone: list[File] = []
    for part in catalog.partitions(spark, table, str(options.get("partitionPredicate", ""))):
        deleted = _purge(storage, part.location, options)
        gone += deleted
        if deleted and not _remains(storage, part.location):
            values = [catalog.DEFAULT_PARTITION if value is None else value for value in part.values]
            catalog.client().delete_partition(
                DatabaseName=database, TableName=name, PartitionValues=values, **catalog.scoped(catalog_id)
            )
    _manifest(storage, gone, options, ctx)


def _remains(storage: Storage, location: str) -> bool:
    try:
        return bool(list_files(storage, location))
    except FileNotFoundError:
        return False
