import Primitives
/// Where the result of a query goes and how it is kept there: the request's settings and its workgroup's, put together.
///
/// Source: Amazon Athena User Guide, Override client-side settings: a workgroup that enforces its settings has the say, any
/// other gives what the request leaves open.
struct ResultSettings: Sendable {
    let base: S3Location
    let encryptionOption: String?
    let encryptionKey: String?
    let expectedBucketOwner: String?
    let cannedACL: String?

    /// - Throws: `InvalidRequestException` when there is no location, a malformed one, or an encryption that is not supported.
    init(_ request: Athena.ResultConfiguration?, _ group: WorkGroupRecord) throws {
        let configuration = group.isEnforced && group.outputLocation != nil ? nil : request
        guard let location = configuration?.outputLocation ?? group.outputLocation, !location.isEmpty else {
            throw Athena.InvalidRequestException(
                "No output location provided. An output location is required either through the Workgroup result "
                    + "configuration setting or as an API input."
            )
        }
        guard let base = S3Location(location) else { throw Self.malformedLocation }
        self.base = base
        if let encryption = configuration?.encryptionConfiguration {
            try Self.check(encryption)
            encryptionOption = encryption.encryptionOption.rawValue
            encryptionKey = encryption.kmsKey
        } else {
            encryptionOption =
                group.encryptionOption
                ?? (group.encryptsAtLeast == true ? Athena.EncryptionOption.sseS3.rawValue : nil)
            encryptionKey = group.encryptionKey
        }
        expectedBucketOwner = configuration?.expectedBucketOwner ?? group.expectedBucketOwner
        cannedACL = configuration?.aclConfiguration?.s3AclOption.rawValue ?? group.cannedACL
    }

    static var malformedLocation: Athena.InvalidRequestException {
        Athena.InvalidRequestException("outputLocation is not a valid S3 path.")
    }

    /// Source: Athena API Reference, EncryptionConfiguration: SSE_KMS and CSE_KMS need a key, SSE_S3 has none.
    static func check(_ encryption: Athena.EncryptionConfiguration) throws {
        switch encryption.encryptionOption {
        case .sseS3: return
        case .sseKms:
            guard encryption.kmsKey?.isEmpty == false else {
                throw Athena.InvalidRequestException("KmsKey is required for the encryption option SSE_KMS")
            }
        case .cseKms:
            throw Athena.InvalidRequestException(
                "Client-side encryption of results (CSE_KMS) is not supported by Hosu."
            )
        }
    }

    static func shown(_ option: String?, _ key: String?) -> Athena.EncryptionConfiguration? {
        option.flatMap { Athena.EncryptionOption(rawValue: $0) }.map {
            .init(encryptionOption: $0, kmsKey: key)
        }
    }

    static func shown(acl: String?) -> Athena.AclConfiguration? {
        acl.flatMap { Athena.S3AclOption(rawValue: $0) }.map { .init(s3AclOption: $0) }
    }
}
