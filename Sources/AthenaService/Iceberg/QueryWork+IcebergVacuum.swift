import Iceberg
import Objects
import Primitives
import SQLAnalysis
import Store

extension QueryWork {
    /// Forgets old snapshots and removes the files that none of those left needs.
    ///
    /// Source: Athena User Guide, VACUUM.
    func vacuum(_ table: SQLAnalysis.CatalogTable, _ plan: Plan) async throws {
        let loaded = try plan.loaded(table)
        let now = state.world.clock.now
        let retention = SnapshotRetention(loaded.metadata.properties)
        let place = try IcebergTables.location(loaded.metadata.location).asDirectory
        guard !place.key.isEmpty else {
            throw QueryFailure(
                "GENERIC_INTERNAL_ERROR",
                "Path missing in file system location: s3://\(place.bucket)"
            )
        }
        let expired = retention.expired(of: loaded.metadata, at: now)
        var metadata = loaded.metadata
        if !expired.isEmpty { metadata.expire(expired, at: now) }
        let forgotten = metadata.forgetMetadataFiles()
        let isChanged = !expired.isEmpty || !forgotten.isEmpty

        var kept = try await paths(of: metadata)
        kept.insert(loaded.metadataLocation)
        kept.formUnion(metadata.metadataLog.map(\.file))
        kept.formUnion(metadata.statisticsFiles)
        let gone = try await paths(of: loaded.metadata).union(forgotten).subtracting(kept)
        let known = try Set(kept.map { try IcebergTables.location($0) })
        // A file that nothing names may be one of a commit under way, as long as it is young.
        let youngest = now.epochMilliseconds - retention.maximumAgeInMilliseconds
        let listed = try await objects(under: place)
        let orphans = listed.filter { $0.modified < youngest && !known.contains($0.location) }.map(\.location)
        let removed = try Set(gone.map { try IcebergTables.location($0) }).union(orphans)
        var outcome = Outcome()
        outcome.planningMilliseconds = plan.milliseconds
        outcome.result = try await seal(BodyStream(""))
        let delete: @Sendable (any WriteView) throws -> Void = { [state] view in
            for (bucket, locations) in Dictionary(grouping: removed, by: \.bucket) {
                try state.objects.delete(bucket, locations.map(\.key).sorted(), in: view)
            }
        }
        guard isChanged else { return try await finish(outcome, writes: delete) }
        let left = metadata
        try await commit(.metadata { $0 = left }, to: loaded, outcome: outcome, writes: delete)
    }

    /// Every file that snapshots of the table name.
    private func paths(of metadata: TableMetadata) async throws -> Set<String> {
        var paths: Set<String> = []
        var seen: Set<String> = []
        for snapshot in metadata.snapshots {
            paths.insert(snapshot.manifestList)
            for manifest in try await state.icebergTables.manifests(snapshot.manifestList)
            where seen.insert(manifest.path).inserted {
                paths.insert(manifest.path)
                for entry in try await state.icebergTables.entries(manifest, metadata) where entry.isLive {
                    paths.insert(entry.file.path)
                }
            }
        }
        return paths
    }

    private func objects(under place: S3Location) async throws -> [(location: S3Location, modified: Int64)] {
        try await state.store.read { [state] view in
            var found: [(location: S3Location, modified: Int64)] = []
            var request = ListRequest(bucket: place.bucket)
            request.prefix = place.key
            request.limit = 1000
            while true {
                let page = try state.objects.list(request, view)
                for object in page.objects {
                    found.append(
                        (
                            S3Location(bucket: place.bucket, key: object.key),
                            object.modifiedAt.epochMilliseconds
                        )
                    )
                }
                guard let next = page.next else { return found }
                request.after = next
            }
        }
    }
}

extension TableMetadata {
    /// Forgets the oldest of the metadata files before this one; `vacuum_max_metadata_files_to_keep` stay.
    ///
    /// - Returns: their paths.
    fileprivate mutating func forgetMetadataFiles() -> [String] {
        let limit = properties["vacuum_max_metadata_files_to_keep"].flatMap { Int($0) } ?? 100
        let surplus = metadataLog.count - max(1, limit)
        guard surplus > 0 else { return [] }
        let forgotten = metadataLog.prefix(surplus).map(\.file)
        metadataLog.removeFirst(surplus)
        return forgotten
    }

    /// Files of statistics that the metadata name.
    fileprivate var statisticsFiles: [String] {
        ["statistics", "partition-statistics"].flatMap { name in
            (further[name]?.array ?? []).compactMap { $0["statistics-path"]?.string }
        }
    }
}
