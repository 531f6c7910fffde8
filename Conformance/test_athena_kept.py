"""Named queries, prepared statements, workgroups, data catalogs and tags, as boto3 and queries use them."""

import uuid

import pytest
from botocore.exceptions import ClientError

import server as hosu


def code_of(error) -> str:
    return error.value.response["Error"]["Code"]


@pytest.fixture
def group(athena, bucket):
    name = f"group-{uuid.uuid4().hex[:8]}"
    athena.create_work_group(
        Name=name,
        Configuration={"ResultConfiguration": {"OutputLocation": f"s3://{bucket}/group/"}},
        Tags=[{"Key": "team", "Value": "lake"}],
    )
    yield name
    athena.delete_work_group(WorkGroup=name, RecursiveDeleteOption=True)


@pytest.fixture
def run(athena, bucket):
    """Runs SQL with settings of StartQueryExecution and returns its execution."""

    def run(sql, **settings):
        settings.setdefault("ResultConfiguration", {"OutputLocation": f"s3://{bucket}/results/"})
        identifier = athena.start_query_execution(QueryString=sql, **settings)["QueryExecutionId"]
        while True:
            execution = athena.get_query_execution(QueryExecutionId=identifier)["QueryExecution"]
            if execution["Status"]["State"] not in ("QUEUED", "RUNNING"):
                return execution

    return run


def test_named_queries_are_kept_listed_changed_and_removed(athena, group):
    made = [
        athena.create_named_query(
            Name=f"query {number}", Database="db", QueryString=f"SELECT {number}", WorkGroup=group, Description="d"
        )["NamedQueryId"]
        for number in range(5)
    ]
    assert athena.get_named_query(NamedQueryId=made[0])["NamedQuery"] == {
        "Name": "query 0", "Description": "d", "Database": "db", "QueryString": "SELECT 0",
        "NamedQueryId": made[0], "WorkGroup": group,
    }
    pages = athena.get_paginator("list_named_queries").paginate(
        WorkGroup=group, PaginationConfig={"PageSize": 2}
    )
    assert sorted(name for page in pages for name in page["NamedQueryIds"]) == sorted(made)

    athena.update_named_query(NamedQueryId=made[1], Name="renamed", QueryString="SELECT 11", Description="")
    changed = athena.get_named_query(NamedQueryId=made[1])["NamedQuery"]
    assert (changed["Name"], changed["QueryString"], changed.get("Description")) == ("renamed", "SELECT 11", None)

    athena.delete_named_query(NamedQueryId=made[2])
    with pytest.raises(ClientError, match="does not exist") as error:
        athena.get_named_query(NamedQueryId=made[2])
    assert code_of(error) == "InvalidRequestException"
    both = athena.batch_get_named_query(NamedQueryIds=[made[0], made[2]])
    assert [query["NamedQueryId"] for query in both["NamedQueries"]] == [made[0]]
    assert [query["NamedQueryId"] for query in both["UnprocessedNamedQueryIds"]] == [made[2]]


def test_a_named_query_with_the_same_token_is_made_once(athena):
    request = {"Name": "n", "Database": "d", "QueryString": "SELECT 1", "ClientRequestToken": uuid.uuid4().hex}
    first = athena.create_named_query(**request)["NamedQueryId"]
    assert athena.create_named_query(**request)["NamedQueryId"] == first
    with pytest.raises(ClientError, match="Idempotent parameters do not match"):
        athena.create_named_query(**{**request, "QueryString": "SELECT 2"})


def test_prepared_statements_are_kept_and_run(athena, group, run):
    athena.create_prepared_statement(
        StatementName="pick", WorkGroup=group, QueryStatement="SELECT x FROM (VALUES 1, 2, 3) t(x) WHERE x > ? ORDER BY x"
    )
    with pytest.raises(ClientError, match="already exists"):
        athena.create_prepared_statement(StatementName="pick", WorkGroup=group, QueryStatement="SELECT 1")
    found = athena.get_prepared_statement(StatementName="pick", WorkGroup=group)["PreparedStatement"]
    assert found["WorkGroupName"] == group and found["LastModifiedTime"]

    execution = run("EXECUTE pick USING 1", WorkGroup=group)
    assert execution["StatementType"] == "DML"
    assert hosu.rows_of(athena, execution) == [["2"], ["3"]]
    execution = run("EXECUTE pick", WorkGroup=group, ExecutionParameters=["2"])
    assert hosu.rows_of(athena, execution) == [["3"]]
    failed = run("EXECUTE pick", WorkGroup=group)["Status"]
    assert failed["State"] == "FAILED" and "Incorrect number of parameters" in failed["StateChangeReason"]

    athena.update_prepared_statement(StatementName="pick", WorkGroup=group, QueryStatement="SELECT 7", Description="seven")
    assert hosu.rows_of(athena, run('EXECUTE "pick"', WorkGroup=group)) == [["7"]]
    assert [one["StatementName"] for one in athena.list_prepared_statements(WorkGroup=group)["PreparedStatements"]] == ["pick"]
    both = athena.batch_get_prepared_statement(PreparedStatementNames=["pick", "gone"], WorkGroup=group)
    assert both["PreparedStatements"][0]["Description"] == "seven"
    assert both["UnprocessedPreparedStatementNames"][0]["StatementName"] == "gone"

    athena.delete_prepared_statement(StatementName="pick", WorkGroup=group)
    for call in (athena.get_prepared_statement, athena.delete_prepared_statement):
        with pytest.raises(ClientError) as error:
            call(StatementName="pick", WorkGroup=group)
        assert code_of(error) == "ResourceNotFoundException"
    failed = run("EXECUTE pick", WorkGroup=group)["Status"]
    assert failed["StateChangeReason"] == "NOT_FOUND: Prepared statement not found: pick"


def test_sql_prepares_executes_and_deallocates(athena, group, run):
    assert run("PREPARE mine FROM\n  SELECT upper(?) AS u", WorkGroup=group)["Status"]["State"] == "SUCCEEDED"
    stored = athena.get_prepared_statement(StatementName="mine", WorkGroup=group)["PreparedStatement"]
    assert stored["QueryStatement"] == "SELECT upper(?) AS u"
    assert hosu.rows_of(athena, run("EXECUTE mine USING 'a'", WorkGroup=group)) == [["A"]]
    assert hosu.rows_of(athena, run("EXECUTE IMMEDIATE 'SELECT ? + 1' USING 4", WorkGroup=group)) == [["5"]]
    assert run("DEALLOCATE PREPARE mine", WorkGroup=group)["Status"]["State"] == "SUCCEEDED"
    assert run("EXECUTE mine USING 'a'", WorkGroup=group)["Status"]["State"] == "FAILED"


def test_a_prepared_insert_writes(athena, group, run, database, bucket):
    context = {"QueryExecutionContext": {"Database": database}, "WorkGroup": group}
    assert run(
        f"CREATE TABLE t WITH (external_location = 's3://{bucket}/t/') AS SELECT 1 AS a", **context
    )["Status"]["State"] == "SUCCEEDED"
    athena.create_prepared_statement(StatementName="put_a", WorkGroup=group, QueryStatement="INSERT INTO t VALUES (?)")
    execution = run("EXECUTE put_a USING 5", **context)
    assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]
    assert execution["Statistics"]["DataManifestLocation"].endswith("-manifest.csv")
    assert hosu.rows_of(athena, run("SELECT a FROM t ORDER BY a", **context)) == [["1"], ["5"]]


def test_settings_of_a_workgroup_are_shown_changed_and_taken_away(athena, group):
    configuration = athena.get_work_group(WorkGroup=group)["WorkGroup"]["Configuration"]
    assert configuration["EnforceWorkGroupConfiguration"] is True
    assert configuration["EngineVersion"] == {
        "SelectedEngineVersion": "AUTO", "EffectiveEngineVersion": "Athena engine version 3",
    }
    athena.update_work_group(
        WorkGroup=group,
        ConfigurationUpdates={
            "BytesScannedCutoffPerQuery": 10_000_000,
            "PublishCloudWatchMetricsEnabled": True,
            "EngineVersion": {"SelectedEngineVersion": "Athena engine version 3"},
            "ResultConfigurationUpdates": {
                "EncryptionConfiguration": {"EncryptionOption": "SSE_S3"},
                "AclConfiguration": {"S3AclOption": "BUCKET_OWNER_FULL_CONTROL"},
            },
        },
    )
    configuration = athena.get_work_group(WorkGroup=group)["WorkGroup"]["Configuration"]
    assert configuration["BytesScannedCutoffPerQuery"] == 10_000_000
    assert configuration["EngineVersion"]["SelectedEngineVersion"] == "Athena engine version 3"
    assert configuration["ResultConfiguration"]["AclConfiguration"] == {"S3AclOption": "BUCKET_OWNER_FULL_CONTROL"}
    athena.update_work_group(
        WorkGroup=group,
        ConfigurationUpdates={
            "RemoveBytesScannedCutoffPerQuery": True,
            "ResultConfigurationUpdates": {"RemoveEncryptionConfiguration": True, "RemoveAclConfiguration": True},
        },
    )
    configuration = athena.get_work_group(WorkGroup=group)["WorkGroup"]["Configuration"]
    assert "BytesScannedCutoffPerQuery" not in configuration
    assert list(configuration["ResultConfiguration"]) == ["OutputLocation"]


@pytest.mark.parametrize(
    "configuration, words",
    [
        ({"EngineVersion": {"SelectedEngineVersion": "PySpark engine version 3"}}, "Spark"),
        ({"EngineVersion": {"SelectedEngineVersion": "Athena engine version 2"}}, "not available"),
        ({"ManagedQueryResultsConfiguration": {"Enabled": True}}, "ManagedQueryResultsConfiguration is not supported"),
        ({"ResultConfiguration": {"OutputLocation": "results/here"}}, "not a valid S3 path"),
        ({"ResultConfiguration": {"EncryptionConfiguration": {"EncryptionOption": "CSE_KMS", "KmsKey": "k"}}}, "CSE_KMS"),
        ({"ResultConfiguration": {"EncryptionConfiguration": {"EncryptionOption": "SSE_KMS"}}}, "KmsKey is required"),
    ],
)
def test_settings_that_cannot_be_are_refused_by_name(athena, configuration, words):
    with pytest.raises(ClientError, match=words) as error:
        athena.create_work_group(Name=f"w{uuid.uuid4().hex[:8]}", Configuration=configuration)
    assert code_of(error) == "InvalidRequestException"


def test_a_disabled_workgroup_runs_nothing_and_a_full_one_stays(athena, group, run):
    run("SELECT 1", WorkGroup=group)
    with pytest.raises(ClientError, match="is not empty"):
        athena.delete_work_group(WorkGroup=group)
    athena.update_work_group(WorkGroup=group, State="DISABLED")
    with pytest.raises(ClientError, match="is disabled"):
        run("SELECT 1", WorkGroup=group)


def test_tags_of_workgroups_and_catalogs(athena, group):
    arn = f"arn:aws:athena:ap-northeast-2:000000000000:workgroup/{group}"
    tags = lambda: {tag["Key"]: tag["Value"] for tag in athena.list_tags_for_resource(ResourceARN=arn)["Tags"]}
    account = athena.get_data_catalog(Name="AwsDataCatalog")["DataCatalog"]["Parameters"]["catalog-id"]
    arn = arn.replace("000000000000", account)
    assert tags() == {"team": "lake"}
    athena.tag_resource(ResourceARN=arn, Tags=[{"Key": "team", "Value": "data"}, {"Key": "level", "Value": "1"}])
    athena.untag_resource(ResourceARN=arn, TagKeys=["level", "unknown"])
    assert tags() == {"team": "data"}
    with pytest.raises(ClientError) as error:
        athena.list_tags_for_resource(ResourceARN=arn + "x")
    assert code_of(error) == "ResourceNotFoundException"
    with pytest.raises(ClientError, match="aws:"):
        athena.tag_resource(ResourceARN=arn, Tags=[{"Key": "aws:x", "Value": "1"}])


def test_data_catalogs_are_kept_and_the_own_one_is_read(athena, run, database):
    account = athena.get_data_catalog(Name="awsdatacatalog")["DataCatalog"]["Parameters"]["catalog-id"]
    name = f"mine_{uuid.uuid4().hex[:8]}"
    athena.create_data_catalog(Name=name, Type="GLUE", Description="d", Parameters={"catalog-id": account})
    with pytest.raises(ClientError, match="already exists"):
        athena.create_data_catalog(Name=name, Type="GLUE", Parameters={"catalog-id": account})
    assert {"CatalogName": name, "Type": "GLUE"} in athena.list_data_catalogs()["DataCatalogsSummary"]
    listed = athena.get_paginator("list_databases").paginate(CatalogName=name)
    assert database in listed.search("DatabaseList[].Name")
    context = {"Catalog": name, "Database": database}
    assert run("SELECT 1", QueryExecutionContext=context)["Status"]["State"] == "SUCCEEDED"

    athena.update_data_catalog(
        Name=name, Type="LAMBDA", Parameters={"function": "arn:aws:lambda:ap-northeast-2:1:function:f"}
    )
    status = run("SELECT 1", QueryExecutionContext=context)["Status"]
    assert status["StateChangeReason"] == f"NOT_SUPPORTED: Catalog '{name}' of type LAMBDA cannot be read by Hosu"
    with pytest.raises(ClientError, match="LAMBDA"):
        athena.list_databases(CatalogName=name)
    athena.delete_data_catalog(Name=name)
    with pytest.raises(ClientError, match="was not found"):
        athena.get_data_catalog(Name=name)
    with pytest.raises(ClientError, match="cannot be changed or deleted"):
        athena.delete_data_catalog(Name="AwsDataCatalog")


def test_engine_versions_are_listed(athena):
    versions = athena.list_engine_versions()["EngineVersions"]
    assert [one["SelectedEngineVersion"] for one in versions] == ["AUTO", "Athena engine version 3"]
    assert {one["EffectiveEngineVersion"] for one in versions} == {"Athena engine version 3"}


@pytest.mark.parametrize(
    "sql, is_reused",
    [
        ("SELECT {} AS a", True),
        ("SELECT x FROM (VALUES 1, 2, 3) t(x) ORDER BY x LIMIT {}", True),
        ("SELECT x FROM (VALUES 1, 2, 3) t(x) LIMIT {}", False),
        ("SELECT random(), {}", False),
        ("SELECT current_timestamp, {}", False),
    ],
)
def test_an_earlier_result_is_shown_again_where_the_client_wants_it(athena, run, sql, is_reused):
    sql = sql.format(2) + f" -- {uuid.uuid4()}"
    reuse = {"ResultReuseConfiguration": {"ResultReuseByAgeConfiguration": {"Enabled": True, "MaxAgeInMinutes": 5}}}
    first = run(sql, **reuse)
    plain = run(sql)
    second = run(sql, **reuse)
    information = lambda execution: execution["Statistics"]["ResultReuseInformation"]["ReusedPreviousResult"]
    assert (information(first), information(plain), information(second)) == (False, False, is_reused)
    assert second["ResultReuseConfiguration"]["ResultReuseByAgeConfiguration"] == {
        "Enabled": True, "MaxAgeInMinutes": 5,
    }
    if is_reused:
        assert second["QueryExecutionId"] != plain["QueryExecutionId"]
        assert second["ResultConfiguration"]["OutputLocation"] == plain["ResultConfiguration"]["OutputLocation"]
        assert second["Statistics"]["DataScannedInBytes"] == 0
        assert hosu.rows_of(athena, second) == hosu.rows_of(athena, plain)


def test_a_result_is_not_reused_when_it_is_gone_old_or_of_other_settings(athena, run, bucket, s3):
    sql = f"SELECT 'x' -- {uuid.uuid4()}"
    reuse = lambda age: {"ResultReuseConfiguration": {"ResultReuseByAgeConfiguration": {"Enabled": True, "MaxAgeInMinutes": age}}}
    reused = lambda execution: execution["Statistics"]["ResultReuseInformation"]["ReusedPreviousResult"]
    first = run(sql)
    assert not reused(run(sql, **reuse(60), ResultConfiguration={"OutputLocation": f"s3://{bucket}/elsewhere/"}))
    assert not reused(run(sql + " ", **reuse(60)))
    assert reused(run(sql, **reuse(60)))
    s3.delete_object(Bucket=bucket, Key=first["ResultConfiguration"]["OutputLocation"].split("/", 3)[3])
    assert not reused(run(sql, **reuse(60)))


def test_settings_of_results_are_kept_and_their_owner_is_checked(athena, run, bucket, s3):
    settings = {
        "OutputLocation": f"s3://{bucket}/results/",
        "EncryptionConfiguration": {"EncryptionOption": "SSE_S3"},
        "AclConfiguration": {"S3AclOption": "BUCKET_OWNER_FULL_CONTROL"},
    }
    execution = run("SELECT 1", ResultConfiguration=settings)
    shown = execution["ResultConfiguration"]
    assert shown["EncryptionConfiguration"] == settings["EncryptionConfiguration"]
    assert shown["AclConfiguration"] == settings["AclConfiguration"]
    key = shown["OutputLocation"].split("/", 3)[3]
    assert s3.head_object(Bucket=bucket, Key=key)["ServerSideEncryption"] == "AES256"
    with pytest.raises(ClientError, match="owner is not the expected one"):
        run("SELECT 1", ResultConfiguration={**settings, "ExpectedBucketOwner": "123456789999"})


def test_a_query_token_means_one_query(athena, bucket):
    request = {
        "QueryString": "SELECT 1",
        "ClientRequestToken": uuid.uuid4().hex,
        "ResultConfiguration": {"OutputLocation": f"s3://{bucket}/r/"},
    }
    first = athena.start_query_execution(**request)["QueryExecutionId"]
    assert athena.start_query_execution(**request)["QueryExecutionId"] == first
    with pytest.raises(ClientError, match="Idempotent parameters do not match"):
        athena.start_query_execution(**{**request, "QueryString": "SELECT 2"})


@pytest.mark.parametrize("operation, settings", [
    ("start_session", {"WorkGroup": "primary", "EngineConfiguration": {"MaxConcurrentDpus": 20}}),
    ("create_notebook", {"WorkGroup": "primary", "Name": "n"}),
    ("list_capacity_reservations", {}),
    ("list_application_dpu_sizes", {}),
])
def test_spark_and_capacity_are_refused_by_name(athena, operation, settings):
    with pytest.raises(ClientError) as error:
        getattr(athena, operation)(**settings)
    assert error.value.response["ResponseMetadata"]["HTTPStatusCode"] == 501
