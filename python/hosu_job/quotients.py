"""Quotients, means and negatives of decimals in SQL text, written so that Sail gives Spark's digits and rounding.

What is divided has to be known by its type: each quotient in a list of columns is asked of the engine, as
`struct(left, right)` in its place in its own query. Where that query has no answer by itself (it looks into another, or
its groups are the quotient) the text stays, and the log says so when decimals come of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hosu_job.decimals import MOST, WHOLE, quotient
from hosu_job.sqltext import Token, tokens_of

Kind = tuple[int, int, bool]
"""Digits, those behind the point, and whether it is a decimal at all."""
Ask = Callable[[str], Sequence[Any] | None]
"""The types of the fields of the column `hosu_probe` that a query gives; None where it gives none."""

_MOST_QUOTIENTS = 60
_SETS = {"union", "except", "intersect", "minus"}
_AFTER = {"having", "order", "sort", "cluster", "distribute", "limit", "offset", *_SETS}
_CLAUSES = {"from", "where", "group", "lateral", "window", "qualify", *_AFTER}
_MADE = "made"


def mend(text: str, ask: Ask) -> str:
    """A statement with its quotients and means mended."""
    tokens = tokens_of(text)
    if any(token.word == "recursive" for token in tokens):
        return text
    # By identity; the tokens are held, for one that is gone may leave its identity to another.
    done: dict[int, Token] = {}
    changed = False
    for _ in range(_MOST_QUOTIENTS):
        found = _next(tokens, done)
        if found is None:
            break
        sign, said, scope = tokens[found.sign], _said(tokens, found), _scope(tokens, found)
        made = _made(tokens, found, scope, ask)
        if made is None:
            done[id(sign)] = sign
            continue
        changed = True
        tokens[found.start : found.end] = [Token(_MADE, made)]
        if scope is not None:
            _repeat(tokens, said, made)
    return "".join(token.text for token in tokens) if changed else text


class _Quotient:
    """Tokens `start..<end`: a quotient whose sign is at `sign`, a call of avg, or something negated."""

    def __init__(self, tokens: list[Token], sign: int) -> None:
        self.sign, self.is_mean, self.is_negative = sign, tokens[sign].kind == "name", tokens[sign].text == "-"
        self.start = _before(tokens, sign) if tokens[sign].text == "/" else sign
        self.end = _behind(tokens, sign if self.is_mean else sign + 1)


def _next(tokens: list[Token], done: Mapping[int, Token]) -> _Quotient | None:
    """What stands in others comes before them: the deepest, and of those the one that ends first."""
    found, depth = [], 0
    for index, token in enumerate(tokens):
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if id(token) not in done and _is_one(tokens, index):
            each = _Quotient(tokens, index)
            found.append((-depth, each.end, -each.start, each))
    return min(found, key=lambda each: each[:3])[3] if found else None


def _is_one(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind == "name":
        return token.word in ("avg", "mean") and _opens(tokens, index)
    is_sign = token.text == "-" and _is_sign(tokens, index) and _is_negated(tokens, index + 1)
    return token.kind == "sign" and (token.text == "/" or is_sign)


def _said(tokens: list[Token], found: _Quotient) -> str:
    return "".join(_text(tokens, found.start, found.end).lower().split())


def _repeat(tokens: list[Token], said: str, made: str) -> None:
    """Writes what stands in a list of columns the same way in the groups and orders that repeat it."""
    index = 0
    while index < len(tokens):
        if _is_one(tokens, index):
            each = _Quotient(tokens, index)
            if _said(tokens, each) == said and _scope(tokens, each) is None:
                tokens[each.start : each.end] = [Token(_MADE, made)]
                index = each.start
        index += 1


def _made(tokens: list[Token], found: _Quotient, scope: _Scope | None, ask: Ask) -> str | None:
    if found.is_negative:
        return _negative(_text(tokens, found.sign + 1, found.end).strip(), scope, ask)
    if scope is None:
        return None
    if found.is_mean:
        opens = _solid(tokens, found.sign + 1)
        closes = _closing(tokens, opens)
        inner, behind = _text(tokens, opens + 1, closes), _text(tokens, closes + 1, found.end)
        distinct = inner.strip().lower().startswith("distinct")
        asked = inner.strip()[len("distinct") :] if distinct else inner
        # Its own place may be within groups, where a row's value has no place; an aggregate has.
        kinds = ask(scope.asking(f"struct(max({asked}){behind} AS l)"))
        kind = _kind(kinds[0], asked) if kinds else None
        if kind is None or not kind[2]:
            return None
        precision, scale = min(kind[0] + 4, MOST), min(kind[1] + 4, MOST)
        total = (min(kind[0] + 10, MOST), kind[1])
        return _divided(f"sum({inner}){behind}", total, f"count({inner}){behind}", (20, 0), (precision, scale))
    one, two = _text(tokens, found.start, found.sign).strip(), _text(tokens, found.sign + 1, found.end).strip()
    # Within an aggregate the sides are values of rows, which a query of groups shows as aggregates alone.
    kinds = ask(scope.asking(f"struct({one} AS l, {two} AS r)"))
    kinds = kinds or ask(scope.asking(f"struct(max({one}) AS l, max({two}) AS r)"))
    if not kinds:
        return None
    left, right = _kind(kinds[0], one), _kind(kinds[1], two)
    if left is None or right is None or not (left[2] or right[2]):
        return None
    return _divided(one, left[:2], two, right[:2], quotient(left[:2], right[:2]))


def _negative(text: str, scope: _Scope | None, ask: Ask) -> str:
    """Sail moves the point of a decimal that it negates."""
    kinds = scope and (ask(scope.asking(f"struct({text} AS l)")) or ask(scope.asking(f"struct(max({text}) AS l)")))
    kind = _kind(kinds[0], text) if kinds else None
    if kind and kind[2]:
        return f"cast(0 - {text} as decimal({kind[0]},{kind[1]}))"
    return f"(- {text})" if kinds else f"(0 - {text})"


def _is_negated(tokens: list[Token], index: int) -> bool:
    at = _solid(tokens, index)
    if at >= len(tokens):
        return False
    is_name = tokens[at].kind == "name" and tokens[at].word != "interval"
    return is_name or tokens[at].kind == _MADE or tokens[at].text == "("


def _divided(one: str, kind: tuple[int, int], two: str, other: tuple[int, int], made: tuple[int, int]) -> str | None:
    scale = max(kind[1], made[1] - 3)
    if kind[0] - kind[1] + scale > MOST:
        return None
    wide, narrow = f"cast({one} as decimal({MOST},{scale}))", f"cast({two} as decimal({other[0]},{other[1]}))"
    return f"cast({wide} / {narrow} as decimal({made[0]},{made[1]}))"


def _kind(type_: Any, text: str) -> Kind | None:
    from pyspark.sql.types import DecimalType

    if isinstance(type_, DecimalType):
        return type_.precision, type_.scale, True
    if text.isdigit():
        return len(text), 0, False
    digits = WHOLE.get(type_.simpleString())
    return (digits, 0, False) if digits else None


class _Scope:
    """A query that can be asked by itself, with one of its columns to be replaced."""

    def __init__(self, before: str, behind: str) -> None:
        self.before, self.behind = before, behind

    def asking(self, column: str) -> str:
        return f"{self.before} {column} AS hosu_probe {self.behind}"


def _scope(tokens: list[Token], found: _Quotient) -> _Scope | None:
    """The query in whose list of columns the tokens stand; None where they stand elsewhere."""
    opened: list[int] = []
    selects: list[tuple[int, int]] = []
    for index in range(found.start):
        word = tokens[index].word
        if word == "(":
            opened.append(index)
        elif word == ")" and opened:
            opened.pop()
            selects = [each for each in selects if each[1] <= len(opened)]
        elif word == "select":
            selects = [each for each in selects if each[1] < len(opened)] + [(index, len(opened))]
        elif _begins_clause(tokens, index) and selects and selects[-1][1] == len(opened):
            selects.pop()
    if not selects:
        return None
    start, _ = selects[-1]
    end, item_end = _extent(tokens, start, found.end)
    item = _item(tokens, start, found.start)
    return _Scope(_tables(tokens, start) + _text(tokens, start, item), _text(tokens, item_end, end))


def _begins_clause(tokens: list[Token], index: int) -> bool:
    word = tokens[index].word
    if word == "window":
        return not _opens(tokens, index)
    before = _solid_before(tokens, index)
    return word in _CLAUSES and not (word == "group" and before >= 0 and tokens[before].word == "within")


def _extent(tokens: list[Token], start: int, inside: int) -> tuple[int, int]:
    """Where the query ends that begins at `start`, without its order; and where its column at `inside` does."""
    depth, item_end = 0, -1
    index = start + 1
    while index < len(tokens):
        word = tokens[index].word
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
            if depth < 0:
                break
        elif depth == 0:
            if item_end < 0 and index >= inside and (word == "," or _begins_clause(tokens, index)):
                item_end = index
            if word in _AFTER or word == ";":
                break
        index += 1
    return index, item_end if item_end >= 0 else index


def _item(tokens: list[Token], select: int, inside: int) -> int:
    """Where the column begins in which `inside` stands."""
    depth, begins = 0, select + 1
    for index in range(select + 1, inside):
        word = tokens[index].word
        depth += {"(": 1, ")": -1}.get(word, 0)
        if depth == 0 and (word == "," or (word in ("distinct", "all") and begins == select + 1)):
            begins = index + 1
    return begins


def _tables(tokens: list[Token], select: int) -> str:
    """The common tables that are there for a query: all before it."""
    first = next((index for index, token in enumerate(tokens) if token.word == "with"), None)
    if first is None or first > select:
        return ""
    made, depth, begins = [], 0, first + 1
    for index in range(first + 1, len(tokens)):
        word = tokens[index].word
        depth += {"(": 1, ")": -1}.get(word, 0)
        if depth == 0 and (word == "," or word == "select" or index >= select):
            if index <= select:
                made.append(_text(tokens, begins, index).strip())
            begins = index + 1
        if index >= select or (depth == 0 and word == "select"):
            break
    whole = [each for each in made if each]
    return f"WITH {', '.join(whole)} " if whole else ""


def _before(tokens: list[Token], sign: int) -> int:
    """Where the left side of a quotient begins: the factors before it."""
    index = _primary_before(tokens, sign)
    while True:
        before = _solid_before(tokens, index)
        if before >= 0 and (tokens[before].text in ("*", "/", "%") or tokens[before].word == "div"):
            index = _primary_before(tokens, before)
        else:
            return before if _is_sign(tokens, before) else index


def _is_sign(tokens: list[Token], index: int) -> bool:
    """Whether a minus belongs to what is behind it alone."""
    if index < 0 or tokens[index].text != "-":
        return False
    before = _solid_before(tokens, index)
    return before < 0 or tokens[before].text in set("(,+-*/%<>=|") or tokens[before].word in _KEYWORDS


def _primary_before(tokens: list[Token], index: int) -> int:
    at = _solid_before(tokens, index)
    if at < 0:
        return index
    if tokens[at].text in (")", "]"):
        at = _opening(tokens, at)
        before = _solid_before(tokens, at)
        if before >= 0 and tokens[before].word in ("over", "filter"):
            return _primary_before(tokens, before)
        if before >= 0 and tokens[before].kind == "name" and tokens[before].word not in _KEYWORDS:
            at = before
    elif tokens[at].word == "end":
        depth = 0
        while at >= 0:
            depth += {"end": 1, "case": -1}.get(tokens[at].word, 0)
            if depth == 0:
                break
            at -= 1
    before = _solid_before(tokens, at)
    if before >= 0 and tokens[before].text == ".":
        return _primary_before(tokens, before)
    if before >= 0 and tokens[before].word == "over":
        return _primary_before(tokens, before)
    return at


def _behind(tokens: list[Token], index: int) -> int:
    """Behind the factor that begins at `index`."""
    at = _solid(tokens, index)
    while at < len(tokens) and tokens[at].text in ("-", "+"):
        at = _solid(tokens, at + 1)
    if at >= len(tokens):
        return at
    if tokens[at].text == "(":
        at = _closing(tokens, at) + 1
    elif tokens[at].word == "case":
        depth = 0
        while at < len(tokens):
            depth += {"case": 1, "end": -1}.get(tokens[at].word, 0)
            at += 1
            if depth == 0:
                break
    else:
        at += 1
    while True:
        following = _solid(tokens, at)
        word = tokens[following].word if following < len(tokens) else ""
        if word == "[" or (word == "(" and tokens[at - 1].kind == "name"):
            at = _closing(tokens, following) + 1
        elif word == ".":
            at = _solid(tokens, following + 1) + 1
        elif word in ("over", "filter"):
            opens = _solid(tokens, following + 1)
            at = _closing(tokens, opens) + 1 if opens < len(tokens) and tokens[opens].text == "(" else opens + 1
        else:
            return at


_KEYWORDS = {
    "select", "and", "or", "not", "in", "then", "else", "when", "case", "by", "on", "where", "having", "as",
    "between", "like", "distinct", "over", "filter", "from", "is", "div", "values", "exists", "rlike", "all", "any",
    "using",
}  # fmt: skip


def _opens(tokens: list[Token], index: int) -> bool:
    following = _solid(tokens, index + 1)
    before = _solid_before(tokens, index)
    return following < len(tokens) and tokens[following].text == "(" and (before < 0 or tokens[before].text != ".")


def _closing(tokens: list[Token], opens: int) -> int:
    depth = 0
    for index in range(opens, len(tokens)):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(tokens[index].text, 0)
        if depth == 0:
            return index
    return len(tokens) - 1


def _opening(tokens: list[Token], closes: int) -> int:
    depth = 0
    for index in range(closes, -1, -1):
        depth += {"(": -1, "[": -1, ")": 1, "]": 1}.get(tokens[index].text, 0)
        if depth == 0:
            return index
    return 0


def _solid(tokens: list[Token], index: int) -> int:
    while index < len(tokens) and tokens[index].kind in ("space", "comment"):
        index += 1
    return index


def _solid_before(tokens: list[Token], index: int) -> int:
    index -= 1
    while index >= 0 and tokens[index].kind in ("space", "comment"):
        index -= 1
    return index


def _text(tokens: list[Token], start: int, end: int) -> str:
    return "".join(token.text for token in tokens[start:end])
