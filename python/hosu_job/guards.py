"""What Sail does otherwise than Spark without a word, in plain reads and writes: made right or refused by name.

Measured on pysail 0.7.2: paths that are not there read as no rows; `partitionOverwriteMode=dynamic` is passed over, so
that the whole table goes; NULL in a partition's column is written as `column=`, not `__HIVE_DEFAULT_PARTITION__`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hosu_job import reads
from hosu_job.standins import NeedsSpark

NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__"
OVERWRITE_MODE = "partitionOverwriteMode"
FORMATS_OF_FILES = {"parquet", "csv", "json", "text", "orc", "avro", "binaryfile"}


def install(writes: bool = True) -> None:
    """Puts the guards before the reader's own methods, and before the writer's where no gateway makes writes right."""
    from pyspark.sql.connect.readwriter import DataFrameReader, DataFrameWriter, DataFrameWriterV2

    DataFrameReader.load = _guarded_load(DataFrameReader.load)
    if not writes:
        return
    for name in ("save", "saveAsTable", "insertInto"):
        setattr(DataFrameWriter, name, _guarded_write(getattr(DataFrameWriter, name)))

    def no_overwrite(_: Any) -> None:
        _refuse_dynamic_overwrite()

    DataFrameWriterV2.overwritePartitions = no_overwrite


def _guarded_load(original: Callable[..., Any]) -> Callable[..., Any]:
    def load(reader: Any, path: Any = None, format: Any = None, *arguments: Any, **options: Any) -> Any:
        kind = format or reader._format
        if kind is None or kind.lower() in FORMATS_OF_FILES:
            paths = [path] if isinstance(path, str) else list(path or [])
            paths = paths or [value for key, value in reader._options.items() if key.lower() == "path"]
            for each in paths:
                require_path(each)
        if kind is not None and kind.lower() in ("csv", "json") and paths:
            given = arguments[0] if arguments else options.pop("schema", None)
            reader.options(**{name: value for name, value in options.items() if value is not None})
            return reads.load(original, reader, kind.lower(), paths, given or reader._schema or None)
        return original(reader, path, format, *arguments, **options)

    return load


def require_path(path: str) -> None:
    """Raises Spark's PATH_NOT_FOUND for a path without files; patterns are left to the engine."""
    from pyspark.errors import AnalysisException

    from awsglue._lake.storage import Storage, list_files

    if any(sign in path for sign in "*?[{"):
        return
    try:
        list_files(Storage.of_environment(), path)
    except FileNotFoundError as error:
        raise AnalysisException(f"[PATH_NOT_FOUND] {error} SQLSTATE: 42K03") from error
    except ValueError:
        return


def _guarded_write(original: Callable[..., Any]) -> Callable[..., Any]:
    def write(writer: Any, *arguments: Any, **options: Any) -> None:
        _refuse_if_dynamic(writer, arguments, options)
        original(writer, *arguments, **options)
        path = writer._write.path
        columns = writer._write.partitioning_cols
        if path and columns:
            name_null_partitions(path, columns)

    return write


def _refuse_if_dynamic(writer: Any, arguments: Sequence[Any], options: dict[str, Any]) -> None:
    """Raises where a write would replace more than the partitions that it touches."""
    mode = options.get("mode") or writer._write.mode
    overwrites = mode == "overwrite" or options.get("overwrite") or True in arguments or "overwrite" in arguments
    if not overwrites:
        return
    own = {key.lower(): value for key, value in {**writer._write.options, **options}.items() if isinstance(key, str)}
    setting = own.get(OVERWRITE_MODE.lower()) or writer._spark.conf.get(f"spark.sql.sources.{OVERWRITE_MODE}", "static")
    if str(setting).lower() == "dynamic":
        _refuse_dynamic_overwrite()


def _refuse_dynamic_overwrite() -> None:
    raise NeedsSpark(
        "Overwriting single partitions (partitionOverwriteMode=dynamic, overwritePartitions) is not in Sail: "
        "it would replace the whole table. Write each partition's folder, or give Apache Spark: SPARK_REMOTE=sc://host:15002."
    )


def name_null_partitions(path: str, columns: Sequence[str]) -> None:
    """Gives the files of partitions without a value the folder that Spark and Hive give them."""
    from awsglue._lake.storage import Storage, list_files, split_url

    storage = Storage.of_environment()
    try:
        files = list_files(storage, path)
    except (FileNotFoundError, ValueError):
        return
    folders = {f"{column}=" for column in columns}
    for file in files:
        named = "/".join(f"{part}{NULL_PARTITION}" if part in folders else part for part in file.url.split("/"))
        if named == file.url:
            continue
        bucket, key = split_url(file.url)
        if bucket is None:
            _move(file.url, named)
        else:
            _, target = split_url(named)
            storage.client.copy_object(Bucket=bucket, Key=target, CopySource={"Bucket": bucket, "Key": key})
            storage.client.delete_object(Bucket=bucket, Key=key)


def _move(old: str, new: str) -> None:
    import os

    os.makedirs(os.path.dirname(new), exist_ok=True)
    os.rename(old, new)
    os.removedirs(os.path.dirname(old))
