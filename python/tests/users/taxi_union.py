"""Two kinds of taxis become one table, month by month in folders."""

import sys

import pyspark
import pyspark.sql.functions as F
from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
conf = pyspark.SparkConf()
conf.set("spark.driver.host", "127.0.0.1")
conf.set("spark.jars.packages", "org.apache.hadoop:hadoop-aws:3.3.2")
conf.set("spark.hadoop.fs.s3a.access.key", "test")
spark = SparkSession.builder.config(conf=conf).appName("taxi").getOrCreate()
print(spark._jvm.org.apache.hadoop.util.VersionInfo.getVersion())
common = ["VendorID as vendor_id", "PULocationID as from_id", "DOLocationID as to_id", "fare_amount", "payment_type"]


def rides(kind, prefix):
    columns = [f"{prefix}_pickup_datetime as begin", f"{prefix}_dropoff_datetime as end", *common]
    return (
        spark.read.parquet(f"{args['source']}/taxi/{kind}.parquet").selectExpr(columns).withColumn("kind", F.lit(kind))
    )


both = rides("yellow", "tpep").union(rides("green", "lpep"))
both.show(3, truncate=False)
both = both.withColumn("minutes", (F.unix_timestamp("end") - F.unix_timestamp("begin")) / 60)
for hour in (0, 6):
    both.where(F.hour("begin") == hour).repartition(1).write.option("header", "true").mode("overwrite").csv(
        f"{args['target']}/hour={hour}/"
    )
both.groupBy("kind", "payment_type").agg(
    F.avg("fare_amount").alias("fare"), F.max("minutes").alias("longest")
).write.json(f"{args['target']}/kinds")
