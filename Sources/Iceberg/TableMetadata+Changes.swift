package import Primitives

extension TableMetadata {
    /// Says that the metadata follow those at `path`, which were of the moment `former`, and forgets the oldest ones.
    ///
    /// Source: Apache Iceberg, Configuration, `write.metadata.previous-versions-max`.
    package mutating func follow(_ path: String, after former: Int64, at moment: Timestamp) {
        metadataLog.append(MetadataLogEntry(timestampMilliseconds: former, file: path))
        let limit = properties["write.metadata.previous-versions-max"].flatMap { Int($0) } ?? 100
        metadataLog = Array(metadataLog.suffix(max(1, limit)))
        touch(moment)
    }

    private mutating func touch(_ moment: Timestamp) {
        lastUpdatedMilliseconds = max(moment.epochMilliseconds, lastUpdatedMilliseconds)
    }

    /// Makes a snapshot the current one of the main branch.
    package mutating func add(_ snapshot: Snapshot) {
        snapshots.append(snapshot)
        lastSequenceNumber = max(lastSequenceNumber, snapshot.sequenceNumber)
        setCurrent(snapshot.id, at: snapshot.timestamp)
    }

    /// Points the main branch to a snapshot that is there: a rollback.
    package mutating func setCurrent(_ id: Int64, at moment: Timestamp) {
        currentSnapshotID = id
        var main = references["main"] ?? SnapshotReference(snapshotID: id)
        main.snapshotID = id
        references["main"] = main
        touch(moment)
        snapshotLog.append(
            SnapshotLogEntry(timestampMilliseconds: lastUpdatedMilliseconds, snapshotID: id)
        )
    }

    /// The ids of snapshots from a branch's head to its first one.
    package func ancestors(of id: Int64?) -> [Int64] {
        var found: [Int64] = []
        var next = id
        while let current = next, let snapshot = snapshot(current), !found.contains(current) {
            found.append(current)
            next = snapshot.parentID
        }
        return found
    }

    /// Forgets snapshots; those that a name points to stay.
    ///
    /// The caller removes files that no other snapshot has, after the commit.
    package mutating func expire(_ ids: Set<Int64>, at moment: Timestamp) {
        let kept = Set(references.values.map(\.snapshotID)).union(currentSnapshotID.map { [$0] } ?? [])
        let gone = ids.subtracting(kept)
        snapshots.removeAll { gone.contains($0.id) }
        // A log with holes answers wrongly: all before the last hole goes.
        if let hole = snapshotLog.lastIndex(where: { gone.contains($0.snapshotID) }) {
            snapshotLog.removeSubrange(...hole)
        }
        for name in ["statistics", "partition-statistics"] {
            guard let items = further[name]?.array else { continue }
            further[name] = .array(items.filter { !gone.contains($0["snapshot-id"]?.int64 ?? -1) })
        }
        touch(moment)
    }

    /// Makes fields the current schema; a schema that was there before is taken again.
    ///
    /// New fields have ids above `lastColumnID`.
    package mutating func setSchema(_ fields: [IcebergField], at moment: Timestamp) {
        touch(moment)
        if let same = schemas.first(where: {
            $0.fields == fields && $0.identifierFieldIDs == schema.identifierFieldIDs
        }) {
            currentSchemaID = same.id
            return
        }
        let next = IcebergSchema(
            id: (schemas.map(\.id).max() ?? -1) + 1,
            fields: fields,
            identifierFieldIDs: schema.identifierFieldIDs
        )
        lastColumnID = max(lastColumnID, next.highestFieldID)
        schemas.append(next)
        currentSchemaID = next.id
    }

    /// Makes partition fields the default for new files; fields that were there before keep their ids.
    package mutating func setSpec(
        _ fields: [(sourceID: Int, name: String, transform: IcebergTransform)],
        at moment: Timestamp
    ) {
        touch(moment)
        let old = specs.flatMap(\.fields)
        let new = fields.map { field in
            let same = old.first {
                $0.sourceID == field.sourceID && $0.transform == field.transform && $0.name == field.name
            }
            if let same { return same }
            lastPartitionID += 1
            return PartitionSpec.Field(
                sourceID: field.sourceID,
                fieldID: lastPartitionID,
                name: field.name,
                transform: field.transform
            )
        }
        if let same = specs.first(where: { $0.fields == new }) {
            defaultSpecID = same.id
            return
        }
        let id = (specs.map(\.id).max() ?? -1) + 1
        specs.append(PartitionSpec(id: id, fields: new))
        defaultSpecID = id
    }

    package mutating func setProperties(
        _ changes: [String: String],
        removing names: Set<String> = [],
        at moment: Timestamp
    ) {
        properties.merge(changes) { _, new in new }
        for name in names { properties[name] = nil }
        touch(moment)
    }
}
