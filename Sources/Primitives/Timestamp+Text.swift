extension Timestamp {
    /// The moment as ISO 8601 writes it: `2026-03-01T00:00:00Z`, with `.123` where milliseconds are asked for.
    package func iso8601(withMilliseconds: Bool = false) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(24)
        appendISO8601(to: &text, withMilliseconds: withMilliseconds)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what `iso8601` returns; for listings, where a string for each moment would cost more than all the rest.
    package func appendISO8601(to text: inout [UInt8], withMilliseconds: Bool = false) {
        let (hour, minute, second) = timeOfDay
        let day = date
        guard (0...9999).contains(day.year) else {
            text.append(contentsOf: "\(day.iso8601)T\(padded(hour)):\(padded(minute)):\(padded(second))Z".utf8)
            return
        }
        text.appendDigits(day.year, width: 4)
        text.append(UInt8(ascii: "-"))
        text.appendDigits(day.month, width: 2)
        text.append(UInt8(ascii: "-"))
        text.appendDigits(day.day, width: 2)
        text.append(UInt8(ascii: "T"))
        text.appendDigits(hour, width: 2)
        text.append(UInt8(ascii: ":"))
        text.appendDigits(minute, width: 2)
        text.append(UInt8(ascii: ":"))
        text.appendDigits(second, width: 2)
        if withMilliseconds {
            text.append(UInt8(ascii: "."))
            text.appendDigits(Int(microsecondOfDay / 1000 % 1000), width: 3)
        }
        text.append(UInt8(ascii: "Z"))
    }

    /// The moment as HTTP headers write it: `Sun, 01 Mar 2026 00:00:00 GMT`.
    ///
    /// Source: RFC 9110, section 5.6.7, IMF-fixdate.
    package var httpDate: String {
        let (hour, minute, second) = timeOfDay
        let day = date
        var text: [UInt8] = []
        text.reserveCapacity(29)
        text.append(contentsOf: Self.weekdays[day.isoWeekday - 1].utf8)
        text.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: " ")])
        text.appendDigits(day.day, width: 2)
        text.append(UInt8(ascii: " "))
        text.append(contentsOf: Self.months[day.month - 1].utf8)
        text.append(UInt8(ascii: " "))
        text.append(contentsOf: padded(day.year, 4).utf8)
        text.append(UInt8(ascii: " "))
        text.appendDigits(hour, width: 2)
        text.append(UInt8(ascii: ":"))
        text.appendDigits(minute, width: 2)
        text.append(UInt8(ascii: ":"))
        text.appendDigits(second, width: 2)
        text.append(contentsOf: " GMT".utf8)
        return String(decoding: text, as: UTF8.self)
    }

    /// The moment as SigV4 writes it: `20260301T000000Z`.
    package var basicISO8601: String {
        let (hour, minute, second) = timeOfDay
        let day = date
        var text = Array(padded(day.year, 4).utf8)
        text.reserveCapacity(16)
        text.appendDigits(day.month, width: 2)
        text.appendDigits(day.day, width: 2)
        text.append(UInt8(ascii: "T"))
        text.appendDigits(hour, width: 2)
        text.appendDigits(minute, width: 2)
        text.appendDigits(second, width: 2)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads ISO 8601; nil when the text is something else.
    ///
    /// Taken are `2026-03-01T00:00:00`, with a fraction and a zone (`Z`, `+09:00`) or without, and the date alone. A text without a zone is UTC. Digits after the sixth of a fraction are dropped.
    package init?(iso8601 text: some StringProtocol) {
        var cursor = DigitCursor(text)
        guard let date = cursor.date(separator: UInt8(ascii: "-")) else { return nil }
        if cursor.isAtEnd {
            self.init(date)
            return
        }
        guard
            cursor.skip(UInt8(ascii: "T")) || cursor.skip(UInt8(ascii: "t")) || cursor.skip(UInt8(ascii: " ")),
            let hour = cursor.number(2), cursor.skip(UInt8(ascii: ":")), let minute = cursor.number(2)
        else { return nil }
        var second = 0
        var microsecond = 0
        if cursor.skip(UInt8(ascii: ":")) {
            guard let value = cursor.number(2) else { return nil }
            second = value
            if cursor.skip(UInt8(ascii: ".")) {
                guard let value = cursor.fraction() else { return nil }
                microsecond = value
            }
        }
        guard hour < 24, minute < 60, second < 61, let offset = cursor.zoneOffsetInMinutes(), cursor.isAtEnd
        else {
            return nil
        }
        self.init(date, hour: hour, minute: minute - offset, second: second, microsecond: microsecond)
    }

    /// Reads SigV4's `20260301T000000Z`; nil when it is something else.
    package init?(basicISO8601 text: some StringProtocol) {
        var cursor = DigitCursor(text)
        guard let date = cursor.date(separator: nil), cursor.skip(UInt8(ascii: "T")),
            let hour = cursor.number(2), let minute = cursor.number(2), let second = cursor.number(2),
            cursor.skip(UInt8(ascii: "Z")), cursor.isAtEnd, hour < 24, minute < 60, second < 61
        else { return nil }
        self.init(date, hour: hour, minute: minute, second: second)
    }

    /// Reads an HTTP date in its preferred form, `Sun, 01 Mar 2026 00:00:00 GMT`; nil when it is something else.
    package init?(httpDate text: some StringProtocol) {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ":" || $0 == "-" })
        guard parts.count == 8 || parts.count == 7, let day = Int(parts[1]), let year = Int(parts[3]),
            let month = Self.months.firstIndex(of: String(parts[2])),
            let hour = Int(parts[4]), let minute = Int(parts[5]), let second = Int(parts[6]),
            hour < 24, minute < 60, second < 61
        else { return nil }
        let date = CivilDate(year: year, month: month + 1, day: day)
        guard date.isValid else { return nil }
        self.init(date, hour: hour, minute: minute, second: second)
    }

    /// `12/Mar/2020:19:03:58 +0000`, as logs of web servers have it.
    package var logText: String {
        let (day, time) = (date, timeOfDay)
        let clock = "\(padded(time.hour)):\(padded(time.minute)):\(padded(time.second))"
        return "\(padded(day.day))/\(Self.months[day.month - 1])/\(padded(day.year, 4)):\(clock) +0000"
    }

    private var timeOfDay: (hour: Int, minute: Int, second: Int) {
        let seconds = Int(microsecondOfDay / 1_000_000)
        return (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension CivilDate {
    /// `2026-03-01`.
    package var iso8601: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }

    /// Reads `2026-03-01`; nil when it is something else or no day of the calendar.
    package init?(iso8601 text: some StringProtocol) {
        var cursor = DigitCursor(text)
        guard let date = cursor.date(separator: UInt8(ascii: "-")), cursor.isAtEnd else { return nil }
        self = date
    }
}

/// The decimal digits of a number that is not negative, with zeros in front up to `width`.
package func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return digits.utf8.count >= width
        ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

extension [UInt8] {
    /// Appends the last `width` decimal digits of a number that is not negative.
    fileprivate mutating func appendDigits(_ number: Int, width: Int) {
        var divisor = width == 4 ? 1000 : width == 3 ? 100 : 10
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

/// Walks over a text of fixed-width numbers.
private struct DigitCursor {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        guard index + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<index + width] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        index += width
        return value
    }

    /// Microseconds of a decimal fraction of a second.
    mutating func fraction() -> Int? {
        var value = 0
        var count = 0
        while let digit = number(1) {
            if count < 6 { value = value * 10 + digit }
            count += 1
        }
        guard count > 0 else { return nil }
        for _ in min(count, 6)..<6 { value *= 10 }
        return value
    }

    mutating func date(separator: UInt8?) -> CivilDate? {
        guard let year = number(4) else { return nil }
        if let separator, !skip(separator) { return nil }
        guard let month = number(2) else { return nil }
        if let separator, !skip(separator) { return nil }
        guard let day = number(2) else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return date.isValid ? date : nil
    }

    mutating func zoneOffsetInMinutes() -> Int? {
        if isAtEnd || skip(UInt8(ascii: "Z")) || skip(UInt8(ascii: "z")) { return 0 }
        let sign: Int
        if skip(UInt8(ascii: "+")) {
            sign = 1
        } else if skip(UInt8(ascii: "-")) {
            sign = -1
        } else {
            return nil
        }
        guard let hours = number(2) else { return nil }
        _ = skip(UInt8(ascii: ":"))
        guard let minutes = isAtEnd ? 0 : number(2), hours < 24, minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
