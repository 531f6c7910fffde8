"""Statements that are answered without the engine."""

import pytest

from hosu_job import statements


def found(text):
    """The function that answers a statement, and the parts it gets."""
    for pattern, respond in statements._STATEMENTS:
        if match := pattern.fullmatch(text.strip().rstrip(";").strip()):
            return respond, {name: part for name, part in match.groupdict().items() if part is not None}
    return None, {}


@pytest.mark.parametrize(
    ("text", "respond", "parts"),
    [
        ("MSCK REPAIR TABLE d.t", statements._repair, {"name": "d.t"}),
        ("msck repair\n table `my-db`.t ;", statements._repair, {"name": "`my-db`.t"}),
        ("ALTER TABLE t RECOVER PARTITIONS", statements._repair, {"name": "t"}),
        ("SHOW PARTITIONS t", statements._show_partitions, {"name": "t"}),
        ("show partitions t PARTITION (m='1')", statements._show_partitions, {"name": "t", "spec": "m='1'"}),
        ("DESCRIBE t", statements._describe, {"name": "t"}),
        ("desc table d.table_x", statements._describe, {"name": "d.table_x"}),
        ("USE d", statements._use, {"name": "d"}),
        ("SET spark.sql.a.b = x y", statements._set, {"key": "spark.sql.a.b", "value": "x y"}),
        ("CACHE LAZY TABLE t", statements._cache, {"name": "t"}),
        ("CACHE TABLE c AS SELECT 1", statements._cache, {"name": "c", "query": "SELECT 1"}),
        (
            "ALTER TABLE t ADD IF NOT EXISTS PARTITION (m='1') LOCATION 's3://b/x/'",
            statements._add_partitions,
            {"name": "t", "lenient": "IF NOT EXISTS ", "parts": "PARTITION (m='1') LOCATION 's3://b/x/'"},
        ),
        (
            "ALTER TABLE t DROP PARTITION (m='1') PURGE",
            statements._drop_partitions,
            {"name": "t", "parts": "PARTITION (m='1')"},
        ),
    ],
)
def test_statements_of_the_catalog_are_known(text, respond, parts):
    assert found(text) == (respond, parts)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 1", "USE DATABASE d", "DESCRIBE EXTENDED t", "SET", "SET spark.x", "ALTER TABLE t ADD COLUMNS (a int)",
        "MSCK REPAIR TABLE t SYNC PARTITIONS", "SHOW TABLES", "DESCRIBE QUERY SELECT 1", "ALTER TABLE t DROP COLUMN a",
    ],
)  # fmt: skip
def test_other_statements_are_the_engines(text):
    assert found(text) == (None, {})


def test_values_of_partitions_are_read():
    assert statements._values("year=2024, `m` = '01', d = date '2024-01-02'") == {
        "year": "2024",
        "m": "01",
        "d": "2024-01-02",
    }
    with pytest.raises(ValueError, match="m > 1"):
        statements._values("m > 1")
