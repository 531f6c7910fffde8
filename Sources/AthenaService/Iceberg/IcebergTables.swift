import Avro
import Catalog
import Iceberg
import Objects
import Primitives
import Synchronization

/// An Iceberg table as the catalog has it and as its metadata say it is.
struct LoadedIceberg: Sendable {
    let table: Catalog.CatalogTable
    /// The file that `metadata` were read from.
    let metadataLocation: String
    let metadata: TableMetadata
}

/// Reads the files that Iceberg tables are described in.
struct IcebergTables: Sendable {
    let objects: ObjectStore
    let cache: IcebergCache

    /// The metadata that the catalog points to.
    ///
    /// - Throws: `QueryFailure`.
    func load(_ table: Catalog.CatalogTable) async throws -> LoadedIceberg {
        guard let path = table.definition.parameters["metadata_location"] else {
            throw QueryFailure(
                "ICEBERG_INVALID_METADATA",
                "Table '\(table.databaseName).\(table.name)' is missing [metadata_location] property"
            )
        }
        let metadata = try await cached(path, \.metadata) { bytes in try TableMetadata(parsing: bytes) }
        return LoadedIceberg(table: table, metadataLocation: path, metadata: metadata)
    }

    /// The manifests that a list names.
    func manifests(_ path: String) async throws -> [ManifestFile] {
        try await cached(path, \.lists) { bytes in try ManifestList.read(bytes) }
    }

    /// The entries of a manifest.
    func entries(_ manifest: ManifestFile, _ metadata: TableMetadata) async throws -> [ManifestEntry] {
        let spec = metadata.spec(manifest.specID) ?? PartitionSpec(id: manifest.specID)
        let types = metadata.partitionTypes(spec)
        return try await cached(manifest.path, \.manifests) { bytes in
            try Manifest.read(bytes, of: manifest, types: types, fields: spec.fields)
        }
    }

    /// The files of a snapshot that may hold rows the filter lets through.
    func tasks(
        _ metadata: TableMetadata,
        _ snapshot: Iceberg.Snapshot?,
        filter: RowPredicate = .always
    ) async throws -> [ScanTask] {
        try await ScanPlan(metadata, snapshot: snapshot, filter: filter).tasks(
            readList: { path in try await manifests(path) },
            readManifest: { manifest in try await entries(manifest, metadata) }
        )
    }

    /// A commit of files, ready to be stored.
    func prepare(
        _ change: SnapshotChange,
        _ metadata: TableMetadata,
        _ names: CommitNames
    ) async throws -> PreparedCommit {
        try await change.prepare(
            metadata,
            names,
            readList: { path in try await manifests(path) },
            readManifest: { manifest in try await entries(manifest, metadata) }
        )
    }

    /// The bucket and the key that a URL of a table's files names.
    static func location(_ path: String) throws -> S3Location {
        for scheme in ["s3://", "s3a://", "s3n://"] where path.hasPrefix(scheme) {
            if let location = S3Location("s3://" + path.dropFirst(scheme.count)) { return location }
        }
        throw QueryFailure("ICEBERG_INVALID_METADATA", "The location \(path) of an Iceberg table is no S3 path")
    }

    private func cached<Value: Sendable>(
        _ path: String,
        _ kept: any WritableKeyPath<IcebergCache.Known, [String: Value]> & Sendable,
        _ parse: @Sendable ([UInt8]) throws -> Value
    ) async throws -> Value {
        let location = try Self.location(path)
        do {
            // An object's tag changes with its bytes, and so a file that was replaced is read again.
            let version = try await objects.head(location.bucket, location.key)
            let key = "\(version.etag) \(path)"
            if let known = cache.find(key, kept) { return known }
            let object = try await objects.open(location.bucket, location.key)
            let bytes = try await object.stream().collect(upTo: Self.largestFile)
            let value = try parse(bytes)
            cache.keep(value, key, kept, cost: bytes.count)
            return value
        } catch ObjectFailure.keyMissing, ObjectFailure.bucketMissing, ObjectFailure.keyDeleted {
            throw QueryFailure(
                "ICEBERG_MISSING_METADATA",
                "The file \(path) of an Iceberg table does not exist"
            )
        } catch let failure as AvroFailure {
            throw QueryFailure("ICEBERG_INVALID_METADATA", "The file \(path) cannot be read: \(failure)")
        }
    }

    private static let largestFile = 1 << 30
}

/// What was read of Iceberg tables lately.
///
/// Their files never change. A class because queries share it.
final class IcebergCache: Sendable {
    struct Known: Sendable {
        var metadata: [String: TableMetadata] = [:]
        var lists: [String: [ManifestFile]] = [:]
        var manifests: [String: [ManifestEntry]] = [:]
        var byteCount = 0
    }

    /// Bytes of files whose contents are kept at most.
    private static let limit = 32 << 20
    private let known = Mutex(Known())

    func find<Value>(_ key: String, _ kept: any WritableKeyPath<Known, [String: Value]> & Sendable) -> Value? {
        known.withLock { $0[keyPath: kept][key] }
    }

    func keep<Value: Sendable>(
        _ value: Value,
        _ key: String,
        _ kept: any WritableKeyPath<Known, [String: Value]> & Sendable,
        cost: Int
    ) {
        known.withLock { known in
            if known.byteCount + cost > Self.limit { known = Known() }
            known.byteCount += cost
            known[keyPath: kept][key] = value
        }
    }
}

extension QueryFailure {
    /// Failures of a table's format in Trino's words.
    init(_ failure: IcebergFailure) {
        switch failure {
        case .malformed(let reason): self.init("ICEBERG_INVALID_METADATA", reason)
        case .unsupported(let reason), .invalid(let reason): self.init("NOT_SUPPORTED", reason)
        case .conflict(let reason): self.init("ICEBERG_COMMIT_ERROR", reason)
        }
    }
}

extension Catalog.CatalogTable {
    var isIceberg: Bool { definition.parameters["table_type"]?.uppercased() == "ICEBERG" }
}
