"""Measures what is promised of tables: many partitions, many objects, partitioned writes, and overwrites under readers.

    HOSU=bin/hosu python Benchmarks/tables.py                     all of it
    HOSU=bin/hosu python Benchmarks/tables.py repair crawl        some of it

`Benchmarks/catalog.py` measures GetPartitions with expressions.

What `overwrite` holds to: a query sees a table before or after a change that one transaction makes, never between, and
keeps the files it began with. One transaction is a CREATE TABLE AS or an INSERT as a whole, UpdateTable and
UpdatePartition with another location (what dbt's swap of tables does), and each call of BatchCreatePartition and
BatchDeletePartition. Deleting objects and writing others in their place takes several requests, and readers see what lies
between them, here as on AWS; so awswrangler's mode="overwrite" is not among these.
"""

import argparse
import concurrent.futures
import http.client
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import threading
import time

from run import client, duckdb_milliseconds, hosu, report

RESULTS = "s3://lake/results/"
PARTITIONS = [(f"2024-{month:02}-{day:02}", hour) for month in range(1, 13) for day in range(1, 36) for hour in range(24)][:10_000]


class Lake:
    """A server with a bucket `lake` and a database `bench`."""

    def __init__(self, folder):
        self.server = hosu.Server(folder / "lake").start()
        self.s3, self.glue, self.athena = (client(self.server, name) for name in ("s3", "glue", "athena"))
        self.s3.create_bucket(Bucket="lake")
        self.glue.create_database(DatabaseInput={"Name": "bench"})

    def run(self, sql, poll=0.002, deadline=300):
        """A statement's execution and its wall time in milliseconds."""
        begin = time.perf_counter()
        execution = hosu.run_query(self.athena, sql, database="bench", output=RESULTS, poll=poll, deadline=deadline)
        taken = (time.perf_counter() - begin) * 1000
        assert execution["Status"]["State"] == "SUCCEEDED", (sql, execution["Status"])
        return execution, taken

    def rows(self, sql):
        return hosu.rows_of(self.athena, self.run(sql)[0])

    def put_all(self, bodies):
        """Puts objects by their keys, without a client that would take longer than the server."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port)
        credential = f"test/{time.strftime('%Y%m%d', time.gmtime())}/us-east-1/s3/aws4_request"
        headers = {
            "Authorization": f"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host, Signature={'0' * 64}",
            "X-Amz-Date": time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), "X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD",
        }
        for key, body in bodies:
            connection.request("PUT", f"/lake/{key}", body, headers)
            response = connection.getresponse()
            assert response.read() == b"" and response.status == 200, response.status

    def delete_all(self, prefix):
        for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket="lake", Prefix=prefix):
            keys = [{"Key": found["Key"]} for found in page.get("Contents", [])]
            if keys:
                assert not self.s3.delete_objects(Bucket="lake", Delete={"Objects": keys}).get("Errors")


def parquet(folder, sql):
    """The bytes of a Parquet file with the rows of a query."""
    path = folder / "made.parquet"
    duckdb_milliseconds(f"COPY ({sql}) TO '{path}' (FORMAT parquet, COMPRESSION snappy)")
    return path.read_bytes()


def repair(lake, folder):
    """MSCK REPAIR of 10,000 partitions, and queries on one of them."""
    body = parquet(folder, "SELECT i AS id, i * 2 AS amount FROM range(100) t(i)")
    lake.put_all((f"sales/day={day}/hour={hour}/part.parquet", body) for day, hour in PARTITIONS)
    lake.run(
        "CREATE EXTERNAL TABLE sales (id bigint, amount bigint) PARTITIONED BY (day string, hour int)"
        " STORED AS PARQUET LOCATION 's3://lake/sales/'"
    )
    _, taken = lake.run("MSCK REPAIR TABLE sales")
    report("MSCK REPAIR of 10,000 partitions", f"{taken / 1000:.2f} s", "< 3 s")
    _, taken = lake.run("MSCK REPAIR TABLE sales")
    report("the same when there is nothing to add", f"{taken / 1000:.2f} s")
    for condition, rows in (
        ("day = '2024-03-01' AND hour = 5", 100), ("day BETWEEN '2024-03-01' AND '2024-03-07' AND hour < 2", 1400),
    ):
        planning, walls = [], []
        for _ in range(9):
            execution, taken = lake.run(f"SELECT count(*), sum(amount) FROM sales WHERE {condition}", poll=0.0005)
            planning.append(execution["Statistics"]["QueryPlanningTimeInMillis"])
            walls.append(taken)
        found = int(lake.rows(f"SELECT count(*) FROM sales WHERE {condition}")[0][0])
        assert found == rows, (found, rows)
        report(f"planned: {condition}"[:57], f"{statistics.median(planning[1:]):.0f} ms", f"< 200 ms; whole query {statistics.median(walls[1:]):.0f} ms")
    execution, taken = lake.run("SELECT count(*), sum(amount) FROM sales")
    report("a query on all of them, the first", f"{taken:.0f} ms", f"planned in {execution['Statistics']['QueryPlanningTimeInMillis']} ms")
    execution, taken = lake.run("SELECT count(*), sum(amount) FROM sales")
    report("a query on all of them, the second", f"{taken:.0f} ms", f"planned in {execution['Statistics']['QueryPlanningTimeInMillis']} ms")
    _, taken = lake.run("SELECT day, count(*), sum(amount) FROM sales GROUP BY day")
    report("the same, grouped by a key", f"{taken:.0f} ms")


def crawl(lake, folder):
    """Crawls of 10,000 objects in 365 partitions."""
    rows = "".join(f"{number},name {number},{number * 1.25}\n" for number in range(20))
    made = {
        "csv": ("id,name,amount\n" + rows).encode(),
        "json": "".join(f'{{"id": {number}, "name": "n{number}", "amount": {number * 1.25}}}\n' for number in range(20)).encode(),
        "parquet": parquet(folder, "SELECT i AS id, 'n' || i AS name, i * 1.25 AS amount FROM range(20) t(i)"),
    }
    for name, body in made.items():
        lake.put_all(
            (f"crawl_{name}/year=2024/day={number % 365:03}/part-{number // 365}.{name}", body) for number in range(10_000)
        )
        lake.glue.create_crawler(
            Name=name, Role="arn:aws:iam::000000000000:role/crawler", DatabaseName="bench",
            Targets={"S3Targets": [{"Path": f"s3://lake/crawl_{name}/"}]},
        )
        for time_word in ("first", "second"):
            begin = time.perf_counter()
            lake.glue.start_crawler(Name=name)
            while lake.glue.get_crawler(Name=name)["Crawler"]["State"] != "READY":
                time.sleep(0.01)
            taken = time.perf_counter() - begin
            last = lake.glue.get_crawler(Name=name)["Crawler"]["LastCrawl"]
            assert last["Status"] == "SUCCEEDED", last
            report(f"the {time_word} crawl of 10,000 {name} objects", f"{taken:.2f} s", "< 5 s")
        pages = lake.glue.get_paginator("get_partitions").paginate(DatabaseName="bench", TableName=f"crawl_{name}")
        found = sum(len(page["Partitions"]) for page in pages)
        assert found == 365, found


def write(lake, folder):
    """CREATE TABLE AS of 5 million rows into 100 partitions, against DuckDB's own partitioned COPY of the same rows."""
    source = folder / "source.parquet"
    duckdb_milliseconds(
        f"""COPY (SELECT i AS id, (i * 7919) % 100 AS quantity, (i % 977) * 1.25::DOUBLE AS amount,
        'product ' || (i % 5000) AS product, i % 100 AS store FROM range(5000000) t(i)) TO '{source}' (FORMAT parquet)"""
    )
    lake.s3.upload_file(str(source), "lake", "source/part.parquet")
    lake.run(
        "CREATE EXTERNAL TABLE source (id bigint, quantity bigint, amount double, product string, store bigint)"
        " STORED AS PARQUET LOCATION 's3://lake/source/'"
    )
    ours, theirs = [], []
    for number in range(6):
        shutil.rmtree(folder / "copy", ignore_errors=True)
        subprocess.run(["sync"], check=True)
        alone = duckdb_milliseconds(
            f"COPY (SELECT * FROM read_parquet('{source}')) TO '{folder}/copy' (FORMAT parquet, COMPRESSION snappy, PARTITION_BY (store))"
        )[0]
        subprocess.run(["sync"], check=True)
        _, taken = lake.run(
            f"CREATE TABLE written{number} WITH (format = 'PARQUET', write_compression = 'SNAPPY', partitioned_by = ARRAY['store'],"
            f" external_location = 's3://lake/written{number}/') AS SELECT * FROM source"
        )
        if number:
            ours.append(taken)
            theirs.append(alone)
        found = lake.rows(f"SELECT count(*), count(DISTINCT store), sum(quantity) FROM written{number}")
        assert found == lake.rows("SELECT count(*), count(DISTINCT store), sum(quantity) FROM source"), found
        lake.run(f"DROP TABLE written{number}")
        lake.delete_all(f"written{number}/")
    mine, engine = statistics.median(ours), statistics.median(theirs)
    report("CREATE TABLE AS, 5 million rows, 100 partitions", f"{mine:.0f} ms", f"<= {engine * 1.2:.0f} ms")
    report("the same by DuckDB's partitioned COPY", f"{engine:.0f} ms", f"ratio {mine / engine:.2f}, best {min(ours) / min(theirs):.2f}")


class Readers:
    """Threads that read a table over and over, and check that every answer is one whole version of it."""

    def __init__(self, lake, sql, is_whole, count=3):
        self.lake, self.sql, self.is_whole = lake, sql, is_whole
        self.wrong, self.answers, self.stopped = [], 0, threading.Event()
        self.pool = concurrent.futures.ThreadPoolExecutor(count)
        self.tasks = [self.pool.submit(self.read) for _ in range(count)]

    def read(self):
        athena = client(self.lake.server, "athena")
        while not self.stopped.is_set():
            execution = hosu.run_query(athena, self.sql, database="bench", output=RESULTS, poll=0.002)
            if execution["Status"]["State"] != "SUCCEEDED":
                self.wrong.append(execution["Status"].get("StateChangeReason"))
                continue
            row = hosu.rows_of(athena, execution)[0]
            self.answers += 1
            if not self.is_whole([int(value) if value is not None else None for value in row]):
                self.wrong.append(row)

    def stop(self):
        self.stopped.set()
        for task in self.tasks:
            task.result()
        self.pool.shutdown()
        return self.wrong


def overwrite(lake, folder, rounds=200):
    """Tables overwritten while others read them, in each of the ways that are one transaction."""
    keys = ["a", "b", "c"]
    columns = [{"Name": "version", "Type": "bigint"}]
    # `count` rows of one version; half of them in each of two files where two are written.
    whole = lambda row: row[0] == 60 and row[1] == row[2]  # noqa: E731
    state = "SELECT count(*), min(version), max(version) FROM {}"

    def swap(number):
        """dbt's way: a new table beside the old one, then the old one's description is that of the new one."""
        lake.run(
            f"CREATE TABLE next WITH (format = 'PARQUET', external_location = 's3://lake/swap/{number}/')"
            f" AS SELECT {number} AS version FROM UNNEST(sequence(1, 60)) t(n)"
        )
        made = lake.glue.get_table(DatabaseName="bench", Name="next")["Table"]
        lake.glue.update_table(DatabaseName="bench", TableInput={
            "Name": "swapped", "TableType": "EXTERNAL_TABLE", "Parameters": made["Parameters"], "StorageDescriptor": made["StorageDescriptor"],
        })
        lake.glue.delete_table(DatabaseName="bench", Name="next")
        if number > 0:
            lake.delete_all(f"swap/{number - 1}/")

    def storage(number, key):
        return {
            "Columns": columns, "Location": f"s3://lake/switch/{key}/{number}/",
            "InputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
            "OutputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
            "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"},
        }

    def switch(number):
        """A partition's location is changed to files that were written beside those it had, which then go."""
        key = keys[number % 3]
        body = parquet(folder, f"SELECT {number}::BIGINT AS version FROM range(30)")
        lake.put_all((f"switch/{key}/{number}/part-{part}.parquet", body) for part in range(2))
        partition = {"Values": [key], "StorageDescriptor": storage(number, key)}
        if number < 3:
            lake.glue.create_partition(DatabaseName="bench", TableName="switched", PartitionInput=partition)
            return
        lake.glue.update_partition(DatabaseName="bench", TableName="switched", PartitionValueList=[key], PartitionInput=partition)
        lake.delete_all(f"switch/{key}/{number - 3}/")

    lake.run(
        f"CREATE TABLE swapped WITH (format = 'PARQUET', external_location = 's3://lake/swap/first/')"
        f" AS SELECT 0 AS version FROM UNNEST(sequence(1, 60)) t(n)"
    )
    lake.run("CREATE EXTERNAL TABLE switched (version bigint) PARTITIONED BY (k string) STORED AS PARQUET LOCATION 's3://lake/switch/'")
    for number in range(3):
        switch(number)
    lake.run("CREATE TABLE grown WITH (format = 'PARQUET', partitioned_by = ARRAY['k'], external_location = 's3://lake/grown/') AS SELECT n, CAST(n % 5 AS varchar) AS k FROM UNNEST(sequence(1, 60)) t(n)")

    def grow(number):
        """INSERT INTO: each adds 60 rows to five partitions."""
        lake.run("INSERT INTO grown SELECT n, CAST(n % 5 AS varchar) AS k FROM UNNEST(sequence(1, 60)) t(n)")

    for name, change, sql, is_whole in (
        ("the table's location (dbt's swap)", swap, state.format("swapped"), whole),
        ("a partition's location", switch, "SELECT count(*), min(c), max(c) FROM (SELECT k, count(*) AS c FROM switched GROUP BY k)", lambda row: row == [3, 60, 60]),
        ("INSERT into five partitions", grow, "SELECT count(*), min(c), max(c) FROM (SELECT k, count(*) AS c FROM grown GROUP BY k)", lambda row: row[0] == 5 and row[1] == row[2]),
    ):
        readers = Readers(lake, sql, is_whole)
        begin = time.perf_counter()
        for number in range(3, rounds + 3):
            change(number)
        taken = time.perf_counter() - begin
        wrong = readers.stop()
        verdict = "all whole" if not wrong else f"WRONG {len(wrong)}: {wrong[:3]}"
        report(f"{rounds} times {name}", f"{taken:.1f} s", f"{readers.answers:,} answers, {verdict}")


FIGURES = {"repair": repair, "crawl": crawl, "write": write, "overwrite": overwrite}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", nargs="*", choices=[*FIGURES, []], help="which figures (all when none is named)")
    for name in parser.parse_args().figures or list(FIGURES):
        with tempfile.TemporaryDirectory(prefix="hosu-bench-") as folder:
            lake = Lake(pathlib.Path(folder))
            FIGURES[name](lake, pathlib.Path(folder))
            lake.server.stop()


if __name__ == "__main__":
    main()
