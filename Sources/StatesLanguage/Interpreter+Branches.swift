import Primitives

/// Parallel states and inline maps.
extension Interpreter {
    mutating func startBranches(
        _ id: Int,
        _ state: State,
        _ branches: [Int],
        _ input: JSONValue
    ) throws(StateFailure) {
        guard let thread = execution.threads[id] else { return }
        var value = input
        if let template = state.arguments {
            let label = state.language == .jsonata ? "Arguments" : "Parameters"
            value = try scope(of: thread, input).evaluate(
                template,
                label: label,
                alias: ErrorName.parameterPathFailure
            )
        }
        inspectArguments(value, of: state)
        if try endsByMock(id, state) { return }
        let event = emit("ParallelStateStarted", in: id)
        var progress = BranchProgress(results: Array(repeating: nil, count: branches.count), threads: [])
        for (index, branch) in branches.enumerated() {
            progress.threads.insert(
                addThread(parent: id, index: index, scope: branch, input: value, after: event)
            )
        }
        execution.threads[id]?.phase = .parallel(progress)
    }

    // MARK: Maps

    mutating func startMap(_ id: Int, _ state: State, _ map: MapFields, _ input: JSONValue) throws(StateFailure)
    {
        guard let thread = execution.threads[id] else { return }
        let scope = scope(of: thread, input)
        var limit = 0
        if let (template, label) = map.maxConcurrency {
            limit = try scope.integer(template, label: label, in: 0...StateMachine.largestNumber)
        }
        if isInspecting(state) {
            let given = execution.inspection?.readItems
            let items = if let given { given } else { try items(of: map, state, input, scope) }
            try inspectMap(state, map, items, scope, limit)
            if try endsByMock(id, state) { return }
        }
        if map.isDistributed {
            try startMapRun(id, state, map, input, scope, limit)
            return
        }
        let items = try items(of: map, state, input, scope)
        emit(
            "MapStateStarted",
            in: id,
            .init("mapStateStartedEventDetails", [("length", .integer(Int64(items.count)))])
        )
        let progress = MapProgress(
            items: items,
            input: input,
            limit: limit == 0 ? Self.inlineConcurrency : min(limit, Self.inlineConcurrency),
            results: Array(repeating: nil, count: items.count)
        )
        execution.threads[id]?.phase = .map(progress)
        execution.changes.mapsBegun.insert(id)
        guard !items.isEmpty else {
            let last = execution.threads[id]?.lastEvent ?? 0
            emit("MapStateSucceeded", after: last)
            try exit(id, state, result: .array([]), replaces: false)
            return
        }
        startIterations(id)
    }

    private func items(
        of map: MapFields,
        _ state: State,
        _ input: JSONValue,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> [JSONValue] {
        let value = try source(of: map, state, input, scope)
        return value.array ?? value.object?.members.map { ["Key": .string($0.name), "Value": $0.value] } ?? []
    }

    /// The array that a map goes through; in JSONata, and where the map is distributed, it may be an object.
    func source(
        of map: MapFields,
        _ state: State,
        _ input: JSONValue,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> JSONValue {
        let value: JSONValue
        let text: String
        if let template = map.items {
            value = try scope.evaluate(template, label: "Items")
            text = template.text
        } else if let path = map.itemsPath {
            value = try scope.require(path, label: "ItemsPath")
            // A path into the context is named as one into its object.
            text = path.description.replacing("$$", with: "$", maxReplacements: 1)
        } else {
            value = input
            text = "$"
        }
        if value.array != nil { return value }
        if map.isDistributed || state.language == .jsonata, value.object != nil { return value }
        if state.language == .jsonata {
            throw .interpreting(
                ErrorName.queryEvaluationError,
                "The JSONata expression '\(text)' specified for the field 'Items' returned an unexpected result type. "
                    + "Expected 'array', but was '\(value.kindName)' for value: \(value.text)",
                location: "Items"
            )
        }
        throw .runtime("Reference path \"\(text)\" must point to array.")
    }

    /// Begins as many iterations as there are places for.
    mutating func startIterations(_ id: Int, after eventID: Int? = nil) {
        guard let thread = execution.threads[id], case .map(var progress) = thread.phase else { return }
        let state = state(of: thread)
        guard case .map(let map) = state.kind else { return }
        // The items are taken out, lest each iteration copies them.
        while progress.next < progress.items.count, progress.threads.count < progress.limit {
            let index = progress.next
            progress.next += 1
            let item = progress.items[index]
            var input = item
            if let selector = map.itemSelector {
                let context: JSONValue = ["Item": ["Index": .integer(Int64(index)), "Value": item]]
                let scope = scope(of: thread, progress.input).adding("Map", context)
                do throws(StateFailure) {
                    input = try scope.evaluate(
                        selector,
                        label: "ItemSelector",
                        alias: ErrorName.parameterPathFailure
                    )
                } catch {
                    execution.threads[id]?.phase = .map(progress)
                    abandonChildren(of: id, after: thread.lastEvent)
                    execution.changes.endCollection(id)
                    failState(id, error)
                    return
                }
            }
            let event = emit(
                "MapIterationStarted",
                after: eventID ?? thread.lastEvent,
                iteration(state, index, "mapIterationStartedEventDetails")
            )
            progress.threads.insert(
                addThread(parent: id, index: index, scope: map.scope, input: input, after: event, item: item)
            )
        }
        execution.threads[id]?.phase = .map(progress)
        execution.changes.threads.insert(id)
    }

    private func iteration(_ state: State, _ index: Int, _ member: String) -> HistoryEvent.Details {
        .init(member, [("name", .string(state.name)), ("index", .integer(Int64(index)))])
    }

    // MARK: Ends of children

    /// Takes the output of a branch or iteration, which has been removed.
    mutating func childFinished(_ child: StateThread, _ output: JSONValue) {
        guard let parent = child.parent, let state = execution.threads[parent].map({ state(of: $0) }) else {
            return
        }
        execution.changes.threads.insert(parent)
        execution.changes.results[parent, default: []].insert(child.index)
        if case .parallel(var progress)? = execution.threads[parent]?.phase {
            progress.results[child.index] = output
            progress.threads.remove(child.id)
            execution.threads[parent]?.phase = .parallel(progress)
            guard progress.threads.isEmpty else { return }
            execution.threads[parent]?.lastEvent = child.lastEvent
            emit("ParallelStateSucceeded", after: child.lastEvent)
            complete(parent, state, progress.results)
            return
        }
        let event = emit(
            "MapIterationSucceeded",
            after: child.lastEvent,
            iteration(state, child.index, "mapIterationSucceededEventDetails")
        )
        guard let progress = settle(parent, child, output) else {
            startIterations(parent, after: child.lastEvent)
            return
        }
        execution.threads[parent]?.lastEvent = event
        emit("MapStateSucceeded", after: event)
        complete(parent, state, progress.results)
    }

    /// Writes a result down in place; the progress where it was the last.
    private mutating func settle(_ parent: Int, _ child: StateThread, _ output: JSONValue) -> MapProgress? {
        guard case .map(var progress)? = execution.threads[parent]?.phase else { return nil }
        // Nobody else holds the arrays while they change.
        execution.threads[parent]?.phase = .entering
        progress.results[child.index] = output
        progress.threads.remove(child.id)
        progress.finishedCount += 1
        let isLast = progress.finishedCount == progress.items.count
        execution.threads[parent]?.phase = .map(progress)
        return isLast ? progress : nil
    }

    private mutating func complete(_ id: Int, _ state: State, _ results: [JSONValue?]) {
        execution.changes.endCollection(id)
        do throws(StateFailure) {
            try exit(id, state, result: .array(results.map { $0 ?? .null }), replaces: false)
        } catch {
            failState(id, error)
        }
    }

    /// Takes the failure of a branch or iteration: the others are abandoned, and the state fails.
    ///
    /// Source: GetExecutionHistory as AWS answers it for a map of which one iteration fails.
    mutating func childFailed(_ child: StateThread, _ failure: StateFailure) {
        guard let parent = child.parent, let thread = execution.threads[parent] else { return }
        let state = state(of: thread)
        let isMap: Bool
        if case .map = thread.phase { isMap = true } else { isMap = false }
        if isMap {
            emit(
                "MapIterationFailed",
                after: child.lastEvent,
                iteration(state, child.index, "mapIterationFailedEventDetails")
            )
        }
        if case .task = self.state(of: child).kind { emit("TaskStateAborted", after: child.lastEvent) }
        release(child)
        execution.threads[child.id] = nil
        execution.changes.remove(child.id)
        abandonChildren(of: parent, after: child.lastEvent)
        execution.threads[parent]?.lastEvent = child.lastEvent
        execution.changes.endCollection(parent)
        if retriesState(parent, state, failure) { return }
        emit(isMap ? "MapStateFailed" : "ParallelStateFailed", in: parent)
        var failure = failure
        failure.location = nil
        failState(parent, failure)
    }

    /// Whether the state's retriers would take the failure; then it has no event of its own.
    private mutating func retriesState(_ id: Int, _ state: State, _ failure: StateFailure) -> Bool {
        guard willRetry(id, state, failure) else { return false }
        var failure = failure
        failure.location = nil
        failState(id, failure)
        return true
    }

    /// Ends all that runs below a thread.
    mutating func abandonChildren(of id: Int, after eventID: Int) {
        guard let thread = execution.threads[id] else { return }
        let children: Set<Int>
        let isMap: Bool
        switch thread.phase {
        case .parallel(let progress):
            children = progress.threads
            isMap = false
        case .map(let progress):
            children = progress.threads
            isMap = true
        case .entering, .task, .waiting, .backingOff, .mapRun: return
        }
        let state = state(of: thread)
        for child in children.sorted() {
            guard let inner = execution.threads[child] else { continue }
            if isMap {
                emit(
                    "MapIterationAborted",
                    after: eventID,
                    iteration(state, inner.index, "mapIterationAbortedEventDetails")
                )
            }
            abandonChildren(of: child, after: eventID)
            let kind = self.state(of: inner).kindName
            if inner.enteredEvent > 0, ["Task", "Wait", "Parallel", "Map"].contains(kind),
                !inner.isBetweenStates
            {
                emit("\(kind)StateAborted", after: eventID)
            }
            release(inner)
            execution.threads[child] = nil
            execution.changes.remove(child)
        }
        execution.threads[id]?.phase = .entering
    }
}

extension StateThread {
    var isBetweenStates: Bool {
        if case .entering = phase { true } else { false }
    }
}
