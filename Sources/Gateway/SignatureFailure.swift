package import Primitives

/// Why a signature does not hold; `GatewayFailure` says it in the words of each service's protocol.
package enum SignatureFailure: Error, Sendable, Equatable {
    /// The request carries no signature at all.
    case missing
    case headerMalformed(String)
    case headerIncomplete(parameter: String)
    case queryMalformed(String)
    /// Neither `X-Amz-Date` nor `Date` gives a moment.
    case dateMissing
    /// An algorithm other than those of versions 4 and, for presigned URLs of S3, 2.
    case mechanismUnsupported
    case uriMalformed
    case accessKeyUnknown(String)
    case sessionTokenInvalid
    case scopeIsForService(String, expected: String)
    case hostNotSigned
    case headersNotSigned([String])
    case mismatch(SignatureMismatch)
    case skewed(requestTime: Timestamp, serverTime: Timestamp, tolerance: Duration)
    /// A presigned URL whose time is over.
    case expired(at: Timestamp, serverTime: Timestamp, lifetimeInSeconds: Int?)
    /// A presigned URL whose time has not come.
    case notYetValid(at: Timestamp, serverTime: Timestamp)
    /// The body is not the one that was signed.
    case payloadMismatch(declared: String, computed: String)
    /// `x-amz-content-sha256` is neither a digest nor one of the words that may stand for one.
    case payloadHashInvalid(String)
    case payloadHashMissing
}

/// What both sides signed, so that the caller can see where the two differ.
package struct SignatureMismatch: Sendable, Equatable {
    package let accessKeyID: String
    package let stringToSign: String
    package let signatureProvided: String
    /// Nil for a chunk of a body, which has none.
    package let canonicalRequest: String?
}
