import Primitives
import ServiceKit
import StatesLanguage
import Store

/// Source: Step Functions API Reference, TestState; Developer Guide, "Using TestState API to test a state".
extension StatesService {
    /// Runs one state, with what its task would answer given or really called.
    ///
    /// `TRACE` shows what `DEBUG` does: HTTP tasks, of whose requests it would show more, are not there.
    func testState(_ input: States.TestStateInput, _ call: Call) async throws -> States.TestStateOutput {
        let (definition, name) = try Self.definition(around: input)
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
        guard let state = machine.scopes[0].states.first(where: { $0.name == name }) else {
            throw Self.refused("The definition has no state '\(name)'.")
        }
        let inspection = try inspection(of: state, input)
        return try await Self.compute {
            try await test(machine, state, value, input, inspection, call)
        }
    }

    static func refused(_ message: String) -> States.ValidationException {
        .init(message: message, reason: nil)
    }

    /// A machine of the state alone, in which all that it may go to is an end; and the state's name.
    private static func definition(around input: States.TestStateInput) throws -> (text: String, name: String) {
        guard let given = (try? JSONValue(parsing: input.definition))?.object else {
            throw States.InvalidDefinition(
                message:
                    "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object'"
            )
        }
        var state = given
        var name = "StateName"
        if let states = given["States"]?.object {
            name = input.stateName ?? given["StartAt"]?.string ?? ""
            guard let named = find(name, in: states) else {
                throw refused("The definition has no state '\(name)'.")
            }
            state = named
            if state["QueryLanguage"] == nil, let language = given["QueryLanguage"] {
                state["QueryLanguage"] = language
            }
        } else if input.stateName != nil {
            throw refused("A state can be named only where the definition is a state machine's.")
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
        return (machine.text, name)
    }

    /// The state of that name, wherever in a machine it lies.
    private static func find(_ name: String, in states: JSONObject) -> JSONObject? {
        if let state = states[name]?.object { return state }
        for member in states.members {
            let inner =
                (member.value["Branches"]?.array ?? [])
                + [member.value["ItemProcessor"], member.value["Iterator"]].compactMap { $0 }
            for part in inner {
                if let states = part["States"]?.object, let found = find(name, in: states) { return found }
            }
        }
        return nil
    }

    // MARK: What stands in for the world

    private func inspection(of state: State, _ input: States.TestStateInput) throws -> Inspection {
        var inspection = Inspection(of: state.name)
        inspection.mock = try mock(input.mock, of: state)
        guard input.mock == nil || input.revealSecrets != true else {
            throw Self.refused("TestState does not support RevealSecrets when a mock is specified.")
        }
        if let text = input.variables {
            guard let variables = (try? JSONValue(parsing: text))?.object else {
                throw Self.refused("Variables must be a JSON object.")
            }
            for member in variables.members { inspection.variables[member.name] = member.value }
        }
        if let text = input.context {
            guard input.mock != nil else {
                throw Self.refused("A context can be given only along with a mock.")
            }
            inspection.context = .object(try Self.context(text, of: state))
        }
        guard let configuration = input.stateConfiguration else { return inspection }
        guard input.mock != nil || configuration.mapItemReaderData != nil else {
            throw Self.refused("A configuration of the state can be given only along with a mock.")
        }
        inspection.retryCount = configuration.retrierRetryCount ?? 0
        inspection.failedIterationCount = configuration.mapIterationFailureCount
        if let text = configuration.mapItemReaderData {
            guard case .map(let map) = state.kind, map.isDistributed else {
                throw Self.refused("Data of an item reader can be given for distributed Map states alone.")
            }
            guard let items = (try? JSONValue(parsing: text))?.array else {
                throw Self.refused("The data of the item reader must be a JSON array.")
            }
            inspection.readItems = items
        }
        return inspection
    }

    // MARK: The test

    /// Source: Step Functions API Reference, TestState: up to five minutes.
    private static let longestTest = Duration.seconds(300)

    private func test(
        _ machine: StateMachine,
        _ state: State,
        _ value: JSONValue,
        _ input: States.TestStateInput,
        _ inspection: Inspection,
        _ call: Call
    ) async throws -> States.TestStateOutput {
        let (machineName, name) = (call.world.ids.uuid(), call.world.ids.uuid())
        let identity = Execution.Identity(
            arn: StatesNames.tested(machineName, name, call.tenant),
            name: name,
            roleARN: input.roleArn ?? "",
            machineARN: StatesNames.machine(machineName, call.tenant),
            machineName: machineName,
            startedAt: call.world.clock.now,
            input: value
        )
        var execution = Execution(identity)
        execution.inspection = inspection
        func receive(_ event: ExecutionEvent) -> StepOutcome {
            execution.receive(event, of: machine, at: call.world.clock.now, world: call.world)
        }
        var outcome = receive(.started)
        var events = outcome.events
        while !execution.hasEnded {
            if let request = outcome.effects.compactMap(\.startedTask).first {
                outcome = receive(await answer(request, identity, inspection.mock, call))
            } else if execution.isReady {
                outcome = receive(.resumed)
            } else if execution.inspection?.handler == nil, let moment = execution.nextWakeUp {
                let limit = identity.startedAt.advanced(by: Self.longestTest)
                try await call.world.clock.sleep(until: min(moment, limit))
                guard moment <= limit else { return .init(error: ErrorName.timeout, status: .failed) }
                outcome = receive(.timePassed)
            } else {
                break
            }
            events += outcome.events
        }
        return Self.shown(events, execution, input.inspectionLevel ?? .info)
    }

    private func answer(
        _ request: TaskRequest,
        _ identity: Execution.Identity,
        _ mock: Inspection.Mock?,
        _ call: Call
    ) async -> ExecutionEvent {
        switch mock {
        case .failure(let error, let cause)?:
            return .taskFailed(id: request.id, error: error, cause: cause)
        case .result(let result)?: return .taskSucceeded(id: request.id, output: result)
        case nil: break
        }
        let (events, report) = AsyncStream<ExecutionEvent>.makeStream()
        await core.tasks.perform(request, of: identity, call.tenant, call.world, nil) { event, _ in
            report.yield(event)
        }
        report.finish()
        var last = ExecutionEvent.taskFailed(
            id: request.id,
            error: ErrorName.runtime,
            cause: "The task gave no answer."
        )
        for await event in events { last = event }
        return last
    }
}

extension Effect {
    fileprivate var startedTask: TaskRequest? {
        guard case .startTask(let request) = self else { return nil }
        return request
    }
}
