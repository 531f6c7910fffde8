"""Presigned URLs, buckets in host names, and how refusals look."""

import http.client
import uuid
import xml.etree.ElementTree as ET

import pytest
import requests
from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from strict import OWNER, REGION, STRANGER, code_of, lake, strict


def test_presigned_urls_prove_what_they_say(strict, lake):
    owner = strict.client("root", signature_version="s3v4")
    url = owner.generate_presigned_url(
        "get_object",
        Params={"Bucket": lake, "Key": "in/a.txt", "ResponseContentType": "text/csv", "ResponseContentDisposition": "inline"},
    )
    answer = requests.get(url)
    assert (answer.content, answer.headers["Content-Type"], answer.headers["Content-Disposition"]) == (b"hello", "text/csv", "inline")
    assert requests.get(url.replace("text%2Fcsv", "text%2Fhtml")).status_code == 403
    assert requests.put(url, data=b"x").status_code == 403

    put = owner.generate_presigned_url("put_object", Params={"Bucket": lake, "Key": "p", "ContentType": "text/plain"})
    assert requests.put(put, data=b"x", headers={"Content-Type": "text/plain"}).status_code == 200
    assert requests.put(put, data=b"x", headers={"Content-Type": "text/html"}).status_code == 403

    key = strict.keys["root"]
    request = AWSRequest("GET", f"{strict.endpoint}/{lake}/in/a.txt")
    auth = S3SigV4QueryAuth(Credentials(key["AccessKeyId"], key["SecretAccessKey"]), "s3", REGION, expires=-1)
    auth.add_auth(request)
    assert requests.get(request.url).status_code in (400, 403)


@pytest.mark.parametrize(
    "host", ["s3.localhost", "localhost", f"s3.{REGION}.localhost.localstack.cloud", "localhost.localstack.cloud",
             f"s3.{REGION}.amazonaws.com", "s3.amazonaws.com", f"s3.dualstack.{REGION}.amazonaws.com"],
)
def test_buckets_in_host_names(strict, host):
    name = f"dotted.{uuid.uuid4().hex[:8]}"
    owner, port = strict.client("root"), strict.server.port
    owner.create_bucket(Bucket=name)
    base = f"{name}.{host}:{port}"

    put = strict.request("PUT", f"http://{base}/a%20b", data=b"hi", send_to=f"{strict.endpoint}/a%20b")
    listing = strict.request("GET", f"http://{base}/?list-type=2", send_to=f"{strict.endpoint}/?list-type=2")

    assert put.status_code == 200, put.text
    assert "<Key>a b</Key>" in listing.text
    assert owner.get_object(Bucket=name, Key="a b")["Body"].read() == b"hi"


# Refusals


def test_a_failure_is_a_document_with_its_ids(strict, lake):
    answer = strict.request("GET", f"{strict.endpoint}/{lake}/none")
    document = {element.tag: element.text for element in ET.fromstring(answer.content)}
    assert answer.status_code == 404
    assert document["Code"] == "NoSuchKey" and document["Key"] == "none"
    assert document["RequestId"] == answer.headers["x-amz-request-id"]
    assert document["HostId"] == answer.headers["x-amz-id-2"]
    head = strict.request("HEAD", f"{strict.endpoint}/{lake}/none")
    assert (head.status_code, head.content) == (404, b"")


@pytest.mark.parametrize(
    "method, target, status, code",
    [
        ("GET", "?nonsense", 501, "NotImplemented"),
        ("DELETE", "?nonsense", 501, "NotImplemented"),
        ("DELETE", "?accelerate", 405, "MethodNotAllowed"),
        ("PUT", "?versions", 405, "MethodNotAllowed"),
        ("DELETE", "/in/a.txt?retention", 405, "MethodNotAllowed"),
        ("PATCH", "", 405, "MethodNotAllowed"),
        ("GET", "?list-type=9", 400, "InvalidArgument"),
        ("GET", "?session", 501, "NotImplemented"),
        ("GET", "?max-keys=many", 400, "InvalidArgument"),
    ],
)
def test_what_is_not_there_is_refused_by_name(strict, lake, method, target, status, code):
    answer = strict.request(method, f"{strict.endpoint}/{lake}{target}")
    assert (answer.status_code, ET.fromstring(answer.content).findtext("Code")) == (status, code)
    assert strict.client("root").list_objects_v2(Bucket=lake)["KeyCount"] == 1


@pytest.mark.parametrize(
    "change, status, code",
    [
        ({"Authorization": "AWS4-HMAC-SHA256 nonsense"}, 400, "AuthorizationHeaderMalformed"),
        ({"Authorization": "Bearer abc"}, 400, "InvalidRequest"),
        ({"X-Amz-Date": "20200101T000000Z"}, 400, "AuthorizationHeaderMalformed"),
        ({"X-Amz-Date": "yesterday"}, 403, "AccessDenied"),
        ({"x-amz-content-sha256": "abc"}, 403, "SignatureDoesNotMatch"),
        ({"x-amz-extra": "1"}, 403, "AccessDenied"),
    ],
)
def test_broken_signatures_are_refused_in_words_of_s3(strict, lake, change, status, code):
    key = strict.keys["root"]
    request = AWSRequest("GET", f"{strict.endpoint}/{lake}")
    S3SigV4Auth(Credentials(key["AccessKeyId"], key["SecretAccessKey"]), "s3", REGION).add_auth(request)
    answer = requests.get(request.url, headers={**request.headers, **change})
    assert (answer.status_code, ET.fromstring(answer.content).findtext("Code")) == (status, code)


def test_an_upload_says_how_long_it_is(strict, lake):
    url = strict.client("root").generate_presigned_url("put_object", Params={"Bucket": lake, "Key": "long"})
    connection = http.client.HTTPConnection("127.0.0.1", strict.server.port)
    connection.putrequest("PUT", url[len(strict.endpoint):])
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, ET.fromstring(answer.read()).findtext("Code")) == (411, "MissingContentLength")
    connection.close()
    answer = strict.request("POST", f"{strict.endpoint}/{lake}", data=b"a=b")
    assert (answer.status_code, ET.fromstring(answer.content).findtext("Code")) == (412, "PreconditionFailed")


def test_documents_that_are_none_are_refused(strict, lake):
    for body in (b"<Tagging>", b"nonsense", b"<Other/>"):
        answer = strict.request("PUT", f"{strict.endpoint}/{lake}?tagging", data=body)
        assert (answer.status_code, ET.fromstring(answer.content).findtext("Code")) == (400, "MalformedXML")


def test_an_expected_owner_who_is_another_is_refused(strict, lake):
    owner = strict.client("root")
    assert owner.head_bucket(Bucket=lake, ExpectedBucketOwner=OWNER)
    assert code_of(owner.list_objects_v2, Bucket=lake, ExpectedBucketOwner=STRANGER) == "AccessDenied"
    assert owner.list_objects_v2(Bucket=lake, RequestPayer="requester")["KeyCount"] == 1


def test_numbers_beyond_all_limits_end_nothing(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"", StorageClass="GLACIER")
    upload = dict(Bucket=bucket, Key="big")
    upload["UploadId"] = s3.create_multipart_upload(**upload, ChecksumAlgorithm="SHA256")["UploadId"]
    part = s3.upload_part(**upload, PartNumber=1, Body=b"x", ChecksumAlgorithm="SHA256")
    assert code_of(s3.list_parts, **upload, MaxParts=-1) == "InvalidArgument"
    named = {"PartNumber": 1, "ETag": part["ETag"], "ChecksumSHA256": part["ChecksumSHA256"]}
    s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": [named]})
    place = dict(Bucket=bucket, Key="big", ObjectAttributes=["ObjectParts"])
    assert code_of(s3.get_object_attributes, **place, MaxParts=-1) == "InvalidArgument"
    most = 2**31 - 1
    rule = dict(ID="late", Filter={"Prefix": ""}, Status="Enabled", Expiration={"Days": most})
    rule["AbortIncompleteMultipartUpload"] = {"DaysAfterInitiation": most}
    s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": [rule]})
    assert "9999" in s3.head_object(Bucket=bucket, Key="big")["Expiration"]
    assert s3.create_multipart_upload(Bucket=bucket, Key="k")["AbortDate"].year == 9999
    s3.restore_object(Bucket=bucket, Key="k", RestoreRequest={"Days": most})
    s3.delete_bucket_lifecycle(Bucket=bucket)
