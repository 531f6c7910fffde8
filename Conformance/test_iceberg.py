"""Iceberg tables: made by Athena and read by others, made by others and read by Athena, and both at once."""

import concurrent.futures
import datetime
import pathlib

import awswrangler as wr
import boto3
import duckdb
import pandas
import pyarrow
import pyarrow.parquet
import pytest
from pyiceberg.catalog import load_catalog
from pyiceberg.expressions import EqualTo
from pyiceberg.partitioning import PartitionField, PartitionSpec
from pyiceberg.schema import Schema
from pyiceberg.transforms import BucketTransform, DayTransform
from pyiceberg.types import (
    IntegerType,
    ListType,
    LongType,
    NestedField,
    StringType,
    StructType,
    TimestampType,
    TimestamptzType,
)

# The signed extensions that `scripts/setup` fetches.
EXTENSIONS = pathlib.Path(__file__).parent.parent / ".deps" / "ext"

TABLE = "TBLPROPERTIES ('table_type'='ICEBERG', 'format'='parquet', 'write_compression'='zstd')"


@pytest.fixture
def catalog(server):
    settings = {}
    for service in ("glue", "s3"):
        settings |= {
            f"{service}.endpoint": server.endpoint,
            f"{service}.region": "ap-northeast-2",
            f"{service}.access-key-id": "test",
            f"{service}.secret-access-key": "test",
        }
    return load_catalog("hosu", type="glue", **settings)


def values(query, sql, database):
    """The rows without the line of names."""
    return query(sql, database)[1]


# Each: the columns, how they are partitioned, the rows, a condition and the ids that it leaves.
PARTITIONED = [
    ("ts timestamp", "day(ts)", "timestamp '2024-01-31 23:59:59.999999'", "timestamp '1969-12-31 23:00:00'",
     "ts < timestamp '2000-01-01 00:00:00'", ["2"]),
    ("ts timestamp", "hour(ts)", "timestamp '2024-01-31 23:59:59'", "timestamp '1969-12-31 23:00:00'",
     "ts >= timestamp '2024-01-31 23:00:00'", ["1"]),
    ("d date", "month(d)", "date '2024-01-31'", "date '1950-02-01'", "d = date '1950-02-01'", ["2"]),
    ("d date", "year(d)", "date '2024-01-31'", "date '1950-02-01'", "d BETWEEN date '2024-01-01' AND date '2024-12-31'", ["1"]),
    ("s string", "s", "'서울/강남 구=%'", "''", "s = '서울/강남 구=%'", ["1"]),
    ("s string", "truncate(2, s)", "'서울특별시'", "'부산'", "s LIKE '서울%'", ["1"]),
    ("n bigint", "bucket(8, n)", "34", "-1", "n = 34", ["1"]),
    ("n int", "truncate(10, n)", "-1", "11", "n < 0", ["1"]),
    ("p decimal(9,2)", "bucket(4, p)", "-0.05", "12.34", "p = decimal '-0.05'", ["1"]),
    ("p decimal(9,2)", "p", "-0.05", "12.34", "p IN (decimal '12.34')", ["2"]),
    ("b boolean", "b", "true", "false", "NOT b", ["2"]),
]


@pytest.mark.parametrize("column,partition,first,second,condition,ids", PARTITIONED)
def test_rows_lie_in_the_partitions_that_others_expect(
    query, database, bucket, catalog, column, partition, first, second, condition, ids
):
    query(f"CREATE TABLE t (id bigint, {column}) PARTITIONED BY ({partition}) LOCATION 's3://{bucket}/t/' {TABLE}", database)
    query(f"INSERT INTO t VALUES (1, {first}), (2, {second}), (3, NULL)", database)

    assert values(query, f"SELECT id FROM t WHERE {condition}", database) == [[i] for i in ids]
    assert len(values(query, "SELECT id FROM t", database)) == 3
    table = catalog.load_table(f"{database}.t")
    assert sorted(table.scan().to_arrow()["id"].to_pylist()) == [1, 2, 3]
    name = column.split()[0]
    # PyIceberg finds each row by the partition that it computes itself.
    for row in table.scan().to_arrow().to_pylist():
        if row[name] is None or isinstance(row[name], bool):
            continue
        literal = row[name].isoformat() if isinstance(row[name], (datetime.date, datetime.datetime)) else row[name]
        assert table.scan(row_filter=EqualTo(name, literal)).to_arrow()["id"].to_pylist() == [row["id"]]


def test_every_type_is_read_back_by_pyiceberg_and_duckdb(query, database, bucket, catalog, server, glue):
    query(
        "CREATE TABLE t (i int, n bigint, f float, d double, p decimal(38,10), b boolean, s string COMMENT '이름', x binary,"
        " day date, ts timestamp, l array<int>, m map<string,double>, r struct<a:int,b:struct<c:string>>)"
        f" LOCATION 's3://{bucket}/t/' {TABLE}",
        database,
    )
    query(
        "INSERT INTO t VALUES (1, 2, real '1.5', 2.5, decimal '1234567890123456789012345678.0123456789', true, '한국어', x'00ff',"
        " date '2024-02-29', timestamp '2024-02-29 01:02:03.456789', array[1, NULL], map(array['k'], array[1.5]),"
        " row(7, row('c'))), (NULL, NULL, NULL, nan(), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        database,
    )

    rows = catalog.load_table(f"{database}.t").scan().to_arrow().to_pylist()
    full = next(row for row in rows if row["i"] == 1)
    assert full["s"] == "한국어" and full["x"] == b"\x00\xff" and full["l"] == [1, None] and full["m"] == [("k", 1.5)]
    assert str(full["p"]) == "1234567890123456789012345678.0123456789"
    assert full["ts"] == datetime.datetime(2024, 2, 29, 1, 2, 3, 456789) and full["r"] == {"a": 7, "b": {"c": "c"}}
    assert values(query, "SELECT i, r.b.c FROM t WHERE p > 0", database) == [["1", "c"]]

    connection = duckdb.connect(config={"extension_directory": str(EXTENSIONS)})
    connection.execute("LOAD httpfs; LOAD avro; LOAD iceberg")
    connection.execute(
        "CREATE SECRET (TYPE s3, KEY_ID 'test', SECRET 'test', REGION 'ap-northeast-2', URL_STYLE 'path', USE_SSL false,"
        f" ENDPOINT '{server.endpoint.removeprefix('http://')}')"
    )
    location = glue.get_table(DatabaseName=database, Name="t")["Table"]["Parameters"]["metadata_location"]
    found = connection.execute(f"SELECT count(*), max(s) FROM iceberg_scan('{location}')").fetchone()
    assert found == (2, "한국어")


def test_ctas_keeps_zones_and_partitions(query, database, bucket, catalog):
    query(
        f"CREATE TABLE t WITH (table_type='ICEBERG', is_external=false, location='s3://{bucket}/t/',"
        " partitioning=ARRAY['month(day)', 'bucket(id, 4)'], format='PARQUET', vacuum_min_snapshots_to_keep=3) AS"
        " SELECT id, date '2024-01-15' + interval '1' month * id AS day, timestamp '2024-01-01 09:00:00 Asia/Seoul' AS z"
        " FROM (VALUES 1, 2, 3) AS v(id)",
        database,
    )

    table = catalog.load_table(f"{database}.t")
    assert str(table.schema().find_type("z")) == "timestamptz" and table.properties["vacuum_min_snapshots_to_keep"] == "3"
    assert [field.name for field in table.spec().fields] == ["day_month", "id_bucket"]
    moments = set(table.scan().to_arrow()["z"].to_pylist())
    assert moments == {datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)}
    assert values(query, "SELECT count(*) FROM t WHERE z = timestamp '2024-01-01 00:00:00 UTC'", database) == [["3"]]


@pytest.fixture
def orders(catalog, database, bucket):
    """A table of PyIceberg's with nested columns, two partition fields and two appends."""
    schema = Schema(
        NestedField(1, "id", LongType(), required=False),
        NestedField(2, "City", StringType(), required=False),
        NestedField(3, "at", TimestampType(), required=False),
        NestedField(4, "s", StructType(NestedField(5, "a", IntegerType(), required=False)), required=False),
        NestedField(
            6,
            "l",
            ListType(7, StructType(NestedField(8, "x", IntegerType(), required=False)), element_required=False),
            required=False,
        ),
        NestedField(9, "tz", TimestamptzType(), required=False),
    )
    spec = PartitionSpec(PartitionField(3, 1000, DayTransform(), "at_day"), PartitionField(1, 1001, BucketTransform(4), "id_b"))
    table = catalog.create_table(f"{database}.o", schema, location=f"s3://{bucket}/o", partition_spec=spec)
    for base in (0, 10):
        rows = [
            {
                "id": base + i,
                "City": f"c{base + i}",
                "at": datetime.datetime(2024, 1, 1 + i % 3, 1, 2, 3),
                "s": {"a": i},
                "l": [{"x": i}],
                "tz": datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc),
            }
            for i in range(10)
        ]
        table.append(pyarrow.Table.from_pylist(rows, schema=table.schema().as_arrow()))
    return table


def test_athena_reads_what_pyiceberg_appends_deletes_and_overwrites(query, database, orders):
    assert values(query, "SELECT count(*), sum(id) FROM o", database) == [["20", "190"]]

    orders.delete("id in (3, 12)")

    assert values(query, "SELECT count(*), sum(id) FROM o", database) == [["18", "175"]]
    assert values(query, "SELECT id FROM o WHERE id IN (2, 3) AND at < timestamp '2024-02-01 00:00:00'", database) == [["2"]]

    orders.overwrite(orders.scan(row_filter="id == 0").to_arrow(), "id < 5")

    assert values(query, "SELECT count(*) FROM o", database) == [["15"]]


def test_columns_are_found_by_number_after_they_were_renamed_added_dropped_and_widened(query, database, orders, catalog):
    with orders.update_schema() as update:
        update.rename_column("City", "town")
        update.rename_column(("s", "a"), "aa")
        update.add_column(("s", "b"), StringType())
        update.add_column(("l", "element", "y"), IntegerType())
    # The old name is free for another column.
    with orders.update_schema() as update:
        update.update_column(("s", "aa"), LongType())
        update.add_column("City", IntegerType())
        update.move_first("City")

    sql = "SELECT city, town, s.aa, s.b, l[1].x, l[1].y, typeof(s.aa) FROM o WHERE id = 4"
    assert values(query, sql, database) == [[None, "c4", "4", None, "4", None, "bigint"]]

    query("INSERT INTO o (id, town, s) VALUES (100, 'new', row(5000000000, 'b'))", database)

    assert values(query, "SELECT s.aa, s.b FROM o WHERE id = 100", database) == [["5000000000", "b"]]
    found = catalog.load_table(f"{database}.o").scan(row_filter="id == 100").to_arrow().to_pylist()
    assert [(row["town"], row["s"]) for row in found] == [("new", {"aa": 5000000000, "b": "b"})]


def test_files_go_where_the_newest_partitions_say(query, database, orders, catalog):
    with orders.update_spec() as update:
        update.remove_field("at_day")
        update.add_identity("City")

    query("INSERT INTO o (id, city) VALUES (100, 'x')", database)

    assert values(query, "SELECT id FROM o WHERE city = 'x'", database) == [["100"]]
    path = values(query, "SELECT \"$path\" FROM o WHERE id = 100", database)[0][0]
    assert "/data/" in path and "/City=x/" in path
    table = catalog.load_table(f"{database}.o")
    assert table.scan().to_arrow().num_rows == 21 and table.scan(row_filter="City == 'x'").to_arrow().num_rows == 1


def test_appends_at_once_all_arrive(query, database, bucket, catalog, orders):
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda i: query(f"INSERT INTO o (id) VALUES ({1000 + i})", database), range(16)))

    assert values(query, "SELECT count(*) FROM o WHERE id >= 1000", database) == [["16"]]

    # PyIceberg has seen none of these commits: it is refused once and tries again.
    rows = pyarrow.Table.from_pylist([{"id": 2000}], schema=orders.schema().as_arrow())
    orders.append(rows)

    assert values(query, "SELECT count(*) FROM o", database) == [["37"]]
    assert len(catalog.load_table(f"{database}.o").metadata.snapshots) == 19


def test_files_without_field_ids_are_read_by_the_list_of_names(query, database, bucket, catalog, s3, tmp_path):
    schema = Schema(NestedField(1, "id", LongType(), required=False), NestedField(2, "n", StringType(), required=False))
    table = catalog.create_table(f"{database}.t", schema, location=f"s3://{bucket}/t")
    pyarrow.parquet.write_table(pyarrow.table({"n": ["a", "b"], "id": [5, 6]}), tmp_path / "x.parquet")
    s3.upload_file(str(tmp_path / "x.parquet"), bucket, "t/x.parquet")
    table.add_files([f"s3://{bucket}/t/x.parquet"])

    assert values(query, "SELECT id, n FROM t ORDER BY id", database) == [["5", "a"], ["6", "b"]]


def test_version_1_is_read_and_not_written(query, failure, database, bucket, catalog):
    schema = Schema(NestedField(1, "id", LongType(), required=False))
    table = catalog.create_table(f"{database}.t", schema, location=f"s3://{bucket}/t", properties={"format-version": "1"})
    table.append(pyarrow.table({"id": [1, 2, 3]}))

    assert values(query, "SELECT sum(id) FROM t WHERE id > 1", database) == [["5"]]
    assert "format version 1" in failure("INSERT INTO t VALUES (1)", database)


REFUSED = [
    ("CREATE TABLE t (a tinyint) LOCATION 's3://{bucket}/t/' " + TABLE, "Type not supported for Iceberg: tinyint"),
    ("CREATE TABLE t (a int) PARTITIONED BY (day(a)) LOCATION 's3://{bucket}/t/' " + TABLE, "Invalid source type int for transform: day"),
    ("CREATE TABLE t (a int) PARTITIONED BY (b) LOCATION 's3://{bucket}/t/' " + TABLE, "COLUMN_NOT_FOUND"),
    ("CREATE TABLE t (a int) LOCATION 's3://{bucket}/t/' TBLPROPERTIES ('table_type'='ICEBERG', 'x'='y')", "Unsupported table property key: x"),
    ("CREATE TABLE t (a int) LOCATION 's3://{bucket}/t/' TBLPROPERTIES ('table_type'='ICEBERG', 'format'='orc')", "ORC"),
    ("CREATE TABLE t (a int) LOCATION 's3://{bucket}/taken/' " + TABLE, "non-empty location"),
    ("CREATE TABLE t WITH (table_type='ICEBERG', is_external=true, location='s3://{bucket}/t/') AS SELECT 1 AS a", "is_external"),
    ("CREATE TABLE t WITH (table_type='ICEBERG', location='s3://{bucket}/t/', partitioning=ARRAY['week(a)']) AS SELECT 1 AS a", "week(a)"),
]


@pytest.mark.parametrize("sql,reason", REFUSED)
def test_what_is_wrong_is_refused(failure, database, bucket, s3, sql, reason):
    s3.put_object(Bucket=bucket, Key="taken/x", Body=b"x")

    assert reason in failure(sql.format(bucket=bucket), database)


def test_tables_are_shown_as_athena_shows_them(query, database, bucket, glue):
    query(
        "CREATE TABLE t (id bigint, name string COMMENT '이름', p decimal(9,2), m map<string,int>) PARTITIONED BY"
        f" (bucket(4, id), name) LOCATION 's3://{bucket}/t/' TBLPROPERTIES ('table_type'='ICEBERG',"
        " 'vacuum_max_snapshot_age_seconds'='60')",
        database,
    )

    def lines(sql):
        return ["\t".join(value or "" for value in row) for row in values(query, sql, database)]

    assert lines("SHOW CREATE TABLE t") == [
        f"CREATE TABLE {database}.t (",
        "  id bigint,",
        "  name string COMMENT '이름',",
        "  p decimal(9,2),",
        "  m map<string,int>)",
        "PARTITIONED BY (bucket(4, `id`), `name`)",
        f"LOCATION 's3://{bucket}/t'",
        "TBLPROPERTIES (",
        "  'table_type'='iceberg',",
        "  'vacuum_max_snapshot_age_seconds'='60',",
        "  'write_compression'='zstd'",
        ");",
    ]
    assert [line.rstrip("\t") for line in lines("DESCRIBE t")] == [
        "# Table schema:",
        "# col_name\tdata_type\tcomment",
        "id\tbigint",
        "name\tstring\t이름",
        "p\tdecimal(9, 2)",
        "m\tmap<string, int>",
        "",
        "# Partition spec:",
        "# field_name\tfield_transform\tcolumn_name",
        "id_bucket\tbucket[4]\tid",
        "name\tidentity\tname",
    ]
    assert lines("SHOW COLUMNS IN t") == ["id", "name", "p", "m"]
    table = glue.get_table(DatabaseName=database, Name="t")["Table"]
    assert table["TableType"] == "EXTERNAL_TABLE" and table["Parameters"]["table_type"] == "ICEBERG"
    assert table["Parameters"]["metadata_location"].startswith(f"s3://{bucket}/t/metadata/00000-")
    assert table["StorageDescriptor"]["Columns"][0]["Parameters"] == {
        "iceberg.field.id": "1",
        "iceberg.field.optional": "true",
        "iceberg.field.current": "true",
    }


def test_a_dropped_table_leaves_nothing(query, database, bucket, s3):
    query(f"CREATE TABLE t (id bigint) LOCATION 's3://{bucket}/t/' {TABLE}", database)
    query("INSERT INTO t VALUES 1", database)
    s3.put_object(Bucket=bucket, Key="t2/x", Body=b"x")

    query("DROP TABLE t", database)

    assert s3.list_objects_v2(Bucket=bucket, Prefix="t/")["KeyCount"] == 0
    assert s3.list_objects_v2(Bucket=bucket, Prefix="t2/")["KeyCount"] == 1


def test_awswrangler_writes_and_reads(server, bucket, database, query):
    session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name="ap-northeast-2")
    for service in ("s3", "athena", "glue", "sts"):
        setattr(wr.config, f"{service}_endpoint_url", server.endpoint)
    try:
        frame = pandas.DataFrame({"id": [1, 2, 3], "name": ["가", "나", None], "ts": pandas.to_datetime(["2024-01-01"] * 3)})
        settings = dict(
            database=database,
            table="w",
            temp_path=f"s3://{bucket}/temp/",
            table_location=f"s3://{bucket}/w/",
            s3_output=f"s3://{bucket}/results/",
            boto3_session=session,
            keep_files=False,
        )
        wr.athena.to_iceberg(frame, partition_cols=["day(ts)"], **settings)
        wr.athena.to_iceberg(frame, **settings)
        found = wr.athena.read_sql_query(
            "SELECT * FROM w ORDER BY id",
            database=database,
            ctas_approach=False,
            s3_output=f"s3://{bucket}/results/",
            boto3_session=session,
        )
        assert list(found["id"]) == [1, 1, 2, 2, 3, 3] and list(found["name"][:2]) == ["가", "가"]
    finally:
        wr.config.reset()
