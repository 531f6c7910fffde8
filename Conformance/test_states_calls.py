"""Tasks that call functions, topics and event buses."""

import json
import time

import pytest
from botocore.exceptions import ClientError

import server as hosu
from function_tools import create
from states_tools import ROLE, events, finish

CODE = """import json

class Spoilt(Exception):
    pass

def handler(event, context):
    if isinstance(event, dict) and event.get("fail"):
        raise Spoilt(event["fail"])
    return {"got": event, "version": context.function_version}
"""


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    server = hosu.Server(tmp_path_factory.mktemp("calls") / "data").start()
    yield server
    assert server.stop() == 0


@pytest.fixture(scope="module")
def make(running):
    return running.client


@pytest.fixture(scope="module")
def states(make):
    return make("stepfunctions")


@pytest.fixture(scope="module")
def function(make):
    client = make("lambda")
    made = create(client, CODE, FunctionName="echo")
    client.get_waiter("function_active_v2").wait(FunctionName="echo")
    return made["FunctionArn"]


def run(states, task, given="{}", kind="STANDARD"):
    name = f"m{time.monotonic_ns()}"
    machine = states.create_state_machine(
        name=name, definition=json.dumps({"StartAt": "T", "States": {"T": task}}), roleArn=ROLE, type=kind
    )["stateMachineArn"]
    execution = states.start_execution(stateMachineArn=machine, input=given)["executionArn"]
    return finish(states, execution), events(states, execution)


def test_a_function_by_integration(states, function):
    task = {
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": True,
        "Parameters": {"FunctionName": "echo", "Payload.$": "$"},
    }
    shown, history = run(states, task, '{"a": [1]}')

    assert shown["status"] == "SUCCEEDED", shown
    output = json.loads(shown["output"])
    assert output["Payload"] == {"got": {"a": [1]}, "version": "$LATEST"}
    assert (output["StatusCode"], output["ExecutedVersion"]) == (200, "$LATEST")
    assert output["SdkHttpMetadata"]["HttpStatusCode"] == 200 and output["SdkResponseMetadata"]["RequestId"]
    scheduled = next(event for event in history if event["type"] == "TaskScheduled")["taskScheduledEventDetails"]
    assert (scheduled["resourceType"], scheduled["resource"]) == ("lambda", "invoke")


def test_a_function_by_its_arn(states, function):
    shown, history = run(states, {"Type": "Task", "Resource": function, "End": True}, '{"a": 1}')

    assert json.loads(shown["output"]) == {"got": {"a": 1}, "version": "$LATEST"}
    assert [event["type"] for event in history] == [
        "ExecutionStarted", "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded",
        "TaskStateExited", "ExecutionSucceeded",
    ]
    details = history[2]["lambdaFunctionScheduledEventDetails"]
    assert (details["resource"], json.loads(details["input"])) == (function, {"a": 1})


@pytest.mark.parametrize("by_arn", [True, False])
def test_a_functions_error_has_its_type(states, function, by_arn):
    task = {"Type": "Task", "Resource": function} if by_arn else {
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": function, "Payload.$": "$"},
    }
    shown, history = run(states, {**task, "End": True}, '{"fail": "no"}')

    assert (shown["status"], shown["error"]) == ("FAILED", "Spoilt")
    cause = json.loads(shown["cause"])
    assert cause["errorMessage"] == "no" and cause["stackTrace"]
    assert history[-2]["type"] == ("LambdaFunctionFailed" if by_arn else "TaskFailed")


def test_a_function_that_is_not_there(states, function):
    task = {
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "missing"}, "End": True,
    }
    shown, _ = run(states, task)

    assert shown["error"] == "Lambda.ResourceNotFoundException"
    assert "Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException" in shown["cause"]


@pytest.fixture
def queue(make):
    sqs = make("sqs")
    url = sqs.create_queue(QueueName=f"told{time.monotonic_ns()}")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    def bodies():
        return [json.loads(message["Body"]) for message in hosu.take(sqs, url)]

    return arn, bodies


def test_a_topic(states, make, queue):
    sns, (arn, bodies) = make("sns"), queue
    topic = sns.create_topic(Name="told")["TopicArn"]
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})

    shown, _ = run(states, {
        "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": True,
        "Parameters": {"TopicArn": topic, "Message": {"n.$": "$.n"}},
    }, '{"n": 7}')

    assert json.loads(shown["output"])["MessageId"], shown
    assert bodies() == [{"n": 7}]


def test_a_bus(states, make, queue):
    bus, (arn, bodies) = make("events"), queue
    bus.put_rule(Name="told", EventPattern=json.dumps({"source": ["my.app"]}))
    bus.put_targets(Rule="told", Targets=[{"Id": "q", "Arn": arn}])

    shown, _ = run(states, {
        "Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "End": True,
        "Parameters": {"Entries": [{"Source": "my.app", "DetailType": "d", "Detail": {"n.$": "$.n"}}]},
    }, '{"n": 8}')

    assert json.loads(shown["output"])["FailedEntryCount"] == 0, shown
    event = bodies()[0]
    assert event["detail"] == {"n": 8}
    assert event["resources"] == [shown["executionArn"], shown["stateMachineArn"]]


def test_a_function_answers_by_its_token(states, function, make):
    machine = states.create_state_machine(name="token", roleArn=ROLE, definition=json.dumps({
        "StartAt": "T", "States": {"T": {
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "End": True,
            "Parameters": {"FunctionName": "echo", "Payload": {"token.$": "$$.Task.Token"}},
        }},
    }))["stateMachineArn"]
    execution = states.start_execution(stateMachineArn=machine)["executionArn"]
    submitted = hosu.eventually(
        lambda: [event for event in events(states, execution) if event["type"] == "TaskSubmitted"]
    )
    output = json.loads(submitted[0]["taskSubmittedEventDetails"]["output"])
    states.send_task_success(taskToken=output["Payload"]["got"]["token"], output='"done"')
    assert finish(states, execution)["output"] == '"done"'


def test_what_a_task_needs_is_said_when_the_machine_is_made(states):
    for resource, field in (("sns:publish", "Message"), ("lambda:invoke", "FunctionName"), ("events:putEvents", "Entries")):
        task = {"Type": "Task", "Resource": f"arn:aws:states:::{resource}", "End": True}
        with pytest.raises(ClientError, match=f'The field "{field}" is required but was missing at /States/Tell'):
            states.create_state_machine(
                name="wrong", definition=json.dumps({"StartAt": "Tell", "States": {"Tell": task}}), roleArn=ROLE
            )
