import SQLAnalysis

extension FunctionTable {
    /// Aggregates that give one number or one of their inputs.
    ///
    /// Source: Trino documentation, Aggregate functions.
    static let plainAggregates: [AggregateRule] = {
        var rules: [AggregateRule] = []
        rules += [
            .rewritten("any_value") { $0.invoke("any_value") },
            .rewritten("arbitrary") { $0.invoke("any_value") },
            .renamed("bitwise_and_agg", to: "bit_and", casts: true),
            .renamed("bitwise_or_agg", to: "bit_or", casts: true),
            .renamed("bitwise_xor_agg", to: "bit_xor", casts: true),
            .same("bool_and"),
            .same("bool_or"),
            .rewritten("corr") { call throws(TranslationFailure) in try finite("corr", call) },
            .rewritten("count") { call in
                guard let value = call.arguments.first else { return "count(*)\(call.filter)\(call.over)" }
                if case .timeWithTimeZone = value.type {
                    return call.invoke("count", [ClockZone.utcMicroseconds(value.text)])
                }
                return call.invoke("count", [DuckDBTypes.isZoned(value.type) ? value.utc : value.text])
            },
            .rewritten("count_if") { call throws(TranslationFailure) in
                "coalesce(\(try call.asResult(call.invoke("count_if"))), 0)"
            },
            .same("covar_pop", casts: true),
            .same("covar_samp", casts: true),
            .renamed("every", to: "bool_and"),
            .rewritten("geometric_mean") { call throws(TranslationFailure) in
                let value = "CAST(\(call[0]) AS DOUBLE)"
                let logarithm =
                    "CASE WHEN \(value) > 0 THEN ln(\(value)) WHEN \(value) = 0 THEN '-inf'::DOUBLE"
                    + " WHEN \(value) < 0 THEN 'nan'::DOUBLE END"
                return try call.asResult("exp(\(call.invoke("avg", [logarithm])))")
            },
            .rewritten("kurtosis") { call in
                // The engine gives NULL where all values are the same.
                "CASE WHEN \(call.invoke("count")) >= 4 THEN coalesce(\(call.invoke("kurtosis")), 'nan'::DOUBLE) END"
            },
            .rewritten("max") { call throws(TranslationFailure) in try ordered(call, greatest(call)) },
            .rewritten("min") { call throws(TranslationFailure) in
                try ordered(call, checkedCount(call, 1) { $0.invoke("min") })
            },
            .rewritten("max_by") { call throws(TranslationFailure) in
                guard call.arguments[1].type.isFloating else {
                    let value = checkedCount(call, 2) {
                        $0.invoke($0.arguments.count == 3 ? "arg_max" : "arg_max_null")
                    }
                    return try ordered(call, by: 1, value)
                }
                return checkedCount(call, 2) { call in
                    var values = call.arguments.map(\.text)
                    values[1] = "-\(values[1])"
                    return call.invoke(values.count == 3 ? "arg_min" : "arg_min_null", values)
                }
            },
            .rewritten("min_by") { call throws(TranslationFailure) in
                let value = checkedCount(call, 2) {
                    $0.invoke($0.arguments.count == 3 ? "arg_min" : "arg_min_null")
                }
                return try ordered(call, by: 1, value)
            },
            .rewritten("regr_intercept") { call throws(TranslationFailure) in try finite("regr_intercept", call)
            },
            .rewritten("regr_slope") { call throws(TranslationFailure) in try finite("regr_slope", call) },
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

    /// NULL where the engine has NaN or infinity.
    private static func finite(_ name: String, _ call: AggregateCallText) throws(TranslationFailure) -> String {
        let value = call.invoke(name)
        return try call.asResult("CASE WHEN isfinite(\(value)) THEN \(value) END")
    }

    /// `value`, where the values of the group have an order.
    private static func ordered(
        _ call: AggregateCallText,
        by index: Int = 0,
        _ value: String
    ) throws(TranslationFailure) -> String {
        let type = call.arguments[index].type
        guard NestedOrder.isNeeded(type) else { return value }
        return try NestedOrder(names: call.names, failing: call.failing)
            .guarded(elementsOf: call.invoke("list", [call[index]], takesOrder: false), type, value)
    }

    /// NaN is the greatest number to the engine, and the last choice to Trino.
    private static func greatest(_ call: AggregateCallText) -> String {
        guard call.arguments[0].type.isFloating else { return checkedCount(call, 1) { $0.invoke("max") } }
        var values = call.arguments.map(\.text)
        values[0] = "-\(values[0])"
        guard values.count > 1 else { return "(-\(call.invoke("min", values)))" }
        return checkedCount(call, 1) { call in
            let item = call.names.next("v")
            return "list_transform(\(call.invoke("min", values)), lambda \(item): -\(item))"
        }
    }

    /// The number of values wanted must be positive, and no more than 10,000.
    private static func checkedCount(
        _ call: AggregateCallText,
        _ index: Int,
        _ body: (AggregateCallText) -> String
    ) -> String {
        guard call.arguments.count > index, let count = call.arguments[index].constantInteger,
            !(1...10_000).contains(count)
        else { return body(call) }
        let ordinal = index == 1 ? "second" : "third"
        let name = index == 1 ? "max_n/min_n" : "max_by/min_by"
        let problem =
            count < 1 ? "a positive integer; found \(count)" : "less than or equal to 10000; found \(count)"
        let failure = call.failing.fail(
            "INVALID_FUNCTION_ARGUMENT: \(ordinal) argument of \(name) must be \(problem)"
        )
        return "CASE WHEN \(call.invoke("count", [call[0]])) > 0 THEN \(failure) END"
    }

    private static let sum: AggregateRule.Rewriting = { call throws(TranslationFailure) in
        let text = call.invoke("sum", call.narrowArguments)
        switch call.result {
        case .double: return text
        case .decimal(_, let scale):
            // The engine's 128 bits hold some numbers of 39 digits, which long sums of long numbers may come to.
            guard case .decimal(let precision, _) = call.arguments[0].type, precision > 27, !call.isWindow
            else { return text }
            let failure = call.failing.fail("NUMERIC_VALUE_OUT_OF_RANGE: Decimal overflow")
            let (whole, fraction) = (
                String(repeating: "9", count: 38 - scale), String(repeating: "9", count: scale)
            )
            let largest = "'0\(whole).\(fraction)'::DECIMAL(38,\(scale))"
            return "CASE WHEN \(text) NOT BETWEEN -\(largest) AND \(largest) THEN \(failure) ELSE \(text) END"
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
            let separator = call.arguments.count > 1 ? call[1] : "''"
            switch call.overflow {
            case .truncate(let filler, let withCount):
                let texts = call.filtered(by: "\(call[0]) IS NOT NULL").invoke("list", [call[0]])
                return NativeFunction.listAggregation.call(
                    texts,
                    separator,
                    DuckDBText.string(filler),
                    withCount ? "true" : "false"
                )
            case .error, nil:
                let failure = call.failing.fail(
                    "EXCEEDED_FUNCTION_MEMORY_LIMIT: Concatenated string has the length in bytes larger than"
                        + " the maximum output length 1048576"
                )
                let text = PrintedExpression(call.invoke("string_agg", [call[0], separator]), .varchar)
                return try Binding(names: call.names).bind(text) {
                    "CASE WHEN strlen(\($0.text)) > 1048576 THEN \(failure) ELSE \($0.text) END"
                }
            }
        },
        .rewritten("map_agg") { call in
            let keyed = call.filtered(by: "\(call[0]) IS NOT NULL")
            return firstOfEachKey(
                keyed.invoke("list", ["struct_pack(k := \(call[0]), v := \(call[1]))"]),
                call.arguments[0].type,
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
            guard case .map(let key, _) = call.arguments[0].type else { return "" }
            return firstOfEachKey(renamed, key, call.names)
        },
        .rewritten("multimap_agg") { call throws(TranslationFailure) in
            let keyed = call.filtered(by: "\(call[0]) IS NOT NULL")
            let entries = keyed.invoke("list", ["struct_pack(k := \(call[0]), v := \(call[1]))"])
            return try Binding(names: call.names).bind(PrintedExpression(entries, .unknown)) {
                (all) throws(TranslationFailure) in
                try multimap(all.text, call.arguments[0].type, call.names)
            }
        },
        .rewritten("reduce_agg") { call throws(TranslationFailure) in
            guard let step = call.arguments[2].lambda else {
                throw TranslationFailure("NOT_SUPPORTED", "Argument 3 of 'reduce_agg' must be a lambda")
            }
            let start = try Casts.cast(
                call.settled(1),
                to: step.bodyType,
                failing: call.failing,
                names: call.names
            )
            let values = call.filtered(by: "\(call[0]) IS NOT NULL").invoke("list", [call[0]])
            return try fold(values, from: start.text, by: step, call.names)
        },
        .refused("approx_set", because: "HyperLogLog is not available"),
        .refused("merge", because: "sketches are not available"),
        .refused("tdigest_agg", because: "t-digests are not available"),
        .refused("qdigest_agg", because: "quantile digests are not available"),
    ]

    /// The map of a list of `STRUCT(k, v)`, the first entry of a key winning.
    static func firstOfEachKey(_ entries: String, _ key: TrinoType, _ names: FreshNames) -> String {
        let (all, entry) = (names.next("v"), names.next("v"))
        let keys = "list_transform(\(all), lambda \(entry): struct_extract(\(entry), 'k'))"
        let positions = NativeFunction.firstPositions.call(self.keys(keys, key, names))
        return
            "list_transform([\(entries)], lambda \(all): map_from_entries(list_select(\(all), \(positions))))[1]"
    }

    /// Functions that need a window.
    ///
    /// Source: Trino documentation, Window functions.
    static let windowFunctions: [AggregateRule] = [
        .same("cume_dist"),
        .same("dense_rank"),
        .same("first_value"),
        .rewritten("lag") { call in atLeast(0, "Offset must be at least 0", call, 1) { $0.invoke("lag") } },
        .same("last_value"),
        .rewritten("lead") { call in atLeast(0, "Offset must be at least 0", call, 1) { $0.invoke("lead") } },
        .rewritten("nth_value") { call in
            atLeast(1, "Offset must be at least 1", call, 1) { $0.invoke("nth_value") }
        },
        .rewritten("ntile") { call in
            atLeast(1, "Buckets must be greater than 0", call, 0) { $0.invoke("ntile") }
        },
        .same("percent_rank"),
        .same("rank"),
        .same("row_number"),
    ]

    /// A failure where a number that is an argument is too small.
    private static func atLeast(
        _ least: Int64,
        _ message: String,
        _ call: AggregateCallText,
        _ index: Int,
        _ body: (AggregateCallText) -> String
    ) -> String {
        guard call.arguments.count > index else { return body(call) }
        let failure = call.failing.fail("INVALID_FUNCTION_ARGUMENT: \(message)")
        if let number = call.arguments[index].constantInteger {
            // The failure needs rows to come from: none of them is nothing wrong.
            return number >= least ? body(call) : "CASE WHEN count(*)\(call.over) > 0 THEN \(failure) END"
        }
        return "CASE WHEN \(call[index]) < \(least) THEN \(failure) ELSE \(body(call)) END"
    }
}
