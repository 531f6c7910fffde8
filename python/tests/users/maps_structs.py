"""Maps, structs, and JSON in text."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import MapType, StringType

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
df = spark.createDataFrame(
    [(1, '{"a": 1, "b": {"c": [1, 2]}, "d": "x"}'), (2, '{"a": "text"}'), (3, "broken"), (4, None)], "id int, j string"
)
parsed = df.withColumn("p", F.from_json("j", "a int, b struct<c: array<int>>, d string"))
parsed.select("id", "p.a", F.col("p.b.c")[0].alias("c0"), F.to_json("p").alias("text")).write.json(
    f"{args['target']}/parsed"
)
df.select("id", F.get_json_object("j", "$.b.c[1]").alias("g"), F.json_tuple("j", "a", "d").alias("a", "d")).write.json(
    f"{args['target']}/paths"
)
df.select("id", F.from_json("j", MapType(StringType(), StringType())).alias("m")).select(
    "id", F.map_keys("m").alias("keys"), F.col("m")["a"].alias("a")
).write.json(f"{args['target']}/maps")
made = df.select("id", F.create_map(F.lit("x"), F.col("id"), F.lit("y"), F.lit(0)).alias("m"))
made.select("id", F.explode("m")).write.json(f"{args['target']}/entries")
made.select("id", F.map_values("m").alias("v"), F.map_filter("m", lambda k, v: v > 1).alias("f")).write.json(
    f"{args['target']}/f"
)
nested = df.select("id", F.struct(F.col("id").alias("one"), F.lit("two").alias("two")).alias("s"))
nested.withColumn("s", F.col("s").withField("three", F.lit(3)).dropFields("one")).write.json(f"{args['target']}/fields")
nested.select("s.*").write.parquet(f"{args['target']}/flat")
