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
    private func answer(_ sql: String, decimals: DecimalWidth = .exact) async throws -> String {
        let analyzer = Analyzer(
            catalog: CatalogSnapshot(databases: ["default"], tables: [:]),
            session: AnalysisSession(database: "default"),
            now: .init(epochMicroseconds: 0)
        )
        let resolved = try analyzer.analyze(Parser.parse(sql))
        guard case .query(let query) = resolved.action else { throw NotAQuery() }
        let text = try DuckDBTranslator(scans: [], files: [], decimals: decimals).print(query)
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

    @Test(
        "decimals in 64 bits give what exact ones give, or say that they overflow",
        arguments: [
            ("x * y", "10.00, 0.05", "0.5000"),
            ("sum(x * (1 - y))", "10.00, 0.05", "9.5000"),
            ("avg(x * (1 - y) * (1 + y))", "10.00, 0.05", "9.975000"),
            ("x * y - y * y", "10.00, 0.05", "0.4975"),
            ("typeof(sum(x * y))", "1, 1", "decimal(38,4)"),
            ("sum(x * y)", "9999999999999.99, 9999999999999.99", "99999999999999800000000000.0001"),
            ("x * y + x * y", "99999999.99, 9999999.99", "1999999997800000.0002"),
            ("try(x * y)", "9999999999999.99, 9999999999999.99", "99999999999999800000000000.0001"),
            ("x * y * x", "9999999999999.99, 9999999999999.99", "failed"),
        ]
    )
    func narrowDecimals(expression: String, values: String, expected: String) async throws {
        let sql =
            "SELECT \(expression) FROM (SELECT CAST(a AS decimal(15,2)) AS x, CAST(b AS decimal(15,2)) AS y "
            + "FROM (VALUES (\(values))) t(a, b)) u"

        let (exact, narrow) = (try await answer(sql), try await answer(sql, decimals: .narrowFirst))

        #expect(exact.hasPrefix(expected), "\(exact)")
        #expect(narrow == exact || DecimalWidth.isOverflow(narrow), "\(narrow)")
        #expect(narrow == exact || values.contains("9999999"), "\(narrow)")
    }
}
