"""awswrangler on the lab's lake: the work of a batch-pipeline course, with pandas on the client's side."""

import numpy
import pandas
import pytest


def customers() -> pandas.DataFrame:
    """A thousand customers with 33 null e-mails, 33 duplicate ids and 34 malformed e-mails, as the lab makes them."""
    random = numpy.random.default_rng(42)
    frame = pandas.DataFrame(
        {
            "customer_id": range(1, 1001),
            "name": [f"고객{n}" for n in range(1, 1001)],
            "age": random.integers(20, 70, 1000),
            "email": [f"user{n}@example.com" for n in range(1, 1001)],
            "city": random.choice(["Seoul", "Busan", "Incheon", "Daegu"], 1000),
            "join_date": ["2024-01-15"] * 1000,
        }
    )
    frame.loc[0:32, "email"] = None
    frame.loc[33:65, "customer_id"] = frame.loc[66:98, "customer_id"].values
    frame.loc[100:133, "email"] = "no-at-sign"
    return frame


def clean(frame: pandas.DataFrame) -> pandas.DataFrame:
    kept = frame.dropna(subset=["email"]).drop_duplicates("customer_id")
    kept = kept[kept["email"].str.contains("@")].copy()
    kept["email_domain"] = kept["email"].str.split("@").str[1]
    kept["age_group"] = pandas.cut(
        kept["age"], [19, 29, 39, 49, 59, 120], labels=["20-29", "30-39", "40-49", "50-59", "60+"]
    ).astype(str)
    return kept


def test_the_lab_from_raw_to_gold(wrangler, bucket, database):
    wr = wrangler
    raw, silver = f"s3://{bucket}/raw/", f"s3://{bucket}/processed/customers_cleaned/"
    wr.s3.to_csv(customers(), raw + "customers.csv", index=False)
    bronze = wr.s3.read_csv(raw)
    assert len(bronze) == 1000 and bronze["name"][0] == "고객1"

    kept = clean(bronze)
    assert len(kept) == 900
    wr.s3.to_parquet(
        kept, silver, dataset=True, mode="overwrite", database=database, table="customers",
        partition_cols=["city"], compression="snappy",
    )
    again = wr.s3.to_parquet(kept, silver, dataset=True, mode="overwrite", database=database, table="customers",
                             partition_cols=["city"])
    assert len(wr.s3.list_objects(silver)) == len(again["paths"]) == 4
    assert len(wr.s3.read_parquet(silver, dataset=True)) == 900

    by_city = wr.athena.read_sql_query(
        "SELECT city, count(*) AS customers, avg(age) AS mean_age FROM customers GROUP BY city ORDER BY city",
        database=database, ctas_approach=False, s3_output=f"s3://{bucket}/results/",
    )
    expected = kept.groupby("city").agg(customers=("city", "size"), mean_age=("age", "mean")).reset_index()
    assert by_city["city"].tolist() == expected["city"].tolist()
    assert by_city["customers"].tolist() == expected["customers"].tolist()
    assert by_city["mean_age"].tolist() == pytest.approx(expected["mean_age"].tolist())

    wr.s3.to_parquet(by_city, f"s3://{bucket}/curated/analysis/city_analysis/", dataset=True, mode="overwrite")
    assert len(wr.s3.read_parquet(f"s3://{bucket}/curated/analysis/city_analysis/")) == 4


def test_types_survive_the_way_through_athena(wrangler, bucket, database):
    wr = wrangler
    frame = pandas.DataFrame(
        {
            "i": pandas.array([1, None], dtype="Int64"),
            "d": [1.5, -2.25],
            "s": ["호수", None],
            "b": [True, False],
            "t": pandas.to_datetime(["2024-01-01 12:34:56.789", "1999-12-31 23:59:59.000"]),
        }
    )
    wr.s3.to_parquet(frame, f"s3://{bucket}/types/", dataset=True, database=database, table="types")

    got = wr.athena.read_sql_query(
        "SELECT i, d, s, b, t FROM types ORDER BY d DESC", database=database, ctas_approach=False,
        s3_output=f"s3://{bucket}/results/",
    )

    assert got["i"].tolist()[0] == 1 and pandas.isna(got["i"].tolist()[1])
    assert got["d"].tolist() == [1.5, -2.25]
    assert got["s"].tolist()[0] == "호수"
    assert got["b"].tolist() == [True, False]
    assert [str(value) for value in got["t"]] == ["2024-01-01 12:34:56.789000", "1999-12-31 23:59:59"]


def test_catalog(wrangler, bucket, database):
    wr = wrangler
    wr.catalog.create_parquet_table(
        database=database, table="sales", path=f"s3://{bucket}/sales/",
        columns_types={"id": "bigint", "amount": "double"}, partitions_types={"day": "string"},
        description="일별 매출", parameters={"owner": "lab"},
    )

    assert wr.catalog.does_table_exist(database=database, table="sales")
    assert wr.catalog.get_table_types(database=database, table="sales") == {
        "id": "bigint", "amount": "double", "day": "string",
    }
    assert wr.catalog.get_table_description(database=database, table="sales") == "일별 매출"
    assert wr.catalog.get_table_parameters(database=database, table="sales")["owner"] == "lab"
    assert database in wr.catalog.databases(limit=1000)["Database"].tolist()
    assert wr.catalog.tables(database=database)["Table"].tolist() == ["sales"]

    wr.catalog.add_parquet_partitions(
        database=database, table="sales",
        partitions_values={f"s3://{bucket}/sales/day=1/": ["1"], f"s3://{bucket}/sales/day=2/": ["2"]},
    )
    assert len(wr.catalog.get_partitions(database=database, table="sales")) == 2
    assert list(wr.catalog.get_partitions(database=database, table="sales", expression="day = '2'").values()) == [["2"]]

    assert wr.catalog.delete_table_if_exists(database=database, table="sales")
    assert not wr.catalog.does_table_exist(database=database, table="sales")


def test_wrong_sql_is_an_exception_that_names_the_column(wrangler, bucket, database):
    wr = wrangler
    wr.s3.to_parquet(pandas.DataFrame({"id": [1]}), f"s3://{bucket}/t/", dataset=True, database=database, table="t")

    with pytest.raises(wr.exceptions.QueryFailed, match="COLUMN_NOT_FOUND.*'idd'"):
        wr.athena.read_sql_query(
            "SELECT idd FROM t", database=database, ctas_approach=False, s3_output=f"s3://{bucket}/results/"
        )
