"""How functions run: what they see, what they may, what they leave in the logs."""

import base64
import json
import pathlib
import time
import uuid

import pytest

import server as hosu
import strict as strict_server
from function_tools import ROLE, create, package


@pytest.fixture
def functions(client):
    return client("lambda", read_timeout=120)


@pytest.fixture
def make(functions):
    made = []

    def make(code, client=None, **settings):
        modes = settings.pop("modes", ())
        settings = {"Runtime": "python3.11", "Timeout": 30, "MemorySize": 256, **settings}
        used = client or functions
        name = create(used, package(code, modes), **settings)["FunctionName"]
        made.append((used, name))
        return name

    yield make
    for used, name in made:
        used.delete_function(FunctionName=name)


def invoke(functions, name, event=None, **settings):
    answer = functions.invoke(FunctionName=name, Payload=json.dumps(event or {}), **settings)
    return json.loads(answer["Payload"].read()), answer


def lines(logs, group, count=1):
    """The messages of a group, once there are as many."""

    def found():
        try:
            messages = [event["message"] for event in logs.filter_log_events(logGroupName=group)["events"]]
        except logs.exceptions.ResourceNotFoundException:
            return []
        return messages if len(messages) >= count else []

    return hosu.eventually(found)


def test_boto3_inside_needs_no_configuration(functions, make, s3, bucket):
    name = make(
        """
import boto3
s3 = boto3.client("s3")
def handler(event, context):
    s3.put_object(Bucket=event["bucket"], Key="a/b", Body=b"from a function")
    keys = [item["Key"] for item in s3.list_objects_v2(Bucket=event["bucket"])["Contents"]]
    return {"keys": keys, "account": boto3.client("sts").get_caller_identity()["Account"], "region": s3.meta.region_name,
            "file": boto3.__file__}
"""
    )
    value, _ = invoke(functions, name, {"bucket": bucket})
    assert value == {
        "keys": ["a/b"],
        "account": "000000000000",
        "region": "ap-northeast-2",
        "file": "/var/runtime/boto3/__init__.py",
    }
    assert s3.get_object(Bucket=bucket, Key="a/b")["Body"].read() == b"from a function"


def test_functions_call_functions(functions, make):
    inner = make("def handler(event, context): return event['n'] + 1")
    outer = make(
        """
import boto3, json
def handler(event, context):
    answer = boto3.client("lambda").invoke(FunctionName=event["inner"], Payload=json.dumps({"n": 1}))
    return json.load(answer["Payload"])
"""
    )
    assert invoke(functions, outer, {"inner": inner})[0] == 2


def test_what_is_logged(functions, make, client):
    name = make(
        """
import logging
logging.getLogger().setLevel("INFO")
def handler(event, context):
    print("printed")
    logging.info("logged\\nin two lines")
    if event.get("fail"):
        raise KeyError("gone")
"""
    )
    _, answer = invoke(functions, name, LogType="Tail")
    request = answer["ResponseMetadata"]["RequestId"]
    tail = base64.b64decode(answer["LogResult"]).decode()
    assert tail.startswith(f"START RequestId: {request} Version: $LATEST\nprinted\n")
    assert f"END RequestId: {request}\nREPORT RequestId: {request}\tDuration: " in tail
    assert "Memory Size: 256 MB\tMax Memory Used: " in tail and "Init Duration: " in tail
    _, answer = invoke(functions, name, {"fail": True}, LogType="Tail")
    assert answer["FunctionError"] == "Unhandled"
    assert "[ERROR] KeyError: 'gone'\nTraceback (most recent call last):" in base64.b64decode(answer["LogResult"]).decode()
    messages = lines(client("logs"), f"/aws/lambda/{name}", 12)
    assert sum(message.startswith("START ") for message in messages) == 2
    assert any(message.endswith("logged\nin two lines") for message in messages)
    streams = client("logs").describe_log_streams(logGroupName=f"/aws/lambda/{name}")["logStreams"]
    assert len(streams) == 1 and "/[$LATEST]" in streams[0]["logStreamName"]


def test_answers_are_written_as_aws_writes_them(functions, make):
    name = make(
        """
import collections, datetime, decimal
Pair = collections.namedtuple("Pair", "left right")
VALUES = {
    "decimals": [decimal.Decimal("1.10"), decimal.Decimal("1E+2"), {"k": decimal.Decimal("0.1234567890123456789")}],
    "pair": Pair(1, Pair(2, 3)), "bytes": {b"k": b"v"}, "raw": b"no json", "date": datetime.date(2026, 1, 1),
}
def handler(event, context): return VALUES[event]
"""
    )
    answers = {
        "decimals": b'[1.10, 1E+2, {"k": 0.1234567890123456789}]',
        "pair": b'{"left": 1, "right": {"left": 2, "right": 3}}',
        "bytes": b'{"k": "v"}',
        "raw": b"no json",
    }
    for value, text in answers.items():
        answer = functions.invoke(FunctionName=name, Payload=json.dumps(value))
        assert answer["Payload"].read() == text and "FunctionError" not in answer
    failed, answer = invoke(functions, name, "date")
    assert answer["FunctionError"] == "Unhandled" and failed["errorType"] == "Runtime.MarshalError"
    assert failed["errorMessage"] == "Unable to marshal response: Object of type date is not JSON serializable"


def test_functions_begin_apart_in_processes_that_waited(functions, make):
    text = """
import os, sys
was_there = "botocore" in sys.modules
open("/tmp/mine", "w").close()
def handler(event, context):
    import boto3
    return {
        "ahead": was_there, "own": os.environ.get("OWN"), "other": os.environ.get("OTHER"), "name": context.function_name,
        "files": sorted(os.listdir("/var/task")), "tmp": [name for name in os.listdir("/tmp") if os.path.isfile("/tmp/" + name)], "cwd": os.getcwd(),
        "path": sys.path[0],
        "account": boto3.client("sts").get_caller_identity()["Account"],
    }
"""
    deadline = time.monotonic() + 60
    number = 0
    while True:
        number += 1
        name = make(text, Environment={"Variables": {"OWN": str(number)}})
        answer, _ = invoke(functions, name)
        ahead = answer.pop("ahead")
        assert answer == {
            "own": str(number), "other": None, "name": name, "files": ["app.py"], "tmp": ["mine"], "cwd": "/var/task",
            "path": "/var/task", "account": "000000000000",
        }
        # What the second finds is what a process had that waited since the first was called.
        if ahead:
            break
        assert time.monotonic() < deadline
        # None is started while others begin.
        time.sleep(0.5)
    # One with a module of its own that such a process has already gets its own.
    name = make({"app.py": "import six\ndef handler(event, context): return six.own", "six.py": "own = 7"})
    assert invoke(functions, name)[0] == 7


def test_events_of_the_platform_in_json(functions, make, client):
    group = f"/own/{uuid.uuid4().hex}"
    name = make(
        "import logging\ndef handler(event, context): logging.warning('w'); logging.info('i')",
        LoggingConfig={"LogFormat": "JSON", "ApplicationLogLevel": "WARN", "SystemLogLevel": "INFO", "LogGroup": group},
    )
    invoke(functions, name)
    values = [json.loads(message) for message in lines(client("logs"), group, 4)]
    kinds = [value.get("type") or value["message"] for value in values]
    assert kinds == ["platform.initStart", "platform.start", "w", "platform.report"]
    assert values[3]["record"]["status"] == "success"
    assert values[3]["record"]["metrics"]["memorySizeMB"] == 256


def test_a_changed_function_is_a_new_one(functions, make):
    name = make("def handler(event, context): return 1")
    assert invoke(functions, name)[0] == 1
    functions.update_function_code(FunctionName=name, ZipFile=package("def handler(event, context): return 2"))
    assert invoke(functions, name)[0] == 2
    functions.update_function_configuration(FunctionName=name, Environment={"Variables": {"OWN": "b"}})
    functions.update_function_code(
        FunctionName=name, ZipFile=package("import os\ndef handler(event, context): return os.environ['OWN']")
    )
    assert invoke(functions, name)[0] == "b"


def test_a_bad_package_is_refused(functions):
    outside = package({"../evil.py": "x"})
    for data in (b"no zip file", outside):
        with pytest.raises(functions.exceptions.InvalidParameterValueException) as caught:
            functions.create_function(
                FunctionName="bad", Runtime="python3.11", Role=ROLE, Handler="app.handler", Code={"ZipFile": data}
            )
        assert "Could not unzip uploaded file" in str(caught.value)


def test_a_program_in_c_is_a_function(functions, make, tmp_path):
    source = tmp_path / "bootstrap.sh"
    source.write_text(
        """#!/bin/bash
api() { exec 3<>/dev/tcp/${AWS_LAMBDA_RUNTIME_API/://}; printf '%s' "$1" >&3; cat <&3; exec 3>&-; }
while true; do
  answer=$(api $'GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n')
  id=$(grep -i '^lambda-runtime-aws-request-id:' <<< "$answer" | tr -d '\\r' | cut -d' ' -f2)
  body="{\\"handler\\": \\"$_HANDLER\\"}"
  api "$(printf 'POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\nContent-Length: %d\\r\\n\\r\\n%s' "$id" ${#body} "$body")" > /dev/null
done
"""
    )
    name = make(
        {"bootstrap": source.read_text()},
        Runtime="provided.al2023",
        Handler="my.handler",
        modes={"bootstrap": 0o755},
    )
    assert invoke(functions, name)[0] == {"handler": "my.handler"}
    assert invoke(functions, name)[0] == {"handler": "my.handler"}


def test_functions_of_a_lake_with_keys(tmp_path):
    lake = strict_server.Strict(tmp_path)
    try:
        functions = lake.client("root", "lambda")
        functions.create_function(
            FunctionName="who",
            Runtime="python3.11",
            Role=ROLE,
            Handler="app.handler",
            Timeout=30,
            MemorySize=256,
            Code={"ZipFile": package("import boto3\ndef handler(e, c): return boto3.client('s3').list_buckets()['Buckets']")},
        )
        assert invoke(functions, "who")[0] == []
    finally:
        lake.server.stop()


def test_the_end_of_the_server_ends_functions(tmp_path):
    lake = hosu.Server(tmp_path / "lake").start()
    functions = lake.client("lambda")
    mark = uuid.uuid4().hex
    settings = {"FunctionName": "f", "Runtime": "python3.11", "Environment": {"Variables": {"MARK": mark}}}
    create(functions, "def handler(e, c): return 1", **settings)
    assert invoke(functions, "f")[0] == 1

    def running():
        found = []
        for path in pathlib.Path("/proc").glob("[0-9]*/environ"):
            try:
                found += [path] if mark.encode() in path.read_bytes() else []
            except OSError:
                continue
        return found

    assert running()
    lake.process.kill()
    lake.process.wait()
    hosu.eventually(lambda: not running())
    # And what it leaves does not hinder the next one.
    lake = hosu.Server(tmp_path / "lake").start()
    functions = lake.client("lambda")
    assert invoke(functions, "f")[0] == 1
    assert lake.stop() == 0
