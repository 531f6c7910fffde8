"""MariaDB as a source and a target of jobs, by the driver of MySQL."""

import uuid

import pytest

import databases
from server import last_crawl

TABLES = """
CREATE TABLE `주문 표` (
    id int PRIMARY KEY, `Name` varchar(20) COMMENT '이름', price numeric(12,2), small tinyint, ok tinyint(1), big bigint unsigned,
    at datetime(6), day date, kind enum('a', 'b'), doc text, bytes varbinary(10), real_value double
);
INSERT INTO `주문 표` VALUES
    (1, '가''나', 12.34, -7, 1, 18446744073709551615, '2024-01-02 03:04:05.678901', '2024-02-29', 'b', 'long', x'deadbeef', 1.5),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE many (id int PRIMARY KEY, k int, price numeric(12,2));
INSERT INTO many SELECT seq, seq % 10, seq * 1.25 FROM seq_1_to_20000;
"""

READ = """
    import sys
    from awsglue.utils import getResolvedOptions
    from pyspark.sql import SparkSession, functions as F
    spark = SparkSession.builder.getOrCreate()
    args = getResolvedOptions(sys.argv, ["url"])
    U = dict(url=args["url"], user="etl", password="p@ss 'word", driver="com.mysql.cj.jdbc.Driver")
    P = {k: v for k, v in U.items() if k != "url"}
"""


@pytest.fixture(scope="module")
def mariadb():
    if not databases.MariaDB.is_installed():
        pytest.skip("MariaDB is not installed")
    running = databases.MariaDB().start()
    try:
        running.sql(TABLES)
        yield running
    finally:
        running.stop()


def test_a_job_reads_values_of_all_types(job, mariadb):
    told = job(
        READ
        + """
    df = spark.read.format("jdbc").options(**U).option("dbtable", "`주문 표`").load()
    print(df.schema.simpleString())
    for row in df.orderBy("id").collect():
        print([str(bytes(value) if isinstance(value, bytearray) else value) for value in row])
    """,
        url=mariadb.url,
    ).splitlines()

    assert told[0] == (
        "struct<id:int,Name:string,price:decimal(12,2),small:tinyint,ok:boolean,big:decimal(20,0),at:timestamp,day:date,"
        "kind:string,doc:string,bytes:binary,real_value:double>"
    )
    assert told[1] == str(
        ["1", "가'나", "12.34", "-7", "True", "18446744073709551615", "2024-01-02 03:04:05.678901", "2024-02-29", "b", "long",
         str(bytes.fromhex("deadbeef")), "1.5"]
    )  # fmt: skip
    assert told[2] == str(["2", *["None"] * 11])


def test_a_job_reads_parts_and_writes_back(job, mariadb):
    told = job(
        READ
        + """
    many = spark.read.jdbc(U["url"], "many", column="id", lowerBound=1, upperBound=20000, numPartitions=4, properties=P)
    print(many.count(), many.agg(F.sum("price")).first()[0], many.filter("k = 3").count())
    many.filter("id <= 5").write.jdbc(U["url"], "kept", properties=P)
    many.filter("id = 6").write.jdbc(U["url"], "kept", mode="append", properties=P)
    many.filter("id <= 2").write.jdbc(U["url"], "once", properties=P)
    many.filter("id <= 3").write.jdbc(U["url"], "once", mode="overwrite", properties=P)
    """,
        url=mariadb.url,
    )

    assert told == "20000 250012500.00 2000"
    assert mariadb.sql("SELECT count(*), sum(price) FROM kept") == "6|26.25"
    assert mariadb.sql("SELECT count(*) FROM once") == "3"
    types = "SELECT group_concat(column_type ORDER BY ordinal_position) FROM information_schema.columns "
    assert mariadb.sql(types + "WHERE table_name = 'kept'") == "int(11),int(11),decimal(12,2)"


def test_a_crawler_and_frames_know_the_database(job, glue, database, mariadb):
    connection, crawler = (f"shop-{uuid.uuid4().hex[:8]}" for _ in range(2))
    properties = {
        "JDBC_CONNECTION_URL": mariadb.url, "USERNAME": databases.USER, "PASSWORD": databases.PASSWORD,
    }  # fmt: skip
    glue.create_connection(
        ConnectionInput={"Name": connection, "ConnectionType": "JDBC", "ConnectionProperties": properties}
    )
    glue.test_connection(ConnectionName=connection)
    target = {"ConnectionName": connection, "Path": "shop/many"}
    glue.create_crawler(Name=crawler, Role="r", DatabaseName=database, Targets={"JdbcTargets": [target]})
    glue.start_crawler(Name=crawler)
    assert last_crawl(glue, crawler)["Status"] == "SUCCEEDED"
    (table,) = glue.get_tables(DatabaseName=database)["TableList"]

    assert table["Parameters"]["classification"] == "mysql"
    assert table["StorageDescriptor"]["Location"] == "shop.many"
    assert [each["Type"] for each in table["StorageDescriptor"]["Columns"]] == ["int", "int", "decimal(12,2)"]
    assert (
        job(
            """
    import sys
    from awsglue.context import GlueContext
    from awsglue.utils import getResolvedOptions
    from pyspark.context import SparkContext
    args = getResolvedOptions(sys.argv, ["database", "table"])
    glue = GlueContext(SparkContext.getOrCreate())
    print(glue.create_dynamic_frame.from_catalog(args["database"], args["table"], push_down_predicate="id > 19990").count())
    """,
            database=database,
            table=table["Name"],
        )
        == "10"
    )
