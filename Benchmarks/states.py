"""Measures what is promised of state machines: transitions, starts, Express executions, maps, memory.

    HOSU=bin/hosu python Benchmarks/states.py                 all of it
    HOSU=bin/hosu python Benchmarks/states.py many loop       some of it

Requests are signed once and sent over plain sockets, so that the client takes a small part of the machine; `sync` is
measured by boto3 as well. Every execution is looked at afterwards: its status, its output and the number of its events.
"""

import argparse
import json
import pathlib
import re
import selectors
import socket
import statistics
import tempfile
import time
import urllib.parse

import botocore.session
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config

from run import client, hosu, report

ROLE = "arn:aws:iam::000000000000:role/states"


def chain(length):
    """Pass and Choice states in a row, each of which computes something."""
    states = {}
    for index in range(0, length, 2):
        following = f"P{index + 2}" if index + 2 < length else "Done"
        states[f"P{index}"] = {
            "Type": "Pass", "Parameters": {"step": index, "name.$": "$.name", "sum.$": f"States.MathAdd($.sum, {index})"},
            "Next": f"C{index}",
        }
        states[f"C{index}"] = {
            "Type": "Choice", "Choices": [{"Variable": "$.sum", "NumericLessThan": 0, "Next": "Done"}], "Default": following,
        }
    states["Done"] = {"Type": "Succeed"}
    return {"StartAt": "P0", "States": states}


def loop(rounds):
    return {
        "StartAt": "Add",
        "States": {
            "Add": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Next": "More"},
            "More": {
                "Type": "Choice", "Choices": [{"Variable": "$.n", "NumericLessThan": rounds, "Next": "Add"}], "Default": "Done",
            },
            "Done": {"Type": "Succeed"},
        },
    }


class Bench:
    def __init__(self, folder, name):
        self.server = hosu.Server(folder / name).start()
        self.states = client(self.server, "stepfunctions")
        self.credentials = botocore.session.Session().create_client(
            "stepfunctions", region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test",
        )._request_signer._credentials
        self.place = urllib.parse.urlparse(self.server.endpoint)

    def machine(self, definition, name="m", kind="STANDARD"):
        return self.states.create_state_machine(name=name, definition=json.dumps(definition), roleArn=ROLE, type=kind)[
            "stateMachineArn"
        ]

    def request(self, operation, body):
        """The bytes of a signed request, good for some minutes."""
        data = json.dumps(body).encode()
        headers = {"Content-Type": "application/x-amz-json-1.0", "X-Amz-Target": f"AWSStepFunctions.{operation}"}
        request = AWSRequest(method="POST", url=self.server.endpoint + "/", data=data, headers=headers)
        SigV4Auth(self.credentials, "states", "us-east-1").add_auth(request)
        lines = ["POST / HTTP/1.1", f"Host: {self.place.netloc}", f"Content-Length: {len(data)}"]
        lines += [f"{name}: {value}" for name, value in request.headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode() + data

    def flood(self, requests, connections):
        """Sends all requests, one at a time on each connection; the bodies of the answers."""
        waiting, answers = iter(requests), []
        selector = selectors.DefaultSelector()
        busy = 0
        for _ in range(connections):
            data = next(waiting, None)
            if data is None:
                break
            opened = socket.create_connection((self.place.hostname, self.place.port))
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            selector.register(opened, selectors.EVENT_READ, bytearray())
            opened.sendall(data)
            busy += 1
        while busy:
            for key, _ in selector.select():
                held = key.data
                held += key.fileobj.recv(1 << 20)
                end = held.find(b"\r\n\r\n")
                if end < 0:
                    continue
                length = int(re.search(rb"(?i)content-length: *(\d+)", held[:end]).group(1))
                if len(held) < end + 4 + length:
                    continue
                assert held.startswith(b"HTTP/1.1 200"), bytes(held)
                answers.append(bytes(held[end + 4:]))
                held.clear()
                data = next(waiting, None)
                if data is None:
                    selector.unregister(key.fileobj)
                    key.fileobj.close()
                    busy -= 1
                else:
                    key.fileobj.sendall(data)
        return answers

    def wait(self, arn, count):
        """Returns when that many executions of a machine have succeeded."""
        left = self.request("ListExecutions", {"stateMachineArn": arn, "statusFilter": "RUNNING", "maxResults": 1})
        while json.loads(self.flood([left], 1)[0])["executions"]:
            time.sleep(0.01)
        found = sum(
            len(page["executions"])
            for page in self.states.get_paginator("list_executions").paginate(stateMachineArn=arn, statusFilter="SUCCEEDED")
        )
        assert found == count, (found, count)

    def events(self, execution):
        pages = self.states.get_paginator("get_execution_history").paginate(executionArn=execution, maxResults=1000)
        events = [event for page in pages for event in page["events"]]
        assert [event["id"] for event in events] == list(range(1, len(events) + 1))
        return events


def many(folder):
    """Transitions of 100 executions at once, from the first start to the last end."""
    bench = Bench(folder, "many")
    length, count = 300, 100
    arn = bench.machine(chain(length))
    start = bench.request("StartExecution", {"stateMachineArn": arn, "input": '{"name": "bench", "sum": 0}'})
    rates = []
    for number in range(1, 6):
        begin = time.perf_counter()
        started = bench.flood([start] * count, 20)
        bench.wait(arn, number * count)
        rates.append(count * (length + 1) / (time.perf_counter() - begin))
    execution = json.loads(started[-1])["executionArn"]
    assert json.loads(bench.states.describe_execution(executionArn=execution)["output"])["sum"] == sum(range(0, length, 2))
    assert len(bench.events(execution)) == 2 * (length + 1) + 2
    report("transitions of 100 executions (5 rounds)", f"{statistics.median(rates):,.0f}/s", ">= 12,000/s")
    bench.server.stop()


def one(folder):
    """Transitions of one execution that loops through Pass and Choice."""
    bench = Bench(folder, "loop")
    rounds = 5_000
    arn = bench.machine(loop(rounds))
    start = bench.request("StartExecution", {"stateMachineArn": arn, "input": '{"n": 0}'})
    rates = []
    for number in range(1, 6):
        begin = time.perf_counter()
        started = bench.flood([start], 1)
        bench.wait(arn, number)
        rates.append(2 * rounds / (time.perf_counter() - begin))
    assert len(bench.events(json.loads(started[0])["executionArn"])) == 4 * rounds + 4
    report("transitions of one loop of Pass and Choice (5 rounds)", f"{statistics.median(rates):,.0f}/s", ">= 10,000/s")
    bench.server.stop()


def starts(folder):
    """StartExecution of a machine with two states, 32 clients at once; with the ends of what was started."""
    bench = Bench(folder, "starts")
    states = {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}
    arn = bench.machine({"StartAt": "A", "States": states})
    start = bench.request("StartExecution", {"stateMachineArn": arn, "input": "{}"})
    bench.flood([start] * 200, 32)
    rates, whole = [], []
    for number in range(1, 4):
        begin = time.perf_counter()
        bench.flood([start] * 3_000, 32)
        rates.append(3_000 / (time.perf_counter() - begin))
        bench.wait(arn, 200 + number * 3_000)
        whole.append(3_000 / (time.perf_counter() - begin))
    report("StartExecution, 32 at once (3 x 3,000)", f"{statistics.median(rates):,.0f}/s", ">= 1,500/s")
    report("the same, until all have ended", f"{statistics.median(whole):,.0f}/s")
    bench.server.stop()


def sync(folder):
    """StartSyncExecution of three states, one after the other."""
    bench = Bench(folder, "sync")
    arn = bench.machine(chain(2), kind="EXPRESS")
    text = '{"name": "bench", "sum": 0}'
    request = bench.request("StartSyncExecution", {"stateMachineArn": arn, "input": text})
    opened = socket.create_connection((bench.place.hostname, bench.place.port))
    opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    taken = []
    for _ in range(1_000):
        begin = time.perf_counter()
        opened.sendall(request)
        answer = opened.recv(1 << 16)
        taken.append((time.perf_counter() - begin) * 1000)
        assert b'"SUCCEEDED"' in answer, answer
    report("Express sync, p50 (1,000, plain socket)", f"{statistics.median(taken):.2f} ms", "< 2 ms")
    states = botocore.session.Session().create_client(
        "stepfunctions", endpoint_url=bench.server.endpoint, region_name="us-east-1", aws_access_key_id="test",
        aws_secret_access_key="test", config=Config(inject_host_prefix=False),
    )
    taken = []
    for _ in range(500):
        begin = time.perf_counter()
        states.start_sync_execution(stateMachineArn=arn, input=text)
        taken.append((time.perf_counter() - begin) * 1000)
    report("Express sync, p50 (500, boto3)", f"{statistics.median(taken):.2f} ms", "< 2 ms")
    bench.server.stop()


def inline(folder):
    """An inline Map over 10,000 items; of an Express machine, since its 40,000 events are more than Standard keeps."""
    bench = Bench(folder, "map")
    inner = {"StartAt": "P", "States": {"P": {"Type": "Pass", "Parameters": {"v.$": "$"}, "End": True}}}
    definition = {"StartAt": "M", "States": {"M": {"Type": "Map", "ItemProcessor": inner, "End": True}}}
    arn = bench.machine(definition, kind="EXPRESS")
    request = bench.request("StartSyncExecution", {"stateMachineArn": arn, "input": json.dumps(list(range(10_000)))})
    taken = []
    for _ in range(3):
        begin = time.perf_counter()
        answer = json.loads(bench.flood([request], 1)[0])
        taken.append(time.perf_counter() - begin)
        assert json.loads(answer["output"]) == [{"v": index} for index in range(10_000)], answer["status"]
    report("inline Map over 10,000 items (3)", f"{statistics.median(taken):.2f} s", "< 3 s")
    arn = bench.machine(definition, name="standard")
    request = bench.request("StartExecution", {"stateMachineArn": arn, "input": json.dumps(list(range(6_000)))})
    begin = time.perf_counter()
    bench.flood([request], 1)
    bench.wait(arn, 1)
    report("inline Map over 6,000 items, Standard", f"{time.perf_counter() - begin:.2f} s")
    bench.server.stop()


def memory(folder):
    """What 1,000 executions hold that wait: half for a time, half for a worker."""
    bench = Bench(folder, "memory")
    activity = bench.states.create_activity(name="work")["activityArn"]
    waits = {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 3600, "End": True}}}
    works = {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": activity, "End": True}}}
    for name, definition in (("waits", waits), ("works", works)):
        arn = bench.machine(definition, name=name)
        text = json.dumps({"payload": "x" * 4_000})
        bench.flood([bench.request("StartExecution", {"stateMachineArn": arn, "input": text})] * 500, 16)
    time.sleep(2)
    report("resident memory, 1,000 waiting executions", f"{bench.server.resident_kilobytes() / 1024:.1f} MiB", "< 200 MB")
    more = {"Type": "Choice", "Choices": [{"Variable": "$.payload", "StringEquals": "", "Next": "D"}], "Default": "W"}
    states = {"W": {"Type": "Wait", "Seconds": 2, "Next": "C"}, "C": more, "D": {"Type": "Succeed"}}
    inner = {"StartAt": "W", "States": states}
    arn = bench.machine(inner, name="busy")
    bench.flood([bench.request("StartExecution", {"stateMachineArn": arn, "input": text})] * 1_000, 16)
    time.sleep(7)
    report("the same, and 1,000 that wake every 2 s", f"{bench.server.resident_kilobytes() / 1024:.1f} MiB", "< 200 MB")
    bench.server.stop()


MEASURES = {"many": many, "loop": one, "starts": starts, "sync": sync, "map": inline, "memory": memory}

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], default=[])
    for name in parser.parse_args().measures or MEASURES:
        with tempfile.TemporaryDirectory(prefix="hosu-bench-") as folder:
            MEASURES[name](pathlib.Path(folder))
