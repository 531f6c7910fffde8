"""A small lake that PyAthena made, for the tests of its cursors and of SQLAlchemy."""

import contextlib
import gzip
import uuid

import pytest

pyathena = pytest.importorskip("pyathena")

ROW = "\t".join(
    [
        "true", "127", "32767", "2147483647", "9223372036854775807", "0.5", "0.25", "a string", "varchar",
        "2017-01-01 00:00:00.000", "2017-01-02", "MTIz", "1\x022", "1\x032\x023\x034", "1\x022", "0.1",
    ]
)
DELIMITED = r"ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t' LINES TERMINATED BY '\n' STORED AS TEXTFILE"


class Lake:
    """A database with small tables, and connections to it."""

    def __init__(self, bucket, database):
        self.bucket = bucket
        self.database = database
        self.staging = f"s3://{bucket}/athena/"

    def connect(self, **settings):
        settings.setdefault("s3_staging_dir", self.staging)
        return pyathena.connect(schema_name=self.database, poll_interval=0.01, **settings)

    def location(self, table):
        return f"{self.staging}{self.database}/{table}/"

    def run(self, sql, **settings):
        with contextlib.closing(self.connect()) as connection:
            return connection.cursor().execute(sql, **settings)


@pytest.fixture(scope="module")
def lake(server):
    import boto3

    patch = pytest.MonkeyPatch()
    for name, value in server.environment.items():
        if name.startswith("AWS_"):
            patch.setenv(name, value)
    bucket = f"pyathena-{uuid.uuid4().hex[:8]}"
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "ap-northeast-2"})
    lake = Lake(bucket, f"pyathena_{uuid.uuid4().hex[:8]}")
    rows = {
        "one_row": "1\n",
        "many_rows": "".join(f"{number}\n" for number in range(10000)),
        "one_row_complex": ROW + "\n",
        "integer_na_values": "1\t2\n1\t\n\\N\t\\N\n",
    }
    for table, text in rows.items():
        s3.put_object(Bucket=bucket, Key=f"athena/{lake.database}/{table}/data.gz", Body=gzip.compress(text.encode()))
    with contextlib.closing(pyathena.connect(schema_name="default", s3_staging_dir=lake.staging, poll_interval=0.01)) as c:
        c.cursor().execute(f"CREATE DATABASE {lake.database}")
    columns = {
        "one_row": "number_of_rows INT COMMENT 'some comment'",
        "many_rows": "a INT",
        "one_row_complex": """col_boolean BOOLEAN, col_tinyint TINYINT, col_smallint SMALLINT, col_int INT,
            col_bigint BIGINT, col_float FLOAT, col_double DOUBLE, col_string STRING, col_varchar VARCHAR(10),
            col_timestamp TIMESTAMP, col_date DATE, col_binary BINARY, col_array ARRAY<int>, col_map MAP<int, int>,
            col_struct STRUCT<a: int, b: int>, col_decimal DECIMAL(10,1)""",
        "integer_na_values": "a INT, b INT",
        "execute_many": "a INT, b STRING",
    }
    for table, names in columns.items():
        lake.run(
            f"""CREATE EXTERNAL TABLE IF NOT EXISTS {lake.database}.{table} ({names}) COMMENT 'table comment'
            {DELIMITED} LOCATION '{lake.location(table)}'"""
        )
    lake.run(
        f"""CREATE EXTERNAL TABLE {lake.database}.partition_table (a STRING) PARTITIONED BY (b INT) {DELIMITED}
        LOCATION '{lake.location("partition_table")}'"""
    )
    lake.run(
        f"""CREATE EXTERNAL TABLE {lake.database}.parquet_with_compression (a INT) STORED AS PARQUET
        LOCATION '{lake.location("parquet_with_compression")}' TBLPROPERTIES ('parquet.compression'='SNAPPY', 'parquet.compress'='SNAPPY')"""
    )
    lake.run(f"CREATE OR REPLACE VIEW {lake.database}.view_one_row AS SELECT * FROM {lake.database}.one_row")
    yield lake
    patch.undo()
