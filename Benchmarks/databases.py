"""How long a table of PostgreSQL takes into Parquet: DuckDB's own scanner by hand, and Hosu as a job orders it.

    python3 Benchmarks/databases.py --hosu bin/hosu [--rows 5000000]

Needs PostgreSQL's programs, `.deps/bin/duckdb` and a release build. Hosu is measured by a job that does nothing but read
(`make python` sets up its Python); what it prints is the read alone, without the start of the job.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import uuid

TOP = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / "Conformance"))

TABLE = """
CREATE TABLE sales AS SELECT g AS id, (g % 100)::int AS shop, (g % 10000 * 0.37)::numeric(12,2) AS price,
    'product ' || g % 5000 AS product, timestamp '2024-01-01' + g * interval '1 second' AS at,
    timestamptz '2024-01-01 00:00+00' + g * interval '1 second' AS recorded, g::float8 / 7 AS ratio, g % 7 = 0 AS returned,
    CASE WHEN g % 11 <> 0 THEN 'memo ' || g % 1000 END AS memo, date '2024-01-01' + g % 365 AS day
    FROM generate_series(1, {rows}) g;
ANALYZE sales;
"""

SCRIPT = """
import sys, time
from awsglue.utils import getResolvedOptions
from awsglue._lake import databases
url = getResolvedOptions(sys.argv, ["url"])["url"]
for label, split in (("pages", None), ("ranges", {{"column": "id", "lower": "0", "upper": "{rows}", "count": 4}})):
    body = {{"url": url, "user": "{user}", "password": {password!r}, "dbtable": "sales"}}
    if split:
        body["split"] = split
    start = time.perf_counter()
    files = databases.order("read", body)["files"]
    assert sum(each["rows"] for each in files) == {rows}
    print(f"SECONDS {{label}} {{time.perf_counter() - start:.3f}}")
"""


def by_hand(cluster, password: str, user: str, folder: str, copy: str) -> float:
    secret = password.replace("\\", "\\\\").replace("'", "\\'")
    address = f"host=127.0.0.1 port={cluster.port} user={user} password='{secret}' dbname=shop".replace("'", "''")
    extensions = TOP / ".deps" / "ext"
    sql = (
        f"SET extension_directory='{extensions}'; LOAD postgres_scanner; SET TimeZone='UTC'; "
        f"ATTACH '{address}' AS pg (TYPE postgres, READ_ONLY); {copy.format(folder=folder)}"
    )
    start = time.perf_counter()
    subprocess.run([TOP / ".deps" / "bin" / "duckdb", "-batch", "-c", sql], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def by_job(server, cluster, rows: int, password: str, user: str) -> dict[str, float]:
    import boto3

    def client(service):
        return boto3.client(
            service, endpoint_url=server.endpoint, region_name="us-east-1", aws_access_key_id="test",
            aws_secret_access_key="test",
        )  # fmt: skip

    s3, glue, logs = client("s3"), client("glue"), client("logs")
    name = f"bench-{uuid.uuid4().hex[:8]}"
    s3.create_bucket(Bucket=name)
    s3.put_object(Bucket=name, Key="job.py", Body=SCRIPT.format(rows=rows, user=user, password=password).encode())
    glue.create_job(
        Name=name, Role="r", Command={"Name": "glueetl", "ScriptLocation": f"s3://{name}/job.py", "PythonVersion": "3"}
    )
    run = glue.start_job_run(JobName=name, Arguments={"--url": cluster.url})["JobRunId"]
    while (found := glue.get_job_run(JobName=name, RunId=run)["JobRun"])["JobRunState"] in (
        "STARTING",
        "RUNNING",
        "WAITING",
    ):
        time.sleep(0.2)
    assert found["JobRunState"] == "SUCCEEDED", found.get("ErrorMessage")
    events = logs.get_log_events(logGroupName="/aws-glue/jobs/output", logStreamName=run, startFromHead=True)["events"]
    text = "\n".join(each["message"] for each in events)
    return {label: float(seconds) for label, seconds in re.findall(r"SECONDS (\w+) ([\d.]+)", text)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hosu", default=str(TOP / "bin" / "hosu"))
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    import databases
    import server as hosu

    hosu.HOSU = arguments.hosu
    cluster = databases.Postgres().start()
    copies = {
        "by hand, a file a thread": "COPY (FROM pg.public.sales) TO '{folder}/hand' (FORMAT parquet, PER_THREAD_OUTPUT, "
        "OVERWRITE_OR_IGNORE)",
        "by hand, one file": "COPY (FROM pg.public.sales) TO '{folder}/hand.parquet' (FORMAT parquet)",
    }
    best: dict[str, float] = {}
    try:
        cluster.sql(TABLE.format(rows=arguments.rows))
        with tempfile.TemporaryDirectory() as folder:
            server = hosu.Server(pathlib.Path(folder) / "lake").start()
            try:
                for _ in range(arguments.rounds):
                    for label, copy in copies.items():
                        seconds = by_hand(cluster, databases.PASSWORD, databases.USER, folder, copy)
                        best[label] = min(best.get(label, seconds), seconds)
                    own = by_job(server, cluster, arguments.rows, databases.PASSWORD, databases.USER)
                    for label, seconds in own.items():
                        best[f"Hosu, by {label}"] = min(best.get(f"Hosu, by {label}", seconds), seconds)
            finally:
                server.stop()
    finally:
        cluster.stop()
    hand = min(best[label] for label in copies)
    for label, seconds in best.items():
        print(f"{label:28} {seconds:7.2f} s  {seconds / hand:5.2f}")


if __name__ == "__main__":
    main()
