"""pyspark's client on Sail behind the gateway: what is read and written is what Spark reads and writes.

One session does all of it, in the Python environment of jobs; each test looks at one of its results.
"""

import json
import os
import pathlib
import re
import socket
import subprocess

import boto3
import pytest

import server as hosu

PYTHON = os.environ.get("HOSU_JOB_PYTHON") or hosu.jobs_environment().get("HOSU_JOB_PYTHON")
pytestmark = pytest.mark.skipif(not PYTHON, reason="needs the Python environment of jobs (make python, or HOSU_JOB_PYTHON)")

SCRIPT = r"""
import json, os, sys
from pysail.spark import SparkConnectServer
server = SparkConnectServer("127.0.0.1", int(sys.argv[2]))
server.start(background=True)
from pyspark.sql import SparkSession, functions as F
spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
spark.conf.set("spark.sql.ansi.enabled", "false")
results = {}

def note(name, body):
    try:
        results[name] = body()
    except Exception as error:
        results[name] = [type(error).__name__, str(error)[:200]]

def rows(frame):
    return [frame.schema.simpleString(), sorted(str(tuple(row)) for row in frame.collect())]

frame = spark.range(0, 100, 1, 4).withColumn("p", (F.col("id") % 3).cast("int"))
note("append", lambda: (frame.write.parquet("s3://lake/append"), frame.write.mode("append").parquet("s3a://lake/append"))[:0])
note("exists", lambda: frame.write.parquet("s3://lake/append"))
note("ignore", lambda: frame.write.mode("ignore").parquet("s3://lake/append"))
note("one", lambda: frame.union(frame).repartition(1).write.option("compression", "gzip").parquet("s3://lake/one"))
note("sorted", lambda: spark.range(50000).orderBy(F.desc("id")).coalesce(1).write.csv("s3://lake/sorted"))
note("static", lambda: (frame.write.partitionBy("p").json("s3://lake/static"),
                        frame.filter("p = 1").write.mode("overwrite").partitionBy("p").json("s3://lake/static"))[:0])
spark.conf.set("spark.sql.sources.partitionOverwriteMode", "dynamic")
note("dynamic", lambda: (frame.write.partitionBy("p").parquet("s3://lake/dynamic"),
                         frame.filter("id = 1").write.mode("overwrite").partitionBy("p").parquet("s3://lake/dynamic"))[:0])
note("dynamic rows", lambda: rows(spark.read.parquet("s3://lake/dynamic").groupBy("p").count()))
spark.conf.set("spark.sql.sources.partitionOverwriteMode", "static")
broken = frame.select(F.udf(lambda x: 1 // (x - 50), "int")("id"))
note("broken", lambda: broken.write.mode("overwrite").parquet("s3://lake/one"))
keys = spark.sql("select * from values (1, 'a/b=c'), (2, '서울'), (3, ''), (4, cast(null as string)) as t(id, s)")
note("names", lambda: keys.write.partitionBy("s").csv("s3://lake/names"))
note("decimal", lambda: spark.sql("select 1 id, cast(2.50 as decimal(10,2)) m").write.partitionBy("m").csv("s3://lake/decimal"))
note("empty", lambda: (frame.filter("id < 0").write.parquet("s3://lake/empty"), rows(spark.read.parquet("s3://lake/empty")))[1])
note("overwrite read", lambda: spark.read.parquet("s3://lake/one").write.mode("overwrite").parquet("s3://lake/one"))
note("option", lambda: frame.write.option("quoteAll", True).csv("s3://lake/option"))
note("texts", lambda: spark.sql("select timestamp'2024-03-01 03:04:05' t, date'2024-03-01' d, ' x ' s, 'say \"hi\"' q").coalesce(1).write.csv("s3://lake/texts", dateFormat="dd/MM/yyyy"))
note("no bucket", lambda: frame.write.csv("s3://not-there/x"))
spark.conf.set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
note("no success", lambda: frame.coalesce(1).write.json("s3://lake/quiet"))

note("missing", lambda: rows(spark.read.csv("s3://lake/nothing-here")))
note("types", lambda: rows(spark.read.parquet("s3://lake/dynamic").filter("p = 1")))
note("nulls", lambda: rows(spark.read.csv("s3://lake/names").groupBy("s").count()))
note("base", lambda: rows(spark.read.option("basePath", "s3://lake/dynamic").parquet("s3://lake/dynamic/p=1")))
note("pattern", lambda: spark.read.text("s3://lake/stat*/p=1").count())
note("late column", lambda: rows(spark.read.json("s3://lake/late").filter("late is not null")))
note("permissive", lambda: rows(spark.read.schema("id int, d date, s string").csv("s3://lake/csv", header=True, nullValue="NA", dateFormat="dd/MM/yyyy")))
note("nested", lambda: spark.read.text("s3://lake/nest").count())
note("encoding", lambda: spark.read.csv("s3://lake/csv", encoding="CP949").count())
note("many columns", lambda: len(__import__("functools").reduce(lambda f, n: f.withColumn(f"c{n}", F.lit(n)), range(150), spark.read.csv("s3://lake/csv", header=True)).columns))

note("save", lambda: frame.write.partitionBy("p").saveAsTable("shop.sales"))
note("insert", lambda: spark.sql("insert into shop.sales partition (p = 7) select id from range(5)").collect())
note("insert overwrite", lambda: spark.sql("insert overwrite shop.sales partition (p = 1) select 1").collect())
note("insert into", lambda: spark.range(2).selectExpr("id", "8 as p").write.insertInto("shop.sales"))
note("create as", lambda: spark.sql("create table shop.copy as select id from shop.sales where p = 7").collect())
note("homeless", lambda: frame.write.saveAsTable("homeless.t"))
note("table", lambda: rows(spark.table("shop.sales").groupBy("p").count()))
note("limited", lambda: frame.write.option("maxRecordsPerFile", 5).parquet("s3://lake/limited"))
note("path in SQL", lambda: spark.sql("select * from parquet.`s3://lake/nothing-here`").collect())
frame.select("id").write.mode("append").parquet("s3://lake/shop/sales/p=9")
note("stray", lambda: spark.table("shop.sales").count())
note("stray in SQL", lambda: spark.sql("select 1 from (select * from shop.copy) c, shop.sales").count())
import threading
def interrupted():
    slow = spark.range(0, 50_000_000).withColumn("h", F.sha2(F.col("id").cast("string"), 256))
    timer = threading.Timer(1, spark.interruptAll)
    timer.start()
    slow.write.mode("overwrite").parquet("s3://lake/one")
note("interrupted", interrupted)
print(json.dumps(results))
sys.stdout.flush()
os._exit(0)
"""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """The session's results, the keys of the lake, the catalog, and what the gateway recorded."""
    folder = tmp_path_factory.mktemp("gateway")
    engine = free_port()
    process = subprocess.Popen(
        [os.environ.get("HOSU", "bin/hosu"), "gateway", "--data-dir", folder / "lake", "--engine", str(engine),
         "--scratch", folder / "scratch"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=(folder / "log").open("w"), text=True,
    )  # fmt: skip
    where = json.loads(process.stdout.readline())
    settings = {
        "aws_access_key_id": "test", "aws_secret_access_key": "test", "region_name": "us-east-1",
        "endpoint_url": where["endpoint"],
    }  # fmt: skip
    s3, glue = boto3.client("s3", **settings), boto3.client("glue", **settings)
    s3.create_bucket(Bucket="lake")
    glue.create_database(DatabaseInput={"Name": "shop", "LocationUri": "s3://lake/shop/"})
    glue.create_database(DatabaseInput={"Name": "homeless"})
    late = "".join('{"b": %d}\n' % n for n in range(3000)) + '{"b": 1, "a": {"z": 1, "y": 2}, "late": "x"}\n'
    s3.put_object(Bucket="lake", Key="late/a.json", Body=late.encode())
    s3.put_object(Bucket="lake", Key="csv/a.csv", Body=b'id,d,s\n1,02/01/2024,NA\nx,no,"say \\"hi\\""\n3\n')
    for key in ("nest/a.txt", "nest/sub/b.txt", "nest/_hidden"):
        s3.put_object(Bucket="lake", Key=key, Body=b"line\n")
    environment = {
        **os.environ, "AWS_ENDPOINT": where["endpoint"], "AWS_ENDPOINT_URL": where["endpoint"], "AWS_ALLOW_HTTP": "true",
        "AWS_REGION": "us-east-1", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "RUST_LOG": "error",
        "AWS_VIRTUAL_HOSTED_STYLE_REQUEST": "false", "PYSPARK_PYTHON": PYTHON,
        "SAIL_CATALOG__LIST": '[{type="glue",name="sail",region="us-east-1",endpoint_url="%s"}]' % where["endpoint"],
    }  # fmt: skip
    script = pathlib.Path(folder, "script.py")
    script.write_text(SCRIPT)
    ran = subprocess.run(
        [PYTHON, script, where["gateway"], str(engine)], capture_output=True, text=True, env=environment, timeout=300
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    keys = [each["Key"] for each in s3.list_objects_v2(Bucket="lake")["Contents"]]
    partitions = sorted(each["Values"][0] for each in glue.get_partitions(DatabaseName="shop", TableName="sales")["Partitions"])
    body = next(key for key in keys if key.startswith("sorted/part-"))
    body_of = {name: next(k for k in keys if k.startswith(f"{name}/part-")) for name in ("texts",)}
    texts = s3.get_object(Bucket="lake", Key=body_of["texts"])["Body"].read().decode()
    ordered = [int(line) for line in s3.get_object(Bucket="lake", Key=body)["Body"].read().split()]
    process.stdin.close()
    recorded = [json.loads(line) for line in process.stdout.read().splitlines()]
    assert process.wait(20) == 0
    return {
        **json.loads(ran.stdout.splitlines()[-1]), "keys": keys, "partitions": partitions, "ordered": ordered,
        "text": texts,
        "recorded": recorded,
    }  # fmt: skip


def files(done, folder):
    return [
        re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", key.removeprefix(folder + "/"))
        for key in done["keys"]
        if key.startswith(folder + "/")
    ]


def test_files_have_the_names_of_sparks(done):
    assert files(done, "one") == ["_SUCCESS", "part-00000-ID-c000.gz.parquet"]
    assert files(done, "quiet") == ["part-00000-ID-c000.json"]
    assert len(files(done, "append")) == 9


def test_save_modes(done):
    assert done["exists"][0] == "AnalysisException" and "[PATH_ALREADY_EXISTS]" in done["exists"][1]
    assert done["ignore"] is None


def test_a_sort_reaches_its_one_file(done):
    assert done["ordered"] == list(range(49_999, -1, -1))


def test_texts_of_csv_look_as_sparks(done):
    assert done["text"] == '2024-03-01T03:04:05.000Z,01/03/2024,x,"say \\"hi\\""\n'


def test_overwriting_replaces_all_or_the_partitions_written_to(done):
    assert files(done, "static") == ["_SUCCESS", "p=1/part-00000-ID.c000.json"]
    assert done["dynamic rows"] == ["struct<p:int,count:bigint>", ["(0, 34)", "(1, 1)", "(2, 33)"]]


def test_a_write_that_fails_leaves_the_old_data_whole(done):
    assert done["broken"][0] == "PythonException"
    assert done["interrupted"][0] == "SparkException" and "OPERATION_CANCELED" in done["interrupted"][1]
    assert files(done, "one") == ["_SUCCESS", "part-00000-ID-c000.gz.parquet"]


def test_partitions_are_named_as_spark_names_them(done):
    names = {each.split("/")[0] for each in files(done, "names")} - {"_SUCCESS"}
    assert names == {"s=a%2Fb%3Dc", "s=서울", "s=__HIVE_DEFAULT_PARTITION__"}
    assert files(done, "decimal")[1].startswith("m=2.50/")


def test_a_frame_without_rows_keeps_its_schema(done):
    assert done["empty"] == ["struct<id:bigint,p:int>", []]


@pytest.mark.parametrize(
    "name, kind, text",
    [
        ("overwrite read", "AnalysisException", "[UNSUPPORTED_OVERWRITE.PATH]"),
        ("option", "UnsupportedOperationException", "quoteall"),
        ("no bucket", "SparkException", "NoSuchBucket"),
        ("missing", "AnalysisException", "[PATH_NOT_FOUND]"),
        ("encoding", "UnsupportedOperationException", "CP949"),
        ("homeless", "UnsupportedOperationException", "has no location"),
        ("limited", "UnsupportedOperationException", "maxrecordsperfile"),
        ("path in SQL", "AnalysisException", "[PATH_NOT_FOUND]"),
        ("stray", "UnsupportedOperationException", "shop.sales cannot be read by name"),
        ("stray in SQL", "UnsupportedOperationException", "shop.sales cannot be read by name"),
    ],
)
def test_what_cannot_be_done_is_refused_by_name(done, name, kind, text):
    assert done[name][0] == kind and text in done[name][1]


def test_partition_columns_have_types(done):
    assert done["types"] == ["struct<id:bigint,p:int>", ["(1, 1)"]]
    assert done["base"] == ["struct<id:bigint,p:int>", ["(1, 1)"]]
    assert done["nulls"] == ["struct<s:string,count:bigint>", ["('a/b=c', 1)", "('서울', 1)", "(None, 2)"]]


def test_paths_mean_what_they_do_on_spark(done):
    assert done["pattern"] == 33
    assert done["nested"] == 1


def test_columns_come_from_all_rows_of_json(done):
    assert done["late column"] == [
        "struct<a:struct<y:bigint,z:bigint>,b:bigint,late:string>", ["(Row(y=2, z=1), 1, 'x')"],
    ]  # fmt: skip


def test_values_of_other_types_are_null_in_csv(done):
    assert done["permissive"] == [
        "struct<id:int,d:date,s:string>",
        ["(1, datetime.date(2024, 1, 2), None)", "(3, None, None)", "(None, None, 'say \"hi\"')"],
    ]


def test_deep_plans_pass(done):
    assert done["many columns"] == 153


def test_tables_have_their_partitions_in_the_catalog(done):
    assert done["partitions"] == ["0", "1", "2", "7", "8"]
    assert done["table"][1] == ["(0, 34)", "(1, 1)", "(2, 33)", "(7, 5)", "(8, 2)"]
    assert files(done, "shop/copy") == ["part-00000-ID-c000.snappy.parquet"]


def test_what_was_read_and_written_is_recorded(done):
    writes = [each for each in done["recorded"] if each.get("write") == "s3://lake/dynamic"]
    assert [(each["mode"], each["rows"], each["removed"]) for each in writes] == [
        ("errorIfExists", 100, 0), ("overwritePartitions", 1, 1),
    ]  # fmt: skip
    assert {"read": "s3://lake/csv", "format": "csv"} in done["recorded"]
