"""Joins, unions, merges and splits of frames.

Source: AWS Glue Developer Guide, "DynamicFrame class": join, mergeDynamicFrame, split_rows; "DropNullFields class".
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue import gluetypes as g
from awsglue._lake.columns import Named, at, columns_of, convert, functions, null_of, select, top
from awsglue._lake.paths import Path, describe_missing, resolve, type_at

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

_LEFT, _RIGHT = "__left", "__right"
_COMPARISONS = {
    ">": "__gt__",
    "<": "__lt__",
    ">=": "__ge__",
    "<=": "__le__",
    "=": "__eq__",
    "==": "__eq__",
    "!=": "__ne__",
    "<>": "__ne__",
}


def _key_paths(schema: g.StructType, keys: Sequence[str] | str, what: str) -> list[Path]:
    paths = []
    for key in [keys] if isinstance(keys, str) else keys:
        path = resolve(schema, key)
        if path is None:
            names = [field.name for field in schema.fields]
            raise ValueError(f"{what}: the key {key} is not there. {describe_missing(key, names)}")
        paths.append(path)
    return paths


def _comparable(one: g.DataType, other: g.DataType) -> g.DataType:
    """The type in which two keys are compared: their own, the wider number, or text."""
    if one == other and not isinstance(one, g.ChoiceType):
        return one
    order = ["byte", "short", "int", "long", "float", "double"]
    names = (one.typeName(), other.typeName())
    if all(name in order for name in names):
        return (one, other)[order.index(names[1]) > order.index(names[0])]
    return g.StringType()


def joined(
    left: DataFrame,
    left_schema: g.StructType,
    right: DataFrame,
    right_schema: g.StructType,
    keys1: Sequence[str] | str,
    keys2: Sequence[str] | str,
) -> tuple[list[Named], DataFrame]:
    """The joined rows and the columns to take of them; of two columns of one name the left one gets a dot before it.

    Source: AWS Glue Developer Guide, "Join class": a period is added to one of the duplicate column names.
    """
    paths1, paths2 = _key_paths(left_schema, keys1, "Join"), _key_paths(right_schema, keys2, "Join")
    if len(paths1) != len(paths2):
        raise ValueError(
            f"Join: {len(paths1)} keys of the first frame cannot be matched with {len(paths2)} of the second."
        )
    F = functions()
    one = left.select(
        F.struct(*[top(f.name).alias(f.name) for f in left_schema.fields]).alias(_LEFT),
        *_keys(left_schema, paths1, right_schema, paths2, "l", True),
    )
    two = right.select(
        F.struct(*[top(f.name).alias(f.name) for f in right_schema.fields]).alias(_RIGHT),
        *_keys(left_schema, paths1, right_schema, paths2, "r", False),
    )
    conditions = [top(f"__l{index}") == top(f"__r{index}") for index in range(len(paths1))]
    data = one.join(two, functools.reduce(lambda a, b: a & b, conditions), "inner")
    doubled = {f.name for f in right_schema.fields}
    columns: list[Named] = []
    for field in left_schema.fields:
        name = f".{field.name}" if field.name in doubled else field.name
        columns.append((name, field.dataType, top(_LEFT).getField(field.name)))
    columns += [(f.name, f.dataType, top(_RIGHT).getField(f.name)) for f in right_schema.fields]
    return columns, data


def _keys(
    s1: g.StructType, p1: list[Path], s2: g.StructType, p2: list[Path], label: str, is_left: bool
) -> list[Column]:
    result = []
    for index, (one, other) in enumerate(zip(p1, p2, strict=True)):
        type1, type2 = type_at(s1, one), type_at(s2, other)
        assert type1 is not None and type2 is not None
        common = _comparable(type1, type2)
        path, own = (one, type1) if is_left else (other, type2)
        result.append(convert(at(path), own, common).alias(f"__{label}{index}"))
    return result


def united(
    one: DataFrame, schema1: g.StructType, other: DataFrame, schema2: g.StructType
) -> tuple[DataFrame, g.StructType]:
    """The rows of both, columns matched by name and merged in type."""
    schema = g.merge(schema1, schema2)
    assert isinstance(schema, g.StructType)
    return _as(one, schema1, schema).union(_as(other, schema2, schema)), schema


def _as(data: DataFrame, own: g.StructType, wanted: g.StructType) -> DataFrame:
    known = own.field_map
    columns = [
        (
            f.name,
            f.dataType,
            convert(top(f.name), known[f.name].dataType, f.dataType) if f.name in known else null_of(f.dataType),
        )
        for f in wanted.fields
    ]
    return select(data, columns)[0]


def merged(
    source: DataFrame, source_schema: g.StructType, stage: DataFrame, stage_schema: g.StructType, keys: Sequence[str]
) -> tuple[DataFrame, g.StructType]:
    """The staging rows, and the source rows whose keys are not among theirs; duplicates stay on both sides."""
    paths1, paths2 = (
        _key_paths(source_schema, keys, "mergeDynamicFrame"),
        _key_paths(stage_schema, keys, "mergeDynamicFrame"),
    )
    F = functions()
    one = source.select(F.struct(*[top(f.name).alias(f.name) for f in source_schema.fields]).alias(_LEFT),
                        *_keys(source_schema, paths1, stage_schema, paths2, "l", True))  # fmt: skip
    two = stage.select(*_keys(source_schema, paths1, stage_schema, paths2, "r", False)).distinct()
    conditions = [top(f"__l{index}").eqNullSafe(top(f"__r{index}")) for index in range(len(paths1))]
    rest = one.join(two, functools.reduce(lambda a, b: a & b, conditions), "left_anti")
    kept = rest.select(*[top(_LEFT).getField(f.name).alias(f.name) for f in source_schema.fields])
    return united(kept, source_schema, stage, stage_schema)


def split_rows(
    data: DataFrame, schema: g.StructType, comparisons: Mapping[str, Mapping[str, Any]]
) -> tuple[DataFrame, DataFrame]:
    """The rows for which every comparison holds, and the others; a comparison with null does not hold."""
    F = functions()
    condition: Column = F.lit(True)
    for key, tests in comparisons.items():
        [path] = _key_paths(schema, [key], "SplitRows")
        for operator, value in tests.items():
            if operator not in _COMPARISONS:
                raise ValueError(f"SplitRows: {operator} is no comparison; they are {', '.join(_COMPARISONS)}.")
            condition = condition & getattr(at(path), _COMPARISONS[operator])(F.lit(value))
    holds = F.coalesce(condition, F.lit(False))
    return data.where(holds), data.where(~holds)


def without_nulls(data: DataFrame, schema: g.StructType) -> list[Named]:
    """The columns that are not null in every record; in structs, the fields.

    Source: AWS Glue Developer Guide, "DropNullFields class": fields with missing or null values in every record.
    """
    F = functions()
    leaves = _leaves(columns_of(schema))
    if not leaves:
        return []
    counts = data.agg(*[F.count(column).alias(str(index)) for index, (_, _, column) in enumerate(leaves)]).collect()[0]
    empty = [path for index, (path, _, _) in enumerate(leaves) if counts[index] == 0]
    from awsglue._lake.columns import rewrite

    fields = columns_of(schema)
    if data.limit(1).count() == 0:
        return [f for f in fields if not isinstance(f[1], g.NullType)]
    for path in empty:
        fields = [
            f for f in rewrite(fields, path, lambda _: []) if not (isinstance(f[1], g.StructType) and not f[1].fields)
        ]
    return fields


def _leaves(fields: list[Named], path: Path = ()) -> list[tuple[Path, g.DataType, Column]]:
    result: list[tuple[Path, g.DataType, Column]] = []
    for name, data_type, column in fields:
        if isinstance(data_type, g.StructType):
            inner = [(f.name, f.dataType, column.getField(f.name)) for f in data_type.fields]
            result.extend(_leaves(inner, (*path, name)))
        else:
            result.append(((*path, name), data_type, column))
    return result
