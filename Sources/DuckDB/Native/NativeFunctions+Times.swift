import Primitives

extension NativeFunctions {
    /// Dates and times from text and back.
    static let times: [NativeFunction] = [
        .number("hosu_cast_date", [.varchar], .date, as: Int32.self) { arguments, row throws(NativeFailure) in
            guard let day = parseDate(arguments.bytes(0, row)) else {
                throw NativeFailure(
                    "INVALID_CAST_ARGUMENT",
                    "Value cannot be cast to date: \(arguments.string(0, row))"
                )
            }
            return day
        },
        .number("hosu_parse_date", [.varchar], .date, as: Int32.self) { arguments, row in
            parseDate(arguments.bytes(0, row))
        },
        .text("hosu_date_format", [.timestamp, .varchar]) { arguments, row, sink throws(NativeFailure) in
            let parts = TimeParts(epochMicroseconds: arguments.number(0, row))
            try MySQLTimePattern.format(parts, arguments.bytes(1, row), sink)
            return true
        },
        .number("hosu_date_parse", [.varchar, .varchar], .timestamp, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            try MySQLTimePattern.parse(arguments.bytes(0, row), arguments.bytes(1, row))
        },
        .text("hosu_format_datetime", [.timestamp, .varchar, .varchar]) {
            arguments,
            row,
            sink throws(NativeFailure) in
            let parts = TimeParts(epochMicroseconds: arguments.number(0, row))
            try JodaTimePattern.format(parts, zone: arguments.string(1, row), arguments.bytes(2, row), sink)
            return true
        },
        .zoned("hosu_cast_timestamp_with_time_zone") { text throws(NativeFailure) in
            guard let value = ZonedText.parse(text) else {
                throw NativeFailure(
                    "INVALID_CAST_ARGUMENT",
                    "Value cannot be cast to timestamp with time zone: \(String(decoding: text, as: UTF8.self))"
                )
            }
            return value
        },
        .zoned("hosu_parse_timestamp_with_time_zone") { text in ZonedText.parse(text) },
    ]

    /// The day of `[+-]yyyy-m-d` with blanks round it; nil when it is something else or no day of the calendar.
    @inline(__always)
    static func parseDate(_ text: UnsafeRawBufferPointer) -> Int32? {
        var cursor = TextCursor(text)
        cursor.trimBlanks()
        guard let date = cursor.date(), cursor.isAtEnd else { return nil }
        return Int32(exactly: date.daysSinceEpoch)
    }
}

/// A moment and the zone it is shown in.
struct ZonedMoment {
    let epochMicroseconds: Int64
    let zone: String
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
    mutating func date() -> CivilDate? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let year = number(1...6), take("-"), let month = number(1...2), take("-"), let day = number(1...2)
        else {
            return nil
        }
        let date = CivilDate(year: isNegative ? -year : year, month: month, day: day)
        return date.isValid ? date : nil
    }

    /// Digits after a point, as microseconds; what is beyond them is rounded half up.
    mutating func fractionInMicroseconds() -> Int? {
        let start = position
        var value = 0
        var count = 0
        while position < end, text[position] &- 48 < 10 {
            if count < 6 {
                value = value * 10 + Int(text[position] - 48)
            } else if count == 6, text[position] >= UInt8(ascii: "5") {
                value += 1
            }
            count += 1
            position += 1
        }
        guard position > start else { return nil }
        for _ in min(count, 6)..<6 { value *= 10 }
        return value
    }

    var rest: String { String(decoding: UnsafeRawBufferPointer(rebasing: text[position..<end]), as: UTF8.self) }
}

/// `yyyy-MM-dd[ HH:mm[:ss[.f]]][ zone]`.
enum ZonedText {
    /// Without a zone the time is UTC's; nil for text of another form, an unknown zone or a time that does not exist.
    static func parse(_ text: UnsafeRawBufferPointer) -> ZonedMoment? {
        var cursor = TextCursor(text)
        cursor.trimBlanks()
        guard let date = cursor.date() else { return nil }
        var microseconds = Int64(date.daysSinceEpoch) * 86_400_000_000
        if cursor.position + 1 < cursor.end,
            cursor.text[cursor.position] == 0x20 || cursor.text[cursor.position] == 0x54,
            (48...57).contains(cursor.text[cursor.position + 1])
        {
            cursor.position += 1
            guard let hour = cursor.number(1...2), hour < 24, cursor.take(":"),
                let minute = cursor.number(1...2), minute < 60
            else { return nil }
            var second = 0
            var fraction = 0
            if cursor.take(":") {
                guard let value = cursor.number(1...2), value < 60 else { return nil }
                second = value
                if cursor.take(".") {
                    guard let value = cursor.fractionInMicroseconds() else { return nil }
                    fraction = value
                }
            }
            microseconds += Int64(hour * 3600 + minute * 60 + second) * 1_000_000 + Int64(fraction)
        }
        while cursor.take(" ") {}
        guard !cursor.isAtEnd else { return ZonedMoment(epochMicroseconds: microseconds, zone: "UTC") }
        let zone = cursor.rest
        // The offset at the local time read as UTC may be that of the other side of a change; one more step settles it.
        guard let guess = ZoneOffsets.offsetInSeconds(of: zone, atEpochMicroseconds: microseconds),
            let offset = ZoneOffsets.offsetInSeconds(
                of: zone,
                atEpochMicroseconds: microseconds - Int64(guess) * 1_000_000
            )
        else { return nil }
        return ZonedMoment(
            epochMicroseconds: microseconds - Int64(offset) * 1_000_000,
            zone: ZoneOffsets.shown(zone)
        )
    }
}
