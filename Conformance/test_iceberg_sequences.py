"""PyIceberg and DuckDB: any sequence of changes of an Iceberg table leaves what it leaves in DuckDB."""

import datetime
import decimal
import pathlib
import random

import duckdb
import pytest

from iceberg_lake import lake, run  # noqa: F401, fixtures

EXTENSIONS = pathlib.Path(__file__).parent.parent / ".deps" / "ext"

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
