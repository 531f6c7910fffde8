import DuckDB
import Objects
import Primitives
import SQLAnalysis
import SQLTranslate

/// The files that the scans of a statement read, held so that they stay.
struct TableFiles: Sendable {
    /// One element a scan, in their order.
    private(set) var scans: [ScanFiles] = []
    /// Bytes that reading them takes: the columns used of Parquet files, other files whole.
    private(set) var byteCount: Int64 = 0
    /// Rows in them, where that is known without reading.
    private(set) var rowCount: Int64?
    private var snapshots: [ObjectSnapshot] = []

    private var urls: [String: String] = [:]
    /// What of them lies in other S3s.
    var remote = RemoteFiles()

    /// The failure with objects' URLs in place of the files they are kept in.
    func named(_ failure: EngineFailure) -> EngineFailure {
        if let failure = remote.named(failure) { return failure }
        var message = failure.message
        for (path, url) in urls where message.contains(path) { message = message.replacing(path, with: url) }
        return EngineFailure(failure.kind, message)
    }

    /// Has failures name an object in place of the engine's path of it.
    mutating func name(_ path: String, as url: String) {
        urls[path] = url
    }

    /// Adds the files of the next scan.
    mutating func append(_ files: ScanFiles, byteCount: Int64, rowCount: Int64?) {
        scans.append(files)
        self.byteCount += byteCount
        if let rowCount { self.rowCount = (self.rowCount ?? 0) + rowCount }
    }

    /// Adds files that are known already, with the snapshot that holds them.
    mutating func add(
        _ files: ScanFiles,
        heldBy snapshot: ObjectSnapshot,
        urls: [String: String],
        byteCount: Int64,
        rowCount: Int64
    ) {
        scans.append(files)
        snapshots.append(snapshot)
        self.urls.merge(urls) { _, new in new }
        self.byteCount += byteCount
        self.rowCount = (self.rowCount ?? 0) + rowCount
    }

    /// Adds rows that are in no file.
    mutating func add(rows: String) { scans.append(ScanFiles(rows: rows)) }

    /// Where the files of a scan lie: directories, each with the index of its partition.
    typealias Directories = [S3Location: Int?]

    /// Lists the files of a scan, in the transaction that its table was read in.
    static func list(_ scan: TableScan, in listing: inout ObjectSnapshotListing) throws -> Directories {
        // The files of Iceberg tables are those that their manifests name.
        let directories = scan.table.isIceberg ? [:] : try directories(of: scan)
        if try RemoteFiles.hold(directories, listing) {
            // Another S3 is asked once the transaction is over.
            try listing.add([])
            return directories
        }
        do {
            try listing.add(
                directories.keys.sorted { ($0.bucket, $0.key) < ($1.bucket, $1.key) }.map {
                    .prefix(bucket: $0.bucket, prefix: $0.key)
                },
                // Source: Amazon Athena User Guide, Query restored Amazon S3 Glacier objects: archived objects are
                // skipped, but for restored ones where the table's property says so.
                includingRestored: scan.table.parameters["read_restored_glacier_objects"] == "true",
                where: { key, byteCount in byteCount > 0 && !key.hasSuffix("/") }
            )
        } catch ObjectFailure.bucketMissing(let bucket) {
            throw QueryFailure(
                "HIVE_METASTORE_ERROR",
                "The bucket \(bucket) of table '\(scan.table.name)' does not exist (Error Code: NoSuchBucket)"
            )
        }
        return directories
    }

    /// Adds the files of a scan and learns what Parquet files consist of.
    mutating func add(
        _ scan: TableScan,
        _ directories: Directories,
        _ snapshot: ObjectSnapshot,
        _ engine: QueryEngine
    ) async throws {
        snapshots.append(snapshot)
        var listed: [ScanFile] = []
        for file in snapshot.files {
            let owner = Self.owner(bucket: file.bucket, key: file.key, directories)
            guard let (partition, isHidden) = owner, !isHidden else { continue }
            urls[file.path] = "s3://\(file.bucket)/\(file.key)"
            listed.append(
                ScanFile(
                    path: file.path,
                    url: "s3://\(file.bucket)/\(file.key)",
                    byteCount: file.byteCount,
                    modifiedInMicroseconds: file.modifiedAt.epochMicroseconds,
                    partition: partition
                )
            )
        }
        let format = try TableFormat(of: scan.table)
        guard format == .parquet, !listed.isEmpty else {
            byteCount += listed.reduce(0) { $0 + $1.byteCount }
            let schemas = format == .avro ? try await engine.avroColumns(of: listed.map(\.path)) : [:]
            scans.append(ScanFiles(listed, parquetSchemas: schemas))
            return
        }
        let footprints = try await engine.footprints(of: listed.map(\.path))
        let used = scan.columns.filter { scan.liveColumns.contains($0.column.id) }.compactMap { column in
            if case .data(let index) = column.source { scan.table.columns[index].name } else { nil }
        }
        for footprint in footprints.values {
            for name in used { byteCount += footprint.byteCounts[name] ?? 0 }
            rowCount = (rowCount ?? 0) + footprint.rowCount
        }
        scans.append(ScanFiles(listed, parquetSchemas: footprints.mapValues(\.columns)))
    }

    /// Where the scan's files lie, each with the index of its partition.
    private static func directories(of scan: TableScan) throws -> Directories {
        var directories: Directories = [:]
        func add(_ url: String, _ partition: Int?) throws {
            guard let location = S3Location(url) else {
                throw QueryFailure(
                    "HIVE_METASTORE_ERROR",
                    "Table '\(scan.table.name)' has the location \(url), which is no S3 path"
                )
            }
            directories[location.asDirectory] = .some(partition)
        }
        guard !scan.table.partitionKeys.isEmpty else {
            try add(scan.table.storage.location, nil)
            return directories
        }
        for index in scan.partitions {
            let partition = scan.table.partitions[index]
            if let problem = partition.problem { throw QueryFailure("HIVE_PARTITION_SCHEMA_MISMATCH", problem) }
            try add(partition.location, index)
        }
        return directories
    }

    /// The partition whose directory a file lies in, and whether a name below that directory hides it.
    static func owner(
        bucket: String,
        key: String,
        _ directories: Directories
    ) -> (partition: Int?, isHidden: Bool)? {
        var key = Substring(key)
        var isHidden = false
        while true {
            let slash = key.lastIndex(of: "/")
            let name = slash.map { key[key.index(after: $0)...] } ?? key
            isHidden = isHidden || name.hasPrefix("_") || name.hasPrefix(".")
            let directory = slash.map { String(key[...$0]) } ?? ""
            if let partition = directories[S3Location(bucket: bucket, key: directory)] {
                return (partition, isHidden)
            }
            guard let slash else { return nil }
            key = key[..<slash]
        }
    }
}
