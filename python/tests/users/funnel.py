"""Who viewed, put in the cart, and bought; and who came back."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
events = (
    spark.read.json(f"{args['source']}/events/")
    .withColumn("day", F.to_date("ts"))
    .withColumn("who", F.col("user.name"))
)
steps = events.groupBy("who").agg(
    *[F.max(F.when(F.col("type") == t, 1).otherwise(0)).alias(t) for t in ("view", "cart", "buy")]
)
steps.agg(
    F.sum("view").alias("viewed"),
    F.expr("sum(view * cart)").alias("put"),
    F.expr("sum(view * cart * buy)").alias("bought"),
).write.json(f"{args['target']}/funnel")
first = events.groupBy("who").agg(F.min("day").alias("cohort"))
weeks = events.join(first, "who").withColumn("week", F.floor(F.datediff("day", "cohort") / 7))
weeks.groupBy("cohort", "week").agg(F.countDistinct("who").alias("users")).write.parquet(f"{args['target']}/cohorts")
