import Iceberg
import Primitives

extension QueryWork {
    /// Up to so many data files each have a file of deletions of their own, as Athena writes them; with more, those of a
    /// partition share one.
    private static let mostFilesOfTheirOwn = 64

    private struct PartitionKey: Hashable {
        let specID: Int
        let values: [IcebergValue?]
    }

    /// Writes which rows go, ordered by file and position.
    ///
    /// Source: Apache Iceberg table specification, "Position Delete Files".
    func write(
        deletions touched: [TouchedFile],
        _ tasks: [String: ScanTask],
        _ rows: ChangedRows,
        _ metadata: TableMetadata
    ) async throws -> IcebergFiles {
        var groups: [[TouchedFile]] = touched.map { [$0] }
        if touched.count > Self.mostFilesOfTheirOwn {
            let partitions = Dictionary(grouping: touched) { file in
                tasks[file.path].map { PartitionKey(specID: $0.file.specID, values: $0.file.partition) }
            }
            groups = partitions.values.sorted { ($0.first?.path ?? "") < ($1.first?.path ?? "") }
        }
        let id = record.id + "-deletes"
        var written: [(localPath: String, file: DataFile)] = []
        defer {
            for number in groups.indices { state.engine.removeExport(id: "\(id)-\(number)") }
        }
        for (number, group) in groups.enumerated() {
            guard let first = group.first else { continue }
            guard let task = tasks[first.path] else {
                throw QueryFailure("GENERIC_INTERNAL_ERROR", "The file \(first.path) is not one that was read")
            }
            let paths = group.map { EngineText.string($0.path) }.joined(separator: ", ")
            let files = try await state.engine.exportParquet(
                "SELECT path AS file_path, position AS pos FROM \(rows.source) "
                    + "WHERE \(ChangedRows.going) AND path IN (\(paths)) ORDER BY path, position",
                options: Self.deleteOptions,
                isPartitioned: false,
                id: "\(id)-\(number)"
            )
            written += files.map { ($0.path, Self.deleteFile(group, task.file)) }
        }
        return try await IcebergWriter(work: self, metadata: metadata).seal(written)
    }

    private static let deleteOptions = [
        "FORMAT parquet", "COMPRESSION zstd",
        "FIELD_IDS {file_path: \(ReservedFieldID.filePath), pos: \(ReservedFieldID.position)}",
    ]

    private static func deleteFile(_ group: [TouchedFile], _ data: DataFile) -> DataFile {
        var file = DataFile(
            content: .positionDeletes,
            path: "",
            specID: data.specID,
            partition: data.partition,
            recordCount: group.reduce(0) { $0 + $1.rowCount },
            fileSizeInBytes: 0
        )
        let (path, position) = (ReservedFieldID.filePath, ReservedFieldID.position)
        let paths = group.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        file.valueCounts = [path: file.recordCount, position: file.recordCount]
        file.nullValueCounts = [path: 0, position: 0]
        file.lowerBounds = [
            path: Array((paths.first ?? "").utf8),
            position: IcebergValue.long(group.map(\.firstPosition).min() ?? 0).binary,
        ]
        file.upperBounds = [
            path: Array((paths.last ?? "").utf8),
            position: IcebergValue.long(group.map(\.lastPosition).max() ?? 0).binary,
        ]
        return file
    }
}
