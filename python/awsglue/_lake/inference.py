"""The types of plain Python values, as AWS Glue sees them in records: what a JSON object or a user's function gives."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Mapping
from typing import Any

from awsglue import gluetypes as g

_INT_RANGE = range(-(2**31), 2**31)
_LONG_RANGE = range(-(2**63), 2**63)
_RANGES = {"byte": range(-128, 128), "short": range(-(2**15), 2**15), "int": _INT_RANGE, "long": _LONG_RANGE}

_INT, _LONG, _DOUBLE, _STRING = g.IntegerType(), g.LongType(), g.DoubleType(), g.StringType()
_BOOLEAN, _NULL, _BINARY, _DATE, _TIMESTAMP = (
    g.BooleanType(),
    g.NullType(),
    g.BinaryType(),
    g.DateType(),
    g.TimestampType(),
)


def type_of(value: Any, hint: g.DataType | None = None) -> g.DataType:
    """The type of one value; `hint` is the type its field had before, which is kept where the value fits it.

    Integers are `int` where 32 bits hold them and `long` above, as AWS Glue types the numbers of JSON.
    """
    if isinstance(hint, g.ChoiceType):
        return _hinted_choice(value, hint)
    if value is None:
        return hint if hint is not None else _NULL
    kind = type(value)
    if kind is str:
        return _STRING
    if kind is bool:
        return _BOOLEAN
    if kind is int:
        if hint is not None and value in _RANGES.get(hint.typeName(), ()):
            return hint
        if value in _INT_RANGE:
            return _INT
        return _LONG if value in _LONG_RANGE else _DOUBLE
    if kind is float:
        return hint if isinstance(hint, g.FloatType) else _DOUBLE
    if isinstance(value, Mapping):
        return _type_of_mapping(value, hint)
    if isinstance(value, (list, tuple, set)):
        inner = hint.elementType if isinstance(hint, g.ArrayType) else None
        element: g.DataType = g.UnknownType()
        for each in value:
            element = g.merge(element, type_of(each, inner))
        if not value and inner is not None:
            element = inner
        return g.ArrayType(element)
    return _type_of_object(value, hint)


def _hinted_choice(value: Any, hint: g.ChoiceType) -> g.DataType:
    if value is None:
        return hint
    plain = type_of(value)
    name = plain.typeName()
    if name in hint.choices:
        return type_of(value, hint.choices[name])
    if name == "int" and "long" in hint.choices:
        return hint.choices["long"]
    return plain


def _type_of_mapping(value: Mapping[str, Any], hint: g.DataType | None) -> g.DataType:
    if isinstance(hint, g.MapType):
        inner: g.DataType = g.UnknownType()
        for each in value.values():
            inner = g.merge(inner, type_of(each, hint.valueType))
        return g.MapType(inner)
    known = hint.field_map if isinstance(hint, g.StructType) else {}
    return g.StructType(
        g.Field(str(name), type_of(each, known[name].dataType if name in known else None))
        for name, each in value.items()
    )


def _type_of_object(value: Any, hint: g.DataType | None) -> g.DataType:
    if isinstance(value, decimal.Decimal):
        _, digits, exponent = value.as_tuple()
        scale = max(0, -exponent) if isinstance(exponent, int) else 0
        whole = max(0, len(digits) + (exponent if isinstance(exponent, int) else 0))
        if isinstance(hint, g.DecimalType) and scale <= hint.scale and whole <= hint.precision - hint.scale:
            return hint
        return g.DecimalType(min(38, max(1, whole + scale)), scale)
    if isinstance(value, datetime.datetime):
        return _TIMESTAMP
    if isinstance(value, datetime.date):
        return _DATE
    if isinstance(value, (bytes, bytearray)):
        return _BINARY
    if hasattr(value, "item"):  # a number of numpy's
        return type_of(value.item(), hint)
    if hasattr(value, "asDict"):  # a Row
        return type_of(value.asDict(), hint)
    raise TypeError(f"A record cannot hold a {type(value).__name__}.")


def shape_of(value: Any) -> Any:
    """What of a value its type depends on, as a key: values of one shape have one type under one hint."""
    kind = value.__class__
    if kind is int:
        if -128 <= value < 128:
            return 0
        return 1 if -32768 <= value < 32768 else 2 if value in _INT_RANGE else 3 if value in _LONG_RANGE else 4
    if kind is dict:
        return tuple([(name, shape_of(each)) for name, each in value.items()])
    if kind is list:
        return (list, frozenset([shape_of(each) for each in value]))
    if kind is decimal.Decimal:
        _, digits, exponent = value.as_tuple()
        return (len(digits), exponent)
    if kind is tuple or kind is set or isinstance(value, Mapping) or hasattr(value, "asDict") or hasattr(value, "item"):
        return object()  # looked up in vain
    return kind


class Seen:
    """The merged type of many values, under one hint; shapes that were seen before cost a look-up."""

    def __init__(self, hint: g.DataType | None = None, start: g.DataType | None = None) -> None:
        self.merged: g.DataType = start or g.UnknownType()
        self._hint = hint
        self._shapes: set[Any] = set()

    def add(self, value: Any) -> None:
        """Takes one value in."""
        shape = shape_of(value)
        if shape in self._shapes:
            return
        if len(self._shapes) < 10_000:
            self._shapes.add(shape)
        self.merged = g.merge(self.merged, type_of(value, self._hint))


def encode(value: Any, data_type: g.DataType) -> Any:
    """The value as Arrow takes it for a column of that type: choices become a dictionary with one entry.

    Raises: TypeError when the value is of a type that the field does not have.
    """
    if value is None:
        return None
    if isinstance(data_type, g.ChoiceType):
        name = type_of(value, data_type).typeName()
        if name not in data_type.choices:
            raise TypeError(f"The value {value!r} is none of {', '.join(data_type.choices)}.")
        return {name: encode(value, data_type.choices[name])}
    if isinstance(data_type, g.StructType):
        if hasattr(value, "asDict"):
            value = value.asDict()
        return {f.name: encode(value.get(f.name), f.dataType) for f in data_type.fields}
    if isinstance(data_type, g.ArrayType):
        return [encode(each, data_type.elementType) for each in value]
    if isinstance(data_type, g.MapType):
        return [(name, encode(each, data_type.valueType)) for name, each in value.items()]
    if isinstance(data_type, g.DoubleType):
        return float(value)
    if isinstance(data_type, g.DecimalType) and not isinstance(value, decimal.Decimal):
        return decimal.Decimal(str(value))
    if isinstance(data_type, g.TimestampType) and isinstance(value, datetime.datetime) and value.tzinfo is None:
        return value.replace(tzinfo=datetime.timezone.utc)
    return value.item() if hasattr(value, "item") else value


def decode(value: Any, data_type: g.DataType) -> Any:
    """The value that a record shows for one of a column: choices give the value itself, maps a dictionary."""
    if value is None:
        return None
    if isinstance(data_type, g.ChoiceType):
        for name, each in data_type.choices.items():
            if value.get(name) is not None:
                return decode(value[name], each)
        return None
    if isinstance(data_type, g.StructType):
        return {f.name: decode(value.get(f.name), f.dataType) for f in data_type.fields}
    if isinstance(data_type, g.ArrayType):
        return [decode(each, data_type.elementType) for each in value]
    if isinstance(data_type, g.MapType):
        pairs = value.items() if isinstance(value, Mapping) else value
        return {name: decode(each, data_type.valueType) for name, each in pairs}
    if isinstance(data_type, g.TimestampType) and getattr(value, "tzinfo", None) is not None:
        return value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    return value


def has_choice(data_type: g.DataType) -> bool:
    """Whether values of the type need `encode` and `decode` to pass through Arrow."""
    if isinstance(data_type, g.StructType):
        return any(has_choice(field.dataType) for field in data_type.fields)
    if isinstance(data_type, g.ArrayType):
        return has_choice(data_type.elementType)
    return isinstance(data_type, (g.ChoiceType, g.MapType, g.TimestampType))


def without_nulls(value: Any) -> Any:
    """The value without the fields of its dictionaries that are null."""
    if isinstance(value, dict):
        return {name: without_nulls(each) for name, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value
