"""Crawlers through boto3: what they make of objects, and what Athena then reads."""

import gzip
import io
import uuid

import pandas
import pytest

from server import last_crawl

ROLE = "arn:aws:iam::000000000000:role/crawler"


def tables(glue, database):
    return {table["Name"]: table for table in glue.get_tables(DatabaseName=database)["TableList"]}


def columns(table):
    return [(column["Name"], column["Type"]) for column in table["StorageDescriptor"]["Columns"]]


def test_partitioned_csv_is_found_and_queried(s3, glue, bucket, database, query, crawl):
    for year, month in (("2023", "12"), ("2024", "01")):
        s3.put_object(
            Bucket=bucket,
            Key=f"lake/sales/year={year}/month={month}/part.csv",
            Body=f"id,도시,price\n1,서울,{month}.5\n2,부산,3\n".encode(),
        )
    s3.put_object(Bucket=bucket, Key="lake/sales/_SUCCESS", Body=b"")

    assert crawl("lake/sales/")["Status"] == "SUCCEEDED"

    table = tables(glue, database)["sales"]
    assert columns(table) == [("id", "bigint"), ("도시", "string"), ("price", "double")]
    assert [key["Name"] for key in table["PartitionKeys"]] == ["year", "month"]
    assert table["Parameters"]["classification"] == "csv" and table["Parameters"]["skip.header.line.count"] == "1"
    assert table["Parameters"]["recordCount"] == "4" and table["Parameters"]["objectCount"] == "2"
    found = glue.get_partitions(DatabaseName=database, TableName="sales")["Partitions"]
    assert [partition["Values"] for partition in found] == [["2023", "12"], ["2024", "01"]]
    _, rows = query('SELECT "도시", price FROM sales WHERE year = \'2024\' ORDER BY id', database=database)
    assert rows == [["서울", "1.5"], ["부산", "3.0"]]


def test_formats_become_tables_of_their_own(s3, glue, bucket, database, query, crawl):
    frame = pandas.DataFrame({"id": [1, 2], "at": pandas.to_datetime(["2024-01-01", "2024-01-02"]), "tags": [["a"], []]})
    parquet = io.BytesIO()
    frame.to_parquet(parquet)
    s3.put_object(Bucket=bucket, Key="lake/events/a.parquet", Body=parquet.getvalue())
    lines = b'{"user": {"name": "minji", "age": 30}, "n": 5}\n{"user": {"name": "jisoo"}, "n": 6000000000}\n'
    s3.put_object(Bucket=bucket, Key="lake/logs/a.json.gz", Body=gzip.compress(lines))
    s3.put_object(Bucket=bucket, Key="lake/pipes/a.txt", Body=b"1|x\n2|y\n")

    crawl()

    found = tables(glue, database)
    assert sorted(found) == ["events", "logs", "pipes"]
    assert columns(found["events"]) == [("id", "bigint"), ("at", "timestamp"), ("tags", "array<string>")]
    assert columns(found["logs"]) == [("user", "struct<name:string,age:int>"), ("n", "bigint")]
    assert found["logs"]["Parameters"]["compressionType"] == "gzip"
    assert columns(found["pipes"]) == [("col0", "bigint"), ("col1", "string")]
    assert query("SELECT count(*), max(at) FROM events", database=database)[1] == [["2", "2024-01-02 00:00:00.000"]]
    assert query("SELECT l.user.name FROM logs l ORDER BY n", database=database)[1] == [["minji"], ["jisoo"]]
    assert query("SELECT sum(col0) FROM pipes", database=database)[1] == [["3"]]


def test_later_crawls_follow_the_data(s3, glue, bucket, database, crawl):
    s3.put_object(Bucket=bucket, Key="lake/t/d=1/a.csv", Body=b"x,y\n1,2\n")
    s3.put_object(Bucket=bucket, Key="lake/t/d=2/a.csv", Body=b"x,y\n1,2\n")
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    policy = {"UpdateBehavior": "UPDATE_IN_DATABASE", "DeleteBehavior": "DELETE_FROM_DATABASE"}
    crawl("lake/t/", name, SchemaChangePolicy=policy, TablePrefix="raw_")
    version = tables(glue, database)["raw_t"]["VersionId"]

    s3.delete_object(Bucket=bucket, Key="lake/t/d=1/a.csv")
    s3.put_object(Bucket=bucket, Key="lake/t/d=3/a.csv", Body=b"x,y,z\n1,2,new\n3,4,\n")
    crawl("lake/t/", name)

    table = tables(glue, database)["raw_t"]
    assert [column for column, _ in columns(table)] == ["x", "y", "z"] and table["VersionId"] > version
    values = [found["Values"] for found in glue.get_partitions(DatabaseName=database, TableName="raw_t")["Partitions"]]
    assert values == [["2"], ["3"]]
    crawls = glue.list_crawls(CrawlerName=name)["Crawls"]
    assert [crawl["State"] for crawl in crawls] == ["COMPLETED", "COMPLETED"]
    assert '"TABLE"' in crawls[0]["Summary"] and '"UPDATE"' in crawls[0]["Summary"]
    metrics = glue.get_crawler_metrics(CrawlerNameList=[name])["CrawlerMetricsList"][0]
    assert (metrics["TablesCreated"], metrics["TablesUpdated"]) == (1, 1)


def test_excluded_and_custom_files(s3, glue, bucket, database, crawl):
    glue.create_classifier(
        CsvClassifier={"Name": f"caret-{bucket}", "Delimiter": "^", "ContainsHeader": "ABSENT", "Header": ["a", "b"]}
    )
    s3.put_object(Bucket=bucket, Key="lake/t/a.txt", Body=b"1^x\n2^y\n")
    s3.put_object(Bucket=bucket, Key="lake/t/_temporary/0/b.txt", Body=b"?")
    s3.put_object(Bucket=bucket, Key="lake/t/notes.md", Body=b"# not data\n")

    crawl("lake/t/", Classifiers=[f"caret-{bucket}"], Target={"Exclusions": ["**/_temporary/**", "*.md"]})

    table = tables(glue, database)["t"]
    assert columns(table) == [("a", "bigint"), ("b", "string")]
    assert table["Parameters"]["objectCount"] == "1"
    glue.delete_classifier(Name=f"caret-{bucket}")


def test_a_thousand_files_are_crawled(s3, glue, bucket, database, crawl):
    for day in range(100):
        for part in range(10):
            s3.put_object(Bucket=bucket, Key=f"lake/t/day={day:03}/{part}.csv", Body=f"x,y\n{day},{part}\n".encode())

    crawl("lake/t/", Configuration='{"Version": 1.0, "CrawlerOutput": {"Partitions": {"AddOrUpdateBehavior": "InheritFromTable"}}}')

    assert tables(glue, database)["t"]["Parameters"]["objectCount"] == "1000"
    assert len(glue.get_partitions(DatabaseName=database, TableName="t")["Partitions"]) == 100


def test_refusals_and_states(glue, bucket, database):
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    target = {"S3Targets": [{"Path": f"s3://{bucket}/x/"}]}
    errors = glue.exceptions
    with pytest.raises(errors.EntityNotFoundException):
        glue.start_crawler(Name=name)
    with pytest.raises(errors.InvalidInputException, match="schedule"):
        glue.create_crawler(Name=name, Role=ROLE, Targets=target, Schedule="every day")
    with pytest.raises(errors.InvalidInputException, match="MongoDBTargets"):
        glue.create_crawler(Name=name, Role=ROLE, Targets={"MongoDBTargets": [{"ConnectionName": "c", "Path": "d/%"}]})
    glue.create_crawler(
        Name=name,
        Role=ROLE,
        DatabaseName=database,
        Targets=target,
        Schedule="cron(15 12 * * ? *)",
        Tags={"team": bucket},
    )
    assert glue.list_crawlers(Tags={"team": bucket})["CrawlerNames"] == [name]
    assert glue.get_tags(ResourceArn=f"arn:aws:glue:ap-northeast-2:000000000000:crawler/{name}")["Tags"] == {"team": bucket}
    with pytest.raises(errors.AlreadyExistsException):
        glue.create_crawler(Name=name, Role=ROLE, Targets=target)
    with pytest.raises(errors.CrawlerNotRunningException):
        glue.stop_crawler(Name=name)
    with pytest.raises(errors.SchedulerRunningException):
        glue.start_crawler_schedule(CrawlerName=name)
    glue.stop_crawler_schedule(CrawlerName=name)
    crawler = glue.get_crawler(Name=name)["Crawler"]
    assert crawler["Schedule"] == {"ScheduleExpression": "cron(15 12 * * ? *)", "State": "NOT_SCHEDULED"}
    assert crawler["State"] == "READY" and crawler["Targets"]["S3Targets"][0]["Path"] == f"s3://{bucket}/x/"
    glue.update_crawler(Name=name, Description="later")
    assert glue.batch_get_crawlers(CrawlerNames=[name, "other"])["CrawlersNotFound"] == ["other"]
    assert name in glue.list_crawlers(MaxResults=1000)["CrawlerNames"]
    glue.delete_crawler(Name=name)
    with pytest.raises(errors.EntityNotFoundException):
        glue.get_crawler(Name=name)


def test_a_missing_bucket_fails_the_crawl(glue, database):
    name = f"crawler-{uuid.uuid4().hex[:8]}"
    glue.create_crawler(
        Name=name, Role=ROLE, DatabaseName=database, Targets={"S3Targets": [{"Path": "s3://no-such-bucket-here/x/"}]}
    )
    glue.start_crawler(Name=name)

    last = last_crawl(glue, name)
    assert last["Status"] == "FAILED" and "no-such-bucket-here" in last["ErrorMessage"]


def test_korean_text_is_recognised_and_read(s3, glue, bucket, database, query, crawl):
    s3.put_object(Bucket=bucket, Key="lake/cp949/a.csv", Body="id,이름,비고\n1,김똠방,\n2,이샾,긴 글은 열두 바이트를 넘는다\n".encode("cp949"))
    s3.put_object(Bucket=bucket, Key="lake/utf16/a.csv", Body="id,이름\n1,김\n2,이\n".encode("utf-16"))

    crawl()

    found = tables(glue, database)
    assert columns(found["cp949"]) == [("id", "bigint"), ("이름", "string"), ("비고", "string")]
    assert found["cp949"]["StorageDescriptor"]["SerdeInfo"]["Parameters"]["serialization.encoding"] == "CP949"
    _, rows = query('SELECT "이름", "비고", length("이름") FROM cp949 ORDER BY id', database=database)
    assert rows == [["김똠방", "", "3"], ["이샾", "긴 글은 열두 바이트를 넘는다", "2"]]
    assert columns(found["utf16"]) == [("id", "bigint"), ("이름", "string")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("packed", [False, True])
def test_text_in_utf_16_is_read(s3, glue, bucket, database, query, crawl, encoding, packed):
    lines = "".join(f"{i},김똠방{i},😀\r\n" for i in range(30_000))
    body = f"id,이름,그림\r\n{lines}".encode(encoding)
    suffix = ".gz" if packed else ""
    s3.put_object(Bucket=bucket, Key=f"lake/t/a.csv{suffix}", Body=gzip.compress(body) if packed else body)

    crawl("lake/t/")

    serde = tables(glue, database)["t"]["StorageDescriptor"]["SerdeInfo"]
    assert serde["Parameters"]["serialization.encoding"] == ("UTF-16BE" if encoding == "utf-16-be" else "UTF-16LE")
    _, rows = query('SELECT count(*), sum(id), max("이름"), min("그림"), max(length("이름")) FROM t', database=database)
    assert rows == [["30000", "449985000", "김똠방9999", "😀", "8"]]


def test_text_that_is_not_read_is_refused_by_name(s3, glue, bucket, database, failure, crawl):
    s3.put_object(Bucket=bucket, Key="lake/t/a.csv", Body="id,이름\n1,김\n".encode("utf-16"))
    crawl("lake/t/")
    table = tables(glue, database)["t"]
    given = {key: table[key] for key in ("Name", "StorageDescriptor", "TableType", "Parameters")}
    given["StorageDescriptor"]["SerdeInfo"]["Parameters"]["serialization.encoding"] = "UTF-32"
    glue.update_table(DatabaseName=database, TableInput=given)
    assert "UTF-32 is not supported" in failure("SELECT * FROM t", database=database)

    s3.put_object(Bucket=bucket, Key="lake/t/a.csv", Body="id,이름\n1,김\n".encode("utf-16") + b"\x00")
    given["StorageDescriptor"]["SerdeInfo"]["Parameters"]["serialization.encoding"] = "UTF-16"
    glue.update_table(DatabaseName=database, TableInput=given)
    assert "is not UTF-16" in failure("SELECT * FROM t", database=database)
