"""boto3 on versions: what is kept, hidden, listed and removed."""

import boto3
import pytest
from botocore.exceptions import ClientError

from versioned import put, refusal, versioned


def test_versioning_is_off_then_enabled_then_suspended(s3, bucket):
    states = [s3.get_bucket_versioning(Bucket=bucket).get("Status")]
    for status in ("Enabled", "Suspended"):
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": status})
        states.append(s3.get_bucket_versioning(Bucket=bucket)["Status"])

    assert states == [None, "Enabled", "Suspended"]
    assert refusal(
        s3.put_bucket_versioning,
        Bucket=bucket,
        MFA="1 2",
        VersioningConfiguration={"Status": "Enabled", "MFADelete": "Enabled"},
    ) == ("NotImplemented", 501)


def test_every_put_is_a_version_that_can_be_read(s3, versioned):
    first, second = put(s3, versioned, "k", b"one", b"two!")

    assert first != second and len(first) == 32
    assert s3.get_object(Bucket=versioned, Key="k")["Body"].read() == b"two!"
    got = s3.get_object(Bucket=versioned, Key="k", VersionId=first)
    assert (got["Body"].read(), got["VersionId"]) == (b"one", first)
    assert s3.head_object(Bucket=versioned, Key="k", VersionId=first)["ContentLength"] == 3
    assert s3.head_object(Bucket=versioned, Key="k")["VersionId"] == second


def test_a_delete_marker_hides_and_its_removal_shows_again(s3, versioned):
    (version,) = put(s3, versioned, "k", b"one")

    deleted = s3.delete_object(Bucket=versioned, Key="k")

    marker = deleted["VersionId"]
    assert deleted["DeleteMarker"] is True
    with pytest.raises(ClientError) as error:
        s3.get_object(Bucket=versioned, Key="k")
    headers = error.value.response["ResponseMetadata"]["HTTPHeaders"]
    assert error.value.response["Error"]["Code"] == "NoSuchKey"
    assert (headers["x-amz-delete-marker"], headers["x-amz-version-id"]) == ("true", marker)
    with pytest.raises(ClientError) as error:
        s3.get_object(Bucket=versioned, Key="k", VersionId=marker)
    answer = error.value.response
    assert answer["Error"]["Code"] == "MethodNotAllowed"
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 405
    assert answer["ResponseMetadata"]["HTTPHeaders"]["allow"] == "DELETE"
    assert refusal(s3.head_object, Bucket=versioned, Key="k", VersionId=marker) == ("405", 405)
    assert "Contents" not in s3.list_objects_v2(Bucket=versioned)

    removed = s3.delete_object(Bucket=versioned, Key="k", VersionId=marker)

    assert (removed["DeleteMarker"], removed["VersionId"]) == (True, marker)
    assert s3.get_object(Bucket=versioned, Key="k")["VersionId"] == version


def test_deleting_the_latest_version_promotes_the_one_before(s3, versioned):
    first, second = put(s3, versioned, "k", b"one", b"two")

    deleted = s3.delete_object(Bucket=versioned, Key="k", VersionId=second)

    assert (deleted["VersionId"], deleted.get("DeleteMarker")) == (second, None)
    got = s3.get_object(Bucket=versioned, Key="k")
    assert (got["Body"].read(), got["VersionId"]) == (b"one", first)
    listed = s3.list_object_versions(Bucket=versioned)["Versions"]
    assert [(v["VersionId"], v["IsLatest"]) for v in listed] == [(first, True)]


def test_null_versions_are_replaced_while_versioning_is_suspended(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"before")
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    (named,) = put(s3, bucket, "k", b"named")
    assert s3.get_object(Bucket=bucket, Key="k", VersionId="null")["Body"].read() == b"before"

    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Suspended"})
    s3.put_object(Bucket=bucket, Key="k", Body=b"after")

    assert s3.head_object(Bucket=bucket, Key="k")["VersionId"] == "null"
    listed = s3.list_object_versions(Bucket=bucket)["Versions"]
    assert [(v["VersionId"], v["IsLatest"]) for v in listed] == [("null", True), (named, False)]

    deleted = s3.delete_object(Bucket=bucket, Key="k")

    assert (deleted["VersionId"], deleted["DeleteMarker"]) == ("null", True)
    page = s3.list_object_versions(Bucket=bucket)
    assert [(m["VersionId"], m["IsLatest"]) for m in page["DeleteMarkers"]] == [("null", True)]
    assert [v["VersionId"] for v in page["Versions"]] == [named]


def test_versions_that_are_not_there_and_names_that_cannot_be(s3, versioned):
    put(s3, versioned, "k", b"one")

    assert refusal(s3.get_object, Bucket=versioned, Key="k", VersionId="nonsense") == ("InvalidArgument", 400)
    assert refusal(s3.get_object, Bucket=versioned, Key="k", VersionId="A" * 32) == ("NoSuchVersion", 404)
    assert refusal(s3.get_object, Bucket=versioned, Key="k", VersionId="null") == ("NoSuchVersion", 404)
    assert refusal(s3.head_object, Bucket=versioned, Key="k", VersionId="A" * 32) == ("404", 404)
    assert s3.delete_object(Bucket=versioned, Key="k", VersionId="A" * 32)["VersionId"] == "A" * 32


def test_delete_objects_tells_markers_from_versions(s3, versioned):
    (version,) = put(s3, versioned, "a", b"one")
    (other,) = put(s3, versioned, "b", b"two")
    marker = s3.delete_object(Bucket=versioned, Key="b")["VersionId"]

    answer = s3.delete_objects(
        Bucket=versioned,
        Delete={"Objects": [{"Key": "a"}, {"Key": "b", "VersionId": marker}, {"Key": "b", "VersionId": "x"}]},
    )

    by_key = {entry["Key"]: entry for entry in answer["Deleted"]}
    assert by_key["a"]["DeleteMarker"] and by_key["a"]["DeleteMarkerVersionId"] and "VersionId" not in by_key["a"]
    assert by_key["b"] == {
        "Key": "b", "VersionId": marker, "DeleteMarker": True, "DeleteMarkerVersionId": marker,
    }
    assert [(e["Key"], e["Code"]) for e in answer["Errors"]] == [("b", "InvalidArgument")]
    assert s3.get_object(Bucket=versioned, Key="a", VersionId=version)["Body"].read() == b"one"
    assert s3.get_object(Bucket=versioned, Key="b")["VersionId"] == other


def test_copies_read_and_make_versions(s3, versioned):
    first, _ = put(s3, versioned, "k", b"one", b"two")

    copied = s3.copy_object(
        Bucket=versioned, Key="c", CopySource={"Bucket": versioned, "Key": "k", "VersionId": first}
    )

    assert copied["CopySourceVersionId"] == first
    got = s3.get_object(Bucket=versioned, Key="c")
    assert (got["Body"].read(), got["VersionId"]) == (b"one", copied["VersionId"])
    # Copying an older version onto its own key restores it.
    s3.copy_object(Bucket=versioned, Key="k", CopySource={"Bucket": versioned, "Key": "k", "VersionId": first})
    assert s3.get_object(Bucket=versioned, Key="k")["Body"].read() == b"one"
    assert len(s3.list_object_versions(Bucket=versioned, Prefix="k")["Versions"]) == 3


def test_uploads_in_parts_make_versions(s3, versioned):
    put(s3, versioned, "big", b"small")
    upload = s3.create_multipart_upload(Bucket=versioned, Key="big")["UploadId"]
    part = s3.upload_part(Bucket=versioned, Key="big", UploadId=upload, PartNumber=1, Body=b"x" * 100)
    done = s3.complete_multipart_upload(
        Bucket=versioned,
        Key="big",
        UploadId=upload,
        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]},
    )

    listed = s3.list_object_versions(Bucket=versioned)["Versions"]
    assert [(v["VersionId"], v["Size"]) for v in listed][0] == (done["VersionId"], 100)
    assert len(listed) == 2


def test_tags_and_attributes_of_a_version(s3, versioned):
    first, second = put(s3, versioned, "k", b"one", b"two!")

    tagged = s3.put_object_tagging(
        Bucket=versioned, Key="k", VersionId=first, Tagging={"TagSet": [{"Key": "a", "Value": "1"}]}
    )

    assert tagged["VersionId"] == first
    assert s3.get_object_tagging(Bucket=versioned, Key="k", VersionId=first)["TagSet"] == [{"Key": "a", "Value": "1"}]
    assert s3.get_object_tagging(Bucket=versioned, Key="k")["TagSet"] == []
    attributes = s3.get_object_attributes(
        Bucket=versioned, Key="k", VersionId=first, ObjectAttributes=["ObjectSize"]
    )
    assert (attributes["ObjectSize"], attributes["VersionId"]) == (3, first)


def test_conditional_writes_look_at_the_current_version(s3, versioned):
    put(s3, versioned, "k", b"one")
    assert refusal(s3.put_object, Bucket=versioned, Key="k", Body=b"2", IfNoneMatch="*") == ("PreconditionFailed", 412)

    s3.delete_object(Bucket=versioned, Key="k")

    # The current version is a delete marker, so there is no object.
    assert s3.put_object(Bucket=versioned, Key="k", Body=b"2", IfNoneMatch="*")["VersionId"]


@pytest.mark.parametrize("page_size", [1, 2, 3, 1000])
def test_listing_pages_through_versions(s3, versioned, page_size):
    expected = []
    for key in ("a/1", "a/2", "b", "매출"):
        expected += [(key, version) for version in reversed(put(s3, versioned, key, b"1", b"2"))]
    expected.insert(4, ("b", s3.delete_object(Bucket=versioned, Key="b")["VersionId"]))

    found = []
    for page in s3.get_paginator("list_object_versions").paginate(
        Bucket=versioned, PaginationConfig={"PageSize": page_size}
    ):
        entries = page.get("Versions", []) + page.get("DeleteMarkers", [])
        assert len(entries) <= page_size
        found += [(entry["Key"], entry["VersionId"]) for entry in entries]

    assert sorted(found) == sorted(expected)
    grouped = s3.list_object_versions(Bucket=versioned, Delimiter="/")
    assert [p["Prefix"] for p in grouped["CommonPrefixes"]] == ["a/"]
    assert [v["IsLatest"] for v in grouped["Versions"]] == [False, False, True, False]
    under = s3.list_object_versions(Bucket=versioned, Prefix="a/", KeyMarker="a/1")
    assert {v["Key"] for v in under["Versions"]} == {"a/2"}


def test_markers_that_cannot_be_are_refused(s3, versioned):
    call = s3.list_object_versions
    assert refusal(call, Bucket=versioned, VersionIdMarker="A" * 32) == ("InvalidArgument", 400)
    assert refusal(call, Bucket=versioned, KeyMarker="k", VersionIdMarker="x") == ("InvalidArgument", 400)


def test_a_bucket_with_versions_is_not_deleted_until_they_are(server, s3, versioned):
    for number in range(30):
        put(s3, versioned, f"k{number % 7}", b"x")
    for number in range(7):
        s3.delete_object(Bucket=versioned, Key=f"k{number}")
    assert refusal(s3.delete_bucket, Bucket=versioned) == ("BucketNotEmpty", 409)

    resource = boto3.resource(
        "s3",
        endpoint_url=server.endpoint,
        region_name="ap-northeast-2",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    # Pages of five, deleted while they are listed: the markers of pages name versions that are gone.
    resource.Bucket(versioned).object_versions.page_size(5).delete()

    s3.delete_bucket(Bucket=versioned)
