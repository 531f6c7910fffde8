"""Running sums, the order before, shares and places."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.window import Window

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\").withColumn(
    "amount", (F.col("qty") * F.col("price")).cast("decimal(12,2)")
)
w = Window.partitionBy("customer_id").orderBy("ordered_at", "order_id")
everything = Window.partitionBy("customer_id")
result = (
    sales.withColumn("so_far", F.sum("amount").over(w))
    .withColumn("before", F.lag("amount", 1).over(w))
    .withColumn("after", F.lead("order_id", 1, -1).over(w))
    .withColumn("quarter", F.ntile(4).over(w))
    .withColumn("share", F.round(F.percent_rank().over(w), 6))
    .withColumn("dist", F.round(F.cume_dist().over(w), 6))
    .withColumn("top", F.max("amount").over(everything))
    .withColumn("moving", F.avg(F.col("amount").cast("double")).over(w.rowsBetween(-2, 0)))
    .withColumn("first", F.first("product").over(w))
)
result.drop("note").write.mode("overwrite").parquet(f"{args['target']}/running")
