"""One customer has most orders: the join is salted."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.config("spark.sql.adaptive.skewJoin.enabled", "true").getOrCreate()
spark.conf.set("spark.sql.shuffle.partitions", "8")
SALTS = 4
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")
customers = spark.read.csv(f"{args['source']}/customers/", header=True, inferSchema=True).dropDuplicates(
    ["customer_id"]
)
salted = sales.withColumn("salt", F.col("order_id") % SALTS)
copies = customers.withColumn("salt", F.explode(F.array([F.lit(n) for n in range(SALTS)])))
joined = salted.join(copies, ["customer_id", "salt"]).drop("salt")
joined.groupBy("customer_id", "name").agg(F.count("*").alias("orders"), F.sum("qty").alias("qty")).repartition(
    2, "customer_id"
).write.mode("overwrite").parquet(f"{args['target']}/joined")
