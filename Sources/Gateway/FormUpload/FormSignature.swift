import Crypto
import Primitives
import ServiceKit
import Shapes

/// The signature of a form: over the policy, as it stands there, with fields where others have headers.
///
/// Source: Amazon S3 API Reference, "Creating an HTML form (using AWS signature version 4)"; Amazon S3 User Guide,
/// "Signing and authenticating REST requests (AWS signature version 2)", for those that name `AWSAccessKeyId`.
struct FormSignature: Sendable {
    let accessKeyID: String
    private let policy: String
    private let signature: String
    private let sessionToken: String?
    /// Nil for version 2.
    let scope: CredentialScope?
    let date: String?

    /// Nil when the form has neither a policy nor a signature.
    ///
    /// - Throws: `InvalidArgument` when one of the fields that go together is missing.
    init?(_ fields: [String: String]) throws(PlainFailure) {
        let names = ["policy", "x-amz-signature", "x-amz-credential", "signature", "awsaccesskeyid"]
        guard names.contains(where: { fields[$0] != nil }) else { return nil }
        guard let policy = fields["policy"] else { throw Self.missing("policy") }
        self.policy = policy
        sessionToken = fields["x-amz-security-token"]
        if let key = fields["awsaccesskeyid"] {
            guard let signature = fields["signature"] else { throw Self.missing("signature") }
            (accessKeyID, self.signature, scope, date) = (key, signature, nil, nil)
            return
        }
        guard let algorithm = fields["x-amz-algorithm"] else { throw Self.missing("X-Amz-Algorithm") }
        guard algorithm == "AWS4-HMAC-SHA256" else {
            throw PlainFailure(
                "InvalidRequest",
                "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."
            )
        }
        guard let credential = fields["x-amz-credential"] else { throw Self.missing("X-Amz-Credential") }
        guard let date = fields["x-amz-date"] else { throw Self.missing("X-Amz-Date") }
        guard let signature = fields["x-amz-signature"] else { throw Self.missing("X-Amz-Signature") }
        guard let scope = CredentialScope(credential), Timestamp(basicISO8601: date) != nil,
            date.hasPrefix(scope.date), scope.service == "s3"
        else {
            throw PlainFailure(
                "AuthorizationQueryParametersError",
                "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "
                    + "\"<YOUR-AKID>/YYYYMMDD/REGION/s3/aws4_request\" of the same date as X-Amz-Date."
            )
        }
        (accessKeyID, self.signature, self.scope, self.date) = (scope.accessKeyID, signature, scope, date)
    }

    /// - Throws: `SignatureFailure` when the secret gives another signature.
    func verify(_ credential: Credential) throws(SignatureFailure) {
        guard credential.sessionToken == sessionToken else { throw .sessionTokenInvalid }
        let expected =
            scope.map { SigningKey(secret: credential.secret, scope: $0).sign(policy) }
            ?? SignatureV2.sign(policy, secret: credential.secret)
        guard constantTimeEqual(expected, signature) else {
            throw .mismatch(
                SignatureMismatch(
                    accessKeyID: accessKeyID,
                    stringToSign: policy,
                    signatureProvided: signature,
                    canonicalRequest: nil
                )
            )
        }
    }

    /// How the request was signed, for policies that ask.
    func signing(isChecked: Bool) -> Signing {
        var signing = Signing()
        signing.place = .form
        signing.algorithm = scope == nil ? "AWS" : "AWS4-HMAC-SHA256"
        signing.date = date
        signing.isChecked = isChecked
        return signing
    }

    private static func missing(_ name: String) -> PlainFailure {
        PlainFailure.missingField(name)
    }
}

extension PlainFailure {
    static func missingField(_ name: String) -> PlainFailure {
        PlainFailure(
            "InvalidArgument",
            "Bucket POST must contain a field named '\(name)'.  If it is specified, please check the order of the fields.",
            members: ["ArgumentName": .string(name), "ArgumentValue": .string("")]
        )
    }
}

extension FormFailure {
    /// Source: Amazon S3 API Reference, "Error responses", list of error codes.
    var asFailure: PlainFailure {
        switch self {
        case .malformed:
            PlainFailure(
                "MalformedPOSTRequest",
                "The body of your POST request is not well-formed multipart/form-data."
            )
        case .fieldsTooLarge(let limit):
            PlainFailure(
                "MaxPostPreDataLengthExceeded",
                "Your POST request fields preceding the upload file were too large.",
                members: ["MaxPostPreDataLengthExceeded": .string("\(limit)")]
            )
        case .tooSmall(let count, let limit):
            PlainFailure(
                "EntityTooSmall",
                "Your proposed upload is smaller than the minimum allowed size",
                members: ["ProposedSize": .string("\(count)"), "MinSizeAllowed": .string("\(limit)")]
            )
        case .tooLarge(let count, let limit):
            PlainFailure(
                "EntityTooLarge",
                "Your proposed upload exceeds the maximum allowed size",
                members: ["ProposedSize": .string("\(count)"), "MaxSizeAllowed": .string("\(limit)")]
            )
        }
    }
}
