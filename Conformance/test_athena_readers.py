"""Readers of tables that are overwritten meanwhile see each version whole.

The changes are those that are one transaction: CREATE TABLE AS and INSERT INTO, and another location given to a table (as
dbt swaps tables) or to a partition. `Benchmarks/tables.py overwrite` does the same two hundred times.
"""

import concurrent.futures
import threading

import pytest

import server as hosu

ROUNDS = 12
PARQUET = {
    "InputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
    "OutputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
    "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"},
}
VERSIONS = "SELECT count(*), min(version), max(version) FROM held"
PARTITIONS = "SELECT count(*), min(c), max(c) FROM (SELECT k, count(*) AS c FROM held GROUP BY k)"


class Changes:
    """The ways to change the table `held`, each from one whole version to the next."""

    def __init__(self, run, s3, glue, bucket, database):
        self.run, self.s3, self.glue, self.bucket, self.database = run, s3, glue, bucket, database

    def delete(self, prefix):
        found = self.s3.list_objects_v2(Bucket=self.bucket, Prefix=prefix)["Contents"]
        self.s3.delete_objects(Bucket=self.bucket, Delete={"Objects": [{"Key": each["Key"]} for each in found]})

    def rows(self, number, count):
        return f"SELECT {number} AS version FROM UNNEST(sequence(1, {count})) t(n)"

    def table(self, number):
        """A table is written beside the one that is read; then its description takes that one's place."""
        name = "held" if number == 0 else "next"
        self.run(
            f"CREATE TABLE {name} WITH (format = 'PARQUET', external_location = 's3://{self.bucket}/t/{number}/') AS "
            + self.rows(number, 60)
        )
        if number == 0:
            return
        made = self.glue.get_table(DatabaseName=self.database, Name="next")["Table"]
        table = {"Name": "held", **{key: made[key] for key in ("TableType", "Parameters", "StorageDescriptor")}}
        self.glue.update_table(DatabaseName=self.database, TableInput=table)
        self.glue.delete_table(DatabaseName=self.database, Name="next")
        self.delete(f"t/{number - 1}/")

    def partition(self, number):
        """A partition is given files that were written beside those it had, which go afterwards."""
        if number == 0:
            self.run(
                "CREATE EXTERNAL TABLE held (version int) PARTITIONED BY (k string) STORED AS PARQUET"
                f" LOCATION 's3://{self.bucket}/t/'"
            )
        for key in "abc" if number == 0 else "abc"[number % 3]:
            location = f"t/{key}/{number}/"
            self.run(f"UNLOAD ({self.rows(number, 60)}) TO 's3://{self.bucket}/{location}' WITH (format = 'PARQUET')")
            columns = [{"Name": "version", "Type": "int"}]
            storage = {"Columns": columns, "Location": f"s3://{self.bucket}/{location}", **PARQUET}
            place = {"DatabaseName": self.database, "TableName": "held"}
            partition = {"Values": [key], "StorageDescriptor": storage}
            if number == 0:
                self.glue.create_partition(**place, PartitionInput=partition)
            else:
                self.glue.update_partition(**place, PartitionValueList=[key], PartitionInput=partition)
                self.delete(f"t/{key}/{max(0, number - 3)}/")

    def insert(self, number):
        rows = "SELECT n, CAST(n % 5 AS varchar) AS k FROM UNNEST(sequence(1, 60)) t(n)"
        if number == 0:
            self.run(
                "CREATE TABLE held WITH (format = 'PARQUET', partitioned_by = ARRAY['k'],"
                f" external_location = 's3://{self.bucket}/t/') AS {rows}"
            )
        else:
            self.run(f"INSERT INTO held {rows}")


@pytest.mark.parametrize(
    ("way", "question", "is_whole"),
    [
        ("table", VERSIONS, lambda row: row[0] == 60 and row[1] == row[2]),
        ("partition", PARTITIONS, lambda row: row == [3, 60, 60]),
        ("insert", PARTITIONS, lambda row: row[0] == 5 and row[1] == row[2]),
    ],
    ids=["table", "partition", "insert"],
)
def test_readers_see_a_table_before_or_after_a_change(client, s3, glue, bucket, database, way, question, is_whole):
    output = f"s3://{bucket}/results/"

    def run(sql):
        execution = hosu.run_query(client("athena"), sql, database=database, output=output)
        assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]

    change = getattr(Changes(run, s3, glue, bucket, database), way)
    change(0)
    done = threading.Event()

    def read():
        athena, answers = client("athena"), []
        while not done.is_set() or not answers:
            execution = hosu.run_query(athena, question, database=database, output=output)
            answers.append([int(value) for value in hosu.rows_of(athena, execution)[0]])
        return answers

    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        try:
            for number in range(1, ROUNDS + 1):
                change(number)
        finally:
            done.set()
        answers = [answer for reader in readers for answer in reader.result()]

    assert [answer for answer in answers if not is_whole(answer)] == []
