"""Mocked tasks by SFN_MOCK_CONFIG, TestState with what it shows, and diagnostics with what was meant."""

import json

import pytest
from botocore.exceptions import ClientError

import server as hosu
from states_tools import ROLE, events, finish

MOCKS = {
    "StateMachines": {
        "poll": {
            "TestCases": {
                "HappyPath": {"Start": "Started", "Look": "TwiceRunning", "Tell": "Told"},
                "FailingPath": {"Start": "Slow"},
                "TokenPath": {"Start": "Started", "Look": "Done", "Tell": "Refused"},
            }
        },
        "each": {"TestCases": {"HappyPath": {"Look": "TwiceRunning"}}},
    },
    "MockedResponses": {
        "Started": {"0": {"Return": {"JobRunId": "jr_1"}}},
        "TwiceRunning": {
            "0-1": {"Return": {"JobRun": {"JobRunState": "RUNNING"}}},
            "2": {"Return": {"JobRun": {"JobRunState": "SUCCEEDED"}}},
        },
        "Done": {"0": {"Return": {"JobRun": {"JobRunState": "SUCCEEDED"}}}},
        "Told": {"0": {"Return": {"answer": 42}}},
        "Refused": {"0": {"Throw": {"Error": "Refused", "Cause": "by hand"}}},
        "Slow": {"0-5": {"Throw": {"Error": "Glue.ThrottlingException", "Cause": "slow down"}}},
    },
}
POLL = {
    "StartAt": "Start",
    "States": {
        "Start": {
            "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun", "Parameters": {"JobName": "none"},
            "Retry": [{"ErrorEquals": ["Glue.ThrottlingException"], "IntervalSeconds": 1, "MaxAttempts": 1}], "Next": "Look",
        },
        "Look": {
            "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:glue:getJobRun",
            "Parameters": {"JobName": "none", "RunId": "jr_1"}, "ResultPath": "$.look", "Next": "Done?",
        },
        "Done?": {
            "Type": "Choice", "Default": "Look",
            "Choices": [{"Variable": "$.look.JobRun.JobRunState", "StringEquals": "SUCCEEDED", "Next": "Tell"}],
        },
        "Tell": {
            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "Parameters": {"QueueUrl": "http://nowhere", "MessageBody": {"token.$": "$$.Task.Token"}}, "ResultPath": "$.told", "End": True,
        },
    },
}


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mocks")
    (folder / "mocks.json").write_text(json.dumps(MOCKS))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SFN_MOCK_CONFIG", str(folder / "mocks.json"))
        running = hosu.Server(folder / "data").start()
    states = running.client("stepfunctions", inject_host_prefix=False)
    states.running = running
    states.machine = states.create_state_machine(name="poll", definition=json.dumps(POLL), roleArn=ROLE)["stateMachineArn"]
    yield states
    assert running.stop() == 0


def run(states, arn, text="{}"):
    execution = states.start_execution(stateMachineArn=arn, input=text)["executionArn"]
    return finish(states, execution), events(states, execution)


def test_a_test_case_answers_each_invocation(states):
    shown, history = run(states, states.machine + "#HappyPath")

    assert shown["status"] == "SUCCEEDED"
    assert json.loads(shown["output"]) == {
        "JobRunId": "jr_1", "look": {"JobRun": {"JobRunState": "SUCCEEDED"}}, "told": {"answer": 42},
    }
    assert sum(event["type"] == "TaskSucceeded" for event in history) == 5


def test_a_test_case_throws(states):
    shown, history = run(states, states.machine + "#FailingPath")
    refused, _ = run(states, states.machine + "#TokenPath")

    assert (shown["status"], shown["error"], shown["cause"]) == ("FAILED", "Glue.ThrottlingException", "slow down")
    assert sum(event["type"] == "TaskFailed" for event in history) == 2
    assert (refused["error"], refused["cause"]) == ("Refused", "by hand")


def test_a_test_case_that_is_not_there_is_refused(states):
    with pytest.raises(ClientError, match="no test case Missing of state machine poll"):
        states.start_execution(stateMachineArn=states.machine + "#Missing")


def test_state_shows_the_flow_of_data(states):
    shown = states.test_state(
        definition=json.dumps({
            "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:glue:getJobRun",
            "InputPath": "$.job", "Parameters": {"JobName.$": "$.name", "RunId": "r"},
            "ResultSelector": {"s.$": "$.JobRun.JobRunState"}, "ResultPath": "$.r", "Next": "After",
        }),
        roleArn=ROLE, input='{"job": {"name": "n"}}', inspectionLevel="DEBUG",
        mock={"result": '{"JobRun": {"JobRunState": "FAILED"}}'},
    )

    assert shown["status"] == "SUCCEEDED" and shown["nextState"] == "After"
    data = {name: json.loads(value) for name, value in shown["inspectionData"].items()}
    assert data["afterInputPath"] == {"name": "n"}
    assert data["afterParameters"] == {"JobName": "n", "RunId": "r"}
    assert data["result"] == {"JobRun": {"JobRunState": "FAILED"}}
    assert data["afterResultSelector"] == {"s": "FAILED"}
    assert data["afterResultPath"] == {"job": {"name": "n"}, "r": {"s": "FAILED"}} == json.loads(shown["output"])


def test_state_of_a_whole_machine_with_variables(states):
    shown = states.test_state(
        definition=json.dumps({
            "StartAt": "A", "QueryLanguage": "JSONata",
            "States": {
                "A": {"Type": "Pass", "Next": "B"},
                "B": {"Type": "Pass", "Output": {"sum": "{% $x + 1 %}"}, "Assign": {"y": "{% $x * 2 %}"}, "Next": "A"},
            },
        }),
        stateName="B", variables='{"x": 2}', inspectionLevel="TRACE", revealSecrets=True,
    )

    assert json.loads(shown["output"]) == {"sum": 3} and shown["nextState"] == "A"
    assert json.loads(shown["inspectionData"]["variables"]) == {"x": 2, "y": 4}


@pytest.mark.parametrize(
    ("resource", "meant"),
    [
        ("arn:aws:states:::glue:startCrawler", "arn:aws:states:::aws-sdk:glue:startCrawler"),
        ("arn:aws:states:::glue:startJobRuns", "arn:aws:states:::glue:startJobRun"),
        ("arn:aws:glue:startJobRun", "arn:aws:states:::glue:startJobRun"),
    ],
)
def test_diagnostics_name_what_was_meant(states, resource, meant):
    definition = {"StartAt": "Tell", "States": {"Tell": {"Type": "Task", "Resource": resource, "End": True}}}
    answer = states.validate_state_machine_definition(definition=json.dumps(definition))

    assert answer["result"] == "FAIL"
    assert any(f"Did you mean '{meant}'?" in found["message"] for found in answer["diagnostics"]), answer["diagnostics"]


def test_missing_parameters_are_named_with_their_state(states):
    task = {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": True}
    answer = states.validate_state_machine_definition(definition=json.dumps({"StartAt": "Tell", "States": {"Tell": task}}))

    found = [(one["message"], one["location"]) for one in answer["diagnostics"]]
    assert ('The field "QueueUrl" is required but was missing', "/States/Tell") in found


def test_children_of_a_distributed_map_take_the_test_case_and_are_told_of(states):
    look = {
        "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:glue:getJobRun", "End": True,
        "Parameters": {"JobName": "none", "RunId": "jr_1"}, "OutputPath": "$.JobRun.JobRunState",
    }
    processor = {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Look", "States": {"Look": look},
    }
    each = {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Label": "each", "ItemProcessor": processor, "End": True}}}
    arn = states.create_state_machine(name="each", definition=json.dumps(each), roleArn=ROLE)["stateMachineArn"]
    queues, bus = states.running.client("sqs"), states.running.client("events")
    queue = queues.create_queue(QueueName="told")["QueueUrl"]
    target = queues.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    bus.put_rule(Name="told", EventPattern=json.dumps({"source": ["aws.states"], "detail": {"status": ["SUCCEEDED"]}}))
    bus.put_targets(Rule="told", Targets=[{"Id": "q", "Arn": target}])

    shown, _ = run(states, f"{arn}#HappyPath", "[1, 2]")
    told = [json.loads(message["Body"])["detail"] for message in hosu.take(queues, queue, 3)]

    assert json.loads(shown["output"]) == ["RUNNING", "RUNNING"]
    machines = sorted(detail["stateMachineArn"].rsplit(":", 1)[1] for detail in told)
    assert machines == ["each", "each/each", "each/each"]
