"""PyIceberg on the Glue Data Catalog, as its users have it: tables whose commits are updates of a catalog's table."""

import copy
import threading

import pyarrow
import pytest
from pyiceberg.catalog import load_catalog
from pyiceberg.exceptions import (
    CommitFailedException,
    NamespaceAlreadyExistsError,
    NamespaceNotEmptyError,
    NoSuchNamespaceError,
    NoSuchTableError,
    TableAlreadyExistsError,
)
from pyiceberg.partitioning import PartitionField, PartitionSpec
from pyiceberg.schema import Schema
from pyiceberg.transforms import DayTransform, IdentityTransform
from pyiceberg.types import DateType, DoubleType, LongType, NestedField, StringType, TimestampType

from server import last_crawl

ORDERS = Schema(
    NestedField(1, "id", LongType(), required=False),
    NestedField(2, "city", StringType(), required=False, doc="도시"),
    NestedField(3, "at", TimestampType(), required=False),
)


@pytest.fixture
def catalog(server, bucket, request):
    """A catalog of PyIceberg's, and a namespace in it; any number of them share one server."""

    def load(**properties):
        return load_catalog(
            "lake",
            **{
                "type": "glue",
                "glue.endpoint": server.endpoint,
                "glue.region": "ap-northeast-2",
                "glue.access-key-id": "test",
                "glue.secret-access-key": "test",
                "s3.endpoint": server.endpoint,
                "s3.region": "ap-northeast-2",
                "s3.access-key-id": "test",
                "s3.secret-access-key": "test",
                "warehouse": f"s3://{bucket}/warehouse",
                **properties,
            },
        )

    return load


@pytest.fixture
def lake(catalog):
    return catalog()


@pytest.fixture
def orders(lake, database):
    return lake.create_table((database, "orders"), ORDERS)


def rows(ids, city="서울"):
    return pyarrow.table(
        {
            "id": pyarrow.array(ids, pyarrow.int64()),
            "city": pyarrow.array([city] * len(ids), pyarrow.string()),
            "at": pyarrow.array([1_700_000_000_000_000 + i for i in ids], pyarrow.timestamp("us")),
        }
    )


def ids(table):
    return sorted(table.scan().to_arrow()["id"].to_pylist())


def test_namespaces_are_databases(lake, database, bucket):
    name = database + "_ns"
    lake.create_namespace(name, {"location": f"s3://{bucket}/ns", "Description": "호수", "owner": "me"})

    with pytest.raises(NamespaceAlreadyExistsError):
        lake.create_namespace(name)
    assert (name,) in lake.list_namespaces()
    assert lake.load_namespace_properties(name) == {"location": f"s3://{bucket}/ns", "Description": "호수", "owner": "me"}
    changed = lake.update_namespace_properties(name, removals={"owner"}, updates={"team": "data"})
    assert (changed.removed, changed.updated) == (["owner"], ["team"])
    assert "owner" not in lake.load_namespace_properties(name)
    table = lake.create_table((name, "t"), ORDERS)
    assert table.location() == f"s3://{bucket}/ns/t"
    with pytest.raises(NamespaceNotEmptyError):
        lake.drop_namespace(name)
    lake.drop_table((name, "t"))
    lake.drop_namespace(name)
    with pytest.raises(NoSuchNamespaceError):
        lake.load_namespace_properties(name)
    with pytest.raises(NoSuchNamespaceError):
        lake.list_tables(name)


def test_a_table_is_one_of_the_catalog(lake, orders, database, glue):
    orders.append(rows([1, 2]))

    table = glue.get_table(DatabaseName=database, Name="orders")["Table"]
    assert table["TableType"] == "EXTERNAL_TABLE" and table["Parameters"]["table_type"] == "ICEBERG"
    assert table["Parameters"]["metadata_location"] == lake.load_table((database, "orders")).metadata_location
    assert table["Parameters"]["previous_metadata_location"] != table["Parameters"]["metadata_location"]
    assert [(c["Name"], c["Type"], c.get("Comment")) for c in table["StorageDescriptor"]["Columns"]] == [
        ("id", "bigint", None),
        ("city", "string", "도시"),
        ("at", "timestamp", None),
    ]
    assert table["StorageDescriptor"]["Columns"][0]["Parameters"]["iceberg.field.id"] == "1"
    assert ids(lake.load_table((database, "orders"))) == [1, 2]


def test_tables_are_listed_renamed_and_dropped(lake, orders, database, bucket, s3):
    orders.append(rows([1]))

    assert lake.table_exists((database, "orders")) and not lake.table_exists((database, "absent"))
    with pytest.raises(TableAlreadyExistsError):
        lake.create_table((database, "orders"), ORDERS)
    with pytest.raises(NoSuchTableError):
        lake.load_table((database, "absent"))
    with pytest.raises(NoSuchNamespaceError):
        lake.create_table((database + "_absent", "orders"), ORDERS, location=f"s3://{bucket}/absent")
    renamed = lake.rename_table((database, "orders"), (database, "주문"))
    assert lake.list_tables(database) == [(database, "주문")]
    assert ids(renamed) == [1]
    metadata = renamed.metadata_location
    lake.drop_table((database, "주문"))
    assert lake.list_tables(database) == []
    again = lake.register_table((database, "again"), metadata)
    assert ids(again) == [1]
    lake.purge_table((database, "again"))
    left = s3.list_objects_v2(Bucket=bucket, Prefix="warehouse/").get("Contents", [])
    assert [found["Key"] for found in left if found["Key"].endswith(".parquet")] == []


def test_one_of_two_commits_wins_and_the_other_fails_by_name(catalog, lake, database):
    # Both have read the same version of the table, and neither may try again by itself.
    lake.create_table((database, "orders"), ORDERS, properties={"commit.retry.num-retries": "0"})
    first = catalog().load_table((database, "orders"))
    second = catalog().load_table((database, "orders"))
    first.append(rows([1]))

    with pytest.raises(CommitFailedException):
        second.append(rows([2]))
    assert ids(second.refresh()) == [1]
    second.append(rows([2]))
    assert ids(first.refresh()) == [1, 2]


def test_the_loser_tries_again_on_what_the_winner_left(catalog, orders, database):
    first = catalog().load_table((database, "orders"))
    second = catalog().load_table((database, "orders"))
    first.append(rows([1]))
    second.append(rows([2]))

    assert ids(orders.refresh()) == [1, 2]
    assert [s.parent_snapshot_id for s in orders.metadata.snapshots] == [None, orders.metadata.snapshots[0].snapshot_id]


def test_a_race_for_the_catalog_is_told_to_the_loser(catalog, orders, database, glue):
    # The loser reads the catalog's table before the winner changes it, however often it tries.
    lake = catalog()
    before = glue.get_table(DatabaseName=database, Name="orders")["Table"]
    catalog().load_table((database, "orders")).append(rows([1]))
    lake._get_glue_table = lambda **names: copy.deepcopy(before)

    with pytest.raises(CommitFailedException, match="concurrent update to table version 0"):
        lake.load_table((database, "orders")).append(rows([2]))
    assert ids(catalog().load_table((database, "orders"))) == [1]


def test_nothing_is_lost_when_many_write_and_try_again(catalog, orders, database):
    refused = []

    def write(number):
        table = catalog().load_table((database, "orders"))
        for step in range(5):
            while True:
                try:
                    table.append(rows([number * 100 + step]))
                    break
                except CommitFailedException:
                    refused.append(number)
                    table.refresh()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ids(orders.refresh()) == sorted(number * 100 + step for number in range(4) for step in range(5))
    assert len(orders.metadata.snapshots) == 20


def test_the_schema_evolves(orders, database, glue):
    orders.append(rows([1]))
    with orders.update_schema() as update:
        update.add_column("price", DoubleType(), doc="가격")
        update.rename_column("city", "place")
        update.delete_column("at")

    table = glue.get_table(DatabaseName=database, Name="orders")["Table"]
    current = {
        column["Name"]: column["Parameters"]["iceberg.field.current"] for column in table["StorageDescriptor"]["Columns"]
    }
    assert current == {"id": "true", "place": "true", "price": "true", "city": "false", "at": "false"}
    assert orders.scan().to_arrow().to_pylist() == [{"id": 1, "place": "서울", "price": None}]


def test_partitions_evolve(lake, database):
    spec = PartitionSpec(PartitionField(source_id=2, field_id=1000, transform=IdentityTransform(), name="city"))
    table = lake.create_table((database, "parts"), ORDERS, partition_spec=spec)
    table.append(pyarrow.concat_tables([rows([1, 2]), rows([3], "부산")]))
    with table.update_spec() as update:
        update.add_field("at", DayTransform(), "day")
        update.remove_field("city")
    table.append(rows([4]))

    assert ids(table) == [1, 2, 3, 4]
    assert len(list(table.scan(row_filter="city = '부산'").plan_files())) == 1
    assert [f.name for f in table.spec().fields if not f.transform.__class__.__name__.startswith("Void")] == ["day"]


def test_a_transaction_is_one_version_of_the_table(orders, database, glue):
    before = int(glue.get_table(DatabaseName=database, Name="orders")["Table"]["VersionId"])
    with orders.transaction() as transaction:
        with transaction.update_schema() as update:
            update.add_column("day", DateType())
        transaction.set_properties(owner="data")
        transaction.append(rows([1, 2, 3]))
        transaction.delete("id = 2")

    assert ids(orders) == [1, 3] and orders.properties["owner"] == "data"
    assert int(glue.get_table(DatabaseName=database, Name="orders")["Table"]["VersionId"]) == before + 1


def test_rows_are_overwritten_deleted_and_read_as_they_were(orders):
    orders.append(rows([1, 2]))
    first = orders.current_snapshot().snapshot_id
    orders.overwrite(rows([7]))
    orders.append(rows([8, 9]))
    orders.delete("id = 9")
    orders.upsert(rows([8, 10], "부산"), join_cols=["id"])

    assert ids(orders) == [7, 8, 10]
    assert sorted(orders.scan(snapshot_id=first).to_arrow()["id"].to_pylist()) == [1, 2]
    with orders.manage_snapshots() as snapshots:
        snapshots.create_tag(first, "before")
    assert orders.snapshot_by_name("before").snapshot_id == first


def test_a_table_is_made_in_a_transaction(lake, database):
    with lake.create_table_transaction((database, "ctas"), ORDERS) as transaction:
        transaction.append(rows([5]))

    assert ids(lake.load_table((database, "ctas"))) == [5]


@pytest.mark.parametrize("skips", ["true", "false"])
def test_old_versions_stay_where_the_catalog_is_told_so(catalog, database, glue, skips):
    table = catalog(**{"glue.skip-archive": skips}).create_table((database, "orders"), ORDERS)
    table.append(rows([1]))
    table.append(rows([2]))

    versions = glue.get_table_versions(DatabaseName=database, TableName="orders")["TableVersions"]
    assert [version["VersionId"] for version in versions] == (["2"] if skips == "true" else ["2", "1", "0"])


def test_a_crawler_registers_tables_and_follows_them(catalog, lake, orders, database, bucket, glue, query):
    orders.append(rows([1, 2]))
    other = database + "_crawled"
    glue.create_database(DatabaseInput={"Name": other})
    name = f"crawler-{database}"
    glue.create_crawler(
        Name=name,
        Role="crawler",
        DatabaseName=other,
        TablePrefix="ice_",
        Targets={"IcebergTargets": [{"Paths": [f"s3://{bucket}/warehouse/"], "MaximumTraversalDepth": 3}]},
    )
    assert glue.get_crawler(Name=name)["Crawler"]["Targets"]["IcebergTargets"][0]["MaximumTraversalDepth"] == 3

    for expected in ([1, 2], [1, 2, 3]):
        glue.start_crawler(Name=name)
        last = last_crawl(glue, name)
        assert last["Status"] == "SUCCEEDED", last
        assert ids(catalog().load_table((other, "ice_orders"))) == expected
        assert query("SELECT count(*) FROM ice_orders", database=other)[1] == [[str(len(expected))]]
        orders.append(rows([3]))
    table = glue.get_table(DatabaseName=other, Name="ice_orders")["Table"]
    assert table["VersionId"] == "1" and "previous_metadata_location" in table["Parameters"]
