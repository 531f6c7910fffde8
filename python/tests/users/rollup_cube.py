"""Totals at every level, by the DataFrame's own methods."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")
sales.cube("category", "status").agg(F.sum("qty").alias("qty"), F.grouping_id().alias("level")).write.json(
    f"{args['target']}/cube"
)
sales.rollup("category").agg(F.count("*").alias("n")).write.json(f"{args['target']}/rollup")
