"""Statements of Hive's catalog that Sail does not parse, answered from the Glue Data Catalog.

`SHOW PARTITIONS`, `MSCK REPAIR TABLE`, `ALTER TABLE ... ADD | DROP | RECOVER PARTITIONS`, `DESCRIBE`, `USE`; `SET` of
one configuration, and statements about caches, which Sail has not and does not need.

Source: Spark SQL Reference, "DDL Statements" and "Auxiliary Statements".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

NAME = r"(?P<name>(?:`[^`]+`|[\w-]+)(?:\.(?:`[^`]+`|[\w-]+))*)"
SPEC = r"PARTITION\s*\((?P<spec>[^()]*)\)"
_FLAGS = re.IGNORECASE | re.DOTALL
_ADDED = re.compile(SPEC + r"(?:\s*LOCATION\s+(?P<location>'[^']*'|\"[^\"]*\"))?\s*", _FLAGS)
_VALUE = re.compile(
    r"\s*`?(?P<key>[\w-]+)`?\s*=\s*(?:(?:date|timestamp)\s*)?(?P<value>'[^']*'|\"[^\"]*\"|[\w.+-]+)\s*", _FLAGS
)


def answer(spark: Any, text: str) -> Any | None:
    """The DataFrame that a statement gives; None for a statement that is the engine's."""
    statement = text.strip().rstrip(";").strip()
    for pattern, respond in _STATEMENTS:
        found = pattern.fullmatch(statement)
        if found:
            return respond(spark, found.groupdict())
    return None


def _empty(spark: Any) -> Any:
    return spark.range(0).select()


def _set(spark: Any, parts: Mapping[str, str]) -> Any:
    spark.conf.set(parts["key"], parts["value"])
    return spark.createDataFrame([(parts["key"], parts["value"])], "key string, value string")


def _cache(spark: Any, parts: Mapping[str, str | None]) -> Any:
    if parts.get("query"):
        spark.sql(parts["query"]).createOrReplaceTempView(str(parts["name"]).strip("`"))
    return _empty(spark)


def _use(spark: Any, parts: Mapping[str, str]) -> Any:
    return spark.sql(f"USE DATABASE {parts['name']}")


def _describe(spark: Any, parts: Mapping[str, str]) -> Any:
    schema = spark.table(parts["name"]).schema
    rows = [(f.name, f.dataType.simpleString(), (f.metadata or {}).get("comment")) for f in schema.fields]
    keys = _keys(spark, parts["name"])
    if keys:
        kinds = {name: kind for name, kind, _ in rows}
        rows += [("# Partition Information", "", ""), ("# col_name", "data_type", "comment")]
        rows += [(key, kinds.get(key, "string"), None) for key in keys]
    return spark.createDataFrame(rows, "col_name string, data_type string, comment string")


def _keys(spark: Any, name: str) -> list[str]:
    try:
        return [key.name for key in _table(spark, name).keys.fields]
    except (LookupError, NotImplementedError, ValueError):
        return []


def _table(spark: Any, name: str) -> Any:
    """The catalog's table; a name without a database is of the current one."""
    from awsglue._lake import catalog

    parts = [part.strip("`") for part in re.findall(r"`[^`]+`|[^.]+", name)]
    database = parts[-2] if len(parts) > 1 else spark.catalog.currentDatabase()
    return catalog.table(database, parts[-1])


def _show_partitions(spark: Any, parts: Mapping[str, str | None]) -> Any:
    from awsglue._lake import catalog
    from awsglue._lake.sink import folder_of

    table = _table(spark, str(parts["name"]))
    names = [key.name for key in table.keys.fields]
    if not names:
        raise ValueError(f"SHOW PARTITIONS: {table.label} is not partitioned.")
    wanted = _values(parts["spec"]) if parts.get("spec") else {}
    rows = []
    for each in catalog.partitions(spark, table):
        values = dict(zip(names, each.values, strict=True))
        if all(values.get(key) == value for key, value in wanted.items()):
            rows.append((folder_of(names, each.values),))
    return spark.createDataFrame(sorted(rows), "partition string")


def _repair(spark: Any, parts: Mapping[str, str]) -> Any:
    from awsglue._lake import catalog
    from awsglue._lake.storage import Storage, list_files, partition_of

    table = _table(spark, parts["name"])
    names = [key.name for key in table.keys.fields]
    try:
        files = list_files(Storage.of_environment(), table.location)
    except FileNotFoundError:
        files = []
    base = re.sub(r"^s3[an]?://", "s3://", table.location.rstrip("/")) + "/"
    found = set()
    for file in files:
        values = dict(partition_of(file.url, base))
        if set(values) >= set(names):
            found.add(tuple(values[name] for name in names))
    if names:
        catalog.register_partitions(table, found, table.location)
    return _empty(spark)


def _values(spec: str) -> dict[str, str]:
    """The values of `k = 'v', ...`.

    Raises: ValueError for what is none.
    """
    found = {}
    for part in spec.split(","):
        match = _VALUE.fullmatch(part)
        if not match:
            raise ValueError(f"{part.strip()} is no value of a partition: key = 'value'.")
        value = match["value"]
        found[match["key"].lower()] = value[1:-1] if value[0] in "'\"" else value
    return found


def _ordered(table: Any, spec: str) -> list[str]:
    values = _values(spec)
    names = [key.name.lower() for key in table.keys.fields]
    if set(values) != set(names):
        raise ValueError(
            f"{table.label} is partitioned by {', '.join(names) or 'nothing'}, not by {', '.join(values)}."
        )
    return [values[name] for name in names]


def _add_partitions(spark: Any, parts: Mapping[str, str]) -> Any:
    from awsglue._lake import catalog
    from awsglue._lake.sink import folder_of

    table = _table(spark, parts["name"])
    names = [key.name for key in table.keys.fields]
    storage = dict(table.raw.get("StorageDescriptor") or {})
    wanted = []
    for match in _ADDED.finditer(parts["parts"]):
        values = _ordered(table, match["spec"])
        folder = (
            match["location"][1:-1]
            if match["location"]
            else f"{table.location.rstrip('/')}/{folder_of(names, values)}/"
        )
        wanted.append({"Values": values, "StorageDescriptor": {**storage, "Location": folder}})
    if _ADDED.sub("", parts["parts"]).strip(" ,\n\t"):
        raise ValueError(f"ALTER TABLE {parts['name']} ADD {parts['parts']} is not understood.")
    reply = catalog.client().batch_create_partition(
        DatabaseName=table.database, TableName=table.name, PartitionInputList=wanted
    )
    for each in reply.get("Errors", []):
        detail = each["ErrorDetail"]
        if detail["ErrorCode"] != "AlreadyExistsException" or not parts["lenient"]:
            raise ValueError(f"The partition {each['PartitionValues']} of {table.label}: {detail.get('ErrorMessage')}")
    return _empty(spark)


def _drop_partitions(spark: Any, parts: Mapping[str, str]) -> Any:
    from awsglue._lake import catalog

    table = _table(spark, parts["name"])
    names = [key.name.lower() for key in table.keys.fields]
    there = {each.values for each in catalog.partitions(spark, table)}
    wanted = []
    for match in re.finditer(SPEC, parts["parts"], _FLAGS):
        values = _values(match["spec"])
        if unknown := set(values) - set(names):
            raise ValueError(f"{table.label} is not partitioned by {', '.join(sorted(unknown))}.")
        held = [each for each in there if all(dict(zip(names, each))[key] == value for key, value in values.items())]
        if not held and not parts["lenient"]:
            raise ValueError(f"{table.label} has no partition {match['spec']}.")
        wanted += [{"Values": ["__HIVE_DEFAULT_PARTITION__" if v is None else v for v in each]} for each in held]
    for start in range(0, len(wanted), 25):
        catalog.client().batch_delete_partition(
            DatabaseName=table.database, TableName=table.name, PartitionsToDelete=wanted[start : start + 25]
        )
    return _empty(spark)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.replace(" ", r"\s+"), _FLAGS)


_STATEMENTS: list[tuple[re.Pattern[str], Callable[[Any, Any], Any]]] = [
    (re.compile(r"SET\s+(?P<key>[A-Za-z][\w.]*\.[\w.]+)\s*=\s*(?P<value>[^;]*?)", _FLAGS), _set),
    (
        re.compile(
            r"CACHE\s+(?:LAZY\s+)?TABLE\s+(?P<name>[\w.`]+)(?:\s+OPTIONS\s*\([^)]*\))?"
            r"(?:\s+(?:AS\s+)?(?P<query>\(?\s*(?:SELECT|WITH|FROM)\b.*))?",
            _FLAGS,
        ),
        _cache,
    ),
    (re.compile(r"UNCACHE\s+TABLE\s+.*|CLEAR\s+CACHE|REFRESH\s+TABLE\s+.*", _FLAGS), lambda spark, _: _empty(spark)),
    (_pattern(rf"USE {NAME}"), _use),
    (_pattern(rf"(?:DESC|DESCRIBE) (?:TABLE )?{NAME}"), _describe),
    (re.compile(rf"SHOW\s+PARTITIONS\s+{NAME}(?:\s+{SPEC})?", _FLAGS), _show_partitions),
    (_pattern(rf"(?:MSCK )?REPAIR TABLE {NAME}(?: ADD PARTITIONS)?"), _repair),
    (_pattern(rf"ALTER TABLE {NAME} RECOVER PARTITIONS"), _repair),
    (
        re.compile(
            rf"ALTER\s+TABLE\s+{NAME}\s+ADD\s+(?P<lenient>IF\s+NOT\s+EXISTS\s+)?(?P<parts>PARTITION\b.*)", _FLAGS
        ),
        _add_partitions,
    ),
    (
        re.compile(
            rf"ALTER\s+TABLE\s+{NAME}\s+DROP\s+(?P<lenient>IF\s+EXISTS\s+)?"
            r"(?P<parts>PARTITION\b.*?)(?:\s+PURGE)?",
            _FLAGS,
        ),
        _drop_partitions,
    ),
]  # fmt: skip
