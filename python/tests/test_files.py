"""Reading and writing files of this machine, on Sail."""

import json
import pathlib

import pytest

from awsglue._lake.refusals import NotSupported
from awsglue.dynamicframe import DynamicFrame
from tests.conftest import rows_of


def read(context, path, kind, **options):
    return context.create_dynamic_frame.from_options("s3", {"paths": [str(path)], "recurse": True}, kind, options)


def write(context, frame, path, kind, keys=(), **options):
    context.write_dynamic_frame.from_options(
        frame, "s3", {"path": str(path), "partitionKeys": list(keys)}, kind, options
    )


def names(path):
    return sorted(str(each.relative_to(path)) for each in pathlib.Path(path).rglob("*") if each.is_file())


def test_json_with_types_that_differ_gives_choices(context, tmp_path):
    (tmp_path / "a.json").write_text('{"id":1,"v":"a"}\n{"id":3000000000,"v":5,"o":{"x":1}}\n')
    (tmp_path / "b.json").write_text('{"id":2,"extra":[1]}\n')

    found = read(context, tmp_path, "json")

    assert [(f.name, f.dataType.typeName()) for f in found.schema().fields] == [
        ("id", "choice"),
        ("v", "choice"),
        ("o", "struct"),
        ("extra", "array"),
    ]
    assert rows_of(found)[0] == {"id": 1, "v": "a", "o": None, "extra": None}


def test_folders_of_partitions_become_text_columns(context, tmp_path):
    for month in ("01", "__HIVE_DEFAULT_PARTITION__", "a%3Ab"):
        (tmp_path / f"m={month}").mkdir()
        (tmp_path / f"m={month}" / "x.csv").write_text("a\n1\n")

    assert [row["m"] for row in rows_of(read(context, tmp_path, "csv", withHeader=True))] == ["01", "a:b", None]


@pytest.mark.parametrize("kind", ["parquet", "glueparquet", "json", "avro", "orc"])
def test_what_is_written_is_read_again(context, tmp_path, kind):
    data = context.spark_session.createDataFrame(
        [(1, "a", 1.5, ["x"], (2, "q"), "2024"), (2, None, None, None, None, None)],
        "id int, s string, d double, l array<string>, n struct<a:int,b:string>, y string",
    )

    write(context, DynamicFrame.fromDF(data, context, "x"), tmp_path, kind, ["y"])

    assert rows_of(read(context, tmp_path, "parquet" if kind == "glueparquet" else kind)) == [
        {"id": 1, "s": "a", "d": 1.5, "l": ["x"], "n": {"a": 2, "b": "q"}, "y": "2024"},
        {"id": 2, "s": None, "d": None, "l": None, "n": None, "y": None},
    ]
    assert [name.split("/")[0] for name in names(tmp_path)] == ["y=2024", "y=__HIVE_DEFAULT_PARTITION__"]


def test_parquet_files_of_different_schemas_are_merged(context, tmp_path):
    spark = context.spark_session
    for index, data in enumerate(
        [
            spark.createDataFrame([(1, "a")], "id int, v string"),
            spark.createDataFrame([(2, 7, True)], "id int, v bigint, w boolean"),
        ]
    ):
        write(context, DynamicFrame.fromDF(data, context, "x"), tmp_path / str(index), "parquet")

    found = read(context, tmp_path, "parquet")

    assert rows_of(found) == [{"id": 1, "v": "a", "w": None}, {"id": 2, "v": 7, "w": True}]
    assert found.schema().getField("v").dataType.typeName() == "choice"


def test_many_partitions_are_read_as_few_are(context, tmp_path):
    from pyspark.sql import functions as F

    data = context.spark_session.range(100).withColumn("p", (F.col("id") % 50).cast("string"))
    write(context, DynamicFrame.fromDF(data, context, "x"), tmp_path, "parquet", ["p"])

    found = read(context, tmp_path, "parquet")

    assert found.count() == 100
    assert all(int(row["p"]) == row["id"] % 50 for row in rows_of(found))


def test_a_write_that_fails_leaves_no_file(context, tmp_path):
    from pyspark.sql import functions as F

    broken = F.udf(lambda number: 1 // (number - 77), "int")
    data = context.spark_session.range(0, 100, 1, 2).withColumn("x", broken("id"))

    with pytest.raises(Exception, match="ZeroDivisionError"):
        write(context, DynamicFrame.fromDF(data, context, "x"), tmp_path / "out", "json")

    assert not (tmp_path / "out").exists() or names(tmp_path / "out") == []


def test_partition_keys_that_are_no_columns_are_named_with_the_columns_there_are(context, tmp_path):
    frame = context.create_dynamic_frame.from_rdd([{"id": 1, "yeer": "2024"}], "x")

    with pytest.raises(ValueError, match=r"no column year.*Did you mean yeer\?.*id, yeer"):
        write(context, frame, tmp_path, "parquet", ["year"])


def test_a_path_that_is_not_there_is_an_error(context, tmp_path):
    with pytest.raises(FileNotFoundError, match="Path does not exist"):
        read(context, tmp_path / "nothing", "json")


def test_no_rows_give_no_files(context, tmp_path):
    data = context.spark_session.createDataFrame([], "id int")

    write(context, DynamicFrame.fromDF(data, context, "x"), tmp_path / "out", "parquet")

    assert not (tmp_path / "out").exists()


def test_avro_of_version_1_7_has_plain_numbers_for_times(context, tmp_path):
    import datetime

    import fastavro

    schema = {
        "type": "record",
        "name": "r",
        "fields": [{"name": "t", "type": {"type": "long", "logicalType": "timestamp-millis"}}],
    }
    with open(tmp_path / "a.avro", "wb") as target:
        fastavro.writer(target, schema, [{"t": datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)}])

    assert rows_of(read(context, tmp_path, "avro")) == [{"t": 1704067200000}]
    assert rows_of(read(context, tmp_path, "avro", version="1.8")) == [{"t": datetime.datetime(2024, 1, 1)}]


def test_spigot_writes_a_sample_and_goes_on(context, tmp_path):
    frame = context.create_dynamic_frame.from_rdd([{"a": n} for n in range(20)], "x")

    assert frame.spigot(str(tmp_path / "s"), {"topk": 3}).count() == 20
    [name] = names(tmp_path / "s")
    assert [json.loads(line) for line in (tmp_path / "s" / name).read_text().splitlines()] == [
        {"a": 0},
        {"a": 1},
        {"a": 2},
    ]


def test_options_that_would_change_the_result_are_refused_and_unknown_ones_logged(context, tmp_path, caplog):
    (tmp_path / "a.json").write_text('{"a":1}')

    with pytest.raises(NotSupported, match="attachFilename"):
        context.create_dynamic_frame.from_options("s3", {"paths": [str(tmp_path)], "attachFilename": "f"}, "json")
    with pytest.raises(ValueError, match=r"boundedFiles .* need bookmarks"):
        context.create_dynamic_frame.from_options("s3", {"paths": [str(tmp_path)], "boundedFiles": "1"}, "json")
    context.create_dynamic_frame.from_options(
        "s3", {"paths": [str(tmp_path)], "recurs": True, "groupFiles": "inPartition"}, "json"
    )

    assert [record.getMessage().split(" The columns")[0] for record in caplog.records] == [
        "from_options: the option recurs is not known and is passed over. Did you mean recurse?"
    ]


def test_files_of_xml_are_read_by_their_rows(context, tmp_path):
    (tmp_path / "a.xml").write_text('<r><o id="1"><n>x</n></o><o id="2"><n>7</n></o></r>')

    frame = context.create_dynamic_frame.from_options("s3", {"paths": [str(tmp_path)]}, "xml", {"rowTag": "o"})

    assert rows_of(frame) == [{"_id": 1, "n": "x"}, {"_id": 2, "n": 7}]
    assert [(f.name, f.dataType.typeName()) for f in frame.schema().fields] == [("_id", "int"), ("n", "choice")]
