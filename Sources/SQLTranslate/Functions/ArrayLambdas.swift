import SQLAnalysis

extension FunctionTable {
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
            let (step, final) = (try call.lambda(2), try call.lambda(3))
            let start = try call.cast(call.arguments[1], to: step.bodyType)
            let reduced = try fold(call[0], from: start, by: step, call.names)
            return try Binding(names: call.names).bind(PrintedExpression(reduced, step.bodyType)) {
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
            return try zipped(Array(call.arguments), call.names) {
                "list_transform(\($0), lambda \(item): struct_pack(\(parts.joined(separator: ", "))))"
            }
        },
        .rewritten("zip_with") { call throws(TranslationFailure) in
            let lambda = try call.lambda(2)
            let pair = call.names.next("v")
            let body = try lambda.apply([
                PrintedExpression("\(pair)[1]", lambda.parameterTypes.first ?? .unknown, isSimple: true),
                PrintedExpression("\(pair)[2]", lambda.parameterTypes.last ?? .unknown, isSimple: true),
            ])
            return try zipped(Array(call.arguments.prefix(2)), call.names) {
                "list_transform(\($0), lambda \(pair): \(body.text))"
            }
        },
    ]

    /// Lists side by side; NULL where one of them is.
    private static func zipped(
        _ lists: [PrintedExpression],
        _ names: FreshNames,
        _ body: (String) -> String
    ) throws(TranslationFailure) -> String {
        func bind(_ index: Int, _ bound: [String]) throws(TranslationFailure) -> String {
            guard index < lists.count else {
                let isNull = bound.map { "\($0) IS NULL" }.joined(separator: " OR ")
                return
                    "CASE WHEN \(isNull) THEN NULL ELSE \(body("list_zip(\(bound.joined(separator: ", ")))")) END"
            }
            return try Binding(names: names).bind(lists[index]) { (list) throws(TranslationFailure) in
                try bind(index + 1, bound + [list.text])
            }
        }
        return try bind(0, [])
    }

    /// The last state that `step` comes to when it goes through a list.
    ///
    /// The engine wants state and elements to be of one type: where they are not, both travel in a structure.
    static func fold(
        _ list: String,
        from start: String,
        by step: PrintedExpression.Lambda,
        _ names: FreshNames
    ) throws(TranslationFailure) -> String {
        let (state, item) = (names.next("v"), names.next("v"))
        let stateType = step.bodyType
        let itemType = step.parameterTypes.last ?? .unknown
        if stateType == itemType {
            let body = try step.apply([
                PrintedExpression(state, stateType, isSimple: true),
                PrintedExpression(item, itemType, isSimple: true),
            ])
            return "list_reduce(\(list), lambda \(state), \(item): \(body.text), \(start))"
        }
        let (stateName, itemName) = (try DuckDBTypes.name(of: stateType), try DuckDBTypes.name(of: itemType))
        let value = PrintedExpression("struct_extract(\(item), 'x')", itemType, isSimple: true)
        let body = try step.apply([
            PrintedExpression("struct_extract(\(state), 's')", stateType, isSimple: true), value,
        ])
        let element = names.next("v")
        let pairs =
            "list_transform(\(list), lambda \(element):"
            + " struct_pack(s := CAST(NULL AS \(stateName)), x := CAST(\(element) AS \(itemName))))"
        return "struct_extract(list_reduce(\(pairs), lambda \(state), \(item):"
            + " struct_pack(s := CAST(\(body.text) AS \(stateName)), x := \(value.text)),"
            + " struct_pack(s := CAST(\(start) AS \(stateName)), x := CAST(NULL AS \(itemName)))), 's')"
    }
}
