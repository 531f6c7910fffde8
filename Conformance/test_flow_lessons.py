"""What courses teach of orchestration: functions run, and the well-known mistakes of state machines are named by state."""

import base64
import io
import json
import zipfile

import pytest

TRANSFORM = """
import base64
import json


def lambda_handler(event, context):
    output = []
    for record in event["records"]:
        row = json.loads(base64.b64decode(record["data"]).decode("utf-8"))
        row["stamped_by"] = context.function_name
        line = json.dumps(row, ensure_ascii=False) + "\\n"
        data = base64.b64encode(line.encode()).decode()
        output.append({"recordId": record["recordId"], "result": "Ok", "data": data})
    return {"records": output}
"""

LEARNING = {
    "Comment": "Prepares, trains, judges and publishes a model",
    "StartAt": "Prepare",
    "States": {
        "Prepare": {
            "Type": "Task",
            "Resource": "arn:aws:states:::sagemaker:createProcessingJob.sync",
            "Parameters": {"ProcessingJobName.$": "$.job", "ProcessingResources": {}},
            "Next": "Judge",
        },
        "Judge": {
            "Type": "Task",
            "Resource": "arn:aws:lambda:invoke",
            "Parameters": {"FunctionName": "judge"},
            "Next": "Decide",
        },
        "Decide": {
            "Type": "Choice",
            "Choices": [{"Variable": "$.accuracy", "NumericGreaterThan": 0.9, "Next": "Publish"}],
            "Default": "Tell",
        },
        "Publish": {"Type": "Task", "Resource": "arn:aws:states:::sagemaker:createEndpoint", "End": True},
        "Tell": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": True},
    },
}


def package(source, name="lambda_function.py"):
    """A zip with one module, as `aws lambda create-function --zip-file` takes it."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(name, source)
    return data.getvalue()


def test_the_function_that_changes_records_of_a_stream(client):
    functions = client("lambda")
    functions.create_function(
        FunctionName="stamp",
        Runtime="python3.12",
        Role="arn:aws:iam::000000000000:role/functions",
        Handler="lambda_function.lambda_handler",
        Code={"ZipFile": package(TRANSFORM)},
        Timeout=30,
    )
    functions.get_waiter("function_active_v2").wait(FunctionName="stamp")
    rows = [{"가게": "강남점", "qty": 3}, {"가게": "부산점", "qty": 0}]
    records = [
        {"recordId": f"r{number}", "data": base64.b64encode(json.dumps(row).encode()).decode()}
        for number, row in enumerate(rows)
    ]

    reply = functions.invoke(FunctionName="stamp", Payload=json.dumps({"records": records}))

    assert "FunctionError" not in reply
    answer = json.loads(reply["Payload"].read())["records"]
    assert [(each["recordId"], each["result"]) for each in answer] == [("r0", "Ok"), ("r1", "Ok")]
    lines = [base64.b64decode(each["data"]).decode() for each in answer]
    assert all(line.endswith("\n") for line in lines)
    assert [json.loads(line) for line in lines] == [{**row, "stamped_by": "stamp"} for row in rows]


def diagnostics(client, definition):
    reply = client("stepfunctions").validate_state_machine_definition(definition=json.dumps(definition))
    return reply["result"], {(each.get("location"), each["code"]): each["message"] for each in reply["diagnostics"]}


def test_mistakes_of_a_machine_are_named_by_state_with_what_was_meant(client):
    result, found = diagnostics(client, LEARNING)

    assert result == "FAIL"
    messages = {location: message for (location, _), message in found.items()}
    [judge] = [message for location, message in messages.items() if "/States/Judge/" in location]
    assert "arn:aws:states:::lambda:invoke" in judge
    for state in ("Prepare", "Publish"):
        [said] = [message for location, message in messages.items() if f"/States/{state}/" in location]
        assert "sagemaker" in said
    assert any("/States/Tell" in location for location in messages)


def test_such_a_machine_is_not_made(client):
    states = client("stepfunctions")

    role = "arn:aws:iam::000000000000:role/states"

    with pytest.raises(states.exceptions.InvalidDefinition) as refused:
        states.create_state_machine(name="learning", roleArn=role, definition=json.dumps(LEARNING))

    assert "SCHEMA_VALIDATION_FAILED" in str(refused.value)
    for state in ("Prepare", "Judge", "Publish", "Tell"):
        assert f"/States/{state}" in str(refused.value)
