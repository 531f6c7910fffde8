import Primitives

/// A local time with the zone it is shown in.
struct ShownTime {
    let parts: TimeParts
    let offsetInSeconds: Int
    let zone: String

    /// A time without zone is shown as one of UTC.
    init(local: Int64) {
        parts = TimeParts(epochMicroseconds: local)
        offsetInSeconds = 0
        zone = "UTC"
    }

    init(moment: Int64, zone: String) {
        let offset = ZoneRules.offsetInSeconds(of: zone, atEpochMicroseconds: moment) ?? 0
        parts = TimeParts(epochMicroseconds: moment + Int64(offset) * 1_000_000)
        offsetInSeconds = offset
        self.zone = zone
    }
}

extension TimePattern {
    func write(_ time: ShownTime, to sink: ByteSink) throws(NativeFailure) {
        for part in parts {
            switch part {
            case .literal(let bytes): bytes.withUnsafeBytes { sink.append($0) }
            case .number(let field, let digits, _, _):
                sink.append(field.value(in: time.parts), paddedTo: digits)
            case .twoDigitYear(let field, _, _):
                sink.append(abs(field.value(in: time.parts)) % 100, paddedTo: 2)
            case .text(let field, let isShort): sink.append(Self.text(field, time.parts, isShort))
            case .fraction(let minimum, let maximum): sink.append(Self.fraction(time.parts, minimum, maximum))
            case .offset(let hasColon):
                sink.append(TimeNames.offset(time.offsetInSeconds, separator: hasColon ? ":" : ""))
            case .zoneIdentifier: sink.append(time.zone)
            case .zoneName(let isShort): sink.append(try Self.zoneName(time, isShort))
            }
        }
    }

    private static func text(_ field: TimeField, _ time: TimeParts, _ isShort: Bool) -> String {
        switch field {
        case .era: return time.date.year > 0 ? "AD" : "BC"
        case .halfday: return time.half
        case .month: return isShort ? String(time.monthName.prefix(3)) : time.monthName
        default: return isShort ? String(time.weekdayName.prefix(3)) : time.weekdayName
        }
    }

    /// Milliseconds, which is all that Trino formats, with zeros behind and without needless ones.
    private static func fraction(_ time: TimeParts, _ minimum: Int, _ maximum: Int) -> String {
        var digits = TimeNames.padded(time.microsecond / 1000, 3) + String(repeating: "0", count: maximum)
        digits = String(digits.prefix(maximum))
        while digits.utf8.count > minimum, digits.hasSuffix("0") { digits.removeLast() }
        return digits
    }

    private static func zoneName(_ time: ShownTime, _ isShort: Bool) throws(NativeFailure) -> String {
        if time.zone == "UTC" { return isShort ? "UTC" : "Coordinated Universal Time" }
        if ZoneName.offsetInMinutes(time.zone) != nil { return time.zone }
        throw NativeFailure("NOT_SUPPORTED", "Names of the time zone \(time.zone) are not available here")
    }
}
