extension NativeFunctions {
    /// Casts of real and double numbers to narrower types.
    ///
    /// Source: Trino 4xx, `DoubleOperators`, `DecimalConversions`.
    static let roundings: [NativeFunction] = [
        rounding("hosu_round_integer", .integer, Int32.self, shown: "integer"),
        rounding("hosu_round_smallint", .smallint, Int16.self, shown: "smallint"),
        rounding("hosu_round_tinyint", .tinyint, Int8.self, shown: "tinyint"),
        .number("hosu_round_bigint", [.double], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            let value: Double = arguments.number(0, row)
            guard let whole = Int64(exactly: value.rounded()) else {
                throw NativeFailure("INVALID_CAST_ARGUMENT", "Unable to cast \(java(value)) to bigint")
            }
            return whole
        },
        .number("hosu_double_real", [.double], .float, as: Float.self) { arguments, row in
            Float(arguments.number(0, row, Double.self))
        },
        .text("hosu_double_digits", [.double, .integer, .integer]) {
            arguments,
            row,
            sink throws(NativeFailure) in
            let value: Double = arguments.number(0, row)
            let digits = ShortestDecimal(value).map { JavaDigits($0) }
            sink.append(try decimal(digits, arguments, row, type: "DOUBLE", shown: java(value)))
            return true
        },
        .text("hosu_real_digits", [.float, .integer, .integer]) { arguments, row, sink throws(NativeFailure) in
            let value: Float = arguments.number(0, row)
            let shown = ByteSink(capacity: 32)
            shown.append(java: value)
            let text = shown.takeText()
            let digits = ShortestDecimal(value).map { JavaDigits($0) }
            sink.append(try decimal(digits, arguments, row, type: "REAL", shown: text))
            return true
        },
    ]

    private static func java(_ value: Double) -> String {
        let sink = ByteSink(capacity: 32)
        sink.append(java: value)
        return sink.takeText()
    }

    private static func rounding<Value: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ name: String,
        _ result: NativeFunction.ValueType,
        _ type: Value.Type,
        shown: String
    ) -> NativeFunction {
        .number(name, [.double], result, as: type) { arguments, row throws(NativeFailure) in
            let value: Double = arguments.number(0, row)
            if value.isNaN {
                throw NativeFailure("INVALID_CAST_ARGUMENT", "Cannot cast double NaN to \(shown)")
            }
            guard let whole = Value(exactly: value.rounded()) else {
                throw NativeFailure("NUMERIC_VALUE_OUT_OF_RANGE", "Out of range for \(shown): \(java(value))")
            }
            return whole
        }
    }

    /// The digits rounded half up; the precision and the scale are the second and the third argument.
    private static func decimal(
        _ digits: JavaDigits?,
        _ arguments: NativeArguments,
        _ row: Int,
        type: String,
        shown: String
    ) throws(NativeFailure) -> String {
        let precision = Int(arguments.number(1, row, Int32.self))
        let scale = Int(arguments.number(2, row, Int32.self))
        if let digits {
            let (whole, fraction) = digits.plain(scale)
            if whole == "0" || whole.utf8.count <= precision - scale {
                return (digits.isNegative ? "-" : "") + whole + fraction
            }
        }
        throw NativeFailure(
            "INVALID_CAST_ARGUMENT",
            "Cannot cast \(type) '\(shown)' to DECIMAL(\(precision), \(scale))"
        )
    }
}
