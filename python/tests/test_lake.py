"""Tables of the catalog and objects in S3, against a running lake."""

from __future__ import annotations

import http.server
import json
import threading
import uuid

import pytest

from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from tests.conftest import rows_of

pytestmark = pytest.mark.lake


@pytest.fixture
def clients(lake, context, monkeypatch):
    """boto3's clients of S3 and Glue."""
    import boto3

    monkeypatch.setenv("AWS_ENDPOINT_URL", lake)
    return boto3.client("s3", endpoint_url=lake), boto3.client("glue", endpoint_url=lake)


@pytest.fixture
def bucket(clients):
    name = f"b-{uuid.uuid4().hex[:10]}"
    clients[0].create_bucket(Bucket=name)
    return name


@pytest.fixture
def database(clients):
    name = f"d_{uuid.uuid4().hex[:10]}"
    clients[1].create_database(DatabaseInput={"Name": name})
    return name


def keys(clients, bucket, prefix=""):
    return [each["Key"] for each in clients[0].list_objects_v2(Bucket=bucket, Prefix=prefix).get("Contents", [])]


def table(clients, database, name, location, columns, classification, partition_keys=(), **parameters):
    library = {
        "csv": "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
        "json": "org.openx.data.jsonserde.JsonSerDe",
    }[classification]
    clients[1].create_table(
        DatabaseName=database,
        TableInput={
            "Name": name,
            "Parameters": {"classification": classification, **parameters},
            "PartitionKeys": as_columns(partition_keys),
            "StorageDescriptor": {
                "Location": location,
                "Columns": as_columns(columns),
                "SerdeInfo": {"SerializationLibrary": library, "Parameters": {"field.delim": ","}},
            },
        },
    )


def as_columns(pairs):
    return [{"Name": name, "Type": kind} for name, kind in pairs]


def sales(context):
    data = context.spark_session.createDataFrame(
        [(1, "2024", "01", 1.5), (2, "2024", "02", 2.5), (3, "2025", "01", None)],
        "id int, year string, month string, amt double",
    )
    return DynamicFrame.fromDF(data, context, "sales")


def sink(context, bucket, database, frame, **options):
    made = context.getSink(
        connection_type="s3",
        path=f"s3://{bucket}/sales/",
        enableUpdateCatalog=True,
        partitionKeys=["year", "month"],
        **options,
    )
    made.setFormat("glueparquet")
    made.setCatalogInfo(catalogDatabase=database, catalogTableName="sales")
    made.writeFrame(frame)


def test_a_sink_makes_the_table_and_its_partitions(context, clients, bucket, database):
    sink(context, bucket, database, sales(context))

    made = clients[1].get_table(DatabaseName=database, Name="sales")["Table"]
    assert made["StorageDescriptor"]["Columns"] == as_columns([("id", "int"), ("amt", "double")])
    assert made["PartitionKeys"] == as_columns([("year", "string"), ("month", "string")])
    found = clients[1].get_partitions(DatabaseName=database, TableName="sales")["Partitions"]
    assert [each["Values"] for each in found] == [["2024", "01"], ["2024", "02"], ["2025", "01"]]
    assert not any("_SUCCESS" in key or "_temporary" in key for key in keys(clients, bucket))


def test_a_sink_adds_columns_unless_it_is_told_to_log(context, clients, bucket, database):
    from pyspark.sql import functions as F

    sink(context, bucket, database, sales(context))
    wider = DynamicFrame.fromDF(sales(context).toDF().limit(1).withColumn("extra", F.lit(5)), context, "x")

    sink(context, bucket, database, wider, updateBehavior="LOG")
    assert len(clients[1].get_table(DatabaseName=database, Name="sales")["Table"]["StorageDescriptor"]["Columns"]) == 2
    sink(context, bucket, database, wider, updateBehavior="UPDATE_IN_DATABASE")
    assert (
        clients[1].get_table(DatabaseName=database, Name="sales")["Table"]["StorageDescriptor"]["Columns"][-1]["Name"]
        == "extra"
    )


@pytest.mark.parametrize(
    ("predicate", "ids"),
    [
        ("(year == '2024' and month in ('01'))", [1]),
        ("year='2024'", [1, 2]),
        ("month='1'", []),
        ("year > '2024' or month = '02'", [2, 3]),
        ("", [1, 2, 3]),
    ],
)
def test_partitions_are_chosen_by_a_predicate_and_keep_their_zeros(context, bucket, database, clients, predicate, ids):
    sink(context, bucket, database, sales(context))

    found = context.create_dynamic_frame.from_catalog(
        database=database, table_name="sales", push_down_predicate=predicate
    )

    assert [row["id"] for row in rows_of(found)] == ids
    assert all(row["month"] in ("01", "02") for row in rows_of(found))
    assert "amt" in found.toDF().columns


def test_partitions_are_chosen_by_the_catalog(context, bucket, database, clients):
    sink(context, bucket, database, sales(context))

    found = context.create_dynamic_frame.from_catalog(
        database=database, table_name="sales", additional_options={"catalogPartitionPredicate": "year='2025'"}
    )

    assert [row["id"] for row in rows_of(found)] == [3]


def test_a_predicate_over_another_column_names_the_keys(context, bucket, database, clients):
    sink(context, bucket, database, sales(context))

    with pytest.raises(ValueError, match=r"partition keys of .*sales \(year, month\).*Did you mean year for yeer"):
        context.create_dynamic_frame.from_catalog(
            database=database, table_name="sales", push_down_predicate="yeer='2024'"
        )


def test_text_that_is_no_number_makes_a_choice_of_a_catalogs_column(context, clients, bucket, database):
    clients[0].put_object(Bucket=bucket, Key="med/a.csv", Body=b"drg,provider id\nx,100\ny,INC\nz,\n")
    table(
        clients,
        database,
        "med",
        f"s3://{bucket}/med/",
        [("drg", "string"), ("provider id", "bigint")],
        "csv",
        **{"skip.header.line.count": "1"},
    )

    found = context.create_dynamic_frame.from_catalog(database=database, table_name="med")

    assert list(found.schema().getField("provider id").dataType.choices) == ["long", "string"]
    assert rows_of(found) == [
        {"drg": "x", "provider id": 100},
        {"drg": "y", "provider id": "INC"},
        {"drg": "z", "provider id": None},
    ]
    resolved = found.resolveChoice(choice="match_catalog", database=database, table_name="med")
    assert [row["provider id"] for row in rows_of(resolved)] == [100, None, None]


def test_json_takes_the_catalogs_wider_types_and_lacks_no_column(context, clients, bucket, database):
    clients[0].put_object(Bucket=bucket, Key="j/a.json", Body=b'{"Id":1,"v":1}\n{"Id":2,"v":2.5}\n')
    table(clients, database, "j", f"s3://{bucket}/j/", [("id", "bigint"), ("v", "double"), ("later", "string")], "json")

    found = context.create_dynamic_frame.from_catalog(database=database, table_name="j")

    assert found.toDF().dtypes == [("Id", "bigint"), ("v", "double"), ("later", "string")]
    assert rows_of(found) == [{"Id": 1, "v": 1.0, "later": None}, {"Id": 2, "v": 2.5, "later": None}]


def test_an_empty_table_has_its_columns(context, clients, bucket, database):
    table(clients, database, "e", f"s3://{bucket}/e/", [("id", "bigint")], "json", [("day", "date")])

    found = context.create_dynamic_frame.from_catalog(database=database, table_name="e")

    assert found.toDF().dtypes == [("id", "bigint"), ("day", "date")]
    assert found.count() == 0


def test_a_table_that_is_not_there_is_named_with_the_nearest(context, clients, bucket, database):
    table(clients, database, "orders", f"s3://{bucket}/e/", [("id", "bigint")], "json")

    with pytest.raises(LookupError, match=r"Did you mean orders\?"):
        context.create_dynamic_frame.from_catalog(database=database, table_name="oders")


def test_a_write_to_a_table_follows_its_format_and_partitions(context, clients, bucket, database):
    table(
        clients,
        database,
        "out",
        f"s3://{bucket}/out/",
        [("id", "int"), ("amt", "double")],
        "csv",
        [("year", "string"), ("month", "string")],
    )

    context.write_dynamic_frame.from_catalog(
        frame=sales(context), database=database, table_name="out", additional_options={"enableUpdateCatalog": True}
    )

    assert len(clients[1].get_partitions(DatabaseName=database, TableName="out")["Partitions"]) == 3
    assert rows_of(context.create_dynamic_frame.from_catalog(database=database, table_name="out"))[0] == {
        "id": 1,
        "amt": 1.5,
        "year": "2024",
        "month": "01",
    }


def test_a_failed_write_leaves_no_object_and_no_upload(context, clients, bucket):
    from pyspark.sql import functions as F

    broken = F.udf(lambda number: 1 // (number - 77), "int")
    data = context.spark_session.range(0, 100, 1, 2).withColumn("x", broken("id"))

    with pytest.raises(Exception, match="ZeroDivisionError"):
        context.write_dynamic_frame.from_options(
            DynamicFrame.fromDF(data, context, "x"), "s3", {"path": f"s3://{bucket}/o/"}, "parquet"
        )

    assert keys(clients, bucket) == []
    assert not clients[0].list_multipart_uploads(Bucket=bucket).get("Uploads")


@pytest.mark.parametrize(
    ("path", "hint"), [("{b}/sale/", "Did you mean s3://{b}/sales/?"), ("{b}x/sales/", "Did you mean {b}?")]
)
def test_paths_that_are_not_there_are_named_with_the_nearest(context, clients, bucket, path, hint):
    clients[0].put_object(Bucket=bucket, Key="sales/a.json", Body=b"{}")

    with pytest.raises(FileNotFoundError) as caught:
        context.create_dynamic_frame.from_options("s3", {"paths": [f"s3://{path.format(b=bucket)}"]}, "json")

    assert hint.format(b=bucket) in str(caught.value)


def test_purging_keeps_what_is_younger_than_the_retention_period(context, clients, bucket):
    clients[0].put_object(Bucket=bucket, Key="p/a.json", Body=b"{}")

    context.purge_s3_path(f"s3://{bucket}/p/")
    assert keys(clients, bucket) == ["p/a.json"]
    context.purge_s3_path(f"s3://{bucket}/p/", {"retentionPeriod": 0})
    assert keys(clients, bucket) == []


@pytest.fixture
def state(monkeypatch):
    """A server of bookmarks."""
    held = {"option": "job-bookmark-enable", "contexts": {}}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(held).encode())

        def do_PUT(self):
            held["contexts"].update(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["contexts"])
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("HOSU_JOB_STATE_URL", f"http://127.0.0.1:{server.server_port}/state")
    yield held
    server.shutdown()


def test_a_bookmark_advances_on_commit_only(context, clients, bucket, state):
    def run(commits):
        job = Job(context)
        job.init("j", {"job_bookmark_option": "job-bookmark-enable"})
        count = context.create_dynamic_frame.from_options(
            "s3", {"paths": [f"s3://{bucket}/in/"]}, "json", transformation_ctx="d"
        ).count()
        if commits:
            job.commit()
        return count

    clients[0].put_object(Bucket=bucket, Key="in/a.json", Body=b'{"a":1}\n{"a":2}')
    assert [run(False), run(True), run(True)] == [2, 2, 0]
    clients[0].put_object(Bucket=bucket, Key="in/b.json", Body=b'{"a":3}')
    assert [run(True), run(True)] == [1, 0]
    job = Job(context)
    job.init("j", {"job_bookmark_option": "job-bookmark-disable"})


@pytest.mark.parametrize("kind", ["parquet", "glueparquet", "json", "csv"])
def test_partition_values_with_signs_are_read_back(context, clients, bucket, kind):
    values = ["a:b", "50%", "x y", "서울", "q?#[1]{2}*", "a/b", "+1,2", None]
    data = context.spark_session.createDataFrame(list(enumerate(values)), "id int, p string")
    options = {"path": f"s3://{bucket}/t", "partitionKeys": ["p"]}

    context.write_dynamic_frame.from_options(DynamicFrame.fromDF(data, context, "x"), "s3", options, kind)

    paths = {"paths": [f"s3://{bucket}/t"], "recurse": True}
    found = context.create_dynamic_frame.from_options("s3", paths, kind.removeprefix("glue"), {"withHeader": True})
    assert {int(row["id"]): row["p"] for row in rows_of(found)} == dict(enumerate(values))
