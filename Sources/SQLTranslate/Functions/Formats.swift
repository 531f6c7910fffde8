import SQLAnalysis

extension FunctionTable {
    /// `format`, whose arguments have types of their own.
    ///
    /// Source: Trino documentation, Conversion functions; Trino 4xx, `FormatFunction`.
    static let formats: [FunctionRule] = [
        .rewritten("format") { call throws(TranslationFailure) in
            var packed: [String] = []
            for argument in call.arguments.dropFirst() { packed.append(try pack(argument, call)) }
            return call.native(.formatJava, [call[0], packed.joined(separator: " || ")])
        }
    ]

    /// One argument as a letter for its kind, the number of bytes that follow a colon, and those.
    private static func pack(
        _ value: PrintedExpression,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        let (kind, text) = try shown(value, call)
        let isConstant = value.constant != nil && value.constant != .null
        let bytes = "strlen(\(text))"
        if isConstant { return "('\(kind)' || \(bytes) || ':' || \(text))" }
        return try call.bind(text: text) { text in
            "coalesce('\(kind)' || strlen(\(text)) || ':' || \(text), 'n0:')"
        }
    }

    private static func shown(
        _ value: PrintedExpression,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> (kind: String, text: String) {
        func text(_ number: String) -> String { "CAST(\(number) AS VARCHAR)" }
        switch value.type {
        case .unknown: return ("n", "CAST(NULL AS VARCHAR)")
        case .boolean: return ("b", text(value.text))
        case .tinyint, .smallint, .integer, .bigint: return ("i", text(value.text))
        case .real: return ("f", text(value.text))
        case .double: return ("d", text(value.text))
        case .decimal: return ("m", try call.cast(value, to: .varchar))
        case .date: return ("D", text("(\(value.text) - DATE '1970-01-01')"))
        case .time: return ("T", text("epoch_us(\(value.text))"))
        case .timestamp(let precision) where precision <= 6: return ("L", text("epoch_us(\(value.text))"))
        case .timestampWithTimeZone(let precision) where precision <= 6:
            return ("Z", "(epoch_us(\(value.utc)) || ' ' || \(value.zone))")
        case .json: return ("s", value.text)
        case .varchar, .char: return ("s", value.text)
        case .uuid, .ipaddress, .intervalYearToMonth, .intervalDayToSecond, .timeWithTimeZone:
            return ("s", try call.cast(value, to: .varchar))
        case .varbinary, .timestamp, .timestampWithTimeZone, .array, .map, .row, .function:
            throw TranslationFailure("NOT_SUPPORTED", "format with an argument of type \(value.type)")
        }
    }
}
