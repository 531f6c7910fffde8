"""Functions that Sail computes otherwise than Spark without a word, written as expressions that give Spark's values.

Measured on pysail 0.7.2 against Apache Spark 4.3, by the examples of Spark's own functions and tables of border cases.
SQL text and columns go the same ways: `REWRITES` has a function's call in SQL, `columns` puts the same before
`pyspark.sql.functions`. What cannot be written otherwise is told once in the log (`NOTES`) or refused by name.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

from hosu_job.sqltext import Call, rewrite

NOTES = {
    "to_json": "decimals between -1 and 0 lose their sign, and all decimals their last zeros",
    "format_string": "decimals lose the zeros behind their point",
    "printf": "decimals lose the zeros behind their point",
    "bround": "halves are rounded away from zero",
    "format_number": "halves are rounded away from zero",
    "hash": "decimals have other values",
}
"""What is still otherwise, by function."""

ASCII = {
    "w": "[0-9A-Za-z_]",
    "W": "[^0-9A-Za-z_]",
    "d": "[0-9]",
    "D": "[^0-9]",
    "s": r"[ \t\n\x0B\f\r]",
    "S": r"[^ \t\n\x0B\f\r]",
}
"""Classes of Java's patterns, which are of ASCII alone; Sail's are of Unicode."""

_told: set[str] = set()


def tell(name: str, cause: str) -> None:
    """Says in the job's log, once, what a function does otherwise."""
    if name not in _told:
        _told.add(name)
        print(
            f"hosu: {name} on Sail: {cause}; Apache Spark (--spark-remote) computes it as AWS Glue does.",
            file=sys.stderr,
        )


def pattern(text: str) -> str:
    """A pattern of Java's with its classes of ASCII written out."""
    return re.sub(r"\\(.)", lambda found: ASCII.get(found[1], found[0]), text, flags=re.DOTALL)


def _dated(text: str) -> str:
    return f"to_date(trim(substring_index(cast({text} as string), 'T', 1)))"


def _cast(call: Call) -> str | None:
    found = re.fullmatch(r"(?is)(.*\S)\s+as\s+date\s*", call.inner)
    return _dated(found[1]) if found else None


def _percentile(call: Call) -> str | None:
    if len(call.arguments) not in (2, 3) or call.is_window or not re.fullmatch(r"[0-9.]+", call.arguments[1].strip()):
        tell(call.name, "values between two of the column's are made")
        return None
    column, share = call.arguments[0], call.arguments[1]
    place = f"cast(greatest(1, ceil({share} * count({column}))) as int) - 1"
    return f"get(sort_array(collect_list({column})), {place})"


def _initcap(call: Call) -> str:
    word = "concat(upper(substring(hosu_w, 1, 1)), substring(hosu_w, 2))"
    return f"array_join(transform(split(lower({call.arguments[0]}), ' '), hosu_w -> {word}), ' ')"


def _contains(call: Call) -> str:
    items, value = call.arguments
    found = f"array_contains({items}, {value})"
    return f"case when {found} then true when exists({items}, hosu_x -> hosu_x is null) then null else {found} end"


def _split(call: Call) -> str | None:
    if len(call.arguments) == 2 and call.arguments[1].strip() in ("''", '""'):
        return f"filter(split({call.arguments[0]}, ''), hosu_x -> hosu_x <> '')"
    return _matched(call)


def _collected(call: Call) -> str | None:
    return f"filter({call.text}, hosu_x -> hosu_x is not null)" if call.is_window else None


def _part(call: Call) -> str | None:
    found = re.fullmatch(r"(?is)\s*(\w+)\s+from\s+(.*)", call.inner)
    if found is None and len(call.arguments) == 2:
        found = re.fullmatch(r"(?is)\s*['\"](\w+)['\"]\s*,(.*)", call.inner)
    if found is None:
        return None
    return DAYS[found[1].lower()].format(found[2]) if found[1].lower() in DAYS else None


def _json_path(call: Call) -> str | None:
    if len(call.arguments) == 2:
        refuse_wildcard(call.arguments[1])
    return None


def _matched(call: Call) -> str | None:
    """The call with the classes of a pattern that is a literal written out."""
    if len(call.arguments) < 2:
        return None
    given = call.arguments[1].strip()
    changed = pattern_in_sql(given)
    if changed == given:
        return None
    return f"{call.name}({', '.join([call.arguments[0], changed, *call.arguments[2:]])})"


def pattern_in_sql(literal: str) -> str:
    """A literal of SQL that is a pattern: two backslashes in it are one, unless it is raw."""
    if re.match(r"(?i)r['\"]", literal):
        return literal[:2] + pattern(literal[2:-1]).replace("'", r"\x27" if literal[1] == "'" else "'") + literal[-1]
    if not re.match(r"['\"]", literal):
        return literal
    double = re.compile(r"\\\\\\\\|\\\\([wWdDsS])")

    def written(found: re.Match[str]) -> str:
        return ASCII[found[1]].replace("\\", "\\\\") if found[1] else found[0]

    return double.sub(written, literal)


def refuse_wildcard(path: str) -> None:
    """Raises for a path of JSON that Sail answers with NULL."""
    if "*" in path:
        raise ValueError(
            f"get_json_object: paths with * ({path.strip()}) need Apache Spark (--spark-remote); "
            "from_json with a schema of arrays runs on Sail."
        )


DAYS = {
    "dow": "dayofweek({0})",
    "dayofweek": "dayofweek({0})",
    "dow_iso": "(pmod(dayofweek({0}) + 5, 7) + 1)",
    "dayofweek_iso": "(pmod(dayofweek({0}) + 5, 7) + 1)",
}

REWRITES: dict[str, tuple[int | None, Callable[[Call], str | None]]] = {
    "initcap": (1, _initcap),
    "isnan": (1, lambda call: f"coalesce({call.text}, false)"),
    "weekday": (1, lambda call: f"pmod(dayofweek({call.inner}) + 5, 7)"),
    "to_date": (1, lambda call: _dated(call.inner)),
    "date": (1, lambda call: _dated(call.inner)),
    "cast": (None, _cast),
    "try_cast": (None, _cast),
    "array_contains": (2, _contains),
    "json_array_length": (1, lambda call: f"case when ltrim({call.inner}) like '[%' then {call.text} end"),
    "rint": (1, lambda call: _rounded(call.inner)),
    "percentile_approx": (None, _percentile),
    "approx_percentile": (None, _percentile),
    "collect_list": (1, _collected),
    "collect_set": (1, _collected),
    "split": (None, _split),
    "extract": (None, _part),
    "date_part": (2, _part),
    "datepart": (2, _part),
    "get_json_object": (2, _json_path),
    **{name: (None, _matched) for name in ("regexp_replace", "regexp_extract", "regexp_extract_all", "regexp_like")},
    **{name: (None, _matched) for name in ("regexp", "regexp_count", "regexp_substr", "regexp_instr", "rlike")},
}
"""By function: how many arguments the form has that is written otherwise, and how; None leaves the call as it is."""


def _rounded(text: str) -> str:
    x = f"cast({text} as double)"
    return f"case when abs({x} - floor({x})) = 0.5D then 2 * round({x} / 2) else round({x}) end"


def _mended(call: Call) -> str | None:
    name = call.name.lower()
    if name in NOTES:
        tell(name, NOTES[name])
    count, how = REWRITES.get(name, (None, None))
    if how is None or (count is not None and len(call.arguments) != count):
        return None
    return how(call)


_NAMES = {*NOTES, *REWRITES}
_DIVISION = re.compile(r"(?i)/|\b(?:avg|mean)\s*\(")
DIVISIONS: set[str] = set()
"""Not empty once SQL text has divided, or taken a mean."""


def divides(text: str) -> bool:
    """Whether there may be a quotient, a mean or something negated in SQL text."""
    return _DIVISION.search(text) is not None or re.search(r"-\s*[^\W\d]|-\s*[(`]", text) is not None


def sql(text: str, is_item: bool = False) -> str:
    """SQL text for Sail; `is_item` where it is one column of a list."""
    if _DIVISION.search(text):
        DIVISIONS.add("sql")
    return rewrite(
        text, _NAMES, _mended, operators={"rlike": pattern_in_sql, "regexp": pattern_in_sql}, is_item=is_item
    )


def tell_decimals(schema: Any) -> None:
    """Says which columns may be quotients of decimals."""
    names = [field.name for field in schema.fields if getattr(field.dataType, "scale", 0) >= 6]
    if names:
        tell(
            "/ and avg of decimals in SQL text (" + ", ".join(names) + ")",
            "the last digit is cut where Spark rounds it, and there may be fewer digits",
        )
