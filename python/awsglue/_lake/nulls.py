"""Nulls of structs, carried into their fields.

Arrow lets the fields of a null struct hold anything, and pyarrow leaves zeros and empty texts there. Sail 0.7 reads a
field without looking at the struct above it, so that a null struct's field would come out as 0 or ''.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc


def pushed(array: pa.Array) -> pa.Array:
    """The same values, with the fields of null structs null."""
    kind = array.type
    if pa.types.is_struct(kind):
        children = [pushed(pc.struct_field(array, index)) for index in range(kind.num_fields)]
        fields = [kind.field(index) for index in range(kind.num_fields)]
        if not children:
            return array
        return pa.StructArray.from_arrays(children, fields=fields, mask=pc.is_null(array))
    if pa.types.is_list(kind) and pa.types.is_nested(kind.value_type):
        if array.offset:
            array = array.take(pa.array(range(len(array)), pa.int64()))
        return pa.ListArray.from_arrays(array.offsets, pushed(array.values), type=kind, mask=pc.is_null(array))
    return array


def needs(schema: pa.Schema) -> bool:
    """Whether a column may hold structs."""
    return any(pa.types.is_nested(field.type) for field in schema)


def pushed_table(table: pa.Table) -> pa.Table:
    """The table with the nulls of all its structs carried down."""
    if not needs(table.schema):
        return table
    columns = [
        pa.chunked_array([pushed(chunk) for chunk in column.chunks], column.type)
        if pa.types.is_nested(column.type)
        else column
        for column in table.columns
    ]
    return pa.Table.from_arrays(columns, schema=table.schema)
