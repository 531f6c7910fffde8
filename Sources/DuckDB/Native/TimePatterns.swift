import Primitives

/// A local time taken apart.
struct TimeParts {
    let date: CivilDate
    let hour: Int
    let minute: Int
    let second: Int
    let microsecond: Int
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
    var isoWeek: (year: Int, week: Int) {
        let thursday = CivilDate(daysSinceEpoch: date.daysSinceEpoch - date.isoWeekday + 4)
        let firstDay = CivilDate(year: thursday.year, month: 1, day: 1).daysSinceEpoch
        return (thursday.year, (thursday.daysSinceEpoch - firstDay) / 7 + 1)
    }

    var monthName: String { TimeNames.months[date.month - 1] }
    var weekdayName: String { TimeNames.weekdays[date.isoWeekday - 1] }
}

enum TimeNames {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(abs(value))
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (value < 0 ? "-" : "") + zeros + digits
    }

    /// Which of `names` stands at the cursor, in full or by its first three letters, without regard to case.
    static func index(of names: [String], at cursor: inout TextCursor, isShort: Bool) -> Int? {
        for (index, name) in names.enumerated() {
            let wanted = Array((isShort ? String(name.prefix(3)) : name).lowercased().utf8)
            guard cursor.position + wanted.count <= cursor.end else { continue }
            let found = cursor.text[cursor.position..<cursor.position + wanted.count].map { $0 | 0x20 }
            if found == wanted {
                cursor.position += wanted.count
                return index
            }
        }
        return nil
    }
}

/// The patterns of `date_format` and `date_parse`: a percent sign and a letter.
///
/// Source: Trino documentation, MySQL date functions.
enum MySQLTimePattern {
    static func format(
        _ time: TimeParts,
        _ pattern: UnsafeRawBufferPointer,
        _ sink: ByteSink
    ) throws(NativeFailure) {
        var position = 0
        while position < pattern.count {
            let byte = pattern[position]
            position += 1
            guard byte == UInt8(ascii: "%"), position < pattern.count else {
                sink.append(byte)
                continue
            }
            let letter = pattern[position]
            position += 1
            if let text = try text(of: letter, time) {
                sink.append(text)
            } else {
                sink.append(letter)
            }
        }
    }

    private static func text(of letter: UInt8, _ time: TimeParts) throws(NativeFailure) -> String? {
        func two(_ value: Int) -> String { TimeNames.padded(value, 2) }
        switch UnicodeScalar(letter) {
        case "a": return String(time.weekdayName.prefix(3))
        case "b": return String(time.monthName.prefix(3))
        case "c": return String(time.date.month)
        case "d": return two(time.date.day)
        case "e": return String(time.date.day)
        case "f": return TimeNames.padded(time.microsecond, 6)
        case "H": return two(time.hour)
        case "h", "I": return two(time.hour12)
        case "i": return two(time.minute)
        case "j": return TimeNames.padded(time.dayOfYear, 3)
        case "k": return String(time.hour)
        case "l": return String(time.hour12)
        case "M": return time.monthName
        case "m": return two(time.date.month)
        case "p": return time.half
        case "r": return "\(two(time.hour12)):\(two(time.minute)):\(two(time.second)) \(time.half)"
        case "S", "s": return two(time.second)
        case "T": return "\(two(time.hour)):\(two(time.minute)):\(two(time.second))"
        case "v": return two(time.isoWeek.week)
        case "W": return time.weekdayName
        case "x": return TimeNames.padded(time.isoWeek.year, 4)
        case "Y": return TimeNames.padded(time.date.year, 4)
        case "y": return two(((time.date.year % 100) + 100) % 100)
        case "%": return "%"
        case "D", "U", "u", "V", "w", "X": throw refused(letter)
        default: return nil
        }
    }

    private static func refused(_ letter: UInt8) -> NativeFailure {
        NativeFailure(
            "INVALID_FUNCTION_ARGUMENT",
            "%\(UnicodeScalar(letter)) not supported in date format string"
        )
    }

    /// The local time that the text gives, in microseconds since 1970; what the pattern does not name is of 1970-01-01.
    static func parse(
        _ text: UnsafeRawBufferPointer,
        _ pattern: UnsafeRawBufferPointer
    ) throws(NativeFailure) -> Int64 {
        var reader = TimeReader(text)
        var position = 0
        while position < pattern.count {
            let byte = pattern[position]
            position += 1
            guard byte == UInt8(ascii: "%"), position < pattern.count else {
                guard reader.take(byte) else { throw invalid(text, reader.cursor.position) }
                continue
            }
            let letter = pattern[position]
            position += 1
            guard try read(letter, &reader) else { throw invalid(text, reader.cursor.position) }
        }
        guard reader.cursor.isAtEnd, let moment = reader.moment else {
            throw invalid(text, reader.cursor.position)
        }
        return moment
    }

    private static func read(_ letter: UInt8, _ reader: inout TimeReader) throws(NativeFailure) -> Bool {
        switch UnicodeScalar(letter) {
        case "a": return TimeNames.index(of: TimeNames.weekdays, at: &reader.cursor, isShort: true) != nil
        case "W": return TimeNames.index(of: TimeNames.weekdays, at: &reader.cursor, isShort: false) != nil
        case "b": return reader.readMonthName(isShort: true)
        case "M": return reader.readMonthName(isShort: false)
        case "c", "m": return reader.read(\.month, 1...2)
        case "d", "e": return reader.read(\.day, 1...2)
        case "f": return reader.readFraction()
        case "H", "k": return reader.read(\.hour, 1...2)
        case "h", "I", "l": return reader.read(\.hour12, 1...2)
        case "i": return reader.read(\.minute, 1...2)
        case "j": return reader.read(\.dayOfYear, 1...3)
        case "p": return reader.readHalf()
        case "r":
            return reader.read(\.hour12, 1...2) && reader.take(0x3A) && reader.read(\.minute, 1...2)
                && reader.take(0x3A)
                && reader.read(\.second, 1...2) && reader.take(0x20) && reader.readHalf()
        case "S", "s": return reader.read(\.second, 1...2)
        case "T":
            return reader.read(\.hour, 1...2) && reader.take(0x3A) && reader.read(\.minute, 1...2)
                && reader.take(0x3A)
                && reader.read(\.second, 1...2)
        case "Y": return reader.read(\.year, 1...6)
        case "y": return reader.readShortYear()
        case "%": return reader.take(letter)
        case "v", "x":
            throw NativeFailure("NOT_SUPPORTED", "%\(UnicodeScalar(letter)) cannot be read from text here")
        case "D", "U", "u", "V", "w", "X": throw refused(letter)
        default: return reader.take(letter)
        }
    }

    private static func invalid(_ text: UnsafeRawBufferPointer, _ position: Int) -> NativeFailure {
        let whole = String(decoding: text, as: UTF8.self)
        let rest = String(
            decoding: UnsafeRawBufferPointer(rebasing: text[min(position, text.count)...]),
            as: UTF8.self
        )
        if position >= text.count {
            return NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid format: \"\(whole)\" is too short")
        }
        let place = position == 0 ? "" : " is malformed at \"\(rest)\""
        return NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid format: \"\(whole)\"\(place)")
    }
}

/// Gathers the parts of a time from a text.
struct TimeReader {
    var cursor: TextCursor
    var year = 1970
    var month = 1
    var day = 1
    var dayOfYear: Int?
    var hour = 0
    var hour12: Int?
    var isAfternoon: Bool?
    var minute = 0
    var second = 0
    var microsecond = 0

    init(_ text: UnsafeRawBufferPointer) {
        cursor = TextCursor(text)
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard !cursor.isAtEnd, cursor.text[cursor.position] == byte else { return false }
        cursor.position += 1
        return true
    }

    mutating func read(_ part: WritableKeyPath<TimeReader, Int>, _ counts: ClosedRange<Int>) -> Bool {
        guard let value = cursor.number(counts) else { return false }
        self[keyPath: part] = value
        return true
    }

    mutating func read(_ part: WritableKeyPath<TimeReader, Int?>, _ counts: ClosedRange<Int>) -> Bool {
        guard let value = cursor.number(counts) else { return false }
        self[keyPath: part] = value
        return true
    }

    mutating func readMonthName(isShort: Bool) -> Bool {
        guard let index = TimeNames.index(of: TimeNames.months, at: &cursor, isShort: isShort) else {
            return false
        }
        month = index + 1
        return true
    }

    mutating func readFraction() -> Bool {
        guard let value = cursor.fractionInMicroseconds() else { return false }
        microsecond = value
        return true
    }

    /// Two digits: 70 to 99 are of the last century, the others of this one.
    mutating func readShortYear() -> Bool {
        guard let value = cursor.number(2...2) else { return false }
        year = value < 70 ? 2000 + value : 1900 + value
        return true
    }

    mutating func readHalf() -> Bool {
        guard cursor.position + 1 < cursor.end, cursor.text[cursor.position + 1] | 0x20 == UInt8(ascii: "m")
        else {
            return false
        }
        switch UnicodeScalar(cursor.text[cursor.position] | 0x20) {
        case "a": isAfternoon = false
        case "p": isAfternoon = true
        default: return false
        }
        cursor.position += 2
        return true
    }

    /// Microseconds since 1970; nil when the parts make no time.
    var moment: Int64? {
        var date = CivilDate(year: year, month: month, day: day)
        if let dayOfYear {
            guard (1...366).contains(dayOfYear) else { return nil }
            date = CivilDate(
                daysSinceEpoch: CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + dayOfYear - 1
            )
        }
        var hour = hour
        if let hour12 {
            guard (1...12).contains(hour12) else { return nil }
            hour = hour12 % 12 + (isAfternoon == true ? 12 : 0)
        }
        guard date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
        return Timestamp(date, hour: hour, minute: minute, second: second, microsecond: microsecond)
            .epochMicroseconds
    }
}

/// The patterns of `format_datetime`: runs of letters, text in single quotes.
///
/// Source: Joda-Time, `DateTimeFormat`.
enum JodaTimePattern {
    static func format(
        _ time: TimeParts,
        zone: String,
        _ pattern: UnsafeRawBufferPointer,
        _ sink: ByteSink
    ) throws(NativeFailure) {
        var position = 0
        while position < pattern.count {
            let byte = pattern[position]
            guard (97...122).contains(byte | 0x20) else {
                position = byte == UInt8(ascii: "'") ? quoted(pattern, position, sink) : position + 1
                if byte != UInt8(ascii: "'") { sink.append(byte) }
                continue
            }
            var count = 0
            while position < pattern.count, pattern[position] == byte {
                count += 1
                position += 1
            }
            sink.append(try text(of: byte, count, time, zone))
        }
    }

    /// Writes quoted text, `''` as one quote, and returns the position behind it.
    private static func quoted(_ pattern: UnsafeRawBufferPointer, _ start: Int, _ sink: ByteSink) -> Int {
        var position = start + 1
        if position < pattern.count, pattern[position] == UInt8(ascii: "'") {
            sink.append(UInt8(ascii: "'"))
            return position + 1
        }
        while position < pattern.count {
            if pattern[position] == UInt8(ascii: "'") {
                guard position + 1 < pattern.count, pattern[position + 1] == UInt8(ascii: "'") else {
                    return position + 1
                }
                position += 1
            }
            sink.append(pattern[position])
            position += 1
        }
        return position
    }

    private static func text(
        of letter: UInt8,
        _ count: Int,
        _ time: TimeParts,
        _ zone: String
    ) throws(NativeFailure) -> String {
        func number(_ value: Int) -> String { TimeNames.padded(value, count) }
        func year(_ value: Int) -> String {
            count == 2 ? TimeNames.padded(((value % 100) + 100) % 100, 2) : TimeNames.padded(value, count)
        }
        switch UnicodeScalar(letter) {
        case "G": return time.date.year > 0 ? "AD" : "BC"
        case "C": return number(time.date.year / 100)
        case "y", "Y": return year(time.date.year)
        case "x": return year(time.isoWeek.year)
        case "w": return number(time.isoWeek.week)
        case "e": return number(time.date.isoWeekday)
        case "E": return count > 3 ? time.weekdayName : String(time.weekdayName.prefix(3))
        case "D": return number(time.dayOfYear)
        case "M":
            if count >= 4 { return time.monthName }
            return count == 3 ? String(time.monthName.prefix(3)) : number(time.date.month)
        case "d": return number(time.date.day)
        case "a": return time.half
        case "K": return number(time.hour % 12)
        case "h": return number(time.hour12)
        case "H": return number(time.hour)
        case "k": return number(time.hour == 0 ? 24 : time.hour)
        case "m": return number(time.minute)
        case "s": return number(time.second)
        case "S":
            let digits = TimeNames.padded(time.microsecond / 1000, 3)
            return count <= 3 ? String(digits.prefix(count)) : digits + String(repeating: "0", count: count - 3)
        case "Z":
            if count > 2 { return zone }
            return offset(time, zone, separator: count == 2 ? ":" : "")
        case "z": return zone
        default:
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Illegal pattern component: \(String(repeating: String(UnicodeScalar(letter)), count: count))"
            )
        }
    }

    private static func offset(_ time: TimeParts, _ zone: String, separator: String) -> String {
        let seconds = ZoneOffsets.offsetInSeconds(of: zone, atEpochMicroseconds: time.epochMicroseconds) ?? 0
        let minutes = abs(seconds) / 60
        return (seconds < 0 ? "-" : "+") + TimeNames.padded(minutes / 60, 2) + separator
            + TimeNames.padded(minutes % 60, 2)
    }
}
