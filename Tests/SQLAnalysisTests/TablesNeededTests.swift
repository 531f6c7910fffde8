import SQLSyntax
import Testing

@testable import SQLAnalysis

@Suite struct TablesNeededTests {
    @Test("every table that a statement names is asked for", arguments: examples)
    func tables(_ example: Example) throws {
        let needed = TablesNeeded(by: try Parser.parse(example.sql).statement, session: Shop.session)

        let tables = needed.tables.map { "\($0.database).\($0.table)" } + needed.databases.map { "\($0).*" }
        #expect(tables.joined(separator: " ") == example.outcome)
    }

    static let examples: [Example] = [
        Example("SELECT 1", ""),
        Example("SELECT * FROM A, b.C, awsdatacatalog.d.e, a", "shop.a b.c d.e"),
        Example(
            "SELECT (SELECT 1 FROM a) FROM b WHERE x IN (SELECT y FROM c) AND EXISTS (SELECT 1 FROM d)",
            "shop.a shop.b shop.c shop.d"
        ),
        Example(
            "SELECT 1 FROM a JOIN b ON a.x = (SELECT max(y) FROM c) GROUP BY (SELECT 1 FROM d) HAVING 1 > ALL (SELECT 1 FROM e) ORDER BY (SELECT 1 FROM f)",
            "shop.a shop.b shop.c shop.e shop.d shop.f"
        ),
        Example(
            "SELECT sum(x) OVER (PARTITION BY (SELECT 1 FROM b) ORDER BY (SELECT 1 FROM c)) FROM a WINDOW w AS (ORDER BY (SELECT 1 FROM d))",
            "shop.b shop.c shop.a shop.d"
        ),
        Example(
            "SELECT array_agg(x ORDER BY (SELECT 1 FROM b)) FILTER (WHERE EXISTS (SELECT 1 FROM c)) FROM a",
            "shop.c shop.b shop.a"
        ),
        Example(
            "SELECT 1 FROM a, LATERAL (SELECT 1 FROM b), UNNEST((SELECT x FROM c)) UNION SELECT 1 FROM d",
            "shop.a shop.b shop.c shop.d"
        ),
        Example(
            "SELECT CASE (SELECT 1 FROM a) WHEN (SELECT 1 FROM b) THEN (SELECT 1 FROM c) ELSE (SELECT 1 FROM d) END",
            "shop.a shop.b shop.c shop.d"
        ),
        Example("VALUES (SELECT 1 FROM a)", "shop.a"),
        Example("CREATE TABLE x AS SELECT 1 AS a FROM b", "shop.x shop.b"),
        Example("CREATE VIEW x AS SELECT 1 AS a FROM b", "shop.x shop.b"),
        Example("INSERT INTO x TABLE b", "shop.x shop.b"),
        Example("UNLOAD (SELECT 1 a FROM b) TO 's3://b/' WITH (format = 'ORC')", "shop.b"),
        Example("EXPLAIN ANALYZE SELECT 1 FROM a", "shop.a"),
        Example("SELECT 1 FROM \"a$partitions\", information_schema.columns", "shop.a shop.*"),
        Example("SELECT 1 FROM a TABLESAMPLE BERNOULLI (10)", "shop.a"),
    ]
}
