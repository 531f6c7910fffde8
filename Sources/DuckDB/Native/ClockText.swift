import Primitives

/// Reads times and timestamps as Trino's casts from text do.
///
/// Source: Trino 4xx, `DateTimes.DATETIME_PATTERN` and `DateTimes.TIME_PATTERN`.
enum ClockText {
    private static let microsecondsPerDay: Int64 = 86_400_000_000

    /// The local time of `[+-]yyyy-m-d[ [h:m[:s[.f]]]]`, rounded half up to `precision` (at most 6) decimals, and
    /// what follows as a zone.
    static func timestamp(
        _ text: UnsafeRawBufferPointer,
        precision: Int
    ) -> (microseconds: Int64, zone: String?)? {
        var cursor = TextCursor(text)
        cursor.trimBlanks()
        guard let date = cursor.date(yearDigits: 4...9) else { return nil }
        var microseconds = Int64(date.daysSinceEpoch) * microsecondsPerDay
        guard !cursor.isAtEnd else { return (microseconds, nil) }
        guard cursor.take(" ") else { return nil }
        let start = cursor.position
        if let time = cursor.clock(precision: precision) {
            microseconds += time
        } else {
            cursor.position = start
        }
        while cursor.take(" ") {}
        return (microseconds, cursor.isAtEnd ? nil : cursor.rest)
    }

    /// Microseconds since midnight of `h:m[:s[.f]]`, and the offset in minutes that follows.
    static func time(
        _ text: UnsafeRawBufferPointer,
        precision: Int
    ) -> (microseconds: Int64, offsetInMinutes: Int?)? {
        var cursor = TextCursor(text)
        cursor.trimBlanks()
        guard let time = cursor.clock(precision: precision) else { return nil }
        let microseconds = time % microsecondsPerDay
        while cursor.take(" ") {}
        guard !cursor.isAtEnd else { return (microseconds, nil) }
        let isNegative = cursor.take("-")
        guard isNegative || cursor.take("+"), let hours = cursor.number(2...2), cursor.take(":"),
            let minutes = cursor.number(2...2), cursor.isAtEnd, minutes < 60,
            hours * 60 + minutes <= ZoneName.furthestOffset
        else { return nil }
        let offset = hours * 60 + minutes
        return (microseconds, isNegative ? -offset : offset)
    }

    static func zoned(_ text: UnsafeRawBufferPointer, precision: Int) -> ZonedMoment? {
        guard let (local, zone) = timestamp(text, precision: precision),
            let name = ZoneName.canonical(zone ?? "UTC"),
            let moment = ZoneRules.firstMoment(ofLocal: local, in: name)
        else { return nil }
        return ZonedMoment(epochMicroseconds: moment, zone: name)
    }
}

/// A time of day with an offset in one number that the engine can keep: microseconds of the day in UTC, times 2048,
/// plus the offset in minutes and 1024.
enum PackedTime {
    static func pack(local: Int64, offsetInMinutes: Int) -> Int64 {
        let day: Int64 = 86_400_000_000
        let utc = ((local - Int64(offsetInMinutes) * 60_000_000) % day + day) % day
        return utc << 11 | Int64(offsetInMinutes + 1024)
    }

    static func offsetInMinutes(_ packed: Int64) -> Int { Int(packed & 2047) - 1024 }

    static func local(_ packed: Int64) -> Int64 {
        let day: Int64 = 86_400_000_000
        return ((packed >> 11) + Int64(offsetInMinutes(packed)) * 60_000_000 + day) % day
    }
}

/// Reads a text from left to right.
struct TextCursor {
    let text: UnsafeRawBufferPointer
    var position = 0
    var end: Int

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
        end = text.count
    }

    var isAtEnd: Bool { position >= end }

    var rest: String { String(decoding: UnsafeRawBufferPointer(rebasing: text[position..<end]), as: UTF8.self) }

    mutating func trimBlanks() {
        while position < end, text[position] <= 0x20 { position += 1 }
        while end > position, text[end - 1] <= 0x20 { end -= 1 }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < end, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// A number of `counts` digits, as many as there are.
    mutating func number(_ counts: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while position < end, count < counts.upperBound {
            let digit = text[position] &- 48
            guard digit < 10 else { break }
            value = value * 10 + Int(digit)
            position += 1
            count += 1
        }
        return count >= counts.lowerBound ? value : nil
    }

    /// `[+-]y-m-d`, a real day.
    mutating func date(yearDigits: ClosedRange<Int> = 1...9) -> CivilDate? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let year = number(yearDigits), take("-"), let month = number(1...2), take("-"),
            let day = number(1...2)
        else { return nil }
        let date = CivilDate(year: isNegative ? -year : year, month: month, day: day)
        return date.isValid ? date : nil
    }

    /// Microseconds since midnight of `h:m[:s[.f]]`, rounded half up to `precision` decimals.
    mutating func clock(precision: Int) -> Int64? {
        guard let hour = number(1...2), hour < 24, take(":"), let minute = number(1...2), minute < 60 else {
            return nil
        }
        var microseconds = Int64(hour * 3600 + minute * 60) * 1_000_000
        guard take(":") else { return microseconds }
        guard let second = number(1...2), second < 60 else { return nil }
        microseconds += Int64(second) * 1_000_000
        guard take(".") else { return microseconds }
        guard let fraction = fraction(precision: precision) else { return nil }
        return microseconds + Int64(fraction)
    }

    /// Digits of a second as microseconds, rounded half up to `precision` digits.
    mutating func fraction(precision: Int) -> Int? {
        let start = position
        var value = 0
        var count = 0
        while position < end, text[position] &- 48 < 10 {
            if count < precision {
                value = value * 10 + Int(text[position] - 48)
            } else if count == precision, text[position] >= UInt8(ascii: "5") {
                value += 1
            }
            count += 1
            position += 1
        }
        guard position > start, count <= 12 else { return nil }
        for _ in min(count, precision)..<6 { value *= 10 }
        return value
    }
}
