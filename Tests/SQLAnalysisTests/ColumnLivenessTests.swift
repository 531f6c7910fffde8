import Primitives
import SQLSyntax
import Testing

@testable import SQLAnalysis

/// What one statement's scans read.
private struct LivenessCase: Sendable, CustomTestStringConvertible {
    var sql: String
    /// Live columns per scan, scans in order of appearance.
    var expected: [[String]]

    var testDescription: String { sql }
}

private let livenessCases: [LivenessCase] = [
    .init(sql: "SELECT count(*) FROM t", expected: [[]]),
    .init(sql: "SELECT a FROM t WHERE b > 1", expected: [["a", "b"]]),
    .init(sql: "SELECT count(*) FROM (SELECT * FROM t)", expected: [[]]),
    .init(sql: "SELECT a FROM (SELECT * FROM t)", expected: [["a"]]),
    .init(sql: "SELECT a FROM v", expected: [["a"]]),
    .init(sql: "SELECT a FROM (SELECT DISTINCT a, b FROM t)", expected: [["a", "b"]]),
    .init(sql: "SELECT a FROM (SELECT a, b AS k, c FROM t ORDER BY k LIMIT 3)", expected: [["a", "b"]]),
    .init(sql: "SELECT n FROM (SELECT a, count(*) AS n, max(c) FROM t GROUP BY a)", expected: [["a"]]),
    .init(sql: "WITH q AS (SELECT * FROM t) SELECT a FROM q WHERE c = 'x'", expected: [["a", "c"]]),
    .init(sql: "WITH q AS (SELECT * FROM t), p AS (SELECT * FROM q) SELECT b FROM p", expected: [["b"]]),
    .init(
        sql: "WITH q AS (SELECT * FROM t) SELECT x.a, y.b FROM q x JOIN q y ON x.c = y.c",
        expected: [["a", "b", "c"]]
    ),
    .init(sql: "SELECT a FROM (SELECT a, b FROM t UNION ALL SELECT b, a FROM t)", expected: [["a"], ["b"]]),
    .init(
        sql: "SELECT a FROM (SELECT a, b FROM t UNION SELECT b, a FROM t)",
        expected: [["a", "b"], ["a", "b"]]
    ),
    .init(sql: "SELECT 1 FROM t WHERE EXISTS (SELECT * FROM t u WHERE u.a = t.b)", expected: [["b"], ["a"]]),
    .init(sql: "SELECT a FROM t WHERE b IN (SELECT b FROM t)", expected: [["a", "b"], ["b"]]),
    .init(sql: "SELECT e FROM t CROSS JOIN UNNEST(d) AS u(e)", expected: [["d"]]),
    .init(sql: "CREATE TABLE n AS SELECT c FROM (SELECT * FROM t)", expected: [["c"]]),
]

@Suite struct ColumnLivenessTests {
    @Test("a scan reads only the columns that the answer depends on", arguments: livenessCases)
    private func liveColumns(example: LivenessCase) throws {
        let statement = try analyze(example.sql)

        let live = statement.scans.map { scan in
            scan.columns.filter { scan.liveColumns.contains($0.column.id) }.map(\.column.name)
        }
        #expect(live == example.expected)
    }

    private func analyze(_ sql: String) throws -> ResolvedStatement {
        let columns = [("a", "int"), ("b", "int"), ("c", "string"), ("d", "array<int>")].map {
            CatalogColumn(name: $0.0, hiveType: $0.1)
        }
        let table = CatalogTable(name: TableName(database: "s", table: "t"), columns: columns)
        var view = CatalogTable(name: TableName(database: "s", table: "v"), columns: columns)
        view.kind = .view(sql: "SELECT * FROM t", defaultDatabase: "s")
        let analyzer = Analyzer(
            catalog: CatalogSnapshot(databases: ["s"], tables: [table.name: table, view.name: view]),
            session: AnalysisSession(database: "s"),
            now: Timestamp(epochMicroseconds: 0)
        )
        return try analyzer.analyze(Parser.parse(sql))
    }
}
