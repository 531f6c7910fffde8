"""What courses teach of orchestration: functions run, and the well-known mistakes of state machines are named by state."""

import base64
import contextlib
import datetime
import json

import pytest

import server as hosu
from function_tools import create

ROLE = "arn:aws:iam::000000000000:role/states"
# As the console names what it makes, and courses with it.
HANDLER_FILE, HANDLER = "lambda_function.py", "lambda_function.lambda_handler"

TRANSFORM = """
import base64
import json


def lambda_handler(event, context):
    output = []
    for record in event["records"]:
        row = json.loads(base64.b64decode(record["data"]).decode("utf-8"))
        row["stamped_by"] = context.function_name
        line = json.dumps(row, ensure_ascii=False) + "\\n"
        data = base64.b64encode(line.encode()).decode()
        output.append({"recordId": record["recordId"], "result": "Ok", "data": data})
    return {"records": output}
"""

MEMORY = """
def lambda_handler(event, context):
    print("memory", context.memory_limit_in_mb)
"""

LEARNING = {
    "Comment": "Prepares, trains, judges and publishes a model",
    "StartAt": "Prepare",
    "States": {
        "Prepare": {
            "Type": "Task",
            "Resource": "arn:aws:states:::sagemaker:createProcessingJob.sync",
            "Parameters": {"ProcessingJobName.$": "$.job", "ProcessingResources": {}},
            "Next": "Judge",
        },
        "Judge": {
            "Type": "Task",
            "Resource": "arn:aws:lambda:invoke",
            "Parameters": {"FunctionName": "judge"},
            "Next": "Decide",
        },
        "Decide": {
            "Type": "Choice",
            "Choices": [{"Variable": "$.accuracy", "NumericGreaterThan": 0.9, "Next": "Publish"}],
            "Default": "Tell",
        },
        "Publish": {"Type": "Task", "Resource": "arn:aws:states:::sagemaker:createEndpoint", "End": True},
        "Tell": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": True},
    },
}


def test_the_function_that_changes_records_of_a_stream(client):
    functions = client("lambda")
    create(functions, {HANDLER_FILE: TRANSFORM}, FunctionName="stamp", Handler=HANDLER, Timeout=30)
    functions.get_waiter("function_active_v2").wait(FunctionName="stamp")
    rows = [{"가게": "강남점", "qty": 3}, {"가게": "부산점", "qty": 0}]
    records = [
        {"recordId": f"r{number}", "data": base64.b64encode(json.dumps(row).encode()).decode()}
        for number, row in enumerate(rows)
    ]

    reply = functions.invoke(FunctionName="stamp", Payload=json.dumps({"records": records}))

    assert "FunctionError" not in reply
    answer = json.loads(reply["Payload"].read())["records"]
    assert [(each["recordId"], each["result"]) for each in answer] == [("r0", "Ok"), ("r1", "Ok")]
    lines = [base64.b64decode(each["data"]).decode() for each in answer]
    assert all(line.endswith("\n") for line in lines)
    assert [json.loads(line) for line in lines] == [{**row, "stamped_by": "stamp"} for row in rows]


def test_what_courses_tune_of_a_function(client):
    functions, logs = client("lambda", read_timeout=120), client("logs")
    create(functions, {HANDLER_FILE: MEMORY}, FunctionName="tuned", Handler=HANDLER, Timeout=3)
    functions.get_waiter("function_active_v2").wait(FunctionName="tuned")
    network = {"SubnetIds": ["subnet-0a1b2c3d"], "SecurityGroupIds": ["sg-0a1b2c3d"]}
    functions.update_function_configuration(FunctionName="tuned", MemorySize=512, Timeout=60, VpcConfig=network)
    functions.get_waiter("function_updated_v2").wait(FunctionName="tuned")
    version = functions.publish_version(FunctionName="tuned")["Version"]

    functions.put_provisioned_concurrency_config(
        FunctionName="tuned", Qualifier=version, ProvisionedConcurrentExecutions=1
    )
    functions.put_function_concurrency(FunctionName="tuned", ReservedConcurrentExecutions=5)
    functions.put_function_event_invoke_config(
        FunctionName="tuned", MaximumRetryAttempts=1, MaximumEventAgeInSeconds=300
    )

    def provisioned():
        return functions.get_provisioned_concurrency_config(FunctionName="tuned", Qualifier=version)

    hosu.eventually(lambda: provisioned()["Status"] == "READY")
    assert provisioned()["AvailableProvisionedConcurrentExecutions"] == 1
    shown = functions.get_function(FunctionName="tuned")
    assert shown["Concurrency"] == {"ReservedConcurrentExecutions": 5}
    assert (shown["Configuration"]["MemorySize"], shown["Configuration"]["Timeout"]) == (512, 60)
    assert functions.invoke(FunctionName="tuned", Qualifier=version, InvocationType="Event")["StatusCode"] == 202

    def printed():
        with contextlib.suppress(logs.exceptions.ResourceNotFoundException):
            found = logs.filter_log_events(logGroupName="/aws/lambda/tuned", filterPattern='"memory 512"')
            return [event["message"].strip() for event in found["events"]]

    hosu.eventually(printed)
    assert printed() == ["memory 512"]


def diagnostics(client, definition):
    reply = client("stepfunctions").validate_state_machine_definition(definition=json.dumps(definition))
    return reply["result"], {(each.get("location"), each["code"]): each["message"] for each in reply["diagnostics"]}


def test_mistakes_of_a_machine_are_named_by_state_with_what_was_meant(client):
    result, found = diagnostics(client, LEARNING)

    assert result == "FAIL"
    messages = {location: message for (location, _), message in found.items()}
    [judge] = [message for location, message in messages.items() if "/States/Judge/" in location]
    assert "arn:aws:states:::lambda:invoke" in judge
    for state in ("Prepare", "Publish"):
        [said] = [message for location, message in messages.items() if f"/States/{state}/" in location]
        assert "sagemaker" in said
    assert any("/States/Tell" in location for location in messages)


def test_such_a_machine_is_not_made(client):
    states = client("stepfunctions")

    with pytest.raises(states.exceptions.InvalidDefinition) as refused:
        states.create_state_machine(name="learning", roleArn=ROLE, definition=json.dumps(LEARNING))

    assert "SCHEMA_VALIDATION_FAILED" in str(refused.value)
    for state in ("Prepare", "Judge", "Publish", "Tell"):
        assert f"/States/{state}" in str(refused.value)


EXTRACT = """
import sys
import boto3
from awsglue.utils import getResolvedOptions

args = getResolvedOptions(sys.argv, ["TARGET_DATA", "EXTRACT_DATE"])
day, target = args["EXTRACT_DATE"], args["TARGET_DATA"]
rows = f"goods,quantity\\n우유,{len(target)}\\n라면,{int(day[-2:])}\\n"
boto3.client("s3").put_object(Bucket="store", Key=f"raw/{target}/day={day}/rows.csv", Body=rows.encode())
"""

SUM = """
import sys
import boto3
from awsglue.utils import getResolvedOptions

args = getResolvedOptions(sys.argv, ["TARGET_DATA", "EXTRACT_DATE"])
day, target = args["EXTRACT_DATE"], args["TARGET_DATA"]
s3 = boto3.client("s3")
lines = s3.get_object(Bucket="store", Key=f"raw/{target}/day={day}/rows.csv")["Body"].read().decode().split()[1:]
total = sum(int(line.split(",")[1]) for line in lines)
s3.put_object(Bucket="store", Key=f"silver/{target}/day={day}/rows.csv", Body=f"total,goods\\n{total},{len(lines)}\\n".encode())
"""

STARTER = """
import boto3


def lambda_handler(event, context):
    day = event.get("day", "2015-01-05")
    client = boto3.client("stepfunctions")
    client.start_execution(stateMachineArn=event["machine"], input='{"EXTRACT_DATE":"' + day + '"}')
    return {"statusCode": 200}
"""


def crawled(crawler, following):
    """States that start a crawler and look at it until it is not RUNNING; STOPPING counts as done, as the course has it."""
    return {
        f"StartCrawler {crawler}": {
            "Type": "Task",
            "Resource": "arn:aws:states:::aws-sdk:glue:startCrawler",
            "Parameters": {"Name": crawler},
            "ResultPath": None,
            "Next": f"GetCrawler {crawler}",
        },
        f"GetCrawler {crawler}": {
            "Type": "Task",
            "Resource": "arn:aws:states:::aws-sdk:glue:getCrawler",
            "Parameters": {"Name": crawler},
            "ResultPath": "$.GetCrawler",
            "Next": f"Choice {crawler}",
        },
        f"Choice {crawler}": {
            "Type": "Choice",
            "Choices": [
                {"Variable": "$.GetCrawler.Crawler.State", "StringEquals": "RUNNING", "Next": f"Wait {crawler}"}
            ],
            "Default": following,
        },
        f"Wait {crawler}": {"Type": "Wait", "Seconds": 5, "Next": f"GetCrawler {crawler}"},
    }


def branch(target):
    """A target's raw job, its crawl, and its silver job, which takes the arguments of the raw one's run."""
    return {
        "StartAt": f"Extract {target}",
        "States": {
            f"Extract {target}": {
                "Type": "Task",
                "Resource": "arn:aws:states:::glue:startJobRun.sync",
                "Parameters": {
                    "JobName": "extract",
                    "Arguments": {"--TARGET_DATA": target, "--EXTRACT_DATE.$": "$.EXTRACT_DATE"},
                },
                "OutputPath": "$.Arguments",
                "Next": f"StartCrawler raw-{target}",
            },
            **crawled(f"raw-{target}", f"Sum {target}"),
            f"Sum {target}": {
                "Type": "Task",
                "Resource": "arn:aws:states:::glue:startJobRun.sync",
                "Parameters": {
                    "JobName": "sum",
                    "Arguments": {"--TARGET_DATA.$": "$.--TARGET_DATA", "--EXTRACT_DATE.$": "$.--EXTRACT_DATE"},
                },
                "Next": f"Done {target}",
            },
            f"Done {target}": {"Type": "Succeed"},
        },
    }


BATCH = {"StartAt": "Day", "States": {"Day": {"Type": "Parallel", "Branches": [branch("sales"), branch("orders")], "End": True}}}


class Store:
    """A lake of its own time in which the course's store has its jobs, its crawlers and its machine."""

    def __init__(self, running):
        self.running = running
        self.states, self.glue, self.s3, self.functions, self.events = (
            running.client(service) for service in ("stepfunctions", "glue", "s3", "lambda", "events")
        )
        self.s3.create_bucket(Bucket="store", CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
        self.glue.create_database(DatabaseInput={"Name": "store"})
        for name, script in (("extract", EXTRACT), ("sum", SUM)):
            self.s3.put_object(Bucket="store", Key=f"scripts/{name}.py", Body=script.encode())
            self.glue.create_job(
                Name=name,
                Role=ROLE,
                Command={"Name": "pythonshell", "ScriptLocation": f"s3://store/scripts/{name}.py", "PythonVersion": "3.9"},
                ExecutionProperty={"MaxConcurrentRuns": 2},
            )
        for target in ("sales", "orders"):
            folder = {"Path": f"s3://store/raw/{target}", "Exclusions": ["**/_temporary/**"]}
            self.glue.create_crawler(
                Name=f"raw-{target}", Role=ROLE, DatabaseName="store", Targets={"S3Targets": [folder]}
            )
        self.machine = self.states.create_state_machine(name="batch", definition=json.dumps(BATCH), roleArn=ROLE)[
            "stateMachineArn"
        ]

    def ended(self):
        """Lets a few hours pass; the executions there are, the newest first."""
        self.running.clock(advance="3h")
        return self.states.list_executions(stateMachineArn=self.machine)["executions"]

    def totals(self, day):
        keys = [f"silver/{target}/day={day}/rows.csv" for target in ("sales", "orders")]
        return [self.s3.get_object(Bucket="store", Key=key)["Body"].read().decode().split()[1] for key in keys]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    if "HOSU_JOB_PYTHON" not in hosu.jobs_environment():
        pytest.skip("the Python of jobs is not set up (make python)")
    beginning = "2022-08-15T15:00:00Z"
    running = hosu.Server(tmp_path_factory.mktemp("store") / "data", "--clock", beginning).start()
    try:
        yield Store(running)
    finally:
        assert running.stop() == 0


def test_a_rule_starts_the_courses_batch_once_a_month(store):
    store.events.put_rule(Name="monthly", ScheduleExpression="cron(0 16 15 * ? *)")
    store.events.put_targets(
        Rule="monthly",
        Targets=[{"Id": "1", "Arn": store.machine, "RoleArn": ROLE, "Input": '{"EXTRACT_DATE": "2015-01-01"}'}],
    )

    [execution] = store.ended()

    assert execution["status"] == "SUCCEEDED"
    assert f"{execution['startDate'].astimezone(datetime.timezone.utc):%Y-%m-%d %H:%M}" == "2022-08-15 16:00"
    assert store.totals("2015-01-01") == ["6,2", "7,2"]
    tables = store.glue.get_tables(DatabaseName="store")["TableList"]
    assert sorted(each["Name"] for each in tables) == ["orders", "sales"]
    assert [each["Name"] for each in tables[0]["PartitionKeys"]] == ["day"]


def test_a_function_starts_the_courses_batch_with_a_date(store):
    settings = {"FunctionName": "starter", "Runtime": "python3.9", "Handler": HANDLER, "Timeout": 30}
    create(store.functions, {HANDLER_FILE: STARTER}, **settings)
    store.functions.get_waiter("function_active_v2").wait(FunctionName="starter")

    def invoke(**event):
        reply = store.functions.invoke(FunctionName="starter", Payload=json.dumps(event))
        return reply.get("FunctionError"), json.loads(reply["Payload"].read())

    error, said = invoke(machine=store.machine)
    assert (error, said) == (None, {"statusCode": 200}), said
    execution = store.ended()[0]
    assert execution["status"] == "SUCCEEDED"
    assert store.totals("2015-01-05") == ["10,2", "11,2"]
    shown = store.states.describe_execution(executionArn=execution["executionArn"])
    assert json.loads(shown["input"]) == {"EXTRACT_DATE": "2015-01-05"}
    assert [each["JobRunState"] for each in json.loads(shown["output"])] == ["SUCCEEDED", "SUCCEEDED"]

    error, said = invoke(machine="a" + store.machine)
    assert error == "Unhandled"
    assert said["errorType"] == "InvalidArn"
    assert f"a{store.machine}" in said["errorMessage"]
