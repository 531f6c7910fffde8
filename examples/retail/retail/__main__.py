"""Runs the example: a shop's PostgreSQL, a lake, some days' batches, and the comparison of both.

    examples/retail/run                          one day, 2015-01-01
    examples/retail/run --days 3                 three days, one after the other
    examples/retail/run --load 974               with all the data there is in the database
    examples/retail/run --endpoint http://...    on a server that runs already
    examples/retail/run --month --days 31        as one state machine, started every night of a January that takes minutes
    examples/retail/run --month --days 4 --spoil 2015-01-03      with a day of bad data, which alarms
"""

from __future__ import annotations

import argparse
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from botocore.exceptions import BotoCoreError, ClientError

from retail import batch, data, quality
from retail.database import Database, MissingDatabase, free_port
from retail.lake import Failed, Lake
from retail.month import Month

TOP = pathlib.Path(__file__).parent.parent.parent.parent


def main() -> int:
    """Returns the exit code: 0 when every number agrees."""
    parser = argparse.ArgumentParser(prog="examples/retail/run", description=__doc__.split("\n\n")[0])
    parser.add_argument("--endpoint", help="a server that runs; without it one is started, which goes at the end")
    parser.add_argument("--days", type=int, default=1, help="how many days to run (1)")
    parser.add_argument("--first", type=datetime.date.fromisoformat, default=data.FIRST, help="the first (2015-01-01)")
    parser.add_argument("--load", type=int, default=31, help=f"days of data in the database (31, up to {data.DAYS})")
    parser.add_argument("--poll", type=float, default=0.2, help="seconds between looks at a run (0.2)")
    parser.add_argument("--show", action="store_true", help="print the rows of the queries")
    parser.add_argument("--month", action="store_true", help="nights on the lake's own time, started by a schedule")
    parser.add_argument(
        "--spoil", type=datetime.date.fromisoformat, action="append", default=[], metavar="DAY",
        help="a day whose data are bad; its night must end with the alarm (may be repeated)",
    )  # fmt: skip
    parser.add_argument("--keep", action="store_true", help="leave server and database running until Return is pressed")
    options = parser.parse_args()
    if options.days < 1 or options.first < data.FIRST:
        parser.error("there is data from 2015-01-01 on, and at least one day is run")
    if options.spoil and not options.month:
        parser.error("--spoil goes with --month, whose machine judges the data")
    load = max(options.load, (options.first - data.FIRST).days + options.days)
    if load > data.DAYS:
        parser.error(f"there is data until {data.LAST}")
    last = options.first + datetime.timedelta(days=options.days - 1)
    if any(not options.first <= day <= last for day in options.spoil):
        parser.error(f"--spoil takes days that are run: {options.first} to {last}")
    try:
        with serving(options.endpoint, options.first if options.month else None) as endpoint:
            return example(Lake(endpoint, poll=options.poll), load, options)
    except (Failed, MissingDatabase, RuntimeError, BotoCoreError, ClientError) as error:
        print(error, file=sys.stderr)
        return 1


def example(lake: Lake, load: int, options: argparse.Namespace) -> int:
    """Fills a database, runs the days, compares."""
    password = lake.new_password()
    database = Database(password)
    try:
        begin = time.perf_counter()
        database.start().fill(data.FIRST, load)
        for day in set(options.spoil):
            database.spoil(day)
        rows = database.sql('SELECT count(*) FROM "RETAIL".transaction_order')[0][0]
        print(f"PostgreSQL on port {database.port}: {load} days, {rows} sales ({time.perf_counter() - begin:.1f} s)")
        lake.make({"db_url": database.url, "db_user": "etl", "db_pw": password})
        agreed = True
        days = [options.first + datetime.timedelta(days=number) for number in range(options.days)]
        month = Month(lake) if options.month else None
        if month:
            month.make()
        for day in days:
            if month:
                agreed &= one_night(month, day, "FAILED" if day in options.spoil else "SUCCEEDED")
                agreed &= compare(lake, database, options, day)
            else:
                agreed &= one_day(lake, database, options, day)
        if options.keep:
            input(f"The lake answers at {lake.endpoint}. Return ends it. ")
        return 0 if agreed else 1
    finally:
        database.stop()


def one_day(lake: Lake, database: Database, options: argparse.Namespace, day: datetime.date) -> bool:
    """Runs a day, prints what it took and what it gave; returns whether all numbers agree."""
    done = batch.run(lake, day)
    jobs = sum(label.startswith("job") for label, _, _ in done.steps)
    print(f"{day}: {jobs} jobs and {len(done.steps) - jobs} crawls in {done.seconds:.1f} s")
    for label, start, until in done.steps:
        print(f"  {start:6.2f} s  {until - start:6.2f} s  {label}")
    return compare(lake, database, options, day)


def one_night(month: Month, day: datetime.date, expected: str) -> bool:
    """Lets a night pass, prints what came of it; returns whether the day's execution ended as expected."""
    night = month.night(day)
    print(f"{day}: {night.status}, {night.started:%Y-%m-%d %H:%M:%S} to {night.stopped:%H:%M:%S} ({night.real_seconds:.1f} s)")
    if night.error:
        print(f"  {night.error}: {night.cause}")
    for alarm in month.alarms():
        print(f"  alarm: {alarm}")
    return night.status == expected


def compare(lake: Lake, database: Database, options: argparse.Namespace, day: datetime.date) -> bool:
    """Holds every number of a day to the database's; returns whether all agree."""
    agreed = True
    for name in quality.names():
        found = quality.check(name, lake, database, options.first, day)
        agreed &= found.agrees
        verdict = f"{found.numbers} values agree" if found.agrees else "DIFFERS FROM THE SOURCE"
        print(f"  {name:20} {len(found.lake):4} rows, {verdict}")
        if options.show or not options.month and name in ("sales_day", "best_sellers"):
            for row in found.lake:
                print("    " + " | ".join(row))
        for line in [] if found.agrees else found.differences():
            print(f"    {line}")
    return agreed


def jobs_environment() -> dict[str, str]:
    """Where the server finds the jobs' Python, when this repository has it and nobody said otherwise."""
    found = {"HOSU_JOB_PYTHON": TOP / ".deps" / "jobs" / "bin" / "python", "HOSU_JOB_PACKAGES": TOP / "python"}
    return {name: str(path) for name, path in found.items() if name not in os.environ and path.exists()}


@contextmanager
def serving(endpoint: str | None, beginning: datetime.date | None) -> Iterator[str]:
    """The address of the given server, or of one of the example's own on a folder that goes with it.

    Its time begins with that day, or is the machine's.
    """
    if endpoint:
        yield endpoint.rstrip("/")
        return
    binary = os.environ.get("HOSU") or str(TOP / "bin" / "hosu")
    if not os.access(binary, os.X_OK):
        raise RuntimeError(f"There is no {binary}: `make build` makes it, or give --endpoint.")
    folder, port = tempfile.mkdtemp(prefix="retail-lake-"), free_port()
    log = open(f"{folder}.log", "w+", encoding="utf-8")
    clock = ["--clock", f"{beginning}T00:00:00Z"] if beginning else []
    server = subprocess.Popen(
        [binary, "serve", "--port", str(port), "--data-dir", folder, *clock],
        env={**os.environ, **jobs_environment()},
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
    )
    try:
        if not any(line.strip() == "Ready." for line in server.stdout):
            raise RuntimeError(f"{binary} ended with {server.wait()} before it was ready; see {log.name}.")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)
        log.close()
        if sys.exc_info()[0] is None:
            os.unlink(log.name)


if __name__ == "__main__":
    sys.exit(main())
