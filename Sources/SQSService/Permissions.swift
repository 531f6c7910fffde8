import Primitives
import Queues
import ServiceKit
import Shapes
import Store

/// Statements of a queue's policy, by their labels.
///
/// Source: Amazon SQS API Reference, AddPermission, RemovePermission.
extension SQSService {
    private static let grantable: Set<String> = [
        "*", "ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl", "ReceiveMessage",
        "SendMessage",
    ]

    func addPermission(_ input: SQS.AddPermissionRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table] queue, now, view in
            if let action = input.actions.first(where: { !Self.grantable.contains($0) }) {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Value SQS:\(action) for parameter ActionName is invalid. Reason: Only the queue owner is allowed to "
                        + "invoke this action."
                )
            }
            var statements = Self.statements(of: queue)
            guard !statements.contains(where: { $0["Sid"]?.string == input.label }) else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Value \(input.label) for parameter Label is invalid. Reason: Already exists."
                )
            }
            let partition = ARN.partition(ofRegion: queue.tenant.region)
            let principals = input.awsAccountIds.map { JSONValue.string("arn:\(partition):iam::\($0):root") }
            let actions = input.actions.map { JSONValue.string("SQS:\($0)") }
            statements.append([
                "Sid": .string(input.label), "Effect": "Allow",
                "Principal": ["AWS": principals.count == 1 ? principals[0] : .array(principals)],
                "Action": actions.count == 1 ? actions[0] : .array(actions),
                "Resource": .string(queue.arn),
            ])
            try table.put(Self.setting(statements, of: queue, at: now), view)
        }
    }

    func removePermission(_ input: SQS.RemovePermissionRequest, _ call: Call) async throws {
        try await change(input.queueUrl, call) { [table] queue, now, view in
            let statements = Self.statements(of: queue)
            let rest = statements.filter { $0["Sid"]?.string != input.label }
            guard rest.count < statements.count else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Value \(input.label) for parameter Label is invalid. Reason: can't find label\(statements.isEmpty ? "" : " on existing policy")."
                )
            }
            try table.put(Self.setting(rest, of: queue, at: now), view)
        }
    }

    private static func policy(of queue: Queue) -> JSONObject? {
        queue.attributes["Policy"].flatMap { try? JSONValue(parsing: $0) }?.object
    }

    private static func statements(of queue: Queue) -> [JSONValue] {
        let statement = policy(of: queue)?["Statement"]
        return statement?.array ?? statement.map { [$0] } ?? []
    }

    private static func setting(_ statements: [JSONValue], of queue: Queue, at now: Timestamp) -> Queue {
        var changed = queue
        var policy =
            policy(of: queue)
            ?? JSONObject([("Version", "2008-10-17"), ("Id", .string("\(queue.arn)/SQSDefaultPolicy"))])
        policy["Statement"] = .array(statements)
        changed.attributes["Policy"] = statements.isEmpty ? nil : JSONValue.object(policy).text
        changed.changedAt = now
        return changed
    }
}
