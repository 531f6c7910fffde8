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
        let group = try await state.store.read { try workGroup(input.workGroup, call.tenant, $0) }
        guard group.isEnabled else {
            throw Athena.InvalidRequestException("WorkGroup \(group.name) is disabled.")
        }
        let record = try makeRecord(input, group, call)
        guard let output = S3Location(record.outputLocation) else { throw Self.malformedLocation }
        do {
            _ = try await state.objects.bucket(output.bucket)
        } catch ObjectFailure.bucketMissing(let bucket) {
            throw Athena.InvalidRequestException("Unable to verify/create output bucket \(bucket)")
        }
        let token = input.clientRequestToken
        let id = try await state.store.write { [state, runs] view in
            if let token, let known = try state.queries.findToken(token, record.tenant, view),
                let earlier = try state.queries.find(known.queryID, record.tenant, view)
            {
                guard earlier.isSameRequest(as: record) else {
                    throw Athena.InvalidRequestException(
                        "Idempotent parameters do not match",
                        "IDEMPOTENT_PARAMETER_MISMATCH"
                    )
                }
                return earlier.id
            }
            try state.queries.put(record, view)
            if let token {
                try state.queries.put(.init(tenant: record.tenant, token: token, queryID: record.id), view)
            }
            let run = Run(
                id: record.id,
                kind: QueryRunner.kind,
                tenant: record.tenant,
                subject: record.id,
                createdAt: record.submittedAt
            )
            try runs.submit(run, view)
            return record.id
        }
        return .init(queryExecutionId: id)
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
        var last: String?
        if let text = input.nextToken {
            guard let token = PageToken(text, scope: scope) else {
                throw Athena.InvalidRequestException("Malformed next token")
            }
            last = token.position
        }
        let limit = input.maxResults ?? 50
        let after = last
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
        guard let record = try await state.store.read({ [state] in try state.queries.find(id, tenant, $0) })
        else {
            throw Self.missing(id)
        }
        return record
    }

    static func missing(_ id: String) -> Athena.InvalidRequestException {
        Athena.InvalidRequestException("QueryExecution \(id) was not found", "QUERY_EXECUTION_NOT_FOUND")
    }

    private static var malformedLocation: Athena.InvalidRequestException {
        Athena.InvalidRequestException("outputLocation is not a valid S3 path.")
    }

    private func makeRecord(
        _ input: Athena.StartQueryExecutionInput,
        _ group: WorkGroupRecord,
        _ call: Call
    ) throws -> QueryRecord {
        let statement: ParsedStatement
        do {
            statement = try Parser.parse(input.queryString)
        } catch {
            throw Athena.InvalidRequestException(error.message, "MALFORMED_QUERY")
        }
        let configuration = group.isEnforced && group.outputLocation != nil ? nil : input.resultConfiguration
        guard let location = configuration?.outputLocation ?? group.outputLocation, !location.isEmpty else {
            throw Athena.InvalidRequestException(
                "No output location provided. An output location is required either through the Workgroup result "
                    + "configuration setting or as an API input."
            )
        }
        guard let base = S3Location(location) else { throw Self.malformedLocation }
        let encryptionOption =
            configuration?.encryptionConfiguration?.encryptionOption.rawValue ?? group.encryptionOption
        if encryptionOption == Athena.EncryptionOption.cseKms.rawValue {
            throw Athena.InvalidRequestException(
                "Client-side encryption of results (CSE_KMS) is not supported by Hosu."
            )
        }
        let id = call.world.ids.uuid()
        let kind = StatementKind(statement.statement)
        return QueryRecord(
            id: id,
            tenant: call.tenant,
            sql: input.queryString,
            parameters: input.executionParameters ?? [],
            workGroup: group.name,
            catalog: input.queryExecutionContext?.catalog,
            database: input.queryExecutionContext?.database,
            kind: kind,
            outputLocation: kind.outputLocation(under: base, id: id).description,
            encryptionOption: encryptionOption,
            encryptionKey: configuration?.encryptionConfiguration?.kmsKey ?? group.encryptionKey,
            expectedBucketOwner: configuration?.expectedBucketOwner ?? group.expectedBucketOwner,
            scanLimitInBytes: group.scanLimitInBytes,
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
        sql == other.sql && database == other.database
            && outputLocation.replacing(id, with: "") == other.outputLocation.replacing(other.id, with: "")
    }
}
