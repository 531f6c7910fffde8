"""Reading CSV and JSON on Sail as Spark reads them.

Measured on pysail 0.7.2. Without a word: whole numbers of CSV are bigint and times have no zone, `nullValue`,
`dateFormat`, `encoding` and trimming are passed over, columns of JSON stand as the file has them. With an error: a
value that is not of its column's type, a line that is too short, JSON over several lines. Here the engine reads text,
and the query makes of it what Spark's parser would; encodings and JSON over several lines become plain files first.
"""

from __future__ import annotations

import itertools
import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hosu_job.standins import NeedsSpark

ENGINE_CSV = {
    "header", "sep", "delimiter", "quote", "escape", "comment", "compression", "inferschema", "path", "basepath",
    "pathglobfilter", "recursivefilelookup", "modifiedbefore", "modifiedafter", "linesep",
}  # fmt: skip
"""Options of CSV that Sail or the gateway before it follows or refuses, `inferSchema` apart."""
HERE_CSV = {
    "encoding", "charset", "nullvalue", "emptyvalue", "mode", "dateformat",
    "timestampformat", "timestampntzformat", "ignoreleadingwhitespace", "ignoretrailingwhitespace", "multiline",
}  # fmt: skip
HARMLESS = {
    "samplingratio", "enforceschema", "maxcolumns", "maxcharspercolumn", "locale", "prefersdate", "preferdate",
    "unescapedquotehandling", "chartoescapequoteescaping", "columnnameofcorruptrecord", "mergeschema",
    "dropfieldifallnull", "allowsinglequotes", "allowunquotedfieldnames", "allownumericleadingzeros",
    "allowbackslashescapinganycharacter", "allowunquotedcontrolchars", "allownonnumericnumbers", "allowcomments",
    "enabledatetimeparsingfallback", "timezone",
}  # fmt: skip
"""Options whose usual values change nothing here."""
UTF8 = {"utf-8", "utf8", "us-ascii", "ascii"}
_copies = itertools.count()


def load(original: Callable[..., Any], reader: Any, kind: str, paths: Sequence[str], schema: Any) -> Any:
    """A DataFrame over the files, as Spark gives it.

    Raises: NeedsSpark for options that would change what is read and are not followed.
    """
    options = {name.lower(): str(value) for name, value in reader._options.items()}
    if (encoding := options.get("encoding") or options.get("charset")) and encoding.lower() not in UTF8:
        paths = [plain_copy(path, encoding, None) for path in paths]
    if kind == "json":
        return _json(original, reader, paths, schema, options)
    return _csv(original, reader, paths, schema, options)


# CSV


def _csv(original: Callable[..., Any], reader: Any, paths: Sequence[str], schema: Any, options: dict[str, str]) -> Any:
    _refuse_csv(options)
    from pyspark.sql.types import StringType, StructField, StructType

    declared = _struct(schema)
    partitions = set(_partitions(paths))
    mine = {
        name: value for name, value in options.items() if name in ENGINE_CSV and name not in ("inferschema", "path")
    }
    if options.get("mode", "PERMISSIVE").upper() == "PERMISSIVE":
        mine["allowTruncatedRows"] = "true"  # as the gateway spells it, which adds it as well
    mine.setdefault("escape", "\\")
    fresh = _fresh(reader, mine)
    if declared is not None:
        texts = [StructField(f.name, StringType()) for f in declared.fields if f.name not in partitions]
        fresh = fresh.schema(StructType(texts))
    data = original(fresh, list(paths), "csv")
    inferred = declared is None and options.get("inferschema", "false").lower() == "true"
    return typed(data, declared, inferred, options, partitions)


def _refuse_csv(options: Mapping[str, str]) -> None:
    for name, value in options.items():
        if name in ENGINE_CSV or name in HERE_CSV or name in HARMLESS or name == "allowtruncatedrows":
            continue
        raise NeedsSpark(
            f"The option {name}={value} of CSV readers is not in the Sail engine, which would pass it over. "
            "Leave it out, or give Apache Spark: SPARK_REMOTE=sc://host:15002."
        )
    if options.get("emptyvalue"):
        raise NeedsSpark(
            "The option emptyValue of CSV readers is not in the Sail engine. Fill the column's nulls instead."
        )


def typed(data: Any, declared: Any, inferred: bool, options: Mapping[str, str], partitions: set[str]) -> Any:
    """The columns of text as Spark's parser gives them: trimmed, NULL where nothing stands, of their types.

    Source: Spark, CSV Files: `nullValue`, `ignoreLeadingWhiteSpace`, `mode`, `inferSchema`, `dateFormat`.
    """
    from pyspark.sql import functions as F
    from pyspark.sql.types import StringType

    names = [name for name in data.columns if name not in partitions]
    null = options.get("nullvalue", "")
    texts = {}
    for name in names:
        text = F.col(quoted(name))
        if options.get("ignoreleadingwhitespace", "false").lower() == "true":
            text = F.ltrim(text)
        if options.get("ignoretrailingwhitespace", "false").lower() == "true":
            text = F.rtrim(text)
        if null or "true" in (options.get("ignoreleadingwhitespace"), options.get("ignoretrailingwhitespace")):
            text = F.when((text != F.lit(null)) & (text != F.lit("")), text)
        texts[name] = text
    if declared is not None:
        types = {field.name: field.dataType for field in declared.fields}
    elif inferred:
        types = infer(data, texts, options)
    else:
        types = {}
    values = {name: parsed(texts[name], types.get(name, StringType()), options, inferred) for name in names}
    trims = "true" in (options.get("ignoreleadingwhitespace"), options.get("ignoretrailingwhitespace"))
    if not null and not trims and all(isinstance(types.get(name, StringType()), StringType) for name in names):
        return data
    mode = options.get("mode", "PERMISSIVE").upper()
    if mode == "DROPMALFORMED":
        for name in names:
            data = data.filter(texts[name].isNull() | values[name].isNotNull())
    kept = [F.col(quoted(name)) for name in data.columns if name in partitions]
    if mode == "FAILFAST":
        failed = F.raise_error(F.lit("[MALFORMED_RECORD_IN_PARSING] A value is not of its column's type (FAILFAST)."))
        for name in names:
            broken = texts[name].isNotNull() & values[name].isNull()
            values[name] = F.when(broken, failed.cast(types.get(name, StringType()))).otherwise(values[name])
    return data.select(*[values[name].alias(name) for name in names], *kept)


WHOLE = r"^[+-]?[0-9]+$"
NUMBER = r"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[dDfF]?$"
SPECIAL = r"^([+-]?Infinity|[+-]?Inf|NaN)$"
DATE = r"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$"
TIME = DATE[:-1] + r"[ T][0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}(\.[0-9]{1,9})?)?( ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?$"


def parsed(text: Any, kind: Any, options: Mapping[str, str], known: bool = False) -> Any:
    """A column of text as values of the type; NULL where it is none. `known`: all of it is of the type."""
    from pyspark.sql import functions as F
    from pyspark.sql import types as t

    if isinstance(kind, t.StringType):
        return text
    if known and isinstance(kind, (t.IntegerType, t.LongType, t.DecimalType)):
        return text.try_cast(kind)
    if isinstance(kind, (t.ByteType, t.ShortType, t.IntegerType, t.LongType)):
        low, high = _RANGES[type(kind).__name__]
        number = F.when(text.rlike(WHOLE) & (F.length(text) < 20), text.try_cast("decimal(20,0)"))
        return F.when(number.between(low, high), number).cast(kind)
    if isinstance(kind, (t.DoubleType, t.FloatType)):
        plain = F.when(text.rlike(NUMBER), F.regexp_replace(text, "[dDfF]$", "").try_cast(kind))
        return F.when(text.rlike(SPECIAL), F.regexp_replace(text, "Infinity", "Inf").try_cast(kind)).otherwise(plain)
    if isinstance(kind, t.DecimalType):
        return F.when(text.rlike(NUMBER), text.try_cast(kind))
    if isinstance(kind, t.BooleanType):
        return F.when(F.lower(text) == "true", F.lit(True)).when(F.lower(text) == "false", F.lit(False))
    if isinstance(kind, t.DateType):
        form = options.get("dateformat")
        return F.to_date(text, form) if form else F.to_date(F.when(text.rlike(DATE), text))
    if isinstance(kind, (t.TimestampType, t.TimestampNTZType)):
        form = options.get("timestampformat" if isinstance(kind, t.TimestampType) else "timestampntzformat")
        if form:
            return F.to_timestamp(text, form).cast(kind)
        return F.when(text.rlike(TIME) | text.rlike(DATE), text).try_cast(kind)
    return text.cast(kind)


_RANGES = {
    "ByteType": (-(2**7), 2**7 - 1),
    "ShortType": (-(2**15), 2**15 - 1),
    "IntegerType": (-(2**31), 2**31 - 1),
    "LongType": (-(2**63), 2**63 - 1),
}


CANDIDATES = ("int", "bigint", "double", "date", "timestamp", "boolean")
SAMPLE = 1000


def infer(data: Any, texts: Mapping[str, Any], options: Mapping[str, str]) -> dict[str, Any]:
    """The type of each column by all its values: int, bigint, decimal, double, date, timestamp, boolean, string.

    The first rows tell what a column may be; then the narrowest of that is counted over all rows, as long as some
    column has values that it does not hold.

    Source: Spark, CSV Files, `inferSchema` (one more pass over the data), `preferDate`.
    """
    from pyspark.sql import types as t

    kinds = dict(
        zip(
            CANDIDATES,
            (t.IntegerType(), t.LongType(), t.DoubleType(), t.DateType(), t.TimestampType(), t.BooleanType()),
        )
    )
    found: dict[str, Any] = {name: t.StringType() for name in texts}
    if not texts:
        return found
    left = {name: list(CANDIDATES) for name in texts}
    left = {
        name: _holding(row, name)
        for row in [_counted(data.limit(SAMPLE), texts, left, kinds, options)]
        for name in left
    }
    while any(left.values()):
        asked = {name: each[:1] for name, each in left.items() if each}
        row = _counted(data, {name: texts[name] for name in asked}, asked, kinds, options)
        for name, (label,) in asked.items():
            total = row[f"{name} all"]
            if total == 0:
                left[name] = []
            elif row[f"{name} {label}"] == total:
                found[name], left[name] = kinds[label], []
            elif label == "bigint" and row[f"{name} whole"] == total and row[f"{name} length"] <= 38:
                found[name], left[name] = t.DecimalType(row[f"{name} length"], 0), []
            else:
                left[name] = left[name][1:]
    return found


def _holding(row: Mapping[str, Any], name: str) -> list[str]:
    """The candidates that hold all values of the sample; whole numbers may be great ones."""
    total = row[f"{name} all"]
    held = [label for label in CANDIDATES if row[f"{name} {label}"] == total]
    return ["bigint", *held] if "double" in held and "bigint" not in held and row[f"{name} whole"] == total else held


def _counted(
    data: Any,
    texts: Mapping[str, Any],
    asked: Mapping[str, Sequence[str]],
    kinds: Mapping[str, Any],
    options: Mapping[str, str],
) -> dict[str, Any]:
    """How many values each column has, and of each type that is asked for."""
    from pyspark.sql import functions as F

    counts = []
    for name, labels in asked.items():
        text = texts[name]
        counts.append(F.count(text).alias(f"{name} all"))
        if "bigint" in labels:
            counts.append(F.max(F.when(text.rlike(WHOLE), F.length(text))).alias(f"{name} length"))
            counts.append(F.count(F.when(text.rlike(WHOLE), F.lit(1))).alias(f"{name} whole"))
        counts += [F.count(parsed(text, kinds[label], options)).alias(f"{name} {label}") for label in labels]
    return dict(zip((each._expr._alias[0] for each in counts), data.agg(*counts).collect()[0]))


# JSON


def _json(original: Callable[..., Any], reader: Any, paths: Sequence[str], schema: Any, options: dict[str, str]) -> Any:
    for name in ("primitivesasstring", "prefersdecimal"):
        if options.get(name, "false").lower() == "true":
            raise NeedsSpark(f"The option {name} of JSON readers is not in the Sail engine. Cast the columns instead.")
    if options.get("multiline", "false").lower() == "true":
        paths = [plain_copy(path, "utf-8", json_lines) for path in paths]
    passed = {
        name: value for name, value in options.items() if name not in ("multiline", "encoding", "charset", "path")
    }
    if schema is not None:
        return original(_fresh(reader, passed).schema(_struct(schema)), list(paths), "json")
    data = original(_fresh(reader, passed), list(paths), "json")
    partitions = set(_partitions(paths))
    ordered = in_order(data.schema, partitions)
    if ordered.simpleString() == data.schema.simpleString():
        return data
    return original(_fresh(reader, passed).schema(ordered), list(paths), "json")


def in_order(kind: Any, last: set[str] | None = None) -> Any:
    """The type with the fields of every structure by name, as Spark infers them; those of partitions stay behind."""
    from pyspark.sql import types as t

    if isinstance(kind, t.StructType):
        behind = last or set()
        fields = sorted((f for f in kind.fields if f.name not in behind), key=lambda f: f.name)
        made = [t.StructField(f.name, in_order(f.dataType), f.nullable) for f in fields]
        return t.StructType(made)
    if isinstance(kind, t.ArrayType):
        return t.ArrayType(in_order(kind.elementType), kind.containsNull)
    return kind


def json_lines(text: str) -> str:
    """A document, or a list of them, one a line."""
    value = json.loads(text) if text.strip() else []
    rows = value if isinstance(value, list) else [value]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


# Copies


def plain_copy(path: str, encoding: str, change: Callable[[str], str] | None) -> str:
    """A copy of a folder or a file in the run's scratch, in UTF-8 and otherwise as `change` makes it."""
    from awsglue._lake.storage import Storage, list_files
    from hosu_job.engine import scratch

    storage = Storage.of_environment()
    try:
        "".encode(encoding)
    except LookupError as error:
        raise ValueError(f"There is no encoding {encoding}.") from error
    target = os.path.join(scratch(), "reads", str(next(_copies)))
    begin = re.sub(r"^s3a?n?://", "s3://", path.split("*")[0].removeprefix("file://")).rstrip("/")
    files = list_files(storage, path)
    if not files:
        return path
    for file in files:
        url = re.sub(r"^s3a?n?://", "s3://", file.url.removeprefix("file://"))
        below = url[len(begin) :].lstrip("/") if url.startswith(begin) else ""
        name = os.path.join(target, below or os.path.basename(url))
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with storage.open_stream(file.url) as stream:
            data = stream.read()
        if name.endswith(".gz"):
            import gzip

            data, name = gzip.decompress(data), name.removesuffix(".gz")
        text = bytes(data).decode(encoding)
        with open(name, "w", encoding="utf-8", newline="") as copy:
            copy.write(change(text) if change else text)
    return f"file://{target}"


def _partitions(paths: Sequence[str]) -> list[str]:
    """The names of partitions in the folders below the paths."""
    from awsglue._lake.storage import Storage, list_files

    found: dict[str, None] = {}
    for path in paths:
        try:
            files = list_files(Storage.of_environment(), path)
        except (FileNotFoundError, ValueError):
            continue
        for file in files[:1000]:
            below = file.url[len(path.rstrip("/")) :] if len(path) < len(file.url) else ""
            found.update({part.partition("=")[0]: None for part in below.split("/")[:-1] if "=" in part})
    return list(found)


def _fresh(reader: Any, options: Mapping[str, str]) -> Any:
    made = type(reader)(reader._client)
    return made.options(**options)


def _struct(schema: Any) -> Any:
    from pyspark.sql.types import StructType

    if schema is None or isinstance(schema, StructType):
        return schema
    return StructType.fromJson(json.loads(schema)) if schema.startswith("{") else StructType.fromDDL(schema)


def quoted(name: str) -> str:
    """A column's name inside an expression."""
    return "`" + name.replace("`", "``") + "`"
