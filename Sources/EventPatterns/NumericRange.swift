import Primitives

/// Numbers between bounds: `[">", 0, "<=", 5]`.
struct NumericRange: Hashable, Sendable {
    private var lowest = -Double.infinity
    private var includesLowest = true
    private var highest = Double.infinity
    private var includesHighest = true

    /// EventBridge compares numbers up to five billion only.
    static let limit = 5e9

    /// Source: answers of EventBridge and of SNS, which judge one element after another.
    init(_ json: JSONValue) throws(EventPatternFailure) {
        guard case .array(let elements) = json else {
            throw EventPatternFailure("numeric match pattern must be an array")
        }
        guard let sign = elements.first?.string else {
            throw EventPatternFailure("Invalid member in numeric match: \(elements.first?.text ?? "]")")
        }
        guard ["=", "<", "<=", ">", ">="].contains(sign) else {
            throw EventPatternFailure("Unrecognized numeric range operator: \(sign)")
        }
        let value = try Self.number(elements, 1, sign == "=" ? "equals" : sign)
        if sign == "=" || sign == ">" || sign == ">=" { (lowest, includesLowest) = (value, sign != ">") }
        if sign == "=" || sign == "<" || sign == "<=" { (highest, includesHighest) = (value, sign != "<") }
        guard elements.count > 2 else { return }
        guard sign.hasPrefix(">") else { throw EventPatternFailure("Too many elements in numeric expression") }
        guard let second = elements[2].string else {
            throw EventPatternFailure("Bad value in numeric range: \(elements[2].text)")
        }
        guard second == "<" || second == "<=" else {
            throw EventPatternFailure("Bad numeric range operator: \(second)")
        }
        (highest, includesHighest) = (try Self.number(elements, 3, second), second == "<=")
        guard elements.count == 4 else {
            throw EventPatternFailure("Too many terms in numeric range expression")
        }
        guard lowest < highest else { throw EventPatternFailure("Bottom must be less than top") }
    }

    private static func number(
        _ elements: [JSONValue],
        _ index: Int,
        _ sign: String
    ) throws(EventPatternFailure) -> Double {
        guard index < elements.count, let value = elements[index].double else {
            throw EventPatternFailure("Value of \(sign) must be numeric")
        }
        guard abs(value) <= limit else {
            throw EventPatternFailure("Value must be between -5.0E9 and 5.0E9, inclusive")
        }
        return value
    }

    func contains(_ value: Double) -> Bool {
        guard abs(value) <= Self.limit else { return false }
        return (includesLowest ? value >= lowest : value > lowest)
            && (includesHighest ? value <= highest : value < highest)
    }
}
