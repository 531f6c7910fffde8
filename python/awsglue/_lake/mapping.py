"""Mapping, selecting, dropping and renaming fields.

Source: AWS Glue Developer Guide, "DynamicFrame class": apply_mapping, drop_fields, select_fields, rename_field.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from awsglue import gluetypes as g
from awsglue._lake.columns import Named, at, columns_of, convert, rewrite, struct_of
from awsglue._lake.paths import ELEMENT, Path, as_paths, describe_missing, joined, resolve, split_path, type_at
from awsglue._lake.typing import parse

log = logging.getLogger("awsglue")


@dataclass
class _Node:
    """One level of the structs that targets like `provider.id` build; a leaf has a value."""

    value: Named | None = None
    parts: dict[str, _Node] = field(default_factory=dict)

    def put(self, path: Path, value: Named) -> None:
        node = self
        for step in path:
            if node.value is not None:
                raise ValueError(f"{joined(path)} is mapped both as a value and as a struct.")
            node = node.parts.setdefault(step, _Node())
        if node.value is not None or node.parts:
            raise ValueError(f"{joined(path)} is the target of two mappings.")
        node.value = value

    def column(self, name: str) -> Named:
        if self.value is not None:
            return (name, self.value[1], self.value[2])
        inner = [node.column(part) for part, node in self.parts.items()]
        return (name, g.StructType(g.Field(n, t) for n, t, _ in inner), struct_of(inner))


def mapped(schema: g.StructType, mappings: Sequence[Sequence[str]], case_sensitive: bool = True) -> list[Named]:
    """The columns that `apply_mapping` leaves: only those that are a target, in the order of the mappings.

    A mapping whose source is not there gives no column, as in AWS Glue; it is logged with the nearest name.

    Raises: ValueError for a mapping that is no tuple of 2 or 4 texts, an unknown type, or a target taken twice.
    """
    root = _Node()
    for mapping in mappings:
        if isinstance(mapping, str) or len(mapping) not in (2, 4):
            raise ValueError(f"A mapping is (source, source type, target, target type), not {mapping!r}.")
        source, target = mapping[0], mapping[-1] if len(mapping) == 2 else mapping[2]
        wanted = None if len(mapping) == 2 else mapping[3]
        path = resolve(schema, source) or (None if case_sensitive else _any_case(schema, source))
        if path is None:
            names = [each.name for each in schema.fields]
            log.warning(
                "ApplyMapping: the source field %s is not there, so %s is left out. %s",
                source, target, describe_missing(source, names),
            )  # fmt: skip
            continue
        if ELEMENT in path:
            raise ValueError(f"apply_mapping cannot map {source}: a path into a list has no single value.")
        found = type_at(schema, path)
        assert found is not None
        kept = found if wanted is None else _target_type(found, wanted)
        root.put(split_path(target), (target, kept, convert(at(path), found, kept)))
    return [node.column(name) for name, node in root.parts.items()]


def _any_case(schema: g.StructType, source: str) -> Path | None:
    wanted = source.replace("`", "").lower()
    return next(((f.name,) for f in schema.fields if f.name.lower() == wanted), None)


def _target_type(found: g.DataType, wanted: str) -> g.DataType:
    target = parse(wanted)
    bare = (
        (isinstance(target, g.StructType) and not target.fields)
        or (isinstance(target, g.ArrayType) and isinstance(target.elementType, g.UnknownType))
        or (isinstance(target, g.MapType) and isinstance(target.valueType, g.UnknownType))
        or (isinstance(target, g.ChoiceType) and not target.choices)
    )
    if bare and found.typeName() == target.typeName():
        return found
    # "decimal" alone names the kind; digits that the source has are kept.
    if wanted.strip().lower() == "decimal" and isinstance(found, g.DecimalType):
        return found
    return target


def dropped(schema: g.StructType, paths: str | Sequence[str]) -> list[Named]:
    """The columns without the fields at these paths; a struct that loses all its fields goes too."""
    fields = columns_of(schema)
    for path in _paths_there(schema, paths):
        fields = [f for f in rewrite(fields, path, lambda _: []) if not _is_hollow(f[1])]
    return fields


def _is_hollow(data_type: g.DataType) -> bool:
    return isinstance(data_type, g.StructType) and not data_type.fields


def _paths_there(schema: g.StructType, paths: str | Sequence[str]) -> list[Path]:
    texts = [paths] if isinstance(paths, str) else list(paths)
    return [resolve(schema, text) or split_path(text) for text in texts]


def selected(schema: g.StructType, paths: str | Sequence[str]) -> list[Named]:
    """The columns with only the fields at these paths, in the frame's order; structs keep what is selected."""
    wanted = _paths_there(schema, paths)
    for path in wanted:
        if type_at(schema, path) is None:
            names = [each.name for each in schema.fields]
            log.warning("SelectFields: %s is not there. %s", joined(path), describe_missing(joined(path), names))
    return _keep(columns_of(schema), wanted)


def _keep(fields: Sequence[Named], wanted: Sequence[Path]) -> list[Named]:
    result: list[Named] = []
    for name, data_type, column in fields:
        below = [path[1:] for path in wanted if path and path[0] == name]
        if not below:
            continue
        if () in below or not isinstance(data_type, g.StructType):
            result.append((name, data_type, column))
            continue
        inner = _keep([(f.name, f.dataType, column.getField(f.name)) for f in data_type.fields], below)
        if inner:
            struct = g.StructType(g.Field(n, t) for n, t, _ in inner)
            result.append((name, struct, struct_of(inner, column)))
    return result


def renamed(schema: g.StructType, old_name: str, new_name: str) -> list[Named]:
    """The columns with one field under a new path. A field that is not there changes nothing, and is logged.

    Raises: ValueError when the new name is taken.
    """
    old = resolve(schema, old_name)
    new = split_path(new_name)
    if old is None:
        names = [each.name for each in schema.fields]
        log.warning("RenameField: %s is not there. %s", old_name, describe_missing(old_name, names))
        return columns_of(schema)
    if old != new and type_at(schema, new) is not None:
        raise ValueError(f"{old_name} cannot be renamed to {new_name}: there is a field of that name.")
    if old[:-1] == new[:-1]:
        return rewrite(columns_of(schema), old, lambda f: [(new[-1], f[1], f[2])])
    if ELEMENT in old or ELEMENT in new:
        raise ValueError(f"{old_name} cannot be moved out of its list to {new_name}.")
    moved = type_at(schema, old)
    assert moved is not None
    fields = [f for f in rewrite(columns_of(schema), old, lambda _: []) if not _is_hollow(f[1])]
    return _placed(fields, new, (new[-1], moved, at(old)))


def _placed(fields: list[Named], path: Path, value: Named) -> list[Named]:
    if len(path) == 1:
        return [*fields, (path[0], value[1], value[2])]
    for index, (name, data_type, column) in enumerate(fields):
        if name == path[0]:
            if not isinstance(data_type, g.StructType):
                raise ValueError(f"{joined(path)} cannot be made: {name} is no struct.")
            inner = [(f.name, f.dataType, column.getField(f.name)) for f in data_type.fields]
            parts = _placed(inner, path[1:], value)
            struct = g.StructType(g.Field(n, t) for n, t, _ in parts)
            return [*fields[:index], (name, struct, struct_of(parts)), *fields[index + 1 :]]
    parts = _placed([], path[1:], value)
    struct = g.StructType(g.Field(n, t) for n, t, _ in parts)
    return [*fields, (path[0], struct, struct_of(parts))]


def split_paths(schema: g.StructType, paths: str | Sequence[str]) -> tuple[list[Named], list[Named]]:
    """The columns at these paths, and all others."""
    return selected(schema, paths), dropped(schema, paths)


__all__ = ["as_paths", "dropped", "mapped", "renamed", "selected", "split_paths"]
