"""Resolving choice types: `resolveChoice`, and the options of `toDF`.

Source: AWS Glue Developer Guide, "DynamicFrame class", resolveChoice and toDF.
"""

from __future__ import annotations

from collections.abc import Sequence

from awsglue import gluetypes as g
from awsglue._lake.columns import Named, convert, rewrite
from awsglue._lake.paths import ELEMENT, Path
from awsglue._lake.typing import parse

ACTIONS = ("cast", "make_cols", "make_struct", "project", "match_catalog", "keep_as_struct")


def as_struct(choice: g.ChoiceType) -> g.StructType:
    """The struct that holds a choice: one field per type."""
    return g.StructType(g.Field(name, each) for name, each in choice.choices.items())


def settle(data_type: g.DataType) -> g.DataType:
    """The type with all its choices seen as structs: what a DataFrame of the frame has."""
    if isinstance(data_type, g.ChoiceType):
        return settle(as_struct(data_type))
    if isinstance(data_type, g.StructType):
        return g.StructType(g.Field(f.name, settle(f.dataType)) for f in data_type.fields)
    if isinstance(data_type, g.ArrayType):
        return g.ArrayType(settle(data_type.elementType))
    if isinstance(data_type, g.MapType):
        return g.MapType(settle(data_type.valueType))
    return data_type


def choice_paths(data_type: g.DataType, path: Path = ()) -> list[Path]:
    """The paths of all choices in a type, outer before inner ones, those inside another choice left out."""
    if isinstance(data_type, g.ChoiceType):
        return [path]
    if isinstance(data_type, g.StructType):
        return [found for f in data_type.fields for found in choice_paths(f.dataType, (*path, f.name))]
    if isinstance(data_type, g.ArrayType):
        return choice_paths(data_type.elementType, (*path, ELEMENT))
    return []


def resolve_at(fields: Sequence[Named], path: Path, action: str, catalog: g.StructType | None = None) -> list[Named]:
    """The columns with the field at `path` resolved by `action` (`cast:long`, `make_cols`, ...).

    A cast applies to a field that is no choice as well; the other actions leave such a field as it is.

    Raises: ValueError for an action that is not known, or that cannot be taken.
    """
    name, _, argument = action.partition(":")
    if name not in ACTIONS:
        raise ValueError(f"{action} is not an action of resolveChoice; they are {', '.join(ACTIONS[:5])}.")
    if name in ("cast", "project") and not argument:
        raise ValueError(f"The action {name} needs a type, as in {name}:string.")

    def change(field: Named) -> list[Named]:
        label, data_type, column = field
        if name == "cast":
            target = parse(argument)
            return [(label, target, convert(column, data_type, target))]
        if not isinstance(data_type, g.ChoiceType):
            return [field]
        if name == "project":
            target = parse(argument)
            target = data_type.choices.get(target.typeName(), target)
            return [(label, target, convert(column, data_type, target))]
        if name == "make_cols":
            return [(f"{label}_{n}", each, column.getField(n)) for n, each in data_type.choices.items()]
        if name == "match_catalog":
            target = _catalog_type(catalog, path)
            return [field] if target is None else [(label, target, convert(column, data_type, target))]
        return [(label, as_struct(data_type), column)]

    return rewrite(fields, path, change)


def _catalog_type(catalog: g.StructType | None, path: Path) -> g.DataType | None:
    if catalog is None:
        raise ValueError("match_catalog needs database and table_name.")
    found: g.DataType | None = catalog
    for step in path:
        if step == ELEMENT:
            found = found.elementType if isinstance(found, g.ArrayType) else None
        elif isinstance(found, g.StructType):
            # The catalog keeps names in lower case.
            field = next((each for each in found.fields if each.name.lower() == step.lower()), None)
            found = field.dataType if field else None
        else:
            return None
    return found
