"""boto3 on redrives: what failed is done again, what succeeded is not."""

import datetime
import json

import pytest
from botocore.exceptions import ClientError

from states_tools import children, distributed, events, finish, make, map_runs, start, types
from test_clock import Lake

READ = {
    "Type": "Task",
    "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
    "Parameters": {"Bucket.$": "$.bucket", "Key.$": "$.key"},
    "ResultSelector": {"body.$": "$.Body"},
}


def redrive(states, arn, **settings):
    states.redrive_execution(executionArn=arn, **settings)
    return finish(states, arn)


def test_a_task_is_done_again(states, name, client, bucket):
    machine = make(
        states,
        name,
        {
            "StartAt": "First",
            "States": {
                "First": {"Type": "Pass", "Result": 1, "ResultPath": "$.first", "Next": "Read"},
                "Read": {**READ, "Retry": [{"ErrorEquals": ["S3.NoSuchKeyException"], "MaxAttempts": 1}], "End": True},
            },
        },
    )
    arn = start(states, machine, {"bucket": bucket, "key": "k"})
    shown = finish(states, arn)
    assert (shown["status"], shown["error"], shown["redriveStatus"]) == ("FAILED", "S3.NoSuchKeyException", "REDRIVABLE")
    assert shown["redriveCount"] == 0 and "redriveDate" not in shown
    before = types(states, arn)

    shown = redrive(states, arn)
    assert (shown["status"], shown["redriveCount"], shown["redriveStatus"]) == ("FAILED", 1, "REDRIVABLE")
    client("s3").put_object(Bucket=bucket, Key="k", Body=b"here")
    shown = redrive(states, arn, clientToken="token-1")

    assert shown["status"] == "SUCCEEDED" and json.loads(shown["output"]) == {"body": "here"}
    assert (shown["redriveCount"], shown["redriveStatus"]) == (2, "NOT_REDRIVABLE")
    assert shown["redriveStatusReason"] == "Execution is SUCCEEDED and cannot be redriven"
    assert shown["redriveDate"] > shown["startDate"] and "error" not in shown
    after = types(states, arn)
    # The retrier counts from the beginning: two attempts in each try.
    attempt = ["TaskScheduled", "TaskStarted", "TaskFailed"]
    assert before == ["ExecutionStarted", "PassStateEntered", "PassStateExited", "TaskStateEntered", *attempt, *attempt, "ExecutionFailed"]
    assert after[len(before):] == [
        "ExecutionRedriven", *attempt, *attempt, "ExecutionFailed",
        "ExecutionRedriven", "TaskScheduled", "TaskStarted", "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded",
    ]
    history = events(states, arn)
    assert [event["id"] for event in history] == list(range(1, len(history) + 1))
    redriven = [event["executionRedrivenEventDetails"]["redriveCount"] for event in history if event["type"] == "ExecutionRedriven"]
    assert redriven == [1, 2]
    # The same request again is answered as before.
    assert states.redrive_execution(executionArn=arn, clientToken="token-1")["redriveDate"] == shown["redriveDate"]
    with pytest.raises(ClientError) as refused:
        states.redrive_execution(executionArn=arn)
    assert refused.value.response["Error"]["Code"] == "ExecutionNotRedrivable"
    listed = states.list_executions(stateMachineArn=machine, redriveFilter="REDRIVEN")["executions"]
    assert [(each["executionArn"], each["redriveCount"]) for each in listed] == [(arn, 2)]
    assert states.list_executions(stateMachineArn=machine, redriveFilter="NOT_REDRIVEN")["executions"] == []


def test_branches_that_succeeded_are_kept(states, name, client, bucket):
    def branch(key):
        return {"StartAt": f"R{key}", "States": {f"R{key}": {**READ, "Parameters": {"Bucket.$": "$.bucket", "Key": key}, "End": True}}}

    machine = make(
        states,
        name,
        {
            "StartAt": "Both",
            "States": {
                "Both": {"Type": "Parallel", "Branches": [branch("a"), {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 1, "Next": "Rb"}, **branch("b")["States"]}}], "End": True}
            },
        },
    )
    client("s3").put_object(Bucket=bucket, Key="a", Body=b"A")
    arn = start(states, machine, {"bucket": bucket})
    assert finish(states, arn)["status"] == "FAILED"
    client("s3").put_object(Bucket=bucket, Key="b", Body=b"B")
    shown = redrive(states, arn)

    assert json.loads(shown["output"]) == [{"body": "A"}, {"body": "B"}]
    assert types(states, arn).count("TaskSucceeded") == 2


def test_iterations_that_succeeded_are_kept(states, name, client, bucket):
    iteration = {"StartAt": "R", "States": {"R": {**READ, "Parameters": {"Bucket.$": "$.bucket", "Key.$": "$.key"}, "End": True}}}
    machine = make(
        states,
        name,
        {
            "StartAt": "Each",
            "States": {
                "Each": {
                    "Type": "Map",
                    "ItemsPath": "$.keys",
                    "MaxConcurrency": 1,
                    "ItemSelector": {"bucket.$": "$.bucket", "key.$": "$$.Map.Item.Value"},
                    "ItemProcessor": iteration,
                    "Retry": [{"ErrorEquals": ["Never"]}],
                    "End": True,
                }
            },
        },
    )
    for key in "ac":
        client("s3").put_object(Bucket=bucket, Key=key, Body=key.encode())
    arn = start(states, machine, {"bucket": bucket, "keys": ["a", "b", "c"]})
    assert finish(states, arn)["status"] == "FAILED"
    client("s3").put_object(Bucket=bucket, Key="b", Body=b"b")
    shown = redrive(states, arn)

    assert [each["body"] for each in json.loads(shown["output"])] == ["a", "b", "c"]
    assert types(states, arn).count("TaskSucceeded") == 3 and types(states, arn).count("MapStateStarted") == 1


def after(lake, **span):
    return (lake.now + datetime.timedelta(**span)).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.fixture
def standing(tmp_path):
    with Lake.frozen(tmp_path) as lake:
        yield lake


def test_stopped_and_timed_out_executions_go_on(standing, name):
    states = standing.client("stepfunctions")
    definition = {
        "StartAt": "W",
        "TimeoutSeconds": 60,
        "States": {"W": {"Type": "Wait", "TimestampPath": "$.at", "Next": "P"}, "P": {"Type": "Pass", "End": True}},
    }
    machine = make(states, name, definition)
    arn = start(states, machine, {"at": after(standing, minutes=2)})
    standing.advance("61s")
    assert states.describe_execution(executionArn=arn)["status"] == "TIMED_OUT"
    standing.advance("1m")
    assert redrive(states, arn)["status"] == "SUCCEEDED"
    assert types(states, arn) == [
        "ExecutionStarted", "WaitStateEntered", "ExecutionTimedOut", "ExecutionRedriven",
        "WaitStateExited", "PassStateEntered", "PassStateExited", "ExecutionSucceeded",
    ]

    arn = start(states, machine, {"at": after(standing, seconds=30)})
    states.stop_execution(executionArn=arn, error="E", cause="c")
    assert finish(states, arn)["status"] == "ABORTED"
    states.redrive_execution(executionArn=arn)
    standing.advance("31s")
    assert states.describe_execution(executionArn=arn)["status"] == "SUCCEEDED"


def test_a_fail_state_fails_again(states, name):
    machine = make(states, name, {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E"}}})
    arn = start(states, machine)
    finish(states, arn)

    assert redrive(states, arn)["error"] == "E"
    assert types(states, arn) == ["ExecutionStarted", "FailStateEntered", "ExecutionFailed", "ExecutionRedriven", "ExecutionFailed"]


@pytest.mark.parametrize("execution", ["STANDARD", "EXPRESS"])
def test_map_runs_go_on(states, name, client, bucket, execution):
    s3 = client("s3")
    writer = {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": bucket, "Prefix": "out"}}
    machine = make(
        states,
        name,
        distributed(
            {"R": {**READ, "Parameters": {"Bucket": bucket, "Key.$": "States.Format('in/{}', $)"}, "End": True}} | {"Each": {"Type": "Pass", "Next": "R"}},
            execution,
            ItemsPath="$.keys",
            ToleratedFailureCount=1,
            MaxConcurrency=1,
            ResultWriter=writer,
        ),
    )
    for key in ("a", "d", "e", "f"):
        s3.put_object(Bucket=bucket, Key=f"in/{key}", Body=key.encode())
    arn = start(states, machine, {"keys": list("abcdef")})
    assert finish(states, arn)["error"] == "States.ExceedToleratedFailureThreshold"
    [before] = map_runs(states, arn)
    counts = before["executionCounts"]
    assert (counts["succeeded"], counts["failed"], counts["pending"], before["redriveCount"]) == (1, 2, 3, 0)

    for key in "bc":
        s3.put_object(Bucket=bucket, Key=f"in/{key}", Body=key.encode())
    shown = redrive(states, arn)
    assert shown["status"] == "SUCCEEDED", shown
    [after] = map_runs(states, arn)
    counts = after["executionCounts"]
    assert after["mapRunArn"] == before["mapRunArn"] and after["redriveCount"] == 1 and "redriveDate" in after
    assert (counts["succeeded"], counts["failed"], counts["pending"], counts["pendingRedrive"], counts["total"]) == (6, 0, 0, 0, 6)
    redriven = [event for event in events(states, arn) if event["type"] == "MapRunRedriven"]
    assert redriven[0]["mapRunRedrivenEventDetails"] == {"mapRunArn": after["mapRunArn"], "redriveCount": 1}
    manifest = json.loads(s3.get_object(Bucket=bucket, Key=json.loads(shown["output"])["ResultWriterDetails"]["Key"])["Body"].read())
    [file] = manifest["ResultFiles"]["SUCCEEDED"]
    assert len(json.loads(s3.get_object(Bucket=bucket, Key=file["Key"])["Body"].read())) == 6 and manifest["ResultFiles"]["FAILED"] == []
    if execution == "STANDARD":
        listed = children(states, after["mapRunArn"], redriveFilter="REDRIVEN")
        assert len(listed) == 2 and {each["status"] for each in listed} == {"SUCCEEDED"}
        with pytest.raises(ClientError) as refused:
            states.redrive_execution(executionArn=listed[0]["executionArn"])
        assert refused.value.response["Error"]["Code"] == "ExecutionNotRedrivable"


def test_what_cannot_be_redriven(states, name):
    machine = make(states, name, {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 60, "End": True}}})
    arn = start(states, machine)
    shown = states.describe_execution(executionArn=arn)
    assert (shown["redriveStatus"], shown["redriveStatusReason"]) == ("NOT_REDRIVABLE", "Execution is RUNNING and cannot be redriven")
    with pytest.raises(ClientError) as refused:
        states.redrive_execution(executionArn=arn)
    assert refused.value.response["Error"]["Code"] == "ExecutionNotRedrivable"
    states.stop_execution(executionArn=arn)
    with pytest.raises(ClientError) as refused:
        states.redrive_execution(executionArn=arn + "x")
    assert refused.value.response["Error"]["Code"] == "ExecutionDoesNotExist"
