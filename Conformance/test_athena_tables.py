"""boto3 on Athena: files of every SerDe, compression and layout as tables, and tables written again."""

import bz2
import gzip
import json
import struct
import zlib

import pyarrow
import pytest

TEXT = "STORED AS INPUTFORMAT 'org.apache.hadoop.mapred.TextInputFormat' OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'"


def hadoop(data, codec):
    """Blocks as Hadoop's codecs write them."""
    out = b""
    for start in range(0, len(data), 65536):
        block = data[start : start + 65536]
        packed = pyarrow.compress(block, codec=codec, asbytes=True)
        out += struct.pack(">II", len(block), len(packed)) + packed
    return out


COMPRESSIONS = {
    "csv": lambda data: data,
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "deflate": zlib.compress,
    "zst": lambda data: pyarrow.compress(data, codec="zstd", asbytes=True),
    "snappy": lambda data: hadoop(data, "snappy"),
    "lz4": lambda data: hadoop(data, "lz4_raw"),
}


def regex(pattern, more=""):
    return f"ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.RegexSerDe' WITH SERDEPROPERTIES ('input.regex'='{pattern}'{more})"


def grok(pattern, custom=None):
    extra = f", 'input.grokCustomPatterns'='{custom}'" if custom else ""
    return f"ROW FORMAT SERDE 'com.amazonaws.glue.serde.GrokSerDe' WITH SERDEPROPERTIES ('input.format'='{pattern}'{extra}) {TEXT}"


def opencsv(**properties):
    pairs = ", ".join(f"'{k}'='{v}'" for k, v in properties.items())
    return "ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'" + (f" WITH SERDEPROPERTIES ({pairs})" if pairs else "")


def openx(**properties):
    pairs = ", ".join(f"'{k.replace('__', '.')}'='{v}'" for k, v in properties.items())
    return "ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'" + (f" WITH SERDEPROPERTIES ({pairs})" if pairs else "")


DELIMITED = "ROW FORMAT DELIMITED FIELDS TERMINATED BY"
CLOUDTRAIL = "STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat' OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'"
RECORDS = json.dumps(
    {
        "Records": [
            {"eventName": "PutItem", "userIdentity": {"type": "Root", "accountId": "1"}, "requestParameters": {"a": 1}, "readOnly": True},
            {"eventName": "GetItem", "responseElements": None},
        ]
    }
)
FLOW = "version account-id\n2 123 eni-1 10.0.0.1 10.0.0.2 80 443 6 1 100 1 2 ACCEPT OK\n"
S3LOG = '79a5 DOC [06/Feb/2019:00:00:38 +0000] 192.0.2.3 79a5 3E57 REST.GET.VERSIONING - "GET /DOC?versioning HTTP/1.1" 200 - 113 - 7 - "-" "S3Console/0.4" -\nno log line\n'
POSTFIX = "Feb  9 07:15:00 m4eastmail postfix/smtpd[19305]: B88C4120838: connect from unknown[192.168.55.4]\nnothing\n"

# name: columns, how rows are written, file, rows in the order of the file
TABLES = {
    "vpc flow logs": (
        "version int, account_id string, interface_id string, srcaddr string, dstaddr string, srcport int, dstport int, protocol bigint, packets bigint, bytes bigint, start bigint, `end` bigint, action string, log_status string",
        f"{DELIMITED} ' '",
        FLOW,
        [["2", "123", "eni-1", "10.0.0.1", "10.0.0.2", "80", "443", "6", "1", "100", "1", "2", "ACCEPT", "OK"]],
        "'skip.header.line.count'='1'",
    ),
    "s3 access logs": (
        "owner string, bucket_name string, requestdatetime string, remoteip string, requester string, requestid string, operation string, key string, uri string, httpstatus int, errorcode string, bytessent bigint, objectsize bigint, totaltime int, turnaround string, referrer string, useragent string, versionid string",
        regex(r"([^ ]*) ([^ ]*) \\[(.*?)\\] ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) (\"[^\"]*\"|-) (-|[0-9]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) (\"[^\"]*\"|-) (\"[^\"]*\"|-) ([^ ]*).*$"),
        S3LOG,
        [
            ["79a5", "DOC", "06/Feb/2019:00:00:38 +0000", "192.0.2.3", "79a5", "3E57", "REST.GET.VERSIONING", "-", '"GET /DOC?versioning HTTP/1.1"', "200", "-", "113", None, "7", "-", '"-"', '"S3Console/0.4"', "-"],
            [None] * 18,
        ],
    ),
    "a regular expression, letter case aside": (
        "word string, number int",
        regex("(x+)([0-9]*)", ", 'input.regex.case.insensitive'='true'"),
        "XXx12\nx\nxy1\n",
        [["XXx", "12"], ["x", None], [None, None]],
    ),
    "grok": (
        "syslogbase string, queue_id string, syslog_message string",
        grok("%{SYSLOGBASE} %{POSTFIX_QUEUEID:queue_id}: %{GREEDYDATA:syslog_message}", "POSTFIX_QUEUEID [0-9A-F]{7,12}"),
        POSTFIX,
        [["Feb  9 07:15:00 m4eastmail postfix/smtpd[19305]:", "B88C4120838", "connect from unknown[192.168.55.4]"], [None] * 3],
    ),
    "cloudtrail by Hive's JSON": (
        "eventname string, useridentity struct<type:string,accountid:string>, requestparameters string, readonly string, responseelements string",
        f"ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe' {CLOUDTRAIL}",
        RECORDS,
        [["PutItem", "{type=Root, accountid=1}", '{"a":1}', "true", None], ["GetItem", None, None, None, None]],
    ),
    "cloudtrail by its own": (
        "eventName string",
        f"ROW FORMAT SERDE 'com.amazon.emr.hive.serde.CloudTrailSerde' {CLOUDTRAIL}",
        RECORDS,
        [["PutItem"], ["GetItem"]],
    ),
    "csv with quotes": (
        "a string, b string",
        opencsv(),
        '"a","say ""hi"""\n"b","x\\"y",more\n"only"\n\n"한국, 서울","2"\n',
        [["a", 'say "hi"'], ["b", 'x"y'], ["only", None], ["", None], ["한국, 서울", "2"]],
    ),
    "csv with other characters": ("a string, b int", opencsv(separatorChar="\\t", quoteChar="\\'"), "'x\ty'\t7\n", [["x\ty", "7"]]),
    "csv with dates": (
        "s string, d date, t timestamp",
        opencsv(),
        '"x","18276","1579146280000"\n',
        [["x", "2020-01-15", "2020-01-16 03:44:40.000"]],
    ),
    "json with malformed lines": ("a int", openx(ignore__malformed__json="true"), '{"a":1}\nnot json\n{"A":2}\n', [["1"], [None], ["2"]]),
    "json with keys renamed": (
        "a_b int, ts string, mt int",
        openx(dots__in__keys="true", mapping__mt="Time"),
        '{"a.b":1,"TS":"x","Time":5}\n',
        [["1", "x", "5"]],
    ),
    "json with exact keys": ("a int, b int", openx(case__insensitive="false", mapping__b="B"), '{"A":1,"B":2}\n{"a":3}\n', [[None, "2"], ["3", None]]),
    "escaped text": (
        "a string, b string, c string",
        f"{DELIMITED} ',' ESCAPED BY '\\\\'",
        'a\\,b,"q",\\N\n1\\\\,x\\ny,\n',
        [["a,b", '"q"', None], ["1\\", "x\ny", ""]],
    ),
    "nested text": (
        "id int, a array<string>, m map<string,int>, s struct<f:string,g:int>",
        f"{DELIMITED} '|' COLLECTION ITEMS TERMINATED BY ',' MAP KEYS TERMINATED BY ':' NULL DEFINED AS 'NA'",
        "1|a,b|k:1|x,7\n2|NA||NA\n3\n",
        [["1", "[a, b]", "{k=1}", "{f=x, g=7}"], ["2", None, "{}", None], ["3", None, None, None]],
    ),
    "header and footer": (
        "a int",
        f"{DELIMITED} ','",
        "h\n1\n2\r\nTOTAL\nEND\n",
        [["1"], ["2"]],
        "'skip.header.line.count'='1', 'skip.footer.line.count'='2'",
    ),
}


def make(query, database, bucket, name, columns, rows, more="", properties=""):
    query(
        f"CREATE EXTERNAL TABLE {name} ({columns}) {more} {rows} LOCATION 's3://{bucket}/{name}/'"
        + (f" TBLPROPERTIES ({properties})" if properties else ""),
        database,
    )


@pytest.mark.parametrize("name", TABLES)
def test_files_of_a_serde_are_its_rows(s3, query, database, bucket, name):
    columns, rows, text, expected, *properties = TABLES[name]
    s3.put_object(Bucket=bucket, Key="t/part 0.log", Body=text.encode())
    s3.put_object(Bucket=bucket, Key="t/_hidden", Body=b"hidden")
    s3.put_object(Bucket=bucket, Key="t/empty", Body=b"")
    make(query, database, bucket, "t", columns, rows, properties=properties[0] if properties else "")

    assert query("SELECT * FROM t", database)[1] == expected


@pytest.mark.parametrize("suffix", COMPRESSIONS)
def test_compressed_text_is_read_whatever_takes_it_apart(s3, query, database, bucket, suffix):
    lines = "id,name\n" + "".join(f"{number},name{number}\n" for number in range(1, 100_001))
    s3.put_object(Bucket=bucket, Key=f"c/f.{suffix}", Body=COMPRESSIONS[suffix](lines.encode()))
    serdes = {
        "plain": f"{DELIMITED} ','",
        "escaped": f"{DELIMITED} ',' ESCAPED BY '\\\\'",
        "quoted": opencsv(),
        "matched": regex("([0-9]+),(.*)"),
    }
    for name, rows in serdes.items():
        query(
            f"CREATE EXTERNAL TABLE {name} (id int, name string) {rows} LOCATION 's3://{bucket}/c/' TBLPROPERTIES ('skip.header.line.count'='1')",
            database,
        )
        assert query(f"SELECT count(*), sum(id), max(name) FROM {name}", database)[1] == [["100000", "5000050000", "name99999"]], name


@pytest.mark.parametrize("suffix", ["gz", "bz2", "snappy", "lz4", "zst"])
def test_compressed_json_is_read(s3, query, database, bucket, suffix):
    lines = "".join(json.dumps({"id": number, "도시": "서울"}, ensure_ascii=False) + "\n" for number in range(20_000))
    s3.put_object(Bucket=bucket, Key=f"t/x.json.{suffix}", Body=COMPRESSIONS[suffix](lines.encode()))
    make(query, database, bucket, "t", "id int, `도시` string", openx())

    assert query('SELECT count(*), sum(id), max("도시") FROM t', database)[1] == [["20000", "199990000", "서울"]]


FAILURES = {
    "a damaged file": ("a int", f"{DELIMITED} ','", gzip.compress(b"1\n" * 50_000)[:-20], "HIVE_CURSOR_ERROR"),
    "too few groups": ("a string", regex("(.)(.)"), b"ab\n", "HIVE_CURSOR_ERROR: Number of matching groups doesn't match the number of columns"),
    "an unknown pattern": ("a string", grok("%{NOSUCH:a}"), b"ab\n", "No definition for the grok pattern 'NOSUCH' was found"),
    "a number that is none": ("a int", opencsv(), b'"x"\n', "HIVE_BAD_DATA: Error parsing field value 'x' for field 0"),
    "orc": ("a int", "STORED AS ORC", b"x", "NOT_SUPPORTED"),
    "ion": ("a int", "STORED AS ION", b"x", "NOT_SUPPORTED"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_what_cannot_be_read_fails_by_name(s3, query, failure, database, bucket, name):
    columns, rows, body, expected = FAILURES[name]
    s3.put_object(Bucket=bucket, Key="t/x.gz" if body[:2] == b"\x1f\x8b" else "t/x", Body=body)
    make(query, database, bucket, "t", columns, rows)

    assert expected in failure("SELECT * FROM t", database)


WRITTEN = """SELECT x AS id, 'n' || cast(x AS varchar) AS name, ARRAY[x, null] AS a, MAP(ARRAY['k'], ARRAY[x]) AS m,
CAST(ROW(x, 'y,z') AS ROW(f integer, g varchar)) AS s, CAST('b' AS varbinary) b, DATE '2024-01-02' d,
TIMESTAMP '2024-01-02 03:04:05.678' ts, CAST(1.5 AS decimal(5,2)) dec, CAST(NULL AS varchar) nul, true bo, 1.25E0 db, x % 3 AS p
FROM UNNEST(sequence(1, 10)) t(x)"""
ROW = ["4", "n4", "[4, null]", "{k=4}", "{f=4, g=y,z}", "62", "2024-01-02", "2024-01-02 03:04:05.678", "1.50", None, "true", "1.25", "1"]


@pytest.mark.parametrize("partitioned", [False, True])
@pytest.mark.parametrize("format", ["PARQUET", "TEXTFILE", "JSON", "AVRO"])
def test_what_is_written_is_read_again(query, database, format, partitioned):
    extra = ", partitioned_by = ARRAY['p']" if partitioned else ""
    query(f"CREATE TABLE t WITH (format = '{format}'{extra}) AS {WRITTEN}", database)
    query(f"INSERT INTO t {WRITTEN}", database)

    assert query("SELECT * FROM t WHERE id = 4", database)[1] == [ROW, ROW]
    assert query("SELECT count(*), sum(id), count(s.g), sum(m['k']) FROM t WHERE p = 1", database)[1] == [["8", "44", "8", "44"]]


def java_hash(text):
    value = 0
    for byte in text.encode():
        value = (value * 31 + (byte - 256 if byte > 127 else byte)) & 0xFFFFFFFF
    return value


def test_rows_of_a_bucketed_table_are_where_hive_looks_for_them(query, failure, database):
    query(
        """CREATE TABLE t WITH (bucketed_by = ARRAY['city', 'n'], bucket_count = 5) AS
        SELECT city, n FROM (VALUES ('서울', 1), ('부산', 2), ('x', -3), (NULL, 4), ('', 5000000000)) v(city, n)""",
        database,
    )
    _, rows = query('SELECT "$bucket", city, n, "$path" FROM t', database)
    for number, city, n, path in rows:
        value = int(n)
        folded = (value ^ (value >> 32)) & 0xFFFFFFFF
        own = (31 * (java_hash(city) if city is not None else 0) + folded) & 0xFFFFFFFF
        assert int(number) == (own & 0x7FFFFFFF) % 5 and path.endswith(f"_bucket-{int(number):05}"), (city, n)
    assert len(rows) == 5
    assert "INSERT INTO is not supported for bucketed tables" in failure("INSERT INTO t VALUES ('a', 1)", database)
    assert "bucket_count should be specified" in failure("CREATE TABLE u WITH (bucketed_by = ARRAY['x']) AS SELECT 1 x", database)


def test_inserted_text_obeys_the_tables_own_rules(s3, query, database, bucket):
    s3.put_object(Bucket=bucket, Key="t/a.csv", Body=b"id,name\n1,a\n")
    make(
        query,
        database,
        bucket,
        "t",
        "id int, name string",
        f"{DELIMITED} ',' ESCAPED BY '\\\\' NULL DEFINED AS 'NA'",
        properties="'skip.header.line.count'='1'",
    )
    query("INSERT INTO t VALUES (2, 'x,y\\z'), (3, NULL), (4, U&'a\\000ab')", database)

    assert query("SELECT * FROM t ORDER BY id", database)[1] == [["1", "a"], ["2", "x,y\\z"], ["3", None], ["4", "a\nb"]]


EVOLUTIONS = {
    "widened": ("a bigint, c double", [["1", "1.5"]]),
    "added and reordered": ("zz int, b string, a int", [[None, "x", "1"]]),
    "by index": ("x int, y string", [["1", "x"]]),
    "a number as text": ("a string", "HIVE_BAD_DATA: Field a's type INT32 in parquet file"),
    "narrowed": ("d int", "incompatible with type integer defined in table schema"),
}


@pytest.mark.parametrize("name", EVOLUTIONS)
def test_parquet_is_read_as_far_as_types_allow(query, failure, database, bucket, name):
    columns, expected = EVOLUTIONS[name]
    query(
        f"CREATE TABLE s WITH (external_location='s3://{bucket}/t/') AS SELECT CAST(1 AS integer) a, 'x' b, CAST(1.5 AS real) c, BIGINT '5' d",
        database,
    )
    serde = (
        "ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' WITH SERDEPROPERTIES ('parquet.column.index.access'='true')"
        if name == "by index"
        else ""
    )
    make(query, database, bucket, "t", columns, f"{serde} STORED AS PARQUET")

    if isinstance(expected, str):
        assert expected in failure("SELECT * FROM t", database)
    else:
        assert query("SELECT * FROM t", database)[1] == expected


def test_a_partition_with_other_columns(s3, query, failure, database, bucket):
    s3.put_object(Bucket=bucket, Key="t/dt=2024-01-01/a.csv", Body=b"1,a\n")
    make(query, database, bucket, "t", "id int, name string", f"{DELIMITED} ','", more="PARTITIONED BY (dt date)")
    query("MSCK REPAIR TABLE t", database)
    query("ALTER TABLE t REPLACE COLUMNS (id bigint, name string, extra int)", database)
    assert query("SELECT * FROM t", database)[1] == [["1", "a", None, "2024-01-01"]]
    query("ALTER TABLE t REPLACE COLUMNS (id array<int>, name string)", database)

    reason = failure("SELECT name FROM t", database)
    assert reason.startswith("HIVE_PARTITION_SCHEMA_MISMATCH: There is a mismatch between the table and partition schemas.")
    assert "declared as type 'array<int>', but partition 'dt=2024-01-01' declared column 'id' as type 'int'" in reason


def test_repairing_a_table_says_what_it_found(s3, query, database, bucket):
    for key in ("dt=2024-01-01/city=서울/a", "dt=2024-01-02/city=a:b/a", "DT=2024-01-03/City=x/a", "other/a", "dt=2024-01-04/_tmp/a"):
        s3.put_object(Bucket=bucket, Key="t/" + key, Body=b"1\n")
    make(query, database, bucket, "t", "id int", "", more="PARTITIONED BY (dt date, city string)")

    assert query("MSCK REPAIR TABLE t", database)[1] == [
        ["Partitions not in metastore:\tt:dt=2024-01-01/city=서울\tt:dt=2024-01-02/city=a%3Ab"],
        ["Repair: Added partition to metastore t:dt=2024-01-01/city=서울"],
        ["Repair: Added partition to metastore t:dt=2024-01-02/city=a%3Ab"],
    ]
    assert query("SELECT city, id FROM t ORDER BY dt", database)[1] == [["서울", "1"], ["a:b", "1"]]
    s3.delete_object(Bucket=bucket, Key="t/dt=2024-01-02/city=a:b/a")
    assert query("MSCK REPAIR TABLE t", database)[1] == [["Partitions missing from filesystem:\tt:dt=2024-01-02/city=a%3Ab"]]
    assert query("SHOW PARTITIONS t", database)[1] == [["dt=2024-01-01/city=서울"], ["dt=2024-01-02/city=a%3Ab"]]


REFUSED = {
    "CREATE EXTERNAL TABLE u (a int, A string) LOCATION 's3://{b}/u/'": "[Error 10036]: Duplicate column name: a",
    "CREATE EXTERNAL TABLE u (a int) PARTITIONED BY (a int) LOCATION 's3://{b}/u/'": "[Error 10035]: Column repeated in partitioning columns",
    "CREATE EXTERNAL TABLE u (a varchar(70000)) LOCATION 's3://{b}/u/'": "Varchar length 70000 out of allowed range [1, 65535]",
    "CREATE EXTERNAL TABLE u (a array<char(300)>) LOCATION 's3://{b}/u/'": "Char length 300 out of allowed range [1, 255]",
    "CREATE EXTERNAL TABLE u (a decimal(40,2)) LOCATION 's3://{b}/u/'": "Decimal precision out of allowed range [1,38]",
    "CREATE EXTERNAL TABLE u (a int) ROW FORMAT DELIMITED LINES TERMINATED BY ';' LOCATION 's3://{b}/u/'": "LINES TERMINATED BY only supports newline",
    "ALTER TABLE t ADD PARTITION (dt='no date')": "[Error 10248]: Cannot add partition column dt",
    "ALTER TABLE t PARTITION (dt='2024-01-01') ADD COLUMNS (x int)": "NOT_SUPPORTED",
    "ALTER TABLE t RENAME TO u": "NOT_SUPPORTED",
    "ALTER TABLE t DROP COLUMN id": "NOT_SUPPORTED",
    "DESCRIBE t PARTITION (dt='1999-01-01')": "[Error 10006]: Partition not found",
    "CREATE TABLE u WITH (format='ORC') AS SELECT 1 a": "Writing ORC is not supported",
    "CREATE TABLE u WITH (format='TEXTFILE', write_compression='BZIP2') AS SELECT 1 a": "Writing TEXTFILE with the compression BZIP2 is not supported",
    "CREATE TABLE u WITH (write_compression='FOO') AS SELECT 1 a": "INVALID_TABLE_PROPERTY",
    "CREATE TABLE u WITH (compression_level=5) AS SELECT 1 a": "INVALID_TABLE_PROPERTY",
}


@pytest.mark.parametrize("sql", REFUSED)
def test_what_a_table_cannot_be_is_refused(query, failure, database, bucket, sql):
    make(query, database, bucket, "t", "id int", "", more="PARTITIONED BY (dt date)")

    assert REFUSED[sql] in failure(sql.replace("{b}", bucket), database)


def test_a_formatted_description(query, database, bucket):
    make(query, database, bucket, "t", "id int COMMENT '번호'", f"{DELIMITED} ','", more="PARTITIONED BY (dt date)")
    lines = ["\t".join(cell or "" for cell in row) for row in query("DESCRIBE FORMATTED t", database)[1]]

    assert lines[:4] == [
        "# col_name            \tdata_type           \tcomment             ",
        "\t \t ",
        "id                  \tint                 \t번호                  ",
        "\t \t ",
    ]
    assert "SerDe Library:      \torg.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe\t " in lines
    assert "\tfield.delim         \t,                   " in lines
    (extended,) = [row[0] for row in query("DESCRIBE EXTENDED t", database)[1] if "Detailed" in (row[0] or "")]
    assert f"Table(tableName:t, dbName:{database}, owner:hadoop" in extended
