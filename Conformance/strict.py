"""A server that checks signatures, its callers, and what tests of access say of them."""

import json
import subprocess
import urllib.parse
import uuid

import pytest
import requests
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
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
        return self.server.client(
            service, region=REGION, key=key["AccessKeyId"], secret=key["SecretAccessKey"], **settings
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
