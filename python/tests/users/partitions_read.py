"""Folders of partitions: read whole, in part, and by their own schema."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
months = spark.read.parquet(f"{args['source']}/months/")
months.printSchema()
months.groupBy("year", "month").agg(F.count("*").alias("n"), F.sum("amount").alias("amount")).write.json(
    f"{args['target']}/all"
)
months.where("month >= 2").select("id", "month", "day", "at").write.parquet(f"{args['target']}/later")
spark.read.parquet(f"{args['source']}/months/year=2024/month=03/").write.json(f"{args['target']}/march")
spark.read.option("basePath", f"{args['source']}/months/").parquet(
    f"{args['source']}/months/year=2024/month=01/"
).select("id", "month").write.json(f"{args['target']}/january")
spark.read.option("mergeSchema", "true").parquet(f"{args['source']}/months/").filter(F.col("name").isNull()).write.json(
    f"{args['target']}/unnamed"
)
