"""A power cut at each commit of a machine of 30 states: it goes on each time, and none of its tasks does a thing twice or not at all.

HOSU_SWEEP=all sweeps every commit (some minutes); otherwise every seventh.
"""

import json
import os
import pathlib
import shutil
import subprocess
import time

import pytest
from botocore.exceptions import BotoCoreError, ClientError

import server as hosu
from states_tools import ROLE

REGION = "us-east-1"
STEP = 1 if os.environ.get("HOSU_SWEEP") == "all" else 7


def client(running, service):
    return running.client(service, region=REGION, read_timeout=60)


@pytest.fixture(scope="module")
def shim(tmp_path_factory):
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    if not compiler:
        pytest.skip("a C compiler is needed")
    library = tmp_path_factory.mktemp("shim") / "crashing.so"
    source = pathlib.Path(__file__).parent / "crashing.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source], check=True)
    return library


def machine(queue, nested):
    """30 states: tasks of ten kinds, a map and branches with tasks, waits, choices."""
    def task(resource, parameters, **more):
        return {"Type": "Task", "Resource": f"arn:aws:states:::{resource}", "Parameters": parameters, "ResultPath": None, **more}

    def put(key):
        return task("aws-sdk:s3:putObject", {"Bucket": "sweep", "Key": key, "Body": {"key": key}})

    def send(body):
        return task("sqs:sendMessage", {"QueueUrl": queue, "MessageBody": body})

    steps = [
        ("Shape", {"Type": "Pass", "Parameters": {"items": [1, 2, 3], "n": 0}}),
        ("PutFirst", put("first")),
        ("SendFirst", send({"step": "first"})),
        ("SendPlain", task("aws-sdk:sqs:sendMessage", {"QueueUrl": queue, "MessageBody": "plain"})),
        ("Database", task("aws-sdk:glue:createDatabase", {"DatabaseInput": {"Name": "sweep"}})),
        ("Table", task("aws-sdk:glue:createTable", {
            "DatabaseName": "sweep", "TableInput": {"Name": "t", "StorageDescriptor": {"Columns": [{"Name": "a", "Type": "int"}]}},
        })),
        ("Group", task("aws-sdk:cloudwatchlogs:createLogGroup", {"LogGroupName": "sweep"})),
        ("Secret", task("aws-sdk:secretsmanager:createSecret", {"Name": "sweep", "SecretString": "s"})),
        ("Pause", {"Type": "Wait", "Seconds": 0}),
        ("Job", task("glue:startJobRun", {"JobName": "sweep"})),
        ("JobOfSDK", task("aws-sdk:glue:startJobRun", {"JobName": "sweep"})),
        ("Query", task("athena:startQueryExecution.sync", {
            "QueryString": "SELECT 1", "ResultConfiguration": {"OutputLocation": "s3://sweep-results/"},
        })),
        ("Nested", task("states:startExecution.sync:2", {"StateMachineArn": nested, "Input": {"a": 1}})),
        ("NestedLoose", task("states:startExecution", {"StateMachineArn": nested})),
        ("Add", {"Type": "Pass", "Parameters": {"items.$": "$.items", "n.$": "States.MathAdd($.n, 1)"}}),
        ("Each", {
            "Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "ResultPath": None,
            "ItemProcessor": {"StartAt": "SendEach", "States": {"SendEach": {
                "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                "Parameters": {"QueueUrl": queue, "MessageBody.$": "States.Format('item {}', $)"}, "End": True,
            }}},
        }),
        ("Both", {
            "Type": "Parallel", "ResultPath": None,
            "Branches": [
                {"StartAt": "PutLeft", "States": {"PutLeft": {**put("left"), "End": True}}},
                {"StartAt": "SendRight", "States": {"SendRight": {**send("right"), "End": True}}},
            ],
        }),
        ("More", {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericLessThan": 2, "Next": "Add"}], "Default": "Stop"}),
        ("Stop", {"Type": "Pass"}),
        ("PutTags", task("aws-sdk:s3:putObjectTagging", {
            "Bucket": "sweep", "Key": "first", "Tagging": {"TagSet": [{"Key": "a", "Value": "b"}]},
        })),
        ("Copy", task("aws-sdk:s3:copyObject", {"Bucket": "sweep", "Key": "copy", "CopySource": "sweep/first"})),
        ("Remove", task("aws-sdk:s3:deleteObject", {"Bucket": "sweep", "Key": "copy"})),
        ("Version", task("aws-sdk:secretsmanager:putSecretValue", {"SecretId": "sweep", "SecretString": "t"})),
        ("Update", task("aws-sdk:glue:updateTable", {"DatabaseName": "sweep", "TableInput": {"Name": "t", "Description": "d"}})),
        ("Queue", task("aws-sdk:sqs:createQueue", {"QueueName": "made"})),
        ("PutLast", put("last")),
        ("SendLast", send("last")),
    ]
    states = {}
    for index, (name, state) in enumerate(steps):
        if state["Type"] != "Choice":
            following = steps[index + 1][0] if index + 1 < len(steps) else "End"
            state = {**state, "Next": following}
        states[name] = state
    states["End"] = {"Type": "Succeed"}
    return {"StartAt": "Shape", "States": states}


def prepare(folder):
    """A lake with all that the machine needs."""
    running = hosu.Server(folder).start()
    s3, glue, sqs, states = (client(running, name) for name in ("s3", "glue", "sqs", "stepfunctions"))
    for bucket in ("sweep", "sweep-results"):
        s3.create_bucket(Bucket=bucket)
    s3.put_bucket_versioning(Bucket="sweep", VersioningConfiguration={"Status": "Enabled"})
    s3.put_object(Bucket="sweep-results", Key="script.py", Body=b"print('done')")
    glue.create_job(
        Name="sweep", Role=ROLE, MaxCapacity=0.0625, ExecutionProperty={"MaxConcurrentRuns": 10},
        Command={"Name": "pythonshell", "ScriptLocation": "s3://sweep-results/script.py", "PythonVersion": "3.9"},
    )
    queue = sqs.create_queue(QueueName="sweep")["QueueUrl"]
    inner = {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": True}}}
    nested = states.create_state_machine(name="nested", definition=json.dumps(inner), roleArn=ROLE)["stateMachineArn"]
    definition = json.dumps(machine(queue, nested))
    arn = states.create_state_machine(name="sweep", definition=definition, roleArn=ROLE)["stateMachineArn"]
    assert running.stop() == 0
    return arn


def begin(states, arn):
    try:
        return states.start_execution(stateMachineArn=arn, name="e", input="{}")["executionArn"]
    except (BotoCoreError, ClientError):
        return None


def finish(states, arn, seconds=120):
    execution = arn.replace(":stateMachine:", ":execution:") + ":e"
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        shown = states.describe_execution(executionArn=execution)
        if shown["status"] != "RUNNING":
            return shown, states.get_execution_history(executionArn=execution, maxResults=1000)["events"]
        time.sleep(0.02)
    events = states.get_execution_history(executionArn=execution, maxResults=1000)["events"]
    return {"status": "HANGS"}, events


def effects(running):
    """What there is, counted, of all that the machine does."""
    s3, glue, sqs, states, athena, secrets = (
        client(running, name) for name in ("s3", "glue", "sqs", "stepfunctions", "athena", "secretsmanager")
    )
    listed = s3.list_object_versions(Bucket="sweep")
    versions = [version["Key"] for version in listed.get("Versions", [])]
    markers = [marker["Key"] for marker in listed.get("DeleteMarkers", [])]
    url = sqs.get_queue_url(QueueName="sweep")["QueueUrl"]
    bodies = []
    while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, VisibilityTimeout=600).get("Messages"):
        bodies += [message["Body"] for message in messages]
    nested = states.list_state_machines()["stateMachines"]
    nested = next(found["stateMachineArn"] for found in nested if found["name"] == "nested")
    return {
        "versions": sorted(versions), "markers": sorted(markers), "messages": sorted(bodies),
        "job runs": len(glue.get_job_runs(JobName="sweep")["JobRuns"]),
        "nested": len(states.list_executions(stateMachineArn=nested)["executions"]),
        "queries": len(athena.list_query_executions()["QueryExecutionIds"]),
        "table versions": len(glue.get_table_versions(DatabaseName="sweep", TableName="t")["TableVersions"]),
        "secret versions": len(secrets.list_secret_version_ids(SecretId="sweep", IncludeDeprecated=True)["Versions"]),
    }


def crashing(monkeypatch, shim, folder, at=None, mode="after"):
    """A server that ends at a commit, once the file `arm` is there."""
    for name, value in {
        "LD_PRELOAD": shim, "HOSU_CRASH_ARM": folder.parent / "arm", "HOSU_CRASH_COUNT": folder.parent / "count",
        "HOSU_CRASH_MODE": mode, **({"HOSU_CRASH_AT": at} if at else {}),
    }.items():
        monkeypatch.setenv(name, str(value))
    (folder.parent / "arm").unlink(missing_ok=True)
    running = hosu.Server(folder).start()
    for name in ("LD_PRELOAD", "HOSU_CRASH_AT"):
        monkeypatch.delenv(name, raising=False)
    return running


def test_each_effect_happens_once_wherever_the_power_goes(tmp_path, shim, monkeypatch):
    arn = prepare(tmp_path / "lake")

    def copy(name):
        shutil.rmtree(tmp_path / name, ignore_errors=True)
        return pathlib.Path(shutil.copytree(tmp_path / "lake", tmp_path / name))

    running = crashing(monkeypatch, shim, copy("whole"))
    (tmp_path / "arm").touch()
    states = client(running, "stepfunctions")
    assert begin(states, arn)
    ended, history = finish(states, arn)
    commits = int((tmp_path / "count").read_text())
    expected = effects(running)
    running.stop()
    assert ended["status"] == "SUCCEEDED", (ended, history[-3:])
    assert commits > 40, commits
    assert expected["job runs"] == 2 and expected["nested"] == 2 and expected["queries"] == 1, expected

    failures, cuts = [], 0
    for at in range(1, commits + 1, STEP):
        for mode in ("after", "before"):
            folder = copy("cut")
            running = crashing(monkeypatch, shim, folder, at, mode)
            (tmp_path / "arm").touch()
            states = client(running, "stepfunctions")
            begin(states, arn)
            try:
                running.process.wait(timeout=60)
                cuts += 1
            except subprocess.TimeoutExpired:
                # The commits of a run vary a little: this one was over before.
                pass
            running.kill()
            running = hosu.Server(folder).start()
            states = client(running, "stepfunctions")
            begin(states, arn)
            ended, again = finish(states, arn)
            found = effects(running)
            running.stop()
            place = f"{mode} commit {at}"
            if ended["status"] != "SUCCEEDED":
                failures.append((place, ended["status"], ended.get("error"), ended.get("cause"), again[-2:]))
            elif found != expected:
                failures.append((place, {name: (found[name], expected[name]) for name in found if found[name] != expected[name]}))
            elif sorted(event["type"] for event in again) != sorted(event["type"] for event in history):
                failures.append((place, "another history"))
    assert not failures, (len(failures), failures)
    assert cuts > 0
