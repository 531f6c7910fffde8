"""Power cuts under state machines: each goes on where it was, and none does a thing twice."""

import json
import time

import server as hosu
from states_tools import ROLE, children, distributed, events, finish, make, map_runs, start

WAITS = 12


def clients(running):
    return running.client("stepfunctions"), running.client("s3")


def machine():
    """A chain of states that wait, choose, run side by side and write one object each."""
    states = {}
    for index in range(WAITS):
        name, following = f"S{index}", f"S{index + 1}" if index + 1 < WAITS else "End"
        states[name] = {
            "Type": "Task",
            "Resource": "arn:aws:states:::aws-sdk:s3:putObject",
            "Parameters": {"Bucket": "crash", "Key.$": f"States.Format('{{}}/{index}', $$.Execution.Name)", "Body.$": "$"},
            "ResultPath": None,
            "Next": f"W{index}",
        }
        states[f"W{index}"] = {
            "Type": "Map" if index % 3 == 2 else "Wait",
            **(
                {
                    "ItemsPath": "$.items",
                    "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "End": True}}},
                    "ResultPath": f"$.m{index}",
                }
                if index % 3 == 2
                else {"Seconds": index % 2}
            ),
            "Next": following,
        }
    states["End"] = {"Type": "Succeed"}
    return {"StartAt": "S0", "States": states}


def test_executions_go_on_after_power_cuts(tmp_path):
    running = hosu.Server(tmp_path / "data").start()
    states, s3 = clients(running)
    s3.create_bucket(Bucket="crash", CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
    s3.put_bucket_versioning(Bucket="crash", VersioningConfiguration={"Status": "Enabled"})
    arn = states.create_state_machine(name="crash", definition=json.dumps(machine()), roleArn=ROLE)["stateMachineArn"]
    started = [
        states.start_execution(stateMachineArn=arn, name=f"e{number}", input='{"items": [1, 2, 3]}')["executionArn"]
        for number in range(10)
    ]
    for cut in range(8):
        time.sleep(0.3 + cut * 0.07)
        running.kill()
        running = hosu.Server(tmp_path / "data").start()
        states, s3 = clients(running)
    assert [finish(states, execution)["status"] for execution in started] == ["SUCCEEDED"] * 10
    histories = []
    for execution in started:
        history = events(states, execution)
        assert [event["id"] for event in history] == list(range(1, len(history) + 1))
        histories.append([event["type"] for event in history])
    assert all(history == histories[0] for history in histories)
    written = s3.list_object_versions(Bucket="crash")["Versions"]
    assert len({version["Key"] for version in written}) == 10 * WAITS
    # A call whose answer was not yet committed is made again: at most one for each execution and each cut.
    assert len(written) <= 10 * WAITS + 10 * 8, len(written)
    assert running.stop() == 0


def test_distributed_maps_go_on_after_power_cuts(tmp_path):
    running = hosu.Server(tmp_path / "data").start()
    states, s3 = clients(running)
    s3.create_bucket(Bucket="crash", CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
    s3.put_bucket_versioning(Bucket="crash", VersioningConfiguration={"Status": "Enabled"})
    count, width, cuts = 300, 8, 6
    s3.put_object(Bucket="crash", Key="items.csv", Body="n\n" + "".join(f"{index}\n" for index in range(count)))
    child = {
        "Type": "Task",
        "Resource": "arn:aws:states:::aws-sdk:s3:putObject",
        "Parameters": {"Bucket": "crash", "Key.$": "States.Format('out/{}', $.n)", "Body.$": "$$.Execution.Id"},
        "ResultPath": None,
        "End": True,
    }
    definition = distributed(
        {"Each": child},
        ItemReader={
            "Resource": "arn:aws:states:::s3:getObject",
            "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
            "Parameters": {"Bucket": "crash", "Key": "items.csv"},
        },
        ResultWriter={"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "crash", "Prefix": "results"}},
        MaxConcurrency=width,
    )
    arn = start(states, make(states, "crash", definition))
    for cut in range(cuts):
        time.sleep(0.15 + cut * 0.05)
        running.kill()
        running = hosu.Server(tmp_path / "data").start()
        states, s3 = clients(running)
    shown = finish(states, arn)
    assert shown["status"] == "SUCCEEDED", shown

    [described] = map_runs(states, arn)
    assert (described["executionCounts"]["succeeded"], described["executionCounts"]["total"]) == (count, count)
    listed = children(states, described["mapRunArn"])
    assert len({each["name"] for each in listed}) == len(listed) == count
    for each in listed[:: count // 20]:
        history = events(states, each["executionArn"])
        assert [event["id"] for event in history] == list(range(1, len(history) + 1))
        assert history[-1]["type"] == "ExecutionSucceeded"
    written = [
        version
        for page in s3.get_paginator("list_object_versions").paginate(Bucket="crash", Prefix="out/")
        for version in page["Versions"]
    ]
    assert len({version["Key"] for version in written}) == count
    # A call whose answer was not yet committed is made again: at most one for each place and each cut.
    assert len(written) <= count + width * cuts, len(written)
    manifest = json.loads(s3.get_object(Bucket="crash", Key=json.loads(shown["output"])["ResultWriterDetails"]["Key"])["Body"].read())
    [file] = manifest["ResultFiles"]["SUCCEEDED"]
    results = json.loads(s3.get_object(Bucket="crash", Key=file["Key"])["Body"].read())
    assert [int(json.loads(each["Input"])["n"]) for each in results] == list(range(count))
    assert running.stop() == 0
