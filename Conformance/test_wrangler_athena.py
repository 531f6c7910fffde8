"""awswrangler's Athena functions: the three ways to read, parameters, statements that are kept, descriptions."""

import uuid

import pandas
import pytest


@pytest.fixture
def lake(wrangler, bucket, database):
    """A partitioned table of a thousand rows, and settings for every call."""
    frame = pandas.DataFrame(
        {
            "id": pandas.array(range(1000), dtype="Int64"),
            "name": [f"이름 {number}" if number % 7 else None for number in range(1000)],
            "paid": [number / 4 for number in range(1000)],
            "day": [f"2024-01-0{1 + number % 3}" for number in range(1000)],
        }
    )
    wrangler.s3.to_parquet(
        frame, f"s3://{bucket}/lake/sales/", dataset=True, database=database, table="sales", partition_cols=["day"],
        glue_table_settings={"description": "매출", "columns_comments": {"id": "번호"}},
    )

    class Lake:
        rows = frame
        place = {"database": database, "s3_output": f"s3://{bucket}/results/"}
        settings = {**place, "athena_query_wait_polling_delay": 0.01}

    return Lake


APPROACHES = [
    {"ctas_approach": True},
    {"ctas_approach": False},
    {"ctas_approach": False, "unload_approach": True},
]


@pytest.mark.parametrize("approach", APPROACHES, ids=["ctas", "plain", "unload"])
def test_rows_are_read_in_each_way(wrangler, bucket, lake, approach):
    settings = dict(lake.settings)
    if approach.get("unload_approach"):
        settings["s3_output"] = f"s3://{bucket}/unload/{uuid.uuid4()}/"
    frame = wrangler.athena.read_sql_query("SELECT * FROM sales WHERE id >= 10", **settings, **approach)
    frame = frame.sort_values("id")
    assert frame["id"].tolist() == list(range(10, 1000))
    assert frame["paid"].tolist() == [number / 4 for number in range(10, 1000)]
    assert frame["name"].isna().sum() == sum(1 for number in range(10, 1000) if number % 7 == 0)
    assert frame["day"].iloc[0] == "2024-01-02"


@pytest.mark.parametrize("approach", APPROACHES, ids=["ctas", "plain", "unload"])
def test_rows_are_read_in_chunks(wrangler, bucket, lake, approach):
    settings = dict(lake.settings)
    if approach.get("unload_approach"):
        settings["s3_output"] = f"s3://{bucket}/unload/{uuid.uuid4()}/"
    chunks = list(wrangler.athena.read_sql_query("SELECT id FROM sales", chunksize=300, **settings, **approach))
    assert sum(len(chunk) for chunk in chunks) == 1000
    assert len(chunks) > 1


@pytest.mark.parametrize(
    "sql, settings",
    [
        ("SELECT id FROM sales WHERE name = :name; ", {"params": {"name": "이름 8"}}),
        ("SELECT id FROM sales WHERE id = :id AND day = :day", {"params": {"id": 8, "day": "2024-01-03"}}),
        ("SELECT id FROM sales WHERE name = ?", {"params": ["이름 8"], "paramstyle": "qmark"}),
        ("SELECT id FROM sales WHERE id = ?", {"params": ["8"], "paramstyle": "qmark"}),
    ],
)
def test_parameters_stand_for_values(wrangler, lake, sql, settings):
    frame = wrangler.athena.read_sql_query(sql, ctas_approach=False, **lake.settings, **settings)
    assert frame["id"].tolist() == [8]


def test_nothing_is_an_empty_frame(wrangler, lake):
    for approach in APPROACHES[:2]:
        frame = wrangler.athena.read_sql_query("SELECT * FROM sales WHERE id < 0", **lake.settings, **approach)
        assert frame.empty and set(frame.columns) == {"id", "name", "paid", "day"}


def test_a_whole_table_is_read(wrangler, lake):
    assert len(wrangler.athena.read_sql_table("sales", **lake.place)) == 1000


def test_a_table_is_made_of_a_query(wrangler, bucket, lake):
    made = wrangler.athena.create_ctas_table(
        "SELECT id, paid, day FROM sales WHERE id < 100", database=lake.place["database"], ctas_table="small",
        s3_output=f"s3://{bucket}/small/", storage_format="parquet", write_compression="snappy", partitioning_info=["day"],
        wait=True,
    )
    assert made["ctas_table"] == "small"
    assert wrangler.catalog.table(lake.place["database"], "small")["Partition"].tolist() == [False, False, True]
    assert len(wrangler.athena.read_sql_table("small", **lake.place)) == 100


def test_rows_are_unloaded(wrangler, bucket, lake):
    place = f"s3://{bucket}/unloaded/{uuid.uuid4()}/"
    wrangler.athena.unload(
        "SELECT id, day FROM sales", path=place, database=lake.place["database"], file_format="PARQUET",
        compression="snappy", partitioned_by=["day"], athena_query_wait_polling_delay=0.01,
    )
    # Its manifest and metadata lie there too.
    read = wrangler.s3.read_parquet(place, dataset=True, path_ignore_suffix=[".csv", ".metadata"])
    assert len(read) == 1000 and set(read.columns) == {"id", "day"}


def test_statements_are_started_watched_and_listed(wrangler, lake):
    identifier = wrangler.athena.start_query_execution("SELECT id, name FROM sales", **lake.place)
    assert wrangler.athena.wait_query(identifier, athena_query_wait_polling_delay=0.01)["Status"]["State"] == "SUCCEEDED"
    assert wrangler.athena.get_query_columns_types(identifier) == {"id": "bigint", "name": "varchar"}
    assert identifier in wrangler.athena.list_query_executions()
    assert len(wrangler.athena.get_query_results(identifier)) == 1000
    both = wrangler.athena.get_query_executions([identifier, str(uuid.uuid4())], return_unprocessed=True)
    assert [len(frame) for frame in both] == [1, 1]
    wrangler.athena.stop_query_execution(identifier)
    assert wrangler.athena.get_work_group("primary")["WorkGroup"]["Name"] == "primary"


def test_a_cached_result_is_found(wrangler, lake):
    sql = f"SELECT count(*) AS n FROM sales -- {uuid.uuid4()}"
    cache = {"athena_cache_settings": {"max_cache_seconds": 900, "max_cache_query_inspections": 50}}
    first = wrangler.athena.read_sql_query(sql, ctas_approach=False, **lake.settings)
    again = wrangler.athena.read_sql_query(sql, ctas_approach=False, **lake.settings, **cache)
    assert again.query_metadata["QueryExecutionId"] == first.query_metadata["QueryExecutionId"]
    assert again["n"].tolist() == [1000]


def test_prepared_statements_are_kept_and_run(wrangler, lake):
    name = f"by_id_{uuid.uuid4().hex[:6]}"
    wrangler.athena.create_prepared_statement("SELECT name FROM sales WHERE id = ?", statement_name=name)
    wrangler.athena.create_prepared_statement("SELECT id FROM sales WHERE id > ?", statement_name=name)
    with pytest.raises(wrangler.exceptions.AlreadyExists):
        wrangler.athena.create_prepared_statement("SELECT 1", statement_name=name, mode="error")
    assert name in [one["StatementName"] for one in wrangler.athena.list_prepared_statements()]
    frame = wrangler.athena.read_sql_query(
        f'EXECUTE "{name}"', ctas_approach=False, params=["997"], paramstyle="qmark", **lake.settings
    )
    assert sorted(frame["id"]) == [998, 999]
    wrangler.athena.delete_prepared_statement(statement_name=name)
    assert name not in [one["StatementName"] for one in wrangler.athena.list_prepared_statements()]


def test_tables_are_described_repaired_and_written_out(wrangler, bucket, lake):
    described = wrangler.athena.describe_table("sales", **lake.place)
    assert described["Column Name"].tolist()[:4] == ["id", "name", "paid", "day"]
    assert described["Type"].tolist()[:3] == ["bigint", "string", "double"]
    written = wrangler.athena.show_create_table("sales", **lake.place)
    assert written.startswith("CREATE EXTERNAL TABLE `") and f"'s3://{bucket}/lake/sales" in written
    generated = wrangler.athena.generate_create_query("sales", database=lake.place["database"])
    assert "PARTITIONED BY (" in generated and f"s3://{bucket}/lake/sales" in generated

    wrangler.s3.to_parquet(pandas.DataFrame({"id": [1]}), f"s3://{bucket}/repaired/p=1/x.parquet")
    wrangler.catalog.create_parquet_table(
        database=lake.place["database"], table="repaired", path=f"s3://{bucket}/repaired/", columns_types={"id": "bigint"},
        partitions_types={"p": "int"},
    )
    assert wrangler.athena.repair_table("repaired", **lake.place) == "SUCCEEDED"
    assert len(wrangler.athena.read_sql_table("repaired", **lake.place)) == 1


def test_named_queries_are_found(wrangler, athena):
    identifier = athena.create_named_query(Name="n", Database="d", QueryString="SELECT 42")["NamedQueryId"]
    assert wrangler.athena.get_named_query_statement(identifier) == "SELECT 42"


def test_a_workgroup_decides_where_results_go(wrangler, athena, bucket, lake):
    group = f"team-{uuid.uuid4().hex[:6]}"
    athena.create_work_group(
        Name=group, Configuration={"ResultConfiguration": {"OutputLocation": f"s3://{bucket}/team/"}}
    )
    settings = {**lake.settings, "workgroup": group}
    del settings["s3_output"]
    frame = wrangler.athena.read_sql_query("SELECT count(*) AS n FROM sales", ctas_approach=False, **settings)
    assert frame["n"].tolist() == [1000]
    assert frame.query_metadata["ResultConfiguration"]["OutputLocation"].startswith(f"s3://{bucket}/team/")
    athena.delete_work_group(WorkGroup=group, RecursiveDeleteOption=True)
