"""Only the partitions that are written are replaced."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
path = f"{args['target']}/days"
spark.createDataFrame([(1, "a", "x"), (2, "b", "x"), (3, "b", "y")], ["id", "day", "kind"]).write.partitionBy(
    "day", "kind"
).parquet(path)
spark.conf.set("spark.sql.sources.partitionOverwriteMode", "dynamic")
spark.createDataFrame([(9, "b", "y"), (8, "c", "z")], ["id", "day", "kind"]).write.mode("overwrite").partitionBy(
    "day", "kind"
).parquet(path)
spark.createDataFrame([(7, "c", "z")], ["id", "day", "kind"]).write.mode("overwrite").option(
    "partitionOverwriteMode", "dynamic"
).partitionBy("day", "kind").parquet(path)
