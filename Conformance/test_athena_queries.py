"""boto3 on Athena: plans, parameters, failures in Athena's numbers and words, and advice beside the answer."""

import io
import json
import uuid

import pandas
import pytest

import server as hosu


@pytest.fixture
def sales(s3, bucket, query, database):
    """A partitioned table of Parquet files with three partitions, and the number of its rows."""
    for month in ("01", "02", "03"):
        frame = pandas.DataFrame({"id": range(1000), "amount": [1.5] * 1000, "category": ["a", "b"] * 500})
        body = io.BytesIO()
        frame.to_parquet(body, index=False)
        s3.put_object(Bucket=bucket, Key=f"sales/year=2024/month={month}/data.parquet", Body=body.getvalue())
    query(
        f"""CREATE EXTERNAL TABLE sales (id bigint, amount double, category string)
        PARTITIONED BY (year string, month string) STORED AS PARQUET LOCATION 's3://{bucket}/sales/'""",
        database,
    )
    query("MSCK REPAIR TABLE sales", database)
    return 3000


def plan(rows):
    assert rows[0] == ["Query Plan"] or rows[0][0].startswith("- Output") or rows[0][0].startswith("{"), rows[0]
    return "\n".join(row[0] or "" for row in rows if row != ["Query Plan"])


def test_a_plan_shows_columns_and_the_partitions_left(query, sales, database):
    execution, rows = query("EXPLAIN SELECT id FROM sales WHERE year = '2024' AND month = '02' ORDER BY id LIMIT 5", database)
    text = plan(rows)

    assert execution["StatementType"] == "DML" and execution["SubstatementType"] == "EXPLAIN"
    assert execution["Statistics"]["DataScannedInBytes"] == 0
    assert "Output[columnNames = [id]]" in text and "TopN[count = 5" in text
    assert f"table = awsdatacatalog:{database}:sales" in text
    assert "id := id:bigint:0:REGULAR" in text and "month := month:string:-1:PARTITION_KEY" in text
    assert ":: [[02]]" in text and "Partitions: 1 of 3" in text and "Files: 1, " in text


def test_plans_come_as_json_and_as_a_graph(query, sales, database):
    _, rows = query("EXPLAIN (FORMAT JSON) SELECT category, sum(amount) FROM sales GROUP BY category", database)
    top = json.loads(plan(rows))
    names = []

    def walk(node):
        names.append(node["name"])
        for child in node["children"]:
            walk(child)

    walk(top)
    assert names == ["Output", "Project", "Aggregate", "TableScan"]
    assert top["outputs"][0] == {"symbol": "category", "type": "varchar"}
    _, rows = query("EXPLAIN (FORMAT GRAPHVIZ) SELECT 1")
    assert "plannode_1 -> plannode_2;" in [row[0] for row in rows]
    _, rows = query("EXPLAIN (TYPE VALIDATE) SELECT 1")
    assert rows[-1] == ["true"]


def test_explain_analyze_runs_the_query(query, sales, database):
    execution, rows = query("EXPLAIN ANALYZE SELECT count(*), sum(amount) FROM sales", database)
    text = plan([["Query Plan"]] + rows)

    assert execution["Statistics"]["DataScannedInBytes"] > 0
    assert "Output: 1 rows" in text and "Operators of the engine:" in text and "TableScan[" in text


def test_explain_of_a_wrong_query_fails_as_the_query_does(failure):
    assert failure("EXPLAIN SELECT x").startswith("COLUMN_NOT_FOUND: line 1:16: Column 'x' cannot be resolved")


def test_prepared_statements_by_sql(query, failure, sales, database):
    name = "p" + uuid.uuid4().hex[:8]
    query(f"PREPARE {name} FROM SELECT category, count(*) FROM sales WHERE month = ? AND id < ? GROUP BY category ORDER BY 1")

    assert query(f"EXECUTE {name} USING '01', 10", database)[1] == [["a", "5"], ["b", "5"]]
    assert failure(f"EXECUTE {name} USING '01'").startswith(
        "INVALID_PARAMETER_USAGE: line 1:1: Incorrect number of parameters: expected 2 but found 1"
    )
    query(f"DEALLOCATE PREPARE {name}")
    assert failure(f"EXECUTE {name} USING 1, 2").startswith(f"NOT_FOUND: Prepared statement not found: {name}")


def test_execution_parameters(athena, bucket, sales, database):
    def rows(sql, *parameters):
        execution = athena.start_query_execution(
            QueryString=sql,
            ExecutionParameters=list(parameters),
            QueryExecutionContext={"Database": database},
            ResultConfiguration={"OutputLocation": f"s3://{bucket}/results/"},
        )["QueryExecutionId"]
        while (state := athena.get_query_execution(QueryExecutionId=execution)["QueryExecution"])["Status"]["State"] in ("QUEUED", "RUNNING"):
            pass
        return hosu.rows_of(athena, state)

    assert rows("SELECT count(*) FROM sales WHERE month = ? AND id < ?", "'02'", "7") == [["7"]]
    assert rows("SELECT count(*) FROM sales WHERE category = ? LIMIT ?", "'a'", "1") == [["1500"]]
    assert rows("SELECT ?, ?, ?", "1.5", "DATE '2024-01-01'", "'it''s'") == [["1.5", "2024-01-01", "it's"]]


@pytest.mark.parametrize(
    "sql, code, kind",
    [
        ("SELECT x", "COLUMN_NOT_FOUND", 1006),
        ("SELECT * FROM nowhere.t", "SCHEMA_NOT_FOUND", 1301),
        ("SELECT * FROM t1", "TABLE_NOT_FOUND", 1301),
        ("SELECT * FROM elsewhere.d.t", "CATALOG_NOT_FOUND", 1006),
        ("SELECT nope(1)", "FUNCTION_NOT_FOUND", 1303),
        ("SELECT 1 + 'a'", "TYPE_MISMATCH", 1002),
        ("SELECT 1 / 0", "DIVISION_BY_ZERO", 1001),
        ("SELECT CAST('x' AS integer)", "INVALID_CAST_ARGUMENT", 1100),
        ("SELECT 2147483647 + 1", "NUMERIC_VALUE_OUT_OF_RANGE", 1100),
        ("SELECT ARRAY[1][2]", "INVALID_FUNCTION_ARGUMENT", 1106),
        ("SELECT * FROM (VALUES 1) a(x) NATURAL JOIN (VALUES 1) b(x)", "NOT_SUPPORTED", 1200),
        ("SELECT (SELECT * FROM (VALUES 1, 2))", "SUBQUERY_MULTIPLE_ROWS", 1000),
    ],
)
def test_failures_have_a_number_of_the_error_catalog(athena, bucket, database, sql, code, kind):
    execution = hosu.run_query(athena, sql, database=database, output=f"s3://{bucket}/results/")
    status = execution["Status"]

    assert status["State"] == "FAILED" and status["StateChangeReason"].startswith(code + ": ")
    assert status["AthenaError"] == {
        "ErrorCategory": 2,
        "ErrorType": kind,
        "Retryable": False,
        "ErrorMessage": status["StateChangeReason"],
    }


def test_near_misses_are_suggested_behind_athenas_words(failure, query, sales, database, athena, bucket):
    def reason(sql):
        return hosu.run_query(athena, sql, database=database, output=f"s3://{bucket}/results/")["Status"]["StateChangeReason"]

    assert reason("SELECT amuont FROM sales") == (
        "COLUMN_NOT_FOUND: line 1:8: Column 'amuont' cannot be resolved or requester is not authorized "
        "to access requested resources. Did you mean 'amount'?"
    )
    assert reason("SELECT * FROM sale") == (
        f"TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.{database}.sale' does not exist. Did you mean 'sales'?"
    )
    assert reason("SELECT cuont(*) FROM sales") == (
        "FUNCTION_NOT_FOUND: line 1:8: Function 'cuont' not registered. Did you mean 'count'?"
    )


def test_statements_that_write_say_what_they_may_leave(athena, bucket, database):
    output = f"s3://{bucket}/results/"
    execution = hosu.run_query(athena, "CREATE TABLE t AS SELECT x FROM (VALUES 1) v(y)", database=database, output=output)

    identifier = execution["QueryExecutionId"]
    assert execution["Status"]["StateChangeReason"].endswith(
        f". You may need to manually clean the data at location '{output}tables/{identifier}' before retrying. "
        "Athena will not delete data in your account."
    )


def test_advice_stands_beside_the_answer(client, query, sales, database):
    raw = {}
    athena = client("athena")
    athena.meta.events.register("after-call.athena.GetQueryExecution", lambda http_response, **_: raw.update(json.loads(http_response.content)))

    def advice(sql):
        execution, _ = query(sql, database)
        athena.get_query_execution(QueryExecutionId=execution["QueryExecutionId"])
        assert "HosuAdvice" not in execution
        return raw["QueryExecution"].get("HosuAdvice", [])

    assert advice("SELECT 1") == []
    assert advice("SELECT count(*) FROM sales WHERE month = '01'") == []
    assert advice("SELECT count(*) FROM sales") == [
        f"All 3 partitions of {database}.sales are read: no condition of the query names a partition key (year, month)."
    ]
    assert advice("SELECT 7 / 2") == ["line 1:8: Both operands are integers, so the quotient is cut to an integer."]
    assert advice("SELECT 1 WHERE 1 <> NULL") == ["line 1:16: A comparison with NULL is never true; IS NULL tests for it."]
