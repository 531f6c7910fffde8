"""Casts of DataFrames on Sail that give NULL where Spark without ANSI mode does.

Measured on pysail 0.7.2: text that is no number makes `cast("decimal(12,2)")` an error, and `2024-03-01T05:00:00` is
no date; an element behind an array's end is an error. SQL text is the engine's own.
"""

from __future__ import annotations

from typing import Any

TRIED = ("decimal", "numeric", "dec(", "boolean", "timestamp")
"""Types to which Spark casts what does not fit as NULL; a cast to a whole number wraps instead, and stays as it is."""


def install() -> None:
    """Puts them before the columns' own methods and `to_date`."""
    from pyspark.sql.connect import functions
    from pyspark.sql.connect.column import Column
    from pyspark.sql.connect.functions import builtin

    cast, to_date = Column.cast, builtin.to_date

    def dated(column: Any) -> Any:
        # What stands behind the day is dropped, as Spark does it for `yyyy-[m]m-[d]d[T *]`.
        return to_date(builtin.trim(builtin.substring_index(cast(column, "string"), "T", 1)))

    def cast_as_spark(column: Any, dataType: Any) -> Any:
        kind = dataType.strip().lower() if isinstance(dataType, str) else dataType.simpleString()
        if kind == "date":
            return dated(column).alias(_name(column, f"CAST({_text(column)} AS DATE)"))
        if kind.startswith(TRIED):
            return column.try_cast(dataType).alias(_name(column, f"CAST({_text(column)} AS {kind.upper()})"))
        return cast(column, dataType)

    def to_date_as_spark(col: Any, format: str | None = None) -> Any:
        if format is not None:
            return to_date(col, format)
        column = builtin._to_col(col)
        return dated(column).alias(f"to_date({_text(column)})")

    def element_or_null(col: Any, extraction: Any) -> Any:
        made = builtin.try_element_at(col, extraction if isinstance(extraction, Column) else builtin.lit(extraction))
        return made.alias(f"element_at({_text(builtin._to_col(col))}, {extraction})")

    Column.cast = Column.astype = cast_as_spark  # type: ignore[method-assign]
    for module in (builtin, functions):
        module.to_date = to_date_as_spark
        module.element_at = element_or_null


def _name(column: Any, otherwise: str) -> str:
    """The name that Spark gives a cast: the column's own where it is nothing but a column."""
    from pyspark.sql.connect.expressions import ColumnAlias, ColumnReference

    expression = column._expr
    if isinstance(expression, ColumnReference):
        return expression._unparsed_identifier.replace("`", "").rpartition(".")[2]
    return expression._alias[0] if isinstance(expression, ColumnAlias) else otherwise


def _text(column: Any) -> str:
    return repr(column._expr).strip("'")
