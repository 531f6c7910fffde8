import SQLAnalysis
import SQLSyntax

/// What `+`, `-`, `*`, `/` and `%` mean in Trino.
struct Arithmetic {
    let failing: Failing
    let names: FreshNames

    func print(
        _ operation: TypedExpression.Arithmetic,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        if left.type.isNumeric, right.type.isNumeric {
            if let narrow = narrow(operation, left, right, type) {
                var printed = PrintedExpression("CAST(\(narrow) AS \(try DuckDBTypes.name(of: type)))", type)
                printed.narrow = narrow
                return printed
            }
            return PrintedExpression(try numeric(operation, left, right, type), type)
        }
        return try Temporal(failing: failing, names: names).arithmetic(operation, left, right, type)
    }

    private func numeric(
        _ operation: TypedExpression.Arithmetic,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> String {
        if case .decimal(let precision, let scale) = type {
            return try decimal(operation, left, right, precision: precision, scale: scale)
        }
        switch operation {
        case .add, .subtract, .multiply:
            return "(\(left.text) \(operation.rawValue) \(right.text))"
        case .divide where type.isInteger:
            return guarded("//", left, right)
        case .modulo where type.isInteger:
            return guarded("%", left, right)
        case .divide:
            return "(\(left.text) / \(right.text))"
        case .modulo:
            return "(\(left.text) % \(right.text))"
        }
    }

    /// A sum, difference or product of more than 18 digits, computed in 64 bits; nil where that would gain nothing or may
    /// fail by something else than an overflow of the operation itself.
    private func narrow(
        _ operation: TypedExpression.Arithmetic,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ type: TrinoType
    ) -> String? {
        guard failing.mayRunAgain, case .decimal(let precision, let scale) = type, precision > 18,
            case .decimal(_, let leftScale) = left.type, case .decimal(_, let rightScale) = right.type,
            let leftText = left.narrowDecimal, let rightText = right.narrowDecimal
        else { return nil }
        switch operation {
        case .multiply:
            // DuckDB multiplies 64 bits where the product has fewer than 18 digits behind the point.
            return scale < 18 ? "(\(leftText) * \(rightText))" : nil
        case .add, .subtract:
            // To bring one operand to the other's scale is a cast of its own.
            return leftScale == rightScale ? "(\(leftText) \(operation.rawValue) \(rightText))" : nil
        case .divide, .modulo:
            return nil
        }
    }

    /// DuckDB's integer division and modulo are NULL for a divisor of 0; a constant divisor needs no check.
    private func guarded(_ symbol: String, _ left: PrintedExpression, _ right: PrintedExpression) -> String {
        if let divisor = right.constantInteger, divisor != 0 { return "(\(left.text) \(symbol) \(right.text))" }
        let failure = failing.fail("DIVISION_BY_ZERO: Division by zero")
        // Written twice on purpose: DuckDB evaluates a common subexpression once.
        return "CASE WHEN \(right.text) = 0 THEN \(failure) ELSE \(left.text) \(symbol) \(right.text) END"
    }

    private func decimal(
        _ operation: TypedExpression.Arithmetic,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        precision: Int,
        scale: Int
    ) throws(TranslationFailure) -> String {
        guard case .decimal(let leftPrecision, let leftScale) = left.type,
            case .decimal(let rightPrecision, let rightScale) = right.type
        else {
            throw TranslationFailure("NOT_SUPPORTED", "Decimal arithmetic of \(left.type) and \(right.type)")
        }
        let result = "DECIMAL(\(precision),\(scale))"
        let isWide = max(leftPrecision, rightPrecision) > 18
        switch operation {
        case .add, .subtract:
            // DuckDB keeps 64-bit operands in 64 bits and would overflow where Trino's result has 19 digits.
            let widened = precision > 18 && !isWide ? "CAST(\(left.text) AS \(result))" : left.text
            let sum = "(\(widened) \(operation.rawValue) \(right.text))"
            let natural = max(leftPrecision - leftScale, rightPrecision - rightScale) + scale + 1
            return natural == precision && (precision <= 18 || isWide) ? sum : "CAST(\(sum) AS \(result))"
        case .multiply:
            let widened =
                precision > 18 && !isWide ? "CAST(\(left.text) AS DECIMAL(19,\(leftScale)))" : left.text
            let product = "(\(widened) * \(right.text))"
            let natural = leftPrecision + rightPrecision
            return natural == precision && natural <= 18 ? product : "CAST(\(product) AS \(result))"
        case .modulo:
            let failure = failing.fail("DIVISION_BY_ZERO: Division by zero")
            let rest = "CAST(\(left.text) % \(right.text) AS \(result))"
            if right.constant != nil, !Decimals.isZero(right) { return rest }
            return "CASE WHEN \(right.text) = 0 THEN \(failure) ELSE \(rest) END"
        case .divide:
            let raise = scale - leftScale + rightScale
            let dividend = Decimals.unscaled(left.text, leftPrecision, leftScale)
            let quotient = Decimals.divideHalfUp(
                raise > 0 ? "(\(dividend) * \(Decimals.power(raise)))" : dividend,
                Decimals.unscaled(right.text, rightPrecision, rightScale)
            )
            return Decimals.scaled(quotient, precision, scale)
        }
    }
}

extension PrintedExpression {
    /// The decimal in 64 bits; nil where there is no such form.
    fileprivate var narrowDecimal: String? {
        if let narrow { return narrow }
        guard case .decimal(let precision, _) = type, precision <= 18 else { return nil }
        return text
    }
}

/// Exact decimal arithmetic on unscaled 128-bit numbers.
enum Decimals {
    /// The digits of a decimal as HUGEINT: 12.50 is 1250.
    static func unscaled(_ text: String, _ precision: Int, _ scale: Int) -> String {
        if scale == 0 { return "CAST(\(text) AS HUGEINT)" }
        if precision + scale <= 37 { return "CAST(\(text) * \(power(scale)) AS HUGEINT)" }
        return "CAST(replace(CAST(\(text) AS VARCHAR), '.', '') AS HUGEINT)"
    }

    /// The decimal that has the digits of a HUGEINT.
    static func scaled(_ text: String, _ precision: Int, _ scale: Int) -> String {
        let whole = "CAST(\(text) AS DECIMAL(38,0))"
        if scale == 0 { return "CAST(\(whole) AS DECIMAL(\(precision),0))" }
        let unit = "0." + String(repeating: "0", count: scale - 1) + "1"
        return
            "CAST(\(whole) * CAST('\(unit)' AS DECIMAL(\(scale),\(scale))) AS DECIMAL(\(precision),\(scale)))"
    }

    static func divideHalfUp(_ dividend: String, _ divisor: String) -> String {
        "\(NativeFunction.divideHalfUp.name)(\(dividend), \(divisor))"
    }

    /// 10 to the given power as a HUGEINT or DECIMAL constant.
    static func power(_ exponent: Int) -> String {
        let digits = "1" + String(repeating: "0", count: exponent)
        return exponent < 10 ? digits : "\(digits)::HUGEINT"
    }

    static func isZero(_ value: PrintedExpression) -> Bool {
        guard case .decimal(let digits)? = value.constant else { return false }
        return !digits.contains { $0 >= "1" && $0 <= "9" }
    }
}
