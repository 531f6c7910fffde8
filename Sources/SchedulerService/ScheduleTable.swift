import Primitives
import Store

/// A name under which schedules are kept together, with tags.
struct ScheduleGroup: Codable, Sendable {
    /// The group of schedules that name none; every account has it.
    static let standardName = "default"

    let tenant: Tenant
    let name: String
    var tags: [String: String] = [:]
    let createdAt: Timestamp
    var changedAt: Timestamp

    var arn: ARN { ARN(service: "scheduler", tenant: tenant, resource: "schedule-group/\(name)") }
}

/// The schedules and their groups.
struct ScheduleTable: Sendable {
    private static let schedules = Table<Schedule>("scheduler_schedules", coder: .json(), remembering: 1024) {
        TupleKey($0.tenant, $0.group, $0.name)
    }
    private static let groups = Table<ScheduleGroup>("scheduler_groups", coder: .json()) {
        TupleKey($0.tenant, $0.name)
    }

    // MARK: - Schedules

    func find(_ group: String, _ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> Schedule? {
        try Self.schedules.get(TupleKey(tenant, group, name), view)
    }

    func put(_ schedule: Schedule, _ view: any WriteView) throws {
        try Self.schedules.put(schedule, view)
    }

    func delete(_ schedule: Schedule, _ view: any WriteView) throws {
        try Self.schedules.delete(TupleKey(schedule.tenant, schedule.group, schedule.name), view)
    }

    /// At most `limit` schedules behind `last`, a group and a name, by group and name; of one group where it is given.
    func schedules(
        of tenant: Tenant,
        in group: String?,
        startingWith prefix: String,
        after last: (group: String, name: String)?,
        limit: Int,
        _ view: any ReadView
    ) throws -> [Schedule] {
        var range = KeyRange.prefix(TupleKey(tenant))
        if let group { range = .strings(under: TupleKey(tenant, group), startingWith: prefix) }
        if let last { range = range.after(TupleKey(tenant, last.group, last.name)) }
        return try Self.schedules.scan(range, view, limit: limit)
    }

    // MARK: - Groups

    func group(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> ScheduleGroup? {
        try Self.groups.get(TupleKey(tenant, name), view)
    }

    func put(_ group: ScheduleGroup, _ view: any WriteView) throws {
        try Self.groups.put(group, view)
    }

    func delete(_ group: ScheduleGroup, _ view: any WriteView) throws {
        try Self.groups.delete(TupleKey(group.tenant, group.name), view)
    }

    func groups(_ tenant: Tenant, startingWith prefix: String, _ view: any ReadView) throws -> [ScheduleGroup] {
        try Self.groups.scan(.strings(under: TupleKey(tenant), startingWith: prefix), view)
    }

    /// The group of that name; the standard one is made when it is asked for first.
    func require(
        _ name: String,
        _ tenant: Tenant,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> ScheduleGroup {
        if let known = try group(name, tenant, view) { return known }
        guard name == ScheduleGroup.standardName else { throw Scheduler.ResourceNotFoundException.group(name) }
        let group = ScheduleGroup(tenant: tenant, name: name, createdAt: now, changedAt: now)
        try put(group, view)
        return group
    }
}
