import EventPatterns
import Primitives
import ServiceKit

/// What schedules are held against when they are made or changed.
extension SchedulerService {
    /// The schedule that a request asks for.
    ///
    /// - Throws: `ValidationException` for what cannot be a schedule, or what could never be called.
    func schedule(_ input: some ScheduleInput, _ call: Call, at now: Timestamp) throws -> Schedule {
        let expression = input.scheduleExpression
        guard ScheduleExpression(expression, unitsAgree: false) != nil else {
            throw Scheduler.ValidationException(message: "Invalid Schedule Expression \(expression).")
        }
        let zone = input.scheduleExpressionTimezone ?? "UTC"
        guard Self.isZone(zone) else {
            throw Scheduler.ValidationException(message: "Invalid ScheduleExpressionTimezone \(zone).")
        }
        return Schedule(
            tenant: call.tenant,
            group: input.groupName ?? ScheduleGroup.standardName,
            name: input.name,
            description: input.description,
            expression: expression,
            zone: zone,
            start: input.startDate,
            end: input.endDate,
            windowInMinutes: try Self.window(input.flexibleTimeWindow),
            isEnabled: input.state != .disabled,
            isDeletedAfterCompletion: input.actionAfterCompletion == .delete,
            keyARN: input.kmsKeyArn,
            target: try TargetCheck(directory: invoker.invoker?.directory).target(input.target),
            createdAt: now,
            changedAt: now,
            runID: call.world.ids.uuid()
        )
    }

    /// Names of IANA's database and no offsets.
    private static func isZone(_ name: String) -> Bool {
        guard let canonical = ZoneName.canonical(name) else { return false }
        let isName = name.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
        return canonical == name && name.first?.isLetter == true || canonical == "UTC" && isName
    }

    private static func window(_ window: Scheduler.FlexibleTimeWindow) throws -> Int? {
        switch (window.mode, window.maximumWindowInMinutes) {
        case (.off, nil): return nil
        case (.flexible, let minutes?): return minutes
        case (.flexible, nil):
            throw Scheduler.ValidationException(
                message: "MaximumWindowInMinutes is required when the mode of FlexibleTimeWindow is FLEXIBLE."
            )
        case (.off, _?):
            throw Scheduler.ValidationException(
                message: "MaximumWindowInMinutes cannot be set when the mode of FlexibleTimeWindow is OFF."
            )
        }
    }

    /// Holds the times of an enabled schedule against the clock; what was accepted before is accepted again.
    ///
    /// Source: answer of CreateSchedule to a start that has passed.
    /// Differs: AWS documents no wording for the other cases.
    func check(_ schedule: Schedule, before old: Schedule?, at now: Timestamp) throws {
        guard let plan = schedule.plan else { return }
        if case .at = plan.expression {
            let isOld = old?.expression == schedule.expression && old?.zone == schedule.zone
            guard schedule.isEnabled, !isOld, plan.first(from: now) == nil else { return }
            let isKnown = plan.first(from: Timestamp(epochMicroseconds: 0)) != nil
            let reason =
                isKnown
                ? "The time has passed."
                : "There is no such time in \(schedule.zone): the clocks go forward over it."
            throw Scheduler.ValidationException(
                message: "Invalid Schedule Expression \(schedule.expression). \(reason)"
            )
        }
        if let start = schedule.start, start < now.advanced(by: .seconds(-300)), old?.start != start {
            throw Scheduler.ValidationException(
                message: "The StartDate you specify cannot be earlier than 5 minutes ago."
            )
        }
        guard let end = schedule.end else { return }
        if let start = schedule.start, start >= end {
            throw Scheduler.ValidationException(
                message: "The EndDate you specify must be later than the StartDate."
            )
        }
        if end <= now, old?.end != end {
            throw Scheduler.ValidationException(message: "The EndDate you specify must be in the future.")
        }
    }
}
