"""Buckets that keep or lock versions, and refusals, for the tests of both."""

import uuid

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
