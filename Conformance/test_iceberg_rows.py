"""boto3, PyIceberg and DuckDB: rows of Iceberg tables that Athena updates, deletes and merges, and what is left of the past."""

import concurrent.futures
import datetime
import decimal
import pathlib
import random

import duckdb
import pytest
from pyiceberg.catalog import load_catalog
from pyiceberg.schema import Schema
from pyiceberg.types import LongType, NestedField, StringType

import server as hosu

EXTENSIONS = pathlib.Path(__file__).parent.parent / ".deps" / "ext"


@pytest.fixture
def lake(server, bucket):
    return load_catalog(
        "lake",
        **{
            "type": "glue", "glue.endpoint": server.endpoint, "glue.region": "ap-northeast-2",
            "glue.access-key-id": "test", "glue.secret-access-key": "test", "s3.endpoint": server.endpoint,
            "s3.region": "ap-northeast-2", "s3.access-key-id": "test", "s3.secret-access-key": "test",
        },
    )


@pytest.fixture
def run(athena, query, database, bucket):
    """Runs SQL in the database; rows of a query, the number of changed rows of anything else."""

    def run(sql):
        execution, rows = query(sql, database)
        if execution.get("SubstatementType") in ("SELECT", None) or execution["StatementType"] == "UTILITY":
            return rows
        return athena.get_query_results(QueryExecutionId=execution["QueryExecutionId"]).get("UpdateCount")

    run.table = lambda name, columns, tail="", properties="": run(
        f"CREATE TABLE {name} ({columns}) {tail} LOCATION 's3://{bucket}/{name}/' "
        f"TBLPROPERTIES ('table_type'='ICEBERG'{properties})"
    )
    return run


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


# MARK: the past


def test_versions_can_be_read_again(run, failure, database):
    run.table("t", "id int")
    run("INSERT INTO t VALUES (1)")
    run("INSERT INTO t VALUES (2)")
    run("UPDATE t SET id = 3 WHERE id = 1")
    run("ALTER TABLE t ADD COLUMNS (note string)")
    run("INSERT INTO t VALUES (4, 'x')")
    history = run('SELECT made_current_at, snapshot_id, parent_id, is_current_ancestor FROM "t$history" ORDER BY 1')
    ids = [row[1] for row in history]
    assert [row[2] for row in history] == [None, *ids[:-1]] and {row[3] for row in history} == {"true"}
    assert run(f"SELECT * FROM t FOR VERSION AS OF {ids[0]}") == [["1"]]
    assert run(f"SELECT * FROM t FOR VERSION AS OF {ids[1]} ORDER BY 1") == [["1"], ["2"]]
    assert run(f"SELECT * FROM t FOR VERSION AS OF {ids[2]} AS past ORDER BY past.id") == [["2"], ["3"]]
    assert run("SELECT * FROM t FOR VERSION AS OF 'main' ORDER BY 1") == [["2", None], ["3", None], ["4", "x"]]
    moment = history[1][0].removesuffix(" UTC")
    assert run(f"SELECT count(*) FROM t FOR TIMESTAMP AS OF TIMESTAMP '{moment} UTC'") == [["2"]]
    assert run("SELECT count(*) FROM t FOR TIMESTAMP AS OF (current_timestamp)") == [["3"]]
    assert run(f"SELECT n.id FROM t n LEFT JOIN t FOR VERSION AS OF {ids[1]} o ON n.id = o.id WHERE o.id IS NULL ORDER BY 1") == [
        ["3"], ["4"],
    ]
    assert failure("SELECT * FROM t FOR VERSION AS OF 42", database) == (
        "INVALID_ARGUMENTS: Iceberg snapshot ID does not exists: 42"
    )
    assert failure("SELECT * FROM t FOR TIMESTAMP AS OF TIMESTAMP '2001-01-01 00:00:00 UTC'", database).startswith(
        "INVALID_ARGUMENTS: No version history table"
    )


def test_a_table_tells_of_itself(run, lake, database):
    run.table("t", "id bigint, city string, at timestamp, price decimal(9,2)", "PARTITIONED BY (city, day(at))")
    run("INSERT INTO t VALUES (1, 'Seoul', TIMESTAMP '2024-01-31 10:00:00', 1.50), (2, 'Seoul', TIMESTAMP '2024-01-31 11:00:00', NULL)")
    run("INSERT INTO t VALUES (3, 'Busan', TIMESTAMP '2024-02-01 10:00:00', 7.25)")
    run("DELETE FROM t WHERE id = 2")

    assert run('SELECT partition, record_count, file_count, data FROM "t$partitions" ORDER BY data.id.min') == [
        ["{city=Seoul, at_day=2024-01-31}", "2", "1",
         "{id={min=1, max=2, null_count=0, nan_count=null}, at={min=2024-01-31 10:00:00.000000, "
         "max=2024-01-31 11:00:00.000000, null_count=0, nan_count=null}, price={min=1.50, max=1.50, null_count=1, nan_count=null}}"],
        ["{city=Busan, at_day=2024-02-01}", "1", "1",
         "{id={min=3, max=3, null_count=0, nan_count=null}, at={min=2024-02-01 10:00:00.000000, "
         "max=2024-02-01 10:00:00.000000, null_count=0, nan_count=null}, price={min=7.25, max=7.25, null_count=0, nan_count=null}}"],
    ]
    table = lake.load_table(f"{database}.t")
    files = run('SELECT content, file_path, file_format, record_count, lower_bounds FROM "t$files" ORDER BY 1, 4 DESC')
    read = {file["file_path"]: file for file in table.inspect.files().to_pylist()}
    assert {row[1] for row in files} == set(read)
    assert [(row[0], row[2], row[3]) for row in files] == [
        ("0", "PARQUET", "2"), ("0", "PARQUET", "1"), ("1", "PARQUET", "1"),
    ]
    assert files[0][4] == "{1=1, 2=Seoul, 3=2024-01-31T10:00:00, 4=1.50}"
    snapshots = run('SELECT snapshot_id, operation, manifest_list, summary[\'total-records\'] FROM "t$snapshots" ORDER BY committed_at')
    assert [row[0] for row in snapshots] == [str(snapshot.snapshot_id) for snapshot in table.metadata.snapshots]
    assert [row[2] for row in snapshots] == [snapshot.manifest_list for snapshot in table.metadata.snapshots]
    manifests = run('SELECT path, added_data_files_count, partition_summaries FROM "t$manifests"')
    assert {row[0] for row in manifests} == {
        manifest.manifest_path for manifest in table.current_snapshot().manifests(table.io)
    }
    assert run('SELECT name, type, snapshot_id, max_reference_age_in_ms FROM "t$refs"') == [
        ["main", "BRANCH", snapshots[-1][0], None],
    ]
    assert run('SELECT count(DISTINCT "$path") FROM t') == [["2"]]


# MARK: maintenance


def test_small_files_and_deletions_are_packed(run, lake, database, s3, bucket):
    run.table("t", "id int, k string", "PARTITIONED BY (k)", ", 'optimize_rewrite_data_file_threshold'='3'")
    for number in range(4):
        run(f"INSERT INTO t VALUES ({number}, 'a'), ({number}, 'b')")
    run("INSERT INTO t VALUES (9, 'c')")
    run("DELETE FROM t WHERE id = 1")
    count = lambda: [int(row[0]) for row in run("SELECT count(*) FROM \"t$files\" WHERE content = 0")][0]
    assert count() == 7  # nine, less the two that had one row

    run("OPTIMIZE t REWRITE DATA USING BIN_PACK WHERE k = 'a'")
    assert count() == 5
    run("OPTIMIZE t REWRITE DATA USING BIN_PACK")
    assert count() == 3
    assert run("SELECT operation FROM \"t$snapshots\" ORDER BY committed_at DESC LIMIT 2") == [["replace"], ["replace"]]
    rows = [["0", "a"], ["0", "b"], ["2", "a"], ["2", "b"], ["3", "a"], ["3", "b"], ["9", "c"]]
    assert run("SELECT * FROM t ORDER BY 1, 2") == rows
    assert len(lake.load_table(f"{database}.t").scan().to_arrow()) == 7
    before = run("SELECT count(*) FROM \"t$snapshots\"")
    run("OPTIMIZE t REWRITE DATA USING BIN_PACK")
    assert run("SELECT count(*) FROM \"t$snapshots\"") == before


def test_files_with_many_deletions_are_rewritten(run):
    run.table("t", "id int", properties=", 'optimize_rewrite_data_file_threshold'='1', 'optimize_rewrite_delete_file_threshold'='2',"
              " 'write_target_data_file_size_bytes'='100'")
    run("INSERT INTO t SELECT CAST(n AS int) FROM UNNEST(sequence(1, 100)) AS s(n)")
    run("DELETE FROM t WHERE id = 1")
    run("DELETE FROM t WHERE id = 2")
    assert run("SELECT content, record_count FROM \"t$files\" ORDER BY 1, 2") == [["0", "100"], ["1", "1"], ["1", "1"]]
    run("OPTIMIZE t REWRITE DATA USING BIN_PACK")
    assert run("SELECT content, record_count FROM \"t$files\"") == [["0", "98"]]
    assert run("SELECT count(*), min(id) FROM t") == [["98", "3"]]


def test_vacuum_removes_what_no_version_needs(run, s3, bucket, failure, database, lake):
    run.table("t", "id int", properties=", 'vacuum_max_snapshot_age_seconds'='0', 'vacuum_max_metadata_files_to_keep'='2'")
    for number in range(3):
        run(f"INSERT INTO t VALUES ({number})")
    run("DELETE FROM t WHERE id = 0")
    first = run('SELECT snapshot_id FROM "t$snapshots" ORDER BY committed_at LIMIT 1')[0][0]
    s3.put_object(Bucket=bucket, Key="t/data/stray.parquet", Body=b"left by somebody")
    keys = lambda: {item["Key"] for item in s3.list_objects_v2(Bucket=bucket, Prefix="t/")["Contents"]}
    before = keys()

    run("VACUUM t")
    after = keys()
    assert "t/data/stray.parquet" in before - after
    assert run("SELECT * FROM t ORDER BY 1") == [["1"], ["2"]]
    assert run('SELECT count(*) FROM "t$snapshots"') == [["1"]]
    assert failure(f"SELECT * FROM t FOR VERSION AS OF {first}", database).startswith("INVALID_ARGUMENTS")
    table = lake.load_table(f"{database}.t")
    assert sorted(table.scan().to_arrow()["id"].to_pylist()) == [1, 2]
    needed = {table.current_snapshot().manifest_list, table.metadata_location}
    needed |= {entry.metadata_file for entry in table.metadata.metadata_log}
    needed |= {manifest.manifest_path for manifest in table.current_snapshot().manifests(table.io)}
    needed |= {file["file_path"] for file in table.inspect.files().to_pylist()}
    assert after == {path.removeprefix(f"s3://{bucket}/") for path in needed}


# MARK: columns and properties


def test_columns_change_and_old_rows_stay(run, failure, lake, database):
    run.table("t", "id int, name string COMMENT 'who', price decimal(9,2), place struct<city:string>")
    run("INSERT INTO t VALUES (1, 'a', 1.00, ROW('Seoul'))")
    for change in (
        "ADD COLUMNS (note string COMMENT '메모', n float)",
        "CHANGE COLUMN name title string FIRST",
        "CHANGE id id bigint AFTER price",
        "CHANGE COLUMN price price decimal(12,2)",
        "CHANGE COLUMN n n double",
        "CHANGE COLUMN place place struct<city:string,zip:int>",
        "DROP COLUMN note",
        "ADD COLUMNS (note int)",
    ):
        run(f"ALTER TABLE t {change}")
    run("INSERT INTO t VALUES ('b', 2.00, 5000000000, ROW('Busan', 7), 0.5, 3)")
    assert run("SELECT * FROM t ORDER BY id") == [
        ["a", "1.00", "1", "{city=Seoul, zip=null}", None, None],
        ["b", "2.00", "5000000000", "{city=Busan, zip=7}", "0.5", "3"],
    ]
    assert run("UPDATE t SET note = 9, n = 1.5e0 WHERE title = 'a'") == 1
    fields = lake.load_table(f"{database}.t").schema().fields
    assert [(field.field_id, field.name, str(field.field_type), field.doc) for field in fields] == [
        (2, "title", "string", "who"), (3, "price", "decimal(12, 2)", None), (1, "id", "long", None),
        (4, "place", "struct<5: city: optional string, 8: zip: optional int>", None), (7, "n", "double", None),
        (9, "note", "int", None),
    ]
    rows = lake.load_table(f"{database}.t").scan().to_arrow().to_pylist()
    assert sorted((row["title"], row["note"], row["price"]) for row in rows) == [
        ("a", 9, decimal.Decimal("1.00")), ("b", 3, decimal.Decimal("2.00")),
    ]
    for change, reason in (
        ("CHANGE COLUMN title title int", "Cannot change column type: title: string -> int"),
        ("ADD COLUMNS (ID int)", "Cannot add column, name already exists: id"),
        ("DROP COLUMN gone", "Cannot delete missing column: gone"),
        ("REPLACE COLUMNS (a int)", "REPLACE COLUMNS is not supported for Iceberg tables"),
        ("SET LOCATION 's3://elsewhere/t/'", "SET LOCATION is not supported for Iceberg tables"),
        ("ADD PARTITION (a = '1')", "ADD PARTITION is not supported for Iceberg tables"),
        ("SET TBLPROPERTIES ('own' = '1')", "Unsupported table property key: own"),
        ("UNSET TBLPROPERTIES ('table_type')", "Unsupported table property key: table_type"),
    ):
        assert reason in failure(f"ALTER TABLE t {change}", database)


def test_properties_are_kept_in_the_metadata(run, lake, database):
    run.table("t", "id int")
    run("ALTER TABLE t SET TBLPROPERTIES ('vacuum_min_snapshots_to_keep' = '5', 'write_compression' = 'snappy')")
    properties = lake.load_table(f"{database}.t").metadata.properties
    assert properties["vacuum_min_snapshots_to_keep"] == "5"
    assert properties["write.parquet.compression-codec"] == "snappy"
    run("ALTER TABLE t UNSET TBLPROPERTIES ('vacuum_min_snapshots_to_keep')")
    assert "vacuum_min_snapshots_to_keep" not in lake.load_table(f"{database}.t").metadata.properties


def test_a_table_gets_another_name(run):
    run.table("t", "id int")
    run("INSERT INTO t VALUES (1)")
    run("ALTER TABLE t RENAME TO u")
    assert run("UPDATE u SET id = 2") == 1
    assert run("SELECT * FROM u") == [["2"]]


# MARK: many changes


COLUMNS = "id BIGINT, name VARCHAR, amount DECIMAL(12,2), day DATE, flag BOOLEAN, stamp TIMESTAMP"


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.datetime):
        return f"TIMESTAMP '{value:%Y-%m-%d %H:%M:%S}'"
    if isinstance(value, datetime.date):
        return f"DATE '{value}'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, decimal.Decimal):
        return f"CAST({value} AS DECIMAL(12,2))"
    return f"CAST({value} AS BIGINT)"


class Changes:
    """A sequence of statements that both engines understand, from a seed."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.next_id = 1

    def row(self, key=None):
        chance = self.chance
        if key is None:
            key, self.next_id = self.next_id, self.next_id + 1
        day = datetime.date(2024, 1, chance.randint(1, 5))
        return (
            key,
            chance.choice(["김", "Lee", "O'Neil", None, ""]),
            None if chance.random() < 0.1 else decimal.Decimal(chance.randint(-9999, 9999)) / 100,
            None if chance.random() < 0.1 else day,
            chance.choice([True, False, None]),
            datetime.datetime(2024, 1, day.day, chance.randint(0, 23), chance.randint(0, 59)),
        )

    def condition(self, prefix=""):
        chance = self.chance
        return chance.choice([
            f"{prefix}id % {chance.randint(2, 7)} = {chance.randint(0, 2)}",
            f"{prefix}day = DATE '2024-01-0{chance.randint(1, 5)}'",
            f"{prefix}day IS NULL",
            f"{prefix}name IN ('김', 'Lee') AND {prefix}amount > 0",
            f"NOT {prefix}flag OR {prefix}amount IS NULL",
            f"{prefix}id BETWEEN {chance.randint(1, 60)} AND {chance.randint(30, 120)}",
            f"{prefix}stamp < TIMESTAMP '2024-01-03 12:00:00'",
        ])

    def rows(self, rows):
        return ", ".join("(" + ", ".join(map(literal, row)) + ")" for row in rows)

    def assignment(self):
        return self.chance.choice([
            "amount = CAST(amount * 2 AS DECIMAL(12,2))", "name = name || '!'", "day = DATE '2024-01-03', flag = NULL",
            "flag = (amount > 1), name = NULL", "stamp = stamp + interval '1' day", "day = NULL",
        ])

    def statement(self):
        kind = self.chance.choice(["insert", "insert", "update", "update", "delete", "merge", "merge"])
        if kind == "insert":
            return f"INSERT INTO t VALUES {self.rows([self.row() for _ in range(self.chance.randint(1, 40))])}"
        if kind == "update":
            return f"UPDATE t SET {self.assignment()} WHERE {self.condition()}"
        if kind == "delete":
            return f"DELETE FROM t WHERE {self.condition()} AND {self.condition()}"
        keys = self.chance.sample(range(1, self.next_id + 20), min(15, self.next_id + 10))
        self.next_id += 20
        names = [column.split()[0] for column in COLUMNS.split(", ")]
        clauses = [
            f"WHEN MATCHED AND {self.condition('s.')} THEN DELETE" if self.chance.random() < 0.6 else "",
            "WHEN MATCHED THEN UPDATE SET name = s.name, amount = s.amount, day = t.day" if self.chance.random() < 0.8 else "",
            f"WHEN NOT MATCHED THEN INSERT ({', '.join(names)}) VALUES ({', '.join('s.' + name for name in names)})"
            if self.chance.random() < 0.8 else "",
        ]
        clauses = [clause for clause in clauses if clause] or ["WHEN MATCHED THEN DELETE"]
        return (
            f"MERGE INTO t USING (VALUES {self.rows([self.row(key) for key in keys])}) AS s({', '.join(names)}) "
            f"ON t.id = s.id {' '.join(clauses)}"
        )


@pytest.mark.parametrize("seed, partitioning", [(1, ""), (2, "PARTITIONED BY (day)"), (3, "PARTITIONED BY (bucket(3, id), month(stamp))")])
def test_any_sequence_of_changes_leaves_what_it_leaves_elsewhere(run, lake, server, database, seed, partitioning):
    run.table("t", COLUMNS.replace("VARCHAR", "string"), partitioning)
    other = duckdb.connect()
    other.execute(f"CREATE TABLE t ({COLUMNS})")
    changes = Changes(seed)
    table = None
    for step in range(25):
        sql = changes.statement()
        count = run(sql)
        expected = other.execute(sql).fetchone()[0]
        assert count == expected, (seed, step, sql)
        if step % 6 == 5:
            run("OPTIMIZE t REWRITE DATA USING BIN_PACK")
        rows = other.execute("SELECT * FROM t ORDER BY ALL").fetchall()
        table = lake.load_table(f"{database}.t")
        read = other.from_arrow(table.scan().to_arrow())
        assert read.query("r", "SELECT * FROM r ORDER BY ALL").fetchall() == rows, (seed, step, sql)
        shown = run("SELECT count(*), sum(id), sum(amount), count(name), count(day), max(stamp) FROM t")
        wanted = other.execute("SELECT count(*), sum(id), sum(amount), count(name), count(day), max(stamp) FROM t").fetchone()
        assert [None if value is None else str(value) for value in wanted[:5]] == shown[0][:5], (seed, step, sql)
    assert int(table.current_snapshot().summary["total-records"]) >= len(rows)
    # A reader of another make, which merges the deletions itself.
    scan = duckdb.connect(config={"extension_directory": str(EXTENSIONS)})
    scan.execute("LOAD httpfs; LOAD avro; LOAD iceberg")
    scan.execute(
        "CREATE SECRET (TYPE s3, KEY_ID 'test', SECRET 'test', REGION 'ap-northeast-2', URL_STYLE 'path', USE_SSL false,"
        f" ENDPOINT '{server.endpoint.removeprefix('http://')}')"
    )
    found = scan.execute(f"SELECT * FROM iceberg_scan('{table.metadata_location}') ORDER BY ALL").fetchall()
    assert found == rows, seed


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
