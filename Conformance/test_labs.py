"""Queries of labs on S3, Glue and Athena: payments with features for a model, and a shop's receipts from raw to gold."""

import io
import random

import pandas
import pytest

CATEGORIES = ["식품", "의류", "가전", "도서"]


@pytest.fixture
def payments(s3, bucket, query, database):
    """Payments of two months in Parquet, partitioned by year, month and day, found by MSCK REPAIR TABLE."""
    chance = random.Random(7)
    rows = [
        {
            "payment_id": f"p{number:05}", "customer": f"c{number % 40:03}", "paid": round(chance.uniform(1, 900), 2),
            "kind": CATEGORIES[number % 4], "flagged": chance.random() < 0.1, "year": "2024",
            "month": f"{1 + number % 2:02}", "day": f"{1 + number % 5:02}",
        }
        for number in range(2000)
    ]
    frame = pandas.DataFrame(rows)
    for (year, month, day), part in frame.groupby(["year", "month", "day"]):
        file = io.BytesIO()
        part.drop(columns=["year", "month", "day"]).to_parquet(file, index=False)
        key = f"processed/payments/year={year}/month={month}/day={day}/part-0.snappy.parquet"
        s3.put_object(Bucket=bucket, Key=key, Body=file.getvalue())
    query(
        f"""CREATE EXTERNAL TABLE IF NOT EXISTS payments (
            payment_id STRING, customer STRING, paid DOUBLE, kind STRING, flagged BOOLEAN)
        PARTITIONED BY (year STRING, month STRING, day STRING)
        STORED AS PARQUET LOCATION 's3://{bucket}/processed/payments/' TBLPROPERTIES ('parquet.compression'='SNAPPY')""",
        database,
    )
    query("MSCK REPAIR TABLE payments", database)
    return frame


def test_partitions_are_found_and_only_they_are_read(query, payments, database):
    _, partitions = query("SHOW PARTITIONS payments", database)
    assert len(partitions) == 10 and ["year=2024/month=01/day=01"] in partitions
    whole, _ = query("SELECT sum(paid) FROM payments", database)
    month, rows = query(
        """SELECT kind, count(*) AS n, sum(paid) AS total, avg(paid) AS mean,
        sum(CASE WHEN flagged THEN 1 ELSE 0 END) AS flagged
        FROM payments WHERE year = '2024' AND month = '01' GROUP BY kind ORDER BY total DESC""",
        database,
    )
    expected = (
        payments[payments.month == "01"].groupby("kind")
        .agg(n=("paid", "size"), total=("paid", "sum"), mean=("paid", "mean"), flagged=("flagged", "sum"))
        .sort_values("total", ascending=False).reset_index()
    )
    assert [(row[0], int(row[1]), int(row[4])) for row in rows] == [
        (kind, n, flagged) for kind, n, flagged in zip(expected.kind, expected.n, expected.flagged)
    ]
    assert [float(row[2]) for row in rows] == pytest.approx(expected.total.tolist())
    assert [float(row[3]) for row in rows] == pytest.approx(expected["mean"].tolist())
    month, _ = query("SELECT sum(paid) FROM payments WHERE month = '01'", database)
    assert 0 < month["Statistics"]["DataScannedInBytes"] < whole["Statistics"]["DataScannedInBytes"]


def test_features_become_a_table_whose_shares_are_whole_numbers(query, payments, database):
    """A sum of integers over a count truncates in Athena: the share of flagged payments is 0 unless all are flagged."""
    query(
        """CREATE TABLE features AS SELECT customer, count(*) AS n, avg(paid) AS mean, stddev(paid) AS deviation,
        max(paid) AS highest, sum(CASE WHEN flagged THEN 1 ELSE 0 END) / count(*) AS share,
        CAST(sum(CASE WHEN flagged THEN 1 ELSE 0 END) AS double) / count(*) AS ratio
        FROM payments GROUP BY customer""",
        database,
    )
    _, rows = query("SELECT * FROM features ORDER BY customer", database)
    expected = payments.groupby("customer").agg(
        n=("paid", "size"), mean=("paid", "mean"), deviation=("paid", "std"), highest=("paid", "max"), ratio=("flagged", "mean")
    )
    assert [row[0] for row in rows] == list(expected.index)
    assert {row[5] for row in rows} == {"0"}
    for row, wanted in zip(rows, expected.itertuples()):
        assert [float(row[index]) for index in (1, 2, 3, 4, 6)] == pytest.approx(
            [wanted.n, wanted.mean, wanted.deviation, wanted.highest, wanted.ratio]
        )


@pytest.fixture
def shop(s3, bucket, query, database):
    """A shop's receipts, orders with returns, and goods, as CSV files with headers and Korean words."""
    receipts = "receipt,sold_on,sold_at,item,quantity,price,gender,age\n" + "".join(
        f"r{number // 2},2017-08-{1 + number % 3:02},{8 + number % 12:02}:15,i{number % 6},{1 + number % 2},{500 + 100 * (number % 6)},"
        f"{'남' if number % 3 else '여'},{20 + number % 30}\n"
        for number in range(600)
    )
    orders = "item,ordered_on,quantity,kind\n" + "".join(
        f"i{number % 6},2017-08-{1 + number % 3:02},{10 + number},{'폐기' if number % 10 == 0 else '발주'}\n" for number in range(60)
    )
    goods = "item,name,category,is_own\n" + "".join(
        f'i{number},"상품 {number}, 대",{["음료", "과자"][number % 2]},{number % 2 == 0}\n' for number in range(6)
    )
    for name, text in {"receipts": receipts, "orders": orders, "goods": goods}.items():
        s3.put_object(Bucket=bucket, Key=f"raw/{name}/{name}.csv", Body=text.encode())
    lines = "ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' LOCATION 's3://{}/raw/{}/' TBLPROPERTIES ('skip.header.line.count'='1')"
    query(
        "CREATE EXTERNAL TABLE receipts (receipt string, sold_on date, sold_at string, item string, quantity int, price int, "
        "gender string, age int) " + lines.format(bucket, "receipts"), database,
    )
    query("CREATE EXTERNAL TABLE orders (item string, ordered_on date, quantity int, kind string) " + lines.format(bucket, "orders"), database)
    query(
        f"""CREATE EXTERNAL TABLE goods (item string, name string, category string, is_own string)
        ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde' LOCATION 's3://{bucket}/raw/goods/'
        TBLPROPERTIES ('skip.header.line.count'='1')""",
        database,
    )
    return database


def test_a_shops_days_go_from_raw_to_gold(query, shop, bucket, s3):
    query(
        f"""CREATE TABLE silver_hours WITH (format = 'PARQUET', external_location = 's3://{bucket}/silver/hours/',
            partitioned_by = ARRAY['day']) AS
        SELECT substr(sold_at, 1, 2) AS hour, g.category, sum(quantity * price) AS sales, count(DISTINCT receipt) AS receipts,
            CAST(sold_on AS varchar) AS day
        FROM receipts r JOIN goods g ON r.item = g.item GROUP BY 1, 2, 5""",
        shop,
    )
    keys = [one["Key"] for one in s3.list_objects_v2(Bucket=bucket, Prefix="silver/hours/")["Contents"]]
    assert {key.split("/")[2] for key in keys} == {f"day=2017-08-0{day}" for day in (1, 2, 3)}

    _, totals = query("SELECT day, sum(sales) FROM silver_hours GROUP BY day ORDER BY day", shop)
    _, raw = query("SELECT CAST(sold_on AS varchar), sum(quantity * price) FROM receipts GROUP BY 1 ORDER BY 1", shop)
    assert totals == raw and len(raw) == 3

    query(
        """CREATE OR REPLACE VIEW gold_days AS
        WITH sold AS (SELECT sold_on AS day, item, sum(quantity) AS sold FROM receipts GROUP BY 1, 2),
        moved AS (SELECT ordered_on AS day, item, sum(IF(kind = '발주', quantity, 0)) AS ordered,
            sum(IF(kind = '폐기', quantity, 0)) AS wasted FROM orders GROUP BY 1, 2)
        SELECT coalesce(s.day, m.day) AS day, g.name, g.category, coalesce(sold, 0) AS sold, coalesce(ordered, 0) AS ordered,
            coalesce(wasted, 0) AS wasted,
            rank() OVER (PARTITION BY coalesce(s.day, m.day) ORDER BY coalesce(sold, 0) DESC, g.name) AS place
        FROM sold s FULL OUTER JOIN moved m ON s.day = m.day AND s.item = m.item
        JOIN goods g ON g.item = coalesce(s.item, m.item)""",
        shop,
    )
    _, best = query("SELECT day, name, sold FROM gold_days WHERE place = 1 ORDER BY day", shop)
    assert [row[0] for row in best] == ["2017-08-01", "2017-08-02", "2017-08-03"]
    assert all(row[1].startswith("상품 ") and row[1].endswith(", 대") for row in best)
    _, sums = query("SELECT sum(sold), sum(ordered) + sum(wasted) FROM gold_days", shop)
    _, plain = query("SELECT (SELECT sum(quantity) FROM receipts), (SELECT sum(quantity) FROM orders)", shop)
    assert sums == plain


def test_members_are_grouped_by_age_and_gender(query, shop):
    _, rows = query(
        """SELECT gender, decade, count(*) AS n, round(avg(quantity * price), 1) AS mean
        FROM (SELECT *, age / 10 * 10 AS decade FROM receipts)
        GROUP BY GROUPING SETS ((gender, decade), (gender), ()) ORDER BY gender NULLS LAST, decade NULLS LAST""",
        shop,
    )
    assert {row[0] for row in rows} == {"남", "여", None}
    assert rows[-1][:3] == [None, None, "600"]
    assert {row[1] for row in rows if row[0] and row[1]} == {"20", "30", "40"}
