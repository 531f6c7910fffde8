"""Transforms of frames, on Sail."""

import pytest

from awsglue._lake.refusals import NotSupported
from awsglue.dynamicframe import DynamicFrame, DynamicFrameCollection, ResolveOption
from awsglue.gluetypes import DoubleType
from awsglue.transforms import (
    ApplyMapping,
    DropNullFields,
    EvaluateDataQuality,
    Filter,
    Join,
    Map,
    SelectFields,
    SplitRows,
)
from tests.conftest import rows_of

MIXED = [{"id": 1, "v": "x"}, {"id": 2, "v": 5}, {"id": 3, "v": None}]
NESTED = [
    {"id": 1, "n": {"a": 1, "l": [{"price": 1.5}, {"price": "$2"}]}},
    {"id": 2, "n": None},
    {"id": 3, "n": {"a": None, "l": []}},
]


def types(frame):
    return {field.name: field.dataType.typeName() for field in frame.schema().fields}


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        ("cast:int", [{"id": 1, "v": None}, {"id": 2, "v": 5}, {"id": 3, "v": None}]),
        ("project:string", [{"id": 1, "v": "x"}, {"id": 2, "v": "5"}, {"id": 3, "v": None}]),
        (
            "make_cols",
            [
                {"id": 1, "v_int": None, "v_string": "x"},
                {"id": 2, "v_int": 5, "v_string": None},
                {"id": 3, "v_int": None, "v_string": None},
            ],
        ),
        (
            "make_struct",
            [
                {"id": 1, "v": {"int": None, "string": "x"}},
                {"id": 2, "v": {"int": 5, "string": None}},
                {"id": 3, "v": None},
            ],
        ),
    ],
)
def test_a_choice_is_resolved_by_each_action(frame, choice, rows):
    mixed = frame(MIXED)

    assert types(mixed) == {"id": "int", "v": "choice"}
    assert rows_of(mixed.resolveChoice(choice=choice)) == rows


def test_a_choice_inside_a_list_is_resolved_by_its_path(frame):
    resolved = frame(NESTED).resolveChoice(specs=[("n.l[].price", "cast:double")])

    assert rows_of(resolved)[0] == {"id": 1, "n": {"a": 1, "l": [{"price": 1.5}, {"price": None}]}}


def test_toDF_gives_a_choice_as_a_struct_unless_an_option_settles_it(frame):
    assert dict(frame(MIXED).toDF().dtypes)["v"] == "struct<int:int,string:string>"
    assert dict(frame(MIXED).toDF([ResolveOption("v", "Project", DoubleType())]).dtypes)["v"] == "double"


def test_a_mapping_casts_renames_nests_and_drops(frame):
    mapped = ApplyMapping.apply(
        frame=frame([{"a": "1", "b": "2.5", "c.d": "x", "e": 1}]),
        mappings=[
            ("a", "string", "m.a", "long"),
            ("b", "string", "m.b", "double"),
            ("`c.d`", "string", "cd", "string"),
        ],
    )

    assert rows_of(mapped) == [{"m": {"a": 1, "b": 2.5}, "cd": "x"}]
    assert mapped.schema().getField("m").dataType.getField("a").dataType.typeName() == "long"


def test_a_value_that_cannot_be_cast_is_null(frame):
    mapped = frame([{"a": "abc"}, {"a": " 12 "}]).apply_mapping([("a", "string", "a", "int")])

    assert rows_of(mapped) == [{"a": 12}, {"a": None}]


def test_fields_are_selected_dropped_and_renamed_by_path(frame):
    nested = frame(NESTED)

    assert rows_of(nested.select_fields(["n.a"])) == [{"n": None}, {"n": {"a": 1}}, {"n": {"a": None}}]
    assert rows_of(nested.drop_fields(["n.l", "id"])) == [{"n": None}, {"n": {"a": 1}}, {"n": {"a": None}}]
    assert types(nested.rename_field("n.a", "top")) == {"id": "int", "n": "struct", "top": "int"}
    with pytest.raises(ValueError, match="there is a field of that name"):
        nested.rename_field("id", "n")


def test_a_null_struct_has_null_fields(frame):
    flat = frame(NESTED).apply_mapping([("id", "int", "id", "int"), ("n.a", "int", "a", "int")])

    assert rows_of(flat) == [{"id": 1, "a": 1}, {"id": 2, "a": None}, {"id": 3, "a": None}]


def test_filter_sees_plain_values_and_failing_records_become_error_records(frame):
    kept = Filter.apply(frame=frame(MIXED), f=lambda record: record["v"] > 3)

    assert rows_of(kept) == [{"id": 2, "v": 5}]
    assert kept.errorsCount() == 2
    assert "TypeError" in rows_of(kept.errorsAsDynamicFrame())[0]["error"]
    with pytest.raises(RuntimeError, match="2 error records"):
        kept.assertErrorThreshold()


def test_map_changes_the_schema_and_keeps_the_types_of_fields(context):
    data = context.spark_session.createDataFrame([(1, "a"), (2, "b")], "id bigint, s string")

    def change(record):
        record["address"] = {"street": record["s"], "n": record["id"] * 2}
        del record["s"]
        return record

    mapped = Map.apply(frame=DynamicFrame.fromDF(data, context, "x"), f=change)

    assert rows_of(mapped) == [
        {"id": 1, "address": {"street": "a", "n": 2}},
        {"id": 2, "address": {"street": "b", "n": 4}},
    ]
    assert types(mapped) == {"id": "long", "address": "struct"}


def test_a_join_puts_a_dot_before_the_doubled_names(frame):
    joined = Join.apply(frame([{"id": 1, "a": "x"}]), frame([{"id": 1, "b": "y"}]), "id", "id")

    assert rows_of(joined) == [{".id": 1, "a": "x", "id": 1, "b": "y"}]


def test_relationalize_gives_a_table_per_list_that_joins_with_the_root(frame):
    tables = frame([{"id": 7, "tags": ["a", "b"]}, {"id": 8, "tags": None}]).relationalize("root", "s3://unused/")

    assert tables.keys() == ["root", "root_tags"]
    root = {row["id"]: row["tags"] for row in rows_of(tables.select("root"))}
    assert root[8] is None
    assert rows_of(tables["root_tags"]) == [
        {"id": root[7], "index": 0, "tags.val": "a"}, {"id": root[7], "index": 1, "tags.val": "b"},
    ]  # fmt: skip


def test_lists_in_lists_get_tables_of_their_own(frame):
    tables = frame([{"o": [{"items": [{"x": 1}, {"x": 2}]}, {"items": []}]}]).relationalize("root")

    assert tables.keys() == ["root", "root_o", "root_o_o.val.items"]
    assert [row["o.val.items.val.x"] for row in rows_of(tables["root_o_o.val.items"])] == [1, 2]


def test_unbox_parses_text(frame):
    unboxed = frame([{"w": "TX", "d": '{"s":"220","p":5}'}, {"w": "CA", "d": "{bad"}]).unbox("d", "json")

    assert rows_of(unboxed) == [{"w": "TX", "d": {"s": "220", "p": 5}}]
    assert unboxed.errorsCount() == 1


def test_rows_and_fields_are_split(frame):
    split = SplitRows.apply(
        frame=frame([{"age": 5}, {"age": 15}, {"age": None}]),
        comparison_dict={"age": {">": 10, "<": 20}},
        name1="in",
        name2="out",
    )

    assert rows_of(split["in"]) == [{"age": 15}]
    assert rows_of(split["out"]) == [{"age": 5}, {"age": None}]
    assert frame(NESTED).split_fields(["id"], "a", "b").keys() == ["a", "b"]


def test_merge_takes_the_staging_rows_for_keys_that_both_have(frame):
    merged = frame([{"id": 1, "v": "old"}, {"id": 2, "v": "kept"}]).mergeDynamicFrame(
        frame([{"id": 1, "v": 5, "new": True}]), ["id"]
    )

    assert rows_of(merged) == [{"id": 1, "v": 5, "new": True}, {"id": 2, "v": "kept", "new": None}]


def test_fields_that_are_null_everywhere_are_dropped(frame):
    assert rows_of(DropNullFields.apply(frame=frame([{"a": 1, "b": None, "s": {"x": None, "y": 2}}]))) == [
        {"a": 1, "s": {"y": 2}}
    ]


def test_collections_map_and_select(frame, context):
    frames = DynamicFrameCollection({"a": frame(MIXED), "b": frame(NESTED)}, context)

    assert frames.map(lambda each, ctx: SelectFields.apply(each, ["id"])).select("b").count() == 3
    with pytest.raises(KeyError, match="there are a, b"):
        frames.select("c")


def test_schema_and_rows_are_printed(frame, capsys):
    frame(MIXED).printSchema()
    frame([{"a": 1, "b": None}]).show()

    assert capsys.readouterr().out.splitlines() == [
        "root",
        "|-- id: int",
        "|-- v: choice",
        "|    |-- int",
        "|    |-- string",
        '{"a": 1}',
    ]


@pytest.mark.parametrize("action", ["casted:int", "cast", "project"])
def test_actions_that_are_none_are_refused(frame, action):
    with pytest.raises(ValueError, match="action"):
        frame(MIXED).resolveChoice(specs=[("v", action)])


def test_what_is_not_there_is_refused_by_name(context):
    with pytest.raises(NotSupported, match="EvaluateDataQuality"):
        EvaluateDataQuality.apply(frame=None, ruleset="")
    with pytest.raises(NotSupported, match="transition_s3_path"):
        context.transition_s3_path("s3://b/", "GLACIER")
    with pytest.raises(NotSupported, match="outside of a server's run"):
        context.create_dynamic_frame.from_options("postgresql", {"url": "jdbc:postgresql://h/d", "dbtable": "t"})
