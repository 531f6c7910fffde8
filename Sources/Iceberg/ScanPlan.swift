/// One file of rows with what is deleted from it.
package struct ScanTask: Hashable, Sendable {
    package var file: DataFile
    package var sequenceNumber: Int64
    /// Files of deletions that may concern its rows, positions and equalities.
    package var deletes: [DataFile]
    /// The manifest that names the file.
    package var manifest: String
}

/// Finds the files that a query must read.
///
/// Source: Apache Iceberg table specification, "Scan Planning".
package struct ScanPlan: Sendable {
    package let metadata: TableMetadata
    package let snapshot: Snapshot?
    package let filter: RowPredicate

    /// `snapshot` is the one to read; nil is a table without rows.
    package init(_ metadata: TableMetadata, snapshot: Snapshot?, filter: RowPredicate = .always) {
        self.metadata = metadata
        self.snapshot = snapshot
        self.filter = filter
    }

    /// The plan of a table's current rows.
    package init(_ metadata: TableMetadata, filter: RowPredicate = .always) {
        self.init(metadata, snapshot: metadata.currentSnapshot, filter: filter)
    }

    /// Reads the list and those manifests that may name files of interest.
    package func tasks(
        readList: (_ path: String) async throws -> [ManifestFile],
        readManifest: (_ manifest: ManifestFile) async throws -> [ManifestEntry]
    ) async throws -> [ScanTask] {
        guard let snapshot else { return [] }
        let manifests = try await readList(snapshot.manifestList).filter { $0.hasLiveFiles && mayHold($0) }
        var files: [(entry: ManifestEntry, manifest: String)] = []
        var deletes: [ManifestEntry] = []
        for manifest in manifests {
            for entry in try await readManifest(manifest) where entry.isLive {
                switch entry.file.content {
                case .data: if mayHold(entry.file) { files.append((entry, manifest.path)) }
                // Whatever is deleted from a file of interest is in a partition of interest.
                case .positionDeletes, .equalityDeletes: deletes.append(entry)
                }
            }
        }
        let index = DeleteIndex(deletes, metadata)
        return files.map { entry, manifest in
            ScanTask(
                file: entry.file,
                sequenceNumber: entry.sequenceNumber ?? 0,
                deletes: index.deletes(of: entry),
                manifest: manifest
            )
        }
    }

    /// Whether a manifest may name files with rows that the filter lets through.
    package func mayHold(_ manifest: ManifestFile) -> Bool {
        guard let spec = metadata.spec(manifest.specID), manifest.partitions.count == spec.fields.count else {
            return true
        }
        let types = metadata.partitionTypes(spec)
        return filter.mayHold { id in
            spec.fields.indices.compactMap { index in
                guard spec.fields[index].sourceID == id else { return nil }
                let summary = manifest.partitions[index]
                let lower = summary.lowerBound.flatMap { IcebergValue(binary: $0, types[index]) }
                let upper = summary.upperBound.flatMap { IcebergValue(binary: $0, types[index]) }
                let mayBeNaN = Self.hasNaN(types[index]) && (summary.containsNaN ?? true)
                let range = ValueRange(
                    lower: lower,
                    upper: upper,
                    mayBeNull: summary.containsNull,
                    // Bounds that are there but cannot be read say nothing.
                    mayHaveValues: summary.lowerBound != nil || mayBeNaN,
                    mayBeNaN: mayBeNaN
                )
                return test(range, spec.fields[index])
            }
        }
    }

    /// Whether a file may have rows that the filter lets through, by its partition and its bounds.
    package func mayHold(_ file: DataFile) -> Bool {
        let fields = metadata.spec(file.specID)?.fields ?? []
        return filter.mayHold { id in
            var tests: [RangeTest] = []
            for (index, field) in fields.enumerated() where field.sourceID == id && index < file.partition.count
            {
                if let test = test(.only(file.partition[index]), field) { tests.append(test) }
            }
            if let type = metadata.schema.field(id)?.type, type.isPrimitive {
                tests.append(RangeTest(range(of: id, type, file)))
            }
            return tests
        }
    }

    private func test(_ range: ValueRange, _ field: PartitionSpec.Field) -> RangeTest? {
        guard let type = metadata.schema.field(field.sourceID)?.type else { return nil }
        return RangeTest(range, field.transform, type)
    }

    private func range(of id: Int, _ type: IcebergType, _ file: DataFile) -> ValueRange {
        let nulls = file.nullValueCounts[id]
        let count = file.valueCounts[id]
        let mayHaveValues = nulls.map { nulls in count.map { $0 > nulls } ?? true } ?? true
        return ValueRange(
            lower: file.lowerBounds[id].flatMap { IcebergValue(binary: $0, type) },
            upper: file.upperBounds[id].flatMap { IcebergValue(binary: $0, type) },
            mayBeNull: nulls.map { $0 > 0 } ?? true,
            mayHaveValues: mayHaveValues,
            mayBeNaN: Self.hasNaN(type) && file.nanValueCounts[id] != 0
        )
    }

    private static func hasNaN(_ type: IcebergType) -> Bool { type == .float || type == .double }
}

/// Finds the deletions that concern a file.
struct DeleteIndex {
    private var byPath: [String: [ManifestEntry]] = [:]
    private var byPartition: [Partition: [ManifestEntry]] = [:]
    private var everywhere: [ManifestEntry] = []

    private struct Partition: Hashable {
        let specID: Int
        let values: [IcebergValue?]
    }

    init(_ deletes: [ManifestEntry], _ metadata: TableMetadata) {
        for entry in deletes {
            let file = entry.file
            let isGlobal = metadata.spec(file.specID)?.isUnpartitioned ?? true
            if file.content == .positionDeletes, let path = Self.onlyPath(of: file) {
                byPath[path, default: []].append(entry)
            } else if isGlobal, file.content == .equalityDeletes {
                everywhere.append(entry)
            } else {
                byPartition[Partition(specID: file.specID, values: file.partition), default: []].append(entry)
            }
        }
    }

    /// The one file whose rows a file of positions deletes, if it is known to be one.
    private static func onlyPath(of file: DataFile) -> String? {
        if let path = file.referencedDataFile { return path }
        guard let lower = file.lowerBounds[ReservedFieldID.filePath],
            lower == file.upperBounds[ReservedFieldID.filePath]
        else { return nil }
        return String(decoding: lower, as: UTF8.self)
    }

    /// Positions of the same commit count; equalities only those of later ones.
    func deletes(of entry: ManifestEntry) -> [DataFile] {
        let partition = Partition(specID: entry.file.specID, values: entry.file.partition)
        let candidates = (byPath[entry.file.path] ?? []) + (byPartition[partition] ?? []) + everywhere
        let own = entry.sequenceNumber ?? 0
        return candidates.filter { delete in
            let number = delete.sequenceNumber ?? 0
            return delete.file.content == .positionDeletes ? own <= number : own < number
        }.map(\.file)
    }
}
