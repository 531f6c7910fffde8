import Primitives

/// The parts of dates and times that `%t` and a letter show.
///
/// Source: Java SE, `Formatter`, date and time conversions.
enum JavaTimeText {
    static func text(
        _ field: Character,
        _ value: JavaValue,
        _ specifier: JavaSpecifier
    ) throws(JavaFormatFailure) -> String {
        guard "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc".contains(field) else {
            throw JavaFormatFailure("UnknownFormatConversion: Conversion = 't\(field)'")
        }
        switch value {
        case .null: return "null"
        case .date(let date):
            return try text(
                field,
                TimeParts(epochMicroseconds: Int64(date.daysSinceEpoch) * 86_400_000_000),
                nil,
                [.date]
            )
        case .time(let time): return try text(field, TimeParts(epochMicroseconds: time), nil, [.clock])
        case .dateTime(let local):
            return try text(field, TimeParts(epochMicroseconds: local), nil, [.date, .clock])
        case .zonedDateTime(let moment, let zone):
            let shown = ShownTime(moment: moment, zone: zone)
            return try text(field, shown.parts, shown, [.date, .clock])
        case .long(let milliseconds):
            let shown = ShownTime(moment: milliseconds * 1000, zone: "UTC")
            return try text(field, shown.parts, shown, [.date, .clock])
        case .boolean, .float, .double, .decimal, .string:
            throw JavaFormatFailure("IllegalFormatConversion: \(field) != \(value.className)")
        }
    }

    private enum Part {
        case date
        case clock
    }

    private static func text(
        _ field: Character,
        _ time: TimeParts,
        _ zoned: ShownTime?,
        _ parts: [Part]
    ) throws(JavaFormatFailure) -> String {
        let needsClock = "HIklMSLNpRTrc".contains(field)
        let needsDate = "BbhAaCYyjmdeDFc".contains(field)
        if needsClock && !parts.contains(.clock) || needsDate && !parts.contains(.date) {
            throw JavaFormatFailure("UnsupportedTemporalType: the value has no such field: t\(field)")
        }
        if "zZsQc".contains(field) {
            guard let zoned else {
                throw JavaFormatFailure("UnsupportedTemporalType: the value has no such field: t\(field)")
            }
            return try zonedText(field, time, zoned)
        }
        func two(_ value: Int) -> String { TimeNames.padded(value, 2) }
        switch field {
        case "H": return two(time.hour)
        case "I": return two(time.hour12)
        case "k": return String(time.hour)
        case "l": return String(time.hour12)
        case "M": return two(time.minute)
        case "S": return two(time.second)
        case "L": return TimeNames.padded(time.microsecond / 1000, 3)
        case "N": return TimeNames.padded(time.microsecond * 1000, 9)
        case "p": return time.half.lowercased()
        case "B": return time.monthName
        case "b", "h": return String(time.monthName.prefix(3))
        case "A": return time.weekdayName
        case "a": return String(time.weekdayName.prefix(3))
        case "C": return two(time.date.year / 100)
        case "Y": return TimeNames.padded(time.date.year, 4)
        case "y": return two(time.date.year % 100)
        case "j": return TimeNames.padded(time.dayOfYear, 3)
        case "m": return two(time.date.month)
        case "d": return two(time.date.day)
        case "e": return String(time.date.day)
        case "R": return "\(two(time.hour)):\(two(time.minute))"
        case "T": return "\(two(time.hour)):\(two(time.minute)):\(two(time.second))"
        case "r": return "\(two(time.hour12)):\(two(time.minute)):\(two(time.second)) \(time.half)"
        case "D": return "\(two(time.date.month))/\(two(time.date.day))/\(two(time.date.year % 100))"
        default: return "\(TimeNames.padded(time.date.year, 4))-\(two(time.date.month))-\(two(time.date.day))"
        }
    }

    private static func zonedText(
        _ field: Character,
        _ time: TimeParts,
        _ zoned: ShownTime
    ) throws(JavaFormatFailure) -> String {
        let moment = time.epochMicroseconds - Int64(zoned.offsetInSeconds) * 1_000_000
        switch field {
        case "z": return TimeNames.offset(zoned.offsetInSeconds, separator: "")
        case "s": return String(moment.flooredQuotient(1_000_000))
        case "Q": return String(moment.flooredQuotient(1000))
        default:
            guard zoned.zone == "UTC" || ZoneName.offsetInMinutes(zoned.zone) != nil else {
                throw JavaFormatFailure(
                    "Names of the time zone \(zoned.zone) are not available here",
                    isUnsupported: true
                )
            }
            guard field == "c" else { return zoned.zone }
            func two(_ value: Int) -> String { TimeNames.padded(value, 2) }
            return "\(time.weekdayName.prefix(3)) \(time.monthName.prefix(3)) \(two(time.date.day))"
                + " \(two(time.hour)):\(two(time.minute)):\(two(time.second)) \(zoned.zone)"
                + " \(TimeNames.padded(time.date.year, 4))"
        }
    }
}
