"""The 22 queries of TPC-H, in the words DuckDB's extension has them, against the reference answers of that extension."""

import csv
import io
import pathlib
import re

import pytest

import server as hosu

duckdb = pytest.importorskip("duckdb")

EXTENSIONS = pathlib.Path(__file__).parent.parent / ".deps" / "ext"
SCALE = 0.01
TYPES = {"INTEGER": "int", "BIGINT": "bigint", "VARCHAR": "string", "DATE": "date", "DOUBLE": "double"}


@pytest.fixture(scope="module")
def reference():
    """DuckDB with the tables of TPC-H; skipped where `scripts/setup` has not put the extension."""
    connection = duckdb.connect(config={"extension_directory": str(EXTENSIONS)})
    try:
        connection.execute("LOAD tpch")
    except duckdb.Error as error:
        pytest.skip(f"DuckDB's extension tpch is not in {EXTENSIONS}: {error}")
    connection.execute(f"CALL dbgen(sf = {SCALE})")
    return connection


@pytest.fixture(scope="module")
def tpch(server, reference, tmp_path_factory):
    """The tables as Parquet files of external tables; returns what runs a query on them."""
    s3, glue, athena = (server.client(service) for service in ("s3", "glue", "athena"))
    bucket, database = "tpch-lake", "tpch"
    s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
    glue.create_database(DatabaseInput={"Name": database})
    directory = tmp_path_factory.mktemp("tpch")
    for (table,) in reference.execute("SELECT table_name FROM duckdb_tables() ORDER BY table_name").fetchall():
        path = directory / f"{table}.parquet"
        reference.execute(f"COPY {table} TO '{path}' (FORMAT parquet)")
        s3.upload_file(str(path), bucket, f"tpch/{table}/{table}.parquet")
        columns = ", ".join(
            f"{name} {TYPES.get(kind, kind.lower())}" for name, kind, *_ in reference.execute(f"DESCRIBE {table}").fetchall()
        )
        sql = f"CREATE EXTERNAL TABLE {table} ({columns}) STORED AS PARQUET LOCATION 's3://{bucket}/tpch/{table}/'"
        execution = hosu.run_query(athena, sql, database=database, output=f"s3://{bucket}/results/")
        assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]

    def run(sql):
        execution = hosu.run_query(athena, sql, database=database, output=f"s3://{bucket}/results/")
        return hosu.rows_of(athena, execution)

    return run


def same(value, expected) -> bool:
    """Equal as numbers to a hundredth, since avg of decimals keeps their scale in Athena; else equal as texts."""
    try:
        return abs(float(value) - float(expected)) <= max(0.01, abs(float(expected)) * 1e-9)
    except (TypeError, ValueError):
        return (value or "") == expected


@pytest.mark.parametrize("number", range(1, 23))
def test_query(tpch, reference, number):
    (sql,) = reference.execute(f"SELECT query FROM tpch_queries() WHERE query_nr = {number}").fetchone()
    (answer,) = reference.execute(
        f"SELECT answer FROM tpch_answers() WHERE query_nr = {number} AND scale_factor = {SCALE}"
    ).fetchone()
    # An answer that is one NULL is an empty line.
    expected = [row or [""] for row in csv.reader(io.StringIO(answer), delimiter="|")][1:]

    # Names of the output stand for nothing in Athena's GROUP BY.
    rows = tpch(re.sub(r"(?i)group\s+by\s+supplier_no", "GROUP BY l_suppkey", sql.strip().rstrip(";")))

    assert len(rows) == len(expected)
    for row, wanted in zip(rows, expected):
        assert all(same(value, text) for value, text in zip(row, wanted, strict=True)), (row, wanted)
