"""Aggregates beyond sums."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")
sales.groupBy("category").agg(
    F.countDistinct("customer_id").alias("customers"),
    F.sort_array(F.collect_set("status")).alias("statuses"),
    F.size(F.collect_list("order_id")).alias("orders"),
    F.round(F.stddev("price"), 6).alias("sd"),
    F.round(F.variance("price"), 6).alias("var"),
    F.round(F.corr("qty", "price"), 6).alias("corr"),
    F.round(F.skewness("price"), 6).alias("skew"),
    F.round(F.kurtosis("price"), 6).alias("kurt"),
    F.max_by("order_id", "price").alias("dearest"),
    F.min_by("order_id", "price").alias("cheapest"),
    F.expr("percentile(price, 0.5)").alias("median"),
    F.expr("count_if(qty > 2)").alias("many"),
    F.bool_and(F.col("qty") > 0).alias("positive"),
    F.sum_distinct("qty").alias("kinds"),
    F.mode("status").alias("mode"),
).write.json(f"{args['target']}/aggregates")
sales.agg(
    F.min("ordered_at"), F.max("ordered_at"), F.avg("qty"), F.sum("price").cast("decimal(14,2)").alias("sum")
).write.parquet(f"{args['target']}/one")
sales.describe("qty", "price").write.json(f"{args['target']}/described")
sales.select("qty").summary("count", "min", "max").write.json(f"{args['target']}/summary")
