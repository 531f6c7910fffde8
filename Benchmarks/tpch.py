"""Measures TPC-H through Athena's API against DuckDB's own command line on the same Parquet files.

    HOSU=bin/hosu python Benchmarks/tpch.py                        scale factor 1, all 22 queries
    HOSU=bin/hosu python Benchmarks/tpch.py --scale 0.1 1 6 21     some of them, on less

Tables are external, one Parquet file each, made by DuckDB's tpch extension; queries are that extension's own texts, which
are Athena's dialect as well. Both sides have as many threads as the machine has processors and run in turn, so that they
meet the same machine; each figure is a median. Ours is the wall time from StartQueryExecution to SUCCEEDED, the result in
S3 included; `best` compares the fastest runs, `processor` the processor time of both. The client sleeps through most of it,
for a client that polls takes a processor from the engine, and sends its two requests over a plain connection: boto3 itself
takes 1 ms for each. `--boto3` measures with it all the same.
"""

import argparse
import csv
import http.client
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

import boto3

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Conformance"))

import server as hosu  # noqa: E402

DUCKDB = ROOT / ".deps" / "bin" / "duckdb"
EXTENSION = f"SET extension_directory='{ROOT}/.deps/ext'; LOAD tpch;"
THREADS = os.cpu_count()
TABLES = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"]
HIVE = {"INTEGER": "int", "VARCHAR": "string"}


def ask(sql):
    """Rows of the command line as JSON."""
    output = subprocess.run([DUCKDB, "-json"], input=sql, text=True, check=True, capture_output=True).stdout
    return json.loads(output or "[]")


def generate(folder, scale):
    if (folder / "supplier.parquet").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    copies = "".join(f"COPY {table} TO '{folder}/{table}.parquet' (FORMAT parquet);" for table in TABLES)
    subprocess.run(
        [DUCKDB], input=f"{EXTENSION} CALL dbgen(sf={scale}); {copies}", text=True, check=True, stdout=subprocess.DEVNULL
    )


class Engine:
    """DuckDB's command line with the tables as views; one process for all queries, as ours is."""

    def __init__(self, folder, workspace):
        self.result = workspace / "duckdb.csv"
        self.process = subprocess.Popen([DUCKDB, "-csv"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        views = "".join(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{folder}/{table}.parquet');" for table in TABLES)
        self.send(f"SET threads={THREADS}; {views}\n.timer on\n.headers on\n")

    def send(self, text):
        self.process.stdin.write(text)
        self.process.stdin.flush()

    def milliseconds(self, sql):
        """The engine's own wall time; its rows go to a file."""
        self.send(f".output {self.result}\n{sql};\n.output\n.print done\n")
        output = ""
        while "done\n" not in output:
            line = self.process.stdout.readline()
            assert line, output
            output += line
        found = re.findall(r"real ([0-9.]+)", output) or re.findall(r"real ([0-9.]+)", self.result.read_text())
        assert found, output
        return float(found[-1]) * 1000

    def rows(self):
        lines = [line for line in self.result.read_text().splitlines() if not line.startswith("Run Time")]
        return list(csv.reader(lines))[1:]

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


class PlainAthena:
    """Athena's wire protocol and nothing else, with boto3's names."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def call(self, operation, request):
        headers = {"X-Amz-Target": f"AmazonAthena.{operation}", "Content-Type": "application/x-amz-json-1.1"}
        self.connection.request("POST", "/", json.dumps(request), headers)
        response = self.connection.getresponse()
        answer = json.loads(response.read())
        assert response.status == 200, answer
        return answer

    def start_query_execution(self, **request):
        return self.call("StartQueryExecution", request)

    def get_query_execution(self, **request):
        return self.call("GetQueryExecution", request)


class Lake:
    """A server with the tables in its catalog."""

    def __init__(self, folder, workspace, with_boto3=False):
        self.log = workspace / "lake.log"
        self.server = hosu.Server(workspace / "lake", "--log-level", "debug").start()
        s3, glue = self.client("s3"), self.client("glue")
        self.athena = self.client("athena")
        self.measured = self.athena if with_boto3 else PlainAthena(self.server.port)
        s3.create_bucket(Bucket="tpch")
        glue.create_database(DatabaseInput={"Name": "tpch"})
        for table in TABLES:
            path = folder / f"{table}.parquet"
            s3.upload_file(str(path), "tpch", f"{table}/part.parquet")
            columns = ask(f"DESCRIBE SELECT * FROM read_parquet('{path}')")
            glue.create_table(DatabaseName="tpch", TableInput={
                "Name": table, "TableType": "EXTERNAL_TABLE", "Parameters": {"EXTERNAL": "TRUE", "classification": "parquet"},
                "StorageDescriptor": {
                    "Columns": [{"Name": column["column_name"], "Type": HIVE.get(column["column_type"], column["column_type"].lower())} for column in columns],
                    "Location": f"s3://tpch/{table}/",
                    "InputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
                    "OutputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
                    "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"},
                },
            })

    def client(self, service):
        return boto3.client(service, endpoint_url=self.server.endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test")

    def milliseconds(self, sql, expected):
        """The wall time of a query that took the server `expected` milliseconds at best so far, and the execution."""
        begin = time.perf_counter()
        started = self.measured.start_query_execution(
            QueryString=sql, QueryExecutionContext={"Database": "tpch"}, ResultConfiguration={"OutputLocation": "s3://tpch-results/"}
        )
        time.sleep(expected * 0.85 / 1000)
        while True:
            execution = self.measured.get_query_execution(QueryExecutionId=started["QueryExecutionId"])["QueryExecution"]
            if execution["Status"]["State"] not in ("QUEUED", "RUNNING"):
                break
            time.sleep(0.002)
        taken = (time.perf_counter() - begin) * 1000
        assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]
        return taken, execution

    def understanding(self, executions):
        """The median milliseconds from text to the engine's SQL: parsed, analyzed, translated; the server logs them."""
        totals = dict.fromkeys(executions, 0)
        for query, microseconds in re.findall(r"query=(\S+) step=\w+ us=(\d+)", self.log.read_text()):
            if query in totals:
                totals[query] += int(microseconds)
        return statistics.median(totals.values()) / 1000

    def rows(self, execution):
        return [[value or "" for value in row] for row in hosu.rows_of(self.athena, execution)]


def processor_milliseconds(process):
    return hosu.processor_seconds(process) * 1000


def comparable(rows):
    """Rows with their numbers rounded, for the two write digits differently."""

    def value(text):
        try:
            return round(float(text), 2)
        except ValueError:
            return text

    return [[value(text) for text in row] for row in rows]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, help="of queries; all where none is named")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--boto3", action="store_true", help="measure through boto3")
    parser.add_argument("--folder", type=pathlib.Path, help="where the tables are kept; a temporary one otherwise")
    arguments = parser.parse_args()
    queries = {row["query_nr"]: row["query"].rstrip().rstrip(";") for row in ask(f"{EXTENSION} SELECT * FROM tpch_queries();")}
    # Athena knows no names of the SELECT list in GROUP BY.
    queries[15] = queries[15].replace("GROUP BY\n        supplier_no", "GROUP BY\n        l_suppkey")
    with tempfile.TemporaryDirectory(prefix="hosu-bench-") as name:
        workspace = pathlib.Path(name)
        folder = (arguments.folder or workspace) / f"tpch-{arguments.scale}"
        generate(folder, arguments.scale)
        engine, lake = Engine(folder, workspace), Lake(folder, workspace, arguments.boto3)
        lake.client("s3").create_bucket(Bucket="tpch-results")
        mine = theirs = my_work = their_work = 0
        wrong = []
        for number in arguments.numbers or sorted(queries):
            sql = queries[number]
            engine.milliseconds(sql)
            lake.milliseconds(sql, 0)
            ours, alone, executions, expected = [], [], [], 1e6
            own_work, other_work = -processor_milliseconds(lake.server.process), -processor_milliseconds(engine.process)
            for _ in range(arguments.rounds):
                alone.append(engine.milliseconds(sql))
                taken, execution = lake.milliseconds(sql, expected if ours else 0)
                expected = min(expected, execution["Statistics"]["TotalExecutionTimeInMillis"])
                ours.append(taken)
                executions.append(execution["QueryExecutionId"])
            own_work, other_work = own_work + processor_milliseconds(lake.server.process), other_work + processor_milliseconds(engine.process)
            my_work, their_work = my_work + own_work, their_work + other_work
            if comparable(lake.rows(execution)) != comparable(engine.rows()):
                wrong.append(number)
            own, other = statistics.median(ours), statistics.median(alone)
            mine, theirs = mine + own, theirs + other
            print(f"Q{number:<4}{own:10.1f} ms   DuckDB {other:8.1f} ms   ratio {own / other:5.2f}   best {min(ours) / min(alone):5.2f}   processor {own_work / max(other_work, 1):5.2f}   understood in {lake.understanding(executions):.2f} ms  {'WRONG' if number in wrong else ''}", flush=True)
        print(f"total{mine:10.1f} ms   DuckDB {theirs:8.1f} ms   ratio {mine / theirs:5.2f}   processor {my_work / their_work:.2f}   <= 1.15, each <= 1.3")
        print(f"resident memory after it {lake.server.resident_kilobytes() / 1024:.0f} MiB")
        engine.stop()
        lake.server.stop()
    sys.exit(f"other rows than DuckDB: {wrong}" if wrong else 0)


if __name__ == "__main__":
    main()
