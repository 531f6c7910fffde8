"""A lake that encrypts as a whole: its key, its files, and what damage to them does."""

import base64
import os
import stat
import subprocess

import pytest

import server as hosu
from encrypted import MARK, body, files_with, refused


@pytest.fixture
def lake(tmp_path):
    """A server of this test alone; `lake(*options)` starts it."""
    running = []

    def start(*options, data="data"):
        started = hosu.Server(tmp_path / data, *options).start()
        running.append(started)
        return started

    yield start
    for server in running:
        if server.process and server.process.poll() is None:
            server.stop()


def client_of(server, service="s3"):
    return server.client(service, region="us-east-1")


def test_a_lake_that_encrypts_leaves_no_plain_bytes(lake, tmp_path):
    server = lake("--encrypt")
    s3, athena = client_of(server), client_of(server, "athena")
    s3.create_bucket(Bucket="lake")
    got = s3.get_bucket_encryption(Bucket="lake")["ServerSideEncryptionConfiguration"]["Rules"][0]
    assert got["ApplyServerSideEncryptionByDefault"] == {"SSEAlgorithm": "AES256"}
    row = MARK.decode().strip()
    for size in [100, 5000, 500_000]:
        put = s3.put_object(Bucket="lake", Key=f"raw/{size}.csv", Body=(f"{row},{size}\n" * (size // 40)).encode())
        assert put["ServerSideEncryption"] == "AES256"
    hosu.run_query(athena, "CREATE DATABASE d", output="s3://lake/results/")
    hosu.run_query(
        athena,
        "CREATE EXTERNAL TABLE d.raw (name string, n int) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' "
        "LOCATION 's3://lake/raw/'",
        output="s3://lake/results/",
    )
    made = hosu.run_query(
        athena,
        "CREATE TABLE d.made WITH (format = 'TEXTFILE', external_location = 's3://lake/made/') AS SELECT * FROM d.raw",
        output="s3://lake/results/",
    )
    assert made["Status"]["State"] == "SUCCEEDED", made["Status"]
    read = hosu.run_query(athena, "SELECT name, n FROM d.made", output="s3://lake/results/")
    assert hosu.rows_of(athena, read)[0][0] == row
    key = tmp_path / "data" / "master.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    server.stop()
    assert files_with(tmp_path / "data", MARK.strip()) == []


def test_a_plain_lake_lies_as_it_came(lake, tmp_path):
    s3 = client_of(lake())
    s3.create_bucket(Bucket="lake")
    s3.put_object(Bucket="lake", Key="k", Body=body(70_000))
    assert len(files_with(tmp_path / "data", MARK)) == 1
    assert not (tmp_path / "data" / "master.key").exists()


def test_a_changed_file_is_an_error(lake, tmp_path):
    s3 = client_of(lake())
    s3.create_bucket(Bucket="lake")
    s3.put_object(Bucket="lake", Key="k", Body=body(300_000), ServerSideEncryption="AES256")
    blob = next(path for path in (tmp_path / "data" / "objects" / "blobs").rglob("*") if path.is_file())
    data = bytearray(blob.read_bytes())
    data[100_000] ^= 1
    blob.write_bytes(data)
    assert s3.get_object(Bucket="lake", Key="k", Range="bytes=0-65535")["Body"].read() == body(65536)
    assert refused(s3.get_object, Bucket="lake", Key="k", Range="bytes=65536-70000")[:2] == (500, "InternalError")


def test_a_lake_without_its_key_does_not_open(lake, tmp_path):
    server = lake()
    s3 = client_of(server)
    s3.create_bucket(Bucket="lake")
    s3.put_object(Bucket="lake", Key="k", Body=body(70_000), ServerSideEncryption="AES256")
    server.stop()
    key = tmp_path / "data" / "master.key"
    key.rename(tmp_path / "away.key")
    command = [hosu.HOSU, "serve", "--port", "0", "--data-dir", str(tmp_path / "data")]
    failed = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert failed.returncode != 0 and "master key" in failed.stderr and str(key) in failed.stderr
    again = lake("--master-key-file", str(tmp_path / "away.key"))
    assert client_of(again).get_object(Bucket="lake", Key="k")["Body"].read() == body(70_000)
    again.stop()
    wrong = tmp_path / "wrong.key"
    wrong.write_text(base64.b64encode(os.urandom(32)).decode())
    failed = subprocess.run([*command, "--master-key-file", str(wrong)], capture_output=True, text=True, timeout=30)
    assert failed.returncode != 0 and str(wrong) in failed.stderr


def test_the_lake_remembers_that_it_encrypts(lake):
    server = lake("--encrypt")
    client_of(server).create_bucket(Bucket="lake")
    server.stop()
    server = lake()
    assert client_of(server).put_object(Bucket="lake", Key="k", Body=b"x")["ServerSideEncryption"] == "AES256"
    server.stop()
    server = lake("--no-encrypt")
    assert "ServerSideEncryption" not in client_of(server).put_object(Bucket="lake", Key="k", Body=b"x")
    assert client_of(server).get_object(Bucket="lake", Key="k")["Body"].read() == b"x"


def test_the_master_key_is_changed(lake, tmp_path):
    server = lake()
    s3 = client_of(server)
    s3.create_bucket(Bucket="lake")
    s3.put_object(Bucket="lake", Key="k", Body=body(70_000), ServerSideEncryption="AES256")
    command = [hosu.HOSU, "rotate-key", "--data-dir", str(tmp_path / "data")]
    assert subprocess.run(command, capture_output=True, timeout=30).returncode == 69
    server.stop()
    before = (tmp_path / "data" / "master.key").read_text()
    changed = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert changed.returncode == 0 and "seals 1 objects anew" in changed.stdout, changed.stderr
    assert (tmp_path / "data" / "master.key").read_text() != before
    assert stat.S_IMODE((tmp_path / "data" / "master.key").stat().st_mode) == 0o600
    assert client_of(lake()).get_object(Bucket="lake", Key="k")["Body"].read() == body(70_000)
