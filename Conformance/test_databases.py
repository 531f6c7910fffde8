"""Databases outside the lake: connections that connect, crawled tables, reads and writes of jobs, against a PostgreSQL."""

import datetime
import decimal
import io
import json
import random
import struct
import uuid

import pyarrow.parquet as pq
import pytest
from botocore.exceptions import ClientError

import databases
from server import last_crawl

TABLES = """
CREATE SCHEMA "RETAIL";
CREATE TYPE mood AS ENUM ('좋음', '나쁨');
CREATE TABLE "RETAIL"."주문 표" (
    id integer PRIMARY KEY, "Name" varchar(20), price numeric(12,2), anything numeric, at timestamp, at_zone timestamptz,
    day date, doc jsonb, code uuid, feeling mood, bits bit(3), bytes bytea, tags text[], fixed char(5), small smallint,
    ok boolean, ip inet
);
COMMENT ON COLUMN "RETAIL"."주문 표".price IS '가격';
INSERT INTO "RETAIL"."주문 표" VALUES
    (1, '가''나', 12.34, 1.5, '2024-01-02 03:04:05.678901', '2024-01-02 03:04:05+09', '2024-02-29', '{"a": 1}',
     'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '좋음', '101', '\\xdeadbeef', '{x,NULL,"y z"}', 'ab', 7, true, '10.0.0.1'),
    (2, NULL, NULL, NULL, 'infinity', NULL, '-infinity', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE many AS SELECT g AS id, g % 10 AS k, (g * 1.25)::numeric(12,2) AS price,
    timestamp '2024-01-01' + g * interval '1 minute' AS at FROM generate_series(1, 20000) g;
ALTER TABLE many ADD PRIMARY KEY (id);
CREATE VIEW few AS SELECT * FROM many WHERE id <= 3;
"""


@pytest.fixture(scope="module")
def postgres():
    if databases.binaries() is None:
        pytest.skip("PostgreSQL is not installed")
    cluster = databases.Postgres().start()
    try:
        cluster.sql(TABLES)
        yield cluster
    finally:
        cluster.stop()


@pytest.fixture
def connection(glue, postgres):
    """A connection of the catalog that leads to the database."""
    name = f"shop-{uuid.uuid4().hex[:8]}"
    glue.create_connection(ConnectionInput=_input(name, postgres, databases.PASSWORD))
    return name


def _input(name, postgres, password, **more):
    properties = {"JDBC_CONNECTION_URL": postgres.url, "USERNAME": databases.USER, "PASSWORD": password, **more}
    return {
        "Name": name,
        "ConnectionType": "JDBC",
        "ConnectionProperties": {key: value for key, value in properties.items() if value is not None},
    }


def test_a_connection_connects(glue, client, postgres, connection):
    glue.test_connection(ConnectionName=connection)

    secret = client("secretsmanager").create_secret(
        Name=f"shop-{uuid.uuid4().hex[:8]}",
        SecretString=json.dumps({"username": databases.USER, "password": databases.PASSWORD}),
    )["Name"]
    whole = _input("x", postgres, None, USERNAME=None, SECRET_ID=secret)
    del whole["Name"]
    glue.test_connection(TestConnectionInput=whole)


@pytest.mark.parametrize(
    ("url", "password", "words"),
    [
        (None, "wrong-secret", 'password authentication failed for user "etl"'),
        ("/nothing", databases.PASSWORD, 'database "nothing" does not exist'),
        ("jdbc:postgresql://127.0.0.1:1/x", databases.PASSWORD, "Connection refused"),
        ("jdbc:oracle:thin:@h:1/x", databases.PASSWORD, "no driver for jdbc:oracle"),
    ],
)
def test_a_failure_is_told_in_the_words_of_the_database(glue, postgres, url, password, words):
    whole = _input("x", postgres, password)
    del whole["Name"]
    if url:
        base = postgres.url.rpartition("/")[0]
        whole["ConnectionProperties"]["JDBC_CONNECTION_URL"] = base + url if url.startswith("/") else url

    with pytest.raises(ClientError) as caught:
        glue.test_connection(TestConnectionInput=whole)

    assert words in str(caught.value)
    assert password not in str(caught.value)


def crawl(glue, name):
    glue.start_crawler(Name=name)
    return last_crawl(glue, name)


def test_a_crawler_makes_tables_of_a_database(glue, database, connection):
    name = f"shop-{uuid.uuid4().hex[:8]}"
    target = {
        "ConnectionName": connection,
        "Path": "shop/%/%",
        "Exclusions": ["public/m*"],
        "EnableAdditionalMetadata": ["COMMENTS", "RAWTYPES"],
    }
    glue.create_crawler(Name=name, Role="r", DatabaseName=database, TablePrefix="t_", Targets={"JdbcTargets": [target]})
    assert glue.get_crawler(Name=name)["Crawler"]["Targets"]["JdbcTargets"] == [target]

    assert crawl(glue, name)["Status"] == "SUCCEEDED"

    tables = {each["Name"]: each for each in glue.get_tables(DatabaseName=database)["TableList"]}
    assert set(tables) == {"t_shop_retail_주문_표", "t_shop_public_few"}
    orders = tables["t_shop_retail_주문_표"]
    assert orders["StorageDescriptor"]["Location"] == "shop.RETAIL.주문 표"
    assert orders["Parameters"]["classification"] == "postgresql"
    assert orders["Parameters"]["connectionName"] == connection
    assert orders["Parameters"]["typeOfData"] == "table"
    assert tables["t_shop_public_few"]["Parameters"]["typeOfData"] == "view"
    columns = {each["Name"]: each for each in orders["StorageDescriptor"]["Columns"]}
    assert columns["price"] == {
        "Name": "price", "Type": "decimal(12,2)", "Comment": "가격", "Parameters": {"rawType": "numeric(12,2)"},
    }  # fmt: skip
    assert columns["tags"]["Type"] == "array<string>"


READ = """
    import sys
    from awsglue.utils import getResolvedOptions
    from pyspark.sql import SparkSession, functions as F
    spark = SparkSession.builder.getOrCreate()
    args = getResolvedOptions(sys.argv, ["url"])
    U = dict(url=args["url"], user="etl", password="p@ss 'word", driver="org.postgresql.Driver")
"""


def test_a_job_reads_values_of_all_types(job, postgres):
    told = job(
        READ
        + """
    df = spark.read.format("jdbc").options(**U).option("dbtable", '"RETAIL"."주문 표"').load()
    print(df.schema.simpleString())
    for row in df.orderBy("id").collect():
        print([str(bytes(value) if isinstance(value, bytearray) else value) for value in row])
    """,
        url=postgres.url,
    ).splitlines()

    assert told[0] == (
        "struct<id:int,Name:string,price:decimal(12,2),anything:decimal(38,18),at:timestamp,at_zone:timestamp,day:date,"
        "doc:string,code:string,feeling:string,bits:binary,bytes:binary,tags:array<string>,fixed:string,small:smallint,"
        "ok:boolean,ip:string>"
    )
    assert told[1] == str(
        [
            "1", "가'나", "12.34", "1.500000000000000000", "2024-01-02 03:04:05.678901", "2024-01-01 18:04:05",
            "2024-02-29", '{"a": 1}', "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "좋음", "b'101'",
            "b'\\xde\\xad\\xbe\\xef'", "['x', None, 'y z']", "ab   ", "7", "True", "10.0.0.1",
        ]
    )  # fmt: skip
    assert "'9999-12-31 23:59:59.999999', 'None', '0001-01-01'" in told[2]


def test_a_job_reads_in_parts_and_only_what_it_needs(job, postgres):
    told = job(
        READ
        + """
    url = U.pop("url")
    ranges = spark.read.jdbc(url, "many", column="id", lowerBound=1, upperBound=20000, numPartitions=5, properties=U)
    print(ranges.count(), ranges.agg(F.sum("price")).first()[0])
    print(ranges.filter((F.col("k") == 3) & (F.col("id") < 100)).select("id").count())
    print(spark.read.jdbc(url, "many", predicates=["id < 11", "id > 19990"], properties=U).count())
    print(spark.read.jdbc(url, "(select k, count(*) n from many group by k) t", properties=U).agg(F.sum("n")).first()[0])
    spark.read.format("jdbc").options(url=url, **U).option("query", "select max(at) m from many").load().show()
    hashed = spark.read.format("jdbc").options(url=url, **U).options(dbtable="many", hashfield="at", hashpartitions=3)
    print(hashed.load().select("id").distinct().count())
    """,
        url=postgres.url,
    )

    assert "20000 250012500.00" in told
    assert told.splitlines()[1:4] == ["10", "20", "20000"]
    assert "2024-01-14 21:20:00" in told
    assert told.splitlines()[-1] == "20000"


def test_a_job_writes_tables_whole_or_not_at_all(job, postgres):
    job(
        READ
        + """
    P = {k: v for k, v in U.items() if k != "url"}
    row = "select {} as id, {} as text, cast({} as decimal(12,2)) as price, {} as at, {} as tags, {} as ok"
    rows = spark.sql(row.format(1, "'가'", "1.25", "timestamp '2024-01-01 00:00:00.5'", "array('x', null)", "true"))
    rows = rows.union(spark.sql(row.format(2, "cast(null as string)", "null", "cast(null as timestamp)",
        "cast(null as array<string>)", "cast(null as boolean)")))
    rows.write.jdbc(U["url"], '"새 표"', properties=P)
    rows.write.jdbc(U["url"], '"새 표"', mode="append", properties=P)
    rows.limit(1).write.jdbc(U["url"], "once", mode="ignore", properties=P)
    rows.write.jdbc(U["url"], "once", mode="ignore", properties=P)
    try:
        rows.write.jdbc(U["url"], "once", properties=P)
    except Exception as error:
        assert "already exists" in str(error), error
    else:
        raise AssertionError("written twice")
    spark.read.jdbc(U["url"], "many", properties=P).filter("id <= 5").write.jdbc(U["url"], "kept", properties=P)
    """,
        url=postgres.url,
    )

    assert (
        postgres.sql('SELECT count(*), count(*) FILTER (WHERE price = 1.25 AND ok AND tags[1] = $$x$$) FROM "새 표"')
        == "4|2"
    )
    assert postgres.sql("SELECT id, at FROM once") in ("1|2024-01-01 00:00:00.5", "2|")
    assert postgres.sql("SELECT count(*), sum(price) FROM kept") == "5|18.75"
    types = "SELECT string_agg(format_type(atttypid, atttypmod), ',' ORDER BY attnum) FROM pg_attribute "
    assert postgres.sql(types + "WHERE attrelid = 'kept'::regclass AND attnum > 0") == (
        "integer,integer,numeric(12,2),timestamp without time zone"
    )

    postgres.sql("ALTER TABLE kept ADD CHECK (id < 100)")
    message = job(
        READ
        + """
    P = {k: v for k, v in U.items() if k != "url"}
    many = spark.read.jdbc(U["url"], "many", properties=P)
    many.write.option("truncate", "true").jdbc(U["url"], "kept", mode="overwrite", properties=P)
    """,
        fails=True,
        url=postgres.url,
    )
    assert "kept" in message
    assert postgres.sql("SELECT count(*) FROM kept") == "5"


def test_glue_frames_go_through_connections_and_bookmarks(job, glue, database, postgres, connection):
    crawler = f"shop-{uuid.uuid4().hex[:8]}"
    target = {"ConnectionName": connection, "Path": "shop/public/many"}
    glue.create_crawler(Name=crawler, Role="r", DatabaseName=database, Targets={"JdbcTargets": [target]})
    assert crawl(glue, crawler)["Status"] == "SUCCEEDED"
    postgres.sql(
        "CREATE TABLE growing (id int PRIMARY KEY, at timestamp); INSERT INTO growing VALUES (1, now()), (5, now())"
    )
    script = """
    import sys
    from awsglue.context import GlueContext
    from awsglue.job import Job
    from awsglue.utils import getResolvedOptions
    from pyspark.context import SparkContext
    args = getResolvedOptions(sys.argv, ["JOB_NAME", "database", "connection"])
    glue = GlueContext(SparkContext.getOrCreate())
    job = Job(glue); job.init(args["JOB_NAME"], args)
    many = glue.create_dynamic_frame.from_catalog(args["database"], "shop_public_many", push_down_predicate="id > 19990",
        additional_options={"hashexpression": "id", "hashpartitions": "3"})
    growing = glue.create_dynamic_frame.from_options("postgresql", {"useConnectionProperties": "true",
        "connectionName": args["connection"], "dbtable": "growing", "jobBookmarkKeys": ["id"]}, transformation_ctx="g")
    print(many.count(), sorted(row.id for row in growing.toDF().collect()))
    glue.write_dynamic_frame.from_jdbc_conf(many, args["connection"], {"dbtable": "copied", "database": "shop"})
    print(sorted(glue.extract_jdbc_conf(args["connection"])))
    job.commit()
    """
    name = f"job-{uuid.uuid4().hex[:8]}"

    first = job(script, name=name, bookmarks=True, database=database, connection=connection)
    postgres.sql("INSERT INTO growing VALUES (3, now()), (7, now())")
    second = job(script, name=name, bookmarks=True, database=database, connection=connection)

    assert first.splitlines()[0] == "10 [1, 5]"
    assert second.splitlines()[0] == "10 [7]"
    assert postgres.sql("SELECT count(*) FROM copied") == "20"


def test_a_failed_read_names_the_cause_and_no_password(job, postgres):
    message = job(
        READ + """
    spark.read.format("jdbc").options(**{**U, "password": "so-secret"}).option("dbtable", "x").load()""",
        fails=True,
        url=postgres.url,
    )

    assert "password authentication failed" in message
    assert "so-secret" not in message


KINDS = {
    "smallint": lambda r: r.randint(-32768, 32767),
    "integer": lambda r: r.choice([0, -1, 2147483647, -2147483648, r.randint(-10**6, 10**6)]),
    "bigint": lambda r: r.choice([9223372036854775807, -9223372036854775808, r.randint(-10**15, 10**15)]),
    "numeric(12,2)": lambda r: f"{r.randint(-10**12 + 1, 10**12 - 1)}e-2",
    "numeric(38,0)": lambda r: r.randint(-(10**38) + 1, 10**38 - 1),
    "numeric(38,38)": lambda r: f"{r.randint(-(10**38) + 1, 10**38 - 1)}e-38",
    "numeric": lambda r: f"{r.randint(-(10**30), 10**30)}e-{r.randint(11, 18)}",
    "real": lambda r: repr(r.uniform(-1e30, 1e30)),
    "double precision": lambda r: repr(r.choice([r.uniform(-1e300, 1e300), r.random(), 5e-324, -0.0])),
    "boolean": lambda r: r.random() < 0.5,
    "date": lambda r: datetime.date(r.randint(1, 9998), r.randint(1, 12), r.randint(1, 28)),
    "timestamp": lambda r: datetime.datetime(r.randint(1, 9998), 3, 4, r.randint(0, 23), 5, 6, r.randint(0, 999999)),
    "timestamptz": lambda r: f"{r.randint(1900, 2100)}-07-08 09:10:11.{r.randint(0, 999999):06}{r.randint(-12, 12):+03}",
    "text": lambda r: "".join(r.choice("ab'\"\\한글😀\n\t,{}% ") for _ in range(r.randint(0, 20))),
    "varchar(30)": lambda r: "".join(r.choice("xyz ") for _ in range(r.randint(0, 30))),
    "uuid": lambda r: uuid.UUID(int=r.getrandbits(128)),
    "bytea": lambda r: "\\x" + r.randbytes(r.randint(0, 9)).hex(),
}
"""PostgreSQL's types, and values of them as PostgreSQL reads them."""


def _as_read(kind, text):
    """What a file holds of the value that PostgreSQL writes like this."""
    if text is None:
        return None
    if kind in ("smallint", "integer", "bigint"):
        return int(text)
    if kind.startswith("numeric"):
        return decimal.Decimal(text)
    if kind == "real":
        return struct.unpack("f", struct.pack("f", float(text)))[0]
    if kind == "double precision":
        return float(text)
    if kind == "boolean":
        return text == "t"
    if kind == "date":
        return datetime.date.fromisoformat(text)
    if kind.startswith("timestamp"):
        whole = datetime.datetime.fromisoformat(text.removesuffix("+00"))
        return whole.replace(tzinfo=datetime.timezone.utc)
    return bytes.fromhex(text[2:]) if kind == "bytea" else text


def test_random_values_are_those_that_postgresql_writes(job, s3, bucket, postgres):
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    columns = ", ".join(f'"C{index}" {kind}' for index, kind in enumerate(KINDS))
    lines = []
    for row in range(300):
        values = [None if chance.random() < 0.1 else make(chance) for make in KINDS.values()]
        texts = ["NULL" if value is None else "'" + str(value).replace("'", "''") + "'" for value in values]
        lines.append(f"({row}, {', '.join(texts)})")
    postgres.sql(f"CREATE TABLE chance (id int, {columns}); INSERT INTO chance VALUES {','.join(lines)}")

    job(
        READ
        + """
    args = getResolvedOptions(sys.argv, ["url", "bucket"])
    rows = spark.read.format("jdbc").options(**U).option("dbtable", "chance").load()
    rows.repartition(1).write.mode("overwrite").parquet(f"s3://{args['bucket']}/chance/")
    """,
        url=postgres.url,
        bucket=bucket,
    )

    keys = [each["Key"] for each in s3.list_objects_v2(Bucket=bucket, Prefix="chance/")["Contents"]]
    tables = [
        pq.read_table(io.BytesIO(s3.get_object(Bucket=bucket, Key=key)["Body"].read()))
        for key in keys
        if key.endswith(".parquet")
    ]
    found = {row["id"]: row for table in tables for row in table.to_pylist()}
    told = "SET TimeZone = 'UTC'; SELECT json_agg(json_build_array({}) ORDER BY id) FROM chance".format(
        ", ".join(f'"C{index}"::text' for index in range(len(KINDS)))
    )
    for row, texts in enumerate(json.loads(postgres.sql(told))):
        for index, (kind, text) in enumerate(zip(KINDS, texts, strict=True)):
            value = found[row][f"C{index}"]
            if kind == "boolean" and text is not None:
                text = text[0]
            if kind == "timestamp" and value is not None and value.tzinfo is None:
                value = value.replace(tzinfo=datetime.timezone.utc)
            assert value == _as_read(kind, text), f"seed {seed}, row {row}, {kind}: {value!r} for {text!r}"
