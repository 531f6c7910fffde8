"""What courses teach of Glue and Spark, as jobs: the lessons run, and their well-known mistakes are named by line."""

import datetime
import io

import boto3
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import server as hosu

BUCKET = "lesson-lake"

GLUE = """
import sys
from awsglue.transforms import *
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from awsglue.context import GlueContext
from awsglue.job import Job

sc = SparkContext()
glueContext = GlueContext(sc)
spark = glueContext.spark_session
job = Job(glueContext)
args = getResolvedOptions(sys.argv, ["JOB_NAME"])
job.init(args["JOB_NAME"], args)
"""

PAYMENTS = GLUE + """
payments = glueContext.create_dynamic_frame.from_catalog(database="lessons", table_name="payments"{context})
mapped = ApplyMapping.apply(
    frame=payments,
    mappings=[
        ("payment_id", "string", "id", "string"),
        ("amount", "double", "paid", "double"),
        ("at", "string", "paid_at", "timestamp"),{keys}
    ],
)
positive = Filter.apply(frame=mapped, f=lambda row: row["paid"] > 0)
whole = DropNullFields.apply(frame=positive)
glueContext.write_dynamic_frame.from_options(
    frame=whole,
    connection_type="s3",
    connection_options={{"path": "s3://lesson-lake/paid/", "partitionKeys": ["year", "month"]}},
    format="parquet",
)
job.commit()
"""

TAXIS = """import pyspark
import pyspark.sql.functions as F
from pyspark.sql import SparkSession

conf = pyspark.SparkConf()
conf.set("spark.driver.host", "127.0.0.1")
conf.set("spark.jars.packages", "org.apache.hadoop:hadoop-aws:3.3.2")
conf.set("spark.hadoop.fs.s3a.access.key", "key")
conf.set("spark.hadoop.fs.s3a.secret.key", "secret")
spark = SparkSession.builder.config(conf=conf).appName("taxis").getOrCreate()
print(f"hadoop {spark._jvm.org.apache.hadoop.util.VersionInfo.getVersion()}")

yellow = spark.read.parquet("s3a://%(bucket)s/taxi/yellow_2022-10.parquet")
yellow = yellow.selectExpr("VendorID as vendor",
                           %(begin)s,
                           "tpep_dropoff_datetime as end").withColumn("kind", F.lit("yellow"))
green = spark.read.parquet("s3a://%(bucket)s/taxi/green_2022-10.parquet")
green = green.selectExpr("VendorID as vendor", "lpep_pickup_datetime as begin", "lpep_dropoff_datetime as end"
                         %(more)s).withColumn("kind", F.lit("green"))
both = yellow.union(green)
both.groupBy("kind").count().show(truncate=False)
both.repartition(1).write.option("header", "true").mode("overwrite").csv("s3a://%(bucket)s/taxi-union/")
"""
RIGHT = {"bucket": BUCKET, "begin": '"tpep_pickup_datetime as begin"', "more": ""}


def parquet(table):
    target = io.BytesIO()
    pq.write_table(table, target)
    return target.getvalue()


@pytest.fixture(scope="module")
def lesson(server):
    """Runs a script as a job; returns its run and the text of both its logs."""
    session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name="us-east-1")
    s3, glue, logs = (session.client(name, endpoint_url=server.endpoint) for name in ("s3", "glue", "logs"))
    s3.create_bucket(Bucket=BUCKET)
    begin = datetime.datetime(2022, 10, 1)
    times = pa.array([begin + datetime.timedelta(minutes=number) for number in range(40)], pa.timestamp("us"))
    for kind, prefix in (("yellow", "tpep"), ("green", "lpep")):
        columns = {"VendorID": list(range(40)), f"{prefix}_pickup_datetime": times, f"{prefix}_dropoff_datetime": times}
        body = parquet(pa.table({**columns, "fare_amount": [1.5] * 40}))
        s3.put_object(Bucket=BUCKET, Key=f"taxi/{kind}_2022-10.parquet", Body=body)
    glue.create_database(DatabaseInput={"Name": "lessons"})
    storage = {
        "Location": f"s3://{BUCKET}/payments/",
        "Columns": [{"Name": name, "Type": kind} for name, kind in (("payment_id", "string"), ("amount", "double"), ("at", "string"))],
        "InputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
        "OutputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
        "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"},
    }
    glue.create_table(DatabaseName="lessons", TableInput={
        "Name": "payments", "TableType": "EXTERNAL_TABLE", "Parameters": {"classification": "parquet"},
        "PartitionKeys": [{"Name": "year", "Type": "string"}, {"Name": "month", "Type": "string"}],
        "StorageDescriptor": storage,
    })  # fmt: skip
    partitions = []
    for month in ("01", "02"):
        table = pa.table({
            "payment_id": [f"{month}-{number}" for number in range(10)], "amount": [float(number - 3) for number in range(10)],
            "at": [f"2024-{month}-0{1 + number % 9} 10:00:00" for number in range(10)],
        })  # fmt: skip
        s3.put_object(Bucket=BUCKET, Key=f"payments/year=2024/month={month}/a.parquet", Body=parquet(table))
        folder = f"s3://{BUCKET}/payments/year=2024/month={month}/"
        partitions.append({"Values": ["2024", month], "StorageDescriptor": {**storage, "Location": folder}})
    glue.batch_create_partition(DatabaseName="lessons", TableName="payments", PartitionInputList=partitions)

    def run(name, text, **arguments):
        s3.put_object(Bucket=BUCKET, Key=f"scripts/{name}.py", Body=text.encode())
        command = {"Name": "glueetl", "ScriptLocation": f"s3://{BUCKET}/scripts/{name}.py", "PythonVersion": "3"}
        glue.create_job(Name=name, Role="r", Command=command, GlueVersion="5.0", DefaultArguments=arguments)
        return again(name)

    def again(name):
        run_id = glue.start_job_run(JobName=name)["JobRunId"]
        found = hosu.job_run(glue, name, run_id)
        text = ""
        for group in ("/aws-glue/jobs/output", "/aws-glue/jobs/error"):
            try:
                events = logs.get_log_events(logGroupName=group, logStreamName=run_id, startFromHead=True)["events"]
            except logs.exceptions.ResourceNotFoundException:
                continue
            text += "".join(event["message"].rstrip("\n") + "\n" for event in events)
        return found, text

    run.again = again
    run.keys = lambda prefix: [
        each["Key"] for each in s3.list_objects_v2(Bucket=BUCKET, Prefix=prefix).get("Contents", [])
    ]
    return run


def line_of(text, part):
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def test_payments_are_mapped_filtered_and_written_in_partitions(lesson):
    keys = '("year", "string", "year", "string"), ("month", "string", "month", "string"),'
    run, log = lesson("payments", PAYMENTS.format(context="", keys=keys))

    assert run["JobRunState"] == "SUCCEEDED", log
    found = [key for key in lesson.keys("paid/") if key.endswith(".parquet")]
    assert sorted({key.rpartition("/")[0] for key in found}) == ["paid/year=2024/month=01", "paid/year=2024/month=02"]


def test_partition_keys_that_a_mapping_dropped_are_named_with_the_columns_there_are(lesson):
    text = PAYMENTS.format(context="", keys="")
    run, log = lesson("payments-dropped", text)

    assert run["JobRunState"] == "FAILED"
    message = run["ErrorMessage"]
    assert "year, month" in message and "id, paid, paid_at" in message and "ApplyMapping" in message
    assert f"line {line_of(text, 'write_dynamic_frame')}" in message


def test_bookmarks_without_a_context_are_noted_by_the_frames_name(lesson):
    keys = '("year", "string", "year", "string"), ("month", "string", "month", "string"),'
    run, log = lesson(
        "payments-no-context", PAYMENTS.format(context="", keys=keys), **{"--job-bookmark-option": "job-bookmark-enable"}
    )

    assert run["JobRunState"] == "SUCCEEDED", log
    assert "transformation_ctx" in log and "payments" in log


def test_a_bookmark_reads_new_files_only(lesson):
    text = GLUE + """
frame = glueContext.create_dynamic_frame.from_catalog(
    database="lessons", table_name="payments", transformation_ctx="frame"
)
print("rows:", frame.count())
job.commit()
"""
    first, log = lesson("bookmarked", text, **{"--job-bookmark-option": "job-bookmark-enable"})
    assert first["JobRunState"] == "SUCCEEDED" and "rows: 20" in log, log

    second, log = lesson.again("bookmarked")
    assert second["JobRunState"] == "SUCCEEDED" and "rows: 0" in log, log


def test_frames_turn_into_each_other(lesson):
    text = GLUE + """
dynamic_frame = glueContext.create_dynamic_frame.from_catalog(database="lessons", table_name="payments")
df = dynamic_frame.toDF()
from awsglue.dynamicframe import DynamicFrame
dynamic_frame = DynamicFrame.fromDF(df, glueContext, "converted")
print("both:", df.count(), dynamic_frame.count())
job.commit()
"""
    run, log = lesson("frames", text)

    assert run["JobRunState"] == "SUCCEEDED", log
    assert "both: 20 20" in log


def test_two_kinds_of_taxis_are_put_together(lesson):
    run, log = lesson("taxis", TAXIS % RIGHT)

    assert run["JobRunState"] == "SUCCEEDED", log
    assert "|yellow|40   |" in log and "|green |40   |" in log
    files = [key for key in lesson.keys("taxi-union/") if not key.endswith("_SUCCESS")]
    assert len(files) == 1 and files[0].endswith(".csv")


def test_a_quote_that_is_not_closed_is_named_with_line_and_column(lesson):
    text = TAXIS % {**RIGHT, "begin": '"tpep_pickup_datetime as begin'}
    run, log = lesson("taxis-quote", text)

    assert run["JobRunState"] == "FAILED"
    assert f"line {line_of(text, 'as begin,')}, column 28" in run["ErrorMessage"]
    assert "unterminated string" in run["ErrorMessage"]


def test_a_misspelt_column_is_answered_with_the_nearest_and_its_place(lesson):
    text = TAXIS % {**RIGHT, "begin": '"tpep_pickup_datatime as begin"'}
    run, _ = lesson("taxis-column", text)

    assert run["JobRunState"] == "FAILED"
    assert "Did you mean tpep_pickup_datetime?" in run["ErrorMessage"]
    assert f"written on line {line_of(text, 'datatime')}, column 29" in run["ErrorMessage"]


def test_a_union_of_other_columns_shows_both_lists(lesson):
    run, _ = lesson("taxis-union", TAXIS % {**RIGHT, "more": ', "fare_amount"'})

    assert run["JobRunState"] == "FAILED"
    assert "The first frame has 4 columns: vendor, begin, end, kind." in run["ErrorMessage"]
    assert "The second has 5: vendor, begin, end, fare_amount, kind." in run["ErrorMessage"]


def test_a_bucket_spelt_in_two_ways_is_answered_with_the_nearest(lesson):
    text = (TAXIS % RIGHT).replace("s3a://lesson-lake/taxi/yellow", "s3a://leson-lake/taxi/yellow")
    run, _ = lesson("taxis-bucket", text)

    assert run["JobRunState"] == "FAILED"
    assert "Did you mean lesson-lake?" in run["ErrorMessage"]
    assert f"line {line_of(text, 'leson-lake')}" in run["ErrorMessage"]


def test_partitions_are_added_shown_and_dropped_by_sql(lesson):
    text = """from pyspark.sql import SparkSession

spark = SparkSession.builder.enableHiveSupport().getOrCreate()
spark.sql("USE lessons")
spark.sql("CREATE EXTERNAL TABLE months (id int) PARTITIONED BY (month string) STORED AS PARQUET LOCATION 's3://lesson-lake/months/'")
spark.range(3).selectExpr("int(id) AS id").write.parquet("s3://lesson-lake/months/month=01/")
spark.sql("MSCK REPAIR TABLE lessons.months")
spark.sql("ALTER TABLE months ADD IF NOT EXISTS PARTITION (month='09') LOCATION 's3://lesson-lake/else/' PARTITION (month='10')")
spark.sql("ALTER TABLE months DROP IF EXISTS PARTITION (month='10')")
print([row.partition for row in spark.sql("SHOW PARTITIONS months").collect()])
print([row.col_name for row in spark.sql("DESCRIBE months").collect()])
"""
    run, log = lesson("partitions", text)

    assert run["JobRunState"] == "SUCCEEDED", log
    assert "['month=01', 'month=09']" in log
    assert "['id', 'month', '# Partition Information', '# col_name', 'month']" in log
