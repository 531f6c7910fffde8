"""Plain reads and writes of Spark scripts on Sail: what it does otherwise than Spark is made right or refused by name."""

import pathlib

import pytest

from tests.conftest import run_script

SESSION = """
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
out = sys.argv[1]
rows = spark.createDataFrame([(1, "a"), (2, None)], "id int, part string")
"""


def run(tmp_path: pathlib.Path, text: str):
    script = tmp_path / "script.py"
    script.write_text(SESSION + text)
    return run_script(script, str(tmp_path / "out"))


@pytest.mark.parametrize(
    "text",
    [
        "spark.read.parquet(out)",
        "spark.read.csv(out, header=True)",
        "spark.read.format('json').load([out])",
        "spark.read.format('parquet').option('path', out).load()",
    ],
)
def test_a_path_that_is_not_there_is_an_error(tmp_path, text):
    done = run(tmp_path, text + ".count()")

    assert done.returncode == 1
    assert "PATH_NOT_FOUND" in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "rows.write.mode('overwrite').option('partitionOverwriteMode', 'dynamic').partitionBy('part').parquet(out)",
        "spark.conf.set('spark.sql.sources.partitionOverwriteMode', 'dynamic')\n"
        "rows.write.partitionBy('part').parquet(out, mode='overwrite')",
        "spark.conf.set('spark.sql.sources.partitionOverwriteMode', 'DYNAMIC')\nrows.write.insertInto('t', overwrite=True)",
        "rows.writeTo('t').overwritePartitions()",
    ],
)
def test_an_overwrite_of_single_partitions_is_refused_before_anything_is_lost(tmp_path, text):
    done = run(tmp_path, "rows.write.parquet(out)\n" + text)

    assert done.returncode == 1
    assert "partitionOverwriteMode=dynamic" in done.stderr
    assert list((tmp_path / "out").iterdir())


def test_a_partition_without_a_value_has_the_name_that_hive_gives_it(tmp_path):
    done = run(tmp_path, "rows.write.partitionBy('part').parquet(out)\nprint(spark.read.parquet(out).count())")

    assert done.returncode == 0, done.stderr
    assert {folder.name for folder in (tmp_path / "out").iterdir()} == {"part=a", "part=__HIVE_DEFAULT_PARTITION__"}
    assert done.stdout.split() == ["2"]


def test_a_static_overwrite_and_an_append_go_on_as_ever(tmp_path):
    text = "rows.write.parquet(out)\nrows.write.mode('append').parquet(out)\nprint(spark.read.parquet(out).count())\n"
    done = run(tmp_path, text + "rows.write.mode('overwrite').parquet(out)\nprint(spark.read.parquet(out).count())")

    assert done.stdout.split() == ["4", "2"], done.stderr
