"""Transforms of nested and mixed records; every result goes to a folder of its own."""

import sys

from pyspark.context import SparkContext

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.transforms import ApplyMapping, DropNullFields, Filter, Join, Map, Relationalize, SplitRows, UnnestFrame
from awsglue.utils import getResolvedOptions

args = getResolvedOptions(sys.argv, ["out"])
glueContext = GlueContext(SparkContext.getOrCreate())
spark = glueContext.spark_session

orders = glueContext.create_dynamic_frame.from_rdd(
    [
        {"id": 1, "price": "10.5", "v": 1, "customer": {"name": "Kim", "tags": ["a", "b"]}, "none": None},
        {"id": 2, "price": "x", "v": "one", "customer": {"name": None, "tags": []}, "none": None},
        {"id": 3000000000, "price": "7", "v": 2.5, "customer": None, "none": None},
        {"id": 4, "price": " 12.9 ", "v": None, "customer": {"name": "이", "tags": None}, "none": None},
    ],
    "orders",
)


def put(frame, name):
    glueContext.write_dynamic_frame.from_options(frame, "s3", {"path": f"{args['out']}/{name}"}, "json")


for choice in ("make_cols", "make_struct", "project:string", "cast:double", "cast:long"):
    put(orders.resolveChoice(choice=choice), choice.replace(":", "_"))
mapped = ApplyMapping.apply(
    orders,
    [
        ("id", "long", "order.id", "long"),
        ("price", "string", "order.price", "double"),
        ("price", "string", "whole", "int"),
        ("price", "string", "exact", "decimal(12,2)"),
        ("customer.name", "string", "name", "string"),
    ],
)
put(mapped, "mapped")
put(Filter.apply(orders, lambda r: r["customer"]["name"] is not None), "filtered")
put(Map.apply(orders, lambda r: {**r, "twice": r["id"] * 2, "list": [r["id"], str(r["v"])]}), "changed")
put(DropNullFields.apply(orders), "dropped")
put(UnnestFrame.apply(orders.drop_fields(["customer.tags"])), "unnested")
put(Join.apply(orders, orders.select_fields(["id", "price"]), "id", "id"), "joined")
for name, frame in SplitRows.apply(
    orders.resolveChoice(choice="cast:long"), {"id": {">": 1, "<": 5}}, "in", "out"
).items():
    put(frame, f"split_{name}")
for name, frame in Relationalize.apply(orders.resolveChoice(choice="cast:string"), None, "root").items():
    put(frame.drop_fields(["id"]) if name != "root" else frame.drop_fields(["customer.tags"]), f"tables_{name}")
put(orders.mergeDynamicFrame(glueContext.create_dynamic_frame.from_rdd([{"id": 2, "price": 5}], "s"), ["id"]), "merged")
put(
    DynamicFrame.fromDF(
        spark.createDataFrame([(1, None), (2, (3, "x"))], "a int, s struct<b:int,c:string>"), glueContext, "x"
    ),
    "rows",
)
