"""The types of AWS Glue's dynamic frames, and the schema that a frame is described by.

Source: AWS Glue Developer Guide, "PySpark extension types".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any


class DataType:
    """The base of all types; `properties` are free key-value pairs that travel with a schema."""

    def __init__(self, properties: Mapping[str, Any] | None = None) -> None:
        self.properties: dict[str, Any] = dict(properties or {})

    @classmethod
    def typeName(cls) -> str:
        """The name of the type in lower case, without its `Type`."""
        return cls.__name__.removesuffix("Type").lower()

    def jsonValue(self) -> dict[str, Any]:
        """The type as the plain value that `json()` prints."""
        return {"dataType": self.typeName(), "properties": self.properties}

    def json(self) -> str:
        """The type as JSON text, as `unbox(withSchema=...)` takes it."""
        return json.dumps(self.jsonValue())

    def _identity(self) -> Any:
        return self.typeName()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataType) and self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash(repr(self._identity()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.properties or ''})"


class AtomicType(DataType):
    """The base of the types that have no parts."""

    @classmethod
    def fromJsonValue(cls, json_value: Mapping[str, Any]) -> AtomicType:
        """The type that `jsonValue` described."""
        return cls(properties=json_value.get("properties", {}))


class BinaryType(AtomicType):
    """Bytes."""


class BooleanType(AtomicType):
    """True or false."""


class ByteType(AtomicType):
    """An integer of 8 bits."""


class ShortType(AtomicType):
    """An integer of 16 bits."""


class IntegerType(AtomicType):
    """An integer of 32 bits."""

    @classmethod
    def typeName(cls) -> str:
        return "int"


class LongType(AtomicType):
    """An integer of 64 bits."""


class FloatType(AtomicType):
    """A floating point number of 32 bits."""


class DoubleType(AtomicType):
    """A floating point number of 64 bits."""


class DateType(AtomicType):
    """A day."""


class TimestampType(AtomicType):
    """A moment, in microseconds."""


class StringType(AtomicType):
    """Text."""


class NullType(AtomicType):
    """The type of a field that was null wherever it was seen."""


class UnknownType(AtomicType):
    """The type of the elements of a list that was empty wherever it was seen."""


class DecimalType(AtomicType):
    """A number of decimal digits: `precision` in all, `scale` of them behind the point."""

    def __init__(self, precision: int = 10, scale: int = 2, properties: Mapping[str, Any] | None = None) -> None:
        super().__init__(properties)
        self.precision = precision
        self.scale = scale

    @classmethod
    def fromJsonValue(cls, json_value: Mapping[str, Any]) -> DecimalType:
        return cls(json_value.get("precision", 10), json_value.get("scale", 2), json_value.get("properties", {}))

    def jsonValue(self) -> dict[str, Any]:
        return {**super().jsonValue(), "precision": self.precision, "scale": self.scale}

    def _identity(self) -> Any:
        return ("decimal", self.precision, self.scale)


class EnumType(AtomicType):
    """Text that is one of `options`."""

    def __init__(self, options: Iterable[str], properties: Mapping[str, Any] | None = None) -> None:
        super().__init__(properties)
        self.options = list(options)

    @classmethod
    def fromJsonValue(cls, json_value: Mapping[str, Any]) -> EnumType:
        return cls(json_value.get("options", []), json_value.get("properties", {}))

    def jsonValue(self) -> dict[str, Any]:
        return {**super().jsonValue(), "options": self.options}


class ArrayType(DataType):
    """A list whose elements are of one type, which may be a choice."""

    def __init__(self, elementType: DataType | None = None, properties: Mapping[str, Any] | None = None) -> None:
        super().__init__(properties)
        self.elementType = elementType or UnknownType()

    def jsonValue(self) -> dict[str, Any]:
        return {**super().jsonValue(), "elementType": self.elementType.jsonValue()}

    def _identity(self) -> Any:
        return ("array", self.elementType._identity())


class SetType(ArrayType):
    """A list without repetitions; held as an array."""


class MapType(DataType):
    """A map from text to values of one type."""

    def __init__(self, valueType: DataType | None = None, properties: Mapping[str, Any] | None = None) -> None:
        super().__init__(properties)
        self.valueType = valueType or UnknownType()

    def jsonValue(self) -> dict[str, Any]:
        return {**super().jsonValue(), "valueType": self.valueType.jsonValue()}

    def _identity(self) -> Any:
        return ("map", self.valueType._identity())


class Field:
    """One named part of a struct; a name may hold dots and blanks."""

    def __init__(self, name: str, dataType: DataType, properties: Mapping[str, Any] | None = None) -> None:
        self.name = name
        self.dataType = dataType
        self.properties: dict[str, Any] = dict(properties or {})

    def jsonValue(self) -> dict[str, Any]:
        """The field as the plain value that `json()` prints."""
        return {"name": self.name, "container": self.dataType.jsonValue(), "properties": self.properties}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Field) and (self.name, self.dataType) == (other.name, other.dataType)

    def __hash__(self) -> int:
        return hash((self.name, self.dataType))

    def __repr__(self) -> str:
        return f"Field({self.name}, {self.dataType!r})"


class StructType(DataType):
    """Named fields in their order; the type of a frame's records as well."""

    def __init__(self, fields: Iterable[Field] = (), properties: Mapping[str, Any] | None = None) -> None:
        super().__init__(properties)
        self.fields = list(fields)

    @property
    def field_map(self) -> dict[str, Field]:
        """The fields by name."""
        return {field.name: field for field in self.fields}

    def add(self, field: Field) -> StructType:
        """Appends a field, and returns the struct."""
        self.fields.append(field)
        return self

    def hasField(self, field: str | Field) -> bool:
        """Whether there is a field of that name."""
        return self.getField(field) is not None

    def getField(self, field: str | Field) -> Field | None:
        """The field of that name, or None."""
        name = field.name if isinstance(field, Field) else field
        return next((each for each in self.fields if each.name == name), None)

    def __iter__(self):
        return iter(self.fields)

    def jsonValue(self) -> dict[str, Any]:
        return {**super().jsonValue(), "fields": [field.jsonValue() for field in self.fields]}

    def _identity(self) -> Any:
        return ("struct", tuple((field.name, field.dataType._identity()) for field in self.fields))

    def __repr__(self) -> str:
        return f"StructType({self.fields!r}, {self.properties})"


class ChoiceType(DataType):
    """The type of a field whose values are of several types; at most one choice per type name."""

    def __init__(self, choices: Iterable[DataType] = (), properties: Mapping[str, Any] | None = None) -> None:
        super().__init__(properties)
        self.choices: dict[str, DataType] = {}
        for choice in choices:
            self.add(choice)

    def add(self, new_choice: DataType) -> None:
        """Adds one type; one of the same name is merged with it."""
        name = choice_name(new_choice)
        known = self.choices.get(name)
        self.choices[name] = new_choice if known is None else merge(known, new_choice)
        # One order for one set of types: values of a choice lie in a struct of these fields.
        self.choices = dict(sorted(self.choices.items(), key=lambda item: _CHOICE_ORDER.index(item[0])))

    def merge(self, new_choices: DataType | Iterable[DataType]) -> None:
        """Adds several types."""
        if isinstance(new_choices, ChoiceType):
            new_choices = list(new_choices.choices.values())
        for choice in [new_choices] if isinstance(new_choices, DataType) else new_choices:
            self.add(choice)

    def jsonValue(self) -> dict[str, Any]:
        return {**super().jsonValue(), "choices": [choice.jsonValue() for choice in self.choices.values()]}

    def _identity(self) -> Any:
        return ("choice", tuple(sorted((name, repr(each._identity())) for name, each in self.choices.items())))

    def __repr__(self) -> str:
        return f"ChoiceType([{','.join(map(repr, self.choices.values()))}])"


class EntityType(DataType):
    """Named in the documentation as not yet implemented."""

    def __init__(self, entity: Any, base_type: Any, properties: Mapping[str, Any] | None = None) -> None:
        raise NotImplementedError("EntityType is documented by AWS as not yet implemented.")


_CHOICE_ORDER = [
    *("null", "unknown", "boolean", "byte", "short", "int", "long", "float", "double", "decimal"),
    *("date", "timestamp", "string", "enum", "binary", "struct", "array", "set", "map"),
]

ATOMIC_TYPES: dict[str, type[AtomicType]] = {
    each.typeName(): each
    for each in (
        BinaryType,
        BooleanType,
        ByteType,
        ShortType,
        IntegerType,
        LongType,
        FloatType,
        DoubleType,
        DateType,
        TimestampType,
        StringType,
        NullType,
        UnknownType,
        DecimalType,
        EnumType,
    )
}


def choice_name(data_type: DataType) -> str:
    """The name under which a type stands in a choice, and after which `make_cols` names its column."""
    return data_type.typeName()


def merge(one: DataType, other: DataType) -> DataType:
    """The type that holds the values of both: null and unknown give way, different types become a choice.

    Source: AWS Glue Developer Guide, "DynamicFrame class" (schema inconsistencies become choice types).
    """
    if one == other:
        return one
    for weak in (UnknownType, NullType):
        if isinstance(other, weak):
            return one
        if isinstance(one, weak):
            return other
    if isinstance(one, StructType) and isinstance(other, StructType):
        fields = {field.name: field for field in one.fields}
        for field in other.fields:
            known = fields.get(field.name)
            fields[field.name] = Field(field.name, merge(known.dataType, field.dataType)) if known else field
        return StructType(fields.values())
    if isinstance(one, ArrayType) and isinstance(other, ArrayType):
        return ArrayType(merge(one.elementType, other.elementType))
    if isinstance(one, MapType) and isinstance(other, MapType):
        return MapType(merge(one.valueType, other.valueType))
    if isinstance(one, DecimalType) and isinstance(other, DecimalType):
        scale = max(one.scale, other.scale)
        return DecimalType(min(38, max(one.precision - one.scale, other.precision - other.scale) + scale), scale)
    choice = ChoiceType()
    choice.merge(one)
    choice.merge(other)
    return choice


def _deserialize_json(value: Mapping[str, Any]) -> DataType:
    name = value["dataType"]
    properties = value.get("properties", {})
    if name == "struct":
        fields = value.get("fields", [])
        return StructType(
            (Field(f["name"], _deserialize_json(f["container"]), f.get("properties")) for f in fields), properties
        )
    if name in ("array", "set"):
        return ArrayType(_deserialize_json(value["elementType"]), properties)
    if name == "map":
        return MapType(_deserialize_json(value["valueType"]), properties)
    if name == "choice":
        return ChoiceType(map(_deserialize_json, value.get("choices", [])), properties)
    if name not in ATOMIC_TYPES:
        raise ValueError(f"{name} is not a type of AWS Glue.")
    return ATOMIC_TYPES[name].fromJsonValue(value)


def from_json(value: str | Mapping[str, Any]) -> DataType:
    """The type that `DataType.json()` printed."""
    return _deserialize_json(json.loads(value) if isinstance(value, str) else value)


def tree(schema: StructType) -> str:
    """The schema as `printSchema` prints it, a field a line, choices below their field."""
    lines = ["root"]

    def put(label: str, data_type: DataType, depth: int) -> None:
        bar = "|    " * depth + "|-- "
        lines.append(f"{bar}{label}: {data_type.typeName()}" if label else f"{bar}{data_type.typeName()}")
        parts(data_type, depth + 1)

    def parts(data_type: DataType, depth: int) -> None:
        if isinstance(data_type, StructType):
            for field in data_type.fields:
                put(field.name, field.dataType, depth)
        elif isinstance(data_type, ArrayType):
            put("element", data_type.elementType, depth)
        elif isinstance(data_type, MapType):
            put("keyType", StringType(), depth)
            put("valueType", data_type.valueType, depth)
        elif isinstance(data_type, ChoiceType):
            for choice in data_type.choices.values():
                put("", choice, depth)

    parts(schema, 0)
    return "\n".join(lines)
