"""What files hold, whoever wrote them: rows as sorted text, by the folder of each output."""

from __future__ import annotations

import bz2
import datetime
import decimal
import gzip
import hashlib
import io
import json
from collections.abc import Iterable
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

TEXT = (".json", ".csv", ".txt", ".json.gz", ".csv.gz", ".txt.gz")


def of_files(files: Iterable[tuple[str, bytes]]) -> dict[str, list[str]]:
    """The rows of each output: `files` are paths below the target, the first part the output's name, and bytes.

    A row begins with the partitions it lies in; Parquet adds a row of the columns' types. Names that begin with `_`
    or `.` are left out. Of CSV a first line that all files of an output share is counted once.
    """
    found: dict[str, list[str]] = {}
    firsts: dict[str, set[str]] = {}
    for path, data in sorted(files):
        parts = path.split("/")
        if any(part.startswith(("_", ".")) for part in parts) or not data:
            continue
        rows = found.setdefault(parts[0], [])
        partition = "".join(f"{part} " for part in parts[1:-1])
        if data[:4] == b"PAR1":
            table = pq.ParquetFile(io.BytesIO(data)).read()
            types = ", ".join(f"{field.name} {_type(field.type)}" for field in table.schema)
            rows.extend([] if f"({types})" in rows else [f"({types})"])
            rows += [partition + _text(row) for row in table.to_pylist()]
            continue
        lines = _plain(data).decode().splitlines()
        if ".json" in parts[-1] or all(line.startswith("{") for line in lines):
            rows += [partition + _text(json.loads(line)) for line in lines]
        else:
            known = firsts.setdefault(parts[0], set())
            rows += [partition + line for line in lines[1 if lines[0] in known else 0 :]]
            known.add(lines[0])
    return {name: sorted(rows) for name, rows in found.items()}


def digests(content: dict[str, list[str]]) -> dict[str, str]:
    """Of each output the number of rows, and a hash of all."""
    return {
        name: f"{len(rows)} {hashlib.sha256(chr(10).join(rows).encode()).hexdigest()[:16]}"
        for name, rows in sorted(content.items())
    }


def _plain(data: bytes) -> bytes:
    if data[:2] == b"\x1f\x8b":
        return gzip.decompress(data)
    return bz2.decompress(data) if data[:3] == b"BZh" else data


def _type(kind: pa.DataType) -> str:
    if pa.types.is_timestamp(kind):
        return "timestamp"
    if pa.types.is_struct(kind):
        return "{" + ", ".join(f"{field.name} {_type(field.type)}" for field in kind) + "}"
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return f"[{_type(kind.value_type)}]"
    if pa.types.is_map(kind):
        return f"<{_type(kind.key_type)}, {_type(kind.item_type)}>"
    return str(kind).replace("large_", "").replace("_view", "")


def _text(value: Any) -> str:
    return json.dumps(_value(value), ensure_ascii=False, sort_keys=True)


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _value(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_value(each) for each in value]
    if isinstance(value, float):
        return repr(float(f"{value:.12g}"))
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=None).isoformat()
    if isinstance(value, (datetime.date, decimal.Decimal)):
        return str(value)
    return value.hex() if isinstance(value, bytes) else value
