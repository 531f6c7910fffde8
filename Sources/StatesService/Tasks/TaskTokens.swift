import Primitives
import Runs
import ServiceKit
import StatesLanguage
import Store

/// Source: Step Functions Developer Guide, "Wait for a Callback with Task Token"; API Reference, SendTaskSuccess.
extension StatesService {
    func sendTaskSuccess(
        _ input: States.SendTaskSuccessInput,
        _ call: Call
    ) async throws -> States.SendTaskSuccessOutput {
        guard let output = try? JSONValue(parsing: input.output) else {
            throw States.InvalidOutput(message: "Invalid Output: '\(input.output)' is not valid JSON")
        }
        try await answer(input.taskToken, removes: true, call) { .succeeded(task: $0, output: output) }
        return .init()
    }

    func sendTaskFailure(
        _ input: States.SendTaskFailureInput,
        _ call: Call
    ) async throws -> States.SendTaskFailureOutput {
        try await answer(input.taskToken, removes: true, call) {
            .failed(task: $0, error: input.error, cause: input.cause)
        }
        return .init()
    }

    func sendTaskHeartbeat(
        _ input: States.SendTaskHeartbeatInput,
        _ call: Call
    ) async throws -> States.SendTaskHeartbeatOutput {
        try await answer(input.taskToken, removes: false, call) { .heartbeat(task: $0) }
        return .init()
    }

    /// What is told of a task.
    enum TaskAnswer: Sendable {
        case succeeded(task: Int, output: JSONValue)
        case failed(task: Int, error: String?, cause: String?)
        case heartbeat(task: Int)
        case started(task: Int, worker: String?)

        var message: JSONValue {
            switch self {
            case .succeeded(let task, let output): ExecutionMessage.succeeded(task: task, output: output)
            case .failed(let task, let error, let cause):
                ExecutionMessage.failed(task: task, error: error, cause: cause)
            case .heartbeat(let task): ExecutionMessage.heartbeat(task: task)
            case .started(let task, let worker): ExecutionMessage.started(task: task, worker: worker)
            }
        }
    }

    /// Tells the execution that waits with a token, in one transaction with the token's end.
    private func answer(
        _ token: String,
        removes: Bool,
        _ call: Call,
        _ answer: @escaping @Sendable (Int) -> TaskAnswer
    ) async throws {
        guard token.utf8.count == 96, token.utf8.allSatisfy({ Hex.digit($0) != nil }) else {
            throw States.InvalidToken(message: "Invalid Token: 'Invalid token'")
        }
        try await store.write { [core, runs] view in
            guard let holder = try core.executions.holder(of: token, call.tenant, view) else {
                throw States.TaskTimedOut(
                    message: "Task Timed Out: 'Provided task does not exist anymore'"
                )
            }
            if removes { try core.executions.remove(token: token, call.tenant, view) }
            try core.executions.tell(answer(holder.task).message, to: holder.key, call.tenant, view)
            try runs.raise(StatesCore.signal(holder.key), view)
            view.afterCommit { core.bells.ring(holder.key) }
        }
    }
}
