"""Functions of lists."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
df = spark.createDataFrame(
    [(1, [3, 1, 2], ["b", None]), (2, [], ["a", "a"]), (3, None, None)], "id int, n array<int>, s array<string>"
)
df.select(
    "id",
    F.sort_array("n").alias("sorted"),
    F.array_contains("n", 2).alias("has"),
    F.array_distinct("s").alias("once"),
    F.array_join("s", "-", "?").alias("joined"),
    F.element_at("n", -1).alias("last"),
    F.slice("n", 1, 2).alias("head"),
    F.array_max("n").alias("most"),
    F.filter("n", lambda x: x > 1).alias("big"),
    F.exists("n", lambda x: x == 3).alias("three"),
    F.array_union("n", F.array(F.lit(9))).alias("more"),
    F.size("n").alias("size"),
    F.arrays_zip("n", "s").alias("zip"),
    F.flatten(F.array("n", "n")).alias("flat"),
    F.reverse("n").alias("back"),
    F.array_position("n", 1).alias("where"),
).write.json(f"{args['target']}/arrays")
df.select("id", F.posexplode_outer("n").alias("at", "value")).write.json(f"{args['target']}/exploded")
spark.range(3).select(
    F.sequence(F.lit(1), F.col("id") + 1).alias("q"), F.array_repeat("id", 2).alias("r")
).write.parquet(f"{args['target']}/made")
