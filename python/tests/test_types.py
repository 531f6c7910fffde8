"""Types, their texts, and what merging them gives."""

import decimal

import pytest

from awsglue import gluetypes as g
from awsglue._lake.inference import encode, type_of
from awsglue._lake.paths import split_path
from awsglue._lake.typed import widened
from awsglue._lake.typing import hive_text, parse, spark_text


@pytest.mark.parametrize(
    ("text", "spark"),
    [
        ("long", "bigint"),
        ("String", "string"),
        ("decimal(12,2)", "decimal(12,2)"),
        ("decimal", "decimal(10,0)"),
        ("varchar(20)", "string"),
        ("array<struct<a:int,`b c`:string>>", "array<struct<`a`:int,`b c`:string>>"),
        ("map<string,array<double>>", "map<string,array<double>>"),
        ("smallint", "smallint"),
        ("timestamp", "timestamp"),
    ],
)
def test_types_are_read_in_glues_and_hives_spelling(text, spark):
    assert spark_text(parse(text)) == spark


@pytest.mark.parametrize("text", ["strng", "array<int", "struct<a>", "int int", ""])
def test_what_is_no_type_is_refused(text):
    with pytest.raises(ValueError, match="is not a type"):
        parse(text)


def test_a_type_prints_itself_as_json_and_is_read_again():
    schema = g.StructType(
        [g.Field("a", g.ChoiceType([g.StringType(), g.LongType()])), g.Field("b", g.ArrayType(g.DecimalType(12, 2)))]
    )

    assert g.from_json(schema.json()) == schema


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, None], g.IntegerType()),
        ([1, 2**40], g.ChoiceType([g.LongType(), g.IntegerType()])),
        ([1, 1.5], g.ChoiceType([g.IntegerType(), g.DoubleType()])),
        ([[], ["a"]], g.ArrayType(g.StringType())),
        ([None, None], g.NullType()),
        ([{"a": 1}, {"b": "x"}], g.StructType([g.Field("a", g.IntegerType()), g.Field("b", g.StringType())])),
        ([decimal.Decimal("1.5"), decimal.Decimal("100")], g.DecimalType(4, 1)),
    ],
)
def test_values_of_several_types_merge_into_choices(values, expected):
    merged = g.UnknownType()
    for value in values:
        merged = g.merge(merged, type_of(value))

    assert merged == expected


def test_a_choice_has_one_order_for_one_set_of_types():
    one, other = g.ChoiceType([g.StringType(), g.LongType()]), g.ChoiceType([g.LongType(), g.StringType()])

    assert list(one.choices) == list(other.choices) == ["long", "string"]


def test_integers_keep_the_type_their_field_had():
    assert type_of(5, g.LongType()) == g.LongType()
    assert type_of(2**40, g.IntegerType()) == g.LongType()


def test_a_value_that_no_choice_takes_is_an_error():
    with pytest.raises(TypeError, match="none of int, string"):
        encode(1.5, g.ChoiceType([g.IntegerType(), g.StringType()]))


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("a.b", ("a", "b")),
        ("`a.b`.c", ("a.b", "c")),
        ("l[].price", ("l", "[]", "price")),
        ("provider id", ("provider id",)),
        ("a[][]", ("a", "[]", "[]")),
    ],
)
def test_paths_are_split(path, steps):
    assert split_path(path) == steps


@pytest.mark.parametrize(
    ("found", "wanted", "expected"),
    [
        ("int", "bigint", "bigint"),
        ("bigint", "int", "bigint"),
        ("int", "double", "double"),
        ("string", "int", "string"),
        ("decimal(5,2)", "decimal(12,2)", "decimal(12,2)"),
        ("double", "decimal(12,2)", "double"),
        ("int", "decimal(10,0)", "decimal(10,0)"),
        ("struct<a:int>", "struct<a:bigint>", "struct<a:bigint>"),
        ("array<int>", "array<bigint>", "array<bigint>"),
    ],
)
def test_the_catalogs_type_is_taken_where_nothing_is_lost(found, wanted, expected):
    assert hive_text(widened(parse(found), parse(wanted))) == expected


def test_the_tree_shows_choices_below_their_field():
    schema = g.StructType(
        [g.Field("id", g.ChoiceType([g.LongType(), g.StringType()])), g.Field("l", g.ArrayType(g.IntegerType()))]
    )

    assert g.tree(schema).splitlines() == [
        "root",
        "|-- id: choice",
        "|    |-- long",
        "|    |-- string",
        "|-- l: array",
        "|    |-- element: int",
    ]
