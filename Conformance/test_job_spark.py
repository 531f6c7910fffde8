"""Scripts as users write them, sent to Apache Spark by an argument of their job.

HOSU_SPARK_PYTHON names the interpreter of an environment with python/requirements-spark.txt; Java 17 is needed. Spark's
server here has no S3 of its own, so scripts read and write files of the machine, which a sandbox would hide from them.
"""

import json
import pathlib
import sys

import pytest

PYTHON = pathlib.Path(__file__).parent.parent / "python"
sys.path.insert(0, str(PYTHON))

import server as hosu  # noqa: E402
from tests import connect_server, content, inputs  # noqa: E402

USERS = PYTHON / "tests" / "users"
EXPECTED = json.loads((PYTHON / "tests" / "users.expected.json").read_text())


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    with connect_server.running(tmp_path_factory.mktemp("spark")) as address:
        yield address


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    running = hosu.Server(tmp_path_factory.mktemp("lake") / "data", "--sandbox", "off").start()
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("inputs")

    def put(name, data):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    inputs.write(put)
    return folder


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_job_leaves_what_spark_left(name, job, spark, source, tmp_path):
    job((USERS / f"{name}.py").read_text(), **{"spark-remote": spark, "source": source, "target": tmp_path / "out"})

    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    found = content.digests(
        content.of_files((str(path.relative_to(tmp_path / "out")), path.read_bytes()) for path in files)
    )
    assert found == EXPECTED[name]
