"""The rest of awswrangler's catalog functions: databases, tables of text and ORC, versions, connections, names."""

import uuid

import pandas
import pytest


def name():
    return f"t_{uuid.uuid4().hex[:8]}"


def test_databases_are_made_listed_and_deleted(wrangler):
    database = f"db_{uuid.uuid4().hex[:8]}"
    wrangler.catalog.create_database(database, description="호수", database_input_args={"Parameters": {"a": "b"}})
    with pytest.raises(wrangler.exceptions.AlreadyExists):
        wrangler.catalog.create_database(database)
    wrangler.catalog.create_database(database, description="바다", exist_ok=True)

    found = {d["Name"]: d for d in wrangler.catalog.get_databases()}
    assert found[database]["Description"] == "바다"
    assert database in list(wrangler.catalog.databases(limit=1000)["Database"])
    wrangler.catalog.delete_database(database)
    assert database not in [d["Name"] for d in wrangler.catalog.get_databases()]


@pytest.mark.parametrize("kind", ["csv", "json", "orc"])
def test_tables_of_every_kind_take_partitions(wrangler, database, bucket, kind):
    table, path = name(), f"s3://{bucket}/{kind}/"
    getattr(wrangler.catalog, f"create_{kind}_table")(
        database=database,
        table=table,
        path=path,
        columns_types={"id": "bigint", "city": "string"},
        partitions_types={"year": "int", "month": "int"},
        description="매출",
        parameters={"source": "lab"},
        columns_comments={"city": "도시"},
        columns_parameters={"id": {"unit": "none"}},
        mode="overwrite",
    )
    values = {f"{path}year=2024/month={m}/": ["2024", str(m)] for m in range(1, 150)}
    getattr(wrangler.catalog, f"add_{kind}_partitions")(database=database, table=table, partitions_values=values)
    # A second time nothing happens.
    getattr(wrangler.catalog, f"add_{kind}_partitions")(database=database, table=table, partitions_values=values)

    found = wrangler.catalog.get_partitions(database=database, table=table)
    assert len(found) == 149 and found[f"{path}year=2024/month=7/"] == ["2024", "7"]
    few = wrangler.catalog.get_partitions(database=database, table=table, expression="month between 3 and 5 and year = 2024")
    assert sorted(value[1] for value in few.values()) == ["3", "4", "5"]
    if kind == "csv":
        assert len(wrangler.catalog.get_csv_partitions(database=database, table=table, expression="month > 140")) == 9
    assert wrangler.catalog.get_columns_parameters(database, table)["id"] == {"unit": "none"}
    assert wrangler.catalog.get_columns_comments(database, table)["city"] == "도시"
    wrangler.catalog.delete_partitions(table, database, partitions_values=[["2024", str(m)] for m in range(1, 60)])
    assert len(wrangler.catalog.get_partitions(database=database, table=table)) == 90
    wrangler.catalog.delete_all_partitions(table, database)
    assert wrangler.catalog.get_partitions(database=database, table=table) == {}


def test_versions_and_parameters(wrangler, database, bucket):
    table = name()
    wrangler.catalog.create_csv_table(database, table, f"s3://{bucket}/v/", columns_types={"a": "string"}, parameters={"x": "1"})
    wrangler.catalog.overwrite_table_parameters({"y": "2"}, database, table)

    assert wrangler.catalog.get_table_parameters(database, table) == {"y": "2"}
    assert wrangler.catalog.get_table_number_of_versions(database, table) >= 1
    versions = list(wrangler.catalog.get_table_versions(database, table))
    assert versions[0]["Table"]["Parameters"] == {"y": "2"}
    wrangler.catalog.create_csv_table(
        database, table, f"s3://{bucket}/v/", columns_types={"a": "string", "b": "int"}, mode="append",
        catalog_versioning=True, schema_evolution=True,
    )
    assert list(wrangler.catalog.get_table_types(database, table)) == ["a", "b"]


def test_connections(wrangler, glue):
    connection = f"c-{uuid.uuid4().hex[:8]}"
    glue.create_connection(
        ConnectionInput={
            "Name": connection,
            "ConnectionType": "JDBC",
            "ConnectionProperties": {"JDBC_CONNECTION_URL": "jdbc:postgresql://h/d", "USERNAME": "u", "PASSWORD": "비밀"},
        }
    )
    details = wrangler.catalog.get_connection(connection)
    assert details["ConnectionProperties"]["PASSWORD"] == "비밀"
    glue.delete_connection(ConnectionName=connection)


def test_names_are_made_fit_for_the_catalog(wrangler):
    assert wrangler.catalog.sanitize_table_name("MyTable-1") == "mytable_1"
    assert wrangler.catalog.sanitize_column_name("A b") == "a_b"
    frame = pandas.DataFrame([[1, 2, 3]], columns=["A", "a", "b c"])
    clean = wrangler.catalog.sanitize_dataframe_columns_names(frame, handle_duplicate_columns="rename")
    assert list(clean.columns) == ["a", "a_1", "b_c"]
    assert list(wrangler.catalog.rename_duplicated_columns(pandas.DataFrame([[1, 2]], columns=["a", "a"])).columns) == ["a", "a_1"]
    assert wrangler.catalog.extract_athena_types(pandas.DataFrame({"a": [1], "b": ["x"]}))[0] == {"a": "bigint", "b": "string"}


def test_what_is_written_is_found_in_the_catalog(wrangler, database, bucket):
    table = name()
    frame = pandas.DataFrame({"id": [1, 2, 3], "city": ["서울", "부산", "서울"], "day": ["a", "b", "a"]})
    for mode in ("overwrite", "append", "overwrite_partitions"):
        wrangler.s3.to_parquet(
            frame, path=f"s3://{bucket}/w/", dataset=True, database=database, table=table, mode=mode, partition_cols=["day"]
        )
    types = wrangler.catalog.get_table_types(database, table)
    assert types == {"id": "bigint", "city": "string", "day": "string"}
    assert sorted(wrangler.catalog.get_parquet_partitions(database, table).values()) == [["a"], ["b"]]
    counted = wrangler.athena.read_sql_query(
        f'SELECT count(*) AS n FROM {table}', database=database, ctas_approach=False, s3_output=f"s3://{bucket}/o/"
    )
    assert counted["n"][0] == 3
