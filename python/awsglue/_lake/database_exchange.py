"""Files of rows between the server and an engine: the run's scratch folder, or the lake for an engine elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from awsglue._lake.storage import File, Storage, split_url

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def is_local() -> bool:
    """Whether the engine sees this machine's files."""
    return os.environ.get("HOSU_JOB_ENGINE", "sail") == "sail"


def scratch() -> str:
    """The folder that the server and this process share.

    Raises: RuntimeError outside of a run.
    """
    folder = os.environ.get("HOSU_JOB_SCRATCH")
    if not folder:
        raise RuntimeError("HOSU_JOB_SCRATCH names no folder: this process is no run of a server.")
    return folder


def temporary_location() -> str:
    """Where in the lake files may lie for a while: `--TempDir`, or a bucket of the account's own.

    Source: AWS Glue Developer Guide, "Job parameters", --TempDir.
    """
    for index, argument in enumerate(sys.argv):
        if argument == "--TempDir" and index + 1 < len(sys.argv):
            return sys.argv[index + 1].rstrip("/")
        if argument.startswith("--TempDir="):
            return argument.partition("=")[2].rstrip("/")
    import boto3

    storage = Storage.of_environment()
    account = boto3.client("sts", region_name=storage.region).get_caller_identity()["Account"]
    bucket = f"aws-glue-assets-{account}-{storage.region}"
    known = {each["Name"] for each in storage.client.list_buckets().get("Buckets", [])}
    if bucket not in known:
        place = {"LocationConstraint": storage.region} if storage.region != "us-east-1" else None
        storage.client.create_bucket(Bucket=bucket, **({"CreateBucketConfiguration": place} if place else {}))
    return f"s3://{bucket}/temporary"


def upload(paths: Sequence[str]) -> list[File]:
    """The files of this machine as objects of the lake."""
    base = f"{temporary_location()}/jdbc-{uuid.uuid4().hex}"
    storage = Storage.of_environment()
    bucket, prefix = split_url(base)
    files = []
    for path in paths:
        key = f"{prefix}/{os.path.basename(path)}"
        storage.client.upload_file(path, bucket, key)
        files.append(File(f"s3://{bucket}/{key}", os.path.getsize(path)))
    return files


def written_by(data: DataFrame) -> str:
    """Lets the engine write a frame, and returns the folder of the Parquet files in the scratch folder."""
    folder = tempfile.mkdtemp(prefix="jdbc-write-", dir=scratch())
    if is_local():
        target = os.path.join(folder, "rows")
        _save(data, f"file://{target}")
        os.makedirs(target, exist_ok=True)
        return target
    import pyarrow.parquet as pq

    pq.write_table(data.toArrow(), os.path.join(folder, "rows.parquet"))
    return folder


def _save(data: Any, url: str) -> None:
    data.write.mode("overwrite").option("compression", "snappy").parquet(url)


def discard(folder: str) -> None:
    """Removes what the server has taken."""
    shutil.rmtree(folder, ignore_errors=True)
