"""The retail example: a shop's PostgreSQL into the lake by Glue jobs and crawlers, every number held to SQL on the source."""

import datetime
import json
import pathlib
import sys

import pytest

EXAMPLE = pathlib.Path(__file__).parent.parent / "examples" / "retail"
sys.path.insert(0, str(EXAMPLE))

from retail import batch, data, quality  # noqa: E402
from retail.database import Database, MissingDatabase, binaries  # noqa: E402
from retail.lake import BUCKET, SECRET, Failed, Lake, crawler_name, job_name  # noqa: E402

DAYS = [data.FIRST, data.FIRST + datetime.timedelta(days=1)]


@pytest.fixture(scope="module")
def shop(server):
    """A lake in which two days were run, and the database they came from."""
    try:
        binaries()
    except MissingDatabase as error:
        pytest.skip(str(error))
    lake = Lake(server.endpoint)
    password = lake.new_password()
    database = Database(password).start()
    try:
        database.fill(data.FIRST, 3)
        lake.make({"db_url": database.url, "db_user": "etl", "db_pw": password})
        for day in DAYS:
            done = batch.run(lake, day)
            assert [label.split()[0] for label, _, _ in done.steps].count("job") == 4
            assert [label.split()[0] for label, _, _ in done.steps].count("crawl") == 7
        yield lake, database
    finally:
        database.stop()


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("name", quality.names())
def test_every_number_is_that_of_the_source(shop, name, day):
    lake, database = shop

    found = quality.check(name, lake, database, data.FIRST, day)

    assert found.agrees, found.differences()


def test_partitions_and_types_are_those_of_the_source(shop):
    lake, _ = shop

    def columns(table):
        found = lake.glue.get_table(DatabaseName="retail", Name=table)["Table"]
        keys = [(each["Name"], each["Type"]) for each in found["PartitionKeys"]]
        return {each["Name"]: each["Type"] for each in found["StorageDescriptor"]["Columns"]}, keys

    sales, keys = columns("raw_transaction_order")
    assert keys == [("tr_date", "string")]
    assert sales["mount"] == "decimal(12,2)"
    assert sales["recorded_at"] == "timestamp"
    assert sales["member_age"] == "int"
    products, keys = columns("raw_products")
    assert keys == []
    assert (products["unit_price"], products["updated_at"], products["is_pb"]) == ("decimal(12,2)", "timestamp", "boolean")
    values = lake.glue.get_partitions(DatabaseName="retail", TableName="silver_sales_hour")["Partitions"]
    assert sorted(each["Values"][0] for each in values) == [day.isoformat() for day in DAYS]


def test_files_are_named_as_on_aws(shop):
    lake, _ = shop
    found = lake.s3.list_objects_v2(Bucket=BUCKET, Prefix="silver/sales_day/")["Contents"]
    files = [each["Key"] for each in found if each["Size"] and not each["Key"].endswith("_SUCCESS")]

    assert len(files) == len(DAYS)
    for key in files:
        folder, _, name = key.rpartition("/")
        assert folder.removeprefix("silver/sales_day/tr_date=") in {day.isoformat() for day in DAYS}
        assert name.startswith("part-") and name.endswith(".snappy.parquet")


def test_a_day_that_runs_again_changes_no_number(shop):
    lake, database = shop

    batch.run(lake, DAYS[0])

    for name in quality.names():
        found = quality.check(name, lake, database, data.FIRST, DAYS[1])
        assert found.agrees, (name, found.differences())


def test_the_bookmark_leaves_nothing_new_behind_a_day(shop):
    lake, _ = shop

    run = lake.run_job("silver_orders")

    events = lake.logs.get_log_events(logGroupName="/aws-glue/jobs/output", logStreamName=run["Id"])["events"]
    assert any("Nothing is new." in event["message"] for event in events)


def test_logs_have_the_scripts_lines_and_no_secret(shop):
    lake, database = shop
    texts = []
    for group in ("/aws-glue/jobs/output", "/aws-glue/jobs/error"):
        for page in lake.logs.get_paginator("filter_log_events").paginate(logGroupName=group):
            texts += [event["message"] for event in page["events"]]

    assert any("transaction_order of 2015-01-01:" in text for text in texts)
    assert not any(database.password in text for text in texts)


def test_a_wrong_password_fails_the_run_and_says_so(shop):
    lake, database = shop
    wrong = {"db_url": database.url, "db_user": "etl", "db_pw": "not-the-password"}
    name = "retail/wrong"
    lake.secrets.create_secret(Name=name, SecretString=json.dumps(wrong))
    before = lake.s3.list_objects_v2(Bucket=BUCKET, Prefix="raw/balju_refund/")["KeyCount"]

    with pytest.raises(Failed) as failure:
        lake.run_job("raw_orders", SECRET_NAME=name, EXTRACT_DATE="2015-01-03")

    assert "password authentication failed" in str(failure.value)
    assert "not-the-password" not in str(failure.value)
    assert lake.s3.list_objects_v2(Bucket=BUCKET, Prefix="raw/balju_refund/")["KeyCount"] == before


def test_a_missing_secret_fails_the_run_at_its_line(shop):
    lake, _ = shop

    with pytest.raises(Failed) as failure:
        lake.run_job("raw_sales", SECRET_NAME="retail/none", EXTRACT_DATE="2015-01-03")

    line = next(
        number
        for number, text in enumerate((EXAMPLE / "jobs" / "raw_sales.py").read_text().splitlines(), 1)
        if "get_secret_value" in text
    )
    assert "ResourceNotFoundException" in str(failure.value)
    assert f"line {line}" in str(failure.value)


def test_everything_was_made_as_a_user_makes_it(shop):
    lake, _ = shop

    jobs = {job["Name"] for page in lake.glue.get_paginator("get_jobs").paginate() for job in page["Jobs"]}
    crawlers = set(lake.glue.get_paginator("get_crawlers").paginate().search("Crawlers[].Name"))

    assert {job_name(name) for name in ("raw_sales", "raw_orders", "silver_sales", "silver_orders")} <= jobs
    assert {crawler_name(name) for name in ("raw-sales", "silver-sales-day")} <= crawlers
    assert "db_url" in json.loads(lake.secrets.get_secret_value(SecretId=SECRET)["SecretString"])
