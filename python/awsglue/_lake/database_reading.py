"""DynamicFrames over databases, and their bookmarks.

A bookmark of a database is the last value of its keys: `{"type": "jdbc", "keys": [...], "order": "asc" | "desc",
"last": [...]}`, values as the text of a literal and its kind.

Source: AWS Glue Developer Guide, "JDBC connection option reference", "Reading from JDBC tables in parallel", "Tracking
processed data using job bookmarks".
"""

from __future__ import annotations

import dataclasses
import datetime
import decimal
import json
import logging
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue._lake import bookmarks, databases
from awsglue._lake.refusals import refuse

if TYPE_CHECKING:
    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame

log = logging.getLogger("awsglue")


def from_options(context: GlueContext, kind: str, options: Mapping[str, Any], ctx: str) -> DynamicFrame:
    """A frame over a table or a query of a database."""
    own = {name.lower(): value for name, value in options.items() if value is not None}
    if kind not in ("jdbc", "postgresql", "mysql", "mariadb"):
        refuse(f"Reading from {kind}", "PostgreSQL, MySQL and MariaDB have drivers.")
    url = str(own.get("url", ""))
    if kind != "jdbc" and url and not url.lower().startswith((f"jdbc:{kind}:", "jdbc:mariadb:")):
        raise ValueError(f"The connection type is {kind}, and the URL is {url.partition('?')[0]}.")
    return _framed(context, own, ctx)


def from_table(
    context: GlueContext, raw: Mapping[str, Any], predicate: str, options: Mapping[str, Any], ctx: str
) -> DynamicFrame:
    """A frame over a table of the catalog that a crawler found in a database; `predicate` is the database's own SQL."""
    own = {name.lower(): value for name, value in options.items() if value is not None}
    own = {**place_of_table(raw), **own}
    return _framed(context, own, ctx, (predicate,) if predicate.strip() else ())


def place_of_table(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The connection, the database and the name that a table of the catalog stands for.

    Raises: ValueError for a table whose location is none of a database.
    """
    parameters = {**(raw.get("StorageDescriptor", {}).get("Parameters") or {}), **(raw.get("Parameters") or {})}
    location = raw.get("StorageDescriptor", {}).get("Location") or ""
    kind = str(parameters.get("classification", "")).lower()
    parts = location.split(".")
    if len(parts) < 2 or not parameters.get("connectionName"):
        raise ValueError(f"The table {raw['Name']} names no connection or no table of a database: {location!r}.")
    sign = '"' if kind == "postgresql" else "`"
    # A name of a table may hold dots; those of databases and schemas do not here.
    count = 2 if kind == "postgresql" and len(parts) > 2 else 1
    names = [*parts[1:count], ".".join(parts[count:])]
    table = ".".join(sign + name.replace(sign, sign * 2) + sign for name in names)
    return {"connectionname": parameters["connectionName"], "database": parts[0], "dbtable": table}


def _framed(context: GlueContext, own: Mapping[str, Any], ctx: str, conditions: Sequence[str] = ()) -> DynamicFrame:
    from awsglue._lake import database_frames
    from awsglue._lake.typing import from_spark
    from awsglue.dynamicframe import DynamicFrame

    own = _sampled(dict(own))
    texts = {name: str(value) for name, value in own.items() if not isinstance(value, (list, dict))}
    source = dataclasses.replace(databases.Source.of(texts), conditions=tuple(conditions))
    spark = context.spark_session
    if bookmarks.current.is_on and ctx:
        plan = _unprocessed(spark, source, own, ctx)
    else:
        if bookmarks.current.is_on:
            log.warning("Bookmarks are on, but the read of %s has no transformation_ctx.", source.what)
        plan = database_frames.DatabaseRead(spark, source)
    data = database_frames.of_plan(spark, plan)
    return DynamicFrame(data, context, ctx, from_spark(plan.schema()))


def _sampled(own: dict[str, Any]) -> dict[str, Any]:
    """Source: AWS Glue Developer Guide, "JDBC connection option reference", sampleQuery."""
    query = str(own.pop("samplequery", "") or "").strip()
    divided = str(own.pop("enablepartitioningforsamplequery", "false")).lower() == "true"
    own.pop("samplesize", None)
    if not query:
        return own
    own.pop("query", None)
    if not divided:
        own = {name: value for name, value in own.items() if not name.startswith("hash") and name != "dbtable"}
        return {**own, "query": query}
    # Such a query ends where the condition of a part would stand.
    trimmed = re.sub(r"\s+(?:where|and)\s*$", "", query, flags=re.IGNORECASE)
    return {**own, "dbtable": f"({trimmed}) sample_query"}


def _unprocessed(spark: Any, source: databases.Source, own: Mapping[str, Any], ctx: str) -> Any:
    """The rows behind the last values of the keys; they are read now, so that the last ones are known."""
    from awsglue._lake import database_frames

    plan = database_frames.DatabaseRead(spark, source)
    keys = _keys(own) or plan.primary_key
    label = source.what.get("dbtable") or "the query"
    if not keys:
        log.warning("%s has no primary key, and jobBookmarkKeys names none: its bookmark will not advance.", label)
        return plan
    names = {each["name"].lower(): each["name"] for each in plan.columns}
    missing = [key for key in keys if key.lower() not in names]
    if missing:
        raise ValueError(f"jobBookmarkKeys names {', '.join(missing)}, which {label} does not have.")
    keys = [names[key.lower()] for key in keys]
    order = str(own.get("jobbookmarkkeyssortorder") or "asc").lower()
    if order not in ("asc", "desc"):
        raise ValueError(f"jobBookmarkKeysSortOrder is asc or desc, not {order}.")
    sign = '"' if _is_postgres(plan) else "`"
    conditions = list(source.conditions)
    before = bookmarks.current.before(ctx)
    if before and before.get("keys") == keys:
        conditions.append(_behind(keys, before["last"], ">" if order == "asc" else "<", sign))
    bounded, until = bookmarks.current.until(ctx)
    if bounded:
        conditions.append(
            f"NOT ({_behind(keys, until['last'], '>' if order == 'asc' else '<', sign)})" if until else "1 = 0"
        )
    source = dataclasses.replace(source, conditions=tuple(conditions))
    plan = database_frames.DatabaseRead(spark, source)
    last = _last(plan.files([each["name"] for each in plan.columns]), keys, order)
    if last is not None:
        bookmarks.current.advance(ctx, {"type": "jdbc", "keys": keys, "order": order, "last": last})
    elif before:
        bookmarks.current.advance(ctx, before)
    return plan


def _is_postgres(plan: Any) -> bool:
    return bool(plan.kind == "postgresql")


def _keys(own: Mapping[str, Any]) -> list[str]:
    keys = own.get("jobbookmarkkeys") or []
    if isinstance(keys, str):
        keys = json.loads(keys) if keys.lstrip().startswith("[") else keys.split(",")
    return [str(key).strip().strip('"') for key in keys]


def _behind(keys: Sequence[str], last: Sequence[str], sign: str, quote: str) -> str:
    """`(a, b)` behind the values, spelt out: databases use their indexes for it."""
    quoted = [quote + key.replace(quote, quote * 2) + quote for key in keys]
    parts = []
    for index in range(len(keys)):
        equal = [f"{quoted[before]} = {last[before]}" for before in range(index)]
        parts.append(" AND ".join([*equal, f"{quoted[index]} {sign} {last[index]}"]))
    return " OR ".join(f"({part})" for part in parts)


def _last(files: Sequence[str], keys: Sequence[str], order: str) -> list[str] | None:
    """The last values of the keys as literals of SQL; None where no row has any."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    best: tuple[Any, ...] | None = None
    for path in files:
        table = pq.read_table(path, columns=list(keys))
        for key in keys:
            table = table.filter(pc.is_valid(table[key]))
            if not table.num_rows:
                break
            bounds = pc.min_max(table[key])
            edge = bounds["max" if order == "asc" else "min"]
            table = table.filter(pc.equal(table[key], edge))
        if not table.num_rows:
            continue
        found = tuple(table[key][0].as_py() for key in keys)
        if best is None or (found > best if order == "asc" else found < best):
            best = found
    return None if best is None else [_sql(value) for value in best]


def _sql(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, decimal.Decimal)):
        return format(value, "f") if isinstance(value, decimal.Decimal) else str(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, datetime.datetime):
        return f"'{value.replace(tzinfo=None).isoformat(sep=' ', timespec='microseconds')}'"
    if isinstance(value, datetime.date):
        return f"'{value.isoformat()}'"
    if isinstance(value, str) and "\\" not in value:
        return "'" + value.replace("'", "''") + "'"
    raise ValueError(f"A column of {type(value).__name__} cannot be a bookmark's key.")
