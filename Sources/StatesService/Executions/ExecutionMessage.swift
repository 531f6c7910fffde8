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

    static func submitted(task: Int, output: JSONValue) -> JSONValue {
        ["is": "submitted", "task": .integer(Int64(task)), "output": output]
    }

    /// What a call came to; nil for what is no answer of a call.
    static func answer(_ event: ExecutionEvent) -> JSONValue? {
        switch event {
        case .taskSucceeded(let id, let output): succeeded(task: id, output: output)
        case .taskSubmitted(let id, let output): submitted(task: id, output: output)
        case .taskFailed(let id, let error, let cause): failed(task: id, error: error, cause: cause)
        case .started, .resumed, .taskStarted, .taskHeartbeat, .timePassed, .mapRunSucceeded,
            .mapRunFailed, .mapRunRedriven, .redriven, .stopped:
            nil
        }
    }

    static func heartbeat(task: Int) -> JSONValue { ["is": "heartbeat", "task": .integer(Int64(task))] }

    static func started(task: Int, worker: String?) -> JSONValue {
        ["is": "started", "task": .integer(Int64(task)), "worker": worker.map { .string($0) } ?? .null]
    }

    static func redriven(count: Int) -> JSONValue {
        ["is": "redriven", "task": 0, "count": .integer(Int64(count))]
    }

    /// The output is left out where it is larger than a state's may be.
    static func mapRunSucceeded(_ run: MapRunRecord, output: JSONValue?) -> JSONValue {
        var object = JSONObject([("is", "mapSucceeded"), ("task", .integer(Int64(run.request)))])
        object["output"] = output
        return .object(object)
    }

    static func mapRunFailed(_ run: MapRunRecord) -> JSONValue {
        guard case .object(var object) = failed(task: run.request, error: run.error, cause: run.cause) else {
            return .null
        }
        object["is"] = "mapFailed"
        return .object(object)
    }

    static func mapRunRedriven(_ run: MapRunRecord) -> JSONValue {
        [
            "is": "mapRedriven", "task": .integer(Int64(run.request)), "arn": .string(run.arn),
            "count": .integer(Int64(run.redriveCount)),
        ]
    }

    /// The event that a message stands for; nil where it is none of ours.
    static func event(_ message: JSONValue) -> ExecutionEvent? {
        guard let task = message["task"]?.int else { return nil }
        switch message["is"]?.string {
        case "succeeded": return .taskSucceeded(id: task, output: message["output"] ?? .null)
        case "submitted": return .taskSubmitted(id: task, output: message["output"] ?? .null)
        case "failed":
            return .taskFailed(id: task, error: message["error"]?.string, cause: message["cause"]?.string)
        case "heartbeat": return .taskHeartbeat(id: task)
        case "started": return .taskStarted(id: task, workerName: message["worker"]?.string)
        case "redriven": return .redriven(count: message["count"]?.int ?? 1)
        case "mapSucceeded": return .mapRunSucceeded(id: task, output: message["output"])
        case "mapFailed":
            let (error, cause) = (message["error"]?.string, message["cause"]?.string)
            return .mapRunFailed(id: task, StateFailure(error: error, cause: cause))
        case "mapRedriven":
            let (arn, count) = (message["arn"]?.string ?? "", message["count"]?.int ?? 1)
            return .mapRunRedriven(id: task, arn: arn, count: count)
        default: return nil
        }
    }
}
