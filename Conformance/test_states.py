"""boto3 on Step Functions: machines, executions, histories, tasks of Glue, Athena and S3, activities and tokens."""

import json
import threading

import pytest
from botocore.exceptions import ClientError

from server import eventually, take
from states_tools import ROLE, finish, make, run, types


def single(**state):
    return {"StartAt": "A", "States": {"A": {**state}}}


def refusal(call, **arguments):
    with pytest.raises(ClientError) as raised:
        call(**arguments)
    return raised.value.response["Error"]


def test_a_machine_runs_and_shows_what_happened(states, name):
    machine = make(
        states,
        name,
        {
            "StartAt": "Hello",
            "States": {
                "Hello": {"Type": "Pass", "Result": {"x": [1, 2, 3]}, "ResultPath": "$.r", "Next": "Each"},
                "Each": {
                    "Type": "Map",
                    "ItemsPath": "$.r.x",
                    "ItemSelector": {"n.$": "$$.Map.Item.Value", "who.$": "$.name"},
                    "ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": True}}},
                    "Next": "Decide",
                },
                "Decide": {
                    "Type": "Choice",
                    "Choices": [{"Variable": "$[2].n", "NumericEquals": 3, "Next": "Wait"}],
                    "Default": "Bad",
                },
                "Wait": {"Type": "Wait", "Seconds": 1, "End": True},
                "Bad": {"Type": "Fail"},
            },
        },
    )
    shown = run(states, machine, {"name": "호수"})
    assert shown["status"] == "SUCCEEDED", shown
    assert json.loads(shown["output"]) == [{"n": n, "who": "호수"} for n in (1, 2, 3)]
    arn = shown["executionArn"]
    kinds = types(states, arn)
    assert kinds[0] == "ExecutionStarted" and kinds[-1] == "ExecutionSucceeded"
    assert kinds.count("MapIterationSucceeded") == 3
    events = states.get_execution_history(executionArn=arn, maxResults=1000)["events"]
    assert [event["id"] for event in events] == list(range(1, len(events) + 1))
    backwards = states.get_execution_history(executionArn=arn, maxResults=1000, reverseOrder=True)["events"]
    assert backwards == events[::-1]
    paged, token = [], None
    while True:
        page = states.get_execution_history(executionArn=arn, maxResults=3, **({"nextToken": token} if token else {}))
        paged += page["events"]
        token = page.get("nextToken")
        if not token:
            break
    assert paged == events
    assert states.list_executions(stateMachineArn=machine, statusFilter="SUCCEEDED")["executions"][0]["executionArn"] == arn
    assert states.list_executions(stateMachineArn=machine, statusFilter="FAILED")["executions"] == []


def test_broken_definitions_are_told_what_is_wrong(states, name):
    broken = {"StartAt": "pass1", "States": {"pass1": {"Type": "Pass", "Next": "other"}, "pass2": {"Type": "Pass", "End": True}}}
    error = refusal(states.create_state_machine, name=name, definition=json.dumps(broken), roleArn=ROLE)
    assert error["Code"] == "InvalidDefinition"
    assert "MISSING_TRANSITION_TARGET: Missing 'Next' target: other at /States/pass1/Next" in error["Message"]
    assert 'State "pass2" is not reachable. at /States/pass2' in error["Message"]
    answer = states.validate_state_machine_definition(
        definition=json.dumps(single(Type="Task", Resource="arn:aws:lambda:invoke", End=True))
    )
    assert answer["result"] == "FAIL"
    assert "arn:aws:states:::lambda:invoke" in answer["diagnostics"][0]["message"]
    answer = states.validate_state_machine_definition(
        definition=json.dumps(single(Type="Task", Resource="arn:aws:states:::sns:publish", End=True))
    )
    assert answer["diagnostics"][0]["message"] == 'The field "Message" is required but was missing'
    assert states.validate_state_machine_definition(definition=json.dumps(single(Type="Succeed")))["result"] == "OK"


def test_tasks_call_services_with_their_spelling(states, s3, bucket, name):
    put = single(
        Type="Task",
        Resource="arn:aws:states:::aws-sdk:s3:putObject",
        Parameters={"Bucket": bucket, "Key": "day.json", "Body.$": "$"},
        ResultPath=None,
        Next="Read",
    )
    put["States"]["Read"] = {
        "Type": "Task",
        "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
        "Parameters": {"Bucket": bucket, "Key": "day.json"},
        "ResultSelector": {"Body.$": "States.StringToJson($.Body)"},
        "End": True,
    }
    shown = run(states, make(states, name, put), {"orders": 7})
    assert shown["status"] == "SUCCEEDED", shown
    assert json.loads(shown["output"]) == {"Body": {"orders": 7}}
    assert json.loads(s3.get_object(Bucket=bucket, Key="day.json")["Body"].read()) == {"orders": 7}

    missing = single(
        Type="Task", Resource="arn:aws:states:::aws-sdk:s3:listObjectsV2", Parameters={"Bucket": "no-such-" + name}, End=True
    )
    shown = run(states, make(states, name + "-2", missing))
    assert (shown["status"], shown["error"]) == ("FAILED", "S3.NoSuchBucketException")
    assert "(Service: S3, Status Code: 404, Request ID: " in shown["cause"]

    table = single(
        Type="Task",
        Resource="arn:aws:states:::aws-sdk:glue:getTable",
        Parameters={"DatabaseName": "nowhere", "Name": "t"},
        Catch=[{"ErrorEquals": ["Glue.EntityNotFoundException"], "Next": "Caught"}],
        End=True,
    )
    table["States"]["Caught"] = {"Type": "Pass", "Result": "caught", "End": True}
    assert run(states, make(states, name + "-3", table))["output"] == '"caught"'


def test_a_query_is_waited_for(states, bucket, name):
    machine = make(
        states,
        name,
        single(
            Type="Task",
            Resource="arn:aws:states:::athena:startQueryExecution.sync",
            Parameters={
                "QueryString.$": "$.sql",
                "ResultConfiguration": {"OutputLocation": f"s3://{bucket}/results/"},
            },
            ResultSelector={"state.$": "$.QueryExecution.Status.State"},
            End=True,
        ),
    )
    shown = run(states, machine, {"sql": "SELECT 1"})
    assert shown["status"] == "SUCCEEDED", shown
    assert json.loads(shown["output"]) == {"state": "SUCCEEDED"}
    assert types(states, shown["executionArn"])[2:6] == ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"]
    shown = run(states, machine, {"sql": "SELECT nothing FROM nowhere"})
    assert (shown["status"], shown["error"]) == ("FAILED", "States.TaskFailed")


def test_nested_executions_are_waited_for(states, name):
    inner = make(states, name, single(Type="Pass", Result={"deep": True}, End=True))
    outer = make(
        states,
        name + "-outer",
        single(
            Type="Task",
            Resource="arn:aws:states:::states:startExecution.sync:2",
            Parameters={"StateMachineArn": inner, "Input": {"a": 1}},
            ResultSelector={"out.$": "$.Output"},
            End=True,
        ),
    )
    shown = run(states, outer)
    assert shown["status"] == "SUCCEEDED", shown
    assert json.loads(shown["output"]) == {"out": {"deep": True}}


def test_names_are_idempotent(states, name):
    machine = make(states, name, single(Type="Wait", Seconds=600, End=True))
    one = states.start_execution(stateMachineArn=machine, name="one", input='{"a":1}')
    assert states.start_execution(stateMachineArn=machine, name="one", input='{"a":1}') ["executionArn"] == one["executionArn"]
    error = refusal(states.start_execution, stateMachineArn=machine, name="one", input='{"a":2}')
    assert error["Code"] == "ExecutionAlreadyExists"
    states.stop_execution(executionArn=one["executionArn"], error="Enough", cause="no more")
    shown = states.describe_execution(executionArn=one["executionArn"])
    assert (shown["status"], shown["error"], shown["cause"]) == ("ABORTED", "Enough", "no more")
    assert types(states, one["executionArn"]) == ["ExecutionStarted", "WaitStateEntered", "ExecutionAborted"]
    error = refusal(states.start_execution, stateMachineArn=machine, name="one", input='{"a":1}')
    assert error["Code"] == "ExecutionAlreadyExists"


def test_an_activity_is_worked_on(states, name):
    activity = states.create_activity(name=name)["activityArn"]
    machine = make(states, name, single(Type="Task", Resource=activity, HeartbeatSeconds=30, TimeoutSeconds=60, End=True))
    found = {}

    def work():
        task = states.get_activity_task(activityArn=activity, workerName="w")
        found.update(json.loads(task["input"]))
        states.send_task_heartbeat(taskToken=task["taskToken"])
        states.send_task_success(taskToken=task["taskToken"], output='{"done": true}')

    worker = threading.Thread(target=work)
    worker.start()
    shown = run(states, machine, {"job": 5})
    worker.join()
    assert found == {"job": 5}
    assert json.loads(shown["output"]) == {"done": True}
    assert types(states, shown["executionArn"])[2:5] == ["ActivityScheduled", "ActivityStarted", "ActivitySucceeded"]


def test_a_token_is_waited_for(states, s3, bucket, name):
    machine = make(
        states,
        name,
        single(
            Type="Task",
            Resource="arn:aws:states:::aws-sdk:s3:putObject.waitForTaskToken",
            Parameters={"Bucket": bucket, "Key": "token", "Body": {"token.$": "$$.Task.Token"}},
            End=True,
        ),
    )
    arn = states.start_execution(stateMachineArn=machine)["executionArn"]
    eventually(lambda: "TaskSubmitted" in types(states, arn))
    token = json.loads(s3.get_object(Bucket=bucket, Key="token")["Body"].read())["token"]
    states.send_task_failure(taskToken=token, error="Refused", cause="by hand")
    shown = finish(states, arn)
    assert (shown["status"], shown["error"]) == ("FAILED", "Refused")
    assert refusal(states.send_task_success, taskToken=token, output="{}")["Code"] == "TaskTimedOut"
    assert refusal(states.send_task_success, taskToken="nonsense", output="{}")["Code"] == "InvalidToken"


def test_messages_are_sent_and_answered(states, client, name):
    sqs = client("sqs")
    queue = sqs.create_queue(QueueName=name)["QueueUrl"]
    machine = make(
        states,
        name,
        single(
            Type="Task",
            Resource="arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            Parameters={"QueueUrl": queue, "MessageBody": {"token.$": "$$.Task.Token", "in.$": "$"}},
            End=True,
        ),
    )
    arn = states.start_execution(stateMachineArn=machine, input='{"day": 3}')["executionArn"]
    [message] = take(sqs, queue)
    body = json.loads(message["Body"])
    assert body["in"] == {"day": 3}
    states.send_task_success(taskToken=body["token"], output='"seen"')
    assert finish(states, arn)["output"] == '"seen"'
    lost = single(
        Type="Task",
        Resource="arn:aws:states:::sqs:sendMessage",
        Parameters={"QueueUrl": queue + "-none", "MessageBody": "x"},
        End=True,
    )
    assert run(states, make(states, name + "-lost", lost))["error"] == "SQS.AmazonSQSException"


def test_events_are_logged(states, client, name):
    logs = client("logs")
    logs.create_log_group(logGroupName=f"/states/{name}")
    group = f"arn:aws:logs:ap-northeast-2:000000000000:log-group:/states/{name}:*"
    machine = make(
        states,
        name,
        single(Type="Pass", Result=1, End=True),
        type="EXPRESS",
        loggingConfiguration={
            "level": "ALL",
            "includeExecutionData": False,
            "destinations": [{"cloudWatchLogsLogGroup": {"logGroupArn": group}}],
        },
    )
    states.start_sync_execution(stateMachineArn=machine, input="{}")
    lines = [json.loads(e["message"]) for e in logs.filter_log_events(logGroupName=f"/states/{name}")["events"]]
    assert [line["type"] for line in lines] == [
        "ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"
    ]
    assert "output" not in lines[-1]["details"]


def test_versions_and_aliases(states, name):
    machine = make(states, name, single(Type="Pass", Result=1, End=True), publish=True)
    states.update_state_machine(
        stateMachineArn=machine, definition=json.dumps(single(Type="Pass", Result=2, End=True)), publish=True
    )
    listed = states.list_state_machine_versions(stateMachineArn=machine)["stateMachineVersions"]
    assert [version["stateMachineVersionArn"] for version in listed] == [f"{machine}:2", f"{machine}:1"]
    assert run(states, f"{machine}:1")["output"] == "1"
    alias = states.create_state_machine_alias(
        name="live", routingConfiguration=[{"stateMachineVersionArn": f"{machine}:2", "weight": 100}]
    )["stateMachineAliasArn"]
    shown = run(states, alias)
    assert (shown["output"], shown["stateMachineAliasArn"]) == ("2", alias)
    states.update_state_machine_alias(
        stateMachineAliasArn=alias, routingConfiguration=[{"stateMachineVersionArn": f"{machine}:1", "weight": 100}]
    )
    assert run(states, alias)["output"] == "1"
    assert refusal(states.delete_state_machine_version, stateMachineVersionArn=f"{machine}:1")["Code"] == "ConflictException"


def test_express_machines_answer_at_once(states, name):
    machine = make(
        states,
        name,
        {"QueryLanguage": "JSONata", **single(Type="Pass", Output="{% $sum($states.input.l) %}", End=True)},
        type="EXPRESS",
    )
    answer = states.start_sync_execution(stateMachineArn=machine, input='{"l": [1, 2, 3]}')
    assert (answer["status"], answer["output"]) == ("SUCCEEDED", "6")
    assert refusal(states.list_executions, stateMachineArn=machine)["Code"] == "StateMachineTypeNotSupported"


def test_one_state_can_be_tried(states):
    answer = states.test_state(
        definition=json.dumps({"Type": "Pass", "Parameters": {"x.$": "$.a"}, "Next": "B"}), roleArn=ROLE, input='{"a": 1}'
    )
    assert (answer["status"], answer["output"], answer["nextState"]) == ("SUCCEEDED", '{"x":1}', "B")
    answer = states.test_state(
        definition=json.dumps(
            {
                "Type": "Task",
                "Resource": "arn:aws:states:::glue:startJobRun",
                "Parameters": {"JobName": "j"},
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}],
                "End": True,
            }
        ),
        roleArn=ROLE,
        mock={"errorOutput": {"error": "E", "cause": "c"}},
    )
    assert (answer["status"], answer["error"], answer["nextState"]) == ("CAUGHT_ERROR", "E", "Sorry")


def test_tags(states, name):
    machine = make(states, name, single(Type="Succeed"), tags=[{"key": "team", "value": "데이터"}])
    states.tag_resource(resourceArn=machine, tags=[{"key": "b", "value": "1"}])
    states.untag_resource(resourceArn=machine, tagKeys=["team"])
    assert states.list_tags_for_resource(resourceArn=machine)["tags"] == [{"key": "b", "value": "1"}]


def test_what_is_not_there(states, name):
    missing = f"arn:aws:states:ap-northeast-2:000000000000:stateMachine:{name}"
    assert refusal(states.describe_state_machine, stateMachineArn=missing)["Code"] == "StateMachineDoesNotExist"
    assert refusal(states.start_execution, stateMachineArn=missing)["Code"] == "StateMachineDoesNotExist"
    assert refusal(states.describe_state_machine, stateMachineArn="nonsense")["Code"] == "InvalidArn"
    states.delete_state_machine(stateMachineArn=missing)
