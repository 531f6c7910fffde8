"""boto3 on what buckets are configured with: set, read, removed, missed by name, and acted on."""

import http.client
import json

import pytest
from botocore.exceptions import ClientError

RULE = {"AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://*.example.com"], "AllowedHeaders": ["*"], "MaxAgeSeconds": 60}
WEBSITE = {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "oops.html"}}
BLOCK = {"BlockPublicAcls": True, "IgnorePublicAcls": False, "BlockPublicPolicy": True, "RestrictPublicBuckets": False}
ENCRYPTION = {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False}]}
TIERING = {"Id": "t", "Status": "Enabled", "Tierings": [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]}
METRICS = {"Id": "m", "Filter": {"And": {"Prefix": "raw/", "Tags": [{"Key": "k", "Value": "v"}]}}}
ANALYTICS = {"Id": "a", "Filter": {"Prefix": "raw/"}, "StorageClassAnalysis": {}}
INVENTORY = {
    "Id": "i",
    "IsEnabled": True,
    "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::reports", "Format": "Parquet"}},
    "IncludedObjectVersions": "All",
    "OptionalFields": ["Size", "ETag"],
    "Schedule": {"Frequency": "Daily"},
}
REQUEST_PAYMENT = {"Payer": "Requester"}

# subject of the operations' names, what PUT takes, what GET gives, the code after DELETE where there is one
FAMILIES = [
    ("bucket_cors", {"CORSConfiguration": {"CORSRules": [RULE]}}, {"CORSRules": [RULE]}, "NoSuchCORSConfiguration"),
    ("bucket_website", {"WebsiteConfiguration": WEBSITE}, WEBSITE, "NoSuchWebsiteConfiguration"),
    (
        "public_access_block",
        {"PublicAccessBlockConfiguration": BLOCK},
        {"PublicAccessBlockConfiguration": BLOCK},
        "NoSuchPublicAccessBlockConfiguration",
    ),
    (
        "bucket_ownership_controls",
        {"OwnershipControls": {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}},
        {"OwnershipControls": {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}},
        "OwnershipControlsNotFoundError",
    ),
    (
        "bucket_encryption",
        {"ServerSideEncryptionConfiguration": ENCRYPTION},
        {"ServerSideEncryptionConfiguration": ENCRYPTION},
        "ServerSideEncryptionConfigurationNotFoundError",
    ),
    (
        "bucket_intelligent_tiering_configuration",
        {"Id": "t", "IntelligentTieringConfiguration": TIERING},
        {"IntelligentTieringConfiguration": TIERING},
        "NoSuchConfiguration",
    ),
    ("bucket_metrics_configuration", {"Id": "m", "MetricsConfiguration": METRICS}, {"MetricsConfiguration": METRICS}, "NoSuchConfiguration"),
    (
        "bucket_analytics_configuration",
        {"Id": "a", "AnalyticsConfiguration": ANALYTICS},
        {"AnalyticsConfiguration": ANALYTICS},
        "NoSuchConfiguration",
    ),
    (
        "bucket_inventory_configuration",
        {"Id": "i", "InventoryConfiguration": INVENTORY},
        {"InventoryConfiguration": INVENTORY},
        "NoSuchConfiguration",
    ),
    ("bucket_request_payment", {"RequestPaymentConfiguration": REQUEST_PAYMENT}, REQUEST_PAYMENT, None),
    ("bucket_accelerate_configuration", {"AccelerateConfiguration": {"Status": "Enabled"}}, {"Status": "Enabled"}, None),
]


def code_of(error) -> str:
    return error.value.response["Error"]["Code"]


@pytest.mark.parametrize(("subject", "given", "expected", "absent"), FAMILIES, ids=[family[0] for family in FAMILIES])
def test_a_configuration_lives(s3, bucket, subject, given, expected, absent):
    identifier = {"Id": given["Id"]} if "Id" in given else {}
    read = getattr(s3, f"get_{subject}")

    getattr(s3, f"put_{subject}")(Bucket=bucket, **given)
    got = read(Bucket=bucket, **identifier)

    assert {name: value for name, value in got.items() if name != "ResponseMetadata"} == expected
    if absent is None:
        return
    getattr(s3, f"delete_{subject}")(Bucket=bucket, **identifier)
    with pytest.raises(ClientError) as error:
        read(Bucket=bucket, **identifier)
    assert code_of(error) == absent
    assert error.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404


def test_logging_goes_to_a_bucket_that_is_there(s3, bucket):
    status = {"LoggingEnabled": {"TargetBucket": bucket, "TargetPrefix": "log/"}}
    s3.put_bucket_logging(Bucket=bucket, BucketLoggingStatus=status)
    assert s3.get_bucket_logging(Bucket=bucket)["LoggingEnabled"] == status["LoggingEnabled"]

    s3.put_bucket_logging(Bucket=bucket, BucketLoggingStatus={})
    assert "LoggingEnabled" not in s3.get_bucket_logging(Bucket=bucket)

    status["LoggingEnabled"]["TargetBucket"] = "no-such-bucket-anywhere"
    with pytest.raises(ClientError) as error:
        s3.put_bucket_logging(Bucket=bucket, BucketLoggingStatus=status)
    assert code_of(error) == "InvalidTargetBucketForLogging"


def test_notifications_are_kept_and_ended(s3, bucket):
    function = {
        "LambdaFunctionArn": "arn:aws:lambda:ap-northeast-2:000000000000:function:on-upload",
        "Events": ["s3:ObjectCreated:*"],
        "Filter": {"Key": {"FilterRules": [{"Name": "suffix", "Value": ".csv"}]}},
    }
    configuration = {"LambdaFunctionConfigurations": [function], "EventBridgeConfiguration": {}}
    s3.put_bucket_notification_configuration(
        Bucket=bucket, NotificationConfiguration=configuration, SkipDestinationValidation=True
    )

    got = s3.get_bucket_notification_configuration(Bucket=bucket)
    assert got["EventBridgeConfiguration"] == {}
    assert got["LambdaFunctionConfigurations"][0]["LambdaFunctionArn"] == function["LambdaFunctionArn"]
    assert got["LambdaFunctionConfigurations"][0]["Id"]

    s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration={})
    got = s3.get_bucket_notification_configuration(Bucket=bucket)
    assert set(got) == {"ResponseMetadata"}

    function["Events"] = ["s3:Everything"]
    with pytest.raises(ClientError) as error:
        s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration=configuration)
    assert code_of(error) == "InvalidArgument"


def test_policies_are_checked_and_called_public(s3, bucket):
    policy = {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{bucket}/*"}],
    }
    with pytest.raises(ClientError) as error:
        s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))
    assert code_of(error) == "AccessDenied"

    s3.delete_public_access_block(Bucket=bucket)
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))
    assert json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"]) == policy
    assert s3.get_bucket_policy_status(Bucket=bucket)["PolicyStatus"]["IsPublic"] is True

    s3.delete_bucket_policy(Bucket=bucket)
    with pytest.raises(ClientError) as error:
        s3.get_bucket_policy(Bucket=bucket)
    assert code_of(error) == "NoSuchBucketPolicy"

    for text in ("not json", "[]", json.dumps({**policy, "Statement": [{**policy["Statement"][0], "Effect": "Maybe"}]})):
        with pytest.raises(ClientError) as error:
            s3.put_bucket_policy(Bucket=bucket, Policy=text)
        assert code_of(error) == "MalformedPolicy"


def test_acls_count_only_where_their_bucket_lets_them(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    with pytest.raises(ClientError) as error:
        s3.put_object_acl(Bucket=bucket, Key="k", ACL="public-read")
    assert code_of(error) == "AccessControlListNotSupported"

    s3.put_bucket_ownership_controls(Bucket=bucket, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]})
    s3.delete_public_access_block(Bucket=bucket)
    s3.put_object_acl(Bucket=bucket, Key="k", ACL="public-read")
    grants = s3.get_object_acl(Bucket=bucket, Key="k")["Grants"]
    assert [grant["Permission"] for grant in grants] == ["FULL_CONTROL", "READ"]
    assert grants[1]["Grantee"]["URI"] == "http://acs.amazonaws.com/groups/global/AllUsers"

    acl = s3.get_bucket_acl(Bucket=bucket)
    acl["Grants"].append({"Grantee": {"Type": "CanonicalUser", "ID": "ab" * 32}, "Permission": "READ"})
    s3.put_bucket_acl(Bucket=bucket, AccessControlPolicy={"Owner": acl["Owner"], "Grants": acl["Grants"]})
    assert s3.get_bucket_acl(Bucket=bucket)["Grants"] == acl["Grants"]


def test_a_metrics_listing_has_pages(s3, bucket):
    for index in range(101):
        identifier = f"m{index:03}"
        s3.put_bucket_metrics_configuration(Bucket=bucket, Id=identifier, MetricsConfiguration={"Id": identifier})

    first = s3.list_bucket_metrics_configurations(Bucket=bucket)
    second = s3.list_bucket_metrics_configurations(Bucket=bucket, ContinuationToken=first["NextContinuationToken"])

    assert (first["IsTruncated"], len(first["MetricsConfigurationList"])) == (True, 100)
    assert (second["IsTruncated"], second["MetricsConfigurationList"]) == (False, [{"Id": "m100"}])


@pytest.mark.parametrize(
    ("operation", "arguments", "code"),
    [
        ("get_bucket_replication", {}, "ReplicationConfigurationNotFoundError"),
        (
            "put_bucket_replication",
            {"ReplicationConfiguration": {"Role": "r", "Rules": [{"Status": "Enabled", "Destination": {"Bucket": "b"}}]}},
            "NotImplemented",
        ),
        ("get_bucket_metadata_configuration", {}, "MetadataConfigurationNotFound"),
        ("create_session", {}, "NotImplemented"),
        ("put_bucket_tagging", {"Tagging": {"TagSet": [{"Key": "aws:x", "Value": "v"}]}}, "InvalidTag"),
    ],
)
def test_what_is_not_there_says_so(s3, bucket, operation, arguments, code):
    with pytest.raises(ClientError) as error:
        getattr(s3, operation)(Bucket=bucket, **arguments)
    assert code_of(error) == code


def test_directory_buckets_are_refused_by_name(s3):
    with pytest.raises(ClientError) as error:
        s3.list_directory_buckets()
    assert code_of(error) == "NotImplemented"
    assert "ListDirectoryBuckets" in error.value.response["Error"]["Message"]


def browse(server, method, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()
    finally:
        connection.close()


def test_a_browser_is_told_the_rules_of_the_bucket(server, s3, bucket):
    s3.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": [RULE]})
    preflight = {"Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "content-type"}

    status, headers, _ = browse(server, "OPTIONS", f"/{bucket}/k", {"Origin": "https://app.example.com", **preflight})
    assert status == 200
    assert headers["Access-Control-Allow-Origin"] == "https://app.example.com"
    assert headers["Access-Control-Allow-Methods"] == "GET, PUT"

    status, headers, text = browse(server, "OPTIONS", f"/{bucket}/k", {"Origin": "https://evil.example.org", **preflight})
    assert status == 403
    assert "This CORS request is not allowed." in text
    assert "Access-Control-Allow-Origin" not in headers


def test_a_bucket_is_a_website(server, s3, bucket):
    s3.delete_public_access_block(Bucket=bucket)
    statement = {"Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"]}
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))
    s3.put_bucket_website(Bucket=bucket, WebsiteConfiguration=WEBSITE)
    s3.put_object(Bucket=bucket, Key="index.html", Body="<h1>호수</h1>".encode(), ContentType="text/html; charset=utf-8")
    s3.put_object(Bucket=bucket, Key="docs/index.html", Body=b"docs", ContentType="text/html")
    s3.put_object(Bucket=bucket, Key="oops.html", Body=b"oops", ContentType="text/html")
    s3.put_object(Bucket=bucket, Key="moved", Body=b"", WebsiteRedirectLocation="/docs/")
    host = {"Host": f"{bucket}.s3-website.localhost:{server.port}"}

    status, headers, text = browse(server, "GET", "/", host)
    assert (status, headers["Content-Type"], text) == (200, "text/html; charset=utf-8", "<h1>호수</h1>")
    assert browse(server, "GET", "/docs/", host)[::2] == (200, "docs")
    assert browse(server, "GET", "/gone", host)[::2] == (404, "oops")
    for path, status, location in [("/docs", 302, "/docs/"), ("/moved", 301, "/docs/")]:
        got, headers, _ = browse(server, "GET", path, host)
        assert (got, headers["Location"]) == (status, location)
