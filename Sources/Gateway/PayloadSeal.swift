import Primitives

/// What `x-amz-content-sha256` says of a body.
package enum PayloadSeal: Sendable, Equatable {
    /// The header is not there.
    case absent
    /// `UNSIGNED-PAYLOAD`.
    case unsigned
    /// The digest of the whole body, in lower-case hexadecimal.
    case digest(String)
    /// The body is in `aws-chunked` coding; its chunks are signed or not.
    case chunked(isSigned: Bool, hasTrailer: Bool)

    /// The words that stand for a chunked body.
    ///
    /// Source: Amazon S3 API Reference, "Signature calculations for the authorization header", table of
    /// `x-amz-content-sha256` values.
    private static let chunkedWords: [String: PayloadSeal] = [
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD": .chunked(isSigned: true, hasTrailer: false),
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER": .chunked(isSigned: true, hasTrailer: true),
        "STREAMING-UNSIGNED-PAYLOAD-TRAILER": .chunked(isSigned: false, hasTrailer: true),
    ]

    /// - Throws: `payloadHashInvalid` when the value is none of these.
    package init(_ value: String?) throws(SignatureFailure) {
        guard let value else {
            self = .absent
            return
        }
        // Digests first: they are what most requests have.
        if value.utf8.count == 64, value.utf8.allSatisfy({ Hex.digit($0) != nil }) {
            let isLowercase = value.utf8.allSatisfy { $0 &- UInt8(ascii: "A") >= 26 }
            self = .digest(isLowercase ? value : value.lowercased())
        } else if value == "UNSIGNED-PAYLOAD" {
            self = .unsigned
        } else if let chunked = Self.chunkedWords[value] {
            self = chunked
        } else {
            throw .payloadHashInvalid(value)
        }
    }
}
