import SQLAnalysis

extension FunctionTable {
    /// JSON values are canonical texts.
    ///
    /// Source: Trino documentation, JSON functions and operators.
    static let json: [FunctionRule] = [
        .native("is_json_scalar", .isJSONScalar),
        .rewritten("json_array_contains") { call in
            switch call.type(1) {
            case .boolean: call.native(.jsonArrayContainsBoolean, [call[0], call[1]])
            case .varchar: call.native(.jsonArrayContainsVarchar, [call[0], call[1]])
            case .double: call.native(.jsonArrayContainsDouble, [call[0], call[1]])
            default: call.native(.jsonArrayContainsBigint, [call[0], call[1]])
            }
        },
        .native("json_array_get", .jsonArrayGet),
        .native("json_array_length", .jsonArrayLength),
        .native("json_extract", .jsonExtract),
        .native("json_extract_scalar", .jsonExtractScalar),
        .rewritten("json_format") { $0[0] },
        .native("json_parse", .jsonParse),
        .native("json_size", .jsonSize),
    ]

    /// SQL/JSON, whose calls the analyzer writes as functions with constants for their clauses.
    ///
    /// Source: Trino documentation, JSON functions and operators: json_exists, json_query, json_value, json_array,
    /// json_object.
    static let sqlJSON: [FunctionRule] = [
        .native("$json_exists", .jsonExists),
        .native("$json_query", .jsonQuery),
        .rewritten("$json_value", nil, jsonValue),
        .native("$json_input", .jsonInput),
        .rewritten("$json_text") { $0[0] },
        // Names and values in turn, as one object.
        .rewritten("$json_variables") { call throws(TranslationFailure) in
            var members: [String] = []
            for index in stride(from: 0, to: call.count, by: 2) {
                let name = "\(call.native(.jsonString, [call[index]])) || ':'"
                if call.type(index + 1) == .json {
                    // JSON stays as it is written, because whether it is JSON is the function's to say.
                    let text = call.native(.jsonString, [call[index + 1]])
                    members.append("\(name) || coalesce('{\"json\":' || \(text) || '}', '[]')")
                } else {
                    members.append("\(name) || coalesce(\(try json(call, index + 1)), 'null')")
                }
            }
            return "('{' || " + members.joined(separator: " || ',' || ") + " || '}')"
        },
        // NULL or ABSENT for NULLs, then U for unique keys, then keys and values in turn.
        .rewritten("$json_object") { call throws(TranslationFailure) in
            let keepsNulls = call.arguments[0].constantString == "NULL"
            var pairs: [String] = []
            for index in stride(from: 2, to: call.count, by: 2) {
                let key = "coalesce(\(call.native(.jsonString, [call[index]])), 'null')"
                let value = try json(call, index + 1)
                let rest = keepsNulls ? "',' || coalesce(\(value), 'null')" : "coalesce(',' || \(value), '')"
                pairs.append("'[' || \(key) || \(rest) || ']'")
            }
            let text = pairs.isEmpty ? "'[]'" : "('[' || " + pairs.joined(separator: " || ',' || ") + " || ']')"
            return call.native(.jsonObject, [text, call[1]])
        },
        // NULL or ABSENT for NULLs, then the elements.
        .rewritten("$json_array") { call throws(TranslationFailure) in
            let keepsNulls = call.arguments[0].constantString == "NULL"
            var elements: [String] = []
            for index in 1..<call.count {
                let value = try json(call, index)
                elements.append(keepsNulls ? "coalesce(\(value), 'null')" : value)
            }
            guard !elements.isEmpty else { return "'[]'" }
            let item = call.names.next("v")
            let list = "list_filter([\(elements.joined(separator: ", "))], lambda \(item): \(item) IS NOT NULL)"
            return "('[' || array_to_string(\(list), ',') || ']')"
        },
    ]

    /// An argument as JSON text; values of type json are that already.
    private static func json(_ call: FunctionCall, _ index: Int) throws(TranslationFailure) -> String {
        let value = call.arguments[index]
        switch value.type {
        case .unknown: return "CAST(NULL AS VARCHAR)"
        // An exponent tells a double from a decimal.
        case .double where call.name == "$json_variables":
            return "CASE WHEN isfinite(\(value.text)) THEN \(call.native(.doubleText, [value.text])) END"
        case .real where call.name == "$json_variables":
            return "CASE WHEN isfinite(\(value.text)) THEN \(call.native(.realText, [value.text])) END"
        default: return try call.cast(value, to: .json)
        }
    }

    /// Input, path, variables, options, the default where the result is empty, the default where there is an error.
    private static let jsonValue: FunctionRule.Rewriting = { call throws(TranslationFailure) in
        let options = Array((call.arguments[3].constantString ?? "NN").unicodeScalars)
        let inputs = [call[0], call[1], call[2], call[3]]
        let hasDefault = options.contains("D")
        if call.result == .varchar, !hasDefault { return call.native(.jsonValueText, inputs) }
        let tagged = call.native(.jsonValue, inputs)
        return try call.bind(text: tagged) { (value) throws(TranslationFailure) in
            let whenError = options[1] == "D" ? call[5] : "NULL"
            let text = PrintedExpression("\(value)[2:]", .varchar)
            var result = try converted(text, tag: "\(value)[1]", call)
            if call.result != .varchar {
                let otherwise =
                    options[1] == "E"
                    ? call.failing.fail(
                        "JSON_VALUE_RESULT_ERROR: cannot extract SQL scalar from JSON: Cannot cast value to declared"
                            + " return type of function JSON_VALUE: \(call.result)"
                    ) : whenError
                result = try call.bind(text: result) {
                    "CASE WHEN \($0) IS NULL THEN \(otherwise) ELSE \($0) END"
                }
            }
            var cases = "CASE WHEN \(value) IS NULL THEN NULL"
            if options[0] == "D" { cases += " WHEN \(value)[1] = 'e' THEN \(call[4])" }
            if options[1] == "D" { cases += " WHEN \(value)[1] = 'x' THEN \(call[5])" }
            return "\(cases) ELSE \(result) END"
        }
    }

    /// The scalar as the call's result; NULL where it cannot be that.
    private static func converted(
        _ text: PrintedExpression,
        tag: String,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        if call.result.isText { return try call.cast(text, to: call.result) }
        let double = PrintedExpression(call.native(.parseDouble, [text.text]), .double)
        let digits = PrintedExpression(
            "TRY_CAST(\(text.text) AS DECIMAL(38,18))",
            .decimal(precision: 38, scale: 18)
        )
        let whole = PrintedExpression("TRY_CAST(\(text.text) AS BIGINT)", .bigint)
        let truth = PrintedExpression("TRY_CAST(\(text.text) AS BOOLEAN)", .boolean)
        var clauses = ""
        for (letter, value) in [("s", text), ("i", whole), ("d", double), ("n", digits), ("b", truth)]
        where TypeCoercion.canCast(value.type, to: call.result) {
            let cast = try Casts.cast(
                value,
                to: call.result,
                isTry: true,
                failing: Failing(isCaught: true),
                names: call.names
            )
            clauses += " WHEN '\(letter)' THEN \(cast.text)"
        }
        return "CASE \(tag)\(clauses) END"
    }
}
