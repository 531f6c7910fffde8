import Primitives
package import Shapes

extension SignatureFailure {
    /// The failure in the words of the service's protocol.
    package func asFailure(_ wireProtocol: ServiceModel.WireProtocol) -> any ServiceFailure {
        switch wireProtocol {
        case .restXML: asXML
        case .json, .restJSON: asCoral(suffix: "Exception", status: 400)
        case .query: asCoral(suffix: "", status: 403)
        }
    }

    /// Source: Amazon S3 API Reference, "Error responses", list of error codes.
    private var asXML: PlainFailure {
        switch self {
        case .missing:
            PlainFailure("AccessDenied", "Access Denied", httpStatus: 403)
        case .headerMalformed(let reason):
            PlainFailure("AuthorizationHeaderMalformed", "The authorization header is malformed; \(reason)")
        case .headerIncomplete(let parameter):
            PlainFailure(
                "AuthorizationHeaderMalformed",
                "The authorization header is malformed; it has no \(parameter) parameter."
            )
        case .queryMalformed(let reason):
            PlainFailure("AuthorizationQueryParametersError", reason)
        case .dateMissing:
            PlainFailure(
                "AccessDenied",
                "AWS authentication requires a valid Date or x-amz-date header",
                httpStatus: 403
            )
        case .mechanismUnsupported:
            PlainFailure(
                "InvalidRequest",
                "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."
            )
        case .uriMalformed:
            PlainFailure("InvalidURI", "Couldn't parse the specified URI.")
        case .accessKeyUnknown(let key):
            PlainFailure(
                "InvalidAccessKeyId",
                "The AWS Access Key Id you provided does not exist in our records.",
                httpStatus: 403,
                members: ["AWSAccessKeyId": .string(key)]
            )
        case .sessionTokenInvalid:
            PlainFailure("InvalidToken", "The provided token is malformed or otherwise invalid.")
        case .scopeIsForService(let service, let expected):
            PlainFailure(
                "AuthorizationHeaderMalformed",
                "The authorization header is malformed; incorrect service \"\(service)\". "
                    + "This endpoint belongs to \"\(expected)\"."
            )
        case .hostNotSigned:
            Self.headersNotSigned("host")
        case .headersNotSigned(let names):
            Self.headersNotSigned(names.joined(separator: ", "))
        case .mismatch(let mismatch):
            PlainFailure(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. "
                    + "Check your key and signing method.",
                httpStatus: 403,
                members: mismatch.members
            )
        case .skewed(let requestTime, let serverTime, let tolerance):
            PlainFailure(
                "RequestTimeTooSkewed",
                "The difference between the request time and the current time is too large.",
                httpStatus: 403,
                members: [
                    "RequestTime": .string(requestTime.basicISO8601),
                    "ServerTime": .string(serverTime.iso8601()),
                    "MaxAllowedSkewMilliseconds": .string("\(tolerance.components.seconds * 1000)"),
                ]
            )
        case .expired(let moment, let serverTime, let lifetime):
            PlainFailure(
                "AccessDenied",
                "Request has expired",
                httpStatus: 403,
                members: Self.expiryMembers(moment, serverTime, lifetime)
            )
        case .notYetValid(let moment, let serverTime):
            PlainFailure(
                "AccessDenied",
                "Request is not yet valid",
                httpStatus: 403,
                members: [
                    "X-Amz-Date": .string(moment.basicISO8601), "ServerTime": .string(serverTime.iso8601()),
                ]
            )
        case .payloadMismatch(let declared, let computed):
            PlainFailure(
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.",
                members: [
                    "ClientComputedContentSHA256": .string(declared),
                    "S3ComputedContentSHA256": .string(computed),
                ]
            )
        case .payloadHashInvalid(let value):
            PlainFailure(
                "InvalidArgument",
                "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, "
                    + "STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, "
                    + "or a valid sha256 value.",
                members: ["ArgumentName": .string("x-amz-content-sha256"), "ArgumentValue": .string(value)]
            )
        case .payloadHashMissing:
            PlainFailure("InvalidRequest", "Missing required header for this request: x-amz-content-sha256")
        }
    }

    /// The failures that the JSON and query services share; codes of the former end in `Exception`.
    ///
    /// Source: the "Common Errors" pages of the AWS Glue, Amazon Athena and AWS STS API References.
    private func asCoral(suffix: String, status: Int) -> PlainFailure {
        let isJSON = status == 400
        let wrongSignature = isJSON ? "InvalidSignatureException" : "SignatureDoesNotMatch"
        switch self {
        case .missing:
            return PlainFailure(
                "MissingAuthenticationToken" + suffix,
                isJSON ? "Missing Authentication Token" : "Request is missing Authentication Token",
                httpStatus: status
            )
        case .headerMalformed(let reason):
            return PlainFailure(
                "IncompleteSignature" + suffix,
                "The authorization header is malformed; \(reason)"
            )
        case .queryMalformed(let reason):
            return PlainFailure("IncompleteSignature" + suffix, reason)
        case .headerIncomplete(let parameter):
            return PlainFailure(
                "IncompleteSignature" + suffix,
                "Authorization header requires '\(parameter)' parameter."
            )
        case .dateMissing:
            return PlainFailure(
                "IncompleteSignature" + suffix,
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
            )
        case .mechanismUnsupported:
            return PlainFailure(
                "IncompleteSignature" + suffix,
                "The authorization mechanism is not supported. Please use AWS4-HMAC-SHA256."
            )
        case .uriMalformed:
            return PlainFailure("MalformedURI" + suffix, "The path of the request cannot be decoded.")
        case .accessKeyUnknown, .sessionTokenInvalid:
            return PlainFailure(
                isJSON ? "UnrecognizedClientException" : "InvalidClientTokenId",
                "The security token included in the request is invalid.",
                httpStatus: status
            )
        case .scopeIsForService(_, let expected):
            return PlainFailure(
                wrongSignature,
                "Credential should be scoped to correct service: '\(expected)'.",
                httpStatus: status
            )
        case .hostNotSigned:
            return PlainFailure(
                wrongSignature,
                "'Host' must be a 'SignedHeader' in the AWS Authorization.",
                httpStatus: status
            )
        case .mismatch, .headersNotSigned, .payloadMismatch, .payloadHashInvalid, .payloadHashMissing:
            return PlainFailure(
                wrongSignature,
                "The request signature we calculated does not match the signature you provided. Check your "
                    + "AWS Secret Access Key and signing method. Consult the service documentation for details.",
                httpStatus: status
            )
        case .skewed(let requestTime, let serverTime, let tolerance):
            return PlainFailure(
                wrongSignature,
                Self.skewMessage(requestTime, serverTime, tolerance),
                httpStatus: status
            )
        case .expired(let moment, let serverTime, _):
            return PlainFailure(
                wrongSignature,
                "Signature expired: \(moment.basicISO8601) is now earlier than \(serverTime.basicISO8601).",
                httpStatus: status
            )
        case .notYetValid(let moment, let serverTime):
            return PlainFailure(
                wrongSignature,
                "Signature not yet current: \(moment.basicISO8601) is still later than "
                    + "\(serverTime.basicISO8601).",
                httpStatus: status
            )
        }
    }

    private static func headersNotSigned(_ names: String) -> PlainFailure {
        PlainFailure(
            "AccessDenied",
            "There were headers present in the request which were not signed",
            httpStatus: 403,
            members: ["HeadersNotSigned": .string(names)]
        )
    }

    private static func expiryMembers(
        _ moment: Timestamp,
        _ serverTime: Timestamp,
        _ lifetime: Int?
    ) -> ShapeObject {
        var members = ShapeObject()
        if let lifetime { members.append("X-Amz-Expires", .string("\(lifetime)")) }
        members.append("Expires", .string(moment.iso8601()))
        members.append("ServerTime", .string(serverTime.iso8601()))
        return members
    }

    private static func skewMessage(
        _ requestTime: Timestamp,
        _ serverTime: Timestamp,
        _ tolerance: Duration
    ) -> String {
        let minutes = tolerance.components.seconds / 60
        if requestTime < serverTime {
            let limit = serverTime.advanced(by: .zero - tolerance).basicISO8601
            return "Signature expired: \(requestTime.basicISO8601) is now earlier than \(limit) "
                + "(\(serverTime.basicISO8601) - \(minutes) min.)"
        }
        let limit = serverTime.advanced(by: tolerance).basicISO8601
        return "Signature not yet current: \(requestTime.basicISO8601) is still later than \(limit) "
            + "(\(serverTime.basicISO8601) + \(minutes) min.)"
    }
}

extension SignatureMismatch {
    /// The elements by which a caller can find the difference.
    fileprivate var members: ShapeObject {
        var members = ShapeObject()
        members.append("AWSAccessKeyId", .string(accessKeyID))
        members.append("StringToSign", .string(stringToSign))
        members.append("SignatureProvided", .string(signatureProvided))
        members.append("StringToSignBytes", .string(Self.spelledOut(stringToSign)))
        if let canonicalRequest {
            members.append("CanonicalRequest", .string(canonicalRequest))
            members.append("CanonicalRequestBytes", .string(Self.spelledOut(canonicalRequest)))
        }
        return members
    }

    /// The bytes in hexadecimal with blanks between.
    private static func spelledOut(_ text: String) -> String {
        text.utf8.map { Hex.encode(CollectionOfOne($0)) }.joined(separator: " ")
    }
}

extension AWSChunkedFailure {
    /// Source: Amazon S3 API Reference, "Error responses", list of error codes.
    package var asFailure: any ServiceFailure {
        switch self {
        case .incomplete:
            PlainFailure("IncompleteBody", "The request body terminated unexpectedly")
        case .malformed(let reason):
            PlainFailure("InvalidRequest", "The aws-chunked body is malformed: \(reason).")
        case .chunkTooSmall(let chunk, let byteCount):
            PlainFailure(
                "InvalidChunkSizeError",
                "Only the last chunk is allowed to have a size less than 8192 bytes",
                httpStatus: 403,
                members: ["Chunk": .string("\(chunk)"), "BadChunkSize": .string("\(byteCount)")]
            )
        case .trailerMalformed:
            PlainFailure(
                "MalformedTrailerError",
                "The request contained trailing data that was not well-formed or did not conform to our "
                    + "published schema."
            )
        case .signature(let failure):
            failure.asFailure(.restXML)
        }
    }
}
