"""`hosu sql`: scripts, output forms and failures, embedded and against a server."""

import csv
import io
import json
import subprocess

import pytest

import server as hosu


@pytest.fixture(params=["embedded", "endpoint"])
def sql(request, server, tmp_path):
    place = ["--data-dir", str(tmp_path / "lake")] if request.param == "embedded" else ["--endpoint", server.endpoint]

    def run(*arguments, check=True):
        result = subprocess.run([hosu.HOSU, "sql", *place, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if check:
            assert result.returncode == 0, result.stderr
        return result

    return run


def test_output_is_data_alone(sql):
    result = sql("--output", "csv", "SELECT 1 AS id, '호수, \"lake\"' AS name, CAST(NULL AS integer) AS nothing")

    assert list(csv.reader(io.StringIO(result.stdout))) == [["id", "name", "nothing"], ["1", '호수, "lake"', ""]]


def test_json(sql):
    result = sql("--output", "json", "SELECT 1 AS id, 'x' AS name")

    rows = json.loads(result.stdout)
    assert [str(row["id"]) for row in rows] == ["1"]


def test_script_stops_at_the_first_failure_and_points_at_it(sql, tmp_path):
    script = tmp_path / "script.sql"
    script.write_text("SELECT 1 AS first;\n\nSELECT nope FROM (VALUES 1) AS t(x);\nSELECT 3 AS third;\n")

    result = sql("-f", str(script), "--output", "csv", check=False)

    assert result.returncode == 1
    assert "first" in result.stdout and "third" not in result.stdout
    assert "COLUMN_NOT_FOUND" in result.stderr and "^" in result.stderr


def test_directory_of_a_running_server_is_refused_with_its_endpoint(server):
    result = subprocess.run(
        [hosu.HOSU, "sql", "--data-dir", str(server.data_dir), "SELECT 1"], capture_output=True, text=True
    )

    assert result.returncode != 0
    assert server.endpoint in result.stderr


def test_demo_tells_the_story_of_the_data(tmp_path):
    result = subprocess.run(
        [hosu.HOSU, "demo", "--data-dir", str(tmp_path / "lake")], capture_output=True, text=True
    )

    assert result.returncode == 0, result.stderr
    for fact in ("33", "34", "900", "90.0"):
        assert fact in result.stdout
