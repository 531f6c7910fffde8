"""Every number of the lake against SQL on the shop's database: the queries of `queries/`, in pairs."""

from __future__ import annotations

import datetime
import pathlib
from dataclasses import dataclass

from retail.database import Database
from retail.lake import Lake

QUERIES = pathlib.Path(__file__).parent.parent / "queries"


@dataclass(frozen=True)
class Check:
    """One query's answer from the lake and from the database."""

    name: str
    title: str
    lake: list[list[str]]
    source: list[list[str]]

    @property
    def agrees(self) -> bool:
        """Whether every row and every number is the same, and there is something to compare."""
        return bool(self.source) and self.lake == self.source

    @property
    def numbers(self) -> int:
        """How many values were compared."""
        return sum(len(row) for row in self.source)

    def differences(self) -> list[str]:
        """The first rows that differ."""
        found = [] if len(self.lake) == len(self.source) else [f"{len(self.lake)} rows, {len(self.source)} in the source"]
        pairs = zip(self.lake, self.source, strict=False)
        return (found + [f"lake {one}, source {two}" for one, two in pairs if one != two])[:4]


def names() -> list[str]:
    """The queries, by name."""
    return sorted(path.name.removesuffix(".source.sql") for path in QUERIES.glob("*.source.sql"))


def check(name: str, lake: Lake, database: Database, first: datetime.date, day: datetime.date) -> Check:
    """Asks both sides."""
    ours = (QUERIES / f"{name}.sql").read_text()
    title = ours.splitlines()[0].removeprefix("-- ")
    theirs = (QUERIES / f"{name}.source.sql").read_text()
    for parameter, value in ((":first", first), (":day", day)):
        theirs = theirs.replace(f"date {parameter}", f"date '{value}'")
    parameters = [day.isoformat()] * ours.count("?")
    return Check(name, title, lake.query(ours, *parameters), database.sql(theirs))
