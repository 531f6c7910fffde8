package import Primitives

/// One version of an object: all that is known about it but its bytes.
package struct ObjectVersion: Equatable, Sendable {
    package let bucket: String
    package let key: String
    /// Nil for the version that has none because its bucket does not keep versions (`null` in answers).
    package var versionID: String?
    /// Without quotes; empty for a delete marker.
    package let etag: String
    /// The length of what was uploaded; on disk it may take more.
    package let byteCount: Int64
    package let modifiedAt: Timestamp
    package var checksum: StoredChecksum?
    package var attributes = ObjectAttributes()
    /// The sizes of the parts it was uploaded in; empty when it was uploaded at once.
    package var partByteCounts: [Int64] = []
    /// The checksums of those parts where the object's is made of them; empty otherwise.
    package var partChecksums: [[UInt8]] = []
    /// Whether this marks the key as deleted; such a version has no bytes.
    package var isDeleteMarker = false
    package var lock = ObjectLock()
    /// How its bytes are encrypted; nil where they lie as they came.
    package var encryption: ObjectEncryption?
    /// The copy of an archived object that can be read for a while.
    package var restoration: ObjectRestoration?
    var body: ObjectBody

    init(
        bucket: String,
        key: String,
        etag: String,
        byteCount: Int64,
        modifiedAt: Timestamp,
        body: ObjectBody
    ) {
        self.bucket = bucket
        self.key = key
        self.etag = etag
        self.byteCount = byteCount
        self.modifiedAt = modifiedAt
        self.body = body
    }
}

/// What keeps a version from being deleted.
package struct ObjectLock: Equatable, Sendable {
    package enum Mode: String, Codable, Sendable {
        case governance = "GOVERNANCE"
        case compliance = "COMPLIANCE"
    }

    /// Until `until` the version stays.
    package struct Retention: Equatable, Sendable {
        package let mode: Mode
        package let until: Timestamp

        package init(mode: Mode, until: Timestamp) {
            self.mode = mode
            self.until = until
        }
    }

    package var retention: Retention?
    /// Whether it stays for as long as this is set; nil where it was never set.
    package var legalHold: Bool?

    package init(retention: Retention? = nil, legalHold: Bool? = nil) {
        self.retention = retention
        self.legalHold = legalHold
    }
}

/// How the bytes of a version are encrypted, and what is needed to read them but the master key.
package struct ObjectEncryption: Equatable, Sendable {
    package enum Scheme: Equatable, Sendable {
        /// With keys of ours (SSE-S3).
        case managed
        /// With a key of the key service, by its ARN or id (SSE-KMS).
        case keyService(keyID: String, context: String?, usesBucketKey: Bool)
        /// With a key that the client brings each time, of which only the MD5 is kept (SSE-C).
        case customer(keyMD5: [UInt8])
    }

    package let scheme: Scheme
    /// The data key, sealed by the master key; for SSE-C by the client's.
    let sealedKey: [UInt8]
}

/// A restored copy of an archived object.
package struct ObjectRestoration: Equatable, Sendable {
    /// When the copy is there to be read.
    package let readyAt: Timestamp
    /// When it goes again.
    package let expiresAt: Timestamp

    package init(readyAt: Timestamp, expiresAt: Timestamp) {
        self.readyAt = readyAt
        self.expiresAt = expiresAt
    }
}

/// What an uploader says about an object, kept and given back as it was.
package struct ObjectAttributes: Equatable, Sendable {
    package var contentType: String?
    package var contentEncoding: String?
    package var contentDisposition: String?
    package var contentLanguage: String?
    package var cacheControl: String?
    package var expires: String?
    package var websiteRedirectLocation: String?
    /// Nil for `STANDARD`.
    package var storageClass: String?
    /// By name in small letters, without `x-amz-meta-`.
    package var userMetadata: [String: String] = [:]
    package var tags: [String: String] = [:]
    /// Who may do what with it, as the service above wrote it; nil where only its owner may.
    package var acl: String?

    package init(contentType: String? = nil) {
        self.contentType = contentType
    }
}

/// A checksum that was verified when the object came.
package struct StoredChecksum: Equatable, Sendable {
    /// What the value was made over.
    package enum Scope: Equatable, Sendable {
        /// All bytes of the object.
        case fullObject
        /// The checksums of its parts.
        case composite(partCount: Int)
    }

    package let algorithm: ChecksumAlgorithm
    package let scope: Scope
    package let value: [UInt8]

    package init(algorithm: ChecksumAlgorithm, scope: Scope = .fullObject, value: [UInt8]) {
        self.algorithm = algorithm
        self.scope = scope
        self.value = value
    }

    /// Whether the value was made over the checksums of parts.
    package var isComposite: Bool { scope != .fullObject }

    /// The value as headers carry it: base64, with `-N` for the checksum of N parts.
    package var text: String {
        switch scope {
        case .fullObject: Base64.encode(value)
        case .composite(let partCount): "\(Base64.encode(value))-\(partCount)"
        }
    }
}

/// Where the bytes of an object are.
enum ObjectBody: Equatable, Sendable {
    case empty
    /// In the store, under the identifier.
    case inline(BlobID)
    /// In files, in order.
    case pieces([BlobPiece])

    var blobs: [BlobID] {
        switch self {
        case .empty, .inline: []
        case .pieces(let pieces): pieces.map(\.blob)
        }
    }
}

/// A stretch of a blob file.
struct BlobPiece: Equatable, Sendable {
    let blob: BlobID
    var offset: Int64
    var byteCount: Int64
}

/// The name of immutable bytes: the machine's moment in hexadecimal digits and random ones, so that names sort by age.
struct BlobID: Hashable, Sendable, CustomStringConvertible {
    let text: String

    init(text: String) {
        self.text = text
    }

    init(_ world: World) {
        let moment = String(world.machineClock.now.epochMicroseconds, radix: 16)
        text = String(repeating: "0", count: max(0, 14 - moment.count)) + moment + world.ids.hex(byteCount: 6)
    }

    var description: String { text }
}
