"""Power cuts: a server killed in mid-write keeps what it acknowledged and shows nothing half-written."""

import hashlib
import os
import threading

import pytest

import server as hosu


@pytest.fixture
def crashing(tmp_path):
    server = hosu.Server(tmp_path / "data").start()
    yield server
    if server.process.poll() is None:
        server.stop()


def connect(server, service):
    return server.client(service, region="us-east-1")


def test_acknowledged_puts_survive_and_others_are_whole_or_absent(crashing):
    s3 = connect(crashing, "s3")
    s3.create_bucket(Bucket="lake")
    acknowledged, stop = {}, threading.Event()

    def put(worker):
        own = connect(crashing, "s3")
        number = 0
        while not stop.is_set():
            body = os.urandom((1 << 10) if number % 3 else (1 << 20))
            key = f"{worker}/{number}"
            try:
                own.put_object(Bucket="lake", Key=key, Body=body)
            except Exception:
                return
            acknowledged[key] = hashlib.md5(body).hexdigest()
            if len(acknowledged) > 60:
                stop.set()
            number += 1

    workers = [threading.Thread(target=put, args=(n,)) for n in range(4)]
    for worker in workers:
        worker.start()
    stop.wait(timeout=30)
    crashing.kill()
    for worker in workers:
        worker.join()
    crashing.start()

    s3 = connect(crashing, "s3")
    for key, digest in acknowledged.items():
        assert hashlib.md5(s3.get_object(Bucket="lake", Key=key)["Body"].read()).hexdigest() == digest
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket="lake"):
        for item in page["Contents"]:
            body = s3.get_object(Bucket="lake", Key=item["Key"])["Body"].read()
            assert f'"{hashlib.md5(body).hexdigest()}"' == item["ETag"]


def test_multipart_upload_goes_on_after_a_crash(crashing):
    s3 = connect(crashing, "s3")
    s3.create_bucket(Bucket="lake")
    upload = s3.create_multipart_upload(Bucket="lake", Key="big")["UploadId"]
    body = os.urandom(5 << 20)
    first = s3.upload_part(Bucket="lake", Key="big", UploadId=upload, PartNumber=1, Body=body)["ETag"]

    crashing.kill()
    crashing.start()

    s3 = connect(crashing, "s3")
    assert s3.list_objects_v2(Bucket="lake")["KeyCount"] == 0
    assert [part["ETag"] for part in s3.list_parts(Bucket="lake", Key="big", UploadId=upload)["Parts"]] == [first]
    second = s3.upload_part(Bucket="lake", Key="big", UploadId=upload, PartNumber=2, Body=b"end")["ETag"]
    s3.complete_multipart_upload(
        Bucket="lake", Key="big", UploadId=upload,
        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": first}, {"PartNumber": 2, "ETag": second}]},
    )
    assert s3.get_object(Bucket="lake", Key="big")["Body"].read() == body + b"end"


def test_create_table_as_is_all_or_nothing(crashing):
    """A query that a crash cut off runs again from its beginning; at no time is a part of its table there."""
    connect(crashing, "s3").create_bucket(Bucket="lake")
    athena = connect(crashing, "athena")
    hosu.run_query(athena, "CREATE DATABASE shop", output="s3://lake/results/")
    identifier = athena.start_query_execution(
        QueryString="CREATE TABLE shop.big WITH (external_location='s3://lake/big/') AS "
        "SELECT a.x, b.y, random() AS r FROM UNNEST(sequence(1, 10000)) a(x), UNNEST(sequence(1, 1000)) b(y)",
        ResultConfiguration={"OutputLocation": "s3://lake/results/"},
    )["QueryExecutionId"]
    while athena.get_query_execution(QueryExecutionId=identifier)["QueryExecution"]["Status"]["State"] == "QUEUED":
        pass

    crashing.kill()
    crashing.start()

    athena, s3, glue = (connect(crashing, name) for name in ("athena", "s3", "glue"))
    while True:
        tables = glue.get_tables(DatabaseName="shop")["TableList"]
        files = s3.list_objects_v2(Bucket="lake", Prefix="big/")["KeyCount"]
        state = athena.get_query_execution(QueryExecutionId=identifier)["QueryExecution"]["Status"]["State"]
        if state not in ("QUEUED", "RUNNING"):
            break
        assert not tables or files
    if state == "SUCCEEDED":
        count = hosu.run_query(athena, "SELECT count(*) FROM shop.big", output="s3://lake/results/")
        assert hosu.rows_of(athena, count) == [["10000000"]]
    else:
        assert (glue.get_tables(DatabaseName="shop")["TableList"], files) == ([], 0)


def test_data_directory_has_one_server(crashing):
    second = hosu.Server(crashing.data_dir)

    with pytest.raises(AssertionError, match="hosu ended with [1-9]"):
        second.start()

    assert crashing.endpoint in open(f"{crashing.data_dir}.log").read()
