"""Who may do what: credentials, policies of buckets, ACLs."""

import boto3
import pytest
import requests
from botocore.exceptions import ClientError

import server as hosu
from strict import OWNER, REGION, STRANGER, arn, code_of, credentials, failure_of, lake, make, put_policy, strict

# Credentials


def test_keys_are_made_listed_and_deleted_beside_a_server(strict):
    key = make(strict.data_dir, STRANGER, "jisoo")
    client = strict.client_of(key)
    assert client.list_buckets()["Buckets"] == []
    identity = strict.client_of(key, "sts").get_caller_identity()
    assert identity["Arn"] == f"arn:aws:iam::{STRANGER}:user/jisoo"

    listed = credentials(strict.data_dir, "list")
    assert key["AccessKeyId"] in listed and key["SecretAccessKey"] not in listed
    assert (strict.data_dir / "credentials.json").stat().st_mode & 0o777 == 0o600

    credentials(strict.data_dir, "delete", key["AccessKeyId"])

    def refusal():
        try:
            client.list_buckets()
        except ClientError as error:
            return error.response["Error"]["Code"]

    assert hosu.eventually(refusal) == "InvalidAccessKeyId"


def test_the_known_pair_is_good_no_longer_once_there_are_keys(strict):
    assert code_of(strict.client_of({"AccessKeyId": "test", "SecretAccessKey": "test"}).list_buckets) == "InvalidAccessKeyId"


def test_keys_say_whose_a_request_is_where_nothing_is_checked(tmp_path):
    key = make(tmp_path / "open", OWNER, "minji")
    server = hosu.Server(tmp_path / "open").start()
    try:
        sts = boto3.client(
            "sts", endpoint_url=server.endpoint, region_name=REGION,
            aws_access_key_id=key["AccessKeyId"], aws_secret_access_key="anything",
        )
        assert sts.get_caller_identity()["Arn"] == f"arn:aws:iam::{OWNER}:user/minji"
    finally:
        server.stop()


# Policies


def test_a_bucket_is_closed_until_a_policy_opens_it(strict, lake):
    url = f"{strict.endpoint}/{lake}/in/a.txt"
    owner, stranger = strict.client("root"), strict.client("stranger")
    assert requests.get(url).status_code == 403
    assert code_of(stranger.get_object, Bucket=lake, Key="in/a.txt") == "AccessDenied"
    assert strict.client("minji").get_object(Bucket=lake, Key="in/a.txt")["Body"].read() == b"hello"

    put_policy(owner, lake, {"Action": "s3:GetObject", "Resource": arn(lake, "in/*")})

    assert requests.get(url).content == b"hello"
    assert requests.get(url, headers={"Range": "bytes=1-2"}).content == b"el"
    assert requests.put(url, data=b"x").status_code == 403
    assert requests.get(f"{strict.endpoint}/{lake}").status_code == 403
    assert requests.get(f"{strict.endpoint}/{lake}/in/none").status_code == 403
    assert stranger.get_object(Bucket=lake, Key="in/a.txt")["Body"].read() == b"hello"
    assert owner.get_bucket_policy_status(Bucket=lake)["PolicyStatus"]["IsPublic"] is True
    owner.delete_bucket_policy(Bucket=lake)
    assert requests.get(url).status_code == 403


def test_public_policies_are_blocked_where_the_owner_says_so(strict, lake):
    owner = strict.client("root")
    statement = {"Action": "s3:GetObject", "Resource": arn(lake, "*")}
    block = {"BlockPublicPolicy": True, "BlockPublicAcls": False, "IgnorePublicAcls": False, "RestrictPublicBuckets": False}
    owner.put_public_access_block(Bucket=lake, PublicAccessBlockConfiguration=block)
    assert code_of(put_policy, owner, lake, statement) == "AccessDenied"

    put_policy(owner, lake, {**statement, "Principal": {"AWS": STRANGER}})
    assert strict.client("stranger").get_object(Bucket=lake, Key="in/a.txt")
    owner.put_public_access_block(Bucket=lake, PublicAccessBlockConfiguration={**block, "BlockPublicPolicy": False})
    put_policy(owner, lake, statement)
    owner.put_public_access_block(
        Bucket=lake, PublicAccessBlockConfiguration={**block, "RestrictPublicBuckets": True}
    )
    assert requests.get(f"{strict.endpoint}/{lake}/in/a.txt").status_code == 403


def test_a_denial_holds_for_the_owner_who_can_always_take_it_back(strict, lake):
    owner, minji = strict.client("root"), strict.client("minji")
    put_policy(owner, lake, {"Effect": "Deny", "Action": "s3:*", "Resource": [arn(lake), arn(lake, "*")]})

    failure = failure_of(minji.get_object, Bucket=lake, Key="in/a.txt")["Error"]
    assert failure["Message"] == (
        f"User: arn:aws:iam::{OWNER}:user/minji is not authorized to perform: s3:GetObject on resource: "
        f'"{arn(lake, "in/a.txt")}" with an explicit deny in a resource-based policy'
    )
    assert code_of(owner.list_objects_v2, Bucket=lake) == "AccessDenied"
    assert code_of(minji.delete_bucket_policy, Bucket=lake) == "AccessDenied"
    owner.delete_bucket_policy(Bucket=lake)
    assert owner.list_objects_v2(Bucket=lake)["KeyCount"] == 1


def test_conditions_on_prefix_tags_address_and_transport(strict, lake):
    owner, stranger = strict.client("root"), strict.client("stranger")
    put_policy(
        owner, lake,
        {"Action": "s3:ListBucket", "Resource": arn(lake), "Condition": {"StringLike": {"s3:prefix": "in/*"}}},
        {
            "Action": "s3:GetObject", "Resource": arn(lake, "*"),
            "Condition": {"StringEquals": {"s3:ExistingObjectTag/team": "red"}, "IpAddress": {"aws:SourceIp": "127.0.0.0/8"}},
        },
    )
    owner.put_object(Bucket=lake, Key="in/blue", Body=b"x", Tagging="team=blue")
    assert stranger.list_objects_v2(Bucket=lake, Prefix="in/")["KeyCount"] == 2
    assert code_of(stranger.list_objects_v2, Bucket=lake) == "AccessDenied"
    assert stranger.get_object(Bucket=lake, Key="in/a.txt")["Body"].read() == b"hello"
    assert code_of(stranger.get_object, Bucket=lake, Key="in/blue") == "AccessDenied"
    put_policy(
        owner, lake,
        {"Action": "s3:GetObject", "Resource": arn(lake, "*"), "Condition": {"Bool": {"aws:SecureTransport": "true"}}},
    )
    assert code_of(stranger.get_object, Bucket=lake, Key="in/a.txt") == "AccessDenied"


def test_deleting_many_refuses_each_key_by_itself(strict, lake):
    owner = strict.client("root")
    put_policy(owner, lake, {"Action": "s3:DeleteObject", "Resource": arn(lake, "free/*"), "Principal": {"AWS": STRANGER}})
    owner.put_object(Bucket=lake, Key="free/k", Body=b"")
    answer = strict.client("stranger").delete_objects(
        Bucket=lake, Delete={"Objects": [{"Key": "free/k"}, {"Key": "in/a.txt"}]}
    )
    assert [entry["Key"] for entry in answer["Deleted"]] == ["free/k"]
    assert [(entry["Key"], entry["Code"]) for entry in answer["Errors"]] == [("in/a.txt", "AccessDenied")]
    assert owner.get_object(Bucket=lake, Key="in/a.txt")


@pytest.mark.parametrize(
    "change, message",
    [
        ({"Action": "s3:Fly"}, "Policy has invalid action"),
        ({"Resource": "arn:aws:s3:::elsewhere/*"}, "Policy has invalid resource"),
        ({"Principal": {"AWS": "nobody"}}, "Invalid principal in policy"),
        ({"Condition": {"StringIs": {"aws:username": "a"}}}, "Invalid Condition type : StringIs"),
        ({"Condition": {"StringEquals": {"s3:colour": "a"}}}, "Policy has an invalid condition key"),
        ({"Action": "s3:ListBucket"}, "Action does not apply to any resource(s) in statement"),
    ],
)
def test_a_policy_that_cannot_be_acted_on_is_refused(strict, lake, change, message):
    statement = {"Action": "s3:GetObject", "Resource": arn(lake, "*"), **change}
    failure = failure_of(put_policy, strict.client("root"), lake, statement)["Error"]
    assert (failure["Code"], failure["Message"]) == ("MalformedPolicy", message)


def test_an_acl_opens_an_object_where_acls_count(strict, lake):
    owner, url = strict.client("root"), f"{strict.endpoint}/{lake}/in/a.txt"
    assert code_of(owner.put_object_acl, Bucket=lake, Key="in/a.txt", ACL="public-read") == "AccessControlListNotSupported"
    owner.put_bucket_ownership_controls(Bucket=lake, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]})
    owner.put_object_acl(Bucket=lake, Key="in/a.txt", ACL="public-read")
    assert requests.get(url).content == b"hello"
    assert requests.get(f"{strict.endpoint}/{lake}").status_code == 403
    owner.put_bucket_acl(Bucket=lake, ACL="public-read")
    assert requests.get(f"{strict.endpoint}/{lake}?list-type=2").status_code == 200
    owner.put_object_acl(Bucket=lake, Key="in/a.txt", ACL="authenticated-read")
    assert requests.get(url).status_code == 403
    assert strict.client("stranger").get_object(Bucket=lake, Key="in/a.txt")["Body"].read() == b"hello"
