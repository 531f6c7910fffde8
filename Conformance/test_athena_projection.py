"""Partition projection: tables whose properties say where their partitions lie."""

import pytest


@pytest.fixture
def logs(s3, bucket, database, query):
    """Two days of hourly logs below a template, and a key that no query can enumerate."""
    for day in ("2024/02/28", "2024/02/29"):
        for hour in ("00", "12"):
            s3.put_object(Bucket=bucket, Key=f"logs/서울/{day}/{hour}/a.csv", Body=f"{day},{hour}\n".encode())
    query(
        f"""
        CREATE EXTERNAL TABLE logs (made_on string, made_at string)
        PARTITIONED BY (city string, day string, hour string)
        ROW FORMAT DELIMITED FIELDS TERMINATED BY ','
        LOCATION 's3://{bucket}/logs/'
        TBLPROPERTIES (
          'projection.enabled' = 'true',
          'projection.city.type' = 'injected',
          'projection.day.type' = 'date',
          'projection.day.range' = '2024/01/01,NOW',
          'projection.day.format' = 'yyyy/MM/dd',
          'projection.hour.type' = 'integer',
          'projection.hour.range' = '0,23',
          'projection.hour.digits' = '2',
          'storage.location.template' = 's3://{bucket}/logs/${{city}}/${{day}}/${{hour}}')
        """,
        database=database,
    )
    return "logs"


def test_conditions_choose_the_files(query, database, logs):
    where = "WHERE city = '서울' AND day BETWEEN '2024/02/01' AND '2024/03/01'"
    _, rows = query(f"SELECT made_on, made_at, day, hour FROM logs {where} ORDER BY 1, 2", database=database)
    assert rows == [[day, hour, day, hour] for day in ("2024/02/28", "2024/02/29") for hour in ("00", "12")]

    execution, rows = query(f"SELECT count(*) FROM logs {where} AND hour = '12'", database=database)
    assert rows == [["2"]]
    assert execution["Statistics"]["DataScannedInBytes"] == 2 * len("2024/02/29,12\n")


def test_values_that_nobody_names_are_an_error(failure, database, logs):
    assert "For the injected projected partition column city" in failure("SELECT * FROM logs", database=database)


def test_rows_are_inserted_where_they_are_read(s3, query, bucket, database):
    query(
        f"""
        CREATE EXTERNAL TABLE sales (amount int) PARTITIONED BY (month date)
        STORED AS PARQUET LOCATION 's3://{bucket}/sales/'
        TBLPROPERTIES ('projection.enabled' = 'true', 'projection.month.type' = 'date',
          'projection.month.format' = 'yyyy-MM-dd', 'projection.month.range' = '2024-01-01,2024-12-01',
          'projection.month.interval' = '1', 'projection.month.interval.unit' = 'MONTHS')
        """,
        database=database,
    )
    query("INSERT INTO sales VALUES (7, DATE '2024-03-01'), (8, DATE '2024-03-02')", database=database)

    # The second row lies where no projected month is.
    assert query("SELECT amount, month FROM sales", database=database)[1] == [["7", "2024-03-01"]]
    keys = [found["Key"] for found in s3.list_objects_v2(Bucket=bucket, Prefix="sales/")["Contents"]]
    assert sorted(key.split("/")[1] for key in keys) == ["month=2024-03-01", "month=2024-03-02"]
