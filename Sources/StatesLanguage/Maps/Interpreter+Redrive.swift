import Primitives

extension Execution {
    /// What must be stored of an execution that has failed so that it can be redriven; nil where nothing can be.
    package var redriveParts: CheckpointParts? {
        guard hasEnded, !identity.isExpress, !remains.isEmpty else { return nil }
        var kept = Execution(identity)
        kept.lastEventID = lastEventID
        kept.lastThreadID = lastThreadID
        kept.threads = remains
        for thread in remains.values {
            kept.changes.threads.insert(thread.id)
            switch thread.phase {
            case .map(let progress):
                kept.changes.mapsBegun.insert(thread.id)
                kept.changes.results[thread.id] = Set(progress.results.indices)
            case .parallel(let progress): kept.changes.results[thread.id] = Set(progress.results.indices)
            case .entering, .task, .waiting, .backingOff, .mapRun: break
            }
        }
        return kept.takeCheckpoint()
    }
}

/// Redriving: an execution that has failed goes on from where it did.
///
/// Source: Step Functions Developer Guide, "Restarting state machine executions with redrive".
extension Interpreter {
    /// Notes what of the execution is to be done again, should it end by the failure of that thread.
    ///
    /// Called with the threads as they were before anything was given up.
    mutating func keepRemains(_ threads: [Int: StateThread], failed id: Int?) {
        guard !execution.identity.isExpress else { return }
        var remains = threads
        if let id, let thread = threads[id] {
            switch thread.phase {
            case .mapRun: break
            // A state that has failed is done again, with all its branches.
            case .entering, .task, .waiting, .backingOff, .parallel, .map:
                for child in Self.descendants(of: id, in: threads) { remains[child] = nil }
                remains[id]?.phase = .backingOff(until: now)
            }
        }
        for thread in remains.values {
            remains[thread.id]?.retries = []
            switch thread.phase {
            case .task, .waiting, .backingOff: remains[thread.id]?.phase = .backingOff(until: now)
            case .entering, .parallel, .map, .mapRun: break
            }
        }
        execution.remains = remains
    }

    private static func descendants(of id: Int, in threads: [Int: StateThread]) -> [Int] {
        let children = threads.values.filter { $0.parent == id }.map(\.id)
        return children + children.flatMap { descendants(of: $0, in: threads) }
    }

    mutating func redrive(_ count: Int) {
        let event = emit(
            "ExecutionRedriven",
            after: execution.lastEventID,
            .init("executionRedrivenEventDetails", [("redriveCount", .integer(Int64(count)))])
        )
        if let seconds = machine.timeoutInSeconds { execution.deadline = now.advanced(by: .seconds(seconds)) }
        for id in execution.threads.keys.sorted() {
            guard let thread = execution.threads[id] else { continue }
            execution.changes.threads.insert(id)
            switch thread.phase {
            case .entering, .backingOff, .task, .waiting:
                execution.threads[id]?.lastEvent = event
                execution.ready.append(id)
            case .mapRun(let run):
                execution.threads[id]?.lastEvent = event
                outcome.effects.append(.redriveMapRun(id: run))
            case .parallel: break
            case .map: execution.ready.append(id)
            }
        }
    }

    /// Source: Step Functions API Reference, HistoryEvent, `mapRunRedrivenEventDetails`.
    mutating func mapRunRedriven(_ run: Int, _ arn: String, _ count: Int) {
        guard let id = execution.thread(ofTask: run) else { return }
        emit(
            "MapRunRedriven",
            in: id,
            .init(
                "mapRunRedrivenEventDetails",
                [("mapRunArn", .string(arn)), ("redriveCount", .integer(Int64(count)))]
            )
        )
    }
}
