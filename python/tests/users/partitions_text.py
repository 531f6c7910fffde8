"""Partitions stay text where the setting says so."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
months = spark.read.parquet(f"{args['source']}/months/")
months.filter("month = '02'").select("id", "year", "month").write.partitionBy("year", "month").json(
    f"{args['target']}/months"
)
