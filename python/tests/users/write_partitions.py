"""Partitions of odd values: nothing, signs, Korean, numbers, dates."""

import datetime
import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
rows = [
    (1, "서울", 1, datetime.date(2024, 1, 1)),
    (2, "a/b:c=d%", 2, None),
    (3, None, 1, datetime.date(2024, 2, 29)),
    (4, "with space", None, datetime.date(2024, 1, 1)),
    (5, "", 2, None),
]
frame = spark.createDataFrame(rows, "id int, place string, n int, day date")
frame.write.partitionBy("place").parquet(f"{args['target']}/places")
frame.write.partitionBy("day", "n").json(f"{args['target']}/days")
frame.write.partitionBy("n").csv(f"{args['target']}/csv", header=True)
