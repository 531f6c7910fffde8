/// Which files of a table are worth being rewritten.
///
/// Source: Amazon Athena User Guide, Create Iceberg tables, "Table properties": the `optimize_rewrite_` properties.
package struct Compaction: Hashable, Sendable {
    package var targetByteCount: Int64
    /// Smaller files are rewritten.
    package var minimumByteCount: Int64
    /// Larger files are rewritten.
    package var maximumByteCount: Int64
    /// Fewer files of a partition than this are left as they are.
    package var fileThreshold: Int
    /// A file with as many files of deletions is rewritten whatever its size.
    package var deleteThreshold: Int

    package init(_ properties: [String: String]) {
        func number(_ name: String) -> Int64? {
            properties[name].flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
        }
        let own = number("write_target_data_file_size_bytes") ?? number("write.target-file-size-bytes")
        targetByteCount = own ?? 536_870_912
        minimumByteCount =
            number("optimize_rewrite_min_data_file_size_bytes") ?? Int64(Double(targetByteCount) * 0.75)
        maximumByteCount =
            number("optimize_rewrite_max_data_file_size_bytes") ?? Int64(Double(targetByteCount) * 1.8)
        fileThreshold = Int(number("optimize_rewrite_data_file_threshold") ?? 5)
        deleteThreshold = Int(number("optimize_rewrite_delete_file_threshold") ?? 2)
    }

    private struct Partition: Hashable {
        let specID: Int
        let values: [IcebergValue?]
    }

    /// The files to rewrite; their rows go into files of the target size.
    ///
    /// `specID` is the table's own: files grouped by an older rule are rewritten as small ones are.
    package func chosen(of tasks: [ScanTask], specID: Int) -> [ScanTask] {
        var chosen: [ScanTask] = []
        let partitions = Dictionary(grouping: tasks) {
            Partition(specID: $0.file.specID, values: $0.file.partition)
        }
        for (partition, files) in partitions {
            let burdened = files.filter { $0.deletes.count >= deleteThreshold }
            let misfits = files.filter { task in
                let size = task.file.fileSizeInBytes
                return task.deletes.count < deleteThreshold
                    && (size < minimumByteCount || size > maximumByteCount || partition.specID != specID)
            }
            chosen += burdened
            guard misfits.count + burdened.count >= fileThreshold else { continue }
            chosen += worthwhile(misfits, beside: burdened.count, partition.specID == specID)
        }
        let paths = Set(chosen.map(\.file.path))
        return tasks.filter { paths.contains($0.file.path) }
    }

    /// One small file alone would be written as it is.
    private func worthwhile(_ misfits: [ScanTask], beside others: Int, _ isOwnSpec: Bool) -> [ScanTask] {
        guard misfits.count == 1, others == 0, isOwnSpec, let only = misfits.first else { return misfits }
        return only.file.fileSizeInBytes > maximumByteCount || !only.deletes.isEmpty ? misfits : []
    }
}

extension Collection<ScanTask> {
    /// The files of deletions that concern none but files which go.
    package func deletesOnly(of paths: Set<String>) -> [DataFile] {
        var going: [String: DataFile] = [:]
        var staying: Set<String> = []
        for task in self {
            for delete in task.deletes {
                if paths.contains(task.file.path) {
                    going[delete.path] = delete
                } else {
                    staying.insert(delete.path)
                }
            }
        }
        return going.values.filter { !staying.contains($0.path) }.sorted { $0.path < $1.path }
    }
}
