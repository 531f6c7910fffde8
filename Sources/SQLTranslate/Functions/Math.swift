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
            .same("cbrt"),
            .renamed("ceiling", to: "ceil", casts: true),
            .renamed("ceil", to: "ceil", casts: true),
            .same("cos"),
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
            .renamed("power", to: "pow"),
            .renamed("pow", to: "pow"),
            .same("radians"),
            .rewritten("round") { call throws(TranslationFailure) in
                let digits = call.count > 1 ? ", CAST(\(call[1]) AS INTEGER)" : ""
                guard call.count > 1 || call.result != call.type(0) else { return "round(\(call[0]))" }
                return try call.asResult("round(\(call[0])\(digits))")
            },
            .rewritten("sign") { call throws(TranslationFailure) in
                guard call.type(0).isFloating else { return try call.asResult("sign(\(call[0]))") }
                return try call.bind(0) { value throws(TranslationFailure) in
                    "CASE WHEN isnan(\(value)) THEN \(value) ELSE \(try call.asResult("sign(\(value))")) END"
                }
            },
            .same("sin"),
            .same("sinh"),
            .rewritten("sqrt") { call throws(TranslationFailure) in
                if case .double(let value)? = call.arguments[0].constant, value >= 0 {
                    return "sqrt(\(call[0]))"
                }
                return try call.bind(0) { "CASE WHEN \($0) < 0 THEN 'nan'::DOUBLE ELSE sqrt(\($0)) END" }
            },
            .same("tan"),
            .same("tanh"),
            .same("to_base", casts: true),
        ]
        rules += rounding + randomness + buckets
        rules += [
            .refused("beta_cdf", because: "distributions are not available"),
            .refused("cosine_similarity", because: "sparse vectors are not available"),
            .refused("from_base", because: "it needs a function of the engine that is not there"),
            .refused("inverse_beta_cdf", because: "distributions are not available"),
            .refused("inverse_normal_cdf", because: "distributions are not available"),
            .refused("normal_cdf", because: "distributions are not available"),
            .refused("wilson_interval_lower", because: "distributions are not available"),
            .refused("wilson_interval_upper", because: "distributions are not available"),
        ]
        return rules
    }()

    private static let rounding: [FunctionRule] = [
        .rewritten("truncate", 1...1) { call throws(TranslationFailure) in
            try call.asResult("trunc(\(call[0]))")
        },
        .rewritten("truncate", 2...2) { call throws(TranslationFailure) in
            guard let digits = call.arguments[1].constantInteger else {
                throw TranslationFailure(
                    "NOT_SUPPORTED",
                    "truncate to a number of digits that is not a constant"
                )
            }
            let factor = "'1e\(digits)'::DOUBLE"
            if call.type(0).isFloating {
                return try call.asResult("trunc(\(call[0]) * \(factor)) / \(factor)")
            }
            guard case .decimal(let precision, let scale) = call.type(0), digits >= 0, digits < scale else {
                return call[0]
            }
            let dropped = "1\(String(repeating: "0", count: scale - Int(digits)))"
            let whole = "(\(Decimals.unscaled(call[0], precision, scale)) // \(dropped) * \(dropped))"
            return try call.asResult(Decimals.scaled(whole, precision, scale))
        },
    ]

    private static let randomness: [FunctionRule] = ["rand", "random"].map { name in
        .rewritten(name) { call throws(TranslationFailure) in
            switch call.count {
            case 0: return "random()"
            case 1: return try call.asResult("floor(random() * \(call[0]))")
            default: return try call.asResult("floor(random() * (\(call[1]) - \(call[0]))) + \(call[0])")
            }
        }
    }

    private static let buckets: [FunctionRule] = [
        .rewritten("width_bucket", 4...4) { call in
            let (value, low, high, count) = (call[0], call[1], call[2], call[3])
            return
                "CASE WHEN \(low) <= \(high) THEN CASE WHEN \(value) < \(low) THEN 0 WHEN \(value) >= \(high)"
                + " THEN \(count) + 1 ELSE CAST(floor((\(value) - \(low)) / (\(high) - \(low)) * \(count)) AS BIGINT) + 1 END"
                + " ELSE CASE WHEN \(value) > \(low) THEN 0 WHEN \(value) <= \(high) THEN \(count) + 1"
                + " ELSE CAST(floor((\(low) - \(value)) / (\(low) - \(high)) * \(count)) AS BIGINT) + 1 END END"
        },
        .rewritten("width_bucket", 2...2) { call in
            let bin = call.names.next("v")
            return "len(list_filter(\(call[1]), lambda \(bin): \(bin) <= \(call[0])))"
        },
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
        .rewritten("bit_count") { call throws(TranslationFailure) in
            guard let width = call.arguments[1].constantInteger, (2...64).contains(width) else {
                throw TranslationFailure(
                    "NOT_SUPPORTED",
                    "bit_count with a width that is not a constant of 2 to 64"
                )
            }
            if width == 64 { return "CAST(bit_count(\(call[0])) AS BIGINT)" }
            return "CAST(bit_count(\(call[0]) & \((Int64(1) << width) - 1)) AS BIGINT)"
        },
        .rewritten("bitwise_and") { "(\($0[0]) & \($0[1]))" },
        .rewritten("bitwise_not") { "(~\($0[0]))" },
        .rewritten("bitwise_or") { "(\($0[0]) | \($0[1]))" },
        .renamed("bitwise_xor", to: "xor"),
        .rewritten("bitwise_left_shift") { call throws(TranslationFailure) in
            let (size, half) = width(call.type(0))
            return try call.bind(0, 1) { value, shift throws(TranslationFailure) in
                let unsigned =
                    "(CAST(\(value) AS HUGEINT) + CASE WHEN \(value) < 0 THEN \(half) * 2 ELSE 0 END)"
                let kept =
                    "(\(unsigned) % (1::HUGEINT << CAST(\(size) - \(shift) AS INTEGER)) * (1::HUGEINT << CAST(\(shift) AS INTEGER)))"
                let signed = "\(kept) - CASE WHEN \(kept) >= \(half) THEN \(half) * 2 ELSE 0 END"
                return "CASE WHEN \(shift) >= \(size) THEN 0 ELSE \(try call.asResult(signed)) END"
            }
        },
        .rewritten("bitwise_right_shift") { call throws(TranslationFailure) in
            let (size, half) = width(call.type(0))
            return try call.bind(0, 1) { value, shift throws(TranslationFailure) in
                let unsigned =
                    "(CAST(\(value) AS HUGEINT) + CASE WHEN \(value) < 0 THEN \(half) * 2 ELSE 0 END)"
                let shifted = try call.asResult("\(unsigned) >> CAST(\(shift) AS INTEGER)")
                return
                    "CASE WHEN \(shift) >= \(size) THEN 0 WHEN \(shift) = 0 THEN \(value) ELSE \(shifted) END"
            }
        },
        .rewritten("bitwise_right_shift_arithmetic") { call throws(TranslationFailure) in
            let size = width(call.type(0)).size
            return try call.bind(0, 1) { value, shift throws(TranslationFailure) in
                let floor =
                    "CAST(floor(CAST(\(value) AS HUGEINT) // (1::HUGEINT << CAST(least(\(shift), \(size - 1)) AS INTEGER))) AS HUGEINT)"
                return try call.asResult(
                    "CASE WHEN \(value) >= 0 THEN \(floor) ELSE -((-(CAST(\(value) AS HUGEINT) + 1))"
                        + " // (1::HUGEINT << CAST(least(\(shift), \(size - 1)) AS INTEGER))) - 1 END"
                )
            }
        },
    ]

    /// The bits of an integer type, and 2 to the power of one less.
    private static func width(_ type: TrinoType) -> (size: Int, half: String) {
        switch type {
        case .tinyint: (8, "128::HUGEINT")
        case .smallint: (16, "32768::HUGEINT")
        case .integer: (32, "2147483648::HUGEINT")
        default: (64, "9223372036854775808::HUGEINT")
        }
    }

    /// Comparisons, conversions and what else has no family.
    static let conditional: [FunctionRule] = [
        .rewritten("fail") { $0.failing.fail("GENERIC_USER_ERROR: ", value: $0[0]) },
        .refused("format_number", because: "it needs a function of the engine that is not there"),
        .refused("parse_data_size", because: "it needs a function of the engine that is not there"),
        .same("uuid"),
        .refused("version", because: "there is no Trino behind this"),
        .rewritten("greatest") { call throws(TranslationFailure) in try extreme("greatest", "list_max", call) },
        .rewritten("least") { call throws(TranslationFailure) in try extreme("least", "list_min", call) },
        .rewritten("typeof") { DuckDBText.string($0.type(0).description) },
    ]

    /// NULL when any argument is.
    private static func extreme(
        _ name: String,
        _ ofList: String,
        _ call: FunctionCall
    ) throws(TranslationFailure) -> String {
        let texts = call.arguments.map(\.text).joined(separator: ", ")
        if call.arguments.allSatisfy(\.isSimple) {
            let tests = call.arguments.filter { $0.constant == nil || $0.isNullConstant }.map {
                "\($0.text) IS NULL"
            }
            if tests.isEmpty { return "\(name)(\(texts))" }
            return "CASE WHEN \(tests.joined(separator: " OR ")) THEN NULL ELSE \(name)(\(texts)) END"
        }
        return try call.bind(text: "[\(texts)]") {
            "CASE WHEN list_count(\($0)) = len(\($0)) THEN \(ofList)(\($0)) END"
        }
    }
}
