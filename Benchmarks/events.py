"""Measures events from PutEvents to the queue of a rule, through boto3.

    HOSU=bin/hosu python Benchmarks/events.py [events]

The promise is 1,000 events a second, put in batches of ten by four clients, until the last one can be received.
"""

import json
import pathlib
import sys
import tempfile
import threading
import time

from run import client, hosu, report

CLIENTS = 4
BATCH = [
    {"Source": "shop", "DetailType": "Order", "Detail": json.dumps({"number": number, "text": "x" * 100})}
    for number in range(10)
]


def main():
    batches = (int(sys.argv[1]) if len(sys.argv) > 1 else 10_000) // (10 * CLIENTS)
    total = batches * 10 * CLIENTS
    with tempfile.TemporaryDirectory() as folder:
        server = hosu.Server(pathlib.Path(folder) / "lake").start()
        events, sqs = client(server, "events"), client(server, "sqs")
        url = sqs.create_queue(QueueName="orders")["QueueUrl"]
        names = ["QueueArn", "ApproximateNumberOfMessages"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]["QueueArn"]
        events.put_rule(Name="orders", EventPattern=json.dumps({"source": ["shop"]}))
        events.put_targets(Rule="orders", Targets=[{"Id": "queue", "Arn": arn}])

        def put():
            own = client(server, "events")
            for _ in range(batches):
                assert own.put_events(Entries=BATCH)["FailedEntryCount"] == 0

        begin = time.perf_counter()
        threads = [threading.Thread(target=put) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        report("events put", f"{total / (time.perf_counter() - begin):,.0f}/s")
        while True:
            attributes = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
            if int(attributes["ApproximateNumberOfMessages"]) == total:
                break
            time.sleep(0.02)
        report("events in the queue of their rule", f"{total / (time.perf_counter() - begin):,.0f}/s", ">= 1,000/s")

        sqs.purge_queue(QueueUrl=url)
        delays = []
        for _ in range(50):
            begin = time.perf_counter()
            events.put_events(Entries=BATCH[:1])
            assert sqs.receive_message(QueueUrl=url, WaitTimeSeconds=5)["Messages"]
            delays.append(time.perf_counter() - begin)
        report("put and received, one event, p50", f"{sorted(delays)[25] * 1000:.0f} ms")
        server.stop()


if __name__ == "__main__":
    main()
