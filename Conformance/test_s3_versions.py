"""boto3 on versions: what is kept, hidden, locked, archived and expired."""

import datetime
import time
import uuid

import boto3
import pytest
from botocore.exceptions import ClientError


def refusal(call, **arguments):
    """The code and status of a call that must fail."""
    with pytest.raises(ClientError) as error:
        call(**arguments)
    answer = error.value.response
    return answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"]


@pytest.fixture
def versioned(s3, bucket):
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    return bucket


@pytest.fixture
def lockable(s3):
    name = f"lock-{uuid.uuid4().hex[:12]}"
    s3.create_bucket(
        Bucket=name,
        CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"},
        ObjectLockEnabledForBucket=True,
    )
    return name


def put(s3, bucket, key, *bodies):
    return [s3.put_object(Bucket=bucket, Key=key, Body=body)["VersionId"] for body in bodies]


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


def test_locks_keep_versions(s3, lockable):
    assert s3.get_bucket_versioning(Bucket=lockable)["Status"] == "Enabled"
    assert refusal(
        s3.put_bucket_versioning, Bucket=lockable, VersioningConfiguration={"Status": "Suspended"}
    ) == ("InvalidBucketState", 409)
    until = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(days=1)
    version = s3.put_object(
        Bucket=lockable,
        Key="k",
        Body=b"one",
        ObjectLockMode="GOVERNANCE",
        ObjectLockRetainUntilDate=until,
        ObjectLockLegalHoldStatus="ON",
    )["VersionId"]
    head = s3.head_object(Bucket=lockable, Key="k")
    assert (head["ObjectLockMode"], head["ObjectLockLegalHoldStatus"]) == ("GOVERNANCE", "ON")
    assert head["ObjectLockRetainUntilDate"] == until

    # A marker can hide what is locked.
    marker = s3.delete_object(Bucket=lockable, Key="k")["VersionId"]
    s3.delete_object(Bucket=lockable, Key="k", VersionId=marker)
    delete = dict(Bucket=lockable, Key="k", VersionId=version)
    assert refusal(s3.delete_object, **delete) == ("AccessDenied", 403)
    assert refusal(s3.delete_object, **delete, BypassGovernanceRetention=True) == ("AccessDenied", 403)
    s3.put_object_legal_hold(Bucket=lockable, Key="k", LegalHold={"Status": "OFF"})
    assert s3.get_object_legal_hold(Bucket=lockable, Key="k")["LegalHold"]["Status"] == "OFF"
    assert refusal(s3.delete_object, **delete) == ("AccessDenied", 403)
    answer = s3.delete_objects(Bucket=lockable, Delete={"Objects": [{"Key": "k", "VersionId": version}]})
    assert answer["Errors"][0]["Code"] == "AccessDenied"
    s3.delete_object(**delete, BypassGovernanceRetention=True)

    assert refusal(s3.get_object, Bucket=lockable, Key="k") == ("NoSuchKey", 404)


def test_retention_is_extended_and_not_shortened(s3, lockable):
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    put(s3, lockable, "k", b"one")
    place = dict(Bucket=lockable, Key="k")

    def retain(mode, days, **more):
        retention = {"Mode": mode, "RetainUntilDate": now + datetime.timedelta(days=days)}
        return s3.put_object_retention(**place, Retention=retention, **more)

    assert refusal(s3.get_object_retention, **place) == ("NoSuchObjectLockConfiguration", 404)
    retain("GOVERNANCE", 5)
    retain("GOVERNANCE", 6)
    for change in (lambda: retain("GOVERNANCE", 5), lambda: retain("COMPLIANCE", 9)):
        assert refusal(change) == ("AccessDenied", 403)
    s3.put_object_retention(**place, Retention={}, BypassGovernanceRetention=True)
    assert refusal(s3.get_object_retention, **place) == ("NoSuchObjectLockConfiguration", 404)
    retain("COMPLIANCE", 5)
    retain("COMPLIANCE", 6)
    for change in (
        lambda: retain("COMPLIANCE", 5, BypassGovernanceRetention=True),
        lambda: retain("GOVERNANCE", 9, BypassGovernanceRetention=True),
        lambda: retain("COMPLIANCE", -1),
    ):
        assert refusal(change)[1] in (400, 403)
    got = s3.get_object_retention(**place)["Retention"]
    assert got == {"Mode": "COMPLIANCE", "RetainUntilDate": now + datetime.timedelta(days=6)}


def test_a_bucket_has_a_default_retention(s3, bucket, lockable):
    rule = {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 3}}}
    s3.put_object_lock_configuration(Bucket=lockable, ObjectLockConfiguration=rule)
    assert s3.get_object_lock_configuration(Bucket=lockable)["ObjectLockConfiguration"] == rule

    put(s3, lockable, "k", b"one")

    kept = s3.get_object_retention(Bucket=lockable, Key="k")["Retention"]["RetainUntilDate"]
    left = kept - datetime.datetime.now(datetime.timezone.utc)
    assert datetime.timedelta(days=2, hours=23) < left <= datetime.timedelta(days=3)
    assert refusal(s3.get_object_lock_configuration, Bucket=bucket) == ("ObjectLockConfigurationNotFoundError", 404)
    assert refusal(s3.put_object_lock_configuration, Bucket=bucket, ObjectLockConfiguration=rule) == (
        "InvalidBucketState",
        409,
    )
    s3.put_object(Bucket=bucket, Key="k", Body=b"")
    assert refusal(s3.put_object_legal_hold, Bucket=bucket, Key="k", LegalHold={"Status": "ON"}) == (
        "InvalidRequest",
        400,
    )
    assert refusal(
        s3.put_object, Bucket=bucket, Key="k", Body=b"", ObjectLockLegalHoldStatus="ON"
    ) == ("InvalidRequest", 400)
    both = {"Mode": "GOVERNANCE", "Days": 3, "Years": 1}
    for bad, code in ((both, "MalformedXML"), ({"Mode": "GOVERNANCE", "Days": 0}, "InvalidArgument")):
        broken = {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": bad}}
        assert refusal(
            s3.put_object_lock_configuration, Bucket=lockable, ObjectLockConfiguration=broken
        ) == (code, 400)


@pytest.mark.parametrize(
    "storage_class", ["STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER_IR", "REDUCED_REDUNDANCY"]
)
def test_storage_classes_that_are_read_at_once(s3, bucket, storage_class):
    s3.put_object(Bucket=bucket, Key="k", Body=b"x", StorageClass=storage_class)

    assert s3.get_object(Bucket=bucket, Key="k")["StorageClass"] == storage_class
    assert s3.list_objects_v2(Bucket=bucket)["Contents"][0]["StorageClass"] == storage_class
    assert refusal(s3.restore_object, Bucket=bucket, Key="k", RestoreRequest={"Days": 1}) == (
        "InvalidObjectState",
        403,
    )


@pytest.mark.parametrize("storage_class", ["GLACIER", "DEEP_ARCHIVE"])
def test_archived_objects_are_restored_before_they_are_read(s3, bucket, storage_class):
    s3.put_object(Bucket=bucket, Key="k", Body=b"cold", StorageClass=storage_class)
    place = dict(Bucket=bucket, Key="k")
    assert refusal(s3.get_object, **place) == ("InvalidObjectState", 403)
    assert refusal(s3.copy_object, Bucket=bucket, Key="c", CopySource=f"{bucket}/k") == ("InvalidObjectState", 403)
    assert s3.head_object(**place)["StorageClass"] == storage_class
    assert "Restore" not in s3.head_object(**place)

    begun = s3.restore_object(**place, RestoreRequest={"Days": 2, "GlacierJobParameters": {"Tier": "Standard"}})

    assert begun["ResponseMetadata"]["HTTPStatusCode"] == 202
    assert s3.head_object(**place)["Restore"] == 'ongoing-request="true"'
    assert refusal(s3.restore_object, **place, RestoreRequest={"Days": 1}) == ("RestoreAlreadyInProgress", 409)


def test_an_expedited_restore_is_there_in_a_second(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"cold", StorageClass="GLACIER")
    place = dict(Bucket=bucket, Key="k")
    request = {"Days": 2, "GlacierJobParameters": {"Tier": "Expedited"}}
    s3.restore_object(**place, RestoreRequest=request)
    deadline = time.monotonic() + 10
    while s3.head_object(**place)["Restore"] == 'ongoing-request="true"' and time.monotonic() < deadline:
        time.sleep(0.1)

    assert s3.get_object(**place)["Body"].read() == b"cold"
    restored = s3.head_object(**place)["Restore"]
    assert restored.startswith('ongoing-request="false", expiry-date="') and restored.endswith('00:00:00 GMT"')
    assert s3.restore_object(**place, RestoreRequest=request)["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert s3.head_object(**place)["StorageClass"] == "GLACIER"
    listed = s3.list_objects_v2(Bucket=bucket, OptionalObjectAttributes=["RestoreStatus"])["Contents"][0]
    assert listed["RestoreStatus"]["IsRestoreInProgress"] is False
    assert listed["RestoreStatus"]["RestoreExpiryDate"] > datetime.datetime.now(datetime.timezone.utc)
    assert "RestoreStatus" not in s3.list_objects_v2(Bucket=bucket)["Contents"][0]


def test_queries_skip_archived_objects(s3, query, database, bucket):
    s3.put_object(Bucket=bucket, Key="t/warm", Body=b"1\n")
    s3.put_object(Bucket=bucket, Key="t/cold", Body=b"2\n", StorageClass="GLACIER")
    query(
        f"CREATE EXTERNAL TABLE t (a int) ROW FORMAT DELIMITED LOCATION 's3://{bucket}/t/'",
        database,
    )

    assert query("SELECT a FROM t", database)[1] == [["1"]]


def test_query_results_are_versions_too(s3, query, versioned, bucket):
    execution, _ = query("SELECT 1")
    key = execution["ResultConfiguration"]["OutputLocation"].split("/", 3)[3]

    assert len(s3.head_object(Bucket=versioned, Key=key)["VersionId"]) == 32


RULE = {"ID": "r", "Status": "Enabled", "Filter": {"Prefix": "old/"}}
LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)


def eventually(holds):
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline, "it did not come to hold"
        time.sleep(0.05)


def test_rules_come_back_as_they_were_set(s3, bucket):
    assert refusal(s3.get_bucket_lifecycle_configuration, Bucket=bucket) == ("NoSuchLifecycleConfiguration", 404)
    rules = [
        {
            **RULE,
            "Transitions": [{"Days": 30, "StorageClass": "STANDARD_IA"}, {"Days": 90, "StorageClass": "GLACIER"}],
            "Expiration": {"Days": 365},
            "NoncurrentVersionTransitions": [{"NoncurrentDays": 30, "StorageClass": "GLACIER"}],
            "NoncurrentVersionExpiration": {"NoncurrentDays": 60, "NewerNoncurrentVersions": 3},
            "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
        },
        {
            "ID": "both",
            "Status": "Disabled",
            "Filter": {"And": {"Prefix": "x/", "Tags": [{"Key": "a", "Value": "b"}], "ObjectSizeGreaterThan": 5}},
            "Expiration": {"Date": LONG_AGO},
        },
        {"ID": "markers", "Status": "Enabled", "Prefix": "", "Expiration": {"ExpiredObjectDeleteMarker": True}},
    ]

    s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": rules})

    assert s3.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"] == rules
    s3.delete_bucket_lifecycle(Bucket=bucket)
    assert refusal(s3.get_bucket_lifecycle_configuration, Bucket=bucket)[1] == 404


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"Expiration": {"Days": 0}}, "InvalidArgument"),
        ({"Expiration": {"Days": 1, "Date": LONG_AGO}}, "MalformedXML"),
        ({}, "InvalidRequest"),
        ({"Prefix": "x", "Expiration": {"Days": 1}}, "MalformedXML"),
        ({"Status": "enabled", "Expiration": {"Days": 1}}, "MalformedXML"),
        ({"Transitions": [{"Days": 1, "StorageClass": "STANDARD_IA"}]}, "InvalidArgument"),
        ({"ID": "x" * 256, "Expiration": {"Days": 1}}, "InvalidArgument"),
    ],
)
def test_rules_that_cannot_be_are_refused(s3, bucket, change, code):
    configuration = {"Rules": [{**RULE, **change}]}
    assert refusal(
        s3.put_bucket_lifecycle_configuration, Bucket=bucket, LifecycleConfiguration=configuration
    ) == (code, 400)


def test_what_is_due_goes_and_the_rest_says_when(s3, versioned):
    put(s3, versioned, "old/k", b"1", b"2")
    put(s3, versioned, "new/k", b"1")
    kept = {"ID": "later", "Status": "Enabled", "Filter": {"Prefix": "new/"}, "Expiration": {"Days": 10}}

    s3.put_bucket_lifecycle_configuration(
        Bucket=versioned, LifecycleConfiguration={"Rules": [{**RULE, "Expiration": {"Date": LONG_AGO}}, kept]}
    )

    eventually(lambda: [o["Key"] for o in s3.list_objects_v2(Bucket=versioned)["Contents"]] == ["new/k"])
    page = s3.list_object_versions(Bucket=versioned, Prefix="old/")
    assert len(page["Versions"]) == 2 and page["DeleteMarkers"][0]["IsLatest"]
    expiration = s3.head_object(Bucket=versioned, Key="new/k")["Expiration"]
    assert expiration.startswith('expiry-date="') and expiration.endswith('00:00:00 GMT", rule-id="later"')


def test_objects_change_their_storage_class(s3, bucket):
    s3.put_object(Bucket=bucket, Key="old/k", Body=b"x" * 200_000)
    rule = {**RULE, "Transitions": [{"Date": LONG_AGO, "StorageClass": "GLACIER"}]}

    s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": [rule]})

    eventually(lambda: s3.head_object(Bucket=bucket, Key="old/k").get("StorageClass") == "GLACIER")
    assert refusal(s3.get_object, Bucket=bucket, Key="old/k") == ("InvalidObjectState", 403)
