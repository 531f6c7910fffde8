"""Triggers, workflows and bookmarks with real jobs: boto3 and the AWS CLI, scripts in processes of their own."""

import json
import os
import uuid

import pytest

import server as hosu

pytestmark = pytest.mark.skipif(
    not (os.environ.get("HOSU_JOB_PYTHON") or "HOSU_JOB_PYTHON" in hosu.jobs_environment()),
    reason="needs the Python environment of jobs (make python, or HOSU_JOB_PYTHON)",
)

ROLE = "arn:aws:iam::000000000000:role/glue"


@pytest.fixture
def lake(server, s3, glue, bucket):
    """Makes jobs of scripts; takes all of it away at the end."""

    class Lake:
        name = uuid.uuid4().hex[:8]
        jobs, triggers, workflows = [], [], []

        def job(self, name, text, command="pythonshell", **options):
            key = f"scripts/{name}.py"
            s3.put_object(Bucket=bucket, Key=key, Body=text.encode())
            name = f"{self.name}-{name}"
            glue.create_job(
                Name=name,
                Role=ROLE,
                Command={"Name": command, "ScriptLocation": f"s3://{bucket}/{key}"},
                **options,
            )
            self.jobs.append(name)
            return name

        def trigger(self, name, **options):
            name = f"{self.name}-{name}"
            glue.create_trigger(Name=name, **options)
            self.triggers.append(name)
            return name

        def workflow(self, **options):
            name = f"{self.name}-day"
            glue.create_workflow(Name=name, **options)
            self.workflows.append(name)
            return name

    Lake.jobs, Lake.triggers, Lake.workflows = [], [], []
    lake = Lake()
    yield lake
    for name in lake.triggers:
        glue.delete_trigger(Name=name)
    for name in lake.workflows:
        glue.delete_workflow(Name=name)
    for name in lake.jobs:
        glue.delete_job(JobName=name)


def after(*jobs, state="SUCCEEDED", logical="AND"):
    conditions = [{"LogicalOperator": "EQUALS", "JobName": job, "State": state} for job in jobs]
    return {"Logical": logical, "Conditions": conditions}


FIRST = """
import sys
import boto3

values = dict(zip(sys.argv[1::2], sys.argv[2::2]))
glue = boto3.client("glue")
name, run = values["--WORKFLOW_NAME"], values["--WORKFLOW_RUN_ID"]
properties = glue.get_workflow_run_properties(Name=name, RunId=run)["RunProperties"]
glue.put_workflow_run_properties(Name=name, RunId=run, RunProperties={"rows": str(len(properties))})
"""

SECOND = """
import sys
import boto3

values = dict(zip(sys.argv[1::2], sys.argv[2::2]))
run = {"Name": values["--WORKFLOW_NAME"], "RunId": values["--WORKFLOW_RUN_ID"]}
print("rows", boto3.client("glue").get_workflow_run_properties(**run)["RunProperties"]["rows"])
"""


def test_a_workflow_runs_its_jobs_and_crawler_in_order(lake, glue, s3, bucket, database, aws):
    s3.put_object(Bucket=bucket, Key="sales/a.json", Body=b'{"id": 1}\n')
    first, second = lake.job("first", FIRST), lake.job("second", SECOND)
    crawler = f"{lake.name}-sales"
    glue.create_crawler(
        Name=crawler, Role=ROLE, DatabaseName=database, Targets={"S3Targets": [{"Path": f"s3://{bucket}/sales/"}]}
    )
    workflow = lake.workflow(DefaultRunProperties={"day": "1", "kind": "all"}, MaxConcurrentRuns=2)
    lake.trigger("go", Type="ON_DEMAND", WorkflowName=workflow, Actions=[{"JobName": first}])
    lake.trigger(
        "crawl",
        Type="CONDITIONAL",
        WorkflowName=workflow,
        StartOnCreation=True,
        Predicate=after(first),
        Actions=[{"CrawlerName": crawler}],
    )
    crawled = {"Conditions": [{"LogicalOperator": "EQUALS", "CrawlerName": crawler, "CrawlState": "SUCCEEDED"}]}
    lake.trigger(
        "then",
        Type="CONDITIONAL",
        WorkflowName=workflow,
        StartOnCreation=True,
        Predicate=crawled,
        Actions=[{"JobName": second, "Arguments": {"--note": "ok"}}],
    )

    started = json.loads(
        aws(
            "glue", "start-workflow-run", "--name", workflow, "--run-properties", '{"day": "2"}', "--output", "json"
        ).stdout
    )

    def ended():
        run = glue.get_workflow_run(Name=workflow, RunId=started["RunId"], IncludeGraph=True)["Run"]
        return run["Status"] != "RUNNING" and run

    run = hosu.eventually(ended)
    assert run["Status"] == "COMPLETED" and run["WorkflowRunProperties"] == {"day": "2", "kind": "all", "rows": "2"}
    assert run["Statistics"] == {
        "TotalActions": 3,
        "TimeoutActions": 0,
        "FailedActions": 0,
        "StoppedActions": 0,
        "SucceededActions": 3,
        "RunningActions": 0,
        "ErroredActions": 0,
        "WaitingActions": 0,
    }
    nodes = {node["Name"]: node for node in run["Graph"]["Nodes"]}
    assert [crawl["State"] for crawl in nodes[crawler]["CrawlerDetails"]["Crawls"]] == ["SUCCEEDED"]
    job_run = nodes[second]["JobDetails"]["JobRuns"][0]
    assert job_run["Arguments"]["--WORKFLOW_RUN_ID"] == started["RunId"] and job_run["Arguments"]["--note"] == "ok"
    assert {(edge["SourceId"], edge["DestinationId"]) for edge in run["Graph"]["Edges"]} >= {
        (nodes[first]["UniqueId"], nodes[f"{lake.name}-crawl"]["UniqueId"])
    }
    assert glue.get_table(DatabaseName=database, Name="sales")
    listed = json.loads(aws("glue", "get-workflow-runs", "--name", workflow, "--output", "json").stdout)
    assert [run["WorkflowRunId"] for run in listed["Runs"]] == [started["RunId"]]
    glue.delete_crawler(Name=crawler)


def test_a_failed_node_is_resumed_with_what_follows_it(lake, glue, s3, bucket):
    flaky = lake.job("flaky", f"import boto3\nboto3.client('s3').head_object(Bucket='{bucket}', Key='ready')\n")
    first, last = lake.job("first", "print('once')"), lake.job("last", "print('last')")
    workflow = lake.workflow()
    lake.trigger("go", Type="ON_DEMAND", WorkflowName=workflow, Actions=[{"JobName": first}, {"JobName": flaky}])
    lake.trigger(
        "join",
        Type="CONDITIONAL",
        WorkflowName=workflow,
        StartOnCreation=True,
        Predicate=after(first, flaky),
        Actions=[{"JobName": last}],
    )

    def run_to_end(run_id):
        def ended():
            run = glue.get_workflow_run(Name=workflow, RunId=run_id, IncludeGraph=True)["Run"]
            return run["Status"] != "RUNNING" and run

        return hosu.eventually(ended)

    run = run_to_end(glue.start_workflow_run(Name=workflow)["RunId"])
    assert run["Statistics"]["FailedActions"] == 1 and not glue.get_job_runs(JobName=last)["JobRuns"]

    s3.put_object(Bucket=bucket, Key="ready", Body=b"")
    node = next(node["UniqueId"] for node in run["Graph"]["Nodes"] if node["Name"] == flaky)
    resumed = glue.resume_workflow_run(Name=workflow, RunId=run["WorkflowRunId"], NodeIds=[node])
    again = run_to_end(resumed["RunId"])
    assert again["Statistics"]["SucceededActions"] == 3 and again["PreviousRunId"] == run["WorkflowRunId"]
    assert len(glue.get_job_runs(JobName=first)["JobRuns"]) == 1
    predecessors = glue.get_job_run(
        JobName=last, RunId=glue.get_job_runs(JobName=last)["JobRuns"][0]["Id"], PredecessorsIncluded=True
    )["JobRun"]["PredecessorRuns"]
    assert [each["JobName"] for each in predecessors] == [first, flaky]


def test_stopping_a_run_stops_its_job(lake, glue):
    sleeper = lake.job("sleeper", "import time\ntime.sleep(600)\n")
    workflow = lake.workflow(MaxConcurrentRuns=1)
    lake.trigger("go", Type="ON_DEMAND", WorkflowName=workflow, Actions=[{"JobName": sleeper}])
    run = glue.start_workflow_run(Name=workflow)["RunId"]
    with pytest.raises(glue.exceptions.ConcurrentRunsExceededException):
        glue.start_workflow_run(Name=workflow)
    hosu.eventually(lambda: glue.get_job_runs(JobName=sleeper)["JobRuns"][0]["JobRunState"] == "RUNNING")

    glue.stop_workflow_run(Name=workflow, RunId=run)
    hosu.eventually(lambda: glue.get_workflow_run(Name=workflow, RunId=run)["Run"]["Status"] == "STOPPED")
    assert glue.get_job_runs(JobName=sleeper)["JobRuns"][0]["JobRunState"] == "STOPPED"
    with pytest.raises(glue.exceptions.IllegalWorkflowStateException):
        glue.stop_workflow_run(Name=workflow, RunId=run)


def test_a_workflow_goes_on_after_the_server_was_killed(tmp_path):
    lake = hosu.Server(tmp_path / "data").start()
    try:

        s3, glue = lake.client("s3"), lake.client("glue")
        s3.create_bucket(Bucket="lake", CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
        for name, text in [("long", "import time\ntime.sleep(600)\n"), ("alarm", "print('alarm')\n")]:
            s3.put_object(Bucket="lake", Key=f"{name}.py", Body=text.encode())
            glue.create_job(Name=name, Role=ROLE, Command={"Name": "pythonshell", "ScriptLocation": f"s3://lake/{name}.py"})
        glue.create_workflow(Name="day")
        glue.create_trigger(Name="go", Type="ON_DEMAND", WorkflowName="day", Actions=[{"JobName": "long"}])
        glue.create_trigger(
            Name="bad",
            Type="CONDITIONAL",
            WorkflowName="day",
            StartOnCreation=True,
            Predicate=after("long", state="FAILED"),
            Actions=[{"JobName": "alarm"}],
        )
        run = glue.start_workflow_run(Name="day")["RunId"]
        hosu.eventually(lambda: glue.get_job_runs(JobName="long")["JobRuns"][0]["JobRunState"] == "RUNNING")

        lake.kill()
        lake.start()
        # Its script is not begun twice: the run has failed, and what waits for that begins.
        hosu.eventually(lambda: glue.get_workflow_run(Name="day", RunId=run)["Run"]["Status"] == "COMPLETED")
        states = {job: glue.get_job_runs(JobName=job)["JobRuns"][0]["JobRunState"] for job in ("long", "alarm")}
        assert states == {"long": "FAILED", "alarm": "SUCCEEDED"}
    finally:
        lake.stop()


BOOKMARKED = """
import sys
from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext

args = getResolvedOptions(sys.argv, ["JOB_NAME", "bucket"])
context = GlueContext(SparkContext.getOrCreate())
job = Job(context)
job.init(args["JOB_NAME"], args)
frame = context.create_dynamic_frame.from_options(
    "s3", {"paths": [f"s3://{args['bucket']}/in/"]}, "json", transformation_ctx="source"
)
print("ROWS", frame.count())
if "--fail" in sys.argv:
    raise ValueError("before the commit")
job.commit()
"""


def test_bookmarks_advance_rewind_and_pause(lake, glue, s3, bucket, client):
    job = lake.job(
        "bookmarked",
        BOOKMARKED,
        command="glueetl",
        GlueVersion="4.0",
        DefaultArguments={"--job-bookmark-option": "job-bookmark-enable", "--bucket": bucket},
    )
    logs = client("logs")

    def run(**arguments):
        given = {f"--{name.replace('_', '-')}": value for name, value in arguments.items()}
        run_id = glue.start_job_run(JobName=job, Arguments=given)["JobRunId"]
        found = hosu.job_run(glue, job, run_id)
        events = logs.filter_log_events(logGroupName="/aws-glue/jobs/output", logStreamNames=[run_id])["events"]
        rows = [int(event["message"].split()[1]) for event in events if event["message"].startswith("ROWS ")]
        assert rows, found.get("ErrorMessage")
        return run_id, found["JobRunState"], rows[0]

    def put(name, count):
        body = "".join(f'{{"id": {number}}}\n' for number in range(count))
        s3.put_object(Bucket=bucket, Key=f"in/{name}.json", Body=body.encode())

    put("a", 1)
    first, _, rows = run()
    assert rows == 1
    put("b", 2)
    # What fails before its commit leaves the bookmark where it was.
    assert run(fail="yes")[1:] == ("FAILED", 2)
    entry = glue.get_job_bookmark(JobName=job)["JobBookmarkEntry"]
    assert (entry["Run"], entry["Attempt"], entry["Version"], entry["PreviousRunId"]) == (2, 0, 1, first)
    second, _, rows = run()
    assert rows == 2
    entry = glue.get_job_bookmark(JobName=job)["JobBookmarkEntry"]
    assert (entry["Run"], entry["Attempt"], entry["Version"]) == (2, 1, 2)
    put("c", 4)
    pause = {"job_bookmark_option": "job-bookmark-pause"}
    assert run(**pause)[2] == 4
    third, _, rows = run()
    assert rows == 4 and run()[2] == 0

    between = {**pause, "job_bookmark_from": first, "job_bookmark_to": second}
    assert run(**between)[2] == 2
    assert run(job_bookmark_option="job-bookmark-disable")[2] == 7

    glue.reset_job_bookmark(JobName=job, RunId=first)
    assert run()[2] == 6
    glue.reset_job_bookmark(JobName=job)
    assert run()[2] == 7


def test_what_cannot_be_is_refused_by_name(lake, glue):
    job = lake.job("job", "print(1)")
    refused = [
        ({"Type": "EVENT", "Actions": [{"JobName": job}]}, "EVENT"),
        ({"Type": "SCHEDULED", "Schedule": "rate(5 minutes)", "Actions": [{"JobName": job}]}, "schedule"),
        ({"Type": "CONDITIONAL", "Predicate": after(job), "Actions": [{"JobName": job}]}, "cannot be a Predicate"),
    ]
    for options, reason in refused:
        with pytest.raises(glue.exceptions.InvalidInputException, match=reason):
            glue.create_trigger(Name=f"{lake.name}-x", **options)
    with pytest.raises(glue.exceptions.EntityNotFoundException, match="Continuation for job"):
        glue.get_job_bookmark(JobName=job)
    with pytest.raises(glue.exceptions.EntityNotFoundException):
        glue.start_workflow_run(Name="none")
