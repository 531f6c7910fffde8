"""Measures messages: SNS Publish to nobody and to a queue, raw and signed, and SQS SendMessage and ReceiveMessage, with wrk.

    HOSU=bin/hosu python Benchmarks/sns.py

The client runs on the same machine, so each rate stands beside the server's own processor time for one request.
"""

import pathlib
import re
import subprocess
import tempfile
import urllib.parse

from run import client, hosu, report

SECONDS = 5
CONNECTIONS = 32


def script(folder, service, headers, body):
    path = pathlib.Path(folder) / "request.lua"
    signature = f"AWS4-HMAC-SHA256 Credential=test/20260301/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0"
    lines = ['wrk.method = "POST"', f'wrk.headers["Authorization"] = "{signature}"']
    lines += [f'wrk.headers["{name}"] = "{value}"' for name, value in headers.items()]
    lines += [f"wrk.body = [[{body}]]"]
    path.write_text("\n".join(lines))
    return path


def rate(server, path):
    before = hosu.processor_seconds(server.process)
    answer = subprocess.run(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-s", str(path), server.endpoint],
        capture_output=True, text=True, check=True,
    ).stdout
    count = int(re.search(r"(\d+) requests in", answer)[1])
    assert count and "Non-2xx" not in answer, answer
    used = hosu.processor_seconds(server.process) - before
    p50, p99 = re.search(r"\n\s+50%\s+(\S+)", answer)[1], re.search(r"\n\s+99%\s+(\S+)", answer)[1]
    return f"{count / SECONDS:,.0f}/s, p50 {p50}, p99 {p99}, {used / count * 1e6:,.0f} us of the server each"


def main():
    with tempfile.TemporaryDirectory() as folder:
        server = hosu.Server(pathlib.Path(folder) / "lake").start()
        sns, sqs = client(server, "sns"), client(server, "sqs")
        topics = {name: sns.create_topic(Name=name)["TopicArn"] for name in ("nobody", "raw", "signed")}
        for name in ("raw", "signed"):
            url = sqs.create_queue(QueueName=name)["QueueUrl"]
            arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
            raw = "true" if name == "raw" else "false"
            sns.subscribe(
                TopicArn=topics[name], Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": raw}
            )
        # The key that signs is made for the first message.
        sns.publish(TopicArn=topics["signed"], Message="first")
        for name, arn in topics.items():
            body = urllib.parse.urlencode(
                {"Action": "Publish", "Version": "2010-03-31", "TopicArn": arn, "Message": "m" * 100}
            )
            path = script(folder, "sns", {"Content-Type": "application/x-www-form-urlencoded"}, body)
            report(f"SNS Publish, {name}", rate(server, path))
        url = sqs.create_queue(QueueName="plain")["QueueUrl"]
        for operation, body in [
            ("SendMessage", f'{{"QueueUrl": "{url}", "MessageBody": "{"m" * 100}"}}'),
            ("ReceiveMessage", f'{{"QueueUrl": "{url}", "MaxNumberOfMessages": 1}}'),
        ]:
            headers = {"Content-Type": "application/x-amz-json-1.0", "X-Amz-Target": f"AmazonSQS.{operation}"}
            report(f"SQS {operation}", rate(server, script(folder, "sqs", headers, body)))
        server.stop()


if __name__ == "__main__":
    main()
