import Primitives
import StatesLanguage

/// What optimized integrations do to the arguments and the answers of the operations they call.
///
/// Source: Step Functions Developer Guide, the pages of the optimized integrations.
struct OptimizedCall: Sendable {
    let service: String
    let request: TaskRequest
    let execution: Execution.Identity

    /// The arguments as the operation takes them.
    func arguments(_ arguments: JSONValue) -> JSONValue {
        guard case .object(var object) = arguments else { return arguments }
        switch service {
        case "states":
            // The input of a nested execution is JSON here and text there; its name makes that it is started once.
            if let input = object["Input"], input.string == nil { object["Input"] = .string(input.text) }
            if object["Name"] == nil { object["Name"] = .string(request.uniqueName(in: execution)) }
        case "sqs":
            if let body = object["MessageBody"], body.string == nil {
                object["MessageBody"] = .string(body.text)
            }
        case "sns":
            if let message = object["Message"], message.string == nil {
                object["Message"] = .string(message.text)
            }
        case "events":
            if case .array(let entries)? = object["Entries"] { object["Entries"] = .array(entries.map(entry)) }
        case "lambda":
            // A payload of text is JSON as well: the function gets it in quotes.
            if let payload = object["Payload"], payload.string != nil {
                object["Payload"] = .string(payload.text)
            }
        default: break
        }
        return .object(object)
    }

    /// An entry of `PutEvents`: its detail is JSON here, and it tells of which execution it is.
    ///
    /// Source: Step Functions Developer Guide, "Add EventBridge events with Step Functions".
    private func entry(_ entry: JSONValue) -> JSONValue {
        guard case .object(var object) = entry else { return entry }
        if let detail = object["Detail"], detail.string == nil { object["Detail"] = .string(detail.text) }
        let resources = object["Resources"]?.array ?? []
        object["Resources"] = .array(
            resources + [.string(execution.arn), .string(execution.machineARN)]
        )
        return .object(object)
    }

    /// What the task gives, of what the operation answered.
    ///
    /// - Throws: the failure that an answer stands for, such as a function's error.
    func output(
        _ answer: JSONValue,
        requestID: String,
        at now: Timestamp
    ) throws(TaskFailure) -> JSONValue {
        guard case .object(var object) = answer else { return answer }
        switch service {
        case "lambda":
            try Self.checkFunction(answer)
            if let payload = object["Payload"]?.string { object["Payload"] = Self.payload(payload) }
            object["FunctionError"] = nil
        case "events":
            if (object["FailedEntryCount"]?.int ?? 0) > 0 {
                throw TaskFailure("EventBridge.FailedEntry", answer.text)
            }
        case "sns", "sqs", "states": break
        default: return answer
        }
        let length = "\(answer.text.utf8.count)"
        let type =
            service == "sns"
            ? "text/xml" : service == "lambda" ? "application/json" : "application/x-amz-json-1.0"
        var headers = [
            ("x-amzn-RequestId", requestID), ("Content-Length", length), ("Date", now.httpDate),
            ("Content-Type", type),
        ]
        if let version = object["ExecutedVersion"]?.string {
            headers.insert(("X-Amz-Executed-Version", version), at: 0)
        }
        object["SdkHttpMetadata"] = [
            "AllHttpHeaders": .object(JSONObject(headers.map { ($0.0, [.string($0.1)]) })),
            "HttpHeaders": .object(JSONObject(headers.map { ($0.0, .string($0.1)) })),
            "HttpStatusCode": object["StatusCode"] ?? 200,
        ]
        object["SdkResponseMetadata"] = ["RequestId": .string(requestID)]
        return .object(JSONObject(members: object.members.sorted { $0.name < $1.name }))
    }

    /// What a function answered, as JSON where it is.
    static func payload(_ text: String) -> JSONValue {
        text.isEmpty ? .null : (try? JSONValue(parsing: text)) ?? .string(text)
    }

    /// - Throws: what a function failed by: the type of its error, and the whole as the cause.
    ///
    /// Source: Step Functions Developer Guide, "Handling errors in Step Functions workflows", "Lambda service exceptions".
    static func checkFunction(_ answer: JSONValue) throws(TaskFailure) {
        guard let kind = answer["FunctionError"]?.string, !kind.isEmpty else { return }
        let text = answer["Payload"]?.string ?? ""
        let report = try? JSONValue(parsing: text)
        guard let type = report?["errorType"]?.string, !type.isEmpty else {
            throw TaskFailure(
                "Lambda.Unknown",
                "The cause could not be determined because Lambda did not return an error type. Returned payload: \(text)"
            )
        }
        throw TaskFailure(type, text)
    }
}
