package import Primitives

/// What a commit does to the files of a table.
///
/// A value that can be applied again to newer metadata, when another commit came between.
package struct SnapshotChange: Sendable {
    package enum Operation: String, Hashable, Sendable {
        /// Rows are added.
        case append
        /// Rows are added and removed.
        case overwrite
        /// Rows are removed.
        case delete
        /// The same rows lie in other files.
        case replace
    }

    package var operation: Operation
    /// New files, rows and deletions; each of a spec that the table has.
    package var added: [DataFile]
    /// Paths of files, of rows or of deletions, that are no part of the table any more.
    package var removed: Set<String>
    /// The sequence number that new files of rows have in place of the commit's own: for rewritten files that of the
    /// snapshot they were read from, so that later deletions still concern them.
    package var dataSequenceNumber: Int64?
    /// Further members of the summary.
    package var summary: [String: String] = [:]

    package init(
        _ operation: Operation,
        adding added: [DataFile] = [],
        removing removed: Set<String> = [],
        dataSequenceNumber: Int64? = nil
    ) {
        self.operation = operation
        self.added = added
        self.removed = removed
        self.dataSequenceNumber = dataSequenceNumber
    }
}

/// A commit that is ready to be stored: new files, and the metadata that name them.
package struct PreparedCommit: Sendable {
    /// To be written before the metadata count: manifests and the list.
    package var files: [(path: String, bytes: [UInt8])]
    /// With the new snapshot as the current one; `follow` has not been called.
    package var metadata: TableMetadata
    package var snapshot: Snapshot
}

/// Names and chance that a commit needs.
package struct CommitNames: Sendable {
    package var snapshotID: Int64
    /// For the names of its files.
    package var uuid: String
    package var moment: Timestamp

    package init(snapshotID: Int64, uuid: String, moment: Timestamp) {
        self.snapshotID = snapshotID
        self.uuid = uuid
        self.moment = moment
    }

    /// A positive number from two of chance.
    package static func snapshotID(of chance: UInt64) -> Int64 { Int64(chance >> 1) }

    /// 16 bytes that end blocks, from the name of the file.
    func mark(_ number: Int) -> [UInt8] {
        [0, 1].flatMap { half in
            let hash = Array("\(uuid)-\(number)-\(half)".utf8).withUnsafeBytes { XXHash64.hash($0) }
            return IcebergValue.long(Int64(bitPattern: hash)).binary
        }
    }
}

extension SnapshotChange {
    /// The manifests and the metadata that the change leads to.
    ///
    /// - Throws: `IcebergFailure.conflict` when a file to be removed is not there any more; `.unsupported` for tables of
    ///   version 1; `.invalid` for files of a spec that the table does not have.
    package func prepare(
        _ metadata: TableMetadata,
        _ names: CommitNames,
        readList: (_ path: String) async throws -> [ManifestFile],
        readManifest: (_ manifest: ManifestFile) async throws -> [ManifestEntry]
    ) async throws -> PreparedCommit {
        guard metadata.formatVersion > 1 else {
            throw IcebergFailure.unsupported(
                "Writing to Iceberg tables of format version 1 is not supported by Hosu; upgrade the table to version 2"
            )
        }
        var draft = CommitDraft(change: self, metadata: metadata, names: names)
        let parent = metadata.currentSnapshot
        var kept: [ManifestFile] = []
        if let parent {
            for manifest in try await readList(parent.manifestList) where manifest.hasLiveFiles {
                guard !removed.isEmpty else {
                    kept.append(manifest)
                    continue
                }
                let entries = try await readManifest(manifest)
                if let rewritten = try draft.rewrite(entries, of: manifest) {
                    kept.append(rewritten)
                } else {
                    kept.append(manifest)
                }
            }
        }
        guard draft.missing.isEmpty else {
            throw IcebergFailure.conflict(
                "Missing required files to delete: \(draft.missing.sorted().joined(separator: ", "))"
            )
        }
        kept = try await draft.merge(try draft.addManifests() + kept, readManifest)
        return try draft.finish(kept, after: parent)
    }
}

/// A commit while it is put together.
private struct CommitDraft {
    let change: SnapshotChange
    let metadata: TableMetadata
    let names: CommitNames
    let sequenceNumber: Int64
    private var files: [(path: String, bytes: [UInt8])] = []
    private var counts: CommitCounts
    /// Files to be removed that have not been met.
    private(set) var missing: Set<String>

    init(change: SnapshotChange, metadata: TableMetadata, names: CommitNames) {
        self.change = change
        self.metadata = metadata
        self.names = names
        sequenceNumber = metadata.lastSequenceNumber + 1
        missing = change.removed
        counts = CommitCounts()
    }

    private mutating func write(
        _ entries: [ManifestEntry],
        _ content: ManifestFile.Content,
        _ spec: PartitionSpec
    ) throws -> ManifestFile {
        let path = "\(metadata.location)/metadata/\(names.uuid)-m\(files.count).avro"
        let (manifest, bytes) = try Manifest.write(
            Manifest.Draft(
                path: path,
                content: content,
                spec: spec,
                types: metadata.partitionTypes(spec),
                schema: metadata.schema,
                snapshotID: names.snapshotID,
                sequenceNumber: sequenceNumber,
                entries: entries,
                mark: names.mark(files.count)
            )
        )
        files.append((path, bytes))
        return manifest
    }

    private func spec(_ id: Int) throws -> PartitionSpec {
        guard let spec = metadata.spec(id) else {
            throw IcebergFailure.invalid("The table has no partition spec \(id)")
        }
        return spec
    }

    /// The manifest without the files that go; nil when none of them is in it.
    mutating func rewrite(_ entries: [ManifestEntry], of manifest: ManifestFile) throws -> ManifestFile? {
        let live = entries.filter(\.isLive)
        guard live.contains(where: { change.removed.contains($0.file.path) }) else { return nil }
        let changed = live.map { entry in
            var entry = entry
            if change.removed.contains(entry.file.path) {
                missing.remove(entry.file.path)
                counts.remove(entry.file)
                entry.status = .deleted
                entry.snapshotID = names.snapshotID
            } else {
                entry.status = .existing
            }
            return entry
        }
        return try write(changed, manifest.content, try spec(manifest.specID))
    }

    /// Manifests of the new files, one for each spec and kind.
    mutating func addManifests() throws -> [ManifestFile] {
        var manifests: [ManifestFile] = []
        for content in [ManifestFile.Content.data, .deletes] {
            let files = change.added.filter { ($0.content == .data) == (content == .data) }
            for id in Set(files.map(\.specID)).sorted() {
                let entries = files.filter { $0.specID == id }.map { file in
                    counts.add(file)
                    return ManifestEntry(
                        status: .added,
                        snapshotID: names.snapshotID,
                        sequenceNumber: content == .data ? change.dataSequenceNumber : nil,
                        fileSequenceNumber: nil,
                        file: file
                    )
                }
                manifests.append(try write(entries, content, try spec(id)))
            }
        }
        return manifests
    }

    /// Joins small manifests where they have become many, so that plans stay quick.
    ///
    /// Source: Apache Iceberg, Configuration, `commit.manifest.min-count-to-merge` and `commit.manifest-merge.enabled`.
    mutating func merge(
        _ manifests: [ManifestFile],
        _ readManifest: (ManifestFile) async throws -> [ManifestEntry]
    ) async throws -> [ManifestFile] {
        let limit = metadata.properties["commit.manifest.min-count-to-merge"].flatMap { Int($0) } ?? 100
        guard metadata.properties["commit.manifest-merge.enabled"] != "false", limit > 1 else {
            return manifests
        }
        var result = manifests
        for content in [ManifestFile.Content.data, .deletes] {
            for spec in metadata.specs {
                let own = Set(files.map(\.path))
                let small = result.filter {
                    $0.content == content && $0.specID == spec.id && $0.byteCount < 8 << 20
                        && !own.contains($0.path)
                }
                guard small.count >= limit else { continue }
                var entries: [ManifestEntry] = []
                for manifest in small {
                    for var entry in try await readManifest(manifest) where entry.isLive {
                        entry.status = .existing
                        entries.append(entry)
                    }
                }
                let gone = Set(small.map(\.path))
                result.removeAll { gone.contains($0.path) }
                result.append(try write(entries, content, spec))
            }
        }
        return result
    }

    mutating func finish(_ manifests: [ManifestFile], after parent: Snapshot?) throws -> PreparedCommit {
        let list = "\(metadata.location)/metadata/snap-\(names.snapshotID)-1-\(names.uuid).avro"
        files.append(
            (
                list,
                try ManifestList.write(
                    manifests,
                    snapshotID: names.snapshotID,
                    parentID: parent?.id,
                    sequenceNumber: sequenceNumber,
                    mark: names.mark(files.count)
                )
            )
        )
        var summary = counts.summary(after: parent?.summary)
        summary.merge(change.summary) { _, new in new }
        summary["operation"] = change.operation.rawValue
        let snapshot = Snapshot(
            id: names.snapshotID,
            parentID: parent?.id,
            sequenceNumber: sequenceNumber,
            timestampMilliseconds: max(names.moment.epochMilliseconds, metadata.lastUpdatedMilliseconds),
            manifestList: list,
            summary: summary,
            schemaID: metadata.currentSchemaID
        )
        var changed = metadata
        changed.add(snapshot)
        return PreparedCommit(files: files, metadata: changed, snapshot: snapshot)
    }
}
