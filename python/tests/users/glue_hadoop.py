"""Settings of Hadoop and Spark, as scripts for clusters set them."""

import sys

from awsglue.context import GlueContext
from awsglue.utils import getResolvedOptions
from pyspark.conf import SparkConf
from pyspark.context import SparkContext
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
conf = (
    SparkConf()
    .set("spark.sql.legacy.timeParserPolicy", "LEGACY")
    .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
)
sc = SparkContext.getOrCreate(conf=conf)
sc.setLogLevel("ERROR")
sc._jsc.hadoopConfiguration().set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
sc._jsc.hadoopConfiguration().set("fs.s3a.endpoint", "s3.ap-northeast-2.amazonaws.com")
glueContext = GlueContext(sc)
spark = glueContext.spark_session
spark.conf.set("spark.sql.parquet.enableVectorizedReader", "false")
again = SparkSession(sc)
logger = glueContext.get_logger()
logger.info("settings are taken")
log4j = sc._jvm.org.apache.log4j.LogManager.getLogger("mine")
log4j.info("and the logger of Java too")
again.read.parquet(f"{args['source']}/months/year=2024/month=01/").groupBy("name").count().write.json(
    f"{args['target']}/names"
)
