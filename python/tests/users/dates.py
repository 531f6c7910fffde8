"""Functions of dates and times."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
rows = [("2024-02-29", "2024-02-29 23:59:59"), ("2023-12-31", "2023-12-31 00:00:01"), ("bad", None)]
df = spark.createDataFrame(rows, ["d", "t"]).withColumn("day", F.to_date("d")).withColumn("at", F.to_timestamp("t"))
df.select(
    "day",
    F.add_months("day", 12).alias("later"),
    F.date_add("day", 1).alias("next"),
    F.datediff(F.lit("2024-03-10"), "day").alias("days"),
    F.round(F.months_between(F.lit("2024-03-10"), "day"), 4).alias("months"),
    F.last_day("day").alias("last"),
    F.next_day("day", "Mon").alias("monday"),
    F.trunc("day", "MM").alias("month"),
    F.year("day").alias("y"),
    F.quarter("day").alias("q"),
    F.weekofyear("day").alias("w"),
    F.dayofweek("day").alias("dow"),
    F.dayofyear("day").alias("doy"),
    F.date_format("at", "yyyy/MM/dd HH:mm").alias("text"),
    F.date_format("day", "E, dd MMM yy").alias("words"),
).write.json(f"{args['target']}/days")
df.select(
    "at",
    F.date_trunc("hour", "at").alias("hour"),
    F.unix_timestamp("at").alias("seconds"),
    F.from_unixtime(F.lit(1700000000), "yyyy-MM-dd HH:mm:ss").alias("from"),
    F.from_utc_timestamp("at", "Asia/Seoul").alias("seoul"),
    F.to_utc_timestamp("at", "Asia/Seoul").alias("utc"),
    (F.col("at") + F.expr("INTERVAL 90 MINUTES")).alias("plus"),
    F.hour("at").alias("h"),
    F.minute("at").alias("m"),
    F.second("at").alias("s"),
    F.to_timestamp(F.lit("05.03.2024 14:07"), "dd.MM.yyyy HH:mm").alias("parsed"),
).write.parquet(f"{args['target']}/times")
spark.sql("SELECT explode(sequence(DATE '2024-01-30', DATE '2024-02-02', INTERVAL 1 DAY)) AS day").write.json(
    f"{args['target']}/calendar"
)
