"""What services put onto the default event bus, as rules and queues see it."""

import json
import uuid

import pytest

import server as hosu


@pytest.fixture
def listen(client):
    """A function that makes a rule for a pattern and returns one that takes so many events from its queue."""
    events, sqs, made = client("events"), client("sqs"), []

    def start(pattern):
        name = f"r-{uuid.uuid4().hex[:8]}"
        url = sqs.create_queue(QueueName=name)["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        events.put_rule(Name=name, EventPattern=json.dumps(pattern))
        failed = events.put_targets(Rule=name, Targets=[{"Id": "queue", "Arn": arn}])
        assert failed["FailedEntryCount"] == 0
        made.append((name, url))

        def take(count):
            found = [json.loads(message["Body"]) for message in hosu.take(sqs, url, count)]
            assert len(found) == count, found
            return found

        return take

    yield start
    for name, url in made:
        events.remove_targets(Rule=name, Ids=["queue"])
        events.delete_rule(Name=name)
        sqs.delete_queue(QueueUrl=url)


def test_queries_tell_each_of_their_states(listen, athena, bucket):
    take = listen({"source": ["aws.athena"], "detail-type": ["Athena Query State Change"]})
    output = {"OutputLocation": f"s3://{bucket}/results/"}
    query = athena.start_query_execution(QueryString="SELECT 1", ResultConfiguration=output)["QueryExecutionId"]
    details = sorted((event["detail"] for event in take(3)), key=lambda detail: detail["sequenceNumber"])
    assert [detail["currentState"] for detail in details] == ["QUEUED", "RUNNING", "SUCCEEDED"]
    assert [detail.get("previousState") for detail in details] == [None, "QUEUED", "RUNNING"]
    assert {(detail["queryExecutionId"], detail["workgroupName"]) for detail in details} == {(query, "primary")}

    athena.start_query_execution(QueryString="SELECT * FROM none.none", ResultConfiguration=output)
    failed = [event["detail"] for event in take(3) if event["detail"]["currentState"] == "FAILED"]
    assert failed[0]["athenaError"]["errorCategory"] == 2 and failed[0]["athenaError"]["errorMessage"]


def test_statements_tell_what_they_change_in_the_catalog(listen, query, database, bucket):
    take = listen({"source": ["aws.glue"], "detail": {"databaseName": [database]}})
    query(
        f"CREATE EXTERNAL TABLE {database}.t (id int) PARTITIONED BY (day string) LOCATION 's3://{bucket}/t/'"
    )
    (made,) = take(1)
    assert made["detail-type"] == "Glue Data Catalog Database State Change"
    assert made["detail"] == {"databaseName": database, "typeOfChange": "CreateTable", "changedTables": ["t"]}
    query(f"ALTER TABLE {database}.t ADD PARTITION (day = '1') PARTITION (day = '2')")
    (added,) = take(1)
    assert added["resources"] == [f"arn:aws:glue:ap-northeast-2:000000000000:table/{database}/t"]
    assert added["detail"]["typeOfChange"] == "BatchCreatePartition"
    assert sorted(added["detail"]["changedPartitions"]) == ["[1]", "[2]"]


def test_crawlers_tell_of_their_crawls(listen, glue, s3, database, bucket):
    s3.put_object(Bucket=bucket, Key="orders/a.csv", Body=b"id,name\n1,a\n2,b\n")
    name = f"c-{uuid.uuid4().hex[:8]}"
    take = listen({"source": ["aws.glue"], "detail": {"crawlerName": [name]}})
    glue.create_crawler(
        Name=name,
        Role="arn:aws:iam::000000000000:role/crawler",
        DatabaseName=database,
        Targets={"S3Targets": [{"Path": f"s3://{bucket}/orders/"}]},
    )
    glue.start_crawler(Name=name)
    found = {event["detail"]["state"]: event["detail"] for event in take(2)}
    assert found["Started"]["message"] == "Crawler Started" and found["Started"]["startTime"].endswith("Z")
    assert found["Succeeded"]["tablesCreated"] == "1" and found["Succeeded"]["runningTime (sec)"].isdigit()
    glue.delete_crawler(Name=name)


def test_a_rule_starts_a_workflow(client, glue):
    events, name = client("events"), f"w-{uuid.uuid4().hex[:8]}"
    glue.create_workflow(Name=name)
    glue.create_job(
        Name=name,
        Role="arn:aws:iam::000000000000:role/job",
        Command={"Name": "pythonshell", "ScriptLocation": "s3://none/none.py"},
    )
    glue.create_trigger(
        Name=name,
        Type="EVENT",
        WorkflowName=name,
        Actions=[{"JobName": name}],
        EventBatchingCondition={"BatchSize": 3, "BatchWindow": 60},
    )
    events.put_rule(Name=name, EventPattern=json.dumps({"source": [name]}))
    arn = f"arn:aws:glue:ap-northeast-2:000000000000:workflow/{name}"
    role = "arn:aws:iam::000000000000:role/events"
    assert events.put_targets(Rule=name, Targets=[{"Id": "w", "Arn": arn, "RoleArn": role}])["FailedEntryCount"] == 0
    entries = [{"Source": name, "DetailType": "t", "Detail": "{}"} for _ in range(3)]
    sent = [entry["EventId"] for entry in events.put_events(Entries=entries)["Entries"]]
    runs = hosu.eventually(lambda: glue.get_workflow_runs(Name=name)["Runs"])
    assert runs[0]["StartingEventBatchCondition"]["BatchSize"] == 3
    ids = runs[0]["WorkflowRunProperties"]["aws:eventIds"]
    assert sorted(ids[1:-1].split(", ")) == sorted(sent)
    events.remove_targets(Rule=name, Ids=["w"])
    events.delete_rule(Name=name)
    glue.delete_trigger(Name=name)
    glue.delete_workflow(Name=name)
    glue.delete_job(JobName=name)
