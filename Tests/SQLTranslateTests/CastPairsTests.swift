import DuckDB
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate
import Testing

/// Casts between every two simple types.
@Suite struct CastPairsTests {
    private static let engine = Engine(EngineConfiguration(threadCount: 1))

    private static let types = [
        "boolean", "tinyint", "smallint", "integer", "bigint", "real", "double", "decimal(5,2)", "varchar",
        "varchar(3)", "char(3)", "varbinary", "date", "time(3)", "time(3) with time zone", "timestamp(3)",
        "timestamp(3) with time zone", "interval year to month", "interval day to second", "json", "uuid",
        "ipaddress", "array(integer)", "map(varchar, integer)", "row(a integer)",
    ]

    /// The first words of the types that a type can be cast to, besides itself.
    ///
    /// Source: Trino 4xx, the operators of `CAST`.
    private static let targets: [String: Set<String>] = {
        let numbers: Set<String> = [
            "boolean", "tinyint", "smallint", "integer", "bigint", "real", "double", "decimal", "varchar",
            "json",
        ]
        let moments: Set<String> = ["date", "time", "timetz", "timestamp", "timestamptz", "varchar"]
        return [
            "boolean": numbers, "tinyint": numbers, "smallint": numbers, "integer": numbers,
            "bigint": numbers, "real": numbers, "double": numbers, "decimal": numbers,
            "varchar": numbers.union(moments).union(["char", "varbinary", "uuid", "ipaddress"]),
            "char": ["char", "varchar"],
            "varbinary": ["varbinary", "uuid", "ipaddress"],
            "date": ["date", "timestamp", "timestamptz", "varchar", "json"],
            "time": moments.subtracting(["date"]),
            "timetz": moments.subtracting(["date"]),
            "timestamp": moments.union(["json"]),
            "timestamptz": moments,
            "intervalyear": ["intervalyear", "varchar"],
            "intervalday": ["intervalday", "varchar"],
            "json": numbers.union(["array", "map", "row"]),
            "uuid": ["uuid", "varchar", "varbinary"],
            "ipaddress": ["ipaddress", "varchar", "varbinary"],
            "array": ["array", "json"], "map": ["map", "json"], "row": ["row", "json"],
        ]
    }()

    private static func family(_ type: String) -> String {
        if type.hasPrefix("interval") { return type.contains("year") ? "intervalyear" : "intervalday" }
        let name = String(type.prefix { $0.isLetter })
        return type.hasSuffix("with time zone") ? name + "tz" : name
    }

    /// Whether the translator has no way for a cast that Trino has.
    private static let unsupported: Set<String> = ["time(3) with time zone -> timestamp(3) with time zone"]

    @Test("a cast is done or refused as Trino does", arguments: types)
    func pairs(source: String) async throws {
        for target in Self.types {
            let pair = "\(source) -> \(target)"
            let isKnown = Self.targets[Self.family(source)]?.contains(Self.family(target)) ?? false
            let sql = "SELECT CAST(x AS \(target)) FROM (VALUES ROW(CAST(NULL AS \(source)))) t(x)"
            let analyzer = Analyzer(
                catalog: CatalogSnapshot(databases: ["default"], tables: [:]),
                session: AnalysisSession(database: "default"),
                now: .init(epochMicroseconds: 0)
            )
            do {
                let resolved = try analyzer.analyze(Parser.parse(sql))
                guard case .query(let query) = resolved.action else { continue }
                #expect(isKnown, "\(pair) must be refused")
                let text = try DuckDBTranslator(scans: [], files: []).print(query)
                _ = try await Self.engine.makeSession().stream(text)
                #expect(!Self.unsupported.contains(pair), "\(pair) is supported by now")
            } catch let failure as AnalysisFailure {
                #expect(!isKnown, "\(pair): \(failure.message)")
                #expect(failure.code == .typeMismatch)
                #expect(failure.message == "Cannot cast \(source) to \(target)")
            } catch let failure as TranslationFailure {
                #expect(Self.unsupported.contains(pair), "\(pair): \(failure.message)")
            }
        }
    }
}
