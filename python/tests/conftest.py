"""Fixtures: one Sail engine for all tests, a lake where a binary is given, Apache Spark where an environment is given."""

from __future__ import annotations

import os
import pathlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("AWS_ACCESS_KEY_ID", "test")
os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "test")
os.environ.setdefault("AWS_REGION", "us-east-1")
os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")


def free_port() -> int:
    """A port of the loopback that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, process: subprocess.Popen, seconds: float) -> None:
    """Waits until a server answers on its port."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"no server on port {port} after {seconds} s")


@pytest.fixture(scope="session")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a lake that answers S3 and Glue; HOSU names the binary."""
    binary = os.environ.get("HOSU")
    if not binary:
        pytest.skip("HOSU does not name a binary")
    port = free_port()
    folder = tmp_path_factory.mktemp("lake")
    process = subprocess.Popen(
        [binary, "serve", "--port", str(port), "--data-dir", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port, process, 20)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="session")
def context(request: pytest.FixtureRequest):
    """A GlueContext over one Sail engine, which reaches the lake when there is one."""
    if os.environ.get("HOSU"):
        os.environ["AWS_ENDPOINT_URL"] = request.getfixturevalue("lake")
    from hosu_job import engine

    os.environ.pop("SPARK_REMOTE", None)
    engine.start()
    from awsglue.context import GlueContext

    return GlueContext(None)


@pytest.fixture
def frame(context):
    """Makes a frame of dictionaries."""
    return lambda rows: context.create_dynamic_frame.from_rdd(rows, "rows")


def rows_of(frame) -> list[dict]:
    """The rows of a frame as plain dictionaries, choices as values, sorted by their text."""
    from awsglue._lake.inference import decode

    schema = frame.schema()
    made = [
        {f.name: decode(row[f.name], f.dataType) for f in schema.fields} for row in frame.toDF().toArrow().to_pylist()
    ]
    return sorted(made, key=repr)


def run_script(script: str | pathlib.Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Runs a script as a job of its own."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("SPARK_REMOTE", "HOSU_JOB_ENGINE", "HOSU_JOB_SCRATCH")
    }
    return subprocess.run(
        [sys.executable, "-m", "hosu_job.run", str(script), *arguments],
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
