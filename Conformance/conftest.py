"""Fixtures: one server for the whole run, and clients that know nothing of it but its endpoint."""

import subprocess
import sys
import textwrap
import time
import uuid

import boto3
import pytest
from botocore.config import Config

import server as hosu


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    running = hosu.Server(tmp_path_factory.mktemp("lake") / "data").start()
    yield running
    assert running.stop() == 0


@pytest.fixture
def client(server):
    def make(service, **settings):
        return boto3.client(
            service,
            endpoint_url=server.endpoint,
            region_name="ap-northeast-2",
            aws_access_key_id="test",
            aws_secret_access_key="test",
            config=Config(retries={"max_attempts": 1}, **settings),
        )

    return make


@pytest.fixture
def s3(client):
    return client("s3")


@pytest.fixture
def athena(client):
    return client("athena")


@pytest.fixture
def glue(client):
    return client("glue")


@pytest.fixture
def bucket(s3):
    name = f"lake-{uuid.uuid4().hex[:12]}"
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
    return name


@pytest.fixture
def database(glue):
    name = f"db_{uuid.uuid4().hex[:12]}"
    glue.create_database(DatabaseInput={"Name": name})
    return name


@pytest.fixture
def query(athena, bucket):
    """Runs SQL and returns (execution, rows)."""

    def run(sql, database=None):
        execution = hosu.run_query(athena, sql, database=database, output=f"s3://{bucket}/results/")
        state = execution["Status"]
        assert state["State"] == "SUCCEEDED", f"{sql}: {state.get('StateChangeReason')}"
        return execution, hosu.rows_of(athena, execution)

    return run


@pytest.fixture
def failure(athena, bucket):
    """Runs SQL that must fail and returns its reason."""

    def run(sql, database=None):
        execution = hosu.run_query(athena, sql, database=database, output=f"s3://{bucket}/results/")
        assert execution["Status"]["State"] == "FAILED", sql
        return execution["Status"]["StateChangeReason"]

    return run


@pytest.fixture
def aws(server):
    """Runs the AWS CLI and returns its completed process."""

    def run(*arguments, check=True, **options):
        result = subprocess.run(
            [sys.executable, "-m", "awscli", *arguments],
            env=server.environment,
            capture_output=True,
            text=True,
            **options,
        )
        if check:
            assert result.returncode == 0, result.stderr
        return result

    return run


@pytest.fixture
def wrangler(server, monkeypatch):
    """awswrangler as a user has it: configured by the environment alone."""
    import awswrangler

    for name, value in server.environment.items():
        if name.startswith("AWS_"):
            monkeypatch.setenv(name, value)
    boto3.setup_default_session(
        aws_access_key_id="test", aws_secret_access_key="test", region_name="ap-northeast-2"
    )
    return awswrangler


@pytest.fixture
def job(client, glue, s3, bucket):
    """Runs a script as a Glue job and returns what it printed, or its message where it must fail."""
    if "HOSU_JOB_PYTHON" not in hosu.jobs_environment():
        pytest.skip("the Python of jobs is not set up (make python)")

    def run(script, fails=False, name=None, bookmarks=False, **arguments):
        name = name or f"job-{uuid.uuid4().hex[:8]}"
        s3.put_object(Bucket=bucket, Key=f"{name}.py", Body=textwrap.dedent(script).encode())
        location = {"Name": "glueetl", "ScriptLocation": f"s3://{bucket}/{name}.py", "PythonVersion": "3"}
        try:
            glue.create_job(Name=name, Role="r", GlueVersion="5.0", Command=location)
        except glue.exceptions.AlreadyExistsException:
            pass
        own = {f"--{key}": str(value) for key, value in arguments.items()}
        if bookmarks:
            own["--job-bookmark-option"] = "job-bookmark-enable"
        run_id = glue.start_job_run(JobName=name, Arguments=own)["JobRunId"]
        for _ in range(1200):
            found = glue.get_job_run(JobName=name, RunId=run_id)["JobRun"]
            if found["JobRunState"] not in ("STARTING", "RUNNING", "WAITING", "STOPPING"):
                break
            time.sleep(0.1)
        if fails:
            assert found["JobRunState"] == "FAILED"
            return found["ErrorMessage"]
        assert found["JobRunState"] == "SUCCEEDED", found.get("ErrorMessage")
        try:
            events = client("logs").get_log_events(
                logGroupName="/aws-glue/jobs/output", logStreamName=run_id, startFromHead=True
            )["events"]
        except client("logs").exceptions.ResourceNotFoundException:
            return ""  # it printed nothing
        return "\n".join(each["message"].rstrip("\n") for each in events)

    return run
