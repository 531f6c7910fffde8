"""Buckets that tell queues, topics and event buses of what happens in them."""

import io
import json
import urllib.parse
import uuid

import pytest
from botocore.exceptions import ClientError

from server import eventually, take


@pytest.fixture
def watch(s3, bucket, queue, receive):
    """Has the bucket tell a queue of events; returns what gives the records that came."""

    def begin(*events, prefix=None, suffix=None):
        url, arn = queue()
        rules = [{"Name": n, "Value": v} for n, v in [("prefix", prefix), ("suffix", suffix)] if v]
        target = {"Id": "watch", "QueueArn": arn, "Events": list(events)}
        if rules:
            target["Filter"] = {"Key": {"FilterRules": rules}}
        s3.put_bucket_notification_configuration(
            Bucket=bucket, NotificationConfiguration={"QueueConfigurations": [target]}
        )
        (test,) = receive(url)
        assert json.loads(test["Body"])["Event"] == "s3:TestEvent"

        def records():
            return [record for message in receive(url) for record in json.loads(message["Body"])["Records"]]

        return records

    return begin


def names(records):
    return [record["eventName"] for record in records]


def test_every_way_to_make_an_object_is_told(s3, bucket, watch):
    records = watch("s3:ObjectCreated:*")
    put = s3.put_object(Bucket=bucket, Key="날씨/서울 1.csv", Body=b"12345")
    s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "날씨/서울 1.csv"})
    upload = s3.create_multipart_upload(Bucket=bucket, Key="parts")["UploadId"]
    part = s3.upload_part(Bucket=bucket, Key="parts", UploadId=upload, PartNumber=1, Body=b"x")
    s3.complete_multipart_upload(
        Bucket=bucket, Key="parts", UploadId=upload,
        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]},
    )
    got = records()
    assert names(got) == ["ObjectCreated:Put", "ObjectCreated:Copy", "ObjectCreated:CompleteMultipartUpload"]
    first = got[0]
    assert first["eventVersion"] == "2.1" and first["eventSource"] == "aws:s3"
    assert first["awsRegion"] == "ap-northeast-2" and first["requestParameters"]["sourceIPAddress"] == "127.0.0.1"
    assert first["s3"]["configurationId"] == "watch" and first["s3"]["bucket"]["arn"] == f"arn:aws:s3:::{bucket}"
    told = first["s3"]["object"]
    assert told["key"] == "%EB%82%A0%EC%94%A8/%EC%84%9C%EC%9A%B8+1.csv"
    assert urllib.parse.unquote_plus(told["key"]) == "날씨/서울 1.csv"
    assert told["size"] == 5 and f'"{told["eTag"]}"' == put["ETag"] and "versionId" not in told
    assert first["responseElements"]["x-amz-request-id"] == put["ResponseMetadata"]["RequestId"]
    sequencers = [record["s3"]["object"]["sequencer"] for record in got]
    assert sequencers == sorted(sequencers) and len(set(sequencers)) == 3


def test_deletions_markers_tags_and_acls_are_told(s3, bucket, watch):
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    s3.put_bucket_ownership_controls(
        Bucket=bucket, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]}
    )
    records = watch("s3:ObjectRemoved:*", "s3:ObjectTagging:*", "s3:ObjectAcl:Put")
    version = s3.put_object(Bucket=bucket, Key="a", Body=b"1")["VersionId"]
    s3.put_object_tagging(Bucket=bucket, Key="a", Tagging={"TagSet": [{"Key": "k", "Value": "v"}]})
    s3.delete_object_tagging(Bucket=bucket, Key="a")
    s3.put_object_acl(Bucket=bucket, Key="a", ACL="private")
    marker = s3.delete_object(Bucket=bucket, Key="a")["VersionId"]
    s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "a", "VersionId": version}]})
    got = records()
    assert names(got) == [
        "ObjectTagging:Put", "ObjectTagging:Delete", "ObjectAcl:Put", "ObjectRemoved:DeleteMarkerCreated",
        "ObjectRemoved:Delete",
    ]
    assert [record["eventVersion"] for record in got] == ["2.3", "2.3", "2.3", "2.1", "2.1"]
    assert set(got[0]["s3"]["object"]) == {"key", "eTag", "versionId"}
    assert got[3]["s3"]["object"]["versionId"] == marker
    assert got[4]["s3"]["object"] == {
        "key": "a", "versionId": version, "sequencer": got[4]["s3"]["object"]["sequencer"],
    }


def test_filters_hold_and_may_not_overlap(s3, bucket, queue, watch):
    records = watch("s3:ObjectCreated:Put", prefix="raw/", suffix=".csv")
    for key in ["raw/a.csv", "raw/a.json", "cooked/a.csv", "raw/b/c.csv"]:
        s3.put_object(Bucket=bucket, Key=key, Body=b"")
    assert [record["s3"]["object"]["key"] for record in records()] == ["raw/a.csv", "raw/b/c.csv"]

    (_, first), (_, second) = queue(), queue()

    def target(arn, prefix, events=("s3:ObjectCreated:*",)):
        rules = [{"Name": "prefix", "Value": prefix}]
        return {"QueueArn": arn, "Events": list(events), "Filter": {"Key": {"FilterRules": rules}}}

    with pytest.raises(ClientError) as error:
        s3.put_bucket_notification_configuration(
            Bucket=bucket,
            NotificationConfiguration={"QueueConfigurations": [target(first, "raw/"), target(second, "raw/a")]},
        )
    assert "Cannot have overlapping" in error.value.response["Error"]["Message"]


def test_targets_must_be_there(s3, bucket):
    for kind, name, arn in [
        ("QueueConfigurations", "QueueArn", "arn:aws:sqs:ap-northeast-2:000000000000:nobody"),
        ("TopicConfigurations", "TopicArn", "arn:aws:sns:ap-northeast-2:000000000000:nobody"),
        ("LambdaFunctionConfigurations", "LambdaFunctionArn", "arn:aws:lambda:ap-northeast-2:000000000000:function:no"),
    ]:
        configuration = {kind: [{name: arn, "Events": ["s3:ObjectCreated:*"]}]}
        with pytest.raises(ClientError) as error:
            s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration=configuration)
        assert error.value.response["Error"]["Code"] == "InvalidArgument"
        assert "Unable to validate the following destination configurations" in str(error.value)
        assert error.value.response["Error"]["ArgumentName1"] == arn + (", null" if "Lambda" in kind else "")
        s3.put_bucket_notification_configuration(
            Bucket=bucket, NotificationConfiguration=configuration, SkipDestinationValidation=True
        )


def test_a_topic_passes_events_on(s3, bucket, client, queue):
    sns = client("sns")
    topic = sns.create_topic(Name=f"t-{uuid.uuid4().hex[:8]}")["TopicArn"]
    url, arn = queue()
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    s3.put_bucket_notification_configuration(
        Bucket=bucket,
        NotificationConfiguration={"TopicConfigurations": [{"TopicArn": topic, "Events": ["s3:ObjectCreated:*"]}]},
    )
    s3.put_object(Bucket=bucket, Key="a", Body=b"1")
    envelopes = [json.loads(message["Body"]) for message in take(client("sqs"), url, 2)]
    assert {envelope["Subject"] for envelope in envelopes} == {"Amazon S3 Notification"}
    bodies = [json.loads(envelope["Message"]) for envelope in envelopes]
    assert sum("Records" in body for body in bodies) == 1


def test_what_queries_write_is_told(athena, s3, bucket, database, query, watch):
    records = watch("s3:ObjectCreated:*", "s3:ObjectRemoved:*", prefix="made/")
    query(f"CREATE TABLE t WITH (external_location = 's3://{bucket}/made/t/') AS SELECT 1 AS a", database)
    got = records()
    assert got and set(names(got)) == {"ObjectCreated:Put"}
    assert got[0]["s3"]["object"]["key"].startswith("made/t/")


def test_a_bus_hears_of_objects(s3, bucket, client, queue):
    events = client("events")
    url, arn = queue()
    name = f"r-{uuid.uuid4().hex[:8]}"
    events.put_rule(
        Name=name, EventPattern=json.dumps({"source": ["aws.s3"], "detail": {"bucket": {"name": [bucket]}}})
    )
    events.put_targets(Rule=name, Targets=[{"Id": "q", "Arn": arn}])
    s3.put_object(Bucket=bucket, Key="unheard", Body=b"1")
    s3.put_bucket_notification_configuration(
        Bucket=bucket, NotificationConfiguration={"EventBridgeConfiguration": {}}
    )
    s3.put_object(Bucket=bucket, Key="서울 1", Body=b"12")
    s3.delete_object(Bucket=bucket, Key="서울 1")
    got = [json.loads(message["Body"]) for message in take(client("sqs"), url, 2)]
    created = next(event for event in got if event["detail-type"] == "Object Created")
    deleted = next(event for event in got if event["detail-type"] == "Object Deleted")
    assert created["source"] == "aws.s3" and created["resources"] == [f"arn:aws:s3:::{bucket}"]
    assert created["detail"]["object"]["key"] == "서울 1" and created["detail"]["object"]["size"] == 2
    assert created["detail"]["reason"] == "PutObject" and created["detail"]["requester"] == "000000000000"
    assert deleted["detail"]["deletion-type"] == "Permanently Deleted"
    events.remove_targets(Rule=name, Ids=["q"])
    events.delete_rule(Name=name)


def test_forms_are_told_as_posts(s3, bucket, watch):
    import urllib.request

    records = watch("s3:ObjectCreated:Post")
    form = s3.generate_presigned_post(bucket, "form")
    boundary, body = "x" * 20, io.BytesIO()
    for name, value in form["fields"].items():
        body.write(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    body.write(f'--{boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\nhi\r\n--{boundary}--\r\n'.encode())
    request = urllib.request.Request(
        form["url"], body.getvalue(), {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    )
    urllib.request.urlopen(request).close()
    assert names(records()) == ["ObjectCreated:Post"]


def test_restored_objects_are_told(s3, bucket, watch):
    records = watch("s3:ObjectRestore:*")
    s3.put_object(Bucket=bucket, Key="cold", Body=b"1", StorageClass="GLACIER")
    s3.restore_object(
        Bucket=bucket, Key="cold", RestoreRequest={"Days": 1, "GlacierJobParameters": {"Tier": "Expedited"}}
    )
    got = []
    eventually(lambda: got.extend(records()) or len(got) >= 2)
    assert names(got) == ["ObjectRestore:Post", "ObjectRestore:Completed"]
    event = got[1]["glacierEventData"]["restoreEventData"]
    assert event["lifecycleRestoreStorageClass"] == "GLACIER"


def test_what_rules_remove_is_told_as_expired(s3, bucket, watch):
    records = watch("s3:LifecycleExpiration:*", "s3:ObjectRemoved:*")
    s3.put_object(Bucket=bucket, Key="old/a", Body=b"1")
    s3.put_bucket_lifecycle_configuration(
        Bucket=bucket,
        LifecycleConfiguration={
            "Rules": [
                {
                    "ID": "r", "Status": "Enabled", "Filter": {"Prefix": "old/"},
                    "Expiration": {"Date": "2020-01-01T00:00:00Z"},
                }
            ]
        },
    )
    got = eventually(records)
    assert names(got) == ["LifecycleExpiration:Delete"]
    assert got[0]["eventVersion"] == "2.3" and got[0]["userIdentity"] == {"principalId": "s3.amazonaws.com"}
