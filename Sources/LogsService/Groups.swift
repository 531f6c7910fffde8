import LogEvents
import Primitives
import ServiceKit

/// Source: CloudWatch Logs API Reference, CreateLogGroup, DescribeLogGroups, ListLogGroups, DeleteLogGroup,
/// PutRetentionPolicy.
extension LogsService {
    func createLogGroup(_ input: Logs.CreateLogGroupRequest, _ call: Call) async throws {
        try refuse(input.kmsKeyId != nil, "kmsKeyId")
        try Self.check(tags: input.tags ?? [:])
        let group = LogGroup(
            tenant: call.tenant,
            name: input.logGroupName,
            createdAt: call.world.clock.now,
            storageClass: (input.logGroupClass ?? .standard).rawValue,
            tags: input.tags ?? [:],
            isProtected: input.deletionProtectionEnabled ?? false
        )
        try await worded { try await logs.create(group) }
    }

    func deleteLogGroup(_ input: Logs.DeleteLogGroupRequest, _ call: Call) async throws {
        try await worded { try await logs.deleteGroup(input.logGroupName, call.tenant) }
    }

    func describeLogGroups(
        _ input: Logs.DescribeLogGroupsRequest,
        _ call: Call
    ) async throws -> Logs.DescribeLogGroupsResponse {
        guard input.logGroupNamePrefix == nil || input.logGroupNamePattern == nil else {
            throw Logs.InvalidParameterException(
                message: "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."
            )
        }
        let pattern = input.logGroupNamePattern?.lowercased()
        let wanted = try input.logGroupIdentifiers.map { identifiers in
            Set(try identifiers.map { try groupName(identifier: $0, call) })
        }
        let page = try await groups(
            prefix: input.logGroupNamePrefix ?? "",
            after: input.nextToken,
            limit: input.limit ?? 50,
            scope: "logs.groups",
            call
        ) { group in
            (pattern.map { group.name.lowercased().contains($0) } ?? true)
                && (wanted?.contains(group.name) ?? true)
                && (input.logGroupClass.map { $0.rawValue == group.storageClass } ?? true)
        }
        return .init(
            logGroups: page.groups.map { group in
                .init(
                    logGroupName: group.name,
                    creationTime: group.createdAt.epochMilliseconds,
                    retentionInDays: group.retentionInDays,
                    metricFilterCount: 0,
                    arn: group.arn + ":*",
                    storedBytes: Int(group.byteCount),
                    logGroupClass: Logs.LogGroupClass(rawValue: group.storageClass),
                    logGroupArn: group.arn,
                    deletionProtectionEnabled: group.isProtected
                )
            },
            nextToken: page.nextToken
        )
    }

    func listLogGroups(
        _ input: Logs.ListLogGroupsRequest,
        _ call: Call
    ) async throws -> Logs.ListLogGroupsResponse {
        try refuse(input.dataSources != nil, "dataSources")
        try refuse(input.fieldIndexNames != nil, "fieldIndexNames")
        let patterns = (input.logGroupNamePattern ?? "").split(separator: "|")
        let page = try await groups(
            prefix: "",
            after: input.nextToken,
            limit: input.limit ?? 50,
            scope: "logs.list",
            call
        ) { group in
            let isNamed =
                patterns.isEmpty
                || patterns.contains { pattern in
                    pattern.hasPrefix("^")
                        ? group.name.hasPrefix(pattern.dropFirst()) : group.name.contains(pattern)
                }
            let isTagged = (input.logGroupTags ?? []).allSatisfy { tag in
                guard let value = group.tags[tag.key] else { return false }
                return tag.values.map { $0.isEmpty || $0.contains(value) } ?? true
            }
            return isNamed && isTagged
                && (input.logGroupClass.map { $0.rawValue == group.storageClass } ?? true)
        }
        return .init(
            logGroups: page.groups.map { group in
                .init(
                    logGroupName: group.name,
                    logGroupArn: group.arn,
                    logGroupClass: Logs.LogGroupClass(rawValue: group.storageClass)
                )
            },
            nextToken: page.nextToken
        )
    }

    func putRetentionPolicy(_ input: Logs.PutRetentionPolicyRequest, _ call: Call) async throws {
        let days = input.retentionInDays
        guard Self.retentions.contains(days) else {
            throw Logs.InvalidParameterException(
                message:
                    "1 validation error detected: Value '\(days)' at 'retentionInDays' failed to satisfy constraint: "
                    + "Member must satisfy enum value set: [\(Self.retentions.map(String.init).joined(separator: ", "))]"
            )
        }
        try await worded {
            try await logs.change(input.logGroupName, call.tenant) { $0.retentionInDays = days }
        }
    }

    func deleteRetentionPolicy(_ input: Logs.DeleteRetentionPolicyRequest, _ call: Call) async throws {
        try await worded {
            try await logs.change(input.logGroupName, call.tenant) { $0.retentionInDays = nil }
        }
    }

    func putLogGroupDeletionProtection(
        _ input: Logs.PutLogGroupDeletionProtectionRequest,
        _ call: Call
    ) async throws {
        let name = try groupName(identifier: input.logGroupIdentifier, call)
        try await worded {
            try await logs.change(name, call.tenant) { $0.isProtected = input.deletionProtectionEnabled }
        }
    }

    private static let retentions = [
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ]

    private func groups(
        prefix: String,
        after token: String?,
        limit: Int,
        scope: String,
        _ call: Call,
        where isWanted: @escaping @Sendable (LogGroup) -> Bool
    ) async throws -> (groups: [LogGroup], nextToken: String?) {
        let last = try token.map { text in
            guard let token = PageToken(text, scope: scope) else { throw Self.invalidToken }
            return token.position
        }
        let found = try await logs.groups(
            call.tenant,
            prefix: prefix,
            after: last,
            limit: limit + 1,
            where: isWanted
        )
        guard found.count > limit else { return (found, nil) }
        let page = Array(found.prefix(limit))
        return (page, page.last.map { PageToken(scope: scope, position: $0.name).text })
    }
}

extension Timestamp {
    var epochMilliseconds: Int { Int(epochMicroseconds / 1000) }
}
