import Primitives

/// Numbers between bounds: `[">", 0, "<=", 5]`.
struct NumericRange: Hashable, Sendable {
    private var lowest = -Double.infinity
    private var includesLowest = true
    private var highest = Double.infinity
    private var includesHighest = true

    /// EventBridge compares numbers up to five billion only.
    private static let limit = 5e9

    init(_ json: JSONValue) throws(EventPatternFailure) {
        guard case .array(let elements) = json else {
            throw EventPatternFailure("numeric match pattern must be an array")
        }
        guard let first = elements.first else { throw EventPatternFailure("Empty arrays are not allowed") }
        guard let sign = first.string else {
            throw EventPatternFailure("Invalid member in numeric match: \(first)")
        }
        let value = try Self.number(elements, 1, sign)
        switch sign {
        case "=":
            (lowest, highest) = (value, value)
            guard elements.count == 2 else {
                throw EventPatternFailure("Too many elements in numeric expression")
            }
            return
        case ">", ">=": (lowest, includesLowest) = (value, sign == ">=")
        case "<", "<=": (highest, includesHighest) = (value, sign == "<=")
        default: throw EventPatternFailure("Unrecognized numeric range operator: \(sign)")
        }
        guard elements.count > 2 else { return }
        guard sign.hasPrefix(">"), let second = elements[2].string, second.hasPrefix("<") else {
            throw EventPatternFailure("Bad numeric range operator: \(elements[2].string ?? elements[2].text)")
        }
        guard second == "<" || second == "<=" else {
            throw EventPatternFailure("Unrecognized numeric range operator: \(second)")
        }
        (highest, includesHighest) = (try Self.number(elements, 3, second), second == "<=")
        guard elements.count == 4 else { throw EventPatternFailure("Too many elements in numeric expression") }
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
