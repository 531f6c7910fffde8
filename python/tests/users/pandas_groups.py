"""Each group through pandas."""

import sys

import pandas as pd
from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
sales = spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\")


def centred(group: pd.DataFrame) -> pd.DataFrame:
    group = group.sort_values("order_id")
    return pd.DataFrame(
        {"order_id": group.order_id, "category": group.category, "off": (group.qty - group.qty.mean()).round(6)}
    )


sales.groupBy("category").applyInPandas(centred, "order_id int, category string, off double").write.json(
    f"{args['target']}/centred"
)


def labelled(frames):
    for frame in frames:
        yield frame[["order_id"]].assign(label=frame["product"] + "/" + frame["status"])


sales.mapInPandas(labelled, "order_id int, label string").write.parquet(f"{args['target']}/labelled")
head = sales.orderBy("order_id").limit(5).toPandas()
spark.createDataFrame(head[["order_id", "price"]]).write.json(f"{args['target']}/head")
