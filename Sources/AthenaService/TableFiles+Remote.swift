import DuckDB
import Foundation
import Objects
import Primitives
import SQLAnalysis
import SQLTranslate
import Store

/// The part of a statement's files that lies in other S3s.
///
/// Parquet is read where it lies, the columns and row groups that the statement uses; files of other formats are read
/// whole anyway, and are fetched once the statement is allowed to run.
struct RemoteFiles: Sendable {
    /// A file on its way here.
    private struct Fetch: Sendable {
        let source: String
        let url: String
        let path: String
    }

    /// Where fetched files lie; they go with it.
    private final class Folder: Sendable {
        let path: String

        init(path: String) {
            self.path = path
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    /// The buckets that are listed and fetched from.
    private var accesses: Set<RemoteAccess> = []
    /// The buckets that the statement itself reads.
    private(set) var read: Set<RemoteAccess> = []
    private var remotes: [Remote] = []
    private var fetches: [Fetch] = []
    private var folder: Folder?

    /// How many files are fetched at once.
    private static let concurrency = 4
    /// Beyond so many folders their common folder is listed.
    private static let mostListings = 16

    /// Whether all folders lie in other S3s; false where all lie here.
    ///
    /// - Throws: `QueryFailure` for a table of both, and for a bucket that is here and there.
    static func hold(_ directories: TableFiles.Directories, _ listing: ObjectSnapshotListing) throws -> Bool {
        let buckets = Set(directories.keys.map(\.bucket))
        let remote: Set<String>
        do {
            remote = try listing.remoteBuckets(among: buckets)
        } catch let failure as RemoteFailure {
            throw QueryFailure("HIVE_METASTORE_ERROR", failure.description)
        }
        guard remote.isEmpty || remote == buckets else {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "A table whose partitions lie partly in buckets of remotes (\(remote.sorted().joined(separator: ", "))) is "
                    + "not supported by Hosu"
            )
        }
        return !remote.isEmpty
    }

    /// Whether folders that were listed lie in other S3s.
    static func hold(_ directories: TableFiles.Directories, _ objects: ObjectStore) throws -> Bool {
        guard let bucket = directories.keys.first?.bucket else { return false }
        return try objects.remotes?.remote(of: bucket) != nil
    }

    /// One object of another S3.
    struct File: Sendable {
        let bucket: String
        let key: String
        let byteCount: Int64
        let modifiedInMicroseconds: Int64
    }

    /// The objects below the folders.
    mutating func list(
        _ directories: [S3Location],
        _ objects: ObjectStore,
        _ engine: QueryEngine
    ) async throws -> [File] {
        var patterns: [String] = []
        for (bucket, locations) in Dictionary(grouping: directories, by: \.bucket) {
            try reach(bucket, objects)
            for prefix in Self.prefixes(locations.map(\.key)) {
                guard let path = RemoteAccess.path(bucket: bucket, key: prefix) else {
                    throw Self.unreadable("s3://\(bucket)/\(prefix)")
                }
                patterns.append(path + "**")
            }
        }
        let session = try await engine.remotes.engine(for: accesses).makeSession()
        let list = patterns.sorted().map { "'" + $0.replacing("'", with: "''") + "'" }.joined(separator: ", ")
        let urls = try await session.rows("SELECT DISTINCT file FROM glob([\(list)]) ORDER BY 1")
            .compactMap { $0.first.flatMap { $0 } }
        guard !urls.isEmpty else { return [] }
        for url in urls where url.contains("?") { throw Self.unreadable(url) }
        let rows = try await session.rows(
            "SELECT filename, size, epoch_us(last_modified) FROM read_blob([\(list)])"
        )
        // What is not in both came or went meanwhile.
        let sizes = Dictionary(rows.map { ($0.first.flatMap { $0 } ?? "", $0) }) { _, last in last }
        return urls.compactMap { url in
            guard let row = sizes[url], row.count > 2, let size = row[1].flatMap({ Int64($0) }) else {
                return nil
            }
            let rest = url.dropFirst("s3://".count)
            let bucket = rest.prefix { $0 != "/" }
            return File(
                bucket: String(bucket),
                key: String(rest.dropFirst(bucket.count + 1)),
                byteCount: size,
                modifiedInMicroseconds: row[2].flatMap { Int64($0) } ?? 0
            )
        }
    }

    private static func unreadable(_ url: String) -> QueryFailure {
        QueryFailure(
            "NOT_SUPPORTED",
            "\(url) has a question mark in its key; Hosu reads no such objects from remotes"
        )
    }

    /// Makes the bucket one that is reached.
    private mutating func reach(_ bucket: String, _ objects: ObjectStore) throws {
        guard let file = objects.remotes, let remote = try file.remote(of: bucket) else {
            throw ObjectFailure.bucketMissing(bucket)
        }
        let login: RemoteLogin?
        do {
            login = try file.login(to: remote)
        } catch let failure as RemoteFailure {
            throw QueryFailure("PERMISSION_DENIED", failure.description)
        }
        if !remotes.contains(where: { $0.name == remote.name }) { remotes.append(remote) }
        accesses.insert(
            RemoteAccess(
                bucket: bucket,
                authority: remote.endpoint.authority,
                isEncrypted: remote.endpoint.isEncrypted,
                region: remote.region,
                usesPathStyle: remote.usesPathStyle,
                keyID: login?.keyID,
                secret: login?.secret,
                sessionToken: login?.sessionToken
            )
        )
    }

    /// The folders to list, one request or more for each: their common folder where they are many.
    private static func prefixes(_ keys: [String]) -> [String] {
        guard keys.count > mostListings, var common = keys.first.map({ Substring($0) }) else { return keys }
        for key in keys { common = common.prefix(common.commonPrefix(with: key).count) }
        guard let slash = common.lastIndex(of: "/") else { return [""] }
        return [String(common[...slash])]
    }

    /// Has the statement read an object where it lies; returns the engine's path of it.
    mutating func path(of file: File) -> String {
        for access in accesses where access.bucket == file.bucket { read.insert(access) }
        return RemoteAccess.path(bucket: file.bucket, key: file.key) ?? ""
    }

    /// Has an object fetched later; returns the path that it will have.
    mutating func fetch(_ file: File, into parent: String, id: String) -> String {
        let folder = self.folder ?? Folder(path: parent + "/fetched-" + id)
        self.folder = folder
        let path = folder.path + "/\(fetches.count)"
        fetches.append(
            Fetch(
                source: RemoteAccess.path(bucket: file.bucket, key: file.key) ?? "",
                url: "s3://\(file.bucket)/\(file.key)",
                path: path
            )
        )
        return path
    }

    /// Fetches what is to be fetched.
    func perform(_ engine: QueryEngine) async throws {
        guard !fetches.isEmpty, let folder else { return }
        let remote = try engine.remotes.engine(for: accesses)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, fetch) in fetches.enumerated() {
                if index >= Self.concurrency { _ = try await group.next() }
                group.addTask {
                    let source = fetch.source.replacing("'", with: "''")
                    try await remote.makeSession().run(
                        "COPY (SELECT content FROM read_blob('\(source)')) TO "
                            + "'\(fetch.path.replacing("'", with: "''"))' (FORMAT blob)"
                    )
                }
            }
            try await group.waitForAll()
        }
    }

    /// A failure to read from a remote in words that name it; nil for other failures.
    func named(_ failure: EngineFailure) -> EngineFailure? {
        let text = failure.message
        guard text.contains("HTTP") || text.contains("hostname") || text.contains("SSL") else { return nil }
        let remote = remotes.first { remote in
            text.contains(remote.endpoint.authority) || remote.buckets.contains { text.contains("s3://\($0)/") }
        }
        guard let remote else { return nil }
        let first = text.split(separator: "\n").first.map(String.init) ?? text
        let name = "remote \(remote.name) (\(remote.endpoint))"
        if text.contains("HTTP 403") || text.contains("HTTP 401") {
            return EngineFailure(.raised(code: "PERMISSION_DENIED"), "Access denied by \(name): \(first)")
        }
        if text.contains("HTTP 404") {
            return EngineFailure(
                .raised(code: "HIVE_FILESYSTEM_ERROR"),
                "Not found in \(name): \(first)"
            )
        }
        if text.contains("HTTP 3") || text.contains("HTTP 4") || text.contains("HTTP 5") {
            return EngineFailure(.raised(code: "HIVE_FILESYSTEM_ERROR"), "The \(name) answered: \(first)")
        }
        return EngineFailure(
            .raised(code: "HIVE_FILESYSTEM_ERROR"),
            "The \(name) cannot be reached: \(first)"
        )
    }
}

extension TableFiles {
    /// Lists the files of a scan in other S3s.
    mutating func add(
        remote scan: TableScan,
        _ directories: Directories,
        _ objects: ObjectStore,
        _ engine: QueryEngine
    ) async throws {
        let found = try await remote.list(Array(directories.keys), objects, engine)
        let isParquet = try TableFormat(of: scan.table) == .parquet
        var listed: [ScanFile] = []
        for file in found where file.byteCount > 0 && !file.key.hasSuffix("/") {
            let owner = Self.owner(bucket: file.bucket, key: file.key, directories)
            guard let (partition, isHidden) = owner, !isHidden else { continue }
            let url = "s3://\(file.bucket)/\(file.key)"
            let path =
                isParquet
                ? remote.path(of: file)
                : remote.fetch(file, into: engine.exportDirectory, id: engine.remotes.nextID())
            name(path, as: url)
            listed.append(
                ScanFile(
                    path: path,
                    url: url,
                    byteCount: file.byteCount,
                    modifiedInMicroseconds: file.modifiedInMicroseconds,
                    partition: partition
                )
            )
        }
        guard isParquet, !listed.isEmpty else {
            return append(ScanFiles(listed), byteCount: listed.reduce(0) { $0 + $1.byteCount }, rowCount: nil)
        }
        let session = try await engine.remotes.engine(for: remote.read).makeSession()
        let paths = listed.map(\.path)
        let schemas = ParquetProbe.read(try await session.rows(ParquetProbe.sql(paths: paths)))
        let sizes = try await session.rows(ParquetFootprint.sql(paths: paths))
        let footprints = ParquetFootprint.read(schemas: schemas, sizes: sizes)
        let used = scan.columns.filter { scan.liveColumns.contains($0.column.id) }.compactMap { column in
            if case .data(let index) = column.source { scan.table.columns[index].name } else { nil }
        }
        var byteCount: Int64 = 0
        var rowCount: Int64 = 0
        var columns: [String: [ParquetColumn]] = [:]
        for file in listed {
            // The engine reports objects by their URLs, patterns undone.
            guard let footprint = footprints[file.url] else { continue }
            columns[file.path] = footprint.columns
            byteCount += used.reduce(0) { $0 + (footprint.byteCounts[$1] ?? 0) }
            rowCount += footprint.rowCount
        }
        append(ScanFiles(listed, parquetSchemas: columns), byteCount: byteCount, rowCount: rowCount)
    }
}

extension QueryWork {
    /// The keys of all directories so many levels below a location, which may lie in another S3.
    func directories(under location: S3Location, levels: Int) async throws -> [String] {
        let bucket = location.bucket
        guard let remote = try state.objects.remotes?.remote(of: bucket) else {
            return try await state.store.read { [state] view in
                var directories = [location.key]
                for _ in 0..<levels {
                    directories = try directories.flatMap { directory in
                        try state.objects.directories(in: bucket, under: directory, view)
                    }
                }
                return directories
            }
        }
        guard try await state.objects.bucketIfThere(bucket) == nil else {
            let failure = RemoteFailure.ambiguous(bucket: bucket, remote: remote.name)
            throw QueryFailure("HIVE_METASTORE_ERROR", failure.description)
        }
        var files = RemoteFiles()
        do {
            let keys = try await files.list([location], state.objects, state.engine).map(\.key)
            let folders = keys.compactMap { key -> String? in
                let parts = key.dropFirst(location.key.count).split(
                    separator: "/",
                    maxSplits: levels,
                    omittingEmptySubsequences: false
                )
                guard parts.count > levels else { return nil }
                return location.key + parts.prefix(levels).map { $0 + "/" }.joined()
            }
            return Set(folders).sorted()
        } catch let failure as EngineFailure {
            throw files.named(failure) ?? failure
        }
    }

    /// Refuses statements that would write into another S3.
    func refuseWriting(toRemotesOf statement: ResolvedStatement) throws {
        guard let file = state.objects.remotes, try !file.remotes().isEmpty else { return }
        let location: String?
        switch statement.action {
        case .insert(let insert): location = insert.target.storage.location
        case .unload(let unload): location = unload.location
        case .createTableAs(let creation):
            location =
                creation.properties.lazy.compactMap { property -> String? in
                    guard ["external_location", "location"].contains(property.name.lowercased()),
                        case .string(let text) = property.value
                    else { return nil }
                    return text
                }.first
        case .change, .optimize, .vacuum, .query, .createView, .explain, .passThrough: location = nil
        }
        guard let bucket = location.flatMap(S3Location.init)?.bucket, let remote = try file.remote(of: bucket)
        else { return }
        throw QueryFailure(
            "NOT_SUPPORTED",
            "The bucket \(bucket) lies in remote \(remote.name); Hosu reads from remotes and does not write to them"
        )
    }
}
