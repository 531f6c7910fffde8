import Iceberg
import Primitives
import SQLAnalysis
import SQLTranslate

extension QueryWork {
    /// Writes the rows of files that are too small, too large or too much deleted from into files of the right size.
    ///
    /// Source: Athena User Guide, OPTIMIZE.
    func optimize(_ statement: ResolvedStatement.Optimize, _ plan: Plan) async throws {
        let start = state.world.machineClock.now
        let loaded = try plan.loaded(statement.target)
        let metadata = loaded.metadata
        var outcome = Outcome()
        outcome.columns = [.writtenRows]
        outcome.updateCount = 0
        outcome.planningMilliseconds = plan.milliseconds
        guard let snapshot = metadata.currentSnapshot else { return try await finish(outcome) }
        let scan = plan.resolved.scans[statement.targetScan]
        let all = try await state.icebergTables.tasks(metadata, snapshot)
        let wanted = try await files(statement.filter, among: all, scan, metadata, plan)
        let compaction = Compaction(metadata.properties)
        let chosen = compaction.chosen(of: wanted, specID: metadata.defaultSpecID)
        guard !chosen.isEmpty else {
            outcome.engineMilliseconds = milliseconds(since: start)
            return try await finish(outcome)
        }
        var files = TableFiles()
        try await add(chosen, of: scan, metadata, to: &files)
        outcome.scannedByteCount = files.byteCount
        outcome.scannedRowCount = files.rowCount
        let sql = try DuckDBTranslator(scans: [scan], files: files.scans).print(statement.query)
        let written = try await IcebergWriter(work: self, metadata: metadata).write(
            sql,
            upTo: compaction.targetByteCount
        )
        let paths = Set(chosen.map(\.file.path))
        // What later commits delete by values must still concern these rows.
        let change = SnapshotChange(
            .replace,
            adding: written.files,
            removing: paths.union(all.deletesOnly(of: paths).map(\.path)),
            dataSequenceNumber: snapshot.sequenceNumber
        )
        outcome.outputRowCount = written.files.reduce(0) { $0 + $1.recordCount }
        outcome.engineMilliseconds = milliseconds(since: start)
        let readSet = IcebergReadSet(chosen, of: loaded, filter: .always, isWhole: false)
        try await commit(change, to: loaded, written, readSet, outcome)
    }

    /// The files that a condition on partitions means: exactly where it can be told, else all that may hold such rows.
    private func files(
        _ filter: TypedExpression?,
        among tasks: [ScanTask],
        _ scan: TableScan,
        _ metadata: TableMetadata,
        _ plan: Plan
    ) async throws -> [ScanTask] {
        guard let filter else { return tasks }
        if let shared = SharedValues(filter, scan, metadata, tasks) {
            let rows = try await state.engine.texts(try plan.translator.print(shared.query))
            let numbers = rows.compactMap { row in row.first?.flatMap { Int($0) } }
            return numbers.filter { tasks.indices.contains($0) }.map { tasks[$0] }
        }
        return try await state.icebergTables.tasks(
            metadata,
            metadata.currentSnapshot,
            filter: IcebergPredicate(scan, metadata.schema).predicate(scan.filters)
        )
    }
}
