"""Statements and columns that divide, take means of and negate decimals."""

import pyspark.sql.functions as F
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
spark.sql(
    "SELECT k, cast(a AS decimal(12,2)) a, cast(b AS decimal(5,2)) b, n, x FROM VALUES ('p', 10.55, 3.10, 3, 1.5D), ('p', 2.00, 7.00, 7, 2.5D), ('q', -2.00, 3.00, 0, 0.1D), ('q', NULL, 1, 1, 1D) t(k, a, b, n, x)"
).createOrReplaceTempView("t")
for q in [
    "SELECT a / b, a/3, a / b / n r, a / x, n / n, -a / b m FROM t",
    "SELECT k, avg(a), sum(a)/count(*), sum(a) / sum(b) AS pct, avg(x), avg(DISTINCT b) d, count(*) c FROM t GROUP BY k ORDER BY avg(a)",
    "SELECT k, sum(a / b) s, max(a/n) FROM t GROUP BY 1 HAVING sum(a) > -100 ORDER BY 1",
    "WITH g AS (SELECT k, avg(a) m, sum(a) s FROM t GROUP BY k), h AS (SELECT m / 3 AS th, s FROM g) SELECT th, th / s AS z FROM h",
    "SELECT k, z / 7 AS y FROM (SELECT k, a / b AS z FROM t WHERE b <> 0) q -- a / b\n",
    "SELECT k, avg(a) OVER (PARTITION BY k) w, a / sum(a) OVER (PARTITION BY k) AS share, window FROM (SELECT *, 1 window FROM t)",
    "SELECT CASE WHEN n > 0 THEN a / n ELSE 0 END c, coalesce(a / b, 0) d, (a + b) / (n + 1) e, cast(a AS double) / b f, a / cast(b AS decimal(7,3)) g FROM t",
    "SELECT a / b AS z FROM t UNION ALL SELECT avg(b) FROM t",
    "SELECT extract(year FROM date'2024-01-01') / 2 y, size(split('a/b', '/')) p, a / b FROM t /* a / b */ LIMIT 3",
    "SELECT -a v, cast(-a AS double) w, -(a * b) z, n - a y, -n x, -x u, a - -b o, -1.5 * a q, sum(-a) OVER () s FROM t WHERE -a < 1 ORDER BY -a",
    "SELECT k, -sum(a) s, -avg(a) m, avg(a) FROM t GROUP BY k ORDER BY -sum(a), avg(a)",
    "SELECT a / n q, -a m, count(*) c FROM t WHERE n > 0 GROUP BY a / n, -a",
    "SELECT a.k, a.a / b.b r FROM t a JOIN t b ON a.k = b.k AND a.n = b.n",
]:
    d = spark.sql(q)
    print([f"{f.name}: {f.dataType.simpleString()}" for f in d.schema.fields])
    print(sorted([" ".join(map(str, r)) for r in d.collect()]))
t = spark.table("t")
for d in [
    t.select(
        -F.col("a"),
        (-F.col("a")).cast("double").alias("d"),
        -F.col("n"),
        -F.col("x"),
        (-F.col("a") / F.col("b")).alias("q"),
    ),
    t.filter(-F.col("a") < 1).select("a"),
    t.where("-a < 1").select("k"),
    t.agg(F.sum(-F.col("a")), (-F.sum("a")).alias("s")),
    t.selectExpr("a / b AS z", "a/3", "k"),
    t.select(F.expr("a / b")),
    t.groupBy("k").agg(F.expr("avg(a)"), F.expr("sum(a)/sum(b) AS p")),
    t.withColumn("r", F.expr("a / n")),
]:
    print([f"{f.name}: {f.dataType.simpleString()}" for f in d.schema.fields])
    print(sorted([" ".join(map(str, r)) for r in d.collect()]))
