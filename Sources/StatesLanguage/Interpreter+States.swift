import Primitives

/// What a thread does when it moves.
extension Interpreter {
    mutating func advance(_ id: Int) {
        guard let thread = execution.threads[id] else { return }
        execution.changes.threads.insert(id)
        switch thread.phase {
        case .entering: enter(id)
        case .backingOff: perform(id)
        case .waiting: waited(id)
        case .map: startIterations(id)
        case .task, .parallel, .mapRun: break
        }
    }

    private mutating func enter(_ id: Int) {
        guard let thread = execution.threads[id] else { return }
        let state = state(of: thread)
        let input = thread.inputText ?? thread.input.text
        let event = emit("\(state.kindName)StateEntered", in: id, .entered(state.name, input: input))
        let now = now
        execution.threads[id]?.enteredEvent = event
        execution.threads[id]?.enteredAt = now
        execution.threads[id]?.retries = []
        guard input.utf8.count <= Self.dataLimit else {
            failState(id, .dataLimit(state.name))
            return
        }
        perform(id)
    }

    /// Does what the state does, for the first time or again.
    private mutating func perform(_ id: Int) {
        guard let thread = execution.threads[id] else { return }
        let state = state(of: thread)
        do throws(StateFailure) {
            let input = try effectiveInput(of: state, in: thread)
            inspectInput(thread, input, of: state)
            switch state.kind {
            case .pass(let result): try pass(id, state, input, result)
            case .choice(let rules, let fallback): try choose(id, state, input, rules, fallback)
            case .wait(let moment): try wait(id, moment, input)
            case .succeed: try exit(id, state, result: input, replaces: true)
            case .fail(let error, let cause):
                let scope = scope(of: thread, input)
                var failure = StateFailure(error: nil, cause: nil)
                if let error { failure.error = try scope.text(error, label: "Error") }
                if let cause { failure.cause = try scope.text(cause, label: "Cause") }
                failThread(id, failure)
            case .task(let task): try schedule(id, state, task, input)
            case .parallel(let branches): try startBranches(id, state, branches, input)
            case .map(let map): try startMap(id, state, map, input)
            }
        } catch {
            failState(id, error)
        }
    }

    private mutating func pass(
        _ id: Int,
        _ state: State,
        _ input: JSONValue,
        _ result: JSONValue?
    ) throws(StateFailure) {
        guard let thread = execution.threads[id] else { return }
        var value = result ?? input
        if result == nil, let arguments = state.arguments {
            value = try scope(of: thread, input).evaluate(arguments, label: "Parameters")
        }
        inspectArguments(result == nil ? value : input, of: state)
        try exit(id, state, result: value, replaces: result == nil && state.arguments == nil)
    }

    private mutating func choose(
        _ id: Int,
        _ state: State,
        _ input: JSONValue,
        _ rules: [ChoiceRule],
        _ fallback: Int?
    ) throws(StateFailure) {
        guard let thread = execution.threads[id] else { return }
        let scope = scope(of: thread, input)
        for rule in rules where try scope.holds(rule.condition) {
            let assignments = rule.assignments.isEmpty ? state.assignments : rule.assignments
            let output = rule.output ?? state.output
            try leave(id, state, scope, default: input, output: output, assignments, to: .next(rule.next))
            return
        }
        guard let fallback else {
            throw .interpreting(
                ErrorName.noChoiceMatched,
                "Failed to transition out of the state. The state does not point to a next state."
            )
        }
        try leave(
            id,
            state,
            scope,
            default: input,
            output: state.output,
            state.assignments,
            to: .next(fallback)
        )
    }

    private mutating func wait(_ id: Int, _ moment: WaitMoment, _ input: JSONValue) throws(StateFailure) {
        guard let thread = execution.threads[id] else { return }
        let scope = scope(of: thread, input)
        let until: Timestamp
        switch moment {
        case .seconds(let template, let label):
            let seconds = try scope.integer(template, label: label, in: 0...StateMachine.largestNumber)
            until = now.advanced(by: .seconds(seconds))
        case .timestamp(let template, let label):
            let text = try scope.text(template, label: label)
            guard let moment = Moment(text) else {
                throw template.isOfJSONata
                    ? .interpreting(
                        ErrorName.queryEvaluationError,
                        "The JSONata expression '\(template.text)' specified for the field '\(label)' did not return a "
                            + "valid timestamp: \(text)",
                        location: label
                    )
                    : .runtime(
                        "The \(label) parameter does not reference a valid ISO-8601 extended offset date-time format "
                            + "string: \(template.text) == \(text)"
                    )
            }
            until = moment.timestamp
        }
        if until <= now {
            waited(id)
        } else {
            execution.threads[id]?.phase = .waiting(until: until)
        }
    }

    private mutating func waited(_ id: Int) {
        guard let thread = execution.threads[id] else { return }
        let state = state(of: thread)
        do throws(StateFailure) {
            try exit(id, state, result: try effectiveInput(of: state, in: thread), replaces: true)
        } catch {
            failState(id, error)
        }
    }

    // MARK: Leaving

    /// Leaves a state with its result.
    ///
    /// `replaces` says that there is no result but the input itself, which no `ResultPath` places.
    mutating func exit(_ id: Int, _ state: State, result: JSONValue, replaces: Bool) throws(StateFailure) {
        guard let thread = execution.threads[id] else { return }
        let hasResult = state.hasResult
        if hasResult { inspect("result", result, of: state) }
        var scope = scope(of: thread, replaces ? result : thread.input)
        if state.language == .jsonata {
            scope.states = replaces ? [("input", thread.input)] : [("input", thread.input), ("result", result)]
            try leave(
                id,
                state,
                scope,
                default: result,
                output: state.output,
                state.assignments,
                to: state.transition
            )
            return
        }
        var selected = result
        if let selector = state.resultSelector, !replaces {
            scope.input = result
            selected = try scope.evaluate(selector, label: "ResultSelector")
        }
        if hasResult, state.kindName != "Pass" { inspect("afterResultSelector", selected, of: state) }
        scope.input = selected
        let placed: JSONValue
        switch state.resultPlace {
        case .whole: placed = selected
        case .nowhere: placed = thread.input
        case .at(let path, let text):
            guard let value = path.put(selected, into: thread.input) else {
                throw .interpreting(
                    ErrorName.resultPathMatchFailure,
                    "Unable to apply Reference Path \(text) to input \(thread.input.text)"
                )
            }
            placed = value
        }
        if hasResult { inspect("afterResultPath", placed, of: state) }
        try leave(id, state, scope, default: placed, output: nil, state.assignments, to: state.transition)
    }

    /// Assigns variables, computes the output, and goes on.
    mutating func leave(
        _ id: Int,
        _ state: State,
        _ scope: EvaluationScope,
        default value: JSONValue,
        output template: Template?,
        _ assignments: [Template.Field],
        to transition: State.Transition
    ) throws(StateFailure) {
        var assigned: [(String, JSONValue)] = []
        for field in assignments {
            let label = state.language == .jsonata ? "Assign/\(field.label)" : field.label
            assigned.append((field.name, try scope.evaluate(field.value, label: label)))
        }
        var output = value
        if let template {
            output = try scope.evaluate(template, label: "Output")
        } else if state.language == .jsonPath {
            output = try applied(state.outputPath, to: value, scope)
        }
        let text = output.text
        guard text.utf8.count <= Self.dataLimit else { throw .dataLimit(state.name) }
        for (name, value) in assigned { execution.threads[id]?.variables[name] = value }
        if isInspecting(state), let thread = execution.threads[id] {
            execution.inspection?.variablesAfter = thread.variables
        }
        emit("\(state.kindName)StateExited", in: id, .exited(state.name, output: text, assigned: assigned))
        execution.threads[id]?.phase = .entering
        switch transition {
        case .next(let next):
            execution.threads[id]?.state = next
            execution.threads[id]?.input = output
            execution.threads[id]?.inputText = text
            execution.ready.append(id)
        case .end:
            finish(id, output, text)
        }
    }

    /// Ends a thread with its output.
    private mutating func finish(_ id: Int, _ output: JSONValue, _ text: String) {
        guard let thread = execution.threads[id] else { return }
        guard thread.parent != nil else {
            end(.succeeded(output: text))
            return
        }
        execution.threads[id] = nil
        execution.changes.remove(id)
        childFinished(thread, output)
    }
}

extension StateFailure {
    /// Source: GetExecutionHistory as AWS answers it for results that are too large.
    static func dataLimit(_ name: String) -> StateFailure {
        var failure = StateFailure(
            error: ErrorName.dataLimitExceeded,
            cause:
                "The state/task '\(name)' returned a result with a size exceeding the maximum number of bytes "
                + "service limit."
        )
        failure.needsExactName = true
        return failure
    }
}
