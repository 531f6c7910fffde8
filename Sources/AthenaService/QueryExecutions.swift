import Objects
import Primitives
import Runs
import SQLSyntax
import ServiceKit
import Store

extension AthenaService {
    /// Accepts a query and answers at once; it runs afterwards.
    ///
    /// - Throws: `InvalidRequestException` for SQL that does not parse, a workgroup that is not there, an output location
    ///   that is missing, malformed or in no bucket, and a token that was used for another query.
    func startQueryExecution(
        _ input: Athena.StartQueryExecutionInput,
        _ call: Call
    ) async throws -> Athena.StartQueryExecutionOutput {
        let group = try await state.store.glance { try workGroup(input.workGroup, call.tenant, $0) }
        guard group.isEnabled else {
            throw Athena.InvalidRequestException("WorkGroup \(group.name) is disabled.")
        }
        let record = try await makeRecord(input, group, call)
        try await checkOutput(of: record)
        let token = input.clientRequestToken
        let run = Run(
            id: record.id,
            kind: QueryRunner.kind,
            tenant: record.tenant,
            subject: record.id,
            createdAt: record.submittedAt
        )
        return .init(queryExecutionId: try await submit(record, run, token))
    }

    /// Stores a query and begins to perform it, both at once: what it comes to is stored after it.
    ///
    /// - Returns: its identifier, or that of the query that was started with the same token.
    private func submit(_ record: QueryRecord, _ run: Run, _ token: String?) async throws -> String {
        state.arriving.add(record)
        defer { _ = state.arriving.take(record.id) }
        do {
            return try await store(record, run, token)
        } catch {
            runs.withdraw(RunKey(kind: run.kind, tenant: run.tenant, id: run.id))
            throw error
        }
    }

    private func store(_ record: QueryRecord, _ run: Run, _ token: String?) async throws -> String {
        try await state.store.write { [state, runs] view in
            if let token, let known = try state.queries.findToken(token, record.tenant, view),
                let earlier = try state.queries.find(known.queryID, record.tenant, view)
            {
                guard earlier.isSameRequest(as: record) else {
                    throw Self.tokenMismatch
                }
                return earlier.id
            }
            try state.queries.put(record, view)
            try state.announce(record, at: record.submittedAt, in: view)
            if let token {
                try state.queries.put(.init(tenant: record.tenant, token: token, queryID: record.id), view)
            }
            try runs.submitAhead(run, view)
            return record.id
        }
    }

    /// Ends a query that has not ended; for one that has, nothing happens.
    ///
    /// - Throws: `InvalidRequestException` when there is no such query.
    func stopQueryExecution(
        _ input: Athena.StopQueryExecutionInput,
        _ call: Call
    ) async throws -> Athena.StopQueryExecutionOutput {
        try await state.store.write { [state, runs] view in
            guard let record = try state.queries.find(input.queryExecutionId, call.tenant, view) else {
                throw Self.missing(input.queryExecutionId)
            }
            guard record.state == .accepted else { return }
            try runs.cancel(RunKey(kind: QueryRunner.kind, tenant: call.tenant, id: record.id), view)
        }
        return .init()
    }

    func getQueryExecution(
        _ input: Athena.GetQueryExecutionInput,
        _ call: Call
    ) async throws -> Athena.GetQueryExecutionOutput {
        let record = try await find(input.queryExecutionId, call.tenant)
        guard record.state == .accepted else { return .init(queryExecution: show(record)) }
        let key = RunKey(kind: QueryRunner.kind, tenant: call.tenant, id: record.id)
        await runs.waitForEnd(of: key, atMost: Self.patience)
        return .init(queryExecution: show(try await find(record.id, call.tenant)))
    }

    /// How long the state of a query that has not ended is held back.
    ///
    /// Most queries end within it, so that clients see the end at their first question and do not sleep a second before
    /// the next; a client that asks in a tight loop takes fewer turns away from the engine. AWS takes as long to answer.
    private static let patience = Duration.milliseconds(20)

    func batchGetQueryExecution(
        _ input: Athena.BatchGetQueryExecutionInput,
        _ call: Call
    ) async throws -> Athena.BatchGetQueryExecutionOutput {
        let found = try await state.store.read { [state] view in
            try input.queryExecutionIds.map { ($0, try state.queries.find($0, call.tenant, view)) }
        }
        return .init(
            queryExecutions: found.compactMap { $0.1.map(show) },
            unprocessedQueryExecutionIds: found.filter { $0.1 == nil }.map { id, _ in
                .init(
                    queryExecutionId: id,
                    errorCode: "QUERY_EXECUTION_NOT_FOUND",
                    errorMessage: "QueryExecution \(id) was not found"
                )
            }
        )
    }

    func listQueryExecutions(
        _ input: Athena.ListQueryExecutionsInput,
        _ call: Call
    ) async throws -> Athena.ListQueryExecutionsOutput {
        let scope = "athena.queries/\(input.workGroup ?? WorkGroupRecord.primaryName)"
        let after = try Self.position(of: input.nextToken, scope: scope)
        let limit = max(input.maxResults ?? 50, 1)
        let ids = try await state.store.read { [self] view in
            try state.queries.list(
                call.tenant,
                workGroup: try workGroup(input.workGroup, call.tenant, view).name,
                after: after,
                limit: limit + 1,
                view
            )
            .map(\.id)
        }
        let page = Array(ids.prefix(limit))
        return .init(
            queryExecutionIds: page,
            nextToken: ids.count > limit ? page.last.map { PageToken(scope: scope, position: $0).text } : nil
        )
    }

    func getQueryRuntimeStatistics(
        _ input: Athena.GetQueryRuntimeStatisticsInput,
        _ call: Call
    ) async throws -> Athena.GetQueryRuntimeStatisticsOutput {
        let record = try await find(input.queryExecutionId, call.tenant)
        guard record.state == .succeeded else {
            throw Athena.InvalidRequestException(
                "Query has not yet finished. Current state: \(shownState(of: record).rawValue)",
                "INVALID_QUERY_EXECUTION_STATE"
            )
        }
        let times = times(of: record)
        return .init(
            queryRuntimeStatistics: .init(
                timeline: .init(
                    queryQueueTimeInMillis: times.queue,
                    servicePreProcessingTimeInMillis: times.preProcessing,
                    queryPlanningTimeInMillis: Int(record.planningMilliseconds),
                    engineExecutionTimeInMillis: Int(record.engineMilliseconds),
                    serviceProcessingTimeInMillis: times.service,
                    totalExecutionTimeInMillis: times.total
                ),
                rows: .init(
                    inputRows: record.scannedRowCount.map { Int($0) },
                    inputBytes: Int(record.scannedByteCount),
                    outputBytes: record.outputByteCount.map { Int($0) },
                    outputRows: record.outputRowCount.map { Int($0) }
                ),
                outputStage: nil
            )
        )
    }

    func find(_ id: String, _ tenant: Tenant) async throws -> QueryRecord {
        guard let record = try await state.store.glance({ [state] in try state.queries.find(id, tenant, $0) })
        else {
            throw Self.missing(id)
        }
        return record
    }

    static func missing(_ id: String) -> Athena.InvalidRequestException {
        Athena.InvalidRequestException("QueryExecution \(id) was not found", "QUERY_EXECUTION_NOT_FOUND")
    }

    /// - Throws: `InvalidRequestException` when the bucket of the result is not there, or not whose the client expects.
    private func checkOutput(of record: QueryRecord) async throws {
        guard let output = S3Location(record.outputLocation) else { throw ResultSettings.malformedLocation }
        do {
            let bucket = try await state.objects.bucket(output.bucket)
            guard record.expectedBucketOwner ?? bucket.owner.account == bucket.owner.account else {
                throw Athena.InvalidRequestException(
                    "Unable to verify/create output bucket \(output.bucket): its owner is not the expected one"
                )
            }
        } catch ObjectFailure.bucketMissing(let bucket) {
            throw Athena.InvalidRequestException("Unable to verify/create output bucket \(bucket)")
        }
    }

    /// What sort of statement a query is; for EXECUTE, what sort the prepared statement is.
    private func kind(
        _ statement: Statement,
        _ group: WorkGroupRecord,
        _ tenant: Tenant
    ) async throws -> StatementKind {
        let text: String?
        switch statement {
        case .execute(let name, _):
            text = try await state.store.glance { [state] view in
                try state.prepared.named(name, in: group.name, tenant, view)?.sql
            }
        case .executeImmediate(let sql, _): text = sql
        default: return StatementKind(statement)
        }
        guard let text, let inner = try? Parser.parse(text) else { return StatementKind(statement) }
        return StatementKind(inner.statement)
    }

    private func makeRecord(
        _ input: Athena.StartQueryExecutionInput,
        _ group: WorkGroupRecord,
        _ call: Call
    ) async throws -> QueryRecord {
        let statement: ParsedStatement
        do {
            statement = try Parser.parse(input.queryString)
        } catch {
            throw Athena.InvalidRequestException(error.message, "MALFORMED_QUERY")
        }
        let settings = try ResultSettings(input.resultConfiguration, group)
        let id = call.world.ids.uuid()
        let kind = try await kind(statement.statement, group, call.tenant)
        return QueryRecord(
            id: id,
            tenant: call.tenant,
            sql: input.queryString,
            parameters: input.executionParameters ?? [],
            workGroup: group.name,
            catalog: input.queryExecutionContext?.catalog,
            database: input.queryExecutionContext?.database,
            kind: kind,
            outputLocation: kind.outputLocation(under: settings.base, id: id).description,
            encryptionOption: settings.encryptionOption,
            encryptionKey: settings.encryptionKey,
            expectedBucketOwner: settings.expectedBucketOwner,
            cannedACL: settings.cannedACL,
            reuse: ResultReuse(input.resultReuseConfiguration),
            scanLimitInBytes: group.scanLimitInBytes,
            engineVersion: group.engineVersion,
            caller: call.principal.arn()?.description,
            submittedAt: call.world.clock.now
        )
    }
}

extension QueryRecord {
    /// Whether a client that sends both under one token means one query.
    ///
    /// Source: answers of StartQueryExecution: text, database and output location are compared.
    fileprivate func isSameRequest(as other: QueryRecord) -> Bool {
        sql == other.sql && database == other.database && parameters == other.parameters
            && workGroup == other.workGroup
            && outputLocation.replacing(id, with: "") == other.outputLocation.replacing(other.id, with: "")
    }
}
