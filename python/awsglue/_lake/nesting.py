"""Flattening nested frames: `unnest` and `relationalize`.

Source: AWS Glue Developer Guide, "DynamicFrame class" and "Joining and relationalizing data": structs become columns
with dotted names; a list becomes a table of its own with `id`, `index` and `<list>.val` or `<list>.val.<field>`, and
in its place stands the `id` of its rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from awsglue import gluetypes as g
from awsglue._lake.choices import as_struct
from awsglue._lake.columns import Named, columns_of, functions, select, top

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyspark.sql import Column, DataFrame

_KEY = "__key"


def flattened(fields: list[Named]) -> list[Named]:
    """The columns with structs and choices replaced by their parts, under dotted names."""
    result: list[Named] = []
    for name, data_type, column in fields:
        if isinstance(data_type, g.ChoiceType):
            data_type = as_struct(data_type)
        if isinstance(data_type, g.StructType):
            inner = [(f"{name}.{f.name}", f.dataType, column.getField(f.name)) for f in data_type.fields]
            result.extend(flattened(inner))
        else:
            result.append((name, data_type, column))
    return result


@dataclass
class Table:
    """One frame that relationalizing gives: its name, its rows and their schema."""

    name: str
    data: DataFrame
    schema: g.StructType


def unnested(data: DataFrame, schema: g.StructType, settle: Callable[[DataFrame], DataFrame]) -> Table:
    """The frame without structs; lists are replaced by the keys that `relationalize` would give them."""
    return relationalized("root", data, schema, settle)[0]


def relationalized(
    name: str, data: DataFrame, schema: g.StructType, settle: Callable[[DataFrame], DataFrame]
) -> list[Table]:
    """The root table, then a table per list, those within lists after the one that holds them.

    `settle` fixes the rows with their keys, so that root and lists agree when they are computed again.

    Differs: keys count rows, not lists, so they have gaps; AWS Glue promises no more than that they join.
    """
    F = functions()
    columns = flattened(columns_of(schema))
    flat, flat_schema = select(data, columns)
    lists = [f for f in flat_schema.fields if isinstance(f.dataType, (g.ArrayType, g.MapType))]
    if not lists:
        return [Table(name, flat, flat_schema)]
    key = (F.monotonically_increasing_id() + F.lit(1).cast("bigint")).alias(_KEY)
    keyed = settle(flat.select(*[top(field.name) for field in flat_schema.fields], key))
    root: list[Named] = []
    for field in flat_schema.fields:
        if field in lists:
            root.append((field.name, g.LongType(), F.when(top(field.name).isNotNull(), top(_KEY))))
        else:
            root.append((field.name, field.dataType, top(field.name)))
    root_data, root_schema = select(keyed, root)
    tables = [Table(name, root_data, root_schema)]
    for field in lists:
        tables.extend(_pivoted(name, field, keyed, settle))
    return tables


def _pivoted(name: str, field: g.Field, keyed: DataFrame, settle: Callable[[DataFrame], DataFrame]) -> list[Table]:
    F = functions()
    if isinstance(field.dataType, g.MapType):
        value_type: g.DataType = g.StructType(
            [g.Field("key", g.StringType()), g.Field("value", field.dataType.valueType)]
        )
        values: Column = F.map_entries(top(field.name))
    else:
        assert isinstance(field.dataType, g.ArrayType)
        value_type = field.dataType.elementType
        values = top(field.name)
    label = f"{field.name}.val"
    exploded = keyed.select(top(_KEY).alias("id"), F.posexplode(values).alias("index", label))
    schema = g.StructType([g.Field("id", g.LongType()), g.Field("index", g.IntegerType()), g.Field(label, value_type)])
    return relationalized(f"{name}_{field.name}", exploded, schema, settle)
