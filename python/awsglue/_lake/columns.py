"""Expressions over the columns of a frame: reaching a field, rebuilding structs, turning one type into another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from awsglue import gluetypes as g
from awsglue._lake.paths import ELEMENT
from awsglue._lake.typing import quoted, spark_text

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

Named = tuple[str, g.DataType, "Column"]
"""A field while it is rewritten: its name, its type, and the expression of its value."""


def functions():
    """`pyspark.sql.functions`, imported late: it takes half a second."""
    from pyspark.sql import functions as module

    return module


def top(name: str) -> Column:
    """The column of that exact name, dots and all."""
    return functions().col(quoted(name))


def at(path: Sequence[str]) -> Column:
    """The value at a path of struct fields."""
    column = top(path[0])
    for step in path[1:]:
        if step == ELEMENT:
            raise ValueError("A path into a list has no single value.")
        column = column.getField(step)
    return column


def columns_of(schema: g.StructType) -> list[Named]:
    """The columns of a frame as they are."""
    return [(field.name, field.dataType, top(field.name)) for field in schema.fields]


def select(frame: DataFrame, columns: Sequence[Named]) -> tuple[DataFrame, g.StructType]:
    """The frame with these columns, and its schema."""
    data = frame.select(*[column.alias(name) for name, _, column in columns])
    return data, g.StructType(g.Field(name, data_type) for name, data_type, _ in columns)


def struct_of(fields: Sequence[Named], source: Column | None = None) -> Column:
    """A struct of these fields; null where `source` is."""
    F = functions()
    built = F.struct(*[column.alias(name) for name, _, column in fields])
    return built if source is None else F.when(source.isNotNull(), built)


def null_of(data_type: g.DataType) -> Column:
    """A null of that type."""
    return functions().lit(None).cast(spark_text(data_type))


def rewrite(
    fields: Sequence[Named], path: Sequence[str], change: Callable[[Named], list[Named]], below: bool = True
) -> list[Named]:
    """The fields with the one at `path` replaced by what `change` makes of it; others stay as they are.

    A path through a list rebuilds each element. A path that leads nowhere changes nothing.
    """
    result: list[Named] = []
    for name, data_type, column in fields:
        if name != path[0]:
            result.append((name, data_type, column))
        elif len(path) == 1:
            result.extend(change((name, data_type, column)))
        else:
            new_type, new_column = _rewrite_inside(data_type, column, path[1:], change)
            result.append((name, new_type, new_column))
    return result


def _rewrite_inside(
    data_type: g.DataType, column: Column, path: Sequence[str], change: Callable[[Named], list[Named]]
) -> tuple[g.DataType, Column]:
    F = functions()
    if path[0] == ELEMENT and isinstance(data_type, g.ArrayType):
        made: list[g.DataType] = []

        def one(element: Column) -> Column:
            if len(path) == 1:
                fields = change(("element", data_type.elementType, element))
                if len(fields) != 1:
                    raise ValueError(
                        "An element of a list cannot become several columns; use make_struct, cast or project."
                    )
                made.append(fields[0][1])
                return fields[0][2]
            new_type, new_element = _rewrite_inside(data_type.elementType, element, path[1:], change)
            made.append(new_type)
            return new_element

        new_column = F.transform(column, one)
        return g.ArrayType(made[-1]), new_column
    if isinstance(data_type, g.StructType) and data_type.hasField(path[0]):
        inner = [(f.name, f.dataType, column.getField(f.name)) for f in data_type.fields]
        fields = rewrite(inner, path, change)
        struct = g.StructType(g.Field(name, each) for name, each, _ in fields)
        return struct, struct_of(fields, column) if fields else null_of(g.NullType())
    return data_type, column


def convert(column: Column, source: g.DataType, target: g.DataType) -> Column:
    """The value as another type; null where it cannot be, as AWS Glue's casts are.

    A choice gives the first of its values that is not null. Structs are matched by field name, lists by element.

    Source: AWS Glue Developer Guide, "Data preparation using ResolveChoice": a string that could not be cast is null.
    """
    F = functions()
    if source == target:
        return column
    if isinstance(source, (g.NullType, g.UnknownType)):
        return null_of(target)
    if isinstance(source, g.ChoiceType):
        if isinstance(target, g.ChoiceType):
            return _widen_choice(column, source, target)
        preferred = sorted(source.choices.items(), key=lambda item: item[0] != target.typeName())
        return F.coalesce(*[convert(column.getField(name), each, target) for name, each in preferred])
    if isinstance(target, g.ChoiceType):
        name = source.typeName()
        if name not in target.choices:
            raise TypeError(f"The choice {target!r} has no {name}.")
        value = convert(column, source, target.choices[name])
        parts = [(n, t, value if n == name else null_of(t)) for n, t in target.choices.items()]
        return struct_of(parts, column)
    if isinstance(source, g.StructType) and isinstance(target, g.StructType):
        parts = []
        for field in target.fields:
            known = source.getField(field.name)
            value = (
                convert(column.getField(field.name), known.dataType, field.dataType)
                if known
                else null_of(field.dataType)
            )
            parts.append((field.name, field.dataType, value))
        return struct_of(parts, column)
    if isinstance(source, g.ArrayType) and isinstance(target, g.ArrayType):
        return F.transform(column, lambda element: convert(element, source.elementType, target.elementType))
    if isinstance(source, g.MapType) and isinstance(target, g.MapType):
        return F.transform_values(column, lambda _, value: convert(value, source.valueType, target.valueType))
    if isinstance(source, (g.StructType, g.ArrayType, g.MapType)):
        return F.to_json(column) if isinstance(target, g.StringType) else null_of(target)
    if isinstance(target, (g.StructType, g.ArrayType, g.MapType)):
        return null_of(target)
    return cast_value(column, source, target)


def cast_value(column: Column, source: g.DataType, target: g.DataType) -> Column:
    """A simple value as another simple type by Spark's rules with ANSI mode off; blanks around it do not matter."""
    F = functions()
    text = spark_text(target)
    integers = (g.ByteType, g.ShortType, g.IntegerType, g.LongType)
    if isinstance(source, g.StringType) and not isinstance(target, (g.StringType, g.BinaryType)):
        column = F.trim(column)
        if isinstance(target, integers):
            # "12.7" is 12 in Spark without ANSI mode; engines differ, so the fraction is taken off by a decimal.
            return F.coalesce(column.try_cast(text), column.try_cast("decimal(38,6)").try_cast(text))
    return column.try_cast(text)


def _widen_choice(column: Column, source: g.ChoiceType, target: g.ChoiceType) -> Column:
    parts: list[Named] = []
    for name, each in target.choices.items():
        known = source.choices.get(name)
        parts.append((name, each, convert(column.getField(name), known, each) if known else null_of(each)))
    return struct_of(parts, column)
