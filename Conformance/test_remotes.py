"""Tables whose files lie in another S3: lake `far` has the data, lake `near` is told of it and asks."""

import gzip
import io
import json
import subprocess

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import server as hosu
from strict import OWNER, code_of, make

REGION = "ap-northeast-2"


def connect(server, service, key="test", secret="test"):
    return server.client(service, region=REGION, key=key, secret=secret)


def remotes(lake, *arguments, secret=None, check=True):
    result = subprocess.run(
        [hosu.HOSU, "remotes", *arguments, "--data-dir", str(lake.data_dir)],
        input=secret,
        capture_output=True,
        text=True,
    )
    if check:
        assert result.returncode == 0, result.stderr
    return result


class Lakes:
    """Two servers; the far one checks signatures."""

    def __init__(self, folder):
        far = folder / "far"
        self.key = make(far, OWNER)
        self.far = hosu.Server(far, "--auth", "strict").start()
        self.near = hosu.Server(folder / "near").start()
        self.s3 = connect(self.far, "s3", self.key["AccessKeyId"], self.key["SecretAccessKey"])
        self.s3.create_bucket(Bucket="far", CreateBucketConfiguration={"LocationConstraint": REGION})
        place = {"CreateBucketConfiguration": {"LocationConstraint": REGION}}
        connect(self.near, "s3").create_bucket(Bucket="near", **place)
        self.athena = connect(self.near, "athena")
        connect(self.near, "glue").create_database(DatabaseInput={"Name": "lake"})
        self.add()

    def add(self, *arguments):
        options = arguments or ("--access-key", self.key["AccessKeyId"])
        remotes(
            self.near,
            *("add", "office", "--endpoint", self.far.endpoint, "--region", REGION, "--bucket", "far", *options),
            secret=self.key["SecretAccessKey"] + "\n",
        )

    def put(self, key, rows, **columns):
        table = pa.Table.from_pylist(rows) if not columns else pa.table(columns)
        buffer = io.BytesIO()
        pq.write_table(table, buffer)
        self.s3.put_object(Bucket="far", Key=key, Body=buffer.getvalue())

    def run(self, sql):
        return hosu.run_query(self.athena, sql, database="lake", output="s3://near/results/")

    def rows(self, sql):
        return hosu.rows_of(self.athena, self.run(sql))

    def reason(self, sql):
        status = self.run(sql)["Status"]
        assert status["State"] == "FAILED", sql
        return status["StateChangeReason"]


@pytest.fixture(scope="module")
def lakes(tmp_path_factory):
    lakes = Lakes(tmp_path_factory.mktemp("remotes"))
    yield lakes
    if lakes.far.process.poll() is None:
        assert lakes.far.stop() == 0
    assert lakes.near.stop() == 0


@pytest.fixture(scope="module")
def sales(lakes):
    """A Parquet table in three partitions, with keys that need care."""
    names = {"2024-01": "1월 보고.parquet", "2024-02": "a [1]*&+#% b.parquet", "2024-03": "plain.parquet"}
    for index, (month, name) in enumerate(names.items()):
        rows = [{"id": index * 10 + n, "도시": "서울" if n % 2 else "부산", "amount": n * 1.5} for n in range(10)]
        lakes.put(f"매출/month={month}/{name}", rows)
    lakes.put("매출/month=2024-03/_hidden.parquet", [{"id": 999, "도시": "x", "amount": 0.0}])
    lakes.s3.put_object(Bucket="far", Key="매출/month=2024-03/", Body=b"")
    lakes.rows(
        "CREATE EXTERNAL TABLE sales (id bigint, `도시` string, amount double) PARTITIONED BY (month string) "
        "STORED AS PARQUET LOCATION 's3://far/매출/'"
    )
    for month in names:
        lakes.rows(f"ALTER TABLE sales ADD PARTITION (month = '{month}') LOCATION 's3://far/매출/month={month}/'")
    return "sales"


def test_parquet_is_read_where_it_lies(lakes, sales):
    assert lakes.rows("SELECT month, count(*), sum(id) FROM sales GROUP BY 1 ORDER BY 1") == [
        ["2024-01", "10", "45"],
        ["2024-02", "10", "145"],
        ["2024-03", "10", "245"],
    ]
    assert lakes.rows('SELECT "도시", max(amount) FROM sales WHERE month = \'2024-02\' GROUP BY 1 ORDER BY 1') == [
        ["부산", "12.0"],
        ["서울", "13.5"],
    ]
    found = lakes.rows('SELECT DISTINCT "$path" FROM sales WHERE id = 13')
    assert found == [["s3://far/매출/month=2024-02/a [1]*&+#% b.parquet"]]
    execution = lakes.run("SELECT id FROM sales WHERE month = '2024-01'")
    scanned = execution["Statistics"]["DataScannedInBytes"]
    size = lakes.s3.head_object(Bucket="far", Key="매출/month=2024-01/1월 보고.parquet")["ContentLength"]
    assert 0 < scanned < size


def test_text_is_fetched_and_read(lakes):
    lakes.s3.put_object(Bucket="far", Key="csv/도시 목록.csv", Body="id,name\n1,서울\n2,부산\n".encode())
    lakes.s3.put_object(Bucket="far", Key="csv/more.csv.gz", Body=gzip.compress("id,name\n3,대구\n".encode()))
    lakes.s3.put_object(Bucket="far", Key="json/a.json", Body='{"id": 1, "tags": ["가", "나"]}\n'.encode())
    lakes.rows(
        "CREATE EXTERNAL TABLE cities (id bigint, name string) ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' "
        "LOCATION 's3://far/csv/' TBLPROPERTIES ('skip.header.line.count'='1')"
    )
    lakes.rows(
        "CREATE EXTERNAL TABLE notes (id bigint, tags array<string>) "
        "ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe' LOCATION 's3://far/json/'"
    )
    assert lakes.rows("SELECT * FROM cities ORDER BY id") == [["1", "서울"], ["2", "부산"], ["3", "대구"]]
    assert lakes.rows("SELECT id, tags[2] FROM notes") == [["1", "나"]]
    exports = lakes.near.data_dir / "engine" / "exports"
    hosu.eventually(lambda: not any(exports.iterdir()))


def test_tables_here_and_there_are_joined_and_written_here(lakes, sales):
    lakes.rows(
        "CREATE TABLE weights WITH (format = 'PARQUET', external_location = 's3://near/weights/') AS "
        "SELECT '서울' AS city, 2 AS weight UNION ALL SELECT '부산', 3"
    )
    joined = "SELECT w.weight, count(*) FROM sales s JOIN weights w ON s.\"도시\" = w.city GROUP BY 1 ORDER BY 1"
    assert lakes.rows(joined) == [["2", "15"], ["3", "15"]]
    lakes.rows(
        "CREATE TABLE copied WITH (format = 'PARQUET', external_location = 's3://near/copied/') AS SELECT * FROM sales"
    )
    assert lakes.rows("SELECT count(*), count(DISTINCT month) FROM copied") == [["30", "3"]]
    assert lakes.rows("SELECT count(*) FROM copied c JOIN sales s ON c.id = s.id") == [["30"]]


def test_iceberg_tables_here_are_filled_from_there(lakes, sales):
    lakes.rows(
        "CREATE TABLE ice WITH (table_type = 'ICEBERG', is_external = false, format = 'PARQUET', "
        "location = 's3://near/ice/') AS SELECT id, amount FROM sales WHERE id < 5"
    )
    lakes.rows("INSERT INTO ice SELECT id, amount FROM sales WHERE id BETWEEN 5 AND 9")
    lakes.rows(
        "MERGE INTO ice t USING sales s ON t.id = s.id WHEN MATCHED THEN UPDATE SET amount = -1 "
        "WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (s.id, s.amount)"
    )
    lakes.rows("DELETE FROM ice WHERE id IN (SELECT id FROM sales WHERE month = '2024-03')")
    assert lakes.rows("SELECT count(*), count_if(amount = -1) FROM ice") == [["20", "10"]]


def test_what_changes_there_is_seen(lakes):
    lakes.put("live/a.parquet", [{"n": 1}])
    lakes.rows("CREATE EXTERNAL TABLE live (n bigint) STORED AS PARQUET LOCATION 's3://far/live/'")
    assert lakes.rows("SELECT sum(n) FROM live") == [["1"]]
    lakes.put("live/a.parquet", [{"n": 7}])
    assert lakes.rows("SELECT sum(n) FROM live") == [["7"]]
    lakes.put("live/b.parquet", [{"n": 1}])
    assert lakes.rows("SELECT sum(n) FROM live") == [["8"]]
    for key in ("live/a.parquet", "live/b.parquet"):
        lakes.s3.delete_object(Bucket="far", Key=key)
    assert lakes.rows("SELECT count(*) FROM live") == [["0"]]


def test_many_partitions_are_listed_at_once(lakes):
    for day in range(30):
        lakes.put(f"days/d={day:02}/x.parquet", [{"n": day}])
    lakes.rows(
        "CREATE EXTERNAL TABLE days (n bigint) PARTITIONED BY (d string) STORED AS PARQUET LOCATION 's3://far/days/' "
        "TBLPROPERTIES ('projection.enabled'='true', 'projection.d.type'='integer', 'projection.d.range'='0,29', "
        "'projection.d.digits'='2')"
    )
    assert lakes.rows("SELECT count(*), sum(n) FROM days") == [["30", "435"]]
    assert lakes.rows("SELECT sum(n) FROM days WHERE d IN ('03', '04')") == [["7"]]


def test_partitions_are_found_there(lakes):
    for year, month in (("2024", "12"), ("2025", "01")):
        lakes.put(f"found/year={year}/월={month}/x.parquet", [{"n": int(year)}])
    lakes.put("found/loose.parquet", [{"n": 1}])
    lakes.rows(
        "CREATE EXTERNAL TABLE found (n bigint) PARTITIONED BY (year string, `월` string) "
        "STORED AS PARQUET LOCATION 's3://far/found/'"
    )
    assert lakes.run("MSCK REPAIR TABLE found")["Status"]["State"] == "SUCCEEDED"
    assert lakes.rows('SELECT year, "월", sum(n) FROM found GROUP BY 1, 2 ORDER BY 1') == [
        ["2024", "12", "2024"],
        ["2025", "01", "2025"],
    ]


def test_nothing_is_written_there(lakes, sales):
    before = lakes.s3.list_objects_v2(Bucket="far")["KeyCount"]
    for statement in (
        "INSERT INTO live VALUES (1)",
        "UNLOAD (SELECT 1 AS a) TO 's3://far/out/' WITH (format = 'PARQUET')",
        "CREATE TABLE t WITH (format = 'PARQUET', external_location = 's3://far/ctas/') AS SELECT 1 AS a",
    ):
        assert "lies in remote office" in lakes.reason(statement), statement
    assert lakes.s3.list_objects_v2(Bucket="far")["KeyCount"] == before
    near = connect(lakes.near, "s3")
    assert code_of(near.list_objects_v2, Bucket="far") == "NoSuchBucket"
    place = {"CreateBucketConfiguration": {"LocationConstraint": REGION}}
    assert code_of(near.create_bucket, Bucket="far", **place) == "BucketAlreadyExists"


def test_what_cannot_be_read_is_named(lakes):
    lakes.s3.put_object(Bucket="far", Key="odd/what?.csv", Body=b"1")
    lakes.rows("CREATE EXTERNAL TABLE odd (a string) LOCATION 's3://far/odd/'")
    assert "s3://far/odd/what?.csv has a question mark" in lakes.reason("SELECT * FROM odd")
    lakes.s3.put_object(Bucket="far", Key="broken/x.parquet", Body=b"no parquet at all")
    lakes.rows("CREATE EXTERNAL TABLE broken (a bigint) STORED AS PARQUET LOCATION 's3://far/broken/'")
    assert "s3://far/broken/x.parquet" in lakes.reason("SELECT * FROM broken")


def test_secrets_are_neither_shown_nor_stored(lakes):
    secret = lakes.key["SecretAccessKey"]
    listed = json.loads(remotes(lakes.near, "list", "--output", "json").stdout)
    assert [(entry["Name"], entry["Buckets"]) for entry in listed] == [("office", ["far"])]
    text = remotes(lakes.near, "list").stdout
    stored = (lakes.near.data_dir / "remotes.json").read_text()
    assert lakes.key["AccessKeyId"] in text and secret not in text and secret not in stored
    assert (lakes.near.data_dir / "remotes.json").stat().st_mode & 0o777 == 0o600
    log = (lakes.near.data_dir.parent / "near.log").read_text()
    assert secret not in log


def test_wrong_calls_are_refused(lakes):
    def refusal(*arguments):
        result = remotes(lakes.near, *arguments, check=False)
        assert result.returncode == 64, result.stderr
        return result.stderr

    assert "is one of remote office" in refusal("add", "other", "--endpoint", "http://x", "--bucket", "far", "--anonymous")
    assert "is no endpoint" in refusal("add", "other", "--endpoint", "x:1", "--bucket", "abc", "--anonymous")
    assert "--bucket" in refusal("add", "other", "--endpoint", "http://x", "--anonymous")
    assert "--profile" in refusal("add", "other", "--endpoint", "http://x", "--bucket", "abc")
    assert "no remote none" in refusal("remove", "none")


def test_a_refusing_an_unreachable_and_a_forgotten_remote_are_named(lakes, sales):
    lakes.add("--anonymous")
    reason = lakes.reason("SELECT count(*) FROM sales")
    assert reason.startswith("PERMISSION_DENIED") and "remote office" in reason and lakes.far.endpoint in reason

    lakes.add("--profile", "nobody-has-this")
    assert "Profile nobody-has-this of remote office cannot be used" in lakes.reason("SELECT count(*) FROM sales")

    lakes.add()
    assert lakes.rows("SELECT count(*) FROM sales") == [["30"]]
    assert lakes.far.stop() == 0
    reason = lakes.reason("SELECT count(*) FROM sales")
    assert "remote office" in reason and "cannot be reached" in reason

    remotes(lakes.near, "remove", "office")
    assert "The bucket far" in lakes.reason("SELECT count(*) FROM sales")
