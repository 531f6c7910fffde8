"""Airflow's operators and sensors of Glue against the lake.

They need an environment of their own (requirements-airflow.txt); HOSU_AIRFLOW_PYTHON names its Python.
"""

import json
import os
import pathlib
import subprocess
import uuid

import pytest

import server as hosu

HERE = pathlib.Path(__file__).parent
PYTHON = os.environ.get("HOSU_AIRFLOW_PYTHON") or str(HERE.parent / ".deps" / "airflow" / "bin" / "python")

pytestmark = pytest.mark.skipif(
    not (os.environ.get("HOSU_JOB_PYTHON") or "HOSU_JOB_PYTHON" in hosu.jobs_environment()),
    reason="needs the Python environment of jobs (make python, or HOSU_JOB_PYTHON)",
)


@pytest.fixture
def dag(server, glue, bucket, tmp_path):
    if not pathlib.Path(PYTHON).exists():
        pytest.skip(f"there is no {PYTHON}: install requirements-airflow.txt and set HOSU_AIRFLOW_PYTHON")
    database = f"db_{uuid.uuid4().hex[:12]}"
    glue.create_database(DatabaseInput={"Name": database})
    result = subprocess.run(
        [PYTHON, str(HERE / "airflow_lake.py"), str(tmp_path), bucket, database],
        env={**server.environment, "AIRFLOW_HOME": str(tmp_path / "airflow"), "AIRFLOW__CORE__UNIT_TEST_MODE": "False"},
        capture_output=True,
        text=True,
        timeout=240,
    )
    answers = [line for line in result.stdout.splitlines() if line.startswith("ANSWER ")]
    assert result.returncode == 0 and answers, result.stdout[-3000:] + result.stderr[-3000:]
    yield json.loads(answers[0].removeprefix("ANSWER ")), bucket, database
    for name in ("good", "bad"):
        glue.delete_job(JobName=name)
    glue.delete_crawler(Name="sales")


def test_operators_upload_create_run_and_wait(dag, glue, s3):
    answer, bucket, database = dag
    uploaded = s3.get_object(Bucket=bucket, Key="artifacts/glue-scripts/good.py")["Body"].read()
    assert b"put_object" in uploaded

    assert answer["good"]["run"] == answer["good"]["pushed"]
    run = glue.get_job_run(JobName="good", RunId=answer["good"]["run"])["JobRun"]
    assert run["JobRunState"] == "SUCCEEDED" and run["Arguments"]["--day"] == "2024-01-01"
    assert answer["sensed"] is True
    # Verbose: what the script printed stands in the task's log.
    assert any("손님 2024-01-01" in line for line in answer["lines"])
    assert glue.get_job(JobName="good")["Job"]["ExecutionProperty"] == {"MaxConcurrentRuns": 3}

    assert "FAILED" in answer["bad"] or "failed" in answer["bad"]
    states = {run["JobRunState"] for run in glue.get_job_runs(JobName="bad")["JobRuns"]}
    assert "FAILED" in states and answer["unwaited"].startswith("jr_")

    assert answer["crawler"] == "sales" and answer["crawled"] is True and answer["partition"] is True
    assert glue.get_crawler(Name="sales")["Crawler"]["Description"] == "매출"
    partitions = glue.get_partitions(DatabaseName=database, TableName="sales")["Partitions"]
    assert sorted(partition["Values"] for partition in partitions) == [["2024-01-01"], ["2024-01-02"]]
