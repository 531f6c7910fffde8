package import Primitives

/// One version of an object: all that is known about it but its bytes.
package struct ObjectVersion: Equatable, Sendable {
    package let bucket: String
    package let key: String
    /// Nil for the version that has none because its bucket does not keep versions (`null` in answers).
    package let versionID: String?
    /// Without quotes.
    package let etag: String
    package let byteCount: Int64
    package let modifiedAt: Timestamp
    package let checksum: StoredChecksum?
    package let attributes: ObjectAttributes
    /// The sizes of the parts it was uploaded in; empty when it was uploaded at once.
    package let partByteCounts: [Int64]
    let body: ObjectBody
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

/// The name of immutable bytes: the moment in hexadecimal digits and random ones, so that names sort by age.
struct BlobID: Hashable, Sendable, CustomStringConvertible {
    let text: String

    init(text: String) {
        self.text = text
    }

    init(_ world: World) {
        let moment = String(world.clock.now.epochMicroseconds, radix: 16)
        text = String(repeating: "0", count: max(0, 14 - moment.count)) + moment + world.ids.hex(byteCount: 6)
    }

    var description: String { text }
}
