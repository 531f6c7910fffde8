import Primitives

/// A field of a calendar as Joda-Time knows it.
enum TimeField {
    case era
    case centuryOfEra
    case year
    case yearOfEra
    case weekyear
    case month
    case weekOfWeekyear
    case dayOfYear
    case dayOfMonth
    case dayOfWeek
    case halfday
    case hourOfDay
    case clockHourOfDay
    case hourOfHalfday
    case clockHourOfHalfday
    case minute
    case second
    /// What is below a second, in milliseconds.
    case fraction

    var isSigned: Bool { self == .year || self == .weekyear || self == .centuryOfEra }

    /// Joda's name, as its messages have it.
    var name: String {
        switch self {
        case .era: "era"
        case .centuryOfEra: "centuryOfEra"
        case .year: "year"
        case .yearOfEra: "yearOfEra"
        case .weekyear: "weekyear"
        case .month: "monthOfYear"
        case .weekOfWeekyear: "weekOfWeekyear"
        case .dayOfYear: "dayOfYear"
        case .dayOfMonth: "dayOfMonth"
        case .dayOfWeek: "dayOfWeek"
        case .halfday: "halfdayOfDay"
        case .hourOfDay: "hourOfDay"
        case .clockHourOfDay: "clockhourOfDay"
        case .hourOfHalfday: "hourOfHalfday"
        case .clockHourOfHalfday: "clockhourOfHalfday"
        case .minute: "minuteOfHour"
        case .second: "secondOfMinute"
        case .fraction: "millisOfSecond"
        }
    }

    /// The order in which fields that were read are applied: those of wider ranges first, among them the longer ones.
    var rank: Int {
        switch self {
        case .era: 0
        case .centuryOfEra: 1
        case .year: 2
        case .weekyear: 3
        case .yearOfEra: 4
        case .month: 5
        case .weekOfWeekyear: 6
        case .dayOfYear: 7
        case .dayOfMonth: 8
        case .dayOfWeek: 9
        case .halfday: 10
        case .hourOfDay: 11
        case .clockHourOfDay: 12
        case .hourOfHalfday: 13
        case .clockHourOfHalfday: 14
        case .minute: 15
        case .second: 16
        case .fraction: 17
        }
    }

    /// Whether one unit of the field is a day to a month long.
    var isMonthOrDay: Bool { rank >= TimeField.month.rank && rank <= TimeField.dayOfWeek.rank }

    func value(in time: TimeParts) -> Int {
        switch self {
        case .era: time.date.year > 0 ? 1 : 0
        case .centuryOfEra: (time.date.year > 0 ? time.date.year : 1 - time.date.year) / 100
        case .year: time.date.year
        case .yearOfEra: time.date.year > 0 ? time.date.year : 1 - time.date.year
        case .weekyear: time.isoWeek.year
        case .month: time.date.month
        case .weekOfWeekyear: time.isoWeek.week
        case .dayOfYear: time.dayOfYear
        case .dayOfMonth: time.date.day
        case .dayOfWeek: time.date.isoWeekday
        case .halfday: time.hour < 12 ? 0 : 1
        case .hourOfDay: time.hour
        case .clockHourOfDay: time.hour == 0 ? 24 : time.hour
        case .hourOfHalfday: time.hour % 12
        case .clockHourOfHalfday: time.hour12
        case .minute: time.minute
        case .second: time.second
        case .fraction: time.microsecond / 1000
        }
    }
}

/// A local time that is put together field by field.
struct TimeAssembly {
    private(set) var day = 0
    private(set) var millisecond = 0

    private var date: CivilDate { CivilDate(daysSinceEpoch: day) }

    /// Milliseconds since 1970-01-01T00:00:00.
    var epochMilliseconds: Int64 { Int64(day) * 86_400_000 + Int64(millisecond) }

    /// Sets one field and, when `resets` is set, all smaller ones to their first value.
    ///
    /// - Throws: Joda's words for a value outside of the field's range.
    mutating func set(_ field: TimeField, _ value: Int, resets: Bool) throws(NativeFailure) {
        switch field {
        case .era: try check(field, value, 0...1)
        case .centuryOfEra: setYear(value * 100 + date.year % 100, resets)
        case .year, .yearOfEra:
            try check(field, value, -292_000...292_000)
            setYear(value, resets)
        case .weekyear: setWeekyear(value, resets)
        case .month:
            try check(field, value, 1...12)
            let length = CivilDate.dayCount(month: value, year: date.year)
            setDate(CivilDate(year: date.year, month: value, day: resets ? 1 : min(date.day, length)), resets)
        case .weekOfWeekyear:
            let current = ISOWeek.of(date)
            try check(field, value, 1...ISOWeek.count(inYear: current.year))
            day += (value - current.week) * 7
            if resets { setDate(CivilDate(daysSinceEpoch: day - date.isoWeekday + 1), resets) }
        case .dayOfYear:
            let first = CivilDate(year: date.year, month: 1, day: 1).daysSinceEpoch
            let next = CivilDate(year: date.year + 1, month: 1, day: 1).daysSinceEpoch
            try check(field, value, 1...next - first)
            setDate(CivilDate(daysSinceEpoch: first + value - 1), resets)
        case .dayOfMonth:
            try check(field, value, 1...CivilDate.dayCount(month: date.month, year: date.year))
            setDate(CivilDate(year: date.year, month: date.month, day: value), resets)
        case .dayOfWeek:
            try check(field, value, 1...7)
            setDate(CivilDate(daysSinceEpoch: day + value - date.isoWeekday), resets)
        case .halfday, .hourOfDay, .clockHourOfDay, .hourOfHalfday, .clockHourOfHalfday, .minute, .second,
            .fraction:
            try setClock(field, value, resets)
        }
    }

    private mutating func setClock(_ field: TimeField, _ value: Int, _ resets: Bool) throws(NativeFailure) {
        let hour = 3_600_000
        switch field {
        case .halfday:
            try check(field, value, 0...1)
            setPart(value, unit: 12 * hour, count: 2, resets)
        case .hourOfDay:
            try check(field, value, 0...23)
            setPart(value, unit: hour, count: 24, resets)
        case .clockHourOfDay:
            try check(field, value, 1...24)
            setPart(value % 24, unit: hour, count: 24, resets)
        case .hourOfHalfday:
            try check(field, value, 0...11)
            setPart(value, unit: hour, count: 12, resets)
        case .clockHourOfHalfday:
            try check(field, value, 1...12)
            setPart(value % 12, unit: hour, count: 12, resets)
        case .minute:
            try check(field, value, 0...59)
            setPart(value, unit: 60_000, count: 60, resets)
        case .second:
            try check(field, value, 0...59)
            setPart(value, unit: 1000, count: 60, resets)
        default: setPart(value, unit: 1, count: 1000, resets)
        }
    }

    private mutating func setDate(_ date: CivilDate, _ resets: Bool) {
        day = date.daysSinceEpoch
        if resets { millisecond = 0 }
    }

    private mutating func setYear(_ year: Int, _ resets: Bool) {
        let date = self.date
        let length = CivilDate.dayCount(month: date.month, year: year)
        setDate(
            resets
                ? CivilDate(year: year, month: 1, day: 1)
                : CivilDate(year: year, month: date.month, day: min(date.day, length)),
            resets
        )
    }

    private mutating func setWeekyear(_ year: Int, _ resets: Bool) {
        let week = resets ? 1 : min(ISOWeek.of(date).week, ISOWeek.count(inYear: year))
        let weekday = resets ? 1 : date.isoWeekday
        setDate(
            CivilDate(daysSinceEpoch: ISOWeek.firstDay(ofYear: year) + (week - 1) * 7 + weekday - 1),
            resets
        )
    }

    /// Sets the part of the day that counts `unit` milliseconds up to `count`.
    private mutating func setPart(_ value: Int, unit: Int, count: Int, _ resets: Bool) {
        let span = unit * count
        let rest = resets ? 0 : millisecond % unit
        millisecond = millisecond / span * span + value * unit + rest
    }

    private func check(_ field: TimeField, _ value: Int, _ range: ClosedRange<Int>) throws(NativeFailure) {
        guard range.contains(value) else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Value \(value) for \(field.name) must be in the range [\(range.lowerBound),\(range.upperBound)]"
            )
        }
    }
}
