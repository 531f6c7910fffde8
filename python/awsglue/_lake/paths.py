"""Paths to fields as transforms take them: `a.b`, `` `a.b` `` for a name with dots, `list[].price` for elements."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from awsglue import gluetypes as g

ELEMENT = "[]"
"""The step from a list to its elements."""

Path = tuple[str, ...]


def split_path(text: str) -> Path:
    """The steps of a path; a part in backquotes is one name whatever it holds.

    Raises: ValueError for an unclosed backquote.
    """
    steps: list[str] = []
    position = 0
    while position < len(text):
        if text[position] == "`":
            end = text.find("`", position + 1)
            if end < 0:
                raise ValueError(f"The backquote of the path {text} is not closed.")
            steps.append(text[position + 1 : end])
            position = end + 1
        else:
            part = re.match(r"[^.`\[]*(?:\[(?!\])[^.`\[]*)*", text[position:])
            end = position + (part.end() if part else 0)
            if end > position:
                steps.append(text[position:end])
            position = end
        while text.startswith(ELEMENT, position):
            steps.append(ELEMENT)
            position += 2
        if position < len(text) and text[position] == ".":
            position += 1
        elif position < len(text) and text[position] == "`":
            continue
    return tuple(steps)


def as_paths(paths: str | Sequence[str]) -> list[Path]:
    """One path or several, split."""
    return [split_path(each) for each in ([paths] if isinstance(paths, str) else paths)]


def type_at(schema: g.DataType, path: Sequence[str]) -> g.DataType | None:
    """The type of the field at a path, or None when there is none."""
    found: g.DataType | None = schema
    for step in path:
        if step == ELEMENT:
            found = found.elementType if isinstance(found, g.ArrayType) else None
        elif isinstance(found, g.StructType):
            field = found.getField(step)
            found = field.dataType if field else None
        elif isinstance(found, g.ChoiceType) and step in found.choices:
            found = found.choices[step]
        else:
            return None
    return found


def resolve(schema: g.StructType, text: str) -> Path | None:
    """The path to a field that is there: as written, or as one name with dots. None when neither is."""
    path = split_path(text)
    if type_at(schema, path) is not None:
        return path
    literal = (text.replace("`", ""),)
    return literal if type_at(schema, literal) is not None else None


def joined(path: Iterable[str]) -> str:
    """The path as text, for messages and for the names that flattening makes."""
    text = ""
    for step in path:
        text += step if step == ELEMENT or not text else f".{step}"
    return text


def describe_missing(name: str, names: Iterable[str]) -> str:
    """What a message says about a name that is not there: the nearest one, and all there are."""
    names = list(names)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return (f"Did you mean {near[0]}? " if near else "") + f"The columns are: {', '.join(names) or 'none'}."
