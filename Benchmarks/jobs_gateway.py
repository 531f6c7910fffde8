#!/usr/bin/env python3
"""A PySpark job over five million rows: Sail alone, Sail behind the gateway, and Spark's Connect server.

    HOSU=.../release/hosu python Benchmarks/jobs_gateway.py [--rows 5000000] [--runs 5]

Needs an environment with python/requirements.txt. `HOSU_SPARK_PYTHON` names one with python/requirements-spark.txt, for the
comparison with Apache Spark (Java 17); Spark writes to a local folder, Sail into the lake. Each job reads the rows
from Parquet files, groups them, and writes the groups, then writes all rows in four partitions. Times are of the jobs, engines
warm; the end-to-end line holds the start of the engine and of the client too.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

HOSU = os.environ.get("HOSU", "bin/hosu")

JOB = '''
import sys, time, json
began = time.perf_counter()
url, source, target, rows, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
from pyspark.sql import SparkSession, functions as F
spark = SparkSession.builder.remote(url).getOrCreate()
spark.conf.set("spark.sql.ansi.enabled", "false")
if rows:
    (spark.range(0, rows, 1, 4).withColumn("k", (F.col("id") % 1000).cast("int")).withColumn("v", F.col("id") * 1.5)
        .withColumn("p", (F.col("id") % 4).cast("int")).write.mode("overwrite").parquet(source))
    print(json.dumps({"rows": rows})); sys.stdout.flush()
    import os; os._exit(0)
times = {"group": [], "write": []}
first = None
for n in range(runs):
    start = time.perf_counter()
    spark.read.parquet(source).groupBy("k").agg(F.count("*").alias("n"), F.sum("v").alias("s"), F.max("id").alias("m")) \\
        .write.mode("overwrite").parquet(target + "/groups")
    times["group"].append(time.perf_counter() - start)
    start = time.perf_counter()
    spark.read.parquet(source).write.mode("overwrite").partitionBy("p").parquet(target + "/all")
    times["write"].append(time.perf_counter() - start)
    if first is None:
        first = time.perf_counter() - began
assert spark.read.parquet(target + "/all").count() == spark.read.parquet(source).count()
print(json.dumps({"group": min(times["group"]), "write": min(times["write"]), "first": first}))
sys.stdout.flush()
import os; os._exit(0)
'''

SAIL = '''
import sys
from pysail.spark import SparkConnectServer
server = SparkConnectServer("127.0.0.1", int(sys.argv[1]))
server.start(background=True)
print("ready", flush=True)
sys.stdin.read()
import os; os._exit(0)
'''


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def script() -> str:
    """The job as a file: pyspark takes a program given as text for a doctest."""
    path = pathlib.Path(tempfile.gettempdir(), "hosu-bench-job.py")
    path.write_text(JOB)
    return str(path)


def job(python: str, url: str, source: str, target: str, rows: int, runs: int) -> dict[str, float]:
    start = time.perf_counter()
    done = subprocess.run(
        [python, script(), url, source, target, str(rows), str(runs)], capture_output=True, text=True, env=os.environ
    )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return {**json.loads(done.stdout.splitlines()[-1]), "process": time.perf_counter() - start}


def show(name: str, result: dict[str, float], ready: float) -> None:
    print(
        f"{name:28} group-by and write {result['group']:6.3f} s   all rows in 4 partitions {result['write']:6.3f} s   "
        f"first job from nothing {ready + result['first']:6.2f} s"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hosu-bench-"))
    engine, lake = free_port(), free_port()
    gateway = subprocess.Popen(
        [HOSU, "gateway", "--data-dir", folder / "lake", "--port", str(lake), "--engine", str(engine), "--scratch",
         folder / "scratch"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=(folder / "log").open("w"), text=True,
    )  # fmt: skip
    where = json.loads(gateway.stdout.readline())
    os.environ.update(
        AWS_ENDPOINT=where["endpoint"], AWS_ENDPOINT_URL=where["endpoint"], AWS_ALLOW_HTTP="true", AWS_REGION="us-east-1",
        AWS_DEFAULT_REGION="us-east-1", AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test",
        AWS_VIRTUAL_HOSTED_STYLE_REQUEST="false", SAIL_PARQUET__COMPRESSION="snappy", RUST_LOG="error",
        PYSPARK_PYTHON=sys.executable,
    )  # fmt: skip
    import boto3

    boto3.client("s3").create_bucket(Bucket="bench")
    start = time.perf_counter()
    sail = subprocess.Popen([sys.executable, "-c", SAIL, str(engine)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sail.stdout.readline()
    ready = time.perf_counter() - start
    alone, behind = f"sc://127.0.0.1:{engine}", where["gateway"]
    job(sys.executable, alone, "s3://bench/source/", "", arguments.rows, 0)
    try:
        results: dict[str, list[dict[str, float]]] = {"Sail alone": [], "Sail behind the gateway": []}
        for _ in range(2):
            for name, url in (("Sail alone", alone), ("Sail behind the gateway", behind)):
                target = f"s3://bench/{name.split()[-1]}"
                results[name].append(job(sys.executable, url, "s3://bench/source/", target, 0, arguments.runs))
        best = {name: {key: min(each[key] for each in all) for key in all[0]} for name, all in results.items()}
        for name, result in best.items():
            show(name, result, ready)
        for key in ("group", "write"):
            print(f"{key}: {best['Sail behind the gateway'][key] / best['Sail alone'][key]:.2f} times Sail alone")
    finally:
        for process in (sail, gateway):
            process.stdin.close()
            process.wait(20)
    if python := os.environ.get("HOSU_SPARK_PYTHON"):
        spark(python, folder, arguments)


def spark(python: str, folder: pathlib.Path, arguments: argparse.Namespace) -> None:
    home = subprocess.run(
        [python, "-c", "import pyspark; print(pyspark.__path__[0])"], capture_output=True, text=True, check=True
    ).stdout.strip()
    [jar] = pathlib.Path(home, "jars").glob("spark-connect_*.jar")
    port = free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        [f"{home}/bin/spark-submit", "--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "--master",
         "local[*]", "--conf", f"spark.connect.grpc.binding.port={port}", "--conf", "spark.ui.enabled=false", "--conf",
         "spark.driver.bindAddress=127.0.0.1", f"local:{jar}"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=(folder / "spark.log").open("w"),
        env={**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": python, "SPARK_LOCAL_IP": "127.0.0.1"},
    )  # fmt: skip
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        ready = time.perf_counter() - start
        url = f"sc://127.0.0.1:{port}"
        job(sys.executable, url, f"{folder}/source", "", arguments.rows, 0)
        show("Spark Connect, local files", job(sys.executable, url, f"{folder}/source", f"{folder}/out", 0, 3), ready)
    finally:
        server.terminate()
        server.wait(20)


if __name__ == "__main__":
    main()
