"""Measures the figures that CONTRIBUTING.md promises, with real clients against the built server.

    make bench                                   all of them
    HOSU=bin/hosu python Benchmarks/run.py start select put      some of them

Each figure is a median. Comparisons with DuckDB run its own command line on the same files, with the same number
of threads, in turn with ours, so that both meet the same machine.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Conformance"))

import server as hosu  # noqa: E402

DUCKDB = ROOT / ".deps" / "bin" / "duckdb"
THREADS = os.cpu_count()
# Seconds between a client's questions for a query's state.
POLL = 0.0005


def client(server, service):
    return server.client(service, region="us-east-1", max_pool_connections=100)


def report(name, figure, budget=""):
    print(f"{name:<58}{figure:>14}   {budget}", flush=True)


def milliseconds(body, times, warmup=3):
    for _ in range(warmup):
        body()
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        body()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


def duckdb_milliseconds(sql, prelude="", times=1):
    """The engine's own wall times of one statement, run `times` times in one process."""
    script = f"SET threads={THREADS};\n{prelude}\n.timer on\n" + f"{sql};\n" * times
    output = subprocess.run([DUCKDB], input=script, capture_output=True, text=True, check=True).stdout
    return [float(value) * 1000 for value in re.findall(r"real ([0-9.]+)", output)]


def start(folder):
    """Process start to `Ready.`, and what an idle server holds in memory."""
    taken = []
    for number in range(15):
        server = hosu.Server(folder / "start")
        begin = time.perf_counter()
        server.start()
        taken.append((time.perf_counter() - begin) * 1000)
        if number == 14:
            time.sleep(1)
            report("idle resident memory", f"{server.resident_kilobytes() / 1024:.1f} MiB", "< 60 MB")
        server.stop()
    report("cold start to Ready. (15 starts)", f"{statistics.median(taken):.1f} ms", "< 150 ms")


def put(folder):
    """boto3 put_object of 1 KiB, durable when it returns."""
    server = hosu.Server(folder / "put").start()
    s3 = client(server, "s3")
    s3.create_bucket(Bucket="bench")
    names = iter(range(1_000_000))
    taken = milliseconds(lambda: s3.put_object(Bucket="bench", Key=f"k{next(names)}", Body=b"x" * 1024), 300)
    report("put_object of 1 KiB (300)", f"{taken:.2f} ms", "single milliseconds")
    taken = milliseconds(lambda: s3.get_object(Bucket="bench", Key="k1")["Body"].read(), 300)
    report("get_object of 1 KiB (300)", f"{taken:.2f} ms")
    blob = folder / "blob"
    blob.write_bytes(os.urandom(1 << 20) * 1024)
    begin = time.perf_counter()
    s3.upload_file(str(blob), "bench", "blob")
    upload = time.perf_counter() - begin
    begin = time.perf_counter()
    s3.download_file("bench", "blob", str(folder / "back"))
    download = time.perf_counter() - begin
    report("1 GiB upload_file / download_file", f"{1024 / upload:.0f} / {1024 / download:.0f} MiB/s")
    report("resident memory after it", f"{server.resident_kilobytes() / 1024:.1f} MiB")
    server.stop()


def select(folder):
    """SELECT 1 through boto3: start, poll until it succeeded, fetch the rows."""
    server = hosu.Server(folder / "select").start()
    client(server, "s3").create_bucket(Bucket="bench")
    athena = client(server, "athena")

    def once():
        execution = hosu.run_query(athena, "SELECT 1", output="s3://bench/results/", poll=POLL)
        athena.get_query_results(QueryExecutionId=execution["QueryExecutionId"])

    report("SELECT 1, start to results, p50 (200)", f"{milliseconds(once, 200, warmup=10):.1f} ms", "< 15 ms")
    server.stop()


def sales(server, folder):
    """Makes a table of 5 million rows in one Parquet file, and returns the file."""
    s3, athena = client(server, "s3"), client(server, "athena")
    s3.create_bucket(Bucket="bench")
    parquet = folder / "five_million.parquet"
    duckdb_milliseconds(
        f"""COPY (SELECT i AS id, i % 1000 AS store, (i * 7919) % 100 AS quantity, (i % 977) * 1.25::DOUBLE AS amount,
        'product ' || (i % 5000) AS product FROM range(5000000) t(i)) TO '{parquet}' (FORMAT parquet)"""
    )
    s3.upload_file(str(parquet), "bench", "sales/part.parquet")
    ddl = """CREATE EXTERNAL TABLE sales (id bigint, store bigint, quantity bigint, amount double, product string)
        STORED AS PARQUET LOCATION 's3://bench/sales/'"""
    for statement in ("CREATE DATABASE bench", ddl.replace("TABLE sales", "TABLE bench.sales")):
        assert hosu.run_query(athena, statement, output="s3://bench/results/")["Status"]["State"] == "SUCCEEDED"
    return parquet


def group(folder):
    """A GROUP BY over 5 million rows of Parquet, Athena against DuckDB alone on the same file."""
    server = hosu.Server(folder / "group").start()
    parquet = sales(server, folder)
    athena = client(server, "athena")
    query = """SELECT store, count(*) AS n, sum(quantity) AS pieces, sum(amount) AS total, max(product) AS last
        FROM {} GROUP BY store ORDER BY store LIMIT 20"""
    ours, theirs = [], []
    for number in range(9):
        engine = duckdb_milliseconds(query.format(f"read_parquet('{parquet}')"), times=2)[1]
        begin = time.perf_counter()
        execution = hosu.run_query(athena, query.format("bench.sales"), output="s3://bench/results/")
        wall = (time.perf_counter() - begin) * 1000
        assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]
        if number:
            ours.append(wall)
            theirs.append(engine)
    mine, engine = statistics.median(ours), statistics.median(theirs)
    report("GROUP BY over 5 million rows, through Athena", f"{mine:.0f} ms", f"<= {engine * 1.15 + 10:.0f} ms")
    report("the same on DuckDB alone", f"{engine:.0f} ms", f"ratio {mine / engine:.2f}")
    server.stop()


def crowd(folder):
    """A hundred small queries at once, each with an answer of its own."""
    server = hosu.Server(folder / "crowd").start()
    sales(server, folder)
    athena = client(server, "athena")
    asked = "SELECT store, count(*), sum(quantity) FROM bench.sales WHERE store = {} GROUP BY store"
    expected = [[str(store), "5000", str(sum((i * 7919) % 100 for i in range(store, 5_000_000, 1000)))] for store in range(100)]

    def once(store):
        execution = hosu.run_query(athena, asked.format(store), output="s3://bench/results/", poll=0.05)
        return hosu.rows_of(athena, execution)

    with concurrent.futures.ThreadPoolExecutor(100) as pool:
        begin = time.perf_counter()
        answers = list(pool.map(once, range(100)))
        taken = time.perf_counter() - begin
    wrong = [store for store in range(100) if answers[store] != [expected[store]]]
    report("100 queries at once", f"{taken:.2f} s", "all right" if not wrong else f"WRONG: {wrong}")
    report("peak memory after it", f"{peak_mebibytes(server):.0f} MiB", "< 400 MB")
    server.stop()


def gigabyte(folder):
    """A result of more than a gigabyte, streamed into S3."""
    server = hosu.Server(folder / "gigabyte").start()
    sales(server, folder)
    athena = client(server, "athena")
    before = peak_mebibytes(server)
    begin = time.perf_counter()
    execution = hosu.run_query(
        athena, "SELECT s.*, n FROM bench.sales s CROSS JOIN (VALUES 1, 2, 3, 4, 5) t(n)", output="s3://bench/results/",
        deadline=600, poll=0.1,
    )
    taken = time.perf_counter() - begin
    bucket, key = execution["ResultConfiguration"]["OutputLocation"].removeprefix("s3://").split("/", 1)
    size = client(server, "s3").head_object(Bucket=bucket, Key=key)["ContentLength"]
    assert execution["Status"]["State"] == "SUCCEEDED" and size > 1e9, (execution["Status"], size)
    report(f"a result of {size / 1e9:.2f} GB", f"{size / taken / 1e6:.0f} MB/s")
    report("peak memory before and after it", f"{before:.0f} / {peak_mebibytes(server):.0f} MiB")
    server.stop()


def peak_mebibytes(server):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def pipeline(folder):
    """The customers pipeline on 10 million rows against a hand-written DuckDB script with the same reads and writes."""
    rows = int(os.environ.get("ROWS", "10000000"))
    lake = folder / "pipeline"
    ours, theirs = [], []
    subprocess.run(
        [hosu.HOSU, "demo", "--rows", str(rows), "--data-dir", lake, "--generate-only", str(folder / "raw.csv")],
        check=True, stdout=subprocess.DEVNULL,
    )
    script = (pathlib.Path(__file__).parent / "customers.duckdb.sql").read_text()
    for _ in range(3):
        output = subprocess.run(
            [hosu.HOSU, "demo", "--rows", str(rows), "--data-dir", lake], check=True, capture_output=True, text=True
        )
        ours.append(float(re.search(r"pipeline took ([0-9.]+) s", output.stdout + output.stderr).group(1)))
        target = folder / "handwritten"
        subprocess.run(["rm", "-rf", target], check=True)
        target.mkdir()
        begin = time.perf_counter()
        subprocess.run(
            [DUCKDB],
            input=f"SET threads={THREADS};\n" + script.replace("@RAW@", str(folder / "raw.csv")).replace("@OUT@", str(target)),
            text=True, check=True, stdout=subprocess.DEVNULL,
        )
        theirs.append(time.perf_counter() - begin)
    mine, engine = statistics.median(ours), statistics.median(theirs)
    report(f"customers pipeline on {rows:,} rows", f"{mine:.2f} s", f"<= {engine * 1.3:.2f} s")
    report("the same by a hand-written DuckDB script", f"{engine:.2f} s", f"ratio {mine / engine:.2f}")


FIGURES = {
    "start": start, "put": put, "select": select, "group": group, "crowd": crowd, "gigabyte": gigabyte, "pipeline": pipeline,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", nargs="*", choices=[*FIGURES, []], help="which figures (all when none is named)")
    names = parser.parse_args().figures or list(FIGURES)
    with tempfile.TemporaryDirectory(prefix="hosu-bench-") as folder:
        for name in names:
            FIGURES[name](pathlib.Path(folder))


if __name__ == "__main__":
    main()
