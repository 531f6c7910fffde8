import SQLAnalysis

extension FunctionTable {
    /// Aggregates that give one number or one of their inputs.
    ///
    /// Source: Trino documentation, Aggregate functions.
    static let plainAggregates: [AggregateRule] = {
        var rules: [AggregateRule] = []
        rules += [
            .refused("approx_most_frequent", because: "it needs a sketch that is not there"),
            .refused("approx_percentile", 3...4, because: "weights are not available"),
            .rewritten("approx_distinct") { "approx_count_distinct(\($0[0]))\($0.filter)\($0.over)" },
            .rewritten("approx_percentile", 2...2) { call throws(TranslationFailure) in
                "CAST(\(call.invoke("quantile_disc")) AS \(try DuckDBTypes.name(of: call.result)))"
            },
            .rewritten("any_value") { $0.invoke("any_value") },
            .rewritten("arbitrary") { $0.invoke("any_value") },
            .renamed("bitwise_and_agg", to: "bit_and", casts: true),
            .renamed("bitwise_or_agg", to: "bit_or", casts: true),
            .renamed("bitwise_xor_agg", to: "bit_xor", casts: true),
            .same("bool_and"),
            .same("bool_or"),
            .refused("checksum", because: "Trino's hashes are not available"),
            .same("corr", casts: true),
            .rewritten("count") { call in
                guard let value = call.arguments.first else { return "count(*)\(call.filter)\(call.over)" }
                return call.invoke("count", [DuckDBTypes.isZoned(value.type) ? value.utc : value.text])
            },
            .same("count_if", casts: true),
            .same("covar_pop", casts: true),
            .same("covar_samp", casts: true),
            .renamed("every", to: "bool_and"),
            .renamed("geometric_mean", to: "geomean", casts: true),
            .same("kurtosis", casts: true),
            .rewritten("max") { $0.invoke("max") },
            .rewritten("min") { $0.invoke("min") },
            .rewritten("max_by") { $0.invoke($0.arguments.count == 3 ? "arg_max" : "arg_max_null") },
            .rewritten("min_by") { $0.invoke($0.arguments.count == 3 ? "arg_min" : "arg_min_null") },
            .refused("numeric_histogram", because: "it needs a sketch that is not there"),
            .refused("reduce_agg", because: "aggregation with lambdas is not available"),
            .same("regr_intercept", casts: true),
            .same("regr_slope", casts: true),
            .rewritten("skewness") { call in
                // DuckDB corrects for the sample's bias, Trino does not.
                let count = call.invoke("count")
                return "(\(call.invoke("skewness")) * (\(count) - 2) / sqrt(\(count) * (\(count) - 1)))"
            },
            .renamed("stddev", to: "stddev_samp", casts: true),
            .same("stddev_pop", casts: true),
            .same("stddev_samp", casts: true),
            .same("var_pop", casts: true),
            .same("var_samp", casts: true),
            .renamed("variance", to: "var_samp", casts: true),
        ]
        rules.append(.rewritten("sum", 0...10, sum))
        rules.append(.rewritten("avg", 0...10, average))
        return rules
    }()

    private static let sum: AggregateRule.Rewriting = { call throws(TranslationFailure) in
        let text = call.invoke("sum", call.narrowArguments)
        switch call.result {
        case .double, .decimal: return text
        default: return "CAST(\(text) AS \(try DuckDBTypes.name(of: call.result)))"
        }
    }

    /// Decimals keep their type and round half up.
    private static let average: AggregateRule.Rewriting = { call throws(TranslationFailure) in
        switch call.result {
        case .double:
            return call.invoke("avg")
        case .decimal(let precision, let scale):
            let (sum, count) = (
                call.invoke("sum", call.narrowArguments), call.invoke("count", call.narrowArguments)
            )
            let quotient = Decimals.divideHalfUp(Decimals.unscaled(sum, 38, scale), count)
            return "CASE WHEN \(count) = 0 THEN NULL ELSE \(Decimals.scaled(quotient, precision, scale)) END"
        case .intervalDayToSecond, .intervalYearToMonth:
            return "CAST(trunc(\(call.invoke("avg"))) AS \(try DuckDBTypes.name(of: call.result)))"
        default:
            return "CAST(\(call.invoke("avg")) AS \(try DuckDBTypes.name(of: call.result)))"
        }
    }

    /// Aggregates that collect their input.
    static let collectingAggregates: [AggregateRule] = [
        .rewritten("array_agg") { $0.invoke("list") },
        .rewritten("histogram") { call throws(TranslationFailure) in
            "CAST(\(call.invoke("histogram")) AS \(try DuckDBTypes.name(of: call.result)))"
        },
        .rewritten("listagg") { call throws(TranslationFailure) in
            guard call.overflow.map({ $0 == .error }) ?? true else {
                throw TranslationFailure("NOT_SUPPORTED", "listagg with ON OVERFLOW TRUNCATE is not supported")
            }
            let separator = call.arguments.count > 1 ? call[1] : "''"
            return call.invoke("string_agg", [call[0], separator])
        },
        .rewritten("map_agg") { call in
            let keyed = call.filtered(by: "\(call[0]) IS NOT NULL")
            return firstOfEachKey(
                keyed.invoke("list", ["struct_pack(k := \(call[0]), v := \(call[1]))"]),
                call.names
            )
        },
        .rewritten("map_union") { call in
            let entries =
                "flatten(\(call.filtered(by: "\(call[0]) IS NOT NULL").invoke("list", ["map_entries(\(call[0]))"])))"
            let entry = call.names.next("v")
            let renamed =
                "list_transform(\(entries), lambda \(entry): struct_pack(k := struct_extract(\(entry), 'key'),"
                + " v := struct_extract(\(entry), 'value')))"
            return firstOfEachKey(renamed, call.names)
        },
        .rewritten("multimap_agg") { call in
            let keyed = call.filtered(by: "\(call[0]) IS NOT NULL")
            let entries = keyed.invoke("list", ["struct_pack(k := \(call[0]), v := \(call[1]))"])
            let names = call.names
            let (all, key, entry, same) = (names.next("v"), names.next("v"), names.next("v"), names.next("v"))
            let keys = "list_distinct(list_transform(\(all), lambda \(entry): struct_extract(\(entry), 'k')))"
            let values =
                "list_transform(list_filter(\(all), lambda \(same): struct_extract(\(same), 'k') = \(key)),"
                + " lambda \(same): struct_extract(\(same), 'v'))"
            return "list_transform([\(entries)], lambda \(all): map_from_entries(list_transform(\(keys),"
                + " lambda \(key): struct_pack(k := \(key), v := \(values)))))[1]"
        },
        .refused("approx_set", because: "HyperLogLog is not available"),
        .refused("merge", because: "sketches are not available"),
        .refused("tdigest_agg", because: "t-digests are not available"),
        .refused("qdigest_agg", because: "quantile digests are not available"),
    ]

    /// The map of a list of `STRUCT(k, v)`, the first entry of a key winning.
    static func firstOfEachKey(_ entries: String, _ names: FreshNames) -> String {
        let (all, keys) = (names.next("v"), names.next("v"))
        let (entry, index) = (names.next("v"), names.next("v"))
        let isFirst = "list_position(\(keys), struct_extract(\(entry), 'k')) = \(index)"
        return "list_transform([\(entries)], lambda \(all): list_transform([list_transform(\(all),"
            + " lambda \(entry): struct_extract(\(entry), 'k'))], lambda \(keys):"
            + " CASE WHEN len(list_distinct(\(keys))) = len(\(keys)) THEN map_from_entries(\(all))"
            + " ELSE map_from_entries(list_filter(\(all), lambda \(entry), \(index): \(isFirst))) END)[1])[1]"
    }

    /// Functions that need a window.
    ///
    /// Source: Trino documentation, Window functions.
    static let windowFunctions: [AggregateRule] = [
        .same("cume_dist"),
        .same("dense_rank"),
        .same("first_value"),
        .same("lag"),
        .same("last_value"),
        .same("lead"),
        .same("nth_value"),
        .rewritten("ntile") { $0.invoke("ntile") },
        .same("percent_rank"),
        .same("rank"),
        .same("row_number"),
    ]
}
