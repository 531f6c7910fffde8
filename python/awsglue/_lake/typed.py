"""Catalog types for what files hold: text becomes numbers where the catalog says so, and a choice where it cannot.

Source: AWS Glue Developer Guide, "Data preparation using ResolveChoice, Lambda, and ApplyMapping": a column of the
catalog's type bigint with two values that are no numbers is a choice of long and string.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awsglue import gluetypes as g
from awsglue._lake.columns import Named, cast_value, columns_of, convert, functions, null_of, select, struct_of, top
from awsglue._lake.source import empty
from awsglue._lake.typing import spark_text

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

    from awsglue._lake.catalog import Table

_WIDER = ["byte", "short", "int", "long", "float", "double"]


def by_catalog(data: DataFrame, schema: g.StructType, table: Table) -> tuple[DataFrame, g.StructType]:
    """The rows with the columns of the catalog, in its order and types; columns of the files only come after them."""
    keys = {key.name for key in table.keys.fields}
    body = g.StructType(field for field in schema.fields if field.name not in keys)
    columns = _parsed(data, body, table.columns) if table.format == "csv" else _matched(body, table.columns)
    columns += [
        (key.name, key.dataType, top(key.name) if schema.hasField(key.name) else null_of(key.dataType))
        for key in table.keys.fields
    ]
    if not schema.fields:
        return empty(data.sparkSession, g.StructType(g.Field(name, kind) for name, kind, _ in columns))
    return select(data, columns)


def _parsed(data: DataFrame, body: g.StructType, wanted: g.StructType) -> list[Named]:
    """Text columns as the catalog's types. One pass over the data finds those with values that do not parse."""
    F = functions()
    there = body.field_map
    typed = [f for f in wanted.fields if f.name in there and not isinstance(f.dataType, g.StringType)]
    broken: set[str] = set()
    if typed:
        counts = data.agg(*[F.count(F.when(_unparsed(f), 1)).alias(str(i)) for i, f in enumerate(typed)]).collect()[0]
        broken = {field.name for index, field in enumerate(typed) if counts[index]}
    columns: list[Named] = []
    for field in wanted.fields:
        if field.name not in there:
            columns.append((field.name, field.dataType, null_of(field.dataType)))
        elif isinstance(field.dataType, g.StringType):
            columns.append((field.name, field.dataType, top(field.name)))
        elif field.name in broken:
            choice = g.ChoiceType([field.dataType, g.StringType()])
            text = F.when(_unparsed(field), top(field.name))
            parts: list[Named] = [
                (field.dataType.typeName(), field.dataType, _value(field)),
                ("string", g.StringType(), text),
            ]
            blank = F.when(F.trim(top(field.name)) != "", F.lit(True))
            columns.append((field.name, choice, struct_of(parts, blank)))
        else:
            columns.append((field.name, field.dataType, _value(field)))
    return columns


def _value(field: g.Field) -> Column:
    F = functions()
    text = F.trim(top(field.name))
    if isinstance(field.dataType, (g.ByteType, g.ShortType, g.IntegerType, g.LongType)):
        # A text with a fraction is no integer here: it would make the choice's other side.
        return F.when(text.rlike(r"^[+-]?\d+$"), text.try_cast(spark_text(field.dataType)))
    if isinstance(field.dataType, (g.ArrayType, g.MapType, g.StructType, g.BinaryType)):
        return convert(top(field.name), g.StringType(), field.dataType)
    return cast_value(top(field.name), g.StringType(), field.dataType)


def _unparsed(field: g.Field) -> Column:
    F = functions()
    return (F.trim(top(field.name)) != "") & _value(field).isNull()


def _matched(body: g.StructType, wanted: g.StructType) -> list[Named]:
    """The files' own columns, widened to the catalog's types where every value fits; others stay what the files say."""
    own = {field.name.lower(): field for field in body.fields}
    columns: list[Named] = []
    for field in wanted.fields:
        found = own.pop(field.name.lower(), None)
        if found is None:
            columns.append((field.name, field.dataType, null_of(field.dataType)))
        else:
            target = widened(found.dataType, field.dataType)
            columns.append((found.name, target, convert(top(found.name), found.dataType, target)))
    return columns + [c for c in columns_of(body) if c[0].lower() in own]


def widened(found: g.DataType, wanted: g.DataType) -> g.DataType:
    """The catalog's type when values of the found type lose nothing in it, else the found type."""
    if isinstance(found, (g.NullType, g.UnknownType)):
        return wanted
    if isinstance(found, g.ChoiceType):
        settled = [widened(each, wanted) for each in found.choices.values()]
        return wanted if all(each == wanted for each in settled) else found
    if found.typeName() in _WIDER and wanted.typeName() in _WIDER:
        is_wider = _WIDER.index(found.typeName()) <= _WIDER.index(wanted.typeName())
        exact = not (found.typeName() in ("int", "long") and wanted.typeName() == "float")
        return wanted if is_wider and exact else found
    if found.typeName() in _WIDER[:4] and isinstance(wanted, g.DecimalType):
        return (
            wanted
            if wanted.precision - wanted.scale >= {"byte": 3, "short": 5, "int": 10, "long": 19}[found.typeName()]
            else found
        )
    if isinstance(found, g.DecimalType) and isinstance(wanted, g.DecimalType):
        fits = wanted.scale >= found.scale and wanted.precision - wanted.scale >= found.precision - found.scale
        return wanted if fits else found
    if isinstance(found, g.StructType) and isinstance(wanted, g.StructType):
        known = {field.name.lower(): field for field in wanted.fields}
        return g.StructType(
            g.Field(
                f.name, widened(f.dataType, known[f.name.lower()].dataType) if f.name.lower() in known else f.dataType
            )
            for f in found.fields
        )
    if isinstance(found, g.ArrayType) and isinstance(wanted, g.ArrayType):
        return g.ArrayType(widened(found.elementType, wanted.elementType))
    if isinstance(found, g.MapType) and isinstance(wanted, g.MapType):
        return g.MapType(widened(found.valueType, wanted.valueType))
    return found
