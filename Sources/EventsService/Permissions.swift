import Events
import Primitives
import ServiceKit
import Shapes
import Store

/// Which accounts may put events onto a bus.
///
/// Source: Amazon EventBridge API Reference, PutPermission, RemovePermission.
extension EventsService {
    /// Source: EventBridge User Guide, quotas, "Event bus policy size".
    private static let policyLimit = 10_240

    func putPermission(_ input: Events.PutPermissionRequest, _ call: Call) async throws {
        let name = try busName(input.eventBusName, call)
        if let policy = input.policy {
            guard BusPolicy(policy) != nil else {
                throw Self.invalid("This policy contains invalid Json")
            }
            return try await change(bus: name, call) { $0.policy = policy }
        }
        guard let action = input.action, let principal = input.principal, let id = input.statementId else {
            throw Self.invalid("Parameter(s) Action, Principal, StatementId must be specified.")
        }
        guard action == "events:PutEvents" else {
            throw Self.invalid("Provided value in parameter 'action' is not supported.")
        }
        try await change(bus: name, call) { record in
            let partition = ARN.partition(ofRegion: record.tenant.region)
            let named: JSONValue = ["AWS": .string("arn:\(partition):iam::\(principal):root")]
            var statement = JSONObject([
                ("Sid", .string(id)), ("Effect", "Allow"), ("Principal", principal == "*" ? "*" : named),
                ("Action", .string(action)), ("Resource", .string(record.arn)),
            ])
            if let condition = input.condition {
                let test: JSONValue = .object(JSONObject([(condition.key, .string(condition.value))]))
                statement["Condition"] = .object(JSONObject([(condition.type, test)]))
            }
            var statements = record.statements
            if let index = statements.firstIndex(where: { $0["Sid"]?.string == id }) {
                statements[index] = .object(statement)
            } else {
                statements.append(.object(statement))
            }
            record.set(statements)
        }
    }

    func removePermission(_ input: Events.RemovePermissionRequest, _ call: Call) async throws {
        let name = try busName(input.eventBusName, call)
        if input.removeAllPermissions == true {
            return try await change(bus: name, call) { $0.policy = nil }
        }
        guard let id = input.statementId else {
            throw Self.invalid("Parameter StatementId is required.")
        }
        try await change(bus: name, call) { record in
            let rest = record.statements.filter { $0["Sid"]?.string != id }
            guard rest.count < record.statements.count else {
                throw Events.ResourceNotFoundException(
                    message: "Statement with the provided id does not exist."
                )
            }
            record.set(rest)
        }
    }

    private func change(
        bus name: String,
        _ call: Call,
        _ body: @escaping @Sendable (inout EventBusRecord) throws -> Void
    ) async throws {
        let now = call.world.clock.now
        try await store.write { view in
            var record = try requireBus(name, call.tenant, view)
            try body(&record)
            guard record.policy?.utf8.count ?? 0 <= Self.policyLimit else {
                throw Events.PolicyLengthExceededException(
                    message: "The policy of event bus \(name) is longer than \(Self.policyLimit) characters."
                )
            }
            record.touch(at: now)
            try tables.put(record, view)
        }
    }
}

extension EventBusRecord {
    fileprivate var statements: [JSONValue] {
        let statement = policy.flatMap { try? JSONValue(parsing: $0) }?["Statement"]
        return statement?.array ?? statement.map { [$0] } ?? []
    }

    fileprivate mutating func set(_ statements: [JSONValue]) {
        let document: JSONValue = ["Version": "2012-10-17", "Statement": .array(statements)]
        policy = statements.isEmpty ? nil : document.text
    }
}
