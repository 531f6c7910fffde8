import Primitives
import ServiceKit
import Store

/// Source: Step Functions API Reference, DescribeMapRun, ListMapRuns, UpdateMapRun.
extension StatesService {
    func describeMapRun(
        _ input: States.DescribeMapRunInput,
        _ call: Call
    ) async throws -> States.DescribeMapRunOutput {
        let run = try await store.glance { [core] view in
            try Self.require(mapRun: input.mapRunArn, call, core, view)
        }
        return .init(
            mapRunArn: run.arn,
            executionArn: run.executionARN,
            status: .init(rawValue: run.status) ?? .running,
            startDate: run.startedAt,
            stopDate: run.stoppedAt,
            maxConcurrency: run.maxConcurrency,
            toleratedFailurePercentage: run.toleratedPercentage ?? 0,
            toleratedFailureCount: run.toleratedCount ?? 0,
            itemCounts: .init(
                pending: run.items.pending,
                running: run.items.running,
                succeeded: run.items.succeeded,
                failed: run.items.failed,
                timedOut: run.items.timedOut,
                aborted: run.items.aborted,
                total: run.items.total,
                resultsWritten: run.items.written,
                failuresNotRedrivable: run.items.notRedrivable,
                pendingRedrive: run.items.pendingRedrive
            ),
            executionCounts: .init(
                pending: run.executions.pending,
                running: run.executions.running,
                succeeded: run.executions.succeeded,
                failed: run.executions.failed,
                timedOut: run.executions.timedOut,
                aborted: run.executions.aborted,
                total: run.executions.total,
                resultsWritten: run.executions.written,
                failuresNotRedrivable: run.executions.notRedrivable,
                pendingRedrive: run.executions.pendingRedrive
            ),
            redriveCount: run.redriveCount,
            redriveDate: run.redrivenAt
        )
    }

    func listMapRuns(
        _ input: States.ListMapRunsInput,
        _ call: Call
    ) async throws -> States.ListMapRunsOutput {
        let runs = try await store.read { [core] view in
            let record = try Self.require(input.executionArn, call, core, view)
            return try core.mapRuns.list(record.key, call.tenant, view)
        }
        // Pages go by the whole moment and the name, which is unique.
        let page = try StatesPages.page(
            runs,
            input.nextToken,
            input.maxResults,
            scope: "mapRuns/\(input.executionArn)"
        ) { run in
            let moment = "\(run.startedAt.epochMicroseconds)"
            return String(repeating: "0", count: max(0, 20 - moment.count)) + moment + run.id
        }
        return .init(
            mapRuns: page.elements.map { run in
                .init(
                    executionArn: run.executionARN,
                    mapRunArn: run.arn,
                    stateMachineArn: run.machineARN,
                    startDate: run.startedAt,
                    stopDate: run.stoppedAt
                )
            },
            nextToken: page.nextToken
        )
    }

    /// Changes how many children run at once, and how many may fail; one that has ended takes no changes.
    func updateMapRun(
        _ input: States.UpdateMapRunInput,
        _ call: Call
    ) async throws -> States.UpdateMapRunOutput {
        guard
            input.maxConcurrency != nil || input.toleratedFailureCount != nil
                || input.toleratedFailurePercentage != nil
        else {
            throw States.ValidationException(
                message: "At least one of maxConcurrency, toleratedFailureCount or toleratedFailurePercentage "
                    + "must be given.",
                reason: .missingRequiredParameter
            )
        }
        try await store.write { [core] view in
            var run = try Self.require(mapRun: input.mapRunArn, call, core, view)
            guard run.status == "RUNNING" else {
                throw States.ValidationException(
                    message: "Map Run is \(run.status) and cannot be updated: '\(run.arn)'",
                    reason: nil
                )
            }
            if let count = input.maxConcurrency { run.maxConcurrency = count }
            if let count = input.toleratedFailureCount { run.toleratedCount = count }
            if let percentage = input.toleratedFailurePercentage { run.toleratedPercentage = percentage }
            try core.mapRuns.put(run, view)
            try core.wakeMapRun(run.id, run.tenant, view)
        }
        return .init()
    }

    static func require(
        mapRun arn: String,
        _ call: Call,
        _ core: StatesCore,
        _ view: any ReadView
    ) throws -> MapRunRecord {
        let id = try StatesNames.parse(mapRun: arn)
        guard let run = try core.mapRuns.find(id, call.tenant, view) else {
            throw States.ResourceNotFound(message: "Resource not found: '\(arn)'", resourceName: arn)
        }
        return run
    }
}
