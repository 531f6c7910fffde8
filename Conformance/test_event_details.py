"""What buckets, executions and jobs say of themselves, member by member."""

import uuid

import pytest

import server as hosu
from event_tools import ACCOUNT, REGION, events, lake, queue, rule
from test_clock import ROLE, machine


def heard(lake, events, queue, pattern):
    found = queue()
    name = f"r-{uuid.uuid4().hex[:8]}"
    rule(events, "default", {"Id": "q", "Arn": found.arn}, name=name, pattern=pattern)
    return found


def test_buckets_tell_of_their_objects(lake, events, queue):
    s3, bucket = lake.client("s3"), f"b-{uuid.uuid4().hex[:8]}"
    s3.create_bucket(Bucket=bucket)
    s3.put_bucket_notification_configuration(
        Bucket=bucket, NotificationConfiguration={"EventBridgeConfiguration": {}}
    )
    told = heard(lake, events, queue, {"source": ["aws.s3"], "detail": {"bucket": {"name": [bucket]}}})

    etag = s3.put_object(Bucket=bucket, Key="a b/ü.txt", Body=b"four")["ETag"].strip('"')
    s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "a b/ü.txt"})
    s3.delete_object(Bucket=bucket, Key="copy")

    made, copied, deleted = sorted(told.bodies(), key=lambda event: event["detail"]["object"]["sequencer"])
    detail = made.pop("detail")
    assert made == {
        "version": "0",
        "id": made["id"],
        "detail-type": "Object Created",
        "source": "aws.s3",
        "account": ACCOUNT,
        "time": made["time"],
        "region": REGION,
        "resources": [f"arn:aws:s3:::{bucket}"],
    }
    assert detail == {
        "version": "0",
        "bucket": {"name": bucket},
        "object": {"key": "a b/ü.txt", "size": 4, "etag": etag, "sequencer": detail["object"]["sequencer"]},
        "request-id": detail["request-id"],
        "requester": ACCOUNT,
        "source-ip-address": "127.0.0.1",
        "reason": "PutObject",
    }
    assert (copied["detail-type"], copied["detail"]["reason"]) == ("Object Created", "CopyObject")
    assert (deleted["detail-type"], deleted["detail"]["deletion-type"]) == ("Object Deleted", "Permanently Deleted")
    assert set(deleted["detail"]["object"]) == {"key", "sequencer"}


def test_executions_tell_where_they_stand(lake, events, queue):
    states = lake.client("stepfunctions")
    arn = machine(
        states,
        {
            "StartAt": "W",
            "States": {
                "W": {"Type": "Wait", "Seconds": 60, "Next": "F"},
                "F": {"Type": "Fail", "Error": "E", "Cause": "why"},
            },
        },
    )
    pattern = {"source": ["aws.states"], "detail": {"stateMachineArn": [arn]}}
    told = heard(lake, events, queue, pattern)

    execution = states.start_execution(stateMachineArn=arn, name="one", input='{"n": 1}')["executionArn"]
    lake.advance("2m")

    started, failed = sorted(told.bodies(), key=lambda event: event["detail"]["stopDate"] or 0)
    assert {event["detail-type"] for event in (started, failed)} == {"Step Functions Execution Status Change"}
    assert started["resources"] == [execution]
    detail = started["detail"]
    assert detail == {
        "executionArn": execution,
        "stateMachineArn": arn,
        "name": "one",
        "status": "RUNNING",
        "startDate": detail["startDate"],
        "stopDate": None,
        "input": '{"n": 1}',
        "output": None,
        "stateMachineVersionArn": None,
        "stateMachineAliasArn": None,
        "redriveCount": 0,
        "redriveDate": None,
        "redriveStatus": "NOT_REDRIVABLE",
        "redriveStatusReason": "Execution is RUNNING and cannot be redriven",
        "inputDetails": {"included": True},
        "outputDetails": None,
        "error": None,
        "cause": None,
    }
    detail = failed["detail"]
    assert (detail["status"], detail["error"], detail["cause"]) == ("FAILED", "E", "why")
    assert detail["stopDate"] - detail["startDate"] >= 60_000
    assert detail["redriveStatus"] == "REDRIVABLE"


def test_children_of_a_distributed_map_are_redriven_by_its_run(lake, events, queue):
    states = lake.client("stepfunctions")
    processor = {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
        "StartAt": "F",
        "States": {"F": {"Type": "Fail", "Error": "E"}},
    }
    arn = machine(
        states, {"StartAt": "M", "States": {"M": {"Type": "Map", "ItemProcessor": processor, "End": True}}}
    )
    detail = {"stateMachineArn": [{"prefix": f"{arn}/"}], "status": ["FAILED"]}
    told = heard(lake, events, queue, {"source": ["aws.states"], "detail": detail})

    states.start_execution(stateMachineArn=arn, input="[1]")

    (failed,) = told.bodies()
    assert failed["detail"]["redriveStatus"] == "REDRIVABLE_BY_MAP_RUN"


def test_jobs_tell_how_they_ended(lake, events, queue):
    if "HOSU_JOB_PYTHON" not in hosu.jobs_environment():
        pytest.skip("the Python of jobs is not set up (make python)")
    glue, s3, name = lake.client("glue"), lake.client("s3"), f"job-{uuid.uuid4().hex[:8]}"
    s3.create_bucket(Bucket=name)
    told = heard(lake, events, queue, {"source": ["aws.glue"], "detail": {"jobName": [name]}})
    command = {"Name": "pythonshell", "ScriptLocation": f"s3://{name}/job.py", "PythonVersion": "3.9"}
    glue.create_job(Name=name, Role=ROLE, Command=command)
    runs = []
    for script in (b"print('well')", b"raise ValueError('odd')"):
        s3.put_object(Bucket=name, Key="job.py", Body=script)
        runs.append(glue.start_job_run(JobName=name)["JobRunId"])
        lake.advance("1s")

    by_run = {event["detail"]["jobRunId"]: event for event in told.bodies()}

    assert set(by_run) == set(runs)
    good, bad = (by_run[run] for run in runs)
    assert good["detail-type"] == "Glue Job State Change"
    assert good["detail"] == {
        "jobName": name,
        "severity": "INFO",
        "state": "SUCCEEDED",
        "jobRunId": runs[0],
        "message": "Job run succeeded",
    }
    assert (bad["detail"]["state"], bad["detail"]["severity"]) == ("FAILED", "ERROR")
    assert "ValueError: odd" in bad["detail"]["message"]
