"""boto3 on Athena: statements from CREATE DATABASE to gold tables, results, failures and their wording."""

import io
import uuid

import pandas
import pytest
from botocore.exceptions import ClientError

import server as hosu

CSV = "id,name,age,city\n1,김하늘,34,Seoul\n2,이바다,,Busan\n3,박별,oops,Seoul\n"


@pytest.fixture
def people(s3, bucket, query, database):
    """An external table over a CSV file with a header, a missing number and a malformed one."""
    s3.put_object(Bucket=bucket, Key="raw/people/people.csv", Body=CSV.encode())
    query(
        f"""CREATE EXTERNAL TABLE people (id bigint, name string, age int COMMENT '나이', city string)
        ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' STORED AS TEXTFILE
        LOCATION 's3://{bucket}/raw/people/' TBLPROPERTIES ('skip.header.line.count'='1')""",
        database,
    )
    return "people"


def test_select_without_a_table(query, s3):
    execution, rows = query("SELECT 1 AS one, 'a' AS letter, CAST(NULL AS varchar) AS nothing")

    assert rows == [["1", "a", None]]
    assert execution["StatementType"] == "DML"
    bucket, key = execution["ResultConfiguration"]["OutputLocation"][5:].split("/", 1)
    assert s3.get_object(Bucket=bucket, Key=key)["Body"].read() == b'"one","letter","nothing"\n"1","a",\n'
    assert s3.head_object(Bucket=bucket, Key=key + ".metadata")["ContentLength"] > 0


def test_csv_table_reads_bad_numbers_as_null(query, people, database):
    execution, rows = query(f"SELECT id, name, age FROM {people} ORDER BY id", database)

    assert rows == [["1", "김하늘", "34"], ["2", "이바다", None], ["3", "박별", None]]
    assert execution["Statistics"]["DataScannedInBytes"] == len(CSV.encode())


def test_grouping_and_joins(query, people, database):
    _, rows = query(
        f"""WITH towns AS (SELECT city, count(*) AS n FROM {people} GROUP BY city)
        SELECT p.name, t.n, row_number() OVER (PARTITION BY p.city ORDER BY p.id) AS place
        FROM {people} p JOIN towns t ON p.city = t.city ORDER BY p.id""",
        database,
    )

    assert rows == [["김하늘", "2", "1"], ["이바다", "1", "1"], ["박별", "2", "2"]]


def test_create_table_as_writes_parquet_that_pandas_reads(query, people, database, s3, bucket):
    query(
        f"""CREATE TABLE silver WITH (format='PARQUET', external_location='s3://{bucket}/silver/') AS
        SELECT id, name, upper(city) AS city FROM {people} WHERE age IS NOT NULL""",
        database,
    )

    keys = [item["Key"] for item in s3.list_objects_v2(Bucket=bucket, Prefix="silver/")["Contents"]]
    frames = [pandas.read_parquet(io.BytesIO(s3.get_object(Bucket=bucket, Key=key)["Body"].read())) for key in keys]
    assert pandas.concat(frames).values.tolist() == [[1, "김하늘", "SEOUL"]]
    assert query("SELECT count(*) FROM silver", database)[1] == [["1"]]


def test_create_table_as_into_a_used_location_is_refused(query, failure, people, database, bucket):
    sql = f"CREATE TABLE {{}} WITH (external_location='s3://{bucket}/silver/') AS SELECT id FROM {people}"
    query(sql.format("one"), database)

    assert failure(sql.format("two"), database).startswith("HIVE_PATH_ALREADY_EXISTS")
    assert query("SHOW TABLES", database)[1] == [["one"], ["people"]]


def test_insert_adds_rows(query, people, database, bucket):
    query(f"CREATE TABLE copy WITH (external_location='s3://{bucket}/copy/') AS SELECT id, name FROM {people}", database)
    query("INSERT INTO copy VALUES (4, '최달'), (5, NULL)", database)

    assert query("SELECT name FROM copy WHERE id >= 3 ORDER BY id", database)[1] == [["박별"], ["최달"], [None]]


def test_partitions(query, database, s3, bucket):
    for month in ("2024-01", "2024-02"):
        s3.put_object(Bucket=bucket, Key=f"events/month={month}/e.json", Body=f'{{"n": {month[-1]}}}\n'.encode())
    query(
        f"""CREATE EXTERNAL TABLE events (n int) PARTITIONED BY (month string)
        ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe' LOCATION 's3://{bucket}/events/'""",
        database,
    )
    assert query("SELECT * FROM events", database)[1] == []

    query("MSCK REPAIR TABLE events", database)

    assert sorted(query("SHOW PARTITIONS events", database)[1]) == [["month=2024-01"], ["month=2024-02"]]
    execution, rows = query("SELECT n, month FROM events WHERE month = '2024-02'", database)
    assert rows == [["2", "2024-02"]]
    assert execution["Statistics"]["DataScannedInBytes"] == len('{"n": 2}\n')


def test_scanned_bytes_are_of_the_columns_read(query, database, bucket):
    numbers = ", ".join(f"({n}, 'a long text that takes its room {n * 7919}')" for n in range(2000))
    query(
        f"CREATE TABLE wide WITH (external_location='s3://{bucket}/wide/') AS "
        f"SELECT * FROM (VALUES {numbers}) AS t(id, words)",
        database,
    )

    everything = query("SELECT sum(length(words)), sum(id) FROM wide", database)[0]["Statistics"]["DataScannedInBytes"]
    one_column = query("SELECT sum(id) FROM wide", database)[0]["Statistics"]["DataScannedInBytes"]

    assert 0 < one_column < everything / 2


def test_views(query, people, database):
    query(f"CREATE VIEW seoul AS SELECT id, name FROM {people} WHERE city = 'Seoul'", database)
    assert query("SELECT name FROM seoul ORDER BY id DESC", database)[1] == [["박별"], ["김하늘"]]

    query("CREATE OR REPLACE VIEW seoul AS SELECT count(*) AS n FROM people", database)
    assert query("SELECT * FROM seoul", database)[1] == [["3"]]
    query("DROP VIEW seoul", database)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("7 / 2", "3"),
        ("-17 / 5", "-3"),
        ("7 / 2.0", "3.5"),
        ("1e0 / 3", "0.3333333333333333"),
        ("1e10", "1.0E10"),
        ("concat('a', NULL)", None),
        ("'a' || 'b'", "ab"),
        ("CAST(2.5e0 AS integer)", "3"),
        ("date_diff('month', DATE '2023-05-20', DATE '2023-06-10')", "0"),
        ("date_format(TIMESTAMP '2023-04-05 16:07:08', '%Y-%m-%d %H:%i')", "2023-04-05 16:07"),
        ("DATE '2023-01-31' + INTERVAL '1' MONTH", "2023-02-28"),
        ("TIMESTAMP '2024-01-01 00:00:00'", "2024-01-01 00:00:00"),
        ("CAST(TIMESTAMP '2024-01-01 00:00:00' AS timestamp(3))", "2024-01-01 00:00:00.000"),
        ("ARRAY[1, NULL, 3]", "[1, null, 3]"),
        ("MAP(ARRAY['k'], ARRAY[1])", "{k=1}"),
        ("CAST(ROW(1, 'x') AS ROW(a integer, b varchar))", "{a=1, b=x}"),
        ("split_part('k=v', '=', 3)", None),
        ("regexp_extract('order 66', '\\d+')", "66"),
        ("greatest(1, NULL, 3)", None),
        ("day_of_week(DATE '2023-12-31')", "7"),
        ("count(*) FILTER (WHERE x > 1)", "1"),
    ],
)
def test_trino_semantics(query, expression, expected):
    assert query(f"SELECT {expression} AS v FROM (VALUES 1, 2) AS t(x) LIMIT 1")[1] == [[expected]]


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("SELECT x FROM (VALUES 1) AS t(y)", "COLUMN_NOT_FOUND: line 1:8: Column 'x' cannot be resolved or requester is not authorized to access requested resources"),
        ("SELECT * FROM nowhere", "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.{database}.nowhere' does not exist"),
        ("SELECT 'a' = 1", "TYPE_MISMATCH: line 1:12: Cannot apply operator: varchar(1) = integer"),
        ("SELECT 1 / 0", "DIVISION_BY_ZERO: Division by zero"),
        ("SELECT nofunction(1)", "FUNCTION_NOT_FOUND: line 1:8: Function 'nofunction' not registered"),
        ("SELECT CAST('x' AS integer)", "INVALID_CAST_ARGUMENT: Cannot cast 'x' to INT"),
    ],
)
def test_failures_are_worded_as_athena_words_them(failure, database, sql, reason):
    assert failure(sql, database) == reason.format(database=database)


def test_sql_that_does_not_parse_is_refused_at_once(athena, bucket):
    with pytest.raises(ClientError) as error:
        athena.start_query_execution(
            QueryString="SELEC 1", ResultConfiguration={"OutputLocation": f"s3://{bucket}/results/"}
        )

    assert error.value.response["Error"]["Code"] == "InvalidRequestException"
    assert "line 1:1: mismatched input 'SELEC'" in error.value.response["Error"]["Message"]


def test_a_result_location_is_needed(athena):
    with pytest.raises(ClientError) as error:
        athena.start_query_execution(QueryString="SELECT 1")

    assert "No output location provided" in error.value.response["Error"]["Message"]


def test_same_token_is_the_same_query(athena, bucket):
    request = {
        "QueryString": "SELECT 1",
        "ClientRequestToken": uuid.uuid4().hex,
        "ResultConfiguration": {"OutputLocation": f"s3://{bucket}/results/"},
    }

    assert (
        athena.start_query_execution(**request)["QueryExecutionId"]
        == athena.start_query_execution(**request)["QueryExecutionId"]
    )


def test_stop_ends_a_long_query(athena, bucket):
    endless = "SELECT count(*) FROM UNNEST(sequence(1, 10000)) a(x), UNNEST(sequence(1, 10000)) b(y), UNNEST(sequence(1, 10000)) c(z) WHERE x * y + z = -1"
    identifier = athena.start_query_execution(
        QueryString=endless, ResultConfiguration={"OutputLocation": f"s3://{bucket}/results/"}
    )["QueryExecutionId"]

    athena.stop_query_execution(QueryExecutionId=identifier)

    state = athena.get_query_execution(QueryExecutionId=identifier)["QueryExecution"]["Status"]["State"]
    assert state == "CANCELLED"


def test_results_come_in_pages(athena, bucket):
    execution = hosu.run_query(
        athena, "SELECT x FROM UNNEST(sequence(1, 2500)) AS t(x) ORDER BY x", output=f"s3://{bucket}/results/"
    )
    first = athena.get_query_results(QueryExecutionId=execution["QueryExecutionId"])

    assert len(first["ResultSet"]["Rows"]) == 1000
    assert [row[0] for row in hosu.rows_of(athena, execution)] == [str(n) for n in range(1, 2501)]


def test_column_metadata(athena, query):
    execution, _ = query("SELECT 1 AS i, BIGINT '2' AS l, 1.50 AS d, 'ab' AS s, true AS b, DATE '2024-01-01' AS day")
    columns = athena.get_query_results(QueryExecutionId=execution["QueryExecutionId"])["ResultSet"]["ResultSetMetadata"]

    assert [(c["Name"], c["Type"], c["Precision"], c["Scale"]) for c in columns["ColumnInfo"]] == [
        ("i", "integer", 10, 0),
        ("l", "bigint", 19, 0),
        ("d", "decimal", 3, 2),
        ("s", "varchar", 2, 0),
        ("b", "boolean", 0, 0),
        ("day", "date", 0, 0),
    ]


def test_insert_makes_partitions(query, database, bucket):
    query(
        f"""CREATE TABLE towns WITH (partitioned_by=ARRAY['city'], external_location='s3://{bucket}/towns/') AS
        SELECT id, city FROM (VALUES (1, '서울'), (2, NULL)) AS t(id, city)""",
        database,
    )
    query("INSERT INTO towns VALUES (3, '부산')", database)

    assert query("SELECT id FROM towns WHERE city = '부산'", database)[1] == [["3"]]
    assert query("SELECT id FROM towns WHERE city IS NULL", database)[1] == [["2"]]
    assert len(query("SHOW PARTITIONS towns", database)[1]) == 3


def test_a_broken_file_is_named(query, failure, database, s3, bucket):
    s3.put_object(Bucket=bucket, Key="broken/part-0.parquet", Body=b"this is no Parquet file")
    query(f"CREATE EXTERNAL TABLE broken (id int) STORED AS PARQUET LOCATION 's3://{bucket}/broken/'", database)

    reason = failure("SELECT * FROM broken", database)

    assert reason.startswith("HIVE_BAD_DATA") and f"s3://{bucket}/broken/part-0.parquet" in reason


def test_quoted_csv(query, database, s3, bucket):
    s3.put_object(Bucket=bucket, Key="quoted/a.csv", Body='1,"a,b"\n2,"say ""hi"""\n'.encode())
    query(
        f"""CREATE EXTERNAL TABLE quoted (id int, words string)
        ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde' LOCATION 's3://{bucket}/quoted/'""",
        database,
    )

    assert query("SELECT id, words FROM quoted ORDER BY id", database)[1] == [["1", "a,b"], ["2", 'say "hi"']]


@pytest.mark.parametrize("made_of", ["csv", "parquet"])
def test_keys_of_many_partitions(query, s3, bucket, database, made_of):
    """Long lists of keys reach the engine in another way than short ones."""
    for number in range(150):
        s3.put_object(Bucket=bucket, Key=f"csv/kind=k{number % 7}/number={number}/a.csv", Body=f"{number * 2}\n{number * 3}\n")
    query(
        "CREATE EXTERNAL TABLE csv (amount bigint) PARTITIONED BY (kind string, number int)"
        f" ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' LOCATION 's3://{bucket}/csv/'",
        database=database,
    )
    query("MSCK REPAIR TABLE csv", database=database)
    if made_of == "parquet":
        keys = "partitioned_by = ARRAY['kind', 'number'], format = 'PARQUET'"
        query(f"CREATE TABLE parquet WITH ({keys}, external_location = 's3://{bucket}/parquet/') AS SELECT * FROM csv WHERE number < 80", database=database)
        query("INSERT INTO parquet SELECT * FROM csv WHERE number >= 80", database=database)

    _, rows = query(f"SELECT kind, count(DISTINCT number), sum(amount) FROM {made_of} GROUP BY kind ORDER BY kind", database=database)
    assert rows == [
        [f"k{kind}", str(len(range(kind, 150, 7))), str(sum(5 * number for number in range(kind, 150, 7)))] for kind in range(7)
    ]
    _, rows = query(
        f"SELECT a.number, a.amount FROM {made_of} a JOIN {made_of} b ON a.number = b.number + 1 AND a.kind <> b.kind"
        " WHERE a.amount = 2 * a.number AND b.amount = 3 * b.number AND a.number + 0 > 146 ORDER BY 1",
        database=database,
    )
    assert rows == [[str(number), str(number * 2)] for number in (147, 148, 149)]
    _, rows = query(f"""SELECT number FROM {made_of} WHERE "$path" LIKE '%/number=77/%' AND kind = 'k0' LIMIT 1""", database=database)
    assert rows == [["77"]]
