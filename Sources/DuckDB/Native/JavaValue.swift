import Primitives

/// An argument of `format`, as the Java object that Trino hands to its formatter.
enum JavaValue {
    case null
    case boolean(Bool)
    /// Every whole number is a Long.
    case long(Int64)
    case float(Float)
    case double(Double)
    /// A BigDecimal, as its digits with sign and point.
    case decimal(String)
    case string(String)
    case date(CivilDate)
    /// Microseconds since midnight.
    case time(Int64)
    case dateTime(Int64)
    case zonedDateTime(Int64, zone: String)

    /// Reads the arguments a statement packs into one text: for each a letter for its kind, the number of the bytes
    /// that follow a colon, and those.
    static func unpack(_ text: UnsafeRawBufferPointer) -> [JavaValue] {
        var values: [JavaValue] = []
        var position = 0
        while position < text.count {
            let kind = text[position]
            position += 1
            var length = 0
            while position < text.count, text[position] != UInt8(ascii: ":") {
                length = length * 10 + Int(text[position]) - 48
                position += 1
            }
            position += 1
            let end = min(text.count, position + length)
            let bytes = UnsafeRawBufferPointer(rebasing: text[position..<end])
            values.append(JavaValue(kind, String(decoding: bytes, as: UTF8.self)))
            position = end
        }
        return values
    }

    private init(_ kind: UInt8, _ text: String) {
        switch UnicodeScalar(kind) {
        case "b": self = .boolean(text == "true")
        case "i": self = .long(Int64(text) ?? 0)
        case "f": self = .float(Float(text) ?? .nan)
        case "d": self = .double(Double(text) ?? .nan)
        case "m": self = .decimal(text)
        case "D": self = .date(CivilDate(daysSinceEpoch: Int(text) ?? 0))
        case "T": self = .time(Int64(text) ?? 0)
        case "L": self = .dateTime(Int64(text) ?? 0)
        case "Z":
            let parts = text.split(separator: " ", maxSplits: 1)
            self = .zonedDateTime(
                parts.first.flatMap { Int64($0) } ?? 0,
                zone: parts.last.map(String.init) ?? "UTC"
            )
        case "s": self = .string(text)
        default: self = .null
        }
    }

    var className: String {
        switch self {
        case .null: "null"
        case .boolean: "java.lang.Boolean"
        case .long: "java.lang.Long"
        case .float: "java.lang.Float"
        case .double: "java.lang.Double"
        case .decimal: "java.math.BigDecimal"
        case .string: "java.lang.String"
        case .date: "java.time.LocalDate"
        case .time: "java.time.LocalTime"
        case .dateTime: "java.time.LocalDateTime"
        case .zonedDateTime: "java.time.ZonedDateTime"
        }
    }

    /// What `toString` gives.
    var text: String {
        switch self {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .long(let value): return String(value)
        case .float(let value): return Self.written { $0.append(java: value) }
        case .double(let value): return Self.written { $0.append(java: value) }
        case .decimal(let text), .string(let text): return text
        case .date(let date): return Self.written { $0.append(date: date.daysSinceEpoch) }
        case .time(let value): return Self.clock(value)
        case .dateTime(let value):
            let parts = TimeParts(epochMicroseconds: value)
            let date = Self.written { $0.append(date: parts.date.daysSinceEpoch) }
            return date + "T" + Self.clock(parts)
        case .zonedDateTime(let moment, let zone):
            let shown = ShownTime(moment: moment, zone: zone)
            let local = JavaValue.dateTime(shown.parts.epochMicroseconds).text
            let offset =
                shown.offsetInSeconds == 0
                ? "Z" : TimeNames.offset(shown.offsetInSeconds, separator: ":")
            return ZoneName.offsetInMinutes(zone) != nil && zone != "UTC"
                ? local + offset : "\(local)\(offset)[\(zone)]"
        }
    }

    private static func written(_ body: (ByteSink) -> Void) -> String {
        let sink = ByteSink(capacity: 32)
        body(sink)
        return sink.takeText()
    }

    private static func clock(_ microseconds: Int64) -> String {
        clock(TimeParts(epochMicroseconds: microseconds))
    }

    /// `10:15`, `10:15:30`, `10:15:30.123`: no more than is needed, fractions in threes.
    private static func clock(_ parts: TimeParts) -> String {
        var text = TimeNames.padded(parts.hour, 2) + ":" + TimeNames.padded(parts.minute, 2)
        guard parts.second > 0 || parts.microsecond > 0 else { return text }
        text += ":" + TimeNames.padded(parts.second, 2)
        guard parts.microsecond > 0 else { return text }
        if parts.microsecond % 1000 == 0 { return text + "." + TimeNames.padded(parts.microsecond / 1000, 3) }
        return text + "." + TimeNames.padded(parts.microsecond, 6)
    }
}
