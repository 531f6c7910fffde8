"""Quotients and means of decimals on Sail, with the digits and the rounding of Spark.

Measured on pysail 0.7.2: `decimal(p1,s1) / decimal(p2,s2)` has s1 + 4 digits behind the point, and the last one is cut.
Spark has max(6, s1 + p2 + 1) and rounds half up; its mean of decimal(p,s) is a decimal(p+4,s+4).
Source: Spark SQL Reference, "Decimal arithmetic"; measured on Apache Spark 4.3.

A plan that divides is asked for the types of what it divides; frames without decimals are left alone. Statements of SQL
go through `quotients`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hosu_job.mends import divides

AGGREGATES = {
    "sum", "avg", "mean", "count", "min", "max", "first", "last", "first_value", "last_value", "any_value",
    "median", "stddev", "stddev_pop", "stddev_samp", "var_pop", "var_samp", "variance", "collect_list",
    "collect_set", "std", "approx_count_distinct", "percentile", "percentile_approx", "sum_distinct", "try_sum",
    "mode", "count_if",
}  # fmt: skip
WHOLE = {"tinyint": 3, "smallint": 5, "int": 10, "bigint": 20}
"""Digits of whole numbers among decimals."""
MOST = 38


def quotient(one: tuple[int, int], two: tuple[int, int]) -> tuple[int, int]:
    """Precision and scale of Spark's quotient."""
    scale = max(6, one[1] + two[0] + 1)
    precision = one[0] - one[1] + two[1] + scale
    if precision <= MOST:
        return precision, scale
    whole = precision - scale
    return MOST, max(MOST - whole, min(scale, 6))


def install() -> None:
    """Puts it before the plans that compute columns."""
    from pyspark.sql.connect import plan
    from pyspark.sql.connect.column import Column

    def mended(child: Any, columns: Sequence[Any], grouped: bool, named: bool) -> list[Any]:
        if not any(_divides(column._expr) for column in columns):
            return list(columns)
        mender = _Mender(child, grouped)
        if not mender.has_decimals:
            return list(columns)
        made = []
        for column in columns:
            expression = mender.mend(column._expr)
            if expression is column._expr:
                made.append(column)
            else:
                made.append(Column(_alias(expression, column._expr, mender) if named else expression))
        return made

    project, with_columns, aggregate = plan.Project.__init__, plan.WithColumns.__init__, plan.Aggregate.__init__

    def projected(self: Any, child: Any, columns: list[Any]) -> None:
        project(self, child, mended(child, columns, grouped=False, named=True))

    def widened(self: Any, child: Any, columnNames: Any, columns: Any, *others: Any, **options: Any) -> None:
        columns = mended(child, columns, grouped=False, named=False)
        with_columns(self, child, columnNames, columns, *others, **options)

    def aggregated(
        self: Any, child: Any, group_type: str, grouping_cols: Any, aggregate_cols: Any, *others: Any, **options: Any
    ) -> None:
        if group_type != "pivot":
            aggregate_cols = mended(child, aggregate_cols, grouped=True, named=True)
        aggregate(self, child, group_type, grouping_cols, aggregate_cols, *others, **options)

    filter_ = plan.Filter.__init__

    def filtered(self: Any, child: Any, filter: Any) -> None:
        filter_(self, child, mended(child, [filter], grouped=False, named=False)[0])

    plan.Filter.__init__ = _unless_asking(filtered, filter_)  # type: ignore[method-assign]
    plan.Project.__init__ = _unless_asking(projected, project)  # type: ignore[method-assign]
    plan.WithColumns.__init__ = _unless_asking(widened, with_columns)  # type: ignore[method-assign]
    plan.Aggregate.__init__ = _unless_asking(aggregated, aggregate)  # type: ignore[method-assign]


_asking = False


def _unless_asking(mending: Callable[..., None], original: Callable[..., None]) -> Callable[..., None]:
    def made(*arguments: Any, **options: Any) -> None:
        (original if _asking else mending)(*arguments, **options)

    return made


def _schema(made: Callable[[], Any]) -> Any:
    """The schema of a plan, which is made without being mended."""
    global _asking
    from pyspark.sql.connect.dataframe import DataFrame

    from awsglue._lake.session import session

    _asking = True
    try:
        return DataFrame(made(), session()).schema
    finally:
        _asking = False


class _Mender:
    """Expressions over one plan."""

    def __init__(self, child: Any, grouped: bool) -> None:
        self.child, self.grouped = child, grouped
        self.has_decimals = "decimal(" in _schema(lambda: child).simpleString()

    def mend(self, expression: Any) -> Any:
        """The expression with its quotients and means mended; the very same where there are none of decimals."""
        from pyspark.sql.connect import expressions as e

        if isinstance(expression, e.UnresolvedFunction):
            args = [self.mend(each) for each in expression._args]
            if any(new is not old for new, old in zip(args, expression._args, strict=True)):
                expression = e.UnresolvedFunction(expression._name, args, expression._is_distinct)
            if expression._name == "/" and len(args) == 2:
                return self._quotient(expression)
            if expression._name in ("+", "-", "*", "%") and len(args) == 2:
                return self._with_literal(expression)
            if expression._name == "negative":
                return self._negative(expression)
            if expression._name == "round":
                return self._rounded(expression)
            return self._mean(expression, lambda each: each) if expression._name in ("avg", "mean") else expression
        if isinstance(expression, e.SQLExpression):
            return self._text(expression)
        if isinstance(expression, e.ColumnAlias):
            child = self.mend(expression._child)
            return (
                expression
                if child is expression._child
                else e.ColumnAlias(child, expression._alias, expression._metadata)
            )
        if isinstance(expression, e.CastExpression):
            child = self.mend(expression._expr)
            same = child is expression._expr
            return expression if same else e.CastExpression(child, expression._data_type, expression._eval_mode)
        if isinstance(expression, e.CaseWhen):
            return self._cases(expression)
        if isinstance(expression, e.WindowExpression):
            inner, window = expression._windowFunction, expression._windowSpec
            if isinstance(inner, e.UnresolvedFunction) and inner._name in ("avg", "mean"):
                made = self._mean(inner, lambda each: e.WindowExpression(each, window))
                return expression if made is inner else made
        return expression

    def _cases(self, expression: Any) -> Any:
        from pyspark.sql.connect.expressions import CaseWhen

        branches = [(self.mend(when), self.mend(then)) for when, then in expression._branches]
        otherwise = expression._else_value and self.mend(expression._else_value)
        pairs = zip(branches, expression._branches, strict=True)
        if otherwise is expression._else_value and all(a is c and b is d for (a, b), (c, d) in pairs):
            return expression
        return CaseWhen(branches, otherwise)

    def _text(self, expression: Any) -> Any:
        """SQL text that is a column."""
        from pyspark.sql.connect.expressions import SQLExpression

        from hosu_job import quotients

        def ask(query: str) -> Any:
            try:
                column = SQLExpression(query.strip().removeprefix("SELECT"))
                return [field.dataType for field in self._schema([column])["hosu_probe"].dataType.fields]
            except Exception:  # an expression that is no answer by itself
                return None

        made = quotients.mend("SELECT " + expression._expr, ask).removeprefix("SELECT ")
        return expression if made == expression._expr else SQLExpression(made)

    def _schema(self, given: Sequence[Any]) -> Any:
        """The schema of columns over the plan."""
        from pyspark.sql.connect.column import Column
        from pyspark.sql.connect.plan import Aggregate, Project

        columns = [Column(each) for each in given]
        if self.grouped:
            return _schema(lambda: Aggregate(self.child, "groupby", [], columns, None, None, None))
        return _schema(lambda: Project(self.child, columns))

    def name(self, expression: Any) -> str:
        """How the engine names a column."""
        return str(self._schema([expression]).fields[-1].name)

    def _quotient(self, expression: Any) -> Any:
        one, two = expression._args
        kinds = self._kinds([one, two])
        if kinds[0] is None or kinds[1] is None or not any(kind[2] for kind in kinds if kind):
            return expression
        made = quotient(kinds[0][:2], kinds[1][:2])
        return _divided(one, kinds[0], two, kinds[1], made) or expression

    def _with_literal(self, expression: Any) -> Any:
        """A whole number in the text of a script has as many digits as it shows, not ten."""
        from pyspark.sql.connect.expressions import CastExpression, UnresolvedFunction

        one, two = expression._args
        for literal, other in ((one, two), (two, one)):
            if _is_whole(literal):
                [kind] = self._kinds([other])
                if kind is None or not kind[2]:
                    return expression
                short = CastExpression(literal, f"decimal({len(str(abs(literal._value)))},0)")
                return UnresolvedFunction(expression._name, [short if each is literal else each for each in (one, two)])
        return expression

    def _negative(self, expression: Any) -> Any:
        """Sail moves the point of a decimal that it negates."""
        from pyspark.sql.connect.expressions import CastExpression, LiteralExpression, UnresolvedFunction
        from pyspark.sql.types import IntegerType

        [kind] = self._kinds(expression._args)
        if kind is None or not kind[2]:
            return expression
        difference = UnresolvedFunction("-", [LiteralExpression(0, IntegerType()), *expression._args])
        return CastExpression(difference, f"decimal({kind[0]},{kind[1]})")

    def _rounded(self, expression: Any) -> Any:
        from pyspark.sql.connect.expressions import CastExpression

        [kind] = self._kinds(expression._args[:1])
        places = getattr(expression._args[1], "_value", None) if len(expression._args) > 1 else 0
        if kind is None or not kind[2] or not isinstance(places, int) or not 0 <= places < kind[1]:
            return expression
        return CastExpression(expression, f"decimal({min(kind[0] - kind[1] + places + 1, MOST)},{places})")

    def _mean(self, expression: Any, over: Callable[[Any], Any]) -> Any:
        from pyspark.sql.connect.expressions import UnresolvedFunction

        [kind] = self._kinds(expression._args)
        if kind is None or not kind[2]:
            return expression
        precision, scale, _ = kind
        total = over(UnresolvedFunction("sum", expression._args, expression._is_distinct))
        count = over(UnresolvedFunction("count", expression._args, expression._is_distinct))
        made = min(precision + 4, MOST), min(scale + 4, MOST)
        return _divided(total, (min(precision + 10, MOST), scale, True), count, (20, 0, True), made) or expression

    def _kinds(self, given: Sequence[Any]) -> list[tuple[int, int, bool] | None]:
        """Digits of each as a decimal, and whether it is one; None for what is no decimal and no whole number."""
        from pyspark.sql.connect.column import Column
        from pyspark.sql.connect.expressions import ColumnAlias
        from pyspark.sql.connect.plan import Aggregate, Project
        from pyspark.sql.types import DecimalType

        columns = [Column(ColumnAlias(each, [f"_{number}"], None)) for number, each in enumerate(given)]
        if self.grouped and any(_aggregates(each) for each in given):
            schema = _schema(lambda: Aggregate(self.child, "groupby", [], columns, None, None, None))
        else:
            schema = _schema(lambda: Project(self.child, columns))
        found: list[tuple[int, int, bool] | None] = []
        for each, field in zip(given, schema.fields, strict=True):
            kind = field.dataType
            if isinstance(kind, DecimalType):
                found.append((kind.precision, kind.scale, True))
            elif _is_whole(each):
                found.append((len(str(abs(each._value))), 0, False))
            else:
                digits = WHOLE.get(kind.simpleString())
                found.append((digits, 0, False) if digits else None)
        return found


def _divided(
    one: Any, kind: tuple[int, int, bool], two: Any, other: tuple[int, int, bool], made: tuple[int, int]
) -> Any | None:
    """A quotient with one digit more than is wanted, rounded; None where the digits would not fit."""
    from pyspark.sql.connect.expressions import CastExpression, UnresolvedFunction

    scale = max(kind[1], made[1] - 3)
    if kind[0] - kind[1] + scale > MOST:
        return None
    wide = CastExpression(one, f"decimal({MOST},{scale})")
    whole = UnresolvedFunction("/", [wide, CastExpression(two, f"decimal({other[0]},{other[1]})")])
    return CastExpression(whole, f"decimal({made[0]},{made[1]})")


def _walk(expression: Any) -> Any:
    yield expression
    for child in getattr(expression, "children", ()):
        yield from _walk(child)
    inner = getattr(expression, "_windowFunction", None)
    if inner is not None:
        yield from _walk(inner)


def _divides(expression: Any) -> bool:
    """Whether there is something in it that Sail computes otherwise where it is of decimals."""
    for each in _walk(expression):
        name = getattr(each, "_name", None)
        if isinstance(getattr(each, "_expr", None), str) and divides(each._expr):
            return True
        if name in ("/", "avg", "mean", "round", "negative"):
            return True
        if name in ("+", "-", "*", "%") and any(map(_is_whole, each._args)):
            return True
    return False


def _is_whole(expression: Any) -> bool:
    """Whether it is a whole number that the script's text has."""
    value = getattr(expression, "_value", None)
    return isinstance(value, int) and not isinstance(value, bool)


def _aggregates(expression: Any) -> bool:
    return any(getattr(each, "_name", None) in AGGREGATES for each in _walk(expression))


def _alias(expression: Any, original: Any, mender: _Mender) -> Any:
    """The expression under the name that Spark gives the original."""
    from pyspark.sql.connect.expressions import ColumnAlias, SQLExpression

    if isinstance(expression, ColumnAlias):
        return expression
    name = mender.name(original) if isinstance(original, SQLExpression) else _named(original)
    return ColumnAlias(expression, [name], None)


def _named(expression: Any) -> str:
    from pyspark.sql.connect import expressions as e

    if isinstance(expression, e.UnresolvedFunction):
        args = [_named(each) for each in expression._args]
        if len(args) == 2 and not expression._name[0].isalpha():
            return f"({args[0]} {expression._name} {args[1]})"
        distinct = "DISTINCT " if expression._is_distinct else ""
        return f"{expression._name}({distinct}{', '.join(args)})"
    if isinstance(expression, e.ColumnReference):
        return expression._unparsed_identifier.replace("`", "").rpartition(".")[2]
    if isinstance(expression, e.UnresolvedStar):
        return "1"
    if isinstance(expression, e.CaseWhen):
        branches = "".join(f" WHEN {_named(when)} THEN {_named(then)}" for when, then in expression._branches)
        otherwise = "" if expression._else_value is None else f" ELSE {_named(expression._else_value)}"
        return f"CASE{branches}{otherwise} END"
    if isinstance(expression, e.WindowExpression):
        return f"{_named(expression._windowFunction)} OVER ({expression._windowSpec!r})"
    return str(expression)
