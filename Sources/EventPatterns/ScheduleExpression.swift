package import Primitives

/// When a schedule fires: `cron(0 9 * * ? *)`, `rate(5 minutes)` or `at(2026-03-01T09:00:00)`.
///
/// Source: Amazon EventBridge Scheduler User Guide, "Schedule types on EventBridge Scheduler"; EventBridge User Guide,
/// "Creating a rule that runs on a schedule".
package enum ScheduleExpression: Hashable, Sendable {
    case cron(CronExpression)
    /// Counted from the moment at which the schedule began.
    case rate(Duration)
    /// Local time, in microseconds since 1970 as if it were UTC.
    case at(Timestamp)

    /// Nil for a text that is none.
    ///
    /// Rules want `rate(1 hour)` and `rate(2 hours)`; where units need not agree, any unit may stand behind any number.
    ///
    /// Source: EventBridge Scheduler User Guide, "Rate-based schedules", which names `minutes`, `hours` and `days` only.
    package init?(_ text: String, unitsAgree: Bool = true) {
        if let cron = CronExpression(text) {
            self = .cron(cron)
            return
        }
        if text.hasPrefix("at("), text.hasSuffix(")") {
            let inside = text.dropFirst(3).dropLast()
            guard inside.count == 19, let moment = Timestamp(iso8601: inside + "Z") else { return nil }
            self = .at(moment)
            return
        }
        guard text.hasPrefix("rate("), text.hasSuffix(")") else { return nil }
        let parts = text.dropFirst(5).dropLast().split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int64(parts[0]), count > 0, count < 1_000_000_000,
            parts[0].first != "+"
        else {
            return nil
        }
        let units: [Substring: Int64] = [
            "minute": 60, "minutes": 60, "hour": 3600, "hours": 3600, "day": 86_400, "days": 86_400,
        ]
        // One minute, several minutes.
        guard let seconds = units[parts[1]], !unitsAgree || parts[1].hasSuffix("s") == (count != 1) else {
            return nil
        }
        self = .rate(.seconds(seconds * count))
    }

    /// The first moment after `moment` at which the schedule fires; nil where there is none any more.
    ///
    /// Local times that a change to summer time leaves out are left out, and those that come twice count once.
    /// `start` is the moment from which rates are counted.
    package func next(after moment: Timestamp, start: Timestamp, zone: String = "UTC") -> Timestamp? {
        switch self {
        case .rate(let interval):
            let length = interval.components.seconds * 1_000_000
            let passed = moment.epochMicroseconds - start.epochMicroseconds
            let rounds = passed < 0 ? 0 : passed / length + 1
            return Timestamp(epochMicroseconds: start.epochMicroseconds + rounds * length)
        case .at(let local):
            guard let exact = Self.moment(local, zone), exact > moment else { return nil }
            return exact
        case .cron(let cron):
            guard
                var local = ZoneRules.local(moment.epochMicroseconds, in: zone).map(
                    Timestamp.init(epochMicroseconds:)
                )
            else { return nil }
            while let candidate = cron.next(after: local) {
                if let exact = Self.moment(candidate, zone), exact > moment { return exact }
                local = candidate
            }
            return nil
        }
    }

    private static func moment(_ local: Timestamp, _ zone: String) -> Timestamp? {
        ZoneRules.firstMoment(ofLocal: local.epochMicroseconds, in: zone).map(
            Timestamp.init(epochMicroseconds:)
        )
    }
}

/// How much later than its moment a schedule may fire.
package struct FlexibleTimeWindow: Hashable, Sendable {
    /// 1 to 1440.
    package let maximumWindowInMinutes: Int

    /// Nil for a length that is none.
    package init?(maximumWindowInMinutes: Int) {
        guard (1...1440).contains(maximumWindowInMinutes) else { return nil }
        self.maximumWindowInMinutes = maximumWindowInMinutes
    }

    /// The moment within the window at which the schedule fires.
    package func moment(from start: Timestamp, _ chance: any Chance) -> Timestamp {
        let length = Double(maximumWindowInMinutes) * 60_000_000
        return Timestamp(epochMicroseconds: start.epochMicroseconds + Int64(chance.unit() * length))
    }
}
