import Primitives

/// A local time read from text, with its zone where the text has one.
struct ReadTime {
    /// Milliseconds since 1970-01-01T00:00:00.
    var local: Int64
    var zone: String?

    /// The moment; without a zone of its own the time is UTC's.
    func moment(_ text: UnsafeRawBufferPointer) throws(NativeFailure) -> ZonedMoment {
        let zone = zone ?? "UTC"
        let microseconds = local * 1000
        guard let moment = ZoneRules.firstMoment(ofLocal: microseconds, in: zone) else {
            let shown = String(decoding: text, as: UTF8.self)
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Cannot parse \"\(shown)\": Illegal instant due to time zone offset transition (\(zone))"
            )
        }
        return ZonedMoment(epochMicroseconds: moment, zone: zone)
    }
}

extension TimePattern {
    /// Reads a text that has the pattern's form from start to end.
    ///
    /// - Throws: `INVALID_FUNCTION_ARGUMENT` in Joda's words.
    func parse(_ text: UnsafeRawBufferPointer) throws(NativeFailure) -> ReadTime {
        var reader = TimeReader(text)
        for part in parts {
            guard reader.read(part) else { throw Self.malformed(text, at: reader.position) }
        }
        guard reader.isAtEnd else { throw Self.malformed(text, at: reader.position) }
        do throws(NativeFailure) {
            return ReadTime(local: try reader.local(), zone: reader.zone)
        } catch {
            throw NativeFailure(error.code, "Cannot parse \"\(reader.shown)\": \(error.message)")
        }
    }

    private static func malformed(_ text: UnsafeRawBufferPointer, at position: Int) -> NativeFailure {
        let whole = String(decoding: text, as: UTF8.self)
        if position >= text.count {
            return NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid format: \"\(whole)\" is too short")
        }
        guard position > 0 else {
            return NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid format: \"\(whole)\"")
        }
        let rest = String(decoding: UnsafeRawBufferPointer(rebasing: text[position...]), as: UTF8.self)
        return NativeFailure(
            "INVALID_FUNCTION_ARGUMENT",
            "Invalid format: \"\(whole)\" is malformed at \"\(rest)\""
        )
    }
}

/// Gathers fields from a text.
private struct TimeReader {
    private let text: UnsafeRawBufferPointer
    private(set) var position = 0
    private var parts = TimeSlots()
    private(set) var zone: String?

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
    }

    var isAtEnd: Bool { position == text.count }
    var shown: String { String(decoding: text, as: UTF8.self) }

    mutating func read(_ part: TimePattern.Part) -> Bool {
        switch part {
        case .literal(let bytes):
            return readLiteral(bytes)
        case .number(let field, _, let maximum, let isSigned):
            guard let value = number(upTo: maximum, isSigned: isSigned) else { return false }
            parts.set(field, value)
            return true
        case .twoDigitYear(let field, let pivot, let isLenient):
            return readTwoDigitYear(field, pivot, isLenient)
        case .text(let field, _): return readText(field)
        case .fraction(_, let maximum): return readFraction(maximum)
        case .offset: return readOffset()
        case .zoneIdentifier: return readZoneIdentifier()
        case .zoneName: return readZoneName()
        }
    }

    /// Letters match in either case.
    private mutating func readLiteral(_ bytes: [UInt8]) -> Bool {
        guard text.count - position >= bytes.count else { return false }
        for (index, byte) in bytes.enumerated() {
            let found = text[position + index]
            guard found == byte || (Self.isLetter(byte) && found | 0x20 == byte | 0x20) else { return false }
        }
        position += bytes.count
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

    private func digit(at index: Int) -> Int? {
        guard index < text.count, (48...57).contains(text[index]) else { return nil }
        return Int(text[index]) - 48
    }

    /// As many digits as there are, at most `count`; a sign in front does not count.
    private mutating func number(upTo count: Int, isSigned: Bool) -> Int? {
        var index = position
        var isNegative = false
        if isSigned, index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        let start = index
        var value = 0
        while index - start < count, let next = digit(at: index) {
            value = value * 10 + next
            index += 1
        }
        guard index > start else { return nil }
        position = index
        return isNegative ? -value : value
    }

    /// Two digits are near the pivot; other numbers of digits, where they may stand, are the year itself.
    private mutating func readTwoDigitYear(_ field: TimeField, _ pivot: Int, _ isLenient: Bool) -> Bool {
        let start = position
        guard let value = number(upTo: isLenient ? 9 : 2, isSigned: isLenient) else { return false }
        guard position - start == 2, value >= 0, digit(at: start) != nil else {
            guard isLenient else {
                position = start
                return false
            }
            parts.set(field, value)
            return true
        }
        let low = pivot - 50
        let rest = ((low % 100) + 100) % 100
        parts.set(field, value + (value < rest ? 100 : 0) - rest + low)
        return true
    }

    private mutating func readText(_ field: TimeField) -> Bool {
        let names: [(String, Int)] =
            switch field {
            case .era: [("AD", 1), ("BC", 0), ("CE", 1), ("BCE", 0)]
            case .halfday: [("AM", 0), ("PM", 1)]
            case .month: TimeNames.months.enumerated().map { ($1, $0 + 1) }
            default: TimeNames.weekdays.enumerated().map { ($1, $0 + 1) }
            }
        var best: (length: Int, value: Int)?
        for (name, value) in names {
            for word in [name, String(name.prefix(3))] where word.utf8.count > best?.length ?? 0 {
                if starts(with: word) { best = (word.utf8.count, value) }
            }
        }
        guard let best else { return false }
        position += best.length
        parts.set(field, best.value)
        return true
    }

    /// As it is, in capitals or in small letters.
    private func starts(with word: String) -> Bool {
        [word, word.uppercased(), word.lowercased()].contains { form in
            let bytes = Array(form.utf8)
            return text.count - position >= bytes.count
                && text[position..<position + bytes.count].elementsEqual(bytes)
        }
    }

    private mutating func readFraction(_ maximum: Int) -> Bool {
        var value = 0
        var count = 0
        while count < maximum, let next = digit(at: position) {
            if count < 3 { value = value * 10 + next }
            count += 1
            position += 1
        }
        guard count > 0 else { return false }
        for _ in min(count, 3)..<3 { value *= 10 }
        parts.set(.fraction, value)
        return true
    }

    /// `Z`, `+hh`, `+hhmm` or `+hh:mm`.
    private mutating func readOffset() -> Bool {
        guard position < text.count else { return false }
        if text[position] | 0x20 == UInt8(ascii: "z") {
            position += 1
            zone = "UTC"
            return true
        }
        let sign = text[position]
        guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"),
            let tens = digit(at: position + 1), let ones = digit(at: position + 2)
        else { return false }
        var minutes = (tens * 10 + ones) * 60
        position += 3
        let hasColon = position < text.count && text[position] == UInt8(ascii: ":")
        let start = position + (hasColon ? 1 : 0)
        if let tens = digit(at: start), let ones = digit(at: start + 1), tens < 6 {
            minutes += tens * 10 + ones
            position = start + 2
        } else if hasColon {
            return false
        }
        guard minutes <= ZoneName.furthestOffset else { return false }
        zone = ZoneName.shown(offsetInMinutes: sign == UInt8(ascii: "-") ? -minutes : minutes)
        return true
    }

    /// The longest name of a zone, or an offset.
    private mutating func readZoneIdentifier() -> Bool {
        var end = position
        while end < text.count, Self.isLetter(text[end]) || (43...58).contains(text[end]) || text[end] == 95 {
            end += 1
        }
        while end > position {
            let name = String(decoding: text[position..<end], as: UTF8.self)
            if let canonical = ZoneName.canonical(name) {
                zone = canonical
                position = end
                return true
            }
            end -= 1
        }
        return false
    }

    private mutating func readZoneName() -> Bool {
        let names = [
            ("UTC", "UTC"), ("GMT", "UTC"), ("UT", "UTC"), ("EST", "America/New_York"),
            ("EDT", "America/New_York"), ("CST", "America/Chicago"), ("CDT", "America/Chicago"),
            ("MST", "America/Denver"), ("MDT", "America/Denver"), ("PST", "America/Los_Angeles"),
            ("PDT", "America/Los_Angeles"),
        ]
        guard let (name, known) = names.first(where: { starts(with: $0.0) }) else { return false }
        position += name.utf8.count
        zone = known
        return true
    }

    func local() throws(NativeFailure) -> Int64 {
        if let direct = parts.direct { return direct }
        return try parts.assembled()
    }
}

/// The fields that were read from a text.
private struct TimeSlots {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var hour: Int?
    private var minute: Int?
    private var second: Int?
    private var fraction: Int?
    /// Fields that are rarer, and those that were read a second time.
    private var others: [(field: TimeField, value: Int)] = []

    mutating func set(_ field: TimeField, _ value: Int) {
        switch field {
        case .year where year == nil: year = value
        case .month where month == nil: month = value
        case .dayOfMonth where day == nil: day = value
        case .hourOfDay where hour == nil: hour = value
        case .minute where minute == nil: minute = value
        case .second where second == nil: second = value
        case .fraction where fraction == nil: fraction = value
        default: others.append((field, value))
        }
    }

    /// The local time in milliseconds where the fields are those of most patterns and all in range.
    var direct: Int64? {
        guard others.isEmpty, let year, abs(year) <= 292_000 else { return nil }
        let date = CivilDate(year: year, month: month ?? 1, day: day ?? 1)
        let (hour, minute, second) = (hour ?? 0, minute ?? 0, second ?? 0)
        guard date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
        let clock = (hour * 3600 + minute * 60 + second) * 1000 + (fraction ?? 0)
        return Int64(date.daysSinceEpoch) * 86_400_000 + Int64(clock)
    }

    /// Applies the fields, the widest first, to 1970; to 2000 when the widest is a month, week or day.
    func assembled() throws(NativeFailure) -> Int64 {
        let slots: [(TimeField, Int?)] = [
            (.year, year), (.month, month), (.dayOfMonth, day), (.hourOfDay, hour), (.minute, minute),
            (.second, second), (.fraction, fraction),
        ]
        let fields = slots.compactMap { slot in slot.1.map { (field: slot.0, value: $0) } } + others
        var sorted = fields.enumerated().sorted { left, right in
            (left.element.field.rank, left.offset) < (right.element.field.rank, right.offset)
        }.map(\.element)
        if let first = sorted.first, first.field.isMonthOrDay { sorted.insert((.year, 2000), at: 0) }
        if sorted.contains(where: { $0.field == .era && $0.value == 0 }) {
            throw NativeFailure("NOT_SUPPORTED", "Years before our era are not read from text here")
        }
        var time = TimeAssembly()
        for (field, value) in sorted { try time.set(field, value, resets: true) }
        for (index, (field, value)) in sorted.enumerated() {
            try time.set(field, value, resets: index == sorted.count - 1)
        }
        return time.epochMilliseconds
    }
}
