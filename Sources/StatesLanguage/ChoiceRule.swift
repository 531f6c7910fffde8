package import Primitives

/// One element of `Choices`.
package struct ChoiceRule: Sendable {
    package let condition: ChoiceCondition
    package let next: Int
    package var output: Template?
    package var assignments: [Template.Field] = []

    init(condition: ChoiceCondition, next: Int) {
        self.condition = condition
        self.next = next
    }
}

/// What a rule asks.
package indirect enum ChoiceCondition: Sendable {
    package enum Operand: Sendable {
        case constant(JSONValue)
        case path(JSONPath)
    }

    case and([ChoiceCondition])
    case or([ChoiceCondition])
    case not(ChoiceCondition)
    case compare(JSONPath, ChoiceOperator, Operand)
    case test(JSONPath, ChoiceTest, Bool)
    case expression(Template.Expression)
}

/// What kind of value an operator compares.
package enum ChoiceOperandKind: String, Sendable {
    case string = "String"
    case numeric = "Numeric"
    case boolean = "Boolean"
    case timestamp = "Timestamp"
}

/// An operator of two values.
///
/// Source: Amazon States Language, "Data-test expressions".
package struct ChoiceOperator: Sendable, Equatable {
    package enum Relation: String, Sendable, CaseIterable {
        case equals = "Equals"
        case lessThan = "LessThan"
        case greaterThan = "GreaterThan"
        case lessThanEquals = "LessThanEquals"
        case greaterThanEquals = "GreaterThanEquals"
        case matches = "Matches"
    }

    package let kind: ChoiceOperandKind
    package let relation: Relation

    /// Reads `NumericLessThan`; nil where there is no such operator.
    package init?(_ name: String) {
        for kind in [ChoiceOperandKind.string, .numeric, .boolean, .timestamp]
        where name.hasPrefix(kind.rawValue) {
            guard let relation = Relation(rawValue: String(name.dropFirst(kind.rawValue.count))) else {
                return nil
            }
            if kind == .boolean, relation != .equals { return nil }
            if relation == .matches, kind != .string { return nil }
            self.kind = kind
            self.relation = relation
            return
        }
        return nil
    }

    /// Whether a constant of a definition suits the operator.
    package func accepts(_ value: JSONValue) -> Bool {
        switch kind {
        case .string: value.string != nil
        case .numeric: value.double != nil
        case .boolean: value.bool != nil
        case .timestamp: value.string.flatMap(Moment.init) != nil
        }
    }

    /// Values of other kinds than the operator's do not hold.
    func holds(_ left: JSONValue, _ right: JSONValue) -> Bool {
        switch kind {
        case .boolean:
            guard let left = left.bool, let right = right.bool else { return false }
            return left == right
        case .string:
            guard let text = left.string, let other = right.string else { return false }
            if relation == .matches { return Wildcards.match(text, pattern: other) }
            return holds(left.order(against: right))
        case .numeric:
            guard left.double != nil, right.double != nil else { return false }
            return holds(left.order(against: right))
        case .timestamp:
            guard let left = left.string.flatMap(Moment.init), let right = right.string.flatMap(Moment.init)
            else {
                return false
            }
            return holds(left.timestamp < right.timestamp ? -1 : left.timestamp == right.timestamp ? 0 : 1)
        }
    }

    private func holds(_ order: Int?) -> Bool {
        guard let order else { return false }
        return switch relation {
        case .equals: order == 0
        case .lessThan: order < 0
        case .greaterThan: order > 0
        case .lessThanEquals: order <= 0
        case .greaterThanEquals: order >= 0
        case .matches: false
        }
    }
}

/// An operator of one value.
package enum ChoiceTest: String, Sendable, CaseIterable {
    case isNull = "IsNull"
    case isPresent = "IsPresent"
    case isNumeric = "IsNumeric"
    case isString = "IsString"
    case isBoolean = "IsBoolean"
    case isTimestamp = "IsTimestamp"

    func holds(_ value: JSONValue) -> Bool {
        switch self {
        case .isPresent: true
        case .isNull: value.isNull
        case .isNumeric: value.double != nil
        case .isString: value.string != nil
        case .isBoolean: value.bool != nil
        case .isTimestamp: value.string.flatMap(Moment.init) != nil
        }
    }
}

/// A moment as the language writes it: RFC 3339 with `T` and a zone, `Z` or an offset.
///
/// Source: Amazon States Language, "Timestamps".
package struct Moment: Sendable {
    package let timestamp: Timestamp

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"),
            bytes.last == UInt8(ascii: "Z") || bytes[bytes.count - 3] == UInt8(ascii: ":") && bytes.count > 20,
            let timestamp = Timestamp(iso8601: text)
        else { return nil }
        self.timestamp = timestamp
    }
}

/// The patterns of `StringMatches`: `*` stands for any text, `\*` and `\\` for themselves.
enum Wildcards {
    static func match(_ text: String, pattern: String) -> Bool {
        var parts: [[UInt8]] = [[]]
        var bytes = Array(pattern.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "*") {
                parts.append([])
            } else if byte == UInt8(ascii: "\\"), let escaped = bytes.popFirst() {
                parts[parts.count - 1].append(escaped)
            } else {
                parts[parts.count - 1].append(byte)
            }
        }
        let text = Array(text.utf8)
        guard parts.count > 1 else { return text == parts[0] }
        let last = parts.removeLast()
        let first = parts.removeFirst()
        guard text.starts(with: first), text.count >= first.count + last.count else { return false }
        var index = first.count
        let end = text.count - last.count
        for part in parts where !part.isEmpty {
            guard let found = find(part, in: text, from: index, to: end) else { return false }
            index = found + part.count
        }
        return text[end...].elementsEqual(last)
    }

    private static func find(_ part: [UInt8], in text: [UInt8], from start: Int, to end: Int) -> Int? {
        guard start + part.count <= end else { return nil }
        return (start...(end - part.count)).first { text[$0..<($0 + part.count)].elementsEqual(part) }
    }
}

extension EvaluationScope {
    /// Whether a condition of a Choice state holds.
    ///
    /// Source: GetExecutionHistory as AWS answers it for a condition on a path that finds nothing.
    func holds(_ condition: ChoiceCondition) throws(StateFailure) -> Bool {
        switch condition {
        case .and(let conditions):
            for condition in conditions where try !holds(condition) { return false }
            return true
        case .or(let conditions):
            for condition in conditions where try holds(condition) { return true }
            return false
        case .not(let condition):
            return try !holds(condition)
        case .compare(let path, let choiceOperator, let operand):
            let left = try requireForChoice(path)
            switch operand {
            case .constant(let value): return choiceOperator.holds(left, value)
            case .path(let path): return choiceOperator.holds(left, try requireForChoice(path))
            }
        case .test(let path, .isPresent, let expected):
            return (find(path) != nil) == expected
        case .test(let path, let test, let expected):
            return test.holds(try requireForChoice(path)) == expected
        case .expression(let expression):
            let value = try evaluate(expression, label: "Condition")
            guard let holds = value.bool else {
                throw .interpreting(
                    ErrorName.queryEvaluationError,
                    "The JSONata expression '\(expression.text)' specified for the field 'Condition' returned an "
                        + "unexpected result type. Expected 'boolean', but was '\(value.kindName)' for value: "
                        + value.text,
                    location: "Condition"
                )
            }
            return holds
        }
    }

    private func requireForChoice(_ path: JSONPath) throws(StateFailure) -> JSONValue {
        guard let value = find(path) else {
            throw .runtime(
                "Invalid path '\(path)': The choice state's condition path references an invalid value."
            )
        }
        return value
    }
}
