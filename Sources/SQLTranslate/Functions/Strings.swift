import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, String functions and operators.
    static let strings: [FunctionRule] = {
        var rules: [FunctionRule] = [
            .rewritten("chr") { "chr(CAST(\($0[0]) AS INTEGER))" },
            .renamed("codepoint", to: "unicode", casts: true),
            .rewritten("concat") { call in
                // `||` gives NULL for any NULL, which DuckDB's concat() does not.
                let operands = call.arguments.map { argument in
                    call.isArrayWithElement(argument) ? "[\(argument.text)]" : argument.text
                }
                return "(" + operands.joined(separator: " || ") + ")"
            },
            .rewritten("concat_ws") { call in
                if case .array = call.type(1) { return "array_to_string(\(call[1]), \(call[0]))" }
                let texts = call.arguments.map(\.text).joined(separator: ", ")
                return "CASE WHEN \(call[0]) IS NOT NULL THEN concat_ws(\(texts)) END"
            },
            .rewritten("format", nil, formatted),
            .native("hamming_distance", .hamming),
            .rewritten("length") { call in
                call.type(0) == .varbinary ? "octet_length(\(call[0]))" : "length(\(call[0]))"
            },
            .native("levenshtein_distance", .levenshtein),
            .same("lower"),
            .rewritten("lpad") { call throws(TranslationFailure) in try padded("lpad", call) },
            .rewritten("ltrim") { trimmed("ltrim", $0) },
            .refused("luhn_check", because: "it needs a function of the engine that is not there"),
            .rewritten("normalize") { call in
                call.native(.normalize, [call[0], call.count > 1 ? call[1] : "'NFC'"])
            },
            .refused("char2hexint", because: "Teradata's functions are not available"),
            .rewritten("index") { "strpos(\($0[0]), \($0[1]))" },
            .rewritten("replace", 2...2) { "replace(\($0[0]), \($0[1]), '')" },
            .same("replace", 3...3),
            .rewritten("reverse") { call in
                if case .array = call.type(0) { return "list_reverse(\(call[0]))" }
                if call.type(0) == .varbinary {
                    return "unhex(array_to_string(list_reverse(regexp_extract_all(hex(\(call[0])), '..')), ''))"
                }
                return "reverse(\(call[0]))"
            },
            .rewritten("rpad") { call throws(TranslationFailure) in try padded("rpad", call) },
            .rewritten("rtrim") { trimmed("rtrim", $0) },
            .refused("soundex", because: "it needs a function of the engine that is not there"),
            .rewritten("split_to_map") { call in
                let pair = call.names.next("v")
                return "map_from_entries(list_transform(string_split(\(call[0]), \(call[1])), lambda \(pair):"
                    + " struct_pack(k := split_part(\(pair), \(call[2]), 1), v := split_part(\(pair), \(call[2]), 2))))"
            },
            .refused("split_to_multimap", because: "it needs a function of the engine that is not there"),
            .same("starts_with"),
            .rewritten("strpos", 2...2) { "strpos(\($0[0]), \($0[1]))" },
            .rewritten("strpos", 3...3) { call throws(TranslationFailure) in
                guard let instance = call.arguments[2].constantInteger, instance > 0 else {
                    throw TranslationFailure(
                        "NOT_SUPPORTED",
                        "strpos with an instance that is not a positive constant"
                    )
                }
                return try call.bind(text: "string_split(\(call[0]), \(call[1]))") { parts in
                    "CASE WHEN len(\(parts)) <= \(instance) THEN 0"
                        + " ELSE length(array_to_string(\(parts)[1:\(instance)], \(call[1]))) + 1 END"
                }
            },
            .rewritten("substr", nil, substring),
            .rewritten("substring", nil, substring),
            .same("translate"),
            .rewritten("trim") { trimmed("trim", $0) },
            .same("upper"),
            .refused("word_stem", because: "stemmers are not available"),
        ]
        rules += splitting
        return rules
    }()

    private static let splitting: [FunctionRule] = [
        .rewritten("split", 2...2) { "string_split(\($0[0]), \($0[1]))" },
        .rewritten("split", 3...3) { call throws(TranslationFailure) in
            guard let limit = call.arguments[2].constantInteger, limit > 0 else {
                throw TranslationFailure("NOT_SUPPORTED", "split with a limit that is not a positive constant")
            }
            if limit == 1 { return "[\(call[0])]" }
            return try call.bind(text: "string_split(\(call[0]), \(call[1]))") { parts in
                "CASE WHEN len(\(parts)) <= \(limit) THEN \(parts) ELSE list_append(\(parts)[1:\(limit - 1)],"
                    + " array_to_string(\(parts)[\(limit):], \(call[1]))) END"
            }
        },
        .rewritten("split_part") { call throws(TranslationFailure) in
            if let index = call.arguments[2].constantInteger, index > 0 {
                return "string_split(\(call[0]), \(call[1]))[\(index)]"
            }
            let refusal = call.invalid("Index must be greater than zero")
            return try call.bind(2) { index in
                "CASE WHEN \(index) < 1 THEN \(refusal) ELSE string_split(\(call[0]), \(call[1]))[\(index)] END"
            }
        },
    ]

    /// Position 0, and a negative one before the start, give the empty text; so does a length below 1.
    private static let substring: FunctionRule.Rewriting = { call throws(TranslationFailure) in
        if call.type(0) == .varbinary { return try binarySlice(call) }
        let length = call.count > 2 ? ", \(call[2])" : ""
        let isPlainLength = call.count < 3 || (call.arguments[2].constantInteger ?? -1) >= 0
        if let start = call.arguments[1].constantInteger, isPlainLength {
            if start > 0 { return "substr(\(call[0]), \(call[1])\(length))" }
            if start == 0 { return "left(\(call[0]), 0)" }
            return try call.bind(0) { text in
                "CASE WHEN length(\(text)) < \(-start) THEN left(\(text), 0) ELSE substr(\(text), \(call[1])\(length)) END"
            }
        }
        return try call.bind(0, 1) { text, start in
            let lengthTest = isPlainLength ? "" : " OR \(call[2]) < 1"
            return "CASE WHEN \(start) = 0 OR -\(start) > length(\(text))\(lengthTest) THEN left(\(text), 0)"
                + " ELSE substr(\(text), \(start)\(length)) END"
        }
    }

    private static func binarySlice(_ call: FunctionCall) throws(TranslationFailure) -> String {
        let length = call.count > 2 ? ", CAST(2 * \(call[2]) AS BIGINT)" : ""
        return try call.bind(0, 1) { bytes, start in
            let first =
                "CASE WHEN \(start) > 0 THEN 2 * \(start) - 1 ELSE 2 * (octet_length(\(bytes)) + \(start)) + 1 END"
            return
                "CASE WHEN \(start) = 0 OR -\(start) > octet_length(\(bytes)) THEN unhex(left(hex(\(bytes)), 0))"
                + " ELSE unhex(substr(hex(\(bytes)), \(first)\(length))) END"
        }
    }

    /// What Java takes for blanks, which is what `trim` without a list of characters takes away.
    private static let blanks: String = {
        var blanks = "\t\n\u{0B}\u{0C}\r\u{1C}\u{1D}\u{1E}\u{1F} \u{1680}\u{2028}\u{2029}\u{205F}\u{3000}"
        for code in 0x2000...0x200A where code != 0x2007 {
            if let scalar = Unicode.Scalar(code) { blanks.unicodeScalars.append(scalar) }
        }
        return DuckDBText.string(blanks)
    }()

    private static func trimmed(_ name: String, _ call: FunctionCall) -> String {
        "\(name)(\(call[0]), \(call.count > 1 ? call[1] : blanks))"
    }

    private static func padded(_ name: String, _ call: FunctionCall) throws(TranslationFailure) -> String {
        guard call.type(0).isText else {
            throw TranslationFailure("NOT_SUPPORTED", "\(name) of \(call.type(0)) is not supported")
        }
        return "\(name)(\(call[0]), CAST(\(call[1]) AS INTEGER), \(call[2]))"
    }

    /// `format` with a constant pattern of conversions that C's printf does the same way.
    private static let formatted: FunctionRule.Rewriting = { call throws(TranslationFailure) in
        let pattern = Array(try call.constantText(0, "a pattern").unicodeScalars)
        var arguments: [String] = []
        var position = 0
        while position < pattern.count {
            guard pattern[position] == "%" else {
                position += 1
                continue
            }
            position += 1
            while position < pattern.count, "-0123456789.".unicodeScalars.contains(pattern[position]) {
                position += 1
            }
            guard position < pattern.count else { break }
            let conversion = pattern[position]
            position += 1
            if conversion == "%" { continue }
            guard arguments.count + 1 < call.count else {
                return call.invalid("Format specifier '%\(conversion)'")
            }
            arguments.append(try formatArgument(call.arguments[arguments.count + 1], conversion, call))
        }
        return "printf(\(([call[0]] + arguments).joined(separator: ", ")))"
    }

    private static func formatArgument(
        _ value: PrintedExpression,
        _ conversion: Unicode.Scalar,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        switch conversion {
        case "d" where value.type.isInteger, "x" where value.type.isInteger, "X" where value.type.isInteger,
            "o" where value.type.isInteger:
            return value.text
        case "f" where value.type.isNumeric: return "CAST(\(value.text) AS DOUBLE)"
        case "s" where !value.type.isFloating: return try call.cast(value, to: .varchar)
        default:
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "format with %\(conversion) for \(value.type) is not supported"
            )
        }
    }
}

extension FunctionCall {
    /// Whether a call that makes an array takes `argument` as one element of it.
    fileprivate func isArrayWithElement(_ argument: PrintedExpression) -> Bool {
        guard case .array(let element) = result else { return false }
        return argument.type == element
    }
}
