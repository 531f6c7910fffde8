"""Glue jobs from boto3 and the AWS CLI: real scripts on Sail, their logs, and all the ways in which they end."""

import contextlib
import io
import json
import os
import pathlib
import subprocess
import sys
import time
import uuid

import pyarrow.parquet
import pytest
from botocore.exceptions import ClientError

import server as hosu

pytestmark = pytest.mark.skipif(
    not (os.environ.get("HOSU_JOB_PYTHON") or "HOSU_JOB_PYTHON" in hosu.jobs_environment()),
    reason="needs the Python environment of jobs (make python, or HOSU_JOB_PYTHON)",
)

COUNT = """
import sys
from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["JOB_NAME", "source", "target"])
glue = GlueContext(SparkContext.getOrCreate())
spark = glue.spark_session
job = Job(glue)
job.init(args["JOB_NAME"], args)
frame = spark.read.option("header", True).csv(args["source"])
print(f"rows {frame.count()}")
frame.write.mode("overwrite").parquet(args["target"])
job.commit()
"""

SLEEPER = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; print('child of MARK', flush=True); time.sleep(600)", "MARK"])
print("parent is up", flush=True)
time.sleep(600)
"""


@pytest.fixture
def logs(client):
    return client("logs")


@pytest.fixture
def make_job(glue, s3, bucket):
    def make(source, command="glueetl", arguments=None, **settings):
        name = f"job-{uuid.uuid4().hex[:10]}"
        s3.put_object(Bucket=bucket, Key=f"scripts/{name}.py", Body=source.encode())
        glue.create_job(
            Name=name,
            Role="arn:aws:iam::000000000000:role/glue",
            Command={"Name": command, "ScriptLocation": f"s3://{bucket}/scripts/{name}.py"},
            DefaultArguments=arguments or {},
            **settings,
        )
        return name

    return make


def messages(logs, group, stream):
    found = logs.get_log_events(logGroupName=group, logStreamName=stream, startFromHead=True)
    return [event["message"] for event in found["events"]]


def processes_with(mark):
    found = subprocess.run(["ps", "-ewwo", "pid,args"], capture_output=True, text=True).stdout.splitlines()
    return [line for line in found if mark in line]


def test_a_script_reads_csv_and_writes_parquet(glue, s3, logs, bucket, make_job):
    s3.put_object(Bucket=bucket, Key="in/a.csv", Body=b"a,b\n1,x\n2,y\n3,z\n")
    job = make_job(
        COUNT,
        arguments={"--source": f"s3://{bucket}/in/", "--target": f"s3://{bucket}/out/"},
        GlueVersion="4.0",
        WorkerType="G.1X",
        NumberOfWorkers=2,
    )
    run = hosu.job_run(glue, job, glue.start_job_run(JobName=job)["JobRunId"])

    assert run["JobRunState"] == "SUCCEEDED", run
    assert (run["Attempt"], run["MaxCapacity"], run["WorkerType"], run["Timeout"]) == (0, 2.0, "G.1X", 2880)
    assert run["CompletedOn"] >= run["StartedOn"]
    assert run["DPUSeconds"] == 2.0 * run["ExecutionTime"]
    assert "ErrorMessage" not in run
    keys = [each["Key"] for each in s3.list_objects_v2(Bucket=bucket, Prefix="out/")["Contents"]]
    files = [key for key in keys if key.endswith(".parquet")]
    tables = [pyarrow.parquet.read_table(io.BytesIO(s3.get_object(Bucket=bucket, Key=key)["Body"].read())) for key in files]
    assert sum(table.num_rows for table in tables) == 3
    assert messages(logs, "/aws-glue/jobs/output", run["Id"]) == ["rows 3"]


def test_a_failing_script_names_its_line(glue, logs, make_job):
    job = make_job("print('before')\nvalues = {}\nprint(values['x'])\n")
    run = hosu.job_run(glue, job, glue.start_job_run(JobName=job)["JobRunId"])

    assert run["JobRunState"] == "FAILED"
    assert run["ErrorMessage"] == f"KeyError: 'x' ({job}.py, line 3)"
    assert messages(logs, "/aws-glue/jobs/output", run["Id"]) == ["before"]
    error = messages(logs, "/aws-glue/jobs/error", run["Id"])
    assert "Traceback (most recent call last):" in error
    assert f"  {job}.py, line 3: print(values['x'])" in error


def test_a_script_that_is_not_there(glue, bucket):
    glue.create_job(Name="lost", Role="r", Command={"Name": "glueetl", "ScriptLocation": f"s3://{bucket}/no.py"})
    run = hosu.job_run(glue, "lost", glue.start_job_run(JobName="lost")["JobRunId"])
    assert run["JobRunState"] == "FAILED"
    assert run["ErrorMessage"].startswith("LAUNCH ERROR | Error downloading from S3")
    glue.delete_job(JobName="lost")


def test_stopping_a_run_kills_all_of_its_processes(glue, logs, make_job):
    mark = f"mark-{uuid.uuid4().hex}"
    job = make_job(SLEEPER.replace("MARK", mark))
    run = glue.start_job_run(JobName=job)["JobRunId"]
    hosu.eventually(lambda: processes_with(mark))
    with pytest.raises(glue.exceptions.ConcurrentRunsExceededException) as refusal:
        glue.start_job_run(JobName=job)
    assert refusal.value.response["Error"]["Message"] == f"Concurrent runs exceeded for {job}"

    answer = glue.batch_stop_job_run(JobName=job, JobRunIds=[run, "jr_unknown"])
    assert [each["JobRunId"] for each in answer["SuccessfulSubmissions"]] == [run]
    assert [each["ErrorDetail"]["ErrorCode"] for each in answer["Errors"]] == ["EntityNotFoundException"]
    assert hosu.job_run(glue, job, run)["JobRunState"] == "STOPPED"
    assert processes_with(mark) == []
    assert "parent is up" in messages(logs, "/aws-glue/jobs/output", run)


def test_retries_make_attempts(glue, make_job):
    job = make_job("raise ValueError('no luck')\n", MaxRetries=1)
    first = glue.start_job_run(JobName=job)["JobRunId"]
    hosu.job_run(glue, job, first)
    second = hosu.job_run(glue, job, f"{first}_attempt_1")
    assert (second["Attempt"], second["PreviousRunId"], second["JobRunState"]) == (1, first, "FAILED")
    assert len(glue.get_job_runs(JobName=job)["JobRuns"]) == 2


def test_arguments_of_a_run_go_before_those_of_the_job(glue, logs, make_job):
    source = "import sys\nfrom awsglue.utils import getResolvedOptions\n"
    source += "print(sorted(getResolvedOptions(sys.argv, ['day', 'JOB_NAME', 'fixed', 'empty']).items()))\n"
    job = make_job(
        source,
        arguments={"--day": "2024-01-01", "--empty": ""},
        NonOverridableArguments={"--fixed": "yes"},
    )
    run = glue.start_job_run(JobName=job, Arguments={"--day": "2024-02-02 한글", "--fixed": "no"})["JobRunId"]
    assert hosu.job_run(glue, job, run)["JobRunState"] == "SUCCEEDED"
    printed = dict(eval(messages(logs, "/aws-glue/jobs/output", run)[0]))
    assert (printed["day"], printed["fixed"], printed["empty"], printed["JOB_NAME"]) == ("2024-02-02 한글", "yes", "", job)


def test_python_shell(glue, s3, logs, bucket, make_job):
    s3.put_object(Bucket=bucket, Key="lib/helper.py", Body=b"ANSWER = 42\n")
    source = "import sys, boto3, pandas, pyarrow, helper\n"
    source += "from awsglue.utils import getResolvedOptions\n"
    source += "bucket = getResolvedOptions(sys.argv, ['bucket'])['bucket']\n"
    source += "boto3.client('s3').put_object(Bucket=bucket, Key='shell.txt', Body=str(helper.ANSWER))\n"
    source += "print('wrote', pandas.DataFrame({'a': [1, 2]}).a.sum())\n"
    arguments = {"--bucket": bucket, "--extra-py-files": f"s3://{bucket}/lib/helper.py", "library-set": "analytics"}
    job = make_job(source, "pythonshell", arguments, MaxCapacity=0.0625)
    run = hosu.job_run(glue, job, glue.start_job_run(JobName=job)["JobRunId"])
    assert run["JobRunState"] == "SUCCEEDED", run
    assert (run["MaxCapacity"], run["LogGroupName"]) == (0.0625, "/aws-glue/python-jobs")
    assert s3.get_object(Bucket=bucket, Key="shell.txt")["Body"].read() == b"42"
    assert messages(logs, "/aws-glue/python-jobs/output", run["Id"]) == ["wrote 3"]


def test_awswrangler_in_a_python_shell(glue, s3, bucket, make_job):
    source = "import sys, awswrangler as wr, pandas as pd\n"
    source += "wr.s3.to_parquet(pd.DataFrame({'a': [1, 2]}), path=sys.argv[sys.argv.index('--to') + 1])\n"
    job = make_job(source, "pythonshell", {"--to": f"s3://{bucket}/wrangled/a.parquet"})
    run = hosu.job_run(glue, job, glue.start_job_run(JobName=job)["JobRunId"])
    assert run["JobRunState"] == "SUCCEEDED", run
    body = s3.get_object(Bucket=bucket, Key="wrangled/a.parquet")["Body"].read()
    assert pyarrow.parquet.read_table(io.BytesIO(body)).num_rows == 2


def test_logs_come_while_the_script_runs(glue, logs, make_job):
    """A line is there long before the script ends, as `aws logs tail --follow` asks for it."""
    job = make_job("import time\nprint('early', flush=True)\ntime.sleep(600)\n")
    started = int(time.time() * 1000)
    run = glue.start_job_run(JobName=job)["JobRunId"]

    def seen():
        with contextlib.suppress(logs.exceptions.ResourceNotFoundException):
            found = logs.filter_log_events(
                logGroupName="/aws-glue/jobs/output", logStreamNames=[run], startTime=started, interleaved=True
            )
            return [event["message"] for event in found["events"]]

    assert hosu.eventually(seen) == ["early"]
    assert glue.get_job_run(JobName=job, RunId=run)["JobRun"]["JobRunState"] == "RUNNING"
    glue.batch_stop_job_run(JobName=job, JobRunIds=[run])
    assert hosu.job_run(glue, job, run)["JobRunState"] == "STOPPED"


def test_continuous_logs_have_a_group_of_their_own(glue, logs, make_job):
    source = "from awsglue.context import GlueContext\nfrom pyspark.context import SparkContext\n"
    source += "GlueContext(SparkContext()).get_logger().info('from the logger')\n"
    job = make_job(source, arguments={"--enable-continuous-cloudwatch-log": "true"})
    run = hosu.job_run(glue, job, glue.start_job_run(JobName=job)["JobRunId"])
    assert run["JobRunState"] == "SUCCEEDED", run
    assert any("from the logger" in each for each in messages(logs, "/aws-glue/jobs/logs-v2", f"{run['Id']}-driver"))


@pytest.mark.parametrize("end", ["kill", "stop"])
def test_a_server_that_ends_leaves_no_process_and_a_failed_run(tmp_path, end):
    running = hosu.Server(tmp_path / "lake").start()
    mark = f"mark-{uuid.uuid4().hex}"
    try:
        s3, glue = (running.client(service, region="us-east-1") for service in ("s3", "glue"))
        s3.create_bucket(Bucket="lake")
        s3.put_object(Bucket="lake", Key="s.py", Body=SLEEPER.replace("MARK", mark).encode())
        glue.create_job(Name="j", Role="r", Command={"Name": "glueetl", "ScriptLocation": "s3://lake/s.py"})
        run = glue.start_job_run(JobName="j")["JobRunId"]
        hosu.eventually(lambda: processes_with(mark))
    finally:
        getattr(running, end)()
    hosu.eventually(lambda: not processes_with(mark))

    running.start()
    try:
        glue = running.client("glue", region="us-east-1")
        found = hosu.job_run(glue, "j", run)
        assert found["JobRunState"] == "FAILED"
        assert found["ErrorMessage"] == "The server ended while the job ran."
    finally:
        assert running.stop() == 0


def test_the_aws_cli_runs_a_job(server, s3, bucket, glue, make_job):
    job = make_job("print('hello')\n")

    def aws(*arguments):
        done = subprocess.run(
            [str(pathlib.Path(sys.executable).parent / "aws"), "glue", *arguments],
            env=server.environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    run = aws("start-job-run", "--job-name", job, "--arguments", '{"--x": "1"}')["JobRunId"]
    hosu.job_run(glue, job, run)
    assert aws("get-job-run", "--job-name", job, "--run-id", run)["JobRun"]["JobRunState"] == "SUCCEEDED"
    assert aws("get-job-runs", "--job-name", job)["JobRuns"][0]["Id"] == run
    assert job in aws("list-jobs")["JobNames"]
    assert aws("delete-job", "--job-name", job)["JobName"] == job
    with pytest.raises(ClientError) as missing:
        glue.get_job(JobName=job)
    assert missing.value.response["Error"]["Code"] == "EntityNotFoundException"


def test_a_script_has_keys_where_signatures_are_checked(tmp_path):
    running = hosu.Server(tmp_path / "lake", "--auth", "strict").start()
    try:
        s3, glue = (running.client(service, region="us-east-1") for service in ("s3", "glue"))
        s3.create_bucket(Bucket="lake")
        source = "import boto3\nboto3.client('s3').put_object(Bucket='lake', Key='out', Body=b'1')\n"
        s3.put_object(Bucket="lake", Key="s.py", Body=source.encode())
        glue.create_job(Name="j", Role="r", Command={"Name": "pythonshell", "ScriptLocation": "s3://lake/s.py"})
        run = hosu.job_run(glue, "j", glue.start_job_run(JobName="j")["JobRunId"])
        assert run["JobRunState"] == "SUCCEEDED", run
        assert s3.get_object(Bucket="lake", Key="out")["Body"].read() == b"1"
    finally:
        assert running.stop() == 0
