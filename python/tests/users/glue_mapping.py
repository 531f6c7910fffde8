"""CSV through ApplyMapping to Parquet, as the first wizard of Glue wrote it."""

import sys

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.transforms import *  # noqa: F403
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["source", "target"])
sc = SparkContext()
glueContext = GlueContext(sc)
job = Job(glueContext)
job.init("mapping", args)
datasource0 = glueContext.create_dynamic_frame.from_options(
    "s3", {"paths": [f"{args['source']}/customers/"]}, "csv", {"withHeader": True}, transformation_ctx="datasource0"
)
applymapping1 = ApplyMapping.apply(  # noqa: F405
    frame=datasource0,
    mappings=[
        ("customer_id", "string", "id", "int"),
        ("name", "string", "person.name", "string"),
        ("city", "string", "person.city", "string"),
        ("age", "string", "age", "long"),
        ("join_date", "string", "joined", "date"),
    ],
    transformation_ctx="applymapping1",
)
resolvechoice2 = ResolveChoice.apply(frame=applymapping1, choice="make_struct", transformation_ctx="resolvechoice2")  # noqa: F405
dropnullfields3 = DropNullFields.apply(frame=resolvechoice2, transformation_ctx="dropnullfields3")  # noqa: F405
datasink4 = glueContext.write_dynamic_frame.from_options(
    frame=dropnullfields3,
    connection_type="s3",
    connection_options={"path": f"{args['target']}/people"},
    format="parquet",
)
print(dropnullfields3.count())
job.commit()
