package import Avro
import Primitives

/// Reads and writes the list of a snapshot's manifests.
package enum ManifestList {
    /// Names of fields whose ids writers may leave out, the oldest ones too.
    private static let names = [
        "manifest_path": 500, "manifest_length": 501, "partition_spec_id": 502, "content": 517,
        "sequence_number": 515, "min_sequence_number": 516, "added_snapshot_id": 503, "added_files_count": 504,
        "added_data_files_count": 504, "existing_files_count": 505, "existing_data_files_count": 505,
        "deleted_files_count": 506, "deleted_data_files_count": 506, "added_rows_count": 512,
        "existing_rows_count": 513, "deleted_rows_count": 514, "partitions": 507, "key_metadata": 519,
    ]

    package static func read(_ bytes: [UInt8]) throws -> [ManifestFile] {
        let file = try AvroFile(bytes)
        guard let record = file.schema.record else {
            throw IcebergFailure.malformed("A list of manifests holds no records")
        }
        let reader = FieldReader(record, names: names)
        var summary: FieldReader?
        if case .array(let element, _) = reader.schema(507)?.withoutNull.physical {
            let names = ["contains_null": 509, "contains_nan": 518, "lower_bound": 510, "upper_bound": 511]
            summary = element.withoutNull.record.map { FieldReader($0, names: names) }
        }
        return try file.rows().map { row in
            let row = row.record ?? []
            guard let path = reader.value(500, row).string else {
                throw IcebergFailure.malformed("A list of manifests names no file")
            }
            let sequence = reader.integer(515, row) ?? 0
            return ManifestFile(
                path: path,
                byteCount: reader.integer(501, row) ?? 0,
                specID: reader.int(502, row) ?? 0,
                content: ManifestFile.Content(rawValue: reader.int(517, row) ?? 0) ?? .data,
                sequenceNumber: sequence,
                minimumSequenceNumber: reader.integer(516, row) ?? sequence,
                addedSnapshotID: reader.integer(503, row) ?? 0,
                // Version 1 may not know the counts: the manifest may then hold files.
                addedFileCount: reader.int(504, row) ?? 1,
                existingFileCount: reader.int(505, row) ?? 1,
                deletedFileCount: reader.int(506, row) ?? 1,
                addedRowCount: reader.integer(512, row) ?? 0,
                existingRowCount: reader.integer(513, row) ?? 0,
                deletedRowCount: reader.integer(514, row) ?? 0,
                partitions: (reader.value(507, row).array ?? []).compactMap { item in
                    guard let summary, let item = item.record else { return nil }
                    return ManifestFile.PartitionSummary(
                        containsNull: summary.value(509, item).boolean ?? true,
                        containsNaN: summary.value(518, item).boolean,
                        lowerBound: summary.value(510, item).bytes,
                        upperBound: summary.value(511, item).bytes
                    )
                },
                keyMetadata: reader.value(519, row).bytes
            )
        }
    }

    /// The bytes of a snapshot's list; `mark` is 16 bytes of chance.
    package static func write(
        _ manifests: [ManifestFile],
        snapshotID: Int64,
        parentID: Int64?,
        sequenceNumber: Int64,
        mark: [UInt8]
    ) throws(AvroFailure) -> [UInt8] {
        var writer = AvroFileWriter(
            ManifestSchema.manifestFile,
            metadata: [
                ("snapshot-id", String(snapshotID)),
                ("parent-snapshot-id", parentID.map { String($0) } ?? "null"),
                ("sequence-number", String(sequenceNumber)), ("format-version", "2"),
            ],
            mark: mark
        )
        for manifest in manifests {
            try writer.append(
                .record([
                    .string(manifest.path), .integer(manifest.byteCount), .integer(Int64(manifest.specID)),
                    .integer(Int64(manifest.content.rawValue)), .integer(manifest.sequenceNumber),
                    .integer(manifest.minimumSequenceNumber), .integer(manifest.addedSnapshotID),
                    .integer(Int64(manifest.addedFileCount)), .integer(Int64(manifest.existingFileCount)),
                    .integer(Int64(manifest.deletedFileCount)), .integer(manifest.addedRowCount),
                    .integer(manifest.existingRowCount), .integer(manifest.deletedRowCount),
                    .array(manifest.partitions.map(value)),
                    manifest.keyMetadata.map { .bytes($0) } ?? .null,
                ])
            )
        }
        return writer.finish()
    }

    private static func value(_ summary: ManifestFile.PartitionSummary) -> AvroValue {
        .record([
            .boolean(summary.containsNull), summary.containsNaN.map { .boolean($0) } ?? .null,
            summary.lowerBound.map { .bytes($0) } ?? .null, summary.upperBound.map { .bytes($0) } ?? .null,
        ])
    }
}
