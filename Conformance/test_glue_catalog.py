"""boto3 on what the Glue catalog keeps besides databases, tables and partitions."""

import datetime
import json
import uuid

import pytest
from botocore.exceptions import ClientError

TABLE = {
    "Name": "sales",
    "PartitionKeys": [{"Name": "year", "Type": "int"}, {"Name": "city", "Type": "string"}],
    "StorageDescriptor": {
        "Columns": [
            {"Name": name, "Type": kind}
            for name, kind in [
                ("flag", "boolean"),
                ("day", "date"),
                ("amount", "decimal(10,2)"),
                ("rate", "double"),
                ("id", "bigint"),
                ("name", "string"),
                ("raw", "binary"),
            ]
        ],
        "Location": "s3://lake/sales/",
    },
}

DAY = datetime.datetime(2026, 3, 1, tzinfo=datetime.timezone.utc)
COUNTS = {"NumberOfNulls": 1, "NumberOfDistinctValues": 2}
FIGURES = {
    "flag": ("boolean", "BOOLEAN", {"NumberOfTrues": 3, "NumberOfFalses": 4, "NumberOfNulls": 1}),
    "day": ("date", "DATE", {"MinimumValue": DAY, "MaximumValue": DAY, **COUNTS}),
    "amount": ("decimal(10,2)", "DECIMAL", {"MinimumValue": {"UnscaledValue": b"\xff\x01", "Scale": 2}, **COUNTS}),
    "rate": ("double", "DOUBLE", {"MinimumValue": -1.5, "MaximumValue": 2.25, **COUNTS}),
    "id": ("bigint", "LONG", {"MinimumValue": -(2**63), "MaximumValue": 2**63 - 1, **COUNTS}),
    "name": ("string", "STRING", {"MaximumLength": 9, "AverageLength": 4.5, **COUNTS}),
    "raw": ("binary", "BINARY", {"MaximumLength": 9, "AverageLength": 4.5, "NumberOfNulls": 0}),
}


def statistics(column):
    kind, tag, figures = FIGURES[column]
    data = {"Type": tag, f"{tag.capitalize()}ColumnStatisticsData": figures}
    return {"ColumnName": column, "ColumnType": kind, "AnalyzedTime": DAY, "StatisticsData": data}


@pytest.fixture
def table(glue, database):
    glue.create_table(DatabaseName=database, TableInput=TABLE)
    return {"DatabaseName": database, "TableName": "sales"}


@pytest.fixture
def account(client):
    return client("sts").get_caller_identity()["Account"]


def refusal(call, **arguments):
    with pytest.raises(ClientError) as error:
        call(**arguments)
    failure = error.value.response["Error"]
    return failure["Code"], failure["Message"]


@pytest.mark.parametrize("partition", [None, ["2026", "서울"]])
def test_column_statistics_of_every_type_come_back(glue, table, partition):
    kind = "table"
    if partition:
        glue.create_partition(**table, PartitionInput={"Values": partition})
        table, kind = {**table, "PartitionValues": partition}, "partition"
    update = getattr(glue, f"update_column_statistics_for_{kind}")
    get = getattr(glue, f"get_column_statistics_for_{kind}")
    delete = getattr(glue, f"delete_column_statistics_for_{kind}")
    wanted = [statistics(column) for column in FIGURES]

    wrong = {**statistics("id"), "ColumnName": "absent"}
    mixed = {**statistics("id"), "StatisticsData": {"Type": "LONG"}}
    errors = update(**table, ColumnStatisticsList=[*wanted, wrong, mixed])["Errors"]
    got = get(**table, ColumnNames=[*FIGURES, "absent"])

    assert [e["Error"]["ErrorCode"] for e in errors] == ["EntityNotFoundException", "InvalidInputException"]
    assert got["ColumnStatisticsList"] == wanted
    assert [(e["ColumnName"], e["Error"]["ErrorCode"]) for e in got["Errors"]] == [("absent", "EntityNotFoundException")]
    delete(**table, ColumnName="id")
    assert len(get(**table, ColumnNames=["id"])["Errors"]) == 1
    assert refusal(delete, **table, ColumnName="id")[0] == "EntityNotFoundException"


def test_partition_indexes(glue, table, database):
    create = glue.create_partition_index
    for index, keys in (("a", ["year"]), ("b", ["city", "year"]), ("c", ["city"])):
        if index == "c":
            code = refusal(create, **table, PartitionIndex={"IndexName": "x", "Keys": ["month"]})
            assert code == (
                "InvalidInputException",
                "IndexKeys not a part of PartitionColumns. Verify the indexKeys : [month]",
            )
            assert refusal(create, **table, PartitionIndex={"IndexName": "a", "Keys": ["city"]}) == (
                "AlreadyExistsException",
                "Partition Index a already exists with the same name.",
            )
            assert refusal(create, **table, PartitionIndex={"IndexName": "x", "Keys": ["year"]}) == (
                "AlreadyExistsException",
                "Partition Index x already exists with the same keys.",
            )
        create(**table, PartitionIndex={"IndexName": index, "Keys": keys})
    assert refusal(create, **table, PartitionIndex={"IndexName": "d", "Keys": ["year", "city"]}) == (
        "ResourceNumberLimitExceededException",
        "Partition index limit exceeded. Maximum: 3",
    )

    indexes = glue.get_partition_indexes(**table)["PartitionIndexDescriptorList"]
    assert [(i["IndexName"], i["IndexStatus"]) for i in indexes] == [(n, "ACTIVE") for n in "abc"]
    assert indexes[1]["Keys"] == [{"Name": "city", "Type": "string"}, {"Name": "year", "Type": "int"}]
    glue.delete_partition_index(**table, IndexName="b")
    assert refusal(glue.delete_partition_index, **table, IndexName="b")[0] == "EntityNotFoundException"
    assert len(glue.get_partition_indexes(**table)["PartitionIndexDescriptorList"]) == 2

    glue.create_table(
        DatabaseName=database,
        TableInput={**TABLE, "Name": "other"},
        PartitionIndexes=[{"IndexName": "y", "Keys": ["year"]}],
    )
    other = glue.get_partition_indexes(DatabaseName=database, TableName="other")
    assert [i["IndexName"] for i in other["PartitionIndexDescriptorList"]] == ["y"]


def test_user_defined_functions(glue, database):
    function = {
        "FunctionName": "Mask_Name",
        "ClassName": "com.example.Mask",
        "OwnerName": "김",
        "OwnerType": "USER",
        "ResourceUris": [{"ResourceType": "JAR", "Uri": "s3://lake/mask.jar"}],
    }
    glue.create_user_defined_function(DatabaseName=database, FunctionInput=function)
    of = {"DatabaseName": database, "FunctionName": "mask_name"}

    got = glue.get_user_defined_function(**of)["UserDefinedFunction"]
    assert {key: got[key] for key in function} == {**function, "FunctionName": "mask_name"}
    assert got["DatabaseName"] == database
    glue.update_user_defined_function(**of, FunctionInput={**function, "ClassName": "com.example.Mask2"})
    glue.create_user_defined_function(DatabaseName=database, FunctionInput={**function, "FunctionName": "hash"})
    found = glue.get_user_defined_functions(DatabaseName=database, Pattern="mask*")["UserDefinedFunctions"]
    assert [(f["FunctionName"], f["ClassName"]) for f in found] == [("mask_name", "com.example.Mask2")]
    pages = glue.get_paginator("get_user_defined_functions").paginate(Pattern="*", PaginationConfig={"PageSize": 1})
    everywhere = [f["FunctionName"] for page in pages for f in page["UserDefinedFunctions"] if f["DatabaseName"] == database]
    assert everywhere == ["hash", "mask_name"]
    assert refusal(glue.create_user_defined_function, DatabaseName=database, FunctionInput=function)[0] == "AlreadyExistsException"
    glue.delete_user_defined_function(**of)
    assert refusal(glue.get_user_defined_function, **of)[0] == "EntityNotFoundException"


def test_connections_hide_their_passwords(glue, name):
    properties = {"JDBC_CONNECTION_URL": "jdbc:postgresql://db/lake", "USERNAME": "u", "PASSWORD": "비밀-pw"}
    given = {
        "Name": name,
        "ConnectionType": "JDBC",
        "Description": "d",
        "MatchCriteria": ["c"],
        "ConnectionProperties": properties,
        "PhysicalConnectionRequirements": {"SubnetId": "subnet-1", "SecurityGroupIdList": ["sg-1"]},
    }
    assert glue.create_connection(ConnectionInput=given, Tags={"team": "data"})["CreateConnectionStatus"] == "READY"
    assert refusal(glue.create_connection, ConnectionInput=given) == ("AlreadyExistsException", "Connection already exists.")

    shown = glue.get_connection(Name=name)["Connection"]
    assert {key: shown[key] for key in given} == given
    hidden = glue.get_connection(Name=name, HidePassword=True)["Connection"]
    assert "PASSWORD" not in hidden["ConnectionProperties"]

    glue.put_data_catalog_encryption_settings(
        DataCatalogEncryptionSettings={
            "ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": True, "AwsKmsKeyId": "alias/k"}
        }
    )
    try:
        sealed = glue.get_connection(Name=name)["Connection"]["ConnectionProperties"]
        assert "PASSWORD" not in sealed and sealed["ENCRYPTED_PASSWORD"] != "비밀-pw"
        settings = glue.get_data_catalog_encryption_settings()["DataCatalogEncryptionSettings"]
        assert settings["ConnectionPasswordEncryption"]["AwsKmsKeyId"] == "alias/k"
        assert settings["EncryptionAtRest"]["CatalogEncryptionMode"] == "DISABLED"
    finally:
        glue.put_data_catalog_encryption_settings(
            DataCatalogEncryptionSettings={"ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": False}}
        )

    listed = glue.get_connections(Filter={"MatchCriteria": ["c"], "ConnectionType": "JDBC"})["ConnectionList"]
    assert name in [c["Name"] for c in listed]
    assert glue.get_connections(Filter={"ConnectionType": "KAFKA"})["ConnectionList"] == []
    glue.update_connection(Name=name, ConnectionInput={**given, "ConnectionProperties": {**properties, "PASSWORD": "new"}})
    assert glue.get_connection(Name=name)["Connection"]["ConnectionProperties"]["PASSWORD"] == "new"
    answer = glue.batch_delete_connection(ConnectionNameList=[name, "absent"])
    assert answer["Succeeded"] == [name]
    assert answer["Errors"]["absent"]["ErrorCode"] == "EntityNotFoundException"
    assert refusal(glue.get_connection, Name=name) == ("EntityNotFoundException", f"Connection {name} not found.")


def test_passwords_do_not_lie_in_the_store_in_the_clear(glue, name, server):
    secret = uuid.uuid4().hex
    properties = {"JDBC_CONNECTION_URL": "jdbc:x://h/d", "USERNAME": name, "PASSWORD": secret}
    glue.create_connection(ConnectionInput={"Name": name, "ConnectionType": "JDBC", "ConnectionProperties": properties})

    stored = b"".join(file.read_bytes() for file in server.data_dir.glob("hosu.sqlite*"))

    assert name.encode() in stored
    assert secret.encode() not in stored


def test_refused_by_name(glue, database, table):
    assert refusal(glue.test_connection, ConnectionName="x")[0] == "EntityNotFoundException"
    assert refusal(glue.get_unfiltered_table_metadata, CatalogId="0" * 12, DatabaseName=database, Name="sales", SupportedPermissionTypes=["COLUMN_PERMISSION"])[0] == "NotImplemented"
    code, message = refusal(
        glue.create_connection,
        ConnectionInput={
            "Name": "x",
            "ConnectionType": "SALESFORCE",
            "ConnectionProperties": {},
            "AuthenticationConfiguration": {"AuthenticationType": "BASIC", "BasicAuthenticationCredentials": {"Username": "u", "Password": "p"}},
        },
    )
    assert (code, message) == ("InvalidInputException", "BasicAuthenticationCredentials is not supported by Hosu.")


def test_resource_policy_changes_only_under_its_conditions(glue):
    policy = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "glue:GetTable", "Resource": "*"}]})
    assert refusal(glue.get_resource_policy) == ("EntityNotFoundException", "Policy not found")
    assert refusal(glue.put_resource_policy, PolicyInJson=policy, PolicyExistsCondition="MUST_EXIST")[0] == "ConditionCheckFailureException"

    first = glue.put_resource_policy(PolicyInJson=policy, PolicyExistsCondition="NOT_EXIST")["PolicyHash"]
    assert refusal(glue.put_resource_policy, PolicyInJson=policy, PolicyExistsCondition="NOT_EXIST")[0] == "ConditionCheckFailureException"
    second = glue.put_resource_policy(PolicyInJson=policy, PolicyHashCondition=first)["PolicyHash"]
    assert refusal(glue.put_resource_policy, PolicyInJson=policy, PolicyHashCondition=first)[0] == "ConditionCheckFailureException"
    got = glue.get_resource_policy()
    assert (got["PolicyInJson"], got["PolicyHash"]) == (policy, second)
    assert [p["PolicyHash"] for p in glue.get_resource_policies()["GetResourcePoliciesResponseList"]] == [second]
    assert refusal(glue.put_resource_policy, PolicyInJson="{}")[0] == "InvalidInputException"
    assert refusal(glue.delete_resource_policy, PolicyHashCondition=first)[0] == "ConditionCheckFailureException"
    glue.delete_resource_policy(PolicyHashCondition=second)
    assert refusal(glue.get_resource_policy)[0] == "EntityNotFoundException"


def test_catalog_of_the_account(glue, account):
    assert glue.get_catalog_import_status()["ImportStatus"]["ImportCompleted"] is True
    glue.import_catalog_to_glue()
    assert "ImportTime" in glue.get_catalog_import_status()["ImportStatus"]
    assert glue.get_catalog(CatalogId=account)["Catalog"]["CatalogId"] == account
    assert glue.get_catalogs()["CatalogList"] == []
    assert [c["CatalogId"] for c in glue.get_catalogs(IncludeRoot=True)["CatalogList"]] == [account]
    assert refusal(glue.get_catalog, CatalogId="111122223333")[0] == "EntityNotFoundException"


def test_tags(glue, account, name):
    glue.create_database(DatabaseInput={"Name": name}, Tags={"팀": "데이터", "b": "1"})
    arn = f"arn:aws:glue:{glue.meta.region_name}:{account}:database/{name}"

    assert glue.get_tags(ResourceArn=arn)["Tags"] == {"팀": "데이터", "b": "1"}
    glue.tag_resource(ResourceArn=arn, TagsToAdd={"b": "2", "c": ""})
    glue.untag_resource(ResourceArn=arn, TagsToRemove=["팀", "absent"])
    assert glue.get_tags(ResourceArn=arn)["Tags"] == {"b": "2", "c": ""}
    assert refusal(glue.tag_resource, ResourceArn=arn, TagsToAdd={"aws:x": "1"})[0] == "InvalidInputException"
    assert refusal(glue.tag_resource, ResourceArn=arn, TagsToAdd={f"k{i}": "" for i in range(49)})[0] == "InvalidInputException"
    assert refusal(glue.get_tags, ResourceArn=arn + "-absent")[0] == "EntityNotFoundException"
    assert refusal(glue.get_tags, ResourceArn=arn.replace("database/", "table/x/"))[0] == "InvalidInputException"
    glue.delete_database(Name=name)
    glue.create_database(DatabaseInput={"Name": name})
    assert glue.get_tags(ResourceArn=arn)["Tags"] == {}


def test_security_configurations(glue, name):
    key = "arn:aws:kms:us-east-1:000000000000:key/k"
    given = {
        "S3Encryption": [{"S3EncryptionMode": "SSE-KMS", "KmsKeyArn": key}],
        "CloudWatchEncryption": {"CloudWatchEncryptionMode": "DISABLED"},
        "JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS", "KmsKeyArn": key},
    }
    glue.create_security_configuration(Name=name, EncryptionConfiguration=given)

    got = glue.get_security_configuration(Name=name)["SecurityConfiguration"]
    assert got["EncryptionConfiguration"] == given
    assert name in [c["Name"] for c in glue.get_security_configurations()["SecurityConfigurations"]]
    assert refusal(glue.create_security_configuration, Name=name, EncryptionConfiguration=given)[0] == "AlreadyExistsException"
    keyless = {"S3Encryption": [{"S3EncryptionMode": "SSE-KMS"}]}
    assert refusal(glue.create_security_configuration, Name=name + "2", EncryptionConfiguration=keyless)[0] == "InvalidInputException"
    glue.delete_security_configuration(Name=name)
    assert refusal(glue.get_security_configuration, Name=name)[0] == "EntityNotFoundException"


CLASSIFIERS = {
    "GrokClassifier": {"Classification": "logs", "GrokPattern": "%{NUMBER:n}", "CustomPatterns": "A b\nC d"},
    "XMLClassifier": {"Classification": "xml", "RowTag": "row"},
    "JsonClassifier": {"JsonPath": "$.records[*]"},
    "CsvClassifier": {
        "Delimiter": "|",
        "QuoteSymbol": "'",
        "ContainsHeader": "PRESENT",
        "Header": ["이름", "b"],
        "DisableValueTrimming": False,
        "AllowSingleColumn": True,
        "CustomDatatypeConfigured": True,
        "CustomDatatypes": ["STRING", "INT"],
        "Serde": "OpenCSVSerDe",
    },
}


@pytest.mark.parametrize("kind", CLASSIFIERS)
def test_classifiers(glue, name, kind):
    given = {"Name": name, **CLASSIFIERS[kind]}
    glue.create_classifier(**{kind: given})
    first = glue.get_classifier(Name=name)["Classifier"][kind]
    assert {key: first[key] for key in given} == given
    assert first["Version"] == 1 and first["CreationTime"] == first["LastUpdated"]

    changed = {"CsvClassifier": {"Delimiter": ";"}, "JsonClassifier": {"JsonPath": "$[*]"}}.get(kind, {"Classification": "x"})
    glue.update_classifier(**{kind: {"Name": name, **changed}})
    second = glue.get_classifier(Name=name)["Classifier"][kind]
    assert {key: second[key] for key in given} == {**given, **changed}
    assert second["Version"] == 2 and second["CreationTime"] == first["CreationTime"]
    other = "XMLClassifier" if kind != "XMLClassifier" else "GrokClassifier"
    assert refusal(glue.update_classifier, **{other: {"Name": name}})[0] == "InvalidInputException"
    assert refusal(glue.create_classifier, **{kind: given})[0] == "AlreadyExistsException"
    assert name in [c[k]["Name"] for c in glue.get_classifiers()["Classifiers"] for k in c]
    glue.delete_classifier(Name=name)
    assert refusal(glue.get_classifier, Name=name) == (
        "EntityNotFoundException",
        f"Classifier entry with name {name} does not exist",
    )


def test_classifiers_that_no_crawler_could_use(glue, name):
    for given in (
        {},
        {"CsvClassifier": {"Name": name, "Delimiter": "|", "QuoteSymbol": "|"}},
        {"CsvClassifier": {"Name": name, "CustomDatatypes": ["TEXT"]}},
        {"JsonClassifier": {"Name": name, "JsonPath": "records"}},
        {"JsonClassifier": {"Name": name, "JsonPath": "$"}, "XMLClassifier": {"Name": name, "Classification": "x"}},
    ):
        assert refusal(glue.create_classifier, **given)[0] == "InvalidInputException"
