import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate
import Testing

@Suite struct TranslatorTests {
    /// The printed form of a query without tables.
    private func printed(_ sql: String) throws -> String {
        let snapshot = CatalogSnapshot(databases: ["default"], tables: [:])
        let analyzer = Analyzer(
            catalog: snapshot,
            session: AnalysisSession(database: "default"),
            now: .init(epochMicroseconds: 0)
        )
        let resolved = try analyzer.analyze(Parser.parse(sql))
        guard case .query(let query) = resolved.action else { throw NotAQuery() }
        return try DuckDBTranslator(scans: resolved.scans, files: []).print(query)
    }

    private struct NotAQuery: Error {}

    @Test("names that a user wrote never reach the engine as they are")
    func names() throws {
        let text = try printed("SELECT \"select\" FROM (VALUES 1) AS t(\"select\")")

        #expect(!text.contains(" t("))
    }
}
