"""Exact and inexact numbers: what dividing, rounding and casting give."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
df = spark.sql("""
    SELECT * FROM VALUES (1, 7, CAST('10.25' AS decimal(12,2)), 2.5D), (2, 0, CAST('-0.05' AS decimal(12,2)), -2.5D),
        (3, -7, CAST(NULL AS decimal(12,2)), CAST('NaN' AS double)) AS t(id, n, d, f)
""")
df.select(
    "id",
    (F.col("n") / F.col("id")).alias("div"),
    (F.col("id") / F.col("n")).alias("zero"),
    (F.col("n") % 4).alias("mod"),
    F.pmod("n", F.lit(4)).alias("pmod"),
    F.round("f").alias("round"),
    F.bround("f").alias("bround"),
    F.round("d", 1).alias("dround"),
    F.floor("f").alias("floor"),
    F.ceil("d").alias("ceil"),
    (F.col("d") * F.col("d")).alias("square"),
    (F.col("d") / 3).alias("third"),
    (F.col("d") + F.lit(1)).alias("plus"),
    F.col("f").cast("int").alias("int"),
    F.lit("12abc").cast("int").alias("bad"),
    F.lit(" 42 ").cast("int").alias("spaces"),
    F.lit("1e3").cast("double").alias("exp"),
    F.lit(3000000000).cast("int").alias("wrapped"),
    F.abs("n").alias("abs"),
    F.signum("n").alias("sign"),
    F.sqrt(F.abs("n")).alias("root"),
    F.pow("n", 2).alias("pow"),
    F.greatest("id", "n").alias("most"),
    F.least("id", "n").alias("least"),
    F.isnan("f").alias("nan"),
    F.nanvl("f", F.lit(0.0)).alias("nanvl"),
    F.conv(F.lit("ff"), 16, 10).alias("hex"),
    F.shiftleft("id", 2).alias("shift"),
    F.col("id").bitwiseAND(1).alias("odd"),
).write.parquet(f"{args['target']}/numbers")
df.agg(F.sum("d").alias("sum"), F.avg("d").alias("avg"), F.sum("n").alias("n"), F.avg("n").alias("mean")).write.parquet(
    f"{args['target']}/sums"
)
