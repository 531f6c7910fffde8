import Testing

@Suite struct NamesTests {
    @Test("names mean what Trino's scopes say", arguments: outputs + columns + relations + joins)
    func scoping(_ example: Example) {
        #expect(Shop.outcome(example.sql) == example.outcome)
    }

    private static func missing(_ column: String, _ place: String) -> String {
        "COLUMN_NOT_FOUND: line \(place): Column '\(column)' cannot be resolved"
            + " or requester is not authorized to access requested resources"
    }

    static let outputs: [Example] = [
        Example("SELECT 1, 'ab', 2 AS x, 5 * 5", "_col0 integer, _col1 varchar(2), x integer, _col3 integer"),
        Example("SELECT ID, \"Total\" FROM Orders", "id bigint, total decimal(10,2)"),
        Example("SELECT address.city, items[1].sku FROM orders", "city varchar, _col1 varchar"),
        Example("SELECT o.address.zip z FROM orders o", "z varchar"),
        Example(
            "SELECT * FROM remote",
            "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.shop.remote' does not exist"
        ),
        Example("SELECT * FROM other.remote", "x integer"),
        Example("SELECT * FROM awsdatacatalog.other.remote", "x integer"),
        Example("SELECT * FROM nodb.remote", "SCHEMA_NOT_FOUND: line 1:15: Schema 'nodb' does not exist"),
        Example(
            "SELECT * FROM customers",
            "customer varchar(20), country varchar, born date, score double"
        ),
        Example(
            "SELECT c.*, 1 FROM customers c, other.remote",
            "customer varchar(20), country varchar, born date, score double, _col4 integer"
        ),
        Example("SELECT orders.address.* FROM orders", "city varchar, zip varchar"),
        Example(
            "SELECT address.* FROM orders",
            "TABLE_NOT_FOUND: line 1:8: Unable to resolve reference address"
        ),
        Example("SELECT o.address.* AS (a, b) FROM orders o", "a varchar, b varchar"),
        Example("SELECT x.* FROM orders o", "TABLE_NOT_FOUND: line 1:8: Unable to resolve reference x"),
        Example("SELECT *", "COLUMN_NOT_FOUND: line 1:8: SELECT * not allowed in queries without FROM clause"),
        Example("TABLE other.remote", "x integer"),
        Example("SELECT * FROM (VALUES (1, 'a'), (2, 'bc'))", "_col0 integer, _col1 varchar(2)"),
        Example("SELECT n FROM (VALUES 1, NULL) t(n)", "n integer"),
        Example(
            "SELECT n FROM (VALUES (1, 2)) t(n)",
            "MISMATCHED_COLUMN_ALIASES: line 1:15: Column alias list has 1 entries but 't' has 2 columns available"
        ),
        Example(
            "SELECT \"$path\", \"$file_size\", \"$file_modified_time\" FROM events",
            "$path varchar, $file_size bigint, $file_modified_time timestamp(3) with time zone"
        ),
        Example("SELECT \"$path\" FROM (SELECT * FROM events)", missing("$path", "1:8")),
        Example("SELECT e.\"$partition\" FROM events e", "$partition varchar"),
        Example("SELECT \"$partition\" FROM other.remote", missing("$partition", "1:8")),
    ]

    static let columns: [Example] = [
        Example("SELECT gone FROM orders", missing("gone", "1:8")),
        Example("SELECT o.GONE FROM orders o", missing("o.gone", "1:8")),
        Example("SELECT orders.id FROM orders o", missing("orders.id", "1:8")),
        Example("SELECT shop.orders.id FROM orders", "id bigint"),
        Example("SELECT address.street FROM orders", missing("address.street", "1:8")),
        Example("SELECT id AS a FROM orders WHERE a = 1", missing("a", "1:34")),
        Example("SELECT id AS a FROM orders GROUP BY a", missing("a", "1:37")),
        Example("SELECT id AS a FROM orders GROUP BY id HAVING a = 1", missing("a", "1:47")),
        Example("SELECT id AS a FROM orders ORDER BY a", "a bigint"),
        Example("SELECT id AS a FROM orders ORDER BY a + 1, customer", "a bigint"),
        Example("SELECT total AS id FROM orders ORDER BY id, orders.id", "id decimal(10,2)"),
        Example(
            "SELECT id a, total a FROM orders ORDER BY a",
            "AMBIGUOUS_NAME: line 1:43: Column 'a' is ambiguous"
        ),
        Example("SELECT id + 1 AS a, a FROM orders", missing("a", "1:21")),
        Example(
            "SELECT customer FROM orders, customers",
            "AMBIGUOUS_NAME: line 1:8: Column 'customer' is ambiguous"
        ),
        Example("SELECT 1 FROM other.remote ORDER BY y", missing("y", "1:37")),
        Example("SELECT x FROM other.remote UNION SELECT 2 ORDER BY y", missing("y", "1:52")),
        Example(
            "SELECT id FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.customer = o.customer)",
            "id bigint"
        ),
        Example("SELECT (SELECT max(score) FROM customers WHERE born > placed) m FROM orders", "m double"),
        Example("SELECT (SELECT total FROM customers) FROM orders", "_col0 decimal(10,2)"),
        Example("SELECT customer FROM orders WHERE id IN (SELECT id FROM customers)", "customer varchar"),
        Example("SELECT transform(ARRAY[1], id -> id + 1) FROM orders", "_col0 array(integer)"),
        Example("SELECT transform(ARRAY[1], x -> x + id) FROM orders", "_col0 array(bigint)"),
        Example("SELECT 1 x LIMIT 3", "x integer"),
    ]

    static let relations: [Example] = [
        Example("WITH orders AS (SELECT 1 AS one) SELECT * FROM orders", "one integer"),
        Example("WITH orders AS (SELECT id FROM orders) SELECT * FROM orders", "id bigint"),
        Example(
            "WITH a AS (SELECT 1 x), b AS (SELECT x + 1 y FROM a) SELECT * FROM a, b",
            "x integer, y integer"
        ),
        Example(
            "WITH a AS (SELECT 1 x), a AS (SELECT 2 x) SELECT * FROM a",
            "DUPLICATE_NAMED_QUERY: line 1:25: WITH query name 'a' specified more than once"
        ),
        Example(
            "WITH a(x, y) AS (SELECT 1) SELECT * FROM a",
            "MISMATCHED_COLUMN_ALIASES: line 1:8: Column alias list has 2 entries but relation has 1 columns"
        ),
        Example("WITH a AS (SELECT 1 x) SELECT (SELECT max(x) FROM a) m", "m integer"),
        Example(
            "WITH a AS (SELECT 1 x) SELECT * FROM (WITH a AS (SELECT 'q' z) SELECT * FROM a), a",
            "z varchar(1), x integer"
        ),
        Example(
            "WITH a AS (SELECT 1 x) SELECT * FROM shop.a",
            "TABLE_NOT_FOUND: line 1:38: Table 'awsdatacatalog.shop.a' does not exist"
        ),
        Example(
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r",
            "n integer"
        ),
        Example(
            "WITH RECURSIVE r AS (SELECT 1 UNION ALL SELECT 1 FROM r) SELECT * FROM r",
            "MISSING_COLUMN_ALIASES: line 1:16: missing column aliases in recursive WITH query"
        ),
        Example(
            "WITH RECURSIVE r(s) AS (SELECT 'a' UNION ALL SELECT s || 'b' FROM r) SELECT * FROM r",
            "TYPE_MISMATCH: line 1:46: recursion step relation output type (varchar) is not coercible to recursion base relation output type (varchar(1)) at column 1"
        ),
        Example("SELECT e FROM orders CROSS JOIN UNNEST(items) AS t(e, q)", "e varchar"),
        Example("SELECT sku, qty + 1 FROM orders, UNNEST(items)", "sku varchar, _col1 integer"),
        Example(
            "SELECT * FROM UNNEST(ARRAY[1], MAP(ARRAY['a'], ARRAY[2e0])) WITH ORDINALITY",
            "_col0 integer, _col1 varchar(1), _col2 double, _col3 bigint"
        ),
        Example(
            "SELECT k, o FROM orders LEFT JOIN UNNEST(attributes) WITH ORDINALITY AS t(k, v, o) ON TRUE",
            "k varchar, o bigint"
        ),
        Example(
            "SELECT 1 FROM orders LEFT JOIN UNNEST(attributes) AS t(k, v) ON k = 'a'",
            "NOT_SUPPORTED: line 1:67: LEFT JOIN involving UNNEST is only supported with condition ON TRUE"
        ),
        Example(
            "SELECT 1 FROM orders CROSS JOIN UNNEST(id)",
            "TYPE_MISMATCH: line 1:40: Cannot unnest type: bigint"
        ),
        Example("SELECT id, d FROM orders CROSS JOIN LATERAL (SELECT id * 2 AS d)", "id bigint, d bigint"),
        Example("SELECT 1 FROM orders, (SELECT id + 1)", missing("id", "1:31")),
        Example("SELECT * FROM other.remote TABLESAMPLE BERNOULLI (10)", "x integer"),
        Example(
            "SELECT * FROM other.remote TABLESAMPLE SYSTEM (101)",
            "NUMERIC_VALUE_OUT_OF_RANGE: line 1:48: Sample percentage must be between 0 and 100"
        ),
    ]

    static let joins: [Example] = [
        Example(
            "SELECT * FROM (VALUES (1, 2)) a(k, x) JOIN (VALUES (1, 'q')) b(k, y) USING (k)",
            "k integer, x integer, y varchar(1)"
        ),
        Example(
            "SELECT a.k FROM (VALUES (1, 2)) a(k, x) JOIN (VALUES (1, 3)) b(k, y) USING (k)",
            missing("a.k", "1:8")
        ),
        Example("SELECT a.* FROM (VALUES (1, 2)) a(k, x) JOIN (VALUES (1, 3)) b(k, y) USING (k)", "x integer"),
        Example("SELECT k FROM (VALUES 1) a(k) FULL JOIN (VALUES BIGINT '1') b(k) USING (k)", "k bigint"),
        Example(
            "SELECT 1 FROM orders JOIN other.remote USING (id)",
            "COLUMN_NOT_FOUND: line 1:47: Column 'id' is missing from right side of join"
        ),
        Example(
            "SELECT 1 FROM other.remote JOIN orders USING (id)",
            "COLUMN_NOT_FOUND: line 1:47: Column 'id' is missing from left side of join"
        ),
        Example(
            "SELECT * FROM (VALUES (1, 2)) a(k, x) NATURAL JOIN (VALUES (1, 3)) b(k, y)",
            "NOT_SUPPORTED: line 1:15: Natural join not supported"
        ),
        Example(
            "SELECT 1 FROM (VALUES 1) a(k) JOIN (VALUES 'a') b(k) USING (k)",
            "TYPE_MISMATCH: line 1:61: Column Types of using clause are incompatible: integer, varchar(1)"
        ),
        Example(
            "SELECT 1 FROM orders o JOIN customers c ON o.id",
            "TYPE_MISMATCH: line 1:44: JOIN ON clause must evaluate to a boolean: actual type bigint"
        ),
        Example(
            "SELECT 1 FROM orders o JOIN customers c ON o.customer = d.customer",
            missing("d.customer", "1:57")
        ),
    ]
}
