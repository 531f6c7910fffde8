"""Starts and stops the built server for the client tests."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.request

import boto3
from botocore.config import Config

HOSU = os.environ.get("HOSU") or str(pathlib.Path(__file__).parent.parent / "bin" / "hosu")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def jobs_environment() -> dict:
    """Where the server finds the Python of jobs: `make python` sets it up."""
    top = pathlib.Path(__file__).parent.parent
    found = {"HOSU_JOB_PYTHON": top / ".deps" / "jobs" / "bin" / "python", "HOSU_JOB_PACKAGES": top / "python"}
    return {name: str(path) for name, path in found.items() if path.exists()}


class Server:
    """A `hosu serve` on a data directory; `kill` ends it as a power cut would, `stop` as an operator would."""

    def __init__(self, data_dir: pathlib.Path, *options: str):
        self.data_dir = pathlib.Path(data_dir)
        self.options = options
        self.port = free_port()
        self.process = None

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict:
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith("AWS_")},
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "ap-northeast-2",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }

    def client(
        self, service: str, *, region: str = "ap-northeast-2", key: str = "test", secret: str = "test", **settings
    ):
        """A client of boto3 that knows nothing of the server but its address, and asks again but once."""
        return boto3.client(
            service,
            endpoint_url=self.endpoint,
            region_name=region,
            aws_access_key_id=key,
            aws_secret_access_key=secret,
            config=Config(retries={"max_attempts": 1}, **settings),
        )

    def clock(self, **order) -> dict:
        """The lake's time as the server tells it, after a move where one is ordered."""
        request = urllib.request.Request(
            f"{self.endpoint}/_hosu/clock", data=json.dumps(order).encode() if order else None
        )
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def start(self) -> "Server":
        self.log = open(self.data_dir.parent / f"{self.data_dir.name}.log", "ab")
        self.process = subprocess.Popen(
            [HOSU, "serve", "--port", str(self.port), "--data-dir", str(self.data_dir), *self.options],
            env={**jobs_environment(), **os.environ},
            stdout=subprocess.PIPE,
            stderr=self.log,
        )
        for line in self.process.stdout:
            if line.strip() == b"Ready.":
                return self
        raise AssertionError(f"hosu ended with {self.process.wait()}; see {self.log.name}")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self._ended()

    def kill(self) -> int:
        self.process.kill()
        return self._ended()

    def _ended(self) -> int:
        code = self.process.wait(timeout=120)
        self.process.stdout.close()
        self.log.close()
        return code

    def resident_kilobytes(self) -> int:
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
        raise AssertionError("no VmRSS")


def processor_seconds(process: subprocess.Popen) -> float:
    """The processor time that a process has used so far, to the hundredth."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def eventually(question, seconds: float = 120):
    """What a question answers once that is something true; until then it is asked again."""
    end = time.monotonic() + seconds
    while not (answer := question()):
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.02)
    return answer


def take(sqs, url: str, count: int = 1, seconds: float = 120) -> list:
    """So many messages of a queue, which then has them no more; fewer where no more came in that time."""
    found, end = [], time.monotonic() + seconds
    while len(found) < count and time.monotonic() < end:
        reply = sqs.receive_message(
            QueueUrl=url, WaitTimeSeconds=1, MaxNumberOfMessages=10, MessageAttributeNames=["All"], AttributeNames=["All"]
        )
        for message in reply.get("Messages", []):
            found.append(message)
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return found


def job_run(glue, job: str, run: str) -> dict:
    """A run of a job as Glue describes it once it has ended."""

    def ended():
        found = glue.get_job_run(JobName=job, RunId=run)["JobRun"]
        return None if found["JobRunState"] in ("STARTING", "RUNNING", "STOPPING", "WAITING") else found

    return eventually(ended)


def last_crawl(glue, crawler: str) -> dict:
    """A crawler's last crawl as Glue describes it, once none is under way."""

    def ended():
        found = glue.get_crawler(Name=crawler)["Crawler"]
        return found["LastCrawl"] if found["State"] == "READY" else None

    return eventually(ended)


def run_query(athena, sql: str, *, database: str | None = None, output: str, deadline: float = 60, poll: float = 0.005) -> dict:
    """Runs a statement to its end and returns its execution as Athena describes it."""
    request = {"QueryString": sql, "ResultConfiguration": {"OutputLocation": output}}
    if database:
        request["QueryExecutionContext"] = {"Database": database}
    identifier = athena.start_query_execution(**request)["QueryExecutionId"]
    end = time.monotonic() + deadline
    while time.monotonic() < end:
        execution = athena.get_query_execution(QueryExecutionId=identifier)["QueryExecution"]
        if execution["Status"]["State"] not in ("QUEUED", "RUNNING"):
            return execution
        time.sleep(poll)
    raise AssertionError(f"still running after {deadline} s: {sql}")


def rows_of(athena, execution: dict) -> list:
    """All result rows of a succeeded query as lists of text, the header left out."""
    assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"].get("StateChangeReason")
    rows = []
    for page in athena.get_paginator("get_query_results").paginate(QueryExecutionId=execution["QueryExecutionId"]):
        rows += [[datum.get("VarCharValue") for datum in row["Data"]] for row in page["ResultSet"]["Rows"]]
    return rows[1:] if execution["StatementType"] == "DML" else rows
