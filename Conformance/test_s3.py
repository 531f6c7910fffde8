"""boto3 on S3: what every lake does all day."""

import io
import os
import urllib.error
import urllib.request

import pytest
from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError

HANGUL_KEY = "매출/2024년 1월.csv"


def code_of(error) -> str:
    return error.value.response["Error"]["Code"]


def test_object_comes_back_as_it_was_put(s3, bucket):
    body = os.urandom(100_000)
    put = s3.put_object(
        Bucket=bucket, Key=HANGUL_KEY, Body=body, ContentType="text/csv", Metadata={"owner": "lab", "step": "1"}
    )

    got = s3.get_object(Bucket=bucket, Key=HANGUL_KEY)

    assert got["Body"].read() == body
    assert got["ETag"] == put["ETag"]
    assert got["ContentType"] == "text/csv"
    assert got["Metadata"] == {"owner": "lab", "step": "1"}
    assert s3.head_object(Bucket=bucket, Key=HANGUL_KEY)["ContentLength"] == len(body)


@pytest.mark.parametrize(
    ("range_header", "expected", "content_range"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=7-", b"789", "bytes 7-9/10"),
        ("bytes=-2", b"89", "bytes 8-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
    ],
)
def test_ranges(s3, bucket, range_header, expected, content_range):
    s3.put_object(Bucket=bucket, Key="digits", Body=b"0123456789")

    got = s3.get_object(Bucket=bucket, Key="digits", Range=range_header)

    assert got["ResponseMetadata"]["HTTPStatusCode"] == 206
    assert (got["Body"].read(), got["ContentRange"]) == (expected, content_range)


def test_range_past_the_end_is_refused(s3, bucket):
    s3.put_object(Bucket=bucket, Key="digits", Body=b"0123456789")

    with pytest.raises(ClientError) as error:
        s3.get_object(Bucket=bucket, Key="digits", Range="bytes=10-")

    assert code_of(error) == "InvalidRange"


def test_conditions(s3, bucket):
    etag = s3.put_object(Bucket=bucket, Key="k", Body=b"one")["ETag"]

    with pytest.raises(ClientError) as unchanged:
        s3.get_object(Bucket=bucket, Key="k", IfNoneMatch=etag)
    with pytest.raises(ClientError) as mismatch:
        s3.get_object(Bucket=bucket, Key="k", IfMatch='"0"')
    with pytest.raises(ClientError) as exists:
        s3.put_object(Bucket=bucket, Key="k", Body=b"two", IfNoneMatch="*")

    assert code_of(unchanged) == "304"
    assert code_of(mismatch) == "PreconditionFailed"
    assert code_of(exists) == "PreconditionFailed"
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"one"


def test_listing_groups_by_delimiter_and_pages(s3, bucket):
    for key in ["a", "raw/1", "raw/2", "silver/2024/x", "z"]:
        s3.put_object(Bucket=bucket, Key=key, Body=b"")

    entries = []
    for page in s3.get_paginator("list_objects_v2").paginate(
        Bucket=bucket, Delimiter="/", PaginationConfig={"PageSize": 2}
    ):
        entries += [item["Key"] for item in page.get("Contents", [])]
        entries += [item["Prefix"] for item in page.get("CommonPrefixes", [])]

    assert sorted(entries) == ["a", "raw/", "silver/", "z"]
    assert [item["Key"] for item in s3.list_objects(Bucket=bucket, Prefix="raw/")["Contents"]] == ["raw/1", "raw/2"]


def test_multipart_upload_and_server_side_copy(s3, bucket):
    body = os.urandom(12 << 20)
    s3.upload_fileobj(
        io.BytesIO(body), bucket, "big", Config=TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20)
    )
    s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "big"})

    assert s3.head_object(Bucket=bucket, Key="big")["ETag"].endswith('-3"')
    assert s3.get_object(Bucket=bucket, Key="copy")["Body"].read() == body


def test_small_parts_are_refused(s3, bucket):
    upload = s3.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"]
    parts = [
        {"PartNumber": n, "ETag": s3.upload_part(Bucket=bucket, Key="k", UploadId=upload, PartNumber=n, Body=b"x")["ETag"]}
        for n in (1, 2)
    ]

    with pytest.raises(ClientError) as error:
        s3.complete_multipart_upload(Bucket=bucket, Key="k", UploadId=upload, MultipartUpload={"Parts": parts})

    assert code_of(error) == "EntityTooSmall"
    s3.abort_multipart_upload(Bucket=bucket, Key="k", UploadId=upload)
    assert "Uploads" not in s3.list_multipart_uploads(Bucket=bucket)


def test_delete_many(s3, bucket):
    for n in range(5):
        s3.put_object(Bucket=bucket, Key=f"k{n}", Body=b"")

    answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": f"k{n}"} for n in range(6)]})

    assert sorted(item["Key"] for item in answer["Deleted"]) == [f"k{n}" for n in range(6)]
    assert s3.list_objects_v2(Bucket=bucket)["KeyCount"] == 0


def test_missing_things_are_named(s3, bucket):
    with pytest.raises(ClientError) as no_bucket:
        s3.put_object(Bucket="never-made-by-anyone", Key="k", Body=b"")
    with pytest.raises(ClientError) as no_key:
        s3.get_object(Bucket=bucket, Key="없다")
    with pytest.raises(ClientError) as not_empty:
        s3.put_object(Bucket=bucket, Key="k", Body=b"")
        s3.delete_bucket(Bucket=bucket)

    assert code_of(no_bucket) == "NoSuchBucket"
    assert no_bucket.value.response["Error"]["BucketName"] == "never-made-by-anyone"
    assert code_of(no_key) == "NoSuchKey"
    assert no_key.value.response["Error"]["Key"] == "없다"
    assert code_of(not_empty) == "BucketNotEmpty"


def test_presigned_urls_work_without_credentials(s3, bucket):
    put = s3.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": HANGUL_KEY})
    get = s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": HANGUL_KEY})

    urllib.request.urlopen(urllib.request.Request(put, data=b"hello", method="PUT")).read()

    assert urllib.request.urlopen(get).read() == b"hello"


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])
def test_checksums_are_stored_and_returned(s3, bucket, algorithm):
    if algorithm in ("CRC32C", "CRC64NVME"):
        pytest.importorskip("awscrt", reason="botocore computes this checksum only with awscrt")
    s3.put_object(Bucket=bucket, Key="k", Body=b"hosu", ChecksumAlgorithm=algorithm)

    head = s3.head_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED")

    assert head[f"Checksum{algorithm}"]


def test_wrong_checksum_loses_nothing(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"one")

    with pytest.raises(ClientError) as error:
        s3.put_object(Bucket=bucket, Key="k", Body=b"two", ContentMD5="1B2M2Y8AsgTpgAmY7PhCfg==")

    assert code_of(error) == "BadDigest"
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"one"


def test_web_pages_cannot_drive_a_local_server(server, bucket):
    request = urllib.request.Request(f"{server.endpoint}/{bucket}?list-type=2", headers={"Host": "evil.example"})

    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(request)

    assert error.value.code == 403
