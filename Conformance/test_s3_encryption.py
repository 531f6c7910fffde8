"""Encryption at rest: what clients send and read, and what lies on the disk."""

import base64
import hashlib
import io
import json
import os

import pytest
import requests
from boto3.s3.transfer import TransferConfig

from encrypted import KEY, KEY_ARN, KEY_ID, OTHER_KEY, OTHER_SSE_C, SSE_C, body, md5, refused


@pytest.mark.parametrize("size", [0, 1, 100, 16 << 10, 70_000, 3_000_000])
def test_sse_s3_by_header(s3, bucket, size):
    data = body(size)
    put = s3.put_object(Bucket=bucket, Key="k", Body=data, ServerSideEncryption="AES256")
    assert put["ServerSideEncryption"] == "AES256" and put["ETag"] == md5(data)

    got = s3.get_object(Bucket=bucket, Key="k")
    assert got["ServerSideEncryption"] == "AES256" and got["Body"].read() == data
    head = s3.head_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED")
    assert head["ServerSideEncryption"] == "AES256" and head["ContentLength"] == size
    assert head["ChecksumCRC32"] == put["ChecksumCRC32"]
    if size > 100:
        ranged = s3.get_object(Bucket=bucket, Key="k", Range=f"bytes=50-{size - 20}")
        assert ranged["Body"].read() == data[50 : size - 19]


def test_an_object_that_lies_as_it_came_says_so(s3, bucket):
    put = s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    assert "ServerSideEncryption" not in put
    assert "ServerSideEncryption" not in s3.head_object(Bucket=bucket, Key="k")
    status, code, _ = refused(s3.get_bucket_encryption, Bucket=bucket)
    assert (status, code) == (404, "ServerSideEncryptionConfigurationNotFoundError")


def test_bucket_default(s3, bucket):
    rules = {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False}]}
    s3.put_bucket_encryption(Bucket=bucket, ServerSideEncryptionConfiguration=rules)
    assert s3.get_bucket_encryption(Bucket=bucket)["ServerSideEncryptionConfiguration"] == rules
    assert s3.put_object(Bucket=bucket, Key="k", Body=b"x")["ServerSideEncryption"] == "AES256"
    s3.delete_bucket_encryption(Bucket=bucket)
    assert "ServerSideEncryption" not in s3.put_object(Bucket=bucket, Key="k", Body=b"x")


def test_bucket_default_with_a_key_of_kms(s3, bucket):
    by_default = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": KEY_ID}
    rules = {"Rules": [{"ApplyServerSideEncryptionByDefault": by_default, "BucketKeyEnabled": True}]}
    s3.put_bucket_encryption(Bucket=bucket, ServerSideEncryptionConfiguration=rules)
    put = s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    assert (put["ServerSideEncryption"], put["SSEKMSKeyId"], put["BucketKeyEnabled"]) == ("aws:kms", KEY_ARN, True)
    assert put["ETag"] != md5(b"x")
    assert s3.head_object(Bucket=bucket, Key="k")["SSEKMSKeyId"] == KEY_ARN


def test_sse_kms(s3, bucket):
    context = base64.b64encode(json.dumps({"team": "lake"}).encode()).decode()
    put = s3.put_object(
        Bucket=bucket, Key="k", Body=body(70_000), ServerSideEncryption="aws:kms", SSEKMSKeyId=KEY_ARN,
        SSEKMSEncryptionContext=context, BucketKeyEnabled=True,
    )
    assert put["SSEKMSKeyId"] == KEY_ARN and put["BucketKeyEnabled"] is True
    assert put["SSEKMSEncryptionContext"] == context and put["ETag"] != md5(body(70_000))
    got = s3.get_object(Bucket=bucket, Key="k")
    assert got["Body"].read() == body(70_000) and got["SSEKMSKeyId"] == KEY_ARN and got["ETag"] == put["ETag"]

    own = s3.put_object(Bucket=bucket, Key="own", Body=b"x", ServerSideEncryption="aws:kms")
    assert own["SSEKMSKeyId"] == "arn:aws:kms:ap-northeast-2:000000000000:alias/aws/s3"
    assert "BucketKeyEnabled" not in own


@pytest.mark.parametrize("size", [0, 100, 300_000])
def test_sse_c(s3, bucket, size):
    data = body(size)
    digest = base64.b64encode(hashlib.md5(KEY).digest()).decode()
    put = s3.put_object(Bucket=bucket, Key="k", Body=data, **SSE_C)
    assert (put["SSECustomerAlgorithm"], put["SSECustomerKeyMD5"]) == ("AES256", digest)
    assert "ServerSideEncryption" not in put and put["ETag"] != md5(data)

    got = s3.get_object(Bucket=bucket, Key="k", **SSE_C)
    assert got["Body"].read() == data and got["SSECustomerKeyMD5"] == digest
    assert s3.head_object(Bucket=bucket, Key="k", **SSE_C)["ContentLength"] == size
    # botocore encodes keys for the operations it lists, and this one is not among them.
    encoded = {**SSE_C, "SSECustomerKey": base64.b64encode(KEY).decode(), "SSECustomerKeyMD5": digest}
    attributes = s3.get_object_attributes(
        Bucket=bucket, Key="k", ObjectAttributes=["ETag", "ObjectSize", "Checksum"], **encoded
    )
    assert attributes["ObjectSize"] == size and attributes["ETag"] == put["ETag"].strip('"')

    needed = "The object was stored using a form of Server Side Encryption. The correct parameters must be provided"
    status, code, message = refused(s3.get_object, Bucket=bucket, Key="k")
    assert (status, code) == (400, "InvalidRequest") and message.startswith(needed)
    assert refused(s3.head_object, Bucket=bucket, Key="k")[0] == 400
    assert refused(s3.get_object, Bucket=bucket, Key="k", **OTHER_SSE_C)[:2] == (403, "AccessDenied")
    assert refused(s3.head_object, Bucket=bucket, Key="k", **OTHER_SSE_C)[0] == 403
    # What is said about the object needs no key.
    assert s3.list_objects_v2(Bucket=bucket)["Contents"][0]["Size"] == size
    s3.put_object_tagging(Bucket=bucket, Key="k", Tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
    s3.delete_object(Bucket=bucket, Key="k")


def test_sse_c_headers_that_do_not_fit(s3, bucket):
    def put(**arguments):
        return refused(s3.put_object, Bucket=bucket, Key="k", Body=b"x", **arguments)

    digest = base64.b64encode(hashlib.md5(KEY).digest()).decode()
    wrong = base64.b64encode(hashlib.md5(OTHER_KEY).digest()).decode()
    encoded = base64.b64encode(KEY).decode()
    assert put(SSECustomerAlgorithm="AES128", SSECustomerKey=KEY)[:2] == (400, "InvalidEncryptionAlgorithmError")
    assert put(SSECustomerAlgorithm="AES256", SSECustomerKey=b"short")[2] == (
        "The secret key was invalid for the specified algorithm."
    )
    assert put(SSECustomerAlgorithm="AES256", SSECustomerKey=encoded, SSECustomerKeyMD5=wrong)[2] == (
        "The calculated MD5 hash of the key did not match the hash that was provided."
    )
    assert put(SSECustomerAlgorithm="AES256")[1] == "InvalidArgument"
    assert put(SSECustomerKey=encoded, SSECustomerKeyMD5=digest)[1] == "InvalidArgument"
    assert put(ServerSideEncryption="AES256", **SSE_C)[1] == "InvalidArgument"
    s3.put_object(Bucket=bucket, Key="plain", Body=b"x")
    status, code, message = refused(s3.get_object, Bucket=bucket, Key="plain", **SSE_C)
    assert (status, code) == (400, "InvalidRequest") and "not applicable" in message
    assert refused(s3.head_object, Bucket=bucket, Key="k")[0] == 404


def test_headers_that_do_not_fit(s3, bucket):
    def put(**arguments):
        return refused(s3.put_object, Bucket=bucket, Key="k", Body=b"x", **arguments)

    assert put(ServerSideEncryption="aes256")[:2] == (400, "InvalidArgument")
    assert put(ServerSideEncryption="AES256", SSEKMSKeyId=KEY_ID)[:2] == (400, "InvalidArgument")
    assert put(SSEKMSKeyId=KEY_ID)[:2] == (400, "InvalidArgument")
    assert put(ServerSideEncryption="aws:kms:dsse")[:2] == (501, "NotImplemented")
    assert put(ServerSideEncryption="aws:kms", SSEKMSEncryptionContext="{}")[0] == 400


def test_a_bucket_that_blocks_sse_c(s3, bucket):
    def block(kind):
        rule = {"BlockedEncryptionTypes": {"EncryptionType": [kind]}}
        s3.put_bucket_encryption(Bucket=bucket, ServerSideEncryptionConfiguration={"Rules": [rule]})

    s3.put_object(Bucket=bucket, Key="before", Body=b"x", **SSE_C)
    block("SSE-C")
    assert refused(s3.put_object, Bucket=bucket, Key="k", Body=b"x", **SSE_C)[:2] == (403, "AccessDenied")
    assert refused(s3.create_multipart_upload, Bucket=bucket, Key="k", **SSE_C)[:2] == (403, "AccessDenied")
    assert s3.get_object(Bucket=bucket, Key="before", **SSE_C)["Body"].read() == b"x"
    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    block("NONE")
    s3.put_object(Bucket=bucket, Key="k", Body=b"x", **SSE_C)


@pytest.mark.parametrize("arguments", [{"ServerSideEncryption": "AES256"}, {"ServerSideEncryption": "aws:kms"}, SSE_C])
def test_transfers_in_parts(s3, bucket, arguments):
    data = os.urandom(12 << 20)
    transfer = TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20)
    s3.upload_fileobj(io.BytesIO(data), bucket, "k", ExtraArgs=arguments, Config=transfer)
    reading = arguments if "SSECustomerKey" in arguments else {}
    head = s3.head_object(Bucket=bucket, Key="k", **reading)
    assert head["ContentLength"] == len(data) and head["ETag"].endswith('-3"')
    assert head.get("ServerSideEncryption") == arguments.get("ServerSideEncryption")
    target = io.BytesIO()
    s3.download_fileobj(bucket, "k", target, ExtraArgs=reading, Config=transfer)
    assert target.getvalue() == data
    part = s3.get_object(Bucket=bucket, Key="k", PartNumber=2, **reading)
    assert part["Body"].read() == data[5 << 20 : 10 << 20]
    across = s3.get_object(Bucket=bucket, Key="k", Range="bytes=5242870-5242890", **reading)
    assert across["Body"].read() == data[5242870:5242891]


def test_parts_must_bring_the_upload_s_key(s3, bucket):
    upload = s3.create_multipart_upload(Bucket=bucket, Key="k", **SSE_C)
    assert upload["SSECustomerAlgorithm"] == "AES256"
    part = {"Bucket": bucket, "Key": "k", "UploadId": upload["UploadId"], "PartNumber": 1, "Body": b"x"}
    status, code, message = refused(s3.upload_part, **part)
    assert (status, code) == (400, "InvalidRequest") and message.startswith("The multipart upload initiate requested")
    status, code, message = refused(s3.upload_part, **part, **OTHER_SSE_C)
    assert (status, code) == (400, "InvalidRequest") and "did not match the ones used originally" in message
    etag = s3.upload_part(**part, **SSE_C)["ETag"]
    s3.complete_multipart_upload(
        Bucket=bucket, Key="k", UploadId=upload["UploadId"], MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": etag}]}
    )
    assert s3.get_object(Bucket=bucket, Key="k", **SSE_C)["Body"].read() == b"x"


SOURCES = [{}, {"ServerSideEncryption": "AES256"}, {"ServerSideEncryption": "aws:kms"}, SSE_C]


@pytest.mark.parametrize("size", [100, 200_000])
@pytest.mark.parametrize("target", [*SOURCES, OTHER_SSE_C])
@pytest.mark.parametrize("source", SOURCES)
def test_copies(s3, bucket, source, target, size):
    data = body(size)
    s3.put_object(Bucket=bucket, Key="source", Body=data, **source)
    keys = {f"CopySource{name}": value for name, value in source.items() if name.startswith("SSE")}
    copied = s3.copy_object(Bucket=bucket, Key="k", CopySource={"Bucket": bucket, "Key": "source"}, **keys, **target)
    assert copied.get("ServerSideEncryption") == target.get("ServerSideEncryption")
    reading = target if "SSECustomerKey" in target else {}
    got = s3.get_object(Bucket=bucket, Key="k", **reading)
    assert got["Body"].read() == data
    is_digest = target in SOURCES[:2]
    assert (got["ETag"] == md5(data)) == is_digest and copied["CopyObjectResult"]["ETag"] == got["ETag"]
    s3.delete_object(Bucket=bucket, Key="source")
    assert s3.get_object(Bucket=bucket, Key="k", **reading)["Body"].read() == data


def test_copies_need_the_source_s_key(s3, bucket):
    s3.put_object(Bucket=bucket, Key="source", Body=b"x", **SSE_C)
    source = {"Bucket": bucket, "Key": "source"}
    assert refused(s3.copy_object, Bucket=bucket, Key="k", CopySource=source)[:2] == (400, "InvalidRequest")
    wrong = {"CopySourceSSECustomerAlgorithm": "AES256", "CopySourceSSECustomerKey": OTHER_KEY}
    assert refused(s3.copy_object, Bucket=bucket, Key="k", CopySource=source, **wrong)[:2] == (403, "AccessDenied")


def test_an_object_changes_its_encryption_by_a_copy_onto_itself(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=body(70_000), Metadata={"a": "b"})
    source = {"Bucket": bucket, "Key": "k"}
    s3.copy_object(Bucket=bucket, Key="k", CopySource=source, ServerSideEncryption="AES256")
    head = s3.head_object(Bucket=bucket, Key="k")
    assert head["ServerSideEncryption"] == "AES256" and head["Metadata"] == {"a": "b"}
    assert refused(s3.copy_object, Bucket=bucket, Key="k", CopySource=source)[1] == "InvalidRequest"


def test_the_command_line_encrypts(aws, bucket, tmp_path):
    (tmp_path / "a").write_bytes(body(70_000))
    (tmp_path / "key").write_bytes(KEY)
    aws("s3", "cp", str(tmp_path / "a"), f"s3://{bucket}/s3", "--sse")
    aws("s3", "cp", str(tmp_path / "a"), f"s3://{bucket}/c", "--sse-c", "--sse-c-key", f"fileb://{tmp_path}/key")
    aws("s3", "cp", f"s3://{bucket}/c", str(tmp_path / "b"), "--sse-c", "--sse-c-key", f"fileb://{tmp_path}/key")
    assert (tmp_path / "b").read_bytes() == body(70_000)
    assert aws("s3", "cp", f"s3://{bucket}/c", str(tmp_path / "d"), check=False).returncode == 1


def test_a_form_is_encrypted_as_it_says(s3, bucket):
    post = s3.generate_presigned_post(
        bucket, "k", Fields={"x-amz-server-side-encryption": "AES256"},
        Conditions=[{"x-amz-server-side-encryption": "AES256"}],
    )
    answer = requests.post(post["url"], data=post["fields"], files={"file": body(70_000)}, timeout=30)
    assert answer.status_code == 204, answer.text
    got = s3.get_object(Bucket=bucket, Key="k")
    assert got["ServerSideEncryption"] == "AES256" and got["Body"].read() == body(70_000)
