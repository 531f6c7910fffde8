"""Iceberg tables for tests: SQL in a database of their own, and PyIceberg on its catalog."""

import pytest
from pyiceberg.catalog import load_catalog


@pytest.fixture
def lake(server, bucket):
    return load_catalog(
        "lake",
        **{
            "type": "glue", "glue.endpoint": server.endpoint, "glue.region": "ap-northeast-2",
            "glue.access-key-id": "test", "glue.secret-access-key": "test", "s3.endpoint": server.endpoint,
            "s3.region": "ap-northeast-2", "s3.access-key-id": "test", "s3.secret-access-key": "test",
        },
    )


@pytest.fixture
def run(athena, query, database, bucket):
    """Runs SQL in the database; rows of a query, the number of changed rows of anything else."""

    def run(sql):
        execution, rows = query(sql, database)
        if execution.get("SubstatementType") in ("SELECT", None) or execution["StatementType"] == "UTILITY":
            return rows
        return athena.get_query_results(QueryExecutionId=execution["QueryExecutionId"]).get("UpdateCount")

    run.table = lambda name, columns, tail="", properties="": run(
        f"CREATE TABLE {name} ({columns}) {tail} LOCATION 's3://{bucket}/{name}/' "
        f"TBLPROPERTIES ('table_type'='ICEBERG'{properties})"
    )
    return run
