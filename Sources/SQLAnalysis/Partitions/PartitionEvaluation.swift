import SQLSyntax

/// What expressions over partition keys are for one partition, as far as that can be known without running them.
struct PartitionEvaluation {
    let table: CatalogTable
    let partition: CatalogPartition
    /// The positions of partition keys by column id.
    let keys: [Int: Int]

    /// What is known of a value.
    private enum Known {
        case value(LiteralValue)
        case unknown
    }

    /// Whether the condition is certainly false or NULL.
    func cannotHold(_ condition: TypedExpression) -> Bool {
        switch evaluate(condition) {
        case .value(.boolean(false)), .value(.null): true
        case .value, .unknown: false
        }
    }

    private func evaluate(_ expression: TypedExpression) -> Known {
        switch expression.node {
        case .literal(let value): return .value(value)
        case .column(let column): return keys[column.id].map { key($0, column.type) } ?? .unknown
        case .cast(let inner, _): return cast(inner, to: expression.type)
        case .comparison(let operation, let left, let right):
            return compare(operation, evaluate(left), evaluate(right))
        case .between(let value, let low, let high):
            let subject = evaluate(value)
            return conjunction([
                compare(.greaterThanOrEqual, subject, evaluate(low)),
                compare(.lessThanOrEqual, subject, evaluate(high)),
            ])
        case .inList(let value, let candidates):
            let subject = evaluate(value)
            return negation(conjunction(candidates.map { negation(compare(.equal, subject, evaluate($0))) }))
        case .isNull(let value):
            guard case .value(let known) = evaluate(value) else { return .unknown }
            return .value(.boolean(known == .null))
        case .not(let value): return negation(evaluate(value))
        case .and(let terms): return conjunction(terms.map(evaluate))
        case .or(let terms): return negation(conjunction(terms.map { negation(evaluate($0)) }))
        case .like(let value, let pattern, nil): return like(evaluate(value), evaluate(pattern))
        case .call(let function, let arguments) where function.name == "concat" && expression.type.isVarchar:
            return concatenation(arguments.map(evaluate))
        default: return .unknown
        }
    }

    private func like(_ value: Known, _ pattern: Known) -> Known {
        guard case .value(.string(let text)) = value, case .value(.string(let wanted)) = pattern else {
            if case .value(.null) = value { return .value(.null) }
            return .unknown
        }
        let matches = LikePattern.matches(Array(text.unicodeScalars)[...], Array(wanted.unicodeScalars)[...])
        return .value(.boolean(matches))
    }

    private func concatenation(_ parts: [Known]) -> Known {
        var text = ""
        for part in parts {
            if case .value(.null) = part { return .value(.null) }
        }
        for part in parts {
            guard case .value(.string(let piece)) = part else { return .unknown }
            text += piece
        }
        return .value(.string(text))
    }

    /// The partition's value of a key; unknown where its text is no value of the key's type.
    private func key(_ position: Int, _ type: TrinoType) -> Known {
        guard partition.values.indices.contains(position) else { return .unknown }
        let text = partition.values[position]
        if text == CatalogPartition.nullValue { return .value(.null) }
        return Self.parse(text, type)
    }

    private static func parse(_ text: String, _ type: TrinoType) -> Known {
        switch type {
        case .varchar: return .value(.string(text))
        case .tinyint, .smallint, .integer, .bigint: return Int64(text).map { .value(.integer($0)) } ?? .unknown
        case .date: return TemporalText.date(text).map { .value(.date($0)) } ?? .unknown
        case .boolean:
            switch text.lowercased() {
            case "true": return .value(.boolean(true))
            case "false": return .value(.boolean(false))
            default: return .unknown
            }
        default: return .unknown
        }
    }

    /// Casts that change nothing, and from text to what a key may be.
    private func cast(_ inner: TypedExpression, to type: TrinoType) -> Known {
        guard case .value(let value) = evaluate(inner) else { return .unknown }
        switch (value, type) {
        case (.null, _): return .value(.null)
        case (.string(let text), .varchar(nil)): return .value(.string(text))
        case (.string(let text), .tinyint), (.string(let text), .smallint), (.string(let text), .integer),
            (.string(let text), .bigint), (.string(let text), .date):
            return Self.parse(text, type)
        case (.date(let days), .timestamp):
            return .value(.timestamp(InstantLiteral(epochSeconds: Int64(days) * 86400)))
        case (.integer, .integer), (.integer, .bigint): return .value(value)
        case (.integer(let number), .varchar(nil)): return .value(.string(String(number)))
        default: return .unknown
        }
    }

    private func compare(_ operation: TypedExpression.Comparison, _ left: Known, _ right: Known) -> Known {
        guard case .value(let left) = left, case .value(let right) = right else { return .unknown }
        if left == .null || right == .null { return .value(.null) }
        let order: Int
        switch (left, right) {
        case (.integer(let a), .integer(let b)): order = a < b ? -1 : a == b ? 0 : 1
        case (.timestamp(let a), .timestamp(let b)): order = a < b ? -1 : a == b ? 0 : 1
        case (.date(let a), .date(let b)): order = a < b ? -1 : a == b ? 0 : 1
        case (.string(let a), .string(let b)):
            // By code points, which is the order of UTF-8 bytes.
            order = a.utf8.elementsEqual(b.utf8) ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
        case (.boolean(let a), .boolean(let b)): order = a == b ? 0 : a ? 1 : -1
        default: return .unknown
        }
        let holds =
            switch operation {
            case .equal: order == 0
            case .notEqual: order != 0
            case .lessThan: order < 0
            case .lessThanOrEqual: order <= 0
            case .greaterThan: order > 0
            case .greaterThanOrEqual: order >= 0
            }
        return .value(.boolean(holds))
    }

    private func negation(_ value: Known) -> Known {
        switch value {
        case .value(.boolean(let known)): .value(.boolean(!known))
        case .value(.null): .value(.null)
        case .value, .unknown: .unknown
        }
    }

    /// False as soon as one is false; NULL when all are true or NULL and one is NULL.
    private func conjunction(_ terms: [Known]) -> Known {
        var hasNull = false
        var hasUnknown = false
        for term in terms {
            switch term {
            case .value(.boolean(false)): return .value(.boolean(false))
            case .value(.boolean(true)): continue
            case .value(.null): hasNull = true
            case .value, .unknown: hasUnknown = true
            }
        }
        if hasUnknown { return .unknown }
        return hasNull ? .value(.null) : .value(.boolean(true))
    }
}

/// LIKE without an escape.
enum LikePattern {
    static func matches(_ text: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
        var text = text
        var pattern = pattern
        // Where the last `%` stands, and what was left of the text there: a mismatch goes on one letter later.
        var retry: (text: ArraySlice<Unicode.Scalar>, pattern: ArraySlice<Unicode.Scalar>)?
        while !text.isEmpty {
            if pattern.first == "%" {
                pattern = pattern.dropFirst()
                retry = (text, pattern)
            } else if let wanted = pattern.first, wanted == "_" || wanted == text.first {
                text = text.dropFirst()
                pattern = pattern.dropFirst()
            } else if let (from, rest) = retry {
                text = from.dropFirst()
                pattern = rest
                retry = (text, pattern)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == "%" }
    }
}
