"""Measures Glue jobs: how soon a script begins, the retail example's day, and a large job against its engines.

    HOSU=bin/hosu python Benchmarks/jobs.py                  all of it
    HOSU=bin/hosu python Benchmarks/jobs.py start retail     some of it

The jobs' Python is `.deps/jobs` (`make python`), or HOSU_JOB_PYTHON. HOSU_SPARK_PYTHON names an environment with
python/requirements-spark.txt; without it nothing is compared with Apache Spark.

`start` takes the time from a client's StartJobRun to the moment at which the script's first line stands in its log, by
the script's own clock: cold without processes in stock, warm with one that is ready. `group` runs one script of 5
million rows (read Parquet, group, write in partitions) as a job, by Sail alone on the same lake, and on Spark's
Connect server with files of the machine; what the script itself took, and the whole from its order to its end.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from run import ROOT, client, duckdb_milliseconds, hosu, report

sys.path.insert(0, str(ROOT / "examples" / "retail"))

from retail import batch, data, quality  # noqa: E402
from retail.database import Database  # noqa: E402
from retail.lake import Lake  # noqa: E402

BUCKET = "jobs"
ROWS = 5_000_000
PACKAGES = pathlib.Path(os.environ.get("HOSU_JOB_PACKAGES") or ROOT / "python")
JOB_PYTHON = os.environ.get("HOSU_JOB_PYTHON") or str(ROOT / ".deps" / "jobs" / "bin" / "python")
ENDED = ("SUCCEEDED", "FAILED", "STOPPED", "TIMEOUT", "ERROR")

SESSION = """import time
print("first line", time.time())
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
print("answered", spark.range(3).count(), time.time())
"""
GROUP = """import sys, time
from awsglue.utils import getResolvedOptions
from pyspark.sql import SparkSession, functions as F

args = getResolvedOptions(sys.argv, ["source", "target"])
spark = SparkSession.builder.getOrCreate()
spark.range(1).count()
begin = time.time()
rows = spark.read.parquet(args["source"])
sums = rows.groupBy("key", "part").agg(F.count("*").alias("n"), F.sum("amount").alias("amount"), F.max("id").alias("last"))
sums.write.mode("overwrite").partitionBy("part").parquet(args["target"] + "/sums")
rows.filter("id % 2 = 0").write.mode("overwrite").partitionBy("part").parquet(args["target"] + "/half")
print("took", time.time() - begin)
"""


class Jobs:
    """A server with a bucket, and jobs on it."""

    def __init__(self, folder, *options):
        self.server = hosu.Server(folder / f"lake-{len(list(folder.iterdir()))}", *options).start()
        self.s3, self.glue, self.logs = (client(self.server, name) for name in ("s3", "glue", "logs"))
        self.s3.create_bucket(Bucket=BUCKET)

    def make(self, name, text, **arguments):
        self.s3.put_object(Bucket=BUCKET, Key=f"scripts/{name}.py", Body=text.encode())
        self.glue.create_job(
            Name=name, Role="arn:aws:iam::000000000000:role/jobs", GlueVersion="5.0",
            Command={"Name": "glueetl", "ScriptLocation": f"s3://{BUCKET}/scripts/{name}.py", "PythonVersion": "3"},
            DefaultArguments={f"--{key}": value for key, value in arguments.items()},
            ExecutionProperty={"MaxConcurrentRuns": 10},
        )

    def run(self, name):
        """Seconds from the order to the end as a client sees it, the moment of the order, and the lines of the log."""
        begin, order = time.perf_counter(), time.time()
        run_id = self.glue.start_job_run(JobName=name)["JobRunId"]
        while (run := self.glue.get_job_run(JobName=name, RunId=run_id)["JobRun"])["JobRunState"] not in ENDED:
            time.sleep(0.01)
        taken = time.perf_counter() - begin
        assert run["JobRunState"] == "SUCCEEDED", run.get("ErrorMessage")
        events = self.logs.get_log_events(logGroupName="/aws-glue/jobs/output", logStreamName=run_id)["events"]
        return taken, order, "".join(event["message"].rstrip("\n") + "\n" for event in events)


def said(text, word):
    """The last number of the line that begins with a word."""
    [line] = [line for line in text.splitlines() if line.startswith(word)]
    return float(line.split()[-1])


def start(folder):
    """From StartJobRun to the script's first line."""
    for label, options, pause, times, budget in (
        ("cold", ("--job-warm", "0"), 0, 5, "< 4 s"), ("warm", (), 4, 7, "< 1.5 s"),
    ):
        jobs = Jobs(folder, *options)
        jobs.make("first", SESSION)
        firsts, answers, wholes = [], [], []
        for _ in range(times):
            time.sleep(pause)
            taken, order, text = jobs.run("first")
            firsts.append(said(text, "first line") - order)
            answers.append(said(text, "answered") - order)
            wholes.append(taken)
        report(f"first line of a script, {label}", f"{statistics.median(firsts):.2f} s", f"{budget}; the longest {max(firsts):.2f} s")
        report(f"first answer of its session, {label}", f"{statistics.median(answers):.2f} s")
        report(f"order to end of such a run, {label}", f"{statistics.median(wholes):.2f} s")
        jobs.server.stop()


def retail(folder):
    """The retail example's day: 4 jobs, 7 crawls; three days one after the other."""
    server = hosu.Server(folder / "retail").start()
    lake = Lake(server.endpoint)
    database = Database(lake.new_password()).start()
    try:
        database.fill(data.FIRST, 31)
        lake.make({"db_url": database.url, "db_user": "etl", "db_pw": database.password})
        for number in range(3):
            day = data.FIRST.fromordinal(data.FIRST.toordinal() + number)
            done = batch.run(lake, day)
            report(f"retail, {day}: 4 jobs and 7 crawls", f"{done.seconds:.1f} s", "< 30 s")
            for label, begin, until in done.steps:
                report(f"    {label}, from {begin:.1f} s", f"{until - begin:.2f} s")
            for name in quality.names():
                found = quality.check(name, lake, database, data.FIRST, day)
                assert found.agrees, (name, found.differences())
    finally:
        database.stop()
        server.stop()


def group(folder):
    """A job of 5 million rows: as a job, by Sail alone, by Spark's Connect server."""
    jobs = Jobs(folder)
    rows = folder / "rows"
    rows.mkdir()
    for part in range(4):
        each = ROWS // 4
        duckdb_milliseconds(
            f"COPY (SELECT i AS id, hash(i) % 20000 AS key, (i * 7 % 9973)::decimal(12,2) AS amount, i % 4 AS part,"
            f" 'name ' || (i % 1000) AS name FROM range({part * each}, {(part + 1) * each}) t(i))"
            f" TO '{rows}/{part}.parquet' (FORMAT parquet, COMPRESSION snappy)"
        )
        jobs.s3.upload_file(f"{rows}/{part}.parquet", BUCKET, f"rows/{part}.parquet")
    jobs.make("group", GROUP, source=f"s3://{BUCKET}/rows/", target=f"s3://{BUCKET}/grouped")
    script = folder / "group.py"
    script.write_text(GROUP)

    def alone(source, target, **environment):
        begin = time.perf_counter()
        done = subprocess.run(
            [JOB_PYTHON, "-m", "hosu_job.run", script, "--source", source, "--target", target],
            env={**jobs.server.environment, "PYTHONPATH": str(PACKAGES), **environment},
            capture_output=True, text=True, check=False,
        )
        assert done.returncode == 0, done.stderr
        return time.perf_counter() - begin, said(done.stdout, "took")

    runs, by_sail = [], []
    for _ in range(5):
        time.sleep(3)
        taken, _, text = jobs.run("group")
        runs.append((taken, said(text, "took")))
        by_sail.append(alone(f"s3://{BUCKET}/rows/", f"s3://{BUCKET}/alone"))
    ours, theirs = (min(took for _, took in each) for each in (runs, by_sail))
    report("5 million rows grouped and written, as a job", f"{ours:.2f} s", "the script's own time, best of 5")
    report("the same by Sail alone", f"{theirs:.2f} s", f"ratio {ours / theirs:.2f} (< 1.1)")
    report("order to end, as a job", f"{statistics.median(taken for taken, _ in runs):.2f} s")
    report("start to end, by Sail alone", f"{statistics.median(taken for taken, _ in by_sail):.2f} s")
    if spark_python := os.environ.get("HOSU_SPARK_PYTHON"):
        with spark_server(spark_python, folder) as (url, ready):
            taken, took = alone(str(rows), str(folder / "spark"), SPARK_REMOTE=url)
            again, best = alone(str(rows), str(folder / "spark"), SPARK_REMOTE=url)
        report("by Spark's Connect server, the first", f"{took:.2f} s", f"start to end {ready + taken:.1f} s with the server's start of {ready:.1f} s")
        report("by Spark's Connect server, the second", f"{min(took, best):.2f} s", f"start to end {again:.1f} s on the running server")
    jobs.server.stop()


class spark_server:
    """Apache Spark's Connect server, as python/tests/test_engines.py starts it."""

    def __init__(self, python, folder):
        self.python, self.folder = python, folder

    def __enter__(self):
        home = subprocess.run(
            [self.python, "-c", "import pyspark; print(pyspark.__path__[0])"], capture_output=True, text=True, check=True
        ).stdout.strip()
        [jar] = pathlib.Path(home, "jars").glob("spark-connect_*.jar")
        port = hosu.free_port()
        begin = time.perf_counter()
        self.process = subprocess.Popen(
            [
                f"{home}/bin/spark-submit", "--class", "org.apache.spark.sql.connect.service.SparkConnectServer",
                "--master", "local[*]", "--driver-memory", "4g", "--conf", f"spark.connect.grpc.binding.port={port}",
                "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.bindAddress=127.0.0.1", f"local:{jar}",
            ],
            cwd=self.folder, env={**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": self.python, "SPARK_LOCAL_IP": "127.0.0.1"},
            stdout=subprocess.DEVNULL, stderr=open(self.folder / "spark.log", "w"),
        )
        import socket

        while self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return f"sc://127.0.0.1:{port}", time.perf_counter() - begin
            time.sleep(0.05)
        raise AssertionError(f"spark ended with {self.process.returncode}; see {self.folder}/spark.log")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)


PARTS = {"start": start, "retail": retail, "group": group}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []])
    chosen = parser.parse_args().parts or list(PARTS)
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix="hosu-bench-") as made:
            PARTS[name](pathlib.Path(made))
