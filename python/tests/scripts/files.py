"""Files of every format, written with partitions and read again."""

import datetime
import decimal
import sys

from pyspark.context import SparkContext
from pyspark.sql import functions as F

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.utils import getResolvedOptions

args = getResolvedOptions(sys.argv, ["out"])
glueContext = GlueContext(SparkContext())
spark = glueContext.spark_session
rows = [
    (
        1,
        "a",
        1.5,
        decimal.Decimal("10.25"),
        datetime.date(2024, 1, 2),
        datetime.datetime(2024, 1, 2, 3, 4, 5),
        True,
        ["x"],
        "2024",
        "01",
    ),
    (2, 'b "q", c', None, None, None, None, None, None, "2024", None),
    (
        3,
        "김",
        -2.25,
        decimal.Decimal("-0.01"),
        datetime.date(1999, 12, 31),
        datetime.datetime(1999, 12, 31, 23, 59, 59, 123456),
        False,
        [],
        None,
        "a:b",
    ),
]
data = spark.createDataFrame(
    rows,
    "id int, s string, d double, n decimal(12,2), day date, at timestamp, b boolean, l array<string>, y string, m string",
)
frame = DynamicFrame.fromDF(data, glueContext, "rows")
for kind in ("parquet", "glueparquet", "json", "csv", "avro", "orc"):
    path = f"{args['out']}/{kind}"
    written = frame.drop_fields(["l"]) if kind == "csv" else frame
    glueContext.write_dynamic_frame.from_options(written, "s3", {"path": path, "partitionKeys": ["y", "m"]}, kind)
    back = glueContext.create_dynamic_frame.from_options(
        "s3", {"paths": [path], "recurse": True}, "parquet" if kind == "glueparquet" else kind, {"withHeader": True}
    )
    glueContext.write_dynamic_frame.from_options(back, "s3", {"path": f"{args['out']}/back_{kind}"}, "json")
totals = data.groupBy("y").agg(F.count("*").alias("n"), F.sum("d").alias("d")).coalesce(1)
glueContext.write_dynamic_frame.from_options(
    DynamicFrame.fromDF(totals, glueContext, "t"), "s3", {"path": f"{args['out']}/totals"}, "json"
)
