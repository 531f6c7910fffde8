"""The same expressions as in `mends`, put before pyspark's own functions of columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hosu_job.mends import DAYS, DIVISIONS, NOTES, REWRITES, pattern, refuse_wildcard, sql, tell, tell_decimals


def install() -> None:
    """Puts the expressions before pyspark's functions, and before all SQL text that is sent."""
    from pyspark.sql.connect import dataframe, functions
    from pyspark.sql.connect.column import Column
    from pyspark.sql.connect.expressions import SQLExpression, UnresolvedFunction
    from pyspark.sql.connect.functions import builtin as b

    own = {name: getattr(b, name) for name in (*NOTES, *REWRITES) if hasattr(b, name)}
    original_init, original_over = SQLExpression.__init__, Column.over

    def init(expression: Any, text: str) -> None:
        original_init(expression, sql(text))

    SQLExpression.__init__ = init  # type: ignore[method-assign]
    original_select = dataframe.DataFrame.selectExpr

    def select(frame: Any, *items: Any) -> Any:
        given = items[0] if len(items) == 1 and isinstance(items[0], list) else items
        return original_select(frame, *[sql(each, is_item=True) if isinstance(each, str) else each for each in given])

    dataframe.DataFrame.selectExpr = select  # type: ignore[method-assign]

    def over(column: Any, window: Any) -> Any:
        made = original_over(column, window)
        expression = column._expr
        if isinstance(expression, UnresolvedFunction) and expression._name in ("collect_list", "collect_set"):
            return b.filter(made, lambda item: item.isNotNull())
        return made

    Column.over = over  # type: ignore[method-assign]

    def put(name: str, made: Callable[..., Any]) -> None:
        for module in (b, functions):
            setattr(module, name, made)

    def named(made: Any, name: str, *columns: Any) -> Any:
        return made.alias(f"{name}({', '.join(_text(each) for each in columns)})")

    def initcap(col: Any) -> Any:
        column = b._to_col(col)
        words = b.transform(
            own["split"](b.lower(column), " "),
            lambda word: b.concat(b.upper(b.substring(word, 1, 1)), b.substring(word, 2, 2**31 - 1)),
        )
        return named(b.array_join(words, " "), "initcap", column)

    put("initcap", initcap)
    put("isnan", lambda col: named(b.coalesce(own["isnan"](col), b.lit(False)), "isnan", b._to_col(col)))
    put("weekday", lambda col: named(b.pmod(b.dayofweek(col) + 5, b.lit(7)), "weekday", b._to_col(col)))

    def contains(col: Any, value: Any) -> Any:
        items = b._to_col(col)
        found = own["array_contains"](items, value)
        made = b.when(found, True).when(b.exists(items, lambda item: item.isNull()), b.lit(None)).otherwise(found)
        return made.alias(f"array_contains({_text(items)}, {_text(value)})")

    put("array_contains", contains)

    def json_length(col: Any) -> Any:
        column = b._to_col(col)
        made = b.when(b.ltrim(column).like("[%"), own["json_array_length"](column))
        return named(made, "json_array_length", column)

    put("json_array_length", json_length)

    def rint(col: Any) -> Any:
        x = b._to_col(col).cast("double")
        made = b.when(b.abs(x - b.floor(x)) == 0.5, b.round(x / 2) * 2).otherwise(b.round(x))
        return named(made, "rint", b._to_col(col))

    put("rint", rint)

    def percentile(col: Any, percentage: Any, accuracy: Any = 10000) -> Any:
        column = b._to_col(col)
        if isinstance(percentage, Column):
            tell("percentile_approx", "values between two of the column's are made")
            return own["percentile_approx"](col, percentage, accuracy)
        items, count = b.sort_array(b.collect_list(column)), b.count(column)

        def at(share: float) -> Any:
            return b.get(items, b.greatest(b.lit(1), b.ceil(b.lit(share) * count)).cast("int") - 1)

        several = isinstance(percentage, Sequence)
        made = b.array(*[at(each) for each in percentage]) if several else at(percentage)
        share = f"array({', '.join(str(each) for each in percentage)})" if several else percentage
        return made.alias(f"percentile_approx({_text(column)}, {share}, {accuracy})")

    for name in ("percentile_approx", "approx_percentile"):
        put(name, percentile)

    def split(str: Any, pattern_: Any = None, limit: Any = -1, **other: Any) -> Any:
        given = other.get("pattern", pattern_)
        if given == "" and limit == -1:
            return b.filter(own["split"](str, ""), lambda item: item != "")
        return own["split"](str, pattern(given) if type(given).__name__ == "str" else given, limit)

    put("split", split)

    for name in ("extract", "date_part", "datepart"):
        put(name, _day_part(own[name], b))

    def json_path(col: Any, path: str) -> Any:
        refuse_wildcard(path)
        return own["get_json_object"](col, path)

    put("get_json_object", json_path)
    for name in (
        "regexp_replace",
        "regexp_extract",
        "regexp_extract_all",
        "regexp_like",
        "regexp",
        "rlike",
        "regexp_count",
    ):
        put(name, _with_pattern(own[name], b))
    original_rlike = Column.rlike
    Column.rlike = lambda column, other: original_rlike(column, pattern(other) if isinstance(other, str) else other)
    for name in NOTES:
        if name in own:
            put(name, _noted(name, own[name]))
    _watch_writes()


def _watch_writes() -> None:
    """Says at a write which of its columns may be quotients of decimals, where SQL text has divided."""
    from pyspark.sql.connect.dataframe import DataFrame

    written = DataFrame.write

    def write(frame: Any) -> Any:
        if DIVISIONS:
            tell_decimals(frame.schema)
        return written.__get__(frame)

    DataFrame.write = property(write)  # type: ignore[method-assign]


def _with_pattern(original: Callable[..., Any], b: Any) -> Callable[..., Any]:
    """A function whose second argument is a pattern: text, or a literal column."""
    from pyspark.sql.connect.expressions import LiteralExpression

    def matched(text: Any, given: Any, *others: Any, **options: Any) -> Any:
        if isinstance(given, str) and original.__name__ not in ("regexp_like", "regexp", "rlike", "regexp_count"):
            given = pattern(given)
        elif (
            hasattr(given, "_expr")
            and isinstance(given._expr, LiteralExpression)
            and isinstance(given._expr._value, str)
        ):
            given = b.lit(pattern(given._expr._value))
        return original(text, given, *others, **options)

    return matched


def _day_part(original: Callable[..., Any], b: Any) -> Callable[..., Any]:
    def part(field: Any, source: Any) -> Any:
        word = str(getattr(field._expr, "_value", "")).lower()
        if word in ("dow", "dayofweek"):
            return b.dayofweek(source)
        return b.pmod(b.dayofweek(source) + 5, b.lit(7)) + 1 if word in DAYS else original(field, source)

    return part


def _noted(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    def noted(*arguments: Any, **options: Any) -> Any:
        tell(name, NOTES[name])
        return original(*arguments, **options)

    return noted


def _text(column: Any) -> str:
    return repr(column._expr).strip("'") if hasattr(column, "_expr") else str(column)
