"""Takes the sales of one day, and the goods they name, from the shop's database to the raw layer.

--EXTRACT_DATE   the day, as 2015-01-01
--TARGET_DATA    the tables to take, separated by commas
--SECRET_NAME    the secret with db_url, db_user and db_pw
--BUCKET         the bucket of the lake
"""

import json
import sys

import boto3
from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "EXTRACT_DATE", "TARGET_DATA", "SECRET_NAME", "BUCKET"])
sc = SparkContext()
glueContext = GlueContext(sc)
spark = glueContext.spark_session
logger = glueContext.get_logger()
job = Job(glueContext)
job.init(args["JOB_NAME"], args)

day = args["EXTRACT_DATE"]
raw = f"s3://{args['BUCKET']}/raw"
secrets = boto3.client("secretsmanager")
secret = json.loads(secrets.get_secret_value(SecretId=args["SECRET_NAME"])["SecretString"])


def jdbc():
    """A reader of the shop's database."""
    return (
        spark.read.format("jdbc")
        .option("driver", "org.postgresql.Driver")
        .option("url", secret["db_url"])
        .option("user", secret["db_user"])
        .option("password", secret["db_pw"])
    )


def transaction_order():
    sales = jdbc().option("query", f"""SELECT * FROM "RETAIL".transaction_order WHERE tr_date = DATE '{day}'""").load()
    path = f"{raw}/transaction_order/tr_date={day}"
    # A day that is taken again replaces what it left before.
    glueContext.purge_s3_path(path, {"retentionPeriod": 0})
    sales.write.mode("append").partitionBy("tr_date").parquet(f"{raw}/transaction_order/")
    return sales.count()


def products():
    goods = jdbc().option("dbtable", '"RETAIL".products').load()
    goods = goods.withColumn("product_name", F.trim("product_name"))
    goods.repartition(1).write.mode("overwrite").parquet(f"{raw}/products/")
    return goods.count()


TABLES = {"transaction_order": transaction_order, "products": products}
for table in args["TARGET_DATA"].split(","):
    logger.info(f"{table} of {day}: {TABLES[table]()} rows")

job.commit()
