"""CSV without a header, by a schema: separators, quotes, words for NULL, compressed."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql.types import DateType, IntegerType, StringType, StructField, StructType

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
schema = StructType(
    [
        StructField("id", IntegerType(), True),
        StructField("name", StringType(), True),
        StructField("value", StringType(), True),
        StructField("day", DateType(), True),
    ]
)
codes = (
    spark.read.schema(schema)
    .options(sep="|", quote="'", nullValue="N/A", dateFormat="yyyy-MM-dd", mode="PERMISSIVE")
    .csv(f"{args['source']}/pipes/")
)
codes.printSchema()
codes.write.mode("overwrite").json(f"{args['target']}/codes")
codes.select("id", "name", "value").coalesce(1).write.mode("overwrite").option("header", True).option(
    "sep", ";"
).option("quoteAll", True).csv(f"{args['target']}/quoted")
codes.select("id", "day").coalesce(1).write.mode("overwrite").csv(
    f"{args['target']}/gz", compression="gzip", nullValue="-"
)
