import Primitives

/// A moment with the precision and the offset it was written with, as Ion has them.
///
/// Source: Amazon S3 User Guide, Data types of S3 Select; W3C note on date and time formats.
struct SelectTimestamp: Equatable, Sendable {
    enum Precision: Int, Comparable, Sendable {
        case year
        case month
        case day
        case minute
        case second

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Since 1970-01-01T00:00:00Z.
    var seconds: Int64
    var nanoseconds = 0
    /// How many digits of the fraction are shown.
    var fractionDigits = 0
    var precision: Precision
    /// Nil for an unknown offset, which is written `-00:00`.
    var offsetInMinutes: Int?

    /// A moment's parts in its own offset.
    struct Parts: Equatable {
        var year: Int
        var month = 1
        var day = 1
        var hour = 0
        var minute = 0
        var second = 0
    }

    var parts: Parts {
        let local = seconds + Int64(offsetInMinutes ?? 0) * 60
        let days = (local - Self.modulo(local, 86400)) / 86400
        let rest = Int(Self.modulo(local, 86400))
        var parts = Self.date(ofDay: Int(days))
        (parts.hour, parts.minute, parts.second) = (rest / 3600, rest / 60 % 60, rest % 60)
        return parts
    }

    init(
        seconds: Int64,
        nanoseconds: Int = 0,
        fractionDigits: Int = 0,
        precision: Precision,
        offsetInMinutes: Int?
    ) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.fractionDigits = fractionDigits
        self.precision = precision
        self.offsetInMinutes = offsetInMinutes
    }

    init(
        _ parts: Parts,
        nanoseconds: Int = 0,
        fractionDigits: Int = 0,
        precision: Precision,
        offsetInMinutes: Int?
    ) {
        let days = Int64(Self.day(of: parts))
        let local = days * 86400 + Int64(parts.hour * 3600 + parts.minute * 60 + parts.second)
        self.init(
            seconds: local - Int64(offsetInMinutes ?? 0) * 60,
            nanoseconds: nanoseconds,
            fractionDigits: fractionDigits,
            precision: precision,
            offsetInMinutes: offsetInMinutes
        )
    }

    init(_ moment: Timestamp) {
        let microseconds = moment.epochMicroseconds
        let rest = Self.modulo(microseconds, 1_000_000)
        self.init(
            seconds: (microseconds - rest) / 1_000_000,
            nanoseconds: Int(rest / 1000) * 1_000_000,
            fractionDigits: 3,
            precision: .second,
            offsetInMinutes: 0
        )
    }

    /// Reads `2007T`, `2007-02T`, `2007-02-23` with or without `T`, and dates with a time and an offset.
    init?(_ text: String) {
        var reader = TimestampReader(text)
        guard let value = reader.read() else { return nil }
        self = value
    }

    /// The moment as it is written.
    var text: String {
        let parts = parts
        var text = Self.padded(parts.year, 4)
        if precision == .year { return text + "T" }
        text += "-" + Self.padded(parts.month, 2)
        if precision == .month { return text + "T" }
        text += "-" + Self.padded(parts.day, 2) + "T"
        if precision == .day { return text }
        text += Self.padded(parts.hour, 2) + ":" + Self.padded(parts.minute, 2)
        if precision == .second {
            text += ":" + Self.padded(parts.second, 2)
            if fractionDigits > 0 { text += "." + Self.padded(nanoseconds, 9).prefix(fractionDigits) }
        }
        return text + offsetText(separator: ":", zero: "Z")
    }

    func offsetText(separator: String, zero: String?) -> String {
        guard let offset = offsetInMinutes else { return "-00\(separator)00" }
        if offset == 0, let zero { return zero }
        let magnitude = abs(offset)
        return (offset < 0 ? "-" : "+") + Self.padded(magnitude / 60, 2) + separator
            + Self.padded(magnitude % 60, 2)
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(abs(number))
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    static func precedes(_ left: SelectTimestamp, _ right: SelectTimestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    // MARK: The calendar

    static func modulo(_ value: Int64, _ divisor: Int64) -> Int64 {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }

    static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01.
    ///
    /// Source: the civil calendar in eras of 400 years that begin in March.
    static func day(of parts: Parts) -> Int {
        let year = parts.month <= 2 ? parts.year - 1 : parts.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (parts.month + (parts.month > 2 ? -3 : 9)) + 2) / 5 + parts.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func date(ofDay day: Int) -> Parts {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return Parts(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }
}

/// Reads the text of a timestamp from left to right.
private struct TimestampReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    mutating func read() -> SelectTimestamp? {
        guard let year = digits(4), year >= 1 else { return nil }
        var parts = SelectTimestamp.Parts(year: year)
        func dated(_ precision: SelectTimestamp.Precision) -> SelectTimestamp {
            SelectTimestamp(parts, precision: precision, offsetInMinutes: nil)
        }
        if take("T") { return rest.isEmpty ? dated(.year) : nil }
        guard take("-"), let month = digits(2), (1...12).contains(month) else { return nil }
        parts.month = month
        if take("T") { return rest.isEmpty ? dated(.month) : nil }
        guard take("-"), let day = digits(2),
            (1...SelectTimestamp.daysIn(month: month, year: year)).contains(day)
        else { return nil }
        parts.day = day
        if rest.isEmpty { return dated(.day) }
        guard take("T") else { return nil }
        if rest.isEmpty { return dated(.day) }
        guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60 else {
            return nil
        }
        (parts.hour, parts.minute) = (hour, minute)
        var precision = SelectTimestamp.Precision.minute
        var (nanoseconds, fractionDigits) = (0, 0)
        if take(":") {
            guard let second = digits(2), second < 60 else { return nil }
            parts.second = second
            precision = .second
            if take(".") {
                let fraction = rest.prefix { (48...57).contains($0) }
                guard !fraction.isEmpty else { return nil }
                rest = rest.dropFirst(fraction.count)
                fractionDigits = min(fraction.count, 9)
                for index in 0..<9 {
                    let place = fraction.index(
                        fraction.startIndex,
                        offsetBy: index,
                        limitedBy: fraction.endIndex
                    )
                    let digit = place.flatMap { $0 == fraction.endIndex ? nil : Int(fraction[$0]) - 48 }
                    nanoseconds = nanoseconds * 10 + (digit ?? 0)
                }
            }
        }
        guard let offset = offset(), rest.isEmpty else { return nil }
        return SelectTimestamp(
            parts,
            nanoseconds: nanoseconds,
            fractionDigits: fractionDigits,
            precision: precision,
            offsetInMinutes: offset.minutes
        )
    }

    private struct Offset {
        /// Nil where it is unknown.
        let minutes: Int?
    }

    private mutating func offset() -> Offset? {
        if take("Z") { return Offset(minutes: 0) }
        let isNegative = rest.first == UInt8(ascii: "-")
        guard take("+") || take("-"), let hour = digits(2), hour < 24, take(":"), let minute = digits(2),
            minute < 60
        else { return nil }
        let minutes = hour * 60 + minute
        if isNegative, minutes == 0 { return Offset(minutes: nil) }
        return Offset(minutes: isNegative ? -minutes : minutes)
    }

    private mutating func take(_ character: Character) -> Bool {
        guard let byte = character.asciiValue, rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func digits(_ count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}
