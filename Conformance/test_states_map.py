"""boto3 on distributed maps: datasets in S3, batches, tolerated failures, and what can be seen of their runs."""

import gzip
import io
import json
import time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from botocore.exceptions import ClientError

from server import eventually
from states_tools import (
    FAILS_ON_BAD, GET, LIST, children, distributed, events, finish,
    make, map_runs, output, reader, run, start, types,
)


# MARK: Items of the state's input


def test_children_run_as_executions_of_their_own(states, name):
    machine = make(states, name, distributed(Label="each", ItemsPath="$.items"))
    arn = start(states, machine, {"items": [{"n": index} for index in range(7)]})

    assert output(finish(states, arn)) == [{"n": index} for index in range(7)]
    assert types(states, arn) == [
        "ExecutionStarted", "MapStateEntered", "MapStateStarted", "MapRunStarted", "MapRunSucceeded",
        "MapStateSucceeded", "MapStateExited", "ExecutionSucceeded",
    ]
    started = events(states, arn)[3]["mapRunStartedEventDetails"]["mapRunArn"]
    assert events(states, arn)[2]["mapStateStartedEventDetails"]["length"] == 7
    assert f":mapRun:{name}/each:" in started
    [described] = map_runs(states, arn)
    assert described["mapRunArn"] == started and described["executionArn"] == arn
    assert described["status"] == "SUCCEEDED" and described["stopDate"] >= described["startDate"]
    counts = described["executionCounts"]
    assert (counts["total"], counts["succeeded"], counts["pending"], counts["running"]) == (7, 7, 0, 0)
    assert described["itemCounts"]["succeeded"] == 7 and described["maxConcurrency"] == 0
    listed = children(states, started)
    assert len(listed) == 7 and {each["status"] for each in listed} == {"SUCCEEDED"}
    child = states.describe_execution(executionArn=listed[0]["executionArn"])
    assert f":execution:{name}/each:" in child["executionArn"]
    assert child["mapRunArn"] == started and child["stateMachineArn"].endswith(f":stateMachine:{name}/each")
    assert types(states, child["executionArn"])[0] == "ExecutionStarted"
    # The machine's own list shows none of them.
    assert len(states.list_executions(stateMachineArn=machine)["executions"]) == 1


def test_members_of_an_object_are_items(states, name):
    machine = make(states, name, distributed())

    assert output(run(states, machine, {"a": 1, "b": [2]})) == [{"Key": "a", "Value": 1}, {"Key": "b", "Value": [2]}]


def test_no_items_are_no_children(states, name):
    machine = make(states, name, distributed(ItemsPath="$.items"))
    arn = start(states, machine, {"items": []})

    assert output(finish(states, arn)) == []
    assert map_runs(states, arn)[0]["executionCounts"]["total"] == 0


def test_items_are_selected_and_put_together(states, name):
    machine = make(
        states,
        name,
        distributed(
            ItemsPath="$.items",
            ItemSelector={"i.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value", "from.$": "$$.Map.Item.Source", "d.$": "$.day"},
            ItemBatcher={"MaxItemsPerBatchPath": "$.size", "BatchInput": {"day.$": "$.day"}},
        ),
    )
    result = output(run(states, machine, {"items": list("abcde"), "day": 3, "size": 2}))

    assert [len(batch["Items"]) for batch in result] == [2, 2, 1]
    assert result[0] == {
        "BatchInput": {"day": 3},
        "Items": [{"i": 0, "v": "a", "from": "STATE_DATA", "d": 3}, {"i": 1, "v": "b", "from": "STATE_DATA", "d": 3}],
    }


def test_batches_are_no_larger_than_said(states, name):
    machine = make(states, name, distributed(ItemsPath="$.items", ItemBatcher={"MaxInputBytesPerBatch": 60}))
    arn = start(states, machine, {"items": ["x" * 20] * 5})

    assert [len(batch["Items"]) for batch in output(finish(states, arn))] == [2, 2, 1]
    described = map_runs(states, arn)[0]
    assert described["itemCounts"]["succeeded"] == 5 and described["executionCounts"]["succeeded"] == 3


def test_expressions_of_jsonata(states, name, client, bucket):
    client("s3").put_object(Bucket=bucket, Key="in/a.json", Body=json.dumps({"rows": [1, 2, 3, 4]}))
    machine = make(
        states,
        name,
        distributed(
            language="JSONata",
            ItemReader={
                "Resource": GET,
                "ReaderConfig": {"InputType": "JSON", "ItemsPointer": "{% '/' & $states.input.where %}", "MaxItems": "{% 3 %}"},
                "Arguments": {"Bucket": "{% $states.input.bucket %}", "Key": "in/a.json"},
            },
            ItemSelector={"n": "{% $states.context.Map.Item.Value * $states.input.factor %}"},
            ItemBatcher={"MaxItemsPerBatch": "{% 1 + 1 %}", "BatchInput": {"f": "{% $states.input.factor %}"}},
            MaxConcurrency="{% 2 %}",
            ToleratedFailurePercentage="{% 10 %}",
            Output="{% $states.result.Items.n %}",
        ),
    )

    assert output(run(states, machine, {"bucket": bucket, "where": "rows", "factor": 10})) == [10, 20, 30]


# MARK: Datasets


TABLE = 'id,text\n1,plain\n2,"a, b"\n3,"say ""hi"""\n4\n5,x,y\n'
ROWS = [
    {"id": "1", "text": "plain"},
    {"id": "2", "text": "a, b"},
    {"id": "3", "text": 'say "hi"'},
    {"id": "4", "text": ""},
    {"id": "5", "text": "x"},
]


@pytest.mark.parametrize(
    "configuration, key, body, expected",
    [
        ({"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}, "a.csv", TABLE.encode(), ROWS),
        ({"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}, "a.csv.gz", gzip.compress(TABLE.encode()), ROWS),
        (
            {"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a", "b"], "CSVDelimiter": "PIPE", "MaxItems": 2},
            "a.txt",
            b"1|2\r\n3|4\r\n5|6\r\n",
            [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}],
        ),
        ({"InputType": "JSON"}, "a.json", b' [1, "two", {"three": [3]}, null] ', [1, "two", {"three": [3]}, None]),
        ({"InputType": "JSON"}, "b.json", b'{"k": 1, "l": {"m": 2}}', [{"Key": "k", "Value": 1}, {"Key": "l", "Value": {"m": 2}}]),
        (
            {"InputType": "JSON", "ItemsPointer": "/x/1/rows"},
            "c.json",
            b'{"rows": [0], "x": [{"rows": [9]}, {"a": {"rows": 1}, "rows": [1, 2]}], "z": 1}',
            [1, 2],
        ),
        ({"InputType": "JSONL"}, "a.jsonl", b'{"a": 1}\n\n{"a": 2}', [{"a": 1}, {"a": 2}]),
    ],
)
def test_objects_are_read(states, name, client, bucket, configuration, key, body, expected):
    client("s3").put_object(Bucket=bucket, Key=key, Body=body)
    machine = make(states, name, reader(GET, configuration, {"Bucket": bucket, "Key.$": "$.key"}))

    assert output(run(states, machine, {"key": key})) == expected


def parquet(rows):
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), sink)
    return sink.getvalue()


def test_parquet_is_read(states, name, client, bucket):
    rows = [{"id": index, "tags": ["a", None], "at": {"x": index / 2}, "s": None if index else "é"} for index in range(5)]
    client("s3").put_object(Bucket=bucket, Key="a.parquet", Body=parquet(rows))
    machine = make(states, name, reader(GET, {"InputType": "PARQUET"}, {"Bucket": bucket, "Key": "a.parquet"}))

    assert output(run(states, machine)) == rows


def test_lists_of_objects_are_items(states, name, client, bucket):
    for index in range(3):
        client("s3").put_object(Bucket=bucket, Key=f"in/{index}.txt", Body=b"x" * index)
    client("s3").put_object(Bucket=bucket, Key="other", Body=b"x")
    machine = make(states, name, reader(LIST, None, {"Bucket": bucket, "Prefix": "in/"}))
    result = output(run(states, machine))

    assert [(item["Key"], item["Size"], item["StorageClass"]) for item in result] == [
        (f"in/{index}.txt", index, "STANDARD") for index in range(3)
    ]
    assert result[0]["Etag"] == '"d41d8cd98f00b204e9800998ecf8427e"'
    assert abs(result[0]["LastModified"] - time.time()) < 60


def test_listed_objects_are_loaded(states, name, client, bucket):
    for index in range(3):
        client("s3").put_object(Bucket=bucket, Key=f"in/{index}.csv", Body=f"n\n{index}0\n{index}1\n")
    client("s3").put_object(Bucket=bucket, Key="in/", Body=b"")
    configuration = {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "Transformation": "LOAD_AND_FLATTEN"}
    machine = make(
        states,
        name,
        reader(
            LIST,
            configuration,
            {"Bucket": bucket, "Prefix": "in/"},
            ItemSelector={"n.$": "$$.Map.Item.Value.n", "from.$": "$$.Map.Item.Source"},
        ),
    )
    result = output(run(states, machine))

    assert [item["n"] for item in result] == ["00", "01", "10", "11", "20", "21"]
    assert result[5]["from"] == f"S3://{bucket}/in/2.csv"


def test_inventories_and_manifests_are_read(states, name, client, bucket):
    s3 = client("s3")
    s3.put_object(Bucket=bucket, Key="data/1.csv.gz", Body=gzip.compress(b'"b","k/1","10"\n"b","k/2","20"\n'))
    manifest = {"sourceBucket": "b", "destinationBucket": f"arn:aws:s3:::{bucket}", "fileFormat": "CSV", "fileSchema": "Bucket, Key, Size"}
    s3.put_object(Bucket=bucket, Key="manifest.json", Body=json.dumps({**manifest, "files": [{"key": "data/1.csv.gz"}]}))
    machine = make(states, name, reader(GET, {"InputType": "MANIFEST"}, {"Bucket": bucket, "Key": "manifest.json"}))
    assert output(run(states, machine)) == [
        {"Bucket": "b", "Key": "k/1", "Size": "10"},
        {"Bucket": "b", "Key": "k/2", "Size": "20"},
    ]

    s3.put_object(Bucket=bucket, Key="u/1.parquet", Body=parquet([{"n": 1}]))
    s3.put_object(Bucket=bucket, Key="u/2.parquet", Body=parquet([{"n": 2}]))
    s3.put_object(Bucket=bucket, Key="u-manifest.csv", Body=f"s3://{bucket}/u/1.parquet\ns3://{bucket}/u/2.parquet\n")
    definition = reader(GET, {"InputType": "PARQUET", "ManifestType": "ATHENA_DATA"}, {"Bucket": bucket, "Key": "u-manifest.csv"})
    assert output(run(states, make(states, name + "2", definition))) == [{"n": 1}, {"n": 2}]


@pytest.mark.parametrize(
    "key, body, words",
    [
        ("missing.json", None, "The specified key does not exist."),
        ("a.json", b"12", "Attempting to map over non-iterable node."),
        ("b.json", b"[1, 2", "ends within its JSON"),
        ("c.json", b"[1, oops]", "not valid JSON"),
    ],
)
def test_what_cannot_be_read_fails_the_map(states, name, client, bucket, key, body, words):
    if body is not None:
        client("s3").put_object(Bucket=bucket, Key=key, Body=body)
    definition = reader(GET, {"InputType": "JSON"}, {"Bucket": bucket, "Key": key}, Next="After")
    definition["States"]["Map"]["Catch"] = [{"ErrorEquals": ["States.ItemReaderFailed"], "Next": "After"}]
    definition["States"]["After"] = {"Type": "Pass", "End": True}
    arn = start(states, make(states, name, definition))
    shown = finish(states, arn)

    assert output(shown)["Error"] == "States.ItemReaderFailed" and words in output(shown)["Cause"]
    assert types(states, arn)[4:6] == ["MapRunFailed", "MapStateFailed"]
    assert map_runs(states, arn)[0]["status"] == "FAILED"


# MARK: Failures


def test_one_failure_fails_the_map(states, name):
    machine = make(states, name, distributed(FAILS_ON_BAD, ItemsPath="$.items"))
    arn = start(states, machine, {"items": [{"bad": index == 2} for index in range(4)]})
    shown = finish(states, arn)

    assert (shown["status"], shown["error"]) == ("FAILED", "States.ExceedToleratedFailureThreshold")
    assert shown["cause"] == "The specified tolerated failure threshold was exceeded"
    assert types(states, arn)[-3:] == ["MapRunFailed", "MapStateFailed", "ExecutionFailed"]
    described = map_runs(states, arn)[0]
    assert described["status"] == "FAILED" and described["executionCounts"]["failed"] == 1
    [failed] = children(states, described["mapRunArn"], statusFilter="FAILED")
    shown = states.describe_execution(executionArn=failed["executionArn"])
    assert (shown["error"], shown["redriveStatus"]) == ("Bad", "REDRIVABLE_BY_MAP_RUN")


@pytest.mark.parametrize(
    "fields, bad, succeeds",
    [
        ({"ToleratedFailureCount": 2}, 2, True),
        ({"ToleratedFailureCount": 2}, 3, False),
        ({"ToleratedFailurePercentage": 30}, 3, True),
        ({"ToleratedFailurePercentage": 30}, 4, False),
        ({"ToleratedFailurePercentage": 100}, 10, True),
        ({"ToleratedFailureCountPath": "$.some", "ToleratedFailurePercentagePath": "$.many"}, 2, False),
    ],
)
def test_some_failures_are_tolerated(states, name, fields, bad, succeeds):
    machine = make(states, name, distributed(FAILS_ON_BAD, ItemsPath="$.items", **fields))
    shown = run(states, machine, {"items": [{"bad": index < bad, "n": index} for index in range(10)], "some": 1, "many": 50})

    assert shown["status"] == ("SUCCEEDED" if succeeds else "FAILED")
    if succeeds:
        result = output(shown)
        # Children that failed are shown whole.
        assert [item.get("Status") for item in result] == ["FAILED"] * bad + [None] * (10 - bad)
        assert result[0]["Error"] == "Bad" and json.loads(result[0]["Input"]) == {"bad": True, "n": 0}


def test_stopping_the_execution_stops_all(states, name):
    machine = make(states, name, distributed({"Each": {"Type": "Wait", "Seconds": 600, "End": True}}, ItemsPath="$.items", MaxConcurrency=5))
    arn = start(states, machine, {"items": list(range(20))})

    def running():
        return [run["executionCounts"]["running"] for run in map_runs(states, arn)]

    eventually(lambda: running() == [5])
    [described] = map_runs(states, arn)
    assert (described["executionCounts"]["running"], described["executionCounts"]["pending"]) == (5, 15)
    assert len(children(states, described["mapRunArn"], statusFilter="RUNNING")) == 5

    states.update_map_run(mapRunArn=described["mapRunArn"], maxConcurrency=8)
    eventually(lambda: running() == [8])
    assert map_runs(states, arn)[0]["maxConcurrency"] == 8

    states.stop_execution(executionArn=arn, error="Enough")
    assert finish(states, arn)["status"] == "ABORTED"
    eventually(lambda: running() == [0])
    [described] = map_runs(states, arn)
    assert described["status"] == "ABORTED"
    assert (described["executionCounts"]["aborted"], described["executionCounts"]["pending"]) == (8, 12)
    with pytest.raises(ClientError) as refused:
        states.update_map_run(mapRunArn=described["mapRunArn"], maxConcurrency=1)
    assert refused.value.response["Error"]["Code"] == "ValidationException"
