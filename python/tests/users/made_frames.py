"""Frames made in the script: rows, dictionaries, pandas, ranges."""

import datetime
import sys
from decimal import Decimal

import pandas as pd
from awsglue.utils import getResolvedOptions
from pyspark.sql import Row, SparkSession
from pyspark.sql.types import (
    BooleanType, DateType, DecimalType, DoubleType, LongType, StringType, StructField, StructType, TimestampType,
)  # fmt: skip

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sc = spark.sparkContext
sc.setLogLevel("WARN")
spark.createDataFrame([Row(a=1, b=Row(c="x", d=[1, 2])), Row(a=2, b=Row(c=None, d=[]))]).write.json(
    f"{args['target']}/rows"
)
spark.createDataFrame([{"k": 1, "v": "하나"}, {"k": 2, "v": None}]).write.json(f"{args['target']}/dictionaries")
spark.createDataFrame(pd.DataFrame({"n": [1, 2], "t": ["a", "b"], "f": [0.5, None]})).write.parquet(
    f"{args['target']}/pandas"
)
sc.parallelize([(1, "a"), (2, "b")]).toDF(["n", "t"]).write.json(f"{args['target']}/parallelized")
schema = StructType(
    [
        StructField("s", StringType()), StructField("l", LongType()), StructField("d", DoubleType()),
        StructField("x", DecimalType(12, 2)), StructField("b", BooleanType()), StructField("day", DateType()),
        StructField("at", TimestampType()),
    ]
)  # fmt: skip
row = (
    "글",
    2**40,
    0.1,
    Decimal("12.30"),
    True,
    datetime.date(2024, 2, 29),
    datetime.datetime(2024, 2, 29, 1, 2, 3, 456000),
)
spark.createDataFrame([row, (None,) * 7], schema).write.parquet(f"{args['target']}/typed")
spark.range(5).selectExpr("id", "id * 2 AS twice", "CAST(id AS string) AS text").write.json(f"{args['target']}/range")
spark.createDataFrame([], schema).write.parquet(f"{args['target']}/none")
