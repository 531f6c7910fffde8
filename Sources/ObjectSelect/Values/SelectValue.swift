import Foundation

/// A value as records hold it and expressions make it; its type is its own, not its column's.
///
/// Source: Amazon S3 User Guide, Data types of S3 Select: values of CSV are strings unless they are cast.
indirect enum SelectValue: Sendable {
    /// There is no such member.
    case missing
    case null
    case bool(Bool)
    case int(Int64)
    case float(Double)
    case decimal(Decimal)
    /// A number of JSON as it was written, so that it comes out as it went in.
    case numeral(String)
    case string(String)
    case timestamp(SelectTimestamp)
    case list([SelectValue])
    /// Members in their order.
    case tuple([SelectMember])

    var isAbsent: Bool {
        switch self {
        case .missing, .null: true
        case .bool, .int, .float, .decimal, .numeral, .string, .timestamp, .list, .tuple: false
        }
    }

    /// The value with a number in place of its text.
    var computed: SelectValue {
        guard case .numeral(let text) = self else { return self }
        if let value = Int64(text) { return .int(value) }
        return SelectNumber.decimal(text).map { .decimal($0) } ?? .float(Double(text) ?? .nan)
    }

    var typeName: String {
        switch self {
        case .missing: "missing value"
        case .null: "null"
        case .bool: "boolean"
        case .int: "integer"
        case .float: "float"
        case .decimal, .numeral: "decimal"
        case .string: "string"
        case .timestamp: "timestamp"
        case .list: "list"
        case .tuple: "structure"
        }
    }

    /// The value in messages, cut where it is long.
    var shortText: String {
        switch self {
        case .string(let text): "'" + (text.count > 40 ? text.prefix(40) + "..." : text) + "'"
        case .missing, .null, .bool, .int, .float, .decimal, .numeral, .timestamp: scalarText ?? "NULL"
        case .list: "[...]"
        case .tuple: "{...}"
        }
    }

    /// A scalar's text as results have it; nil for null, missing, lists and structures.
    var scalarText: String? {
        switch self {
        case .missing, .null, .list, .tuple: nil
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .float(let value): SelectNumber.text(value)
        case .decimal(let value): value.description
        case .numeral(let text), .string(let text): text
        case .timestamp(let moment): moment.text
        }
    }
}

struct SelectMember: Sendable {
    let name: String
    let value: SelectValue
}

/// Arithmetic of integers, decimals and floats.
enum SelectNumber {
    /// The decimal that the whole text is; nil for anything else, and for what has more than 38 digits of magnitude.
    static func decimal(_ text: String) -> Decimal? {
        guard isNumber(text), let value = Decimal(string: text), value.isFinite else { return nil }
        return value
    }

    /// Whether the text is a number: a sign, digits, a point and digits, an exponent.
    static func isNumber(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        func digits() -> Int {
            let count = rest.prefix { (48...57).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        var count = digits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            count += digits()
        }
        guard count > 0 else { return false }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    static func text(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "+inf" }
        return value.description
    }

    static func double(_ value: Decimal) -> Double { Double(value.description) ?? .nan }

    /// The result of an operator; both are numbers and computed.
    static func apply(
        _ sign: BinaryOperator,
        _ left: SelectValue,
        _ right: SelectValue
    ) throws(SelectFailure) -> SelectValue {
        switch (left, right) {
        case (.int(let left), .int(let right)): return try integers(sign, left, right)
        case (.float(let left), .float(let right)): return .float(try floats(sign, left, right))
        case (.float(let left), .int(let right)): return .float(try floats(sign, left, Double(right)))
        case (.int(let left), .float(let right)): return .float(try floats(sign, Double(left), right))
        case (.float(let left), .decimal(let right)): return .float(try floats(sign, left, double(right)))
        case (.decimal(let left), .float(let right)): return .float(try floats(sign, double(left), right))
        case (.decimal(let left), .decimal(let right)): return .decimal(try decimals(sign, left, right))
        case (.decimal(let left), .int(let right)): return .decimal(try decimals(sign, left, Decimal(right)))
        case (.int(let left), .decimal(let right)): return .decimal(try decimals(sign, Decimal(left), right))
        default:
            throw SelectFailure.cannotEvaluate(
                "\(sign.rawValue) does not take \(left.shortText), a \(left.typeName), and \(right.shortText), a \(right.typeName)"
            )
        }
    }

    private static func integers(
        _ sign: BinaryOperator,
        _ left: Int64,
        _ right: Int64
    ) throws(SelectFailure) -> SelectValue {
        let (value, hasOverflown): (Int64, Bool)
        switch sign {
        case .add: (value, hasOverflown) = left.addingReportingOverflow(right)
        case .subtract: (value, hasOverflown) = left.subtractingReportingOverflow(right)
        case .multiply: (value, hasOverflown) = left.multipliedReportingOverflow(by: right)
        case .divide, .remainder:
            guard right != 0 else { throw divisionByZero }
            (value, hasOverflown) =
                sign == .divide
                ? left.dividedReportingOverflow(by: right) : left.remainderReportingOverflow(dividingBy: right)
        case .concatenate: (value, hasOverflown) = (0, true)
        }
        guard !hasOverflown else { throw SelectFailure.integerOverflow }
        return .int(value)
    }

    private static func floats(
        _ sign: BinaryOperator,
        _ left: Double,
        _ right: Double
    ) throws(SelectFailure) -> Double {
        switch sign {
        case .add: return left + right
        case .subtract: return left - right
        case .multiply: return left * right
        case .divide: return left / right
        case .remainder: return left.truncatingRemainder(dividingBy: right)
        case .concatenate: throw SelectFailure.cannotEvaluate("|| takes strings")
        }
    }

    private static func decimals(
        _ sign: BinaryOperator,
        _ left: Decimal,
        _ right: Decimal
    ) throws(SelectFailure) -> Decimal {
        let value: Decimal
        switch sign {
        case .add: value = left + right
        case .subtract: value = left - right
        case .multiply: value = left * right
        case .divide:
            guard !right.isZero else { throw divisionByZero }
            value = left / right
        case .remainder:
            guard !right.isZero else { throw divisionByZero }
            value = left - right * truncated(left / right)
        case .concatenate: throw SelectFailure.cannotEvaluate("|| takes strings")
        }
        guard value.isFinite else {
            throw SelectFailure(
                "NumberFormatError",
                "A number cannot be parsed or has too many digits in the SQL expression."
            )
        }
        return value
    }

    static func truncated(_ value: Decimal) -> Decimal {
        var (value, result) = (value, Decimal())
        NSDecimalRound(&result, &value, 0, value < 0 ? .up : .down)
        return result
    }

    static let divisionByZero = SelectFailure.cannotEvaluate("a number is divided by zero")

    /// Whether `left` is less, equal or greater; both are numbers and computed.
    static func compare(_ left: SelectValue, _ right: SelectValue) -> Int? {
        switch (left, right) {
        case (.int(let left), .int(let right)): return order(left, right)
        case (.decimal(let left), .decimal(let right)): return order(left, right)
        case (.int(let left), .decimal(let right)): return order(Decimal(left), right)
        case (.decimal(let left), .int(let right)): return order(left, Decimal(right))
        case (.float(let left), .float(let right)): return order(left, right)
        case (.float(let left), .int(let right)): return order(left, Double(right))
        case (.int(let left), .float(let right)): return order(Double(left), right)
        case (.float(let left), .decimal(let right)): return order(left, double(right))
        case (.decimal(let left), .float(let right)): return order(double(left), right)
        default: return nil
        }
    }

    static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left > right ? 1 : 0
    }
}
