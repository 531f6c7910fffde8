"""Nested events as flat tables."""

import sys

from awsglue.context import GlueContext
from awsglue.transforms import Relationalize
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["source", "target"])
glueContext = GlueContext(SparkContext.getOrCreate())
events = glueContext.create_dynamic_frame.from_options("s3", {"paths": [f"{args['source']}/events/"]}, "json")
events.printSchema()
collection = Relationalize.apply(frame=events, staging_path=f"{args['target']}-temporary", name="root")
print(sorted(collection.keys()))
for name in collection.keys():
    frame = collection.select(name)
    # The keys that join the tables are made anew on every engine.
    kept = (
        [field for field in frame.toDF().columns if field not in ("id", "items", "user.tags")]
        if name != "root"
        else [field for field in frame.toDF().columns if field not in ("items", "user.tags")]
    )
    glueContext.write_dynamic_frame.from_options(
        frame.select_fields([f"`{field}`" for field in kept]),
        "s3",
        {"path": f"{args['target']}/{name.replace('.', '_')}"},
        "json",
    )
root = collection.select("root").toDF()
items = collection.select("root_items").toDF()
joined = (
    root.alias("r").join(items.alias("i"), root["items"] == items["id"]).selectExpr("r.id", "`items.val.sku` AS sku")
)
joined.write.json(f"{args['target']}/joined")
