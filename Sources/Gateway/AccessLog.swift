package import Logging
import Primitives

/// What is known of a request when its answer leaves; one line of the access log.
///
/// It reaches the log whole, as the only field of the message `request`, and its fields are made where the line is
/// written: a dictionary for each request would cost more than the line.
package struct AccessRecord: Sendable, CustomStringConvertible {
    /// The name of that field.
    package static let metadataKey = "access"

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

    package enum Value: Sendable {
        case text(String)
        case number(Int64)
    }

    /// The fields of the line, those that a reader looks for first in front.
    ///
    /// The query is left out, for presigned URLs carry signatures in it.
    package var fields: [(name: String, value: Value)] {
        var fields: [(name: String, value: Value)] = []
        fields.reserveCapacity(11)
        fields.append(("method", .text(method)))
        fields.append(("path", .text(path)))
        fields.append(("status", .number(Int64(status))))
        fields.append(("ms", .text(milliseconds)))
        if let responseByteCount { fields.append(("bytes", .number(responseByteCount))) }
        if let service { fields.append(("service", .text(service))) }
        if let operation { fields.append(("operation", .text(operation))) }
        if let errorCode { fields.append(("error", .text(errorCode))) }
        if let account { fields.append(("account", .text(account))) }
        fields.append(("id", .text(requestID)))
        fields.append(("peer", .text(peer)))
        return fields
    }

    package var description: String {
        fields.map { field in
            switch field.value {
            case .text(let text): "\(field.name)=\(text)"
            case .number(let number): "\(field.name)=\(number)"
            }
        }
        .joined(separator: " ")
    }

    private var milliseconds: String {
        let (seconds, attoseconds) = duration.components
        let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Logger {
    /// Writes the line of a request.
    package func record(_ access: AccessRecord) {
        info("request", metadata: [AccessRecord.metadataKey: .stringConvertible(access)])
    }
}
