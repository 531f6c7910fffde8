"""Functions of text."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
df = spark.createDataFrame([("  Hello, 세계 ", "a-b-c"), ("", None), ("ÄÖ x1y22", "no")], ["s", "t"])
df.select(
    F.trim("s").alias("trim"),
    F.upper("s").alias("upper"),
    F.initcap("s").alias("cap"),
    F.length("s").alias("length"),
    F.lpad("t", 6, "*").alias("pad"),
    F.split("t", "-").alias("split"),
    F.substring_index("t", "-", 2).alias("index"),
    F.regexp_replace("s", "[0-9]+", "#").alias("digits"),
    F.regexp_extract("s", r"(\w)(\d+)", 2).alias("number"),
    F.translate("t", "abc", "xy").alias("translated"),
    F.concat_ws("/", "s", "t").alias("joined"),
    F.concat("s", "t").alias("null"),
    F.instr("s", "l").alias("at"),
    F.locate("-", "t", 3).alias("found"),
    F.reverse("t").alias("back"),
    F.repeat("t", 2).alias("twice"),
    F.levenshtein("s", "t").alias("distance"),
    F.soundex("t").alias("sound"),
    F.ascii("t").alias("code"),
    F.base64(F.col("t").cast("binary")).alias("base64"),
    F.md5("t").alias("md5"),
    F.sha2("t", 256).alias("sha"),
    F.crc32(F.col("t").cast("binary")).alias("crc"),
    F.xxhash64("t").alias("xx"),
    F.hash("t").alias("hash"),
    F.substring("s", 3, 4).alias("part"),
    F.overlay("t", F.lit("ZZ"), 2).alias("over"),
    F.format_string("%s=%d", "t", F.length("s")).alias("format"),
    F.format_number(F.lit(1234567.891), 2).alias("money"),
    F.col("s").like("%o%").alias("like"),
    F.col("t").rlike("^[a-z]-").alias("rlike"),
    F.col("t").startswith("a").alias("starts"),
    F.col("t").isin("no", "yes").alias("isin"),
    F.encode("t", "UTF-8").cast("string").alias("encoded"),
).write.json(f"{args['target']}/strings")
