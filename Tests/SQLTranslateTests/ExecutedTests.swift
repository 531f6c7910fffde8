import DuckDB
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate
import Testing

/// Statements run from Trino's text to the text of their results.
@Suite struct ExecutedTests {
    private static let engine = Engine(EngineConfiguration(threadCount: 1))

    /// The rows of a query without tables, values joined by `|`, NULL spelled out.
    private func answer(_ sql: String) async throws -> String {
        let analyzer = Analyzer(
            catalog: CatalogSnapshot(databases: ["default"], tables: [:]),
            session: AnalysisSession(database: "default"),
            now: .init(epochMicroseconds: 0)
        )
        let resolved = try analyzer.analyze(Parser.parse(sql))
        guard case .query(let query) = resolved.action else { throw NotAQuery() }
        let text = try DuckDBTranslator(scans: [], files: []).print(query)
        do {
            let result = try await Self.engine.makeSession().stream(text)
            let renderer = try RowRenderer(
                columns: result.columns,
                types: query.columns.map { Self.rendering($0.type) }
            )
            var bytes: [UInt8] = []
            while let more = try await result.nextText(by: renderer) { bytes += more }
            return Self.joined(bytes)
        } catch let failure as EngineFailure {
            return "failed: \(failure)"
        }
    }

    private struct NotAQuery: Error {}

    private static func rendering(_ type: TrinoType) -> RenderType {
        switch type {
        case .time(let precision): .time(fractionDigits: precision)
        case .timestamp(let precision): .timestamp(fractionDigits: precision)
        case .timestampWithTimeZone(let precision): .timestampWithTimeZone(fractionDigits: precision)
        case .intervalYearToMonth: .intervalYearToMonth
        case .intervalDayToSecond: .intervalDayToSecond
        case .array(let element): .array(rendering(element))
        case .map(let key, let value): .map(rendering(key), rendering(value))
        case .row(let fields): .row(fields.map { .init(name: $0.name, type: rendering($0.type)) })
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char,
            .varbinary, .date, .timeWithTimeZone, .json, .uuid, .ipaddress, .function:
            .plain
        }
    }

    /// The cells of a result file.
    private static func joined(_ bytes: [UInt8]) -> String {
        var cells: [String] = []
        for line in String(decoding: bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).dropLast() {
            var cell: String?
            var isQuoted = false
            for character in line {
                if character == "\"" {
                    // A quote inside of a value is written twice: it closes the value and opens it again.
                    if !isQuoted { cell = cell.map { $0 + "\"" } ?? "" }
                    isQuoted.toggle()
                } else if character == ",", !isQuoted {
                    cells.append(cell ?? "NULL")
                    cell = nil
                } else {
                    cell?.append(character)
                }
            }
            cells.append(cell ?? "NULL")
        }
        return cells.joined(separator: "|")
    }

    @Test("a query answers as Athena does", arguments: ExecutedCases.all)
    func executed(sql: String, expected: String) async throws {
        let answer = try await answer(sql)

        #expect(answer == expected, "\(sql)")
    }
}
