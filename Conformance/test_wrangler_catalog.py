"""awswrangler's catalog functions: what each sends to Glue, and what it makes of the answers."""

import uuid

import pytest


@pytest.fixture
def sales(wrangler, database):
    table = f"sales_{uuid.uuid4().hex[:6]}"
    wrangler.catalog.create_parquet_table(
        database=database,
        table=table,
        path="s3://lake/sales/",
        columns_types={"id": "bigint", "name": "string"},
        partitions_types={"year": "int", "month": "string"},
        description="매출 표",
        parameters={"owner": "me"},
        columns_comments={"id": "번호"},
    )
    return table


def test_a_table_is_described_as_it_was_made(wrangler, database, sales):
    assert wrangler.catalog.does_table_exist(database, sales)
    assert not wrangler.catalog.does_table_exist(database, "nope")
    assert not wrangler.catalog.does_table_exist("nowhere", sales)
    assert wrangler.catalog.get_table_types(database, sales) == {
        "id": "bigint",
        "name": "string",
        "year": "int",
        "month": "string",
    }
    assert wrangler.catalog.get_table_location(database, sales) == "s3://lake/sales/"
    assert wrangler.catalog.get_table_description(database, sales) == "매출 표"
    assert wrangler.catalog.get_columns_comments(database, sales)["id"] == "번호"
    assert wrangler.catalog.get_table_parameters(database, sales)["owner"] == "me"
    assert sales in list(wrangler.catalog.tables(database=database)["Table"])
    assert [t["Name"] for t in wrangler.catalog.search_tables(text="매출") if t["Name"] == sales] == [sales]
    assert [t["Name"] for t in wrangler.catalog.get_tables(database=database, name_contains="ales")] == [sales]


def test_a_table_changes_and_keeps_its_versions(wrangler, database, sales):
    wrangler.catalog.upsert_table_parameters({"step": "1"}, database, sales)
    wrangler.catalog.add_column(database, sales, "extra", "double", column_comment="새 열")
    wrangler.catalog.delete_column(database, sales, "name")

    assert wrangler.catalog.get_table_parameters(database, sales)["step"] == "1"
    assert list(wrangler.catalog.get_table_types(database, sales)) == ["id", "extra", "year", "month"]
    # upsert_table_parameters says SkipArchive, the two others keep what they replace.
    assert wrangler.catalog.get_table_number_of_versions(database, sales) == 3
    assert wrangler.catalog.delete_table_if_exists(database, sales)
    assert not wrangler.catalog.delete_table_if_exists(database, sales)


def test_partitions_are_added_found_and_deleted(wrangler, database, sales):
    values = {f"s3://lake/sales/year={y}/month={m}/": [str(y), str(m)] for y in (2025, 2026) for m in range(1, 13)}
    wrangler.catalog.add_parquet_partitions(database, sales, values)
    wrangler.catalog.add_parquet_partitions(database, sales, values)  # what is there already is no failure

    found = wrangler.catalog.get_parquet_partitions(database, sales, expression="year=2026 AND month IN ('1', '12')")
    assert sorted(found.values()) == [["2026", "1"], ["2026", "12"]]
    wrangler.catalog.delete_partitions(sales, database, [["2025", "1"], ["2025", "2"]])
    assert len(wrangler.catalog.get_partitions(database, sales)) == 22
    wrangler.catalog.delete_all_partitions(sales, database)
    assert wrangler.catalog.get_partitions(database, sales) == {}
