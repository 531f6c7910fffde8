"""Schemas of databases' columns as text, read without an engine: `id DECIMAL(38, 0), "name" STRING`."""

from __future__ import annotations

import re

from pyspark.sql import types as t

_NAMES: dict[str, type[t.DataType]] = {
    "bigint": t.LongType,
    "binary": t.BinaryType,
    "boolean": t.BooleanType,
    "byte": t.ByteType,
    "date": t.DateType,
    "double": t.DoubleType,
    "float": t.FloatType,
    "int": t.IntegerType,
    "integer": t.IntegerType,
    "long": t.LongType,
    "real": t.FloatType,
    "short": t.ShortType,
    "smallint": t.ShortType,
    "string": t.StringType,
    "timestamp": t.TimestampType,
    "timestamp_ltz": t.TimestampType,
    "timestamp_ntz": t.TimestampNTZType,
    "tinyint": t.ByteType,
}


def parse_type(text: str) -> t.DataType:
    """The type of a name such as `decimal(12,2)` or `array<int>`.

    Raises: ValueError for a name that is none.
    """
    name = text.strip().lower()
    if match := re.fullmatch(r"(?:decimal|dec|numeric)(?:\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\))?", name):
        return t.DecimalType(int(match[1] or 10), int(match[2] or 0))
    if match := re.fullmatch(r"array\s*<(.*)>", name):
        return t.ArrayType(parse_type(match[1]))
    if re.fullmatch(r"(?:var)?char\s*\(\s*\d+\s*\)", name):
        return t.StringType()
    if name not in _NAMES:
        raise ValueError(f"{text.strip()} is not a type that a column of a database can have.")
    return _NAMES[name]()


def parse_schema(text: str) -> t.StructType:
    """The columns of `name TYPE, ...`; names may stand in backquotes.

    Raises: ValueError where a column has no type.
    """
    return t.StructType(
        [t.StructField(name, parse_type(kind), True) for name, kind in parse_schema_texts(text).items()]
    )


def parse_schema_texts(text: str) -> dict[str, str]:
    """The types of `name TYPE, ...` as they are written, by their columns' names.

    Raises: ValueError where a column has no type.
    """
    parts = re.findall(r"\s*(?:`((?:[^`]|``)+)`|([^\s`,]+))\s+((?:[^,(<]|\([^)]*\)|<[^>]*>+)+)(?:,|$)", text)
    if not parts:
        raise ValueError(f"'{text}' is no schema.")
    return {quoted.replace("``", "`") if quoted else plain: kind.strip() for quoted, plain, kind in parts}
