"""Functions called by queues and by events, on a clock that is moved: batches, retries, destinations, power cuts."""

import json
import time
import uuid

import pytest

import server as hosu
import test_clock
from function_tools import create

PREFIX = "arn:aws:lambda:us-east-1:000000000000:function:"

# Tells the queue OUT which records came, says of those with "bad" that they failed, and fails where one has "raise".
READER = """
import boto3, json, os

def handler(event, context):
    bodies = [record["body"] for record in event["Records"]]
    boto3.client("sqs").send_message(QueueUrl=os.environ["OUT"], MessageBody=json.dumps(bodies))
    if any("raise" in body for body in bodies):
        raise ValueError("poison")
    return {"batchItemFailures": [{"itemIdentifier": r["messageId"]} for r in event["Records"] if "bad" in r["body"]]}
"""

FAILING = """
import boto3, os

def handler(event, context):
    boto3.client("sqs").send_message(QueueUrl=os.environ["OUT"], MessageBody=context.aws_request_id)
    raise ValueError("never")
"""


class Lake(test_clock.Lake):
    """One that makes queues and functions."""

    def queue(self, name=None, **attributes):
        sqs = self.client("sqs")
        url = sqs.create_queue(QueueName=name or f"q-{uuid.uuid4().hex[:8]}", Attributes=attributes)["QueueUrl"]
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        return url, found["Attributes"]["QueueArn"]

    def function(self, code, out=None, **settings):
        settings = {"Environment": {"Variables": {"OUT": out or ""}}, **settings}
        return create(self.client("lambda"), code, **settings)["FunctionName"]

    def messages(self, url, count):
        """So many messages at least, as they come; fewer where no more come."""
        return [message["Body"] for message in hosu.take(self.client("sqs"), url, count)]

    def count(self, url):
        found = self.client("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        return int(found["ApproximateNumberOfMessages"]) + int(found["ApproximateNumberOfMessagesNotVisible"])


@pytest.fixture(scope="module")
def lake(tmp_path_factory):
    with Lake.frozen(tmp_path_factory.mktemp("events")) as made:
        yield made


@pytest.fixture
def mapping(lake):
    """Makes a mapping for one test."""
    functions, made = lake.client("lambda"), []

    def make(**settings):
        made.append(functions.create_event_source_mapping(**settings)["UUID"])
        return made[-1]

    yield make
    for id in made:
        functions.delete_event_source_mapping(UUID=id)


def test_messages_of_a_group_come_in_their_order(lake, mapping):
    out, _ = lake.queue()
    url, arn = lake.queue(f"q-{uuid.uuid4().hex[:8]}.fifo", FifoQueue="true", ContentBasedDeduplication="true")
    mapping(FunctionName=lake.function(READER, out), EventSourceArn=arn, BatchSize=3)
    sqs = lake.client("sqs")
    for number in range(5):
        sqs.send_message_batch(
            QueueUrl=url,
            Entries=[{"Id": g, "MessageBody": f"{g}{number}", "MessageGroupId": g} for g in "abc"],
        )
    came = []
    while len(came) < 15:
        batches = [json.loads(body) for body in lake.messages(out, 1)]
        assert batches and all(len(batch) <= 3 for batch in batches)
        came += [body for batch in batches for body in batch]
    for group in "abc":
        assert [body for body in came if body[0] == group] == [f"{group}{number}" for number in range(5)]
    hosu.eventually(lambda: lake.count(url) == 0)


def test_what_failed_of_a_fifo_batch_comes_again_when_it_is_visible(lake, mapping):
    out, _ = lake.queue()
    url, arn = lake.queue(
        f"q-{uuid.uuid4().hex[:8]}.fifo",
        FifoQueue="true",
        ContentBasedDeduplication="true",
        VisibilityTimeout="60",
    )
    lake.client("sqs").send_message_batch(
        QueueUrl=url,
        Entries=[{"Id": b, "MessageBody": b, "MessageGroupId": "g"} for b in ("one", "bad", "three")],
    )
    mapping(
        FunctionName=lake.function(READER, out),
        EventSourceArn=arn,
        FunctionResponseTypes=["ReportBatchItemFailures"],
    )
    assert json.loads(lake.messages(out, 1)[0]) == ["one", "bad", "three"]
    hosu.eventually(lambda: lake.count(url) == 1)
    lake.advance("61s")
    assert json.loads(lake.messages(out, 1)[0]) == ["bad"]


def test_a_window_collects_until_it_is_over_or_the_batch_is_full(lake, mapping):
    out, _ = lake.queue()
    url, arn = lake.queue(VisibilityTimeout="300")
    mapping(
        FunctionName=lake.function(READER, out), EventSourceArn=arn, BatchSize=20, MaximumBatchingWindowInSeconds=100
    )
    sqs = lake.client("sqs")
    for number in range(3):
        sqs.send_message(QueueUrl=url, MessageBody=str(number))
    hosu.eventually(lambda: lake.clock(advance="0s")["sleepers"] > 0)
    assert lake.count(out) == 0
    lake.advance("101s")
    assert sorted(json.loads(lake.messages(out, 1)[0])) == ["0", "1", "2"]
    for start in (0, 10):
        sqs.send_message_batch(
            QueueUrl=url, Entries=[{"Id": str(n), "MessageBody": str(start + n)} for n in range(10)]
        )
    assert len(json.loads(lake.messages(out, 1)[0])) == 20


def test_filters_take_messages_and_remove_the_others(lake, mapping):
    out, _ = lake.queue()
    url, arn = lake.queue()
    mapping(
        FunctionName=lake.function(READER, out),
        EventSourceArn=arn,
        BatchSize=1,
        ScalingConfig={"MaximumConcurrency": 2},
        FilterCriteria={"Filters": [{"Pattern": json.dumps({"body": {"kind": ["a"], "n": [{"numeric": [">", 1]}]}})}]},
    )
    sqs = lake.client("sqs")
    for body in ({"kind": "a", "n": 2}, {"kind": "a", "n": 1}, {"kind": "b", "n": 3}, {"kind": "a", "n": 9}):
        sqs.send_message(QueueUrl=url, MessageBody=json.dumps(body))
    sqs.send_message(QueueUrl=url, MessageBody="no json")
    came = [json.loads(json.loads(body)[0]) for body in lake.messages(out, 2)]
    assert sorted(body["n"] for body in came) == [2, 9]
    hosu.eventually(lambda: lake.count(url) == 0)


def test_poison_goes_to_the_dead_letter_queue(lake, mapping):
    out, _ = lake.queue()
    dead, dead_arn = lake.queue()
    url, arn = lake.queue(
        VisibilityTimeout="30",
        RedrivePolicy=json.dumps({"deadLetterTargetArn": dead_arn, "maxReceiveCount": 2}),
    )
    mapping(FunctionName=lake.function(READER, out), EventSourceArn=arn)
    lake.client("sqs").send_message(QueueUrl=url, MessageBody="raise")
    assert len(lake.messages(out, 1)) == 1
    lake.advance("31s")
    assert len(lake.messages(out, 1)) == 1
    lake.advance("31s")
    assert lake.messages(dead, 1) == ["raise"]


def test_a_month_with_idle_and_throttled_mappings_is_over_quickly(lake, mapping):
    functions = lake.client("lambda")
    for _ in range(5):
        mapping(FunctionName=lake.function(READER), EventSourceArn=lake.queue()[1])
    closed = lake.function(READER)
    functions.put_function_concurrency(FunctionName=closed, ReservedConcurrentExecutions=0)
    url, arn = lake.queue(VisibilityTimeout="600", MessageRetentionPeriod="3600")
    mapping(FunctionName=closed, EventSourceArn=arn)
    lake.client("sqs").send_message(QueueUrl=url, MessageBody="waits")
    began = time.monotonic()
    lake.advance("1h")
    # What is in no queue any more is waited for by nobody.
    assert lake.advance("30d")["moments"] < 100
    assert time.monotonic() - began < 60
    assert lake.count(url) == 0


def test_an_event_is_tried_again_after_one_and_two_minutes_and_then_given_up(lake):
    functions, out = lake.client("lambda"), lake.queue()[0]
    letters, letters_arn = lake.queue()
    name = lake.function(FAILING, out, DeadLetterConfig={"TargetArn": letters_arn})
    told, told_arn = lake.queue()
    topic = lake.client("sns").create_topic(Name=f"t-{uuid.uuid4().hex[:8]}")["TopicArn"]
    lake.client("sns").subscribe(
        TopicArn=topic, Protocol="sqs", Endpoint=told_arn, Attributes={"RawMessageDelivery": "true"}
    )
    functions.put_function_event_invoke_config(
        FunctionName=name, DestinationConfig={"OnFailure": {"Destination": topic}}
    )
    functions.invoke(FunctionName=name, InvocationType="Event", Payload=b'{"n": 1}')
    ids = lake.messages(out, 1)
    for span, more in (("59s", 0), ("2s", 1), ("118s", 0), ("4s", 1), ("1d", 0)):
        lake.advance(span)
        came = lake.messages(out, 1) if more else []
        assert len(came) == more and lake.count(out) == 0, span
        ids += came
    assert len(ids) == 3 and len(set(ids)) == 1
    record = json.loads(lake.messages(told, 1)[0])
    assert record["requestContext"] == {
        "requestId": ids[0],
        "functionArn": f"{PREFIX}{name}:$LATEST",
        "condition": "RetriesExhausted",
        "approximateInvokeCount": 3,
    }
    assert record["responsePayload"]["errorMessage"] == "never"
    assert lake.messages(letters, 1) == ['{"n": 1}']


def test_an_event_that_would_be_too_old_is_given_up_with_its_last_answer(lake):
    functions, out = lake.client("lambda"), lake.queue()[0]
    name, (told, arn) = lake.function(FAILING, out), lake.queue()
    functions.put_function_event_invoke_config(
        FunctionName=name, MaximumEventAgeInSeconds=60, DestinationConfig={"OnFailure": {"Destination": arn}}
    )
    functions.invoke(FunctionName=name, InvocationType="Event", Payload=b"{}")
    lake.messages(out, 1)
    lake.advance("61s")
    record = json.loads(lake.messages(told, 1)[0])
    assert record["requestContext"]["condition"] == "EventAgeExceeded"
    assert record["responseContext"]["functionError"] == "Unhandled"


def test_successes_reach_functions_buses_and_queues_behind_them(lake):
    functions, (told, told_arn) = lake.client("lambda"), lake.queue()
    relay = lake.function(
        "import boto3, json, os\n\ndef handler(event, context):\n"
        "    boto3.client('sqs').send_message(QueueUrl=os.environ['OUT'], MessageBody=json.dumps(event))\n",
        told,
    )
    echo = lake.function("def handler(event, context):\n    return {'twice': event['n'] * 2}\n")
    bus = f"b-{uuid.uuid4().hex[:8]}"
    events = lake.client("events")
    bus_arn = events.create_event_bus(Name=bus)["EventBusArn"]
    events.put_rule(Name="all", EventBusName=bus, EventPattern=json.dumps({"source": ["lambda"]}))
    events.put_targets(Rule="all", EventBusName=bus, Targets=[{"Id": "q", "Arn": told_arn}])
    for destination in (PREFIX + relay, bus_arn):
        functions.put_function_event_invoke_config(
            FunctionName=echo, DestinationConfig={"OnSuccess": {"Destination": destination}}
        )
        functions.invoke(FunctionName=echo, InvocationType="Event", Payload=b'{"n": 21}')
        record = json.loads(lake.messages(told, 1)[0])
        if destination == bus_arn:
            assert record["detail-type"] == "Lambda Function Invocation Result - Success"
            record = record["detail"]
        assert record["responsePayload"] == {"twice": 42} and record["requestPayload"] == {"n": 21}


def test_one_place_lets_one_in_and_events_wait_for_it(lake):
    functions, out, gate = lake.client("lambda"), lake.queue()[0], lake.queue()[0]
    name = lake.function(
        f"""
import boto3, os

def handler(event, context):
    sqs = boto3.client("sqs")
    sqs.send_message(QueueUrl=os.environ["OUT"], MessageBody="in")
    while event.get("waits") and not sqs.receive_message(QueueUrl={gate!r}, WaitTimeSeconds=5).get("Messages"):
        pass
""",
        out,
        Timeout=30,
    )
    functions.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=1)
    functions.invoke(FunctionName=name, InvocationType="Event", Payload=b'{"waits": true}')
    assert lake.messages(out, 1) == ["in"]
    with pytest.raises(functions.exceptions.TooManyRequestsException) as failure:
        functions.invoke(FunctionName=name, Payload=b"{}")
    assert failure.value.response["Reason"] == "ReservedFunctionConcurrentInvocationLimitExceeded"
    functions.invoke(FunctionName=name, InvocationType="Event", Payload=b"{}")
    lake.client("sqs").send_message(QueueUrl=gate, MessageBody="go")
    lake.advance("10m")
    assert lake.messages(out, 1) == ["in"]


def test_an_event_that_a_power_cut_interrupts_is_called_again(tmp_path):
    server = hosu.Server(tmp_path / "data").start()
    lake = Lake(server)
    functions, out = lake.client("lambda"), lake.queue("out")[0]
    # It waits for good the first time: what it is told by then is in the queue.
    name = lake.function(
        """
import boto3, os, time

def handler(event, context):
    sqs = boto3.client("sqs")
    url = sqs.get_queue_url(QueueName="out")["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody=context.aws_request_id)
    if sqs.get_queue_url(QueueName="out") and event["marker"] not in [q.split("/")[-1] for q in
            sqs.list_queues(QueueNamePrefix="marker").get("QueueUrls", [])]:
        sqs.create_queue(QueueName=event["marker"])
        time.sleep(600)
""",
        Timeout=900,
    )
    functions.invoke(FunctionName=name, InvocationType="Event", Payload=b'{"marker": "marker-1"}')
    hosu.eventually(lambda: "QueueUrls" in lake.client("sqs").list_queues(QueueNamePrefix="marker"))
    server.kill()
    server.start()
    try:
        ids = lake.messages(out, 2)
        assert len(ids) == 2 and len(set(ids)) == 1
    finally:
        assert server.stop() == 0
