"""PyAthena, unmodified and configured by the environment alone: cursors, parameters, reuse, metadata."""

import contextlib
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timezone
from decimal import Decimal

import pytest

from pyathena_lake import lake  # noqa: F401, a fixture

from pyathena.cursor import DictCursor
from pyathena.error import DatabaseError, OperationalError, ProgrammingError


@pytest.fixture
def cursor(lake):
    with contextlib.closing(lake.connect()) as connection:
        yield connection.cursor()


def test_a_cursor_tells_all_of_its_query(cursor, lake):
    cursor.execute("SELECT * FROM one_row")
    assert (cursor.rowcount, cursor.rownumber) == (-1, 0)
    assert cursor.fetchone() == (1,)
    assert cursor.fetchone() is None
    assert cursor.database == lake.database
    assert (cursor.statement_type, cursor.substatement_type) == ("DML", "SELECT")
    assert (cursor.state, cursor.state_change_reason, cursor.work_group) == ("SUCCEEDED", None, "primary")
    assert isinstance(cursor.submission_date_time, datetime) and isinstance(cursor.completion_date_time, datetime)
    assert cursor.data_scanned_in_bytes > 0
    assert cursor.engine_execution_time_in_millis > 0
    assert cursor.query_queue_time_in_millis > 0
    assert cursor.total_execution_time_in_millis > 0
    assert cursor.output_location == f"{lake.staging}{cursor.query_id}.csv"
    assert cursor.data_manifest_location is None
    assert (cursor.encryption_option, cursor.kms_key) == (None, None)
    assert cursor.selected_engine_version == "AUTO"
    assert cursor.effective_engine_version == "Athena engine version 3"


def test_rows_are_fetched_one_some_and_all(cursor):
    cursor.execute("SELECT * FROM many_rows LIMIT 15")
    assert cursor.fetchmany(10) == [(number,) for number in range(10)]
    assert cursor.fetchmany(10) == [(number,) for number in range(10, 15)]
    cursor.execute("SELECT a FROM many_rows ORDER BY a")
    assert cursor.fetchall() == [(number,) for number in range(10000)]
    assert list(cursor.execute("SELECT IF(a % 11 = 0, null, a) FROM many_rows")) == [
        (None if number % 11 == 0 else number,) for number in range(10000)
    ]


def test_values_of_every_type_come_as_python_has_them(cursor):
    cursor.execute(
        """SELECT col_boolean, col_tinyint, col_smallint, col_int, col_bigint, col_float, col_double, col_string,
        col_varchar, col_timestamp, CAST(col_timestamp AS timestamp with time zone) AS col_timestamp_tz,
        CAST(col_timestamp AS time) AS col_time, col_date, col_binary, col_array, CAST(col_array AS json) AS col_array_json,
        col_map, CAST(col_map AS json) AS col_map_json, col_struct, col_decimal FROM one_row_complex"""
    )
    described = [(name, kind, precision, scale) for name, kind, _, _, precision, scale, _ in cursor.description]
    assert described == [
        ("col_boolean", "boolean", 0, 0), ("col_tinyint", "tinyint", 3, 0), ("col_smallint", "smallint", 5, 0),
        ("col_int", "integer", 10, 0), ("col_bigint", "bigint", 19, 0), ("col_float", "float", 17, 0),
        ("col_double", "double", 17, 0), ("col_string", "varchar", 2147483647, 0), ("col_varchar", "varchar", 10, 0),
        ("col_timestamp", "timestamp", 3, 0), ("col_timestamp_tz", "timestamp with time zone", 3, 0),
        ("col_time", "time", 3, 0), ("col_date", "date", 0, 0), ("col_binary", "varbinary", 1073741824, 0),
        ("col_array", "array", 0, 0), ("col_array_json", "json", 0, 0), ("col_map", "map", 0, 0),
        ("col_map_json", "json", 0, 0), ("col_struct", "row", 0, 0), ("col_decimal", "decimal", 10, 1),
    ]
    assert {nullable for *_, nullable in cursor.description} == {"UNKNOWN"}
    row = cursor.fetchone()
    assert row[:14] == (
        True, 127, 32767, 2147483647, 9223372036854775807, 0.5, 0.25, "a string", "varchar",
        datetime(2017, 1, 1), datetime(2017, 1, 1, tzinfo=timezone.utc), time(0, 0), date(2017, 1, 2), b"123",
    )
    assert row[15] == [1, 2] and row[17] == {"1": 2, "3": 4} and row[19] == Decimal("0.1")
    raw = cursor.execute("SELECT col_array, col_map, col_struct FROM one_row_complex").fetchone()
    assert [str(value).replace("'", "").replace(": ", "=") for value in raw] == ["[1, 2]", "{1=2, 3=4}", "{a=1, b=2}"]


@pytest.mark.parametrize(
    "sql, parameters, expected",
    [
        ("SELECT * FROM many_rows WHERE a < %(n)d", {"n": 3}, [(0,), (1,), (2,)]),
        ("SELECT col_string FROM one_row_complex WHERE col_string = %(s)s", {"s": "a string"}, [("a string",)]),
        ("SELECT %(p)s FROM one_row", {"p": None}, [(None,)]),
        ("SELECT %(p)s", {"p": Decimal("0.00000000001")}, [(Decimal("0.00000000001"),)]),
        ("SELECT %(p)s FROM one_row", {"p": "김하늘 王兢"}, [("김하늘 王兢",)]),
        ("SELECT %(p)s", {"p": "`~!@#$%^&*()_+-={}[]|\\;:'\",./<>?\n\r\t "}, [("`~!@#$%^&*()_+-={}[]|\\;:'\",./<>?\n\r\t ",)]),
        ("SELECT col_string, '%%' FROM one_row_complex WHERE col_string LIKE %(p)s", {"p": "%str%"}, [("a string", "%")]),
        ("SELECT %(p)s", {"p": date(2024, 2, 29)}, [(date(2024, 2, 29),)]),
        ("SELECT %(p)s", {"p": datetime(2024, 2, 29, 1, 2, 3, 456000)}, [(datetime(2024, 2, 29, 1, 2, 3, 456000),)]),
        ("SELECT count(*) FROM many_rows WHERE a IN %(p)s", {"p": [1, 2, 20000]}, [(2,)]),
        ("SELECT %(p)s", {"p": True}, [(True,)]),
    ],
)
def test_parameters_are_formatted_into_the_statement(cursor, sql, parameters, expected):
    assert cursor.execute(sql, parameters).fetchall() == expected


@pytest.mark.parametrize(
    "sql, parameters, expected",
    [
        ("SELECT * FROM many_rows WHERE a < ?", ["3"], [(0,), (1,), (2,)]),
        ("SELECT col_string FROM one_row_complex WHERE col_string = ?", ["'a string'"], [("a string",)]),
        ("SELECT ? + ?, ?", ["1", "2", "DATE '2024-01-01'"], [(3, date(2024, 1, 1))]),
        ("SELECT count(*) FROM many_rows WHERE a BETWEEN ? AND ?", ["5", "7"], [(3,)]),
    ],
)
def test_parameters_are_sent_beside_the_statement(cursor, sql, parameters, expected):
    assert cursor.execute(sql, parameters, paramstyle="qmark").fetchall() == expected


def test_failures_are_errors_of_the_database(cursor):
    with pytest.raises(DatabaseError, match="mismatched input"):
        cursor.execute("blah_blah")
    with pytest.raises(OperationalError, match="TABLE_NOT_FOUND"):
        cursor.execute("SELECT does_not_exist FROM this_really_does_not_exist")
    with pytest.raises(ProgrammingError):
        cursor.execute("")


def test_rows_that_statements_write_are_counted(cursor):
    rows = [(1, "foo"), (2, "bar"), (3, "jim o'rourke")]
    cursor.executemany("INSERT INTO execute_many (a, b) VALUES (%(a)d, %(b)s)", [{"a": a, "b": b} for a, b in rows])
    assert sorted(cursor.execute("SELECT * FROM execute_many").fetchall()) == rows
    assert cursor.execute("INSERT INTO execute_many SELECT a + 10, b FROM execute_many").rowcount == 3


def test_definitions_and_lists(cursor, lake):
    for number in range(3):
        cursor.execute(
            "ALTER TABLE partition_table ADD PARTITION (b=%(b)d) LOCATION %(place)s",
            {"b": number, "place": f"{lake.location('partition_table')}{number}/"},
        )
    assert sorted(cursor.execute("SHOW PARTITIONS partition_table").fetchall()) == [(f"b={b}",) for b in range(3)]
    assert ("one_row",) in cursor.execute("SHOW TABLES").fetchall()
    assert (lake.database,) in cursor.execute("SHOW DATABASES").fetchall()
    described = cursor.execute("DESCRIBE one_row").fetchall()
    assert [row[0].split() for row in described] == [["number_of_rows", "int", "some", "comment"]]
    cursor.execute("CREATE EXTERNAL TABLE gone (a int) LOCATION %(l)s", {"l": lake.location("gone")})
    assert cursor.description in (None, []) and cursor.output_location.endswith(".txt")
    cursor.execute("DROP TABLE gone")


def test_a_dict_cursor_names_its_values(lake):
    with contextlib.closing(lake.connect(cursor_class=DictCursor)) as connection:
        assert connection.cursor().execute("SELECT * FROM one_row").fetchall() == [{"number_of_rows": 1}]


def test_results_are_reused_and_cached(cursor):
    sql = f"SELECT * FROM one_row -- {uuid.uuid4()}"
    first = cursor.execute(sql).query_id
    assert cursor.execute(sql).query_id != first
    assert cursor.execute(sql, cache_size=100).query_id
    assert cursor.execute(sql, cache_expiration_time=3600).query_id
    cursor.execute(sql, result_reuse_enable=True, result_reuse_minutes=5)
    assert cursor.reused_previous_result and cursor.result_reuse_enabled and cursor.result_reuse_minutes == 5
    assert cursor.fetchall() == [(1,)]


def test_a_running_query_is_cancelled(cursor):
    with ThreadPoolExecutor(1) as executor:
        running = executor.submit(
            cursor.execute,
            "SELECT count(*) FROM many_rows a CROSS JOIN many_rows b CROSS JOIN many_rows c WHERE a.a * rand() + b.a > c.a",
        )
        while cursor.query_id is None:
            pass
        cursor.cancel()
        with pytest.raises(OperationalError, match="cancelled"):
            running.result(timeout=30)


def test_an_async_cursor_gives_futures(lake):
    from pyathena.async_cursor import AsyncCursor, AsyncDictCursor

    with contextlib.closing(lake.connect(cursor_class=AsyncCursor)) as connection:
        with connection.cursor() as cursor:
            queries = [cursor.execute(f"SELECT {number} AS n FROM one_row") for number in range(8)]
            assert sorted(future.result().fetchall()[0][0] for _, future in queries) == list(range(8))
            identifier, future = cursor.execute("SELECT * FROM many_rows")
            assert cursor.poll(identifier).result().state == "SUCCEEDED"
            assert len(future.result().fetchall()) == 10000
            assert cursor.description(identifier).result()[0][:2] == ("a", "integer")
    with contextlib.closing(lake.connect(cursor_class=AsyncDictCursor)) as connection:
        with connection.cursor() as cursor:
            assert cursor.execute("SELECT * FROM one_row")[1].result().fetchone() == {"number_of_rows": 1}


def test_metadata_comes_from_the_catalog(cursor, lake):
    table = cursor.get_table_metadata("one_row")
    assert [(column.name, column.type, column.comment) for column in table.columns] == [
        ("number_of_rows", "int", "some comment")
    ]
    assert table.comment == "table comment"
    assert table.location == lake.location("one_row").rstrip("/")
    assert table.serde_properties == {"field.delim": "\t", "line.delim": "\n", "serialization.format": "\t"}
    names = {one.name for one in cursor.list_table_metadata()}
    assert {"one_row", "many_rows", "view_one_row", "partition_table"} <= names
    assert {one.name for one in cursor.list_table_metadata(expression="one_row.*")} == {"one_row", "one_row_complex"}
    assert lake.database in {one.name for one in cursor.list_databases("awsdatacatalog")}
