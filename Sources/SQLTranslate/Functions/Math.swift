import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Mathematical functions.
    static let math: [FunctionRule] = {
        var rules: [FunctionRule] = [
            .same("abs", casts: true),
            .rewritten("acos") { bounded("acos", $0) },
            .rewritten("asin") { bounded("asin", $0) },
            .same("atan"),
            .same("atan2"),
            .native("cbrt", .cbrt),
            .renamed("ceiling", to: "ceil", casts: true),
            .renamed("ceil", to: "ceil", casts: true),
            .rewritten("cos") { call throws(TranslationFailure) in try periodic("cos", call) },
            .same("cosh"),
            .same("degrees"),
            .rewritten("e") { _ in "'2.718281828459045'::DOUBLE" },
            .same("exp"),
            .same("floor", casts: true),
            .rewritten("infinity") { _ in "'inf'::DOUBLE" },
            .renamed("is_finite", to: "isfinite"),
            .renamed("is_infinite", to: "isinf"),
            .renamed("is_nan", to: "isnan"),
            .rewritten("ln") { call throws(TranslationFailure) in try logarithm("ln", call.arguments[0], call)
            },
            .rewritten("log") { call throws(TranslationFailure) in
                let value = try logarithm("ln", call.arguments[1], call)
                return "(\(value) / \(try logarithm("ln", call.arguments[0], call)))"
            },
            .rewritten("log10") { call throws(TranslationFailure) in
                try logarithm("log10", call.arguments[0], call)
            },
            .rewritten("log2") { call throws(TranslationFailure) in
                try logarithm("log2", call.arguments[0], call)
            },
            .built("mod") { call throws(TranslationFailure) in
                try Arithmetic(failing: call.failing, names: call.names)
                    .print(.modulo, call.arguments[0], call.arguments[1], call.result)
            },
            .rewritten("nan") { _ in "'nan'::DOUBLE" },
            .same("pi"),
            .rewritten("power") { call in
                // Only for exponents that are no numbers, or infinite, does the engine's function differ.
                if case .double(let exponent)? = call.arguments[1].constant, exponent.isFinite {
                    return "pow(\(call[0]), \(call[1]))"
                }
                return NativeFunction.power.call(call[0], call[1])
            },
            .same("radians"),
            .rewritten("round", 1...1) { call throws(TranslationFailure) in
                guard call.result != call.type(0) else { return "round(\(call[0]))" }
                return try call.asResult("round(\(call[0]))")
            },
            .rewritten("round", 2...2) { call throws(TranslationFailure) in
                if case .decimal(let precision, let scale) = call.type(0) {
                    return try digits(.roundDigits, call, precision, scale)
                }
                if call.type(0).isInteger { return try roundWhole(call) }
                return try call.asResult("round(\(call[0]), CAST(\(call[1]) AS INTEGER))")
            },
            .rewritten("sign") { call throws(TranslationFailure) in
                guard call.type(0).isFloating else { return try call.asResult("sign(\(call[0]))") }
                return try call.bind(0) { value throws(TranslationFailure) in
                    "CASE WHEN isnan(\(value)) OR \(value) = 0 THEN \(value) ELSE \(try call.asResult("sign(\(value))")) END"
                }
            },
            .rewritten("sin") { call throws(TranslationFailure) in try periodic("sin", call) },
            .same("sinh"),
            .rewritten("sqrt") { call throws(TranslationFailure) in
                if case .double(let value)? = call.arguments[0].constant, value >= 0 {
                    return "sqrt(\(call[0]))"
                }
                return try call.bind(0) { "CASE WHEN \($0) < 0 THEN 'nan'::DOUBLE ELSE sqrt(\($0)) END" }
            },
            .rewritten("tan") { call throws(TranslationFailure) in try periodic("tan", call) },
            .same("tanh"),
            .native("to_base", .toBase),
            .native("from_base", .fromBase),
        ]
        rules += rounding + randomness + buckets + distributions + vectors
        return rules
    }()

    private static let rounding: [FunctionRule] = [
        .rewritten("truncate", 1...1) { call throws(TranslationFailure) in
            try call.asResult("trunc(\(call[0]))")
        },
        .rewritten("truncate", 2...2) { call throws(TranslationFailure) in
            guard case .decimal(let precision, let scale) = call.type(0) else {
                throw TranslationFailure("NOT_SUPPORTED", "truncate of \(call.type(0)) to a number of digits")
            }
            return try digits(.truncateDigits, call, precision, scale)
        },
    ]

    /// A decimal with the given number of digits behind its point, or before it where the number is negative.
    private static func digits(
        _ function: NativeFunction,
        _ call: FunctionCall,
        _ precision: Int,
        _ scale: Int
    ) throws(TranslationFailure) -> String {
        guard case .decimal(let resultPrecision, _) = call.result else { return call[0] }
        let unscaled = Decimals.unscaled(call[0], precision, scale)
        let dropped = "CAST(\(scale) - \(call[1]) AS INTEGER)"
        return Decimals.scaled(function.call(unscaled, dropped), resultPrecision, scale)
    }

    /// A whole number rounded before its point, which may be more than its type holds.
    private static func roundWhole(_ call: FunctionCall) throws(TranslationFailure) -> String {
        if let digits = call.arguments[1].constantInteger, digits >= 0 { return call[0] }
        let whole = "CAST(\(call[0]) AS HUGEINT)"
        let rounded = NativeFunction.roundDigits.call(whole, "CAST(-\(call[1]) AS INTEGER)")
        return try call.bind(text: rounded) { rounded throws(TranslationFailure) in
            let failure = call.failing.fail(
                "NUMERIC_VALUE_OUT_OF_RANGE: Out of range for \(call.result): ",
                value: "CAST(\(rounded) AS VARCHAR)"
            )
            let bits = width(call.result)
            let limit = "(1::HUGEINT << (\(bits) - 1))"
            return "CASE WHEN \(rounded) >= \(limit) OR \(rounded) < -\(limit) THEN \(failure)"
                + " ELSE \(try call.asResult(rounded)) END"
        }
    }

    /// NaN where the engine refuses infinite angles.
    private static func periodic(_ name: String, _ call: FunctionCall) throws(TranslationFailure) -> String {
        if case .double? = call.arguments[0].constant { return "\(name)(\(call[0]))" }
        return try call.bind(0) { "CASE WHEN isinf(\($0)) THEN 'nan'::DOUBLE ELSE \(name)(\($0)) END" }
    }

    /// Source: Trino documentation, Mathematical functions, cumulative distribution and statistical functions.
    private static let distributions: [FunctionRule] = [
        .native("beta_cdf", .betaCDF),
        .native("inverse_beta_cdf", .inverseBetaCDF),
        .native("inverse_normal_cdf", .inverseNormalCDF),
        .native("normal_cdf", .normalCDF),
        .native("t_cdf", .studentCDF),
        .native("t_pdf", .studentDensity),
        .rewritten("wilson_interval_lower") { NativeFunction.wilsonInterval.call($0[0], $0[1], $0[2], "-1") },
        .rewritten("wilson_interval_upper") { NativeFunction.wilsonInterval.call($0[0], $0[1], $0[2], "1") },
    ]

    /// Vectors as arrays, and as maps from the names of dimensions.
    private static let vectors: [FunctionRule] = [
        .rewritten("cosine_distance") { call throws(TranslationFailure) in
            "(1 - \(try cosineSimilarity(call)))"
        },
        .rewritten("cosine_similarity") { call throws(TranslationFailure) in try cosineSimilarity(call) },
        .rewritten("dot_product") { NativeFunction.vectors.call("0", $0[0], $0[1]) },
        .rewritten("euclidean_distance") { NativeFunction.vectors.call("2", $0[0], $0[1]) },
    ]

    private static func cosineSimilarity(_ call: FunctionCall) throws(TranslationFailure) -> String {
        guard case .map = call.type(0) else { return NativeFunction.vectors.call("1", call[0], call[1]) }
        let item = call.names.next("v")
        func squares(_ map: String) -> String {
            "coalesce(list_sum(list_transform(map_values(\(map)), lambda \(item): \(item) * \(item))), 0)"
        }
        return try call.bind(0, 1) { left, right in
            let dot =
                "coalesce(list_sum(list_transform(map_entries(\(left)), lambda \(item):"
                + " struct_extract(\(item), 'value') * \(right)[struct_extract(\(item), 'key')])), 0)"
            let hasNull = [left, right].map { "list_count(map_values(\($0))) < cardinality(\($0))" }
            return "CASE WHEN \(left) IS NULL OR \(right) IS NULL OR \(hasNull[0]) OR \(hasNull[1]) THEN NULL"
                + " ELSE \(dot) / (sqrt(\(squares(left))) * sqrt(\(squares(right)))) END"
        }
    }

    private static let randomness: [FunctionRule] = ["rand", "random"].map { name in
        .rewritten(name) { call throws(TranslationFailure) in
            switch call.count {
            case 0: return "random()"
            case 1:
                let refusal = call.invalid("bound must be positive")
                let value = try call.asResult("floor(random() * \(call[0]))")
                return "CASE WHEN \(call[0]) <= 0 THEN \(refusal) ELSE \(value) END"
            default:
                let refusal = call.invalid("start value must be less than stop value")
                let range = "(CAST(\(call[1]) AS DOUBLE) - CAST(\(call[0]) AS DOUBLE))"
                let value = try call.asResult("floor(random() * \(range)) + \(call[0])")
                return "CASE WHEN \(call[0]) >= \(call[1]) THEN \(refusal) ELSE \(value) END"
            }
        }
    }

    private static let buckets: [FunctionRule] = [
        .native("width_bucket", .widthBucket, 4...4),
        .native("width_bucket", .widthBucketOf, 2...2),
    ]

    /// Functions with a domain of -1 to 1 that give NaN outside of it.
    private static func bounded(_ name: String, _ call: FunctionCall) -> String {
        "CASE WHEN \(call[0]) BETWEEN -1 AND 1 THEN \(name)(\(call[0])) WHEN \(call[0]) IS NOT NULL THEN 'nan'::DOUBLE END"
    }

    /// A logarithm that is -Infinity at 0 and NaN below.
    private static func logarithm(
        _ name: String,
        _ value: PrintedExpression,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        if case .double(let number)? = value.constant, number > 0 { return "\(name)(\(value.text))" }
        return try Binding(names: call.names).bind(value) { (value) in
            "CASE WHEN \(value.text) > 0 THEN \(name)(\(value.text)) WHEN \(value.text) = 0 THEN '-inf'::DOUBLE"
                + " WHEN \(value.text) IS NOT NULL THEN 'nan'::DOUBLE END"
        }
    }

    /// Source: Trino documentation, Bitwise functions.
    static let bits: [FunctionRule] = [
        .native("bit_count", .bitCount),
        .rewritten("bitwise_and") { "(\($0[0]) & \($0[1]))" },
        .rewritten("bitwise_not") { "(~\($0[0]))" },
        .rewritten("bitwise_or") { "(\($0[0]) | \($0[1]))" },
        .renamed("bitwise_xor", to: "xor"),
        .rewritten("bitwise_left_shift") { call throws(TranslationFailure) in
            try call.asResult(NativeFunction.shiftLeft.call(call[0], call[1], width(call.type(0))))
        },
        .rewritten("bitwise_right_shift") { call throws(TranslationFailure) in
            try call.asResult(NativeFunction.shiftRight.call(call[0], call[1], width(call.type(0))))
        },
        .rewritten("bitwise_right_shift_arithmetic") { call throws(TranslationFailure) in
            try call.asResult(NativeFunction.shiftRightArithmetic.call(call[0], call[1]))
        },
    ]

    /// The bits of an integer type.
    private static func width(_ type: TrinoType) -> String {
        switch type {
        case .tinyint: "8"
        case .smallint: "16"
        case .integer: "32"
        default: "64"
        }
    }

    /// Comparisons, conversions and what else has no family.
    static let conditional: [FunctionRule] = [
        .rewritten("fail") { $0.failing.fail("GENERIC_USER_ERROR: ", value: $0[0]) },
        .rewritten("format_number") { call throws(TranslationFailure) in
            let whole = call.type(0).isFloating ? "trunc(\(call[0]))" : call[0]
            return NativeFunction.formatNumber.call("CAST(\(whole) AS BIGINT)")
        },
        .rewritten("parse_data_size") { call throws(TranslationFailure) in
            try call.asResult(NativeFunction.parseDataSize.call(call[0]))
        },
        .same("uuid"),
        .refused("version", because: "there is no Trino behind this"),
        .rewritten("greatest") { call throws(TranslationFailure) in try extreme("greatest", "list_max", call) },
        .rewritten("least") { call throws(TranslationFailure) in try extreme("least", "list_min", call) },
        .rewritten("typeof") { DuckDBText.string($0.type(0).description) },
    ]

    /// NULL when any argument is; NaN is the greatest number to the engine, and the last choice to Trino.
    private static func extreme(
        _ name: String,
        _ ofList: String,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        if NestedOrder.isNeeded(call.result) {
            let texts = call.arguments.map(\.text).joined(separator: ", ")
            return try call.bind(text: "[\(texts)]") { list throws(TranslationFailure) in
                let value = try NestedOrder(names: call.names, failing: call.failing)
                    .guarded(elementsOf: list, call.result, "\(ofList)(\(list))")
                return "CASE WHEN list_count(\(list)) = len(\(list)) THEN \(value) END"
            }
        }
        let isNegated = name == "greatest" && call.result.isFloating
        let chosen = isNegated ? "least" : name
        let texts = call.arguments.map { isNegated ? "-\($0.text)" : $0.text }.joined(separator: ", ")
        let sign = isNegated ? "-" : ""
        if call.arguments.allSatisfy(\.isSimple) {
            let tests = call.arguments.filter { $0.constant == nil || $0.isNullConstant }.map {
                "\($0.text) IS NULL"
            }
            if tests.isEmpty { return "\(sign)\(chosen)(\(texts))" }
            return "CASE WHEN \(tests.joined(separator: " OR ")) THEN NULL ELSE \(sign)\(chosen)(\(texts)) END"
        }
        return try call.bind(text: "[\(texts)]") {
            "CASE WHEN list_count(\($0)) = len(\($0)) THEN \(sign)\(isNegated ? "list_min" : ofList)(\($0)) END"
        }
    }
}
