"""EventBridge Scheduler on a lake whose time stands but for moves: when schedules fire, and what they call with what."""

import datetime
import json

import pytest

from event_tools import ACCOUNT, REGION, attributes, queue, rule
from test_clock import ROLE, Lake
from test_event_targets import (
    gone_bus,
    gone_function,
    gone_machine,
    gone_queue,
    gone_topic,
    to_fifo_queue,
    to_function,
    to_machine,
    to_queue,
    to_topic,
)

# Two days before the clocks go forward in New York.
BEGINNING = "2026-03-06T00:00:00Z"
OFF = {"Mode": "OFF"}
MOMENT = '{"at": "<aws.scheduler.scheduled-time>"}'


@pytest.fixture(scope="module")
def lake(tmp_path_factory):
    with Lake.frozen(tmp_path_factory.mktemp("schedules"), BEGINNING) as made:
        yield made


@pytest.fixture
def scheduler(lake):
    return lake.client("scheduler")


@pytest.fixture
def schedule(scheduler):
    """Makes schedules that go with the test."""
    made = []

    def make(expression, arn, zone="UTC", window=OFF, name=None, **settings):
        target = {"Arn": arn, "RoleArn": ROLE, **settings.pop("Target", {})}
        name = name or f"s{len(made)}"
        made.append(name)
        return scheduler.create_schedule(
            Name=name,
            ScheduleExpression=expression,
            ScheduleExpressionTimezone=zone,
            FlexibleTimeWindow=window,
            Target=target,
            **settings,
        )["ScheduleArn"]

    yield make
    for name in made:
        try:
            scheduler.delete_schedule(Name=name)
        except scheduler.exceptions.ResourceNotFoundException:
            pass


def moments(queue):
    return sorted(body["at"] for body in queue.bodies())


def test_schedules_fire_by_the_clocks_of_their_zones(lake, schedule, queue):
    seoul, york, utc = queue(), queue(), queue()
    for expression, zone, found in [
        ("cron(0 9 ? * MON-FRI *)", "Asia/Seoul", seoul),
        ("cron(30 2 * * ? *)", "America/New_York", york),
        ("cron(30 2 * * ? *)", "UTC", utc),
    ]:
        schedule(expression, found.arn, zone, Target={"Input": MOMENT})

    lake.clock(set="2026-03-11T00:00:00Z")

    # On the 8th there is no half past two in New York.
    assert moments(york) == [f"2026-03-{day}Z" for day in ("06T07:30:00", "07T07:30:00", "09T06:30:00", "10T06:30:00")]
    assert moments(utc) == [f"2026-03-{day:02}T02:30:00Z" for day in range(6, 11)]
    # Nine in Seoul is midnight in UTC; that of the 6th had just passed, and then came the weekend.
    assert moments(seoul) == [f"2026-03-{day:02}T00:00:00Z" for day in (9, 10, 11)]


def test_an_hour_that_comes_twice_counts_once(tmp_path):
    with Lake.frozen(tmp_path, "2026-10-24T00:00:00Z") as autumn:
        arn, _, bodies = to_queue(autumn)
        autumn.client("scheduler").create_schedule(
            Name="s",
            ScheduleExpression="cron(30 2 * * ? *)",
            ScheduleExpressionTimezone="Europe/Berlin",
            FlexibleTimeWindow=OFF,
            Target={"Arn": arn, "RoleArn": ROLE, "Input": MOMENT},
        )
        autumn.clock(set="2026-10-27T00:00:00Z")
        found = sorted(body["at"] for body in bodies())
    assert found == ["2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def test_rates_fire_from_their_start_to_their_end(lake, schedule, queue):
    within, at_once = queue(), queue()
    start = lake.now.replace(microsecond=0) + datetime.timedelta(minutes=10)
    end = start + datetime.timedelta(hours=1)
    schedule("rate(20 minutes)", within.arn, StartDate=start, EndDate=end, Target={"Input": MOMENT})
    schedule("rate(1 hours)", at_once.arn, Target={"Input": MOMENT})

    lake.advance("2h30m")

    expected = [start + datetime.timedelta(minutes=20) * n for n in range(4)]
    assert moments(within) == [text(moment) + "Z" for moment in expected]
    assert len(moments(at_once)) == 3


def test_a_schedule_for_one_time_fires_once_and_goes_if_it_shall(lake, scheduler, schedule, queue):
    found = queue()
    when = lake.now.replace(microsecond=0) + datetime.timedelta(hours=5)
    local = when.astimezone(datetime.timezone(datetime.timedelta(hours=9)))
    schedule(f"at({text(local)})", found.arn, "Asia/Seoul", name="stays", Target={"Input": MOMENT})
    schedule(
        f"at({text(when)})", found.arn, name="goes", ActionAfterCompletion="DELETE", Target={"Input": MOMENT}
    )
    lake.advance("4h")
    assert found.bodies() == []
    lake.advance("4h")
    assert moments(found) == [text(when) + "Z"] * 2
    assert scheduler.get_schedule(Name="stays")["State"] == "ENABLED"
    with pytest.raises(scheduler.exceptions.ResourceNotFoundException):
        scheduler.get_schedule(Name="goes")
    lake.advance("10d")
    assert found.bodies() == []


def test_a_window_puts_off_the_call_and_not_its_moment(lake, schedule, queue):
    found = queue()
    start = lake.now
    window = {"Mode": "FLEXIBLE", "MaximumWindowInMinutes": 30}
    schedule("cron(0 * * * ? *)", found.arn, window=window, Target={"Input": MOMENT})

    lake.advance("24h")

    late = []
    for message in found.messages():
        sent = int(message["Attributes"]["SentTimestamp"]) / 1000
        late.append(sent - datetime.datetime.fromisoformat(json.loads(message["Body"])["at"]).timestamp())
    # One may still be within its window.
    assert len(late) in (23, 24) and all(0 <= seconds <= 30 * 60 for seconds in late)
    assert len({round(seconds) for seconds in late}) > 5
    assert lake.now - start >= datetime.timedelta(hours=24)


@pytest.mark.parametrize("kind", [to_queue, to_fifo_queue, to_topic, to_function, to_machine])
def test_targets_get_their_input_or_a_notification(lake, schedule, kind):
    arn, more, received = kind(lake)
    more.pop("RoleArn", None)
    when = lake.now.replace(microsecond=0) + datetime.timedelta(minutes=5)
    context = ("schedule-arn", "scheduled-time", "execution-id", "attempt-number")
    given = json.dumps({name: f"<aws.scheduler.{name}>" for name in context})
    with_input = schedule(f"at({text(when)})", arn, name="with", Target={**more, "Input": given})
    without = schedule(f"at({text(when)})", arn, name="without", Target=more)

    lake.advance("10m")

    found = received()
    assert len(found) == 2
    (filled,) = [body for body in found if "schedule-arn" in body]
    assert len(filled.pop("execution-id")) >= 16
    assert filled == {"schedule-arn": with_input, "scheduled-time": text(when) + "Z", "attempt-number": "1"}
    (notification,) = [body for body in found if "schedule-arn" not in body]
    assert notification.pop("id")
    assert notification == {
        "version": "0",
        "detail-type": "Scheduled Event",
        "source": "aws.scheduler",
        "account": ACCOUNT,
        "time": text(when) + "Z",
        "region": REGION,
        "resources": [without],
        "detail": "{}",
    }


def test_a_bus_gets_an_event_of_ones_own(lake, schedule, queue):
    events, found = lake.client("events"), queue()
    rule(events, "default", {"Id": "q", "Arn": found.arn}, pattern={"source": ["nightly"]})
    when = lake.now.replace(microsecond=0) + datetime.timedelta(minutes=5)
    made = schedule(
        f"at({text(when)})",
        f"arn:aws:events:{REGION}:{ACCOUNT}:event-bus/default",
        Target={"EventBridgeParameters": {"Source": "nightly", "DetailType": "Night"}, "Input": '{"n": 1}'},
    )
    lake.advance("10m")
    (event,) = found.bodies()
    assert (event["source"], event["detail-type"], event["detail"]) == ("nightly", "Night", {"n": 1})
    assert event["resources"] == [made]


def test_any_operation_is_called_at_its_time(lake, schedule, queue):
    found = queue()
    schedule(
        "rate(1 days)",
        "arn:aws:scheduler:::aws-sdk:sqs:sendMessage",
        Target={"Input": json.dumps({"QueueUrl": found.url, "MessageBody": MOMENT})},
    )
    lake.advance("3d")
    times = [datetime.datetime.fromisoformat(moment) for moment in moments(found)]
    assert len(times) == 4
    assert {later - sooner for sooner, later in zip(times, times[1:])} == {datetime.timedelta(days=1)}


@pytest.mark.parametrize("kind", [gone_queue, gone_topic, gone_function, gone_machine, gone_bus])
def test_dead_letters_of_schedules_say_what_went_wrong(lake, schedule, queue, kind):
    arn, _ = kind(lake)
    dead = queue()
    when = lake.now.replace(microsecond=0) + datetime.timedelta(minutes=5)
    more = {"EventBridgeParameters": {"Source": "s", "DetailType": "d"}} if kind is gone_bus else {}
    made = schedule(
        f"at({text(when)})", arn, Target={"Input": '{"n": 1}', "DeadLetterConfig": {"Arn": dead.arn}, **more}
    )

    lake.advance("10m")

    if kind is gone_bus:
        # Putting an event onto a bus that is not there succeeds, as it does by PutEvents.
        assert dead.messages() == []
        return
    (letter,) = dead.messages()
    assert letter["Body"] == '{"n": 1}'
    found = attributes(letter)
    assert found.pop("ERROR_MESSAGE") and found.pop("ERROR_CODE") and len(found.pop("EXECUTION_ID")) == 16
    assert found == {
        "SCHEDULE_ARN": made,
        "TARGET_ARN": arn,
        "SCHEDULED_TIME": text(when) + "Z",
        "RETRY_ATTEMPTS": "0",
        "IS_PAYLOAD_TRUNCATED": "false",
    }


def test_schedules_of_a_deleted_group_fire_no_more(lake, scheduler, queue):
    found = queue()
    scheduler.create_schedule_group(Name="group")
    scheduler.create_schedule(
        Name="s",
        GroupName="group",
        ScheduleExpression="rate(1 minutes)",
        FlexibleTimeWindow=OFF,
        Target={"Arn": found.arn, "RoleArn": ROLE, "Input": MOMENT},
    )
    lake.advance("3m")
    assert len(found.bodies()) in (4, 5)
    scheduler.delete_schedule_group(Name="group")
    lake.advance("1h")
    assert found.bodies() == []
