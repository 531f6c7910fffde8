"""How many files: one, some, by key."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")
sales.coalesce(1).write.mode("overwrite").parquet(f"{args['target']}/coalesced")
sales.union(sales).repartition(1).write.mode("overwrite").option("compression", "gzip").parquet(
    f"{args['target']}/single"
)
sales.repartition("category").write.mode("overwrite").partitionBy("category").json(f"{args['target']}/keyed")
sales.repartition(1).sortWithinPartitions("price").write.mode("overwrite").option("compression", "gzip").json(
    f"{args['target']}/sorted"
)
sales.orderBy("order_id").coalesce(1).select("order_id", "ordered_at").write.csv(
    f"{args['target']}/dated", header=True, timestampFormat="yyyy/MM/dd HH:mm"
)
