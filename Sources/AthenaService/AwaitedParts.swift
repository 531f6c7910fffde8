// Stands in for the analyzer and the translator until they are there; goes with them.
import Primitives
import SQLAnalysis
import SQLSyntax

struct TranslationFailure: Error, Hashable {
    var code: String
    var message: String
    var span: SourceSpan?
}
struct DuckDBTranslator: Sendable {
    init(scans: [TableScan], files: [ScanFiles]) {}
    func print(_ query: ResolvedQuery) throws(TranslationFailure) -> String { "" }
}
struct ParquetColumn: Hashable, Sendable {}
enum ParquetProbe {
    static func sql(paths: [String]) -> String { "" }
    static func read(_ rows: [[String?]]) -> [String: [ParquetColumn]] { [:] }
}
struct ScanFile: Hashable, Sendable {
    var path = ""
    var byteCount: Int64 = 0
    init(path: String, url: String, byteCount: Int64, modifiedInMicroseconds: Int64, partition: Int?) {}
}
struct ScanFiles: Sendable { init(_ files: [ScanFile], parquetSchemas: [String: [ParquetColumn]] = [:]) {} }
enum TableFormat {
    case parquet, delimited, quoted, json
    init(of table: SQLAnalysis.CatalogTable) throws(TranslationFailure) { self = .parquet }
}
struct AnalysisSession: Sendable {
    init(catalog: String = "awsdatacatalog", database: String?, user: String = "hosu") {}
}
struct TablesNeeded {
    var tables: [TableName] = []
    var databases: [String] = []
    init(by statement: Statement, session: AnalysisSession) {}
}
struct Analyzer {
    init(catalog: CatalogSnapshot, session: AnalysisSession, now: Timestamp) {}
    func analyze(
        _ parsed: ParsedStatement,
        parameters: [SQLSyntax.Expression] = []
    ) throws(AnalysisFailure) -> ResolvedStatement { throw AnalysisFailure(.notSupported, nil, "") }
}
