import SQLAnalysis

/// Casts to text, dates and times.
extension Caster {
    func toVarchar(_ length: Int?) throws(TranslationFailure) -> String {
        guard let length else { return try asText() }
        switch value.type {
        case .varchar(let known?) where known <= length: return text
        case .char(let known) where known <= length: return text
        case .varchar, .char: return "left(\(text), \(length))"
        case .unknown: return text
        default:
            let shown = PrintedExpression(try asText(), .varchar)
            if let longest = Self.longestText(of: value.type), longest <= length { return shown.text }
            return try Binding(names: names).bind(shown) { (shown) in
                let failure = failing.fail(
                    "INVALID_CAST_ARGUMENT: Value ",
                    value: shown.text,
                    suffix: " cannot be represented as varchar(\(length))"
                )
                return
                    "CASE WHEN length(\(shown.text)) > \(length) THEN \(isTry ? "NULL" : failure) ELSE \(shown.text) END"
            }
        }
    }

    private static func longestText(of type: TrinoType) -> Int? {
        switch type {
        case .boolean: 5
        case .tinyint: 4
        case .smallint: 6
        case .integer: 11
        case .bigint: 20
        case .date: 10
        default: nil
        }
    }

    /// The unbounded text of a value as Trino's CAST gives it.
    func asText() throws(TranslationFailure) -> String {
        switch value.type {
        case .varchar, .char, .unknown: return text
        case .ipaddress: return "\(NativeFunction.ipAddressText.name)(\(text))"
        case .timeWithTimeZone(let precision):
            return "\(NativeFunction.timeZonedText.name)(\(text), \(precision))"
        case .decimal(let precision, let scale) where precision == scale && precision < 38:
            // DuckDB shows no zero before the point where the type has no digit there.
            return "CAST(CAST(\(text) AS DECIMAL(\(precision + 1),\(scale))) AS VARCHAR)"
        case .date: return "\(NativeFunction.dateText.name)(\(text))"
        case .boolean, .tinyint, .smallint, .integer, .bigint, .decimal, .uuid:
            return "CAST(\(text) AS VARCHAR)"
        case .real: return "\(NativeFunction.realText.name)(\(text))"
        case .double: return "\(NativeFunction.doubleText.name)(\(text))"
        case .timestamp(let precision): return shown(text, precision)
        case .time(let precision): return "\(NativeFunction.timeText.name)(\(text), \(precision))"
        case .timestampWithTimeZone(let precision):
            return "(\(shown(value.local, precision)) || ' ' || \(value.zone))"
        case .json: return native(.jsonToVarchar, .jsonTryVarchar)
        case .intervalYearToMonth:
            return try Binding(names: names).bind(value) { (value) in
                "(CASE WHEN \(value.text) < 0 THEN '-' ELSE '' END || (abs(\(value.text)) // 12) || '-'"
                    + " || (abs(\(value.text)) % 12))"
            }
        case .intervalDayToSecond: return try dayToSecondText()
        case .varbinary, .array, .map, .row, .function: return try refused()
        }
    }

    private func dayToSecondText() throws(TranslationFailure) -> String {
        try Binding(names: names).bind(value) { (value) in
            let size = "abs(\(value.text))"
            let parts = [
                "(\(size) // 86400000)", "(\(size) // 3600000 % 24)", "(\(size) // 60000 % 60)",
                "(\(size) // 1000 % 60)", "(\(size) % 1000)",
            ]
            return "(CASE WHEN \(value.text) < 0 THEN '-' ELSE '' END || "
                + "printf('%d %02d:%02d:%02d.%03d', \(parts.joined(separator: ", "))))"
        }
    }

    /// A TIMESTAMP with so many decimals of a second.
    private func shown(_ moment: String, _ precision: Int) -> String {
        guard precision > 6 else { return "\(NativeFunction.timestampText.name)(\(moment), \(precision))" }
        let text = "strftime(\(moment), '%Y-%m-%d %H:%M:%S.%n')"
        return precision == 9 ? text : "\(text)[:-\(10 - precision)]"
    }

    func toDate() throws(TranslationFailure) -> String {
        switch value.type {
        case .varchar, .char:
            return "\(isTry ? NativeFunction.parseDate.name : NativeFunction.castDate.name)(\(text))"
        case .timestamp: return "CAST(\(text) AS DATE)"
        case .timestampWithTimeZone: return "CAST(\(value.local) AS DATE)"
        default: return try refused()
        }
    }

    func toTime(_ precision: Int) throws(TranslationFailure) -> String {
        _ = try DuckDBTypes.name(of: target)
        switch value.type {
        case .time(let from):
            guard from > precision else { return text }
            return "CAST(\(rounded("(DATE '1970-01-01' + \(text))", to: precision)) AS TIME)"
        case .timeWithTimeZone(let from):
            guard from > precision else { return value.local }
            return "CAST(\(rounded("(DATE '1970-01-01' + \(value.local))", to: precision)) AS TIME)"
        case .timestamp(let from) where from > 6:
            return "CAST(\(roundedNanoseconds(text, to: precision)) AS TIME)"
        case .timestamp, .timestampWithTimeZone: return "CAST(\(rounded(value.local, to: precision)) AS TIME)"
        case .varchar, .char:
            return "\((isTry ? NativeFunction.parseTime : .castTime).name)(\(text), \(precision))"
        default: return try refused()
        }
    }

    /// What has no offset of its own is at UTC.
    func toTimeWithTimeZone(_ precision: Int) throws(TranslationFailure) -> String {
        _ = try DuckDBTypes.name(of: target)
        switch value.type {
        case .varchar, .char:
            return "\((isTry ? NativeFunction.parseTimeZoned : .castTimeZoned).name)(\(text), \(precision))"
        case .timeWithTimeZone(let from):
            guard from > precision else { return text }
            let local = rounded("(DATE '1970-01-01' + \(value.local))", to: precision)
            let offset = ClockZone.offsetInMinutes(text)
            return ClockZone.pack(
                utcMicroseconds: "epoch_us(\(local)) - \(offset) * 60000000",
                offsetInMinutes: offset
            )
        case .time, .timestamp:
            let clock = try toTime(precision)
            return ClockZone.pack(utcMicroseconds: "epoch_us(\(clock))", offsetInMinutes: "0")
        case .timestampWithTimeZone:
            let offset = "((epoch_us(\(value.local)) - epoch_us(\(value.utc))) // 60000000)"
            let clock = "epoch_us(\(rounded(value.utc, to: precision)))"
            return ClockZone.pack(utcMicroseconds: clock, offsetInMinutes: offset)
        default: return try refused()
        }
    }

    func toTimestamp(_ precision: Int) throws(TranslationFailure) -> String {
        let name = try DuckDBTypes.name(of: target)
        switch value.type {
        case .date: return "CAST(\(text) AS \(name))"
        case .time: return "CAST(CURRENT_DATE + \(text) AS \(name))"
        case .timeWithTimeZone: return "CAST(CURRENT_DATE + \(value.local) AS \(name))"
        case .timestamp(let from):
            if from > 6, precision <= 6 {
                return "CAST(\(roundedNanoseconds(text, to: precision)) AS TIMESTAMP)"
            }
            if from <= 6, precision > 6 { return "CAST(\(text) AS \(name))" }
            guard from > precision else { return text }
            return precision > 6 ? try refused() : rounded(text, to: precision)
        case .timestampWithTimeZone(let from):
            let local = from > precision ? rounded(value.local, to: precision) : value.local
            return precision > 6 ? "CAST(\(local) AS \(name))" : local
        case .varchar, .char:
            if precision <= 6 {
                let function = isTry ? NativeFunction.parseTimestamp : .castTimestamp
                return "\(function.name)(\(text), \(precision))"
            }
            guard precision == 9 else { return try refused() }
            let pattern =
                "\\s*[+-]?[0-9]{4,}-[0-9]{1,2}-[0-9]{1,2}( [0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}(\\.[0-9]{1,9})?)?)?\\s*"
            return try checkedText(pattern, name, shown: "timestamp")
        default: return try refused()
        }
    }

    /// Casts text that has the form `pattern`; other text fails.
    private func checkedText(
        _ pattern: String,
        _ name: String,
        shown: String
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(value) { (value) in
            let test = "regexp_full_match(\(value.text), \(DuckDBText.string(pattern)))"
            let result = "TRY_CAST(trim(\(value.text)) AS \(name))"
            if isTry { return "CASE WHEN \(test) THEN \(result) END" }
            let failure = failing.fail(
                "INVALID_CAST_ARGUMENT: Value cannot be cast to \(shown): ",
                value: value.text
            )
            return "CASE WHEN \(value.text) IS NULL THEN NULL WHEN \(test) AND \(result) IS NOT NULL"
                + " THEN \(result) ELSE \(failure) END"
        }
    }

    /// Rounds a TIMESTAMP half up to fewer decimals of a second.
    func rounded(_ moment: String, to precision: Int) -> String {
        guard precision < 6 else { return moment }
        var unit = 1
        for _ in precision..<6 { unit *= 10 }
        let shifted = "(epoch_us(\(moment)) + \(unit / 2))"
        return "make_timestamp((\(shifted) - ((\(shifted) % \(unit)) + \(unit)) % \(unit)))"
    }

    private func roundedNanoseconds(_ moment: String, to precision: Int) -> String {
        let half = precision == 6 ? 500 : 0
        let microseconds = "make_timestamp((epoch_ns(\(moment)) + \(half)) // 1000)"
        return precision == 6
            ? microseconds : rounded("make_timestamp(epoch_ns(\(moment)) // 1000)", to: precision)
    }

    func toZoned() throws(TranslationFailure) -> PrintedExpression {
        guard case .timestampWithTimeZone(let precision) = target else {
            throw TranslationFailure("NOT_SUPPORTED", "")
        }
        _ = try DuckDBTypes.name(of: target)
        switch value.type {
        case .date:
            return PrintedExpression(
                utc: "CAST(\(text) AS TIMESTAMP)",
                zone: "'UTC'",
                constantZone: "UTC",
                target
            )
        case .timestamp(let from):
            let utc =
                from > 6
                ? roundedNanoseconds(text, to: precision)
                : from > precision ? rounded(text, to: precision) : text
            return PrintedExpression(utc: utc, zone: "'UTC'", constantZone: "UTC", target)
        case .varchar, .char:
            let function = isTry ? NativeFunction.parseZoned : NativeFunction.castZoned
            return PrintedExpression("\(function.name)(\(text), \(precision))", target)
        case .time:
            return PrintedExpression(
                utc: "CAST(CURRENT_DATE + \(text) AS TIMESTAMP)",
                zone: "'UTC'",
                constantZone: "UTC",
                target
            )
        default:
            return PrintedExpression(try refused(), target)
        }
    }
}
