"""Takes the orders, refunds and disposals of one day from the shop's database to the raw layer."""

import json
import sys

import boto3
from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["JOB_NAME", "EXTRACT_DATE", "SECRET_NAME", "BUCKET"])
glueContext = GlueContext(SparkContext.getOrCreate())
spark = glueContext.spark_session
job = Job(glueContext)
job.init(args["JOB_NAME"], args)

secret = json.loads(boto3.client("secretsmanager").get_secret_value(SecretId=args["SECRET_NAME"])["SecretString"])
query = f"""(
    SELECT balju_date, product_cd, balju_qty, refund_qty, disposal_qty, "비고" AS note
    FROM "RETAIL".balju_refund
    WHERE balju_date = DATE '{args["EXTRACT_DATE"]}'
) AS orders"""
properties = {"user": secret["db_user"], "password": secret["db_pw"], "driver": "org.postgresql.Driver"}
orders = spark.read.jdbc(url=secret["db_url"], table=query, properties=properties)
orders.printSchema()

path = f"s3://{args['BUCKET']}/raw/balju_refund/"
glueContext.purge_s3_path(f"{path}balju_date={args['EXTRACT_DATE']}/", {"retentionPeriod": 0})
glueContext.write_dynamic_frame.from_options(
    frame=DynamicFrame.fromDF(orders, glueContext, "orders"),
    connection_type="s3",
    connection_options={"path": path, "partitionKeys": ["balju_date"]},
    format="parquet",
    format_options={"compression": "snappy"},
    transformation_ctx="orders",
)

job.commit()
