import Objects
import Primitives
import Shapes

/// The headers in which a client brings a key of its own (SSE-C).
protocol CustomerKeyHeaders {
    var sseCustomerAlgorithm: String? { get }
    var sseCustomerKey: String? { get }
    var sseCustomerKeyMD5: String? { get }
}

/// The headers that say how a new object is to be encrypted.
protocol EncryptionHeaders: CustomerKeyHeaders {
    var serverSideEncryption: String? { get }
    var ssekmsKeyId: String? { get }
    var ssekmsEncryptionContext: String? { get }
    var bucketKeyEnabled: Bool? { get }
}

/// The headers in which a client brings the key of a copy's source.
protocol SourceKeyHeaders {
    var copySourceSSECustomerAlgorithm: String? { get }
    var copySourceSSECustomerKey: String? { get }
    var copySourceSSECustomerKeyMD5: String? { get }
}

extension S3.CompleteMultipartUploadRequest: CustomerKeyHeaders {}
extension S3.CopyObjectRequest: EncryptionHeaders, SourceKeyHeaders {}
extension S3.CreateMultipartUploadRequest: EncryptionHeaders {}
extension S3.GetObjectAttributesRequest: CustomerKeyHeaders {}
extension S3.GetObjectRequest: CustomerKeyHeaders {}
extension S3.HeadObjectRequest: CustomerKeyHeaders {}
extension S3.ListPartsRequest: CustomerKeyHeaders {}
extension S3.PutObjectRequest: EncryptionHeaders {}
extension S3.SelectObjectContentRequest: CustomerKeyHeaders {}
extension S3.UploadPartCopyRequest: CustomerKeyHeaders, SourceKeyHeaders {}
extension S3.UploadPartRequest: CustomerKeyHeaders {}

extension CustomerKeyHeaders {
    /// The key that comes with a request to read; nil where there is none.
    func customerKey() throws -> CustomerKey? {
        try CustomerKeyText(sseCustomerAlgorithm, sseCustomerKey, sseCustomerKeyMD5).key(isForWriting: false)
    }
}

extension SourceKeyHeaders {
    /// The key that the source of a copy was stored with; nil where there is none.
    func sourceCustomerKey() throws -> CustomerKey? {
        try CustomerKeyText(
            copySourceSSECustomerAlgorithm,
            copySourceSSECustomerKey,
            copySourceSSECustomerKeyMD5
        )
        .key(isForWriting: false)
    }
}

extension EncryptionHeaders {
    /// What a request to write asks for.
    ///
    /// Source: Amazon S3 API Reference, PutObject; answers of S3 for the refusals, recorded in public issues.
    func encryptionRequest() throws -> EncryptionRequest {
        let text = CustomerKeyText(sseCustomerAlgorithm, sseCustomerKey, sseCustomerKeyMD5)
        guard let algorithm = serverSideEncryption else {
            if let ssekmsKeyId { throw Self.needsKeyService(ssekmsKeyId) }
            return try text.key(isForWriting: true).map { .customer($0) } ?? .byDefault
        }
        guard text.isEmpty else {
            throw S3.InvalidArgument(
                message:
                    "Server Side Encryption with Customer provided key is incompatible with the encryption method "
                    + "specified",
                argumentName: CustomerKeyText.header,
                argumentValue: algorithm
            )
        }
        switch algorithm {
        case "AES256":
            if let ssekmsKeyId { throw Self.needsKeyService(ssekmsKeyId) }
            if let ssekmsEncryptionContext { throw Self.needsKeyService(ssekmsEncryptionContext) }
            return .managed
        case "aws:kms":
            return .keyService(
                keyID: try ssekmsKeyId.map(KeyServiceName.checked),
                context: try ssekmsEncryptionContext.map(EncryptionContext.checked),
                usesBucketKey: bucketKeyEnabled
            )
        case "aws:kms:dsse":
            throw PlainFailure.dualLayerEncryption
        default:
            throw S3.InvalidArgument(
                message: "The encryption method specified is not supported",
                argumentName: CustomerKeyText.header,
                argumentValue: algorithm
            )
        }
    }

    private static func needsKeyService(_ value: String) -> S3.InvalidArgument {
        S3.InvalidArgument(
            message:
                "Server Side Encryption with AWS KMS managed key requires HTTP header "
                + "x-amz-server-side-encryption : aws:kms",
            argumentName: CustomerKeyText.header,
            argumentValue: value
        )
    }
}

extension PlainFailure {
    /// DSSE-KMS, whose second layer needs a key service.
    static var dualLayerEncryption: PlainFailure {
        PlainFailure(
            "NotImplemented",
            "Dual-layer server-side encryption (aws:kms:dsse) is not implemented by Hosu.",
            httpStatus: 501,
            members: ["Header": .string(CustomerKeyText.header)]
        )
    }
}

/// The three headers of a client's key as they came.
///
/// Differs: S3 refuses them over plain HTTP; a lake on loopback or behind a proxy has no other way.
struct CustomerKeyText {
    /// The header that S3 names in its refusals, whichever of them is wrong.
    static let header = "x-amz-server-side-encryption"

    private let algorithm: String?
    private let key: String?
    private let md5: String?

    init(_ algorithm: String?, _ key: String?, _ md5: String?) {
        self.algorithm = algorithm
        self.key = key
        self.md5 = md5
    }

    var isEmpty: Bool { algorithm == nil && key == nil && md5 == nil }

    /// The key; nil where there are no headers.
    ///
    /// Source: answers of S3, recorded in public issues: first what is missing, then the algorithm, the digest and, for
    /// writes, the length. A key of another length cannot be the right one for a read.
    func key(isForWriting: Bool) throws -> CustomerKey? {
        if isEmpty { return nil }
        let subject = "Requests specifying Server Side Encryption with Customer provided keys must provide"
        guard let algorithm else { throw Self.refused("\(subject) a valid encryption algorithm.") }
        guard let key else { throw Self.refused("\(subject) an appropriate secret key.") }
        guard algorithm == "AES256" else {
            throw PlainFailure(
                "InvalidEncryptionAlgorithmError",
                "The Encryption request you specified is not valid. Supported value: AES256.",
                members: ["ArgumentName": .string(Self.header), "ArgumentValue": .string(algorithm)]
            )
        }
        guard let md5 else {
            throw Self.refused("\(subject) the client calculated MD5 of the secret key.")
        }
        guard let bytes = Base64.decode(key) else { throw Self.invalidKey }
        let customerKey = CustomerKey(bytes)
        guard Base64.decode(md5) == customerKey.md5 else {
            throw Self.refused("The calculated MD5 hash of the key did not match the hash that was provided.")
        }
        guard !isForWriting || bytes.count == CustomerKey.byteCount else { throw Self.invalidKey }
        return customerKey
    }

    private static var invalidKey: S3.InvalidArgument {
        refused("The secret key was invalid for the specified algorithm.")
    }

    private static func refused(_ message: String) -> S3.InvalidArgument {
        S3.InvalidArgument(message: message, argumentName: header)
    }
}

/// Names of keys of the key service, as clients give them.
enum KeyServiceName {
    /// - Throws: `KMS.NotFoundException` for what can be neither an id, an alias nor an ARN.
    ///
    /// Differs: whether the key exists is not asked, since there is no key service.
    static func checked(_ name: String) throws -> String {
        if name.hasPrefix("arn:") {
            let parts = name.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
            guard parts.count == 6, parts[2] == "kms",
                parts[5].hasPrefix("key/") || parts[5].hasPrefix("alias/")
            else {
                throw PlainFailure("KMS.NotFoundException", "Invalid arn \(name)")
            }
            return name
        }
        guard (1...2048).contains(name.utf8.count), name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            throw PlainFailure("KMS.NotFoundException", "Invalid keyId '\(name)'")
        }
        return name
    }
}

/// The additional context of SSE-KMS.
enum EncryptionContext {
    /// The header's text, which must be base64 of a JSON object of strings.
    static func checked(_ text: String) throws -> String {
        let pairs = Base64.decode(text).flatMap { try? JSONValue(parsing: $0) }
        if case .object(let members)? = pairs, members.members.allSatisfy({ $0.value.isString }) { return text }
        throw S3.InvalidArgument(
            message:
                "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string holding "
                + "JSON which represents a string-string map",
            argumentName: "x-amz-server-side-encryption-context",
            argumentValue: text
        )
    }
}

extension JSONValue {
    fileprivate var isString: Bool {
        if case .string = self { true } else { false }
    }
}
