import Primitives

/// One line of a statement's `Condition`: a key, and what its values must be.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators" and "Single-valued vs. multivalued context
/// keys".
struct Condition: Sendable, Equatable {
    /// How the values of a request and those of the policy are compared.
    enum Comparison: Sendable, Equatable {
        /// Equal texts, or texts like patterns.
        case text([PolicyPattern], ignoresCase: Bool)
        case number(Order, [Double])
        case date(Order, [Timestamp])
        case bool([Bool])
        case bytes([[UInt8]])
        case address([AddressRange])
        case arn([ARNPattern])
        /// Whether the key is to be missing.
        case null([Bool])
    }

    enum Order: Sendable {
        case equal
        case less
        case lessOrEqual
        case greater
        case greaterOrEqual

        func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
            switch self {
            case .equal: left == right
            case .less: left < right
            case .lessOrEqual: left <= right
            case .greater: left > right
            case .greaterOrEqual: left >= right
            }
        }
    }

    /// How many of a request's values the comparison must hold for.
    enum Quantifier: Sendable {
        case none
        case all
        case any
    }

    /// In small letters.
    let key: String
    let comparison: Comparison
    let isNegated: Bool
    /// Whether the condition holds where the request has no such key.
    let passesWithoutKey: Bool
    let quantifier: Quantifier

    func holds(for values: RequestValues) -> Bool {
        let given = values[key]
        if case .null(let expected) = comparison { return expected.contains(given.isEmpty) }
        if given.isEmpty {
            if passesWithoutKey { return true }
            return switch quantifier {
            case .none: isNegated
            case .all: true
            case .any: false
            }
        }
        switch quantifier {
        case .none:
            return isNegated != given.contains { matches($0, values) }
        case .all:
            return given.allSatisfy { isNegated != matches($0, values) }
        case .any:
            return given.contains { isNegated != matches($0, values) }
        }
    }

    /// Whether one value of the request is, or compares with, one of those of the policy; negation left aside.
    private func matches(_ given: String, _ values: RequestValues) -> Bool {
        switch comparison {
        case .text(let patterns, let ignoresCase):
            let given = ignoresCase ? given.lowercased() : given
            return patterns.contains { $0.matches(given, values) }
        case .number(let order, let numbers):
            guard let number = Double(given) else { return false }
            return numbers.contains { order.holds(number, $0) }
        case .date(let order, let dates):
            guard let date = Self.date(given) else { return false }
            return dates.contains { order.holds(date, $0) }
        case .bool(let expected):
            return Self.bool(given).map(expected.contains) ?? false
        case .bytes(let expected):
            return Base64.decode(given).map(expected.contains) ?? false
        case .address(let ranges):
            return ranges.contains { $0.contains(given) }
        case .arn(let patterns):
            return patterns.contains { $0.matches(given, values) }
        case .null:
            return false
        }
    }

    /// A moment in ISO 8601 or in seconds since 1970.
    static func date(_ text: String) -> Timestamp? {
        Int64(text).map { Timestamp(epochSeconds: Double($0)) } ?? Timestamp(iso8601: text)
            ?? Timestamp(iso8601: text + "T00:00:00Z")
    }

    static func bool(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }
}
