"""Figures of waiting and of time: many executions that wait, restarts, schedules on time, months that pass.

    HOSU=bin/hosu python Benchmarks/clock.py [--executions 10000]

Needs boto3 and a release build. Prints one line for each figure, with the bound it is held to, and ends with 1 where one is missed.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import datetime
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import boto3
from botocore.config import Config

HOSU = os.environ.get("HOSU") or str(pathlib.Path(__file__).parent.parent / "bin" / "hosu")
ROLE = "arn:aws:iam::000000000000:role/any"
missed: list[str] = []


class Server:
    """A `hosu serve` on a folder of its own."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="hosu-clock-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process: subprocess.Popen | None = None

    def start(self) -> float:
        """Returns the seconds to the line `Ready.`."""
        begin = time.perf_counter()
        self.process = subprocess.Popen(
            [HOSU, "serve", "--port", str(self.port), "--data-dir", self.folder, "--log-level", "error"],
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout and self.process.stdout.readline().strip() == b"Ready."
        return time.perf_counter() - begin

    def kill(self) -> None:
        """Ends the server as a power cut would."""
        assert self.process
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Ends the server and removes its folder."""
        assert self.process
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def resident_mebibytes(self) -> float:
        """What the server has in memory."""
        assert self.process
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def client(self, service: str):
        """A client of boto3."""
        return boto3.client(
            service,
            endpoint_url=f"http://127.0.0.1:{self.port}",
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
            config=Config(max_pool_connections=32, retries={"max_attempts": 1}),
        )

    def clock(self, **order: object) -> dict:
        """The lake's time, moved where an order is given."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/_hosu/clock",
            data=json.dumps(order).encode() if order else None,
            method="POST" if order else "GET",
        )
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)


def report(name: str, value: float, bound: float | None, unit: str) -> None:
    """Prints a figure, and remembers one that is above its bound."""
    verdict = "" if bound is None else f"  (at most {bound:g} {unit})"
    if bound is not None and value > bound:
        missed.append(name)
        verdict += "  MISSED"
    print(f"{name:58} {value:10.3f} {unit}{verdict}", flush=True)


def machine(states, definition: dict) -> str:
    """Makes a state machine and returns its ARN."""
    name = f"m{time.time_ns()}"
    return states.create_state_machine(name=name, definition=json.dumps(definition), roleArn=ROLE)["stateMachineArn"]


def waiting(server: Server, count: int) -> None:
    """Starts executions that wait for thirty days, restarts in between, and lets the days pass."""
    states = server.client("stepfunctions")
    arn = machine(
        states,
        {
            "StartAt": "Wait",
            "States": {"Wait": {"Type": "Wait", "Seconds": 30 * 86400, "Next": "Done"}, "Done": {"Type": "Pass", "End": True}},
        },
    )
    begin = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda number: states.start_execution(stateMachineArn=arn, name=f"e{number}"), range(count)))
    report(f"start {count} executions that wait", time.perf_counter() - begin, None, "s")
    while server.clock()["sleepers"] < count:
        time.sleep(0.05)
    report("memory with all of them waiting", server.resident_mebibytes, None, "MiB")
    server.kill()
    report(f"restart with {count} that wait, to Ready.", server.start(), 2, "s")
    begin = time.perf_counter()
    while server.clock()["sleepers"] < count:
        time.sleep(0.01)
    report("  and until all wait again", time.perf_counter() - begin, None, "s")
    report("memory after the restart", server.resident_mebibytes, None, "MiB")
    moved = server.clock(advance="31d", limit="10m")["moved"]
    assert moved["isComplete"], moved
    report(f"thirty days pass: {moved['moments']} moments, {moved['woken']} woken", moved["realSeconds"], None, "s")
    open_count = len(states.list_executions(stateMachineArn=arn, statusFilter="RUNNING")["executions"])
    assert open_count == 0, f"{open_count} executions still run"


def punctual(server: Server) -> None:
    """How late a Wait of the lake's time is over while time runs by itself."""
    states = server.client("stepfunctions")
    arn = machine(
        states, {"StartAt": "W", "States": {"W": {"Type": "Wait", "TimestampPath": "$.at", "End": True}}}
    )
    server.clock(reset=True)
    late = []
    for _ in range(20):
        at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(milliseconds=1500)
        text = at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03}Z"
        started = states.start_execution(stateMachineArn=arn, input=json.dumps({"at": text}))["executionArn"]
        late.append((started, datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))))
    time.sleep(2.5)
    delays = []
    for started, at in late:
        found = states.describe_execution(executionArn=started)
        assert found["status"] == "SUCCEEDED", found
        delays.append((found["stopDate"] - at).total_seconds() * 1000)
    report("a wait is over after its moment, at the latest of 20", max(delays), 50, "ms")


def scheduled(server: Server) -> None:
    """How late a schedule of EventBridge Scheduler sends its message."""
    scheduler, sqs = server.client("scheduler"), server.client("sqs")
    url = sqs.create_queue(QueueName="clock")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    delays = []
    for number in range(3):
        at = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2)).replace(microsecond=0)
        scheduler.create_schedule(
            Name=f"clock-{time.time_ns()}-{number}",
            ScheduleExpression=f"at({at.strftime('%Y-%m-%dT%H:%M:%S')})",
            FlexibleTimeWindow={"Mode": "OFF"},
            Target={"Arn": arn, "RoleArn": ROLE, "Input": "{}"},
        )
        found = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=10, MessageSystemAttributeNames=["SentTimestamp"])
        message = found["Messages"][0]
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        delays.append(int(message["Attributes"]["SentTimestamp"]) - at.timestamp() * 1000)
    report("a schedule's message is sent after its moment, at the latest", max(delays), 50, "ms")


def month(server: Server) -> None:
    """A month of something every hour."""
    states = server.client("stepfunctions")
    arn = machine(
        states,
        {
            "StartAt": "Wait",
            "States": {
                "Wait": {"Type": "Wait", "Seconds": 3600, "Next": "Count"},
                "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Next": "More?"},
                "More?": {
                    "Type": "Choice",
                    "Choices": [{"Variable": "$.n", "NumericLessThan": 720, "Next": "Wait"}],
                    "Default": "Done",
                },
                "Done": {"Type": "Succeed"},
            },
        },
    )
    started = states.start_execution(stateMachineArn=arn, input=json.dumps({"n": 0}))["executionArn"]
    moved = server.clock(advance="30d1h", limit="10m")["moved"]
    assert states.describe_execution(executionArn=started)["status"] == "SUCCEEDED"
    report(f"a month hour by hour: {moved['moments']} moments", moved["realSeconds"], None, "s")


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--executions", type=int, default=10_000, help="how many wait (10000)")
    options = parser.parse_args()
    server = Server()
    server.start()
    try:
        waiting(server, options.executions)
        punctual(server)
        try:
            scheduled(server)
        except Exception as error:  # noqa: BLE001
            missed.append("schedules")
            print(f"schedules: {error}")
        month(server)
    finally:
        server.stop()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
