import Primitives

/// Retrying, catching, and failing for good.
extension Interpreter {
    /// Ends the current state of a thread by a failure, which its retriers and catchers may take.
    mutating func failState(_ id: Int, _ failure: StateFailure) {
        guard let thread = execution.threads[id] else { return }
        let state = state(of: thread)
        let failure = failure.placed(in: state.name, enteredAt: thread.enteredEvent)
        execution.changes.threads.insert(id)
        if isInspecting(state) { execution.inspection?.failure = failure }
        if let location = failure.location {
            // Source: histories of AWS, where what follows the failed items of a map follows what came before the state.
            let isItems = state.kindName == "Map" && location == "Items"
            if isItems, let entered = outcome.events.last(where: { $0.id == thread.enteredEvent }) {
                execution.threads[id]?.lastEvent = entered.previousID
            }
            emit(
                "EvaluationFailed",
                in: id,
                .failure(
                    "evaluationFailedEventDetails",
                    failure,
                    [("state", .string(state.name)), ("location", .string(location))]
                )
            )
            if isItems, !willRetry(id, state, failure) { emit("MapStateFailed", in: id) }
        }
        if retries(id, state, failure) { return }
        for (index, catcher) in state.catchers.enumerated() where failure.isNamed(in: catcher.errors) {
            if isInspecting(state) { execution.inspection?.handler = .catcher(index: index) }
            catches(id, state, catcher, failure)
            return
        }
        failThread(id, failure)
    }

    /// Whether a retrier takes the failure that has attempts left.
    func willRetry(_ id: Int, _ state: State, _ failure: StateFailure) -> Bool {
        guard let index = state.retriers.firstIndex(where: { failure.isNamed(in: $0.errors) }) else {
            return false
        }
        let counts = execution.threads[id]?.retries ?? []
        return (counts.isEmpty ? 0 : counts[index]) < state.retriers[index].mostAttempts
    }

    private mutating func retries(_ id: Int, _ state: State, _ failure: StateFailure) -> Bool {
        guard let index = state.retriers.firstIndex(where: { failure.isNamed(in: $0.errors) }),
            var counts = execution.threads[id]?.retries
        else { return false }
        let retrier = state.retriers[index]
        let world = world
        if counts.isEmpty { counts = Array(repeating: 0, count: state.retriers.count) }
        if isInspecting(state) { counts[index] = execution.inspection?.retryCount ?? 0 }
        guard counts[index] < retrier.mostAttempts else {
            if isInspecting(state) { execution.inspection?.handler = .exhausted(index: index) }
            return false
        }
        counts[index] += 1
        let delay = retrier.delay(afterFailures: counts[index]) { world.chance.unit() }
        if isInspecting(state) { execution.inspection?.handler = .retrier(index: index, seconds: Int(delay)) }
        execution.threads[id]?.retries = counts
        let until = now.advanced(by: .milliseconds(Int64(delay * 1000)))
        execution.threads[id]?.phase = .backingOff(until: until)
        return true
    }

    private mutating func catches(_ id: Int, _ state: State, _ catcher: Catcher, _ failure: StateFailure) {
        guard let thread = execution.threads[id] else { return }
        let report: JSONValue = [
            "Error": .string(failure.error ?? ""), "Cause": .string(failure.cause ?? ""),
        ]
        var scope = scope(of: thread, report)
        scope.states = [("input", thread.input), ("errorOutput", report)]
        do throws(StateFailure) {
            let output: JSONValue
            switch catcher.resultPlace {
            case .whole: output = report
            case .nowhere: output = thread.input
            case .at(let path, let text):
                guard let placed = path.put(report, into: thread.input) else {
                    throw .interpreting(
                        ErrorName.resultPathMatchFailure,
                        "Unable to apply Reference Path \(text) to input \(thread.input.text)"
                    )
                }
                output = placed
            }
            // A caught error does not pass `OutputPath`.
            var state = state
            state.outputPath = .whole
            try leave(
                id,
                state,
                scope,
                default: output,
                output: catcher.output,
                catcher.assignments,
                to: .next(catcher.next)
            )
        } catch {
            failThread(id, error.placed(in: state.name, enteredAt: thread.enteredEvent))
        }
    }

    /// Ends a thread by a failure that none of its states took.
    mutating func failThread(_ id: Int, _ failure: StateFailure) {
        guard let thread = execution.threads[id] else { return }
        let threads = execution.threads
        if thread.parent != nil { childFailed(thread, failure) } else { fail(failure) }
        if execution.hasEnded { keepRemains(threads, failed: id) }
    }
}
