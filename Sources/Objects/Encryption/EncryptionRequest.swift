package import Primitives
import Store

/// How a writer wants an object encrypted.
package enum EncryptionRequest: Sendable {
    /// As its bucket says, or else the lake.
    case byDefault
    /// With keys of ours (SSE-S3).
    case managed
    /// With a key of the key service (SSE-KMS).
    ///
    /// Without `keyID` the one that S3 makes for itself is meant; without `usesBucketKey` what the bucket says counts.
    /// `context` is base64 of a JSON object.
    case keyService(keyID: String?, context: String?, usesBucketKey: Bool?)
    /// With a key that the client brings, and will bring again to read (SSE-C).
    case customer(CustomerKey)
}

/// What a bucket's owner has set about encryption.
package struct BucketEncryption: Codable, Equatable, Sendable {
    /// How objects are encrypted that come without a wish of their own.
    package enum Algorithm: String, Codable, Sendable {
        case managed = "AES256"
        case keyService = "aws:kms"
    }

    /// Nil where the lake decides.
    package var algorithm: Algorithm?
    /// The key of the key service, as it was given.
    package var keyID: String?
    package var usesBucketKey: Bool?
    /// Whether writes with keys of clients are refused; nil where nothing was said.
    package var blocksCustomerKeys: Bool?

    package init(algorithm: Algorithm? = nil) {
        self.algorithm = algorithm
    }
}

/// How the bytes of one new object are written: the secret, and what is kept to get it back.
struct BodyEncryption: Sendable {
    let record: ObjectEncryption
    let dataKey: DataKey
}

extension ObjectEncryption.Scheme {
    /// What a sealed key is bound to, so that it opens only for what it was made for.
    var purpose: String {
        switch self {
        case .managed: "managed"
        case .keyService(let keyID, let context, _): "key service\n\(keyID)\n\(context ?? "")"
        case .customer: "customer"
        }
    }

    /// Whether the data key is sealed by a master key.
    var isOurs: Bool {
        switch self {
        case .managed, .keyService: true
        case .customer: false
        }
    }

    /// Whether the ETag is the MD5 of the bytes.
    ///
    /// Source: Amazon S3 API Reference, Object: the ETag of objects encrypted by SSE-C or SSE-KMS is no MD5 digest.
    var hasDigestETag: Bool {
        switch self {
        case .managed: true
        case .keyService, .customer: false
        }
    }
}

/// Names of keys of the key service.
package enum KeyServiceKey {
    /// The ARN that S3 shows for a key named by its id, alias or ARN; without a name, that of the key S3 makes for itself.
    ///
    /// Differs: S3 shows the ARN of the key behind an alias; without a key service the alias is all there is.
    package static func arn(_ name: String?, in tenant: Tenant) -> String {
        let name = name ?? "alias/aws/s3"
        if name.hasPrefix("arn:") { return name }
        let resource = name.hasPrefix("alias/") ? name : "key/\(name)"
        return "arn:aws:kms:\(tenant.region):\(tenant.account):\(resource)"
    }
}

extension ObjectStore {
    /// Whether objects are encrypted where neither the request nor the bucket says so.
    package var encryptsByDefault: Bool { keys.encryptsByDefault }

    /// How a new object of `bucket` is encrypted; nil where it lies as it comes.
    ///
    /// Differs: AWS encrypts every object with keys of its own (SSE-S3) since January 2023. Here objects are files that the
    /// engine reads in place, until a request, a bucket or the lake's operator wants them encrypted; answers say so.
    ///
    /// Differs: AWS refuses clients' keys (SSE-C) in new buckets since April 2026 unless they are unblocked; here they are
    /// refused where the bucket blocks them, so that scripts which bring keys work, and lose nothing.
    ///
    /// - Throws: `EncryptionFailure.customerKeysBlocked`; `MasterKeyFailure` when there is no key to seal with.
    func encryption(_ request: EncryptionRequest, in bucket: Bucket) async throws -> BodyEncryption? {
        let scheme: ObjectEncryption.Scheme
        switch request {
        case .byDefault:
            guard let wanted = defaultScheme(of: bucket) else { return nil }
            scheme = wanted
        case .managed: scheme = .managed
        case .keyService(let keyID, let context, let usesBucketKey):
            let isDefault = bucket.encryption?.algorithm == .keyService
            scheme = .keyService(
                keyID: KeyServiceKey.arn(keyID, in: bucket.owner),
                context: context,
                usesBucketKey: usesBucketKey ?? (isDefault && bucket.encryption?.usesBucketKey == true)
            )
        case .customer(let key):
            guard bucket.encryption?.blocksCustomerKeys != true else {
                throw ObjectFailure.encryption(.customerKeysBlocked(bucket: bucket.name))
            }
            return try seal(DataKey(), with: key.sealing, .customer(keyMD5: key.md5))
        }
        return try seal(DataKey(), with: try await keys.sealingKey(), scheme)
    }

    private func defaultScheme(of bucket: Bucket) -> ObjectEncryption.Scheme? {
        switch bucket.encryption?.algorithm {
        case nil: return keys.encryptsByDefault ? .managed : nil
        case .managed?: return .managed
        case .keyService?:
            return .keyService(
                keyID: KeyServiceKey.arn(bucket.encryption?.keyID, in: bucket.owner),
                context: nil,
                usesBucketKey: bucket.encryption?.usesBucketKey == true
            )
        }
    }

    private func seal(
        _ dataKey: DataKey,
        with key: SealingKey,
        _ scheme: ObjectEncryption.Scheme
    ) throws -> BodyEncryption {
        let sealed = try key.seal(dataKey, for: scheme.purpose)
        return BodyEncryption(record: ObjectEncryption(scheme: scheme, sealedKey: sealed), dataKey: dataKey)
    }

    /// The same data key under another scheme of ours, so that two objects can have the same files.
    func reseal(_ dataKey: DataKey, as scheme: ObjectEncryption.Scheme) async throws -> ObjectEncryption {
        try seal(dataKey, with: try await keys.sealingKey(), scheme).record
    }

    /// The secret of an object; nil where it is not encrypted.
    ///
    /// - Throws: `EncryptionFailure` inside an `ObjectFailure`.
    func dataKey(of version: ObjectVersion, _ customerKey: CustomerKey?) throws -> DataKey? {
        guard let encryption = version.encryption else {
            guard customerKey == nil else { throw ObjectFailure.encryption(.customerKeyNotApplicable) }
            return nil
        }
        switch encryption.scheme {
        case .managed, .keyService:
            guard customerKey == nil else { throw ObjectFailure.encryption(.customerKeyNotApplicable) }
            return try keys.open(encryption.sealedKey, for: encryption.scheme.purpose)
        case .customer:
            guard let customerKey else {
                throw ObjectFailure.encryption(.customerKeyRequired(key: version.key))
            }
            guard let key = encryption.dataKey(customerKey) else {
                throw ObjectFailure.encryption(.customerKeyWrong)
            }
            return key
        }
    }

    /// Holds what a client brings to what the object was stored with, for answers that show more than its attributes.
    ///
    /// - Throws: `EncryptionFailure` inside an `ObjectFailure`.
    package func checkKey(of version: ObjectVersion, _ customerKey: CustomerKey?) throws {
        guard version.isUnderCustomerKey || customerKey != nil else { return }
        _ = try dataKey(of: version, customerKey)
    }

    /// How the parts of an upload are encrypted; nil where they lie as they come.
    ///
    /// - Throws: `EncryptionFailure.partDiffers`, `.partKeyWrong`, inside an `ObjectFailure`.
    func encryption(of upload: MultipartUpload, _ customerKey: CustomerKey?) throws -> BodyEncryption? {
        guard let encryption = upload.encryption else {
            guard customerKey == nil else { throw ObjectFailure.encryption(.partDiffers) }
            return nil
        }
        switch encryption.scheme {
        case .managed, .keyService:
            guard customerKey == nil else { throw ObjectFailure.encryption(.partDiffers) }
            let key = try keys.open(encryption.sealedKey, for: encryption.scheme.purpose)
            return BodyEncryption(record: encryption, dataKey: key)
        case .customer:
            guard let customerKey else { throw ObjectFailure.encryption(.partDiffers) }
            guard let key = encryption.dataKey(customerKey) else {
                throw ObjectFailure.encryption(.partKeyWrong)
            }
            return BodyEncryption(record: encryption, dataKey: key)
        }
    }

    /// The bytes of a body in the store as they came.
    ///
    /// - Throws: `BlobDamage`.
    func inlineBytes(
        of version: ObjectVersion,
        _ id: BlobID,
        _ dataKey: DataKey?,
        _ view: any ReadView
    ) throws -> [UInt8] {
        guard let dataKey else { return try objects.body(id, byteCount: version.byteCount, view) }
        let sealedByteCount = BlobCipher.sealedByteCount(of: version.byteCount)
        let sealed = try objects.body(id, byteCount: sealedByteCount, view)
        do {
            return try BlobCipher(dataKey, for: id).open(whole: sealed)
        } catch {
            throw BlobDamage(blob: id, reason: "its bytes in the store are not what was encrypted")
        }
    }
}

extension ObjectEncryption {
    /// The secret, opened by a client's key; nil when that is another than the object was stored with.
    fileprivate func dataKey(_ customerKey: CustomerKey) -> DataKey? {
        guard case .customer(let keyMD5) = scheme, keyMD5 == customerKey.md5 else { return nil }
        return try? customerKey.sealing.open(sealedKey, for: scheme.purpose)
    }
}

extension BodyEncryption? {
    /// A small body as it lies in the store under `id`.
    func sealed(_ bytes: [UInt8], as id: BlobID) throws -> [UInt8] {
        guard let self else { return bytes }
        return try BlobCipher(self.dataKey, for: id).seal(whole: bytes)
    }
}
