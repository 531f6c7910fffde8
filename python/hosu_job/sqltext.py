"""Calls of functions found in SQL text, whatever dialect of Spark's stands around them, and written otherwise.

Only what a call is made of is understood: names, parentheses, commas, quoted text, comments. All else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?P<comment>--[^\n]*|/\*.*?\*/)|(?P<quoted>[rR]?'(?:[^'\\]|\\.|'')*'|[rR]?"(?:[^"\\]|\\.|"")*")"""
    r"""|(?P<name>`(?:[^`]|``)*`|[^\W\d]\w*)|(?P<number>\d[\w.]*)|(?P<space>\s+)|(?P<sign>.)""",
    re.DOTALL,
)
_ENDS_LIST = {
    "from",
    "where",
    "group",
    "having",
    "order",
    "limit",
    "union",
    "except",
    "intersect",
    "minus",
    "lateral",
    "window",
}


@dataclass(frozen=True)
class Call:
    """A call as it stands, with what was in it already rewritten."""

    name: str
    inner: str
    """All between its parentheses."""
    arguments: list[str]
    """The same, cut at its commas."""
    over: str
    """The window behind it, from OVER on, or nothing."""

    @property
    def text(self) -> str:
        return f"{self.name}({self.inner}){self.over}"

    @property
    def is_window(self) -> bool:
        return bool(self.over)


@dataclass
class Token:
    """A piece of text; `kind` is comment, quoted, name, number, space or sign."""

    kind: str
    text: str

    @property
    def word(self) -> str:
        return self.text.lower() if self.kind == "name" else self.text


def tokens_of(text: str) -> list[Token]:
    """All of the text, cut where a lexer of Spark's would cut it."""
    return [Token(str(found.lastgroup), found[0]) for found in _TOKEN.finditer(text)]


def rewrite(
    text: str,
    names: Collection[str],
    how: Callable[[Call], str | None],
    operators: Mapping[str, Callable[[str], str]],
    is_item: bool = False,
) -> str:
    """The text with each call of `names` as `how` gives it; None leaves it. `operators` change a literal behind a word.

    A column of a select list that is one such call, and has no name of its own, keeps the name that Spark gives it.
    """
    made, _ = _Rewriter(tokens_of(text), names, how, operators).sequence(0, closes=False, is_list=is_item)
    return made


class _Rewriter:
    def __init__(
        self,
        tokens: list[Token],
        names: Collection[str],
        how: Callable[[Call], str | None],
        operators: Mapping[str, Callable[[str], str]],
    ) -> None:
        self.tokens, self.names, self.how, self.operators = tokens, names, how, operators

    def sequence(self, start: int, closes: bool, is_list: bool = False) -> tuple[str, int]:
        """Everything from `start` to the end, or to the parenthesis that closes; with the index behind it."""
        made: list[str] = []
        index, begins = start, is_list
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.text == ")" and closes:
                break
            if token.kind == "name" and self._opens(index):
                text, rest, changed = self._call(index)
                if changed and begins and self._ends_item(rest):
                    text += f" AS `{self._name(index, rest)}`"
                made.append(text)
                index, begins = rest, False
                continue
            if token.text == "(":
                inner, index = self.sequence(index + 1, closes=True)
                made.append(f"({inner})")
                index, begins = index + 1, False
                continue
            if token.kind == "name" and token.word in self.operators:
                text, index = self._operator(index)
                made.append(text)
                continue
            made.append(token.text)
            index += 1
            if token.kind in ("space", "comment"):
                continue
            if token.kind == "name" and token.word == "select":
                is_list = begins = True
            elif token.kind == "name" and token.word in _ENDS_LIST:
                is_list = begins = False
            else:
                begins = is_list and (token.text == "," or token.word in ("distinct", "all"))
        return "".join(made), index

    def _solid(self, index: int) -> int:
        """The next token that is neither space nor comment."""
        while index < len(self.tokens) and self.tokens[index].kind in ("space", "comment"):
            index += 1
        return index

    def _name(self, start: int, end: int) -> str:
        """How Spark names a column that is this call and nothing more."""
        text = "".join(each.text for each in self.tokens[start:end]).replace("`", "").strip()
        name, _, inner = text.partition("(")
        if name.lower() in ("cast", "try_cast"):
            inner = re.sub(r"(?i)\s+as\s+date\s*", " AS DATE", inner)
            return f"{name.upper()}({inner}"
        return f"{name.strip().lower()}({', '.join(_arguments(inner.removesuffix(')')))})"

    def _opens(self, index: int) -> bool:
        if self.tokens[index].word not in self.names:
            return False
        following = self._solid(index + 1)
        if following >= len(self.tokens) or self.tokens[following].text != "(":
            return False
        before = index - 1
        while before >= 0 and self.tokens[before].kind in ("space", "comment"):
            before -= 1
        # `t.f(`, `INSERT INTO f (` and `CREATE TABLE f (` are no calls.
        return before < 0 or self.tokens[before].word not in (".", "into", "table", "exists", "view", "function", "as")

    def _ends_item(self, index: int) -> bool:
        index = self._solid(index)
        return index >= len(self.tokens) or self.tokens[index].word in {",", ")", ";", *_ENDS_LIST}

    def _operator(self, index: int) -> tuple[str, int]:
        following = self._solid(index + 1)
        text = "".join(each.text for each in self.tokens[index:following])
        if following < len(self.tokens) and self.tokens[following].kind == "quoted":
            return text + self.operators[self.tokens[index].word](self.tokens[following].text), following + 1
        return text, following

    def _call(self, index: int) -> tuple[str, int, bool]:
        name = self.tokens[index].text
        start = self._solid(index + 1) + 1
        inner, end = self.sequence(start, closes=True)
        rest = end + 1
        over, behind = self._over(rest)
        call = Call(name, inner, _arguments(inner), over)
        made = self.how(call)
        if made is not None:
            # A window is part of what was written only where the call was of one.
            return (made, behind, True) if not over or over in made else (made + over, behind, True)
        return f"{name}({inner}){over}", behind, False

    def _over(self, index: int) -> tuple[str, int]:
        at = self._solid(index)
        if at >= len(self.tokens) or self.tokens[at].word != "over":
            return "", index
        at = self._solid(at + 1)
        if at < len(self.tokens) and self.tokens[at].text == "(":
            inner, end = self.sequence(at + 1, closes=True)
            return f" OVER ({inner})", end + 1
        return f" OVER {self.tokens[at].text}", at + 1


def _arguments(inner: str) -> list[str]:
    """What stands between the commas that are in no parenthesis."""
    parts, depth, current = [], 0, ""
    for found in _TOKEN.finditer(inner):
        text = found[0]
        if found.lastgroup == "sign":
            depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(text, 0)
            if text == "," and depth == 0:
                parts.append(current.strip())
                current = ""
                continue
        current += text
    return [*parts, current.strip()] if current.strip() or parts else []
