"""What a plan asks of the databases below it: the columns it uses, and conditions that they may apply as well.

Plans are turned into messages from the root down. Each node's `plan` says here what it asks of its children while they
are turned; a source finds there what is asked of it. A node that is not known asks for everything. The engine applies
every condition again, so that what is pushed down only has to leave out rows that do not fulfil it.
"""

from __future__ import annotations

import contextlib
import datetime
import decimal
import functools
import re
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Demand:
    """What is asked: names in lower case (None for all columns), and filters as the server reads them."""

    columns: frozenset[str] | None = None
    filters: tuple[Any, ...] = ()


ALL = Demand()
_current: ContextVar[Demand] = ContextVar("demand", default=ALL)
_schema_only: ContextVar[bool] = ContextVar("schema_only", default=False)


def current() -> Demand:
    """What is asked of the plan that is being turned into a message."""
    return _current.get()


def is_schema_only() -> bool:
    """Whether nobody will look at rows."""
    return _schema_only.get()


@contextlib.contextmanager
def schema_only() -> Iterator[None]:
    """While it holds, sources give no rows."""
    token = _schema_only.set(True)
    try:
        yield
    finally:
        _schema_only.reset(token)


def install() -> None:
    """Makes Spark Connect's plans say what they ask of their children, and frames ask for schemas without rows."""
    from pyspark.sql.connect import plan
    from pyspark.sql.connect.dataframe import DataFrame

    for each in vars(plan).values():
        if isinstance(each, type) and issubclass(each, plan.LogicalPlan):
            for name in ("plan", "command"):
                if name in vars(each):
                    setattr(each, name, _telling(vars(each)[name]))
    original = DataFrame._schema.fget  # type: ignore[attr-defined]

    def schema(frame: Any) -> Any:
        with schema_only():
            return original(frame)

    DataFrame._schema = property(schema)  # type: ignore[assignment, method-assign]
    explain = DataFrame._explain_string

    @functools.wraps(explain)
    def explained(*arguments: Any, **options: Any) -> Any:
        with schema_only():
            return explain(*arguments, **options)

    DataFrame._explain_string = explained  # type: ignore[method-assign]


def _telling(original: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(original)
    def tell(node: Any, *arguments: Any, **options: Any) -> Any:
        # What is asked of this node itself is read before its children are turned.
        token = _current.set(_demand(node, _current.get()))
        try:
            return original(node, *arguments, **options)
        finally:
            _current.reset(token)

    return tell


def _demand(node: Any, above: Demand) -> Demand:
    """What a node asks of its children when this is asked of it."""
    if getattr(node, "_references", None):
        return ALL
    rule = _RULES.get(type(node).__name__)
    return rule(node, above) if rule else ALL


def _leaf(_: Any, above: Demand) -> Demand:
    return above


def _passing(_: Any, above: Demand) -> Demand:
    return above


def _filter(node: Any, above: Demand) -> Demand:
    condition = node.filter._expr
    return Demand(_with(above.columns, names(condition)), above.filters + tuple(filters(condition)))


def _project(node: Any, above: Demand) -> Demand:
    expressions = [column._expr for column in node._columns]
    used = frozenset[str]()
    for expression in expressions:
        found = names(expression)
        if found is None:
            return ALL
        used |= found
    plain = all(type(each).__name__ == "ColumnReference" for each in expressions)
    return Demand(used, above.filters if plain else ())


def _sort(node: Any, above: Demand) -> Demand:
    columns = above.columns
    for column in node.columns:
        columns = _with(columns, names(column._expr))
    return Demand(columns, above.filters)


def _limit(_: Any, above: Demand) -> Demand:
    return Demand(above.columns)


def _aggregate(node: Any, _: Demand) -> Demand:
    if node._pivot_col is not None or node._grouping_sets is not None:
        return ALL
    columns: frozenset[str] | None = frozenset()
    for column in [*node._grouping_cols, *node._aggregate_cols]:
        columns = _with(columns, names(column._expr))
    return Demand(columns)


def _with_columns(node: Any, above: Demand) -> Demand:
    columns = above.columns
    for column in node._columns:
        columns = _with(columns, names(column._expr))
    return Demand(columns)


_RULES: dict[str, Callable[[Any, Demand], Demand]] = {
    "Aggregate": _aggregate,
    "DatabaseRead": _leaf,
    "Filter": _filter,
    "Limit": _limit,
    "Project": _project,
    "Repartition": _passing,
    "Sort": _sort,
    "SubqueryAlias": _passing,
    "WithColumns": _with_columns,
}


def _with(columns: frozenset[str] | None, more: frozenset[str] | None) -> frozenset[str] | None:
    return None if columns is None or more is None else columns | more


_WORD = re.compile(r"`((?:[^`]|``)*)`|([^\W\d]\w*)")


def names(expression: Any) -> frozenset[str] | None:
    """All names that an expression may use of the columns below it, in lower case; None where that cannot be told."""
    found: set[str] = set()
    known = True

    def visit(each: Any) -> None:
        nonlocal known
        kind = type(each).__name__
        if kind == "ColumnReference":
            text = each._unparsed_identifier
            found.add(text.lower())
            found.update(_words(text))
        elif kind == "SQLExpression":
            # Every word may be a column; words that are none do no harm.
            if "*" in each._expr:
                known = False
            found.update(_words(each._expr))
        elif kind not in _TRANSPARENT:
            known = False

    expression.foreach(visit)
    return frozenset(found) if known else None


_TRANSPARENT = {
    *("UnresolvedFunction", "LiteralExpression", "ColumnAlias", "CastExpression", "SortOrder", "CaseWhen"),
    *("WindowExpression", "CommonInlineUserDefinedFunction", "PythonUDF"),
}


def _words(text: str) -> set[str]:
    return {(quoted.replace("``", "`") if quoted else plain).lower() for quoted, plain in _WORD.findall(text)}


_COMPARISONS = {"==": "=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
_MIRRORED = {"=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def filters(expression: Any) -> list[Any]:
    """The parts of a condition that a database can apply, as the server reads them; all of them hold."""
    if type(expression).__name__ == "UnresolvedFunction" and expression._name == "and":
        return [each for part in expression._args for each in filters(part)]
    found = _filter_of(expression)
    return [] if found is None else [found]


def _filter_of(expression: Any) -> Any:
    if type(expression).__name__ != "UnresolvedFunction":
        return None
    name, arguments = expression._name, expression._args
    if name in ("and", "or"):
        parts = [_filter_of(each) for each in arguments]
        return None if None in parts else {name: parts}
    column = _column(arguments[0]) if arguments else None
    if name in ("isNull", "isnull", "isNotNull", "isnotnull") and column:
        return {"column": column, "op": name.lower()}
    if name == "in" and column:
        values = [_literal(each) for each in arguments[1:]]
        return None if None in values else {"column": column, "op": "in", "values": values}
    if name not in _COMPARISONS or len(arguments) != 2:
        return None
    operator = _COMPARISONS[name]
    value = _literal(arguments[1])
    if column is None:
        column, value, operator = _column(arguments[1]), _literal(arguments[0]), _MIRRORED[operator]
    return {"column": column, "op": operator, **value} if column and value else None


def _column(expression: Any) -> str | None:
    if type(expression).__name__ != "ColumnReference":
        return None
    text = expression._unparsed_identifier
    if text.startswith("`") and text.endswith("`") and "`" not in text[1:-1].replace("``", ""):
        return text[1:-1].replace("``", "`")
    return text if re.fullmatch(r"\w+", text) else None


def _literal(expression: Any) -> dict[str, str] | None:
    if type(expression).__name__ != "LiteralExpression":
        return None
    value, kind = expression._value, type(expression._dataType).__name__
    if value is None:
        return None
    if kind == "StringType":
        return {"value": value, "type": "string"}
    if kind in ("ByteType", "ShortType", "IntegerType", "LongType"):
        return {"value": str(value), "type": "number"}
    if kind == "DecimalType" and isinstance(value, decimal.Decimal) and value.is_finite():
        return {"value": format(value, "f"), "type": "number"}
    if kind == "BooleanType":
        return {"value": str(bool(value)).lower(), "type": "boolean"}
    if kind == "DateType":
        day = value if isinstance(value, datetime.date) else datetime.date(1970, 1, 1) + datetime.timedelta(days=value)
        return {"value": day.isoformat(), "type": "date"}
    if kind == "TimestampType" and isinstance(value, int):
        return {"value": str(value), "type": "timestamp"}
    return None
