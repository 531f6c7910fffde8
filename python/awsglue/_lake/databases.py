"""Databases outside the lake, which the server reads and writes for a job.

The job's process has no driver and no way to the database. It sends an order to `HOSU_RUN_URL`/jdbc (`describe`,
`read`, `write`) with the run's token; rows change hands as Parquet files in the run's scratch folder.

Source: Spark, "JDBC To Other Databases"; AWS Glue Developer Guide, "JDBC connection option reference".
"""

from __future__ import annotations

import json
import logging
import os
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from awsglue._lake.refusals import NotSupported, refuse

log = logging.getLogger("awsglue")

DRIVERS = {
    "org.postgresql.Driver",
    "com.mysql.jdbc.Driver",
    "com.mysql.cj.jdbc.Driver",
    "org.mariadb.jdbc.Driver",
}


class DatabaseFailure(Exception):
    """A database could not be reached, or refused what it was told; the message holds its own words."""


def is_there() -> bool:
    """Whether a server does reads and writes for this process."""
    return bool(_address())


def _address() -> str | None:
    run = os.environ.get("HOSU_RUN_URL")
    if run:
        return f"{run.rstrip('/')}/jdbc"
    state = os.environ.get("HOSU_JOB_STATE_URL", "")
    return f"{state.removesuffix('/state')}/jdbc" if "/_hosu/runs/" in state else None


def order(verb: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """Sends an order to the server and returns its answer.

    Raises: DatabaseFailure with the database's words; NotSupported for what the server has no driver or type for.
    """
    address = _address()
    if address is None:
        refuse(
            "Reading and writing databases outside of a server's run",
            "Start the script as a job (StartJobRun), whose server has the drivers.",
        )
    request = urllib.request.Request(
        f"{address}/{verb}",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {os.environ.get('HOSU_RUN_TOKEN', '')}"},
    )
    try:
        with urllib.request.urlopen(request) as reply:  # a read takes as long as it takes
            return json.load(reply)
    except urllib.error.HTTPError as error:
        raise _failure(error) from None


def _failure(error: urllib.error.HTTPError) -> Exception:
    text = error.read().decode(errors="replace")
    try:
        told = json.loads(text)
        kind, message = told["error"], told["message"]
    except (ValueError, KeyError, TypeError):
        return DatabaseFailure(f"The server answered {error.code}: {text[:500]}")
    if kind == "NotSupported":
        return NotSupported(message)
    if kind == "TableExists":
        from pyspark.errors import AnalysisException

        return AnalysisException(f"[TABLE_OR_VIEW_ALREADY_EXISTS] {message} SQLSTATE: 42P07")
    return DatabaseFailure(message)


@dataclass(frozen=True)
class Split:
    """How a read is divided into parts."""

    order: Mapping[str, Any]

    @staticmethod
    def of(options: Mapping[str, str], predicates: Sequence[str] | None = None) -> Split | None:
        """What Spark's and Glue's options say; names in lower case.

        Raises: ValueError for options that belong together and do not come together.
        """
        if predicates is not None:
            return Split({"predicates": list(predicates)})
        bounds = [options.get(name) for name in ("partitioncolumn", "lowerbound", "upperbound")]
        count = options.get("numpartitions")
        if options.get("partitioncolumn") is not None:
            if None in bounds or count is None:
                raise ValueError(
                    "When reading JDBC data sources, users need to specify all or none for the following options: "
                    "'partitionColumn', 'lowerBound', 'upperBound', and 'numPartitions'"
                )
            if options.get("query"):
                raise ValueError("Options 'query' and 'partitionColumn' can not be specified together; use 'dbtable'.")
            column, lower, upper = bounds
            return Split({"column": column, "lower": str(lower), "upper": str(upper), "count": int(count)})
        if options.get("lowerbound") is not None or options.get("upperbound") is not None:
            raise ValueError("When 'partitionColumn' is not specified, 'lowerBound' and 'upperBound' are not used.")
        parts = int(options.get("hashpartitions") or 7)
        if options.get("hashexpression"):
            return Split({"expression": options["hashexpression"], "count": parts})
        if options.get("hashfield"):
            return Split({"field": options["hashfield"], "count": parts})
        return None


@dataclass(frozen=True)
class Source:
    """A table or a query of a database, and how it is read."""

    place: Mapping[str, Any] = field(repr=False)
    """Where: `url`, `user`, `password`, or `connection`; `database`."""
    what: Mapping[str, Any]
    """`dbtable` or `query`, and what goes with it."""
    split: Split | None = None
    conditions: tuple[str, ...] = ()
    """SQL of the database's own."""
    custom_schema: str | None = None

    @staticmethod
    def of(options: Mapping[str, Any], predicates: Sequence[str] | None = None) -> Source:
        """The source that Spark's options describe; their names in any case.

        Raises: ValueError for options that do not fit together; NotSupported for a driver that is not there.
        """
        own = {name.lower(): str(value) for name, value in options.items() if value is not None}
        check_driver(own)
        place = place_of(own)
        what: dict[str, Any] = {name: own[name] for name in ("dbtable", "query") if own.get(name)}
        if not what:
            raise ValueError("Option `dbtable` or `query` is required.")
        if len(what) > 1:
            raise ValueError("Both `dbtable` and `query` can not be specified at the same time.")
        if own.get("preparequery"):
            what["prepareQuery"] = own["preparequery"]
        if own.get("sessioninitstatement"):
            what["preparation"] = own["sessioninitstatement"]
        if own.get("prefertimestampntz", "").lower() == "true":
            what["preferTimestampNTZ"] = True
        return Source(place, what, Split.of(own, predicates), custom_schema=own.get("customschema"))

    def describe(self) -> dict[str, Any]:
        """The columns (`name`, `type`, `nullable`, `sourceType`) and the primary key."""
        return order("describe", {**self.place, **self.what})

    def read(self, columns: Sequence[str] | None, filters: Sequence[Mapping[str, Any]] = ()) -> list[str]:
        """Reads into Parquet files, and returns their paths."""
        body: dict[str, Any] = {
            **self.place,
            **self.what,
            "conditions": list(self.conditions),
            "filters": list(filters),
        }
        if columns is not None:
            body["columns"] = list(columns)
        if self.split is not None:
            body["split"] = dict(self.split.order)
        files = order("read", body)["files"]
        log.info(
            "%s: %d rows read into %d files.",
            self.what.get("dbtable") or "query",
            sum(each["rows"] for each in files),
            len(files),
        )
        return [each["path"] for each in files]


def check_driver(own: Mapping[str, str]) -> None:
    """Raises NotSupported for the class of a driver that nobody has here."""
    driver = own.get("driver")
    if driver and driver not in DRIVERS:
        refuse(f"The driver {driver}", "PostgreSQL, MySQL and MariaDB are there.")


def place_of(own: Mapping[str, str]) -> dict[str, Any]:
    """Where a database is, from options whose names are in lower case."""
    place: dict[str, Any] = {name: own[name] for name in ("url", "user", "password", "database") if own.get(name)}
    if own.get("connectionname") and "url" not in place:
        place["connection"] = own["connectionname"]
    if "url" not in place and "connection" not in place:
        raise ValueError("Option `url` is required.")
    return place
