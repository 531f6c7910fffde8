"""Events of a user that are less than three days apart belong together."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
events = spark.read.json(f"{args['source']}/events/").select(
    F.col("user.name").alias("who"), F.col("ts").cast("timestamp").alias("at"), "id", "type"
)
w = Window.partitionBy("who").orderBy("at", "id")
gap = F.unix_timestamp("at") - F.unix_timestamp(F.lag("at").over(w))
marked = events.withColumn("fresh", F.when(gap.isNull() | (gap > 3 * 86400), 1).otherwise(0))
sessions = (
    marked.withColumn("session", F.sum("fresh").over(w))
    .groupBy("who", "session")
    .agg(
        F.min("at").alias("begin"),
        F.max("at").alias("end"),
        F.count("*").alias("events"),
        F.sum(F.expr("CASE WHEN type = 'buy' THEN 1 ELSE 0 END")).alias("bought"),
    )
)
sessions.write.parquet(f"{args['target']}/sessions")
