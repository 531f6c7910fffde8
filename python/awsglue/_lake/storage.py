"""Objects in S3 (and files of this machine): where they are, which of them a read takes, and how to open them."""

from __future__ import annotations

import datetime
import difflib
import fnmatch
import json
import os
import re
import urllib.parse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow.fs as pafs

DEFAULT_PARTITION = "__HIVE_DEFAULT_PARTITION__"
"""What stands in a path for a null partition value."""


@dataclass(frozen=True)
class File:
    """One object: its URL, its size in bytes, and the partition values (name, text or None) of its path."""

    url: str
    size: int
    modified: float = 0.0
    storage_class: str = "STANDARD"
    partition: tuple[tuple[str, str | None], ...] = ()

    def with_partition(self, values: Iterable[tuple[str, str | None]]) -> File:
        """The file with other partition values."""
        return File(self.url, self.size, self.modified, self.storage_class, tuple(values))


@dataclass(frozen=True)
class Storage:
    """How to reach S3; it travels to the engine's workers, so it holds plain values, and never prints its keys."""

    endpoint: str | None
    region: str
    access_key: str | None = field(default=None, repr=False)
    secret_key: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)

    @staticmethod
    def of_environment() -> Storage:
        """The S3 that boto3 would use: AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, and boto3's chain of credentials."""
        import boto3

        session = boto3.session.Session()
        credentials = session.get_credentials()
        frozen = credentials.get_frozen_credentials() if credentials else None
        return Storage(
            endpoint=os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL"),
            region=session.region_name or "us-east-1",
            access_key=frozen.access_key if frozen else None,
            secret_key=frozen.secret_key if frozen else None,
            token=frozen.token if frozen else None,
        )

    @property
    def client(self) -> Any:
        """boto3's client of S3; one for all that reach the same place, since making one takes some 50 ms."""
        return _client(self)

    @property
    def filesystem(self) -> pafs.S3FileSystem:
        """pyarrow's view of S3."""
        return _filesystem(self)

    def open_stream(self, url: str) -> Any:
        """The object from its beginning, as it lies there."""
        bucket, key = split_url(url)
        if bucket is None:
            return open(key, "rb")
        return self.filesystem.open_input_stream(f"{bucket}/{key}", compression=None)

    def open_file(self, url: str) -> Any:
        """The object with random access."""
        import pyarrow as pa

        bucket, key = split_url(url)
        return pa.OSFile(key) if bucket is None else self.filesystem.open_input_file(f"{bucket}/{key}")


@lru_cache(maxsize=4)
def _client(storage: Storage) -> Any:
    import boto3
    from botocore.config import Config

    addressing = {"addressing_style": "path"} if storage.endpoint else {}
    return boto3.session.Session().client(
        "s3",
        endpoint_url=storage.endpoint,
        region_name=storage.region,
        aws_access_key_id=storage.access_key,
        aws_secret_access_key=storage.secret_key,
        aws_session_token=storage.token,
        config=Config(max_pool_connections=32, s3=addressing),
    )


@lru_cache(maxsize=4)
def _filesystem(storage: Storage) -> pafs.S3FileSystem:
    import pyarrow.fs as pafs

    # Buckets are looked up nowhere: the region is given, and one endpoint serves all.
    return pafs.S3FileSystem(
        access_key=storage.access_key,
        secret_key=storage.secret_key,
        session_token=storage.token,
        region=storage.region,
        endpoint_override=storage.endpoint,
        anonymous=storage.access_key is None,
    )


def split_url(url: str) -> tuple[str | None, str]:
    """The bucket and the key of an S3 URL; None and the path for a file of this machine.

    Raises: ValueError for another scheme.
    """
    match = re.fullmatch(r"(?:s3|s3a|s3n)://([^/]+)/?(.*)", url, re.DOTALL)
    if match:
        return match[1], match[2]
    if url.startswith("file://"):
        return None, urllib.parse.unquote(url.removeprefix("file://"))
    if "://" not in url and url:
        return None, url
    raise ValueError(f"{url or 'An empty path'} is neither an S3 path (s3://bucket/prefix) nor a file of this machine.")


def list_files(storage: Storage, path: str) -> list[File]:
    """All objects below a path (or the one of that name), in order of their keys.

    Raises: FileNotFoundError when there are none, with the nearest bucket or folder.
    """
    bucket, key = split_url(path)
    found = _local_files(key) if bucket is None else _objects(storage, bucket, key)
    if not found:
        raise FileNotFoundError(f"Path does not exist: {path}.{_nearest(storage, bucket, key)}")
    return found


def _local_files(path: str) -> list[File]:
    if os.path.isfile(path):
        return [_local_file(path)]
    names = [os.path.join(folder, name) for folder, _, files in os.walk(path) for name in files]
    return [_local_file(name) for name in sorted(names)]


def _local_file(path: str) -> File:
    status = os.stat(path)
    return File(path, status.st_size, status.st_mtime)


def _objects(storage: Storage, bucket: str, key: str) -> list[File]:
    from botocore.exceptions import ClientError

    found: list[File] = []
    try:
        for page in storage.client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=key):
            for each in page.get("Contents", []):
                name = each["Key"]
                if key and not (name == key or key.endswith("/") or name[len(key)] == "/"):
                    continue  # a neighbour such as `sales2/` of `sales`
                modified = each["LastModified"].timestamp()
                found.append(
                    File(f"s3://{bucket}/{name}", each["Size"], modified, each.get("StorageClass", "STANDARD"))
                )
    except ClientError as error:
        if error.response["Error"]["Code"] != "NoSuchBucket":
            raise
        buckets = [each["Name"] for each in storage.client.list_buckets().get("Buckets", [])]
        near = difflib.get_close_matches(bucket, buckets, n=1)
        hint = f" Did you mean {near[0]}?" if near else f" Make it with: aws s3 mb s3://{bucket}"
        raise FileNotFoundError(f"The bucket {bucket} does not exist.{hint}") from error
    return found


def _nearest(storage: Storage, bucket: str | None, key: str) -> str:
    if bucket is None:
        return ""
    parent = key.rstrip("/").rpartition("/")[0]
    prefix = f"{parent}/" if parent else ""
    page = storage.client.list_objects_v2(Bucket=bucket, Prefix=prefix, Delimiter="/")
    names = [each["Prefix"] for each in page.get("CommonPrefixes", [])] + [
        each["Key"] for each in page.get("Contents", [])
    ]
    if not names:
        return f" There is nothing below s3://{bucket}/{prefix}."
    near = difflib.get_close_matches(key, names, n=1)
    return f" Did you mean s3://{bucket}/{near[0]}?" if near else f" s3://{bucket}/{prefix} has {', '.join(names[:5])}."


def is_data(file: File, base: str) -> bool:
    """Whether an object holds rows: no folder marker, nothing hidden by a leading `_` or `.`, not empty."""
    bucket, key = split_url(file.url)
    _, base_key = split_url(base)
    below = key[len(base_key) :].lstrip("/") or key.rpartition("/")[2]
    if key.endswith(("/", "_$folder$")) or file.size == 0:
        return False
    parts = below.split("/")
    return not any(part.startswith(".") or (part.startswith("_") and "=" not in part) for part in parts)


def partition_of(url: str, base: str) -> tuple[tuple[str, str | None], ...]:
    """The `name=value` folders of a path below its base, values decoded, the null partition as None."""
    _, key = split_url(url)
    _, base_key = split_url(base)
    folders = key[len(base_key) :].split("/")[:-1]
    pairs = []
    for folder in folders:
        name, equals, value = folder.partition("=")
        if equals and name:
            decoded = urllib.parse.unquote(value)
            pairs.append((urllib.parse.unquote(name), None if decoded == DEFAULT_PARTITION else decoded))
    return tuple(pairs)


def excluded(files: Sequence[File], patterns: str | Sequence[str] | None) -> list[File]:
    """The files that no pattern of `exclusions` takes away: globs over the whole URL or over the path in the bucket.

    Source: AWS Glue Developer Guide, "Amazon S3 connection option reference": a JSON list of Unix-style globs.
    """
    if not patterns:
        return list(files)
    if isinstance(patterns, str):
        patterns = json.loads(patterns) if patterns.lstrip().startswith("[") else [patterns]
    tests = [re.compile(_glob(each)) for each in patterns]
    return [f for f in files if not any(t.fullmatch(f.url) or t.fullmatch(split_url(f.url)[1]) for t in tests)]


def _glob(pattern: str) -> str:
    out, position = "", 0
    while position < len(pattern):
        if pattern.startswith("**", position):
            out, position = out + ".*", position + 2
        elif pattern[position] == "*":
            out, position = out + "[^/]*", position + 1
        elif pattern[position] == "{" and "}" in pattern[position:]:
            end = pattern.index("}", position)
            out += "(?:" + "|".join(map(_glob, pattern[position + 1 : end].split(","))) + ")"
            position = end + 1
        elif pattern[position] in "?[":
            translated = fnmatch.translate(pattern[position:]) if pattern[position] == "[" else None
            if translated and "]" in pattern[position:]:
                end = pattern.index("]", position)
                out, position = out + pattern[position : end + 1].replace("[!", "[^"), end + 1
            else:
                out, position = out + "[^/]", position + 1
        else:
            out, position = out + re.escape(pattern[position]), position + 1
    return out


def now() -> datetime.datetime:
    """The time of this machine, in UTC."""
    return datetime.datetime.now(datetime.timezone.utc)
