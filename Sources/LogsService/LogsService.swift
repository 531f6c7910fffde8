package import LogEvents
import Primitives
import ServiceKit
import Shapes

/// Amazon CloudWatch Logs: groups, streams and their events.
package struct LogsService: LogsAPI {
    let logs: LogStore

    package init(logs: LogStore) {
        self.logs = logs
    }
}

extension LogsService {
    /// What `body` returns, with failures as CloudWatch Logs words them.
    @discardableResult
    func worded<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let failure as LogFailure {
            throw failure.asLogs
        }
    }

    /// The name of the group that a request names in one of two ways.
    func groupName(_ name: String?, _ identifier: String?, _ call: Call) throws -> String {
        switch (name, identifier) {
        case (let name?, nil): return name
        case (nil, let identifier?): return try groupName(identifier: identifier, call)
        case (nil, nil), (_?, _?):
            throw Logs.InvalidParameterException(
                message: "Exactly one of logGroupName and logGroupIdentifier must be specified."
            )
        }
    }

    /// The group that a name or an ARN names.
    func groupName(identifier: String, _ call: Call) throws -> String {
        guard identifier.hasPrefix("arn:") else { return identifier }
        guard let arn = ARN(identifier), arn.service == "logs", arn.account == call.tenant.account,
            arn.region == call.tenant.region, arn.resource.hasPrefix("log-group:")
        else { throw LogFailure.groupMissing.asLogs }
        let name = arn.resource.dropFirst("log-group:".count)
        return String(name.hasSuffix(":*") ? name.dropLast(2) : name)
    }

    /// Refuses a member that would change the meaning of the request and that is not there yet.
    func refuse(_ isGiven: Bool, _ member: String) throws {
        guard isGiven else { return }
        throw Logs.InvalidParameterException(message: "\(member) is not supported by Hosu.")
    }

    static var invalidToken: Logs.InvalidParameterException {
        .init(message: "The specified nextToken is invalid.")
    }
}

extension LogFailure {
    /// Source: answers of CloudWatch Logs.
    var asLogs: any ServiceFailure {
        switch self {
        case .groupExists:
            Logs.ResourceAlreadyExistsException(message: "The specified log group already exists")
        case .groupMissing: Logs.ResourceNotFoundException(message: "The specified log group does not exist.")
        case .groupProtected(let name):
            Logs.ValidationException(
                message:
                    "The log group \(name) is protected from deletion. Disable its deletion protection first."
            )
        case .streamExists:
            Logs.ResourceAlreadyExistsException(message: "The specified log stream already exists")
        case .streamMissing: Logs.ResourceNotFoundException(message: "The specified log stream does not exist.")
        }
    }
}
