"""boto3 and awscli on functions: made, changed, called, called by queues, reached by their addresses."""

import base64
import io
import json
import subprocess
import sys
import urllib.error
import urllib.request
import uuid
import zipfile

import pytest
from botocore.exceptions import ClientError

from function_tools import create, let_anybody_call, package
from server import eventually

HANDLER = """
import json, os

def handler(event, context):
    print("event", json.dumps(event))
    if isinstance(event, dict) and event.get("fail"):
        raise ValueError(event["fail"])
    return {"event": event, "version": context.function_version, "arn": context.invoked_function_arn,
            "stage": os.environ.get("STAGE"), "client": getattr(context.client_context, "custom", None)}
"""


@pytest.fixture
def functions(client):
    return client("lambda")


@pytest.fixture
def make(functions):
    made = []

    def function(code=HANDLER, **settings):
        name = create(functions, code, **settings)["FunctionName"]
        made.append(name)
        functions.get_waiter("function_active_v2").wait(FunctionName=name)
        return name

    yield function
    for name in made:
        try:
            functions.delete_function(FunctionName=name)
        except ClientError:
            pass


def code_of(failure):
    return failure.value.response["Error"]["Code"]


def aws(server, *arguments):
    result = subprocess.run(
        [sys.executable, "-m", "awscli", "--endpoint-url", server.endpoint, "--region", "ap-northeast-2", *arguments],
        env={"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_a_function_answers(functions, make):
    name = make(Environment={"Variables": {"STAGE": "시험"}})
    context = base64.b64encode(json.dumps({"custom": {"a": "b"}}).encode()).decode()
    answer = functions.invoke(
        FunctionName=name, Payload=json.dumps({"n": 1}), LogType="Tail", ClientContext=context
    )
    assert answer["StatusCode"] == 200 and "FunctionError" not in answer
    assert answer["ExecutedVersion"] == "$LATEST"
    assert json.load(answer["Payload"]) == {
        "event": {"n": 1},
        "version": "$LATEST",
        "arn": f"arn:aws:lambda:ap-northeast-2:000000000000:function:{name}",
        "stage": "시험",
        "client": {"a": "b"},
    }
    log = base64.b64decode(answer["LogResult"]).decode()
    assert "START RequestId:" in log and 'event {"n": 1}' in log and "REPORT RequestId:" in log


def test_what_goes_wrong_inside_is_told_in_the_answer(functions, make):
    answer = functions.invoke(FunctionName=make(), Payload=json.dumps({"fail": "broken"}))
    assert answer["StatusCode"] == 200 and answer["FunctionError"] == "Unhandled"
    error = json.load(answer["Payload"])
    assert error["errorMessage"] == "broken" and error["errorType"] == "ValueError" and error["stackTrace"]


def test_a_dry_run_calls_nobody(functions, make):
    answer = functions.invoke(FunctionName=make(), InvocationType="DryRun")
    assert answer["StatusCode"] == 204


def test_code_is_changed_and_downloaded(functions, make):
    name = make()
    new = package("def handler(event, context):\n    return 'new'\n")
    dry = functions.update_function_code(FunctionName=name, ZipFile=new, DryRun=True)
    functions.update_function_code(FunctionName=name, ZipFile=new, Publish=True)
    functions.get_waiter("function_updated_v2").wait(FunctionName=name)
    found = functions.get_function(FunctionName=name)
    assert found["Configuration"]["CodeSha256"] == dry["CodeSha256"]
    assert urllib.request.urlopen(found["Code"]["Location"]).read() == new
    assert json.load(functions.invoke(FunctionName=name)["Payload"]) == "new"
    assert json.load(functions.invoke(FunctionName=f"{name}:1")["Payload"]) == "new"


def test_a_large_package_comes_inline_and_from_a_bucket(functions, make, s3, bucket):
    noise = base64.b64encode(bytes(range(256)) * 1000).decode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("app.py", "import pathlib\n\ndef handler(e, c):\n    return pathlib.Path(__file__).with_name('data').stat().st_size\n")
        archive.writestr("data", noise * 80)
    large = buffer.getvalue()
    assert len(large) > 20 << 20
    s3.put_object(Bucket=bucket, Key="code.zip", Body=large)
    for code in ({"ZipFile": large}, {"S3Bucket": bucket, "S3Key": "code.zip"}):
        assert json.load(functions.invoke(FunctionName=make(Code=code))["Payload"]) == len(noise) * 80


def test_versions_and_aliases(functions, make):
    name = make(Publish=True)
    functions.update_function_configuration(FunctionName=name, Environment={"Variables": {"STAGE": "two"}})
    functions.get_waiter("function_updated_v2").wait(FunctionName=name)
    second = functions.publish_version(FunctionName=name, Description="second")
    assert second["Version"] == "2"
    functions.create_alias(FunctionName=name, Name="live", FunctionVersion="1")
    first = functions.invoke(FunctionName=name, Qualifier="live")
    assert first["ExecutedVersion"] == "1" and json.load(first["Payload"])["stage"] is None
    functions.update_alias(
        FunctionName=name, Name="live", FunctionVersion="1", RoutingConfig={"AdditionalVersionWeights": {"2": 1.0}}
    )
    moved = functions.invoke(FunctionName=f"{name}:live")
    assert moved["ExecutedVersion"] == "2" and json.load(moved["Payload"])["stage"] == "two"
    listed = functions.get_paginator("list_versions_by_function").paginate(FunctionName=name)
    assert [v["Version"] for page in listed for v in page["Versions"]] == ["$LATEST", "1", "2"]
    with pytest.raises(ClientError) as failure:
        functions.delete_function(FunctionName=name, Qualifier="1")
    assert code_of(failure) == "ResourceConflictException"


def test_a_layer_is_shared(functions, make):
    layer = f"l-{uuid.uuid4().hex[:8]}"
    made = functions.publish_layer_version(
        LayerName=layer, Content={"ZipFile": package({"python/shared.py": "WORD = 'layer'\n"})}, CompatibleRuntimes=["python3.12"]
    )
    name = make("import shared\n\ndef handler(e, c):\n    return shared.WORD\n", Layers=[made["LayerVersionArn"]])
    assert json.load(functions.invoke(FunctionName=name)["Payload"]) == "layer"
    assert urllib.request.urlopen(made["Content"]["Location"]).read()[:2] == b"PK"
    functions.delete_layer_version(LayerName=layer, VersionNumber=1)
    assert json.load(functions.invoke(FunctionName=name)["Payload"]) == "layer"


def test_refusals(functions, make):
    name = make()
    cases = [
        (lambda: functions.get_function(FunctionName="nope"), "ResourceNotFoundException"),
        (lambda: functions.invoke(FunctionName=name, Payload=b"{"), "InvalidRequestContentException"),
        (lambda: functions.invoke(FunctionName=name, Payload=b'"' + b"x" * (6 << 20) + b'"'), "RequestTooLargeException"),
        (lambda: make(Runtime="java21"), "InvalidParameterValueException"),
        (lambda: make(Code={"ZipFile": b"no zip"}), "InvalidParameterValueException"),
        (lambda: make(PackageType="Image", Code={"ImageUri": "a/b:c"}), "InvalidParameterValueException"),
        (lambda: make(Timeout=1000), "ValidationException"),
        (lambda: functions.list_durable_executions_by_function(FunctionName=name), "NotImplemented"),
    ]
    for call, code in cases:
        with pytest.raises(ClientError) as failure:
            call()
        assert code_of(failure) == code


def test_reserved_concurrency_of_zero_lets_nobody_in(functions, make):
    name = make()
    functions.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    with pytest.raises(functions.exceptions.TooManyRequestsException) as failure:
        functions.invoke(FunctionName=name)
    assert failure.value.response["Reason"] == "ReservedFunctionConcurrentInvocationLimitExceeded"
    functions.delete_function_concurrency(FunctionName=name)
    assert functions.invoke(FunctionName=name)["StatusCode"] == 200


def test_an_event_is_answered_at_once_and_its_end_goes_to_a_queue(functions, make, client):
    sqs, name = client("sqs"), make()
    url = sqs.create_queue(QueueName=f"q-{uuid.uuid4().hex[:8]}")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    functions.put_function_event_invoke_config(
        FunctionName=name,
        MaximumRetryAttempts=0,
        DestinationConfig={"OnSuccess": {"Destination": arn}, "OnFailure": {"Destination": arn}},
    )
    for payload, condition in (({"n": 1}, "Success"), ({"fail": "no"}, "RetriesExhausted")):
        answer = functions.invoke(FunctionName=name, InvocationType="Event", Payload=json.dumps(payload))
        assert answer["StatusCode"] == 202 and answer["Payload"].read() == b""
        message = eventually(lambda: sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20).get("Messages"))[0]
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        record = json.loads(message["Body"])
        assert record["requestContext"]["condition"] == condition and record["requestPayload"] == payload
        assert record["requestContext"]["functionArn"].endswith(f"{name}:$LATEST")


def test_a_queue_calls_a_function(functions, make, client, server):
    sqs = client("sqs")
    done = sqs.create_queue(QueueName=f"d-{uuid.uuid4().hex[:8]}")["QueueUrl"]
    name = make(
        """
import boto3, json, os

def handler(event, context):
    sqs = boto3.client("sqs")
    failed = []
    for record in event["Records"]:
        if record["body"] == "bad":
            failed.append({"itemIdentifier": record["messageId"]})
        else:
            sqs.send_message(QueueUrl=os.environ["DONE"], MessageBody=record["body"])
    return {"batchItemFailures": failed}
""",
        Environment={"Variables": {"DONE": done}},
    )
    url = sqs.create_queue(QueueName=f"q-{uuid.uuid4().hex[:8]}", Attributes={"VisibilityTimeout": "60"})["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    mapping = functions.create_event_source_mapping(
        FunctionName=name, EventSourceArn=arn, FunctionResponseTypes=["ReportBatchItemFailures"]
    )["UUID"]
    assert functions.get_event_source_mapping(UUID=mapping)["State"] == "Enabled"
    sqs.send_message_batch(
        QueueUrl=url, Entries=[{"Id": str(i), "MessageBody": body} for i, body in enumerate(["a", "bad", "b"])]
    )
    bodies = set()

    def arrived():
        for message in sqs.receive_message(QueueUrl=done, WaitTimeSeconds=5, MaxNumberOfMessages=10).get("Messages", []):
            bodies.add(message["Body"])
        return bodies == {"a", "b"}

    eventually(arrived)

    def counts():
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        return found["ApproximateNumberOfMessages"], found["ApproximateNumberOfMessagesNotVisible"]

    eventually(lambda: counts() == ("0", "1"))
    functions.update_event_source_mapping(UUID=mapping, Enabled=False)
    assert functions.get_event_source_mapping(UUID=mapping)["State"] == "Disabled"
    functions.delete_event_source_mapping(UUID=mapping)


def test_an_address_of_a_function(functions, make, server):
    name = make(
        """
def handler(event, context):
    return {"statusCode": 201, "headers": {"x-path": event["rawPath"]}, "cookies": ["a=1"],
            "body": event["requestContext"]["http"]["method"] + " " + event.get("body", "")}
"""
    )
    made = functions.create_function_url_config(FunctionName=name, AuthType="NONE")
    with pytest.raises(urllib.error.HTTPError) as failure:
        urllib.request.urlopen(made["FunctionUrl"])
    assert failure.value.code == 403
    let_anybody_call(functions, name)
    label = made["FunctionUrl"].split("/")[-2]
    hosts = {}, {"Host": f"{label}.lambda-url.ap-northeast-2.localhost:{server.port}"}
    for url, host in zip((made["FunctionUrl"] + "orders", f"{server.endpoint}/orders"), hosts):
        request = urllib.request.Request(url, data=b"text", headers={"Content-Type": "text/plain", **host})
        with urllib.request.urlopen(request) as response:
            assert response.status == 201 and response.headers["x-path"] == "/orders"
            assert response.headers["set-cookie"] == "a=1" and response.read() == b"POST text"


def test_an_answer_that_streams(functions, make):
    answer = functions.invoke_with_response_stream(FunctionName=make(), Payload=b'{"n": 1}', LogType="Tail")
    events = list(answer["EventStream"])
    body = b"".join(e["PayloadChunk"]["Payload"] for e in events if "PayloadChunk" in e)
    assert json.loads(body)["event"] == {"n": 1}
    assert "REPORT" in base64.b64decode(events[-1]["InvokeComplete"]["LogResult"]).decode()


def test_awscli_waits_calls_and_tails(server, functions, make, tmp_path):
    name = make()
    aws(server, "lambda", "wait", "function-active-v2", "--function-name", name)
    out = tmp_path / "out.json"
    answer = json.loads(
        aws(server, "lambda", "invoke", "--function-name", name, "--payload", '{"n": 2}',
            str(out))
    )
    assert answer["StatusCode"] == 200 and json.loads(out.read_text())["event"] == {"n": 2}
    eventually(lambda: 'event {"n": 2}' in aws(server, "logs", "filter-log-events", "--output", "text",
                                             "--log-group-name", f"/aws/lambda/{name}"))


def test_a_secret_is_rotated_by_a_function(client, make, functions):
    secrets = client("secretsmanager")
    name = make(
        """
import boto3

def handler(event, context):
    secrets, id, token = boto3.client("secretsmanager"), event["SecretId"], event["ClientRequestToken"]
    stages = secrets.describe_secret(SecretId=id)["VersionIdsToStages"]
    assert "AWSPENDING" in stages[token], stages
    if event["Step"] == "createSecret":
        try:
            secrets.get_secret_value(SecretId=id, VersionId=token, VersionStage="AWSPENDING")
        except secrets.exceptions.ResourceNotFoundException:
            secrets.put_secret_value(SecretId=id, ClientRequestToken=token, SecretString="rotated",
                                     VersionStages=["AWSPENDING"])
    elif event["Step"] == "finishSecret":
        current = next(v for v, s in stages.items() if "AWSCURRENT" in s)
        secrets.update_secret_version_stage(SecretId=id, VersionStage="AWSCURRENT", MoveToVersionId=token,
                                            RemoveFromVersionId=current)
"""
    )
    arn = functions.get_function(FunctionName=name)["Configuration"]["FunctionArn"]
    id = secrets.create_secret(Name=f"s-{uuid.uuid4().hex[:8]}", SecretString="first")["ARN"]
    version = secrets.rotate_secret(
        SecretId=id, RotationLambdaARN=arn, RotationRules={"AutomaticallyAfterDays": 30}
    )["VersionId"]
    eventually(lambda: "LastRotatedDate" in secrets.describe_secret(SecretId=id))
    value = secrets.get_secret_value(SecretId=id)
    assert value["SecretString"] == "rotated" and value["VersionId"] == version
    assert secrets.get_secret_value(SecretId=id, VersionStage="AWSPREVIOUS")["SecretString"] == "first"
    described = secrets.describe_secret(SecretId=id)
    assert described["RotationEnabled"] and described["RotationRules"] == {"AutomaticallyAfterDays": 30}
    assert secrets.cancel_rotate_secret(SecretId=id)["Name"]
    assert not secrets.describe_secret(SecretId=id)["RotationEnabled"]
