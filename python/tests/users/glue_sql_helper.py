"""The helper that Glue Studio writes around SQL."""

import sys

from awsglue import DynamicFrame
from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.transforms import *  # noqa: F403
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext


def sparkSqlQuery(glueContext, query, mapping, transformation_ctx) -> DynamicFrame:
    for alias, frame in mapping.items():
        frame.toDF().createOrReplaceTempView(alias)
    result = spark.sql(query)
    return DynamicFrame.fromDF(result, glueContext, transformation_ctx)


args = getResolvedOptions(sys.argv, ["source", "target"])
sc = SparkContext()
glueContext = GlueContext(sc)
spark = glueContext.spark_session
job = Job(glueContext)
job.init("studio", args)
sales = glueContext.create_dynamic_frame.from_options(
    format_options={
        "quoteChar": '"',
        "withHeader": True,
        "separator": ",",
        "optimizePerformance": False,
        "escaper": "\\",
    },
    connection_type="s3",
    format="csv",
    connection_options={"paths": [f"{args['source']}/sales/"], "recurse": True},
    transformation_ctx="sales",
)
query = """
select category, count(*) as orders, sum(cast(qty as int)) as qty
from myDataSource
where status = 'PAID'
group by category
"""
result = sparkSqlQuery(glueContext, query=query, mapping={"myDataSource": sales}, transformation_ctx="result")
glueContext.write_dynamic_frame.from_options(
    frame=result,
    connection_type="s3",
    format="json",
    connection_options={"path": f"{args['target']}/result", "partitionKeys": []},
)
job.commit()
