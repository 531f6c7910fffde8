"""A folder that is not there today is an error that the script catches."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql.utils import AnalysisException

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
found = []
for folder, kind in (("none", "parquet"), ("nothing", "json"), ("void", "csv"), ("months", "parquet")):
    try:
        frame = spark.read.format(kind).load(f"{args['source']}/{folder}/")
        found.append((folder, frame.count()))
    except AnalysisException as error:
        found.append((folder, -1 if "PATH_NOT_FOUND" in str(error) else -2))
spark.createDataFrame(found, ["folder", "rows"]).write.json(f"{args['target']}/found")
