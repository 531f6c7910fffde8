import Logging
import Primitives
import ServiceKit
import Shapes
import StatesLanguage

/// Writes an execution's events to CloudWatch Logs, where its machine asks for that.
///
/// Events are written once they are committed: a crash in between loses lines, never makes them up.
///
/// Source: Step Functions Developer Guide, "Using CloudWatch Logs to log execution history in Step Functions".
struct ExecutionLog: Sendable {
    let logging: MachineRecord.Logging
    let record: ExecutionRecord
    let integrations: Integrations
    let world: World

    private static let logger = Logger(label: "hosu.states.log")

    func write(_ events: [HistoryEvent]) async {
        let wanted = logging.level == "OFF" ? [] : events.filter { isWanted($0.type) }
        guard !wanted.isEmpty, let invoker = integrations.invoker.invoker else { return }
        let lines = wanted.map { event -> JSONValue in
            ["timestamp": .integer(event.timestamp.epochMilliseconds), "message": .string(line(event))]
        }
        for arn in logging.groups {
            guard let group = Self.group(arn) else { continue }
            let call = Call(
                tenant: record.tenant,
                principal: .service(name: "states", account: record.tenant.account),
                requestID: world.ids.uuid(),
                world: world,
                logger: Self.logger
            )
            let place: [(String, JSONValue)] = [
                ("logGroupName", .string(group)), ("logStreamName", .string(stream)),
            ]
            do {
                if wanted[0].id == 1 {
                    _ = try await invoker.invoke(
                        "logs",
                        "CreateLogStream",
                        .object(JSONObject(place)),
                        call: call
                    )
                }
                let input = JSONObject(place + [("logEvents", .array(lines))])
                _ = try await invoker.invoke("logs", "PutLogEvents", .object(input), call: call)
            } catch {
                Self.logger.warning(
                    "events of an execution were not logged",
                    metadata: ["execution": "\(record.arn)", "error": "\(error)"]
                )
            }
        }
    }

    /// One stream for each execution.
    private var stream: String {
        let day = record.startedAt.iso8601().prefix(16).replacing("T", with: "-").replacing(":", with: "-")
        return "states/\(record.machine)/\(day)/\(record.name)"
    }

    private func isWanted(_ type: String) -> Bool {
        let isFatal = ["ExecutionFailed", "ExecutionAborted", "ExecutionTimedOut"].contains(type)
        switch logging.level {
        case "ALL": return true
        case "ERROR": return isFatal || ["Failed", "TimedOut", "Aborted"].contains { type.hasSuffix($0) }
        default: return isFatal
        }
    }

    private func line(_ event: HistoryEvent) -> String {
        var details = event.details?.content ?? JSONObject()
        if !logging.includesData {
            for name in ["input", "inputDetails", "output", "outputDetails", "parameters", "assignedVariables"]
            {
                details[name] = nil
            }
        }
        let line: JSONValue = [
            "id": .string("\(event.id)"), "type": .string(event.type), "details": .object(details),
            "previous_event_id": .string("\(event.previousID)"),
            "event_timestamp": .string("\(event.timestamp.epochMilliseconds)"),
            "execution_arn": .string(record.arn), "redrive_count": "0",
        ]
        return line.text
    }

    /// The name in `arn:aws:logs:REGION:ACCOUNT:log-group:NAME:*`.
    private static func group(_ arn: String) -> String? {
        guard let parsed = ARN(arn), parsed.service == "logs", parsed.resource.hasPrefix("log-group:") else {
            return nil
        }
        let name = parsed.resource.dropFirst("log-group:".count)
        return String(name.hasSuffix(":*") ? name.dropLast(2) : name)
    }
}
