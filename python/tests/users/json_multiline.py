"""One JSON document over many lines."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
events = spark.read.option("multiLine", True).json(f"{args['source']}/pretty/all.json")
events.select("id", "type", F.to_timestamp("ts").alias("at"), F.col("user")["name"].alias("who")).write.parquet(
    f"{args['target']}/events"
)
