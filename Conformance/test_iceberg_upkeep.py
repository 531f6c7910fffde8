"""boto3 and PyIceberg: the past of Iceberg tables, what they tell of themselves, packing, clearing, changes of columns."""

import decimal

from iceberg_lake import lake, run  # noqa: F401, fixtures


def test_versions_can_be_read_again(run, failure, database):
    run.table("t", "id int")
    run("INSERT INTO t VALUES (1)")
    run("INSERT INTO t VALUES (2)")
    run("UPDATE t SET id = 3 WHERE id = 1")
    run("ALTER TABLE t ADD COLUMNS (note string)")
    run("INSERT INTO t VALUES (4, 'x')")
    history = run('SELECT made_current_at, snapshot_id, parent_id, is_current_ancestor FROM "t$history" ORDER BY 1')
    ids = [row[1] for row in history]
    assert [row[2] for row in history] == [None, *ids[:-1]] and {row[3] for row in history} == {"true"}
    assert run(f"SELECT * FROM t FOR VERSION AS OF {ids[0]}") == [["1"]]
    assert run(f"SELECT * FROM t FOR VERSION AS OF {ids[1]} ORDER BY 1") == [["1"], ["2"]]
    assert run(f"SELECT * FROM t FOR VERSION AS OF {ids[2]} AS past ORDER BY past.id") == [["2"], ["3"]]
    assert run("SELECT * FROM t FOR VERSION AS OF 'main' ORDER BY 1") == [["2", None], ["3", None], ["4", "x"]]
    moment = history[1][0].removesuffix(" UTC")
    assert run(f"SELECT count(*) FROM t FOR TIMESTAMP AS OF TIMESTAMP '{moment} UTC'") == [["2"]]
    assert run("SELECT count(*) FROM t FOR TIMESTAMP AS OF (current_timestamp)") == [["3"]]
    assert run(f"SELECT n.id FROM t n LEFT JOIN t FOR VERSION AS OF {ids[1]} o ON n.id = o.id WHERE o.id IS NULL ORDER BY 1") == [
        ["3"], ["4"],
    ]
    assert failure("SELECT * FROM t FOR VERSION AS OF 42", database) == (
        "INVALID_ARGUMENTS: Iceberg snapshot ID does not exists: 42"
    )
    assert failure("SELECT * FROM t FOR TIMESTAMP AS OF TIMESTAMP '2001-01-01 00:00:00 UTC'", database).startswith(
        "INVALID_ARGUMENTS: No version history table"
    )


def test_a_table_tells_of_itself(run, lake, database):
    run.table("t", "id bigint, city string, at timestamp, price decimal(9,2)", "PARTITIONED BY (city, day(at))")
    run("INSERT INTO t VALUES (1, 'Seoul', TIMESTAMP '2024-01-31 10:00:00', 1.50), (2, 'Seoul', TIMESTAMP '2024-01-31 11:00:00', NULL)")
    run("INSERT INTO t VALUES (3, 'Busan', TIMESTAMP '2024-02-01 10:00:00', 7.25)")
    run("DELETE FROM t WHERE id = 2")

    assert run('SELECT partition, record_count, file_count, data FROM "t$partitions" ORDER BY data.id.min') == [
        ["{city=Seoul, at_day=2024-01-31}", "2", "1",
         "{id={min=1, max=2, null_count=0, nan_count=null}, at={min=2024-01-31 10:00:00.000000, "
         "max=2024-01-31 11:00:00.000000, null_count=0, nan_count=null}, price={min=1.50, max=1.50, null_count=1, nan_count=null}}"],
        ["{city=Busan, at_day=2024-02-01}", "1", "1",
         "{id={min=3, max=3, null_count=0, nan_count=null}, at={min=2024-02-01 10:00:00.000000, "
         "max=2024-02-01 10:00:00.000000, null_count=0, nan_count=null}, price={min=7.25, max=7.25, null_count=0, nan_count=null}}"],
    ]
    table = lake.load_table(f"{database}.t")
    files = run('SELECT content, file_path, file_format, record_count, lower_bounds FROM "t$files" ORDER BY 1, 4 DESC')
    read = {file["file_path"]: file for file in table.inspect.files().to_pylist()}
    assert {row[1] for row in files} == set(read)
    assert [(row[0], row[2], row[3]) for row in files] == [
        ("0", "PARQUET", "2"), ("0", "PARQUET", "1"), ("1", "PARQUET", "1"),
    ]
    assert files[0][4] == "{1=1, 2=Seoul, 3=2024-01-31T10:00:00, 4=1.50}"
    snapshots = run('SELECT snapshot_id, operation, manifest_list, summary[\'total-records\'] FROM "t$snapshots" ORDER BY committed_at')
    assert [row[0] for row in snapshots] == [str(snapshot.snapshot_id) for snapshot in table.metadata.snapshots]
    assert [row[2] for row in snapshots] == [snapshot.manifest_list for snapshot in table.metadata.snapshots]
    manifests = run('SELECT path, added_data_files_count, partition_summaries FROM "t$manifests"')
    assert {row[0] for row in manifests} == {
        manifest.manifest_path for manifest in table.current_snapshot().manifests(table.io)
    }
    assert run('SELECT name, type, snapshot_id, max_reference_age_in_ms FROM "t$refs"') == [
        ["main", "BRANCH", snapshots[-1][0], None],
    ]
    assert run('SELECT count(DISTINCT "$path") FROM t') == [["2"]]


def test_small_files_and_deletions_are_packed(run, lake, database, s3, bucket):
    run.table("t", "id int, k string", "PARTITIONED BY (k)", ", 'optimize_rewrite_data_file_threshold'='3'")
    for number in range(4):
        run(f"INSERT INTO t VALUES ({number}, 'a'), ({number}, 'b')")
    run("INSERT INTO t VALUES (9, 'c')")
    run("DELETE FROM t WHERE id = 1")
    count = lambda: [int(row[0]) for row in run("SELECT count(*) FROM \"t$files\" WHERE content = 0")][0]
    assert count() == 7  # nine, less the two that had one row

    run("OPTIMIZE t REWRITE DATA USING BIN_PACK WHERE k = 'a'")
    assert count() == 5
    run("OPTIMIZE t REWRITE DATA USING BIN_PACK")
    assert count() == 3
    assert run("SELECT operation FROM \"t$snapshots\" ORDER BY committed_at DESC LIMIT 2") == [["replace"], ["replace"]]
    rows = [["0", "a"], ["0", "b"], ["2", "a"], ["2", "b"], ["3", "a"], ["3", "b"], ["9", "c"]]
    assert run("SELECT * FROM t ORDER BY 1, 2") == rows
    assert len(lake.load_table(f"{database}.t").scan().to_arrow()) == 7
    before = run("SELECT count(*) FROM \"t$snapshots\"")
    run("OPTIMIZE t REWRITE DATA USING BIN_PACK")
    assert run("SELECT count(*) FROM \"t$snapshots\"") == before


def test_files_with_many_deletions_are_rewritten(run):
    run.table("t", "id int", properties=", 'optimize_rewrite_data_file_threshold'='1', 'optimize_rewrite_delete_file_threshold'='2',"
              " 'write_target_data_file_size_bytes'='100'")
    run("INSERT INTO t SELECT CAST(n AS int) FROM UNNEST(sequence(1, 100)) AS s(n)")
    run("DELETE FROM t WHERE id = 1")
    run("DELETE FROM t WHERE id = 2")
    assert run("SELECT content, record_count FROM \"t$files\" ORDER BY 1, 2") == [["0", "100"], ["1", "1"], ["1", "1"]]
    run("OPTIMIZE t REWRITE DATA USING BIN_PACK")
    assert run("SELECT content, record_count FROM \"t$files\"") == [["0", "98"]]
    assert run("SELECT count(*), min(id) FROM t") == [["98", "3"]]


def test_vacuum_removes_what_no_version_needs(run, s3, bucket, failure, database, lake):
    run.table("t", "id int", properties=", 'vacuum_max_snapshot_age_seconds'='0', 'vacuum_max_metadata_files_to_keep'='2'")
    for number in range(3):
        run(f"INSERT INTO t VALUES ({number})")
    run("DELETE FROM t WHERE id = 0")
    first = run('SELECT snapshot_id FROM "t$snapshots" ORDER BY committed_at LIMIT 1')[0][0]
    s3.put_object(Bucket=bucket, Key="t/data/stray.parquet", Body=b"left by somebody")
    keys = lambda: {item["Key"] for item in s3.list_objects_v2(Bucket=bucket, Prefix="t/")["Contents"]}
    before = keys()

    run("VACUUM t")
    after = keys()
    assert "t/data/stray.parquet" in before - after
    assert run("SELECT * FROM t ORDER BY 1") == [["1"], ["2"]]
    assert run('SELECT count(*) FROM "t$snapshots"') == [["1"]]
    assert failure(f"SELECT * FROM t FOR VERSION AS OF {first}", database).startswith("INVALID_ARGUMENTS")
    table = lake.load_table(f"{database}.t")
    assert sorted(table.scan().to_arrow()["id"].to_pylist()) == [1, 2]
    needed = {table.current_snapshot().manifest_list, table.metadata_location}
    needed |= {entry.metadata_file for entry in table.metadata.metadata_log}
    needed |= {manifest.manifest_path for manifest in table.current_snapshot().manifests(table.io)}
    needed |= {file["file_path"] for file in table.inspect.files().to_pylist()}
    assert after == {path.removeprefix(f"s3://{bucket}/") for path in needed}


def test_columns_change_and_old_rows_stay(run, failure, lake, database):
    run.table("t", "id int, name string COMMENT 'who', price decimal(9,2), place struct<city:string>")
    run("INSERT INTO t VALUES (1, 'a', 1.00, ROW('Seoul'))")
    for change in (
        "ADD COLUMNS (note string COMMENT '메모', n float)",
        "CHANGE COLUMN name title string FIRST",
        "CHANGE id id bigint AFTER price",
        "CHANGE COLUMN price price decimal(12,2)",
        "CHANGE COLUMN n n double",
        "CHANGE COLUMN place place struct<city:string,zip:int>",
        "DROP COLUMN note",
        "ADD COLUMNS (note int)",
    ):
        run(f"ALTER TABLE t {change}")
    run("INSERT INTO t VALUES ('b', 2.00, 5000000000, ROW('Busan', 7), 0.5, 3)")
    assert run("SELECT * FROM t ORDER BY id") == [
        ["a", "1.00", "1", "{city=Seoul, zip=null}", None, None],
        ["b", "2.00", "5000000000", "{city=Busan, zip=7}", "0.5", "3"],
    ]
    assert run("UPDATE t SET note = 9, n = 1.5e0 WHERE title = 'a'") == 1
    fields = lake.load_table(f"{database}.t").schema().fields
    assert [(field.field_id, field.name, str(field.field_type), field.doc) for field in fields] == [
        (2, "title", "string", "who"), (3, "price", "decimal(12, 2)", None), (1, "id", "long", None),
        (4, "place", "struct<5: city: optional string, 8: zip: optional int>", None), (7, "n", "double", None),
        (9, "note", "int", None),
    ]
    rows = lake.load_table(f"{database}.t").scan().to_arrow().to_pylist()
    assert sorted((row["title"], row["note"], row["price"]) for row in rows) == [
        ("a", 9, decimal.Decimal("1.00")), ("b", 3, decimal.Decimal("2.00")),
    ]
    for change, reason in (
        ("CHANGE COLUMN title title int", "Cannot change column type: title: string -> int"),
        ("ADD COLUMNS (ID int)", "Cannot add column, name already exists: id"),
        ("DROP COLUMN gone", "Cannot delete missing column: gone"),
        ("REPLACE COLUMNS (a int)", "REPLACE COLUMNS is not supported for Iceberg tables"),
        ("SET LOCATION 's3://elsewhere/t/'", "SET LOCATION is not supported for Iceberg tables"),
        ("ADD PARTITION (a = '1')", "ADD PARTITION is not supported for Iceberg tables"),
        ("SET TBLPROPERTIES ('own' = '1')", "Unsupported table property key: own"),
        ("UNSET TBLPROPERTIES ('table_type')", "Unsupported table property key: table_type"),
    ):
        assert reason in failure(f"ALTER TABLE t {change}", database)


def test_properties_are_kept_in_the_metadata(run, lake, database):
    run.table("t", "id int")
    run("ALTER TABLE t SET TBLPROPERTIES ('vacuum_min_snapshots_to_keep' = '5', 'write_compression' = 'snappy')")
    properties = lake.load_table(f"{database}.t").metadata.properties
    assert properties["vacuum_min_snapshots_to_keep"] == "5"
    assert properties["write.parquet.compression-codec"] == "snappy"
    run("ALTER TABLE t UNSET TBLPROPERTIES ('vacuum_min_snapshots_to_keep')")
    assert "vacuum_min_snapshots_to_keep" not in lake.load_table(f"{database}.t").metadata.properties


def test_a_table_gets_another_name(run):
    run.table("t", "id int")
    run("INSERT INTO t VALUES (1)")
    run("ALTER TABLE t RENAME TO u")
    assert run("UPDATE u SET id = 2") == 1
    assert run("SELECT * FROM u") == [["2"]]
