import DuckDB
import Foundation
import Objects
import Primitives
import SQLAnalysis
import SQLTranslate
import Synchronization

/// Runs translated statements; the seam behind which the engine may move to a process of its own.
struct QueryEngine: Sendable {
    private(set) var engine: Engine
    let exportDirectory: String
    /// Engines for tables in other S3s.
    let remotes: RemoteEngines
    /// An engine with what reads and writes Avro, opened when a statement needs it.
    private let avro: AvroEngine
    private let footprints = ParquetFootprints()

    init(engine: Engine, exportDirectory: String) throws {
        self.engine = engine
        remotes = RemoteEngines(engine.configuration)
        avro = AvroEngine(engine.configuration)
        self.exportDirectory = exportDirectory
        // What lies there is left from queries that did not end.
        try? FileManager.default.removeItem(atPath: exportDirectory)
        try FileManager.default.createDirectory(atPath: exportDirectory, withIntermediateDirectories: true)
    }

    /// The same by an engine that reads the files of a statement, wherever they lie.
    func reading(_ files: TableFiles) throws -> QueryEngine {
        guard !files.remote.read.isEmpty else { return self }
        var other = self
        other.engine = try remotes.engine(for: files.remote.read)
        return other
    }

    /// A result on its way into a file.
    struct Rows: Sendable {
        /// Comma-separated text, the line of names first.
        let text: BodyStream
        let renderer: RowRenderer
        let session: Session

        /// Rows rendered so far, without the line of names.
        var rowCount: Int64 { renderer.rowCount }
    }

    /// Starts a query and returns when its first rows are there.
    func rows(_ sql: String, columns: [ResolvedColumn]) async throws -> Rows {
        let session = try await makeSession(for: sql)
        let (result, renderer) = try await session.stream(sql) { result in
            let renderer = try RowRenderer(columns: result.columns, types: columns.map(\.type.asRenderType))
            renderer.renderHeader(columns.map(\.name))
            try result.renderFirst(by: renderer)
            return renderer
        }
        let text = BodyStream(byteCount: nil) { { try await result.nextText(by: renderer) } }
        return Rows(text: text, renderer: renderer, session: session)
    }

    /// All rows of a small result.
    func texts(_ sql: String) async throws -> [[String?]] {
        try await makeSession(for: sql).rows(sql)
    }

    /// A connection to the engine that knows all that a statement names.
    ///
    /// A text of the user's may look like Avro; then the other engine does the same work.
    private func makeSession(for sql: String) async throws -> Session {
        guard sql.contains("read_avro(") || sql.contains("FORMAT avro") else {
            return try await engine.makeSession()
        }
        return try await avro.open().makeSession()
    }

    /// One file that a statement wrote.
    struct ExportedFile: Sendable {
        let path: String
        let rowCount: Int64
        /// `k=v/l=w`, escaped as Hive escapes; empty where the files are not partitioned.
        let partition: String
    }

    /// Writes the rows of a query into files whose columns have the given names; the caller moves them away, then calls `removeExport`.
    ///
    /// Where the order of the rows is free, all threads write, even when the reader below knows no order of its stretches.
    func export(
        _ sql: String,
        columns: [ResolvedColumn],
        as format: ExportFormat,
        partitionedBy keys: [String],
        isOrderFree: Bool,
        id: String
    ) async throws -> [ExportedFile] {
        let directory = exportDirectory + "/" + id
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let target = keys.isEmpty && !isOrderFree ? directory + "/data" : directory
        let items = try format.items(columns, partitionedBy: keys)
        let keys = keys + (format.buckets == nil ? [] : [ExportFormat.bucketName])
        var options = format.options
        if !keys.isEmpty {
            options += ["PARTITION_BY (\(Self.quoted(keys)))", "OVERWRITE_OR_IGNORE"]
        } else if isOrderFree {
            // Writers of files with a limit of size keep no order; this limit is never reached.
            options.append("FILE_SIZE_BYTES '1000TB'")
        }
        let copy = { (options: [String]) in
            "COPY (SELECT \(items) FROM (\(sql)) AS export(\(Self.quoted(columns.map(\.name))))) TO '\(target.replacing("'", with: "''"))' (\(options.joined(separator: ", ")))"
        }
        guard format.storage == .parquet else {
            let statement = copy(options)
            let count = try await makeSession(for: statement).run(statement)
            return Self.files(under: directory, rowCount: count)
        }
        return try await exported(by: copy(options + ["RETURN_STATS"]), under: directory)
    }

    /// The files that a COPY with RETURN_STATS wrote below a directory.
    func exported(by copy: String, under directory: String) async throws -> [ExportedFile] {
        try await texts(copy).compactMap { row in
            guard row.count > 1, let path = row[0], let count = row[1].flatMap({ Int64($0) }) else {
                return nil
            }
            return ExportedFile(
                path: path,
                rowCount: count,
                partition: Self.partition(of: path, under: directory)
            )
        }
    }

    /// All files under a directory; the first one stands for all rows.
    private static func files(under directory: String, rowCount: Int64) -> [ExportedFile] {
        let names = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
        var files: [ExportedFile] = []
        for name in names.sorted() {
            let path = directory + "/" + name
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
                !isDirectory.boolValue
            else {
                continue
            }
            let count = files.isEmpty ? rowCount : 0
            files.append(
                ExportedFile(path: path, rowCount: count, partition: partition(of: path, under: directory))
            )
        }
        return files
    }

    static func quoted(_ names: [String]) -> String {
        names.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ", ")
    }

    static func partition(of path: String, under directory: String) -> String {
        path.dropFirst(directory.count).split(separator: "/").dropLast().joined(separator: "/")
    }

    /// Removes what is left of an export.
    func removeExport(id: String) {
        try? FileManager.default.removeItem(atPath: exportDirectory + "/" + id)
    }

    /// The columns of Avro files, learned once a file.
    func avroColumns(of paths: [String]) async throws -> [String: [ParquetColumn]] {
        for path in footprints.missing(paths) {
            let text = "'" + path.replacing("'", with: "''") + "'"
            let rows = try await texts(
                "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_avro(\(text)))"
            )
            let columns = rows.compactMap { row in
                row[0].map { ParquetColumn(name: $0, type: (row[1] ?? "")) }
            }
            footprints.add([path: ParquetFootprint(columns: columns)])
        }
        return footprints.find(paths).mapValues(\.columns)
    }

    /// The columns of Parquet files and how many bytes each takes, learned once a file.
    func footprints(of paths: [String]) async throws -> [String: ParquetFootprint] {
        let unknown = footprints.missing(paths)
        if unknown.count <= Self.probedTogether {
            if !unknown.isEmpty { try await learn(unknown) }
            return footprints.find(paths)
        }
        // One thread of the engine looks at the files of one statement.
        try await withThrowingTaskGroup { group in
            for start in stride(from: 0, to: unknown.count, by: Self.probedTogether) {
                let part = Array(unknown[start..<min(start + Self.probedTogether, unknown.count)])
                group.addTask { try await learn(part) }
            }
            try await group.waitForAll()
        }
        return footprints.find(paths)
    }

    private static let probedTogether = 500

    private func learn(_ paths: [String]) async throws {
        let session = try await engine.makeSession()
        let schemas = ParquetProbe.read(try await session.rows(ParquetProbe.sql(paths: paths)))
        let sizes = try await session.rows(ParquetFootprint.sql(paths: paths))
        footprints.add(ParquetFootprint.read(schemas: schemas, sizes: sizes))
    }
}

/// An engine that can read and write Avro.
///
/// Extensions cannot be loaded into an engine that is locked, and loading this one with the other would make every start
/// slower. A class because it makes the engine when it is first asked for.
private final class AvroEngine: Sendable {
    private let configuration: EngineConfiguration
    private let opened = Mutex<Engine?>(nil)

    init(_ configuration: EngineConfiguration) {
        self.configuration = configuration
    }

    /// - Throws: `EngineFailure` where the extension is not installed.
    func open() throws -> Engine {
        var configuration = configuration
        configuration.extensions = [try EngineExtension.path(of: "avro")]
        return opened.withLock { [configuration] opened in
            if let opened { return opened }
            let engine = Engine(configuration)
            opened = engine
            return engine
        }
    }
}
