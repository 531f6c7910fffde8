import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Array functions and operators.
    static let arrays: [FunctionRule] = {
        var rules: [FunctionRule] = [
            .rewritten("array_distinct") { call throws(TranslationFailure) in try call.bind(0) { distinct($0) }
            },
            .rewritten("array_except") { call throws(TranslationFailure) in
                let item = call.names.next("v")
                return try call.bind(0, 1) { left, right throws(TranslationFailure) in
                    let kept = "list_filter(\(left), lambda \(item): NOT \(holds(right, item)))"
                    return try call.bind(text: kept) { distinct($0) }
                }
            },
            .rewritten("array_intersect") { call throws(TranslationFailure) in
                let item = call.names.next("v")
                return try call.bind(0, 1) { left, right throws(TranslationFailure) in
                    let kept = "list_filter(\(left), lambda \(item): \(holds(right, item)))"
                    return try call.bind(text: kept) { distinct($0) }
                }
            },
            .rewritten("array_join") { call throws(TranslationFailure) in
                guard case .array(let element) = call.type(0) else { return "" }
                let item = call.names.next("v")
                let text = try call.cast(PrintedExpression(item, element, isSimple: true), to: .varchar)
                let texts = text == item ? call[0] : "list_transform(\(call[0]), lambda \(item): \(text))"
                guard call.count > 2 else { return "array_to_string(\(texts), \(call[1]))" }
                return
                    "array_to_string(list_transform(\(texts), lambda \(item): coalesce(\(item), \(call[2]))), \(call[1]))"
            },
            .rewritten("array_max") { call throws(TranslationFailure) in try extremeElement("list_max", call) },
            .rewritten("array_min") { call throws(TranslationFailure) in try extremeElement("list_min", call) },
            .rewritten("array_position", 2...2) {
                "coalesce(CAST(list_position(\($0[0]), \($0[1])) AS BIGINT), CASE WHEN \($0[0]) IS NULL OR \($0[1]) IS NULL THEN NULL ELSE 0 END)"
            },
            .refused("array_position", 3...3, because: "the nth occurrence is not available"),
            .rewritten("array_remove") { call in
                let item = call.names.next("v")
                return "list_filter(\(call[0]), lambda \(item): \(item) IS NULL OR \(item) <> \(call[1]))"
            },
            .rewritten("array_sort", 1...1) { "list_sort(\($0[0]), 'ASC', 'NULLS LAST')" },
            .refused("array_sort", 2...2, because: "sorting by a lambda is not available"),
            .rewritten("array_union") { call throws(TranslationFailure) in
                try call.bind(text: "(\(call[0]) || \(call[1]))") { distinct($0) }
            },
            .rewritten("arrays_overlap") { call throws(TranslationFailure) in
                try call.bind(0, 1) { left, right in
                    "CASE WHEN list_has_any(\(left), \(right)) THEN true WHEN len(\(left)) > list_count(\(left))"
                        + " OR len(\(right)) > list_count(\(right)) THEN NULL"
                        + " WHEN \(left) IS NULL OR \(right) IS NULL THEN NULL ELSE false END"
                }
            },
            .rewritten("cardinality") { call in
                if case .map = call.type(0) { return "CAST(cardinality(\(call[0])) AS BIGINT)" }
                return "len(\(call[0]))"
            },
            .refused("combinations", because: "it needs a function of the engine that is not there"),
            .rewritten("contains") { call throws(TranslationFailure) in
                guard case .array = call.type(0) else {
                    throw TranslationFailure("NOT_SUPPORTED", "contains of \(call.type(0)) is not supported")
                }
                return try call.bind(0) { list in
                    "CASE WHEN list_contains(\(list), \(call[1])) THEN true"
                        + " WHEN len(\(list)) > list_count(\(list)) OR \(list) IS NULL OR \(call[1]) IS NULL THEN NULL ELSE false END"
                }
            },
            .refused("contains_sequence", because: "it needs a function of the engine that is not there"),
            .rewritten("element_at") { call throws(TranslationFailure) in
                if case .map = call.type(0) { return "\(call[0])[\(call[1])]" }
                if let index = call.arguments[1].constantInteger, index != 0 { return "\(call[0])[\(call[1])]" }
                let refusal = call.invalid("SQL array indices start at 1")
                return try call.bind(1) { "CASE WHEN \($0) = 0 THEN \(refusal) ELSE \(call[0])[\($0)] END" }
            },
            .rewritten("flatten") { call throws(TranslationFailure) in "flatten(\(call[0]))" },
            .refused("ngrams", because: "it needs a function of the engine that is not there"),
            .rewritten("repeat") { call in
                let item = call.names.next("v")
                return "list_transform(range(CAST(\(call[1]) AS BIGINT)), lambda \(item): \(call[0]))"
            },
            .rewritten("shuffle") { "list_sort(\($0[0]))" },
            .rewritten("slice") { call throws(TranslationFailure) in
                let zero = call.invalid("SQL array indices start at 1")
                let negative = call.invalid("length must be greater than or equal to 0")
                return try call.bind(0, 1) { list, start throws(TranslationFailure) in
                    try call.bind(2) { length in
                        let first = "CASE WHEN \(start) > 0 THEN \(start) ELSE len(\(list)) + \(start) + 1 END"
                        return "CASE WHEN \(start) = 0 THEN \(zero) WHEN \(length) < 0 THEN \(negative)"
                            + " WHEN \(length) = 0 OR -\(start) > len(\(list)) THEN \(list)[2:1]"
                            + " ELSE \(list)[\(first):\(first) + \(length) - 1] END"
                    }
                }
            },
            .rewritten("trim_array") { call throws(TranslationFailure) in
                try call.bind(0) { "\($0)[1:len(\($0)) - \(call[1])]" }
            },
        ]
        rules += histograms
        return rules.filter { $0.name != "shuffle" } + [
            .refused("shuffle", because: "it needs a function of the engine that is not there")
        ]
    }()

    private static let histograms: [FunctionRule] = [
        .rewritten("array_histogram") { call throws(TranslationFailure) in
            let (item, other) = (call.names.next("v"), call.names.next("v"))
            return try call.bind(0) { list in
                "map_from_entries(list_transform(list_distinct(\(list)), lambda \(item): struct_pack(k := \(item),"
                    + " v := len(list_filter(\(list), lambda \(other): \(other) = \(item))))))"
            }
        }
    ]

    /// First occurrences in order, NULL included.
    static func distinct(_ list: String) -> String {
        let (item, index, other) = ("d_item", "d_index", "d_other")
        return "list_filter(\(list), lambda \(item), \(index): CASE WHEN \(item) IS NULL THEN"
            + " list_position(list_transform(\(list), lambda \(other): \(other) IS NULL), true) = \(index)"
            + " ELSE list_position(\(list), \(item)) = \(index) END)"
    }

    /// Whether a list holds a value, NULL being equal to NULL.
    private static func holds(_ list: String, _ item: String) -> String {
        "CASE WHEN \(item) IS NULL THEN len(\(list)) > list_count(\(list)) ELSE list_contains(\(list), \(item)) END"
    }

    private static func extremeElement(
        _ name: String,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        try call.bind(0) { "CASE WHEN len(\($0)) > list_count(\($0)) THEN NULL ELSE \(name)(\($0)) END" }
    }

    /// Source: Trino documentation, Lambda expressions.
    static let lambdas: [FunctionRule] = [
        .rewritten("all_match") { call throws(TranslationFailure) in
            let tests = "list_transform(\(call[0]), \(try call.lambdaText(1)))"
            return try call.bind(text: tests) {
                "CASE WHEN \($0) IS NULL THEN NULL WHEN list_contains(\($0), false) THEN false WHEN len(\($0)) > list_count(\($0)) THEN NULL ELSE true END"
            }
        },
        .rewritten("any_match") { call throws(TranslationFailure) in
            let tests = "list_transform(\(call[0]), \(try call.lambdaText(1)))"
            return try call.bind(text: tests) {
                "CASE WHEN \($0) IS NULL THEN NULL WHEN list_contains(\($0), true) THEN true WHEN len(\($0)) > list_count(\($0)) THEN NULL ELSE false END"
            }
        },
        .rewritten("filter") { call throws(TranslationFailure) in
            "list_filter(\(call[0]), \(try call.lambdaText(1)))"
        },
        .rewritten("none_match") { call throws(TranslationFailure) in
            let tests = "list_transform(\(call[0]), \(try call.lambdaText(1)))"
            return try call.bind(text: tests) {
                "CASE WHEN \($0) IS NULL THEN NULL WHEN list_contains(\($0), true) THEN false WHEN len(\($0)) > list_count(\($0)) THEN NULL ELSE true END"
            }
        },
        .rewritten("reduce") { call throws(TranslationFailure) in
            let (state, item) = (call.names.next("v"), call.names.next("v"))
            let (step, final) = (try call.lambda(2), try call.lambda(3))
            let stateType = step.bodyType
            let itemType = step.parameterTypes.last ?? .unknown
            let start = try call.cast(call.arguments[1], to: stateType)
            let body = try step.apply([
                PrintedExpression(state, stateType, isSimple: true),
                PrintedExpression(item, itemType, isSimple: true),
            ])
            let reduced = "list_reduce(\(call[0]), lambda \(state), \(item): \(body.text), \(start))"
            return try Binding(names: call.names).bind(PrintedExpression(reduced, stateType)) {
                (value) throws(TranslationFailure) in try final.apply([value]).text
            }
        },
        .rewritten("transform") { call throws(TranslationFailure) in
            "list_transform(\(call[0]), \(try call.lambdaText(1)))"
        },
        .rewritten("zip") { call throws(TranslationFailure) in
            guard case .array(.row(let fields)) = call.result else { return "" }
            let item = call.names.next("v")
            let parts = DuckDBTypes.fieldNames(of: fields).enumerated().map {
                "\(DuckDBText.name($1)) := \(item)[\($0 + 1)]"
            }
            let lists = call.arguments.map(\.text).joined(separator: ", ")
            return
                "list_transform(list_zip(\(lists)), lambda \(item): struct_pack(\(parts.joined(separator: ", "))))"
        },
        .rewritten("zip_with") { call throws(TranslationFailure) in
            let lambda = try call.lambda(2)
            let pair = call.names.next("v")
            let body = try lambda.apply([
                PrintedExpression("\(pair)[1]", lambda.parameterTypes.first ?? .unknown, isSimple: true),
                PrintedExpression("\(pair)[2]", lambda.parameterTypes.last ?? .unknown, isSimple: true),
            ])
            return "list_transform(list_zip(\(call[0]), \(call[1])), lambda \(pair): \(body.text))"
        },
    ]
}
