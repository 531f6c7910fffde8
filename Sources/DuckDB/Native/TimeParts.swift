import Primitives

/// A local time taken apart.
struct TimeParts {
    let date: CivilDate
    let hour: Int
    let minute: Int
    let second: Int
    let microsecond: Int
    /// Microseconds since 1970-01-01T00:00:00 of the same clock.
    let epochMicroseconds: Int64

    init(epochMicroseconds: Int64) {
        let timestamp = Timestamp(epochMicroseconds: epochMicroseconds)
        self.epochMicroseconds = epochMicroseconds
        date = timestamp.date
        let rest = Int(timestamp.microsecondOfDay)
        hour = rest / 3_600_000_000
        minute = rest / 60_000_000 % 60
        second = rest / 1_000_000 % 60
        microsecond = rest % 1_000_000
    }

    var hour12: Int { hour % 12 == 0 ? 12 : hour % 12 }
    var half: String { hour < 12 ? "AM" : "PM" }
    var dayOfYear: Int { date.daysSinceEpoch - CivilDate(year: date.year, month: 1, day: 1).daysSinceEpoch + 1 }

    /// The ISO week and the year it belongs to.
    var isoWeek: (year: Int, week: Int) { ISOWeek.of(date) }

    var monthName: String { TimeNames.months[date.month - 1] }
    var weekdayName: String { TimeNames.weekdays[date.isoWeekday - 1] }
}

/// Weeks that begin on Monday; the first of a year is the one with its first Thursday.
enum ISOWeek {
    static func of(_ date: CivilDate) -> (year: Int, week: Int) {
        let thursday = CivilDate(daysSinceEpoch: date.daysSinceEpoch - date.isoWeekday + 4)
        let firstDay = CivilDate(year: thursday.year, month: 1, day: 1).daysSinceEpoch
        return (thursday.year, (thursday.daysSinceEpoch - firstDay) / 7 + 1)
    }

    /// The Monday of a year's first week, in days since 1970.
    static func firstDay(ofYear year: Int) -> Int {
        let fourth = CivilDate(year: year, month: 1, day: 4)
        return fourth.daysSinceEpoch - fourth.isoWeekday + 1
    }

    static func count(inYear year: Int) -> Int { (firstDay(ofYear: year + 1) - firstDay(ofYear: year)) / 7 }
}

/// English names of months and weekdays, and digits with zeros in front.
enum TimeNames {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(abs(value))
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (value < 0 ? "-" : "") + zeros + digits
    }

    /// `+09:00`, `-0530`.
    static func offset(_ seconds: Int, separator: String) -> String {
        let minutes = abs(seconds) / 60
        return (seconds < 0 ? "-" : "+") + padded(minutes / 60, 2) + separator + padded(minutes % 60, 2)
    }
}
