"""Reading text, names of files, folders of partitions."""

import io
import json

import pyarrow as pa
import pytest

from awsglue._lake import encoders, formats
from awsglue._lake.bookmarks import Bounds
from awsglue._lake.refusals import NotSupported
from awsglue._lake.sink import escape, split_by
from awsglue._lake.storage import File, excluded, is_data, partition_of
from awsglue._lake.xml import Xml


def csv_rows(text, **options):
    data = text.encode() if isinstance(text, str) else text
    return [row for table in formats.Csv(options).tables(io.BytesIO(data), "x.csv") for row in table.to_pylist()]


@pytest.mark.parametrize(
    ("text", "options", "rows"),
    [
        ('a,b\n1,"x, y"\n', {"withHeader": True}, [{"a": "1", "b": "x, y"}]),
        ("1|2\n", {"separator": "|"}, [{"col0": "1", "col1": "2"}]),
        ('a,b\n1,"q\n', {"withHeader": "true", "quoteChar": -1}, [{"a": "1", "b": '"q'}]),
        ('a\n"x\ny"\n', {"withHeader": True, "multiline": True}, [{"a": "x\ny"}]),
        ("a,b\n1\n2,3\n", {"withHeader": True}, [{"a": "1", "b": None}, {"a": "2", "b": "3"}]),
        ("\ufeffa,b\n1,2\n", {"withHeader": True}, [{"a": "1", "b": "2"}]),
        ("이름,값\n김,1\n", {"withHeader": True}, [{"이름": "김", "값": "1"}]),
        ("a,a\n1,2\n", {"withHeader": True}, [{"a": "1", "a_1": "2"}]),
        ("a,b\n", {"withHeader": True}, []),
        ("1,2\n3,4\n", {"skipFirst": True}, [{"col0": "3", "col1": "4"}]),
    ],
)
def test_csv_is_read_as_text(text, options, rows):
    assert csv_rows(text, **options) == rows


@pytest.mark.parametrize(
    ("text", "path", "records"),
    [
        ('{"a":1}\n{"a":2}', None, [{"a": 1}, {"a": 2}]),
        ('{\n "a": 1\n}\n{"a":2}', None, [{"a": 1}, {"a": 2}]),
        ('[{"a":1}]', None, [{"array": [{"a": 1}]}]),
        ('[{"a":1},{"a":2}]', "$[*]", [{"a": 1}, {"a": 2}]),
        ('{"items":[{"a":1},{"a":2}]}', "$.items[*]", [{"a": 1}, {"a": 2}]),
        ('{"items":[{"a":1},{"a":2}]}', "$.items", [{"a": 1}, {"a": 2}]),
        ('{"x":{"y":{"a":1}}}', "$.x['y']", [{"a": 1}]),
        ('{"items":[{"a":1},{"a":2}]}', "$.items[1]", [{"a": 2}]),
    ],
)
def test_json_gives_records(text, path, records):
    assert list(formats.json_records(text.encode(), path, "x.json")) == records


def test_a_broken_line_of_json_is_an_error_with_its_place_and_the_rest_is_read():
    first, broken, last = formats.json_records(b'{"a":1}\nnot json\n{"a":2}\n', None, "x.json")

    assert (first, last) == ({"a": 1}, {"a": 2})
    assert "x.json, line 2 column 1" in str(broken)


def test_what_is_not_there_is_refused_by_name():
    with pytest.raises(NotSupported, match="The format ion"):
        formats.check_format("ion")
    with pytest.raises(NotSupported, match="jsonPath"):
        formats.parse_json_path("$..a")
    with pytest.raises(ValueError, match="not a format"):
        formats.check_format("parkuet")


def test_files_have_the_names_that_glue_gives():
    assert encoders.file_name("parquet", {}, "U", 3) == "part-00003-U-c000.snappy.parquet"
    assert encoders.file_name("json", {"compression": "gzip"}, "17", 0) == "run-17-part-r-00000.gz"
    assert (
        encoders.file_name("glueparquet", {"compression": "gzip"}, "17", 0)
        == "run-17-part-block-0-r-00000-gzip.parquet"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a b", "a b"), ("10:00", "10%3A00"), ("a/b=c", "a%2Fb%3Dc"), ("서울", "서울"), ("50%", "50%25")],
)
def test_partition_values_are_escaped_and_read_back(text, expected):
    assert escape(text) == expected
    assert partition_of(f"s3://b/t/k={expected}/f.parquet", "s3://b/t/") == (("k", text),)


def test_rows_are_split_by_their_partition_values_and_null_has_hives_name():
    table = pa.table({"k": ["b", None, "a", "b", ""], "v": [1, 2, 3, 4, 5]})

    found = {folder: (values, part["v"].to_pylist()) for folder, values, part in split_by(table, ["k"])}

    assert found == {"k=b": (("b",), [1, 4]), "k=__HIVE_DEFAULT_PARTITION__": ((None,), [2, 5]), "k=a": (("a",), [3])}


def test_hidden_files_markers_and_exclusions_are_left_out():
    base = "s3://b/t/"
    names = ["a.csv", "_SUCCESS", "_temporary/0/x.csv", ".h/a.csv", "x_$folder$", "y=1/b.csv", "p/q.pdf"]
    files = [file for name in names if is_data(file := File(base + name, 1), base)]

    assert [file.url.removeprefix(base) for file in excluded(files, '["**.pdf"]')] == ["a.csv", "y=1/b.csv"]


def encoded(kind, table, **options):
    target = io.BytesIO()
    encoder = encoders.ENCODERS[kind](target, table.schema, options)
    encoder.write(table)
    encoder.close()
    return target.getvalue()


def test_json_leaves_nulls_out_and_keeps_the_digits_of_decimals():
    import datetime
    import decimal

    table = pa.table({
        "d": pa.array([decimal.Decimal("12345678901234567890.10"), None], pa.decimal128(38, 2)),
        "t": pa.array([datetime.datetime(2024, 1, 2, 3, 4, 5), None], pa.timestamp("us", tz="UTC")),
        "s": [{"x": None, "y": 1}, None],
    })  # fmt: skip

    lines = encoded("json", table).decode().splitlines()

    assert lines == ['{"d":12345678901234567890.10,"t":"2024-01-02 03:04:05","s":{"y":1}}', "{}"]
    assert json.loads(lines[0])["s"] == {"y": 1}


def test_csv_quotes_text_and_leaves_nulls_empty():
    table = pa.table({"a": ["x", None], "n": [1, None]})

    assert encoded("csv", table) == b'"a","n"\n"x",1\n,\n'
    assert encoded("csv", table, quoteChar=-1, separator="|", writeHeader=False) == b"x|1\n|\n"


XML = b"""<?xml version="1.0"?>
<shop xmlns="urn:shop">
  <order id="7" open="true"><name>  \xea\xb9\x80 </name><item sku="a">1</item><item sku="b">2.5</item><empty/></order>
  <order id="8" open="false"><name>Lee</name><item sku="c">3</item><to><city>\xec\x84\x9c\xec\x9a\xb8</city></to></order>
</shop>
"""


def test_the_elements_of_xml_are_records():
    rows = list(Xml.of({"rowTag": "order"}).records(XML, "x"))

    assert rows[0] == {
        "_id": 7, "_open": True, "name": "  김 ", "item": [{"_sku": "a", "_VALUE": 1}, {"_sku": "b", "_VALUE": 2.5}], "empty": "",
    }  # fmt: skip
    assert rows[1]["item"] == [{"_sku": "c", "_VALUE": 3}]
    assert rows[1]["to"] == {"city": "서울"}


@pytest.mark.parametrize(
    ("options", "field", "value"),
    [
        ({"attributePrefix": "@"}, "@id", 7),
        ({"ignoreSurroundingSpaces": True}, "name", "김"),
        ({"excludeAttribute": "true"}, "item", [1, 2.5]),
        ({"treatEmptyValuesAsNull": True}, "empty", None),
        ({"valueTag": "text"}, "item", [{"_sku": "a", "text": 1}, {"_sku": "b", "text": 2.5}]),
    ],
)
def test_options_of_xml(options, field, value):
    row = next(Xml.of({"rowTag": "<order>", **options}).records(XML, "x"))

    assert row[field] == value


def test_xml_that_is_broken_is_told_with_its_place():
    [error] = Xml.of({"rowTag": "a"}).records(b"<a>\n<b></a>", "s3://x/y.xml")

    assert "s3://x/y.xml, line 2" in str(error)
    with pytest.raises(ValueError, match="rowTag"):
        Xml.of({})


def test_a_run_takes_the_oldest_files_up_to_its_bounds():
    files = [
        File(f"s3://b/{name}", size, modified) for name, size, modified in (("c", 9, 3.0), ("a", 5, 1.0), ("b", 5, 1.0))
    ]

    assert [file.url for file in Bounds.of({"boundedFiles": "2"}).first_of(files)] == ["s3://b/a", "s3://b/b"]
    assert [file.url for file in Bounds.of({"boundedSize": 12}).first_of(files)] == ["s3://b/a", "s3://b/b"]
    assert [file.url for file in Bounds.of({"boundedSize": "1"}).first_of(files)] == ["s3://b/a"]
    assert Bounds.of({}) is None
