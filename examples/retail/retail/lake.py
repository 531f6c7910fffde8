"""The lake's own things, made with boto3 as a user makes them on AWS: secret, bucket, scripts, jobs, crawlers."""

from __future__ import annotations

import json
import pathlib
import time
from collections.abc import Mapping
from typing import Any

import boto3

JOBS = pathlib.Path(__file__).parent.parent / "jobs"
ROLE = "arn:aws:iam::000000000000:role/retail-etl"
DATABASE, BUCKET, SECRET = "retail", "retail-lake", "retail/shop"
SILVER_SALES = ("sales_day", "sales_hour", "sales_subcategory", "sales_product")
CRAWLERS = {
    "raw-sales": ("raw/transaction_order", "raw/products"),
    "raw-orders": ("raw/balju_refund",),
    **{f"silver-{name.replace('_', '-')}": (f"silver/{name}",) for name in SILVER_SALES},
    "silver-orders-subcategory": ("silver/orders_subcategory",),
}
"""Each crawler and the folders it looks at; a folder of the raw layer becomes the table raw_..., of silver silver_..."""

JOB_ARGUMENTS: dict[str, dict[str, str]] = {
    "raw_sales": {"--TARGET_DATA": "transaction_order,products", "--SECRET_NAME": SECRET},
    "raw_orders": {"--SECRET_NAME": SECRET},
    "silver_sales": {"--DATABASE": DATABASE},
    "silver_orders": {"--DATABASE": DATABASE, "--job-bookmark-option": "job-bookmark-enable"},
}


class Failed(Exception):
    """A job, crawl or query did not succeed; the message says why, as the service told it."""


class Lake:
    """Clients of one lake, and what is done with them."""

    def __init__(self, endpoint: str, *, poll: float = 0.2, region: str = "ap-northeast-2") -> None:
        session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name=region)
        self.endpoint, self.poll, self.region = endpoint, poll, region
        self._session = session
        self.s3, self.glue, self.athena, self.secrets, self.logs = (
            self.client(name) for name in ("s3", "glue", "athena", "secretsmanager", "logs")
        )

    def client(self, service: str):
        """A client of another service."""
        return self._session.client(service, endpoint_url=self.endpoint)

    def new_password(self) -> str:
        """A password for the jobs' user of the database."""
        return self.secrets.get_random_password(PasswordLength=24, ExcludePunctuation=True)["RandomPassword"]

    def make(self, secret: Mapping[str, str]) -> None:
        """Makes everything that stays from day to day; what is there already is brought up to date."""
        text = json.dumps(dict(secret))
        try:
            self.secrets.create_secret(Name=SECRET, SecretString=text)
        except self.secrets.exceptions.ResourceExistsException:
            self.secrets.put_secret_value(SecretId=SECRET, SecretString=text)
        if BUCKET not in {bucket["Name"] for bucket in self.s3.list_buckets()["Buckets"]}:
            self.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": self.region})
        try:
            self.glue.create_database(DatabaseInput={"Name": DATABASE})
        except self.glue.exceptions.AlreadyExistsException:
            pass
        for name in JOB_ARGUMENTS:
            self._make_job(name)
        for name in CRAWLERS:
            self._make_crawler(name)

    def _make_job(self, name: str) -> None:
        script = f"scripts/{name}.py"
        self.s3.upload_file(str(JOBS / f"{name}.py"), BUCKET, script)
        job = {
            "Role": ROLE,
            "Command": {"Name": "glueetl", "ScriptLocation": f"s3://{BUCKET}/{script}", "PythonVersion": "3"},
            "GlueVersion": "5.0",
            "WorkerType": "G.1X",
            "NumberOfWorkers": 2,
            "Timeout": 10,
            "DefaultArguments": {"--BUCKET": BUCKET, "--TempDir": f"s3://{BUCKET}/temporary/", **JOB_ARGUMENTS[name]},
        }
        try:
            self.glue.create_job(Name=job_name(name), **job)
        except self.glue.exceptions.AlreadyExistsException:
            self.glue.update_job(JobName=job_name(name), JobUpdate=job)

    def _make_crawler(self, name: str) -> None:
        folders = CRAWLERS[name]
        crawler = {
            "Role": ROLE,
            "DatabaseName": DATABASE,
            "TablePrefix": folders[0].partition("/")[0] + "_",
            "Targets": {
                "S3Targets": [
                    {"Path": f"s3://{BUCKET}/{folder}/", "Exclusions": ["**/_temporary/**"]} for folder in folders
                ]
            },
        }
        try:
            self.glue.create_crawler(Name=crawler_name(name), **crawler)
        except self.glue.exceptions.AlreadyExistsException:
            self.glue.update_crawler(Name=crawler_name(name), **crawler)

    def run_job(self, name: str, **arguments: str) -> dict[str, Any]:
        """Runs a job to its end and returns the run.

        Raises: Failed.
        """
        job = job_name(name)
        given = {f"--{key}": value for key, value in arguments.items()}
        run_id = self.glue.start_job_run(JobName=job, Arguments=given)["JobRunId"]
        while True:
            run = self.glue.get_job_run(JobName=job, RunId=run_id)["JobRun"]
            if run["JobRunState"] not in ("STARTING", "RUNNING", "STOPPING", "WAITING"):
                break
            time.sleep(self.poll)
        if run["JobRunState"] != "SUCCEEDED":
            raise Failed(f"{job} {run['JobRunState']}: {run.get('ErrorMessage', '')}\n{self.log_of(run_id)}".rstrip())
        return run

    def log_of(self, run_id: str) -> str:
        """The last lines a run wrote on standard error."""
        try:
            found = self.logs.get_log_events(logGroupName="/aws-glue/jobs/error", logStreamName=run_id, limit=40)
        except self.logs.exceptions.ResourceNotFoundException:
            return ""
        return "\n".join(event["message"].rstrip() for event in found["events"])

    def crawl(self, name: str) -> dict[str, Any]:
        """Runs a crawler to its end and returns its last crawl.

        Raises: Failed.
        """
        crawler = crawler_name(name)
        self.glue.start_crawler(Name=crawler)
        while True:
            found = self.glue.get_crawler(Name=crawler)["Crawler"]
            if found["State"] == "READY":
                break
            time.sleep(self.poll)
        last = found["LastCrawl"]
        if last["Status"] != "SUCCEEDED":
            raise Failed(f"{crawler} {last['Status']}: {last.get('ErrorMessage', '')}")
        return last

    def query(self, sql: str, *parameters: str) -> list[list[str]]:
        """The rows of a query as text, NULL as an empty text.

        Raises: Failed.
        """
        request: dict[str, Any] = {
            "QueryString": sql,
            "QueryExecutionContext": {"Database": DATABASE},
            "ResultConfiguration": {"OutputLocation": f"s3://{BUCKET}/queries/"},
        }
        if parameters:
            request["ExecutionParameters"] = [f"'{each}'" for each in parameters]
        started = self.athena.start_query_execution(**request)["QueryExecutionId"]
        while True:
            status = self.athena.get_query_execution(QueryExecutionId=started)["QueryExecution"]["Status"]
            if status["State"] not in ("QUEUED", "RUNNING"):
                break
            time.sleep(min(self.poll, 0.05))
        if status["State"] != "SUCCEEDED":
            raise Failed(f"A query {status['State']}: {status.get('StateChangeReason', '')}\n{sql}")
        rows = []
        for page in self.athena.get_paginator("get_query_results").paginate(QueryExecutionId=started):
            rows += [[datum.get("VarCharValue", "") for datum in row["Data"]] for row in page["ResultSet"]["Rows"]]
        return rows[1:]


def job_name(name: str) -> str:
    """The name of a job in the lake."""
    return f"retail-{name.replace('_', '-')}"


def crawler_name(name: str) -> str:
    """The name of a crawler in the lake."""
    return f"retail-{name}"
