import EventPatterns
import Primitives

/// When something is done, what it is, and what becomes of the schedule afterwards.
struct Schedule: Codable, Sendable {
    let tenant: Tenant
    let group: String
    let name: String
    var description: String?
    /// Such as `cron(0 9 * * ? *)`; read by `plan`.
    var expression: String
    var zone: String
    var start: Timestamp?
    var end: Timestamp?
    /// Nil: it fires at its time.
    var windowInMinutes: Int?
    var isEnabled: Bool
    /// Whether it goes when it has fired for the last time.
    var isDeletedAfterCompletion: Bool
    var keyARN: String?
    var target: ScheduleTarget
    var createdAt: Timestamp
    /// Rates without a start are counted from here.
    var changedAt: Timestamp
    /// The run that follows this form of the schedule; each form has its own.
    var runID: String

    var arn: ARN { ARN(service: "scheduler", tenant: tenant, resource: "schedule/\(group)/\(name)") }

    /// The schedule's times; nil only where a later release has stored what this one cannot read.
    var plan: SchedulePlan? {
        guard let expression = ScheduleExpression(expression, unitsAgree: false) else { return nil }
        return SchedulePlan(expression: expression, zone: zone, start: start, end: end, changedAt: changedAt)
    }
}

/// What a schedule calls.
struct ScheduleTarget: Codable, Hashable, Sendable {
    var arn: String
    var roleARN: String
    var input: String?
    var deadLetterARN: String?
    var mostAgeInSeconds: Int?
    var mostRetries: Int?
    /// Of queues.
    var messageGroupID: String?
    /// Of event buses.
    var source: String?
    var detailType: String?
}

/// The moments at which a schedule fires, in order.
///
/// Source: EventBridge Scheduler User Guide, "Schedule types on EventBridge Scheduler"; API Reference, CreateSchedule,
/// `StartDate` and `EndDate`, which one-time schedules ignore.
struct SchedulePlan: Sendable {
    let expression: ScheduleExpression
    let zone: String
    let start: Timestamp?
    let end: Timestamp?
    let changedAt: Timestamp

    /// The first moment from `moment` on; nil where there is none any more.
    ///
    /// A rate without a start fires first when the schedule was made or changed.
    func first(from moment: Timestamp) -> Timestamp? {
        next(after: Timestamp(epochMicroseconds: moment.epochMicroseconds - 1))
    }

    /// The first moment after `moment`; nil where there is none any more.
    func next(after moment: Timestamp) -> Timestamp? {
        if case .at = expression {
            return expression.next(after: moment, start: changedAt, zone: zone)
        }
        var moment = moment
        if let start { moment = max(moment, Timestamp(epochMicroseconds: start.epochMicroseconds - 1)) }
        let next = expression.next(after: moment, start: start ?? changedAt, zone: zone)
        guard let next, end.map({ next <= $0 }) ?? true else { return nil }
        return next
    }

    /// The last moment after `known` and up to `now`, and how many there are; `known` and none where there is none.
    ///
    /// A cron expression that names every minute of years is not counted through: the count stops at ten thousand, and
    /// from there the moment is looked for shortly before `now`.
    func latest(after known: Timestamp, upTo now: Timestamp) -> (moment: Timestamp, missed: Int) {
        var moment = known
        var missed = 0
        while let next = next(after: moment), next <= now {
            moment = next
            missed += 1
            guard missed % 10_000 == 0 else { continue }
            let near = now.advanced(by: .seconds(-86_400))
            guard near > moment, let later = self.next(after: near), later <= now else { continue }
            moment = later
        }
        return (moment, missed)
    }
}
