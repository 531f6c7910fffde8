import DuckDB
import Foundation
import Objects
import Primitives
import SQLAnalysis
import SQLTranslate

/// Runs translated statements; the seam behind which the engine may move to a process of its own.
struct QueryEngine: Sendable {
    private(set) var engine: Engine
    let exportDirectory: String
    /// Engines for tables in other S3s.
    let remotes: RemoteEngines
    private let footprints = ParquetFootprints()

    init(engine: Engine, exportDirectory: String) throws {
        self.engine = engine
        remotes = RemoteEngines(engine.configuration)
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
        let session = try await engine.makeSession()
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
        try await engine.makeSession().rows(sql)
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
        columns: [String],
        as format: ExportFormat,
        partitionedBy keys: [String],
        isOrderFree: Bool,
        id: String
    ) async throws -> [ExportedFile] {
        let directory = exportDirectory + "/" + id
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let target = keys.isEmpty && !isOrderFree ? directory + "/data" : directory
        var options = format.options
        if !keys.isEmpty {
            options += ["PARTITION_BY (\(Self.quoted(keys)))", "OVERWRITE_OR_IGNORE"]
        } else if isOrderFree {
            // Writers of files with a limit of size keep no order; this limit is never reached.
            options.append("FILE_SIZE_BYTES '1000TB'")
        }
        let copy = { (options: [String]) in
            "COPY (SELECT * FROM (\(sql)) AS export(\(Self.quoted(columns)))) TO '\(target.replacing("'", with: "''"))' (\(options.joined(separator: ", ")))"
        }
        guard format.storage == .parquet else {
            let count = try await engine.makeSession().run(copy(options))
            return Self.files(under: directory, rowCount: count)
        }
        return try await texts(copy(options + ["RETURN_STATS"])).compactMap { row in
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

/// How files of rows are written.
struct ExportFormat: Hashable, Sendable {
    let storage: Storage
    /// Upper case; nil for the format's own.
    let compression: String?
    var fieldDelimiter = "\u{1}"

    enum Storage: String, Hashable, Sendable {
        case parquet = "PARQUET"
        case text = "TEXTFILE"
        case json = "JSON"
    }

    /// The options of COPY.
    ///
    /// Differs: without a compression Athena writes gzip; Parquet is written with snappy here, which every reader reads too
    /// and which takes a fraction of the time.
    var options: [String] {
        switch storage {
        case .parquet: return ["FORMAT parquet", "COMPRESSION \((compression ?? "SNAPPY").lowercased())"]
        case .text:
            let delimiter = fieldDelimiter.replacing("'", with: "''")
            return [
                "FORMAT csv", "HEADER false", "DELIMITER '\(delimiter)'", "QUOTE ''", "ESCAPE ''",
                "NULLSTR '\\N'",
                "COMPRESSION \((compression ?? "GZIP").lowercased())",
            ]
        case .json: return ["FORMAT json", "COMPRESSION \((compression ?? "GZIP").lowercased())"]
        }
    }

    /// What the names of the files end in, from which readers know how they are compressed.
    var fileExtension: String {
        switch (storage, compression ?? "GZIP") {
        case (.parquet, _), (_, "NONE"): ""
        case (_, "GZIP"): ".gz"
        case (_, "ZSTD"): ".zst"
        case (_, let other): "." + other.lowercased()
        }
    }
}
