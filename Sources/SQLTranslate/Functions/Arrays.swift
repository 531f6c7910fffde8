import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Array functions and operators.
    static let arrays: [FunctionRule] = [
        .rewritten("array_distinct") { call throws(TranslationFailure) in
            try call.bind(0) { distinct($0, call.elementType(0), call.names) }
        },
        .rewritten("array_except") { call throws(TranslationFailure) in
            try call.chosen(by: .otherPositions)
        },
        .rewritten("array_first") { "\($0[0])[1]" },
        .rewritten("array_histogram") { call throws(TranslationFailure) in
            try call.bind(0) { list in
                let group = call.names.next("v")
                let groups = NativeFunction.positionsByValue.call(keys(list, call.elementType(0), call.names))
                return "map_from_entries(list_transform(list_filter(\(groups),"
                    + " lambda \(group): \(list)[\(group)[1]] IS NOT NULL), lambda \(group):"
                    + " struct_pack(key := \(list)[\(group)[1]], value := len(\(group)))))"
            }
        },
        .rewritten("array_intersect") { call throws(TranslationFailure) in
            try call.chosen(by: .sharedPositions)
        },
        .rewritten("array_join") { call throws(TranslationFailure) in try join(call) },
        .rewritten("array_last") { "\($0[0])[-1]" },
        .rewritten("array_max") { call throws(TranslationFailure) in
            guard call.elementType(0).isFloating else { return try extremeElement("list_max", call) }
            // NaN is the greatest number to the engine, and the last choice to Trino.
            let item = call.names.next("v")
            return try call.bind(0) {
                "CASE WHEN len(\($0)) > list_count(\($0)) THEN NULL"
                    + " ELSE -list_min(list_transform(\($0), lambda \(item): -\(item))) END"
            }
        },
        .rewritten("array_min") { call throws(TranslationFailure) in try extremeElement("list_min", call) },
        .rewritten("array_position", 2...2) { call throws(TranslationFailure) in
            if call.type(1).isNested {
                return try sought("array_position", call) {
                    "CAST(coalesce(list_position(\($0), 1), 0) AS BIGINT)"
                }
            }
            let value = call[1]
            let found = "CAST(list_position(\(call[0]), \(value)) AS BIGINT)"
            // NaN equals nothing, but the engine finds it.
            let place = call.type(1).isFloating ? "CASE WHEN NOT isnan(\(value)) THEN \(found) END" : found
            return "CASE WHEN \(call[0]) IS NULL OR \(value) IS NULL THEN NULL ELSE coalesce(\(place), 0) END"
        },
        .rewritten("array_remove") { call throws(TranslationFailure) in
            let item = call.names.next("v")
            let element = call.elementType(0)
            return try call.bind(0, 1) { list, value throws(TranslationFailure) in
                let same = try call.equal(
                    PrintedExpression(item, element, isSimple: true),
                    PrintedExpression(value, element, isSimple: true)
                )
                let rest = "list_filter(\(list), lambda \(item): \(item) IS NULL OR NOT \(same))"
                guard element.isNested else { return "CASE WHEN \(value) IS NULL THEN NULL ELSE \(rest) END" }
                let open = "list_filter(\(list), lambda \(item): \(item) IS NOT NULL AND (\(same)) IS NULL)"
                return "CASE WHEN \(value) IS NULL THEN NULL WHEN len(\(open)) > 0"
                    + " THEN \(nullInside("array_remove", call)) ELSE \(rest) END"
            }
        },
        .rewritten("array_sort", 1...1) { call throws(TranslationFailure) in
            try call.bind(0) { list throws(TranslationFailure) in
                try ordered(list, call, "list_sort(\(list), 'ASC', 'NULLS LAST')")
            }
        },
        .rewritten("array_sort", 2...2) { call throws(TranslationFailure) in try sortByLambda(call) },
        .rewritten("array_union") { call throws(TranslationFailure) in
            try call.bind(text: "(\(call[0]) || \(call[1]))") { distinct($0, call.elementType(0), call.names) }
        },
        .rewritten("arrays_overlap") { call throws(TranslationFailure) in
            try call.bind(0, 1) { left, right in
                "CASE WHEN list_has_any(\(left), \(right)) THEN true WHEN len(\(left)) = 0 OR len(\(right)) = 0 THEN false"
                    + " WHEN len(\(left)) > list_count(\(left))"
                    + " OR len(\(right)) > list_count(\(right)) THEN NULL"
                    + " WHEN \(left) IS NULL OR \(right) IS NULL THEN NULL ELSE false END"
            }
        },
        .rewritten("cardinality") { call in
            if case .map = call.type(0) { return "CAST(cardinality(\(call[0])) AS BIGINT)" }
            return "len(\(call[0]))"
        },
        .rewritten("combinations") { call throws(TranslationFailure) in
            try call.bind(0) { list in
                let positions = call.names.next("v")
                return "list_transform(\(NativeFunction.combinations.call("len(\(list))", call[1])),"
                    + " lambda \(positions): list_select(\(list), \(positions)))"
            }
        },
        .rewritten("contains") { call throws(TranslationFailure) in
            if call.type(1) == .ipaddress { return call.native(.networkContains, [call[0], call[1]]) }
            guard case .array = call.type(0) else {
                throw TranslationFailure("NOT_SUPPORTED", "contains of \(call.type(0)) is not supported")
            }
            if call.type(1).isNested {
                return try sought("contains", call) { tests in
                    "CASE WHEN list_contains(\(tests), 1) THEN true"
                        + " WHEN list_count(\(tests)) < len(\(tests)) THEN NULL ELSE false END"
                }
            }
            let isNumber = call.type(1).isFloating ? " AND NOT isnan(\(call[1]))" : ""
            return try call.bind(0) { list in
                "CASE WHEN list_contains(\(list), \(call[1]))\(isNumber) THEN true"
                    + " WHEN len(\(list)) > list_count(\(list)) OR \(list) IS NULL OR \(call[1]) IS NULL THEN NULL ELSE false END"
            }
        },
        .rewritten("contains_sequence") { call in
            NativeFunction.containsSequence.call(
                keys(call[0], call.elementType(0), call.names),
                keys(call[1], call.elementType(1), call.names)
            )
        },
        .rewritten("element_at") { call throws(TranslationFailure) in
            if case .map = call.type(0) { return "\(call[0])[\(call[1])]" }
            if let index = call.arguments[1].constantInteger, index != 0 { return "\(call[0])[\(call[1])]" }
            let refusal = call.invalid("SQL array indices start at 1")
            return try call.bind(1) { "CASE WHEN \($0) = 0 THEN \(refusal) ELSE \(call[0])[\($0)] END" }
        },
        .rewritten("flatten") { call throws(TranslationFailure) in "flatten(\(call[0]))" },
        .rewritten("ngrams") { call throws(TranslationFailure) in
            let refusal = call.invalid("N must be positive")
            let start = call.names.next("v")
            return try call.bind(0, 1) { list, size in
                "CASE WHEN \(size) <= 0 THEN \(refusal) WHEN \(list) IS NULL THEN NULL ELSE list_transform(range(1, greatest(len(\(list)) - \(size) + 1, 1) + 1),"
                    + " lambda \(start): \(list)[\(start):\(start) + \(size) - 1]) END"
            }
        },
        .rewritten("repeat") { call throws(TranslationFailure) in
            let item = call.names.next("v")
            let limit = "count argument of repeat function must be"
            let many = call.invalid("\(limit) less than or equal to 10000")
            let few = call.invalid("\(limit) greater than or equal to 0")
            return try call.bind(0, 1) { value, count in
                "CASE WHEN \(count) > 10000 THEN \(many) WHEN \(count) < 0 THEN \(few) ELSE"
                    + " list_transform(range(CAST(\(count) AS BIGINT)), lambda \(item): \(value)) END"
            }
        },
        .rewritten("shuffle") { call in
            let item = call.names.next("v")
            return "list_transform(list_sort(list_transform(\(call[0]), lambda \(item):"
                + " struct_pack(k := random(), v := \(item)))), lambda \(item): struct_extract(\(item), 'v'))"
        },
        .rewritten("slice") { call throws(TranslationFailure) in
            let zero = call.invalid("SQL array indices start at 1")
            let negative = call.invalid("length must be greater than or equal to 0")
            return try call.bind(0, 1) { list, start throws(TranslationFailure) in
                try call.bind(2) { length in
                    let first = "CASE WHEN \(start) > 0 THEN \(start) ELSE len(\(list)) + \(start) + 1 END"
                    return "CASE WHEN \(length) < 0 THEN \(negative) WHEN \(start) = 0 THEN \(zero)"
                        + " WHEN \(length) = 0 OR -\(start) > len(\(list)) OR \(start) > len(\(list)) THEN \(list)[2:1]"
                        + " ELSE \(list)[\(first):\(first) + least(\(length), len(\(list))) - 1] END"
                }
            }
        },
        .rewritten("trim_array") { call throws(TranslationFailure) in
            try call.bind(0, 1) { list, size in
                let negative = call.failing.fail(
                    "INVALID_FUNCTION_ARGUMENT: size must not be negative: ",
                    value: size
                )
                let beyond = call.failing.fail(
                    "INVALID_FUNCTION_ARGUMENT: size must not exceed array cardinality ",
                    value: "len(\(list)) || ': ' || \(size)"
                )
                return "CASE WHEN \(size) < 0 THEN \(negative) WHEN \(size) > len(\(list)) THEN \(beyond)"
                    + " ELSE \(list)[1:len(\(list)) - \(size)] END"
            }
        },
    ]

    private static func join(_ call: FunctionCall) throws(TranslationFailure) -> String {
        let item = call.names.next("v")
        let element = call.elementType(0)
        let text = try call.cast(PrintedExpression(item, element, isSimple: true), to: .varchar)
        let texts = text == item ? call[0] : "list_transform(\(call[0]), lambda \(item): \(text))"
        let replaced =
            call.count > 2
            ? "list_transform(\(texts), lambda \(item): coalesce(\(item), \(call[2])))" : texts
        let joined = "array_to_string(\(replaced), \(call[1]))"
        // The engine takes no separator for an empty one.
        if call.arguments[1].constantString != nil { return joined }
        return "CASE WHEN \(call[1]) IS NULL THEN NULL ELSE \(joined) END"
    }

    /// Every element gets the number of those that come before it, and those numbers are sorted.
    private static func sortByLambda(_ call: FunctionCall) throws(TranslationFailure) -> String {
        let lambda = try call.lambda(1)
        let element = call.elementType(0)
        let names = call.names
        let (item, index) = (names.next("v"), names.next("v"))
        let (other, otherIndex) = (names.next("v"), names.next("v"))
        let order = try lambda.apply([
            PrintedExpression(other, element, isSimple: true),
            PrintedExpression(item, element, isSimple: true),
        ])
        let failure = call.invalid("Lambda comparator must return either -1, 0, or 1")
        let isBefore =
            "CASE WHEN \(index) = \(otherIndex) THEN false ELSE CASE \(order.text) WHEN -1 THEN true"
            + " WHEN 0 THEN \(otherIndex) < \(index) WHEN 1 THEN false ELSE \(failure) END END"
        return try call.bind(0) { list throws(TranslationFailure) in
            let rank = "len(list_filter(\(list), lambda \(other), \(otherIndex): \(isBefore)))"
            let ranked =
                "list_transform(\(list), lambda \(item), \(index): struct_pack(r := \(rank), i := \(index), v := \(item)))"
            return try call.asResult(
                "list_transform(list_sort(\(ranked)), lambda \(item): struct_extract(\(item), 'v'))"
            )
        }
    }

    /// Looks for an array, map or row, which fails where a NULL inside leaves it open before anything is found: `body`
    /// gets 1 for elements that are equal, 0 for others and NULL for NULL.
    private static func sought(
        _ name: String,
        _ call: FunctionCall,
        _ body: (String) -> String
    ) throws(TranslationFailure) -> String {
        let item = call.names.next("v")
        return try call.bind(0, 1) { list, value throws(TranslationFailure) in
            let element = call.type(1)
            let test = try call.equal(
                PrintedExpression(item, element, isSimple: true),
                PrintedExpression(value, element, isSimple: true)
            )
            let tests =
                "list_transform(\(list), lambda \(item): CASE WHEN \(item) IS NULL THEN NULL"
                + " WHEN (\(test)) IS NULL THEN -1 WHEN \(test) THEN 1 ELSE 0 END)"
            let found = try call.bind(text: tests) { tests in
                let open =
                    "list_position(\(tests), -1) < coalesce(list_position(\(tests), 1), len(\(tests)) + 1)"
                return "CASE WHEN \(open) THEN \(nullInside(name, call)) ELSE \(body(tests)) END"
            }
            return "CASE WHEN \(list) IS NULL OR \(value) IS NULL THEN NULL ELSE \(found) END"
        }
    }

    private static func nullInside(_ name: String, _ call: FunctionCall) -> String {
        call.failing.fail(
            "NOT_SUPPORTED: \(name) does not support arrays with elements that are null or contain null"
        )
    }

    /// First occurrences in order, NULL included, of a list that may be written many times.
    static func distinct(_ list: String, _ element: TrinoType, _ names: FreshNames) -> String {
        "list_select(\(list), \(NativeFunction.firstPositions.call(keys(list, element, names))))"
    }

    /// The elements as they are compared: the moments of timestamps with time zone.
    static func keys(_ list: String, _ element: TrinoType, _ names: FreshNames) -> String {
        guard DuckDBTypes.isZoned(element) else { return list }
        let item = names.next("v")
        return "list_transform(\(list), lambda \(item): struct_extract(\(item), 'u'))"
    }

    private static func extremeElement(
        _ name: String,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        try call.bind(0) { list throws(TranslationFailure) in
            let value = try ordered(list, call, "\(name)(\(list))")
            return "CASE WHEN len(\(list)) > list_count(\(list)) THEN NULL ELSE \(value) END"
        }
    }

    /// `value`, where the elements of the list have an order.
    private static func ordered(
        _ list: String,
        _ call: FunctionCall,
        _ value: String
    ) throws(TranslationFailure) -> String {
        let element = call.elementType(0)
        guard NestedOrder.isNeeded(element) else { return value }
        return try NestedOrder(names: call.names, failing: call.failing).guarded(
            elementsOf: list,
            element,
            value
        )
    }
}

extension TrinoType {
    /// Whether values have values inside, which may be NULL.
    fileprivate var isNested: Bool {
        switch self {
        case .array, .map, .row: true
        default: false
        }
    }
}

extension FunctionCall {
    /// The type of the elements of an argument that is an array.
    func elementType(_ index: Int) -> TrinoType {
        if case .array(let element) = type(index) { return element }
        return .unknown
    }

    /// The elements of the first array at the positions that a function of both arrays gives.
    fileprivate func chosen(by function: NativeFunction) throws(TranslationFailure) -> String {
        try bind(0) { list in
            let positions = function.call(
                FunctionTable.keys(list, elementType(0), names),
                FunctionTable.keys(self[1], elementType(1), names)
            )
            return "list_select(\(list), \(positions))"
        }
    }
}
