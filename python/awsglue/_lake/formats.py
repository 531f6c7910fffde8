"""Reading files of text formats and of Avro and ORC: bytes to records or to Arrow tables.

These run in the engine's workers. Parquet is read by the engine itself.

Source: AWS Glue Developer Guide, "Data format options for inputs and outputs".
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from awsglue._lake.refusals import refuse
from awsglue._lake.storage import File, Storage

READ_FORMATS = ("csv", "json", "avro", "orc", "parquet", "glueparquet", "xml")
_REFUSED = {
    "grokLog": "Read it as text and parse it with regexp_extract.",
    "ion": "Convert it to JSON first.",
    "excel": "Read it with pandas.read_excel and spark.createDataFrame.",
    "hudi": "",
    "delta": "",
    "iceberg": "Query it with Athena, or read it with pyiceberg.",
}
_CODECS = {".gz": "gzip", ".gzip": "gzip", ".bz2": "bz2", ".zst": "zstd", ".zstd": "zstd", ".lz4": "lz4"}


def check_format(name: str | None) -> str:
    """The format's name as this package knows it.

    Raises: NotSupported for a documented format that is not there, ValueError for one that is not known.
    """
    if not name:
        raise ValueError(f"A format is needed: one of {', '.join(READ_FORMATS)}.")
    if name in _REFUSED:
        refuse(f"The format {name}", _REFUSED[name])
    if name not in READ_FORMATS:
        raise ValueError(f"{name} is not a format of AWS Glue; these are read: {', '.join(READ_FORMATS)}.")
    return name


def flag(options: Mapping[str, Any], name: str, default: bool = False) -> bool:
    """An option that is true or false, as a bool or as text."""
    value = options.get(name, default)
    return value.strip().lower() == "true" if isinstance(value, str) else bool(value)


def open_text(storage: Storage, file: File, options: Mapping[str, Any]) -> pa.NativeFile:
    """The file's bytes, decompressed by its name's ending or by `compressionType`."""
    stream = storage.open_stream(file.url)
    ending = re.search(r"\.[A-Za-z0-9]+$", file.url)
    named = options.get("compressionType") or options.get("compression")
    codec = _CODECS.get(ending[0].lower()) if ending else None
    codec = codec or {"gzip": "gzip", "bzip2": "bz2", "zstd": "zstd", "lz4": "lz4"}.get(str(named).lower())
    if ending and ending[0].lower() == ".snappy":
        refuse(f"Hadoop's framing of snappy ({file.url})", "Use gzip, bzip2 or zstd.")
    native = stream if isinstance(stream, pa.NativeFile) else pa.PythonFile(stream, mode="r")
    return pa.CompressedInputStream(native, codec) if codec else native


class Csv:
    """The options of `format="csv"`, as the parser takes them."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.separator = str(options.get("separator", ","))
        if len(self.separator) != 1:
            raise ValueError(f"The separator of CSV is one character, not {self.separator!r}.")
        quote = options.get("quoteChar", '"')
        self.quote: str | None = None if str(quote) == "-1" or quote in ("", None) else str(quote)
        escape = options.get("escaper")
        self.escape: str | None = None if escape in (None, "", "none", "-1", -1) else str(escape)
        self.multiline = flag(options, "multiline") or flag(options, "multiLine")
        self.with_header = flag(options, "withHeader")
        self.skip_lines = int(options.get("skipLines", 0)) + int(flag(options, "skipFirst"))
        self.names: list[str] | None = options.get("names")

    def header(self, stream: Any) -> list[str]:
        """The names of the columns: the first line's, or `col0`, `col1`, ... when there is no header."""
        import csv

        if self.names is not None:
            return list(self.names)
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
        first = next(csv.reader(text, **self._dialect()), [])
        if self.with_header:
            return unique_names([name.strip() if not name.strip() else name for name in first])
        return [f"col{index}" for index in range(len(first))]

    def tables(self, stream: Any, url: str) -> Iterator[pa.Table]:
        """The rows as tables of text columns; missing fields at a line's end are null, surplus ones are an error."""
        from pyarrow import csv as pacsv

        data = stream.read()
        if data[:3] == b"\xef\xbb\xbf":
            data = data[3:]
        names = self.header(io.BytesIO(data))
        skip = (1 if self.with_header else 0) + self.skip_lines
        if not names:
            return
        try:
            table = pacsv.read_csv(
                io.BytesIO(data),
                read_options=pacsv.ReadOptions(column_names=names, skip_rows_after_names=skip),
                parse_options=pacsv.ParseOptions(
                    delimiter=self.separator, quote_char=self.quote or False, escape_char=self.escape or False,
                    double_quote=self.quote is not None, newlines_in_values=self.multiline, ignore_empty_lines=True,
                ),
                convert_options=pacsv.ConvertOptions(
                    column_types={name: pa.string() for name in names}, strings_can_be_null=False,
                ),
            )  # fmt: skip
        except pa.ArrowInvalid:
            table = self._ragged(data, names, skip, url)
        yield table

    def _dialect(self) -> dict[str, Any]:
        import csv

        quoting = csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE
        return {
            "delimiter": self.separator,
            "quotechar": self.quote or '"',
            "escapechar": self.escape,
            "quoting": quoting,
        }

    def _ragged(self, data: bytes, names: list[str], skip: int, url: str) -> pa.Table:
        import csv

        rows, surplus, number = [], 0, 0
        text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline="")
        for number, row in enumerate(csv.reader(text, **self._dialect())):
            if number < skip or not row:
                continue
            surplus += len(row) > len(names)
            rows.append(row[: len(names)] + [None] * (len(names) - len(row)))
        if surplus:
            print(
                f"awsglue: {url}: {surplus} lines have more than {len(names)} fields; the surplus was left out.",
                file=sys.stderr,
            )
        columns = list(zip(*rows, strict=True)) if rows else [[] for _ in names]
        return pa.table({name: pa.array(column, pa.string()) for name, column in zip(names, columns, strict=True)})


def unique_names(names: list[str]) -> list[str]:
    """The names of a header with a number behind those that stand in it twice."""
    seen: dict[str, int] = {}
    result = []
    for index, name in enumerate(names):
        name = name or f"col{index}"
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name}_{seen[name] - 1}")
    return result


def json_records(data: bytes, json_path: str | None, url: str) -> Iterator[dict[str, Any] | Exception]:
    """The objects of a JSON file, one a line or laid out freely; what is broken gives the error and skips its line.

    A list at the top gives one record with the field `array`, as AWS Glue does; `jsonPath: "$[*]"` takes its elements.
    """
    text = data.decode("utf-8-sig", errors="replace")
    decoder = json.JSONDecoder()
    steps = parse_json_path(json_path) if json_path else None
    position, end = 0, len(text)
    blank = re.compile(r"[\s,]*")
    while True:
        position = blank.match(text, position).end()  # type: ignore[union-attr]
        if position >= end:
            return
        try:
            value, position = decoder.raw_decode(text, position)
        except json.JSONDecodeError as error:
            yield ValueError(f"{url}, line {error.lineno} column {error.colno}: {error.msg}")
            following = text.find("\n", max(position, error.pos))
            if following < 0:
                return
            position = following + 1
            continue
        for each in walk_json(value, steps) if steps is not None else [value]:
            yield each if isinstance(each, dict) else {"array" if isinstance(each, list) else "value": each}


def parse_json_path(path: str) -> list[str | int]:
    """The steps of a JsonPath: names, numbers, and `*`.

    Raises: NotSupported for filters, slices and `..`.
    """
    if not path.startswith("$"):
        raise ValueError(f"The jsonPath {path} does not begin with $.")
    steps: list[str | int] = []
    position = 1
    pattern = re.compile(r"\.(\*|[^.\[\]*]+)|\[(\*|\d+)\]|\['([^']+)'\]|\[\"([^\"]+)\"\]")
    while position < len(path):
        match = pattern.match(path, position)
        if match is None:
            refuse(f"The jsonPath {path} (from '{path[position:]}')", "Names, [n], [*] and .* are there.")
        name = match[1] or match[2] or match[3] or match[4]
        steps.append(int(name) if match[2] and name != "*" else name)
        position = match.end()
    return steps


def walk_json(value: Any, steps: list[str | int]) -> Iterator[Any]:
    """The values that the steps lead to; a list at the end gives its elements, as records are read from it."""
    if not steps:
        if isinstance(value, list):
            yield from value
        else:
            yield value
        return
    step, rest = steps[0], steps[1:]
    if step == "*":
        children = value if isinstance(value, list) else value.values() if isinstance(value, dict) else []
        for each in children:
            yield from [each] if not rest else walk_json(each, rest)
    elif isinstance(step, int):
        if isinstance(value, list) and step < len(value):
            yield from walk_json(value[step], rest)
    elif isinstance(value, dict) and step in value:
        yield from walk_json(value[step], rest)


def avro_records(data: bytes, logical_types: bool) -> Iterator[dict[str, Any]]:
    """The records of an Avro file; without `logical_types` (version 1.7) dates and times are plain numbers."""
    import fastavro

    yield from fastavro.reader(io.BytesIO(data if logical_types else _without_logical_types(data)))


def _without_logical_types(data: bytes) -> bytes:
    import fastavro

    header_schema = {
        "type": "record", "name": "org.apache.avro.file.Header",
        "fields": [
            {"name": "magic", "type": {"type": "fixed", "name": "magic", "size": 4}},
            {"name": "meta", "type": {"type": "map", "values": "bytes"}},
            {"name": "sync", "type": {"type": "fixed", "name": "sync", "size": 16}},
        ],
    }  # fmt: skip
    source = io.BytesIO(data)
    header = fastavro.schemaless_reader(source, header_schema, None)

    def plain(node: Any) -> Any:
        if isinstance(node, dict):
            return {name: plain(each) for name, each in node.items() if name != "logicalType"}
        return [plain(each) for each in node] if isinstance(node, list) else node

    header["meta"]["avro.schema"] = json.dumps(plain(json.loads(header["meta"]["avro.schema"]))).encode()
    target = io.BytesIO()
    fastavro.schemaless_writer(target, header_schema, header)
    return target.getvalue() + source.read()


def orc_tables(storage: Storage, file: File) -> Iterator[pa.Table]:
    """The stripes of an ORC file."""
    from pyarrow import orc

    reader = orc.ORCFile(storage.open_file(file.url))
    for index in range(reader.nstripes):
        yield pa.Table.from_batches([reader.read_stripe(index)])
