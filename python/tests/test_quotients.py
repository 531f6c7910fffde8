"""SQL text that divides, takes means of and negates decimals gives what Apache Spark 4.3 gave.

`quotients/spark.txt` is what `quotients/case.py` printed on Spark.
"""

import pathlib

import pytest

from hosu_job import quotients
from tests.conftest import run_script
from tests.test_engines import spark  # noqa: F401

FOLDER = pathlib.Path(__file__).parent / "quotients"


def test_sail_gives_what_spark_gave():
    done = run_script(FOLDER / "case.py")

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == (FOLDER / "spark.txt").read_text().splitlines()


@pytest.mark.spark
def test_the_values_are_those_of_spark(spark):  # noqa: F811
    done = run_script(FOLDER / "case.py", SPARK_REMOTE=spark)

    assert done.returncode == 0, done.stderr
    assert done.stdout == (FOLDER / "spark.txt").read_text()


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 'a / b', split(c, '/'), \"-a\" FROM t /* a / b */ -- a / b",
        "SELECT a - b, a -1, (-1), date'2024-01-01' - interval 1 day, -1.5 FROM t WHERE a > -2 LIMIT 3",
        "SELECT transform(x, y -> y + 1) FROM t",
        "INSERT INTO t VALUES (1, '2024/01/01')",
        "WITH RECURSIVE r AS (SELECT a / b FROM t) SELECT * FROM r",
        "SELECT a FROM t WHERE a / b > 1",
    ],
)
def test_other_text_stays_as_it_is(text):
    assert quotients.mend(text, lambda _: None) == text


def test_what_is_repeated_behind_the_columns_stays_the_same():
    from pyspark.sql.types import DecimalType

    made = quotients.mend("SELECT -a FROM t GROUP BY -a ORDER BY b -a, -a", lambda _: [DecimalType(5, 2)])

    short = "cast(0 - a as decimal(5,2))"
    assert made == f"SELECT {short} FROM t GROUP BY {short} ORDER BY b -a, {short}"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("SELECT k, a / b FROM t ORDER BY k", "SELECT k, struct(a AS l, b AS r) AS hosu_probe  FROM t "),
        (
            "SELECT t.a * 2 / f(b, c)[0] AS r FROM t",
            "SELECT struct(t.a * 2 AS l, f(b, c)[0] AS r) AS hosu_probe  FROM t",
        ),
        (
            "SELECT CASE WHEN x THEN a END / sum(b) OVER (PARTITION BY k) FROM t HAVING z",
            "SELECT struct(CASE WHEN x THEN a END AS l, sum(b) OVER (PARTITION BY k) AS r) AS hosu_probe  FROM t ",
        ),
        (
            "WITH u AS (SELECT 1 a), v AS (SELECT a / b FROM u) SELECT * FROM v",
            "WITH u AS (SELECT 1 a) SELECT struct(a AS l, b AS r) AS hosu_probe  FROM u",
        ),
    ],
)
def test_a_quotient_is_asked_for_in_its_place(text, asked):
    questions = []

    quotients.mend(text, questions.append)

    assert " ".join(questions[0].split()) == " ".join(asked.split())
