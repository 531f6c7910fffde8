import SQLAnalysis

extension FunctionTable {
    /// Dates as text by a pattern, which native functions take apart once for many rows.
    ///
    /// Source: Trino documentation, MySQL date functions, Java date functions and Teradata functions.
    static let dateFormats: [FunctionRule] = [
        .rewritten("date_format") { call throws(TranslationFailure) in
            call.native(.dateFormat, [try local(call.arguments[0]), call[1]])
        },
        .native("date_parse", .dateParse),
        .rewritten("format_datetime") { call throws(TranslationFailure) in
            let value = call.arguments[0]
            guard DuckDBTypes.isZoned(value.type) else {
                return call.native(.formatDatetime, [try local(value), "'UTC'", call[1]])
            }
            return call.native(.formatDatetime, [value.utc, value.zone, call[1]])
        },
        .native("parse_datetime", .parseDatetime),
        .rewritten("to_char") { call throws(TranslationFailure) in
            call.native(.teradataFormat, [try local(call.arguments[0]), call[1]])
        },
        .rewritten("to_date") { "CAST(\($0.native(.teradataParse, [$0[0], $0[1]])) AS DATE)" },
        .native("to_timestamp", .teradataParse),
    ]

    /// What a clock shows, as a TIMESTAMP of microseconds.
    private static func local(_ value: PrintedExpression) throws(TranslationFailure) -> String {
        guard case .timestamp(let precision) = value.type, precision > 6 else { return value.local }
        return "make_timestamp(epoch_ns(\(value.text)) // 1000)"
    }
}
