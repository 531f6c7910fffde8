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
        guard let thread = execution.threads[id] else { return }
        var items: JSONValue?
        var reader: MapRunRequest.Reader?
        if let fields = map.itemReader {
            reader = try Self.reader(fields, scope)
        } else {
            items = try source(of: map, state, input, scope)
        }
        var writer: MapRunRequest.Writer?
        if let fields = map.resultWriter { writer = try Self.writer(fields, scope) }
        var batch: MapRunRequest.Batch?
        if let fields = map.itemBatcher { batch = try Self.batch(fields, scope) }
        let count = try map.toleratedCount.map { template, label throws(StateFailure) in
            try scope.integer(template, label: label, in: 0...99_999_999)
        }
        let percentage = try map.toleratedPercentage.map { template, label throws(StateFailure) in
            try scope.integer(template, label: label, in: 0...100)
        }
        let length = items.map { $0.array?.count ?? $0.object?.count ?? 0 } ?? 0
        emit(
            "MapStateStarted",
            in: id,
            .init("mapStateStartedEventDetails", [("length", .integer(Int64(length)))])
        )
        let label =
            map.label
            ?? UniqueName.version3(of: "\(execution.identity.machineARN)/\(thread.scope)/\(state.name)")
        let event = execution.lastEventID + 1
        let arn = mapRunARN(label, event)
        emit("MapRunStarted", in: id, .init("mapRunStartedEventDetails", [("mapRunArn", .string(arn))]))
        execution.threads[id]?.phase = .mapRun(event)
        var request = MapRunRequest(
            id: event,
            arn: arn,
            label: label,
            stateName: state.name,
            scope: thread.scope,
            state: thread.state,
            executionType: map.executionType,
            maxConcurrency: limit
        )
        request.toleratedCount = count
        request.toleratedPercentage = percentage
        request.items = items
        request.reader = reader
        request.writer = writer
        request.batch = batch
        if map.itemSelector != nil {
            request.surroundings = .init(
                input: input,
                stateInput: thread.input,
                context: scope.context(),
                variables: .object(
                    JSONObject(scope.variables().sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
                ),
                enteredEvent: thread.enteredEvent
            )
        }
        outcome.effects.append(.startMapRun(request))
    }

    private static func reader(
        _ fields: ItemReader,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> MapRunRequest.Reader {
        let arguments = try fields.arguments.map { template throws(StateFailure) in
            try scope.evaluate(template, label: "ItemReader")
        }
        let configuration = try fields.configuration.map { template throws(StateFailure) in
            try scope.evaluate(template, label: "ReaderConfig")
        }
        let mostItems = try fields.mostItems.map { template, label throws(StateFailure) in
            try scope.integer(template, label: label, in: 1...ReaderConfiguration.itemLimit)
        }
        return .init(
            resource: fields.resource,
            arguments: arguments ?? .null,
            configuration: configuration ?? .null,
            mostItems: mostItems
        )
    }

    private static func writer(
        _ fields: ResultWriter,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> MapRunRequest.Writer {
        let arguments = try fields.arguments.map { template throws(StateFailure) in
            try scope.evaluate(template, label: "ResultWriter")
        }
        let configuration = try fields.configuration.map { template throws(StateFailure) in
            try scope.evaluate(template, label: "WriterConfig")
        }
        return .init(
            resource: fields.resource,
            arguments: arguments ?? .null,
            configuration: configuration ?? .null
        )
    }

    private static func batch(
        _ fields: ItemBatcher,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> MapRunRequest.Batch {
        let input = try fields.batchInput.map { template throws(StateFailure) in
            try scope.evaluate(template, label: "BatchInput")
        }
        let count = try fields.mostItems.map { template, label throws(StateFailure) in
            try scope.integer(template, label: label, in: 1...99_999_999)
        }
        let bytes = try fields.mostInputBytes.map { template, label throws(StateFailure) in
            try scope.integer(template, label: label, in: 1...Self.dataLimit)
        }
        return .init(input: input, mostItems: count, mostBytes: bytes)
    }

    /// Source: Step Functions Developer Guide, "Map Run": its ARN ends in a UUID of version 3.
    private func mapRunARN(_ label: String, _ event: Int) -> String {
        let identity = execution.identity
        let machine = ARN(identity.machineARN)
        let prefix =
            machine.map { "arn:aws:states:\($0.region):\($0.account):mapRun" } ?? "arn:aws:states:::mapRun"
        return
            "\(prefix):\(identity.machineName)/\(label):\(UniqueName.version3(of: "\(identity.arn)/\(event)"))"
    }

    // MARK: Ends

    mutating func mapRunSucceeded(_ run: Int, _ output: JSONValue?) {
        guard let id = execution.thread(ofTask: run), let thread = execution.threads[id] else { return }
        emit("MapRunSucceeded", in: id)
        let state = state(of: thread)
        execution.threads[id]?.phase = .entering
        guard let output else {
            failState(id, .dataLimit(state.name))
            return
        }
        emit("MapStateSucceeded", in: id)
        do throws(StateFailure) {
            try exit(id, state, result: output, replaces: false)
        } catch {
            failState(id, error)
        }
    }

    mutating func mapRunFailed(_ run: Int, _ failure: StateFailure) {
        guard let id = execution.thread(ofTask: run), let thread = execution.threads[id] else { return }
        emit("MapRunFailed", in: id, .failure("mapRunFailedEventDetails", failure))
        let state = state(of: thread)
        if !willRetry(id, state, failure) { emit("MapStateFailed", in: id) }
        failState(id, failure)
    }

    private func willRetry(_ id: Int, _ state: State, _ failure: StateFailure) -> Bool {
        guard let index = state.retriers.firstIndex(where: { failure.isNamed(in: $0.errors) }) else {
            return false
        }
        let counts = execution.threads[id]?.retries ?? []
        return (counts.isEmpty ? 0 : counts[index]) < state.retriers[index].mostAttempts
    }
}
