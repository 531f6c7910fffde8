import Primitives
import Store

/// A version that is not the current object of its key: an older one, or a delete marker.
struct OlderVersion: Equatable, Sendable {
    var version: ObjectVersion
    /// Counts up within a key; the version with the highest is the newest here.
    let sequence: Int
}

/// Older versions and delete markers, by bucket and key, the newest first.
///
/// A key's row in `ObjectTable` is newer than all of these. Where it has none there and one here, the newest here is a
/// delete marker.
struct VersionTable: Sendable {
    static let name: TableName = "object_versions"

    private static let byID = TableIndex<OlderVersion>("id") { older in
        [TupleKey(older.version.bucket, older.version.key, older.version.shownVersionID)]
    }

    private static let versions = Table<OlderVersion>(name, coder: coder, indexes: [byID]) { older in
        key(older)
    }

    static func key(_ older: OlderVersion) -> TupleKey {
        key(older.version.bucket, older.version.key, older.sequence)
    }

    static func key(_ bucket: String, _ key: String, _ sequence: Int) -> TupleKey {
        TupleKey(bucket, key, -sequence)
    }

    func newest(_ bucket: String, _ key: String, _ view: any ReadView) throws -> OlderVersion? {
        try Self.versions.scan(.prefix(TupleKey(bucket, key)), view, limit: 1).first
    }

    /// The version of that name, `null` for the one without.
    func find(
        _ bucket: String,
        _ key: String,
        _ versionID: String,
        _ view: any ReadView
    ) throws -> OlderVersion? {
        try Self.versions.scan(Self.byID, .prefix(TupleKey(bucket, key, versionID)), view, limit: 1).first
    }

    /// Whether a key that has no current object has one row here and no more.
    func isAlone(_ bucket: String, _ key: String, _ view: any ReadView) throws -> Bool {
        try view.scan(.prefix(TupleKey(bucket, key)), in: Self.name, limit: 2).count == 1
    }

    /// Puts a version in front of the key's others here.
    func push(_ version: ObjectVersion, _ view: any WriteView) throws {
        let newest = try newest(version.bucket, version.key, view)
        try put(OlderVersion(version: version, sequence: (newest?.sequence ?? 0) + 1), view)
    }

    func put(_ older: OlderVersion, _ view: any WriteView) throws {
        try Self.versions.put(older, view)
    }

    func delete(_ older: OlderVersion, _ view: any WriteView) throws {
        try Self.versions.delete(Self.key(older), view)
    }

    func isEmpty(_ bucket: String, _ view: any ReadView) throws -> Bool {
        try view.scan(.prefix(TupleKey(bucket)), in: Self.name, limit: 1).isEmpty
    }

    func decode(_ row: Row) throws -> OlderVersion {
        try Self.versions.decode(row)
    }

    private static let coder = RecordCoder<OlderVersion>(
        version: 2,
        encode: { older in
            var writer = ByteWriter()
            writer.write(older.sequence)
            writer.write(older.version)
            return writer.bytes
        },
        decode: { body, recordVersion in
            var reader = ByteReader(body)
            let sequence = Int(try reader.integer())
            // The numbers are those of the records of current versions, which hold the same.
            return OlderVersion(version: try reader.version(recordVersion), sequence: sequence)
        }
    )
}
