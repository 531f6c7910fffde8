"""Objects one by one: keys in any script, metadata, conditions, ranges and deletes, as S3 documents them."""

import base64
import collections
import concurrent.futures
import datetime

import pytest
import requests
from botocore.exceptions import ClientError

KEYS = [
    "매출/2024년 1월.csv", "a/../b", "..", "./x", "a//b", "/lead", "trail/", "sp ace+plus%25&=?#;@$,'()*!", "é", "🎉",
    "\\back", "~t", "a\tb", "new\nline", "x" * 1024, "日" * 341, "soap?acl", "%2F", "a\u3000b",
]


def code_of(call, *arguments, **members):
    with pytest.raises(ClientError) as refused:
        call(*arguments, **members)
    error = refused.value.response
    return error["ResponseMetadata"]["HTTPStatusCode"], error["Error"]["Code"]


def listed(s3, bucket, **members):
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, **members)
    return [entry["Key"] for page in pages for entry in page.get("Contents", [])]


def test_keys_in_any_script_come_back_as_they_are(s3, bucket):
    for key in KEYS:
        s3.put_object(Bucket=bucket, Key=key, Body=key.encode())
    assert listed(s3, bucket) == sorted(KEYS, key=str.encode)
    for key in KEYS:
        assert s3.get_object(Bucket=bucket, Key=key)["Body"].read() == key.encode()
        s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": key})
        assert s3.get_object(Bucket=bucket, Key="copy")["Body"].read() == key.encode()
        if not {".", ".."} & set(key.split("/")):  # which requests resolves by itself
            url = s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": key})
            assert requests.get(url).content == key.encode()
    deleted = s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": key} for key in KEYS + ["copy"]]})
    assert sorted(entry["Key"] for entry in deleted["Deleted"]) == sorted(KEYS + ["copy"])
    assert listed(s3, bucket) == []


def test_keys_that_are_prefixes_of_others_are_objects_of_their_own(s3, bucket):
    for key in ("a", "a/", "a/b", "a/b/", "a/b/c", "ab"):
        s3.put_object(Bucket=bucket, Key=key, Body=key.encode())
    assert listed(s3, bucket, Prefix="a/") == ["a/", "a/b", "a/b/", "a/b/c"]
    s3.delete_object(Bucket=bucket, Key="a/b")
    assert listed(s3, bucket) == ["a", "a/", "a/b/", "a/b/c", "ab"]
    page = s3.list_objects_v2(Bucket=bucket, Delimiter="/")
    assert [entry["Prefix"] for entry in page["CommonPrefixes"]] == ["a/"]
    assert [entry["Key"] for entry in page["Contents"]] == ["a", "ab"]


def test_keys_that_are_too_long_are_refused(s3, bucket):
    assert code_of(s3.put_object, Bucket=bucket, Key="x" * 1025, Body=b"") == (400, "KeyTooLongError")


def test_headers_and_metadata_come_back(s3, bucket):
    expires = datetime.datetime(2030, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    s3.put_object(
        Bucket=bucket, Key="k", Body=b"x", CacheControl="no-cache", ContentDisposition="attachment", ContentEncoding="gzip",
        ContentLanguage="ko-KR", ContentType="text/csv; charset=euc-kr", Expires=expires, Metadata={"Owner": "kim"},
        WebsiteRedirectLocation="/other",
    )
    head = s3.head_object(Bucket=bucket, Key="k")
    assert head["CacheControl"] == "no-cache" and head["ContentDisposition"] == "attachment"
    assert head["ContentEncoding"] == "gzip" and head["ContentLanguage"] == "ko-KR"
    assert head["ContentType"] == "text/csv; charset=euc-kr" and head["Metadata"] == {"owner": "kim"}
    assert head["ExpiresString"] == "Wed, 02 Jan 2030 03:04:05 GMT" and head["WebsiteRedirectLocation"] == "/other"
    got = s3.get_object(Bucket=bucket, Key="k", ResponseContentType="text/plain", ResponseCacheControl="max-age=1")
    assert (got["ContentType"], got["CacheControl"]) == ("text/plain", "max-age=1")


def test_metadata_beyond_ascii_travels_as_encoded_words(s3, bucket):
    word = f"=?UTF-8?B?{base64.b64encode('서울 지점'.encode()).decode()}?="
    s3.put_object(Bucket=bucket, Key="k", Body=b"", Metadata={"city": word})
    assert s3.head_object(Bucket=bucket, Key="k")["Metadata"] == {"city": word}
    url = s3.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "raw"})
    assert requests.put(url, headers={"x-amz-meta-city": "서울 지점".encode()}).status_code == 200
    assert s3.head_object(Bucket=bucket, Key="raw")["Metadata"] == {"city": word}


def test_metadata_has_a_limit(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"", Metadata={"a": "x" * 2047})
    refused = code_of(s3.put_object, Bucket=bucket, Key="k", Body=b"", Metadata={"a": "x" * 2048})
    assert refused == (400, "MetadataTooLarge")


def test_of_fifty_creators_one_wins(client, bucket):
    s3 = client("s3", max_pool_connections=50)

    def create(number):
        try:
            s3.put_object(Bucket=bucket, Key="lock", Body=str(number), IfNoneMatch="*")
            return number
        except ClientError as error:
            return error.response["Error"]["Code"]

    with concurrent.futures.ThreadPoolExecutor(50) as pool:
        outcomes = collections.Counter(pool.map(create, range(50)))
    winners = [outcome for outcome in outcomes if isinstance(outcome, int)]
    assert len(winners) == 1 and outcomes["PreconditionFailed"] == 49
    assert s3.get_object(Bucket=bucket, Key="lock")["Body"].read() == str(winners[0]).encode()


def test_conditions_of_writes(s3, bucket):
    etag = s3.put_object(Bucket=bucket, Key="k", Body=b"1")["ETag"]
    write = {"Bucket": bucket, "Key": "k", "Body": b"2"}
    assert code_of(s3.put_object, **write, IfNoneMatch="*") == (412, "PreconditionFailed")
    assert code_of(s3.put_object, **write, IfMatch='"0"') == (412, "PreconditionFailed")
    assert code_of(s3.put_object, **write, IfNoneMatch=etag) == (501, "NotImplemented")
    assert code_of(s3.put_object, **dict(write, Key="none"), IfMatch=etag) == (404, "NoSuchKey")
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"1"
    newer = s3.put_object(**write, IfMatch=etag)["ETag"]
    assert newer != etag
    copy = {"Bucket": bucket, "Key": "k", "CopySource": {"Bucket": bucket, "Key": "k"}, "MetadataDirective": "REPLACE"}
    assert code_of(s3.copy_object, **copy, CopySourceIfMatch=etag) == (412, "PreconditionFailed")
    assert code_of(s3.copy_object, **copy, CopySourceIfNoneMatch=newer) == (412, "PreconditionFailed")
    assert code_of(s3.copy_object, **copy, IfNoneMatch="*") == (412, "PreconditionFailed")
    assert s3.copy_object(**copy, CopySourceIfMatch=newer, IfMatch=newer)["CopyObjectResult"]["ETag"] == newer
    assert code_of(s3.delete_object, Bucket=bucket, Key="k", IfMatch=etag) == (412, "PreconditionFailed")
    s3.delete_object(Bucket=bucket, Key="k", IfMatch=newer)
    assert code_of(s3.head_object, Bucket=bucket, Key="k") == (404, "404")


def test_conditions_of_reads(s3, bucket):
    etag = s3.put_object(Bucket=bucket, Key="k", Body=b"1")["ETag"]
    modified = s3.head_object(Bucket=bucket, Key="k")["LastModified"]
    before, after = modified - datetime.timedelta(hours=1), modified + datetime.timedelta(hours=1)
    read = {"Bucket": bucket, "Key": "k"}
    for members in ({"IfMatch": etag}, {"IfNoneMatch": '"0"'}, {"IfModifiedSince": before}, {"IfUnmodifiedSince": after}):
        assert s3.get_object(**read, **members)["ETag"] == etag
    # One that holds outweighs the date beside it.
    assert s3.get_object(**read, IfMatch=etag, IfUnmodifiedSince=before)["ETag"] == etag
    for members in ({"IfNoneMatch": etag}, {"IfModifiedSince": after}, {"IfNoneMatch": etag, "IfModifiedSince": before}):
        assert code_of(s3.get_object, **read, **members)[0] == 304
        assert code_of(s3.head_object, **read, **members)[0] == 304
    for members in ({"IfMatch": '"0"'}, {"IfUnmodifiedSince": before}):
        assert code_of(s3.get_object, **read, **members) == (412, "PreconditionFailed")


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])
@pytest.mark.parametrize("size", [0, 5, 200_000])
def test_checksums_of_bodies_and_trailers(client, bucket, algorithm, size):
    body = b"0123456789" * (size // 10) + b"x" * (size % 10)
    s3 = client("s3", response_checksum_validation="when_supported")
    put = s3.put_object(Bucket=bucket, Key="k", Body=body, ChecksumAlgorithm=algorithm)
    member = f"Checksum{algorithm}"
    assert s3.head_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED")[member] == put[member]
    assert s3.get_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED")["Body"].read() == body
    again = s3.put_object(Bucket=bucket, Key="k2", Body=body, **{member: put[member]})
    assert again[member] == put[member]
    wrong = base64.b64encode(bytes(len(base64.b64decode(put[member])))).decode()
    if wrong != put[member]:
        refused = code_of(s3.put_object, Bucket=bucket, Key="k2", Body=body, **{member: wrong})
        assert refused == (400, "BadDigest")
    copied = s3.copy_object(Bucket=bucket, Key="k3", CopySource={"Bucket": bucket, "Key": "k"}, ChecksumAlgorithm=algorithm)
    assert copied["CopyObjectResult"][member] == put[member]


def test_checksum_that_is_none_is_refused(s3, bucket):
    put = {"Bucket": bucket, "Key": "k", "Body": b"hello"}
    assert code_of(s3.put_object, **put, ContentMD5="zzz") == (400, "InvalidDigest")
    assert code_of(s3.put_object, **put, ContentMD5=base64.b64encode(bytes(16)).decode()) == (400, "BadDigest")
    assert code_of(s3.put_object, **put, ChecksumCRC32="AA") == (400, "InvalidRequest")
    assert code_of(s3.head_object, Bucket=bucket, Key="k") == (404, "404")


def test_body_without_a_length_is_refused(s3, bucket):
    url = s3.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "k"})
    answer = requests.put(url, data=iter([b"a", b"b"]))
    assert answer.status_code == 501 and "<Header>Transfer-Encoding</Header>" in answer.text


def test_deletes_of_a_thousand(s3, bucket):
    keys = [f"d/{number:04}" for number in range(1000)]
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda key: s3.put_object(Bucket=bucket, Key=key, Body=b""), keys[:100]))
    named = [{"Key": key} for key in keys]
    assert code_of(s3.delete_objects, Bucket=bucket, Delete={"Objects": named + [{"Key": "x"}]}) == (400, "MalformedXML")
    quiet = s3.delete_objects(Bucket=bucket, Delete={"Objects": named, "Quiet": True})
    assert "Deleted" not in quiet and "Errors" not in quiet
    assert listed(s3, bucket) == []


def test_each_delete_of_many_has_its_own_condition(s3, bucket):
    etag = s3.put_object(Bucket=bucket, Key="k", Body=b"1")["ETag"]
    s3.put_object(Bucket=bucket, Key="l", Body=b"2")
    objects = [{"Key": "k", "ETag": etag}, {"Key": "l", "ETag": '"0"'}, {"Key": "none"}]
    answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": objects})
    assert sorted(entry["Key"] for entry in answer["Deleted"]) == ["k", "none"]
    assert [(entry["Key"], entry["Code"]) for entry in answer["Errors"]] == [("l", "PreconditionFailed")]


def test_listings_page_in_the_order_of_bytes(s3, bucket):
    keys = ["A", "Z", "a", "가", "é", "z", "\U0001f600", "\uff21"]
    for key in keys:
        s3.put_object(Bucket=bucket, Key=key, Body=b"")
    ordered = sorted(keys, key=str.encode)
    assert listed(s3, bucket, PaginationConfig={"PageSize": 3}) == ordered
    assert listed(s3, bucket, StartAfter="a") == ordered[ordered.index("a") + 1 :]
    first = s3.list_objects(Bucket=bucket, MaxKeys=3)
    assert first["IsTruncated"] and "NextMarker" not in first
    second = s3.list_objects(Bucket=bucket, Marker=first["Contents"][-1]["Key"])
    assert [entry["Key"] for entry in second["Contents"]] == ordered[3:]
    assert code_of(s3.list_objects_v2, Bucket=bucket, ContinuationToken="x") == (400, "InvalidArgument")
    assert s3.list_objects_v2(Bucket=bucket, MaxKeys=0)["KeyCount"] == 0


def test_copies_take_over_or_replace_what_is_said_of_an_object(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"1", Metadata={"a": "1"}, ContentType="text/csv", Tagging="t=1")
    source = {"Bucket": bucket, "Key": "k"}
    s3.copy_object(Bucket=bucket, Key="same", CopySource=source)
    s3.copy_object(
        Bucket=bucket, Key="other", CopySource=source, MetadataDirective="REPLACE", Metadata={"b": "2"}, ContentType="a/b",
        TaggingDirective="REPLACE", Tagging="u=2",
    )
    same, other = s3.head_object(Bucket=bucket, Key="same"), s3.head_object(Bucket=bucket, Key="other")
    assert (same["Metadata"], same["ContentType"]) == ({"a": "1"}, "text/csv")
    assert (other["Metadata"], other["ContentType"]) == ({"b": "2"}, "a/b")
    tags = [s3.get_object_tagging(Bucket=bucket, Key=key)["TagSet"] for key in ("same", "other")]
    assert tags == [[{"Key": "t", "Value": "1"}], [{"Key": "u", "Value": "2"}]]
    assert code_of(s3.copy_object, Bucket=bucket, Key="k", CopySource=source) == (400, "InvalidRequest")
    assert code_of(s3.copy_object, Bucket=bucket, Key="x", CopySource=dict(source, Key="none")) == (404, "NoSuchKey")
    refused = code_of(s3.copy_object, Bucket=bucket, Key="x", CopySource=dict(source, Bucket="none-such-bucket"))
    assert refused == (404, "NoSuchBucket")
