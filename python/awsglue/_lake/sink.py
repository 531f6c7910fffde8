"""Frames to files in S3: written by the engine's workers, visible all at once or not at all.

Each worker writes its rows to temporary files and uploads them as multipart uploads that it leaves open. Only when all
workers are done does this process complete the uploads; when one fails, all are aborted, so that what was there before
is whole. No `_temporary` folder and no `_SUCCESS` is left, as AWS Glue leaves none.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from awsglue import gluetypes as g
from awsglue._lake import encoders
from awsglue._lake.attempt import Attempt
from awsglue._lake.columns import top
from awsglue._lake.engine import renamed_inputs
from awsglue._lake.paths import describe_missing
from awsglue._lake.refusals import refuse
from awsglue._lake.storage import DEFAULT_PARTITION, Storage, split_url
from awsglue._lake.typing import arrow_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_PART_BYTES = 64 << 20
_BUFFERED_ROWS = 1 << 20
_BUFFERED_BYTES = 128 << 20
"""What a worker holds before it sorts rows into partitions: few slices of many rows are cheap, many of few dear."""
_ESCAPED = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\"#%'*/:=?\\\x7f{[]^"
_TASK = "__task"
_RESULT = "url string, upload string, parts string, rows bigint, bytes bigint, partition string"


@dataclass(frozen=True)
class Writing:
    """What is written: where to, how, and which columns become folders."""

    storage: Storage
    path: str
    format: str
    options: Mapping[str, Any]
    partition_keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Written:
    """One file that was written: its URL, its rows, its size in bytes, its partition values in the keys' order."""

    url: str
    rows: int
    size: int
    partition: tuple[str | None, ...]


def check(writing: Writing, schema: g.StructType, what: str = "The sink") -> None:
    """Looks at what a write needs before anything runs.

    Raises: ValueError for partition keys that are no columns, or no column left; NotSupported for formats.
    """
    if writing.format not in encoders.WRITE_FORMATS:
        refuse(f"Writing the format {writing.format}", f"These are written: {', '.join(encoders.WRITE_FORMATS)}.")
    encoders.compression(writing.format, writing.options)
    names = [field.name for field in schema.fields]
    missing = [key for key in writing.partition_keys if key not in names]
    if missing:
        raise ValueError(
            f"{what} for {writing.path} is partitioned by {', '.join(writing.partition_keys)}, but the frame has no "
            f"column {', '.join(missing)}: an earlier step (ApplyMapping, SelectFields, DropFields) left it out. "
            f"{describe_missing(missing[0], names)}"
        )
    if names and len(set(names)) == len(set(writing.partition_keys)):
        raise ValueError(f"{what} for {writing.path}: all columns are partition keys, so no column is left to write.")
    split_url(writing.path)


def write(data: DataFrame, schema: g.StructType, writing: Writing) -> list[Written]:
    """Writes the rows, publishes all files at once, and tells what was written. No rows give no files.

    Raises: what the engine raises when computing the rows fails; then no file is there.
    """
    check(writing, schema)
    kept = [field for field in schema.fields if not isinstance(field.dataType, g.NullType)]
    if writing.format in ("parquet", "glueparquet", "orc", "avro") and len(kept) < len(schema.fields):
        left_out = [field.name for field in schema.fields if field not in kept]
        print(
            f"awsglue: {', '.join(left_out)}: null in every record, so of no type; left out of {writing.path}.",
            file=sys.stderr,
        )
        data, schema = data.select(*[top(field.name) for field in kept]), g.StructType(kept)
    token = uuid.uuid4().hex
    stamp = f"{uuid.UUID(token)}" if writing.format == "parquet" else f"{int(time.time() * 1000)}"
    from pyspark.sql import functions as F

    # The number of the partition travels with the rows: Sail's workers have no TaskContext to ask for it.
    rows = renamed_inputs(data, schema).select("*", F.spark_partition_id().alias(_TASK))
    with Attempt.begin(token) as attempt:
        try:
            results = rows.mapInArrow(_worker(writing, schema, attempt, stamp), _RESULT).collect()
            if len({row["url"] for row in results}) < len(results):
                # Two workers had one number, so one file would replace the other: none of them is published.
                _abort(writing, results)
                worker = _worker(writing, schema, attempt, stamp, is_numbered=False)
                results = rows.mapInArrow(worker, _RESULT).collect()
        except BaseException:
            attempt.fail()
            _abort_all(writing, token, stamp)
            raise
        return _publish(writing, results)


def _worker(
    writing: Writing, schema: g.StructType, attempt: Attempt, stamp: str, is_numbered: bool = True
) -> Callable[[Any], Iterator[pa.RecordBatch]]:
    columns = arrow_schema(schema)

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        out = _Output(writing, columns, attempt, stamp, _task_number() if is_numbered else uuid.uuid4().int % 10**15)
        try:
            for batch in batches:
                out.add(batch)
            rows = out.finish()
        finally:
            out.discard()
        names = [part.strip().split(" ")[0] for part in _RESULT.split(",")]
        types = [pa.string(), pa.string(), pa.string(), pa.int64(), pa.int64(), pa.string()]
        table = list(zip(*rows, strict=True)) if rows else [[] for _ in names]
        yield pa.RecordBatch.from_arrays([pa.array(c, t) for c, t in zip(table, types, strict=True)], names=names)

    return run


def _task_number() -> int | None:
    """The number of this task, where the engine tells it: Apache Spark does, Sail does not."""
    from pyspark.taskcontext import TaskContext

    context = TaskContext.get()
    return context.partitionId() if context is not None else None


class _Output:
    """The files of one worker, one per combination of partition values."""

    def __init__(self, writing: Writing, columns: pa.Schema, attempt: Attempt, stamp: str, task: int | None) -> None:
        self.writing, self.attempt, self.stamp = writing, attempt, stamp
        self.task = task
        self.columns = columns
        self.body = pa.schema([f for f in columns if f.name not in writing.partition_keys])
        self.files: dict[str, _OpenFile] = {}
        self.waiting: list[pa.RecordBatch] = []
        self.waiting_rows = 0
        self.waiting_bytes = 0
        self.folder = tempfile.mkdtemp(prefix="hosu-sink-", dir=os.environ.get("HOSU_JOB_SCRATCH"))

    def add(self, batch: pa.RecordBatch) -> None:
        if batch.num_rows:
            if self.task is None:
                self.task = batch.column(batch.num_columns - 1)[0].as_py()
            self.waiting.append(batch.select(range(batch.num_columns - 1)))
            self.waiting_rows += batch.num_rows
            self.waiting_bytes += batch.nbytes
            if self.waiting_rows >= _BUFFERED_ROWS or self.waiting_bytes >= _BUFFERED_BYTES:
                self._flush()

    def _flush(self) -> None:
        if not self.waiting:
            return
        table = pa.Table.from_batches(self.waiting).combine_chunks()
        arrays = [
            column if column.type == field.type else column.cast(field.type)
            for column, field in zip(table.columns, self.columns, strict=True)
        ]
        table = pa.Table.from_arrays(arrays, schema=self.columns)
        self.waiting, self.waiting_rows, self.waiting_bytes = [], 0, 0
        if not self.writing.partition_keys:
            self._file("", ()).add(table)
            return
        for folder, values, part in split_by(table, self.writing.partition_keys):
            self._file(folder, values).add(part.select(self.body.names).cast(self.body))

    def _file(self, folder: str, values: tuple[str | None, ...]) -> _OpenFile:
        if folder not in self.files:
            name = encoders.file_name(self.writing.format, self.writing.options, self.stamp, self.task or 0)
            url = "/".join(part for part in (self.writing.path.rstrip("/"), folder, name) if part)
            local = os.path.join(self.folder, str(len(self.files)))
            self.files[folder] = _OpenFile(url, local, self.writing, self.body, values)
        return self.files[folder]

    def finish(self) -> list[tuple[str, str, str, int, int, str]]:
        self._flush()
        with (
            self.attempt.publishing(),
            ThreadPoolExecutor(max_workers=min(8, max(1, len(self.files)))) as pool,
        ):
            return list(pool.map(lambda each: each.upload(self.attempt.token), self.files.values()))

    def discard(self) -> None:
        import shutil

        shutil.rmtree(self.folder, ignore_errors=True)


class _OpenFile:
    """One file of the output while rows go into it, on this machine's disk until it is uploaded."""

    def __init__(self, url: str, local: str, writing: Writing, body: pa.Schema, values: tuple[str | None, ...]) -> None:
        self.url, self.local, self.writing, self.body, self.values = url, local, writing, body, values
        self.rows = 0
        self.tables: list[pa.Table] = []
        self.encoder: encoders.Encoder | None = None
        self.target: Any = None

    def add(self, table: pa.Table) -> None:
        self.rows += table.num_rows
        self.tables.append(table)
        if (
            sum(each.num_rows for each in self.tables) >= 1 << 20
            or sum(each.nbytes for each in self.tables) >= 128 << 20
        ):
            self._spill()

    def _spill(self) -> None:
        if self.encoder is None:
            self.target = open(self.local, "wb")
            self.encoder = encoders.ENCODERS[self.writing.format](self.target, self.body, self.writing.options)
        if self.tables:
            self.encoder.write(pa.concat_tables(self.tables).combine_chunks())
            self.tables = []

    def upload(self, token: str) -> tuple[str, str, str, int, int, str]:
        """Sends the file, and leaves it invisible: an open multipart upload, or a hidden name on this machine."""
        self._spill()
        assert self.encoder is not None
        self.encoder.close()
        self.target.close()
        size = os.path.getsize(self.local)
        partition = json.dumps(self.values)
        bucket, key = split_url(self.url)
        if bucket is None:
            hidden = os.path.join(os.path.dirname(key), f".{token}.{uuid.uuid4().hex}")
            os.makedirs(os.path.dirname(key), exist_ok=True)
            import shutil

            shutil.move(self.local, hidden)
            return (self.url, hidden, "[]", self.rows, size, partition)
        client = self.writing.storage.client
        upload = client.create_multipart_upload(Bucket=bucket, Key=key, Metadata={"hosu-write": token})["UploadId"]
        parts = []
        with open(self.local, "rb") as source:
            number = 1
            while chunk := source.read(_PART_BYTES):
                tag = client.upload_part(Bucket=bucket, Key=key, UploadId=upload, PartNumber=number, Body=chunk)["ETag"]
                parts.append({"PartNumber": number, "ETag": tag})
                number += 1
        os.unlink(self.local)
        return (self.url, upload, json.dumps(parts), self.rows, size, partition)


def split_by(table: pa.Table, keys: Sequence[str]) -> Iterator[tuple[str, tuple[str | None, ...], pa.Table]]:
    """The rows by their values of `keys`: the folder (`year=2024/month=01`), the values, the rows in their order."""
    import numpy as np

    texts = [partition_text(table.column(key)) for key in keys]
    codes = np.zeros(table.num_rows, dtype=np.int64)
    for column in texts:
        encoded = column.combine_chunks().dictionary_encode(null_encoding="encode")
        encoded = encoded if isinstance(encoded, pa.Array) else encoded.chunk(0)
        # Codes stay small: they are made dense again after each key.
        _, codes = np.unique(codes * len(encoded.dictionary) + encoded.indices.to_numpy(), return_inverse=True)
    order = np.argsort(codes, kind="stable")
    bounds = np.searchsorted(codes[order], np.arange((codes.max() if len(codes) else -1) + 2))
    for start, end in zip(bounds[:-1], bounds[1:], strict=True):
        values = tuple(column[int(order[start])].as_py() for column in texts)
        part = table if end - start == table.num_rows else table.take(pa.array(order[start:end]))
        yield folder_of(keys, values), values, part


def folder_of(keys: Sequence[str], values: Sequence[str | None]) -> str:
    """The folder of a partition: `year=2024/month=01`."""
    return "/".join(
        f"{escape(key)}={DEFAULT_PARTITION if value is None else escape(value)}"
        for key, value in zip(keys, values, strict=True)
    )


def partition_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A partition column as the texts that stand in paths; empty text is null there.

    Source: Apache Hive's layout of partitions, which AWS Glue follows.
    """
    if pa.types.is_timestamp(column.type):
        values = [None if v is None else _timestamp_text(v) for v in column.to_pylist()]
        return pa.chunked_array([pa.array(values, pa.string())])
    if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
        raise ValueError(f"A column of type {column.type} cannot be a partition key.")
    if pa.types.is_floating(column.type):
        return pa.chunked_array([pa.array([None if v is None else repr(v) for v in column.to_pylist()], pa.string())])
    text = column if pa.types.is_string(column.type) else column.cast(pa.string())
    return pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text)


def _timestamp_text(value: Any) -> str:
    plain = value.replace(tzinfo=None)
    return plain.isoformat(sep=" ", timespec="seconds" if plain.microsecond == 0 else "microseconds")


def escape(text: str) -> str:
    """A name or value as it stands in a path: Hive's escaped characters as %XX."""
    return "".join(f"%{ord(char):02X}" if char in _ESCAPED else char for char in text)


def _publish(writing: Writing, results: Sequence[Any]) -> list[Written]:
    def complete(row: Any) -> Written:
        bucket, key = split_url(row["url"])
        if bucket is None:
            os.replace(row["upload"], key)
        else:
            writing.storage.client.complete_multipart_upload(
                Bucket=bucket, Key=key, UploadId=row["upload"], MultipartUpload={"Parts": json.loads(row["parts"])}
            )
        return Written(row["url"], row["rows"], row["bytes"], tuple(json.loads(row["partition"])))

    with ThreadPoolExecutor(max_workers=16) as pool:
        return sorted(pool.map(complete, results), key=lambda each: each.url)


def _abort(writing: Writing, results: Sequence[Any]) -> None:
    """Takes back the uploads of these results."""
    for row in results:
        bucket, key = split_url(row["url"])
        if bucket is None:
            os.unlink(row["upload"])
        else:
            writing.storage.client.abort_multipart_upload(Bucket=bucket, Key=key, UploadId=row["upload"])


def _abort_all(writing: Writing, token: str, stamp: str) -> None:
    """Takes back the uploads of a write that failed: those below its path whose names bear its stamp."""
    bucket, key = split_url(writing.path)
    if bucket is None:
        for folder, _, names in os.walk(key):
            for name in names:
                if name.startswith(f".{token}."):
                    os.unlink(os.path.join(folder, name))
        return
    client = writing.storage.client
    for page in client.get_paginator("list_multipart_uploads").paginate(Bucket=bucket, Prefix=key):
        for each in page.get("Uploads", []):
            if stamp in each["Key"]:
                client.abort_multipart_upload(Bucket=bucket, Key=each["Key"], UploadId=each["UploadId"])
