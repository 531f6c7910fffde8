"""Frames of other columns, put together by name."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
a = spark.createDataFrame([(1, "x"), (2, None)], ["id", "name"])
b = spark.createDataFrame([("y", 3, 1.5)], ["name", "id", "score"])
a.unionByName(b, allowMissingColumns=True).write.json(f"{args['target']}/both")
a.select("id").exceptAll(b.select("id")).write.json(f"{args['target']}/except")
a.select("id").intersect(a.select("id").filter("id = 1")).write.json(f"{args['target']}/intersect")
a.withColumnRenamed("name", "Name").toDF("key", "value").withColumns(
    {"n": F.length("value"), "two": F.lit(2)}
).write.json(f"{args['target']}/renamed")
a.na.fill({"name": "?"}).na.replace({"x": "z"}, subset="name").write.json(f"{args['target']}/filled")
a.dropna(how="any").write.json(f"{args['target']}/whole")
