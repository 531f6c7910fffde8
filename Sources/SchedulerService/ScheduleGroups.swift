import Primitives
import ServiceKit
import Store

/// Groups of schedules and their tags.
///
/// Source: EventBridge Scheduler API Reference, CreateScheduleGroup, GetScheduleGroup, ListScheduleGroups,
/// DeleteScheduleGroup, TagResource, UntagResource, ListTagsForResource.
extension SchedulerService {
    /// Source: EventBridge Scheduler User Guide, "Quotas": schedule groups of a Region.
    private static let mostGroups = 500
    /// Source: EventBridge Scheduler API Reference, TagResource: at most 50 tags.
    private static let mostTags = 50

    func createScheduleGroup(
        _ input: Scheduler.CreateScheduleGroupInput,
        _ call: Call
    ) async throws -> Scheduler.CreateScheduleGroupOutput {
        let now = call.world.clock.now.truncatedToMillisecond
        let tags = Dictionary((input.tags ?? []).map { ($0.key, $0.value) }) { $1 }
        try Self.check(tags)
        let group = ScheduleGroup(
            tenant: call.tenant,
            name: input.name,
            tags: tags,
            createdAt: now,
            changedAt: now
        )
        let request = tags.sorted { $0.key < $1.key }.reduce(input.name) { "\($0)\n\($1.key)=\($1.value)" }
        try await store.write { [table, tokens] view in
            guard
                try !tokens.isKnown(input.clientToken, call.operation, request, call.tenant, at: now, view)
            else { return }
            guard try table.group(input.name, call.tenant, view) == nil,
                input.name != ScheduleGroup.standardName
            else {
                throw Scheduler.ConflictException(message: "Schedule group \(input.name) already exists.")
            }
            guard try table.groups(call.tenant, startingWith: "", view).count < Self.mostGroups else {
                throw Scheduler.ServiceQuotaExceededException(
                    message:
                        "The account has \(Self.mostGroups) schedule groups, which is the most there can be."
                )
            }
            try table.put(group, view)
        }
        return .init(scheduleGroupArn: group.arn.description)
    }

    func getScheduleGroup(
        _ input: Scheduler.GetScheduleGroupInput,
        _ call: Call
    ) async throws -> Scheduler.GetScheduleGroupOutput {
        let group = try await group(input.name, call)
        return .init(
            arn: group.arn.description,
            creationDate: group.createdAt,
            lastModificationDate: group.changedAt,
            name: group.name,
            state: .active
        )
    }

    func listScheduleGroups(
        _ input: Scheduler.ListScheduleGroupsInput,
        _ call: Call
    ) async throws -> Scheduler.ListScheduleGroupsOutput {
        _ = try await group(ScheduleGroup.standardName, call)
        let prefix = input.namePrefix ?? ""
        let groups = try await store.read { [table] view in
            try table.groups(call.tenant, startingWith: prefix, view)
        }
        let page = try Page(
            of: groups,
            after: input.nextToken,
            limit: input.maxResults ?? 100,
            scope: "scheduler.groups/\(prefix)",
            position: \.name,
            invalidToken: Self.invalidToken
        )
        return .init(
            nextToken: page.nextToken,
            scheduleGroups: page.elements.map { group in
                .init(
                    arn: group.arn.description,
                    creationDate: group.createdAt,
                    lastModificationDate: group.changedAt,
                    name: group.name,
                    state: .active
                )
            }
        )
    }

    static var invalidToken: Scheduler.ValidationException { .init(message: "Invalid NextToken.") }

    /// Deletes a group with all schedules in it.
    ///
    /// Differs: nothing is left to be seen as DELETING, since group and schedules go in one transaction.
    func deleteScheduleGroup(
        _ input: Scheduler.DeleteScheduleGroupInput,
        _ call: Call
    ) async throws -> Scheduler.DeleteScheduleGroupOutput {
        guard input.name != ScheduleGroup.standardName else {
            throw Scheduler.ValidationException(message: "Cannot delete the default schedule group.")
        }
        let now = call.world.clock.now
        try await store.write { [self] view in
            guard
                try !tokens.isKnown(input.clientToken, call.operation, input.name, call.tenant, at: now, view)
            else { return }
            let group = try table.require(input.name, call.tenant, at: now, view)
            let schedules = try table.schedules(
                of: call.tenant,
                in: group.name,
                startingWith: "",
                after: nil,
                limit: .max,
                view
            )
            for schedule in schedules { try remove(schedule, view) }
            try table.delete(group, view)
        }
        return .init()
    }

    /// Reads a group; the standard one is stored when somebody asks for it first.
    func group(_ name: String, _ call: Call) async throws -> ScheduleGroup {
        let known = try await store.read { [table] view in try table.group(name, call.tenant, view) }
        if let known { return known }
        let now = call.world.clock.now.truncatedToMillisecond
        return try await store.write { [table] view in try table.require(name, call.tenant, at: now, view) }
    }

    // MARK: - Tags

    func listTagsForResource(
        _ input: Scheduler.ListTagsForResourceInput,
        _ call: Call
    ) async throws -> Scheduler.ListTagsForResourceOutput {
        let group = try await group(try Self.groupName(input.resourceArn, call), call)
        return .init(tags: group.tags.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value) })
    }

    func tagResource(
        _ input: Scheduler.TagResourceInput,
        _ call: Call
    ) async throws -> Scheduler.TagResourceOutput {
        let tags = Dictionary(input.tags.map { ($0.key, $0.value) }) { $1 }
        try await changeTags(input.resourceArn, call) { $0.merge(tags) { $1 } }
        return .init()
    }

    func untagResource(
        _ input: Scheduler.UntagResourceInput,
        _ call: Call
    ) async throws -> Scheduler.UntagResourceOutput {
        try await changeTags(input.resourceArn, call) { tags in
            for key in input.tagKeys { tags[key] = nil }
        }
        return .init()
    }

    private func changeTags(
        _ arn: String,
        _ call: Call,
        _ change: @escaping @Sendable (inout [String: String]) -> Void
    ) async throws {
        let name = try Self.groupName(arn, call)
        let now = call.world.clock.now.truncatedToMillisecond
        try await store.write { [table] view in
            var group = try table.require(name, call.tenant, at: now, view)
            change(&group.tags)
            try Self.check(group.tags)
            try table.put(group, view)
        }
    }

    private static func check(_ tags: [String: String]) throws {
        if let reserved = tags.keys.sorted().first(where: { $0.lowercased().hasPrefix("aws:") }) {
            throw Scheduler.ValidationException(
                message: "The tag key \(reserved) begins with aws:, which is reserved."
            )
        }
        guard tags.count <= mostTags else {
            throw Scheduler.ValidationException(message: "A resource cannot have more than \(mostTags) tags.")
        }
    }

    /// The group that an ARN names; of other accounts and Regions there are none.
    private static func groupName(_ text: String, _ call: Call) throws -> String {
        let name = String(text.split(separator: "/").last ?? "")
        guard let arn = ARN(text), arn.account == call.tenant.account, arn.region == call.tenant.region else {
            throw Scheduler.ResourceNotFoundException.group(name)
        }
        return name
    }
}
