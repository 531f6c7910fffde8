"""The last order of each customer and product."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")
latest = Window.partitionBy("customer_id", "product").orderBy(F.desc("ordered_at"), F.desc("order_id"))
kept = sales.withColumn("rn", F.row_number().over(latest)).where("rn = 1").drop("rn")
kept.write.mode("overwrite").parquet(f"{args['target']}/latest")
kept.select("order_id", "note").write.json(f"{args['target']}/notes")
