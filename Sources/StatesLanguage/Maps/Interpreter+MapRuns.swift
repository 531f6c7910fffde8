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
        let length = items.map { $0.array?.count ?? $0.object?.count ?? 0 } ?? 0
        emit(
            "MapStateStarted",
            in: id,
            .init("mapStateStartedEventDetails", [("length", .integer(Int64(length)))])
        )
        // Source: histories of AWS, where the state has begun when these are found wrong.
        let count = try scope.toleratedCount(of: map)
        let percentage = try scope.toleratedPercentage(of: map)
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
        try .init(
            resource: fields.resource,
            arguments: scope.evaluate(ifGiven: fields.arguments, label: "ItemReader") ?? .null,
            configuration: scope.evaluate(ifGiven: fields.configuration, label: "ReaderConfig") ?? .null,
            mostItems: scope.integer(ifGiven: fields.mostItems, in: 1...ReaderConfiguration.itemLimit)
        )
    }

    private static func writer(
        _ fields: ResultWriter,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> MapRunRequest.Writer {
        try .init(
            resource: fields.resource,
            arguments: scope.evaluate(ifGiven: fields.arguments, label: "ResultWriter") ?? .null,
            configuration: scope.evaluate(ifGiven: fields.configuration, label: "WriterConfig") ?? .null
        )
    }

    private static func batch(
        _ fields: ItemBatcher,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> MapRunRequest.Batch {
        try .init(
            input: scope.evaluate(ifGiven: fields.batchInput, label: "BatchInput"),
            mostItems: scope.integer(ifGiven: fields.mostItems, in: 1...StateMachine.largestNumber),
            mostBytes: scope.integer(ifGiven: fields.mostInputBytes, in: 1...Self.dataLimit)
        )
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
        // The state's exit follows the run, not this one.
        emit("MapStateSucceeded", after: execution.threads[id]?.lastEvent ?? 0)
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
}

extension EvaluationScope {
    /// How many items may fail; nil where it is not said.
    ///
    /// Source: histories of AWS for paths to what is no such number.
    func toleratedCount(of map: MapFields) throws(StateFailure) -> Int? {
        guard let (template, label) = map.toleratedCount else { return nil }
        guard case .path(let path) = template else {
            return try integer(template, label: label, in: 0...StateMachine.largestNumber)
        }
        let value = try evaluate(template, label: label)
        guard let count = value.int else {
            throw .runtime(
                "The \(label) field refers to value \"\(value.string ?? value.text)\" which is not a valid integer: \(path)"
            )
        }
        guard count >= 0 else { throw .runtime("ToleratedFailureCount cannot be negative.") }
        return count
    }

    /// How many of a hundred items may fail; nil where it is not said.
    ///
    /// Source: as for `toleratedCount`.
    func toleratedPercentage(of map: MapFields) throws(StateFailure) -> Double? {
        guard let (template, label) = map.toleratedPercentage else { return nil }
        let value = try evaluate(template, label: label)
        guard let percentage = value.double else {
            if case .path(let path) = template {
                throw .runtime(
                    "The \(label) field refers to value \"\(value.string ?? value.text)\" which is not a valid float: \(path)"
                )
            }
            throw .interpreting(
                ErrorName.queryEvaluationError,
                "The JSONata expression '\(template.text)' specified for the field '\(label)' returned an unexpected "
                    + "result type. Expected 'number', but was '\(value.kindName)' for value: \(value.text)",
                location: label
            )
        }
        guard 0...100 ~= percentage else {
            throw .runtime("ToleratedFailurePercentage must be between 0 and 100.")
        }
        return percentage
    }
}
