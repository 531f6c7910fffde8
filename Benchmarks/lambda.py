"""Measures functions of Lambda: how soon a new one answers, and how soon one that is there.

    HOSU=bin/hosu python Benchmarks/lambda.py            all of it
    HOSU=bin/hosu python Benchmarks/lambda.py warm       some of it

Times are those of a client's Invoke over HTTP, its signature included. `cold` invokes functions that nobody invoked
before, `boto3` the same with a client of S3 at the start, each of them one after the other, which is more than the
processes that wait can take, and then with a pause before each; `warm` invokes one again and again; `crowd` has as many
clients as processors. The function's Python is the one of jobs (`make python`).
"""

import argparse
import os
import pathlib
import statistics
import tempfile
import threading
import time

from run import client, hosu, report
from function_tools import ROLE, package

PLAIN = "def handler(event, context):\n    return event\n"
BOTO3 = "import boto3\ns3 = boto3.client('s3')\n" + PLAIN
COLD_BUDGET, WARM_BUDGET = 250, 5
# Seconds, in which another process is started ahead.
PAUSE = 3


def create(service, name: str, text: str, runtime: str, memory: int) -> None:
    service.create_function(
        FunctionName=name,
        Runtime=runtime,
        Role=ROLE,
        Handler="app.handler",
        MemorySize=memory,
        Timeout=30,
        Code={"ZipFile": package(text)},
    )


def invoke(service, name: str) -> float:
    """Milliseconds of one invocation."""
    begin = time.perf_counter()
    answer = service.invoke(FunctionName=name, Payload=b'{"n": 1}')
    took = (time.perf_counter() - begin) * 1000
    payload = answer["Payload"].read()
    if payload != b'{"n": 1}':
        raise SystemExit(f"{name} answered {payload!r}")
    return took


def cold(service, title: str, text: str, runtime: str, count: int, memory: int, budget: str) -> None:
    for way, pause in (("in a row", 0), ("after a pause", PAUSE)):
        names = [f"{title}-{way.split()[0]}-{number}" for number in range(count)]
        for name in names:
            create(service, name, text, runtime, memory)
        times = []
        for name in names:
            time.sleep(pause)
            times.append(invoke(service, name))
        # The first of all finds out what the machine gives.
        times = times[1:]
        report(f"{title}, {way}, p50", f"{statistics.median(times):.0f} ms", budget)
        report(f"{title}, {way}, worst of {len(times)}", f"{max(times):.0f} ms")


def warm(service, runtime: str, count: int) -> None:
    create(service, "warm", PLAIN, runtime, 128)
    invoke(service, "warm")
    times = sorted(invoke(service, "warm") for _ in range(count))
    report("warm, p50", f"{statistics.median(times):.2f} ms", f"< {WARM_BUDGET} ms")
    report("warm, p99", f"{times[int(count * 0.99)]:.2f} ms")


def crowd(make, runtime: str, clients: int, count: int) -> None:
    services = [make() for _ in range(clients)]
    create(services[0], "crowd", PLAIN, runtime, 128)
    invoke(services[0], "crowd")

    def work(service) -> None:
        for _ in range(count):
            invoke(service, "crowd")

    begin = time.perf_counter()
    threads = [threading.Thread(target=work, args=(service,)) for service in services]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    report(f"{clients} clients at once", f"{clients * count / (time.perf_counter() - begin):.0f} invocations/s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", default=["cold", "boto3", "warm", "crowd"])
    parser.add_argument("--runtime", default="python3.11")
    parser.add_argument("--count", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = hosu.Server(pathlib.Path(folder) / "lake").start()

        def make():
            return client(server, "lambda")

        service = make()
        try:
            if "cold" in options.parts:
                cold(service, "cold", PLAIN, options.runtime, 11, 128, f"< {COLD_BUDGET} ms")
            if "boto3" in options.parts:
                cold(service, "cold-with-boto3", BOTO3, options.runtime, 6, 256, "")
            if "warm" in options.parts:
                warm(service, options.runtime, options.count)
            if "crowd" in options.parts:
                crowd(make, options.runtime, os.cpu_count() or 2, options.count)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
