"""The four modes of writing."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
one, two = spark.range(0, 3), spark.range(10, 12)
path = f"{args['target']}/modes"
one.write.parquet(path)
two.write.mode("append").parquet(path)
two.write.mode("ignore").parquet(path)
try:
    two.write.mode("errorifexists").parquet(path)
    raise SystemExit("the second write must fail")
except AnalysisException as error:
    print("refused:", str(error)[:60])
print(spark.read.parquet(path).count())
one.write.mode("overwrite").format("json").save(f"{args['target']}/again")
two.write.mode("overwrite").format("json").save(f"{args['target']}/again")
spark.read.parquet(path).filter("id < 0").write.mode("overwrite").parquet(f"{args['target']}/empty")
