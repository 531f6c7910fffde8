import SQLAnalysis

extension FunctionTable {
    /// JSON values are canonical texts.
    ///
    /// Source: Trino documentation, JSON functions and operators.
    static let json: [FunctionRule] = [
        .rewritten("is_json_scalar") { "(json_type(\($0[0])) NOT IN ('OBJECT', 'ARRAY'))" },
        .rewritten("json_array_contains") { call throws(TranslationFailure) in
            let item = call.names.next("v")
            let value = call.arguments[1]
            let kinds: String
            let test: String
            switch value.type {
            case .boolean:
                kinds = "'BOOLEAN'"
                test = "CAST(json_extract_string(\(item), '$') AS BOOLEAN) = \(value.text)"
            case .varchar:
                kinds = "'VARCHAR'"
                test = "json_extract_string(\(item), '$') = \(value.text)"
            case .double:
                kinds = "'DOUBLE'"
                test = "CAST(json_extract_string(\(item), '$') AS DOUBLE) = \(value.text)"
            default:
                kinds = "'UBIGINT', 'BIGINT'"
                test = "CAST(json_extract_string(\(item), '$') AS HUGEINT) = \(value.text)"
            }
            let found =
                "len(list_filter(CAST(CAST(\(call[0]) AS JSON) AS JSON[]), lambda \(item):"
                + " CASE WHEN json_type(\(item)) IN (\(kinds)) THEN \(test) ELSE false END)) > 0"
            return checked(call, "CASE WHEN json_type(\(call[0])) = 'ARRAY' THEN \(found) END")
        },
        .native("json_array_get", .jsonArrayGet),
        .native("json_array_length", .jsonArrayLength),
        .native("json_extract", .jsonExtract),
        .rewritten("json_extract_scalar") { call in
            guard let path = call.arguments[1].constantString, let plain = JSONPath.forDuckDB(path) else {
                return call.native(.jsonExtractScalar, [call[0], call[1]])
            }
            let text = DuckDBText.string(plain)
            return checked(
                call,
                "CASE WHEN json_type(\(call[0]), \(text)) IN ('OBJECT', 'ARRAY') THEN NULL"
                    + " ELSE json_extract_string(\(call[0]), \(text)) END"
            )
        },
        .rewritten("json_format") { $0[0] },
        .native("json_parse", .jsonParse),
        .native("json_size", .jsonSize),
    ]

    /// Text that is no JSON gives NULL; a value of type json is JSON already.
    private static func checked(_ call: FunctionCall, _ text: String) -> String {
        call.type(0) == .json ? text : "TRY(\(text))"
    }
}

/// Paths of the `json_extract` kind.
enum JSONPath {
    /// The path as DuckDB writes it, `nil` when it has anything but names and indexes: `$.a["b c"][0]`.
    static func forDuckDB(_ path: String) -> String? {
        var rest = Substring(path)
        guard rest.popFirst() == "$" else { return nil }
        var result = "$"
        while let first = rest.popFirst() {
            if first == "." {
                let name = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
                guard !name.isEmpty else { return nil }
                rest = rest.dropFirst(name.count)
                result += ".\"\(name)\""
            } else if first == "[", let end = rest.firstIndex(of: "]") {
                let inside = rest[..<end]
                rest = rest[rest.index(after: end)...]
                if !inside.isEmpty, inside.allSatisfy({ $0.isASCII && $0.isNumber }) {
                    result += "[\(inside)]"
                } else if inside.count > 2, let quote = inside.first, quote == "\"" || quote == "'",
                    inside.last == quote,
                    !inside.dropFirst().dropLast().contains(where: { "\"'\\".contains($0) })
                {
                    result += ".\"\(inside.dropFirst().dropLast())\""
                } else {
                    return nil
                }
            } else {
                return nil
            }
        }
        return result
    }
}
