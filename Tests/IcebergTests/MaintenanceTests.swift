import Primitives
import Testing

@testable import Iceberg

@Suite struct MaintenanceTests {
    static let now = Timestamp(CivilDate(year: 2024, month: 3, day: 10))
    static let day: Int64 = 86_400_000

    /// A table with a snapshot a day, the last one of today.
    static func table(days: Int, properties: [String: String] = [:]) -> TableMetadata {
        var metadata = TableMetadata(
            uuid: "u",
            location: "s3://b/t",
            schema: .fresh([IcebergField(id: 0, name: "id", type: .long)]),
            properties: properties,
            at: Self.now
        )
        for number in 1...days {
            metadata.add(
                Snapshot(
                    id: Int64(number),
                    parentID: number > 1 ? Int64(number - 1) : nil,
                    sequenceNumber: Int64(number),
                    timestampMilliseconds: now.epochMilliseconds - Int64(days - number) * day,
                    manifestList: "s3://b/t/metadata/\(number).avro",
                    summary: ["operation": "append"],
                    schemaID: 0
                )
            )
        }
        return metadata
    }

    @Test(
        "VACUUM lets snapshots go by age, and keeps as many as asked for",
        arguments: [
            ([:], [1, 2, 3, 4]),
            (["vacuum_max_snapshot_age_seconds": "172800"], [1, 2, 3, 4, 5, 6, 7]),
            (
                ["vacuum_max_snapshot_age_seconds": "172800", "vacuum_min_snapshots_to_keep": "5"],
                [1, 2, 3, 4, 5]
            ),
            (["history.expire.max-snapshot-age-ms": "86400000"], [1, 2, 3, 4, 5, 6, 7, 8]),
            (["vacuum_max_snapshot_age_seconds": "0"], [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ] as [([String: String], [Int64])]
    )
    func expiration(_ properties: [String: String], _ expired: [Int64]) {
        let metadata = Self.table(days: 10, properties: properties)

        let found = SnapshotRetention(properties).expired(of: metadata, at: Self.now)

        #expect(found.sorted() == expired)
    }

    @Test("what a tag or another branch points to stays")
    func references() {
        var metadata = Self.table(days: 10)
        metadata.references["audit"] = SnapshotReference(snapshotID: 2, isTag: true)
        metadata.references["old"] = SnapshotReference(snapshotID: 3)

        #expect(SnapshotRetention([:]).expired(of: metadata, at: Self.now) == [1, 4])
    }

    private static func task(_ name: String, _ size: Int64, deletes: Int = 0, partition: Int32 = 0) -> ScanTask
    {
        let file = DataFile(
            path: name,
            specID: 0,
            partition: [.int(partition)],
            recordCount: 1,
            fileSizeInBytes: size
        )
        let gone = (0..<deletes).map {
            DataFile(
                content: .positionDeletes,
                path: "\(name)-\($0)",
                specID: 0,
                recordCount: 1,
                fileSizeInBytes: 1
            )
        }
        return ScanTask(file: file, sequenceNumber: 1, deletes: gone, manifest: "m")
    }

    @Test(
        "OPTIMIZE takes files that are too small or too large when they are many, and such with many deletions"
    )
    func compaction() {
        let properties = [
            "write_target_data_file_size_bytes": "1000", "optimize_rewrite_data_file_threshold": "3",
        ]
        let files = [
            Self.task("small", 10), Self.task("less", 749), Self.task("good", 800), Self.task("more", 1801),
            Self.task("worn", 900, deletes: 2), Self.task("fair", 900, deletes: 1),
            Self.task("alone", 10, partition: 1), Self.task("lonely", 10, partition: 1),
        ]

        let chosen = Compaction(properties).chosen(of: files, specID: 0)

        #expect(chosen.map(\.file.path) == ["small", "less", "more", "worn"])
        #expect(Compaction([:]).targetByteCount == 536_870_912)
        #expect(Compaction(["optimize_rewrite_delete_file_threshold": "1"]).deleteThreshold == 1)
    }

    @Test("a file of deletions goes with the last file it concerns")
    func deletions() {
        let shared = DataFile(
            content: .positionDeletes,
            path: "d",
            specID: 0,
            recordCount: 2,
            fileSizeInBytes: 1
        )
        var first = Self.task("a", 1, deletes: 1)
        var second = Self.task("b", 1)
        first.deletes.append(shared)
        second.deletes.append(shared)

        #expect([first, second].deletesOnly(of: ["a"]).map(\.path) == ["a-0"])
        #expect([first, second].deletesOnly(of: ["a", "b"]).map(\.path) == ["a-0", "d"])
    }
}
