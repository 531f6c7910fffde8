import SQLAnalysis

extension FunctionTable {
    /// Regular expressions run on a matcher of our own: the engine's RE2 knows neither look-around nor back references,
    /// sees letters and digits in ASCII alone, and matches `$` and optional groups differently.
    ///
    /// Source: Trino documentation, Regular expression functions.
    static let regularExpressions: [FunctionRule] = [
        .native("regexp_count", .regexpCount),
        .rewritten("regexp_extract") { $0.native(.regexpExtract, [$0[0], $0[1], $0.count > 2 ? $0[2] : "0"]) },
        .rewritten("regexp_extract_all") {
            $0.native(.regexpExtractAll, [$0[0], $0[1], $0.count > 2 ? $0[2] : "0"])
        },
        .native("regexp_like", .regexpLike),
        .rewritten("regexp_position") { call in
            let start = call.count > 2 ? call[2] : "1"
            return call.native(.regexpPosition, [call[0], call[1], start, call.count > 3 ? call[3] : "1"])
        },
        .rewritten("regexp_replace", 2...2) { $0.native(.regexpReplace, [$0[0], $0[1], "''"]) },
        .rewritten("regexp_replace", 3...3) { call throws(TranslationFailure) in
            guard call.arguments[2].lambda != nil else {
                return call.native(.regexpReplace, [call[0], call[1], call[2]])
            }
            return try replacedByLambda(call)
        },
        .native("regexp_split", .regexpSplit),
    ]

    /// The text between the matches, with what the lambda makes of their groups in between; one NULL makes all NULL.
    private static func replacedByLambda(_ call: FunctionCall) throws(TranslationFailure) -> String {
        try call.bind(0, 1) { (text, pattern) throws(TranslationFailure) in
            let between = call.native(.regexpSplit, [text, pattern])
            let groups = call.native(.regexpGroups, [text, pattern])
            let replaced = "list_transform(\(groups), \(try call.lambdaText(2)))"
            let (parts, pair) = (call.names.next("v"), call.names.next("v"))
            let joined =
                "array_to_string(list_transform(list_zip(struct_extract(\(parts), 'p'), struct_extract(\(parts), 'r')),"
                + " lambda \(pair): \(pair)[1] || coalesce(\(pair)[2], '')), '')"
            return "list_transform([struct_pack(p := \(between), r := \(replaced))], lambda \(parts):"
                + " CASE WHEN struct_extract(\(parts), 'p') IS NULL"
                + " OR len(struct_extract(\(parts), 'r')) > list_count(struct_extract(\(parts), 'r')) THEN NULL ELSE \(joined) END)[1]"
        }
    }
}
