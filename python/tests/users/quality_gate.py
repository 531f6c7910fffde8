"""Counts of what is wrong; too much of it stops the job."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
df = spark.read.csv(f"{args['source']}/customers/", header=True, inferSchema=True)
total = df.count()
nulls = df.select([F.count(F.when(F.col(c).isNull(), c)).alias(c) for c in df.columns])
nulls.write.json(f"{args['target']}/nulls")
bad = df.filter(F.col("email").isNull() | ~F.col("email").contains("@") | (F.col("age") < 0))
duplicates = df.groupBy("customer_id").count().filter("count > 1")
share = bad.count() / total
print(f"{total} rows, {share:.1%} bad, {duplicates.count()} twice")
if share > 0.9:
    sys.exit("too much is wrong")
bad.write.json(f"{args['target']}/bad")
duplicates.write.json(f"{args['target']}/duplicates")
