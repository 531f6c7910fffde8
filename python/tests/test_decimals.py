"""Quotients and means of decimals have the digits, the rounding and the names that Apache Spark 4.3 gave."""

import pytest

from hosu_job.decimals import quotient
from tests.conftest import run_script

SCRIPT = """
import pyspark.sql.functions as F
from pyspark.sql import SparkSession, Window

spark = SparkSession.builder.getOrCreate()
frame = spark.sql(
    "SELECT k, cast(a AS decimal(12,2)) a, cast(b AS decimal(5,2)) b, n, x FROM VALUES ('p', 10.55, 3.10, 3, 1.5D), "
    "('p', 2.00, 7.00, 7, 2.5D), ('q', -2.00, 3.00, 0, 0.1D), ('q', NULL, 1, 1, 1D) t(k, a, b, n, x)"
)
part = Window.partitionBy("k")
a, b, n = F.col("a"), F.col("b"), F.col("n")
for made in [
    frame.select(a / b, a / 3, a * 100 / n, (a / b).alias("z"), F.round(a / b, 2), F.when(n > 0, a / n).otherwise(0)),
    frame.select(a / F.col("x"), n / n, 1 / b),
    frame.groupBy("k").agg(F.avg("a"), F.sum("a") / F.count("*"), F.mean("b").alias("m"), F.sum(a / b).alias("s")),
    frame.withColumn("r", a / b).withColumn("w", F.avg("a").over(part)).select("r", "w"),
    frame.groupBy("k").avg("a", "x").drop("k"),
]:
    print([f"{field.name}: {field.dataType.simpleString()}" for field in made.schema.fields])
    print(sorted([" ".join(map(str, row)) for row in made.collect()]))
"""

EXPECTED = """
['(a / b): decimal(20,8)', '(a / 3): decimal(16,6)', '((a * 100) / n): decimal(27,13)', 'z: decimal(20,8)', \
'round((a / b), 2): decimal(15,2)', 'CASE WHEN (n > 0) THEN (a / n) ELSE 0 END: decimal(23,13)']
['-0.66666667 -0.666667 None -0.66666667 -0.67 0E-13', '0.28571429 0.666667 28.5714285714286 0.28571429 0.29 0.2857142857143', \
'3.40322581 3.516667 351.6666666666667 3.40322581 3.40 3.5166666666667', 'None None None None None None']
['(a / x): double', '(n / n): double', '(1 / b): decimal(9,6)']
['-20.0 None 0.333333', '0.8 1.0 0.142857', '7.033333333333334 1.0 0.322581', 'None 1.0 1.000000']
['k: string', 'avg(a): decimal(16,6)', '(sum(a) / count(1)): decimal(38,18)', 'm: decimal(9,6)', 's: decimal(30,8)']
['p 6.275000 6.275000000000000000 5.050000 3.68894010', 'q -2.000000 -1.000000000000000000 2.000000 -0.66666667']
['r: decimal(20,8)', 'w: decimal(16,6)']
['-0.66666667 -2.000000', '0.28571429 6.275000', '3.40322581 6.275000', 'None -2.000000']
['avg(a): decimal(16,6)', 'avg(x): double']
['-2.000000 0.55', '6.275000 2.0']
"""


def test_quotients_and_means_are_sparks(tmp_path):
    script = tmp_path / "job.py"
    script.write_text(SCRIPT)

    done = run_script(script)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == EXPECTED.strip()


@pytest.mark.parametrize(
    ("one", "two", "made"),
    [
        ((10, 2), (1, 0), (14, 6)),
        ((10, 2), (10, 2), (23, 13)),
        ((12, 2), (5, 2), (20, 8)),
        ((22, 2), (20, 0), (38, 18)),
        ((38, 10), (38, 10), (38, 6)),
    ],
)
def test_a_quotient_has_the_digits_of_sparks_rule(one, two, made):
    assert quotient(one, two) == made
