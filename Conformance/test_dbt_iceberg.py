"""dbt with the adapter for Athena on Iceberg tables: merges, deletions, new columns, tables built anew, and snapshots."""

import json

import pytest
import test_dbt

import server as hosu


@pytest.fixture
def project():
    return "dbt_iceberg"


dbt = test_dbt.dbt


def test_models_are_merged_and_snapshots_keep_the_past(dbt, athena, bucket):
    def rows(sql):
        execution = hosu.run_query(athena, sql, database=dbt.database, output=f"s3://{bucket}/results/")
        assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]
        return hosu.rows_of(athena, execution)

    dbt("build")
    assert rows("SELECT id, customer, amount FROM orders ORDER BY 1") == [
        ["1", "김하늘", "10.50"], ["2", "이바다", "20.00"], ["3", "김하늘", "5.25"],
    ]
    assert rows("SELECT id, dbt_valid_to FROM past ORDER BY 1") == [["1", None], ["2", None], ["3", None]]
    assert rows("SELECT customer, total, n FROM totals ORDER BY 1") == [["김하늘", "15.75", "2"], ["이바다", "20.00", "1"]]

    seed = dbt.project / "seeds" / "raw_orders.csv"
    header = seed.read_text().splitlines()[0]
    # One order changes, one is taken back, one is gone from the source, one is new.
    seed.write_text(header + "\n1,김하늘,11.00,2024-01-03 10:00:00\n2,이바다,-1.00,2024-01-03 11:00:00\n4,박산,7.00,2024-01-03 12:00:00\n")
    dbt("build")
    assert rows("SELECT id, customer, amount, note FROM orders ORDER BY 1") == [
        ["1", "김하늘", "11.00", "later"], ["3", "김하늘", "5.25", None], ["4", "박산", "7.00", "later"],
    ]
    assert rows("SELECT customer, total, n FROM totals ORDER BY 1") == [
        ["김하늘", "26.75", "2"], ["박산", "7.00", "1"], ["이바다", "19.00", "1"],
    ]
    assert rows("SELECT customer, n FROM customers ORDER BY 1") == [["김하늘", "2"], ["박산", "1"]]
    assert rows("SELECT id, amount, dbt_valid_to IS NULL FROM past ORDER BY id, dbt_valid_from") == [
        ["1", "10.50", "false"], ["1", "11.00", "true"], ["2", "20.00", "false"], ["2", "-1.00", "true"],
        ["3", "5.25", "false"], ["4", "7.00", "true"],
    ]
    assert rows('SELECT count(*) FROM "orders$history"')[0][0] >= "2"
    dbt("build")
    # What the condition deleted is new to the table now.
    assert rows("SELECT count(*) FROM orders") == [["4"]]
    assert rows("SELECT count(*) FROM past") == [["6"]]
    dbt("docs", "generate")
    catalog = json.loads((dbt.project / "target" / "catalog.json").read_text())
    assert list(catalog["nodes"]["model.lake.orders"]["columns"]) == ["id", "customer", "amount", "changed_at", "note"]
