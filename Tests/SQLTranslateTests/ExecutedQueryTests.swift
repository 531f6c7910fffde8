import DuckDB
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate
import Testing

@Suite struct ExecutedQueryTests {
    private static let engine = Engine(EngineConfiguration())

    /// The rows of a query without tables, in the engine's own text form.
    private func rows(_ sql: String) async throws -> [[String?]] {
        let analyzer = Analyzer(
            catalog: CatalogSnapshot(databases: ["default"], tables: [:]),
            session: AnalysisSession(database: "default"),
            now: .init(epochMicroseconds: 0)
        )
        let resolved = try analyzer.analyze(Parser.parse(sql))
        guard case .query(let query) = resolved.action else { return [] }
        let text = try DuckDBTranslator(scans: resolved.scans, files: []).print(query)
        return try await Self.engine.makeSession().rows(text)
    }

    @Test(
        "queries give what Trino gives",
        arguments: [
            ("SELECT concat('a', NULL)", nil),
            ("SELECT ARRAY[NULL]", "[null]"),
            ("SELECT concat(ARRAY[1], 2)", "[1, 2]"),
            ("SELECT concat(1, ARRAY[2])", "[1, 2]"),
            ("SELECT length(substr('hello', 2))", "4"),
            ("SELECT substring('hello', 2, 3)", "ell"),
            (
                "WITH RECURSIVE r(n) AS (SELECT 2 UNION ALL SELECT n * n FROM r WHERE n < 100) SELECT max(n) FROM r",
                "256"
            ),
        ] as [(String, String?)]
    )
    func results(sql: String, expected: String?) async throws {
        let rows = try await rows(sql)

        #expect(rows == [[expected]])
    }
}
