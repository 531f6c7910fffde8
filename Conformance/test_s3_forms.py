"""Uploads by forms that browsers post, as boto3 makes them."""

import xml.etree.ElementTree as ET

import pytest
import requests

from strict import lake, strict


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
