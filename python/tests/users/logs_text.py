"""An access log as text, taken apart by expressions."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
lines = spark.read.text(f"{args['source']}/logs/")
pattern = r'^(\S+) \S+ \S+ \[([^\]]+)\] "(\S+) (\S+) [^"]*" (\d{3}) (\d+)$'
parts = lines.select(
    *[
        F.regexp_extract("value", pattern, n).alias(name)
        for n, name in enumerate(["ip", "at", "method", "path", "status", "size"], 1)
    ]
).filter("ip <> ''")
typed = parts.withColumn("at", F.to_timestamp("at", "dd/MMM/yyyy:HH:mm:ss Z")).withColumn(
    "size", F.col("size").cast("long")
)
typed.write.partitionBy("status").parquet(f"{args['target']}/log")
typed.groupBy("path").agg(F.sum("size").alias("bytes"), F.countDistinct("ip").alias("visitors")).write.csv(
    f"{args['target']}/paths", header=True
)
lines.filter(~F.col("value").rlike(pattern)).write.text(f"{args['target']}/broken")
