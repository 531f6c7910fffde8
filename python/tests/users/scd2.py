"""A slowly changing dimension of type 2: what changed is closed and opened again."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
today = F.to_date(F.lit("2024-05-01"))
current = spark.read.csv(f"{args['source']}/scd/current.csv", header=True).withColumn("since", F.to_date("since"))
update = spark.read.csv(f"{args['source']}/scd/update.csv", header=True)
hashed = lambda frame: frame.withColumn("h", F.sha2(F.concat_ws("|", "name", "city"), 256))  # noqa: E731
joined = hashed(current).alias("c").join(hashed(update).alias("u"), F.col("c.key") == F.col("u.key"), "full_outer")
changed = joined.filter("c.key IS NOT NULL AND u.key IS NOT NULL AND c.h <> u.h")
closed = (
    changed.select("c.key", "c.name", "c.city", "c.since").withColumn("until", today).withColumn("active", F.lit(False))
)
opened = changed.select("u.key", "u.name", "u.city")
new = joined.filter("c.key IS NULL").select("u.key", "u.name", "u.city")
same = joined.filter("u.key IS NULL OR c.h = u.h").select("c.key", "c.name", "c.city", "c.since")
nothing = F.lit(None).cast("date")
fresh = opened.unionByName(new).withColumn("since", today)
result = closed.unionByName(fresh.unionByName(same).withColumn("until", nothing).withColumn("active", F.lit(True)))
result.orderBy("key", "since").write.mode("overwrite").parquet(f"{args['target']}/dimension")
