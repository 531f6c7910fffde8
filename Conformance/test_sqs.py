"""boto3, awscli and Terraform on SQS."""

import json
import shutil
import threading
import time
import uuid

import pytest
from botocore.exceptions import ClientError

from test_terraform import FILES, PROVIDER, Terraform


@pytest.fixture
def make(sqs):
    made = []

    def queue(name=None, **attributes):
        name = name or f"q-{uuid.uuid4().hex[:12]}" + (".fifo" if attributes.get("FifoQueue") == "true" else "")
        made.append(sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"])
        return made[-1]

    yield queue
    for url in made:
        try:
            sqs.delete_queue(QueueUrl=url)
        except sqs.exceptions.QueueDoesNotExist:
            pass


def arn(sqs, url):
    return sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]


def refusal(call, **arguments):
    with pytest.raises(ClientError) as raised:
        call(**arguments)
    return raised.value.response["Error"]["Code"]


def test_messages_are_sent_received_and_deleted(sqs, make):
    url = make()
    # boto3 checks the digests of bodies and of attributes itself.
    sent = sqs.send_message(
        QueueUrl=url,
        MessageBody="안녕 <&>",
        MessageAttributes={
            "kind": {"DataType": "String", "StringValue": "order"},
            "count": {"DataType": "Number", "StringValue": "3"},
            "raw": {"DataType": "Binary", "BinaryValue": b"\x00\x01"},
        },
    )
    received = sqs.receive_message(QueueUrl=url, MessageAttributeNames=["All"], AttributeNames=["All"])["Messages"]

    assert [m["MessageId"] for m in received] == [sent["MessageId"]]
    assert received[0]["Body"] == "안녕 <&>"
    assert received[0]["MessageAttributes"]["raw"]["BinaryValue"] == b"\x00\x01"
    assert received[0]["Attributes"]["ApproximateReceiveCount"] == "1"
    assert "Messages" not in sqs.receive_message(QueueUrl=url)
    sqs.delete_message(QueueUrl=url, ReceiptHandle=received[0]["ReceiptHandle"])
    counts = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
    assert counts["ApproximateNumberOfMessages"] == counts["ApproximateNumberOfMessagesNotVisible"] == "0"


def test_a_long_poll_hears_of_what_is_sent(sqs, client, make):
    url = make()
    timer = threading.Timer(0.5, lambda: client("sqs").send_message(QueueUrl=url, MessageBody="late"))
    timer.start()
    start = time.monotonic()
    messages = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20)["Messages"]

    assert [m["Body"] for m in messages] == ["late"]
    assert time.monotonic() - start < 15


def test_a_long_poll_ends_when_nothing_comes(sqs, make):
    url = make(ReceiveMessageWaitTimeSeconds="1")
    start = time.monotonic()

    assert "Messages" not in sqs.receive_message(QueueUrl=url)
    assert 0.9 < time.monotonic() - start < 30


def test_a_message_given_back_comes_again_and_then_to_the_dead_letter_queue(sqs, make):
    dead = make()
    url = make(
        RedrivePolicy=json.dumps({"deadLetterTargetArn": arn(sqs, dead), "maxReceiveCount": "2"}),
        VisibilityTimeout="60",
    )
    sqs.send_message(QueueUrl=url, MessageBody="poison")
    for _ in range(2):
        message = sqs.receive_message(QueueUrl=url)["Messages"][0]
        sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0)
    assert "Messages" not in sqs.receive_message(QueueUrl=url)
    assert sqs.list_dead_letter_source_queues(QueueUrl=dead)["queueUrls"] == [url]
    found = sqs.receive_message(QueueUrl=dead, AttributeNames=["All"], VisibilityTimeout=0)["Messages"][0]
    assert found["Attributes"]["DeadLetterQueueSourceArn"] == arn(sqs, url)

    sqs.start_message_move_task(SourceArn=arn(sqs, dead))

    assert sqs.list_message_move_tasks(SourceArn=arn(sqs, dead))["Results"][0]["ApproximateNumberOfMessagesMoved"] == 1
    assert sqs.receive_message(QueueUrl=url)["Messages"][0]["Body"] == "poison"


def test_groups_of_a_fifo_queue_keep_their_order(sqs, make):
    url = make(FifoQueue="true", ContentBasedDeduplication="true")
    for body in ("a1", "a2", "b1", "a1"):
        sqs.send_message(QueueUrl=url, MessageBody=body, MessageGroupId=body[0])

    first = sqs.receive_message(QueueUrl=url, AttributeNames=["All"])["Messages"][0]
    second = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]
    assert first["Body"] == "a1" and [m["Body"] for m in second] == ["b1"]
    assert first["Attributes"]["MessageGroupId"] == "a" and len(first["Attributes"]["SequenceNumber"]) == 20
    sqs.delete_message(QueueUrl=url, ReceiptHandle=first["ReceiptHandle"])
    assert [m["Body"] for m in sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]] == ["a2"]
    assert refusal(sqs.send_message, QueueUrl=url, MessageBody="x") == "MissingParameter"


def test_batches_say_what_became_of_each(sqs, make):
    url = make()
    entries = [{"Id": str(n), "MessageBody": f"m{n}"} for n in range(9)]
    result = sqs.send_message_batch(QueueUrl=url, Entries=entries + [{"Id": "bad", "MessageBody": "x", "DelaySeconds": 901}])
    assert len(result["Successful"]) == 9
    assert [(f["Id"], f["Code"]) for f in result["Failed"]] == [("bad", "InvalidParameterValue")]
    received = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]
    gone = sqs.delete_message_batch(
        QueueUrl=url,
        Entries=[{"Id": str(n), "ReceiptHandle": m["ReceiptHandle"]} for n, m in enumerate(received)]
        + [{"Id": "no", "ReceiptHandle": "AAAA"}],
    )
    assert len(gone["Successful"]) == 9 and gone["Failed"][0]["Code"] == "ReceiptHandleIsInvalid"
    prefix = "AWS.SimpleQueueService."
    assert refusal(sqs.send_message_batch, QueueUrl=url, Entries=[]) == prefix + "EmptyBatchRequest"
    twice = [{"Id": "a", "MessageBody": "x"}] * 2
    assert refusal(sqs.send_message_batch, QueueUrl=url, Entries=twice) == prefix + "BatchEntryIdsNotDistinct"
    many = [{"Id": str(n), "MessageBody": "x"} for n in range(11)]
    assert refusal(sqs.send_message_batch, QueueUrl=url, Entries=many) == prefix + "TooManyEntriesInBatchRequest"


def test_queues_are_found_listed_tagged_and_purged(sqs, make):
    name = f"found-{uuid.uuid4().hex[:8]}"
    url = make(name, DelaySeconds="1")
    assert sqs.get_queue_url(QueueName=name)["QueueUrl"] == url
    assert sqs.list_queues(QueueNamePrefix=name)["QueueUrls"] == [url]
    assert make(name, DelaySeconds="1") == url
    assert refusal(sqs.create_queue, QueueName=name, Attributes={"DelaySeconds": "2"}) == "QueueAlreadyExists"
    sqs.tag_queue(QueueUrl=url, Tags={"team": "데이터", "env": "dev"})
    sqs.untag_queue(QueueUrl=url, TagKeys=["env"])
    assert sqs.list_queue_tags(QueueUrl=url)["Tags"] == {"team": "데이터"}
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"DelaySeconds": "0"})
    sqs.send_message(QueueUrl=url, MessageBody="x")
    sqs.purge_queue(QueueUrl=url)
    assert "Messages" not in sqs.receive_message(QueueUrl=url)
    assert refusal(sqs.purge_queue, QueueUrl=url) == "AWS.SimpleQueueService.PurgeQueueInProgress"
    sqs.delete_queue(QueueUrl=url)
    with pytest.raises(sqs.exceptions.QueueDoesNotExist):
        sqs.get_queue_url(QueueName=name)


def test_refusals_have_the_codes_of_sqs(sqs, make):
    url = make()
    assert refusal(sqs.create_queue, QueueName="no spaces") == "InvalidParameterValue"
    assert refusal(sqs.create_queue, QueueName="a", Attributes={"Colour": "red"}) == "InvalidAttributeName"
    assert refusal(sqs.create_queue, QueueName="a", Attributes={"DelaySeconds": "-1"}) == "InvalidAttributeValue"
    missing = "AWS.SimpleQueueService.NonExistentQueue"
    assert refusal(sqs.send_message, QueueUrl=url + "x", MessageBody="x") == missing
    assert refusal(sqs.get_queue_url, QueueName="nowhere") == missing
    assert refusal(sqs.receive_message, QueueUrl=url, MaxNumberOfMessages=11) == "InvalidParameterValue"
    assert refusal(sqs.delete_message, QueueUrl=url, ReceiptHandle="AAAA") == "ReceiptHandleIsInvalid"
    assert refusal(sqs.send_message, QueueUrl=url, MessageBody="bad \x01") == "InvalidMessageContents"
    assert refusal(sqs.get_queue_attributes, QueueUrl=url, AttributeNames=["Colour"]) == "InvalidAttributeName"


def test_terraform_makes_keeps_and_destroys_queues(server, sqs, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip("the AWS provider of Terraform is not on this machine")
    shutil.copy(FILES / "queues" / "main.tf", tmp_path)
    name = f"tf-{uuid.uuid4().hex[:8]}"
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": name})
    terraform.run("init")
    terraform.run("apply", "-auto-approve")
    terraform.run("plan", "-detailed-exitcode")
    assert len(sqs.list_queues(QueueNamePrefix=name)["QueueUrls"]) == 3
    terraform.run("destroy", "-auto-approve")
    assert "QueueUrls" not in sqs.list_queues(QueueNamePrefix=name)


def test_tasks_move_messages_at_their_speed_and_can_be_cancelled(sqs, make):
    dead = make()
    arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    url = make(RedrivePolicy=json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 1}))
    for n in range(10):
        sqs.send_message(QueueUrl=dead, MessageBody=str(n))
    assert refusal(sqs.start_message_move_task, SourceArn=arn + "x") == "ResourceNotFoundException"
    target = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    handle = sqs.start_message_move_task(SourceArn=arn, DestinationArn=target, MaxNumberOfMessagesPerSecond=1)["TaskHandle"]
    (task,) = sqs.list_message_move_tasks(SourceArn=arn)["Results"]
    assert task["Status"] == "RUNNING" and task["TaskHandle"] == handle
    assert task["ApproximateNumberOfMessagesToMove"] == 10
    assert refusal(sqs.start_message_move_task, SourceArn=arn) == "InvalidParameterValue"
    moved = sqs.cancel_message_move_task(TaskHandle=handle)["ApproximateNumberOfMessagesMoved"]
    assert moved < 10
    (task,) = sqs.list_message_move_tasks(SourceArn=arn)["Results"]
    assert task["Status"] == "CANCELLED" and "TaskHandle" not in task
    assert refusal(sqs.cancel_message_move_task, TaskHandle=handle) == "AWS.SimpleQueueService.UnsupportedOperation"
    assert refusal(sqs.cancel_message_move_task, TaskHandle="no") == "InvalidParameterValue"
    sqs.start_message_move_task(SourceArn=arn, DestinationArn=target)
    (task,) = sqs.list_message_move_tasks(SourceArn=arn)["Results"]
    assert task["Status"] == "COMPLETED" and task["ApproximateNumberOfMessagesMoved"] == 10 - moved
    assert len(sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]) == 10


def test_older_clients_speak_the_query_protocol(server, sqs, make):
    """What SDKs from before 2023 send: forms, answered in XML."""
    import xml.etree.ElementTree as tree

    import botocore.auth
    import botocore.awsrequest
    import botocore.credentials
    import requests

    def ask(path="", **parameters):
        request = botocore.awsrequest.AWSRequest(
            "POST", server.endpoint + path, data={**parameters, "Version": "2012-11-05"},
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        credentials = botocore.credentials.Credentials("test", "test")
        botocore.auth.SigV4Auth(credentials, "sqs", "ap-northeast-2").add_auth(request)
        prepared = request.prepare()
        answer = requests.post(prepared.url, data=prepared.body, headers=dict(prepared.headers))
        space = "{http://queue.amazonaws.com/doc/2012-11-05/}"
        root = tree.fromstring(answer.content)
        for element in root.iter():
            element.tag = element.tag.removeprefix(space)
        return answer.status_code, root

    name = f"old-{uuid.uuid4().hex[:8]}"
    status, root = ask(Action="CreateQueue", QueueName=name, **{
        "Attribute.1.Name": "DelaySeconds", "Attribute.1.Value": "0", "Tag.1.Key": "team", "Tag.1.Value": "data",
    })
    url = root.findtext("CreateQueueResult/QueueUrl")
    assert status == 200 and url.endswith(f"/000000000000/{name}")
    assert sqs.list_queue_tags(QueueUrl=url)["Tags"] == {"team": "data"}
    status, root = ask(f"/000000000000/{name}", Action="SendMessage", MessageBody="하나", **{
        "MessageAttribute.1.Name": "k", "MessageAttribute.1.Value.DataType": "String",
        "MessageAttribute.1.Value.StringValue": "v",
    })
    assert status == 200 and root.findtext("SendMessageResult/MD5OfMessageAttributes")
    status, root = ask(Action="SendMessageBatch", QueueUrl=url, **{
        "SendMessageBatchRequestEntry.1.Id": "a", "SendMessageBatchRequestEntry.1.MessageBody": "둘",
    })
    assert root.findtext("SendMessageBatchResult/SendMessageBatchResultEntry/Id") == "a"
    status, root = ask(Action="ReceiveMessage", QueueUrl=url, MaxNumberOfMessages="10", **{
        "AttributeName.1": "All", "MessageAttributeName.1": "All",
    })
    messages = root.findall("ReceiveMessageResult/Message")
    assert [m.findtext("Body") for m in messages] == ["하나", "둘"]
    names = {a.findtext("Name"): a.findtext("Value") for a in messages[0].findall("Attribute")}
    assert names["ApproximateReceiveCount"] == "1"
    assert messages[0].findtext("MessageAttribute/Name") == "k"
    assert messages[0].findtext("MessageAttribute/Value/StringValue") == "v"
    status, root = ask(Action="DeleteMessage", QueueUrl=url, ReceiptHandle=messages[0].findtext("ReceiptHandle"))
    assert status == 200 and root.tag == "DeleteMessageResponse"
    status, root = ask(Action="GetQueueAttributes", QueueUrl=url, **{"AttributeName.1": "QueueArn"})
    assert root.findtext("GetQueueAttributesResult/Attribute/Value").endswith(":" + name)
    status, root = ask(Action="ListQueues", QueueNamePrefix=name)
    assert [e.text for e in root.findall("ListQueuesResult/QueueUrl")] == [url]
    status, root = ask(Action="GetQueueUrl", QueueName="nowhere")
    assert status == 400 and root.findtext("Error/Code") == "AWS.SimpleQueueService.NonExistentQueue"
    status, root = ask(Action="Nothing")
    assert status == 400 and root.findtext("Error/Code") == "InvalidAction"
