package import Logging
import Primitives

/// What is known of a request when its answer leaves; one line of the access log.
package struct AccessRecord: Sendable {
    package var requestID: String
    package var peer: String
    package var method: String
    package var path: String
    package var service: String?
    package var operation: String?
    package var account: String?
    package var status: Int
    /// The code of the failure, where there was one.
    package var errorCode: String?
    /// Bytes of the answer; nil for a stream of unknown length.
    package var responseByteCount: Int64?
    package var duration: Duration

    /// The fields of the line.
    ///
    /// The query is left out, for presigned URLs carry signatures in it.
    package var metadata: Logger.Metadata {
        var fields: Logger.Metadata = [
            "id": .string(requestID),
            "peer": .string(peer),
            "method": .string(method),
            "path": .string(path),
            "status": .stringConvertible(status),
            "ms": .string(Self.milliseconds(duration)),
        ]
        if let service { fields["service"] = .string(service) }
        if let operation { fields["operation"] = .string(operation) }
        if let account { fields["account"] = .string(account) }
        if let errorCode { fields["error"] = .string(errorCode) }
        if let responseByteCount { fields["bytes"] = .stringConvertible(responseByteCount) }
        return fields
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
