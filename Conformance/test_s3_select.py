"""S3 Select as boto3 speaks it: formats in and out, compression, scan ranges, frames and errors."""

import bz2
import csv
import gzip
import io
import json

import pyarrow
import pyarrow.parquet
import pytest
from botocore.exceptions import ClientError, EventStreamError

CSV = "name,age,city\nMinji,31,Seoul\nJoon,9,\"Busan, South\"\nAra,40,\n"


@pytest.fixture
def select(s3, bucket):
    """Stores a body and queries it; returns the records as text and the stats."""

    def run(expression, body=CSV, source=None, output=None, **options):
        body = body.encode() if isinstance(body, str) else body
        s3.put_object(Bucket=bucket, Key="data", Body=body)
        answer = s3.select_object_content(
            Bucket=bucket, Key="data", Expression=expression, ExpressionType="SQL",
            InputSerialization=source or {"CSV": {"FileHeaderInfo": "Use"}},
            OutputSerialization=output or {"CSV": {}}, **options,
        )
        events = list(answer["Payload"])
        assert "End" in events[-1]
        records = b"".join(event["Records"]["Payload"] for event in events if "Records" in event)
        run.events = events
        run.stats = next(event["Stats"]["Details"] for event in events if "Stats" in event)
        return records.decode()

    return run


def code(failure):
    return failure.value.response["Error"]["Code"]


def test_csv_with_header_and_json_out(select):
    assert select("SELECT s.name FROM S3Object s WHERE CAST(s.age AS INT) > 10") == "Minji\nAra\n"
    size = len(CSV.encode())
    assert select.stats == {"BytesScanned": size, "BytesProcessed": size, "BytesReturned": 10}
    rows = select("SELECT * FROM S3Object s LIMIT 2", output={"JSON": {"RecordDelimiter": "\n"}})
    assert [json.loads(row) for row in rows.splitlines()] == [
        {"name": "Minji", "age": "31", "city": "Seoul"}, {"name": "Joon", "age": "9", "city": "Busan, South"},
    ]
    assert select("SELECT s._1 FROM S3Object s", source={"CSV": {"FileHeaderInfo": "IGNORE"}}) == "Minji\nJoon\nAra\n"
    assert select("SELECT COUNT(*) FROM S3Object", source={"CSV": {}}) == "4\n"
    assert select("SELECT * FROM S3Object", output={"CSV": {"QuoteFields": "ALWAYS", "FieldDelimiter": "|"}}).startswith(
        '"Minji"|"31"|"Seoul"\n'
    )


@pytest.mark.parametrize("kind, pack", [("GZIP", gzip.compress), ("BZIP2", bz2.compress)])
def test_compressed_objects(select, kind, pack):
    rows = "".join(f"{n},{n * n}\n" for n in range(100_000))
    packed = pack(rows.encode()) + pack(b"last,1\n")

    total = select(
        "SELECT COUNT(*), SUM(CAST(s._2 AS INT)), MAX(CAST(s._1 AS INT)) FROM S3Object s WHERE s._1 <> 'last'", packed,
        {"CSV": {"FileHeaderInfo": "NONE"}, "CompressionType": kind},
    )

    assert total == f"100000,{sum(n * n for n in range(100_000))},99999\n"
    assert select.stats["BytesScanned"] == len(packed)
    assert select.stats["BytesProcessed"] == len(rows) + 7
    with pytest.raises((ClientError, EventStreamError)) as failure:
        select("SELECT * FROM S3Object s", packed[:-20], {"CSV": {}, "CompressionType": kind})
    assert code(failure) in ("TruncatedInput", "InvalidCompressionFormat")
    with pytest.raises(ClientError) as failure:
        select("SELECT * FROM S3Object s", b"a,b\n", {"CSV": {}, "CompressionType": kind})
    assert code(failure) == "InvalidCompressionFormat"


def test_json_lines_and_documents(select):
    lines = "\n".join(json.dumps({"id": n, "tags": [{"k": n % 3}], "호수": "x"}) for n in range(10))
    for kind in ("LINES", "DOCUMENT"):
        source = {"JSON": {"Type": kind}}
        assert select("SELECT COUNT(*) FROM S3Object[*] s WHERE s.tags[0].k = 1", lines, source) == "3\n"
        assert select("SELECT s.id, s.\"호수\" FROM S3Object s WHERE s.id >= 9", lines, source, {"JSON": {}}) == '{"id":9,"호수":"x"}\n'
    document = json.dumps({"items": [{"price": 1.50, "name": "a"}, {"price": 2, "name": "b"}]}, indent=1)
    source = {"JSON": {"Type": "DOCUMENT"}}
    assert select("SELECT i.name FROM S3Object[*].items[*] i WHERE i.price > 1.6", document, source) == "b\n"
    assert select("SELECT SUM(i.price) AS total FROM S3Object[*].items[*] i", document, source, {"JSON": {}}) == '{"total":3.5}\n'


def test_parquet(select):
    table = pyarrow.table({
        "id": pyarrow.array(range(5000), pyarrow.int32()),
        "name": [f"n{n % 10}" for n in range(5000)],
        "price": [n / 4 for n in range(5000)],
        "ok": [n % 2 == 0 for n in range(5000)],
        "at": pyarrow.array([n * 1_000_000 for n in range(5000)], pyarrow.timestamp("us")),
        "tags": [["x", None]] * 5000,
    })
    sink = io.BytesIO()
    pyarrow.parquet.write_table(table, sink, compression="snappy")
    source = {"Parquet": {}}

    assert select("SELECT COUNT(*) FROM S3Object s", sink.getvalue(), source) == "5000\n"
    assert select("SELECT s.id, s.price, s.at FROM S3Object s WHERE s.name = 'n3' AND s.id > 4980 AND s.ok = false", sink.getvalue(), source) == (
        "4983,1245.75,1970-01-01T01:23:03.000000Z\n4993,1248.25,1970-01-01T01:23:13.000000Z\n"
    )
    rows = select("SELECT * FROM S3Object s LIMIT 1", sink.getvalue(), source, {"JSON": {}})
    assert json.loads(rows) == {
        "id": 0, "name": "n0", "price": 0.0, "ok": True, "at": "1970-01-01T00:00:00.000000Z", "tags": ["x", None],
    }
    assert select("SELECT SUM(id), AVG(price) FROM S3Object", sink.getvalue(), source) == "12497500,624.875\n"
    with pytest.raises(ClientError) as failure:
        select("SELECT s.nothing FROM S3Object s", sink.getvalue(), source)
    assert code(failure) == "MissingHeaders"
    with pytest.raises(ClientError) as failure:
        select("SELECT * FROM S3Object s", b"no parquet at all", source)
    assert code(failure) == "ParquetParsingError"


def test_scan_ranges_cover_a_file_once(select):
    body = "".join(f"{n},{'x' * (n % 17)}\n" for n in range(2000))
    found = ""
    for start in range(0, len(body), 1000):
        found += select("SELECT * FROM S3Object", body, {"CSV": {}}, ScanRange={"Start": start, "End": start + 999})
    assert found == body
    with pytest.raises(ClientError) as failure:
        select("SELECT * FROM S3Object", gzip.compress(b"a\n"), {"CSV": {}, "CompressionType": "GZIP"}, ScanRange={"Start": 0, "End": 1})
    assert code(failure) == "UnsupportedScanRangeInput"


def test_a_large_answer_flows_in_frames_with_progress(select, server):
    line = ",".join(f"field{n}" for n in range(20)) + "\n"
    body = (line * 300_000).encode()

    records = select("SELECT * FROM S3Object s", body, {"CSV": {}}, RequestProgress={"Enabled": True})

    assert records.encode() == body
    assert all(len(event["Records"]["Payload"]) <= 1 << 20 for event in select.events if "Records" in event)
    progress = [event["Progress"]["Details"]["BytesReturned"] for event in select.events if "Progress" in event]
    assert progress and progress == sorted(progress)
    assert list(csv.reader(io.StringIO(select("SELECT COUNT(*), MIN(CHAR_LENGTH(s._1)) FROM S3Object s", body, {"CSV": {}})))) == [["300000", "6"]]
    assert server.resident_kilobytes() < 400_000


@pytest.mark.parametrize(
    "expression, expected",
    [
        ("SELEC * FROM S3Object", "ParseUnexpectedToken"),
        ("SELECT * FROM S3Object s WHERE s.age > 30", "ExternalEvalException"),
        ("SELECT s.zip FROM S3Object s", "MissingHeaders"),
        ("SELECT s._9 FROM S3Object s", "InvalidColumnIndex"),
        ("SELECT CAST(s.name AS INT) FROM S3Object s", "CastFailed"),
        ("DROP TABLE S3Object", "UnsupportedSqlOperation"),
        ("SELECT s.name FROM S3Object s GROUP BY s.name", "UnsupportedSqlStructure"),
        ("SELECT read_csv('/etc/passwd') FROM S3Object s", "UnsupportedFunction"),
    ],
)
def test_refusals_have_the_codes_of_s3_select(select, expression, expected):
    with pytest.raises(ClientError) as failure:
        select(expression)
    assert (code(failure), failure.value.response["ResponseMetadata"]["HTTPStatusCode"]) == (expected, 400)


def test_refused_requests(select, s3, bucket):
    with pytest.raises(ClientError) as failure:
        select("SELECT * FROM S3Object", source={"CSV": {"FileHeaderInfo": "MAYBE"}})
    assert code(failure) == "InvalidFileHeaderInfo"
    with pytest.raises(ClientError) as failure:
        select("SELECT * FROM S3Object", source={"CSV": {}, "JSON": {"Type": "LINES"}})
    assert code(failure) == "ObjectSerializationConflict"
    with pytest.raises(ClientError) as failure:
        s3.select_object_content(
            Bucket=bucket, Key="nothing", Expression="SELECT * FROM S3Object", ExpressionType="SQL",
            InputSerialization={"CSV": {}}, OutputSerialization={"CSV": {}},
        )
    assert code(failure) == "NoSuchKey"


def test_a_failure_on_the_way_ends_the_stream_with_an_error(select):
    body = "".join(f"{n}\n" for n in range(1_000_000)) + "x\n"
    with pytest.raises(EventStreamError) as failure:
        select("SELECT CAST(s._1 AS INT) FROM S3Object s", body, {"CSV": {}})
    assert code(failure) == "CastFailed"


def test_awscli_writes_the_records_to_a_file(s3, bucket, aws, tmp_path):
    s3.put_object(Bucket=bucket, Key="people.csv", Body=CSV)
    aws(
        "s3api", "select-object-content", "--bucket", bucket, "--key", "people.csv", "--expression-type", "SQL",
        "--expression", "SELECT s.city FROM S3Object s LIMIT 2", "--input-serialization", '{"CSV": {"FileHeaderInfo": "USE"}}',
        "--output-serialization", '{"CSV": {}}', str(tmp_path / "out"),
    )
    assert (tmp_path / "out").read_text() == 'Seoul\n"Busan, South"\n'
