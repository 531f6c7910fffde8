import Catalog
import Logging
import Objects
import Primitives
package import Runs
import SQLAnalysis
import SQLSyntax
package import Store

/// Performs query executions.
///
/// All that a query leaves (result file, new table, its state) becomes visible in one transaction, so a query whose process
/// died has left nothing; the next start runs it again.
package struct QueryRunner: RunHandler {
    package static let kind: RunKind = "athena.query"

    package let policy = RunPolicy(concurrency: 8, restartRule: .restart)
    let state: AthenaState

    package init(_ state: AthenaState) {
        self.state = state
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let record = try await begun(run)
        // A run whose last transaction was committed and whose process died before it was removed.
        guard var record, record.state == .accepted else { return .finished() }
        record.startedAt = state.world.clock.now
        state.running.begin(record.id, at: state.world.clock.now)
        defer { state.running.end(run.subject) }
        do {
            let work = QueryWork(state: state, record: record, context: context)
            try await work.perform()
        } catch is ScanLimitExceeded {
            try await cancel(record, context)
        } catch {
            if Task.isCancelled { throw CancellationError() }
            try await fail(record, error, context)
        }
        return .finished()
    }

    /// What the run is about, from memory where its store is not done yet.
    private func begun(_ run: Run) async throws -> QueryRecord? {
        if let arriving = state.arriving.take(run.subject) { return arriving }
        return try await state.store.read { [state] view in
            try state.queries.find(run.subject, run.tenant, view)
        }
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        guard var record = try state.queries.find(run.subject, run.tenant, view), record.state == .accepted
        else { return }
        record.completedAt = state.world.clock.now
        switch end {
        case .cancelled:
            record.state = .cancelled
            record.reason = "Query cancelled by user"
        case .failed(let reason):
            record.fail(QueryFailure("GENERIC_INTERNAL_ERROR", reason))
        case .interrupted:
            var failure = QueryFailure("GENERIC_INTERNAL_ERROR", "The server ended while the query ran.")
            failure.isRetryable = true
            record.fail(failure)
        }
        try state.queries.put(record, view)
        try state.announce(record, at: state.world.clock.now, in: view)
    }

    private func cancel(_ record: QueryRecord, _ context: RunContext) async throws {
        var cancelled = record
        cancelled.state = .cancelled
        cancelled.reason = "Query cancelled! : WorkGroup bytes scanned limit exceeded"
        cancelled.completedAt = state.world.clock.now
        try await store(cancelled, context)
    }

    private func fail(_ record: QueryRecord, _ error: any Error, _ context: RunContext) async throws {
        let (failure, isExpected) = QueryFailure.of(error)
        if !isExpected {
            state.logger.error(
                "query failed for a reason of ours",
                metadata: ["query": "\(record.id)", "error": "\(error)"]
            )
        }
        var failed = record
        failed.completedAt = state.world.clock.now
        failed.fail(failure)
        try await store(failed, context)
    }

    /// Stores the end of a query that has not come to another one meanwhile.
    private func store(_ record: QueryRecord, _ context: RunContext) async throws {
        try await state.store.write { [state] view in
            guard try state.queries.find(record.id, record.tenant, view)?.state == .accepted else { return }
            try state.queries.put(record, view)
            try state.announce(record, at: state.world.clock.now, in: view)
            try context.finish(view)
        }
    }
}

/// The query would read more than its workgroup lets it.
struct ScanLimitExceeded: Error {}

extension QueryRecord {
    fileprivate mutating func fail(_ failure: QueryFailure) {
        let failure = failure.advising(self)
        state = .failed
        reason = failure.reason
        self.failure = failure
        columns = []
        updateCount = nil
    }
}

/// One query while it is performed.
struct QueryWork: Sendable {
    let state: AthenaState
    let record: QueryRecord
    let context: RunContext
    /// What the statement changes in the catalog.
    let changes = CatalogChanges()

    func perform() async throws {
        try await checkCatalog()
        guard try await !finishByReuse() else { return }
        try await perform(try timed("parse") { try Parser.parse(record.sql) }, arguments: nil)
    }

    /// Performs a statement; `arguments` stand for its parameters, in place of those of the request.
    func perform(_ parsed: ParsedStatement, arguments: [Expression]?) async throws {
        switch parsed.statement {
        case .query, .createTableAs, .createView, .insert, .unload, .explain, .delete, .update, .merge,
            .optimize,
            .vacuum:
            try await performAnalyzed(parsed, arguments: arguments)
        case .dropView, .showCreateView, .showViews, .createDatabase, .alterDatabase, .dropDatabase,
            .createTable,
            .alterTable, .dropTable, .repairTable, .showDatabases, .showTables, .showColumns, .showPartitions,
            .showTableProperties, .showCreateTable, .describe, .describeView:
            try await performDefinition(parsed.statement)
        case .prepare(let name, let statement): try await prepare(name, statement)
        case .execute(let name, let arguments): try await execute(name, arguments)
        case .executeImmediate(let text, let arguments): try await execute(text, arguments)
        case .deallocate(let name): try await deallocate(name)
        }
    }

    /// - Throws: `QueryFailure` unless the catalog of the request is the tenant's own.
    private func checkCatalog() async throws {
        guard let name = record.catalog, name.lowercased() != "awsdatacatalog" else { return }
        let found = try await state.store.read { [state, record] view in
            try state.dataCatalogs.find(name, record.tenant, view)
        }
        guard let found else { throw QueryFailure("CATALOG_NOT_FOUND", "Catalog '\(name)' does not exist") }
        guard found.isOwnGlue else {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Catalog '\(name)' of type \(found.type) cannot be read by Hosu"
            )
        }
    }

    /// What a query came to.
    struct Outcome: Sendable {
        var columns: [ResultColumn] = []
        /// Remarks on the query.
        var advice: [String] = []
        var updateCount: Int64?
        var planningMilliseconds: Int64 = 0
        var engineMilliseconds: Int64 = 0
        var scannedByteCount: Int64 = 0
        var scannedRowCount: Int64?
        var outputRowCount: Int64?
        /// The result file; nil for statements without one.
        var result: SealedBody?
        var manifest: S3Location?
        /// Whether a later query may show the result again.
        var canBeReused = false
    }

    /// Stores the end of the query with all that it leaves, `writes` of the statement among it, in one transaction.
    ///
    /// - Throws: `CancellationError` when the query has been stopped meanwhile.
    func finish(
        _ outcome: Outcome,
        writes: @escaping @Sendable (any WriteView) throws -> Void = { _ in }
    ) async throws {
        guard let location = S3Location(record.outputLocation) else { throw Self.noLocation(record) }
        let now = state.world.clock.now
        var ended = record
        ended.state = .succeeded
        ended.completedAt = now
        ended.columns = outcome.columns
        ended.updateCount = outcome.updateCount
        ended.planningMilliseconds = outcome.planningMilliseconds
        ended.engineMilliseconds = outcome.engineMilliseconds
        ended.scannedByteCount = outcome.scannedByteCount
        ended.scannedRowCount = outcome.scannedRowCount
        ended.outputRowCount = outcome.outputRowCount
        ended.outputByteCount = outcome.result?.byteCount
        ended.manifestLocation = outcome.manifest?.description
        ended.canBeReused = outcome.canBeReused ? true : nil
        ended.advice = outcome.advice.isEmpty ? nil : outcome.advice
        let stored = ended
        let metadata = try await sealMetadata(outcome)
        try await state.store.write { [state, context, changes] view in
            guard try state.queries.find(stored.id, stored.tenant, view)?.state == .accepted else {
                throw CancellationError()
            }
            changes.reset()
            try writes(view)
            try state.catalog.publish(changes, of: stored.tenant, at: now, in: view)
            if let result = outcome.result {
                let isText = stored.kind.result == .lines
                try state.objects.adopt(
                    result,
                    bucket: location.bucket,
                    key: location.key,
                    attributes: ObjectAttributes(
                        contentType: isText ? "binary/octet-stream" : "application/octet-stream"
                    ),
                    at: now,
                    in: view
                )
            }
            if let metadata {
                try state.objects.adopt(
                    metadata,
                    bucket: location.bucket,
                    key: location.key + ".metadata",
                    attributes: ObjectAttributes(contentType: "application/octet-stream"),
                    at: now,
                    in: view
                )
            }
            try state.queries.put(stored, view)
            try state.announce(stored, at: now, in: view)
            try context.finish(view)
        }
    }

    private func sealMetadata(_ outcome: Outcome) async throws -> SealedBody? {
        guard !outcome.columns.isEmpty else { return nil }
        let bytes = ResultMetadata.bytes(
            queryID: record.id,
            updateType: record.kind.updateType,
            updateCount: outcome.updateCount,
            columns: outcome.columns
        )
        return try await seal(BodyStream(bytes))
    }

    /// Makes what lies beside the query's result durable, encrypted as the query or its bucket wants it.
    func seal(_ body: BodyStream) async throws -> SealedBody {
        guard let location = S3Location(record.outputLocation) else { throw Self.noLocation(record) }
        return try await state.objects.seal(
            body,
            for: location.bucket,
            record.encryption,
            inlineLimit: Self.inlineLimit
        )
    }

    /// Results of at most that many bytes become durable with the end of their query, which saves syncs of their own.
    private static let inlineLimit = 64 << 10

    private static func noLocation(_ record: QueryRecord) -> QueryFailure {
        QueryFailure(
            "GENERIC_INTERNAL_ERROR",
            "The output location \(record.outputLocation) is no S3 path."
        )
    }

    /// Ends a statement whose result is lines of text.
    func finish(
        lines: [String],
        columns: [ResultColumn],
        writes: @escaping @Sendable (any WriteView) throws -> Void = { _ in }
    ) async throws {
        var outcome = Outcome()
        outcome.columns = columns
        outcome.updateCount = columns.isEmpty ? nil : 0
        outcome.result = try await seal(BodyStream(lines.joined(separator: "\n")))
        try await finish(outcome, writes: writes)
    }

    /// Milliseconds since `start`, a moment of the machine, a begun one as a whole.
    func milliseconds(since start: Timestamp) -> Int64 {
        max(0, (state.world.machineClock.now.epochMicroseconds - start.epochMicroseconds + 999) / 1000)
    }
}
