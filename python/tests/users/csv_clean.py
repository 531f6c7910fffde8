"""Customers from CSV: duplicates and bad addresses go, groups come, written in partitions."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.appName("clean").getOrCreate()

df = spark.read.option("header", "true").option("inferSchema", "true").csv(f"{args['source']}/customers/")
print("read", df.count())
clean = (
    df.dropna(subset=["email"])
    .dropDuplicates(["customer_id"])
    .filter(F.col("email").contains("@"))
    .withColumn("domain", F.regexp_extract("email", "@(.+)$", 1))
    .withColumn(
        "age_group",
        F.when(F.col("age") < 30, "20s").when(F.col("age") < 50, "30-49").otherwise("50+"),
    )
    .withColumn("joined", F.to_date("join_date", "yyyy-MM-dd"))
)
clean.write.mode("overwrite").partitionBy("city").parquet(f"{args['target']}/customers")
clean.groupBy("age_group").agg(F.count("*").alias("n"), F.round(F.avg("age"), 2).alias("mean")).write.json(
    f"{args['target']}/groups"
)
