"""A field of several types, settled in each way."""

import sys

from awsglue.context import GlueContext
from awsglue.transforms import ResolveChoice
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["source", "target"])
glueContext = GlueContext(SparkContext.getOrCreate())
mixed = glueContext.create_dynamic_frame.from_options("s3", {"paths": [f"{args['source']}/mixed/"]}, "json")
mixed.printSchema()


def save(frame, name):
    glueContext.write_dynamic_frame.from_options(frame, "s3", {"path": f"{args['target']}/{name}"}, "json")


save(ResolveChoice.apply(mixed, specs=[("price", "cast:double")]), "double")
save(mixed.resolveChoice(specs=[("price", "make_cols")]), "columns")
save(mixed.resolveChoice(specs=[("price", "project:string")]), "string")
save(mixed.resolveChoice(choice="make_struct"), "struct")
frame = mixed.resolveChoice(specs=[("price", "cast:double")]).toDF()
frame.filter("price is not null").selectExpr("id", "price * 2 AS twice").write.json(f"{args['target']}/twice")
