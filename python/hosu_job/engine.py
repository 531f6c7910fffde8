"""The engine of one run: a private Sail server, or the Spark Connect server that SPARK_REMOTE names.

Sail's Python functions run inside its process, so an engine is never shared between runs. `python -m hosu_job.engine`
starts one by itself and prints `ready sc://127.0.0.1:<port>`; it ends when its standard input is closed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any


@dataclass
class Engine:
    """Where scripts find their engine: `kind` is sail or spark, `url` an sc:// address."""

    kind: str
    url: str
    server: Any = None

    def stop(self) -> None:
        """Ends a server that was started here."""
        if self.server is not None:
            self.server.stop()


_running: list[Engine] = []
"""The servers of this process: one that nobody holds would stop."""


def running() -> list[Engine]:
    """The engines that this process has started or was given."""
    return _running


def scratch() -> str:
    """The folder of this run for checkpoints and temporary files: HOSU_JOB_SCRATCH, or one made now."""
    folder = os.environ.get("HOSU_JOB_SCRATCH")
    if not folder:
        folder = tempfile.mkdtemp(prefix="hosu-job-")
        os.environ["HOSU_JOB_SCRATCH"] = folder
    os.makedirs(folder, exist_ok=True)
    return folder


def prepare(environment: MutableMapping[str, str], folder: str) -> None:
    """Sets what Sail reads from its environment; what is set already stays.

    AWS_ENDPOINT_URL says where S3 and the Glue catalog are. Without it Sail has AWS itself, and no catalog.
    """
    endpoint = environment.get("AWS_ENDPOINT_URL_S3") or environment.get("AWS_ENDPOINT_URL")
    region = environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION") or "us-east-1"
    settings = {
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
        "RUST_LOG": "error",
        "SAIL_EXECUTION__CHECKPOINT__PATH": f"file://{folder}/checkpoints",
        "SAIL_PARQUET__COMPRESSION": "snappy",
    }
    if endpoint:
        settings["AWS_ENDPOINT"] = endpoint
        settings["AWS_ALLOW_HTTP"] = "true"
        settings["AWS_VIRTUAL_HOSTED_STYLE_REQUEST"] = "false"
        glue = environment.get("AWS_ENDPOINT_URL_GLUE") or environment.get("AWS_ENDPOINT_URL") or endpoint
        catalog = f'[{{type="glue",name="sail",region="{region}",endpoint_url="{glue}"}}]'
        settings["SAIL_CATALOG__LIST"] = catalog
    for name, value in settings.items():
        environment.setdefault(name, value)


def start() -> Engine:
    """The engine that SPARK_REMOTE names, or a Sail server in this process, on a free port of the loopback.

    With HOSU_JOB_ENGINE_PORT the server listens there, and SPARK_REMOTE names the gateway before it.
    """
    remote = os.environ.get("SPARK_REMOTE")
    port = os.environ.get("HOSU_JOB_ENGINE_PORT")
    if remote and not port:
        _running.append(Engine(os.environ.get("HOSU_JOB_ENGINE", "spark"), remote))
        return _running[-1]
    prepare(os.environ, scratch())
    from pysail.spark import SparkConnectServer

    server = SparkConnectServer("127.0.0.1", int(port or 0))
    server.start(background=True)
    url = remote or f"sc://127.0.0.1:{server.listening_address[1]}"
    os.environ["SPARK_REMOTE"] = url
    os.environ["HOSU_JOB_ENGINE"] = "sail"
    engine = Engine("sail", url, server)
    _running.append(engine)
    return engine


def main() -> None:
    """Serves until standard input is closed."""
    parser = argparse.ArgumentParser(prog="hosu_job.engine", description="Starts a private Sail server.")
    parser.add_argument("--json", action="store_true", help="print what is ready as JSON")
    arguments = parser.parse_args()
    os.environ.pop("SPARK_REMOTE", None)
    engine = start()
    print(json.dumps({"url": engine.url, "pid": os.getpid()}) if arguments.json else f"ready {engine.url}", flush=True)
    sys.stdin.read()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
