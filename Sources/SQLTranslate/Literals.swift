import SQLAnalysis

/// Constants in DuckDB's SQL, each with its type written out.
enum Literals {
    static func print(_ value: LiteralValue, _ type: TrinoType) throws(TranslationFailure) -> PrintedExpression
    {
        if case .timestampWithTimeZone(let instant, let zone) = value {
            _ = try DuckDBTypes.name(of: type)
            var printed = PrintedExpression(
                utc: try timestamp(instant, .timestamp(precision: 6)),
                zone: DuckDBText.string(zone),
                constantZone: zone,
                type
            )
            printed.constant = value
            return printed
        }
        return PrintedExpression(try text(value, type), type, isSimple: true, constant: value)
    }

    private static func text(_ value: LiteralValue, _ type: TrinoType) throws(TranslationFailure) -> String {
        switch value {
        case .null: return "CAST(NULL AS \(try DuckDBTypes.name(of: type)))"
        case .boolean(let value): return value ? "true" : "false"
        case .integer(let value): return try integer(value, type)
        case .decimal(let digits): return "CAST('\(digits)' AS \(try DuckDBTypes.name(of: type)))"
        case .double(let value): return floating(value, isReal: type == .real)
        case .string(let value): return DuckDBText.string(padded(value, type))
        case .binary(let bytes): return DuckDBText.binary(bytes)
        case .date(let days): return date(days)
        case .time(let picoseconds):
            _ = try DuckDBTypes.name(of: type)
            return "TIME '\(timeOfDay(picoseconds))'"
        case .timeWithTimeZone(let picoseconds, let offset):
            _ = try DuckDBTypes.name(of: type)
            let utc = picoseconds / 1_000_000 - Int64(offset) * 60_000_000
            return "\(ClockZone.pack(utcMicroseconds: utc, offsetInMinutes: offset))::BIGINT"
        case .timestamp(let instant): return try timestamp(instant, type)
        case .timestampWithTimeZone(let instant, _): return try timestamp(instant, type)
        case .intervalYearToMonth(let months): return try integer(Int64(months), .integer)
        case .intervalDayToSecond(let milliseconds): return try integer(milliseconds, .bigint)
        }
    }

    private static func integer(_ value: Int64, _ type: TrinoType) throws(TranslationFailure) -> String {
        if type == .integer, value > Int64(Int32.min) { return value < 0 ? "(\(value))" : "\(value)" }
        let name = try DuckDBTypes.name(of: type)
        return value < 0 ? "CAST('\(value)' AS \(name))" : "\(value)::\(name)"
    }

    static func floating(_ value: Double, isReal: Bool) -> String {
        let name = isReal ? "FLOAT" : "DOUBLE"
        if value.isNaN { return "'nan'::\(name)" }
        if value.isInfinite { return value < 0 ? "'-inf'::\(name)" : "'inf'::\(name)" }
        return isReal ? "'\(Float(value))'::\(name)" : "'\(value)'::\(name)"
    }

    private static func padded(_ text: String, _ type: TrinoType) -> String {
        guard case .char(let length) = type else { return text }
        let count = text.unicodeScalars.count
        return count < length ? text + String(repeating: " ", count: length - count) : text
    }

    static func date(_ days: Int) -> String {
        let (year, month, day) = civil(days)
        guard (1...9999).contains(year) else { return "(DATE '1970-01-01' + \(days))" }
        return "DATE '\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))'"
    }

    private static func timeOfDay(_ picoseconds: Int64) -> String {
        let microseconds = picoseconds / 1_000_000
        let seconds = Int(microseconds / 1_000_000)
        let fraction = Int(microseconds % 1_000_000)
        let clock = "\(digits(seconds / 3600, 2)):\(digits(seconds / 60 % 60, 2)):\(digits(seconds % 60, 2))"
        return fraction == 0 ? clock : "\(clock).\(digits(fraction, 6))"
    }

    static func timestamp(_ instant: InstantLiteral, _ type: TrinoType) throws(TranslationFailure) -> String {
        let name = try DuckDBTypes.name(of: type)
        var days = Int(instant.epochSeconds / 86_400)
        var second = Int(instant.epochSeconds % 86_400)
        if second < 0 {
            second += 86_400
            days -= 1
        }
        let (year, month, day) = civil(days)
        let clock = "\(digits(second / 3600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
        var fraction = ""
        if instant.picosecondOfSecond != 0 {
            fraction =
                name == "TIMESTAMP_NS"
                ? "." + digits(Int(instant.picosecondOfSecond / 1_000), 9)
                : "." + digits(Int(instant.picosecondOfSecond / 1_000_000), 6)
        }
        guard (1...9999).contains(year) else {
            let microseconds = instant.epochSeconds * 1_000_000 + instant.picosecondOfSecond / 1_000_000
            return "make_timestamp(\(microseconds)::BIGINT)"
        }
        let text = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2)) \(clock)\(fraction)"
        return name == "TIMESTAMP_NS" ? "CAST('\(text)' AS TIMESTAMP_NS)" : "TIMESTAMP '\(text)'"
    }

    /// Year, month and day of a day count since 1970-01-01 in the proleptic Gregorian calendar.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
