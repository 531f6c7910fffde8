"""The retail example on the lake's own time: a schedule, a function and one state machine, night by night.

A week by default, about two minutes; HOSU_RETAIL_NIGHTS=31 runs the month.
"""

import collections
import contextlib
import datetime
import http.client
import os
import pathlib
import subprocess
import sys
import threading
import time
import urllib.error

import pytest

import server as hosu
from states_tools import events

EXAMPLE = pathlib.Path(__file__).parent.parent / "examples" / "retail"
sys.path.insert(0, str(EXAMPLE))

from retail import data, quality  # noqa: E402
from retail.database import Database, MissingDatabase, binaries  # noqa: E402
from retail.lake import Lake, job_name  # noqa: E402
from retail.month import OWNER, Month  # noqa: E402


def night(number):
    return data.FIRST + datetime.timedelta(days=number)


NIGHTS = [night(number) for number in range(max(6, int(os.environ.get("HOSU_RETAIL_NIGHTS", "7"))))]
BAD = night(2)
CUT = {night(1): "a raw job runs", night(4): "crawls begin", night(5): "a silver job runs"}
"""Nights in the middle of which the power goes, and when."""


def job_runs(lake, name):
    pages = lake.glue.get_paginator("get_job_runs").paginate(JobName=job_name(name))
    return [run for page in pages for run in page["JobRuns"]]


def has_come(month, day, what):
    """Whether the night is where the power shall go."""
    if what == "crawls begin":
        with contextlib.suppress(month.states.exceptions.ExecutionDoesNotExist):
            history = events(month.states, month.execution(day))
            return any(event["type"] == "MapIterationStarted" for event in history)
        return False
    job = "raw_sales" if what == "a raw job runs" else "silver_sales"
    return any(run["JobRunState"] == "RUNNING" for run in job_runs(month.lake, job))


class Shop:
    """A shop, its lake, and the nights that have passed there: each passes when it is asked for, after those before it."""

    def __init__(self, running, month, database):
        self.running, self.month, self.database = running, month, database
        self.nights, self.alarms, self.cuts = {}, {}, []

    @property
    def lake(self):
        return self.month.lake

    def pass_until(self, day):
        for each in NIGHTS:
            if each > day:
                break
            if each not in self.nights:
                if each in CUT:
                    self.cut(each, CUT[each])
                self.nights[each] = self.month.night(each)
                self.alarms[each] = self.month.alarms()

    def cut(self, day, what):
        """Lets the night begin, and the power go when something of it is being done."""

        def begin():
            with contextlib.suppress(urllib.error.URLError, http.client.HTTPException, ConnectionError):
                self.month.night(day)

        moving = threading.Thread(target=begin)
        moving.start()
        while not has_come(self.month, day, what):
            assert moving.is_alive(), f"the night was over before {what}"
            time.sleep(0.005)
        self.running.kill()
        moving.join()
        self.cuts.append(day)
        self.running.start()


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    try:
        binaries()
    except MissingDatabase as error:
        pytest.skip(str(error))
    if "HOSU_JOB_PYTHON" not in hosu.jobs_environment():
        pytest.skip("the Python of jobs is not set up (make python)")
    beginning = f"{data.FIRST}T00:00:00Z"
    running = hosu.Server(tmp_path_factory.mktemp("month") / "data", "--clock", beginning).start()
    lake = Lake(running.endpoint)
    password = lake.new_password()
    database = Database(password).start()
    try:
        database.fill(data.FIRST, len(NIGHTS))
        database.spoil(BAD)
        lake.make({"db_url": database.url, "db_user": "etl", "db_pw": password})
        month = Month(lake)
        month.make()
        yield Shop(running, month, database)
        assert running.stop() == 0
    finally:
        database.stop()


@pytest.mark.parametrize("day", NIGHTS, ids=str)
def test_a_night_ends_once_with_the_numbers_of_the_source(shop, day):
    shop.pass_until(day)

    passed = shop.nights[day]
    assert passed.status == ("FAILED" if day == BAD else "SUCCEEDED"), (passed.error, passed.cause)
    due = datetime.datetime.combine(day, datetime.time(15, 10), datetime.timezone.utc)
    assert due <= passed.started < due + datetime.timedelta(minutes=5)
    if day != BAD:
        assert shop.alarms[day] == []
    for name in quality.names():
        found = quality.check(name, shop.lake, shop.database, data.FIRST, day)
        assert found.agrees, (name, found.differences())


def test_nights_are_started_once_each(shop):
    shop.pass_until(NIGHTS[-1])

    pages = shop.month.states.get_paginator("list_executions").paginate(stateMachineArn=shop.month.machine)
    names = [each["name"] for page in pages for each in page["executions"]]
    assert sorted(names) == [f"day-{day}" for day in NIGHTS]


def test_a_night_of_bad_data_alarms_with_the_day_and_the_rule(shop):
    shop.pass_until(BAD)

    said = {"day": f"{BAD}", "error": "Retail.BadData", "cause": "amounts are positive: 2"}
    assert (shop.nights[BAD].error, shop.nights[BAD].cause) == (said["error"], said["cause"])
    assert shop.alarms[BAD] == [said]
    [mail] = [mail for mail in shop.month.mails() if mail["type"] == "Notification"]
    assert mail["to"] == OWNER
    assert mail["subject"] == f"The retail day {BAD} has failed"
    for text in said.values():
        assert text in mail["text"]


def test_the_mail_of_an_alarm_is_a_file_below_the_data_directory(shop):
    shop.pass_until(BAD)

    files = [path.read_bytes() for path in (shop.running.data_dir / "outbox").rglob("*.eml")]

    assert len([text for text in files if f"The retail day {BAD} has failed".encode() in text]) == 1


def test_a_night_in_which_the_power_went_did_everything_once(shop):
    shop.pass_until(max(CUT))

    assert shop.cuts == sorted(CUT)
    for day in CUT:
        assert shop.nights[day].status == "SUCCEEDED"
        history = events(shop.month.states, shop.month.execution(day))
        assert [event["id"] for event in history] == list(range(1, len(history) + 1))
        count = collections.Counter(event["type"] for event in history)
        assert count["ExecutionStarted"] == count["ExecutionSucceeded"] == 1
        assert count["ParallelStateSucceeded"] == 2
    for name in ("raw_sales", "raw_orders", "silver_sales"):
        runs = [run for run in job_runs(shop.lake, name) if run["JobRunState"] == "SUCCEEDED"]
        days = collections.Counter(run["Arguments"]["--EXTRACT_DATE"] for run in runs)
        assert {day: days[f"{day}"] for day in CUT} == dict.fromkeys(CUT, 1), name
    failed = {
        run["Arguments"]["--EXTRACT_DATE"]: (run["ErrorMessage"], shop.lake.log_of(run["Id"]))
        for run in job_runs(shop.lake, "raw_sales")
        if run["JobRunState"] == "FAILED"
    }
    # That of the first is cut for certain, and no night is cut that had its power.
    assert {f"{night(1)}"} <= failed.keys() <= {f"{day}" for day in CUT}, failed


def test_a_day_that_was_repaired_is_run_again(shop):
    """By hand, and by another name: that of the night is taken."""
    shop.pass_until(NIGHTS[-1])
    shop.database.spoil(BAD)  # what was negative is positive again

    started = shop.month.states.describe_execution(executionArn=shop.month.execution(BAD))
    again = shop.month.states.start_execution(
        stateMachineArn=shop.month.machine, name=f"day-{BAD}-again", input=started["input"]
    )["executionArn"]
    shop.month.ask("/_hosu/clock", {"advance": "1h"})

    assert shop.month.states.describe_execution(executionArn=again)["status"] == "SUCCEEDED"
    for name in quality.names():
        found = quality.check(name, shop.lake, shop.database, data.FIRST, NIGHTS[-1])
        assert found.agrees, (name, found.differences())


def command(*arguments):
    return subprocess.run(
        [EXAMPLE / "run", *arguments],
        env={**os.environ, **hosu.jobs_environment(), "HOSU": hosu.HOSU},
        capture_output=True,
        text=True,
        timeout=600,
    )


def test_the_command_refuses_to_spoil_a_day_that_is_not_run():
    done = command("--month", "--days", "2", "--spoil", f"{night(2)}")

    assert done.returncode == 2
    assert f"--spoil takes days that are run: {night(0)} to {night(1)}" in done.stderr


def test_the_command_runs_a_night():
    done = command("--month", "--load", "1", "--spoil", f"{data.FIRST}")

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{data.FIRST}: FAILED" in done.stdout
    assert "alarm: " in done.stdout
    assert "DIFFERS" not in done.stdout
