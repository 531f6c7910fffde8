package import Primitives
import Store
import Synchronization

/// A bucket and what its owner has set for it.
package struct Bucket: Codable, Equatable, Sendable {
    package let name: String
    /// Whose it is: names are shared by all accounts, buckets are not.
    package let owner: Tenant
    package let createdAt: Timestamp
    package var tags: [String: String] = [:]
    /// Sub-resources that are kept as they were set, by name, such as `cors`.
    package var documents: [String: String] = [:]
    /// Nil while it never kept versions.
    package var versioning: BucketVersioning?
    /// Nil where versions cannot be locked.
    package var objectLock: BucketLock?
    /// How its objects are encrypted; nil where that was never set.
    package var encryption: BucketEncryption?
    /// What becomes of its objects with time; nil where nothing does.
    package var lifecycle: Lifecycle?

    package init(name: String, owner: Tenant, createdAt: Timestamp) {
        self.name = name
        self.owner = owner
        self.createdAt = createdAt
    }

    /// Whether S3 takes the name for a new general purpose bucket.
    ///
    /// Source: Amazon S3 User Guide, General purpose bucket naming rules.
    package static func isValid(name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard (3...63).contains(bytes.count), bytes.allSatisfy(isNameByte) else { return false }
        guard let first = bytes.first, let last = bytes.last else { return false }
        guard isLetterOrDigit(first), isLetterOrDigit(last) else { return false }
        if name.contains("..") { return false }
        if looksLikeAddress(name) { return false }
        let forbiddenPrefixes = ["xn--", "sthree-"]
        let forbiddenSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]
        return !forbiddenPrefixes.contains { name.hasPrefix($0) }
            && !forbiddenSuffixes.contains { name.hasSuffix($0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func looksLikeAddress(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}

/// The buckets of all accounts.
///
/// A class because it remembers what it has read last: every write asks how its bucket keeps versions, and reading JSON
/// would cost more than the rest of the question. What the store holds decides; the bytes are compared each time.
final class BucketTable: Sendable {
    private let known = Mutex<[String: (bytes: [UInt8], bucket: Bucket)]>([:])
    private static let byOwner = TableIndex<Bucket>("owner") { [TupleKey($0.owner.account)] }
    private static let buckets = Table<Bucket>("buckets", coder: .json(), indexes: [byOwner]) {
        TupleKey($0.name)
    }

    func find(_ name: String, _ view: any ReadView) throws -> Bucket? {
        let key = TupleKey(name)
        guard let bytes = try view.get(key, in: Self.buckets.name) else { return nil }
        if let known = known.withLock({ $0[name] }), known.bytes == bytes { return known.bucket }
        let bucket = try Self.buckets.decode(Row(key: key, value: bytes))
        known.withLock { $0[name] = (bytes, bucket) }
        return bucket
    }

    /// - Throws: `ObjectFailure.bucketMissing`.
    func require(_ name: String, _ view: any ReadView) throws -> Bucket {
        guard let bucket = try find(name, view) else { throw ObjectFailure.bucketMissing(name) }
        return bucket
    }

    /// As `require`, without reading what the bucket's owner has set.
    func requireExistence(_ name: String, _ view: any ReadView) throws {
        guard try Self.buckets.contains(TupleKey(name), view) else { throw ObjectFailure.bucketMissing(name) }
    }

    func all(ownedBy account: String, _ view: any ReadView) throws -> [Bucket] {
        try Self.buckets.scan(Self.byOwner, .prefix(TupleKey(account)), view)
    }

    func put(_ bucket: Bucket, _ view: any WriteView) throws {
        try Self.buckets.put(bucket, view)
    }

    func delete(_ name: String, _ view: any WriteView) throws {
        try Self.buckets.delete(TupleKey(name), view)
        known.withLock { $0[name] = nil }
    }
}
