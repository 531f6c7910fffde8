import Catalog
import DuckDB
import Objects
import SQLAnalysis
import SQLSyntax
import SQLTranslate

/// Why a query execution failed, as it is shown.
struct QueryFailure: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    enum Category: Int, Codable, Sendable {
        /// Hosu's own fault, or the machine's.
        case system = 1
        case user = 2
    }

    /// What GetQueryExecution gives as the reason: `CODE: message`, or Hive's `FAILED: ...`.
    let reason: String
    let category: Category
    /// Athena's number for the cause.
    let type: Int

    init(reason: String, category: Category = .user, type: Int = 1000) {
        self.reason = reason
        self.category = category
        self.type = type
    }

    /// A failure that Trino has a code for.
    init(_ code: String, _ message: String) {
        self.init(
            reason: "\(code): \(message)",
            category: Self.systemCodes.contains(code) ? .system : .user,
            type: Self.types[code] ?? (Self.systemCodes.contains(code) ? 200 : 1000)
        )
    }

    var description: String { reason }

    /// Hive's words for a statement whose meaning is wrong.
    static func semantic(_ text: String) -> QueryFailure {
        QueryFailure(reason: "FAILED: SemanticException \(text)")
    }

    /// Hive's words for a definition that could not be carried out.
    static func execution(_ text: String) -> QueryFailure {
        QueryFailure(
            reason:
                "FAILED: Execution Error, return code 1 from org.apache.hadoop.hive.ql.exec.DDLTask. \(text)"
        )
    }

    private static let systemCodes: Set<String> = [
        "GENERIC_INTERNAL_ERROR", "HIVE_WRITER_CLOSE_ERROR", "SERVER_STARTING_UP",
    ]

    /// Source: `AthenaError.ErrorType` of failed queries, by their code.
    private static let types: [String: Int] = [
        "COLUMN_NOT_FOUND": 1006,
        "DIVISION_BY_ZERO": 1001,
        "FUNCTION_NOT_FOUND": 1303,
        "INVALID_CAST_ARGUMENT": 1100,
        "NOT_SUPPORTED": 1200,
        "SCHEMA_NOT_FOUND": 1301,
        "TABLE_NOT_FOUND": 1301,
        "TYPE_MISMATCH": 1002,
    ]
}

extension QueryFailure {
    /// Any error as a reason; `isExpected` is false for faults of ours, which are also logged.
    static func of(_ error: any Error) -> (failure: QueryFailure, isExpected: Bool) {
        switch error {
        case let failure as QueryFailure: (failure, true)
        case let failure as AnalysisFailure:
            (QueryFailure(code: failure.code.rawValue, reason: failure.reason), true)
        case let failure as TranslationFailure:
            (QueryFailure(failure.code, Self.placed(failure.message, failure.span)), true)
        case let failure as SyntaxFailure: (QueryFailure(reason: failure.message, type: 1300), true)
        case let failure as EngineFailure:
            (QueryFailure(failure), failure.kind != .statement && failure.kind != .other)
        case let failure as ObjectFailure: (QueryFailure(failure), true)
        case let failure as CatalogFailure: (QueryFailure("HIVE_METASTORE_ERROR", "\(failure)"), true)
        default: (QueryFailure("GENERIC_INTERNAL_ERROR", "\(error)"), false)
        }
    }

    private init(code: String, reason: String) {
        self.init(reason: reason, category: .user, type: Self.types[code] ?? 1000)
    }

    private static func placed(_ message: String, _ span: SourceSpan?) -> String {
        guard let start = span?.start else { return message }
        return "line \(start.line):\(start.column): \(message)"
    }

    private init(_ failure: ObjectFailure) {
        switch failure {
        case .bucketMissing(let bucket):
            self.init(
                "HIVE_METASTORE_ERROR",
                "The bucket \(bucket) does not exist (Service: Amazon S3; Status Code: 404; Error Code: NoSuchBucket)"
            )
        case .outOfSpace: self.init("GENERIC_INTERNAL_ERROR", "The disk of the data directory is full.")
        case .encryption(.customerKeyRequired(let key)):
            self.init(
                "HIVE_CANNOT_OPEN_SPLIT",
                "The object \(key) is encrypted with a key that its writer keeps (SSE-C), so queries cannot read it."
            )
        case .encryption(.masterKeyMissing(let keyID)):
            self.init("HIVE_CANNOT_OPEN_SPLIT", "The master key \(keyID) is not there to decrypt with.")
        case .blobDamaged(let key, let reason):
            self.init("HIVE_CURSOR_ERROR", "The object \(key) cannot be read: \(reason).")
        default: self.init("HIVE_FILESYSTEM_ERROR", "\(failure)")
        }
    }

    /// The engine's words in Trino's.
    private init(_ failure: EngineFailure) {
        switch failure.kind {
        case .raised(let code): self.init(code, failure.message)
        case .conversion: self.init("INVALID_CAST_ARGUMENT", EngineWording.conversion(failure.message))
        case .outOfRange: self.init("NUMERIC_VALUE_OUT_OF_RANGE", EngineWording.outOfRange(failure.message))
        case .badData: self.init("HIVE_BAD_DATA", failure.message)
        case .inputOutput: self.init("HIVE_CURSOR_ERROR", failure.message)
        case .outOfMemory:
            self.init(
                "EXCEEDED_LOCAL_MEMORY_LIMIT",
                "Query exhausted resources at this scale factor: \(failure.message)"
            )
        case .interrupted: self.init("USER_CANCELED", "Query was canceled")
        case .statement, .other: self.init("GENERIC_INTERNAL_ERROR", failure.message)
        }
    }
}

/// Failures of the engine's own operators, worded as Trino words them.
enum EngineWording {
    private static let types: [String: String] = [
        "INT8": "tinyint", "INT16": "smallint", "INT32": "integer", "INT64": "bigint", "INT128": "bigint",
        "FLOAT": "real", "DOUBLE": "double",
    ]

    static func conversion(_ message: String) -> String {
        if let match = message.firstMatch(
            of: #/with value (.+) can't be cast because .* destination type (\w+)/#
        ),
            let type = types[String(match.2)]
        {
            return "Out of range for \(type): \(match.1)"
        }
        if let match = message.firstMatch(of: #/Could not cast value (\S+) to DECIMAL\((\d+),(\d+)\)/#) {
            return "Cannot cast '\(match.1)' to DECIMAL(\(match.2), \(match.3))"
        }
        return message
    }

    static func outOfRange(_ message: String) -> String {
        guard let match = message.firstMatch(of: #/Overflow in (\w+) of (\w+) \((.+)\)/#) else {
            return message.contains("SUM") || message.contains("sum") ? "bigint addition overflow" : message
        }
        return "\(types[String(match.2)] ?? "numeric") \(match.1) overflow: \(match.3)"
    }
}
