"""Makes the silver tables of one day's sales: by day, by hour, by hour and sub-category, by hour and product."""

import sys

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import Window
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "EXTRACT_DATE", "DATABASE", "BUCKET"])
sc = SparkContext.getOrCreate()
glueContext = GlueContext(sc)
spark = glueContext.spark_session
job = Job(glueContext)
job.init(args["JOB_NAME"], args)

# Overwriting replaces the partitions that are written, and no others.
spark.conf.set("spark.sql.sources.partitionOverwriteMode", "dynamic")
day = args["EXTRACT_DATE"]
silver = f"s3://{args['BUCKET']}/silver"

sales = glueContext.create_dynamic_frame.from_catalog(
    database=args["DATABASE"],
    table_name="raw_transaction_order",
    push_down_predicate=f"(tr_date in ('{day}'))",
    transformation_ctx="sales",
).toDF()
products = glueContext.create_dynamic_frame.from_catalog(
    database=args["DATABASE"], table_name="raw_products", transformation_ctx="products"
).toDF()

sold = (
    sales.join(F.broadcast(products), "product_cd", "inner")
    .withColumn("tr_hour", F.substring("tr_time", 1, 2).cast("int"))
    .withColumn("receipt", F.concat_ws("-", "pos_num", "receipt_num"))
    .cache()
)
if sold.count() != sales.count():
    raise ValueError(f"{day}: there are sales of goods that the products do not have.")


def figures(keys):
    """What is counted at every level."""
    return sold.groupBy(*keys).agg(
        F.countDistinct("receipt").alias("receipts"),
        F.sum("qty").alias("quantity"),
        F.sum("mount").cast("decimal(18,2)").alias("amount"),
    )


def save(frame, name):
    frame.coalesce(1).write.mode("overwrite").partitionBy("tr_date").parquet(f"{silver}/{name}/")


members = sold.groupBy("tr_date").agg(
    F.count("member_gender").alias("member_rows"),
    F.sum(F.when(F.col("is_pb"), F.col("mount")).otherwise(0)).cast("decimal(18,2)").alias("own_brand_amount"),
    F.max("recorded_at").alias("last_recorded_at"),
)
save(figures(["tr_date"]).join(members, "tr_date"), "sales_day")

until_now = Window.partitionBy("tr_date").orderBy("tr_hour").rowsBetween(Window.unboundedPreceding, Window.currentRow)
by_hour = figures(["tr_date", "tr_hour"]).withColumn("amount_so_far", F.sum("amount").over(until_now))
save(by_hour.withColumn("amount_so_far", F.col("amount_so_far").cast("decimal(18,2)")), "sales_hour")

best = Window.partitionBy("tr_date", "tr_hour").orderBy(F.desc("amount"), "subcategory_cd")
by_subcategory = figures(["tr_date", "tr_hour", "subcategory_cd", "subcategory_name"])
save(by_subcategory.withColumn("place", F.row_number().over(best)), "sales_subcategory")

sold.createOrReplaceTempView("sold")
by_product = spark.sql("""
    SELECT tr_date, tr_hour, product_cd, product_name, subcategory_name, is_pb,
           count(DISTINCT receipt) AS receipts, sum(qty) AS quantity, CAST(sum(mount) AS decimal(18, 2)) AS amount,
           dense_rank() OVER (PARTITION BY tr_date, tr_hour ORDER BY sum(mount) DESC) AS place
    FROM sold
    GROUP BY tr_date, tr_hour, product_cd, product_name, subcategory_name, is_pb
""")
save(by_product, "sales_product")

job.commit()
