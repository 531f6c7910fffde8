"""boto3 and PyIceberg: rows of Iceberg tables that Athena updates, deletes and merges."""

import concurrent.futures

import pytest
from pyiceberg.schema import Schema
from pyiceberg.types import LongType, NestedField, StringType

import server as hosu
from iceberg_lake import lake, run  # noqa: F401, fixtures


@pytest.fixture
def accounts(run):
    """The tables of the examples in the user guide."""
    run.table("accounts", "customer string, purchases int, address string")
    run("INSERT INTO accounts VALUES ('Aaron', 5, 'Antioch'), ('Bill', 7, 'Buena'), ('Mary', 10, 'Concord'), ('Zed', 1, 'Etown')")
    run.table("monthly", "customer string, purchases int, address string")
    run("INSERT INTO monthly VALUES ('Aaron', 6, 'Arches'), ('Ed', 7, 'Etherville'), ('Mary', 20, 'Centreville'), ('Bill', 2, 'Buena')")
    return lambda: run("SELECT * FROM accounts ORDER BY customer")


# Source: Athena User Guide, MERGE INTO (examples), Update Iceberg table data.
CHANGES = [
    (
        "MERGE INTO accounts t USING monthly s ON t.customer = s.customer WHEN MATCHED THEN DELETE",
        3, [["Zed", "1", "Etown"]],
    ),
    (
        """MERGE INTO accounts t USING monthly s ON (t.customer = s.customer)
        WHEN MATCHED THEN UPDATE SET purchases = s.purchases + t.purchases
        WHEN NOT MATCHED THEN INSERT (customer, purchases, address) VALUES (s.customer, s.purchases, s.address)""",
        4,
        [["Aaron", "11", "Antioch"], ["Bill", "9", "Buena"], ["Ed", "7", "Etherville"], ["Mary", "30", "Concord"],
         ["Zed", "1", "Etown"]],
    ),
    (
        """MERGE INTO accounts t USING monthly s ON (t.customer = s.customer)
        WHEN MATCHED AND s.address = 'Centreville' THEN DELETE
        WHEN MATCHED THEN UPDATE SET purchases = s.purchases + t.purchases, address = s.address
        WHEN NOT MATCHED THEN INSERT (customer, purchases, address) VALUES (s.customer, s.purchases, s.address)""",
        4,
        [["Aaron", "11", "Arches"], ["Bill", "9", "Buena"], ["Ed", "7", "Etherville"], ["Zed", "1", "Etown"]],
    ),
    ("UPDATE accounts SET address = 'Seoul' WHERE purchases > 5", 2,
     [["Aaron", "5", "Antioch"], ["Bill", "7", "Seoul"], ["Mary", "10", "Seoul"], ["Zed", "1", "Etown"]]),
    ("UPDATE accounts SET purchases = purchases * 2, address = upper(customer)", 4,
     [["Aaron", "10", "AARON"], ["Bill", "14", "BILL"], ["Mary", "20", "MARY"], ["Zed", "2", "ZED"]]),
    ("UPDATE accounts SET address = (SELECT max(s.address) FROM monthly s WHERE s.customer = accounts.customer)", 4,
     [["Aaron", "5", "Arches"], ["Bill", "7", "Buena"], ["Mary", "10", "Centreville"], ["Zed", "1", None]]),
    ("DELETE FROM accounts WHERE customer IN (SELECT customer FROM monthly WHERE purchases > 5)", 2,
     [["Bill", "7", "Buena"], ["Zed", "1", "Etown"]]),
    ("DELETE FROM accounts", 4, []),
    ("DELETE FROM accounts WHERE purchases IS NULL", 0,
     [["Aaron", "5", "Antioch"], ["Bill", "7", "Buena"], ["Mary", "10", "Concord"], ["Zed", "1", "Etown"]]),
    # Columns that an INSERT does not name are NULL.
    (
        """MERGE INTO accounts USING (VALUES ('Ann', 3), ('Zed', 4)) AS s(name, n) ON customer = name
        WHEN MATCHED AND n < 4 THEN DELETE
        WHEN NOT MATCHED AND n > 2 THEN INSERT (purchases, customer) VALUES (n, name)""",
        1,
        [["Aaron", "5", "Antioch"], ["Ann", "3", None], ["Bill", "7", "Buena"], ["Mary", "10", "Concord"],
         ["Zed", "1", "Etown"]],
    ),
]


@pytest.mark.parametrize("sql, count, rows", CHANGES, ids=range(len(CHANGES)))
def test_rows_are_changed_as_the_guide_shows(accounts, run, lake, database, sql, count, rows):
    assert run(sql) == count
    assert accounts() == rows

    table = lake.load_table(f"{database}.accounts")
    read = sorted(table.scan().to_arrow().to_pylist(), key=lambda row: row["customer"])
    assert [[row["customer"], str(row["purchases"]), row["address"]] for row in read] == rows


def test_a_target_row_may_match_one_source_row_only(accounts, run, failure, database):
    before = accounts()
    reason = failure(
        """MERGE INTO accounts t USING (SELECT * FROM monthly UNION ALL SELECT * FROM monthly) s ON t.customer = s.customer
        WHEN MATCHED THEN UPDATE SET purchases = s.purchases""",
        database,
    )
    assert reason == (
        "MERGE_TARGET_ROW_MULTIPLE_MATCHES: One MERGE target table row matched more than one source row"
    )
    assert accounts() == before


def test_rows_of_other_tables_cannot_be_changed(query, failure, database, bucket):
    query(f"CREATE EXTERNAL TABLE plain (a int) STORED AS PARQUET LOCATION 's3://{bucket}/plain/'", database)
    for sql in (
        "UPDATE plain SET a = 1", "DELETE FROM plain WHERE a = 1",
        "MERGE INTO plain t USING plain s ON t.a = s.a WHEN MATCHED THEN DELETE",
    ):
        reason = failure(sql, database)
        assert reason == "NOT_SUPPORTED: Modifying Hive table rows is only supported for transactional tables"


def test_a_change_is_one_snapshot_and_merged_when_it_is_read(run, lake, database):
    run.table("t", "id bigint, day date", "PARTITIONED BY (day)")
    run("INSERT INTO t SELECT n, DATE '2024-01-01' + interval '1' day * (n % 2) FROM UNNEST(sequence(1, 1000)) AS s(n)")
    assert run("UPDATE t SET id = -id WHERE id <= 10") == 10
    assert run("DELETE FROM t WHERE id = 500") == 1
    assert run("DELETE FROM t WHERE day = DATE '2024-01-02' AND id > 0") == 495
    assert run("DELETE FROM t WHERE day = DATE '2024-01-01'") == 499
    assert run("SELECT operation FROM \"t$snapshots\" ORDER BY committed_at") == [
        ["append"], ["overwrite"], ["delete"], ["delete"], ["delete"],
    ]
    files = run("SELECT content, record_count FROM \"t$files\" ORDER BY 1, 2")
    # The file of the one day that is left: only the rows of the UPDATE, since no row of the first file is.
    assert files == [["0", "5"]]
    assert len(lake.load_table(f"{database}.t").scan().to_arrow()) == 5
    assert run("SELECT count(*), min(id), max(id) FROM t") == [["5", "-9", "-1"]]


def test_a_delete_of_whole_partitions_reads_no_file(run, query, database):
    run.table("t", "id bigint, kind string", "PARTITIONED BY (kind)")
    run("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'b'), (4, NULL)")
    execution, _ = query("DELETE FROM t WHERE kind IN ('b', 'c') OR kind IS NULL", database)
    assert execution["Statistics"]["DataScannedInBytes"] == 0
    assert run("SELECT * FROM t") == [["1", "a"]]
    assert run("SELECT operation, element_at(summary, 'deleted-data-files'), element_at(summary, 'deleted-records') FROM \"t$snapshots\" "
               "ORDER BY committed_at DESC LIMIT 1") == [["delete", "2", "3"]]


def test_a_required_column_takes_no_null(run, failure, lake, database, bucket):
    schema = Schema(NestedField(1, "id", LongType(), required=True), NestedField(2, "name", StringType()))
    lake.create_table(f"{database}.t", schema, location=f"s3://{bucket}/t", properties={"format-version": "2"})
    run("INSERT INTO t VALUES (1, 'a')")
    reason = "CONSTRAINT_VIOLATION: NULL value not allowed for NOT NULL column: id"
    for sql in (
        "UPDATE t SET id = NULL", "INSERT INTO t (name) VALUES ('b')",
        "MERGE INTO t USING (SELECT 2 AS k) s ON id = k WHEN NOT MATCHED THEN INSERT (name) VALUES ('b')",
    ):
        assert failure(sql, database).startswith(reason)
    assert run("UPDATE t SET id = 7, name = NULL") == 1
    assert run("SELECT * FROM t") == [["7", None]]


def test_changes_at_the_same_time_do_not_lose_each_other(athena, bucket, database, run):
    run.table("t", "k int, n int", "PARTITIONED BY (k)")
    run("INSERT INTO t SELECT CAST(k AS int), 0 FROM UNNEST(sequence(0, 3)) AS s(k)")

    def add(number):
        sql = f"UPDATE t SET n = n + 1 WHERE k = {number % 2}" if number < 12 else f"INSERT INTO t VALUES (2, {number})"
        execution = hosu.run_query(athena, sql, database=database, output=f"s3://{bucket}/results/")
        state = execution["Status"]
        if state["State"] == "SUCCEEDED":
            return number
        assert state["StateChangeReason"].startswith("ICEBERG_COMMIT_ERROR: Failed to commit Iceberg update to table:"), state
        return None

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        done = [number for number in pool.map(add, range(20)) if number is not None]
    for key in (0, 1):
        assert run(f"SELECT n FROM t WHERE k = {key}") == [[str(len([n for n in done if n < 12 and n % 2 == key]))]]
    # Rows that are only added are in nobody's way.
    assert {n for n in done if n >= 12} == set(range(12, 20))
    assert run("SELECT count(*) FROM t WHERE k = 2") == [["9"]]
