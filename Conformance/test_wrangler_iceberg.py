"""awswrangler on Iceberg tables: rows merged, columns added, rows deleted."""

import pandas


def frame(**columns):
    return pandas.DataFrame(columns)


def test_rows_are_merged_added_and_deleted(wrangler, server, bucket, database):
    athena = wrangler.athena
    place = {
        "database": database, "table": "orders", "temp_path": f"s3://{bucket}/temp/", "s3_output": f"s3://{bucket}/results/",
        "keep_files": False,
    }
    read = lambda: wrangler.athena.read_sql_query(
        "SELECT * FROM orders ORDER BY id", database=database, ctas_approach=False, s3_output=f"s3://{bucket}/results/",
    )
    athena.to_iceberg(
        frame(id=[1, 2, 3], city=["서울", "Busan", None], price=[1.5, 2.5, 3.5]),
        table_location=f"s3://{bucket}/orders/", partition_cols=["bucket(2, id)"],
        additional_table_properties={"write_target_data_file_size_bytes": "536870912"}, **place,
    )
    athena.to_iceberg(frame(id=[4], city=["Jeju"], price=[4.5]), **place)
    assert read()["id"].tolist() == [1, 2, 3, 4]

    athena.to_iceberg(
        frame(id=[2, 3, 5], city=["부산", "Daegu", "Ulsan"], price=[20.0, 30.0, 50.0]), merge_cols=["id"], **place,
    )
    assert read()[["id", "city", "price"]].to_numpy().tolist() == [
        [1, "서울", 1.5], [2, "부산", 20.0], [3, "Daegu", 30.0], [4, "Jeju", 4.5], [5, "Ulsan", 50.0],
    ]

    # Only rows that are new are taken, those that are there stay as they are.
    athena.to_iceberg(
        frame(id=[5, 6], city=["x", "Mokpo"], price=[0.0, 60.0]), merge_cols=["id"], merge_condition="ignore", **place,
    )
    assert read()["price"].tolist() == [1.5, 20.0, 30.0, 4.5, 50.0, 60.0]

    athena.to_iceberg(
        frame(id=[7], city=["Yeosu"], price=[7.0], note=["새"]), schema_evolution=True, **place,
    )
    assert read()["note"].isna().tolist() == [True] * 6 + [False]

    athena.delete_from_iceberg_table(
        frame(id=[1, 7]), merge_cols=["id"], database=database, table="orders", temp_path=f"s3://{bucket}/temp/",
        keep_files=False, s3_output=f"s3://{bucket}/results/",
    )
    assert read()["id"].tolist() == [2, 3, 4, 5, 6]

    athena.to_iceberg(
        frame(id=[9], city=["Gangneung"], price=[9.0], note=["끝"]), mode="overwrite", **place,
    )
    assert read()["id"].tolist() == [9]
