import Primitives
import ServiceKit
import StatesLanguage

extension StatesService {
    /// Source: Step Functions API Reference, ValidateStateMachineDefinition.
    func validateStateMachineDefinition(
        _ input: States.ValidateStateMachineDefinitionInput,
        _ call: Call
    ) async throws -> States.ValidateStateMachineDefinitionOutput {
        let read = StateMachine.read(input.definition, options: core.options(isExpress: input.type == .express))
        let wanted = read.diagnostics.filter { input.severity == .warning || $0.severity == .error }
        let limit = input.maxResults.map { $0 == 0 ? 100 : min($0, 100) } ?? 100
        return .init(
            result: read.machine == nil ? .fail : .ok,
            diagnostics: wanted.prefix(limit).map { diagnostic in
                .init(
                    severity: diagnostic.severity == .error ? .error : .warning,
                    code: diagnostic.code.rawValue,
                    message: diagnostic.message,
                    location: diagnostic.location
                )
            },
            truncated: wanted.count > limit
        )
    }

    /// Runs one state, with what its task would answer given or really called.
    ///
    /// Differs: inspection data, a context of the caller's, and the configuration of a state are refused by name.
    ///
    /// Source: Step Functions API Reference, TestState.
    func testState(_ input: States.TestStateInput, _ call: Call) async throws -> States.TestStateOutput {
        if input.inspectionLevel == .debug || input.inspectionLevel == .trace {
            throw Self.refused(
                "The inspection level \(input.inspectionLevel?.rawValue ?? "") is not available."
            )
        }
        if input.context != nil || input.stateConfiguration != nil {
            throw Self.refused("Testing a state with a context or a configuration of its own is not available.")
        }
        if input.variables != nil { throw Self.refused("Testing a state with variables is not available.") }
        let definition = try Self.definition(around: input)
        let machine: StateMachine
        do throws(InvalidDefinition) {
            machine = try StateMachine(parsing: definition, options: core.options(isExpress: false))
        } catch {
            throw States.InvalidDefinition(message: error.message)
        }
        guard let value = try? JSONValue(parsing: input.input ?? "{}") else {
            throw States.InvalidExecutionInput(
                message: "Invalid State Machine Execution Input: 'Invalid execution input.'"
            )
        }
        return try await test(machine, value, input, call)
    }

    private static func refused(_ message: String) -> States.ValidationException {
        .init(message: message, reason: nil)
    }

    /// A machine of the state alone, in which all that it may go to is an end.
    private static func definition(around input: States.TestStateInput) throws -> String {
        guard let given = (try? JSONValue(parsing: input.definition))?.object else {
            throw States.InvalidDefinition(
                message:
                    "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object'"
            )
        }
        var state = given
        var name = "State"
        if let states = given["States"]?.object {
            name = input.stateName ?? given["StartAt"]?.string ?? ""
            guard let named = states[name]?.object else {
                throw refused("The definition has no state '\(name)'.")
            }
            state = named
            if state["QueryLanguage"] == nil, let language = given["QueryLanguage"] {
                state["QueryLanguage"] = language
            }
        }
        var targets = ["Next", "Default"].compactMap { state[$0]?.string }
        for list in ["Choices", "Catch"] {
            targets += (state[list]?.array ?? []).compactMap { $0["Next"]?.string }
        }
        if state["Next"] == nil, state["End"] == nil,
            ["Pass", "Task", "Wait", "Parallel", "Map"].contains(state["Type"]?.string)
        {
            state["End"] = true
        }
        var states = JSONObject([(name, .object(state))])
        for target in targets where target != name { states[target] = ["Type": "Succeed"] }
        let machine: JSONValue = ["StartAt": .string(name), "States": .object(states)]
        return machine.text
    }

    private func test(
        _ machine: StateMachine,
        _ value: JSONValue,
        _ input: States.TestStateInput,
        _ call: Call
    ) async throws -> States.TestStateOutput {
        let identity = Execution.Identity(
            arn: StatesNames.execution("test", "test", call.tenant),
            name: "test",
            roleARN: input.roleArn ?? "",
            machineARN: StatesNames.machine("test", call.tenant),
            machineName: "test",
            startedAt: call.world.clock.now,
            input: value
        )
        var execution = Execution(identity)
        func receive(_ event: ExecutionEvent) -> StepOutcome {
            execution.receive(event, of: machine, at: call.world.clock.now, world: call.world)
        }
        var outcome = receive(.started)
        var events = outcome.events
        while !execution.hasEnded {
            if let request = outcome.effects.compactMap(\.startedTask).first {
                outcome = receive(await answer(request, identity, input.mock, call))
            } else if execution.isReady {
                outcome = receive(.resumed)
            } else {
                break
            }
            events += outcome.events
        }
        return Self.shown(events, execution)
    }

    private func answer(
        _ request: TaskRequest,
        _ identity: Execution.Identity,
        _ mock: States.MockInput?,
        _ call: Call
    ) async -> ExecutionEvent {
        if let failure = mock?.errorOutput {
            return .taskFailed(id: request.id, error: failure.error, cause: failure.cause)
        }
        if let text = mock?.result {
            return .taskSucceeded(id: request.id, output: (try? JSONValue(parsing: text)) ?? .string(text))
        }
        let (events, report) = AsyncStream<ExecutionEvent>.makeStream()
        await core.tasks.perform(request, of: identity, call.tenant, call.world) { report.yield($0) }
        report.finish()
        var last = ExecutionEvent.taskFailed(
            id: request.id,
            error: ErrorName.runtime,
            cause: "The task gave no answer."
        )
        for await event in events { last = event }
        return last
    }

    private static func shown(_ events: [HistoryEvent], _ execution: Execution) -> States.TestStateOutput {
        let left = events.first { $0.type.hasSuffix("StateExited") }
        let next = events.filter { $0.type.hasSuffix("StateEntered") }.dropFirst().first
        let failed = events.last { $0.type.hasSuffix("Failed") || $0.type.hasSuffix("TimedOut") }
        let output = left?.details?.content["output"]?.string
        let error = failed?.details?.content["error"]?.string
        let cause = failed?.details?.content["cause"]?.string
        let status: States.TestExecutionStatus
        switch execution.status {
        case .succeeded: status = failed == nil ? .succeeded : .caughtError
        case .failed, .timedOut, .aborted: status = .failed
        case .running: status = failed == nil ? .succeeded : .retriable
        }
        return .init(
            output: status == .failed ? nil : output,
            error: error,
            cause: cause,
            nextState: next?.details?.content["name"]?.string,
            status: status
        )
    }
}

extension Effect {
    fileprivate var startedTask: TaskRequest? {
        guard case .startTask(let request) = self else { return nil }
        return request
    }
}
