"""SQL on views: common tables, conditions, groupings."""

import sys

from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.enableHiveSupport().getOrCreate()
spark.read.csv(f"{args['source']}/sales/", header=True, inferSchema=True, escape="\\").createOrReplaceTempView("sales")
spark.read.csv(f"{args['source']}/customers/", header=True, inferSchema=True).distinct().createOrReplaceTempView(
    "customers"
)
queries = {
    "monthly": """
        WITH paid AS (SELECT *, date_format(ordered_at, 'yyyy-MM') AS month FROM sales WHERE status = 'PAID')
        SELECT month, category, count(*) AS n, round(sum(qty * price), 2) AS amount
        FROM paid GROUP BY month, category HAVING count(*) > 1""",
    "rollup": """
        SELECT coalesce(category, 'all') AS category, coalesce(status, 'all') AS status, sum(qty) AS qty,
               grouping_id() AS level
        FROM sales GROUP BY ROLLUP (category, status)""",
    "sets": """
        SELECT category, status, count(*) AS n FROM sales GROUP BY GROUPING SETS ((category), (status), ())""",
    "first_orders": """
        SELECT * FROM (SELECT order_id, customer_id, rank() OVER (PARTITION BY customer_id ORDER BY ordered_at) AS r FROM sales)
        WHERE r <= 2""",
    "without": """
        SELECT name FROM customers c WHERE NOT EXISTS (SELECT 1 FROM sales s WHERE s.customer_id = c.customer_id)""",
    "inside": """
        SELECT order_id FROM sales WHERE customer_id IN (SELECT customer_id FROM customers WHERE city = '서울') AND qty >
        (SELECT avg(qty) FROM sales)""",
    "cases": """
        SELECT CASE category WHEN 'book' THEN '책' ELSE category END AS kind, if(qty > 2, 'many', 'few') AS size,
               nvl(note, 'none') AS note, status RLIKE '^P' AS paid, sum(price) FILTER (WHERE qty > 1) AS over
        FROM sales GROUP BY 1, 2, 3, 4""",
    "sets_of_rows": """
        SELECT customer_id FROM customers EXCEPT SELECT customer_id FROM sales
        UNION ALL (SELECT customer_id FROM customers INTERSECT SELECT customer_id FROM sales)""",
    "lateral": """
        SELECT s.order_id, w FROM sales s LATERAL VIEW explode(split(s.product, '0')) t AS w WHERE order_id < 20""",
    "values": "SELECT a, b FROM VALUES (1, 'x'), (2, NULL) AS t(a, b)",
}
for name, text in queries.items():
    spark.sql(text).write.mode("overwrite").parquet(f"{args['target']}/{name}")
