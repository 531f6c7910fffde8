import Primitives
import Runs
import StatesLanguage
import Store

/// What executions want of map runs, performed in the transaction that stores the execution's step.
extension StatesCore {
    func startMapRun(
        _ request: MapRunRequest,
        of execution: ExecutionRecord,
        _ now: Timestamp,
        _ view: any WriteView
    )
        throws
    {
        let id = "\(execution.machineName)/\(request.label):\(request.name)"
        guard try mapRuns.find(id, execution.tenant, view) == nil else { return }
        var record = MapRunRecord(
            tenant: execution.tenant,
            id: id,
            arn: request.arn,
            execution: execution.key,
            executionARN: execution.arn,
            request: request.id,
            machine: execution.machine,
            label: request.label,
            revision: execution.revision,
            roleARN: execution.roleARN,
            isExpress: request.executionType == "EXPRESS",
            scope: request.scope,
            state: request.state,
            startedAt: now,
            maxConcurrency: request.maxConcurrency,
            toleratedCount: request.toleratedCount,
            toleratedPercentage: request.toleratedPercentage
        )
        record.testCase = execution.testCase
        try mapRuns.put(record, view)
        try mapRuns.put(request, id, execution.tenant, view)
        try submit(record, now, view)
    }

    private func submit(_ record: MapRunRecord, _ now: Timestamp, _ view: any WriteView) throws {
        let run = Run(
            id: record.id,
            kind: MapRunRunner.kind,
            tenant: record.tenant,
            subject: record.id,
            createdAt: now
        )
        try tasks.runs.submit(run, view)
    }

    /// Stops a map run whose execution has ended; nothing where it has ended itself.
    func cancelMapRun(
        _ request: Int,
        of execution: ExecutionRecord,
        _ now: Timestamp,
        _ view: any WriteView
    ) throws {
        guard var run = try mapRun(request, of: execution, view), run.status == "RUNNING" else { return }
        run.status = "ABORTED"
        run.stoppedAt = now
        switch run.phase {
        case .running, .writing: run.phase = .stopping
        case .stopping, .sweeping, .ended: break
        }
        try mapRuns.put(run, view)
        try wakeMapRun(run.id, run.tenant, view)
    }

    /// Lets a map run that has failed go on: what failed is done again, and what was not begun is begun.
    ///
    /// Source: Step Functions Developer Guide, "Redriving Map Runs in Step Functions executions".
    func redriveMapRun(
        _ request: Int,
        of execution: ExecutionRecord,
        _ now: Timestamp,
        _ view: any WriteView
    ) throws {
        guard var run = try mapRun(request, of: execution, view), run.status != "RUNNING",
            run.status != "SUCCEEDED"
        else { return }
        let mayContinue = run.phase != .ended
        run.status = "RUNNING"
        run.phase = .running
        run.stoppedAt = nil
        run.error = nil
        run.cause = nil
        run.redriveCount += 1
        run.redrivenAt = now
        run.redriveCursor = 0
        for path in [\MapRunRecord.items, \MapRunRecord.executions] {
            let failed = run[keyPath: path].failed + run[keyPath: path].timedOut + run[keyPath: path].aborted
            run[keyPath: path].pendingRedrive = failed
            run[keyPath: path].failed = 0
            run[keyPath: path].timedOut = 0
            run[keyPath: path].aborted = 0
        }
        try mapRuns.put(run, view)
        try tell(ExecutionMessage.mapRunRedriven(run), run, view)
        if mayContinue {
            try wakeMapRun(run.id, run.tenant, view)
        } else {
            try submit(run, now, view)
        }
    }

    private func mapRun(
        _ request: Int,
        of execution: ExecutionRecord,
        _ view: any ReadView
    ) throws
        -> MapRunRecord?
    {
        try mapRuns.list(execution.key, execution.tenant, view).first { $0.request == request }
    }
}

extension MapRunWork {
    /// Redrives some of the children that have not succeeded.
    func redriveSome(
        _ run: inout MapRunRecord,
        _ places: Int,
        _ now: Timestamp,
        _ view: any WriteView
    ) throws -> Int {
        guard let cursor = run.redriveCursor else { return 0 }
        let page = 500
        let results = try core.mapRuns.results(of: run, from: cursor, limit: page, view)
        var count = 0
        for result in results {
            guard count < places else { return count }
            run.redriveCursor = result.index + 1
            guard result.status != "SUCCEEDED" else { continue }
            run.executions.pendingRedrive -= 1
            run.items.pendingRedrive -= result.itemCount
            count += 1
            if let record = result.record {
                try core.mapRuns.removeResult(result.index, of: run, view)
                let child = ChildInputs.Child(input: record.input, itemCount: result.itemCount)
                let (execution, part) = self.record(of: result.index, child, run, now)
                try launch(.init(record: execution, part: part, change: nil), &run, view)
            } else if let child = try core.executions.find(result.key, run.tenant, view),
                try core.redrive(child, now, view) != nil
            {
                try core.mapRuns.removeResult(result.index, of: run, view)
                run.executions.running += 1
                run.items.running += result.itemCount
            } else {
                run.executions.add(result.status, 1)
                run.items.add(result.status, result.itemCount)
                run.executions.notRedrivable += 1
                run.items.notRedrivable += result.itemCount
            }
        }
        if results.count < page { run.redriveCursor = nil }
        return count
    }
}
