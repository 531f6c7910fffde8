"""Where code comes from and how it is changed: versions of objects, trials, revisions, versions that share requests."""

import json

import pytest
from botocore.exceptions import ClientError

from function_tools import create, package


def answering(word):
    return package(f"def handler(event, context):\n    return {word!r}\n")


@pytest.fixture
def functions(client):
    return client("lambda")


@pytest.fixture
def name(functions):
    """A function that answers "first"."""
    made = create(functions, answering("first"))["FunctionName"]
    yield made
    functions.delete_function(FunctionName=made)


def answer(functions, name):
    return json.load(functions.invoke(FunctionName=name)["Payload"])


def revision(functions, name):
    return functions.get_function_configuration(FunctionName=name)["RevisionId"]


def test_code_is_that_of_the_version_of_the_object(functions, name, s3, bucket):
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    versions = [
        s3.put_object(Bucket=bucket, Key="code.zip", Body=answering(text))["VersionId"] for text in ("old", "new")
    ]
    functions.update_function_code(FunctionName=name, S3Bucket=bucket, S3Key="code.zip", S3ObjectVersion=versions[0])
    assert answer(functions, name) == "old"
    functions.update_function_code(FunctionName=name, S3Bucket=bucket, S3Key="code.zip")
    assert answer(functions, name) == "new"
    # The object may go; the function has its code.
    s3.delete_object(Bucket=bucket, Key="code.zip")
    assert answer(functions, name) == "new"
    for source, code in (
        ({"S3Bucket": bucket, "S3Key": "code.zip"}, "NoSuchKey"),
        ({"S3Bucket": "no-such-bucket-here", "S3Key": "code.zip"}, "NoSuchBucket"),
    ):
        with pytest.raises(ClientError) as failure:
            functions.update_function_code(FunctionName=name, **source)
        assert failure.value.response["Error"]["Code"] == "InvalidParameterValueException"
        assert f"S3 Error Code: {code}." in str(failure.value)


def test_a_trial_changes_nothing(functions, name):
    before = functions.get_function_configuration(FunctionName=name)
    tried = functions.update_function_code(FunctionName=name, ZipFile=answering("tried"), DryRun=True)
    assert tried["CodeSha256"] != before["CodeSha256"]
    before.pop("ResponseMetadata")
    after = functions.get_function_configuration(FunctionName=name)
    after.pop("ResponseMetadata")
    assert after == before and answer(functions, name) == "first"


def test_changes_with_an_old_revision_are_refused(functions, name):
    old = revision(functions, name)
    functions.update_function_code(FunctionName=name, ZipFile=answering("second"), RevisionId=old)
    for change in (
        lambda **r: functions.update_function_code(FunctionName=name, ZipFile=answering("third"), **r),
        lambda **r: functions.update_function_configuration(FunctionName=name, Timeout=9, **r),
        lambda **r: functions.publish_version(FunctionName=name, **r),
        lambda **r: functions.add_permission(
            FunctionName=name, StatementId="s", Action="lambda:InvokeFunction", Principal="s3.amazonaws.com", **r
        ),
    ):
        with pytest.raises(functions.exceptions.PreconditionFailedException):
            change(RevisionId=old)
        change(RevisionId=revision(functions, name))
    assert answer(functions, name) == "third"


def test_versions_share_the_requests_of_an_alias(functions, name):
    functions.publish_version(FunctionName=name)
    functions.update_function_code(FunctionName=name, ZipFile=answering("second"), Publish=True)
    functions.create_alias(
        FunctionName=name, Name="both", FunctionVersion="1", RoutingConfig={"AdditionalVersionWeights": {"2": 0.4}}
    )
    words = {"1": "first", "2": "second"}
    counts = {"1": 0, "2": 0}
    for number in range(60):
        if number % 2:
            given = functions.invoke(FunctionName=name, Qualifier="both")
            text = json.load(given["Payload"])
        else:
            given = functions.invoke_with_response_stream(FunctionName=name, Qualifier="both")
            parts = [event["PayloadChunk"]["Payload"] for event in given["EventStream"] if "PayloadChunk" in event]
            text = json.loads(b"".join(parts))
        # The version that is told is the one that answered.
        assert words[given["ExecutedVersion"]] == text
        counts[given["ExecutedVersion"]] += 1
    # Five standard deviations of a fair draw.
    assert 5 <= counts["2"] <= 43, counts
