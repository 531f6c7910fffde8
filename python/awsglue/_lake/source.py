"""Files to frames: which files, what schema, and a DataFrame over them.

CSV, JSON, Avro and ORC are read by functions of ours in the engine's workers, so that every engine gives the same
values, and types that differ from record to record become choices. Parquet is read by the engine; the files' footers
tell whether their schemas differ.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from awsglue import gluetypes as g
from awsglue._lake import formats
from awsglue._lake.columns import columns_of, convert, null_of, select, top
from awsglue._lake.engine import map_batches
from awsglue._lake.inference import Seen, encode, has_choice
from awsglue._lake.nulls import pushed_table
from awsglue._lake.storage import File, Storage
from awsglue._lake.typing import arrow_schema, arrow_type, from_arrow, spark_schema_text, spark_text
from awsglue._lake.xml import Xml

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_TASK_BYTES = 32 << 20
_MAX_TASKS = 64
_NATIVE_GROUPS = 32
"""Above that many partitions one plan per partition costs more than reading Parquet in workers."""
_PLAIN = re.compile(r"(?:s3a?://|file://)?[A-Za-z0-9_\-./=]+")
"""URLs that every engine reads as they are written."""
_ROWS = 20_000
_TASKS = g.StructType([g.Field("id", g.LongType())])


@dataclass(frozen=True)
class Reading:
    """What is read: the files (with their partition values), the format, its options, the partition columns' types."""

    storage: Storage
    files: tuple[File, ...]
    format: str
    options: Mapping[str, Any] = field(default_factory=dict)
    partitions: g.StructType = field(default_factory=g.StructType)


def frame_of(spark: SparkSession, reading: Reading) -> tuple[DataFrame, g.StructType]:
    """The files as a DataFrame (choices as structs) and its schema, partition columns last."""
    if reading.format in ("parquet", "glueparquet"):
        return _parquet(spark, reading)
    body = _body_schema(spark, reading)
    return _by_workers(spark, reading, body)


def _by_workers(spark: SparkSession, reading: Reading, body: g.StructType) -> tuple[DataFrame, g.StructType]:
    names = {f.name for f in reading.partitions.fields}
    body = g.StructType(f for f in body.fields if f.name not in names)
    schema = g.StructType([*body.fields, *(g.Field(f.name, g.StringType()) for f in reading.partitions.fields)])
    full = g.StructType([*body.fields, *reading.partitions.fields])
    if not schema.fields:
        return spark.createDataFrame([], "`_` string").select(), full
    groups = _tasks(reading.files)
    if not groups:
        return empty(spark, full)
    tasks = spark.range(0, len(groups), 1, len(groups))
    data = map_batches(tasks, _TASKS, _reader(reading, groups, body), schema)
    columns = [
        (
            f.name,
            f.dataType,
            convert(top(f.name), g.StringType(), f.dataType) if f in reading.partitions.fields else top(f.name),
        )
        for f in full.fields
    ]
    return (
        select(data, columns) if any(f.dataType != g.StringType() for f in reading.partitions.fields) else (data, full)
    )


def empty(spark: SparkSession, schema: g.StructType) -> tuple[DataFrame, g.StructType]:
    """No rows of that schema."""
    if not schema.fields:
        return spark.range(0).select(), schema
    return spark.createDataFrame([], spark_schema_text(schema)), schema


def _tasks(files: Sequence[File]) -> list[list[File]]:
    """The files in groups of about `_TASK_BYTES`, big ones first, at most `_MAX_TASKS`."""
    if not files:
        return []
    total = sum(file.size for file in files)
    count = max(1, min(len(files), _MAX_TASKS, max(total // _TASK_BYTES + 1, min(len(files), 2))))
    groups: list[list[File]] = [[] for _ in range(count)]
    sizes = [0] * count
    for file in sorted(files, key=lambda each: -each.size):
        index = sizes.index(min(sizes))
        groups[index].append(file)
        sizes[index] += file.size
    return groups


def _raw_tables(reading: Reading, file: File, errors: list[str]) -> Iterator[pa.Table | list[dict[str, Any]]]:
    """The rows of one file: Arrow tables from tabular formats, records from the others."""
    if reading.format == "orc":
        yield from formats.orc_tables(reading.storage, file)
        return
    if reading.format in ("parquet", "glueparquet"):
        import pyarrow.parquet as pq

        parquet = pq.ParquetFile(reading.storage.open_file(file.url))
        for batch in parquet.iter_batches(batch_size=65_536):
            yield pa.Table.from_batches([batch])
        return
    with formats.open_text(reading.storage, file, reading.options) as stream:
        if reading.format == "csv":
            yield from formats.Csv(reading.options).tables(stream, file.url)
            return
        data = stream.read()
    if reading.format == "avro":
        records: Iterator[Any] = formats.avro_records(data, str(reading.options.get("version", "1.7")) != "1.7")
    elif reading.format == "xml":
        records = Xml.of(reading.options).records(data, file.url)
    else:
        records = formats.json_records(data, reading.options.get("jsonPath"), file.url)
    chunk: list[dict[str, Any]] = []
    for record in records:
        if isinstance(record, Exception):
            errors.append(str(record))
            continue
        chunk.append(record)
        if len(chunk) >= _ROWS:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _reader(
    reading: Reading, groups: list[list[File]], body: g.StructType
) -> Callable[[Any], Iterator[pa.RecordBatch]]:
    names = [f.name for f in reading.partitions.fields]
    columns = arrow_schema(g.StructType([*body.fields, *(g.Field(name, g.StringType()) for name in names)]))

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for task in batch.column(0).to_pylist():
                for file in groups[task]:
                    yield from one(file)

    def one(file: File) -> Iterator[pa.RecordBatch]:
        errors: list[str] = []
        values = dict(file.partition)
        for part in _raw_tables(reading, file, errors):
            count = part.num_rows if isinstance(part, pa.Table) else len(part)
            arrays = conform(part, body)
            arrays += [pa.chunked_array([pa.array([values.get(name)] * count, pa.string())]) for name in names]
            yield from (
                pushed_table(pa.Table.from_arrays(arrays, schema=columns))
                .combine_chunks()
                .to_batches(max_chunksize=65_536)
            )
        if errors:
            print(
                f"awsglue: {len(errors)} records could not be read, the first: {errors[0]}", file=sys.stderr, flush=True
            )

    return run


def conform(part: pa.Table | list[dict[str, Any]], body: g.StructType) -> list[pa.ChunkedArray]:
    """The columns of `body` out of one part of a file, in its order; what the part does not have is null."""
    if isinstance(part, list):
        if has_choice(body):
            part = [encode(record, body) for record in part]
        return pa.Table.from_pylist(part, schema=arrow_schema(body)).columns
    arrays = []
    for each in body.fields:
        target = arrow_type(each.dataType)
        index = part.schema.get_field_index(each.name)
        if index < 0:
            arrays.append(pa.chunked_array([pa.nulls(part.num_rows, target)]))
            continue
        column = part.column(index)
        if from_arrow(column.type) == each.dataType:
            arrays.append(column if column.type == target else column.cast(target))
        else:
            values = [encode(value, each.dataType) for value in column.to_pylist()]
            arrays.append(pa.chunked_array([pa.array(values, target)]))
    return arrays


def _body_schema(spark: SparkSession, reading: Reading) -> g.StructType:
    if not reading.files:
        return g.StructType()
    if reading.format == "csv":
        return _merged(_in_threads(lambda file: _csv_schema(reading, file), reading.files))
    if reading.format == "orc":
        return _merged(_in_threads(lambda file: _orc_schema(reading.storage, file), reading.files))
    groups = _tasks(reading.files)
    position = {file.url: index for index, file in enumerate(reading.files)}

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for task in batch.column(0).to_pylist():
                found: list[tuple[int, str]] = []
                for file in groups[task]:
                    merged: g.DataType = g.UnknownType()
                    for part in _raw_tables(reading, file, []):
                        merged = infer(part, merged)
                    if isinstance(merged, g.StructType):
                        found.append((position[file.url], merged.json()))
                numbers, texts = [each[0] for each in found], [each[1] for each in found]
                yield pa.RecordBatch.from_arrays(
                    [pa.array(numbers, pa.int64()), pa.array(texts, pa.string())], names=["file", "schema"]
                )

    rows = spark.range(0, len(groups), 1, len(groups)).mapInArrow(run, "file bigint, schema string").collect()
    # Merged in the order of the files, so that columns come in the same order whichever worker was first.
    return _merged(g.from_json(row[1]) for row in sorted(rows))  # type: ignore[misc]


def infer(records: Any, merged: g.DataType) -> g.DataType:
    """The type of these records merged with what was seen before."""
    seen = Seen(start=merged)
    for record in records:
        seen.add(record)
    return seen.merged


def _csv_schema(reading: Reading, file: File) -> g.StructType:
    with formats.open_text(reading.storage, file, reading.options) as stream:
        head = stream.read(1 << 16)
    names = formats.Csv(reading.options).header(io.BytesIO(head))
    return g.StructType(g.Field(name, g.StringType()) for name in names)


def _orc_schema(storage: Storage, file: File) -> g.StructType:
    from pyarrow import orc

    return from_arrow(pa.struct(list(orc.ORCFile(storage.open_file(file.url)).schema)))  # type: ignore[return-value]


def _in_threads(f: Callable[[File], g.StructType], files: Sequence[File]) -> list[g.StructType]:
    with ThreadPoolExecutor(max_workers=16) as pool:
        return list(pool.map(f, files))


def _merged(schemas: Any) -> g.StructType:
    merged: g.DataType = g.UnknownType()
    for schema in schemas:
        merged = g.merge(merged, schema)
    return merged if isinstance(merged, g.StructType) else g.StructType()


def _parquet(spark: SparkSession, reading: Reading) -> tuple[DataFrame, g.StructType]:
    schemas = _in_threads(lambda file: _parquet_schema(reading.storage, file), reading.files)
    body = _merged(schemas)
    names = {f.name for f in reading.partitions.fields}
    body = g.StructType(f for f in body.fields if f.name not in names)
    groups: dict[tuple[Any, str], list[File]] = {}
    kept: dict[str, g.StructType] = {}
    for file, schema in zip(reading.files, schemas, strict=True):
        kept[schema.json()] = schema
        groups.setdefault((file.partition, schema.json()), []).append(file)
    full = g.StructType([*body.fields, *reading.partitions.fields])
    if not groups:
        return empty(spark, full)
    # Sail decodes %3A in a path, finds nothing under that name, and gives no rows instead of an error.
    if len(groups) > _NATIVE_GROUPS or not all(_PLAIN.fullmatch(file.url) for file in reading.files):
        return _by_workers(spark, reading, body)
    data: DataFrame | None = None
    for (partition, text), files in groups.items():
        part = _parquet_part(spark, reading, files, kept[text], body, dict(partition))
        data = part if data is None else data.union(part)
    assert data is not None
    if not _engine_reaches(data, reading):
        return _by_workers(spark, reading, body)
    return data, full


def _engine_reaches(data: DataFrame, reading: Reading) -> bool:
    """Whether the engine itself has the files' scheme: a Spark without hadoop-aws has no s3."""
    if os.environ.get("HOSU_JOB_ENGINE") == "sail" or not reading.files[0].url.startswith("s3"):
        return True
    try:
        return data.schema is not None
    except Exception as error:
        if "No FileSystem for scheme" in str(error) or "ClassNotFoundException" in str(error):
            return False
        raise


def _parquet_part(
    spark: SparkSession,
    reading: Reading,
    files: list[File],
    own: g.StructType,
    body: g.StructType,
    values: dict[str, Any],
) -> DataFrame:
    from pyspark.sql import functions as F

    data = spark.read.schema(spark_schema_text(own)).parquet(*[file.url for file in files])
    known = own.field_map
    columns = []
    for each in body.fields:
        value = (
            convert(top(each.name), known[each.name].dataType, each.dataType)
            if each.name in known
            else null_of(each.dataType)
        )
        columns.append((each.name, each.dataType, value))
    for each in reading.partitions.fields:
        text = values.get(each.name)
        columns.append((each.name, each.dataType, F.lit(text).cast(spark_text(each.dataType))))
    return select(data, columns)[0]


def _parquet_schema(storage: Storage, file: File) -> g.StructType:
    import pyarrow.parquet as pq

    with storage.open_file(file.url) as source:
        return from_arrow(pa.struct(list(pq.read_schema(source))))  # type: ignore[return-value]


__all__ = ["Reading", "columns_of", "conform", "empty", "frame_of", "infer"]
