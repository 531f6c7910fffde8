import SQLAnalysis

extension FunctionTable {
    /// Aggregates that approximate, and those that are made of hashes.
    ///
    /// Source: Trino documentation, Approximate aggregate functions.
    static let approximateAggregates: [AggregateRule] = [
        .rewritten("approx_distinct") { call in
            let error = call.arguments.count > 1 ? call[1] : "0.023::DOUBLE"
            let hash = NativeFunction.hash64.call(comparable(call.arguments[0]))
            return "coalesce(\(call.invoke(.approxDistinct, [hash, error])), 0)"
        },
        .rewritten("approx_most_frequent") { call throws(TranslationFailure) in try mostFrequent(call) },
        .refused("approx_percentile", 4...4, because: "an accuracy cannot be asked for; leave it out"),
        .rewritten("approx_percentile", 2...3) { call throws(TranslationFailure) in try percentile(call) },
        .rewritten("checksum") { call throws(TranslationFailure) in
            let hashed = try checksummed(call.arguments[0])
            let hash = "CAST(coalesce(\(NativeFunction.hash64.call(hashed)), 1) AS HUGEINT)"
            return NativeFunction.checksum.call(call.invoke("sum", [hash], takesOrder: false))
        },
        .rewritten("numeric_histogram") { call throws(TranslationFailure) in
            let weight = call.arguments.count > 2 ? call[2] : "1::DOUBLE"
            let value = "CAST(\(call[1]) AS DOUBLE)"
            let bytes = call.invoke(.numericHistogram, [call[0], value, weight])
            let (item, index) = (call.names.next("v"), call.names.next("v"))
            func every(_ remainder: Int, _ list: String) -> String {
                "list_filter(\(list), lambda \(item), \(index): \(index) % 2 = \(remainder))"
            }
            let numbers = PrintedExpression(NativeFunction.numbers.call(bytes), .unknown)
            return try Binding(names: call.names).bind(numbers) { (numbers) throws(TranslationFailure) in
                try call.asResult("MAP(\(every(1, numbers.text)), \(every(0, numbers.text)))")
            }
        },
    ]

    private static func comparable(_ value: PrintedExpression) -> String {
        DuckDBTypes.isZoned(value.type) ? value.utc : value.text
    }

    /// The greatest counts first; counts are exact, so there are no more than with any capacity.
    private static func mostFrequent(_ call: AggregateCallText) throws(TranslationFailure) -> String {
        guard let wanted = call.arguments[0].constantInteger else {
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "approx_most_frequent with a number of buckets that is not a constant"
            )
        }
        let refusal = call.failing.fail(
            "INVALID_FUNCTION_ARGUMENT: approx_most_frequent bucket count must be greater than one,"
                + " input bucket count: \(wanted)"
        )
        if wanted < 2 { return "CASE WHEN \(call.invoke("count", [call[1]])) > 0 THEN \(refusal) END" }
        let item = call.names.next("v")
        let counts = "map_entries(\(call.invoke("histogram", [call[1]], takesOrder: false)))"
        let ranked =
            "list_sort(list_transform(\(counts), lambda \(item): struct_pack("
            + "c := -CAST(struct_extract(\(item), 'value') AS BIGINT), k := struct_extract(\(item), 'key'))))"
        return "map_from_entries(list_transform((\(ranked))[1:\(wanted)], lambda \(item):"
            + " struct_pack(key := struct_extract(\(item), 'k'), value := -struct_extract(\(item), 'c'))))"
    }

    private static func percentile(_ call: AggregateCallText) throws(TranslationFailure) -> String {
        let weight = call.arguments.count > 2 ? call[1] : "1::DOUBLE"
        let digest = call.invoke(.digest, ["CAST(\(call[0]) AS DOUBLE)", weight])
        let fractions = call.settled(call.arguments.count - 1)
        let type = call.arguments[0].type
        func value(_ digest: String, _ fraction: String) throws(TranslationFailure) -> String {
            let value = NativeFunction.digestValue.call(digest, fraction)
            switch type {
            case .real: return "CAST(\(value) AS FLOAT)"
            case .double: return value
            default: return "CAST(floor(\(value) + 0.5) AS \(try DuckDBTypes.name(of: type)))"
            }
        }
        guard case .array = fractions.type else { return try value(digest, fractions.text) }
        return try Binding(names: call.names).bind(PrintedExpression(digest, .varbinary)) {
            (digest) throws(TranslationFailure) in
            let item = call.names.next("v")
            return "CASE WHEN \(digest.text) IS NOT NULL THEN"
                + " list_transform(\(fractions.text), lambda \(item): \(try value(digest.text, item))) END"
        }
    }

    /// A value as it must be laid out for its hash to be Trino's.
    private static func checksummed(_ value: PrintedExpression) throws(TranslationFailure) -> String {
        switch value.type {
        case .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar, .varbinary,
            .date, .time, .intervalYearToMonth, .intervalDayToSecond, .unknown:
            return value.text
        case .char: return "rtrim(\(value.text), ' ')"
        case .timestamp(let precision) where precision <= 6: return "epoch_us(\(value.text))"
        case .timestampWithTimeZone(let precision) where precision <= 3: return "epoch_ms(\(value.utc))"
        case .array(let element):
            _ = try checksummed(PrintedExpression(value.text, element))
            return value.text
        case .timestamp, .timestampWithTimeZone, .timeWithTimeZone, .map, .row, .json, .uuid, .ipaddress,
            .function:
            throw TranslationFailure("NOT_SUPPORTED", "checksum of \(value.type) is not supported")
        }
    }
}
