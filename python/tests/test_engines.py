"""The same scripts on Sail and on Apache Spark give the same content.

HOSU_SPARK_PYTHON names the interpreter of an environment with requirements-spark.txt; Java 17 is needed.
"""

from __future__ import annotations

import json
import os
import pathlib

import pytest

from tests import connect_server
from tests.conftest import ROOT, run_script

pytestmark = pytest.mark.spark

SCRIPTS = sorted((pathlib.Path(__file__).parent / "scripts").glob("*.py"))


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory):
    """The address of Apache Spark's Connect server."""
    with connect_server.running(tmp_path_factory.mktemp("spark")) as address:
        yield address


def content(folder: pathlib.Path) -> dict[str, list[str]]:
    """The JSON lines below each folder, sorted; of files in other formats their folders of partitions."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(folder).parts[0]
        if name in ("parquet", "glueparquet", "avro", "orc", "csv", "json"):
            found.setdefault(name, []).append("/".join(path.relative_to(folder).parts[1:-1]))
        else:
            found.setdefault(name, []).extend(
                json.dumps(json.loads(line), sort_keys=True) for line in path.read_text().splitlines()
            )
    return {name: sorted(lines) for name, lines in found.items()}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_both_engines_give_the_same_content(script, spark, tmp_path):
    sail = run_script(script, "--out", str(tmp_path / "sail"))
    other = run_script(script, "--out", str(tmp_path / "spark"), SPARK_REMOTE=spark)

    assert sail.returncode == 0, sail.stderr
    assert other.returncode == 0, other.stderr
    one, two = content(tmp_path / "sail"), content(tmp_path / "spark")
    assert one.keys() == two.keys()
    for name in one:
        assert one[name] == two[name], name


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_the_content_is_what_it_was(script, tmp_path):
    """Against files of expected content, so that both engines cannot go wrong together unseen."""
    done = run_script(script, "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    expected = ROOT / "tests" / "scripts" / f"{script.stem}.expected.json"

    found = content(tmp_path)

    if os.environ.get("HOSU_ACCEPT"):
        expected.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    assert found == json.loads(expected.read_text())
