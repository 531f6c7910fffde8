import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Map functions and operators.
    static let maps: [FunctionRule] =
        mapLambdas + [
            .rewritten("map", 0...0) { call throws(TranslationFailure) in try call.asResult("MAP {}") },
            .rewritten("map", 2...2) { call throws(TranslationFailure) in
                guard case .map(let key, _) = call.result else { return "" }
                let lengths = call.invalid("Key and value arrays must be the same length")
                return try call.bind(0, 1) { keys, values throws(TranslationFailure) in
                    let checks = try keyChecks(keys, key, call)
                    return "CASE WHEN \(keys) IS NULL OR \(values) IS NULL THEN NULL"
                        + " WHEN len(\(keys)) <> len(\(values)) THEN \(lengths) \(checks)"
                        + " ELSE \(try call.asResult("MAP(\(keys), \(values))")) END"
                }
            },
            .rewritten("map_concat") { call in
                let isNull = call.arguments.map { "\($0.text) IS NULL" }.joined(separator: " OR ")
                let maps = call.arguments.map(\.text).joined(separator: ", ")
                return "CASE WHEN \(isNull) THEN NULL ELSE map_concat(\(maps)) END"
            },
            .rewritten("map_entries") { call throws(TranslationFailure) in
                guard case .array(.row(let fields)) = call.result else { return "" }
                let item = call.names.next("v")
                let names = DuckDBTypes.fieldNames(of: fields).map(DuckDBText.name)
                return "list_transform(map_entries(\(call[0])), lambda \(item): struct_pack("
                    + "\(names[0]) := struct_extract(\(item), 'key'), \(names[1]) := struct_extract(\(item), 'value')))"
            },
            .rewritten("map_from_entries") { call throws(TranslationFailure) in
                guard case .map(let key, _) = call.result else { return "" }
                return try call.bind(0) { entries throws(TranslationFailure) in
                    try withEntryChecks(entries, call) { pairs throws(TranslationFailure) in
                        try checkedMap(pairs, key, call)
                    }
                }
            },
            .same("map_keys"),
            .same("map_values"),
            .rewritten("multimap_from_entries") { call throws(TranslationFailure) in
                guard case .map(let key, _) = call.result else { return "" }
                let missing = call.invalid("map key cannot be null")
                return try call.bind(0) { entries throws(TranslationFailure) in
                    try withEntryChecks(entries, call) { pairs throws(TranslationFailure) in
                        let item = call.names.next("v")
                        let keys = "list_transform(\(pairs), lambda \(item): struct_extract(\(item), 'k'))"
                        return "CASE WHEN list_count(\(keys)) < len(\(keys)) THEN \(missing)"
                            + " ELSE \(try multimap(pairs, key, call.names)) END"
                    }
                }
            },
        ]

    private static let mapLambdas: [FunctionRule] = [
        .rewritten("map_filter") { call throws(TranslationFailure) in
            let entry = call.names.next("v")
            let test = try entryBody(call, entry)
            return "map_from_entries(list_filter(map_entries(\(call[0])), lambda \(entry): \(test)))"
        },
        .rewritten("transform_keys") { call throws(TranslationFailure) in
            guard case .map(let key, _) = call.result else { return "" }
            let entry = call.names.next("v")
            let pairs =
                "list_transform(map_entries(\(call[0])), lambda \(entry):"
                + " struct_pack(k := \(try entryBody(call, entry)), v := struct_extract(\(entry), 'value')))"
            return try call.bind(text: pairs) { pairs throws(TranslationFailure) in
                try checkedMap(pairs, key, call, duplicates: "Duplicate keys")
            }
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
                let map = try call.bind(text: "(map_keys(\(left)) || map_keys(\(right)))") { keys in
                    "map_from_entries(list_transform(\(distinct(keys, types[0], call.names)), lambda \(key):"
                        + " struct_pack(key := \(key), value := \(body.text))))"
                }
                return try call.asResult(map)
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

    // MARK: - Keys

    /// `WHEN ... THEN error` for keys that are NULL or there twice.
    private static func keyChecks(
        _ keys: String,
        _ type: TrinoType,
        _ call: FunctionCall,
        duplicates: String = "Duplicate map keys"
    ) throws(TranslationFailure) -> String {
        let missing = call.invalid("map key cannot be null")
        let position = NativeFunction.repeatedPosition.call(self.keys(keys, type, call.names))
        let shown =
            type.isText ? "\(keys)[\(position)]" : "coalesce(CAST(\(keys)[\(position)] AS VARCHAR), '')"
        let repeated = call.failing.fail(
            "INVALID_FUNCTION_ARGUMENT: \(duplicates) (",
            value: shown,
            suffix: ") are not allowed"
        )
        return "WHEN list_count(\(keys)) < len(\(keys)) THEN \(missing) WHEN \(position) > 0 THEN \(repeated)"
    }

    /// The map of a list of `STRUCT(k, v)`, which may be written many times; a key that is there twice is an error.
    private static func checkedMap(
        _ pairs: String,
        _ key: TrinoType,
        _ call: FunctionCall,
        duplicates: String = "Duplicate map keys"
    ) throws(TranslationFailure) -> String {
        let item = call.names.next("v")
        let keys = "list_transform(\(pairs), lambda \(item): struct_extract(\(item), 'k'))"
        return try call.bind(text: keys) { keys throws(TranslationFailure) in
            "CASE \(try keyChecks(keys, key, call, duplicates: duplicates)) ELSE map_from_entries(\(pairs)) END"
        }
    }

    /// Rows of two fields as `STRUCT(k, v)`, none of them NULL.
    private static func withEntryChecks(
        _ entries: String,
        _ call: FunctionCall,
        _ body: (String) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        guard case .array(.row(let fields)) = call.type(0) else { return "" }
        let names = DuckDBTypes.fieldNames(of: fields).map(DuckDBText.string)
        let item = call.names.next("v")
        let pairs =
            "list_transform(\(entries), lambda \(item): struct_pack("
            + "k := struct_extract(\(item), \(names[0])), v := struct_extract(\(item), \(names[1]))))"
        let missing = call.invalid("map entry cannot be null")
        let map = try call.bind(text: pairs, body)
        return "CASE WHEN list_count(\(entries)) < len(\(entries)) THEN \(missing) ELSE \(map) END"
    }

    /// The map of a list of `STRUCT(k, v)`, which may be written many times, with the values of a key in a list.
    static func multimap(
        _ pairs: String,
        _ key: TrinoType,
        _ names: FreshNames
    ) throws(TranslationFailure) -> String {
        let (item, group) = (names.next("v"), names.next("v"))
        let keys = "list_transform(\(pairs), lambda \(item): struct_extract(\(item), 'k'))"
        let groups = NativeFunction.positionsByValue.call(self.keys(keys, key, names))
        return "map_from_entries(list_transform(\(groups), lambda \(group):"
            + " struct_pack(key := struct_extract(\(pairs)[\(group)[1]], 'k'),"
            + " value := list_transform(list_select(\(pairs), \(group)), lambda \(item): struct_extract(\(item), 'v')))))"
    }
}
