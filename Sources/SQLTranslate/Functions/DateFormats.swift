import SQLAnalysis

extension FunctionTable {
    /// Dates as text by a pattern.
    ///
    /// Constant patterns become DuckDB's; others go to native functions.
    ///
    /// Source: Trino documentation, MySQL date functions and Java date functions.
    static let dateFormats: [FunctionRule] = [
        .rewritten("date_format") { call throws(TranslationFailure) in
            guard let pattern = call.arguments[1].constantString else {
                return call.native(.dateFormat, [call.arguments[0].local, call[1]])
            }
            let format = try DatePattern.mySQL(pattern, forParsing: false)
            return "strftime(\(call.arguments[0].local), \(DuckDBText.string(format)))"
        },
        .rewritten("date_parse") { call throws(TranslationFailure) in
            guard let pattern = call.arguments[1].constantString else {
                return call.native(.dateParse, [call[0], call[1]])
            }
            return try parsed(call, try DatePattern.mySQL(pattern, forParsing: true))
        },
        .rewritten("format_datetime") { call throws(TranslationFailure) in
            let value = call.arguments[0]
            let zone = DuckDBTypes.isZoned(value.type) ? value.zone : "'UTC'"
            let constantZone = DuckDBTypes.isZoned(value.type) ? value.zoned?.constantZone : "UTC"
            guard let pattern = call.arguments[1].constantString,
                let format = try DatePattern.joda(pattern, zone: constantZone)
            else { return call.native(.formatDatetime, [value.local, zone, call[1]]) }
            return "strftime(\(value.local), \(DuckDBText.string(format)))"
        },
        .built("parse_datetime") { call throws(TranslationFailure) in
            let pattern = try call.constantText(1, "a pattern")
            guard let format = try DatePattern.joda(pattern, zone: nil, forParsing: true) else {
                throw TranslationFailure(
                    "NOT_SUPPORTED",
                    "parse_datetime with the pattern '\(pattern)' is not supported"
                )
            }
            guard format.contains("%z") else {
                return PrintedExpression(
                    utc: try parsed(call, format),
                    zone: "'UTC'",
                    constantZone: "UTC",
                    call.result
                )
            }
            let offset = "regexp_extract(\(call[0]), '([+-][0-9]{2}):?([0-9]{2})')"
            let zone =
                "CASE WHEN regexp_matches(\(call[0]), '[+-]00:?00') OR \(offset) = '' THEN 'UTC'"
                + " ELSE \(offset)[1:3] || ':' || \(offset)[-2:] END"
            return PrintedExpression(
                utc: "timezone('UTC', \(try parsed(call, format)))",
                zone: zone,
                constantZone: nil,
                call.result
            )
        },
    ]

    private static func parsed(_ call: FunctionCall, _ format: String) throws(TranslationFailure) -> String {
        let failure = call.failing.fail(
            "INVALID_FUNCTION_ARGUMENT: Invalid format: \"",
            value: call[0],
            suffix: "\""
        )
        return "coalesce(try_strptime(\(call[0]), \(DuckDBText.string(format))),"
            + " CASE WHEN \(call[0]) IS NOT NULL THEN \(failure) END)"
    }
}

/// Patterns of dates, put into those of DuckDB's strftime and strptime.
enum DatePattern {
    private static let mySQLFields: [Character: String] = [
        "a": "%a", "b": "%b", "c": "%-m", "d": "%d", "e": "%-d", "f": "%f", "H": "%H", "h": "%I", "I": "%I",
        "i": "%M", "j": "%j", "k": "%-H", "l": "%-I", "M": "%B", "m": "%m", "p": "%p", "r": "%I:%M:%S %p",
        "S": "%S", "s": "%S", "T": "%H:%M:%S", "v": "%V", "W": "%A", "x": "%G", "Y": "%Y", "y": "%y", "%": "%%",
    ]

    static func mySQL(_ pattern: String, forParsing: Bool) throws(TranslationFailure) -> String {
        var result = ""
        var rest = Substring(pattern)
        while let first = rest.popFirst() {
            guard first == "%", let field = rest.popFirst() else {
                result.append(first)
                continue
            }
            if "DUuVwX".contains(field) {
                throw TranslationFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "%\(field) not supported in date format string"
                )
            }
            let known = mySQLFields[field] ?? String(field)
            result += forParsing ? known.replacing("%-", with: "%") : known
        }
        return result
    }

    /// `nil` for a pattern that DuckDB cannot express.
    ///
    /// Zones can be printed when they are constant.
    static func joda(
        _ pattern: String,
        zone: String?,
        forParsing: Bool = false
    ) throws(TranslationFailure) -> String? {
        var result = ""
        var rest = Substring(pattern)
        while let first = rest.first {
            if first == "'" {
                guard let text = quoted(&rest) else {
                    throw TranslationFailure(
                        "INVALID_FUNCTION_ARGUMENT",
                        "Illegal pattern component: \(pattern)"
                    )
                }
                result += text.replacing("%", with: "%%")
            } else if first.isASCII, first.isLetter {
                let run = rest.prefix { $0 == first }
                rest = rest.dropFirst(run.count)
                guard let field = jodaField(first, run.count, zone, forParsing) else { return nil }
                result += field
            } else {
                result += first == "%" ? "%%" : String(first)
                rest = rest.dropFirst()
            }
        }
        return forParsing ? result.replacing("%-", with: "%") : result
    }

    /// Text between quotes; two quotes are one.
    private static func quoted(_ rest: inout Substring) -> String? {
        rest = rest.dropFirst()
        if rest.first == "'" {
            rest = rest.dropFirst()
            return "'"
        }
        var text = ""
        while let next = rest.popFirst() {
            guard next == "'" else {
                text.append(next)
                continue
            }
            guard rest.first == "'" else { return text }
            text.append("'")
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func jodaField(
        _ letter: Character,
        _ count: Int,
        _ zone: String?,
        _ forParsing: Bool
    ) -> String? {
        let isLong = count > 1
        switch letter {
        case "y", "Y", "u": return count == 2 ? "%y" : "%Y"
        case "x": return "%G"
        case "M": return count == 1 ? "%-m" : count == 2 ? "%m" : count == 3 ? "%b" : "%B"
        case "d": return isLong ? "%d" : "%-d"
        case "H": return isLong ? "%H" : "%-H"
        case "h": return isLong ? "%I" : "%-I"
        case "m": return isLong ? "%M" : "%-M"
        case "s": return isLong ? "%S" : "%-S"
        case "S":
            if forParsing { return "%f" }
            return count < 3 ? nil : "%g" + String(repeating: "0", count: count - 3)
        case "a": return "%p"
        case "E": return count > 3 ? "%A" : "%a"
        case "D": return count > 2 ? "%j" : count == 1 ? "%-j" : nil
        case "e": return "%u"
        case "w": return count == 2 ? "%V" : nil
        case "Z" where forParsing: return count < 3 ? "%z" : nil
        case "Z":
            guard let zone, let minutes = zone == "UTC" ? 0 : Zones.offsetInMinutes(zone) else { return nil }
            if count > 2 { return zone }
            let text = minutes == 0 ? "+00:00" : zone
            return count == 1 ? text.replacing(":", with: "") : text
        default: return nil
        }
    }
}
