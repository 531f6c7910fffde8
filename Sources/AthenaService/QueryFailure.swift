import Catalog
import DuckDB
import Iceberg
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
    /// Whether the same query may succeed if it is sent again; nil is no.
    var isRetryable: Bool?

    init(reason: String, category: Category = .user, type: Int = 1000, isRetryable: Bool? = nil) {
        self.reason = reason
        self.category = category
        self.type = type
        self.isRetryable = isRetryable
    }

    /// A failure that Trino has a code for.
    init(_ code: String, _ message: String, hint: String? = nil) {
        self.init(code, reason: "\(code): \(message)", hint: hint)
    }

    /// A failure whose reason holds its code already; the hint stands behind Athena's words.
    private init(_ code: String, reason: String, hint: String?) {
        let kind = FailureKind(code)
        self.init(
            reason: hint.map { "\(reason). \($0)" } ?? reason,
            category: kind.category,
            type: kind.type
        )
    }

    var description: String { reason }

    /// Hive's words for a statement whose meaning is wrong.
    ///
    /// Source: answers of Athena to statements on tables that are not there: 1006, syntax error.
    static func semantic(_ text: String) -> QueryFailure {
        QueryFailure(reason: "FAILED: SemanticException \(text)", type: 1006)
    }

    /// Hive's words for a definition that could not be carried out.
    static func execution(_ text: String) -> QueryFailure {
        QueryFailure(
            reason:
                "FAILED: Execution Error, return code 1 from org.apache.hadoop.hive.ql.exec.DDLTask. \(text)",
            type: 1003
        )
    }
}

extension QueryFailure {
    /// Any error as a reason; `isExpected` is false for faults of ours, which are also logged.
    static func of(_ error: any Error) -> (failure: QueryFailure, isExpected: Bool) {
        switch error {
        case let failure as QueryFailure: (failure, true)
        case let failure as AnalysisFailure:
            (QueryFailure(failure.code.rawValue, reason: failure.reason, hint: failure.hint), true)
        case let failure as TranslationFailure:
            (
                QueryFailure(
                    failure.code,
                    // Trino finds wrong arguments when it runs the function, which knows no place in the text.
                    failure.code == "INVALID_FUNCTION_ARGUMENT"
                        ? failure.message : Self.placed(failure.message, failure.span)
                ), true
            )
        case let failure as SyntaxFailure: (QueryFailure(reason: failure.message, type: 1006), true)
        case let failure as EngineFailure:
            (QueryFailure(failure), failure.kind != .statement && failure.kind != .other)
        case let failure as ObjectFailure: (QueryFailure(failure), true)
        case let failure as IcebergFailure: (QueryFailure(failure), true)
        case let failure as CatalogFailure: (QueryFailure("HIVE_METASTORE_ERROR", "\(failure)"), true)
        default: (QueryFailure("GENERIC_INTERNAL_ERROR", "\(error)"), false)
        }
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
        let (code, message) = EngineWording.translate(failure)
        self.init(code, message)
    }
}

extension QueryFailure {
    /// The failure as a statement that writes shows it: with what may be left where it wrote.
    ///
    /// Source: answers of Athena to failed CREATE TABLE AS and INSERT, whatever failed.
    func advising(_ record: QueryRecord) -> QueryFailure {
        let advice: String
        switch record.kind.name {
        case "CREATE_TABLE_AS_SELECT":
            advice =
                "You may need to manually clean the data at location '\(record.outputLocation)' before retrying."
        case "INSERT":
            advice =
                "If a data manifest file was generated at '\(record.outputLocation)-manifest.csv', you may need to "
                + "manually clean the data from locations specified in the manifest."
        default: return self
        }
        guard !reason.contains("You may need to manually") else { return self }
        let end = reason.hasSuffix(".") ? "" : "."
        return QueryFailure(
            reason: "\(reason)\(end) \(advice) Athena will not delete data in your account.",
            category: category,
            type: type,
            isRetryable: isRetryable
        )
    }
}
