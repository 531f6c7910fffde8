"""What the tests of Step Functions share."""

import json
import time

ROLE = "arn:aws:iam::000000000000:role/states"
GET = "arn:aws:states:::s3:getObject"
LIST = "arn:aws:states:::s3:listObjectsV2"
PUT = "arn:aws:states:::s3:putObject"
FAILS_ON_BAD = {
    "Each": {"Type": "Choice", "Choices": [{"Variable": "$.bad", "BooleanEquals": True, "Next": "No"}], "Default": "Yes"},
    "Yes": {"Type": "Pass", "End": True},
    "No": {"Type": "Fail", "Error": "Bad", "Cause": "It is bad."},
}


def make(states, name, definition, **settings):
    return states.create_state_machine(name=name, definition=json.dumps(definition), roleArn=ROLE, **settings)[
        "stateMachineArn"
    ]


def finish(states, arn, seconds=120):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        shown = states.describe_execution(executionArn=arn)
        if shown["status"] != "RUNNING":
            return shown
        time.sleep(0.02)
    raise AssertionError(f"still running: {types(states, arn)}")


def start(states, machine, data=None, **settings):
    text = json.dumps(data if data is not None else {})
    return states.start_execution(stateMachineArn=machine, input=text, **settings)["executionArn"]


def run(states, machine, data=None, **settings):
    return finish(states, start(states, machine, data, **settings))


def events(states, arn):
    pages = states.get_paginator("get_execution_history").paginate(executionArn=arn)
    return [event for page in pages for event in page["events"]]


def types(states, arn):
    return [event["type"] for event in events(states, arn)]


def map_runs(states, arn):
    found = states.list_map_runs(executionArn=arn)["mapRuns"]
    return [states.describe_map_run(mapRunArn=each["mapRunArn"]) for each in found]


def children(states, map_run, **filters):
    found, settings = [], dict(filters)
    while True:
        page = states.list_executions(mapRunArn=map_run, maxResults=1000, **settings)
        found += page["executions"]
        if "nextToken" not in page:
            return found
        settings["nextToken"] = page["nextToken"]


def distributed(states=None, execution="STANDARD", language=None, **fields):
    """A machine of one distributed map."""
    processor = {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": execution},
        "StartAt": "Each",
        "States": states or {"Each": {"Type": "Pass", "End": True}},
    }
    machine = {"StartAt": "Map", "States": {"Map": {"Type": "Map", "ItemProcessor": processor, **fields}}}
    if "Next" not in fields:
        machine["States"]["Map"]["End"] = True
    if language:
        machine["QueryLanguage"] = language
    return machine


def output(shown):
    assert shown["status"] == "SUCCEEDED", shown
    return json.loads(shown["output"])


def reader(resource, configuration, arguments, language="JSONPath", **fields):
    part = {"Resource": resource, "Parameters" if language == "JSONPath" else "Arguments": arguments}
    if configuration:
        part["ReaderConfig"] = configuration
    return distributed(ItemReader=part, **fields)
