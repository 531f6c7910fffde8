"""The batch as one state machine, which a schedule starts every night by way of a function, on the lake's own time."""

from __future__ import annotations

import datetime
import io
import json
import pathlib
import urllib.request
import zipfile
from dataclasses import dataclass

from retail.lake import ROLE, Failed, Lake

EXAMPLE = pathlib.Path(__file__).parent.parent
MACHINE, FUNCTION, SCHEDULE, TOPIC, QUEUE = "retail-day", "retail-start-day", "retail-nightly", "retail-alarm", "retail-alarm"
DUE = datetime.time(15, 10)
"""When the schedule is due, in UTC: ten minutes into the next day in Seoul."""


@dataclass
class Night:
    """What became of a day's execution."""

    day: datetime.date
    status: str
    started: datetime.datetime
    stopped: datetime.datetime
    real_seconds: float


class Month:
    """The machine, the function, the schedule and the alarm of a lake, and its time."""

    def __init__(self, lake: Lake) -> None:
        self.lake = lake
        self.states, self.functions, self.scheduler, self.sns, self.sqs = (
            lake.client(name) for name in ("stepfunctions", "lambda", "scheduler", "sns", "sqs")
        )
        self.machine = self.queue = ""

    def clock(self, **order: object) -> dict:
        """Asks the lake for its time, or moves it."""
        request = urllib.request.Request(
            f"{self.lake.endpoint}/_hosu/clock",
            data=json.dumps(order).encode() if order else None,
            method="POST" if order else "GET",
        )
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def make(self) -> None:
        """Makes the machine, the alarm that hears of failures, the function and the schedule."""
        self.queue = self.sqs.create_queue(QueueName=QUEUE)["QueueUrl"]
        attributes = self.sqs.get_queue_attributes(QueueUrl=self.queue, AttributeNames=["QueueArn"])["Attributes"]
        topic = self.sns.create_topic(Name=TOPIC)["TopicArn"]
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=attributes["QueueArn"])
        self.machine = self.states.create_state_machine(
            name=MACHINE, definition=(EXAMPLE / "day.asl.json").read_text(), roleArn=ROLE
        )["stateMachineArn"]
        package = io.BytesIO()
        with zipfile.ZipFile(package, "w") as archive:
            archive.write(EXAMPLE / "functions" / "start_day.py", "start_day.py")
        function = self.functions.create_function(
            FunctionName=FUNCTION,
            Runtime="python3.12",
            Role=ROLE,
            Handler="start_day.handler",
            Code={"ZipFile": package.getvalue()},
            Environment={"Variables": {"MACHINE": self.machine, "TOPIC": topic}},
            Timeout=30,
        )["FunctionArn"]
        self.functions.get_waiter("function_active_v2").wait(FunctionName=FUNCTION)
        self.scheduler.create_schedule(
            Name=SCHEDULE,
            ScheduleExpression=f"cron({DUE.minute} {DUE.hour} * * ? *)",
            FlexibleTimeWindow={"Mode": "OFF"},
            Target={
                "Arn": function,
                "RoleArn": ROLE,
                "Input": json.dumps({"time": "<aws.scheduler.scheduled-time>"}),
                "RetryPolicy": {"MaximumRetryAttempts": 0},
            },
        )

    def night(self, day: datetime.date) -> Night:
        """Moves the lake's time past the night after a day, and tells what its execution came to.

        Raises: Failed, where none was started.
        """
        until = datetime.datetime.combine(day, DUE, datetime.timezone.utc) + datetime.timedelta(hours=2)
        moved = self.clock(set=until.isoformat(), limit="10m")["moved"]
        arn = self.machine.replace(":stateMachine:", ":execution:") + f":day-{day}"
        try:
            found = self.states.describe_execution(executionArn=arn)
        except self.states.exceptions.ExecutionDoesNotExist as error:
            raise Failed(f"The schedule has not started {day}: {error}") from error
        return Night(day, found["status"], found["startDate"], found.get("stopDate"), moved["realSeconds"])

    def cause(self, day: datetime.date) -> str:
        """The last events of a day's execution that failed."""
        arn = self.machine.replace(":stateMachine:", ":execution:") + f":day-{day}"
        events = self.states.get_execution_history(executionArn=arn, reverseOrder=True, maxResults=40)["events"]
        lines = [json.dumps(event, default=str, ensure_ascii=False) for event in events if "Failed" in event["type"]]
        return "\n".join(lines[:4])

    def alarms(self) -> list[str]:
        """What the alarm's queue has received, and forgets."""
        found = self.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages", [])
        for message in found:
            self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return [json.loads(message["Body"])["Message"] for message in found]
