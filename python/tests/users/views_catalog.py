"""Views, the catalog's own methods, settings and caching."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
spark.read.csv(f"{args['source']}/wide/", header=True, inferSchema=True).createOrReplaceTempView("wide")
spark.sql("CACHE TABLE wide")
spark.sql("CREATE OR REPLACE TEMPORARY VIEW sums AS SELECT store, jan + coalesce(feb, 0) + mar AS total FROM wide")
spark.table("sums").write.json(f"{args['target']}/sums")
print(spark.catalog.tableExists("sums"), spark.conf.get("spark.sql.session.timeZone"))
spark.sql("SELECT * FROM wide").createOrReplaceTempView("copy")
spark.sql("SELECT count(*) AS n, max(mar) AS m FROM copy").write.json(f"{args['target']}/copy")
spark.catalog.dropTempView("copy")
spark.sql("SET spark.sql.shuffle.partitions=3")
spark.sql("SELECT * FROM {frame} WHERE jan > {least}", frame=spark.table("wide"), least=2).write.json(
    f"{args['target']}/given"
)
spark.sql("SELECT :a + 1 AS b", args={"a": 41}).write.json(f"{args['target']}/named")
