import SQLAnalysis

/// Conversions between types as Trino does them.
enum Casts {
    /// Casts `value` to `target`; where no value changes, nothing is printed.
    static func cast(
        _ value: PrintedExpression,
        to target: TrinoType,
        isTry: Bool = false,
        failing: Failing,
        names: FreshNames
    ) throws(TranslationFailure) -> PrintedExpression {
        if value.type == target { return value }
        if value.isNullConstant { return try Literals.print(.null, target) }
        if value.type == .unknown {
            // All NULL, as the elements of an empty array are.
            return PrintedExpression("CAST(NULL AS \(try DuckDBTypes.name(of: target)))", target)
        }
        let caster = Caster(value: value, target: target, isTry: isTry, failing: failing, names: names)
        return try caster.print()
    }
}

extension DuckDBPrinter {
    mutating func printCast(
        _ operand: TypedExpression,
        to target: TrinoType,
        isTry: Bool
    ) throws(TranslationFailure) -> PrintedExpression {
        let value = try print(operand)
        guard isTry else { return try Casts.cast(value, to: target, failing: failing, names: names) }
        guard value.type.isStructured, value.type != target, !value.isNullConstant else {
            return try Casts.cast(
                value,
                to: target,
                isTry: true,
                failing: Failing(isCaught: true),
                names: names
            )
        }
        // One value that cannot be converted makes the whole NULL, as in a TRY of the conversion alone.
        let parameter = names.next("v")
        let converted = try Casts.cast(
            PrintedExpression(parameter, value.type, isSimple: true),
            to: target,
            failing: Failing(isCaught: true),
            names: names
        )
        let text = "list_transform([\(value.text)], lambda \(parameter): TRY(\(converted.text)))[1]"
        return PrintedExpression(text, target)
    }
}

extension TrinoType {
    /// Whether a cast has to look at more than one value, or at the inside of a document.
    fileprivate var isStructured: Bool {
        switch self {
        case .array, .map, .row, .json: true
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char, .varbinary, .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone,
            .intervalYearToMonth, .intervalDayToSecond, .uuid, .ipaddress, .function:
            false
        }
    }
}

/// One cast.
struct Caster {
    let value: PrintedExpression
    let target: TrinoType
    /// Whether a value that cannot be converted gives NULL.
    let isTry: Bool
    let failing: Failing
    let names: FreshNames

    var text: String { value.text }

    func print() throws(TranslationFailure) -> PrintedExpression {
        switch (value.type, target) {
        case (.timestampWithTimeZone(let from), .timestampWithTimeZone(let to)):
            guard from > to else { return zonedAsIs() }
            return PrintedExpression(
                utc: rounded(value.utc, to: to),
                zone: value.zone,
                constantZone: value.zoned?.constantZone,
                target
            )
        case (.unknown, .timestampWithTimeZone):
            return PrintedExpression(try converted(), target)
        case (_, .timestampWithTimeZone):
            return try toZoned()
        default:
            var result = PrintedExpression(try converted(), target)
            if result.text == text {
                result.isSimple = value.isSimple
                result.constant = value.constant
            } else if value.constant != nil, value.type.isNumeric, target.isNumeric {
                result.isSimple = true
                result.constant = value.constant
            }
            return result
        }
    }

    private func zonedAsIs() -> PrintedExpression {
        var result = value
        result.type = target
        return result
    }

    private func converted() throws(TranslationFailure) -> String {
        // Of that type there is NULL alone.
        if case .unknown = value.type { return "CAST(\(text) AS \(try DuckDBTypes.name(of: target)))" }
        switch target {
        case .unknown: return text
        case .boolean: return try toBoolean()
        case .tinyint, .smallint, .integer, .bigint: return try toInteger()
        case .real, .double: return try toFloating()
        case .decimal: return try toDecimal()
        case .varchar(let length): return try toVarchar(length)
        case .char(let length): return "rpad(left(\(try asText()), \(length)), \(length), ' ')"
        case .varbinary: return try toVarbinary()
        case .date: return try toDate()
        case .time(let precision): return try toTime(precision)
        case .timestamp(let precision): return try toTimestamp(precision)
        case .timeWithTimeZone(let precision): return try toTimeWithTimeZone(precision)
        case .timestampWithTimeZone: return try refused()
        case .intervalYearToMonth, .intervalDayToSecond: return try refused()
        case .array(let element): return try toArray(element)
        case .map(let key, let element): return try toMap(key, element)
        case .row(let fields): return try toRow(fields)
        case .json: return try toJSON()
        case .uuid: return try toUUID()
        case .ipaddress: return try toIPAddress()
        case .function: return try refused()
        }
    }

    func refused() throws(TranslationFailure) -> String {
        throw TranslationFailure("NOT_SUPPORTED", "A cast of \(value.type) to \(target) is not supported")
    }

    func plain(_ name: String) -> String { isTry ? "TRY_CAST(\(text) AS \(name))" : "CAST(\(text) AS \(name))" }

    /// Applies a native function of the `cast` or `parse` kind.
    func native(_ cast: NativeFunction, _ parse: NativeFunction) -> String {
        "\(isTry ? parse.name : cast.name)(\(text))"
    }

    private func toBoolean() throws(TranslationFailure) -> String {
        switch value.type {
        case .varchar, .char: return native(.castBoolean, .parseBoolean)
        case .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal: return "(\(text) <> 0)"
        case .json: return native(.jsonToBoolean, .jsonTryBoolean)
        default: return try refused()
        }
    }

    private func toInteger() throws(TranslationFailure) -> String {
        let name = try DuckDBTypes.name(of: target)
        switch value.type {
        case .tinyint, .smallint, .integer, .bigint, .decimal, .boolean: return plain(name)
        case .real, .double:
            if isTry { return "TRY_CAST(round(\(text)) AS \(name))" }
            let function: NativeFunction =
                switch target {
                case .tinyint: .roundTinyint
                case .smallint: .roundSmallint
                case .integer: .roundInteger
                default: .roundBigint
                }
            return "\(function.name)(\(text))"
        case .varchar, .char:
            switch target {
            case .tinyint: return native(.castTinyint, .parseTinyint)
            case .smallint: return native(.castSmallint, .parseSmallint)
            case .integer: return native(.castInteger, .parseInteger)
            default: return native(.castBigint, .parseBigint)
            }
        case .json:
            let bits =
                switch target {
                case .tinyint: 8
                case .smallint: 16
                case .integer: 32
                default: 64
                }
            let function = isTry ? NativeFunction.jsonTryInteger : .jsonToInteger
            return "CAST(\(function.name)(\(text), \(bits)) AS \(name))"
        default: return try refused()
        }
    }

    private func toFloating() throws(TranslationFailure) -> String {
        let name = try DuckDBTypes.name(of: target)
        switch value.type {
        case .double where target == .real: return "\(NativeFunction.narrow.name)(\(text))"
        case .tinyint, .smallint, .integer, .bigint, .decimal, .boolean, .real, .double: return plain(name)
        case .varchar, .char:
            return target == .real ? native(.castReal, .parseReal) : native(.castDouble, .parseDouble)
        case .json:
            let double = native(.jsonToDouble, .jsonTryDouble)
            return target == .double ? double : "CAST(\(double) AS \(name))"
        default: return try refused()
        }
    }

    private func toDecimal() throws(TranslationFailure) -> String {
        let name = try DuckDBTypes.name(of: target)
        switch value.type {
        case .tinyint, .smallint, .integer, .bigint, .decimal, .boolean: return plain(name)
        case .real, .double:
            // The digits that are shown are rounded, half up, not the binary number.
            guard case .decimal(let precision, let scale) = target else { return try refused() }
            let digits = value.type == .real ? NativeFunction.realDigits : NativeFunction.doubleDigits
            let shown = "\(digits.name)(\(text), \(precision), \(scale))"
            return isTry ? "CAST(TRY(\(shown)) AS \(name))" : "CAST(\(shown) AS \(name))"
        case .varchar, .char:
            return try Binding(names: names).bind(value) { (value) in
                let isNumber =
                    "regexp_full_match(\(value.text), '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?')"
                let result = "TRY_CAST(\(value.text) AS \(name))"
                if isTry { return "CASE WHEN \(isNumber) THEN \(result) END" }
                return "CASE WHEN \(value.text) IS NULL THEN NULL WHEN \(isNumber) AND \(result) IS NOT NULL"
                    + " THEN \(result) WHEN \(isNumber) THEN \(cannotCast(value, ". Value too large."))"
                    + " ELSE \(cannotCast(value, ". Value is not a number.")) END"
            }
        case .json:
            guard case .decimal(let precision, let scale) = target else { return try refused() }
            let function = isTry ? NativeFunction.jsonTryDecimal : .jsonToDecimal
            return "CAST(\(function.name)(\(text), \(precision), \(scale)) AS \(name))"
        default: return try refused()
        }
    }

    /// Trino's wording for decimals has a blank behind the comma.
    private func cannotCast(_ value: PrintedExpression, _ reason: String) -> String {
        var shown = target.description.uppercased()
        if case .decimal(let precision, let scale) = target { shown = "DECIMAL(\(precision), \(scale))" }
        let from = value.type.description.uppercased()
        return failing.fail(
            "INVALID_CAST_ARGUMENT: Cannot cast \(from.hasPrefix("VARCHAR") ? "VARCHAR" : from) '",
            value: value.text,
            suffix: "' to \(shown)\(reason)"
        )
    }

    private func toVarbinary() throws(TranslationFailure) -> String {
        switch value.type {
        case .varchar, .char: "encode(\(text))"
        case .uuid: "unhex(replace(CAST(\(text) AS VARCHAR), '-', ''))"
        case .ipaddress: text
        default: try refused()
        }
    }

    /// Text must have the 36 characters of the usual form; bytes must be 16.
    private func toUUID() throws(TranslationFailure) -> String {
        let bound = try Binding(names: names).bind(value) { (value) throws(TranslationFailure) in
            let isRight: String
            let converted: String
            let failure: String
            if value.type == .varbinary {
                isRight = "octet_length(\(value.text)) = 16"
                converted = "CAST(hex(\(value.text)) AS UUID)"
                failure = failing.fail(
                    "INVALID_CAST_ARGUMENT: Invalid UUID binary length: ",
                    value: "CAST(octet_length(\(value.text)) AS VARCHAR)"
                )
            } else {
                isRight =
                    "regexp_full_match(\(value.text), '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}')"
                converted = "CAST(\(value.text) AS UUID)"
                failure = failing.fail(
                    "INVALID_CAST_ARGUMENT: Cannot cast value to UUID: ",
                    value: value.text
                )
            }
            return "CASE WHEN \(value.text) IS NULL THEN NULL WHEN \(isRight) THEN \(converted)"
                + " ELSE \(isTry ? "NULL" : failure) END"
        }
        return bound
    }

    private func toIPAddress() throws(TranslationFailure) -> String {
        guard value.type == .varbinary else {
            return native(.castIPAddress, .parseIPAddress)
        }
        return try Binding(names: names).bind(value) { (value) in
            let failure = failing.fail(
                "INVALID_CAST_ARGUMENT: Invalid IP address binary length: ",
                value: "CAST(octet_length(\(value.text)) AS VARCHAR)"
            )
            return "CASE octet_length(\(value.text)) WHEN 16 THEN \(value.text)"
                + " WHEN 4 THEN unhex('00000000000000000000FFFF' || hex(\(value.text)))"
                + " ELSE CASE WHEN \(value.text) IS NOT NULL THEN \(isTry ? "NULL" : failure) END END"
        }
    }
}
