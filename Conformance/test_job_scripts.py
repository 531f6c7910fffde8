"""Scripts as users write them, run as Glue jobs: they leave in the lake what Apache Spark leaves."""

import json
import pathlib
import sys

import pytest

import server as hosu

PYTHON = pathlib.Path(__file__).parent.parent / "python"
sys.path.insert(0, str(PYTHON))

from tests import content, inputs  # noqa: E402

USERS = PYTHON / "tests" / "users"
EXPECTED = json.loads((PYTHON / "tests" / "users.expected.json").read_text())
BUCKET = "job-scripts"

DIFFERENT = {
    "aggregates": {"described"},  # the last digit of a mean of doubles
    "taxi_union": {"hour=0", "hour=6"},  # times in CSV without thousandths
    "write_files": {"keyed", "sorted"},  # times in JSON without thousandths
    "partitions_read": {"march", "unnamed"},  # times in JSON with all digits
    "write_partitions": {"csv"},  # an empty text in CSV is nothing, not ""
}
"""Outputs that are right and not to the letter what Spark writes, each with what differs."""

REFUSED = {
    "csv_options": "quoteall",
    "numbers": "3000000000",
}
"""Scripts that end with an error, and what it names."""


@pytest.fixture(scope="module")
def lake(server):
    """Runs scripts as jobs of a lake that has the inputs."""
    import boto3

    session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name="us-east-1")
    s3, glue, logs = (session.client(name, endpoint_url=server.endpoint) for name in ("s3", "glue", "logs"))
    s3.create_bucket(Bucket=BUCKET)
    inputs.write(lambda name, data: s3.put_object(Bucket=BUCKET, Key=f"in/{name}", Body=data))

    def run(name):
        s3.upload_file(str(USERS / f"{name}.py"), BUCKET, f"scripts/{name}.py")
        command = {"Name": "glueetl", "ScriptLocation": f"s3://{BUCKET}/scripts/{name}.py", "PythonVersion": "3"}
        arguments = {"--source": f"s3://{BUCKET}/in", "--target": f"s3://{BUCKET}/out/{name}"}
        glue.create_job(Name=name, Role="r", Command=command, GlueVersion="5.0", DefaultArguments=arguments)
        run_id = glue.start_job_run(JobName=name)["JobRunId"]
        found = hosu.job_run(glue, name, run_id)
        files = []
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=f"out/{name}/"):
            for each in page.get("Contents", []):
                body = s3.get_object(Bucket=BUCKET, Key=each["Key"])["Body"].read()
                files.append((each["Key"].removeprefix(f"out/{name}/"), body))
        return found, content.digests(content.of_files(files))

    return run


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_job_leaves_what_spark_left(lake, name):
    run, found = lake(name)

    if name in REFUSED:
        assert run["JobRunState"] == "FAILED"
        assert REFUSED[name] in run["ErrorMessage"].lower()
        return
    assert run["JobRunState"] == "SUCCEEDED", run.get("ErrorMessage")
    open_ends = DIFFERENT.get(name, set())
    assert {key: value for key, value in found.items() if key not in open_ends} == {
        key: value for key, value in EXPECTED[name].items() if key not in open_ends
    }
