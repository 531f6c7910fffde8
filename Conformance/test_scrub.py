"""Damage behind the server's back: reads answer with errors, and `hosu scrub` names the objects."""

import json
import os
import pathlib
import subprocess

import pytest
from botocore.exceptions import ClientError, IncompleteReadError, ResponseStreamingError

import server as hosu


@pytest.fixture
def lake(tmp_path):
    server = hosu.Server(tmp_path / "data").start()
    s3 = server.client("s3", region="us-east-1")
    s3.create_bucket(Bucket="lake")
    yield server, s3
    if server.process.poll() is None:
        server.stop()


def scrub(server):
    result = subprocess.run(
        [hosu.HOSU, "scrub", "--json", "--data-dir", str(server.data_dir)], capture_output=True, text=True
    )
    return result.returncode, json.loads(result.stdout)


def only_new_file(server, seen):
    files = {path for path in pathlib.Path(server.data_dir, "objects", "blobs").rglob("*") if path.is_file()}
    (new,) = files - seen
    seen.add(new)
    return new


def flip(path, offset):
    with open(path, "r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ 1]))


def test_damage_is_answered_as_an_error_and_found_by_scrub(lake):
    server, s3 = lake
    seen = set()
    paths = {}
    body = os.urandom(3 << 20)
    for key in ["flipped", "flipped late", "truncated", "removed", "whole"]:
        s3.put_object(Bucket="lake", Key=key, Body=body)
        paths[key] = only_new_file(server, seen)
    assert scrub(server) == (0, {
        "objects": 5, "files": 5, "bytes": 5 * len(body), "damagedFiles": 0, "uncheckedFiles": 0, "damaged": [],
    })

    flip(paths["flipped"], 1000)
    flip(paths["flipped late"], len(body) - 1)
    os.truncate(paths["truncated"], len(body) - 1)
    paths["removed"].unlink()

    for key in ["flipped", "truncated", "removed"]:
        with pytest.raises(ClientError) as failure:
            s3.get_object(Bucket="lake", Key=key)
        assert failure.value.response["Error"]["Code"] == "InternalError"
        assert failure.value.response["ResponseMetadata"]["HTTPStatusCode"] == 500
    # The answer has begun when the damage is found: it is cut, and never as long as it said.
    with pytest.raises((ResponseStreamingError, IncompleteReadError)):
        s3.get_object(Bucket="lake", Key="flipped late")["Body"].read()
    assert s3.get_object(Bucket="lake", Key="flipped late", Range="bytes=0-99")["Body"].read() == body[:100]
    assert s3.get_object(Bucket="lake", Key="whole")["Body"].read() == body
    # A copy shares the file, so it is damaged alike.
    s3.copy_object(Bucket="lake", Key="shared", CopySource={"Bucket": "lake", "Key": "flipped"})

    code, report = scrub(server)
    assert code == 1
    assert [entry["key"] for entry in report["damaged"]] == [
        "flipped", "flipped late", "removed", "shared", "truncated"
    ]
    assert report["damagedFiles"] == 4
    assert all(entry["bucket"] == "lake" for entry in report["damaged"])

    # After a kill, without a server.
    server.kill()
    assert scrub(server) == (code, report)


def test_scrub_of_no_lake_says_so(tmp_path):
    result = subprocess.run([hosu.HOSU, "scrub", "--data-dir", str(tmp_path)], capture_output=True, text=True)
    assert result.returncode == 1
    assert "holds no lake" in result.stderr
