import Primitives

/// What states compute with.
extension Interpreter {
    /// What a state works on: its input, or what `InputPath` takes of it.
    func effectiveInput(of state: State, in thread: StateThread) throws(StateFailure) -> JSONValue {
        if case .whole = state.inputPath { return thread.input }
        return try applied(state.inputPath, to: thread.input, scope(of: thread, thread.input))
    }

    func applied(
        _ path: DataPath,
        to value: JSONValue,
        _ scope: EvaluationScope
    ) throws(StateFailure) -> JSONValue {
        switch path {
        case .whole: return value
        case .nothing: return .object(JSONObject())
        case .path(let path):
            var scope = scope
            scope.input = value
            guard let found = scope.find(path) else {
                throw .runtime("Invalid path '\(path)' : \(Self.missing(path, in: value))")
            }
            return found
        }
    }

    /// Source: GetExecutionHistory as AWS answers it for an `InputPath` that finds nothing.
    private static func missing(_ path: JSONPath, in value: JSONValue) -> String {
        var current = value
        var place = "$"
        for segment in path.segments {
            guard case .member(let name) = segment else { break }
            guard let next = current[name] else {
                return current.object == nil
                    ? "Expected to find an object with property ['\(name)'] in path \(place) but found "
                        + "'\(current.kindName)'. This is not a json object according to the JsonProvider."
                    : "Missing property in path \(place)['\(name)']"
            }
            current = next
            place += "['\(name)']"
        }
        return "No results for path: \(path)"
    }

    func scope(of thread: StateThread, _ input: JSONValue) -> EvaluationScope {
        let chain = chain(of: thread)
        let identity = execution.identity
        let state = state(of: thread)
        let given = execution.inspection?.context
        return EvaluationScope(
            input: input,
            states: [("input", thread.input)],
            context: { given ?? Self.context(of: chain, state, identity) },
            variable: { name in chain.lazy.compactMap { $0.variables[name] }.first },
            variables: {
                chain.reduce(into: [:]) { all, level in all.merge(level.variables) { inner, _ in inner } }
            },
            world: world
        )
    }

    /// A thread and those around it, without what they wait for: results are not to be copied because a scope has them too.
    private func chain(of thread: StateThread) -> [StateThread] {
        var chain: [StateThread] = []
        var current: StateThread? = thread
        while var level = current {
            level.phase = .entering
            chain.append(level)
            current = level.parent.flatMap { execution.threads[$0] }
        }
        return chain
    }

    /// The context object.
    ///
    /// Source: Step Functions Developer Guide, "Accessing execution data from the Context object".
    private static func context(
        of chain: [StateThread],
        _ state: State,
        _ identity: Execution.Identity
    ) -> JSONValue {
        let thread = chain[0]
        var stateMembers: [(String, JSONValue)] = [
            ("Name", .string(state.name)),
            ("EnteredTime", .string(thread.enteredAt.iso8601(withMilliseconds: true))),
        ]
        switch state.kind {
        case .task, .parallel, .map:
            stateMembers.append(("RetryCount", .integer(Int64(thread.retries.reduce(0, +)))))
        case .pass, .choice, .wait, .succeed, .fail: break
        }
        var members: [(String, JSONValue)] = [
            (
                "Execution",
                .object(
                    JSONObject([
                        ("Id", .string(identity.arn)),
                        ("Input", identity.input),
                        ("StartTime", .string(identity.startedAt.iso8601(withMilliseconds: true))),
                        ("Name", .string(identity.name)),
                        ("RoleArn", .string(identity.roleARN)),
                        ("RedriveCount", .integer(Int64(identity.redriveCount))),
                    ])
                )
            ),
            (
                "StateMachine",
                ["Id": .string(identity.machineARN), "Name": .string(identity.machineName)]
            ),
            ("State", .object(JSONObject(stateMembers))),
        ]
        if let level = chain.first(where: { $0.item != nil }), let item = level.item {
            members.append(("Map", ["Item": ["Index": .integer(Int64(level.index)), "Value": item]]))
        }
        return .object(JSONObject(members))
    }
}

extension EvaluationScope {
    /// The scope with more in its context: a task's token, an item.
    func adding(_ name: String, _ value: JSONValue) -> EvaluationScope {
        let context = context
        var scope = EvaluationScope(
            input: input,
            states: states,
            context: {
                guard case .object(var object) = context() else { return .null }
                object[name] = value
                return .object(object)
            },
            variable: variable,
            variables: variables,
            world: world
        )
        scope.input = input
        return scope
    }
}
