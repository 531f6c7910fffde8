"""boto3 on storage classes, restores and lifecycle rules."""

import datetime

import pytest

from server import eventually
from versioned import put, refusal, versioned


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
    eventually(lambda: s3.head_object(**place)["Restore"] != 'ongoing-request="true"')

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
