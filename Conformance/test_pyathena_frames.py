"""PyAthena's cursors that give frames and tables, from result files and from UNLOAD."""

import contextlib
import uuid

import pytest

from pyathena_lake import lake  # noqa: F401, a fixture


@pytest.mark.parametrize("unload", [False, True])
def test_a_pandas_cursor_gives_frames(lake, unload):
    from pyathena.pandas.cursor import PandasCursor

    with contextlib.closing(lake.connect(cursor_class=PandasCursor)) as connection:
        cursor = connection.cursor(unload=unload)
        frame = cursor.execute("SELECT a, CAST(a AS varchar) AS t FROM many_rows ORDER BY a").as_pandas()
        assert frame["a"].tolist() == list(range(10000)) and frame["t"][42] == "42"
        frame = cursor.execute("SELECT a, b FROM integer_na_values").as_pandas()
        assert sorted(frame["b"].fillna(-1).astype(int).tolist()) == [-1, -1, 2]
        frame = cursor.execute(
            "SELECT col_boolean, col_int, col_double, col_string, col_timestamp, col_date, col_decimal FROM one_row_complex"
        ).as_pandas()
        row = frame.iloc[0].to_dict()
        assert (bool(row["col_boolean"]), int(row["col_int"]), row["col_double"], row["col_string"]) == (True, 2147483647, 0.25, "a string")
        assert str(row["col_timestamp"])[:10] == "2017-01-01" and str(row["col_decimal"]) == "0.1"
        cursor.execute("SELECT a FROM many_rows WHERE a < 0")
        assert cursor.as_pandas().empty
        if not unload:
            chunks = cursor.execute("SELECT * FROM many_rows", chunksize=3000).as_pandas()
            assert [len(chunk) for chunk in chunks] == [3000, 3000, 3000, 1000]


@pytest.fixture
def arrow_reads_here(server, monkeypatch):
    """PyAthena's arrow cursor makes pyarrow's file system without an endpoint, and pyarrow reads none from the environment."""
    import pyarrow.fs

    make = pyarrow.fs.S3FileSystem
    place = {"endpoint_override": server.endpoint.removeprefix("http://"), "scheme": "http"}
    monkeypatch.setattr(pyarrow.fs, "S3FileSystem", lambda **settings: make(**settings, **place))


@pytest.mark.usefixtures("arrow_reads_here")
@pytest.mark.parametrize("unload", [False, True])
def test_an_arrow_cursor_gives_tables(lake, unload):
    from pyathena.arrow.cursor import ArrowCursor

    with contextlib.closing(lake.connect(cursor_class=ArrowCursor)) as connection:
        cursor = connection.cursor(unload=unload)
        table = cursor.execute("SELECT a FROM many_rows ORDER BY a").as_arrow()
        assert table.num_rows == 10000 and table.column("a").to_pylist()[:3] == [0, 1, 2]
        table = cursor.execute(
            """SELECT col_boolean, col_tinyint, col_bigint, col_double, col_string, col_timestamp, col_date, col_decimal
            FROM one_row_complex"""
        ).as_arrow()
        values = {name: values[0] for name, values in table.to_pydict().items()}
        assert values["col_bigint"] == 9223372036854775807 and values["col_string"] == "a string"
        assert str(values["col_date"])[:10] == "2017-01-02" and str(values["col_decimal"]) == "0.1"
        assert cursor.execute("SELECT a FROM many_rows WHERE a < 0").fetchall() == []


@pytest.mark.usefixtures("arrow_reads_here")
def test_unloaded_nested_values_are_arrow_values(lake):
    from pyathena.arrow.cursor import ArrowCursor

    with contextlib.closing(lake.connect(cursor_class=ArrowCursor)) as connection:
        cursor = connection.cursor(unload=True)
        table = cursor.execute("SELECT col_array, col_map, col_struct FROM one_row_complex").as_arrow()
        assert table.to_pylist() == [{"col_array": [1, 2], "col_map": [(1, 2), (3, 4)], "col_struct": {"a": 1, "b": 2}}]


def test_a_frame_is_written_as_a_table(lake):
    import pandas
    from pyathena.pandas.util import to_sql

    frame = pandas.DataFrame({"a": [1, 2, 3], "b": ["x", "y", "z"], "day": ["d1", "d1", "d2"]})
    with contextlib.closing(lake.connect()) as connection:
        for settings in ({}, {"partitions": ["day"]}):
            name = "frame_" + "_".join(settings) + uuid.uuid4().hex[:6]
            to_sql(frame, name, connection, lake.location(name), schema=lake.database, index=False, if_exists="replace", **settings)
            rows = connection.cursor().execute(f"SELECT a, b, day FROM {name} ORDER BY a").fetchall()
            assert rows == [(1, "x", "d1"), (2, "y", "d1"), (3, "z", "d2")]
