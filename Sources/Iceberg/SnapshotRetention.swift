package import Primitives

/// Which of a table's snapshots may go.
///
/// Source: Amazon Athena User Guide, VACUUM: those go that are older than `vacuum_max_snapshot_age_seconds` and more than
/// `vacuum_min_snapshots_to_keep`; branches and tags keep what their own settings say (Apache Iceberg table specification,
/// "Snapshot Retention Policy").
package struct SnapshotRetention: Hashable, Sendable {
    package var maximumAgeInMilliseconds: Int64
    package var minimumCount: Int

    package init(maximumAgeInMilliseconds: Int64, minimumCount: Int) {
        self.maximumAgeInMilliseconds = maximumAgeInMilliseconds
        self.minimumCount = max(1, minimumCount)
    }

    package static let defaultAgeInSeconds: Int64 = 432_000

    /// As the table's properties say it, in Athena's words or else in Iceberg's.
    package init(_ properties: [String: String]) {
        let age = properties["vacuum_max_snapshot_age_seconds"].flatMap { Int64($0) }.map { $0 * 1000 }
        let own = properties["history.expire.max-snapshot-age-ms"].flatMap { Int64($0) }
        let count =
            properties["vacuum_min_snapshots_to_keep"] ?? properties["history.expire.min-snapshots-to-keep"]
        self.init(
            maximumAgeInMilliseconds: age ?? own ?? Self.defaultAgeInSeconds * 1000,
            minimumCount: count.flatMap { Int($0) } ?? 1
        )
    }

    /// The snapshots that nothing keeps.
    package func expired(of metadata: TableMetadata, at moment: Timestamp) -> Set<Int64> {
        let now = moment.epochMilliseconds
        var kept: Set<Int64> = []
        for reference in metadata.references.values {
            guard !reference.isTag else {
                kept.insert(reference.snapshotID)
                continue
            }
            keep(of: metadata, from: reference.snapshotID, reference, now, &kept)
        }
        if let current = metadata.currentSnapshotID {
            keep(of: metadata, from: current, metadata.references["main"], now, &kept)
        }
        let ids = metadata.snapshots.filter { snapshot in
            !kept.contains(snapshot.id) && now - snapshot.timestampMilliseconds > maximumAgeInMilliseconds
        }
        return Set(ids.map(\.id))
    }

    private func keep(
        of metadata: TableMetadata,
        from head: Int64,
        _ reference: SnapshotReference?,
        _ now: Int64,
        _ kept: inout Set<Int64>
    ) {
        let count = reference?.minimumSnapshotsToKeep ?? minimumCount
        let age = reference?.maximumSnapshotAgeInMilliseconds ?? maximumAgeInMilliseconds
        for (index, id) in metadata.ancestors(of: head).enumerated() {
            guard let snapshot = metadata.snapshot(id) else { continue }
            if index < count || now - snapshot.timestampMilliseconds <= age { kept.insert(id) }
        }
    }
}
