/// How a state, a branch or an execution fails: a name and a text.
package struct StateFailure: Error, Sendable, Equatable {
    package var error: String?
    package var cause: String?
    /// A further name under which retriers and catchers may know it.
    package var alias: String?
    /// The field of the state whose evaluation failed, such as `Output/total`; nil where no evaluation did.
    package var location: String?
    /// Whether the cause still needs to say in which state it happened.
    var needsPlace = false

    package init(error: String?, cause: String?, alias: String? = nil, location: String? = nil) {
        self.error = error
        self.cause = cause
        self.alias = alias
        self.location = location
    }

    /// A failure of the interpreter's own, whose cause will begin with the state it happened in.
    static func interpreting(
        _ error: String,
        _ detail: String,
        alias: String? = nil,
        location: String? = nil
    ) -> StateFailure {
        var failure = StateFailure(error: error, cause: detail, alias: alias, location: location)
        failure.needsPlace = true
        return failure
    }

    /// What no state can be blamed for but its data: a path to nothing, an operator on the wrong kind.
    static func runtime(_ detail: String, alias: String? = nil) -> StateFailure {
        interpreting(ErrorName.runtime, detail, alias: alias)
    }

    /// The failure with the state it happened in.
    ///
    /// Source: GetExecutionHistory as AWS answers it for a path that finds nothing.
    func placed(in state: String, enteredAt eventID: Int) -> StateFailure {
        guard needsPlace else { return self }
        var placed = self
        placed.needsPlace = false
        let place =
            "An error occurred while executing the state '\(state)' (entered at the event id #\(eventID)). "
        placed.cause = place + (cause ?? "")
        return placed
    }

    /// Whether a retrier or catcher that lists `names` is for this failure.
    ///
    /// `States.ALL` is for all but failures of the interpreter itself and outputs that are too large, `States.TaskFailed` for
    /// all but timeouts.
    ///
    /// Source: Step Functions Developer Guide, "Handling errors in Step Functions workflows", "Error names".
    func isNamed(in names: [String]) -> Bool {
        let name = error ?? ""
        for candidate in names {
            if candidate == name || candidate == alias { return true }
            switch candidate {
            case ErrorName.all:
                if name != ErrorName.runtime, !(name == ErrorName.dataLimitExceeded && needsExactName) {
                    return true
                }
            case ErrorName.taskFailed:
                let isTimeout = name == ErrorName.timeout || name == ErrorName.heartbeatTimeout
                if isOfTask, !isTimeout { return true }
            case ErrorName.timeout:
                if name == ErrorName.heartbeatTimeout { return true }
            default:
                break
            }
        }
        return false
    }

    /// Whether a task's resource reported it, rather than the interpreter.
    var isOfTask = false
    /// Whether `States.ALL` does not stand for it.
    var needsExactName = false
}

/// The names of failures that Step Functions gives itself.
///
/// Source: Amazon States Language, "Appendix A: Predefined Error Codes"; Step Functions Developer Guide, "Error names".
package enum ErrorName {
    package static let all = "States.ALL"
    package static let taskFailed = "States.TaskFailed"
    package static let timeout = "States.Timeout"
    package static let heartbeatTimeout = "States.HeartbeatTimeout"
    package static let runtime = "States.Runtime"
    package static let dataLimitExceeded = "States.DataLimitExceeded"
    package static let noChoiceMatched = "States.NoChoiceMatched"
    package static let intrinsicFailure = "States.IntrinsicFailure"
    package static let queryEvaluationError = "States.QueryEvaluationError"
    package static let resultPathMatchFailure = "States.ResultPathMatchFailure"
    package static let parameterPathFailure = "States.ParameterPathFailure"
    package static let exceedToleratedFailureThreshold = "States.ExceedToleratedFailureThreshold"
    package static let itemReaderFailed = "States.ItemReaderFailed"
    package static let resultWriterFailed = "States.ResultWriterFailed"
    package static let permissions = "States.Permissions"
}
