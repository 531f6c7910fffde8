"""All kinds of joins of sales and customers."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.functions import broadcast, col

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\").select(
    "order_id", "customer_id", "qty"
)
customers = spark.read.csv(f"{args['source']}/customers/", header=True, inferSchema=True).dropDuplicates()
sales.join(broadcast(customers), "customer_id").groupBy("city").agg(F.sum("qty").alias("qty")).write.json(
    f"{args['target']}/inner"
)
customers.join(sales, ["customer_id"], "left_anti").select("customer_id", "name").write.json(f"{args['target']}/anti")
customers.join(sales, ["customer_id"], "left_semi").select("customer_id").write.json(f"{args['target']}/semi")
a, b = customers.alias("a"), customers.alias("b")
a.join(b, (col("a.city") == col("b.city")) & (col("a.age") < col("b.age"))).select(
    col("a.customer_id").alias("younger"), col("b.customer_id").alias("older")
).write.parquet(f"{args['target']}/pairs")
small = sales.filter("order_id < 4")
small.join(customers, small.customer_id == customers.customer_id, "right").drop(small.customer_id).filter(
    "order_id IS NOT NULL"
).write.json(f"{args['target']}/right")
small.crossJoin(spark.createDataFrame([("x",), ("y",)], ["letter"])).write.json(f"{args['target']}/cross")
