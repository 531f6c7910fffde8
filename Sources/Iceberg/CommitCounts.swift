/// What a commit adds and removes, as its summary says it.
///
/// Source: Apache Iceberg table specification, Appendix F, "Snapshot Summary" (optional fields), `SnapshotSummary`.
struct CommitCounts {
    private struct Tally {
        var dataFiles: Int64 = 0
        var rows: Int64 = 0
        var bytes: Int64 = 0
        var deleteFiles: Int64 = 0
        var positionDeleteFiles: Int64 = 0
        var equalityDeleteFiles: Int64 = 0
        var positionDeletes: Int64 = 0
        var equalityDeletes: Int64 = 0

        mutating func count(_ file: DataFile) {
            bytes += file.fileSizeInBytes
            switch file.content {
            case .data:
                dataFiles += 1
                rows += file.recordCount
            case .positionDeletes:
                deleteFiles += 1
                positionDeleteFiles += 1
                positionDeletes += file.recordCount
            case .equalityDeletes:
                deleteFiles += 1
                equalityDeleteFiles += 1
                equalityDeletes += file.recordCount
            }
        }
    }

    private struct Partition: Hashable {
        let specID: Int
        let values: [IcebergValue?]
    }

    private var added = Tally()
    private var removed = Tally()
    private var partitions: Set<Partition> = []

    mutating func add(_ file: DataFile) {
        added.count(file)
        partitions.insert(Partition(specID: file.specID, values: file.partition))
    }

    mutating func remove(_ file: DataFile) {
        removed.count(file)
        partitions.insert(Partition(specID: file.specID, values: file.partition))
    }

    /// The members; totals go on from those of the parent and are left out where it has none.
    func summary(after parent: [String: String]?) -> [String: String] {
        var summary: [String: String] = ["changed-partition-count": String(partitions.count)]
        func say(_ name: String, _ count: Int64) {
            if count > 0 { summary[name] = String(count) }
        }
        func total(_ name: String, _ change: Int64) {
            guard let parent else {
                summary[name] = String(change)
                return
            }
            guard let before = parent[name].flatMap({ Int64($0) }) else { return }
            summary[name] = String(max(0, before + change))
        }
        say("added-data-files", added.dataFiles)
        say("added-records", added.rows)
        say("added-files-size", added.bytes)
        say("added-delete-files", added.deleteFiles)
        say("added-position-delete-files", added.positionDeleteFiles)
        say("added-equality-delete-files", added.equalityDeleteFiles)
        say("added-position-deletes", added.positionDeletes)
        say("added-equality-deletes", added.equalityDeletes)
        say("deleted-data-files", removed.dataFiles)
        say("deleted-records", removed.rows)
        say("removed-files-size", removed.bytes)
        say("removed-delete-files", removed.deleteFiles)
        say("removed-position-delete-files", removed.positionDeleteFiles)
        say("removed-equality-delete-files", removed.equalityDeleteFiles)
        say("removed-position-deletes", removed.positionDeletes)
        say("removed-equality-deletes", removed.equalityDeletes)
        total("total-records", added.rows - removed.rows)
        total("total-files-size", added.bytes - removed.bytes)
        total("total-data-files", added.dataFiles - removed.dataFiles)
        total("total-delete-files", added.deleteFiles - removed.deleteFiles)
        total("total-position-deletes", added.positionDeletes - removed.positionDeletes)
        total("total-equality-deletes", added.equalityDeletes - removed.equalityDeletes)
        return summary
    }
}
