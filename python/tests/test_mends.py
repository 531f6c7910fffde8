"""Functions on Sail have the values that Apache Spark 4.3 gave, as columns and in SQL text."""

import datetime

import pytest

from hosu_job import mends
from tests.conftest import run_script

SCRIPT = """
import pyspark.sql.functions as F
from pyspark.sql import SparkSession, Window

spark = SparkSession.builder.getOrCreate()
rows = [
    ("john o'neil-foo", 1.5, [1, None], "2024-01-05T10:11:12Z", "[1]", 1),
    ("KIM  minsu", float("nan"), [2], " 2024-01-07", '{"a": 1}', None),
    (None, 2.5, None, None, None, 3),
]
frame = spark.createDataFrame(rows, "name string, f double, a array<int>, t string, j string, n int")
frame.createOrReplaceTempView("frame")
columns = frame.select(
    F.initcap("name"), F.isnan("f"), F.array_contains("a", 9), F.to_date("t"), F.json_array_length("j"),
    F.rint("f"), F.weekday(F.to_date("t")).alias("w"), F.date_part(F.lit("dow"), F.to_date("t")).alias("dow"),
    F.split("name", "").alias("s"), F.regexp_replace(F.lit("가a"), r"\\w", "_").alias("r"),
)
text = spark.sql(
    "SELECT initcap(name), isnan(f), array_contains(a, 9), to_date(t), json_array_length(j), rint(f), "
    "weekday(to_date(t)) w, extract(dow FROM to_date(t)) dow, split(name, '') s, "
    "regexp_replace('가a', '\\\\\\\\w', '_') r FROM frame -- weekday(t) of a comment"
)
assert columns.columns == text.columns, (columns.columns, text.columns)
for each in (columns, text):
    for row in each.collect():
        print(tuple(row))
print(spark.sql("SELECT percentile_approx(n, 0.5), percentile_approx(n, 0.9) p FROM frame").collect())
print(frame.agg(F.percentile_approx("n", [0.1, 0.9]).alias("p")).collect())
print(spark.sql("SELECT collect_list(n) OVER (ORDER BY f) l FROM frame").collect())
print(frame.select(F.collect_list("n").over(Window.orderBy("f")).alias("l")).collect())
print(frame.filter("isnan(f)").count(), frame.selectExpr("initcap(name)", "n + 1 AS m").columns)
"""

DAY = datetime.date
VALUES = [
    ("John O'neil-foo", False, None, DAY(2024, 1, 5), 1, 2.0, 4, 6, list("john o'neil-foo"), "가_"),
    ("Kim  Minsu", True, False, DAY(2024, 1, 7), None, float("nan"), 6, 1, list("KIM  minsu"), "가_"),
    (None, False, None, None, None, 2.0, None, None, None, "가_"),
]


def test_functions_have_sparks_values_as_columns_and_in_sql(tmp_path):
    script = tmp_path / "job.py"
    script.write_text(SCRIPT)

    done = run_script(script)

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(row) for row in VALUES] * 2 + [
        "[Row(percentile_approx(n, 0.5)=1, p=3)]",
        "[Row(p=[1, 3])]",
        "[Row(l=[1]), Row(l=[1, 3]), Row(l=[1, 3])]",
        "[Row(l=[1]), Row(l=[1, 3]), Row(l=[1, 3])]",
        "1 ['initcap(name)', 'm']",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 'initcap(x)', \"isnan(x)\", `weekday`, t.initcap(x) FROM t /* rint(x) */ -- to_date(x)",
        "WITH date AS (SELECT 1) SELECT date '2024-01-01', cast(a AS int), to_date(a, 'yyyy') FROM date",
        "INSERT INTO initcap (a, date) VALUES (1, 2)",
        "SELECT split(a, ','), a RLIKE '^[a-z]+$', extract(year FROM d), get_json_object(j, '$.a[0]') FROM t",
        "SELECT collect_list(a), 'it''s', 'it\\'s (', regexp_replace(a, '\\\\\\\\w', '') FROM t WHERE (a) IN (1)",
    ],
)
def test_other_text_stays_as_it_is(text):
    assert mends.sql(text) == text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("SELECT isnan(a) FROM t", "SELECT coalesce(isnan(a), false) AS `isnan(a)` FROM t"),
        ("SELECT isnan(a) AS n FROM t", "SELECT coalesce(isnan(a), false) AS n FROM t"),
        ("SELECT a FROM t WHERE isnan(a)", "SELECT a FROM t WHERE coalesce(isnan(a), false)"),
        ("SELECT count(isnan(a)) FROM t", "SELECT count(coalesce(isnan(a), false)) FROM t"),
        (
            "SELECT weekday( isnan(a) )",
            "SELECT pmod(dayofweek( coalesce(isnan(a), false) ) + 5, 7) AS `weekday(isnan(a))`",
        ),
        (
            "SELECT Cast(a AS DATE), b FROM t",
            "SELECT to_date(trim(substring_index(cast(a as string), 'T', 1))) AS `CAST(a AS DATE)`, b FROM t",
        ),
        ("a rlike '\\\\w+'", "a rlike '[0-9A-Za-z_]+'"),
        ("collect_list(a) over w", "filter(collect_list(a) OVER w, hosu_x -> hosu_x is not null)"),
    ],
)
def test_calls_are_written_otherwise_wherever_they_stand(text, made):
    assert mends.sql(text) == made


def test_what_sail_would_answer_with_nothing_is_refused_by_name():
    with pytest.raises(ValueError, match=r"get_json_object: paths with \* .* need Apache Spark"):
        mends.sql("SELECT get_json_object(j, '$[*].a') FROM t")


def test_quotients_of_decimals_are_told_where_they_are_written(tmp_path):
    script = tmp_path / "job.py"
    out = tmp_path / "out"
    script.write_text(
        "from pyspark.sql import SparkSession\n"
        "spark = SparkSession.builder.getOrCreate()\n"
        "frame = spark.sql('SELECT cast(2 AS decimal(10,2)) / 3 AS third, 1 AS one')\n"
        f"frame.write.parquet('{out}/a')\n"
        f"frame.write.parquet('{out}/b')\n"
    )

    done = run_script(script)

    assert done.returncode == 0, done.stderr
    assert done.stderr.count("decimals in SQL text (third)") == 1
