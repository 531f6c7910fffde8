"""Reading XML: each element of the name `rowTag` is a record.

Source: AWS Glue Developer Guide, "Using the XML format in AWS Glue": rowTag, attributePrefix, valueTag,
excludeAttribute, treatEmptyValuesAsNull, ignoreSurroundingSpaces, encoding.
Differs: an element that is repeated in some file but in none of another is a choice of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")


@dataclass(frozen=True)
class Xml:
    """The options of `format="xml"`, as the parser takes them."""

    row_tag: str
    prefix: str = "_"
    value_tag: str = "_VALUE"
    without_attributes: bool = False
    empty_is_null: bool = False
    trims: bool = False
    encoding: str | None = None

    @staticmethod
    def of(options: Mapping[str, Any]) -> Xml:
        """The options by AWS Glue's names.

        Raises: ValueError without a rowTag.
        """
        from awsglue._lake.formats import flag

        tag = str(options.get("rowTag") or "").strip("<>/ ")
        if not tag:
            raise ValueError('format_options of XML need "rowTag": the name of the elements that are records.')
        return Xml(
            tag,
            str(options.get("attributePrefix", "_")),
            str(options.get("valueTag", "_VALUE")),
            flag(options, "excludeAttribute"),
            flag(options, "treatEmptyValuesAsNull"),
            flag(options, "ignoreSurroundingSpaces"),
            str(options["encoding"]) if options.get("encoding") else None,
        )

    def records(self, data: bytes, url: str) -> Iterator[dict[str, Any] | Exception]:
        """The records of one file; what is not well-formed gives the error and ends it."""
        from xml.etree import ElementTree

        parser = ElementTree.XMLParser(encoding=self.encoding)
        try:
            root = ElementTree.fromstring(data, parser)
        except ElementTree.ParseError as error:
            line, column = error.position
            yield ValueError(f"{url}, line {line} column {column + 1}: {error.msg}")
            return
        rows = [element for element in root.iter() if _local(element.tag) == self.row_tag]
        repeated: set[tuple[str, ...]] = set()
        for row in rows:
            self._find_repeated(row, (), repeated)
        for row in rows:
            value = self._value(row, (), repeated)
            yield value if isinstance(value, dict) else {self.value_tag: value}

    def _find_repeated(self, element: Element, path: tuple[str, ...], found: set[tuple[str, ...]]) -> None:
        counted: set[str] = set()
        for child in element:
            name = _local(child.tag)
            below = (*path, name)
            if name in counted:
                found.add(below)
            counted.add(name)
            self._find_repeated(child, below, found)

    def _value(self, element: Element, path: tuple[str, ...], repeated: set[tuple[str, ...]]) -> Any:
        fields: dict[str, Any] = {}
        if not self.without_attributes:
            for name, text in element.attrib.items():
                fields[self.prefix + _local(name)] = self._typed(text)
        for child in element:
            name = _local(child.tag)
            value = self._value(child, (*path, name), repeated)
            if (*path, name) in repeated:
                fields.setdefault(name, []).append(value)
            else:
                fields[name] = value
        text = element.text or ""
        if not fields:
            return self._typed(text)
        if text.strip():
            fields[self.value_tag] = self._typed(text)
        return fields

    def _typed(self, text: str) -> Any:
        if self.trims:
            text = text.strip()
        plain = text.strip()
        if not plain:
            return None if self.empty_is_null else text
        if plain.lower() in ("true", "false"):
            return plain.lower() == "true"
        if _WHOLE.fullmatch(plain):
            return int(plain)
        return float(plain) if _NUMBER.fullmatch(plain) else text


def _local(tag: Any) -> str:
    """The name without its namespace; comments and instructions have none."""
    return str(tag).rpartition("}")[2] if isinstance(tag, str) else ""
