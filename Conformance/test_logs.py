"""boto3 and awscli on CloudWatch Logs."""

import json
import subprocess
import sys
import time
import uuid

import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def logs(client):
    return client("logs")


@pytest.fixture
def group(logs):
    name = f"/aws-glue/jobs/{uuid.uuid4().hex[:12]}"
    logs.create_log_group(logGroupName=name, tags={"team": "데이터"})
    for stream in ("run/1", "run/2"):
        logs.create_log_stream(logGroupName=name, logStreamName=stream)
    return name


def put(logs, group, stream, *messages, at=None):
    now = at or int(time.time() * 1000)
    events = [{"timestamp": now + place, "message": message} for place, message in enumerate(messages)]
    return logs.put_log_events(logGroupName=group, logStreamName=stream, logEvents=events)


def messages(answer):
    return [event["message"] for event in answer["events"]]


def refusal(call, **arguments):
    with pytest.raises(ClientError) as raised:
        call(**arguments)
    return raised.value.response["Error"]["Code"]


def test_events_are_found_by_stream_and_by_pattern(logs, group):
    put(logs, group, "run/1", "시작", '{"level": "ERROR", "code": 7}', "[ERROR 400] BAD")
    put(logs, group, "run/2", "끝")
    assert messages(logs.get_log_events(logGroupName=group, logStreamName="run/1", startFromHead=True))[0] == "시작"
    assert len(messages(logs.filter_log_events(logGroupName=group))) == 4
    assert messages(logs.filter_log_events(logGroupName=group, filterPattern="{ $.code > 5 }")) == [
        '{"level": "ERROR", "code": 7}'
    ]
    assert len(messages(logs.filter_log_events(logGroupName=group, filterPattern="ERROR"))) == 2
    assert messages(logs.filter_log_events(logGroupName=group, logStreamNamePrefix="run/2")) == ["끝"]
    assert refusal(logs.filter_log_events, logGroupName=group, filterPattern="a.b") == "InvalidParameterException"


def test_a_stream_of_many_events_is_paged_to_its_end(logs, group):
    now = int(time.time() * 1000) - 60_000
    for batch in range(3):
        put(logs, group, "run/1", *[f"{batch}-{number}" for number in range(5000)], at=now + 5000 * batch)
    found, token = [], None
    while True:
        more = {"nextToken": token} if token else {"startFromHead": True}
        page = logs.get_log_events(logGroupName=group, logStreamName="run/1", **more)
        found += messages(page)
        if page["nextForwardToken"] == token:
            break
        token = page["nextForwardToken"]
    assert len(found) == 15_000 and found[0] == "0-0" and found[-1] == "2-4999"
    pages = logs.get_paginator("filter_log_events").paginate(logGroupName=group)
    assert sum(len(page["events"]) for page in pages) == 15_000
    assert logs.describe_log_groups(logGroupNamePrefix=group)["logGroups"][0]["storedBytes"] > 15_000 * 26


def test_groups_have_tags_retention_and_protection(logs, group):
    arn = logs.describe_log_groups(logGroupNamePrefix=group)["logGroups"][0]["logGroupArn"]
    assert logs.list_tags_for_resource(resourceArn=arn)["tags"] == {"team": "데이터"}
    logs.put_retention_policy(logGroupName=group, retentionInDays=7)
    shown = logs.describe_log_groups(logGroupNamePattern=group[-12:].upper())["logGroups"]
    assert [(found["logGroupName"], found["retentionInDays"]) for found in shown] == [(group, 7)]
    assert refusal(logs.put_retention_policy, logGroupName=group, retentionInDays=8) == "InvalidParameterException"
    logs.put_log_group_deletion_protection(logGroupIdentifier=arn, deletionProtectionEnabled=True)
    assert refusal(logs.delete_log_group, logGroupName=group) == "ValidationException"
    logs.put_log_group_deletion_protection(logGroupIdentifier=group, deletionProtectionEnabled=False)
    logs.delete_log_group(logGroupName=group)
    assert refusal(logs.describe_log_streams, logGroupName=group) == "ResourceNotFoundException"


def test_streams_are_listed_by_name_and_by_time(logs, group):
    put(logs, group, "run/2", "first")
    put(logs, group, "run/1", "second")
    by_time = logs.describe_log_streams(logGroupName=group, orderBy="LastEventTime", descending=True)["logStreams"]
    assert [stream["logStreamName"] for stream in by_time] == ["run/1", "run/2"]
    pages = logs.get_paginator("describe_log_streams").paginate(logGroupName=group, PaginationConfig={"PageSize": 1})
    assert [stream["logStreamName"] for page in pages for stream in page["logStreams"]] == ["run/1", "run/2"]


@pytest.mark.parametrize(
    "events, code",
    [
        ([(5, "a"), (4, "b")], "InvalidParameterException"),
        ([(0, "a"), (90_000_000, "b")], "InvalidParameterException"),
        ([(0, "x" * 1_000_000), (0, "x" * 100_000)], "InvalidParameterException"),
    ],
)
def test_batches_beyond_the_limits_are_refused(logs, group, events, code):
    now = int(time.time() * 1000) - 90_000_000
    batch = [{"timestamp": now + offset, "message": message} for offset, message in events]
    assert refusal(logs.put_log_events, logGroupName=group, logStreamName="run/1", logEvents=batch) == code


def test_events_too_old_and_too_new_are_told(logs, group):
    now = int(time.time() * 1000)
    old = put(logs, group, "run/1", "old", at=now - 15 * 86_400_000)
    new = put(logs, group, "run/1", "new", at=now + 3 * 3_600_000)
    assert old["rejectedLogEventsInfo"] == {"tooOldLogEventEndIndex": 1}
    assert new["rejectedLogEventsInfo"] == {"tooNewLogEventStartIndex": 0}
    assert messages(logs.filter_log_events(logGroupName=group)) == []


def test_awscli_filters_a_group(server, logs, group):
    put(logs, group, "run/1", "한 줄", "another")
    ran = subprocess.run(
        [sys.executable, "-m", "awscli", "logs", "filter-log-events", "--log-group-name", group, "--output", "json"],
        env=server.environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert messages(json.loads(ran.stdout)) == ["한 줄", "another"]
