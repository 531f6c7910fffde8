import GRPCCore
import SwiftProtobuf

/// A failure as Spark Connect sends it: pyspark makes its own exception of it.
///
/// Source: Spark Connect, Error handling: `google.rpc.Status` with an `ErrorInfo` in the trailers, whose metadata names
/// the classes of the exception, the error's class and its SQLSTATE. Without `errorId` no details are asked for.
struct ConnectFailure: Error, Equatable, Sendable {
    /// Which of pyspark's exceptions it becomes.
    enum Kind: String, Sendable {
        case analysis = "org.apache.spark.sql.AnalysisException"
        case unsupported = "java.lang.UnsupportedOperationException"
        case illegalArgument = "java.lang.IllegalArgumentException"
        case runtime = "org.apache.spark.SparkException"
        case sparkRuntime = "org.apache.spark.SparkRuntimeException"
    }

    var kind: Kind
    /// Such as `PATH_NOT_FOUND`; nil where Spark has none either.
    var condition: String? = nil
    var state: String? = nil
    /// Without the condition in front.
    var text: String
    var parameters: [String: String] = [:]

    /// As Spark words it.
    var message: String {
        guard let condition else { return text }
        return "[\(condition)] \(text)" + (state.map { " SQLSTATE: \($0)" } ?? "")
    }

    /// Refuses what cannot be made right.
    static func unsupported(_ text: String) -> ConnectFailure {
        ConnectFailure(
            kind: .unsupported,
            condition: "UNSUPPORTED_FEATURE.HOSU",
            state: "0A000",
            text: text + " Give Apache Spark instead: SPARK_REMOTE=sc://host:15002.",
            parameters: [:]
        )
    }

    static func pathNotFound(_ path: String) -> ConnectFailure {
        ConnectFailure(
            kind: .analysis,
            condition: "PATH_NOT_FOUND",
            state: "42K03",
            text: "Path does not exist: \(path).",
            parameters: ["path": path]
        )
    }

    static func pathExists(_ path: String) -> ConnectFailure {
        ConnectFailure(
            kind: .analysis,
            condition: "PATH_ALREADY_EXISTS",
            state: "42K04",
            text: "Path \(path) already exists. Set mode as \"overwrite\" to overwrite the existing path.",
            parameters: ["outputPath": path]
        )
    }

    static func schemaNotInferred(_ format: String) -> ConnectFailure {
        ConnectFailure(
            kind: .analysis,
            condition: "UNABLE_TO_INFER_SCHEMA",
            state: "42KD9",
            text: "Unable to infer schema for \(format). It must be specified manually.",
            parameters: ["format": format]
        )
    }

    static func denied(_ path: String, _ reason: String) -> ConnectFailure {
        ConnectFailure(
            kind: .runtime,
            text: "java.nio.file.AccessDeniedException: \(path): \(reason)"
        )
    }

    /// The status that ends a stream, and its trailers.
    func status() -> (Status, Metadata) {
        var info = ConnectErrorInfo()
        info.reason = kind.rawValue
        info.domain = "org.apache.spark"
        info.metadata["classes"] = Self.list([
            kind.rawValue, "java.lang.RuntimeException", "java.lang.Exception",
        ])
        if let condition { info.metadata["errorClass"] = condition }
        if let state { info.metadata["sqlState"] = state }
        if !parameters.isEmpty { info.metadata["messageParameters"] = Self.object(parameters) }
        var detail = ConnectPackedDetail()
        detail.typeURL = "type.googleapis.com/google.rpc.ErrorInfo"
        var packed = ConnectRPCStatus()
        packed.code = Int32(Status.Code.internalError.rawValue)
        packed.message = message
        var trailers: Metadata = [:]
        if let bytes = try? info.serializedBytes() as [UInt8] {
            detail.value = .init(bytes)
            packed.details = [detail]
            if let all = try? packed.serializedBytes() as [UInt8] {
                trailers.addBinary(all, forKey: "grpc-status-details-bin")
            }
        }
        return (Status(code: .internalError, message: message), trailers)
    }

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map(quoted).joined(separator: ",") + "]"
    }

    private static func object(_ pairs: [String: String]) -> String {
        let members = pairs.sorted { $0.key < $1.key }.map { quoted($0.key) + ":" + quoted($0.value) }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": json += "\\" + String(scalar)
            case "\n": json += "\\n"
            case "\u{0}"..."\u{1f}": json += " "
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
