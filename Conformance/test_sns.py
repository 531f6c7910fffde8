"""boto3, awscli and Terraform on SNS: topics, subscriptions, filters, endpoints of HTTP and mails."""

import base64
import http.server
import json
import shutil
import subprocess
import threading
import urllib.request
import uuid

import pytest
from botocore.exceptions import ClientError

from server import eventually, take
from test_terraform import FILES, PROVIDER, Terraform


@pytest.fixture
def sns(client):
    return client("sns")


@pytest.fixture
def topic(sns):
    arn = sns.create_topic(Name=f"t-{uuid.uuid4().hex[:12]}")["TopicArn"]
    yield arn
    sns.delete_topic(TopicArn=arn)


@pytest.fixture
def endpoint():
    """An endpoint of HTTP that keeps what it is told; `answers` are its next status codes."""

    class Endpoint(http.server.ThreadingHTTPServer):
        def __init__(self):
            super().__init__(("127.0.0.1", 0), Handler)
            self.posts, self.answers = [], []

        @property
        def url(self):
            return f"http://127.0.0.1:{self.server_port}/in?x=1"

        def wait(self, count):
            eventually(lambda: len(self.posts) >= count)
            return self.posts[count - 1]

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.server.posts.append((self.path, dict(self.headers), body))
            self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    running = Endpoint()
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.shutdown()


def text_of(error):
    return error.value.response["Error"]["Code"], error.value.response["Error"]["Message"]


def test_a_topic_is_made_once_changed_and_deleted(sns):
    name = f"t-{uuid.uuid4().hex[:8]}"
    arn = sns.create_topic(Name=name, Attributes={"DisplayName": "d"}, Tags=[{"Key": "a", "Value": "b"}])["TopicArn"]
    assert arn == f"arn:aws:sns:ap-northeast-2:000000000000:{name}"
    assert sns.create_topic(Name=name)["TopicArn"] == arn
    with pytest.raises(ClientError) as error:
        sns.create_topic(Name=name, Attributes={"DisplayName": "e"})
    assert text_of(error)[1].endswith("Topic already exists with different attributes")
    with pytest.raises(ClientError) as error:
        sns.create_topic(Name=name, Tags=[{"Key": "a", "Value": "c"}])
    assert text_of(error)[1].endswith("Topic already exists with different tags")
    assert arn in [topic["TopicArn"] for page in sns.get_paginator("list_topics").paginate() for topic in page["Topics"]]
    sns.set_topic_attributes(TopicArn=arn, AttributeName="SignatureVersion", AttributeValue="2")
    sns.add_permission(TopicArn=arn, Label="share", AWSAccountId=["111122223333"], ActionName=["Publish"])
    attributes = sns.get_topic_attributes(TopicArn=arn)["Attributes"]
    assert attributes["SignatureVersion"] == "2" and attributes["DisplayName"] == "d"
    statements = json.loads(attributes["Policy"])["Statement"]
    assert statements[1]["Principal"] == {"AWS": "arn:aws:iam::111122223333:root"}
    sns.remove_permission(TopicArn=arn, Label="share")
    assert len(json.loads(sns.get_topic_attributes(TopicArn=arn)["Attributes"]["Policy"])["Statement"]) == 1
    sns.tag_resource(ResourceArn=arn, Tags=[{"Key": "c", "Value": "d"}])
    sns.untag_resource(ResourceArn=arn, TagKeys=["a"])
    assert sns.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "c", "Value": "d"}]
    sns.delete_topic(TopicArn=arn)
    sns.delete_topic(TopicArn=arn)
    with pytest.raises(sns.exceptions.NotFoundException):
        sns.get_topic_attributes(TopicArn=arn)


def test_queues_get_envelopes_and_raw_messages(sns, topic, queue, receive):
    (plain, plain_arn), (raw, raw_arn) = queue(), queue()
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=plain_arn)
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=raw_arn, Attributes={"RawMessageDelivery": "true"})
    attributes = {
        "kind": {"DataType": "String", "StringValue": "x"},
        "bytes": {"DataType": "Binary", "BinaryValue": b"\x00\x01"},
    }
    sent = sns.publish(TopicArn=topic, Message="호수", Subject="물", MessageAttributes=attributes)["MessageId"]

    envelope = json.loads(receive(plain)[0]["Body"])
    assert envelope["Message"] == "호수" and envelope["Subject"] == "물" and envelope["MessageId"] == sent
    assert envelope["MessageAttributes"]["bytes"] == {"Type": "Binary", "Value": "AAE="}
    (message,) = receive(raw)
    assert message["Body"] == "호수"
    assert message["MessageAttributes"]["bytes"]["BinaryValue"] == b"\x00\x01"


def test_filters_of_attributes_and_bodies(sns, topic, queue, receive):
    (dear, dear_arn), (body, body_arn) = queue(), queue()
    raw = {"RawMessageDelivery": "true"}
    sns.subscribe(
        TopicArn=topic, Protocol="sqs", Endpoint=dear_arn,
        Attributes=raw | {"FilterPolicy": json.dumps({"price": [{"numeric": [">", 100]}], "shop": [{"anything-but": "x"}]})},
    )
    sns.subscribe(
        TopicArn=topic, Protocol="sqs", Endpoint=body_arn,
        Attributes=raw | {
            "FilterPolicyScope": "MessageBody",
            "FilterPolicy": json.dumps({"order": {"state": [{"prefix": "ship"}]}}),
        },
    )
    for message, price, shop in [
        ({"n": 1}, "99", "a"), ({"n": 2}, "101", "a"), ({"n": 3}, "500", "x"),
        ({"n": 4, "order": {"state": "shipped"}}, "1", "a"),
    ]:
        sns.publish(
            TopicArn=topic, Message=json.dumps(message),
            MessageAttributes={
                "price": {"DataType": "Number", "StringValue": price},
                "shop": {"DataType": "String", "StringValue": shop},
            },
        )
    assert [json.loads(m["Body"])["n"] for m in receive(dear)] == [2]
    assert [json.loads(m["Body"])["n"] for m in receive(body)] == [4]


@pytest.mark.parametrize(
    "attributes, message",
    [
        ({"FilterPolicy": "{"}, "FilterPolicy: failed to parse JSON"),
        ({"FilterPolicy": '{"a": "b"}'}, 'FilterPolicy: "a" must be an object or an array'),
        ({"FilterPolicy": '{"a": {"b": ["c"]}}'}, "Filter policy scope MessageAttributes does not support nested"),
        ({"FilterPolicy": '{"a": [{"like": "c"}]}'}, "FilterPolicy: Unrecognized match type like"),
        ({"FilterPolicy": '{"a": [{"numeric": [">"]}]}'}, "FilterPolicy: "),
        ({"FilterPolicy": "{}", "FilterPolicyScope": "Nowhere"}, "FilterPolicyScope: Invalid value [Nowhere]"),
        ({"RawMessageDelivery": "maybe"}, "RawMessageDelivery: Invalid value [maybe]"),
        ({"RedrivePolicy": '{"deadLetterTargetArn": "x"}'}, "RedrivePolicy: deadLetterTargetArn is an invalid arn"),
        ({"DeliveryPolicy": '{"healthyRetryPolicy": {"numRetries": 1000}}'}, "DeliveryPolicy: "),
    ],
)
def test_attributes_of_subscriptions_are_checked(sns, topic, attributes, message):
    with pytest.raises(ClientError) as error:
        sns.subscribe(
            TopicArn=topic, Protocol="sqs", Endpoint="arn:aws:sqs:ap-northeast-2:000000000000:q", Attributes=attributes
        )
    code, text = text_of(error)
    assert code == "InvalidParameter"
    assert text.startswith("Invalid parameter: Attributes Reason: ") and message in text


def test_a_fifo_topic_keeps_order_and_says_things_once(sns, queue, receive):
    topic = sns.create_topic(
        Name=f"t-{uuid.uuid4().hex[:8]}.fifo", Attributes={"FifoTopic": "true", "ContentBasedDeduplication": "true"}
    )["TopicArn"]
    (url, arn), (plain, plain_arn) = queue(FifoQueue="true"), queue()
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=plain_arn, Attributes={"RawMessageDelivery": "true"})
    numbers = []
    for number in [0, 1, 2, 1, 3]:
        answer = sns.publish(TopicArn=topic, Message=str(number), MessageGroupId="g")
        numbers.append(answer["SequenceNumber"])
    assert numbers[1] == numbers[3] and sorted(set(numbers)) == [numbers[i] for i in (0, 1, 2, 4)]
    got = receive(url)
    assert [message["Body"] for message in got] == ["0", "1", "2", "3"]
    assert {message["Attributes"]["MessageGroupId"] for message in got} == {"g"}
    assert sorted(message["Body"] for message in receive(plain)) == ["0", "1", "2", "3"]
    with pytest.raises(ClientError) as error:
        sns.publish(TopicArn=topic, Message="x")
    assert "MessageGroupId parameter is required" in text_of(error)[1]
    with pytest.raises(ClientError) as error:
        sns.subscribe(TopicArn=topic, Protocol="email", Endpoint="a@b.c")
    assert text_of(error)[0] == "InvalidParameter"
    sns.delete_topic(TopicArn=topic)


def test_a_batch_is_refused_as_a_whole(sns, topic, queue, receive):
    url, arn = queue()
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
    entries = [{"Id": str(n), "Message": f"m{n}"} for n in range(10)]
    entries[3]["MessageAttributes"] = {"a": {"DataType": "Number", "StringValue": "many"}}
    with pytest.raises(ClientError) as error:
        sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=entries)
    assert text_of(error)[0] == "ParameterValueInvalid"
    del entries[3]
    answer = sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=entries)
    assert len(answer["Successful"]) == 9 and answer["Failed"] == []
    assert sorted(m["Body"] for m in receive(url)) == sorted(f"m{n}" for n in range(10) if n != 3)
    for entries, code in [
        ([{"Id": "a", "Message": "x"}] * 2, "BatchEntryIdsNotDistinct"),
        ([{"Id": str(n), "Message": "x"} for n in range(11)], "TooManyEntriesInBatchRequest"),
        ([{"Id": "a b", "Message": "x"}], "InvalidBatchEntryId"),
        ([{"Id": str(n), "Message": "x" * 140_000} for n in range(2)], "BatchRequestTooLong"),
    ]:
        with pytest.raises(ClientError) as error:
            sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=entries)
        assert text_of(error)[0] == code


def test_an_endpoint_of_http_is_asked_first_and_then_told(sns, topic, endpoint):
    pending = sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint.url)["SubscriptionArn"]
    assert pending == "pending confirmation"
    path, headers, body = endpoint.wait(1)
    asked = json.loads(body)
    assert path == "/in?x=1" and headers["x-amz-sns-message-type"] == "SubscriptionConfirmation"
    assert asked["Type"] == "SubscriptionConfirmation" and asked["Token"] in asked["SubscribeURL"]
    sns.publish(TopicArn=topic, Message="nobody hears this")
    assert sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"][0]["SubscriptionArn"] == "PendingConfirmation"
    with pytest.raises(ClientError) as error:
        sns.confirm_subscription(TopicArn=topic, Token="wrong")
    assert text_of(error) == ("InvalidParameter", "Invalid token")
    arn = sns.confirm_subscription(TopicArn=topic, Token=asked["Token"])["SubscriptionArn"]
    attributes = sns.get_subscription_attributes(SubscriptionArn=arn)["Attributes"]
    assert attributes["PendingConfirmation"] == "false" and attributes["ConfirmationWasAuthenticated"] == "true"

    sns.publish(TopicArn=topic, Message="안녕", Subject="s")
    _, headers, body = endpoint.wait(2)
    told = json.loads(body)
    assert headers["x-amz-sns-subscription-arn"] == arn and told["Message"] == "안녕"
    assert headers["Content-Type"] == "text/plain; charset=UTF-8"
    with urllib.request.urlopen(told["SigningCertURL"]) as answer:
        assert answer.read().startswith(b"-----BEGIN CERTIFICATE-----")

    sns.set_subscription_attributes(SubscriptionArn=arn, AttributeName="RawMessageDelivery", AttributeValue="true")
    policy = {
        "healthyRetryPolicy": {"minDelayTarget": 1, "maxDelayTarget": 1, "numRetries": 2, "numNoDelayRetries": 1},
        "requestPolicy": {"headerContentType": "application/json"},
    }
    sns.set_subscription_attributes(SubscriptionArn=arn, AttributeName="DeliveryPolicy", AttributeValue=json.dumps(policy))
    endpoint.answers += [500, 503, 200]
    sns.publish(TopicArn=topic, Message='{"again": 1}')
    _, headers, body = endpoint.wait(5)
    assert body == '{"again": 1}' and headers["x-amz-sns-rawdelivery"] == "true"
    assert headers["Content-Type"] == "application/json"

    with urllib.request.urlopen(told["UnsubscribeURL"]) as answer:
        assert answer.status == 200
    _, headers, body = endpoint.wait(6)
    assert json.loads(body)["Type"] == "UnsubscribeConfirmation"
    assert sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"] == []
    with urllib.request.urlopen(json.loads(body)["SubscribeURL"]) as answer:
        assert arn in answer.read().decode()
    assert len(sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]) == 1


@pytest.mark.parametrize("version, digest", [("1", "sha1"), ("2", "sha256")])
def test_signatures_are_those_of_the_certificate(sns, queue, receive, tmp_path, version, digest):
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not on this machine")
    topic = sns.create_topic(Name=f"t-{uuid.uuid4().hex[:8]}", Attributes={"SignatureVersion": version})["TopicArn"]
    url, arn = queue()
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    sns.publish(TopicArn=topic, Message="호수\n둘", Subject="s")
    envelope = json.loads(receive(url)[0]["Body"])
    assert envelope["SignatureVersion"] == version
    names = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
    (tmp_path / "text").write_text("".join(f"{name}\n{envelope[name]}\n" for name in names))
    (tmp_path / "signature").write_bytes(base64.b64decode(envelope["Signature"]))
    with urllib.request.urlopen(envelope["SigningCertURL"]) as answer:
        (tmp_path / "certificate.pem").write_bytes(answer.read())

    def openssl(*arguments):
        return subprocess.run(["openssl", *arguments], cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    (tmp_path / "key.pem").write_text(openssl("x509", "-in", "certificate.pem", "-pubkey", "-noout"))
    said = openssl("dgst", f"-{digest}", "-verify", "key.pem", "-signature", "signature", "text")
    assert said.strip() == "Verified OK"
    assert "CN = sns.amazonaws.com" in openssl("x509", "-in", "certificate.pem", "-subject", "-noout")
    sns.delete_topic(TopicArn=topic)


def test_what_an_endpoint_refuses_goes_to_the_dead_letters(sns, sqs, topic, queue, endpoint):
    url, arn = queue()
    sns.subscribe(
        TopicArn=topic, Protocol="http", Endpoint=endpoint.url,
        Attributes={"RedrivePolicy": json.dumps({"deadLetterTargetArn": arn})},
    )
    sns.confirm_subscription(TopicArn=topic, Token=json.loads(endpoint.wait(1)[2])["Token"])
    endpoint.answers.append(404)
    sns.publish(TopicArn=topic, Message="unwanted")
    endpoint.wait(2)
    assert [json.loads(message["Body"])["Message"] for message in take(sqs, url)] == ["unwanted"]


def test_mails_lie_in_the_outbox(sns, topic, server):
    address = f"{uuid.uuid4().hex[:8]}@example.com"
    sns.subscribe(TopicArn=topic, Protocol="email", Endpoint=address)
    sns.subscribe(TopicArn=topic, Protocol="email-json", Endpoint=address)

    def mails():
        with urllib.request.urlopen(f"{server.endpoint}/_hosu/outbox?to={address}") as answer:
            return json.load(answer)["messages"]

    for mail in mails():
        assert mail["subject"] == "AWS Notification - Subscription Confirmation"
        urllib.request.urlopen(mail["confirmationUrl"]).close()
    sns.publish(TopicArn=topic, Message="물이 차다", Subject="알림")
    got = [mail for mail in mails() if mail["type"] == "Notification"]
    assert len(got) == 2 and {mail["subject"] for mail in got} == {"알림"}
    texts = sorted(mail["text"] for mail in got)
    assert texts[0].startswith("{") != texts[1].startswith("{")
    assert any(text.startswith("물이 차다\n") for text in texts)


def test_what_is_not_served_is_refused_by_name(sns, topic):
    for protocol, endpoint in [
        ("sms", "+821012345678"), ("application", "arn:aws:sns:ap-northeast-2:000000000000:endpoint/GCM/a/b"),
        ("firehose", "arn:aws:firehose:ap-northeast-2:000000000000:deliverystream/d"),
    ]:
        with pytest.raises(ClientError) as error:
            sns.subscribe(TopicArn=topic, Protocol=protocol, Endpoint=endpoint)
        assert f"Delivery to {protocol} is not supported" in text_of(error)[1]
    with pytest.raises(ClientError) as error:
        sns.publish(PhoneNumber="+821012345678", Message="x")
    assert text_of(error)[0] == "InvalidParameter"
    with pytest.raises(ClientError) as error:
        sns.set_topic_attributes(TopicArn=topic, AttributeName="KmsMasterKeyId", AttributeValue="alias/aws/sns")
    assert "KmsMasterKeyId is not supported" in text_of(error)[1]


def test_awscli_publishes(aws, sns, topic, queue, receive):
    url, arn = queue()
    aws("sns", "subscribe", "--topic-arn", topic, "--protocol", "sqs", "--notification-endpoint", arn)
    aws("sns", "publish", "--topic-arn", topic, "--message", "from the shell")
    assert json.loads(receive(url)[0]["Body"])["Message"] == "from the shell"


def test_terraform_makes_keeps_and_destroys_topics(server, sns, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip("the AWS provider of Terraform is not on this machine")
    shutil.copy(FILES / "topics" / "main.tf", tmp_path)
    name = f"tf-{uuid.uuid4().hex[:8]}"
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": name})
    terraform.run("init")
    terraform.run("apply", "-auto-approve")
    terraform.run("plan", "-detailed-exitcode")
    terraform.run("destroy", "-auto-approve")
    pages = sns.get_paginator("list_topics").paginate()
    assert not [topic for page in pages for topic in page["Topics"] if name in topic["TopicArn"]]
