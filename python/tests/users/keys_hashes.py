"""Surrogate keys and checks of what changed."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
customers = spark.read.csv(f"{args['source']}/customers/", header=True).distinct()
keyed = customers.withColumn("sk", F.dense_rank().over(Window.orderBy("city"))).withColumn(
    "row_hash", F.md5(F.concat_ws("||", *[F.coalesce(F.col(c), F.lit("")) for c in customers.columns]))
)
keyed.write.parquet(f"{args['target']}/keyed")
numbered = customers.withColumn("n", F.monotonically_increasing_id())
assert numbered.select("n").distinct().count() == customers.count()
keyed.select(F.sum(F.crc32("row_hash")).alias("sum"), F.count("*").alias("n")).write.json(f"{args['target']}/check")
