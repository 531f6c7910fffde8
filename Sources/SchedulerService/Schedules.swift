import Primitives
import Runs
import ServiceKit
import Store

/// Making, changing, reading and deleting schedules.
///
/// Source: EventBridge Scheduler API Reference, CreateSchedule, UpdateSchedule, GetSchedule, ListSchedules,
/// DeleteSchedule.
extension SchedulerService {
    func createSchedule(
        _ input: Scheduler.CreateScheduleInput,
        _ call: Call
    ) async throws -> Scheduler.CreateScheduleOutput {
        let now = call.world.clock.now.truncatedToMillisecond
        let schedule = try schedule(input, call, at: now)
        try await store.write { [self] view in
            let request = schedule.request
            guard
                try !tokens.isKnown(input.clientToken, call.operation, request, call.tenant, at: now, view)
            else { return }
            _ = try table.require(schedule.group, call.tenant, at: now, view)
            guard try table.find(schedule.group, schedule.name, call.tenant, view) == nil else {
                throw Scheduler.ConflictException(message: "Schedule \(schedule.name) already exists.")
            }
            try check(schedule, before: nil, at: now)
            try table.put(schedule, view)
            try follow(schedule, view)
        }
        return .init(scheduleArn: schedule.arn.description)
    }

    /// Gives a schedule another form whole: what the request leaves out has its default again.
    func updateSchedule(
        _ input: Scheduler.UpdateScheduleInput,
        _ call: Call
    ) async throws -> Scheduler.UpdateScheduleOutput {
        let now = call.world.clock.now.truncatedToMillisecond
        let schedule = try schedule(input, call, at: now)
        try await store.write { [self] view in
            let request = schedule.request
            guard
                try !tokens.isKnown(input.clientToken, call.operation, request, call.tenant, at: now, view)
            else { return }
            _ = try table.require(schedule.group, call.tenant, at: now, view)
            guard let old = try table.find(schedule.group, schedule.name, call.tenant, view) else {
                throw Scheduler.ResourceNotFoundException.schedule(schedule.name)
            }
            try check(schedule, before: old, at: now)
            try remove(old, view)
            var changed = schedule
            changed.createdAt = old.createdAt
            try table.put(changed, view)
            try follow(changed, view)
        }
        return .init(scheduleArn: schedule.arn.description)
    }

    func getSchedule(
        _ input: Scheduler.GetScheduleInput,
        _ call: Call
    ) async throws -> Scheduler.GetScheduleOutput {
        let group = input.groupName ?? ScheduleGroup.standardName
        let found = try await store.read { [table] view in
            guard let schedule = try table.find(group, input.name, call.tenant, view) else {
                let isThere =
                    try group == ScheduleGroup.standardName || table.group(group, call.tenant, view) != nil
                throw isThere
                    ? Scheduler.ResourceNotFoundException.schedule(input.name)
                    : Scheduler.ResourceNotFoundException.group(group)
            }
            return schedule
        }
        return .init(found)
    }

    func listSchedules(
        _ input: Scheduler.ListSchedulesInput,
        _ call: Call
    ) async throws -> Scheduler.ListSchedulesOutput {
        if let group = input.groupName { _ = try await self.group(group, call) }
        let prefix = input.namePrefix ?? ""
        let scope = "scheduler.schedules/\(input.groupName ?? "")/\(prefix)/\(input.state?.rawValue ?? "")"
        var last: (group: String, name: String)?
        if let token = input.nextToken {
            let parts = PageToken(token, scope: scope)?.position.split(separator: "/").map(String.init) ?? []
            guard parts.count == 2 else { throw Self.invalidToken }
            last = (parts[0], parts[1])
        }
        let limit = input.maxResults ?? 100
        let start = last
        let found = try await store.read { [table] view in
            var found: [Schedule] = []
            var last = start
            // One more than a page, to know whether there is another.
            while found.count <= limit {
                let batch = try table.schedules(
                    of: call.tenant,
                    in: input.groupName,
                    startingWith: prefix,
                    after: last,
                    limit: limit + 1,
                    view
                )
                found += batch.filter { schedule in
                    schedule.name.hasPrefix(prefix)
                        && (input.state.map { ($0 == .enabled) == schedule.isEnabled } ?? true)
                }
                guard batch.count > limit, let end = batch.last else { break }
                last = (end.group, end.name)
            }
            return found
        }
        let page = found.prefix(limit)
        var nextToken: String?
        if found.count > limit, let end = page.last {
            nextToken = PageToken(scope: scope, position: "\(end.group)/\(end.name)").text
        }
        return .init(nextToken: nextToken, schedules: page.map(Scheduler.ScheduleSummary.init))
    }

    func deleteSchedule(
        _ input: Scheduler.DeleteScheduleInput,
        _ call: Call
    ) async throws -> Scheduler.DeleteScheduleOutput {
        let now = call.world.clock.now
        let group = input.groupName ?? ScheduleGroup.standardName
        try await store.write { [self] view in
            let request = "\(group)/\(input.name)"
            guard
                try !tokens.isKnown(input.clientToken, call.operation, request, call.tenant, at: now, view)
            else { return }
            _ = try table.require(group, call.tenant, at: now, view)
            guard let schedule = try table.find(group, input.name, call.tenant, view) else {
                throw Scheduler.ResourceNotFoundException.schedule(input.name)
            }
            try remove(schedule, view)
        }
        return .init()
    }

    /// Begins to sleep until the schedule fires, where it is enabled.
    private func follow(_ schedule: Schedule, _ view: any WriteView) throws {
        guard schedule.isEnabled else { return }
        let run = Run(
            id: schedule.runID,
            kind: ScheduleRunner.kind,
            tenant: schedule.tenant,
            subject: "\(schedule.group)/\(schedule.name)",
            createdAt: schedule.changedAt
        )
        try runs.submit(run, view)
    }

    /// Removes a schedule; what it has sent before goes on.
    func remove(_ schedule: Schedule, _ view: any WriteView) throws {
        let key = RunKey(kind: ScheduleRunner.kind, tenant: schedule.tenant, id: schedule.runID)
        try runs.cancel(key, view)
        try table.delete(schedule, view)
    }
}

/// What CreateSchedule and UpdateSchedule have in common: members of the service's model.
protocol ScheduleInput {
    var actionAfterCompletion: Scheduler.ActionAfterCompletion? { get }
    var description: String? { get }
    var endDate: Timestamp? { get }
    var flexibleTimeWindow: Scheduler.FlexibleTimeWindow { get }
    var groupName: String? { get }
    var kmsKeyArn: String? { get }
    var name: String { get }
    var scheduleExpression: String { get }
    var scheduleExpressionTimezone: String? { get }
    var startDate: Timestamp? { get }
    var state: Scheduler.ScheduleState? { get }
    var target: Scheduler.Target { get }
}

extension Scheduler.CreateScheduleInput: ScheduleInput {}
extension Scheduler.UpdateScheduleInput: ScheduleInput {}
