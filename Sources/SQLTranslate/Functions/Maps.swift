import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Map functions and operators.
    static let maps: [FunctionRule] = {
        var rules: [FunctionRule] = [
            .rewritten("map", 0...0) { call throws(TranslationFailure) in try call.asResult("MAP {}") },
            .rewritten("map", 2...2) { "MAP(\($0[0]), \($0[1]))" },
            .same("map_concat"),
            .rewritten("map_entries") { call throws(TranslationFailure) in
                guard case .array(.row(let fields)) = call.result else { return "" }
                let item = call.names.next("v")
                let names = DuckDBTypes.fieldNames(of: fields).map(DuckDBText.name)
                return "list_transform(map_entries(\(call[0])), lambda \(item): struct_pack("
                    + "\(names[0]) := struct_extract(\(item), 'key'), \(names[1]) := struct_extract(\(item), 'value')))"
            },
            .same("map_from_entries"),
            .same("map_keys"),
            .same("map_values"),
            .refused("multimap_from_entries", because: "it needs a function of the engine that is not there"),
        ]
        rules += mapLambdas
        return rules
    }()

    private static let mapLambdas: [FunctionRule] = [
        .rewritten("map_filter") { call throws(TranslationFailure) in
            let entry = call.names.next("v")
            let test = try entryBody(call, entry)
            return "map_from_entries(list_filter(map_entries(\(call[0])), lambda \(entry): \(test)))"
        },
        .rewritten("transform_keys") { call throws(TranslationFailure) in
            let entry = call.names.next("v")
            let key = try entryBody(call, entry)
            return "map_from_entries(list_transform(map_entries(\(call[0])), lambda \(entry):"
                + " struct_pack(key := \(key), value := struct_extract(\(entry), 'value'))))"
        },
        .rewritten("transform_values") { call throws(TranslationFailure) in
            let entry = call.names.next("v")
            let value = try entryBody(call, entry)
            return "map_from_entries(list_transform(map_entries(\(call[0])), lambda \(entry):"
                + " struct_pack(key := struct_extract(\(entry), 'key'), value := \(value))))"
        },
        .rewritten("map_zip_with") { call throws(TranslationFailure) in
            let key = call.names.next("v")
            let lambda = try call.lambda(2)
            return try call.bind(0, 1) { left, right throws(TranslationFailure) in
                let types = lambda.parameterTypes
                let body = try lambda.apply([
                    PrintedExpression(key, types[0], isSimple: true),
                    PrintedExpression("\(left)[\(key)]", types[1], isSimple: true),
                    PrintedExpression("\(right)[\(key)]", types[2], isSimple: true),
                ])
                let keys = distinct("(map_keys(\(left)) || map_keys(\(right)))")
                return "map_from_entries(list_transform(\(keys), lambda \(key):"
                    + " struct_pack(key := \(key), value := \(body.text))))"
            }
        },
    ]

    /// The body of a lambda over key and value, for a map entry of that name.
    private static func entryBody(_ call: FunctionCall, _ entry: String) throws(TranslationFailure) -> String {
        let lambda = try call.lambda(1)
        return try lambda.apply([
            PrintedExpression(
                "struct_extract(\(entry), 'key')",
                lambda.parameterTypes.first ?? .unknown,
                isSimple: true
            ),
            PrintedExpression(
                "struct_extract(\(entry), 'value')",
                lambda.parameterTypes.last ?? .unknown,
                isSimple: true
            ),
        ]).text
    }
}
