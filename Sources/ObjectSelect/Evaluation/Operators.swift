/// Operators on values, with the three truths of SQL.
enum Operators {
    /// The truth of a value; nil where it is not known.
    static func truth(_ value: SelectValue, _ place: String) throws(SelectFailure) -> Bool? {
        switch value {
        case .bool(let value): return value
        case .missing, .null: return nil
        case .int, .float, .decimal, .numeral, .string, .timestamp, .list, .tuple:
            throw SelectFailure.cannotEvaluate(
                "\(place) takes a boolean, not \(value.shortText), a \(value.typeName)"
            )
        }
    }

    static func both(_ left: SelectValue, _ right: SelectValue) -> SelectValue {
        switch (left, right) {
        case (.bool(false), _), (_, .bool(false)): .bool(false)
        case (.bool(true), .bool(true)): .bool(true)
        default: .null
        }
    }

    static func negate(_ value: SelectValue) throws(SelectFailure) -> SelectValue {
        switch value.computed {
        case .int(let value):
            guard value != .min else { throw SelectFailure.integerOverflow }
            return .int(-value)
        case .float(let value): return .float(-value)
        case .decimal(let value): return .decimal(-value)
        case .missing, .null: return .null
        default:
            throw SelectFailure.cannotEvaluate("- takes a number, not \(value.shortText), a \(value.typeName)")
        }
    }

    static func apply(
        _ sign: BinaryOperator,
        _ left: SelectValue,
        _ right: SelectValue
    ) throws(SelectFailure) -> SelectValue {
        if left.isAbsent || right.isAbsent { return .null }
        guard sign == .concatenate else { return try SelectNumber.apply(sign, left.computed, right.computed) }
        guard case .string(let left) = left, case .string(let right) = right else {
            throw SelectFailure.cannotEvaluate("|| takes strings, not \(left.shortText) and \(right.shortText)")
        }
        return .string(left + right)
    }

    /// Values of different types are unequal, and have no order.
    ///
    /// Source: answers of S3 Select to such queries: `=` finds nothing, `<` is an ExternalEvalException.
    static func compare(
        _ comparison: ComparisonOperator,
        _ left: SelectValue,
        _ right: SelectValue
    ) throws(SelectFailure) -> SelectValue {
        if left.isAbsent || right.isAbsent { return .null }
        let order = order(left, right)
        switch comparison {
        case .equal: return .bool(order.map { $0 == 0 } ?? isSame(left, right))
        case .unequal: return .bool(!(order.map { $0 == 0 } ?? isSame(left, right)))
        case .less, .lessOrEqual, .greater, .greaterOrEqual: break
        }
        guard let order else {
            throw SelectFailure.cannotEvaluate(
                "\(left.shortText), a \(left.typeName), cannot be compared by \(comparison.rawValue) with \(right.shortText), a \(right.typeName); CAST one of them"
            )
        }
        switch comparison {
        case .less: return .bool(order < 0)
        case .lessOrEqual: return .bool(order <= 0)
        case .greater: return .bool(order > 0)
        case .greaterOrEqual: return .bool(order >= 0)
        case .equal, .unequal: return .bool(order == 0)
        }
    }

    /// Nil where the two have no order.
    private static func order(_ left: SelectValue, _ right: SelectValue) -> Int? {
        switch (left, right) {
        case (.string(let left), .string(let right)):
            left == right ? 0 : left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars) ? -1 : 1
        case (.bool(let left), .bool(let right)): SelectNumber.order(left ? 1 : 0, right ? 1 : 0)
        case (.timestamp(let left), .timestamp(let right)):
            SelectTimestamp.precedes(left, right) ? -1 : SelectTimestamp.precedes(right, left) ? 1 : 0
        default: SelectNumber.compare(left.computed, right.computed)
        }
    }

    /// Whether lists or structures are the same through and through.
    private static func isSame(_ left: SelectValue, _ right: SelectValue) -> Bool {
        switch (left, right) {
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { isEqual($0, $1) }
        case (.tuple(let left), .tuple(let right)):
            left.count == right.count
                && left.allSatisfy { member in
                    right.contains { $0.name == member.name && isEqual($0.value, member.value) }
                }
        default: false
        }
    }

    private static func isEqual(_ left: SelectValue, _ right: SelectValue) -> Bool {
        if left.isAbsent || right.isAbsent { return left.isAbsent && right.isAbsent }
        return order(left, right).map { $0 == 0 } ?? isSame(left, right)
    }
}

/// A pattern of LIKE: `%` stands for any text, `_` for one character.
struct LikePattern: Sendable {
    private enum Part: Equatable {
        case character(Character)
        case anyOne
        case anyText
    }

    private let parts: [Part]

    init(_ pattern: String, escape: String?) throws(SelectFailure) {
        guard escape == nil || escape?.count == 1 else {
            throw SelectFailure(
                "LikeInvalidInputs",
                "Invalid argument given to the LIKE clause in the SQL expression."
            )
        }
        var parts: [Part] = []
        var rest = pattern.makeIterator()
        while let character = rest.next() {
            if let escape, String(character) == escape {
                guard let next = rest.next(), next == "%" || next == "_" || String(next) == escape else {
                    throw SelectFailure(
                        "EvaluatorLikePatternInvalidEscapeSequence",
                        "Pattern contains an invalid escape sequence in the SQL expression: \(pattern)."
                    )
                }
                parts.append(.character(next))
                continue
            }
            switch character {
            case "%": if parts.last != .anyText { parts.append(.anyText) }
            case "_": parts.append(.anyOne)
            default: parts.append(.character(character))
            }
        }
        self.parts = parts
    }

    func matches(_ value: SelectValue) throws(SelectFailure) -> SelectValue {
        switch value {
        case .missing, .null: return .null
        case .string(let text): return .bool(matches(text))
        case .bool, .int, .float, .decimal, .numeral, .timestamp, .list, .tuple:
            throw SelectFailure(
                "LikeInvalidInputs",
                "Invalid argument given to the LIKE clause in the SQL expression: \(value.shortText) is no string."
            )
        }
    }

    static func matches(
        _ value: SelectValue,
        _ pattern: SelectValue,
        escape: SelectValue?
    ) throws(SelectFailure) -> SelectValue {
        if pattern.isAbsent { return .null }
        guard case .string(let text) = pattern else {
            throw SelectFailure(
                "LikeInvalidInputs",
                "Invalid argument given to the LIKE clause in the SQL expression: \(pattern.shortText) is no string."
            )
        }
        var escapeText: String?
        if let escape {
            guard case .string(let text) = escape else { return .null }
            escapeText = text
        }
        return try LikePattern(text, escape: escapeText).matches(value)
    }

    /// Goes back to the last `%` where what follows it does not fit; so the time is bounded by the product of both lengths.
    private func matches(_ text: String) -> Bool {
        let characters = Array(text)
        var (position, index) = (0, 0)
        var resume: (position: Int, index: Int)?
        while position < characters.count {
            if index < parts.count {
                switch parts[index] {
                case .anyText:
                    resume = (position, index + 1)
                    index += 1
                    continue
                case .anyOne:
                    position += 1
                    index += 1
                    continue
                case .character(let character) where character == characters[position]:
                    position += 1
                    index += 1
                    continue
                case .character: break
                }
            }
            guard let back = resume else { return false }
            resume = (back.position + 1, back.index)
            (position, index) = (back.position + 1, back.index)
        }
        return parts[index...].allSatisfy { $0 == .anyText }
    }
}
