"""Measures GetPartitions with expressions over a table of 100,000 partitions, through boto3.

    HOSU=bin/hosu python Benchmarks/catalog.py [partitions]

The promise is less than 300 ms for a question that a page answers. Each figure is a median of nine.
"""

import datetime
import pathlib
import sys
import tempfile
import time

from run import client, hosu, milliseconds, report

KEYS = [("city", "string"), ("day", "date"), ("hour", "int"), ("price", "decimal(10,2)"), ("at", "timestamp")]
TABLE = {"DatabaseName": "bench", "TableName": "sales"}
BUDGET = "< 300 ms"
QUESTIONS = [
    "city = 'c7' AND day = '2024-02-03' AND hour = 5",
    "day = '2024-02-03' AND hour = 5",
    "hour = 23 AND day BETWEEN '2024-01-01' AND '2024-01-10'",
    "price > 99998",
    "at >= '2024-06-01 00:00:00' AND at < '2024-06-01 03:00:00'",
    "city LIKE '%9' AND hour IN (1, 2) AND day < '2024-01-05'",
    "NOT (hour <> 4) AND (day = '2024-03-01' OR price = 17.00)",
    "hour = 99",
]


def partitions(count):
    first = datetime.datetime(2024, 1, 1)
    for number in range(count):
        moment = first + datetime.timedelta(hours=number // 20)
        yield [f"c{number % 20}", f"{moment:%Y-%m-%d}", str(moment.hour), f"{number}.00", f"{moment:%Y-%m-%d %H:%M:%S}"]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        server = hosu.Server(pathlib.Path(folder) / "lake").start()
        glue = client(server, "glue")
        storage = {"Columns": [{"Name": "id", "Type": "bigint"}], "Location": "s3://lake/sales/"}
        keys = [{"Name": name, "Type": kind} for name, kind in KEYS]
        glue.create_database(DatabaseInput={"Name": "bench"})
        glue.create_table(
            DatabaseName="bench", TableInput={"Name": "sales", "StorageDescriptor": storage, "PartitionKeys": keys}
        )
        batch, begin = [], time.perf_counter()
        for values in partitions(count):
            path = "/".join(f"{key}={value}" for (key, _), value in zip(KEYS, values))
            batch.append({"Values": values, "StorageDescriptor": {**storage, "Location": f"s3://lake/sales/{path}/"}})
            if len(batch) == 100:
                assert not glue.batch_create_partition(**TABLE, PartitionInputList=batch)["Errors"]
                batch = []
        report(f"{count:,} partitions in batches of 100", f"{time.perf_counter() - begin:.1f} s")
        for expression in QUESTIONS:
            found = len(glue.get_partitions(**TABLE, Expression=expression)["Partitions"])
            before = hosu.processor_seconds(server.process)
            taken = milliseconds(lambda: glue.get_partitions(**TABLE, Expression=expression), 9, warmup=0)
            used = (hosu.processor_seconds(server.process) - before) * 1000 / 9
            report(f"{expression} ({found:,})"[:57], f"{taken:.0f} ms", f"{BUDGET}; {used:.0f} ms of processor time")
        server.stop()


if __name__ == "__main__":
    main()
