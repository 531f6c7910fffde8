"""Crawlers through boto3: what they recognise, by built-in and custom classifiers, plain and compressed."""

import bz2
import decimal
import gzip
import io
import json
import struct
import uuid

import cramjam
import fastavro
import pytest

from test_glue_crawlers import columns, tables

APACHE = b'127.0.0.1 - kim [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326\n'


@pytest.fixture
def classifier(glue):
    """Makes classifiers that go away again."""
    made = []

    def make(**form):
        name = f"c-{uuid.uuid4().hex[:8]}"
        kind, settings = next(iter(form.items()))
        glue.create_classifier(**{kind: {"Name": name, **settings}})
        made.append(name)
        return name

    yield make
    for name in made:
        glue.delete_classifier(Name=name)


def test_avro_tables_carry_their_schema(s3, glue, bucket, database, crawl):
    schema = {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "fields": [
            {"name": "Id", "type": "long"},
            {"name": "city", "type": ["null", "string"], "doc": "도시"},
            {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
            {"name": "day", "type": {"type": "int", "logicalType": "date"}},
            {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}},
            {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line", "fields": [{"name": "SKU", "type": "string"}]}}},
        ],
    }
    for codec in ("null", "deflate"):
        body = io.BytesIO()
        rows = [{"Id": i, "city": "서울", "price": decimal.Decimal("1.50"), "day": 1, "at": 0, "lines": []} for i in range(1000)]
        fastavro.writer(body, fastavro.parse_schema(dict(schema)), rows, codec=codec)
        s3.put_object(Bucket=bucket, Key=f"lake/orders/{codec}.avro", Body=body.getvalue())

    assert crawl()["Status"] == "SUCCEEDED"

    table = tables(glue, database)["orders"]
    assert columns(table) == [
        ("id", "bigint"),
        ("city", "string"),
        ("price", "decimal(9,2)"),
        ("day", "date"),
        ("at", "timestamp"),
        ("lines", "array<struct<sku:string>>"),
    ]
    serde = table["StorageDescriptor"]["SerdeInfo"]
    assert serde["SerializationLibrary"] == "org.apache.hadoop.hive.serde2.avro.AvroSerDe"
    assert json.loads(serde["Parameters"]["avro.schema.literal"])["fields"][1]["doc"] == "도시"
    assert table["Parameters"]["avro.schema.literal"] == serde["Parameters"]["avro.schema.literal"]
    assert table["Parameters"]["classification"] == "avro"
    assert 1000 < int(table["Parameters"]["recordCount"]) < 3000


def hadoop(compress, data):
    out = b""
    for start in range(0, len(data), 100_000):
        piece = data[start : start + 100_000]
        packed = bytes(compress(piece))
        out += struct.pack(">II", len(piece), len(packed)) + packed
    return out


COMPRESSIONS = {
    "gzip": ("gz", gzip.compress),
    "bzip2": ("bz2", bz2.compress),
    "zstd": ("zst", lambda data: bytes(cramjam.zstd.compress(data))),
    "lz4": ("lz4", lambda data: bytes(cramjam.lz4.compress(data))),
    "snappy": ("sz", lambda data: bytes(cramjam.snappy.compress(data))),
    "snappy-hadoop": ("csv.snappy", lambda data: hadoop(cramjam.snappy.compress_raw, data)),
    "lz4-hadoop": ("csv.lz4", lambda data: hadoop(lambda piece: cramjam.lz4.compress_block(piece, store_size=False), data)),
}


@pytest.mark.parametrize("kind", COMPRESSIONS)
def test_compressed_text_is_looked_into(s3, glue, bucket, database, crawl, kind):
    suffix, compress = COMPRESSIONS[kind]
    text = "id,도시,price\n" + "".join(f"{i},서울 {i * 7919 % 10007},{i * 1.5}\n" for i in range(20_000))
    s3.put_object(Bucket=bucket, Key=f"lake/t/part.{suffix}", Body=compress(text.encode()))
    s3.put_object(Bucket=bucket, Key="lake/t/archive.zip", Body=b"PK\x03\x04" + b"x" * 100)

    crawl()

    table = tables(glue, database)["t"]
    assert columns(table) == [("id", "bigint"), ("도시", "string"), ("price", "double")]
    assert table["Parameters"]["compressionType"] == kind.split("-")[0]
    assert table["StorageDescriptor"]["Compressed"] is True
    assert table["Parameters"]["objectCount"] == "1"
    # Told from the first 64 KiB, which may end within a block.
    assert 10_000 < int(table["Parameters"]["recordCount"]) < 30_000


def test_logs_get_the_serde_of_their_pattern(s3, glue, bucket, database, crawl):
    s3.put_object(Bucket=bucket, Key="lake/apache/a.log", Body=APACHE * 3)
    s3.put_object(Bucket=bucket, Key="lake/ruby/a.log", Body=b"I, [2024-01-02T03:04:05.678901 #12]  INFO -- app: up\n")

    crawl()

    found = tables(glue, database)
    assert found["apache"]["Parameters"]["classification"] == "apache"
    assert [name for name, _ in columns(found["apache"])][:3] == ["clientip", "ident", "auth"]
    serde = found["apache"]["StorageDescriptor"]["SerdeInfo"]
    assert serde["SerializationLibrary"] == "com.amazonaws.glue.serde.GrokSerDe"
    assert "COMMONAPACHELOG" in serde["Parameters"]["input.format"]
    assert found["ruby"]["Parameters"]["classification"] == "ruby_logger"


def test_a_custom_grok_pattern(s3, glue, bucket, database, crawl, classifier):
    pattern = r"%{TIMESTAMP_ISO8601:at} \[%{LEVEL:level}\] %{NUMBER:price:double} %{GREEDYDATA:message}"
    name = classifier(
        GrokClassifier={"Classification": "shop-log", "GrokPattern": pattern, "CustomPatterns": "LEVEL (정보|경고)"}
    )
    lines = "".join(f"2024-01-02 03:04:{i:02} [정보] {i}.5 사과 {i}\n" for i in range(50))
    s3.put_object(Bucket=bucket, Key="lake/logs/a.log", Body=lines.encode())

    crawl(Classifiers=[name])

    table = tables(glue, database)["logs"]
    assert columns(table) == [("at", "string"), ("level", "string"), ("price", "double"), ("message", "string")]
    assert table["Parameters"]["classification"] == "shop-log" and table["Parameters"]["recordCount"] == "50"
    assert table["StorageDescriptor"]["SerdeInfo"]["Parameters"] == {
        "input.format": pattern,
        "input.grokCustomPatterns": "LEVEL (정보|경고)",
    }


def test_a_custom_xml_row(s3, glue, bucket, database, crawl, classifier, failure):
    name = classifier(XMLClassifier={"Classification": "xml", "RowTag": "book"})
    body = '<?xml version="1.0"?><catalog>' + "".join(
        f'<book id="b{i}"><저자>김{i}</저자><price>{i}.5</price><tag>a</tag><tag>b</tag></book>' for i in range(3)
    ) + "</catalog>"
    s3.put_object(Bucket=bucket, Key="lake/books/a.xml", Body=body.encode())

    crawl(Classifiers=[name])

    table = tables(glue, database)["books"]
    assert columns(table) == [("_id", "string"), ("저자", "string"), ("price", "double"), ("tag", "array<string>")]
    assert table["Parameters"]["classification"] == "xml" and table["Parameters"]["rowTag"] == "book"
    assert table["StorageDescriptor"]["SerdeInfo"]["Parameters"]["rowTag"] == "book"
    assert "not supported" in failure("SELECT * FROM books", database=database)


def test_xml_without_a_row_tag_and_orc_make_no_table(s3, glue, bucket, database, crawl):
    s3.put_object(Bucket=bucket, Key="lake/books/a.xml", Body=b"<catalog><book/></catalog>")
    s3.put_object(Bucket=bucket, Key="lake/orc/a.orc", Body=b"ORC" + b"\0" * 100)

    assert crawl()["Status"] == "SUCCEEDED"

    assert tables(glue, database) == {}


def test_the_order_and_certainty_of_classifiers(s3, glue, bucket, database, crawl, classifier):
    words = classifier(GrokClassifier={"Classification": "words", "GrokPattern": "^%{WORD:w}$"})
    digits = classifier(GrokClassifier={"Classification": "digits", "GrokPattern": "^%{INT:n:int}$"})
    s3.put_object(Bucket=bucket, Key="lake/both/a.txt", Body=b"1\n2\n3\n")
    s3.put_object(Bucket=bucket, Key="lake/mixed/a.txt", Body=b"1\nx\ny\n")

    crawl(Classifiers=[digits, words])

    found = tables(glue, database)
    assert found["both"]["Parameters"]["classification"] == "digits"
    assert found["mixed"]["Parameters"]["classification"] == "words"


def test_custom_types_of_delimited_text(s3, glue, bucket, database, query, crawl, classifier):
    name = classifier(
        CsvClassifier={
            "Delimiter": ",",
            "ContainsHeader": "PRESENT",
            "Header": ["day", "n"],
            "CustomDatatypeConfigured": True,
            "CustomDatatypes": ["DATE", "SHORT"],
        }
    )
    s3.put_object(Bucket=bucket, Key="lake/t/a.csv", Body=b"a,b\n2024-01-02,3\n2024-01-03,4\n")

    crawl(Classifiers=[name])

    assert columns(tables(glue, database)["t"]) == [("day", "date"), ("n", "smallint")]
    assert query("SELECT max(day), sum(n) FROM t", database=database)[1] == [["2024-01-03", "7"]]


def test_a_broken_pattern_fails_the_crawl_by_name(s3, glue, bucket, database, crawl, classifier):
    name = classifier(GrokClassifier={"Classification": "x", "GrokPattern": "%{NOSUCH:a}"})
    s3.put_object(Bucket=bucket, Key="lake/t/a.log", Body=b"1\n")

    last = crawl(Classifiers=[name])

    assert last["Status"] == "FAILED" and "NOSUCH" in last["ErrorMessage"] and name in last["ErrorMessage"]
