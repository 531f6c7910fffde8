"""A file of an old Korean system (CP949) becomes UTF-8."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
stores = spark.read.csv(f"{args['source']}/korean/", header=True, encoding="cp949")
stores = stores.withColumn("매출", F.col("매출").cast("int")).fillna({"매출": 0})
stores.coalesce(1).write.mode("overwrite").json(f"{args['target']}/stores")
stores.groupBy("지역").agg(F.sum("매출").alias("합계")).write.mode("overwrite").parquet(f"{args['target']}/sums")
