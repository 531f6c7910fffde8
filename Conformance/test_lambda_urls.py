"""Addresses of functions as programs use them: payload format 2.0, pages of other origins, signed requests."""

import base64
import json
import urllib.error
import urllib.request
import uuid

import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from function_tools import create, let_anybody_call
from strict import STRANGER, Strict

ECHO = """
import json

def handler(event, context):
    return {"statusCode": 200, "headers": {"X-Invocation": context.aws_request_id}, "body": json.dumps(event)}
"""


@pytest.fixture
def address(client):
    """Makes a function that answers with its event, and its address."""
    functions, made = client("lambda"), []

    def make(code=ECHO, isOpen=True, **settings):
        name = create(functions, code)["FunctionName"]
        made.append(name)
        if isOpen:
            let_anybody_call(functions, name)
        return functions.create_function_url_config(FunctionName=name, **{"AuthType": "NONE", **settings})

    yield make
    for name in made:
        functions.delete_function(FunctionName=name)


def send(url, method="GET", body=None, **headers):
    """Status, header fields and body of an answer; underscores in names of fields are hyphens."""
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, method=method, data=body, headers=fields)
    try:
        answer = urllib.request.urlopen(request)
    except urllib.error.HTTPError as failure:
        answer = failure
    return answer.status, answer.headers, answer.read()


def test_requests_come_in_payload_format_2(address):
    made = address()
    # The answer tells the mode where it was asked for.
    assert "InvokeMode" not in made
    url = made["FunctionUrl"]
    status, headers, body = send(
        url + "orders/7?a=1&a=2&b=%20x&c=", "PUT", b'{"n": 1}', Content_Type="application/json", Cookie="k=v; l=w"
    )
    event = json.loads(body)
    assert status == 200 and event["version"] == "2.0" and event["rawPath"] == "/orders/7"
    assert event["rawQueryString"] == "a=1&a=2&b=%20x&c="
    assert event["queryStringParameters"] == {"a": "1,2", "b": " x", "c": ""}
    assert event["cookies"] == ["k=v", "l=w"] and "cookie" not in event["headers"]
    assert event["headers"]["x-forwarded-for"] == "127.0.0.1" and event["headers"]["x-forwarded-proto"] == "http"
    assert (event["body"], event["isBase64Encoded"]) == ('{"n": 1}', False)
    assert event["requestContext"]["http"]["method"] == "PUT"
    # One id for the request: in the answer, the event and the function's context.
    id = headers["x-amzn-RequestId"]
    assert str(uuid.UUID(id)) == id == event["requestContext"]["requestId"] == headers["X-Invocation"]


@pytest.mark.parametrize(
    "type, isText",
    [
        ("text/plain", True),
        ("application/json; charset=utf-8", True),
        ("application/octet-stream", False),
        ("application/x-www-form-urlencoded", False),
        ("multipart/form-data; boundary=b", False),
    ],
)
def test_bodies_that_are_no_text_come_in_base64(address, type, isText):
    event = json.loads(send(address()["FunctionUrl"], "POST", b"a=1", Content_Type=type)[2])
    assert event["isBase64Encoded"] is not isText
    assert event["body"] == ("a=1" if isText else base64.b64encode(b"a=1").decode())


def test_answers_set_cookies_and_send_bytes(address):
    url = address(
        "def handler(event, context):\n"
        "    return {'statusCode': 203, 'cookies': ['a=1; Secure', 'b=2'], 'isBase64Encoded': True, 'body': '/wAB',\n"
        "            'headers': {'content-type': 'image/png'}}\n"
    )["FunctionUrl"]
    status, headers, body = send(url)
    assert status == 203 and body == b"\xff\x00\x01" and headers["content-type"] == "image/png"
    assert headers.get_all("set-cookie") == ["a=1; Secure", "b=2"]


def test_a_function_that_fails_is_a_bad_gateway(address):
    status, _, body = send(address("def handler(event, context):\n    raise ValueError()\n")["FunctionUrl"])
    assert status == 502 and body == b"Internal Server Error"


def test_pages_of_allowed_origins_may_call(address):
    url = address(
        Cors={
            "AllowOrigins": ["https://a.example", "https://*.b.example"],
            "AllowMethods": ["GET", "POST"],
            "AllowHeaders": ["x-a"],
            "ExposeHeaders": ["x-invocation"],
            "MaxAge": 300,
            "AllowCredentials": True,
        }
    )["FunctionUrl"]

    def preflight(origin, method):
        return send(url, "OPTIONS", Origin=origin, Access_Control_Request_Method=method)

    status, headers, body = preflight("https://a.example", "POST")
    assert status == 200 and body == b""
    assert headers["Access-Control-Allow-Origin"] == "https://a.example"
    assert headers["Access-Control-Allow-Methods"] == "GET,POST"
    assert headers["Access-Control-Allow-Headers"] == "x-a"
    assert headers["Access-Control-Allow-Credentials"] == "true" and headers["Access-Control-Max-Age"] == "300"
    assert preflight("https://x.b.example", "GET")[1]["Access-Control-Allow-Origin"] == "https://x.b.example"
    for origin, method in (("https://evil.example", "GET"), ("https://a.example", "DELETE")):
        assert "Access-Control-Allow-Origin" not in preflight(origin, method)[1]
    status, headers, body = send(url, Origin="https://a.example")
    assert status == 200 and json.loads(body)["requestContext"]["http"]["method"] == "GET"
    assert headers["Access-Control-Allow-Origin"] == "https://a.example"
    assert headers["Access-Control-Expose-Headers"] == "x-invocation"


def test_an_address_for_accounts_wants_signed_requests(address, client):
    url = address(isOpen=False, AuthType="AWS_IAM")["FunctionUrl"]

    def signed(method="GET", body=None, **headers):
        request = AWSRequest(method=method, url=url + "who?b=2&a=1", data=body, headers=headers)
        SigV4Auth(Credentials("test", "test"), "lambda", "ap-northeast-2").add_auth(request)
        return send(request.url, method, body, **dict(request.headers.items()))

    status, headers, body = send(url)
    assert status == 403 and headers["x-amzn-ErrorType"] == "AccessDeniedException"
    assert json.loads(body)["Message"].startswith("Forbidden.")
    for method, content in (("GET", None), ("POST", b"text")):
        status, _, body = signed(method, content, **{"Content-Type": "text/plain"})
        caller = json.loads(body)["requestContext"]["authorizer"]["iam"]
        assert status == 200 and caller["accountId"] == "000000000000" and caller["accessKey"] == "test"


def test_other_accounts_need_a_permission(tmp_path):
    strict = Strict(tmp_path)
    try:
        functions = strict.client("root", "lambda")
        create(functions, ECHO, FunctionName="f")
        url = functions.create_function_url_config(FunctionName="f", AuthType="AWS_IAM")["FunctionUrl"]

        def status(name, secret=None):
            key = strict.keys[name]
            request = AWSRequest(method="GET", url=url)
            credentials = Credentials(key["AccessKeyId"], secret or key["SecretAccessKey"])
            SigV4Auth(credentials, "lambda", "us-east-1").add_auth(request)
            return send(url, **dict(request.headers.items()))[0]

        assert [status("root"), status("minji"), status("stranger"), send(url)[0]] == [200, 200, 403, 403]
        functions.add_permission(
            FunctionName="f",
            StatementId="stranger",
            Action="lambda:InvokeFunctionUrl",
            Principal=STRANGER,
            FunctionUrlAuthType="AWS_IAM",
        )
        assert [status("stranger"), status("stranger", secret="wrong"), send(url)[0]] == [200, 403, 403]
    finally:
        assert strict.server.stop() == 0


def test_an_open_address_needs_a_permission_for_everybody(address):
    assert send(address(isOpen=False)["FunctionUrl"])[0] == 403
