/// A schedule of AWS: `cron(15 12 * * ? *)`, in UTC.
///
/// Source: Amazon EventBridge User Guide, "Cron expressions"; AWS Glue Developer Guide, "Time-based schedules".
package struct CronExpression: Hashable, Sendable {
    private let minutes: Set<Int>
    private let hours: Set<Int>
    private let days: DayRule
    private let months: Set<Int>
    private let weekdays: WeekdayRule
    private let years: Set<Int>

    /// Which days of a month.
    private enum DayRule: Hashable, Sendable {
        case any
        case days(Set<Int>)
        case last
        /// The day from Monday to Friday nearest to one.
        case nearestWeekday(Int)
    }

    /// Which days of a week, 1 being Sunday.
    private enum WeekdayRule: Hashable, Sendable {
        case any
        case days(Set<Int>)
        case last(Int)
        case nth(Int, weekday: Int)
    }

    private static let monthNames = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    private static let weekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
    private static let yearRange = 1970...2199

    /// Nil for a text that is none.
    package init?(_ text: String) {
        guard text.hasPrefix("cron("), text.hasSuffix(")") else { return nil }
        let fields = text.dropFirst(5).dropLast().split(separator: " ").map { $0.uppercased() }
        guard fields.count == 6,
            let minutes = Self.values(fields[0], 0...59), let hours = Self.values(fields[1], 0...23),
            let days = Self.days(fields[2]),
            let months = Self.values(fields[3], 1...12, names: Self.monthNames),
            let weekdays = Self.weekdays(fields[4]), let years = Self.values(fields[5], Self.yearRange)
        else { return nil }
        // One of the two days leaves the choice to the other.
        guard (fields[2] == "?") != (fields[4] == "?") else { return nil }
        self.minutes = minutes
        self.hours = hours
        self.days = days
        self.months = months
        self.weekdays = weekdays
        self.years = years
    }

    private static func days(_ field: String) -> DayRule? {
        switch field {
        case "*", "?": return .any
        case "L": return .last
        default:
            if field.hasSuffix("W") {
                return Int(field.dropLast()).flatMap { (1...31).contains($0) ? .nearestWeekday($0) : nil }
            }
            return values(field, 1...31).map { .days($0) }
        }
    }

    private static func weekdays(_ field: String) -> WeekdayRule? {
        if field == "*" || field == "?" { return .any }
        if field == "L" { return .days([7]) }
        if field.hasSuffix("L") {
            return value(String(field.dropLast()), 1...7, weekdayNames).map { .last($0) }
        }
        let parts = field.split(separator: "#")
        if parts.count == 2 {
            guard let weekday = value(String(parts[0]), 1...7, weekdayNames), let nth = Int(parts[1]),
                (1...5).contains(nth)
            else { return nil }
            return .nth(nth, weekday: weekday)
        }
        return values(field, 1...7, names: weekdayNames).map { .days($0) }
    }

    private static func value(_ text: String, _ range: ClosedRange<Int>, _ names: [String]) -> Int? {
        if let index = names.firstIndex(of: text) { return range.lowerBound + index }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    /// Values, ranges and steps with commas between.
    private static func values(_ field: String, _ range: ClosedRange<Int>, names: [String] = []) -> Set<Int>? {
        var result: Set<Int> = []
        for part in field.split(separator: ",", omittingEmptySubsequences: false) {
            let stepped = part.split(separator: "/", omittingEmptySubsequences: false)
            guard let first = stepped.first, stepped.count <= 2 else { return nil }
            var step = 1
            if stepped.count == 2 {
                guard let given = Int(stepped[1]), given > 0 else { return nil }
                step = given
            }
            let ends = first.split(separator: "-", omittingEmptySubsequences: false)
            let low: Int
            let high: Int
            if first == "*" {
                (low, high) = (range.lowerBound, range.upperBound)
            } else if ends.count == 2 {
                guard let start = value(String(ends[0]), range, names),
                    let end = value(String(ends[1]), range, names),
                    start <= end
                else { return nil }
                (low, high) = (start, end)
            } else {
                guard let only = value(String(first), range, names) else { return nil }
                (low, high) = (only, stepped.count == 2 ? range.upperBound : only)
            }
            result.formUnion(stride(from: low, through: high, by: step))
        }
        return result
    }

    /// The first moment after `moment` that the schedule names; nil where there is none any more.
    package func next(after moment: Timestamp) -> Timestamp? {
        let start = Timestamp(
            epochMicroseconds: (moment.epochMicroseconds.flooredQuotient(60_000_000) + 1) * 60_000_000
        )
        let firstMinute = Int(start.microsecondOfDay / 60_000_000)
        var day = start.date.daysSinceEpoch
        let end = CivilDate(year: Self.yearRange.upperBound + 1, month: 1, day: 1).daysSinceEpoch
        var isFirst = true
        while day < end {
            let date = CivilDate(daysSinceEpoch: day)
            if !years.contains(date.year) {
                day = CivilDate(year: date.year + 1, month: 1, day: 1).daysSinceEpoch
            } else if !months.contains(date.month) {
                let isDecember = date.month == 12
                day =
                    CivilDate(
                        year: isDecember ? date.year + 1 : date.year,
                        month: isDecember ? 1 : date.month + 1,
                        day: 1
                    )
                    .daysSinceEpoch
            } else {
                if includes(date), let minute = firstMinuteOfDay(from: isFirst ? firstMinute : 0) {
                    return Timestamp(date, hour: minute / 60, minute: minute % 60)
                }
                day += 1
            }
            isFirst = false
        }
        return nil
    }

    private func firstMinuteOfDay(from minute: Int) -> Int? {
        (minute..<1440).first { hours.contains($0 / 60) && minutes.contains($0 % 60) }
    }

    private func includes(_ date: CivilDate) -> Bool {
        let length = CivilDate.dayCount(month: date.month, year: date.year)
        let weekday = date.isoWeekday % 7 + 1
        let fitsDay =
            switch days {
            case .any: true
            case .days(let wanted): wanted.contains(date.day)
            case .last: date.day == length
            case .nearestWeekday(let wanted): Self.nearestWeekday(min(wanted, length), date, length) == date.day
            }
        let fitsWeekday =
            switch weekdays {
            case .any: true
            case .days(let wanted): wanted.contains(weekday)
            case .last(let wanted): weekday == wanted && date.day + 7 > length
            case .nth(let nth, let wanted): weekday == wanted && (date.day - 1) / 7 + 1 == nth
            }
        return fitsDay && fitsWeekday
    }

    /// Within the month of `date`, the day from Monday to Friday that is nearest to `day`.
    private static func nearestWeekday(_ day: Int, _ date: CivilDate, _ length: Int) -> Int {
        switch CivilDate(year: date.year, month: date.month, day: day).isoWeekday {
        case 6: day > 1 ? day - 1 : day + 2
        case 7: day < length ? day + 1 : day - 2
        default: day
        }
    }
}
