"""Fixtures: one server for the whole run, and clients that know nothing of it but its endpoint."""

import subprocess
import sys
import textwrap
import uuid

import boto3
import pytest

import server as hosu


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    running = hosu.Server(tmp_path_factory.mktemp("lake") / "data").start()
    yield running
    assert running.stop() == 0


@pytest.fixture
def client(server):
    return server.client


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
def sqs(client):
    return client("sqs")


@pytest.fixture
def queue(sqs):
    """Makes queues for one test; gives their URL and ARN."""
    made = []

    def make(**attributes):
        name = f"q-{uuid.uuid4().hex[:12]}" + (".fifo" if attributes.get("FifoQueue") == "true" else "")
        url = sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
        made.append(url)
        return url, sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    yield make
    for url in made:
        sqs.delete_queue(QueueUrl=url)


@pytest.fixture
def receive(sqs):
    """Takes all messages of a queue, once there is one or nothing came in a second."""

    def take(url):
        messages = []
        while True:
            got = sqs.receive_message(
                QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=0 if messages else 1,
                MessageAttributeNames=["All"], AttributeNames=["All"],
            ).get("Messages", [])
            if not got:
                return messages
            for message in got:
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            messages += got

    return take


@pytest.fixture
def states(client):
    # Without this, boto3 puts "sync-" before the host of StartSyncExecution and TestState.
    return client("stepfunctions", inject_host_prefix=False)


@pytest.fixture
def name():
    """A name that nothing else has."""
    return f"m-{uuid.uuid4().hex[:12]}"


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
def crawl(glue, bucket, database):
    """Makes a crawler of the bucket and runs it to its end; returns its last crawl."""

    def run(path="lake/", name=None, **settings):
        name = name or f"crawler-{uuid.uuid4().hex[:8]}"
        target = {"Path": f"s3://{bucket}/{path}", **settings.pop("Target", {})}
        try:
            glue.get_crawler(Name=name)
        except glue.exceptions.EntityNotFoundException:
            glue.create_crawler(
                Name=name, Role="r", DatabaseName=database, Targets={"S3Targets": [target]}, **settings
            )
        glue.start_crawler(Name=name)
        return hosu.last_crawl(glue, name)

    return run


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
        found = hosu.job_run(glue, name, run_id)
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
