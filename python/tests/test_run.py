"""Scripts as jobs of their own: what stands in for Spark's JVM, and what a user is told when one fails."""

import json

import pytest

from hosu_job.settings import parse_conf, reaches_engine
from tests.conftest import run_script

GLUE = """
import sys
from awsglue.transforms import *
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from awsglue.context import GlueContext
from awsglue.job import Job
args = getResolvedOptions(sys.argv, ['JOB_NAME', 'out'])
sc = SparkContext.getOrCreate()
glueContext = GlueContext(sc)
spark = glueContext.spark_session
job = Job(glueContext)
job.init(args['JOB_NAME'], args)
"""


def write(tmp_path, text):
    script = tmp_path / "script.py"
    script.write_text(text)
    return script


def test_a_glue_script_runs_unmodified(tmp_path):
    script = write(
        tmp_path,
        GLUE
        + """
sc.setLogLevel("ERROR")
sc._jsc.hadoopConfiguration().set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
spark.conf.set("spark.sql.shuffle.partitions", "4")
rows = sc.parallelize([(1, "a"), (2, "b")]).toDF(["id", "name"])
from awsglue.dynamicframe import DynamicFrame
frame = Filter.apply(frame=DynamicFrame.fromDF(rows, glueContext, "rows"), f=lambda x: x["id"] > 1)
glueContext.write_dynamic_frame.from_options(frame=frame, connection_type="s3", connection_options={"path": args["out"]}, format="json")
glueContext.get_logger().info("written")
job.commit()
""",
    )

    done = run_script(script, "--JOB_NAME", "j", "--out", str(tmp_path / "out"))

    assert done.returncode == 0, done.stderr
    [file] = (tmp_path / "out").iterdir()
    assert json.loads(file.read_text()) == {"id": 2, "name": "b"}
    assert "INFO [script] written" in done.stderr


def test_plain_spark_scripts_run_with_their_cluster_settings_passed_over(tmp_path):
    script = write(
        tmp_path,
        """
import pyspark
from pyspark.sql import SparkSession, SQLContext
conf = pyspark.SparkConf().setMaster("local[*]").set("spark.jars.packages", "a:b:1").set("spark.hadoop.fs.s3a.secret.key", "x")
spark = SparkSession.builder.config(conf=conf).appName("x").enableHiveSupport().getOrCreate()
assert isinstance(spark, SparkSession) and SparkSession(spark.sparkContext) is spark
print(spark._jvm.org.apache.hadoop.util.VersionInfo.getVersion(), spark.conf.get("spark.sql.ansi.enabled"), spark.conf.get("spark.jars.packages"))
spark.createDataFrame([(1, None)], "a int, s struct<b:int>").select("a", "s.b").show()
""",
    )

    done = run_script(script)

    assert done.returncode == 0, done.stderr
    assert "3.4.1 false a:b:1" in done.stdout
    assert "|  1|NULL|" in done.stdout


@pytest.mark.parametrize(
    ("text", "line", "column", "parts"),
    [
        ("x = 1\ny = ['a as b,\n     'c']\n", 2, 6, ["unterminated string", "is not closed there"]),
        ("print 'x'\n", 1, 1, ["Python 2"]),
        ("a = {}\nprint(a['k'])\n", 2, 7, ["KeyError: 'k'"]),
        ("pritn('x')\n", 1, 1, ["NameError"]),
        (
            "from pyspark.sql import SparkSession\nspark = SparkSession.builder.getOrCreate()\nd = spark.range(3).toDF('pickup')\n"
            "e = d.selectExpr('pikup as p')\ne.show()\n",
            5,
            1,
            ["There is no column pikup. Did you mean pickup?", "written on line 4, column 19"],
        ),
        (
            "from pyspark.sql import SparkSession\nspark = SparkSession.builder.getOrCreate()\n"
            "spark.createDataFrame([(1, 2)], 'a int, b int').union(spark.createDataFrame([(1,)], 'c int')).show()\n",
            3,
            1,
            ["The first frame has 2 columns: a, b. The second has 1: c"],
        ),
        (
            "from pyspark.sql import SparkSession\nSparkSession.builder.getOrCreate().range(1).rdd.map(id)\n",
            2,
            1,
            ["DataFrame.rdd needs a classic Spark cluster", "SPARK_REMOTE=sc://"],
        ),
        (
            "from pyspark.sql import SparkSession, functions as F\nspark = SparkSession.builder.getOrCreate()\n"
            "@F.udf('int')\ndef f(x):\n    return 1 // x\nspark.range(1).select(f('id')).show()\n",
            5,
            None,
            ["ZeroDivisionError", "line 5, in f"],
        ),
    ],
)
def test_a_failing_script_is_told_its_line(tmp_path, text, line, column, parts):
    result = tmp_path / "result.json"

    done = run_script(write(tmp_path, text), HOSU_JOB_RESULT=str(result))

    assert done.returncode == 1
    told = json.loads(result.read_text())
    assert (told["line"], told["column"]) == (line, column)
    for part in parts:
        assert part in done.stderr
    assert "site-packages" not in done.stderr


@pytest.mark.parametrize(
    ("text", "code"), [("import sys; sys.exit(3)", 3), ("import sys; sys.exit()", 0), ("raise SystemExit('no')", 1)]
)
def test_exit_codes_are_the_scripts(tmp_path, text, code):
    assert run_script(write(tmp_path, text)).returncode == code


def test_libraries_and_settings_of_the_job_are_brought(tmp_path):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "helper.py").write_text("def double(x):\n    return x * 2\n")
    script = write(
        tmp_path,
        """
from pyspark.sql import SparkSession, functions as F
import helper
spark = SparkSession.builder.getOrCreate()
print(spark.range(1, 3).select(F.udf(helper.double, "int")("id").alias("d")).collect(), spark.conf.get("spark.sql.shuffle.partitions"))
""",
    )

    done = run_script(
        script,
        "--extra-py-files",
        str(tmp_path / "lib" / "helper.py"),
        "--conf",
        "spark.sql.shuffle.partitions=7 --conf spark.master=x",
    )

    assert done.returncode == 0, done.stderr
    assert "[Row(d=2), Row(d=4)] 7" in done.stdout


def test_a_library_that_is_not_there_is_named(tmp_path):
    done = run_script(write(tmp_path, "print(1)"), "--extra-py-files", "/nowhere/helper.py")

    assert done.returncode == 1
    assert "/nowhere/helper.py is not there" in done.stderr


def test_settings_of_clusters_do_not_reach_the_engine():
    assert parse_conf("a=1 --conf b=x=y") == {"a": "1", "b": "x=y"}
    assert reaches_engine("spark.sql.shuffle.partitions")
    assert not reaches_engine("spark.jars.packages")
    assert not reaches_engine("fs.s3a.access.key")


def test_a_warm_process_runs_the_one_script_it_is_told(tmp_path):
    import subprocess
    import sys

    from tests.conftest import ROOT

    script = write(tmp_path, "import os, sys\nprint(sys.argv[1:], os.environ['DAY'])\n")
    order = {
        "script": str(script),
        "arguments": ["--a", "1"],
        "environment": {"DAY": "mon"},
        "directory": str(tmp_path),
    }

    done = subprocess.run(
        [sys.executable, "-m", "hosu_job.run", "--warm"],
        input=json.dumps(order) + "\n",
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout.splitlines()) == (0, ["warm", "['--a', '1'] mon"])


def test_the_engine_starts_by_itself_and_ends_with_its_input():
    import subprocess
    import sys

    from tests.conftest import ROOT

    started = subprocess.Popen(
        [sys.executable, "-m", "hosu_job.engine"],
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    word, url = started.stdout.readline().split()
    started.stdin.close()

    assert (word, url.rpartition(":")[0]) == ("ready", "sc://127.0.0.1")
    assert started.wait(20) == 0


def test_a_module_that_pip_cannot_bring_is_named(tmp_path):
    done = run_script(
        write(tmp_path, "print(1)"),
        "--additional-python-modules",
        "no-such-thing-here==9",
        "--python-modules-installer-option",
        "--no-index",
    )

    assert done.returncode == 1
    assert "--additional-python-modules no-such-thing-here==9: pip failed" in done.stderr


def test_what_glue_studio_writes_can_be_imported(tmp_path):
    script = write(
        tmp_path,
        """
from awsglue import DynamicFrame
from awsgluedq.transforms import EvaluateDataQuality
from awsglueml.transforms import FindMatches
from awsglue.gluetypes import *
from awsglue.dynamicframe import DynamicFrameCollection, DynamicFrameReader, DynamicFrameWriter
from pyspark.sql.window import Window
EvaluateDataQuality().process_rows(frame=None, ruleset="Rules = [ColumnCount > 0]")
""",
    )

    done = run_script(script)

    assert "NotSupported: The transform EvaluateDataQuality (process_rows) is not supported here." in done.stderr


def test_a_shell_process_runs_its_script_without_an_engine(tmp_path):
    import subprocess
    import sys

    from tests.conftest import ROOT

    script = write(tmp_path, "import os, sys\nprint(sys.argv[1:], 'SPARK_REMOTE' in os.environ)\n")

    done = subprocess.run(
        [sys.executable, "-m", "hosu_job.run", "--shell"],
        input=json.dumps({"script": str(script), "arguments": ["--a", "1"]}) + "\n",
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout.splitlines()) == (0, ["warm", "['--a', '1'] False"])
