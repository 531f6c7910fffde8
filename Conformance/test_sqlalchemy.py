"""SQLAlchemy over PyAthena: reflection, tables made and filled, frames of pandas."""

import uuid
from datetime import datetime

import pytest

from pyathena_lake import lake  # noqa: F401, a fixture

pytest.importorskip("sqlalchemy")


@pytest.fixture
def engine(lake):
    sqlalchemy = pytest.importorskip("sqlalchemy")
    from urllib.parse import quote_plus

    engine = sqlalchemy.create_engine(
        f"awsathena+rest://:@athena.ap-northeast-2.amazonaws.com:443/{lake.database}?s3_staging_dir={quote_plus(lake.staging)}"
        f"&location={quote_plus(lake.staging)}&poll_interval=0.01"
    )
    yield engine
    engine.dispose()


def test_sqlalchemy_reflects_tables(engine, lake):
    import sqlalchemy
    from sqlalchemy import MetaData, Table, types

    with engine.connect() as connection:
        inspector = sqlalchemy.inspect(engine)
        assert lake.database in inspector.get_schema_names()
        assert "one_row" in inspector.get_table_names(schema=lake.database)
        assert inspector.get_view_names(schema=lake.database) == ["view_one_row"]
        assert not inspector.has_table("this_table_does_not_exist", schema=lake.database)
        with pytest.raises(sqlalchemy.exc.NoSuchTableError):
            Table("this_does_not_exist", MetaData(schema="also_does_not_exist"), autoload_with=connection)
        one_row = Table("one_row", MetaData(), autoload_with=connection)
        options = one_row.dialect_options["awsathena"]
        assert one_row.comment == "table comment"
        assert options["location"] == lake.location("one_row").rstrip("/")
        assert options["row_format"] == "SERDE 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe'"
        assert options["file_format"] == (
            "INPUTFORMAT 'org.apache.hadoop.mapred.TextInputFormat' "
            "OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'"
        )
        partitioned = Table("partition_table", MetaData(), autoload_with=connection)
        assert [column.name for column in partitioned.columns] == ["a", "b"]
        parquet = inspector.get_table_options("parquet_with_compression", schema=lake.database)
        assert parquet["awsathena_compression"] == "SNAPPY"
        assert parquet["awsathena_serdeproperties"] == {"serialization.format": "1"}
        complex_row = Table("one_row_complex", MetaData(schema=lake.database), autoload_with=connection)
        assert isinstance(complex_row.c.col_varchar.type, types.VARCHAR) and complex_row.c.col_varchar.type.length == 10
        assert (complex_row.c.col_decimal.type.precision, complex_row.c.col_decimal.type.scale) == (10, 1)
        assert len(connection.execute(complex_row.select()).fetchall()) == 1


def test_sqlalchemy_makes_fills_and_drops_tables(engine, lake):
    import sqlalchemy
    from sqlalchemy import Column, MetaData, Table, types

    with engine.connect() as connection:
        many = Table("many_rows", MetaData(schema=lake.database), autoload_with=connection)
        assert connection.execute(many.select().offset(10).limit(5)).fetchall() == [(n,) for n in range(10, 15)]
        assert connection.execute(sqlalchemy.select(sqlalchemy.func.count()).select_from(many)).scalar() == 10000
        made = Table(
            f"made_{uuid.uuid4().hex[:6]}",
            MetaData(schema=lake.database),
            Column("a", types.Integer, comment="첫째"),
            Column("b", types.String(20)),
            Column("p", types.String, awsathena_partition=True),
            awsathena_location=lake.location("made"),
            awsathena_file_format="PARQUET",
            awsathena_compression="SNAPPY",
        )
        made.create(connection)
        connection.execute(made.insert(), {"a": 1, "b": "it's", "p": "x"})
        assert connection.execute(made.select()).fetchall() == [(1, "it's", "x")]
        with_percents = sqlalchemy.text("SELECT date_parse('20191030', '%Y%m%d'), :word").bindparams(word="cat")
        assert connection.execute(with_percents).fetchall() == [(datetime(2019, 10, 30), "cat")]
        made.drop(connection)
        assert not sqlalchemy.inspect(engine).has_table(made.name, schema=lake.database)


def test_pandas_reads_and_writes_through_sqlalchemy(engine, lake):
    import pandas

    frame = pandas.DataFrame({"n": [1, 2], "s": ["가", "나"]})
    name = f"frame_{uuid.uuid4().hex[:6]}"
    with engine.connect() as connection:
        frame.to_sql(name, connection, schema=lake.database, index=False, method="multi")
        read = pandas.read_sql_query(f"SELECT n, s FROM {name} ORDER BY n", connection)
    assert read.values.tolist() == frame.values.tolist()
