"""The AWS CLI, unmodified, with nothing but AWS_ENDPOINT_URL set."""

import json


def test_bucket_life(aws, tmp_path):
    aws("s3", "mb", "s3://cli-life")
    source = tmp_path / "source"
    (source / "하위").mkdir(parents=True)
    (source / "a.csv").write_text("id\n1\n")
    (source / "하위" / "b.csv").write_text("id\n2\n")
    (source / "big.bin").write_bytes(b"0123456789abcdef" * (1 << 20))

    aws("s3", "cp", str(source / "a.csv"), "s3://cli-life/raw/a.csv")
    assert "a.csv" in aws("s3", "ls", "s3://cli-life/raw/").stdout
    assert aws("s3", "cp", "s3://cli-life/raw/a.csv", "-").stdout == "id\n1\n"

    aws("s3", "sync", str(source), "s3://cli-life/sync/")
    assert aws("s3", "sync", str(source), "s3://cli-life/sync/").stdout == ""
    listed = aws("s3", "ls", "s3://cli-life/", "--recursive", "--summarize").stdout
    assert "Total Objects: 4" in listed and "하위/b.csv" in listed

    back = tmp_path / "back"
    aws("s3", "sync", "s3://cli-life/sync/", str(back))
    assert (back / "하위" / "b.csv").read_text() == "id\n2\n"
    assert (back / "big.bin").read_bytes() == (source / "big.bin").read_bytes()

    aws("s3", "mv", "s3://cli-life/raw/a.csv", "s3://cli-life/raw/renamed.csv")
    aws("s3", "rm", "s3://cli-life/", "--recursive")
    aws("s3", "rb", "s3://cli-life")
    assert "cli-life" not in aws("s3", "ls").stdout


def test_missing_bucket_is_an_error(aws):
    result = aws("s3", "ls", "s3://nobody-made-this", check=False)

    assert result.returncode != 0
    assert "NoSuchBucket" in result.stderr


def test_caller_identity(aws, server):
    identity = json.loads(aws("sts", "get-caller-identity").stdout)

    assert identity["Account"] == "000000000000"


def test_athena_statement(aws, bucket):
    started = json.loads(
        aws(
            "athena", "start-query-execution", "--query-string", "SELECT 1 AS one",
            "--result-configuration", f"OutputLocation=s3://{bucket}/results/",
        ).stdout
    )
    execution = json.loads(
        aws("athena", "get-query-execution", "--query-execution-id", started["QueryExecutionId"]).stdout
    )

    assert execution["QueryExecution"]["Query"] == "SELECT 1 AS one"


def test_operation_outside_the_list_fails_by_name(aws):
    result = aws("glue", "list-ml-transforms", check=False)

    assert result.returncode != 0
    assert "ListMLTransforms" in result.stderr
