import Foundation
import Primitives
import StatesLanguage
import Synchronization

/// What tasks answer in test cases, instead of being called.
///
/// Source: Step Functions Developer Guide, "Testing state machines with Step Functions Local", "Using mocked service integrations":
/// the file that `SFN_MOCK_CONFIG` names; an execution is a test case's where its machine's ARN ends in `#` and the case's name.
struct MockConfiguration: Sendable {
    enum Response: Sendable, Equatable {
        case value(JSONValue)
        case failure(error: String, cause: String)
    }

    /// What is wrong with a file.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String
    }

    private struct Step: Sendable {
        let invocations: ClosedRange<Int>
        let response: Response
    }

    /// By machine, test case and state: the name of a response.
    private var cases: [String: [String: [String: String]]] = [:]
    private var responses: [String: [Step]] = [:]

    init(_ value: JSONValue) throws(Failure) {
        guard let machines = value["StateMachines"]?.object else {
            throw Failure(description: "the mock configuration has no object \"StateMachines\"")
        }
        for (name, response) in Self.members(value["MockedResponses"]) {
            responses[name] = try Self.steps(response, of: name)
        }
        for machine in machines.members {
            var known: [String: [String: String]] = [:]
            for (name, states) in Self.members(machine.value["TestCases"]) {
                var named: [String: String] = [:]
                for (state, response) in Self.members(states) {
                    guard let response = response.string, responses[response] != nil else {
                        throw Failure(
                            description:
                                "state \(state) of test case \(machine.name)#\(name) names no response of \"MockedResponses\""
                        )
                    }
                    named[state] = response
                }
                known[name] = named
            }
            cases[machine.name] = known
        }
    }

    private static func members(_ value: JSONValue?) -> [(String, JSONValue)] {
        (value?.object?.members ?? []).map { ($0.name, $0.value) }
    }

    private static func steps(_ value: JSONValue, of name: String) throws(Failure) -> [Step] {
        var steps: [Step] = []
        for (place, content) in members(value) {
            guard let invocations = range(place) else {
                throw Failure(
                    description: "\"\(place)\" of the mocked response \(name) is no number and no range"
                )
            }
            let response: Response
            switch (content["Return"], content["Throw"]) {
            case (let value?, nil): response = .value(value)
            case (nil, let thrown?):
                guard let error = thrown["Error"]?.string else {
                    throw Failure(description: "\"Throw\" of the mocked response \(name) has no \"Error\"")
                }
                response = .failure(error: error, cause: thrown["Cause"]?.string ?? "")
            case (nil, nil), (.some, .some):
                throw Failure(
                    description:
                        "\"\(place)\" of the mocked response \(name) needs either \"Return\" or \"Throw\""
                )
            }
            if let other = steps.first(where: { $0.invocations.overlaps(invocations) }) {
                throw Failure(
                    description:
                        "the mocked response \(name) has two answers for invocation \(max(other.invocations.lowerBound, invocations.lowerBound))"
                )
            }
            steps.append(Step(invocations: invocations, response: response))
        }
        return steps
    }

    /// `3`, or `0-2`.
    private static func range(_ text: String) -> ClosedRange<Int>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count <= 2, let first = parts.first ?? nil, let last = parts.last ?? nil, first >= 0,
            last >= first
        else { return nil }
        return first...last
    }

    func hasCase(_ name: String, of machine: String) -> Bool { cases[machine]?[name] != nil }

    /// Whether the state is answered for.
    func covers(_ state: String, _ test: String, of machine: String) -> Bool {
        cases[machine]?[test]?[state] != nil
    }

    /// The answer to one invocation of a state, counted from 0.
    func response(_ state: String, _ invocation: Int, _ test: String, of machine: String) -> Response? {
        guard let name = cases[machine]?[test]?[state] else { return nil }
        return responses[name]?.first { $0.invocations.contains(invocation) }?.response
    }
}

/// The mock configuration of this process, read when it is first needed and again when its file has changed.
///
/// A class because all executions share it; its mutex guards what was read.
final class MockSource: Sendable {
    private struct Known {
        let changedAt: Date?
        let configuration: MockConfiguration
    }

    private let path: String?
    private let known = Mutex<Known?>(nil)

    /// None where there is no path.
    init(path: String?) {
        self.path = path
    }

    /// Nil where nothing is configured.
    ///
    /// - Throws: `MockConfiguration.Failure` for a file that cannot be read.
    func configuration() throws -> MockConfiguration? {
        guard let path else { return nil }
        let changedAt = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        if let known = known.withLock({ $0 }), known.changedAt == changedAt { return known.configuration }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw MockConfiguration.Failure(description: "the mock configuration \(path) cannot be read")
        }
        let value: JSONValue
        do {
            value = try JSONValue(parsing: Array(bytes))
        } catch {
            throw MockConfiguration.Failure(description: "the mock configuration \(path) is no JSON: \(error)")
        }
        let configuration = try MockConfiguration(value)
        known.withLock { $0 = Known(changedAt: changedAt, configuration: configuration) }
        return configuration
    }

    /// Whether the task is answered for by the execution's test case.
    func covers(_ request: TaskRequest, of execution: Execution.Identity) -> Bool {
        guard let test = execution.testCase else { return false }
        guard let configuration = try? configuration() else { return true }
        return configuration.covers(request.stateName, test, of: Self.machine(of: execution))
    }

    /// The machine, for the children of a distributed map that of their map.
    private static func machine(of execution: Execution.Identity) -> String {
        String(execution.machineName.prefix { $0 != "/" })
    }

    /// What the test case answers; a failure where it has nothing for that invocation.
    func answer(_ request: TaskRequest, of execution: Execution.Identity) -> MockConfiguration.Response {
        do {
            if let test = execution.testCase,
                let response = try configuration()?.response(
                    request.stateName,
                    request.invocation,
                    test,
                    of: Self.machine(of: execution)
                )
            {
                return response
            }
            return .failure(
                error: ErrorName.runtime,
                cause:
                    "There is no mocked response for invocation \(request.invocation) of state '\(request.stateName)'."
            )
        } catch {
            return .failure(error: ErrorName.runtime, cause: "\(error)")
        }
    }
}
