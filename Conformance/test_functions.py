"""How functions run: what they see, what they may, what they leave in the logs."""

import base64
import io
import json
import pathlib
import subprocess
import time
import uuid
import zipfile

import pytest

import strict as strict_server

ROLE = "arn:aws:iam::000000000000:role/functions"


def package(files, modes=()):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o100000 | dict(modes).get(name, 0o600)) << 16
            archive.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return data.getvalue()


@pytest.fixture
def functions(client):
    return client("lambda", read_timeout=120)


@pytest.fixture
def make(functions):
    made = []

    def make(code, client=None, **settings):
        name = f"f-{uuid.uuid4().hex[:12]}"
        files = code if isinstance(code, dict) else {"app.py": code}
        modes = settings.pop("modes", ())
        settings = {"Runtime": "python3.11", "Handler": "app.handler", "Timeout": 30, "MemorySize": 256, **settings}
        used = client or functions
        used.create_function(FunctionName=name, Role=ROLE, Code={"ZipFile": package(files, modes)}, **settings)
        made.append((used, name))
        return name

    yield make
    for used, name in made:
        used.delete_function(FunctionName=name)


def invoke(functions, name, event=None, **settings):
    answer = functions.invoke(FunctionName=name, Payload=json.dumps(event or {}), **settings)
    return json.loads(answer["Payload"].read()), answer


def lines(logs, group, count=1, seconds=10):
    """The messages of a group, once there are as many."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = [event["message"] for event in logs.filter_log_events(logGroupName=group)["events"]]
        except logs.exceptions.ResourceNotFoundException:
            found = []
        if len(found) >= count or time.monotonic() > end:
            return found
        time.sleep(0.02)


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
    functions.update_function_code(FunctionName=name, ZipFile=package({"app.py": "def handler(event, context): return 2"}))
    assert invoke(functions, name)[0] == 2
    functions.update_function_configuration(FunctionName=name, Environment={"Variables": {"OWN": "b"}})
    functions.update_function_code(
        FunctionName=name, ZipFile=package({"app.py": "import os\ndef handler(event, context): return os.environ['OWN']"})
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
            Code={"ZipFile": package({"app.py": "import boto3\ndef handler(e, c): return boto3.client('s3').list_buckets()['Buckets']"})},
        )
        assert invoke(functions, "who")[0] == []
    finally:
        lake.server.stop()


def test_the_end_of_the_server_ends_functions(tmp_path):
    import boto3

    import server as hosu

    lake = hosu.Server(tmp_path / "lake").start()
    functions = boto3.client(
        "lambda",
        endpoint_url=lake.endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    mark = uuid.uuid4().hex
    functions.create_function(
        FunctionName="f",
        Runtime="python3.11",
        Role=ROLE,
        Handler="app.handler",
        Environment={"Variables": {"MARK": mark}},
        Code={"ZipFile": package({"app.py": "def handler(e, c): return 1"})},
    )
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
    end = time.monotonic() + 10
    while running() and time.monotonic() < end:
        time.sleep(0.02)
    assert not running()
    # And what it leaves does not hinder the next one.
    lake = hosu.Server(tmp_path / "lake").start()
    functions = boto3.client(
        "lambda",
        endpoint_url=lake.endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    assert invoke(functions, "f")[0] == 1
    assert lake.stop() == 0
