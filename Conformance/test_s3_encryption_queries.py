"""Queries over encrypted objects, and what they write."""

import time

import pandas
import pytest

from encrypted import KEY_ARN, SSE_C, refused


def make_table(wrangler, bucket, database, arguments, kind):
    frame = pandas.DataFrame({"id": range(50_000), "name": [f"손님 {n}" for n in range(50_000)]})
    path = f"s3://{bucket}/{kind}/"
    if kind == "parquet":
        wrangler.s3.to_parquet(
            frame, path, dataset=True, database=database, table=kind, s3_additional_kwargs=arguments
        )
    else:
        wrangler.s3.to_csv(
            frame, path, dataset=True, index=False, header=False, database=database, table=kind,
            s3_additional_kwargs=arguments,
        )
    return path


@pytest.mark.parametrize("arguments", [{"ServerSideEncryption": "AES256"}, {"ServerSideEncryption": "aws:kms"}])
@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_queries_read_what_is_encrypted(wrangler, s3, bucket, database, query, arguments, kind):
    path = make_table(wrangler, bucket, database, arguments, kind)
    for key in wrangler.s3.list_objects(path):
        head = s3.head_object(Bucket=bucket, Key=key.removeprefix(f"s3://{bucket}/"))
        assert head["ServerSideEncryption"] == arguments["ServerSideEncryption"]
    for _ in range(2):
        _, rows = query(f"SELECT count(*), sum(id), max(name) FROM {kind}", database)
        assert rows[-1] == ["50000", "1249975000", "손님 9999"]


def test_queries_name_what_they_cannot_open(s3, bucket, database, query, failure):
    s3.put_object(Bucket=bucket, Key="t/a.csv", Body=b"1,x\n", **SSE_C)
    query(
        f"CREATE EXTERNAL TABLE t (id int, name string) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' "
        f"LOCATION 's3://{bucket}/t/'", database,
    )
    reason = failure("SELECT * FROM t", database)
    assert "t/a.csv" in reason and "SSE-C" in reason


def test_what_queries_write_is_encrypted(athena, s3, bucket, database):
    def run(sql, encryption):
        started = athena.start_query_execution(
            QueryString=sql,
            QueryExecutionContext={"Database": database},
            ResultConfiguration={"OutputLocation": f"s3://{bucket}/results/", "EncryptionConfiguration": encryption},
        )
        while True:
            execution = athena.get_query_execution(QueryExecutionId=started["QueryExecutionId"])["QueryExecution"]
            if execution["Status"]["State"] not in ("QUEUED", "RUNNING"):
                return execution
            time.sleep(0.01)

    def heads(prefix):
        listed = s3.list_objects_v2(Bucket=bucket, Prefix=prefix).get("Contents", [])
        return [s3.head_object(Bucket=bucket, Key=item["Key"]) for item in listed]

    for number, (option, expected) in enumerate(
        [({"EncryptionOption": "SSE_S3"}, "AES256"), ({"EncryptionOption": "SSE_KMS", "KmsKey": KEY_ARN}, "aws:kms")]
    ):
        sql = (
            f"CREATE TABLE made{number} WITH (format = 'PARQUET', external_location = 's3://{bucket}/made{number}/') "
            "AS SELECT 1 AS id, 'x' AS name"
        )
        execution = run(sql, option)
        assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]
        identifier = execution["QueryExecutionId"]
        made = heads(f"made{number}/")
        assert made and all(head["ServerSideEncryption"] == expected for head in made)
        written = heads(f"results/tables/{identifier}") + heads(f"results/{identifier}")
        assert written and all(head["ServerSideEncryption"] == expected for head in written)
    refusal = refused(
        athena.start_query_execution,
        QueryString="SELECT 1",
        ResultConfiguration={
            "OutputLocation": f"s3://{bucket}/r/",
            "EncryptionConfiguration": {"EncryptionOption": "CSE_KMS", "KmsKey": KEY_ARN},
        },
    )
    assert refusal[1] == "InvalidRequestException" and "CSE_KMS" in refusal[2]
