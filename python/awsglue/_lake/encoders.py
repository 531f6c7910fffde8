"""Writing rows into one file of each output format, in memory order, on a local temporary file.

Source: AWS Glue Developer Guide, "Data format options for inputs and outputs"; file names as AWS Glue's writers give.
"""

from __future__ import annotations

import base64
import datetime
import decimal
import gzip
import json
import math
import re
from collections.abc import Mapping
from typing import IO, Any

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from awsglue._lake.formats import flag
from awsglue._lake.refusals import refuse

WRITE_FORMATS = ("csv", "json", "parquet", "glueparquet", "avro", "orc")
_PARQUET_CODECS = {
    "snappy": "snappy",
    "gzip": "gzip",
    "uncompressed": "none",
    "none": "none",
    "zstd": "zstd",
    "lz4": "lz4",
}
_ENDINGS = {"gzip": ".gz", "gz": ".gz", "bzip2": ".bz2", "bz2": ".bz2", "none": "", "": ""}


def file_name(kind: str, options: Mapping[str, Any], run: str, part: int) -> str:
    """The name of one output file; `run` is the write's own token, `part` counts its files.

    Source: names that AWS Glue's jobs leave: `run-<milliseconds>-part-r-00000` for text, `part-00000-<uuid>-c000` for
    Parquet written by Spark, `run-<milliseconds>-part-block-0-r-00000-snappy.parquet` for glueparquet.
    """
    codec = compression(kind, options)
    if kind == "parquet":
        middle = {"snappy": ".snappy", "gzip": ".gz", "zstd": ".zstd", "lz4": ".lz4", "none": ""}[codec]
        return f"part-{part:05d}-{run}-c000{middle}.parquet"
    stamp = run.split("/")[-1]
    if kind == "glueparquet":
        return f"run-{stamp}-part-block-0-r-{part:05d}-{codec if codec != 'none' else 'uncompressed'}.parquet"
    ending = {"avro": ".avro", "orc": ".orc"}.get(kind, "")
    return f"run-{stamp}-part-r-{part:05d}{ending}{_ENDINGS[codec] if kind in ('csv', 'json') else ''}"


def compression(kind: str, options: Mapping[str, Any]) -> str:
    """The codec that the options ask for: `snappy` for Parquet when they do not say, none for text.

    Raises: NotSupported for one that cannot be written in that format.
    """
    asked = str(options.get("compression") or options.get("compressionType") or "").lower()
    if kind in ("parquet", "glueparquet"):
        if (asked or "snappy") not in _PARQUET_CODECS:
            refuse(f"The compression {asked} of Parquet", f"These are there: {', '.join(_PARQUET_CODECS)}.")
        return _PARQUET_CODECS[asked or "snappy"]
    if kind in ("csv", "json"):
        if asked not in _ENDINGS:
            refuse(f"The compression {asked} of {kind}", "gzip and bzip2 are there.")
        return {"gz": "gzip", "bz2": "bzip2"}.get(asked, asked or "none")
    return asked or "none"


_DIGITS = re.compile(r'"\\u0001(-?[0-9.]+)"')
"""A decimal on its way into JSON: its digits, which no float could carry, behind a mark that text never has."""


class Encoder:
    """One file being written; tables go in by `write`, `close` finishes it."""

    def __init__(self, target: IO[bytes], schema: pa.Schema, options: Mapping[str, Any]) -> None:
        self.target, self.schema, self.options = target, schema, options

    def write(self, table: pa.Table) -> None:
        """Appends rows."""
        raise NotImplementedError

    def close(self) -> None:
        """Finishes the file; the target stays open."""


class ParquetEncoder(Encoder):
    """Parquet with INT96 timestamps, as Spark's and AWS Glue's writers leave them."""

    def __init__(self, target: IO[bytes], schema: pa.Schema, options: Mapping[str, Any]) -> None:
        super().__init__(target, schema, options)
        codec = compression("parquet", options)
        self._writer = pq.ParquetWriter(target, schema, compression=codec, use_deprecated_int96_timestamps=True)

    def write(self, table: pa.Table) -> None:
        self._writer.write_table(table, row_group_size=1 << 20)

    def close(self) -> None:
        self._writer.close()


class TextEncoder(Encoder):
    """The base of CSV and JSON: text through the codec that was asked for."""

    kind = "csv"

    def __init__(self, target: IO[bytes], schema: pa.Schema, options: Mapping[str, Any]) -> None:
        super().__init__(target, schema, options)
        codec = compression(self.kind, options)
        if codec == "gzip":
            self._out: IO[bytes] = gzip.GzipFile(fileobj=target, mode="wb", mtime=0, compresslevel=6)
        elif codec == "bzip2":
            import bz2

            self._out = bz2.BZ2File(target, "wb")  # type: ignore[assignment]
        else:
            self._out = target

    def close(self) -> None:
        if self._out is not self.target:
            self._out.close()


class CsvEncoder(TextEncoder):
    """CSV; text is quoted, numbers are not, null is nothing at all, nested values are JSON."""

    def __init__(self, target: IO[bytes], schema: pa.Schema, options: Mapping[str, Any]) -> None:
        super().__init__(target, schema, options)
        self._separator = str(options.get("separator", ","))
        quote = options.get("quoteChar", '"')
        self._quote = None if str(quote) == "-1" else str(quote)
        escape = options.get("escaper")
        self._escape = None if escape in (None, "", "none", "-1", -1) else str(escape)
        if flag(options, "writeHeader", True):
            self._out.write(self._line(list(schema.names)))

    def write(self, table: pa.Table) -> None:
        if self._quote == '"' and self._escape is None and not any(_is_odd(each.type) for each in table.schema):
            options = pacsv.WriteOptions(include_header=False, delimiter=self._separator, quoting_style="all_valid")
            pacsv.write_csv(table, self._out, options)
            return
        columns = [column.to_pylist() for column in table.columns]
        self._out.write(b"".join(map(self._line, zip(*columns, strict=True))))

    def _line(self, values: Any) -> bytes:
        return (self._separator.join(map(self._cell, values)) + "\n").encode()

    def _cell(self, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (int, float, decimal.Decimal)):
            return _number(value)
        text = value if isinstance(value, str) else _scalar_text(value)
        if self._escape is not None:
            text = text.replace(self._escape, self._escape * 2)
            text = text.replace(self._quote or self._separator, self._escape + (self._quote or self._separator))
        elif self._quote is not None:
            text = text.replace(self._quote, self._quote * 2)
        return text if self._quote is None else f"{self._quote}{text}{self._quote}"


def _is_odd(data_type: pa.DataType) -> bool:
    return not (pa.types.is_string(data_type) or pa.types.is_null(data_type))


def _number(value: float | decimal.Decimal) -> str:
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, float):
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
    return repr(value)


def _scalar_text(value: Any) -> str:
    if isinstance(value, datetime.datetime):
        plain = value.replace(tzinfo=None) if value.tzinfo else value
        return plain.isoformat(sep=" ", timespec="seconds" if plain.microsecond == 0 else "microseconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    return json.dumps(value, ensure_ascii=False, default=_scalar_text)


def _plain(value: Any, data_type: pa.DataType) -> Any:
    """The value without nulls in structs, maps as objects, decimals as numbers."""
    if value is None:
        return None
    if pa.types.is_struct(data_type):
        return {f.name: _plain(value[f.name], f.type) for f in data_type if value.get(f.name) is not None}
    if pa.types.is_map(data_type):
        return {str(name): _plain(each, data_type.item_type) for name, each in value}
    if pa.types.is_list(data_type):
        return [_plain(each, data_type.value_type) for each in value]
    if pa.types.is_decimal(data_type):
        return f"\x01{value:f}"
    if isinstance(value, float) and not math.isfinite(value):
        return _number(value)
    return value


class JsonEncoder(TextEncoder):
    """One JSON object a line; fields that are null are left out, as AWS Glue leaves them out."""

    kind = "json"

    def write(self, table: pa.Table) -> None:
        types = [field.type for field in table.schema]
        names = table.schema.names
        nested = [pa.types.is_nested(t) or pa.types.is_decimal(t) or pa.types.is_floating(t) for t in types]
        columns = []
        for column, data_type, deep in zip(table.columns, types, nested, strict=True):
            values = column.to_pylist()
            columns.append([_plain(v, data_type) for v in values] if deep else values)
        lines = []
        for row in zip(*columns, strict=True):
            record = {name: value for name, value in zip(names, row, strict=True) if value is not None}
            lines.append(json.dumps(record, ensure_ascii=False, default=_scalar_text, separators=(",", ":")))
        lines.append("")
        self._out.write(_DIGITS.sub(r"\1", "\n".join(lines)).encode())


class AvroEncoder(Encoder):
    """Avro; version 1.7 writes dates, timestamps and decimals as text, 1.8 as logical types."""

    def __init__(self, target: IO[bytes], schema: pa.Schema, options: Mapping[str, Any]) -> None:
        super().__init__(target, schema, options)
        self._tables: list[pa.Table] = []
        self._logical = str(options.get("version", "1.7")) != "1.7"

    def write(self, table: pa.Table) -> None:
        self._tables.append(table)

    def close(self) -> None:
        import fastavro

        count = iter(range(1_000_000))
        schema = {
            "type": "record",
            "name": "topLevelRecord",
            "fields": [
                {"name": f.name, "type": ["null", self._type(f.type, count)], "default": None} for f in self.schema
            ],
        }
        rows = (self._row(row) for table in self._tables for row in table.to_pylist())
        codec = {"none": "null", "snappy": "snappy", "gzip": "deflate"}.get(compression("avro", self.options), "null")
        fastavro.writer(self.target, fastavro.parse_schema(schema), rows, codec="null" if codec == "snappy" else codec)

    def _row(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self._row(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self._row(each) for each in value]
        if not self._logical and isinstance(value, (datetime.date, decimal.Decimal)):
            return _number(value) if isinstance(value, decimal.Decimal) else _scalar_text(value)
        return value

    def _type(self, data_type: pa.DataType, count: Any) -> Any:
        kinds = pa.types
        if kinds.is_struct(data_type):
            fields = [{"name": f.name, "type": ["null", self._type(f.type, count)], "default": None} for f in data_type]
            return {"type": "record", "name": f"record{next(count)}", "fields": fields}
        if kinds.is_list(data_type):
            return {"type": "array", "items": ["null", self._type(data_type.value_type, count)]}
        if kinds.is_map(data_type):
            return {"type": "map", "values": ["null", self._type(data_type.item_type, count)]}
        if self._logical:
            if kinds.is_decimal(data_type):
                return {
                    "type": "bytes",
                    "logicalType": "decimal",
                    "precision": data_type.precision,
                    "scale": data_type.scale,
                }
            if kinds.is_date(data_type):
                return {"type": "int", "logicalType": "date"}
            if kinds.is_timestamp(data_type):
                return {"type": "long", "logicalType": "timestamp-micros"}
        if kinds.is_int64(data_type):
            return "long"
        if kinds.is_integer(data_type):
            return "int"
        rows = [
            (kinds.is_boolean, "boolean"),
            (kinds.is_float32, "float"),
            (kinds.is_floating, "double"),
            (kinds.is_binary, "bytes"),
        ]
        return next((name for test, name in rows if test(data_type)), "string")


class OrcEncoder(Encoder):
    """ORC through Arrow's writer."""

    def __init__(self, target: IO[bytes], schema: pa.Schema, options: Mapping[str, Any]) -> None:
        super().__init__(target, schema, options)
        from pyarrow import orc

        codec = {"none": "uncompressed", "gzip": "zlib"}.get(compression("orc", options), compression("orc", options))
        self._writer = orc.ORCWriter(target, compression=codec)

    def write(self, table: pa.Table) -> None:
        self._writer.write(table)

    def close(self) -> None:
        self._writer.close()


ENCODERS: dict[str, type[Encoder]] = {
    "parquet": ParquetEncoder, "glueparquet": ParquetEncoder, "csv": CsvEncoder, "json": JsonEncoder,
    "avro": AvroEncoder, "orc": OrcEncoder,
}  # fmt: skip
