/// A moment in time: microseconds since 1970-01-01T00:00:00Z.
///
/// Calendar arithmetic is the proleptic Gregorian calendar in UTC; leap seconds do not exist here, as on AWS.
package struct Timestamp: Hashable, Comparable, Sendable {
    package var epochMicroseconds: Int64

    package init(epochMicroseconds: Int64) {
        self.epochMicroseconds = epochMicroseconds
    }

    package init(epochMilliseconds: Int64) {
        epochMicroseconds = epochMilliseconds * 1000
    }

    package init(epochSeconds: Double) {
        epochMicroseconds = Int64((epochSeconds * 1_000_000).rounded())
    }

    /// The moment of a UTC date and time of day.
    package init(_ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0) {
        let seconds = date.daysSinceEpoch * 86400 + hour * 3600 + minute * 60 + second
        epochMicroseconds = Int64(seconds) * 1_000_000 + Int64(microsecond)
    }

    package var epochSeconds: Double { Double(epochMicroseconds) / 1_000_000 }

    package var epochMilliseconds: Int64 { epochMicroseconds.flooredQuotient(1000) }

    /// The moment with everything below a whole second cut off, as `Last-Modified` shows it.
    package var truncatedToSecond: Timestamp {
        Timestamp(epochMicroseconds: epochMicroseconds.flooredQuotient(1_000_000) * 1_000_000)
    }

    /// The UTC date this moment falls on.
    package var date: CivilDate {
        CivilDate(daysSinceEpoch: Int(epochMicroseconds.flooredQuotient(86_400_000_000)))
    }

    /// The microseconds since midnight UTC, 0 to 86,399,999,999.
    package var microsecondOfDay: Int64 {
        epochMicroseconds - epochMicroseconds.flooredQuotient(86_400_000_000) * 86_400_000_000
    }

    /// The last day that dates of four-figure years can say.
    package static let latest = Timestamp(CivilDate(year: 9999, month: 12, day: 31))

    /// The moment that much later, or `latest` where requests ask for more than there is.
    package func advanced(by duration: Duration) -> Timestamp {
        let (seconds, attoseconds) = duration.components
        guard seconds < Self.latest.epochMicroseconds / 1_000_000 else { return .latest }
        return Timestamp(
            epochMicroseconds: epochMicroseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        )
    }

    /// As `advanced(by:)`.
    package func advanced(byDays days: Int) -> Timestamp {
        let day: Int64 = 86_400_000_000
        guard Int64(days) < (Self.latest.epochMicroseconds - epochMicroseconds) / day else { return .latest }
        return Timestamp(epochMicroseconds: epochMicroseconds + Int64(days) * day)
    }

    /// The time from `earlier` to this moment, negative when `earlier` is later.
    package func since(_ earlier: Timestamp) -> Duration {
        .microseconds(epochMicroseconds - earlier.epochMicroseconds)
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.epochMicroseconds < right.epochMicroseconds
    }
}

/// A day of the proleptic Gregorian calendar.
package struct CivilDate: Hashable, Sendable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date that many days after 1970-01-01.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (the arithmetic, restated).
    package init(daysSinceEpoch: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
    package var isoWeekday: Int {
        let remainder = (daysSinceEpoch + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    package var isValid: Bool {
        (1...12).contains(month) && (1...CivilDate.dayCount(month: month, year: year)).contains(day)
    }

    package static func dayCount(month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension Int64 {
    /// The quotient rounded towards minus infinity; `divisor` is positive.
    package func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
