import Primitives
import StatesLanguage

/// What an execution is told from outside, as it lies in the store until the execution takes it.
enum ExecutionMessage {
    static func succeeded(task: Int, output: JSONValue) -> JSONValue {
        ["is": "succeeded", "task": .integer(Int64(task)), "output": output]
    }

    static func failed(task: Int, error: String?, cause: String?) -> JSONValue {
        var members: [(String, JSONValue)] = [("is", "failed"), ("task", .integer(Int64(task)))]
        if let error { members.append(("error", .string(error))) }
        if let cause { members.append(("cause", .string(cause))) }
        return .object(JSONObject(members))
    }

    static func heartbeat(task: Int) -> JSONValue { ["is": "heartbeat", "task": .integer(Int64(task))] }

    static func started(task: Int, worker: String?) -> JSONValue {
        ["is": "started", "task": .integer(Int64(task)), "worker": worker.map { .string($0) } ?? .null]
    }

    /// The event that a message stands for; nil where it is none of ours.
    static func event(_ message: JSONValue) -> ExecutionEvent? {
        guard let task = message["task"]?.int else { return nil }
        switch message["is"]?.string {
        case "succeeded": return .taskSucceeded(id: task, output: message["output"] ?? .null)
        case "failed":
            return .taskFailed(id: task, error: message["error"]?.string, cause: message["cause"]?.string)
        case "heartbeat": return .taskHeartbeat(id: task)
        case "started": return .taskStarted(id: task, workerName: message["worker"]?.string)
        default: return nil
        }
    }
}
