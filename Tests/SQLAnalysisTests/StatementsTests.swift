import SQLSyntax
import Testing

@testable import SQLAnalysis

@Suite struct StatementsTests {
    @Test(
        "writing statements and views are checked as Athena checks them",
        arguments: created + inserted + views
    )
    func checks(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }

    static let created: [Example] = [
        Example("CREATE TABLE fresh AS SELECT id, total t FROM orders", "id bigint, t decimal(10,2)"),
        Example(
            "CREATE TABLE other.fresh WITH (format = 'ORC', partitioned_by = ARRAY['k']) AS SELECT 1 a, 'x' k",
            "a integer, k varchar(1)"
        ),
        Example(
            "CREATE TABLE fresh AS SELECT id, 1 FROM orders",
            "MISSING_COLUMN_NAME: line 1:1: Column name not specified at position 2"
        ),
        Example(
            "CREATE TABLE fresh (n) AS VALUES 1",
            "MISSING_COLUMN_NAME: line 1:1: Column name not specified at position 1"
        ),
        Example(
            "CREATE TABLE fresh AS SELECT id, total AS id FROM orders",
            "DUPLICATE_COLUMN_NAME: line 1:1: Column name 'id' specified more than once"
        ),
        Example(
            "CREATE TABLE fresh AS SELECT NULL AS n",
            "COLUMN_TYPE_UNKNOWN: line 1:1: Column type is unknown at position 1"
        ),
        Example(
            "CREATE TABLE orders AS SELECT 1 AS a",
            "TABLE_ALREADY_EXISTS: line 1:1: Destination table 'awsdatacatalog.shop.orders' already exists"
        ),
        Example("CREATE TABLE IF NOT EXISTS orders AS SELECT 1 AS a", "a integer"),
        Example(
            "CREATE TABLE nodb.fresh AS SELECT 1 AS a",
            "SCHEMA_NOT_FOUND: line 1:1: Schema nodb does not exist"
        ),
        Example(
            "CREATE TABLE fresh WITH (format = 'ORC', format = 'PARQUET') AS SELECT 1 a",
            "DUPLICATE_PROPERTY: line 1:42: Duplicate property: format"
        ),
        Example(
            "CREATE TABLE fresh AS SELECT gone FROM orders",
            "COLUMN_NOT_FOUND: line 1:30: Column 'gone' cannot be resolved or requester is not authorized to access requested resources"
        ),
        Example(
            "CREATE VIEW v AS SELECT id, total * 2 FROM orders",
            "MISSING_COLUMN_NAME: line 1:1: Column name not specified at position 2"
        ),
        Example(
            "CREATE OR REPLACE VIEW big AS SELECT id FROM big",
            "VIEW_IS_RECURSIVE: line 1:46: Statement would create a recursive view"
        ),
        Example("CREATE VIEW v AS SELECT count(*) AS n FROM big", "n bigint"),
        Example("UNLOAD (SELECT id FROM orders) TO 's3://b/p/' WITH (format = 'PARQUET')", "id bigint"),
    ]

    static let inserted: [Example] = [
        Example(
            "INSERT INTO target SELECT 1, 'longer', 2.5, 'd'",
            "id bigint, note varchar(5), amount decimal(12,4), day varchar"
        ),
        Example(
            "INSERT INTO target (day, id) VALUES ('d', 1)",
            "id bigint, note varchar(5), amount decimal(12,4), day varchar"
        ),
        Example(
            "INSERT INTO target (id, gone) VALUES (1, 2)",
            "COLUMN_NOT_FOUND: line 1:1: Insert column name does not exist in target table: gone"
        ),
        Example(
            "INSERT INTO target (id, ID) VALUES (1, 2)",
            "DUPLICATE_COLUMN_NAME: line 1:1: Insert column name is specified more than once: id"
        ),
        Example(
            "INSERT INTO target (id) VALUES ('a')",
            "TYPE_MISMATCH: line 1:1: Insert query has mismatched column types: Table: [bigint], Query: [varchar(1)]"
        ),
        Example(
            "INSERT INTO target VALUES (1, 'a')",
            "TYPE_MISMATCH: line 1:1: Insert query has mismatched column types: Table: [bigint, varchar(5), decimal(12,4), varchar], Query: [integer, varchar(1)]"
        ),
        Example(
            "INSERT INTO target (id) VALUES (1e0)",
            "TYPE_MISMATCH: line 1:1: Insert query has mismatched column types: Table: [bigint], Query: [double]"
        ),
        Example(
            "INSERT INTO big VALUES (1, 2)",
            "NOT_SUPPORTED: line 1:1: Inserting into views is not supported"
        ),
        Example(
            "INSERT INTO nowhere VALUES 1",
            "TABLE_NOT_FOUND: line 1:1: Table 'awsdatacatalog.shop.nowhere' does not exist"
        ),
    ]

    static let views: [Example] = [
        Example("SELECT * FROM big", "id bigint, total decimal(10,2)"),
        Example("SELECT b.id FROM bigger b", "id bigint"),
        Example("SELECT x FROM elsewhere", "x integer"),
        Example("WITH orders AS (SELECT 1 q) SELECT * FROM bigger, orders", "id bigint, q integer"),
        Example("SELECT x + 1 FROM widened", "_col0 bigint"),
        Example(
            "SELECT * FROM narrow",
            "VIEW_IS_STALE: line 1:15: View 'awsdatacatalog.shop.narrow' is stale or in invalid state: stored view column count (2) does not match column count derived from the view query analysis (1)"
        ),
        Example(
            "SELECT * FROM retyped",
            "VIEW_IS_STALE: line 1:15: View 'awsdatacatalog.shop.retyped' is stale or in invalid state: column [customer] of type varchar projected from query view at position 0 cannot be coerced to column [customer] of type integer stored in view definition"
        ),
        Example(
            "SELECT * FROM renamed",
            "VIEW_IS_STALE: line 1:15: View 'awsdatacatalog.shop.renamed' is stale or in invalid state: column [x] of type integer projected from query view at position 0 has a different name from column [y] of type integer stored in view definition"
        ),
        Example(
            "SELECT * FROM snake",
            "INVALID_VIEW: line 1:15: Failed analyzing stored view 'awsdatacatalog.shop.snake': line 1:15: Failed analyzing stored view 'awsdatacatalog.shop.tail': line 1:15: View is recursive"
        ),
        Example(
            "SELECT * FROM broken",
            "INVALID_VIEW: line 1:15: Failed analyzing stored view 'awsdatacatalog.shop.broken': line 1:8: Column 'gone' cannot be resolved or requester is not authorized to access requested resources"
        ),
        Example("SELECT year, region FROM \"events$partitions\"", "year integer, region varchar"),
        Example(
            "SELECT * FROM \"orders$partitions\"",
            "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.shop.orders$partitions' does not exist"
        ),
        Example("SELECT table_name FROM information_schema.tables", "table_name varchar"),
        Example(
            "SELECT * FROM information_schema.nothing",
            "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.information_schema.nothing' does not exist"
        ),
    ]

    @Test("an INSERT gives every column of the target in its type, NULL where nothing is given")
    func arranged() throws {
        let statement = try Shop.analyze("INSERT INTO target (day, id) VALUES ('d', 1)")
        guard case .insert(let insert) = statement.action, case .select(let select) = insert.query.body else {
            Issue.record("not an insert")
            return
        }

        #expect(select.items.map { $0.expression.isNullLiteral } == [false, true, true, false])
    }

    @Test("tables and views that were read are told, in order")
    func tablesRead() throws {
        let statement = try Shop.analyze("SELECT 1 FROM bigger, other.remote, big, orders")

        #expect(statement.tablesRead.map(\.table) == ["bigger", "big", "orders", "remote"])
        #expect(statement.isDeterministic)
        #expect(try !Shop.analyze("SELECT random()").isDeterministic)
        #expect(try !Shop.analyze("SELECT now()").isDeterministic)
    }
}
