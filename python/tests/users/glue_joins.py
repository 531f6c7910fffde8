"""Three tables joined, renamed, split and written, in the manner of the legislators' sample."""

import sys

from awsglue.context import GlueContext
from awsglue.transforms import DropFields, Filter, Join, Map, RenameField, SelectFields, SplitFields
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["source", "target"])
glueContext = GlueContext(SparkContext.getOrCreate())


def csv(folder):
    return glueContext.create_dynamic_frame.from_options(
        "s3", {"paths": [f"{args['source']}/{folder}/"]}, "csv", {"withHeader": True, "escaper": "\\"}
    )


customers = RenameField.apply(csv("customers"), "customer_id", "person").drop_fields(["join_date"])
sales = csv("sales").select_fields(["order_id", "customer_id", "product", "qty", "price"])
joined = Join.apply(sales, customers, "customer_id", "person").drop_fields(["person"])
print(joined.count())


def priced(row):
    row["total"] = round(int(row["qty"]) * float(row["price"]), 2)
    row["where"] = {"city": row["city"], "seoul": row["city"] == "서울"}
    del row["city"]
    return row


mapped = Map.apply(frame=joined, f=priced)
dear = Filter.apply(frame=mapped, f=lambda row: row["total"] > 50 and row["age"] is not None)
parts = SplitFields.apply(dear, ["order_id", "total"], "left", "right")
for name in ("left", "right"):
    glueContext.write_dynamic_frame.from_options(parts.select(name), "s3", {"path": f"{args['target']}/{name}"}, "json")
glueContext.write_dynamic_frame.from_options(
    DropFields.apply(dear, ["email"]), "s3", {"path": f"{args['target']}/dear", "partitionKeys": ["product"]}, "parquet"
)
small = SelectFields.apply(dear, ["order_id", "where.city"])
small.toDF().write.json(f"{args['target']}/small")
