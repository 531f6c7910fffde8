"""boto3 on the schema registry: registries, schemas, versions under compatibility modes, and words on them."""

import json
import uuid

import pytest
from botocore.exceptions import ClientError


@pytest.fixture
def registry(glue):
    name = f"r-{uuid.uuid4().hex[:8]}"
    glue.create_registry(RegistryName=name, Description="호수")
    yield name
    glue.delete_registry(RegistryId={"RegistryName": name})


def record(*fields):
    return json.dumps({"type": "record", "name": "Order", "fields": list(fields)})


ID = {"name": "id", "type": "long"}
CITY = {"name": "도시".encode("ascii", "ignore").decode() or "city", "type": "string"}
CITY_WITH_DEFAULT = {**CITY, "default": ""}


def refusal(call, **arguments):
    with pytest.raises(ClientError) as error:
        call(**arguments)
    failure = error.value.response["Error"]
    return failure["Code"], failure["Message"]


@pytest.fixture
def schema(glue, registry):
    """Makes a schema of one version and returns what names it."""

    def make(definition, compatibility="BACKWARD", language="AVRO"):
        name = f"s-{uuid.uuid4().hex[:8]}"
        made = glue.create_schema(
            RegistryId={"RegistryName": registry},
            SchemaName=name,
            DataFormat=language,
            Compatibility=compatibility,
            SchemaDefinition=definition,
        )
        assert made["SchemaVersionStatus"] == "AVAILABLE" and made["SchemaCheckpoint"] == 1
        return {"SchemaName": name, "RegistryName": registry}

    return make


def register(glue, schema, definition):
    answer = glue.register_schema_version(SchemaId=schema, SchemaDefinition=definition)
    return answer["Status"], answer["VersionNumber"]


def test_registries(glue, registry):
    got = glue.get_registry(RegistryId={"RegistryName": registry})
    assert (got["Description"], got["Status"]) == ("호수", "AVAILABLE")
    assert got["RegistryArn"].endswith(f":registry/{registry}")
    assert glue.get_registry(RegistryId={"RegistryArn": got["RegistryArn"]})["RegistryName"] == registry
    assert refusal(glue.create_registry, RegistryName=registry) == (
        "AlreadyExistsException",
        f"Registry already exists. RegistryName: {registry}",
    )
    assert refusal(glue.get_registry, RegistryId={"RegistryName": "absent"}) == (
        "EntityNotFoundException",
        "Registry is not found. RegistryName: absent, RegistryArn: null",
    )
    assert refusal(glue.get_registry, RegistryId={})[0] == "InvalidInputException"
    glue.update_registry(RegistryId={"RegistryName": registry}, Description="바다")
    listed = [r for page in glue.get_paginator("list_registries").paginate(PaginationConfig={"PageSize": 1}) for r in page["Registries"]]
    assert {r["RegistryName"]: r["Description"] for r in listed}[registry] == "바다"
    glue.tag_resource(ResourceArn=got["RegistryArn"], TagsToAdd={"team": "data"})
    assert glue.get_tags(ResourceArn=got["RegistryArn"])["Tags"] == {"team": "data"}


def test_a_schema_and_its_versions(glue, schema):
    of = schema(record(ID))
    assert register(glue, of, record(ID, CITY_WITH_DEFAULT)) == ("AVAILABLE", 2)
    # The same definition is the same version, however it is spelled.
    assert register(glue, of, json.dumps(json.loads(record(ID)), indent=2)) == ("AVAILABLE", 1)

    got = glue.get_schema(SchemaId=of)
    assert (got["LatestSchemaVersion"], got["NextSchemaVersion"], got["Compatibility"]) == (2, 3, "BACKWARD")
    assert got["SchemaArn"].endswith(f":schema/{of['RegistryName']}/{of['SchemaName']}")
    first = glue.get_schema_version(SchemaId=of, SchemaVersionNumber={"VersionNumber": 1})
    latest = glue.get_schema_version(SchemaId={"SchemaArn": got["SchemaArn"]}, SchemaVersionNumber={"LatestVersion": True})
    assert first["SchemaDefinition"] == record(ID) and latest["VersionNumber"] == 2
    assert glue.get_schema_version(SchemaVersionId=latest["SchemaVersionId"])["SchemaDefinition"] == latest["SchemaDefinition"]
    by = glue.get_schema_by_definition(SchemaId=of, SchemaDefinition=record(ID))
    assert (by["SchemaVersionId"], by["DataFormat"]) == (first["SchemaVersionId"], "AVRO")
    assert [v["VersionNumber"] for v in glue.list_schema_versions(SchemaId=of)["Schemas"]] == [2, 1]
    assert of["SchemaName"] in [s["SchemaName"] for s in glue.list_schemas(RegistryId={"RegistryName": of["RegistryName"]})["Schemas"]]
    diff = glue.get_schema_versions_diff(
        SchemaId=of,
        FirstSchemaVersionNumber={"VersionNumber": 1},
        SecondSchemaVersionNumber={"LatestVersion": True},
        SchemaDiffType="SYNTAX_DIFF",
    )["Diff"]
    assert json.loads(diff) == [{"op": "add", "path": "/fields/1", "value": CITY_WITH_DEFAULT}]
    assert glue.delete_schema(SchemaId=of)["Status"] == "DELETING"
    assert refusal(glue.get_schema, SchemaId=of)[0] == "EntityNotFoundException"
    assert refusal(glue.get_schema_version, SchemaVersionId=latest["SchemaVersionId"])[0] == "EntityNotFoundException"


@pytest.mark.parametrize(
    "mode, added, added_with_default, removed",
    [
        ("NONE", "AVAILABLE", "AVAILABLE", "AVAILABLE"),
        ("BACKWARD", "FAILURE", "AVAILABLE", "AVAILABLE"),
        ("BACKWARD_ALL", "FAILURE", "AVAILABLE", "AVAILABLE"),
        ("FORWARD", "AVAILABLE", "AVAILABLE", "FAILURE"),
        ("FORWARD_ALL", "AVAILABLE", "AVAILABLE", "FAILURE"),
        ("FULL", "FAILURE", "AVAILABLE", "FAILURE"),
        ("FULL_ALL", "FAILURE", "AVAILABLE", "FAILURE"),
    ],
)
def test_compatibility_modes(glue, schema, mode, added, added_with_default, removed):
    assert register(glue, schema(record(ID), mode), record(ID, CITY))[0] == added
    assert register(glue, schema(record(ID), mode), record(ID, CITY_WITH_DEFAULT))[0] == added_with_default
    assert register(glue, schema(record(ID, CITY), mode), record(ID))[0] == removed


def test_a_version_that_failed_is_kept_and_may_succeed_later(glue, schema):
    of = schema(record(ID))
    assert register(glue, of, record(ID, CITY)) == ("FAILURE", 2)
    got = glue.get_schema_version(SchemaId=of, SchemaVersionNumber={"VersionNumber": 2})
    assert got["Status"] == "FAILURE"
    assert glue.get_schema_version(SchemaId=of, SchemaVersionNumber={"LatestVersion": True})["VersionNumber"] == 1
    assert refusal(glue.update_schema, SchemaId=of, Compatibility="NONE")[0] == "InvalidInputException"

    glue.update_schema(SchemaId=of, Compatibility="NONE", SchemaVersionNumber={"VersionNumber": 1}, Description="열린")

    assert register(glue, of, record(ID, CITY)) == ("AVAILABLE", 2)
    assert glue.get_schema(SchemaId=of)["Description"] == "열린"


def test_disabled_schemas_have_one_version(glue, schema):
    of = schema(record(ID), "DISABLED")
    code, message = refusal(glue.register_schema_version, SchemaId=of, SchemaDefinition=record(ID, CITY))
    assert code == "InvalidInputException" and message.startswith("Compatibility DISABLED does not allow versioning.")


def test_json_schemas(glue, schema):
    closed = {"type": "object", "properties": {"id": {"type": "integer"}}, "required": ["id"], "additionalProperties": False}
    wider = {**closed, "properties": {**closed["properties"], "도시": {"type": "string"}}}
    of = schema(json.dumps(closed), language="JSON")

    assert register(glue, of, json.dumps(wider, ensure_ascii=False)) == ("AVAILABLE", 2)
    assert register(glue, of, json.dumps({**wider, "required": ["id", "도시"]}))[0] == "FAILURE"


def test_definitions_are_checked(glue, registry):
    check = glue.check_schema_version_validity
    assert check(DataFormat="AVRO", SchemaDefinition=record(ID))["Valid"] is True
    answer = check(DataFormat="AVRO", SchemaDefinition='{"type": "nonsense"}')
    assert answer["Valid"] is False and "nonsense" in answer["Error"]
    assert check(DataFormat="JSON", SchemaDefinition='{"type": "text"}')["Valid"] is False
    create = {"RegistryId": {"RegistryName": registry}, "SchemaName": "x", "Compatibility": "NONE"}
    code, message = refusal(glue.create_schema, **create, DataFormat="AVRO", SchemaDefinition="{")
    assert code == "InvalidInputException" and message.startswith("Schema definition of AVRO data format is invalid")
    code, message = refusal(glue.create_schema, **create, DataFormat="PROTOBUF", SchemaDefinition="x")
    assert code == "InvalidInputException" and "PROTOBUF are not supported" in message
    assert refusal(glue.create_schema, **{**create, "RegistryId": {"RegistryName": "absent"}}, DataFormat="AVRO", SchemaDefinition=record(ID))[0] == "EntityNotFoundException"


def test_words_on_versions(glue, schema):
    of = schema(record(ID))
    at = {"SchemaId": of, "SchemaVersionNumber": {"LatestVersion": True}}

    def pair(key, value):
        return {"MetadataKey": key, "MetadataValue": value}

    put = glue.put_schema_version_metadata(**at, MetadataKeyValue=pair("team", "data"))
    assert (put["LatestVersion"], put["VersionNumber"], put["MetadataValue"]) == (True, 1, "data")
    glue.put_schema_version_metadata(SchemaVersionId=put["SchemaVersionId"], MetadataKeyValue=pair("team", "lake"))
    glue.put_schema_version_metadata(**at, MetadataKeyValue=pair("owner", "me"))
    assert refusal(glue.put_schema_version_metadata, **at, MetadataKeyValue=pair("team", "data"))[0] == "AlreadyExistsException"
    found = glue.query_schema_version_metadata(**at)["MetadataInfoMap"]
    assert found["team"]["MetadataValue"] == "lake" and found["owner"]["MetadataValue"] == "me"
    assert [other["MetadataValue"] for other in found["team"]["OtherMetadataValueList"]] == ["data"]
    assert list(glue.query_schema_version_metadata(**at, MetadataList=[{"MetadataKey": "owner"}])["MetadataInfoMap"]) == ["owner"]
    glue.remove_schema_version_metadata(**at, MetadataKeyValue=pair("team", "lake"))
    assert glue.query_schema_version_metadata(**at)["MetadataInfoMap"]["team"]["MetadataValue"] == "data"
    assert refusal(glue.remove_schema_version_metadata, **at, MetadataKeyValue=pair("x", "y"))[0] == "EntityNotFoundException"
    for number in range(8):
        glue.put_schema_version_metadata(**at, MetadataKeyValue=pair(f"k{number}", "v"))
    assert refusal(glue.put_schema_version_metadata, **at, MetadataKeyValue=pair("k9", "v"))[0] == "ResourceNumberLimitExceededException"


def test_versions_are_deleted_but_the_first_and_the_checkpoint(glue, schema):
    of = schema(record(ID), "NONE")
    for number in range(2, 6):
        assert register(glue, of, record(ID, {"name": f"f{number}", "type": "int"})) == ("AVAILABLE", number)
    glue.update_schema(SchemaId=of, SchemaVersionNumber={"VersionNumber": 4})
    assert refusal(glue.delete_schema_versions, SchemaId=of, Versions="3-5")[0] == "ConcurrentModificationException"
    errors = glue.delete_schema_versions(SchemaId=of, Versions="1-3")["SchemaVersionErrors"]
    assert [error["VersionNumber"] for error in errors] == [1]
    assert [v["VersionNumber"] for v in glue.list_schema_versions(SchemaId=of)["Schemas"]] == [5, 4, 1]
    assert register(glue, of, record(ID, CITY)) == ("AVAILABLE", 6)


def test_the_default_registry_is_made_when_needed(glue):
    name = f"s-{uuid.uuid4().hex[:8]}"
    made = glue.create_schema(SchemaName=name, DataFormat="AVRO", Compatibility="NONE", SchemaDefinition=record(ID), Tags={"a": "b"})
    assert made["RegistryName"] == "default-registry" and made["Tags"] == {"a": "b"}
    assert glue.get_schema(SchemaId={"SchemaName": name})["SchemaName"] == name
    assert glue.get_tags(ResourceArn=made["SchemaArn"])["Tags"] == {"a": "b"}
    glue.delete_schema(SchemaId={"SchemaArn": made["SchemaArn"]})
