"""Frames over databases: nothing is read before somebody needs rows, and then only what the plan asks for."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pyspark.sql.connect.plan import DataSource, LocalRelation, LogicalPlan
from pyspark.sql.types import StructType

from awsglue._lake import databases, pushdown
from awsglue._lake.ddl import parse_schema
from awsglue._lake.typing import quoted

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_writes = 0
"""How many writes this process has made; rows that were read before one are read again."""


def written() -> None:
    """Says that a database has changed, so that frames read it anew."""
    global _writes
    _writes += 1


class DatabaseRead(LogicalPlan):
    """A table or a query of a database.

    Differs: Spark asks the database anew with each action. Here what was read once is used again as long as this job
    writes to no database, so that all that comes of a frame agrees.
    """

    def __init__(self, session: Any, source: databases.Source) -> None:
        super().__init__(None)
        self._session = session
        self._source = source
        self._description = source.describe()
        self._read: list[tuple[int, frozenset[str], tuple[Any, ...], list[str]]] = []

    @property
    def primary_key(self) -> list[str]:
        """The names of the primary key's columns."""
        return list(self._description["primaryKey"])

    @property
    def kind(self) -> str:
        """postgresql or mysql."""
        return str(self._description["kind"])

    @property
    def columns(self) -> list[dict[str, Any]]:
        """The columns as the server describes them."""
        return list(self._description["columns"])

    def text(self, names: Sequence[str] | None = None) -> str:
        """The schema of the files, as Spark's DDL."""
        return ", ".join(
            f"{quoted(each['name'])} {each['type']}" for each in self.columns if names is None or each["name"] in names
        )

    def schema(self) -> StructType:
        """The schema of the frame."""
        schema = parse_schema(self.text())
        if self._source.custom_schema:
            custom = {field.name.lower(): field.dataType for field in parse_schema(self._source.custom_schema)}
            for field in schema.fields:
                field.dataType = custom.get(field.name.lower(), field.dataType)
        return schema

    def plan(self, session: Any) -> Any:
        """The relation: nothing but columns where only these are asked for, else what was read."""
        demand = pushdown.current()
        if pushdown.is_schema_only():
            return self._named(LocalRelation(None, self.schema().json()).plan(session))
        names = [each["name"] for each in self.columns]
        if demand.columns is not None:
            names = [name for name in names if name.lower() in demand.columns] or names[:1]
        inner = self._relation(names, demand.filters)
        custom = self._source.custom_schema
        if custom:
            inner = self._cast(inner, names, parse_schema(custom))
        return self._named(inner.plan(session))

    def _named(self, relation: Any) -> Any:
        # Columns that scripts name through the frame (`frame["a"]`) refer to its number.
        relation.common.plan_id = self._root_plan_id
        return relation

    def _relation(self, names: Sequence[str], filters: tuple[Any, ...]) -> LogicalPlan:
        files = self.files(names, filters)
        if os.environ.get("HOSU_JOB_ENGINE", "sail") == "sail":
            urls = [f"file://{path}" for path in files]
            return DataSource(format="parquet", schema=self.text(names), options={}, paths=urls)
        return _uploaded(self._session, files)

    def _cast(self, inner: LogicalPlan, names: Sequence[str], custom: StructType) -> LogicalPlan:
        from pyspark.sql.connect.dataframe import DataFrame

        from awsglue._lake.columns import top

        types = {field.name.lower(): field.dataType for field in custom}
        columns = [
            top(name).cast(types[name.lower()]).alias(name) if name.lower() in types else top(name) for name in names
        ]
        return DataFrame(inner, self._session).select(*columns)._plan

    def files(self, names: Sequence[str], filters: tuple[Any, ...] = ()) -> list[str]:
        """The Parquet files of these columns; read now, unless they were read before."""
        wanted = frozenset(names)
        self._read = [each for each in self._read if each[0] == _writes]
        for _, columns, conditions, files in self._read:
            if wanted <= columns and conditions in ((), filters):
                return files
        everything = len(wanted) == len(self.columns)
        files = self._source.read(None if everything else names, filters)
        self._read.append((_writes, wanted, filters, files))
        return files

    def print(self, indent: int = 0) -> str:
        """The plan as text."""
        return f"{' ' * indent}<DatabaseRead {self._source.what.get('dbtable') or 'query'}>\n"


def frame(session: Any, options: Mapping[str, Any], predicates: Sequence[str] | None = None) -> DataFrame:
    """A frame over the source that Spark's options describe; its columns are asked for now, its rows are not."""
    return of_source(session, databases.Source.of(options, predicates))


def of_source(session: Any, source: databases.Source) -> DataFrame:
    """A frame over a source."""
    return of_plan(session, DatabaseRead(session, source))


def of_plan(session: Any, plan: DatabaseRead) -> DataFrame:
    """A frame over a source that was described."""
    from pyspark.sql.connect.dataframe import DataFrame

    made = DataFrame(plan, session)
    made._cached_schema = plan.schema()
    return made


def _uploaded(session: Any, files: Sequence[str]) -> LogicalPlan:
    """The files as a relation of an engine on another machine: through the lake."""
    from awsglue._lake import source
    from awsglue._lake.database_exchange import upload
    from awsglue._lake.storage import Storage

    reading = source.Reading(Storage.of_environment(), tuple(upload(files)), "parquet", {}, source.g.StructType())
    return source.frame_of(session, reading)[0]._plan
