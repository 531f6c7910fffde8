import Primitives
import StatesLanguage

/// What stands in for the world while a state is tested must be what could stand there.
extension StatesService {
    /// What stands in for the state's work; nil where nothing does.
    ///
    /// Some states cannot be mocked, and some must be.
    ///
    /// Source: the answers of TestState to mocks that do not fit.
    func mock(_ given: States.MockInput?, of state: State) throws -> Inspection.Mock? {
        guard let given else {
            switch state.kind {
            case .parallel, .map:
                throw States.InvalidDefinition(
                    message:
                        "TestState API does not support Map or Parallel states. Supported state types include: "
                        + "[Task, Wait, Pass, Succeed, Fail, Choice]"
                )
            case .task(let task) where task.resource.kind == .activity || task.resource.isWaitedFor:
                throw Self.refused(
                    "TestState supports activities, .sync and .waitForTaskToken integrations only when a mock is "
                        + "specified."
                )
            case .task, .pass, .choice, .wait, .succeed, .fail: return nil
            }
        }
        switch state.kind {
        case .task, .parallel, .map: break
        case .pass, .choice, .wait, .succeed, .fail:
            throw Self.refused("State type '\(state.kindName)' is not supported when a mock is specified")
        }
        switch (given.result, given.errorOutput) {
        case (nil, nil), (.some, .some):
            throw Self.refused(
                "A test mock should have only one of the following fields: [result, errorOutput]."
            )
        case (nil, let failure?):
            guard failure.error != nil else { throw Self.refused("The errorOutput of a mock needs an error.") }
            return .failure(error: failure.error, cause: failure.cause)
        case (let text?, nil):
            guard let result = try? JSONValue(parsing: text) else {
                throw Self.refused("The mocked result must be valid JSON.")
            }
            try check(result, given.fieldValidationMode ?? .strict, of: state)
            return .result(result)
        }
    }

    /// Whether a mocked result is one that the state could come to.
    private func check(_ result: JSONValue, _ mode: States.MockResponseValidationMode, of state: State) throws {
        switch state.kind {
        case .map(let map) where map.resultWriter != nil:
            guard result.object != nil else { throw Self.refused("Mocked result must be a JSON object.") }
        case .map:
            guard result.array != nil else { throw Self.refused("Mocked result must be an array.") }
        case .parallel(let branches):
            guard let results = result.array else { throw Self.refused("Mocked result must be an array.") }
            guard results.count == branches.count else {
                throw Self.refused(
                    "Mocked result must contain the same number of items as number of Parallel branches."
                )
            }
        case .task(let task):
            guard mode != .none else { return }
            let complaint = core.tasks.integrations.complaint(
                aboutResult: result,
                of: task.resource,
                needsAll: mode == .strict
            )
            if let complaint { throw Self.refused("Mock result schema validation error: \(complaint)") }
        case .pass, .choice, .wait, .succeed, .fail: break
        }
    }

    /// The members that the parts of a context may have: those that are strings, and others.
    private static let contextFields: [(part: String, strings: [String], others: [String])] = [
        ("Execution", ["Id", "Name", "RedriveTime", "RoleArn", "StartTime"], ["Input", "RedriveCount"]),
        ("State", ["EnteredTime", "Name"], ["RetryCount"]),
        ("StateMachine", ["Id", "Name"], []),
        ("Task", ["Token"], []),
    ]

    /// A context object, checked.
    ///
    /// Source: the answers of TestState to contexts that do not fit.
    static func context(_ text: String, of state: State) throws -> JSONObject {
        func refused(_ message: String) -> States.ValidationException {
            Self.refused("Invalid Context object provided: \(message)")
        }
        guard let context = (try? JSONValue(parsing: text))?.object else {
            throw refused("Context must be a JSON object")
        }
        for member in context.members {
            guard member.name != "Map" else {
                throw refused("'Map' field is not supported when mocking a Context object")
            }
            guard let known = contextFields.first(where: { $0.part == member.name }) else {
                throw refused("Field '\(member.name)' is not allowed")
            }
            guard let part = member.value.object else { throw refused("\(known.part) must be a JSON object") }
            for field in part.members where !known.others.contains(field.name) {
                guard known.strings.contains(field.name) else {
                    throw refused("Field '\(field.name)' is not allowed")
                }
                guard field.value.string != nil else {
                    throw refused("\(known.part).\(field.name) must be a string")
                }
            }
        }
        guard context["Task"] != nil else { return context }
        guard case .task(let task) = state.kind, task.resource.isWaitedFor else {
            throw refused(
                "Context object contains 'Task' when state is not a Task state with a '.sync' or "
                    + "'.waitForTaskToken' service integration pattern"
            )
        }
        return context
    }
}
