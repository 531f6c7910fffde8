"""What a user is told when a script fails: the script's own line, a short traceback, and the nearest names.

Spark's and the engine's own frames are left out; what they say stands in one line.
"""

from __future__ import annotations

import difflib
import linecache
import re
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import Any


@dataclass
class Diagnosis:
    """Why a run failed: `message` in one paragraph, where (line and column from 1), the report for the log."""

    kind: str
    message: str
    line: int | None
    column: int | None
    report: str
    hint: str = ""


def of_syntax(error: SyntaxError, script: str) -> Diagnosis:
    """A script that cannot be compiled."""
    line, column = error.lineno, error.offset
    source = (error.text or linecache.getline(script, line or 1)).rstrip("\n")
    hint = _syntax_hint(error, source)
    where = f"{script}, line {line}, column {column}"
    mark = " " * max(0, (column or 1) - 1) + "^"
    report = f"{where}: SyntaxError: {error.msg}\n    {source}\n    {mark}" + (f"\n{hint}" if hint else "")
    return Diagnosis("SyntaxError", f"SyntaxError: {error.msg} ({where})", line, column, report, hint)


def _syntax_hint(error: SyntaxError, source: str) -> str:
    text = str(error.msg)
    if "unterminated string" in text:
        begin = source[(error.offset or 1) - 1 :].strip()[:40]
        return f"A quote opened on line {error.lineno} is not closed there. The text begins with {begin}"
    if "Missing parentheses in call to 'print'" in text:
        return "This is Python 2. AWS Glue 3 and later run Python 3: print(...)."
    if "Perhaps you forgot a comma" in text or "invalid syntax" in text:
        return _odd_quotes(source, error.lineno)
    return ""


def _odd_quotes(source: str, line: int | None) -> str:
    for quote in ("'", '"'):
        if source.count(quote) % 2:
            return f"Line {line} has an odd number of {quote} quotes: one is not closed."
    return ""


def of_error(error: BaseException, script: str) -> Diagnosis:
    """A script that was running."""
    frames = list(_frames(error.__traceback__))
    own = [(frame, line) for frame, line in frames if frame.f_code.co_filename == script]
    line = own[-1][1] if own else None
    # The frames that pyspark makes up for a function that the engine ran have no true columns.
    column = None if type(error).__name__ == "PythonException" else _column(error.__traceback__, script)
    message = " ".join(short(error).split())
    try:
        hint = _hint(error, frames, script)
    except Exception:  # what helps must not hide what failed
        hint = ""
    lines = [f"{script}, line {number}: {linecache.getline(script, number).strip()}" for _, number in own]
    report = "\n".join(["Traceback (most recent call last):", *(f"  {each}" for each in lines)])
    report += f"\n{type(error).__name__}: {short(error)}" + (f"\n{hint}" if hint else "")
    python = _python_part(error)
    if python:
        report += f"\nIn a function of the script that the engine ran:\n{python}"
    where = f" ({script}, line {line})" if line else ""
    return Diagnosis(
        type(error).__name__,
        f"{type(error).__name__}: {message}{where}{' ' + hint if hint else ''}",
        line,
        column,
        report,
        hint,
    )


def short(error: BaseException) -> str:
    """What the error says, without the engine's own stack."""
    text = str(error)
    if isinstance(error, KeyError) and error.args:
        text = repr(error.args[0]) if not isinstance(error.args[0], str) or " " not in error.args[0] else error.args[0]
    text = re.split(r"\n\s*(?:JVM stacktrace:|at org\.apache|at scala\.)", text)[0]
    if "Traceback (most recent call last)" in text:
        text = text.strip().splitlines()[-1]
    return text.strip()


def _python_part(error: BaseException) -> str:
    text = str(error)
    if "Traceback (most recent call last)" not in text:
        return ""
    lines = text[text.index("Traceback (most recent call last)") :].splitlines()[1:]
    kept = []
    for index, line in enumerate(lines):
        if line.strip().startswith("File ") and not re.search(
            r"site-packages|lib/python3|spark\.py\"|worker\.py|/awsglue/_lake/", line
        ):
            kept.append(line)
            if index + 1 < len(lines) and not lines[index + 1].strip().startswith("File "):
                kept.append(lines[index + 1])
    return "\n".join(kept)


def _frames(trace: TracebackType | None) -> Iterable[tuple[FrameType, int]]:
    while trace is not None:
        yield trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next


def _column(trace: TracebackType | None, script: str) -> int | None:
    for each in reversed(traceback.extract_tb(trace)):
        if each.filename == script and each.colno is not None:
            return each.colno + 1
    return None


def _hint(error: BaseException, frames: list[tuple[FrameType, int]], script: str) -> str:
    text = str(error)
    frames_here = _dataframes(frames)
    if "columns" in text and re.search(
        r"UNION|set operation|same number of columns|NUM_COLUMNS_MISMATCH", text, re.IGNORECASE
    ):
        return _both_sides(frames)
    missing = _missing_column(text)
    if missing:
        names = [name for columns in frames_here.values() for name in columns]
        return " ".join(filter(None, [nearest(missing, names, "column"), _written_at(missing, script)]))
    if isinstance(error, (NameError, AttributeError)) and getattr(error, "name", None):
        names = (
            list(frames[-1][0].f_globals)
            if isinstance(error, NameError) and frames
            else dir(getattr(error, "obj", None))
        )
        return nearest(str(error.name), [each for each in names if not each.startswith("_")], "name")
    bucket = re.search(r"(?:NoSuchBucket|bucket does not exist).*?", text)
    if bucket:
        return _bucket_hint(text)
    return ""


def _written_at(name: str, script: str) -> str:
    """Where the script writes a name: frames are computed late, so the line that fails is rarely the one at fault."""
    for number, line in enumerate(linecache.getlines(script), start=1):
        if match := re.search(rf"(?<![\w]){re.escape(name)}(?![\w])", line):
            return f"{name} is written on line {number}, column {match.start() + 1}."
    return ""


def _missing_column(text: str) -> str | None:
    patterns = (
        r'Identifier\("([^"]+)"\)\]\) is missing from the schema',
        r"with name `([^`]+)`(?:\.`[^`]+`)* cannot be resolved",
        r"column name `?([^`\s]+)`? (?:does not exist|cannot be resolved)",
        r"No such column:? `?([\w.]+)",
        r"cannot resolve (?:attribute|column):? ?`?([\w.]+)`",
    )
    for pattern in patterns:
        if match := re.search(pattern, text):
            return match[1]
    return None


def nearest(name: str, names: Iterable[str], what: str) -> str:
    """The sentence that offers the name that is there."""
    there = list(dict.fromkeys(names))
    if not there:
        return ""
    lowered = {each.lower(): each for each in there}
    near = difflib.get_close_matches(name.lower(), lowered, n=1, cutoff=0.6)
    listed = ", ".join(there[:40])
    return (
        f"There is no {what} {name}."
        + (f" Did you mean {lowered[near[0]]}?" if near else "")
        + (f" There are: {listed}." if what == "column" else "")
    )


def _dataframes(frames: list[tuple[FrameType, int]]) -> dict[str, list[str]]:
    """The columns of the DataFrames that the failing code had at hand, by name; those that fail are left out."""
    found: dict[str, list[str]] = {}
    for frame, _ in reversed(frames):
        for name, value in list(frame.f_locals.items()):
            if _is_frame(value) and name not in found and len(found) < 8:
                columns = _columns(value)
                if columns:
                    found[name] = columns
        for value in list(frame.f_locals.values()):
            plan = value._plan if _is_frame(value) and len(found) < 8 else None
            for _ in range(12):
                plan = getattr(plan, "_child", None)
                if plan is None or f"<{id(plan)}>" in found:
                    break
                if columns := _plan_columns(value, plan):
                    found[f"<{id(plan)}>"] = columns
                    break
    return found


def _is_frame(value: Any) -> bool:
    return type(value).__name__ == "DataFrame" and type(value).__module__.startswith("pyspark.sql.connect")


def _columns(frame: Any) -> list[str]:
    try:
        return list(frame.columns)
    except Exception:
        return []


def _plan_columns(frame: Any, plan: Any) -> list[str]:
    try:
        return list(type(frame)(plan, frame._session).columns)
    except Exception:
        return []


def _both_sides(frames: list[tuple[FrameType, int]]) -> str:
    for frame, _ in reversed(frames):
        for value in frame.f_locals.values():
            plan = value._plan if _is_frame(value) else None
            while plan is not None:
                if type(plan).__name__ == "SetOperation":
                    left = _plan_columns(value, plan._child)
                    right = _plan_columns(value, plan.other)
                    if left and right:
                        return (
                            f"The first frame has {len(left)} columns: {', '.join(left)}. The second has {len(right)}: "
                            f"{', '.join(right)}. unionByName(other, allowMissingColumns=True) matches them by name."
                        )
                plan = getattr(plan, "_child", None)
    return ""


def _bucket_hint(text: str) -> str:
    match = re.search(r"s3a?://([a-z0-9.\-]+)|bucket[ :'\"]+([a-z0-9.\-]+)", text, re.IGNORECASE)
    if not match:
        return ""
    try:
        import boto3

        names = [each["Name"] for each in boto3.client("s3").list_buckets()["Buckets"]]
    except Exception:
        return ""
    return nearest(match[1] or match[2], names, "bucket")
