"""A lake whose time stands but for moves, and what tests of events do there; tests import the fixtures that they name."""

import json
import uuid

import pytest

from test_clock import Lake

REGION, ACCOUNT = "us-east-1", "000000000000"


@pytest.fixture(scope="module")
def lake(tmp_path_factory):
    with Lake.frozen(tmp_path_factory.mktemp("events")) as made:
        yield made


@pytest.fixture
def events(lake):
    return lake.client("events")


class Queue:
    """A queue and what lies in it once everything that is due is done."""

    def __init__(self, lake, fifo=False):
        self.lake, self.sqs = lake, lake.client("sqs")
        attributes = {"MessageRetentionPeriod": str(14 * 86_400)}
        if fifo:
            attributes |= {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
        self.name = f"q-{uuid.uuid4().hex[:8]}{'.fifo' if fifo else ''}"
        self.url = self.sqs.create_queue(QueueName=self.name, Attributes=attributes)["QueueUrl"]
        self.arn = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{self.name}"

    def messages(self):
        self.lake.advance("1s")
        taken = []
        while found := self.sqs.receive_message(
            QueueUrl=self.url, MaxNumberOfMessages=10, MessageAttributeNames=["All"], AttributeNames=["All"]
        ).get("Messages"):
            for message in found:
                self.sqs.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
            taken += found
        return taken

    def bodies(self):
        return [json.loads(message["Body"]) for message in self.messages()]


@pytest.fixture
def queue(lake):
    return lambda **more: Queue(lake, **more)


@pytest.fixture
def bus(events):
    name = f"bus-{uuid.uuid4().hex[:8]}"
    events.create_event_bus(Name=name)
    return name


def put(events, detail, bus=None, source="shop", **more):
    entry = {"Source": source, "DetailType": "Order", "Detail": json.dumps(detail), **more}
    reply = events.put_events(Entries=[{**entry, "EventBusName": bus} if bus else entry])
    assert reply["FailedEntryCount"] == 0
    return reply["Entries"][0]["EventId"]


def rule(events, bus, *targets, name="r", pattern=None):
    arn = events.put_rule(
        Name=name, EventBusName=bus, EventPattern=json.dumps(pattern or {"source": ["shop"]})
    )["RuleArn"]
    reply = events.put_targets(Rule=name, EventBusName=bus, Targets=list(targets))
    assert reply["FailedEntryCount"] == 0
    return arn


def attributes(message):
    return {name: value["StringValue"] for name, value in message["MessageAttributes"].items()}
