"""Every kind of target, with every way to say what it gets, on a lake whose time stands but for moves."""

import datetime
import json
import uuid

import pytest
from botocore.exceptions import ClientError

import server as hosu
from event_tools import ACCOUNT, REGION, Queue, attributes, bus, events, lake, put, queue, rule
from function_tools import create
from test_clock import ROLE, machine

FORWARD = """
import boto3, json, os

def handler(event, context):
    boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(event))
"""


def to_queue(lake):
    queue = Queue(lake)
    return queue.arn, {}, queue.bodies


def to_fifo_queue(lake):
    queue = Queue(lake, fifo=True)

    def bodies():
        messages = queue.messages()
        assert {message["Attributes"]["MessageGroupId"] for message in messages} == {"g"}
        return [json.loads(message["Body"]) for message in messages]

    return queue.arn, {"SqsParameters": {"MessageGroupId": "g"}}, bodies


def to_topic(lake):
    queue, sns = Queue(lake), lake.client("sns")
    topic = sns.create_topic(Name=queue.name)["TopicArn"]
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue.arn, Attributes={"RawMessageDelivery": "true"})
    return topic, {}, queue.bodies


def to_function(lake):
    if "HOSU_JOB_PYTHON" not in hosu.jobs_environment():
        pytest.skip("the Python of jobs is not set up (make python)")
    queue, functions = Queue(lake), lake.client("lambda")
    settings = {"FunctionName": queue.name, "Timeout": 30, "Environment": {"Variables": {"QUEUE": queue.url}}}
    arn = create(functions, FORWARD, **settings)["FunctionArn"]
    return arn, {}, queue.bodies


def to_machine(lake):
    states = lake.client("stepfunctions")
    arn = machine(states, {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": True}}})

    def inputs():
        lake.advance("1s")
        found = states.list_executions(stateMachineArn=arn)["executions"]
        return [json.loads(states.describe_execution(executionArn=one["executionArn"])["input"]) for one in found]

    return arn, {"RoleArn": ROLE}, inputs


def to_log_group(lake):
    logs, name = lake.client("logs"), f"/aws/events/{uuid.uuid4().hex[:8]}"
    logs.create_log_group(logGroupName=name)

    def lines():
        lake.advance("1s")
        return [json.loads(line["message"]) for line in logs.filter_log_events(logGroupName=name)["events"]]

    return f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{name}", {}, lines


@pytest.mark.parametrize("kind", [to_queue, to_fifo_queue, to_topic, to_function, to_machine, to_log_group])
def test_targets_get_the_event_or_what_they_are_given(lake, events, bus, kind):
    arn, more, received = kind(lake)
    target = {"Arn": arn, **more}
    transformer = {
        "InputPathsMap": {"n": "$.detail.n", "type": "$.detail-type", "none": "$.detail.none"},
        "InputTemplate": '{"n": <n>, "text": "<type> <n> of <aws.events.rule-name>", "none": <none>}',
    }
    rule(
        events,
        bus,
        {"Id": "whole", **target},
        {"Id": "fixed", **target, "Input": '{"fixed": [1]}'},
        {"Id": "part", **target, "InputPath": "$.detail"},
        {"Id": "made", **target, "InputTransformer": transformer},
    )

    sent = put(events, {"n": 7}, bus, Resources=["a"])

    found = received()
    assert len(found) == 4
    (whole,) = [event for event in found if "detail-type" in event]
    assert whole["id"] == sent and whole["detail"] == {"n": 7} and whole["resources"] == ["a"]
    assert {"fixed": [1]} in found
    assert {"n": 7} in found
    assert {"n": 7, "text": "Order 7 of r", "none": ""} in found


def test_a_bus_hands_events_on_once(lake, events, queue, bus):
    other, third, heard = f"{bus}-b", f"{bus}-c", queue()
    for name in (other, third):
        events.create_event_bus(Name=name)
    arn = {name: events.describe_event_bus(Name=name)["Arn"] for name in (other, third)}
    rule(events, bus, {"Id": "b", "Arn": arn[other], "RoleArn": ROLE})
    rule(events, other, {"Id": "c", "Arn": arn[third], "RoleArn": ROLE}, {"Id": "q", "Arn": heard.arn})
    rule(events, third, {"Id": "q", "Arn": heard.arn})

    sent = put(events, {"n": 1}, bus)

    (event,) = heard.bodies()
    assert event["id"] == sent and event["account"] == ACCOUNT


def gone_queue(lake):
    return f"arn:aws:sqs:{REGION}:{ACCOUNT}:gone", {}


def gone_topic(lake):
    return f"arn:aws:sns:{REGION}:{ACCOUNT}:gone", {}


def gone_function(lake):
    return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:gone", {}


def gone_machine(lake):
    return f"arn:aws:states:{REGION}:{ACCOUNT}:stateMachine:gone", {"RoleArn": ROLE}


def gone_log_group(lake):
    return f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/aws/events/gone", {}


def gone_workflow(lake):
    return f"arn:aws:glue:{REGION}:{ACCOUNT}:workflow/gone", {"RoleArn": ROLE}


def gone_bus(lake):
    return f"arn:aws:events:{REGION}:{ACCOUNT}:event-bus/gone", {"RoleArn": ROLE}


def anothers_queue(lake):
    return f"arn:aws:sqs:{REGION}:111122223333:theirs", {}


GONE = [gone_queue, gone_topic, gone_function, gone_machine, gone_log_group, gone_workflow, gone_bus]


@pytest.mark.parametrize("kind, code", [*((kind, "NO_RESOURCE") for kind in GONE), (anothers_queue, "NO_PERMISSIONS")])
def test_dead_letters_say_what_went_wrong(lake, events, queue, bus, kind, code):
    arn, more = kind(lake)
    dead = queue()
    target = {"Id": "t", "Arn": arn, **more, "DeadLetterConfig": {"Arn": dead.arn}}
    made = rule(events, bus, {**target, "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 60}})

    sent = put(events, {"n": 1}, bus)

    (letter,) = dead.messages()
    assert json.loads(letter["Body"])["id"] == sent
    found = attributes(letter)
    assert found.pop("ERROR_MESSAGE")
    assert found == {"RULE_ARN": made, "TARGET_ARN": arn, "ERROR_CODE": code, "RETRY_ATTEMPTS": "0"}


def test_the_event_itself_lies_in_the_dead_letter_queue_and_not_what_the_target_gets(lake, events, queue, bus):
    dead = queue()
    arn, _ = gone_queue(lake)
    rule(events, bus, {"Id": "t", "Arn": arn, "Input": '"fixed"', "DeadLetterConfig": {"Arn": dead.arn}})

    put(events, {"n": 1}, bus)

    assert dead.bodies()[0]["detail"] == {"n": 1}


def moments(messages):
    return [datetime.datetime.fromisoformat(message["time"]) for message in messages]


def test_a_month_of_nights(lake, events, queue):
    nights = queue()
    now = lake.now
    events.put_rule(Name="nightly", ScheduleExpression="cron(0 2 * * ? *)")
    events.put_targets(Rule="nightly", Targets=[{"Id": "q", "Arn": nights.arn}])

    found = []
    for _ in range(3):
        lake.advance("10d")
        found += nights.bodies()

    times = moments(sorted(found, key=lambda event: event["time"]))
    first = now.replace(hour=2, minute=0, second=0, microsecond=0)
    first += datetime.timedelta(days=first <= now)
    assert times == [first + datetime.timedelta(days=day) for day in range(30)]
    assert len({event["id"] for event in found}) == 30
    assert {(event["source"], event["detail-type"], json.dumps(event["detail"])) for event in found} == {
        ("aws.events", "Scheduled Event", "{}")
    }
    assert found[0]["resources"] == [f"arn:aws:events:{REGION}:{ACCOUNT}:rule/nightly"]
    events.disable_rule(Name="nightly")
    lake.advance("3d")
    assert nights.bodies() == []


def test_nights_come_in_order(lake, events, queue):
    nights = queue(fifo=True)
    events.put_rule(Name="ordered", ScheduleExpression="rate(6 hours)")
    target = {"Id": "q", "Arn": nights.arn, "SqsParameters": {"MessageGroupId": "g"}}
    events.put_targets(Rule="ordered", Targets=[target])

    lake.advance("5d")

    times = moments(nights.bodies())
    assert len(times) == 20 and times == sorted(times)
    assert {later - sooner for sooner, later in zip(times, times[1:])} == {datetime.timedelta(hours=6)}
    events.remove_targets(Rule="ordered", Ids=["q"])
    events.delete_rule(Name="ordered")


def test_replays_bring_archived_events_to_the_rules_that_are_named(lake, events, queue, bus):
    one, two = queue(), queue()
    arn = events.describe_event_bus(Name=bus)["Arn"]
    archive = f"a-{bus}"
    pattern = json.dumps({"detail": {"n": [{"numeric": [">", 1]}]}})
    kept = events.create_archive(ArchiveName=archive, EventSourceArn=arn, EventPattern=pattern)["ArchiveArn"]
    named = rule(events, bus, {"Id": "q", "Arn": one.arn}, name="one")
    rule(events, bus, {"Id": "q", "Arn": two.arn}, name="two")
    start = lake.now
    ids = []
    for n in range(5):
        ids.append(put(events, {"n": n}, bus))
        lake.advance("1h")
    assert len(one.bodies()) == len(two.bodies()) == 5
    assert events.describe_archive(ArchiveName=archive)["EventCount"] == 3

    order = {"EventSourceArn": kept, "EventStartTime": start, "EventEndTime": start + datetime.timedelta(hours=5)}
    events.start_replay(ReplayName=f"p-{bus}", Destination={"Arn": arn, "FilterArns": [named]}, **order)

    replayed = sorted(one.bodies(), key=lambda event: event["time"])
    assert [event["id"] for event in replayed] == ids[2:]
    assert {event["replay-name"] for event in replayed} == {f"p-{bus}"}
    assert two.bodies() == []
    shown = events.describe_replay(ReplayName=f"p-{bus}")
    assert shown["State"] == "COMPLETED" and shown["Destination"]["FilterArns"] == [named]
    assert shown["EventLastReplayedTime"].replace(microsecond=0) == moments(replayed)[-1]
    with pytest.raises(ClientError, match="is not in a valid state|IllegalStatus"):
        events.cancel_replay(ReplayName=f"p-{bus}")


def test_replays_leave_out_what_an_archive_keeps_no_more(lake, events, queue, bus):
    found, archive = queue(), f"a-{bus}"
    arn = events.describe_event_bus(Name=bus)["Arn"]
    kept = events.create_archive(ArchiveName=archive, EventSourceArn=arn, RetentionDays=2)["ArchiveArn"]
    start = lake.now
    put(events, {"n": 1}, bus)
    lake.advance("36h")
    put(events, {"n": 2}, bus)
    lake.advance("24h")
    rule(events, bus, {"Id": "q", "Arn": found.arn})
    order = {"EventSourceArn": kept, "EventStartTime": start, "EventEndTime": lake.now}
    events.start_replay(ReplayName=f"p-{bus}", Destination={"Arn": arn}, **order)
    assert [event["detail"]["n"] for event in found.bodies()] == [2]
