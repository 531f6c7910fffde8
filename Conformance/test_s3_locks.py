"""boto3 on object lock: retention, legal hold and the default of a bucket."""

import datetime

from versioned import lockable, put, refusal


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


def test_nothing_is_bypassed_in_a_bucket_without_locks(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"one")
    place = dict(Bucket=bucket, BypassGovernanceRetention=True)
    assert refusal(s3.delete_object, **place, Key="k") == ("InvalidArgument", 400)
    assert refusal(s3.delete_objects, **place, Delete={"Objects": [{"Key": "k"}]}) == ("InvalidArgument", 400)
    assert s3.head_object(Bucket=bucket, Key="k")["ContentLength"] == 3


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
