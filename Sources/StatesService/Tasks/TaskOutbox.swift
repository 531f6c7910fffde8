import Primitives
import StatesLanguage
import Store

/// Keeps the answers of an execution's calls, each in the transaction of what its call did.
///
/// The answer lies in the execution's inbox until a step takes it. So a crash leaves either no trace of a call, and then it is made
/// again, or what it did and what it answered.
struct TaskOutbox: Sendable {
    let executions: ExecutionTable
    let key: String
    let tenant: Tenant

    /// Ends the scope of a call; where the answer lies, nil where the call wrote nothing or took too long to be waited for.
    func keep(_ event: ExecutionEvent?, in scope: EffectScope?) async throws(TaskFailure) -> TupleKey? {
        guard let scope else { return nil }
        do {
            let place = try await scope.finish { [executions, key, tenant] view -> TupleKey? in
                guard let message = event.flatMap(ExecutionMessage.answer),
                    try executions.find(key, tenant, view)?.isRunning == true
                else { return nil }
                return try executions.tell(message, to: key, tenant, view)
            }
            return place ?? nil
        } catch {
            throw TaskFailure(ErrorName.runtime, "What the task did could not be stored: \(error)")
        }
    }
}

extension TaskRequest {
    /// Whether the call answers right after what it stores, so that its transaction can wait for the answer.
    ///
    /// An operation that goes by what it stored before it has answered, other than by hooks of the transaction, must not be.
    var isAnsweredSoon: Bool {
        switch resource.kind {
        case .activity, .lambdaFunction: false
        case .integration(_, let action): isSoon(action)
        case .sdk(_, let action): isSoon(action)
        }
    }

    private func isSoon(_ action: String) -> Bool {
        switch action {
        case "invoke": arguments["InvocationType"]?.string == "Event"
        // Queries begin before their transaction is durable, and are known by their token.
        case "startQueryExecution": false
        case "getActivityTask", "invokeWithResponseStream", "receiveMessage", "rotateSecret",
            "startSyncExecution",
            "testState":
            false
        default: true
        }
    }
}
