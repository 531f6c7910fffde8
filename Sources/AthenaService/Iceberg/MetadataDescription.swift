import Iceberg
import Primitives
import SQLAnalysis

/// What an Iceberg table tells of itself: the rows of `"table$files"` and its kin.
///
/// Source: Trino documentation, Iceberg connector, Metadata tables.
struct MetadataDescription {
    let metadata: TableMetadata
    let readList: @Sendable (_ path: String) async throws -> [ManifestFile]
    let readManifest: @Sendable (_ manifest: ManifestFile) async throws -> [ManifestEntry]

    /// `columns` are those that the analyzer gave the relation.
    func rows(_ kind: MetadataTable, columns: [TrinoType]) async throws -> MetadataRows {
        var rows = MetadataRows(columns: columns)
        switch kind {
        case .files: rows.rows = try await entries().map { files($0.file) }
        case .history: rows.rows = history()
        case .manifests: rows.rows = try await manifests().map(manifest)
        case .partitions: rows.rows = try await partitions()
        case .refs: rows.rows = references()
        case .snapshots: rows.rows = snapshots()
        }
        return rows
    }

    private func manifests() async throws -> [ManifestFile] {
        guard let snapshot = metadata.currentSnapshot else { return [] }
        return try await readList(snapshot.manifestList)
    }

    /// The files of the current snapshot.
    private func entries() async throws -> [ManifestEntry] {
        var entries: [ManifestEntry] = []
        for manifest in try await manifests() where manifest.hasLiveFiles {
            entries += try await readManifest(manifest).filter(\.isLive)
        }
        return entries
    }

    // MARK: Snapshots

    private func history() -> [[MetadataValue]] {
        let ancestors = Set(metadata.ancestors(of: metadata.currentSnapshotID))
        return metadata.snapshotLog.map { entry in
            [
                .moment(entry.timestampMilliseconds), .integer(entry.snapshotID),
                MetadataValue(metadata.snapshot(entry.snapshotID)?.parentID),
                .boolean(ancestors.contains(entry.snapshotID)),
            ]
        }
    }

    private func snapshots() -> [[MetadataValue]] {
        metadata.snapshots.map { snapshot in
            let summary = snapshot.summary.filter { $0.key != "operation" }.sorted { $0.key < $1.key }
            return [
                .moment(snapshot.timestampMilliseconds), .integer(snapshot.id),
                MetadataValue(snapshot.parentID), MetadataValue(snapshot.operation),
                .text(snapshot.manifestList), .map(summary.map { (.text($0.key), .text($0.value)) }),
            ]
        }
    }

    private func references() -> [[MetadataValue]] {
        metadata.references.sorted { $0.key < $1.key }.map { name, reference in
            [
                .text(name), .text(reference.isTag ? "TAG" : "BRANCH"), .integer(reference.snapshotID),
                MetadataValue(reference.maximumAgeInMilliseconds),
                MetadataValue(reference.minimumSnapshotsToKeep.map { Int64($0) }),
                MetadataValue(reference.maximumSnapshotAgeInMilliseconds),
            ]
        }
    }

    // MARK: Files

    private func manifest(_ manifest: ManifestFile) -> [MetadataValue] {
        let spec = metadata.spec(manifest.specID) ?? PartitionSpec(id: manifest.specID)
        let types = metadata.partitionTypes(spec)
        let summaries = zip(manifest.partitions, zip(spec.fields, types)).map {
            summary,
            field -> MetadataValue in
            let (field, type) = field
            let text = { (bytes: [UInt8]?) -> MetadataValue in
                guard let value = bytes.flatMap({ IcebergValue(binary: $0, type) }) else { return .null }
                return .text(PartitionText.text(value, field.transform, type))
            }
            return .row([
                .boolean(summary.containsNull), summary.containsNaN.map(MetadataValue.boolean) ?? .null,
                text(summary.lowerBound), text(summary.upperBound),
            ])
        }
        return [
            .text(manifest.path), .integer(manifest.byteCount), .integer(Int64(manifest.specID)),
            .integer(manifest.addedSnapshotID), .integer(Int64(manifest.addedFileCount)),
            .integer(manifest.addedRowCount), .integer(Int64(manifest.existingFileCount)),
            .integer(manifest.existingRowCount), .integer(Int64(manifest.deletedFileCount)),
            .integer(manifest.deletedRowCount), .array(summaries),
        ]
    }

    private func files(_ file: DataFile) -> [MetadataValue] {
        [
            .integer(Int64(file.content.rawValue)), .text(file.path), .text(file.format),
            .integer(file.recordCount), .integer(file.fileSizeInBytes), MetadataValue(file.columnSizes),
            MetadataValue(file.valueCounts), MetadataValue(file.nullValueCounts),
            MetadataValue(file.nanValueCounts), bounds(file.lowerBounds), bounds(file.upperBounds),
            file.keyMetadata.map(MetadataValue.bytes) ?? .null,
            file.splitOffsets.map { .array($0.map(MetadataValue.integer)) } ?? .null,
            file.equalityFieldIDs.map { .array($0.map { .integer(Int64($0)) }) } ?? .null,
        ]
    }

    private func bounds(_ bounds: [Int: [UInt8]]) -> MetadataValue {
        let pairs = bounds.sorted { $0.key < $1.key }.compactMap {
            id,
            bytes -> (key: MetadataValue, value: MetadataValue)? in
            let isPath = id == ReservedFieldID.filePath
            let isPosition = id == ReservedFieldID.position
            guard let type = isPath ? .string : isPosition ? .long : metadata.schema.field(id)?.type,
                let value = IcebergValue(binary: bytes, type)
            else { return nil }
            return (.integer(Int64(id)), .text(PartitionText.text(value, .identity, type)))
        }
        return pairs.isEmpty ? .null : .map(pairs)
    }

    // MARK: Partitions

    private struct Partition {
        var recordCount: Int64 = 0
        var fileCount: Int64 = 0
        var byteCount: Int64 = 0
        var columns: [Int: Figures] = [:]
    }

    /// What is known of a column's values in a partition.
    private struct Figures {
        var lower: IcebergValue?
        var upper: IcebergValue?
        var nulls: Int64?
        var nans: Int64?
    }

    private func partitions() async throws -> [[MetadataValue]] {
        let spec = metadata.spec
        let types = metadata.partitionTypes(spec)
        // As `MetadataTable.measuredColumns` chooses them.
        let identities = Set(spec.fields.filter { $0.transform == .identity }.map(\.sourceID))
        let measured = metadata.schema.fields.filter { $0.type.isPrimitive && !identities.contains($0.id) }
        var keys: [[IcebergValue?]] = []
        var found: [[IcebergValue?]: Partition] = [:]
        for entry in try await entries() where entry.file.content == .data {
            let key = values(of: entry.file, spec)
            if found[key] == nil { keys.append(key) }
            var partition = found[key] ?? Partition()
            partition.recordCount += entry.file.recordCount
            partition.fileCount += 1
            partition.byteCount += entry.file.fileSizeInBytes
            for field in measured {
                add(entry.file, field, to: &partition.columns[field.id, default: Figures()])
            }
            found[key] = partition
        }
        return keys.map { key in
            let partition = found[key] ?? Partition()
            var row: [MetadataValue] = []
            if !spec.fields.isEmpty {
                row.append(.row(zip(key, zip(spec.fields, types)).map { typed($0, $1.1) }))
            }
            row += [
                .integer(partition.recordCount), .integer(partition.fileCount), .integer(partition.byteCount),
            ]
            if !measured.isEmpty {
                row.append(
                    .row(
                        measured.map { field in
                            let figures = partition.columns[field.id] ?? Figures()
                            return .row([
                                typed(figures.lower, field.type), typed(figures.upper, field.type),
                                MetadataValue(figures.nulls), MetadataValue(figures.nans),
                            ])
                        }
                    )
                )
            }
            return row
        }
    }

    /// The partition of a file in terms of the table's own rule; what an older rule does not tell is NULL.
    private func values(of file: DataFile, _ spec: PartitionSpec) -> [IcebergValue?] {
        let own = metadata.spec(file.specID)?.fields ?? []
        return spec.fields.map { field in
            guard let index = own.firstIndex(where: { $0.fieldID == field.fieldID }),
                index < file.partition.count
            else { return nil }
            return file.partition[index]
        }
    }

    private func add(_ file: DataFile, _ field: IcebergField, to figures: inout Figures) {
        let lower = file.lowerBounds[field.id].flatMap { IcebergValue(binary: $0, field.type) }
        let upper = file.upperBounds[field.id].flatMap { IcebergValue(binary: $0, field.type) }
        if let lower, figures.lower.map({ lower.precedes($0) ?? false }) ?? true { figures.lower = lower }
        if let upper, figures.upper.map({ $0.precedes(upper) ?? false }) ?? true { figures.upper = upper }
        if let nulls = file.nullValueCounts[field.id] { figures.nulls = (figures.nulls ?? 0) + nulls }
        if let nans = file.nanValueCounts[field.id] { figures.nans = (figures.nans ?? 0) + nans }
    }

    /// A value as the engine reads it into its type.
    private func typed(_ value: IcebergValue?, _ type: IcebergType) -> MetadataValue {
        guard let value else { return .null }
        switch (value, type) {
        case (.long(let moment), .timestamptz): return .moment(moment.flooredQuotient(1000))
        case (.bytes(let bytes), .binary), (.bytes(let bytes), .fixed): return .bytes(bytes)
        default: return .text(PartitionText.text(value, .identity, type))
        }
    }
}
