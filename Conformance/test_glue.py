"""boto3 on the Glue catalog."""

import pytest
from botocore.exceptions import ClientError

TABLE = {
    "Name": "Sales",
    "TableType": "EXTERNAL_TABLE",
    "Parameters": {"classification": "parquet"},
    "PartitionKeys": [{"Name": "day", "Type": "int"}],
    "StorageDescriptor": {
        "Columns": [{"Name": "id", "Type": "bigint", "Comment": "번호"}, {"Name": "amount", "Type": "decimal(10,2)"}],
        "Location": "s3://lake/sales/",
        "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"},
    },
}


@pytest.fixture
def table(glue, database):
    glue.create_table(DatabaseName=database, TableInput=TABLE)
    return "sales"


def partition(day):
    return {"Values": [str(day)], "StorageDescriptor": {**TABLE["StorageDescriptor"], "Location": f"s3://lake/sales/day={day}/"}}


def code_of(error) -> str:
    return error.value.response["Error"]["Code"]


def test_table_comes_back_with_all_it_was_given(glue, database, table):
    got = glue.get_table(DatabaseName=database, Name=table)["Table"]

    assert got["Name"] == "sales"
    assert got["StorageDescriptor"]["Columns"] == TABLE["StorageDescriptor"]["Columns"]
    assert got["PartitionKeys"] == TABLE["PartitionKeys"]
    assert got["Parameters"] == TABLE["Parameters"]


def test_update_keeps_the_old_version(glue, database, table):
    glue.update_table(DatabaseName=database, TableInput={**TABLE, "Description": "둘째"})

    versions = glue.get_table_versions(DatabaseName=database, TableName=table)["TableVersions"]
    assert [version["VersionId"] for version in versions] == ["1", "0"]
    assert glue.get_table(DatabaseName=database, Name=table)["Table"]["Description"] == "둘째"


def test_partitions_are_filtered_by_typed_expressions(glue, database, table):
    answer = glue.batch_create_partition(
        DatabaseName=database, TableName=table, PartitionInputList=[partition(day) for day in (1, 2, 10)]
    )
    assert answer["Errors"] == []

    got = glue.get_partitions(DatabaseName=database, TableName=table, Expression="day > 1 AND day < 11")["Partitions"]
    assert sorted(p["Values"] for p in got) == [["10"], ["2"]]

    again = glue.batch_create_partition(DatabaseName=database, TableName=table, PartitionInputList=[partition(2)])
    assert again["Errors"][0]["ErrorDetail"]["ErrorCode"] == "AlreadyExistsException"


def test_many_partitions_come_in_pages(glue, database, table):
    for start in range(0, 300, 100):
        glue.batch_create_partition(
            DatabaseName=database, TableName=table, PartitionInputList=[partition(d) for d in range(start, start + 100)]
        )

    pages = list(
        glue.get_paginator("get_partitions").paginate(
            DatabaseName=database, TableName=table, PaginationConfig={"PageSize": 70}
        )
    )

    assert len(pages) == 5
    assert len({p["Values"][0] for page in pages for p in page["Partitions"]}) == 300


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda glue, db: glue.get_database(Name="absent"), "EntityNotFoundException"),
        (lambda glue, db: glue.get_table(DatabaseName=db, Name="absent"), "EntityNotFoundException"),
        (lambda glue, db: glue.create_database(DatabaseInput={"Name": db}), "AlreadyExistsException"),
        (lambda glue, db: glue.create_table(DatabaseName=db, TableInput=TABLE), "AlreadyExistsException"),
        (lambda glue, db: glue.get_partition(DatabaseName=db, TableName="sales", PartitionValues=["9"]), "EntityNotFoundException"),
    ],
)
def test_failures(glue, database, table, call, code):
    with pytest.raises(ClientError) as error:
        call(glue, database)

    assert code_of(error) == code


def test_deleting_a_database_takes_its_tables(glue, database, table):
    glue.delete_database(Name=database)

    with pytest.raises(ClientError) as error:
        glue.get_tables(DatabaseName=database)
    assert code_of(error) == "EntityNotFoundException"


def test_resource_links_read_as_their_targets(glue, database, table):
    link = f"{database}_link"
    glue.create_database(DatabaseInput={"Name": link, "TargetDatabase": {"DatabaseName": database}})
    glue.create_table(
        DatabaseName=database, TableInput={"Name": "l", "TargetTable": {"DatabaseName": database, "Name": table}}
    )
    glue.create_partition(DatabaseName=link, TableName=table, PartitionInput=partition(1))

    got = glue.get_table(DatabaseName=database, Name="l")["Table"]
    assert got["Name"] == "l" and got["TargetTable"]["Name"] == table
    assert got["StorageDescriptor"]["Columns"] == TABLE["StorageDescriptor"]["Columns"]
    assert len(glue.get_partitions(DatabaseName=database, TableName="l")["Partitions"]) == 1
    assert {(t["DatabaseName"], t["Name"]) for t in glue.get_tables(DatabaseName=link)["TableList"]} == {
        (database, "l"),
        (database, table),
    }
    assert glue.get_database(Name=link)["Database"]["TargetDatabase"]["DatabaseName"] == database
    glue.delete_table(DatabaseName=database, Name="l")
    glue.delete_database(Name=link)
    assert [t["Name"] for t in glue.get_tables(DatabaseName=database)["TableList"]] == [table]


def test_a_stale_version_is_refused(glue, database, table):
    glue.update_table(DatabaseName=database, TableInput=TABLE, VersionId="0", SkipArchive=True)
    with pytest.raises(ClientError) as error:
        glue.update_table(DatabaseName=database, TableInput=TABLE, VersionId="0")

    assert code_of(error) == "ConcurrentModificationException"
    assert glue.get_table(DatabaseName=database, Name=table)["Table"]["VersionId"] == "1"
    assert len(glue.get_table_versions(DatabaseName=database, TableName=table)["TableVersions"]) == 1


def test_iceberg_tables_are_refused_by_name(glue, database):
    with pytest.raises(ClientError) as error:
        glue.create_table(
            DatabaseName=database,
            TableInput={"Name": "i", "StorageDescriptor": {"Columns": [], "Location": "s3://lake/i/"}},
            OpenTableFormatInput={"IcebergInput": {"MetadataOperation": "CREATE", "Version": "2"}},
        )
    assert "OpenTableFormatInput" in error.value.response["Error"]["Message"]
