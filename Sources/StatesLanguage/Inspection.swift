package import Primitives

/// What is seen of one state while it is tested, and what stands in for the world around it.
///
/// Source: Step Functions API Reference, TestState and InspectionData.
package struct Inspection: Sendable {
    /// What a Map or Parallel state comes to without running what is in it.
    package enum Mock: Sendable {
        case result(JSONValue)
        case failure(error: String?, cause: String?)
    }

    /// Which retrier or catcher took a failure.
    package enum Handler: Sendable, Equatable {
        case retrier(index: Int, seconds: Int)
        /// A retrier that was used as often as it may be; nobody took the failure.
        case exhausted(index: Int)
        case catcher(index: Int)
    }

    let stateName: String
    /// Stands for the whole context object.
    package var context: JSONValue?
    /// The variables that there are before the state.
    package var variables: [String: JSONValue] = [:]
    package var mock: Mock?
    /// How often the retrier that takes the failure was used before.
    package var retryCount = 0
    /// How many iterations of a map have failed.
    package var failedIterationCount: Int?
    /// What the reader of a distributed map found.
    package var readItems: [JSONValue]?

    /// Values by the names of InspectionData's members, in the order they were computed.
    package internal(set) var values: [(name: String, value: JSONValue)] = []
    package internal(set) var failure: StateFailure?
    package internal(set) var handler: Handler?
    package internal(set) var variablesAfter: [String: JSONValue] = [:]

    package init(of stateName: String) {
        self.stateName = stateName
    }

    package subscript(_ name: String) -> JSONValue? { values.last { $0.name == name }?.value }
}

extension Interpreter {
    /// Whether the state is the one that is tested.
    func isInspecting(_ state: State) -> Bool { execution.inspection?.stateName == state.name }

    /// Notes a value where the state is tested.
    mutating func inspect(_ name: String, _ value: @autoclosure () -> JSONValue, of state: State) {
        guard isInspecting(state) else { return }
        execution.inspection?.values.append((name, value()))
    }

    /// Notes what a state works with, `Parameters` or `Arguments` applied.
    mutating func inspectArguments(_ value: JSONValue, of state: State) {
        guard isInspecting(state) else { return }
        if state.language == .jsonPath {
            inspect("afterParameters", value, of: state)
        } else if state.arguments != nil {
            inspect("afterArguments", value, of: state)
        }
    }

    mutating func inspectInput(_ thread: StateThread, _ input: JSONValue, of state: State) {
        guard isInspecting(state) else { return }
        execution.inspection?.values = []
        inspect("input", thread.input, of: state)
        if state.language == .jsonPath { inspect("afterInputPath", input, of: state) }
    }

    /// Ends a Map or Parallel state by its mock; false where it has none.
    mutating func endsByMock(_ id: Int, _ state: State) throws(StateFailure) -> Bool {
        guard isInspecting(state), let mock = execution.inspection?.mock else { return false }
        switch mock {
        case .result(let result):
            try exit(id, state, result: result, replaces: false)
        case .failure(let error, let cause):
            var failure = StateFailure(error: error, cause: cause)
            failure.isOfTask = true
            throw failure
        }
        return true
    }

    /// Notes what a map is going to do, and fails it where too many of its iterations are said to have failed.
    mutating func inspectMap(
        _ state: State,
        _ map: MapFields,
        _ items: [JSONValue],
        _ scope: EvaluationScope,
        _ limit: Int
    ) throws(StateFailure) {
        guard isInspecting(state) else { return }
        if state.language == .jsonPath { inspect("afterItemsPath", .array(items), of: state) }
        if let selector = map.itemSelector {
            var inputs: [JSONValue] = []
            for (index, item) in items.enumerated() {
                let context: JSONValue = ["Item": ["Index": .integer(Int64(index)), "Value": item]]
                inputs.append(try scope.adding("Map", context).evaluate(selector, label: "ItemSelector"))
            }
            inspect("afterItemSelector", .array(inputs), of: state)
        }
        inspect("maxConcurrency", .integer(Int64(limit)), of: state)
        guard map.isDistributed else { return }
        let count = try scope.toleratedCount(of: map)
        let percentage = try scope.toleratedPercentage(of: map)
        if let count { inspect("toleratedFailureCount", .integer(Int64(count)), of: state) }
        if let percentage { inspect("toleratedFailurePercentage", .double(percentage), of: state) }
        guard let failed = execution.inspection?.failedIterationCount, failed > 0 else { return }
        let isWithinCount = count.map { failed <= $0 } ?? (percentage != nil)
        let isWithinPercentage =
            percentage.map { Double(failed * 100) / Double(max(items.count, 1)) <= $0 } ?? (count != nil)
        guard isWithinCount, isWithinPercentage else {
            throw StateFailure(
                error: ErrorName.exceedToleratedFailureThreshold,
                cause: "The specified tolerated failure threshold was exceeded"
            )
        }
    }
}
