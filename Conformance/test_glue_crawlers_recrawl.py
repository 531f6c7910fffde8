"""Crawlers through boto3: crawls after the first, their policies, indexes and states."""

import json
import uuid

import pytest

from server import last_crawl
from test_glue_crawlers import ROLE, columns, tables

LOG = {"UpdateBehavior": "LOG", "DeleteBehavior": "LOG"}
NEW_FOLDERS = {"RecrawlPolicy": {"RecrawlBehavior": "CRAWL_NEW_FOLDERS_ONLY"}, "SchemaChangePolicy": LOG}


def partitions(glue, database, table):
    return [found["Values"] for found in glue.get_partitions(DatabaseName=database, TableName=table)["Partitions"]]


def put(s3, bucket, key, body):
    s3.put_object(Bucket=bucket, Key=key, Body=body if isinstance(body, bytes) else body.encode())


def test_new_folders_only(s3, glue, bucket, database, query, crawl):
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    for month in ("01", "02"):
        put(s3, bucket, f"lake/매출/year=2024/month={month}/a.csv", "id,도시\n1,서울\n2,부산\n")
    assert crawl("lake/", name, **NEW_FOLDERS)["Status"] == "SUCCEEDED"
    before = tables(glue, database)["매출"]
    assert partitions(glue, database, "매출") == [["2024", "01"], ["2024", "02"]]

    put(s3, bucket, "lake/매출/year=2024/month=03/a.csv", "id,도시\n3,대구\n")
    put(s3, bucket, "lake/매출/year=2025/month=01/a.csv", "id,도시,new\n4,광주,x\n")
    put(s3, bucket, "lake/매출/year=2025/month=02/a.csv", "x|y|z\n1|2|3\n")
    put(s3, bucket, "lake/매출/year=2025/day=02/a.csv", "id,도시\n1,2\n")
    put(s3, bucket, "lake/매출/year=2024/month=01/b.csv", "id,도시\n1,서울\n")
    put(s3, bucket, "lake/고객/a.csv", "n,name\n1,김\n")
    s3.delete_object(Bucket=bucket, Key="lake/매출/year=2024/month=02/a.csv")
    assert crawl("lake/", name)["Status"] == "SUCCEEDED"

    # What does not fit is not added, what is gone stays, what is known is not looked at again.
    assert partitions(glue, database, "매출") == [["2024", "01"], ["2024", "02"], ["2024", "03"], ["2025", "01"]]
    after = tables(glue, database)
    assert columns(after["매출"]) == columns(before) and after["매출"]["VersionId"] == before["VersionId"]
    assert columns(after["고객"]) == [("n", "bigint"), ("name", "string")]
    assert query('SELECT count(*) FROM "매출" WHERE year = \'2025\' AND month = \'01\'', database=database)[1] == [["1"]]

    for odd in ("매출/year=2025/month=02", "매출/year=2025/day=02"):
        s3.delete_object(Bucket=bucket, Key=f"lake/{odd}/a.csv")
    glue.update_crawler(
        Name=name,
        RecrawlPolicy={"RecrawlBehavior": "CRAWL_EVERYTHING"},
        SchemaChangePolicy={"UpdateBehavior": "UPDATE_IN_DATABASE", "DeleteBehavior": "DELETE_FROM_DATABASE"},
    )
    crawl("lake/", name)
    assert ["2024", "02"] not in partitions(glue, database, "매출")


@pytest.mark.parametrize("wrong", ["UpdateBehavior", "DeleteBehavior"])
def test_new_folders_need_policies_that_log(glue, bucket, wrong):
    policy = {**LOG, wrong: {"UpdateBehavior": "UPDATE_IN_DATABASE", "DeleteBehavior": "DELETE_FROM_DATABASE"}[wrong]}
    with pytest.raises(glue.exceptions.InvalidInputException, match="LOG"):
        glue.create_crawler(
            Name="x",
            Role=ROLE,
            Targets={"S3Targets": [{"Path": f"s3://{bucket}/"}]},
            RecrawlPolicy={"RecrawlBehavior": "CRAWL_NEW_FOLDERS_ONLY"},
            SchemaChangePolicy=policy,
        )


def test_event_mode_and_other_targets_are_refused_by_name(glue, bucket):
    place = {"S3Targets": [{"Path": f"s3://{bucket}/"}]}
    refused = glue.exceptions.InvalidInputException
    with pytest.raises(refused, match="CRAWL_EVENT_MODE"):
        glue.create_crawler(Name="x", Role=ROLE, Targets=place, RecrawlPolicy={"RecrawlBehavior": "CRAWL_EVENT_MODE"})
    for kind, target in {
        "MongoDBTargets": {"ConnectionName": "c", "Path": "d/%"},
        "DynamoDBTargets": {"Path": "t"},
        "DeltaTargets": {"DeltaTables": ["s3://a/b"]},
        "HudiTargets": {"Paths": ["s3://a/b"]},
    }.items():
        with pytest.raises(refused, match=kind):
            glue.create_crawler(Name="x", Role=ROLE, Targets={kind: [target]})


@pytest.mark.parametrize("configured", [None, True, False])
def test_partition_indexes(s3, glue, bucket, database, crawl, configured):
    put(s3, bucket, "lake/t/d=1/h=2/a.csv", "x,y\n1,2\n")
    configuration = {"Version": 1.0}
    if configured is not None:
        configuration["CreatePartitionIndex"] = configured
    name = f"crawler-{uuid.uuid4().hex[:8]}"

    for _ in range(2):
        crawl("lake/t/", name, Configuration=json.dumps(configuration))

    found = glue.get_partition_indexes(DatabaseName=database, TableName="t")["PartitionIndexDescriptorList"]
    assert [(index["IndexName"], [key["Name"] for key in index["Keys"]]) for index in found] == (
        [] if configured is False else [("crawler_partition_index", ["d", "h"])]
    )


def test_nothing_changes_where_nothing_changed(s3, glue, bucket, database, crawl):
    put(s3, bucket, "lake/t/d=1/a.csv", "x,y\n1,2\n")
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    crawl("lake/t/", name)
    first = tables(glue, database)["t"]

    crawl("lake/t/", name)

    assert tables(glue, database)["t"] == first
    crawls = glue.list_crawls(CrawlerName=name)["Crawls"]
    assert "Summary" not in crawls[0] and '"ADD"' in crawls[1]["Summary"]
    assert first["Parameters"]["CRAWL_RUN_ID"] == crawls[1]["CrawlId"]


@pytest.mark.parametrize("behavior", ["LOG", "DEPRECATE_IN_DATABASE", "DELETE_FROM_DATABASE"])
def test_tables_whose_files_are_gone(s3, glue, bucket, database, crawl, behavior):
    put(s3, bucket, "lake/a/x.csv", "x,y\n1,2\n")
    put(s3, bucket, "lake/b/x.csv", "p,q,r\nu,1,2\n")
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    crawl("lake/", name, SchemaChangePolicy={"DeleteBehavior": behavior, "UpdateBehavior": "LOG"})
    s3.delete_object(Bucket=bucket, Key="lake/b/x.csv")

    crawl("lake/", name)

    found = tables(glue, database)
    assert ("b" in found) == (behavior != "DELETE_FROM_DATABASE")
    if "b" in found:
        assert ("DEPRECATED_BY_CRAWLER" in found["b"]["Parameters"]) == (behavior == "DEPRECATE_IN_DATABASE")


def test_a_schema_stays_where_changes_are_only_logged(s3, glue, bucket, database, crawl):
    put(s3, bucket, "lake/t/d=1/x.csv", "x,y\n1,2\n")
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    crawl("lake/t/", name, SchemaChangePolicy=LOG)
    put(s3, bucket, "lake/t/d=2/x.csv", "x,y,z\n1,2,3\n")

    crawl("lake/t/", name)

    assert columns(tables(glue, database)["t"]) == [("x", "bigint"), ("y", "bigint")]
    assert partitions(glue, database, "t") == [["1"], ["2"]]


def test_new_columns_are_merged_and_partitions_inherit(s3, glue, bucket, database, crawl):
    put(s3, bucket, "lake/t/d=1/x.csv", "x,y\n1,a\n")
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    configuration = {
        "Version": 1.0,
        "CrawlerOutput": {
            "Tables": {"AddOrUpdateBehavior": "MergeNewColumns"},
            "Partitions": {"AddOrUpdateBehavior": "InheritFromTable"},
        },
    }
    crawl("lake/t/", name, Configuration=json.dumps(configuration))
    table = tables(glue, database)["t"]
    given = {key: table[key] for key in ("Name", "StorageDescriptor", "PartitionKeys", "TableType", "Parameters")}
    given["StorageDescriptor"]["Columns"].append({"Name": "hand", "Type": "string", "Comment": "by hand"})
    glue.update_table(DatabaseName=database, TableInput=given)
    put(s3, bucket, "lake/t/d=2/x.csv", "x,y,z\n1,a,2\n")

    crawl("lake/t/", name)

    wanted = [("x", "bigint"), ("y", "string"), ("hand", "string"), ("z", "bigint")]
    assert columns(tables(glue, database)["t"]) == wanted
    for found in glue.get_partitions(DatabaseName=database, TableName="t")["Partitions"]:
        assert columns(found) == wanted


def test_a_crawl_that_is_stopped_makes_nothing(s3, glue, bucket, database):
    for number in range(300):
        put(s3, bucket, f"lake/t{number}/a.csv", "x,y\n1,2\n" * 50)
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    glue.create_crawler(
        Name=name, Role=ROLE, DatabaseName=database, Targets={"S3Targets": [{"Path": f"s3://{bucket}/lake/"}]}
    )
    glue.start_crawler(Name=name)
    assert glue.get_crawler(Name=name)["Crawler"]["State"] == "RUNNING"
    with pytest.raises(glue.exceptions.CrawlerRunningException):
        glue.start_crawler(Name=name)
    with pytest.raises(glue.exceptions.CrawlerRunningException):
        glue.delete_crawler(Name=name)

    glue.stop_crawler(Name=name)
    last = last_crawl(glue, name)

    assert last["Status"] == "CANCELLED"
    assert tables(glue, database) == {}
    assert [crawl["State"] for crawl in glue.list_crawls(CrawlerName=name)["Crawls"]] == ["STOPPED"]


def test_history_is_filtered(s3, glue, bucket, database, crawl):
    put(s3, bucket, "lake/t/x.csv", "x,y\n1,2\n")
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    for _ in range(3):
        crawl("lake/t/", name)
    crawls = glue.list_crawls(CrawlerName=name)["Crawls"]

    def ids(*filters, **options):
        names = ("FieldName", "FilterOperator", "FieldValue")
        answer = glue.list_crawls(CrawlerName=name, Filters=[dict(zip(names, each)) for each in filters], **options)
        return [found["CrawlId"] for found in answer["Crawls"]]

    everything = [found["CrawlId"] for found in crawls]
    assert ids(("STATE", "EQ", "COMPLETED")) == everything and ids(("STATE", "EQ", "FAILED")) == []
    assert ids(("CRAWL_ID", "EQ", everything[1])) == [everything[1]]
    since = str(int(crawls[1]["StartTime"].timestamp() * 1000))
    assert ids(("START_TIME", "GE", since)) == everything[:2]
    page = glue.list_crawls(CrawlerName=name, MaxResults=2)
    rest = glue.list_crawls(CrawlerName=name, MaxResults=2, NextToken=page["NextToken"])
    assert [c["CrawlId"] for c in page["Crawls"] + rest["Crawls"]] == everything and "NextToken" not in rest


def test_tables_of_the_catalog_are_targets(s3, glue, bucket, database, crawl):
    put(s3, bucket, "lake/t/d=1/x.csv", "x,y\n1,2\n")
    glue.create_table(
        DatabaseName=database,
        TableInput={
            "Name": "mine",
            "PartitionKeys": [{"Name": "d", "Type": "string"}],
            "StorageDescriptor": {"Columns": [{"Name": "x", "Type": "bigint"}], "Location": f"s3://{bucket}/lake/t/"},
        },
    )
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    targets = {"CatalogTargets": [{"DatabaseName": database, "Tables": ["mine"]}]}
    with pytest.raises(glue.exceptions.InvalidInputException, match="LOG"):
        glue.create_crawler(Name=name, Role=ROLE, Targets=targets)
    glue.create_crawler(
        Name=name,
        Role=ROLE,
        Targets=targets,
        SchemaChangePolicy={"DeleteBehavior": "LOG", "UpdateBehavior": "UPDATE_IN_DATABASE"},
    )
    glue.start_crawler(Name=name)
    assert last_crawl(glue, name)["Status"] == "SUCCEEDED"

    assert columns(tables(glue, database)["mine"]) == [("x", "bigint"), ("y", "bigint")]
    assert partitions(glue, database, "mine") == [["1"]]
    assert list(tables(glue, database)) == ["mine"]
