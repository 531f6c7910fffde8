"""What comes back to the script: collect, first, take, count, distinct, iterators."""

import json
import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\").cache()
ordered = sales.orderBy(F.desc("price"), F.asc("order_id"))
found = {
    "count": sales.count(),
    "columns": sales.columns,
    "types": sales.dtypes,
    "first": ordered.select("order_id", "price").first().asDict(),
    "take": [row["order_id"] for row in ordered.take(3)],
    "head": ordered.head().product,
    "statuses": sorted(row[0] for row in sales.select("status").distinct().collect()),
    "max": sales.agg({"qty": "max"}).collect()[0][0],
    "limit": ordered.limit(4).count(),
    "iterated": sum(row.qty for row in sales.select("qty").toLocalIterator()),
    "empty": sales.filter("qty > 100").isEmpty(),
    "schema": json.loads(sales.schema.json())["fields"][0]["type"],
    "tail": [row.order_id for row in sales.orderBy("order_id").tail(2)],
}
sales.unpersist()
spark.createDataFrame(
    [(name, json.dumps(value, default=str)) for name, value in found.items()], ["name", "value"]
).write.json(f"{args['target']}/found")
