"""dbt with the adapter for Athena: seeds, tables, views, incremental models, tests and documentation, twice in a row."""

import json
import os
import pathlib
import shutil
import subprocess
import uuid

import pytest

import server as hosu

# dbt pins much of what the other clients pin too, so it lives in an environment of its own.
DBT = os.environ.get("HOSU_DBT") or shutil.which("dbt")


@pytest.fixture
def project():
    """The folder of the project that is built."""
    return "dbt_lake"


@pytest.fixture
def dbt(server, bucket, tmp_path, project):
    if DBT is None or not pathlib.Path(DBT).exists():
        pytest.skip("dbt is not on this machine; HOSU_DBT names it (pip install dbt-core==1.10.* dbt-athena==1.9.*)")
    folder = tmp_path / "lake"
    shutil.copytree(pathlib.Path(__file__).parent / project, folder)
    database = f"shop_{uuid.uuid4().hex[:8]}"
    environment = {
        **server.environment, "LAKE_BUCKET": bucket, "LAKE_DATABASE": database, "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }

    def run(*arguments):
        result = subprocess.run(
            [DBT, "--no-use-colors", *arguments, "--profiles-dir", ".", "--project-dir", "."],
            cwd=folder, env=environment, capture_output=True, text=True, timeout=300,
        )
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    run.project, run.database = folder, database
    return run


def test_a_project_is_built_twice_tested_and_documented(dbt, athena, bucket):
    def rows(sql):
        execution = hosu.run_query(athena, sql, database=dbt.database, output=f"s3://{bucket}/results/")
        return hosu.rows_of(athena, execution)

    dbt("seed")
    dbt("run")
    assert rows("SELECT ordered_on, total, n FROM daily ORDER BY 1") == [
        ["2024-01-01", "30.50", "2"], ["2024-01-02", "5.25", "1"], ["2024-01-03", "7.00", "1"],
    ]
    assert rows("SELECT count(*) FROM log") == [["4"]]

    seed = dbt.project / "seeds" / "raw_orders.csv"
    seed.write_text(seed.read_text() + "5,이바다,100.00,2024-01-03\n")
    dbt("build")  # seeds, models and tests again
    # insert_overwrite replaces the partitions it has rows of, append adds.
    assert rows("SELECT ordered_on, total, n FROM daily ORDER BY 1") == [
        ["2024-01-01", "30.50", "2"], ["2024-01-02", "5.25", "1"], ["2024-01-03", "107.00", "2"],
    ]
    assert rows("SELECT count(*) FROM log") == [["9"]]
    assert rows("SELECT customer, total FROM by_customer ORDER BY 1") == [
        ["nobody", "7.00"], ["김하늘", "15.75"], ["이바다", "120.00"],
    ]

    dbt("docs", "generate")
    catalog = json.loads((dbt.project / "target" / "catalog.json").read_text())
    assert {"model.lake.orders", "model.lake.by_customer", "seed.lake.raw_orders"} <= {*catalog["nodes"]}
    assert list(catalog["nodes"]["model.lake.orders"]["columns"]) == ["id", "customer", "amount", "ordered_on"]
