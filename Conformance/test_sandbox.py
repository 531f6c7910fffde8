"""What confines the scripts of jobs, seen from inside and outside of the built server."""

import json
import pathlib
import urllib.request
import uuid

import pytest

import server as hosu


def health(running) -> dict:
    with urllib.request.urlopen(running.endpoint + "/_hosu/health") as answer:
        return json.load(answer)["sandbox"]


def level_of(running) -> str:
    """The level, which is found out soon after the start."""
    return hosu.eventually(lambda: health(running).get("level"))


class Jobs:
    """Runs scripts as pythonshell jobs of one server."""

    def __init__(self, running):
        self.server = running
        self.glue, self.s3, self.logs = (running.client(service) for service in ("glue", "s3", "logs"))
        self.bucket = f"jobs-{uuid.uuid4().hex[:12]}"
        self.s3.create_bucket(
            Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"}
        )

    def start(self, script: str) -> tuple[str, str]:
        name = f"job-{uuid.uuid4().hex[:8]}"
        self.s3.put_object(Bucket=self.bucket, Key=name + ".py", Body=script.encode())
        self.glue.create_job(
            Name=name,
            Role="arn:aws:iam::000000000000:role/jobs",
            Command={
                "Name": "pythonshell",
                "PythonVersion": "3.9",
                "ScriptLocation": f"s3://{self.bucket}/{name}.py",
            },
        )
        return name, self.glue.start_job_run(JobName=name)["JobRunId"]

    def run(self, script: str) -> tuple[dict, str]:
        """The run when it has ended, and what it wrote on its standard output."""
        name, run = self.start(script)
        ended = hosu.job_run(self.glue, name, run)
        if "Python environment of jobs is not there" in ended.get("ErrorMessage", ""):
            pytest.skip(ended["ErrorMessage"])
        return ended, self.output(run)

    def output(self, run: str) -> str:
        for group in ("/aws-glue/python-jobs/output", "/aws-glue/jobs/output"):
            try:
                events = self.logs.get_log_events(logGroupName=group, logStreamName=run, startFromHead=True)
            except self.logs.exceptions.ResourceNotFoundException:
                continue
            return "\n".join(event["message"].rstrip("\n") for event in events["events"])
        return ""


@pytest.fixture(scope="module")
def jobs(tmp_path_factory):
    running = hosu.Server(tmp_path_factory.mktemp("lake") / "data").start()
    yield Jobs(running)
    running.stop()


@pytest.fixture
def confined(jobs):
    if level_of(jobs.server) != "namespaces":
        pytest.skip(f"this machine gives no namespaces: {health(jobs.server).get('reason')}")
    return jobs


def test_health_tells_the_level(jobs):
    assert level_of(jobs.server) in ("namespaces", "processes")
    assert health(jobs.server)["policy"] == "preferred"


def test_a_script_reaches_its_lake_and_nothing_else(confined):
    data = confined.server.data_dir
    confined.s3.put_object(Bucket=confined.bucket, Key="large", Body=bytes(20 << 20))
    script = f"""
import boto3, os, socket
s3 = boto3.client("s3")
print("lake", len(s3.get_object(Bucket="{confined.bucket}", Key="large")["Body"].read()))
s3.put_object(Bucket="{confined.bucket}", Key="small", Body=b"from inside")
def tried(body):
    try: return body()
    except OSError as problem: return problem.strerror
def connect(*address):
    made = socket.socket(); made.settimeout(5); made.connect(address); return "connected"
print("network", tried(lambda: connect("1.1.1.1", 443)))
print("data", tried(lambda: open("{data}/master.key").read()), sorted(os.listdir("{data}")))
print("parent", tried(lambda: open("/proc/1/environ").read()))
print("processes", len([name for name in os.listdir("/proc") if name.isdigit()]) < 10)
print("usr", tried(lambda: open("/usr/x", "w")))
print("variables", [name for name in os.environ if "SECRET_OF_TEST" in name])
"""
    state, output = confined.run(script)
    assert state["JobRunState"] == "SUCCEEDED", state.get("ErrorMessage")
    assert output.splitlines()[-7:] == [
        "lake 20971520",
        "network Network is unreachable",
        "data No such file or directory ['jobs']",
        "parent Permission denied",
        "processes True",
        "usr Read-only file system",
        "variables []",
    ]
    body = confined.s3.get_object(Bucket=confined.bucket, Key="small")["Body"].read()
    assert body == b"from inside"


def test_nothing_of_a_run_outlives_a_killed_server(tmp_path):
    running = hosu.Server(tmp_path / "data").start()
    jobs = Jobs(running)
    mark = f"sleeper-{uuid.uuid4().hex}"
    jobs.start(
        f"import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(1000)', '{mark}'], start_new_session=True)\n"
        f"time.sleep(1000)\n"
    )
    hosu.eventually(lambda: marked(mark))
    running.kill()
    hosu.eventually(lambda: not marked(mark))


def marked(mark: str) -> list[str]:
    found = []
    for process in pathlib.Path("/proc").iterdir():
        try:
            if process.name.isdigit() and mark.encode() in (process / "cmdline").read_bytes():
                found.append(process.name)
        except OSError:
            continue
    return found
