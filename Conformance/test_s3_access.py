"""Who may do what: credentials, policies of buckets, forms, presigned URLs, virtual hosts, and how refusals look."""

import http.client
import json
import subprocess
import time
import urllib.parse
import uuid
import xml.etree.ElementTree as ET

import boto3
import pytest
import requests
from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

import server as hosu

REGION = "us-east-1"
OWNER, STRANGER = "111122223333", "444455556666"


def credentials(data_dir, *arguments):
    result = subprocess.run(
        [hosu.HOSU, "credentials", *arguments, "--data-dir", str(data_dir)], capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def make(data_dir, account, user=None):
    options = ["--user", user] if user else []
    return json.loads(credentials(data_dir, "create", "--account", account, *options, "--output", "json"))


class Strict:
    """A server that checks signatures, with three callers."""

    def __init__(self, folder):
        self.data_dir = folder / "strict"
        self.keys = {
            "root": make(self.data_dir, OWNER),
            "minji": make(self.data_dir, OWNER, "minji"),
            "stranger": make(self.data_dir, STRANGER),
        }
        self.server = hosu.Server(self.data_dir, "--auth", "strict").start()
        self.endpoint = self.server.endpoint

    def client(self, name, service="s3", **settings):
        return self.client_of(self.keys[name], service, **settings)

    def client_of(self, key, service="s3", **settings):
        return boto3.client(
            service,
            endpoint_url=self.endpoint,
            region_name=REGION,
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
            config=Config(retries={"max_attempts": 1}, **settings),
        )

    def request(self, method, url, name="root", data=b"", headers=None, send_to=None):
        """Sends a signed request; `send_to` is where it goes when the URL's host has no address."""
        key = self.keys[name]
        request = AWSRequest(method, url, data=data, headers=headers or {})
        S3SigV4Auth(Credentials(key["AccessKeyId"], key["SecretAccessKey"]), "s3", REGION).add_auth(request)
        prepared = request.prepare()
        headers = {**prepared.headers, "Host": urllib.parse.urlsplit(url).netloc}
        return requests.request(method, send_to or prepared.url, data=data, headers=headers)


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    running = Strict(tmp_path_factory.mktemp("access"))
    yield running
    assert running.server.stop() == 0


@pytest.fixture
def lake(strict):
    name = f"guarded-{uuid.uuid4().hex[:10]}"
    owner = strict.client("root")
    owner.create_bucket(Bucket=name)
    owner.delete_public_access_block(Bucket=name)
    owner.put_object(Bucket=name, Key="in/a.txt", Body=b"hello", Tagging="team=red")
    return name


def put_policy(client, bucket, *statements):
    usual = {"Effect": "Allow", "Principal": "*"}
    document = {"Version": "2012-10-17", "Statement": [{**usual, **statement} for statement in statements]}
    client.put_bucket_policy(Bucket=bucket, Policy=json.dumps(document))


def arn(bucket, key=None):
    return f"arn:aws:s3:::{bucket}" + (f"/{key}" if key else "")


def failure_of(call, *arguments, **members):
    with pytest.raises(ClientError) as error:
        call(*arguments, **members)
    return error.value.response


def code_of(call, *arguments, **members):
    return failure_of(call, *arguments, **members)["Error"]["Code"]


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
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            client.list_buckets()
        except ClientError as error:
            assert error.response["Error"]["Code"] == "InvalidAccessKeyId"
            return
        time.sleep(0.1)
    raise AssertionError("the key is good still")


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


# Forms


@pytest.mark.parametrize("version", ["s3v4", "s3"])
def test_forms_of_boto3_upload(strict, lake, version):
    owner = strict.client("root")
    post = strict.client("root", signature_version=version).generate_presigned_post(
        lake, "up/${filename}",
        Fields={"Content-Type": "text/csv", "x-amz-meta-city": "Seoul", "success_action_status": "201"},
        Conditions=[{"Content-Type": "text/csv"}, {"x-amz-meta-city": "Seoul"}, {"success_action_status": "201"},
                    ["content-length-range", 1, 32 << 20]],
    )
    body = bytes(range(256)) * (64 << 10)

    answer = requests.post(post["url"], data=post["fields"], files={"file": ("big.csv", body)})

    assert answer.status_code == 201, answer.text
    receipt = {element.tag: element.text for element in ET.fromstring(answer.content)}
    assert receipt["Bucket"] == lake and receipt["Key"] == "up/big.csv"
    stored = owner.get_object(Bucket=lake, Key="up/big.csv")
    assert stored["Body"].read() == body
    assert (stored["ContentType"], stored["Metadata"], stored["ETag"]) == ("text/csv", {"city": "Seoul"}, receipt["ETag"])


def test_forms_outside_their_policy_are_refused(strict, lake):
    owner = strict.client("root")

    def refusal(fields=None, size=5, expires=600, wrong=None):
        post = owner.generate_presigned_post(
            lake, "up/k", Conditions=[["content-length-range", 2, 10]], ExpiresIn=expires
        )
        form = {**post["fields"], **(fields or {})}
        if wrong:
            form[wrong] = "0" * len(form[wrong])
        answer = requests.post(post["url"], data=form, files={"file": b"x" * size})
        code = ET.fromstring(answer.content).findtext("Code")
        return answer.status_code, code, ET.fromstring(answer.content).findtext("Message")

    assert refusal({"acl": "public-read"}) == (403, "AccessDenied", "Invalid according to Policy: Extra input fields: acl")
    assert refusal({"key": "else"})[:2] == (403, "AccessDenied")
    assert refusal(expires=-1) == (403, "AccessDenied", "Invalid according to Policy: Policy expired.")
    assert refusal(size=11)[:2] == (400, "EntityTooLarge")
    assert refusal(size=1)[:2] == (400, "EntityTooSmall")
    assert refusal(wrong="x-amz-signature" if "x-amz-signature" in owner.generate_presigned_post(lake, "k")["fields"] else "signature")[:2] == (403, "SignatureDoesNotMatch")
    assert "Contents" not in owner.list_objects_v2(Bucket=lake, Prefix="up/")


def test_forms_in_open_mode_and_without_a_policy(s3, server, bucket):
    post = s3.generate_presigned_post(bucket, "k")
    assert requests.post(post["url"], data=post["fields"], files={"file": b"x"}).status_code == 204
    anonymous = requests.post(f"{server.endpoint}/{bucket}", data={"key": "l"}, files={"file": b"x"})
    assert anonymous.status_code == 403
    assert s3.list_objects_v2(Bucket=bucket)["KeyCount"] == 1


# Presigned URLs and hosts


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
