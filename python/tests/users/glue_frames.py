"""From a DataFrame to a DynamicFrame, and the other way, and what both can do."""

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame, DynamicFrameCollection
from awsglue.transforms import SelectFromCollection, SplitRows
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
glueContext = GlueContext(SparkContext.getOrCreate())
spark = glueContext.spark_session


def MyTransform(glueContext, dfc) -> DynamicFrameCollection:
    frame = dfc.select(list(dfc.keys())[0]).toDF()
    frame = frame.withColumn("loaded", F.lit("2024-05-01").cast("date"))
    return DynamicFrameCollection({"CustomTransform0": DynamicFrame.fromDF(frame, glueContext, "loaded")}, glueContext)


sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")
frame = DynamicFrame.fromDF(sales, glueContext, "sales")
made = MyTransform(glueContext, DynamicFrameCollection({"in": frame}, glueContext))
loaded = SelectFromCollection.apply(dfc=made, key=list(made.keys())[0])
rows = SplitRows.apply(loaded, {"qty": {">": 2}}, "many", "few")
for name in ("many", "few"):
    glueContext.write_dynamic_frame.from_options(
        rows.select(name).coalesce(1), "s3", {"path": f"{args['target']}/{name}"}, "glueparquet"
    )
print(loaded.toDF().schema.simpleString(), loaded.schema().fields[0].name)
loaded.unnest().toDF().groupBy("loaded").count().write.json(f"{args['target']}/count")
