"""Scripts as users write them, of `users`: on Sail they leave what Apache Spark leaves.

`users.expected.json` holds a digest of what Apache Spark 4.3 wrote, by script and output. HOSU_SPARK_PYTHON compares with
a running one; with HOSU_ACCEPT=1 it writes the digests anew.
"""

from __future__ import annotations

import json
import os
import pathlib

import pytest

from tests import content, inputs
from tests.conftest import ROOT, run_script
from tests.test_engines import spark  # noqa: F401

USERS = ROOT / "tests" / "users"
EXPECTED = ROOT / "tests" / "users.expected.json"
SCRIPTS = sorted(path.stem for path in USERS.glob("*.py"))

BY_GATEWAY = {
    "csv_clean": {"customers"},
    "csv_options": {"quoted"},
    "made_frames": {"none"},
    "partitions_read": {"all", "january", "later", "march", "unnamed"},
    "taxi_union": {"hour=0", "hour=6"},
    "write_dynamic": {"days"},
    "write_files": {"dated", "keyed", "sorted"},
    "write_modes": {"empty"},
    "write_partitions": {"csv", "days", "places"},
}
"""Outputs that the gateway before the engine makes right or refuses: names and types of partitions, times in text."""

DIFFERENT = {
    "aggregates": {"described"},  # the last digit of a mean of doubles
    "numbers": {"numbers", "sums"},  # refused: a cast that overflows
}
REFUSED = {"numbers", "partitions_read", "write_dynamic"}
"""Scripts that end with an error of Sail's, or of ours in its place."""


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of the scripts' inputs."""
    folder = tmp_path_factory.mktemp("inputs")

    def put(name: str, data: bytes) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    inputs.write(put)
    return folder


def left(name: str, source: pathlib.Path, target: pathlib.Path, **environment: str) -> tuple[int, str, dict[str, str]]:
    """Runs a script; returns its exit code, its log, and the digests of what it left."""
    done = run_script(USERS / f"{name}.py", "--source", str(source), "--target", str(target), TZ="UTC", **environment)
    files = ((str(path.relative_to(target)), path.read_bytes()) for path in target.rglob("*") if path.is_file())
    return done.returncode, done.stderr, content.digests(content.of_files(files))


@pytest.mark.parametrize("name", SCRIPTS)
def test_sail_leaves_what_spark_left(name, source, tmp_path):
    expected = json.loads(EXPECTED.read_text())[name]

    code, log, found = left(name, source, tmp_path / "out")

    assert code == 0 or name in REFUSED, log
    open_ends = BY_GATEWAY.get(name, set()) | DIFFERENT.get(name, set())
    assert {key: value for key, value in found.items() if key not in open_ends} == {
        key: value for key, value in expected.items() if key not in open_ends
    }


@pytest.mark.spark
@pytest.mark.parametrize("name", SCRIPTS)
def test_the_digests_are_those_of_spark(name, source, spark, tmp_path):  # noqa: F811
    code, log, found = left(name, source, tmp_path / "out", SPARK_REMOTE=spark)

    assert code == 0, log
    expected = json.loads(EXPECTED.read_text()) if EXPECTED.exists() else {}
    if os.environ.get("HOSU_ACCEPT"):
        EXPECTED.write_text(json.dumps({**expected, name: found}, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    else:
        assert found == expected[name]
