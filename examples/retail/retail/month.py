"""The batch as one state machine, which a schedule starts every night by way of a function, on the lake's own time."""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import pathlib
import urllib.error
import urllib.request
import zipfile
from dataclasses import dataclass

from retail.lake import ROLE, Failed, Lake

EXAMPLE = pathlib.Path(__file__).parent.parent
MACHINE, FUNCTION, SCHEDULE, TOPIC, QUEUE = "retail-day", "retail-start-day", "retail-nightly", "retail-alarm", "retail-alarm"
QUALITY, OWNER = "retail_quality", "owner@shop.example"
DUE = datetime.time(15, 10)
"""When the schedule is due, in UTC: ten minutes into the next day in Seoul."""


@dataclass
class Night:
    """What became of a day's execution; `error` and `cause` are empty where it succeeded."""

    day: datetime.date
    status: str
    started: datetime.datetime
    stopped: datetime.datetime
    real_seconds: float
    error: str
    cause: str


class Month:
    """The machine, the function, the schedule and the alarm of a lake, and its time."""

    def __init__(self, lake: Lake) -> None:
        self.lake = lake
        self.states, self.functions, self.scheduler, self.sns, self.sqs = (
            lake.client(name) for name in ("stepfunctions", "lambda", "scheduler", "sns", "sqs")
        )
        self.machine = self.queue = ""

    def ask(self, path: str, order: dict | None = None) -> dict:
        """What an address of the lake's own answers: its time, its outbox.

        Raises: Failed, with the lake's words.
        """
        body = json.dumps(order).encode() if order else None
        try:
            with urllib.request.urlopen(urllib.request.Request(f"{self.lake.endpoint}{path}", data=body)) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            said = error.read().decode()
            with contextlib.suppress(ValueError, KeyError):
                said = json.loads(said)["message"]
            raise Failed(f"{path} of {self.lake.endpoint}: {said}") from error

    def make(self) -> None:
        """Makes what stays from night to night; what is there already is brought up to date."""
        topic = self._make_alarm()
        self._make_quality()
        definition = (EXAMPLE / "day.asl.json").read_text()
        try:
            made = self.states.create_state_machine(name=MACHINE, definition=definition, roleArn=ROLE)
            self.machine = made["stateMachineArn"]
        except self.states.exceptions.StateMachineAlreadyExists:
            pages = self.states.get_paginator("list_state_machines").paginate()
            machines = {each["name"]: each["stateMachineArn"] for page in pages for each in page["stateMachines"]}
            self.machine = machines[MACHINE]
            self.states.update_state_machine(stateMachineArn=self.machine, definition=definition)
        self._make_schedule(self._make_function({"MACHINE": self.machine, "TOPIC": topic}))

    def _make_alarm(self) -> str:
        """The topic of failures, which a queue and the owner's mailbox hear; returns its ARN."""
        self.queue = self.sqs.create_queue(QueueName=QUEUE)["QueueUrl"]
        attributes = self.sqs.get_queue_attributes(QueueUrl=self.queue, AttributeNames=["QueueArn"])["Attributes"]
        topic = self.sns.create_topic(Name=TOPIC)["TopicArn"]
        self.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=attributes["QueueArn"])
        subscribed = self.sns.subscribe(TopicArn=topic, Protocol="email", Endpoint=OWNER)["SubscriptionArn"]
        if subscribed == "pending confirmation":
            asked = next(mail for mail in self.mails() if mail.get("confirmationUrl"))
            urllib.request.urlopen(asked["confirmationUrl"]).close()
        return topic

    def _make_quality(self) -> None:
        """The prepared statement that judges a day."""
        statement = {
            "StatementName": QUALITY, "WorkGroup": "primary", "QueryStatement": (EXAMPLE / "quality.sql").read_text(),
        }  # fmt: skip
        try:
            self.lake.athena.update_prepared_statement(**statement)
        except self.lake.athena.exceptions.ResourceNotFoundException:
            self.lake.athena.create_prepared_statement(**statement)

    def _make_function(self, variables: dict[str, str]) -> str:
        """The function that starts the machine; returns its ARN."""
        package = io.BytesIO()
        with zipfile.ZipFile(package, "w") as archive:
            archive.write(EXAMPLE / "functions" / "start_day.py", "start_day.py")
        try:
            arn = self.functions.create_function(
                FunctionName=FUNCTION,
                Runtime="python3.12",
                Role=ROLE,
                Handler="start_day.handler",
                Code={"ZipFile": package.getvalue()},
                Environment={"Variables": variables},
                Timeout=30,
            )["FunctionArn"]
        except self.functions.exceptions.ResourceConflictException:
            changed = self.functions.update_function_code(FunctionName=FUNCTION, ZipFile=package.getvalue())
            arn = changed["FunctionArn"]
        self.functions.get_waiter("function_active_v2").wait(FunctionName=FUNCTION)
        return arn

    def _make_schedule(self, function: str) -> None:
        """The schedule that invokes the function every night."""
        schedule = {
            "Name": SCHEDULE,
            "ScheduleExpression": f"cron({DUE.minute} {DUE.hour} * * ? *)",
            "FlexibleTimeWindow": {"Mode": "OFF"},
            "Target": {
                "Arn": function,
                "RoleArn": ROLE,
                "Input": json.dumps({"time": "<aws.scheduler.scheduled-time>"}),
                "RetryPolicy": {"MaximumRetryAttempts": 0},
            },
        }
        try:
            self.scheduler.create_schedule(**schedule)
        except self.scheduler.exceptions.ConflictException:
            self.scheduler.update_schedule(**schedule)

    def execution(self, day: datetime.date) -> str:
        """The ARN of a day's execution."""
        return self.machine.replace(":stateMachine:", ":execution:") + f":day-{day}"

    def night(self, day: datetime.date) -> Night:
        """Moves the lake's time past the night after a day, and tells what its execution came to.

        Raises: Failed, where none was started, or it still runs.
        """
        until = datetime.datetime.combine(day, DUE, datetime.timezone.utc) + datetime.timedelta(hours=2)
        moved = self.ask("/_hosu/clock", {"set": until.isoformat(), "limit": "10m"})["moved"]
        try:
            found = self.states.describe_execution(executionArn=self.execution(day))
        except self.states.exceptions.ExecutionDoesNotExist as error:
            raise Failed(f"The schedule has not started {day}: {error}") from error
        if found["status"] == "RUNNING":
            raise Failed(f"The night of {day} is over, and its execution still runs.")
        return Night(
            day, found["status"], found["startDate"], found["stopDate"], moved["realSeconds"],
            found.get("error", ""), found.get("cause", ""),
        )  # fmt: skip

    def alarms(self) -> list[dict]:
        """What the alarm's queue has received, and forgets: the day, the error and its cause."""
        found = self.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages", [])
        for message in found:
            self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return [json.loads(json.loads(message["Body"])["Message"]) for message in found]

    def mails(self) -> list[dict]:
        """What the owner's mailbox has, the newest first."""
        return self.ask(f"/_hosu/outbox?to={OWNER}")["messages"]
