import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, String functions and operators.
    static let strings: [FunctionRule] = {
        var rules: [FunctionRule] = [
            .native("chr", .chr),
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
            .native("hamming_distance", .hamming),
            .rewritten("length") { call in
                call.type(0) == .varbinary ? "octet_length(\(call[0]))" : "length(\(call[0]))"
            },
            .native("levenshtein_distance", .levenshtein),
            .same("lower"),
            .rewritten("lpad") {
                $0.native($0.type(0) == .varbinary ? .lpadBytes : .lpad, $0.arguments.map(\.text))
            },
            .rewritten("ltrim") { trimmed("ltrim", $0) },
            .native("luhn_check", .luhnCheck),
            .rewritten("normalize") { call in
                call.native(.normalize, [call[0], call.count > 1 ? call[1] : "'NFC'"])
            },
            .native("char2hexint", .char2hexint),
            .rewritten("index") { "strpos(\($0[0]), \($0[1]))" },
            .rewritten("replace", 2...2) { "replace(\($0[0]), \($0[1]), '')" },
            .rewritten("replace", 3...3) { call in
                if call.arguments[1].constantString?.isEmpty == false {
                    return "replace(\(call[0]), \(call[1]), \(call[2]))"
                }
                return call.native(.replace, [call[0], call[1], call[2]])
            },
            .rewritten("reverse") { call in
                if case .array = call.type(0) { return "list_reverse(\(call[0]))" }
                return call.native(call.type(0) == .varbinary ? .reverseBytes : .reverse, [call[0]])
            },
            .rewritten("rpad") {
                $0.native($0.type(0) == .varbinary ? .rpadBytes : .rpad, $0.arguments.map(\.text))
            },
            .rewritten("rtrim") { trimmed("rtrim", $0) },
            .native("soundex", .soundex),
            .same("starts_with"),
            .rewritten("strpos", 2...2) { "strpos(\($0[0]), \($0[1]))" },
            .native("strpos", .strpos, 3...3),
            .rewritten("substr", nil, substring),
            .rewritten("substring", nil, substring),
            .native("translate", .translate),
            .rewritten("trim") { trimmed("trim", $0) },
            .native("upper", .upper),
            .rewritten("word_stem") { $0.native(.wordStem, [$0[0], $0.count > 1 ? $0[1] : "'en'"]) },
        ]
        rules += splitting
        return rules
    }()

    private static let splitting: [FunctionRule] = [
        .rewritten("split") { $0.native(.split, [$0[0], $0[1], $0.count > 2 ? $0[2] : "2147483647"]) },
        .native("split_part", .splitPart),
        .rewritten("split_to_map", 3...3) { call throws(TranslationFailure) in
            try call.bind(text: call.native(.splitToMap, [call[0], call[1], call[2]])) { lists in
                "CASE WHEN \(lists) IS NOT NULL THEN map(\(lists)[1], \(lists)[2]) END"
            }
        },
        .rewritten("split_to_map", 4...4) { call throws(TranslationFailure) in
            let lambda = try call.lambda(3)
            let (entry, first, second) = (call.names.next("v"), call.names.next("v"), call.names.next("v"))
            let names = ["\(entry)[1]", first, second].map { PrintedExpression($0, .varchar, isSimple: true) }
            let merged =
                "list_reduce(\(entry)[2:], lambda \(first), \(second): \(try lambda.apply(names).text))"
            let entries = call.native(.splitToMultimap, [call[0], call[1], call[2]])
            return "map_from_entries(list_transform(\(entries), lambda \(entry):"
                + " struct_pack(key := \(entry)[1], value := \(merged))))"
        },
        .rewritten("split_to_multimap") { call in
            let entry = call.names.next("v")
            return "map_from_entries(list_transform("
                + "\(call.native(.splitToMultimap, [call[0], call[1], call[2]])), lambda \(entry):"
                + " struct_pack(key := \(entry)[1], value := \(entry)[2:])))"
        },
    ]

    /// Position 0, and a negative one before the start, give the empty text; so does a length below 1.
    private static let substring: FunctionRule.Rewriting = { call throws(TranslationFailure) in
        if call.type(0) == .varbinary { return binarySlice(call) }
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

    private static func binarySlice(_ call: FunctionCall) -> String {
        call.native(.substrBytes, [call[0], call[1], call.count > 2 ? call[2] : "9223372036854775807"])
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
        let text = "\(name)(\(call[0]), \(call.count > 1 ? call[1] : blanks))"
        // A char(n) is as long as its type says, whatever was taken away.
        guard case .char(let length) = call.result else { return text }
        return "rpad(\(text), \(length), ' ')"
    }
}

extension FunctionCall {
    /// Whether a call that makes an array takes `argument` as one element of it.
    fileprivate func isArrayWithElement(_ argument: PrintedExpression) -> Bool {
        guard case .array(let element) = result else { return false }
        return argument.type == element
    }
}
