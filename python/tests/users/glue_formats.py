"""From JSON to CSV, Avro, ORC and back."""

import sys

from awsglue.context import GlueContext
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["source", "target"])
glueContext = GlueContext(SparkContext.getOrCreate())
events = glueContext.create_dynamic_frame.from_options("s3", {"paths": [f"{args['source']}/events/"]}, "json")
flat = events.select_fields(["id", "type", "ts"])
for kind in ("csv", "avro", "orc", "parquet", "json"):
    path = f"{args['target']}-{kind}"
    glueContext.purge_s3_path(path, {"retentionPeriod": 0})
    glueContext.write_dynamic_frame.from_options(flat, "s3", {"path": path}, kind)
    back = glueContext.create_dynamic_frame.from_options("s3", {"paths": [path]}, kind, {"withHeader": True})
    glueContext.write_dynamic_frame.from_options(back, "s3", {"path": f"{args['target']}/{kind}"}, "json")
