"""Glue's types as Spark's, Arrow's and the catalog's (Hive's) type texts.

A choice is held in a DataFrame as a struct with one field per type, named after it, of which at most one is not null:
the very shape that AWS Glue gives it in `toDF()`. What tells the two apart is the frame's own schema.
"""

from __future__ import annotations

import re
from typing import Any

import pyarrow as pa

from awsglue import gluetypes as g

_SPARK_TEXT = {
    "binary": "binary", "boolean": "boolean", "byte": "tinyint", "short": "smallint", "int": "int", "long": "bigint",
    "float": "float", "double": "double", "date": "date", "timestamp": "timestamp", "string": "string",
    "null": "string", "unknown": "string", "enum": "string",
}  # fmt: skip

_ARROW = {
    "binary": pa.binary(), "boolean": pa.bool_(), "byte": pa.int8(), "short": pa.int16(), "int": pa.int32(),
    "long": pa.int64(), "float": pa.float32(), "double": pa.float64(), "date": pa.date32(),
    "timestamp": pa.timestamp("us", tz="UTC"), "string": pa.string(), "null": pa.string(), "unknown": pa.string(),
    "enum": pa.string(),
}  # fmt: skip

_NAMES: dict[str, str] = {
    "tinyint": "byte", "smallint": "short", "integer": "int", "bigint": "long", "real": "float", "char": "string",
    "varchar": "string", "text": "string", "bool": "boolean", "numeric": "decimal", "void": "null",
    "timestamp_ntz": "timestamp", "timestamp_ltz": "timestamp", "binary": "binary", "set": "array",
}  # fmt: skip


def spark_text(data_type: g.DataType) -> str:
    """The type as Spark's DDL writes it: what `cast` and `schema(...)` take."""
    if isinstance(data_type, g.StructType):
        return f"struct<{','.join(f'{quoted(f.name)}:{spark_text(f.dataType)}' for f in data_type.fields)}>"
    if isinstance(data_type, g.ChoiceType):
        return f"struct<{','.join(f'{quoted(name)}:{spark_text(each)}' for name, each in data_type.choices.items())}>"
    if isinstance(data_type, g.ArrayType):
        return f"array<{spark_text(data_type.elementType)}>"
    if isinstance(data_type, g.MapType):
        return f"map<string,{spark_text(data_type.valueType)}>"
    if isinstance(data_type, g.DecimalType):
        return f"decimal({data_type.precision},{data_type.scale})"
    return _SPARK_TEXT[data_type.typeName()]


def spark_schema_text(schema: g.StructType) -> str:
    """The columns of a frame as Spark's DDL, as `mapInArrow` takes them."""
    return ", ".join(f"{quoted(field.name)} {spark_text(field.dataType)}" for field in schema.fields)


def quoted(name: str) -> str:
    """The name as an identifier of Spark's SQL."""
    return "`" + name.replace("`", "``") + "`"


def arrow_type(data_type: g.DataType) -> pa.DataType:
    """The type in which the engine and a Python function exchange values."""
    if isinstance(data_type, g.StructType):
        return pa.struct([pa.field(f.name, arrow_type(f.dataType)) for f in data_type.fields])
    if isinstance(data_type, g.ChoiceType):
        return pa.struct([pa.field(name, arrow_type(each)) for name, each in data_type.choices.items()])
    if isinstance(data_type, g.ArrayType):
        return pa.list_(arrow_type(data_type.elementType))
    if isinstance(data_type, g.MapType):
        return pa.map_(pa.string(), arrow_type(data_type.valueType))
    if isinstance(data_type, g.DecimalType):
        return pa.decimal128(data_type.precision, data_type.scale)
    return _ARROW[data_type.typeName()]


def arrow_schema(schema: g.StructType) -> pa.Schema:
    """The columns of a frame for Arrow."""
    return pa.schema([pa.field(field.name, arrow_type(field.dataType)) for field in schema.fields])


def from_arrow(data_type: pa.DataType) -> g.DataType:
    """Glue's type for a column of a Parquet or ORC file."""
    kinds = pa.types
    if kinds.is_struct(data_type):
        return g.StructType(g.Field(field.name, from_arrow(field.type)) for field in data_type)
    if kinds.is_map(data_type):
        return g.MapType(from_arrow(data_type.item_type))
    if kinds.is_list(data_type) or kinds.is_large_list(data_type) or kinds.is_fixed_size_list(data_type):
        return g.ArrayType(from_arrow(data_type.value_type))
    if kinds.is_dictionary(data_type):
        return from_arrow(data_type.value_type)
    if kinds.is_decimal(data_type):
        return g.DecimalType(data_type.precision, data_type.scale)
    rows: list[tuple[Any, type[g.AtomicType]]] = [
        (kinds.is_boolean, g.BooleanType), (kinds.is_int8, g.ByteType), (kinds.is_int16, g.ShortType),
        (kinds.is_uint8, g.ShortType), (kinds.is_int32, g.IntegerType), (kinds.is_uint16, g.IntegerType),
        (kinds.is_integer, g.LongType), (kinds.is_float32, g.FloatType), (kinds.is_floating, g.DoubleType),
        (kinds.is_date, g.DateType), (kinds.is_timestamp, g.TimestampType), (kinds.is_null, g.NullType),
        (kinds.is_string, g.StringType), (kinds.is_large_string, g.StringType), (kinds.is_binary, g.BinaryType),
        (kinds.is_large_binary, g.BinaryType), (kinds.is_fixed_size_binary, g.BinaryType), (kinds.is_time, g.LongType),
    ]  # fmt: skip
    for test, glue in rows:
        if test(data_type):
            return glue()
    raise TypeError(f"A column of Arrow's type {data_type} has no type in AWS Glue.")


def from_spark(data_type: Any) -> g.DataType:
    """Glue's type for one of `pyspark.sql.types`."""
    name = type(data_type).__name__
    if name == "StructType":
        return g.StructType(g.Field(field.name, from_spark(field.dataType)) for field in data_type.fields)
    if name == "ArrayType":
        return g.ArrayType(from_spark(data_type.elementType))
    if name == "MapType":
        return g.MapType(from_spark(data_type.valueType))
    if name == "DecimalType":
        return g.DecimalType(data_type.precision, data_type.scale)
    if name in ("CharType", "VarcharType"):
        return g.StringType()
    if name == "TimestampNTZType":
        return g.TimestampType()
    glue = getattr(g, name, None)
    if glue is None:
        raise TypeError(f"A column of Spark's type {data_type.simpleString()} has no type in AWS Glue.")
    return glue()


def parse(text: str) -> g.DataType:
    """The type that a mapping, a cast or a column of the catalog names: `long`, `array<struct<a:int>>`.

    Both Glue's names and Hive's are taken, in any case.

    Raises: ValueError when it names no type.
    """
    tokens = re.findall(r"`(?:[^`]|``)+`|[^\s<>,:()`]+|[<>,:()]", text.strip())
    position = 0

    def peek() -> str | None:
        return tokens[position] if position < len(tokens) else None

    def take(expected: str | None = None) -> str:
        nonlocal position
        token = peek()
        if token is None or (expected is not None and token != expected):
            raise ValueError(f"'{text}' is not a type: expected {expected or 'more'} at '{token or 'its end'}'.")
        position += 1
        return token

    def one() -> g.DataType:
        name = take().lower()
        name = _NAMES.get(name, name)
        if name == "struct":
            return struct()
        if name == "array":
            return g.ArrayType(*inside(1)) if peek() == "<" else g.ArrayType()
        if name == "map":
            return g.MapType(inside(2)[1]) if peek() == "<" else g.MapType()
        if name in ("choice", "uniontype"):
            return g.ChoiceType(inside(None)) if peek() == "<" else g.ChoiceType()
        arguments = numbers()
        if name == "decimal":
            return g.DecimalType(*((arguments + [0] if len(arguments) == 1 else arguments) or [10, 0]))
        if name not in g.ATOMIC_TYPES or name == "enum":
            raise ValueError(f"'{text}' is not a type of AWS Glue: {name} is not known.")
        return g.ATOMIC_TYPES[name]()

    def numbers() -> list[int]:
        found: list[int] = []
        if peek() == "(":
            take()
            while peek() != ")":
                token = take()
                if token != ",":
                    found.append(int(token))
            take(")")
        return found

    def inside(count: int | None) -> list[g.DataType]:
        take("<")
        found = [one()]
        while peek() == ",":
            take()
            found.append(one())
        take(">")
        if count is not None and len(found) != count:
            raise ValueError(f"'{text}' is not a type: {count} expected between < and >.")
        return found

    def struct() -> g.StructType:
        result = g.StructType()
        if peek() != "<":
            return result
        take("<")
        while peek() != ">":
            name = take()
            take(":")
            result.add(g.Field(name[1:-1].replace("``", "`") if name.startswith("`") else name, one()))
            if peek() == ",":
                take()
        take(">")
        return result

    result = one()
    if peek() is not None:
        raise ValueError(f"'{text}' is not a type: '{peek()}' is left over.")
    return result


def hive_text(data_type: g.DataType) -> str:
    """The type as a column of the catalog writes it."""
    if isinstance(data_type, g.StructType):
        return f"struct<{','.join(f'{f.name}:{hive_text(f.dataType)}' for f in data_type.fields)}>"
    if isinstance(data_type, g.ChoiceType):
        return f"struct<{','.join(f'{name}:{hive_text(each)}' for name, each in data_type.choices.items())}>"
    if isinstance(data_type, g.ArrayType):
        return f"array<{hive_text(data_type.elementType)}>"
    if isinstance(data_type, g.MapType):
        return f"map<string,{hive_text(data_type.valueType)}>"
    return spark_text(data_type)
