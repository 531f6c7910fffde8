"""The lake's own time: what waits for a moment follows it, in order, and what is the machine's stays so."""

import concurrent.futures
import contextlib
import datetime
import json
import subprocess
import time
import urllib.error
import urllib.request

import pytest

import server as hosu

BEGINNING = "2026-01-01T00:00:00Z"
ROLE = "arn:aws:iam::000000000000:role/any"


class Lake:
    """A server with a time of its own, which stands still but for moves."""

    def __init__(self, server):
        self.server = server

    @classmethod
    @contextlib.contextmanager
    def frozen(cls, folder, beginning=BEGINNING):
        """A new lake below a folder, whose time stands from then on and whose server ends with the block."""
        running = hosu.Server(folder / "data", "--clock", beginning).start()
        try:
            lake = cls(running)
            lake.clock(frozen=True)
            yield lake
        finally:
            assert running.stop() == 0

    def client(self, service):
        return self.server.client(service, region="us-east-1")

    def clock(self, **order):
        return self.server.clock(**order)

    def advance(self, span):
        moved = self.clock(advance=span)["moved"]
        assert moved["isComplete"], moved
        return moved

    @property
    def now(self):
        return datetime.datetime.fromisoformat(self.clock()["time"])


@pytest.fixture(scope="module")
def lake(tmp_path_factory):
    with Lake.frozen(tmp_path_factory.mktemp("clock")) as made:
        yield made


def machine(states, definition):
    name = f"m{time.time_ns()}"
    text = json.dumps(definition)
    return states.create_state_machine(name=name, definition=text, roleArn=ROLE)["stateMachineArn"]


def test_a_wait_of_thirty_days_ends_to_the_instant(lake):
    states = lake.client("stepfunctions")
    arn = machine(
        states,
        {
            "StartAt": "Soon",
            "States": {
                "Soon": {"Type": "Wait", "Seconds": 10, "Next": "Late"},
                "Late": {"Type": "Wait", "Seconds": 30 * 86400, "End": True},
            },
        },
    )
    started = states.start_execution(stateMachineArn=arn)["executionArn"]
    lake.advance("30d")
    assert states.describe_execution(executionArn=started)["status"] == "RUNNING"
    moved = lake.advance("10s")
    assert moved["realSeconds"] < 120
    found = states.describe_execution(executionArn=started)
    assert found["status"] == "SUCCEEDED"
    assert found["stopDate"] - found["startDate"] == datetime.timedelta(days=30, seconds=10)
    events = states.get_execution_history(executionArn=started)["events"]
    waits = [event["timestamp"] for event in events if event["type"] == "WaitStateExited"]
    assert [moment - found["startDate"] for moment in waits] == [
        datetime.timedelta(seconds=10),
        datetime.timedelta(days=30, seconds=10),
    ]


def test_executions_wake_in_order_and_what_they_start_is_not_overtaken(lake):
    states = lake.client("stepfunctions")
    child = machine(states, {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 10, "End": True}}})
    parent = machine(
        states,
        {
            "StartAt": "W",
            "States": {
                "W": {"Type": "Wait", "SecondsPath": "$.seconds", "Next": "Child"},
                "Child": {
                    "Type": "Task",
                    "Resource": "arn:aws:states:::states:startExecution.sync",
                    "Parameters": {"StateMachineArn": child},
                    "End": True,
                },
            },
        },
    )
    begun = [
        states.start_execution(stateMachineArn=parent, input=json.dumps({"seconds": seconds}))
        for seconds in (100, 20, 60, 45, 80)
    ]
    lake.advance("1h")
    for one, seconds in zip(begun, (100, 20, 60, 45, 80), strict=True):
        found = states.describe_execution(executionArn=one["executionArn"])
        assert found["status"] == "SUCCEEDED"
        took = (found["stopDate"] - found["startDate"]).total_seconds()
        assert abs(took - (seconds + 10)) < 0.002, (seconds, took)


def test_retries_and_timeouts_of_tasks_follow(lake):
    states = lake.client("stepfunctions")
    activity = states.create_activity(name=f"a{time.time_ns()}")["activityArn"]
    arn = machine(
        states,
        {
            "StartAt": "T",
            "States": {
                "T": {
                    "Type": "Task",
                    "Resource": activity,
                    "TimeoutSeconds": 3600,
                    "Retry": [{"ErrorEquals": ["States.Timeout"], "IntervalSeconds": 600, "MaxAttempts": 2}],
                    "End": True,
                }
            },
        },
    )
    started = states.start_execution(stateMachineArn=arn)["executionArn"]
    lake.advance("1d")
    found = states.describe_execution(executionArn=started)
    assert found["error"] == "States.Timeout"
    # Three hours of waiting, and pauses of 10 and of 20 minutes.
    assert (found["stopDate"] - found["startDate"]).total_seconds() == pytest.approx(3 * 3600 + 600 + 1200, abs=1)


def test_lifecycle_rules_expire_objects_at_midnight(lake):
    s3 = lake.client("s3")
    s3.create_bucket(Bucket="clock-lifecycle")
    rule = {"ID": "week", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 7}}
    s3.put_bucket_lifecycle_configuration(Bucket="clock-lifecycle", LifecycleConfiguration={"Rules": [rule]})
    s3.put_object(Bucket="clock-lifecycle", Key="old", Body=b"x")
    written = lake.now
    assert abs((s3.head_object(Bucket="clock-lifecycle", Key="old")["LastModified"] - written).total_seconds()) < 1
    lake.advance("6d")
    s3.put_object(Bucket="clock-lifecycle", Key="new", Body=b"x")
    lake.advance("2d")
    assert [each["Key"] for each in s3.list_objects_v2(Bucket="clock-lifecycle")["Contents"]] == ["new"]


def test_presigned_urls_and_dates_of_answers_are_the_machines(lake):
    s3 = lake.client("s3")
    s3.create_bucket(Bucket="clock-presigned")
    s3.put_object(Bucket="clock-presigned", Key="k", Body=b"bytes")
    url = s3.generate_presigned_url("get_object", Params={"Bucket": "clock-presigned", "Key": "k"}, ExpiresIn=60)
    lake.advance("2h")
    with urllib.request.urlopen(url) as answer:
        assert answer.read() == b"bytes"
        shown = datetime.datetime.strptime(answer.headers["Date"], "%a, %d %b %Y %H:%M:%S GMT")
    assert abs((shown - datetime.datetime.now(datetime.UTC).replace(tzinfo=None)).total_seconds()) < 60
    short = s3.generate_presigned_url("get_object", Params={"Bucket": "clock-presigned", "Key": "k"}, ExpiresIn=1)
    time.sleep(2.1)
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(short)
    assert refused.value.code == 403


def test_queues_delay_and_hide_messages_by_the_lakes_time(lake):
    sqs = lake.client("sqs")
    url = sqs.create_queue(QueueName=f"q{time.time_ns()}", Attributes={"VisibilityTimeout": "600"})["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="a", DelaySeconds=300)

    def received(**options):
        return len(sqs.receive_message(QueueUrl=url, **options).get("Messages", []))

    assert received() == 0
    begin = time.monotonic()
    assert received(WaitTimeSeconds=1) == 0
    assert 0.9 < time.monotonic() - begin < 30, "a long poll ends in real time where the lake's time stands"
    lake.advance(300)
    assert (received(), received()) == (1, 0)
    lake.advance(599)
    assert received() == 0
    lake.advance(1)
    assert received() == 1
    lake.advance("15d")
    assert received() == 0, "the usual retention is four days"


def test_a_long_poll_hears_of_what_comes_due_in_a_move(lake):
    sqs = lake.client("sqs")
    url = sqs.create_queue(QueueName=f"q{time.time_ns()}")["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="later", DelaySeconds=60)
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(sqs.receive_message, QueueUrl=url, WaitTimeSeconds=20)
        time.sleep(0.3)
        begin = time.monotonic()
        lake.advance(19)
        lake.advance(41)
        found = waiting.result(60)
    assert time.monotonic() - begin < 15
    # The poll of 20 seconds is over at one of the moves, with the message or without.
    assert len(found.get("Messages", [])) <= 1


def test_logs_are_kept_as_long_as_their_group_says(lake):
    logs = lake.client("logs")
    group = f"/clock/{time.time_ns()}"
    logs.create_log_group(logGroupName=group)
    logs.put_retention_policy(logGroupName=group, retentionInDays=3)
    logs.create_log_stream(logGroupName=group, logStreamName="s")
    events = [{"timestamp": int(lake.now.timestamp() * 1000), "message": "line"}]
    logs.put_log_events(logGroupName=group, logStreamName="s", logEvents=events)

    def shown():
        return len(logs.get_log_events(logGroupName=group, logStreamName="s", startFromHead=True)["events"])

    lake.advance("2d")
    assert shown() == 1
    lake.advance("2d")
    assert shown() == 0


def test_a_secret_is_gone_when_its_window_ends(lake):
    secrets = lake.client("secretsmanager")
    name = f"s{time.time_ns()}"
    secrets.create_secret(Name=name, SecretString="x")
    gone = secrets.delete_secret(SecretId=name, RecoveryWindowInDays=7)["DeletionDate"]
    assert abs((gone - lake.now).total_seconds() - 7 * 86400) < 2
    lake.advance("6d")
    assert "DeletedDate" in secrets.describe_secret(SecretId=name)
    lake.advance("2d")
    with pytest.raises(secrets.exceptions.ResourceNotFoundException):
        secrets.describe_secret(SecretId=name)


def test_crawlers_and_triggers_follow_their_schedules(lake):
    glue, s3 = lake.client("glue"), lake.client("s3")
    s3.create_bucket(Bucket="clock-crawls")
    s3.put_object(Bucket="clock-crawls", Key="t/a.csv", Body=b"a,b\n1,2\n")
    glue.create_database(DatabaseInput={"Name": "clock"})
    glue.create_crawler(
        Name="nightly",
        Role=ROLE,
        DatabaseName="clock",
        Targets={"S3Targets": [{"Path": "s3://clock-crawls/t/"}]},
        Schedule="cron(30 2 * * ? *)",
    )
    glue.create_crawler(
        Name="triggered", Role=ROLE, DatabaseName="clock", Targets={"S3Targets": [{"Path": "s3://clock-crawls/t/"}]}
    )
    glue.create_trigger(
        Name="weekly",
        Type="SCHEDULED",
        Schedule="cron(0 6 ? * MON *)",
        Actions=[{"CrawlerName": "triggered"}],
        StartOnCreation=True,
    )
    begin = lake.now
    lake.advance("14d")
    nightly = glue.list_crawls(CrawlerName="nightly")["Crawls"]
    assert len(nightly) == 14
    assert {(each["StartTime"].astimezone(datetime.UTC).hour, each["State"]) for each in nightly} == {(2, "COMPLETED")}
    weekly = glue.list_crawls(CrawlerName="triggered")["Crawls"]
    assert [each["StartTime"].astimezone(datetime.UTC).strftime("%a %H:%M") for each in weekly] == ["Mon 06:00"] * 2
    assert begin < min(each["StartTime"] for each in nightly)
    glue.delete_trigger(Name="weekly")
    glue.delete_crawler(Name="nightly")


def test_the_time_is_kept_over_a_restart_and_a_crash(tmp_path):
    server = hosu.Server(tmp_path / "data", "--clock", BEGINNING).start()
    lake = Lake(server)
    states = lake.client("stepfunctions")
    wait = {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 86400, "End": True}}}
    started = states.start_execution(stateMachineArn=machine(states, wait))["executionArn"]
    lake.advance("20h")
    before = lake.now
    server.kill()
    server.start()
    assert datetime.timedelta(0) <= lake.now - before < datetime.timedelta(minutes=5)
    lake.advance("5h")
    assert states.describe_execution(executionArn=started)["status"] == "SUCCEEDED"
    assert server.stop() == 0


def test_a_fast_clock_runs_ahead(tmp_path):
    server = hosu.Server(tmp_path / "data", "--clock", BEGINNING).start()
    lake = Lake(server)
    states = lake.client("stepfunctions")
    wait = {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 3600, "End": True}}}
    started = states.start_execution(stateMachineArn=machine(states, wait))["executionArn"]
    begin = time.monotonic()
    lake.clock(scale=3600)
    while states.describe_execution(executionArn=started)["status"] == "RUNNING":
        assert time.monotonic() - begin < 60
        time.sleep(0.02)
    assert time.monotonic() - begin > 0.5
    assert server.stop() == 0


def test_the_command_line_shows_and_moves(tmp_path):
    server = hosu.Server(tmp_path / "data", "--clock", BEGINNING).start()

    def command(*arguments):
        done = subprocess.run(
            [hosu.HOSU, "clock", "--data-dir", str(tmp_path / "data"), *arguments], capture_output=True, text=True
        )
        return done.returncode, done.stdout, done.stderr

    assert command("--freeze")[0] == 0
    code, text, _ = command("--set", "2026-02-01T00:00:00Z")
    assert (code, text.split()[0]) == (0, "2026-02-01T00:00:00.000Z")
    code, text, _ = command("--advance", "1d12h", "--json")
    assert json.loads(text)["time"] == "2026-02-02T12:00:00.000Z"
    code, _, complaint = command("--set", "2026-01-01T00:00:00Z")
    assert code == 1 and "does not go back" in complaint
    assert command("--advance", "1month")[0] == 64
    assert command("--unfreeze", "--advance", "0")[0] == 0
    assert "goes at 60 times the machine's rate" in command("--scale", "60")[1]
    code, text, _ = command("--reset")
    assert code == 0 and "the machine's time" in text
    assert server.stop() == 0
    code, _, complaint = command()
    assert code == 1 and "No server answers" in complaint


def test_strict_servers_let_only_operators_move_time(tmp_path):
    server = hosu.Server(tmp_path / "data", "--auth", "strict").start()
    with pytest.raises(urllib.error.HTTPError) as refused:
        Lake(server).advance("1d")
    assert refused.value.code == 403
    environment = {**server.environment, "AWS_SECRET_ACCESS_KEY": "wrong"}
    wrong = subprocess.run(
        [hosu.HOSU, "clock", "--endpoint", server.endpoint], env=environment, capture_output=True, text=True
    )
    assert wrong.returncode == 1 and "signature" in wrong.stderr and "<" not in wrong.stderr
    right = subprocess.run(
        [hosu.HOSU, "clock", "--endpoint", server.endpoint, "--advance", "1d"],
        env=server.environment,
        capture_output=True,
        text=True,
    )
    assert right.returncode == 0 and "1d" in right.stdout
    assert server.stop() == 0
