"""Makes the silver table of orders, refunds and disposals by day and sub-category, of raw files not seen before."""

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.transforms import ApplyMapping, Filter, Join, SelectFields
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "DATABASE", "BUCKET"])
glueContext = GlueContext(SparkContext.getOrCreate())
job = Job(glueContext)
job.init(args["JOB_NAME"], args)

# With --job-bookmark-option job-bookmark-enable these are the files that no committed run has read.
orders = glueContext.create_dynamic_frame.from_catalog(
    database=args["DATABASE"], table_name="raw_balju_refund", transformation_ctx="orders"
)
if orders.count() == 0:
    print("Nothing is new.")
    job.commit()
    sys.exit(0)

# Without transformation_ctx: the goods are read whole every time.
products = glueContext.create_dynamic_frame.from_catalog(database=args["DATABASE"], table_name="raw_products")
goods = SelectFields.apply(products, paths=["product_cd", "subcategory_cd", "subcategory_name"])
goods = goods.rename_field("product_cd", "code")

moved = Filter.apply(orders, f=lambda row: row["balju_qty"] + row["refund_qty"] + row["disposal_qty"] > 0)
joined = Join.apply(moved, goods, "product_cd", "code")
mapped = ApplyMapping.apply(
    frame=joined,
    mappings=[
        ("balju_date", "string", "balju_date", "string"),
        ("subcategory_cd", "string", "subcategory_cd", "string"),
        ("subcategory_name", "string", "subcategory_name", "string"),
        ("product_cd", "string", "product_cd", "string"),
        ("balju_qty", "int", "ordered", "long"),
        ("refund_qty", "int", "refunded", "long"),
        ("disposal_qty", "int", "disposed", "long"),
        ("note", "string", "note", "string"),
    ],
)
summed = mapped.toDF().groupBy("balju_date", "subcategory_cd", "subcategory_name").agg(
    F.countDistinct("product_cd").alias("products"),
    F.sum("ordered").alias("ordered"),
    F.sum("refunded").alias("refunded"),
    F.sum("disposed").alias("disposed"),
    F.count("note").alias("notes"),
)  # fmt: skip

# A day that was taken again replaces what it made before.
path = f"s3://{args['BUCKET']}/silver/orders_subcategory/"
for row in summed.select("balju_date").distinct().collect():
    glueContext.purge_s3_path(f"{path}balju_date={row['balju_date']}/", {"retentionPeriod": 0})

sink = glueContext.getSink(
    connection_type="s3",
    path=path,
    partitionKeys=["balju_date"],
    transformation_ctx="sink",
)
sink.setFormat("glueparquet", compression="snappy")
sink.writeFrame(DynamicFrame.fromDF(summed.coalesce(1), glueContext, "summed"))

job.commit()
