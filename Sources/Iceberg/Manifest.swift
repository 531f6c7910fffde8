package import Avro
import Primitives

/// Reads and writes manifests: the files of a snapshot, or of a part of it.
package enum Manifest {
    /// The entries of a manifest that a list names, with the numbers they inherit from it.
    ///
    /// `types` are those of the partitions of its spec.
    package static func read(
        _ bytes: [UInt8],
        of manifest: ManifestFile,
        types: [IcebergType],
        fields: [PartitionSpec.Field]
    ) throws -> [ManifestEntry] {
        let file = try AvroFile(bytes)
        guard let record = file.schema.record else {
            throw IcebergFailure.malformed("A manifest holds no records")
        }
        let entry = FieldReader(
            record,
            names: [
                "status": 0, "snapshot_id": 1, "data_file": 2, "sequence_number": 3, "file_sequence_number": 4,
            ]
        )
        guard let inner = entry.schema(2)?.withoutNull.record else {
            throw IcebergFailure.malformed("A manifest has no data_file")
        }
        let reader = DataFileReader(inner, specID: manifest.specID, types: types, fields: fields)
        return try file.rows().map { row in
            guard let row = row.record,
                let status = entry.int(0, row).flatMap({ ManifestEntry.Status(rawValue: $0) }),
                let data = entry.value(2, row).record
            else { throw IcebergFailure.malformed("An entry of a manifest has no status or file") }
            // Source: specification, "Sequence Number Inheritance": added files have the manifest's; those of version 1 have 0.
            let inherited = status == .added ? manifest.sequenceNumber : nil
            return ManifestEntry(
                status: status,
                snapshotID: entry.integer(1, row) ?? manifest.addedSnapshotID,
                sequenceNumber: entry.integer(3, row) ?? inherited ?? 0,
                fileSequenceNumber: entry.integer(4, row) ?? inherited ?? 0,
                file: try reader.file(data)
            )
        }
    }

    /// What a new manifest is made of.
    package struct Draft: Sendable {
        package var path: String
        package var content: ManifestFile.Content
        package var spec: PartitionSpec
        package var types: [IcebergType]
        package var schema: IcebergSchema
        package var snapshotID: Int64
        package var sequenceNumber: Int64
        package var entries: [ManifestEntry]
        /// 16 bytes of chance.
        package var mark: [UInt8]
    }

    /// The bytes of a manifest and its line in the list.
    ///
    /// Added entries keep their sequence numbers where they have some, and inherit else.
    package static func write(_ draft: Draft) throws(AvroFailure) -> (file: ManifestFile, bytes: [UInt8]) {
        let schema = ManifestSchema.entry(draft.spec, draft.types)
        var writer = AvroFileWriter(
            schema,
            metadata: [
                ("schema", draft.schema.json.text), ("schema-id", String(draft.schema.id)),
                ("partition-spec", draft.spec.fieldsJSON.text), ("partition-spec-id", String(draft.spec.id)),
                ("format-version", "2"), ("content", draft.content == .data ? "data" : "deletes"),
            ],
            mark: draft.mark
        )
        var file = ManifestFile(draft)
        for entry in draft.entries {
            file.count(entry)
            try writer.append(
                .record([
                    .integer(Int64(entry.status.rawValue)), AvroValue(entry.snapshotID),
                    AvroValue(entry.sequenceNumber), AvroValue(entry.fileSequenceNumber),
                    DataFileReader.value(entry.file, draft.types),
                ])
            )
        }
        let live = draft.entries.filter { $0.isLive }
        file.partitions = summaries(of: (live.isEmpty ? draft.entries : live).map(\.file), draft.types)
        let bytes = writer.finish()
        file.byteCount = Int64(bytes.count)
        return (file, bytes)
    }

    private static func summaries(
        of files: [DataFile],
        _ types: [IcebergType]
    ) -> [ManifestFile.PartitionSummary] {
        types.indices.map { index in
            var summary = ManifestFile.PartitionSummary(
                containsNull: false,
                containsNaN: false,
                lowerBound: nil,
                upperBound: nil
            )
            var lower: IcebergValue?
            var upper: IcebergValue?
            for file in files {
                guard index < file.partition.count, let value = file.partition[index] else {
                    summary.containsNull = true
                    continue
                }
                if value.isNaN {
                    summary.containsNaN = true
                    continue
                }
                if lower.map({ value.precedes($0) ?? false }) ?? true { lower = value }
                if upper.map({ $0.precedes(value) ?? false }) ?? true { upper = value }
            }
            summary.lowerBound = lower?.binary
            summary.upperBound = upper?.binary
            return summary
        }
    }
}

extension ManifestFile {
    fileprivate init(_ draft: Manifest.Draft) {
        self.init(
            path: draft.path,
            byteCount: 0,
            specID: draft.spec.id,
            content: draft.content,
            sequenceNumber: draft.sequenceNumber,
            minimumSequenceNumber: draft.sequenceNumber,
            addedSnapshotID: draft.snapshotID,
            addedFileCount: 0,
            existingFileCount: 0,
            deletedFileCount: 0,
            addedRowCount: 0,
            existingRowCount: 0,
            deletedRowCount: 0,
            partitions: []
        )
    }

    fileprivate mutating func count(_ entry: ManifestEntry) {
        switch entry.status {
        case .added:
            addedFileCount += 1
            addedRowCount += entry.file.recordCount
        case .existing:
            existingFileCount += 1
            existingRowCount += entry.file.recordCount
        case .deleted:
            deletedFileCount += 1
            deletedRowCount += entry.file.recordCount
        }
        if entry.isLive, let number = entry.sequenceNumber {
            minimumSequenceNumber = min(minimumSequenceNumber, number)
        }
    }
}

extension AvroValue {
    init(_ number: Int64?) { self = number.map { .integer($0) } ?? .null }
}

/// Turns a record of a manifest into a file and back.
struct DataFileReader {
    private let record: FieldReader
    private let partition: FieldReader?
    private let specID: Int
    private let types: [IcebergType]
    private let fields: [PartitionSpec.Field]

    init(_ record: AvroRecord, specID: Int, types: [IcebergType], fields: [PartitionSpec.Field]) {
        self.record = FieldReader(record, names: Self.names)
        // Old writers leave the ids out; the order is that of the spec then.
        partition = self.record.schema(102)?.withoutNull.record.map { inner in
            let names = Dictionary(zip(inner.fields, fields).map { ($0.name, $1.fieldID) }) { first, _ in first
            }
            return FieldReader(inner, names: names)
        }
        self.specID = specID
        self.types = types
        self.fields = fields
    }

    private static let names = [
        "content": 134, "file_path": 100, "file_format": 101, "partition": 102, "record_count": 103,
        "file_size_in_bytes": 104, "column_sizes": 108, "value_counts": 109, "null_value_counts": 110,
        "nan_value_counts": 137, "lower_bounds": 125, "upper_bounds": 128, "key_metadata": 131,
        "split_offsets": 132, "equality_ids": 135, "sort_order_id": 140, "referenced_data_file": 143,
    ]

    func file(_ row: [AvroValue]) throws(IcebergFailure) -> DataFile {
        guard let path = record.value(100, row).string else {
            throw .malformed("A file of the table has no path")
        }
        guard let content = DataFile.Content(rawValue: record.int(134, row) ?? 0) else {
            throw .malformed("The file \(path) has content of a kind that is not known")
        }
        let values = record.value(102, row).record ?? []
        var file = DataFile(
            content: content,
            path: path,
            format: (record.value(101, row).string ?? "PARQUET").uppercased(),
            specID: specID,
            partition: zip(fields, types).map { field, type in
                partition.flatMap { IcebergValue($0.value(field.fieldID, values), type) }
            },
            recordCount: try record.require(103, row, "record_count"),
            fileSizeInBytes: try record.require(104, row, "file_size_in_bytes")
        )
        file.columnSizes = pairs(108, row).compactMapValues(\.integer)
        file.valueCounts = pairs(109, row).compactMapValues(\.integer)
        file.nullValueCounts = pairs(110, row).compactMapValues(\.integer)
        file.nanValueCounts = pairs(137, row).compactMapValues(\.integer)
        file.lowerBounds = pairs(125, row).compactMapValues(\.bytes)
        file.upperBounds = pairs(128, row).compactMapValues(\.bytes)
        file.keyMetadata = record.value(131, row).bytes
        file.splitOffsets = record.value(132, row).array.map { $0.compactMap(\.integer) }
        file.equalityFieldIDs = record.value(135, row).array.map {
            $0.compactMap { $0.integer.map { Int($0) } }
        }
        file.sortOrderID = record.int(140, row)
        file.referencedDataFile = record.value(143, row).string
        return file
    }

    /// A map that is an array of keys and values.
    private func pairs(_ id: Int, _ row: [AvroValue]) -> [Int: AvroValue] {
        var found: [Int: AvroValue] = [:]
        for entry in record.value(id, row).array ?? [] {
            guard let entry = entry.record, entry.count == 2, let key = entry[0].integer else { continue }
            found[Int(key)] = entry[1]
        }
        return found
    }

    static func value(_ file: DataFile, _ types: [IcebergType]) -> AvroValue {
        let partition = zip(types.indices, types).map { index, type in
            (index < file.partition.count ? file.partition[index] : nil)?.avro(type) ?? .null
        }
        return .record([
            .integer(Int64(file.content.rawValue)), .string(file.path), .string(file.format),
            .record(partition),
            .integer(file.recordCount), .integer(file.fileSizeInBytes), map(file.columnSizes) { .integer($0) },
            map(file.valueCounts) { .integer($0) }, map(file.nullValueCounts) { .integer($0) },
            map(file.nanValueCounts) { .integer($0) }, map(file.lowerBounds) { .bytes($0) },
            map(file.upperBounds) { .bytes($0) }, file.keyMetadata.map { .bytes($0) } ?? .null,
            file.splitOffsets.map { .array($0.map { .integer($0) }) } ?? .null,
            file.equalityFieldIDs.map { .array($0.map { .integer(Int64($0)) }) } ?? .null,
            AvroValue(file.sortOrderID.map { Int64($0) }), file.referencedDataFile.map { .string($0) } ?? .null,
        ])
    }

    private static func map<Value>(_ values: [Int: Value], _ value: (Value) -> AvroValue) -> AvroValue {
        guard !values.isEmpty else { return .null }
        return .array(
            values.sorted { $0.key < $1.key }.map { .record([.integer(Int64($0.key)), value($0.value)]) }
        )
    }
}
