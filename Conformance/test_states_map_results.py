"""boto3 on what distributed maps leave: results, manifests, many children, refusals."""

import json
import time

import pytest
from botocore.exceptions import ClientError

from states_tools import (
    FAILS_ON_BAD, GET, PUT, children, distributed, finish, make,
    map_runs, output, reader, run, start, types,
)


def results(client, bucket, details):
    s3 = client("s3")
    manifest = json.loads(s3.get_object(Bucket=bucket, Key=details["Key"])["Body"].read())
    read = {}
    for status, files in manifest["ResultFiles"].items():
        bodies = [s3.get_object(Bucket=bucket, Key=file["Key"])["Body"].read() for file in files]
        assert [len(body) for body in bodies] == [file["Size"] for file in files]
        read[status] = bodies
    return manifest, read


@pytest.mark.parametrize("execution", ["STANDARD", "EXPRESS"])
def test_results_are_written(states, name, client, bucket, execution):
    writer = {"Resource": PUT, "Parameters": {"Bucket": bucket, "Prefix.$": "$.prefix"}}
    machine = make(states, name, distributed(FAILS_ON_BAD, execution, ItemsPath="$.items", ToleratedFailureCount=1, ResultWriter=writer))
    arn = start(states, machine, {"items": [{"bad": index == 1, "n": index} for index in range(3)], "prefix": "out/"})
    shown = output(finish(states, arn))
    run_id = shown["MapRunArn"].rsplit(":", 1)[1]
    assert shown["ResultWriterDetails"] == {"Bucket": bucket, "Key": f"out/{run_id}/manifest.json"}

    manifest, read = results(client, bucket, shown["ResultWriterDetails"])
    assert (manifest["DestinationBucket"], manifest["MapRunArn"]) == (bucket, shown["MapRunArn"])
    assert manifest["ResultFiles"]["SUCCEEDED"][0]["Key"] == f"out/{run_id}/SUCCEEDED_0.json"
    assert manifest["ResultFiles"]["PENDING"] == []
    good, [bad] = json.loads(read["SUCCEEDED"][0]), json.loads(read["FAILED"][0])
    assert [json.loads(each["Output"])["n"] for each in good] == [0, 2]
    assert good[0]["Status"] == "SUCCEEDED" and good[0]["InputDetails"] == {"Included": True}
    assert (bad["Status"], bad["Error"], bad["Cause"]) == ("FAILED", "Bad", "It is bad.")
    assert f":{'execution' if execution == 'STANDARD' else 'express'}:{name}/" in bad["ExecutionArn"]
    counts = map_runs(states, arn)[0]["executionCounts"]
    assert (counts["resultsWritten"], counts["succeeded"], counts["failed"]) == (3, 2, 1)


@pytest.mark.parametrize(
    "transformation, kind, expected",
    [
        ("COMPACT", "JSON", [[1, 2], [3, 4]]),
        ("FLATTEN", "JSON", [1, 2, 3, 4]),
        ("FLATTEN", "JSONL", "1\n2\n3\n4\n"),
    ],
)
def test_results_are_transformed(states, name, client, bucket, transformation, kind, expected):
    configuration = {"Transformation": transformation, "OutputType": kind}
    machine = make(states, name, distributed(ResultWriter={"WriterConfig": configuration}))
    assert output(run(states, machine, [[1, 2], [3, 4]])) == expected

    writer = {"WriterConfig": configuration, "Resource": PUT, "Parameters": {"Bucket": bucket, "Prefix": "p"}}
    machine = make(states, name + "2", distributed(ResultWriter=writer))
    _, read = results(client, bucket, output(run(states, machine, [[1, 2], [3, 4]]))["ResultWriterDetails"])
    assert (read["SUCCEEDED"][0].decode() if kind == "JSONL" else json.loads(read["SUCCEEDED"][0])) == expected


def test_what_was_not_begun_is_written_too(states, name, client, bucket):
    writer = {"Resource": PUT, "Parameters": {"Bucket": bucket, "Prefix": "out"}}
    machine = make(states, name, distributed(FAILS_ON_BAD, ItemsPath="$.items", MaxConcurrency=1, ResultWriter=writer))
    arn = start(states, machine, {"items": [{"bad": index == 1, "n": index} for index in range(5)]})
    assert finish(states, arn)["status"] == "FAILED"
    run_id = map_runs(states, arn)[0]["mapRunArn"].rsplit(":", 1)[1]
    _, read = results(client, bucket, {"Key": f"out/{run_id}/manifest.json"})

    assert [json.loads(each["Input"])["n"] for each in json.loads(read["PENDING"][0])] == [2, 3, 4]


def test_results_that_cannot_be_written_fail_the_map(states, name):
    writer = {"Resource": PUT, "Parameters": {"Bucket": f"no-{name}", "Prefix": "out"}}
    shown = run(states, make(states, name, distributed(ResultWriter=writer)), [1])

    assert (shown["status"], shown["error"]) == ("FAILED", "States.ResultWriterFailed")
    assert "The specified bucket does not exist" in shown["cause"]


def test_outputs_that_are_too_large_fail_the_state(states, name, client, bucket):
    client("s3").put_object(Bucket=bucket, Key="a.json", Body=json.dumps(["x" * 1000] * 300))
    machine = make(states, name, reader(GET, {"InputType": "JSON"}, {"Bucket": bucket, "Key": "a.json"}))
    shown = run(states, machine)

    assert (shown["status"], shown["error"]) == ("FAILED", "States.DataLimitExceeded")


# MARK: Many


@pytest.mark.parametrize("execution", ["STANDARD", "EXPRESS"])
def test_many_items(states, name, client, bucket, execution):
    client("s3").put_object(Bucket=bucket, Key="a.csv", Body="n\n" + "".join(f"{index}\n" for index in range(3000)))
    writer = {"Resource": PUT, "Parameters": {"Bucket": bucket, "Prefix": "out"}, "WriterConfig": {"Transformation": "COMPACT"}}
    machine = make(
        states,
        name,
        reader(
            GET,
            {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
            {"Bucket": bucket, "Key": "a.csv"},
            execution=execution,
            ResultWriter=writer,
        ),
    )
    began = time.monotonic()
    arn = start(states, machine)
    shown = output(finish(states, arn, seconds=100))
    print(f"3000 {execution} children in {time.monotonic() - began:.2f} s")
    _, read = results(client, bucket, shown["ResultWriterDetails"])
    assert [int(each["n"]) for each in json.loads(read["SUCCEEDED"][0])] == list(range(3000))
    described = map_runs(states, arn)[0]
    assert described["executionCounts"]["succeeded"] == 3000
    if execution == "STANDARD":
        assert len(children(states, described["mapRunArn"])) == 3000
    else:
        with pytest.raises(ClientError) as refused:
            states.list_executions(mapRunArn=described["mapRunArn"])
        assert refused.value.response["Error"]["Code"] == "StateMachineTypeNotSupported"


# MARK: Refusals


@pytest.mark.parametrize(
    "fields, words",
    [
        ({"ItemReader": {"Resource": GET, "Parameters": {"Bucket": "b", "Key": "k"}}}, "[ReaderConfig]"),
        (
            {"ItemReader": {"Resource": GET, "ReaderConfig": {"InputType": "CVS"}, "Parameters": {"Bucket": "b", "Key": "k"}}},
            "[CSV, JSON, JSONL, PARQUET, MANIFEST]",
        ),
        ({"ResultWriter": {"Resource": PUT}}, "[Parameters]"),
        ({"ItemBatcher": {}}, "[MaxItemsPerBatch, MaxInputBytesPerBatch]"),
        ({"Label": "a b"}, "Label"),
        ({"MaxConcurrency": 1, "MaxConcurrencyPath": "$.x"}, "MaxConcurrency"),
    ],
)
def test_definitions_are_refused(states, name, fields, words):
    with pytest.raises(ClientError) as refused:
        make(states, name, distributed(**fields))
    assert refused.value.response["Error"]["Code"] == "InvalidDefinition"
    assert words in refused.value.response["Error"]["Message"]


def test_map_runs_that_are_not_there(states, name):
    arn = "arn:aws:states:us-east-1:000000000000:mapRun:m/l:00000000-0000-3000-8000-000000000000"
    for call in (states.describe_map_run, states.update_map_run):
        with pytest.raises(ClientError) as refused:
            call(mapRunArn=arn, **({"maxConcurrency": 1} if call == states.update_map_run else {}))
        assert refused.value.response["Error"]["Code"] == "ResourceNotFound"
    with pytest.raises(ClientError) as refused:
        states.describe_map_run(mapRunArn="arn:aws:states:us-east-1:000000000000:stateMachine:m")
    assert refused.value.response["Error"]["Code"] == "InvalidArn"


def test_maps_within_maps(states, name):
    inner = distributed(ItemsPath="$.inner", Label="inner")["States"]["Map"]
    machine = make(states, name, distributed({"Each": inner}, ItemsPath="$.outer", Label="outer"))
    arn = start(states, machine, {"outer": [{"inner": [1, 2]}, {"inner": [3]}]})

    assert output(finish(states, arn)) == [[1, 2], [3]]
    [outer] = map_runs(states, arn)
    for child in children(states, outer["mapRunArn"]):
        [inner] = map_runs(states, child["executionArn"])
        assert inner["status"] == "SUCCEEDED" and "/inner:" in inner["mapRunArn"]


def test_selectors_that_fail_fail_the_map(states, name):
    machine = make(states, name, distributed(ItemsPath="$.items", ItemSelector={"x.$": "$$.Map.Item.Value.x"}))
    shown = run(states, machine, {"items": [{"x": 1}, {}]})

    assert shown["status"] == "FAILED" and shown["error"] == "States.Runtime"
    assert "'Map'" in shown["cause"] and "(entered at the event id #2)" in shown["cause"]


def test_maps_are_tried_again_as_new_runs(states, name):
    machine = make(
        states,
        name,
        distributed(
            FAILS_ON_BAD,
            ItemsPath="$.items",
            Retry=[{"ErrorEquals": ["States.ExceedToleratedFailureThreshold"], "IntervalSeconds": 1, "MaxAttempts": 1}],
        ),
    )
    arn = start(states, machine, {"items": [{"bad": True}]})

    assert finish(states, arn)["status"] == "FAILED"
    assert [each["status"] for each in map_runs(states, arn)] == ["FAILED", "FAILED"]
    assert types(states, arn).count("MapStateFailed") == 1


def test_nested_executions_find_places(states, name):
    nested = make(states, name + "n", {"StartAt": "P", "States": {"P": {"Type": "Pass", "Result": 1, "End": True}}})
    task = {
        "Type": "Task",
        "Resource": "arn:aws:states:::states:startExecution.sync:2",
        "Parameters": {"StateMachineArn": nested, "Input.$": "$"},
        "ResultSelector": {"o.$": "$.Output"},
        "End": True,
    }
    machine = make(states, name, distributed({"Each": task}))

    assert output(run(states, machine, list(range(30)))) == [{"o": 1}] * 30
