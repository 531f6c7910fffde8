import Catalog
import Iceberg
import Objects
import Primitives
import SQLAnalysis
import Store

/// What a statement does to an Iceberg table.
enum IcebergUpdate: Sendable {
    /// Files come and go: a new snapshot.
    case files(SnapshotChange)
    /// Columns, properties or what is kept of the past change.
    case metadata(@Sendable (inout TableMetadata) throws -> Void)
}

/// The table was changed by another commit since it was read.
private struct IcebergTableMoved: Error {}

extension QueryWork {
    /// How often a commit is tried on newer metadata.
    ///
    /// Source: Apache Iceberg, Configuration, `commit.retry.num-retries`, whose 4 tries wait seconds in between; here
    /// another try costs milliseconds.
    private static let commitLimit = 20

    /// Ends the query with a commit to an Iceberg table: the files, the metadata and the catalog's pointer to them become
    /// visible together, or nothing does.
    ///
    /// Where the table was changed since `loaded` was read, `again` says what is to be done to its newer state; nil, its usual
    /// answer, is the end. Appends need not ask: they are repeated. `writes` is done in the same transaction.
    ///
    /// - Throws: `QueryFailure` with ICEBERG_COMMIT_ERROR.
    func commit(
        _ update: IcebergUpdate,
        to loaded: LoadedIceberg,
        _ files: IcebergFiles = IcebergFiles(),
        outcome: Outcome,
        again: @Sendable (LoadedIceberg) async throws -> IcebergUpdate? = { _ in nil },
        writes: @escaping @Sendable (any WriteView) throws -> Void = { _ in }
    ) async throws {
        var (update, base) = (update, loaded)
        do {
            for _ in 0..<Self.commitLimit {
                do {
                    return try await commitOnce(update, base, files, outcome, writes)
                } catch is IcebergTableMoved {
                    let newer = try await reloaded(loaded)
                    if case .files(let change) = update, change.operation == .append {
                        guard newer.metadata.currentSchemaID == loaded.metadata.currentSchemaID else { break }
                    } else {
                        guard let next = try await again(newer) else { break }
                        update = next
                    }
                    base = newer
                }
            }
        } catch {
            state.objects.discard(files.bodies)
            throw error
        }
        state.objects.discard(files.bodies)
        throw QueryFailure(
            "ICEBERG_COMMIT_ERROR",
            "Failed to commit Iceberg update to table: \(loaded.table.databaseName).\(loaded.table.name)"
        )
    }

    private func reloaded(_ loaded: LoadedIceberg) async throws -> LoadedIceberg {
        let table = try await state.catalog.read(record.tenant) { reader in
            try reader.findTable(loaded.table.name, in: loaded.table.databaseName)
        }
        guard let table, table.id == loaded.table.id else { throw missing(loaded) }
        return try await state.icebergTables.load(table)
    }

    private func missing(_ loaded: LoadedIceberg) -> QueryFailure {
        QueryFailure(
            "TABLE_NOT_FOUND",
            "Table 'awsdatacatalog.\(loaded.table.databaseName).\(loaded.table.name)' does not exist"
        )
    }

    private func commitOnce(
        _ update: IcebergUpdate,
        _ base: LoadedIceberg,
        _ files: IcebergFiles,
        _ outcome: Outcome,
        _ writes: @escaping @Sendable (any WriteView) throws -> Void
    ) async throws {
        let now = state.world.clock.now
        var metadata = base.metadata
        var described: [(path: String, bytes: [UInt8])] = []
        switch update {
        case .files(let change):
            let names = CommitNames(
                snapshotID: CommitNames.snapshotID(of: state.world.chance.next()),
                uuid: state.world.ids.uuid(),
                moment: now
            )
            let prepared = try await state.icebergTables.prepare(change, metadata, names)
            metadata = prepared.metadata
            described = prepared.files
        case .metadata(let change): try change(&metadata)
        }
        metadata.follow(base.metadataLocation, after: base.metadata.lastUpdatedMilliseconds, at: now)
        let path = MetadataFileName.next(
            after: base.metadataLocation,
            location: metadata.location,
            uuid: state.world.ids.uuid()
        )
        described.append((path, metadata.bytes))
        let stored = metadata
        try await store(described, files, outcome) { [record, changes] view in
            let writer = CatalogWriter(tenant: record.tenant, now: now, view: view, changes: changes)
            let found = try writer.reader.findTable(base.table.name, in: base.table.databaseName)
            guard let current = found, current.id == base.table.id else { throw missing(base) }
            guard current.definition.parameters["metadata_location"] == base.metadataLocation else {
                throw IcebergTableMoved()
            }
            var definition = current.definition
            definition.parameters["metadata_location"] = path
            definition.parameters["previous_metadata_location"] = base.metadataLocation
            definition.storage?.columns = stored.glueColumns
            // Source: Apache Iceberg, AWS integration, `glue.skip-archive`: every commit would be a version of the table.
            try writer.updateTable(
                current.name,
                in: current.databaseName,
                to: definition,
                keepingOldVersion: false
            )
            try writes(view)
        }
    }

    /// Ends the query with new files of a table, in one transaction with `writes`.
    func store(
        _ described: [(path: String, bytes: [UInt8])],
        _ files: IcebergFiles,
        _ outcome: Outcome,
        writes: @escaping @Sendable (any WriteView) throws -> Void
    ) async throws {
        let now = state.world.clock.now
        var sealed: [(body: SealedBody, location: S3Location)] = []
        do {
            for (path, bytes) in described {
                let location = try IcebergTables.location(path)
                let body = try await state.objects.seal(
                    BodyStream(bytes),
                    for: location.bucket,
                    record.encryption
                )
                sealed.append((body, location))
            }
            let small = sealed
            let large = try zip(files.bodies, files.files).map { ($0, try IcebergTables.location($1.path)) }
            try await finish(outcome) { [state] view in
                for (body, location) in large + small {
                    try state.objects.adopt(body, bucket: location.bucket, key: location.key, at: now, in: view)
                }
                try writes(view)
            }
        } catch {
            state.objects.discard(sealed.map(\.body))
            throw error
        }
    }

    /// What is reported of a statement that wrote rows.
    func outcome(ofWriting rowCount: Int64, _ plan: Plan, since start: Timestamp) -> Outcome {
        var outcome = Outcome()
        outcome.columns = [.writtenRows]
        outcome.updateCount = rowCount
        outcome.outputRowCount = rowCount
        outcome.advice = plan.advice
        outcome.scannedByteCount = plan.files.byteCount
        outcome.scannedRowCount = plan.files.rowCount
        outcome.planningMilliseconds = plan.milliseconds
        outcome.engineMilliseconds = milliseconds(since: start)
        return outcome
    }
}
