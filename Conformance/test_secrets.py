"""boto3, awscli and awswrangler on Secrets Manager."""

import json
import shutil
import uuid

import awswrangler as wr
import boto3
import pytest
from botocore.exceptions import ClientError

import test_terraform
from test_terraform import FILES, PROVIDER, Terraform

LOGIN = {"host": "127.0.0.1", "port": 5432, "username": "retail", "password": "비밀번호 🔑", "dbname": "RETAIL"}


@pytest.fixture
def secrets(client):
    return client("secretsmanager")


@pytest.fixture
def name():
    return f"retail/{uuid.uuid4().hex[:12]}"


def refusal(call, **arguments):
    with pytest.raises(ClientError) as raised:
        call(**arguments)
    return raised.value.response["Error"]["Code"]


def test_a_login_is_kept_found_by_name_and_arn_and_changed(secrets, name):
    made = secrets.create_secret(
        Name=name, Description="로그인", SecretString=json.dumps(LOGIN), Tags=[{"Key": "team", "Value": "데이터"}]
    )
    partial = made["ARN"].rsplit("-", 1)[0]
    for secret in (name, made["ARN"], partial):
        assert json.loads(secrets.get_secret_value(SecretId=secret)["SecretString"]) == LOGIN

    changed = secrets.update_secret(SecretId=name, SecretString="new")
    shown = secrets.describe_secret(SecretId=name)
    assert shown["Description"] == "로그인"
    assert shown["Tags"] == [{"Key": "team", "Value": "데이터"}]
    assert shown["VersionIdsToStages"] == {made["VersionId"]: ["AWSPREVIOUS"], changed["VersionId"]: ["AWSCURRENT"]}


def test_bytes_come_back_as_bytes(secrets, name):
    secrets.create_secret(Name=name, SecretBinary=b"\x00\xff\x10")
    value = secrets.get_secret_value(SecretId=name)
    assert value["SecretBinary"] == b"\x00\xff\x10"
    assert "SecretString" not in value


def test_labels_are_moved_by_hand(secrets, name):
    one = secrets.create_secret(Name=name, SecretString="one")["VersionId"]
    two = secrets.put_secret_value(SecretId=name, SecretString="two", VersionStages=["AWSPENDING"])["VersionId"]
    assert secrets.get_secret_value(SecretId=name)["SecretString"] == "one"
    move = {"SecretId": name, "VersionStage": "AWSCURRENT", "MoveToVersionId": two}
    assert refusal(secrets.update_secret_version_stage, **move) == "InvalidParameterException"
    secrets.update_secret_version_stage(RemoveFromVersionId=one, **move)
    assert secrets.get_secret_value(SecretId=name)["SecretString"] == "two"
    assert secrets.get_secret_value(SecretId=name, VersionStage="AWSPREVIOUS")["SecretString"] == "one"


@pytest.mark.parametrize(
    "operation, arguments, code",
    [
        ("get_secret_value", {"SecretId": "nowhere"}, "ResourceNotFoundException"),
        ("create_secret", {"Name": "a b"}, "ValidationException"),
        ("create_secret", {"Name": "x", "SecretString": "a", "SecretBinary": b"a"}, "InvalidParameterException"),
        ("delete_secret", {"SecretId": "x", "RecoveryWindowInDays": 3}, "InvalidParameterException"),
        (
            "delete_secret",
            {"SecretId": "x", "RecoveryWindowInDays": 9, "ForceDeleteWithoutRecovery": True},
            "InvalidParameterException",
        ),
        ("batch_get_secret_value", {}, "InvalidParameterException"),
        ("list_secrets", {"NextToken": "x"}, "InvalidNextTokenException"),
        ("rotate_secret", {"SecretId": "x"}, "ResourceNotFoundException"),
        ("get_random_password", {"PasswordLength": 2}, "InvalidParameterException"),
    ],
)
def test_bad_requests_are_refused_by_name(secrets, operation, arguments, code):
    assert refusal(getattr(secrets, operation), **arguments).startswith(code)


def test_a_batch_tells_what_it_did_not_find(secrets, name):
    secrets.create_secret(Name=name, SecretString="one")
    answer = secrets.batch_get_secret_value(SecretIdList=[name, "nowhere"])
    assert [value["SecretString"] for value in answer["SecretValues"]] == ["one"]
    assert [(error["SecretId"], error["ErrorCode"]) for error in answer["Errors"]] == [
        ("nowhere", "ResourceNotFoundException")
    ]


def test_lists_are_paged_without_what_is_to_be_deleted(secrets, name):
    for number in range(5):
        secrets.create_secret(Name=f"{name}/{number}", SecretString="x")
    secrets.delete_secret(SecretId=f"{name}/4")
    pages = secrets.get_paginator("list_secrets").paginate(
        Filters=[{"Key": "name", "Values": [name]}], SortBy="name", SortOrder="asc", PaginationConfig={"PageSize": 2}
    )
    found = [secret["Name"] for page in pages for secret in page["SecretList"]]
    assert found == [f"{name}/{number}" for number in range(4)]


def test_policies_are_kept_and_public_ones_found(secrets, name):
    secrets.create_secret(Name=name)
    statement = {"Effect": "Allow", "Principal": "*", "Action": "secretsmanager:GetSecretValue", "Resource": "*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    put = {"SecretId": name, "ResourcePolicy": policy}
    assert refusal(secrets.put_resource_policy, BlockPublicPolicy=True, **put) == "PublicPolicyException"
    assert not secrets.validate_resource_policy(ResourcePolicy=policy)["PolicyValidationPassed"]
    secrets.put_resource_policy(**put)
    assert json.loads(secrets.get_resource_policy(SecretId=name)["ResourcePolicy"])["Statement"] == [statement]
    assert refusal(secrets.put_resource_policy, SecretId=name, ResourcePolicy="{") == "MalformedPolicyDocumentException"


def test_no_value_lies_readable_in_the_data_directory(server, secrets, name):
    marker = f"marker-{uuid.uuid4().hex}"
    secrets.create_secret(Name=name, SecretString=marker)
    secrets.put_secret_value(SecretId=name, SecretString=marker + "2")
    for file in server.data_dir.rglob("*"):
        if file.is_file():
            assert marker.encode() not in file.read_bytes(), file


def test_awswrangler_reads_a_login(server, secrets, name, monkeypatch):
    secrets.create_secret(Name=name, SecretString=json.dumps(LOGIN))
    wr.config.secretsmanager_endpoint_url = server.endpoint
    session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name="ap-northeast-2")
    try:
        assert wr.secretsmanager.get_secret_json(name, boto3_session=session) == LOGIN
    finally:
        wr.config.secretsmanager_endpoint_url = None


def test_terraform_makes_keeps_and_destroys_a_secret(server, secrets, name, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip(f"the AWS provider of Terraform is not in {test_terraform.MIRROR}")
    shutil.copy(FILES / "secrets" / "main.tf", tmp_path)
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": name})
    terraform.run("init", "-input=false")
    assert "Apply complete!" in terraform.run("apply", "-auto-approve", "-input=false")
    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")
    assert json.loads(secrets.get_secret_value(SecretId=name)["SecretString"]) == {"username": "retail"}
    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    assert refusal(secrets.describe_secret, SecretId=name) == "ResourceNotFoundException"


def test_versions_are_listed_as_they_were_made(secrets, name):
    first = secrets.create_secret(Name=name, SecretString="one")["VersionId"]
    second = secrets.put_secret_value(SecretId=name, SecretString="two")["VersionId"]
    pending = secrets.put_secret_value(SecretId=name, SecretString="three", VersionStages=["AWSPENDING"])["VersionId"]
    listed = secrets.list_secret_version_ids(SecretId=name)["Versions"]
    assert [(v["VersionId"], v["VersionStages"]) for v in listed] == [
        (first, ["AWSPREVIOUS"]),
        (second, ["AWSCURRENT"]),
        (pending, ["AWSPENDING"]),
    ]
    # Nobody has given it a tag.
    assert "Tags" not in secrets.describe_secret(SecretId=name)


def test_a_function_that_is_not_there_rotates_nothing(secrets, name):
    secrets.create_secret(Name=name, SecretString="one")
    with pytest.raises(ClientError) as failure:
        secrets.rotate_secret(SecretId=name, RotationLambdaARN="arn:aws:lambda:ap-northeast-2:000000000000:function:no")
    assert failure.value.response["Error"]["Code"] == "AccessDeniedException"
    assert "RotationEnabled" not in secrets.describe_secret(SecretId=name)
