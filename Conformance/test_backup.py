"""Backups: a consistent copy of a lake that is written all the while, and what it is restored to."""

import hashlib
import json
import os
import subprocess
import threading

import pytest

import server as hosu


def connect(server):
    return server.client("s3", region="us-east-1")


def run(*arguments, code=0):
    result = subprocess.run([hosu.HOSU, *map(str, arguments)], capture_output=True, text=True)
    assert result.returncode == code, result.stderr
    return result


@pytest.fixture
def started(tmp_path):
    servers = []

    def start(name):
        servers.append(hosu.Server(tmp_path / name).start())
        return servers[-1]

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.stop()


@pytest.mark.parametrize("options", [(), ("--copy",)])
def test_backup_of_a_busy_server_restores_to_whole_objects(started, tmp_path, options):
    server = started("data")
    s3 = connect(server)
    s3.create_bucket(Bucket="lake")
    kept = {}
    for number in range(20):
        body = os.urandom(200_000 if number % 2 else 200)
        kept[f"kept/{number}"] = hashlib.md5(body).hexdigest()
        s3.put_object(Bucket="lake", Key=f"kept/{number}", Body=body)
    stop = threading.Event()

    def churn(worker):
        own = connect(server)
        number = 0
        while not stop.is_set():
            key = f"churn/{worker}/{number % 7}"
            own.put_object(Bucket="lake", Key=key, Body=os.urandom(100_000))
            if number % 3 == 0:
                own.delete_object(Bucket="lake", Key=key)
            number += 1

    workers = [threading.Thread(target=churn, args=(worker,)) for worker in range(3)]
    for worker in workers:
        worker.start()
    try:
        made = [
            json.loads(run("backup", tmp_path / f"b{n}", "--json", *options, "--data-dir", server.data_dir).stdout)
            for n in range(3)
        ]
    finally:
        stop.set()
        for worker in workers:
            worker.join()
    assert all(backup["files"] > 10 for backup in made)
    assert subprocess.run(["sha256sum", "--quiet", "--check", "files.sha256"], cwd=tmp_path / "b0").returncode == 0
    server.stop()

    for number in range(3):
        run("restore", tmp_path / f"b{number}", "--data-dir", tmp_path / f"r{number}")
        restored = connect(started(f"r{number}"))
        seen = {}
        for page in restored.get_paginator("list_objects_v2").paginate(Bucket="lake"):
            for item in page["Contents"]:
                body = restored.get_object(Bucket="lake", Key=item["Key"])["Body"].read()
                seen[item["Key"]] = hashlib.md5(body).hexdigest()
                assert f'"{seen[item["Key"]]}"' == item["ETag"]
        assert kept.items() <= seen.items()
        restored.put_object(Bucket="lake", Key="new", Body=b"x" * 100_000)


def test_backup_and_restore_refuse_what_would_be_lost(started, tmp_path):
    server = started("data")
    connect(server).create_bucket(Bucket="lake")
    connect(server).put_object(Bucket="lake", Key="k", Body=os.urandom(100_000))
    server.stop()
    run("backup", tmp_path / "b", "--copy", "--data-dir", server.data_dir)

    assert "nothing was written" in run("backup", tmp_path / "b", "--data-dir", server.data_dir, code=1).stderr
    assert "nothing was written" in run("restore", tmp_path / "b", "--data-dir", server.data_dir, code=1).stderr
    assert "is no backup" in run("restore", server.data_dir, "--data-dir", tmp_path / "r", code=1).stderr
    (blob,) = [path for path in (tmp_path / "b" / "data" / "objects").rglob("*") if path.is_file()]
    blob.write_bytes(b"?" + blob.read_bytes()[1:])
    assert "other bytes" in run("restore", tmp_path / "b", "--data-dir", tmp_path / "r", code=1).stderr
    assert "other bytes" in run("restore", tmp_path / "b", "--check", code=1).stderr
    assert not (tmp_path / "r").exists()
