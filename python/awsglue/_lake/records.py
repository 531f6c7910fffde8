"""A user's Python functions over records: `filter`, `map`, `unbox`, run in the engine's workers batch by batch."""

from __future__ import annotations

import pickle
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from awsglue import gluetypes as g
from awsglue._lake.engine import map_batches, renamed_inputs
from awsglue._lake.inference import Seen, decode, encode, has_choice
from awsglue._lake.nulls import pushed_table
from awsglue._lake.typing import arrow_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

Batches = Iterator[pa.RecordBatch]

ERRORS = g.StructType([g.Field("error", g.StringType()), g.Field("record", g.StringType())])
"""What is kept of a record on which a function failed."""

_RECORD = g.StructType([g.Field("record", g.BinaryType())])
_CHUNK = 4096
_MAPPED = "record binary, schema string, error string"


class Record(dict):
    """One record as a dictionary. Fields are read out of the batch when they are first asked for."""

    def __init__(self, columns: Columns, index: int) -> None:
        super().__init__()
        self._columns: Columns | None = columns
        self._index = index

    def __missing__(self, name: str) -> Any:
        if self._columns is None or name not in self._columns.types:
            raise KeyError(name)
        value = self._columns.values(name)[self._index]
        super().__setitem__(name, value)
        return value

    def whole(self) -> Record:
        """The record with all its fields in it; no longer tied to its batch."""
        if self._columns is not None:
            for name in self._columns.types:
                value = self[name]
                super().__setitem__(name, value)
            self._columns = None
        return self

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (self._columns is not None and name in self._columns.types)

    def get(self, name: str, default: Any = None) -> Any:
        """The field's value, or the default when there is no such field."""
        return self[name] if name in self else default

    def __delitem__(self, name: str) -> None:
        dict.__delitem__(self.whole(), name)

    def pop(self, *arguments: Any) -> Any:
        """Removes a field and returns its value."""
        return dict.pop(self.whole(), *arguments)

    def __iter__(self):
        return dict.__iter__(self.whole())

    def __len__(self) -> int:
        return dict.__len__(self.whole())

    def keys(self):
        """The names of the fields."""
        return dict.keys(self.whole())

    def values(self):
        """The values of the fields."""
        return dict.values(self.whole())

    def items(self):
        """Names and values."""
        return dict.items(self.whole())

    def copy(self) -> dict[str, Any]:
        """A plain dictionary of the same fields."""
        return dict(dict.items(self.whole()))

    def __eq__(self, other: object) -> bool:
        return dict.__eq__(self.whole(), other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return dict.__repr__(self.whole())

    def __reduce__(self):
        return (dict, (self.copy(),))

    def asDict(self, recursive: bool = False) -> dict[str, Any]:
        """The record as a plain dictionary."""
        return self.copy()


class Columns:
    """The columns of one batch as Python values, made when they are first asked for."""

    def __init__(self, batch: pa.RecordBatch, schema: g.StructType) -> None:
        self.types = {field.name: field.dataType for field in schema.fields}
        self._batch = batch
        self._made: dict[str, list[Any]] = {}

    def values(self, name: str) -> list[Any]:
        """One column's values, choices as plain values."""
        if name not in self._made:
            values = self._batch.column(list(self.types).index(name)).to_pylist()
            data_type = self.types[name]
            self._made[name] = [decode(v, data_type) for v in values] if has_choice(data_type) else values
        return self._made[name]


def describe(error: BaseException) -> str:
    """The error in one line, with the line of the user's function where there is one."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if not _is_library(f.filename)]
    where = f" (line {frames[-1].lineno} of {frames[-1].filename})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def _is_library(name: str) -> bool:
    return any(part in name for part in ("/awsglue/", "/lib/python3", "/site-packages/", "<frozen"))


def _warn(what: str, count: int, first: str) -> None:
    if count:
        print(
            f"awsglue: {what}: {count} records became error records, the first by {first}", file=sys.stderr, flush=True
        )


def filtering(f: Callable[[Any], Any], schema: g.StructType) -> Callable[[Batches], Batches]:
    """Keeps the records for which `f` is true; those on which it fails are error records, and left out."""

    def run(batches: Batches) -> Batches:
        failed, first = 0, ""
        for batch in batches:
            columns = Columns(batch, schema)
            keep = []
            for index in range(batch.num_rows):
                try:
                    keep.append(bool(f(Record(columns, index))))
                except Exception as error:
                    keep.append(False)
                    failed, first = failed + 1, first or describe(error)
            yield batch.filter(pa.array(keep, pa.bool_()))
        _warn("Filter", failed, first)

    return run


def failing(f: Callable[[Any], Any], schema: g.StructType) -> Callable[[Batches], Batches]:
    """The error records of `f`, in the shape of ERRORS."""

    def run(batches: Batches) -> Batches:
        for batch in batches:
            columns = Columns(batch, schema)
            errors, records = [], []
            for index in range(batch.num_rows):
                try:
                    f(Record(columns, index))
                except Exception as error:
                    errors.append(describe(error))
                    records.append(repr(Record(columns, index)))
            yield pa.RecordBatch.from_pydict({"error": errors, "record": records}, schema=arrow_schema(ERRORS))

    return run


def _mapping(f: Callable[[Any], Any], schema: g.StructType) -> Callable[[Batches], Batches]:
    out = pa.schema([("record", pa.binary()), ("schema", pa.string()), ("error", pa.string())])

    def run(batches: Batches) -> Batches:
        failed, first = 0, ""
        seen = Seen(schema)
        for batch in batches:
            columns = Columns(batch, schema)
            made: list[Any] = []
            errors: list[str] = []
            for index in range(batch.num_rows):
                try:
                    record = f(Record(columns, index))
                    if record is None:
                        raise TypeError("the function returned None, not a record")
                    record = record.copy() if isinstance(record, Record) else record
                    seen.add(record)
                    made.append(record)
                except Exception as error:
                    failed, first = failed + 1, first or describe(error)
                    errors.append(describe(error))
            records: list[bytes | None] = [
                pickle.dumps(made[at : at + _CHUNK], protocol=5) for at in range(0, len(made), _CHUNK)
            ]
            found = [seen.merged.json()] if made and isinstance(seen.merged, g.StructType) else []
            count = len(records) + len(found) + len(errors)
            nothing = [None] * count
            yield pa.RecordBatch.from_arrays(
                [
                    pa.array((records + nothing)[:count], out.types[0]),
                    pa.array(([None] * len(records) + found + nothing)[:count], out.types[1]),
                    pa.array([None] * (count - len(errors)) + errors, out.types[2]),
                ],
                schema=out,
            )
        _warn("Map", failed, first)

    return run


def _unpickling(schema: g.StructType) -> Callable[[Batches], Batches]:
    columns = arrow_schema(schema)
    plain = not has_choice(schema)

    def table(rows: list[Any]) -> pa.Table:
        if plain:
            try:
                return pa.Table.from_pylist(rows, schema=columns)
            except (pa.ArrowInvalid, pa.ArrowTypeError, AttributeError):
                pass  # values that Arrow does not take as they are
        return pa.Table.from_pylist([encode(row, schema) for row in rows], schema=columns)

    def run(batches: Batches) -> Batches:
        for batch in batches:
            rows = [row for each in batch.column(0).to_pylist() if each is not None for row in pickle.loads(each)]
            yield from pushed_table(table(rows)).to_batches()

    return run


def mapped(
    data: DataFrame, schema: g.StructType, f: Callable[[Any], Any], settle: Callable[[DataFrame], DataFrame]
) -> tuple[DataFrame, g.StructType, DataFrame]:
    """The rows that `f` makes, their schema, and the error records. `f` runs once per record.

    Integers keep the type their field had where they fit it; new fields are typed as those of JSON are.
    """
    from pyspark.sql import functions as F

    done = settle(renamed_inputs(data, schema).mapInArrow(_mapping(f, schema), _MAPPED))
    found = [row[0] for row in done.where(F.col("schema").isNotNull()).select("schema").distinct().collect()]
    merged: g.DataType = g.UnknownType()
    for text in found:
        merged = g.merge(merged, g.from_json(text))
    result = merged if isinstance(merged, g.StructType) else schema
    # A dictionary that f builds anew may list fields otherwise; those that were there keep their order.
    order = [field.name for field in schema.fields if result.hasField(field.name)]
    order += [field.name for field in result.fields if field.name not in order]
    result = g.StructType(result.field_map[name] for name in order)
    rows = done.where(F.col("record").isNotNull()).select("record")
    errors = done.where(F.col("error").isNotNull()).select(F.col("error"), F.lit("").alias("record"))
    if not result.fields:
        return data.limit(0), schema, errors
    return map_batches(rows, _RECORD, _unpickling(result), result), result, errors
