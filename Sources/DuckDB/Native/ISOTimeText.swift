import Primitives

/// Reads dates and times of ISO 8601.
///
/// Source: Joda-Time, `ISODateTimeFormat.dateElementParser` and `dateTimeParser`, which Trino uses.
enum ISOTimeText {
    /// Days since 1970 of `yyyy[-MM[-dd]]`, `yyyy-DDD` or `xxxx-Www[-e]`.
    static func date(_ text: UnsafeRawBufferPointer) -> Int? {
        var cursor = TextCursor(text)
        guard let day = date(&cursor), cursor.isAtEnd else { return nil }
        return day
    }

    /// The moment of a date, a time behind `T`, or both; without an offset the time is UTC's.
    ///
    /// Fractions are cut to milliseconds.
    static func moment(_ text: UnsafeRawBufferPointer) -> ZonedMoment? {
        var cursor = TextCursor(text)
        var day = 0
        if !cursor.isAtEnd, cursor.text[0] != UInt8(ascii: "T") {
            guard let date = date(&cursor) else { return nil }
            day = date
        } else if cursor.text.count < 2 {
            return nil
        }
        var milliseconds: Int64 = 0
        var offset = 0
        if !cursor.isAtEnd {
            guard cursor.take("T") else { return nil }
            if !cursor.isAtEnd, (48...57).contains(cursor.text[cursor.position]) {
                guard let time = time(&cursor) else { return nil }
                milliseconds = time
            }
            if !cursor.isAtEnd {
                guard let minutes = self.offset(&cursor), cursor.isAtEnd else { return nil }
                offset = minutes
            }
        }
        let local = Int64(day) * 86_400_000 + milliseconds
        return ZonedMoment(
            epochMicroseconds: (local - Int64(offset) * 60_000) * 1000,
            zone: ZoneName.shown(offsetInMinutes: offset)
        )
    }

    private static func date(_ cursor: inout TextCursor) -> Int? {
        let isNegative = cursor.take("-")
        if !isNegative { _ = cursor.take("+") }
        guard let digits = cursor.number(1...9) else { return nil }
        let year = isNegative ? -digits : digits
        guard cursor.take("-") else { return CivilDate(year: year, month: 1, day: 1).daysSinceEpoch }
        if cursor.take("W") { return week(year, &cursor) }
        let start = cursor.position
        guard let second = cursor.number(1...3) else { return nil }
        if cursor.position - start == 3 {
            let first = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch
            let next = CivilDate(year: year + 1, month: 1, day: 1).daysSinceEpoch
            return second >= 1 && second <= next - first ? first + second - 1 : nil
        }
        var date = CivilDate(year: year, month: second, day: 1)
        if cursor.take("-") {
            guard let day = cursor.number(1...2) else { return nil }
            date.day = day
        }
        return date.isValid ? date.daysSinceEpoch : nil
    }

    private static func week(_ year: Int, _ cursor: inout TextCursor) -> Int? {
        guard let week = cursor.number(1...2), week >= 1, week <= ISOWeek.count(inYear: year) else {
            return nil
        }
        var weekday = 1
        if cursor.take("-") {
            guard let number = cursor.number(1...1), (1...7).contains(number) else { return nil }
            weekday = number
        }
        return ISOWeek.firstDay(ofYear: year) + (week - 1) * 7 + weekday - 1
    }

    /// Milliseconds of `HH[:mm[:ss]]`, the last part with a fraction.
    private static func time(_ cursor: inout TextCursor) -> Int64? {
        var total: Int64 = 0
        for (unit, limit) in [(3_600_000, 24), (60_000, 60), (1000, 60)] as [(Int64, Int)] {
            guard let value = cursor.number(1...2), value < limit else { return nil }
            total += Int64(value) * unit
            if cursor.take(".") || cursor.take(",") {
                guard let fraction = fraction(&cursor, of: unit) else { return nil }
                return total + fraction
            }
            guard unit > 1000, cursor.take(":") else { break }
        }
        return total
    }

    private static func fraction(_ cursor: inout TextCursor, of unit: Int64) -> Int64? {
        var value: Int64 = 0
        var scale: Int64 = 1
        let start = cursor.position
        while let digit = cursor.number(1...1) {
            guard cursor.position - start <= 9 else { continue }
            value = value * 10 + Int64(digit)
            scale *= 10
        }
        return cursor.position > start ? value * unit / scale : nil
    }

    /// `Z`, `+hh`, `+hhmm` or `+hh:mm`.
    private static func offset(_ cursor: inout TextCursor) -> Int? {
        if cursor.take("Z") || cursor.take("z") { return 0 }
        let isNegative = cursor.take("-")
        guard isNegative || cursor.take("+"), let hours = cursor.number(2...2) else { return nil }
        var minutes = 0
        if !cursor.isAtEnd {
            _ = cursor.take(":")
            guard let number = cursor.number(2...2), number < 60 else { return nil }
            minutes = number
        }
        let total = hours * 60 + minutes
        guard total <= ZoneName.furthestOffset else { return nil }
        return isNegative ? -total : total
    }
}
