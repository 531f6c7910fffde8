"""Nested events: structs, lists, and what is in them."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
events = spark.read.json(f"{args['source']}/events/*.json")
events.printSchema()
items = events.select(
    "id", "user.name", F.col("user.address.city").alias("city"), F.explode("items").alias("item")
).select("id", "name", "city", "item.*")
items.write.json(f"{args['target']}/items")
events.select("id", F.explode_outer("user.tags").alias("tag"), F.size("items").alias("n")).write.parquet(
    f"{args['target']}/tags"
)
events.withColumn("total", F.expr("aggregate(items, 0D, (s, i) -> s + i.price * i.qty)")).select(
    "id", "total", F.transform("items", lambda i: F.upper(i["sku"])).alias("skus")
).write.json(f"{args['target']}/totals")
