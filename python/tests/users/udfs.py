"""Functions of Python, row by row and by pandas."""

import sys
from decimal import Decimal

import pandas as pd
from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, pandas_udf, struct, udf
from pyspark.sql.types import ArrayType, DecimalType, IntegerType, StringType, StructField, StructType

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")


@udf(returnType=StringType())
def masked(text):
    return None if text is None else text[:1] + "*" * (len(text) - 1)


total = udf(lambda qty, price: Decimal(str(price)) * qty, DecimalType(12, 2))
words = udf(lambda s: (s or "").split(), ArrayType(StringType()))
sized = udf(
    lambda row: (row["product"], len(row["category"])),
    StructType([StructField("p", StringType()), StructField("n", IntegerType())]),
)


@pandas_udf("double")
def with_tax(price: pd.Series) -> pd.Series:
    return (price * 1.1).round(2)


spark.udf.register("twice", lambda n: n * 2, IntegerType())
result = sales.select(
    "order_id",
    masked("category").alias("masked"),
    total("qty", "price").alias("total"),
    words("note").alias("words"),
    sized(struct("product", "category")).alias("sized"),
    with_tax(col("price")).alias("taxed"),
)
result.write.json(f"{args['target']}/udfs")
sales.createOrReplaceTempView("sales")
spark.sql("SELECT category, sum(twice(qty)) AS n FROM sales GROUP BY category").write.json(
    f"{args['target']}/registered"
)
