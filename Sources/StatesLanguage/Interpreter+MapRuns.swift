import Primitives

/// Distributed maps, whose iterations are executions of their own.
extension Interpreter {
    mutating func startMapRun(
        _ id: Int,
        _ state: State,
        _ map: MapFields,
        _ input: JSONValue,
        _ scope: EvaluationScope,
        _ limit: Int
    ) throws(StateFailure) {
        var items: [JSONValue]?
        var length = 0
        var readerArguments: JSONValue?
        var readerConfiguration: JSONValue?
        if let reader = map.itemReader {
            readerArguments = try reader.arguments.map { template throws(StateFailure) in
                try scope.evaluate(template, label: "ItemReader")
            }
            readerConfiguration = try reader.configuration.map { template throws(StateFailure) in
                try scope.evaluate(template, label: "ReaderConfig")
            }
        } else {
            let found = try self.items(of: map, state, input, scope)
            items = found
            length = found.count
        }
        let writerArguments = try map.resultWriter?.arguments.map { template throws(StateFailure) in
            try scope.evaluate(template, label: "ResultWriter")
        }
        let writerConfiguration = try map.resultWriter?.configuration.map { template throws(StateFailure) in
            try scope.evaluate(template, label: "WriterConfig")
        }
        let count = try map.toleratedCount.map { template, label throws(StateFailure) in
            try scope.integer(template, label: label, in: 0...99_999_999)
        }
        let percentage = try map.toleratedPercentage.map { template, label throws(StateFailure) in
            try scope.integer(template, label: label, in: 0...100)
        }
        let event = emit(
            "MapStateStarted",
            in: id,
            .init("mapStateStartedEventDetails", [("length", .integer(Int64(length)))])
        )
        guard let thread = execution.threads[id] else { return }
        execution.threads[id]?.phase = .mapRun(event)
        outcome.effects.append(
            .startMapRun(
                MapRunRequest(
                    id: event,
                    stateName: state.name,
                    scope: thread.scope,
                    state: thread.state,
                    items: items,
                    readerArguments: readerArguments,
                    readerConfiguration: readerConfiguration,
                    writerArguments: writerArguments,
                    writerConfiguration: writerConfiguration,
                    input: input,
                    maxConcurrency: limit,
                    toleratedCount: count ?? 0,
                    toleratedPercentage: percentage ?? 0
                )
            )
        )
    }

    mutating func mapRunStarted(_ run: Int, _ arn: String, _ itemCount: Int) {
        guard let id = execution.thread(ofTask: run) else { return }
        emit("MapRunStarted", in: id, .init("mapRunStartedEventDetails", [("mapRunArn", .string(arn))]))
    }

    mutating func mapRunSucceeded(_ run: Int, _ output: JSONValue) {
        guard let id = execution.thread(ofTask: run), let thread = execution.threads[id] else { return }
        let event = emit("MapRunSucceeded", in: id)
        emit("MapStateSucceeded", after: event)
        execution.threads[id]?.phase = .entering
        do throws(StateFailure) {
            try exit(id, state(of: thread), result: output, replaces: false)
        } catch {
            failState(id, error)
        }
    }

    mutating func mapRunFailed(_ run: Int, _ failure: StateFailure) {
        guard let id = execution.thread(ofTask: run) else { return }
        emit("MapRunFailed", in: id, .failure("mapRunFailedEventDetails", failure))
        emit("MapStateFailed", in: id)
        failState(id, failure)
    }
}
