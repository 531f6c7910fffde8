"""Sums by month and category, as columns; and back."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")
sales = sales.withColumn("month", F.date_format("ordered_at", "yyyy-MM"))
table = sales.groupBy("month").pivot("category", ["book", "food", "toy", "cloth"]).agg(F.sum("qty")).fillna(0)
table.write.json(f"{args['target']}/pivot")
counted = sales.groupBy("status").pivot("category").count()
counted.write.json(f"{args['target']}/free")
wide = spark.read.csv(f"{args['source']}/wide/", header=True, inferSchema=True)
wide.select("store", F.expr("stack(3, 'jan', jan, 'feb', feb, 'mar', mar) AS (month, n)")).write.parquet(
    f"{args['target']}/long"
)
wide.unpivot("store", ["jan", "mar"], "month", "n").write.json(f"{args['target']}/unpivoted")
