import Primitives
import SQLSyntax

/// Reads dates, times and timestamps as Trino's literals and casts write them.
enum TemporalText {
    /// Days since 1970-01-01 of `2026-1-31`; blanks around it are allowed.
    static func date(_ text: String) -> Int? {
        var reader = Reader(text)
        reader.skipBlanks()
        guard let date = reader.date() else { return nil }
        reader.skipBlanks()
        return reader.isAtEnd ? date.daysSinceEpoch : nil
    }

    /// A timestamp without its zone, how many decimals it has, and the zone when the text has one.
    static func timestamp(_ text: String) -> (local: InstantLiteral, digits: Int, zone: String?)? {
        var reader = Reader(text)
        guard let date = reader.date(yearDigits: 4...9) else { return nil }
        var picoseconds: Int64 = 0
        var digits = 0
        if reader.takeTimeSeparator() {
            guard let time = reader.time() else { return nil }
            picoseconds = time.picoseconds
            digits = time.digits
        }
        guard reader.isAtEnd || reader.hasBlankOrTime else { return nil }
        let zone = reader.zone()
        guard reader.isAtEnd else { return nil }
        let seconds = Int64(date.daysSinceEpoch) * 86400 + picoseconds / picosecondsPerSecond
        return (
            InstantLiteral(epochSeconds: seconds, picosecondOfSecond: picoseconds % picosecondsPerSecond),
            digits, zone
        )
    }

    /// A time of day, with an offset when the text has one.
    static func time(_ text: String) -> (LiteralValue, TrinoType)? {
        var reader = Reader(text)
        guard let time = reader.time() else { return nil }
        let zone = reader.zone()
        guard reader.isAtEnd else { return nil }
        guard let zone else { return (.time(time.picoseconds), .time(precision: time.digits)) }
        guard zone.utf8.count == 6, let offset = ZoneName.offsetInMinutes(zone) else { return nil }
        return (
            .timeWithTimeZone(picoseconds: time.picoseconds, offsetInMinutes: offset),
            .timeWithTimeZone(precision: time.digits)
        )
    }

    static let picosecondsPerSecond: Int64 = 1_000_000_000_000

    static func power(of base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }

    struct Reader {
        private let bytes: [UInt8]
        private var position = 0
        private var hasTime = false

        init(_ text: String) {
            bytes = Array(text.utf8)
        }

        var isAtEnd: Bool { position == bytes.count }

        mutating func skipBlanks() {
            while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        }

        mutating func take(_ byte: UInt8) -> Bool {
            guard position < bytes.count, bytes[position] == byte else { return false }
            position += 1
            return true
        }

        mutating func number(_ widths: ClosedRange<Int>) -> Int? {
            let start = position
            while position < bytes.count, bytes[position].isDigit, position - start < widths.upperBound {
                position += 1
            }
            guard position - start >= widths.lowerBound else { return nil }
            return Int(String(decoding: bytes[start..<position], as: UTF8.self))
        }

        mutating func date(yearDigits: ClosedRange<Int> = 1...9) -> CivilDate? {
            let isNegative = take(UInt8(ascii: "-"))
            if !isNegative { _ = take(UInt8(ascii: "+")) }
            guard let year = number(yearDigits), take(UInt8(ascii: "-")), let month = number(1...2),
                take(UInt8(ascii: "-")), let day = number(1...2)
            else { return nil }
            let date = CivilDate(year: isNegative ? -year : year, month: month, day: day)
            return date.isValid ? date : nil
        }

        /// Whether something was read up to here that a zone may follow.
        var hasBlankOrTime: Bool {
            position < bytes.count
                && (bytes[position] == 0x20 || hasTime || (position > 0 && bytes[position - 1] == 0x20))
        }

        /// A blank with a digit behind it.
        mutating func takeTimeSeparator() -> Bool {
            guard position + 1 < bytes.count, bytes[position] == 0x20, bytes[position + 1].isDigit else {
                return false
            }
            position += 1
            hasTime = true
            return true
        }

        mutating func time() -> (picoseconds: Int64, digits: Int)? {
            guard let hour = number(1...2), hour < 24, take(UInt8(ascii: ":")), let minute = number(1...2),
                minute < 60
            else { return nil }
            var seconds = Int64(hour * 3600 + minute * 60)
            var fraction: Int64 = 0
            var digits = 0
            if take(UInt8(ascii: ":")) {
                guard let second = number(1...2), second < 60 else { return nil }
                seconds += Int64(second)
                if take(UInt8(ascii: ".")) {
                    let start = position
                    guard let value = number(1...12) else { return nil }
                    digits = position - start
                    fraction = Int64(value * TemporalText.power(of: 10, 12 - digits))
                }
            }
            return (seconds * TemporalText.picosecondsPerSecond + fraction, digits)
        }

        /// Whatever is left, as a zone's name or offset.
        mutating func zone() -> String? {
            skipBlanks()
            guard position < bytes.count else { return nil }
            var end = bytes.count
            while end > position, bytes[end - 1] == 0x20 { end -= 1 }
            let zone = String(decoding: bytes[position..<end], as: UTF8.self)
            position = bytes.count
            return zone
        }
    }
}

/// Reads the text of interval literals.
enum IntervalText {
    static func parse(_ interval: IntervalLiteral) -> LiteralValue? {
        let sign: Int64 = interval.sign == .minus ? -1 : 1
        switch interval.from {
        case .year, .month:
            guard let months = months(interval) else { return nil }
            return .intervalYearToMonth(months: Int(sign) * months)
        case .day, .hour, .minute, .second:
            guard let milliseconds = milliseconds(interval) else { return nil }
            return .intervalDayToSecond(milliseconds: sign * milliseconds)
        }
    }

    private static func months(_ interval: IntervalLiteral) -> Int? {
        var text = interval.text[...]
        let isNegative = text.hasPrefix("-")
        if isNegative { text = text.dropFirst() }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            part.utf8.allSatisfy(\.isDigit) ? Int(part) : nil
        }
        let months: Int? =
            switch (interval.from, interval.to, parts.count) {
            case (.year, nil, 1), (.year, .year, 1): parts[0].map { $0 * 12 }
            case (.month, nil, 1), (.month, .month, 1): parts[0]
            case (.year, .month, 2): parts[0].flatMap { years in parts[1].map { years * 12 + $0 } }
            case (.year, .month, 1): parts[0].map { $0 * 12 }
            default: nil
            }
        return months.map { isNegative ? -$0 : $0 }
    }

    private static func milliseconds(_ interval: IntervalLiteral) -> Int64? {
        let order: [IntervalField] = [.day, .hour, .minute, .second]
        guard let first = order.firstIndex(of: interval.from),
            let last = order.firstIndex(of: interval.to ?? interval.from), last >= first
        else { return nil }
        var text = interval.text[...]
        let isNegative = text.hasPrefix("-")
        if isNegative { text = text.dropFirst() }
        let numbers = text.split { $0 == " " || $0 == ":" }
        guard !numbers.isEmpty, numbers.count <= last - first + 1 else { return nil }
        var total: Int64 = 0
        for (offset, number) in numbers.enumerated() {
            let field = order[first + offset]
            guard let value = milliseconds(number, field) else { return nil }
            let (sum, hasOverflown) = total.addingReportingOverflow(value)
            guard !hasOverflown else { return nil }
            total = sum
        }
        return isNegative ? -total : total
    }

    private static func milliseconds(_ number: Substring, _ field: IntervalField) -> Int64? {
        let unit: Int64 =
            switch field {
            case .day: 86_400_000
            case .hour: 3_600_000
            case .minute: 60_000
            case .second: 1000
            case .year, .month: 0
            }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts[0].utf8.allSatisfy(\.isDigit), let whole = Int64(parts[0]), parts.count <= 2 else {
            return nil
        }
        let (product, hasOverflown) = whole.multipliedReportingOverflow(by: unit)
        guard !hasOverflown else { return nil }
        guard parts.count == 2 else { return product }
        guard field == .second, parts[1].utf8.allSatisfy(\.isDigit), !parts[1].isEmpty else { return nil }
        let digits = (parts[1] + "000").prefix(3)
        return Int64(digits).map { product + $0 }
    }
}
