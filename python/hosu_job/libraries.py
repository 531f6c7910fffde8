"""Python code that a job brings: `--extra-py-files`, `--additional-python-modules`, `addPyFile`.

Source: AWS Glue Developer Guide, "Job parameters" and "Using Python libraries with AWS Glue".
"""

from __future__ import annotations

import os
import subprocess
import sys

from hosu_job.engine import scratch


class LibraryError(Exception):
    """Code that could not be brought, said by its name."""


def fetch(path: str, folder: str) -> str:
    """A file of S3 or of this machine as a local path.

    Raises: LibraryError when it is not there.
    """
    if not path.startswith(("s3://", "s3a://")):
        if not os.path.exists(path):
            raise LibraryError(f"{path} is not there.")
        return path
    import boto3
    from botocore.exceptions import ClientError

    bucket, _, key = path.split("://", 1)[1].partition("/")
    os.makedirs(folder, exist_ok=True)
    local = os.path.join(folder, os.path.basename(key))
    try:
        boto3.client("s3").download_file(bucket, key, local)
    except ClientError as error:
        raise LibraryError(f"{path} could not be read: {error.response['Error'].get('Message', error)}") from error
    return local


def add_python_files(paths: str, sends: bool = True) -> None:
    """Makes .py, .zip, .whl and .egg files importable, here and in Sail's functions, which run in this process.

    `sends` brings them to the workers of Apache Spark too, where that is the engine.

    Raises: LibraryError for a file that is not there.
    """
    for path in filter(None, (each.strip() for each in paths.split(","))):
        local = fetch(path, os.path.join(scratch(), "py-files"))
        _put_on_path(os.path.dirname(os.path.abspath(local)) if local.endswith(".py") else os.path.abspath(local))
        if sends:
            _send(local)


def _put_on_path(entry: str) -> None:
    if entry not in sys.path:
        sys.path.insert(1, entry)
    known = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [entry, known]))


def _send(local: str) -> None:
    """Sends a file to Apache Spark's workers; Sail's functions see this process's path."""
    if os.environ.get("HOSU_JOB_ENGINE") == "sail":
        return
    from awsglue._lake.session import session

    session().addArtifacts(local, pyfile=True)


def send_package() -> None:
    """Sends our own `awsglue` to Apache Spark's workers, where functions of frames run."""
    import shutil

    import awsglue
    from awsglue._lake.session import session

    root = os.path.dirname(os.path.dirname(os.path.abspath(awsglue.__file__)))
    archive = shutil.make_archive(os.path.join(scratch(), "hosu-awsglue"), "zip", root, "awsglue")
    session().addArtifacts(archive, pyfile=True)


def add_python_modules(modules: str, options: str = "") -> None:
    """Installs packages from PyPI (or files of S3) into a folder of the run, by pip.

    Raises: LibraryError with pip's reason, and with the packages' names.
    """
    folder = os.path.join(scratch(), "modules")
    names = [fetch(each, os.path.join(scratch(), "py-files")) if each.startswith("s3://") else each
             for each in filter(None, (part.strip() for part in modules.split(",")))]  # fmt: skip
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--target",
        folder,
        *options.split(),
        *names,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        offline = any(
            word in done.stderr for word in ("Connection", "resolve", "Network", "timed out", "NewConnectionError")
        )
        hint = (
            " PyPI cannot be reached from here: install them into the runner's environment instead." if offline else ""
        )
        raise LibraryError(f"--additional-python-modules {modules}: pip failed. {lines[-1] if lines else ''}{hint}")
    _put_on_path(folder)
