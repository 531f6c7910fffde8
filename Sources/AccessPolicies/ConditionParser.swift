import Primitives

/// Reads the `Condition` of a statement.
struct ConditionParser: Sendable {
    /// The actions that each pattern of the statement names; nil where it names those it is not about.
    let actions: [[S3Action]]?
    let variables: Bool

    func conditions(_ value: JSONValue?) throws(PolicyFailure) -> [Condition] {
        guard let value else { return [] }
        guard case .object(let operators) = value else { throw .syntax }
        var conditions: [Condition] = []
        for member in operators.members {
            guard let comparison = ConditionOperator(member.name) else {
                throw PolicyFailure("Invalid Condition type : \(member.name)")
            }
            guard case .object(let keys) = member.value else { throw .syntax }
            for key in keys.members {
                try check(key: key.name)
                conditions.append(try condition(comparison, key.name, try Self.values(key.value)))
            }
        }
        return conditions
    }

    private func check(key: String) throws(PolicyFailure) {
        guard let known = ConditionKey.find(key) else {
            throw PolicyFailure("Policy has an invalid condition key", detail: key)
        }
        let applies = (actions ?? []).allSatisfy { named in named.contains(where: known.applies) }
        guard applies else {
            throw PolicyFailure(
                "Conditions do not apply to combination of actions and resources in statement",
                detail: key
            )
        }
    }

    /// The values of a key as texts; numbers and truth values may stand without quotes.
    private static func values(_ value: JSONValue) throws(PolicyFailure) -> [String] {
        let elements: [JSONValue]
        if case .array(let array) = value { elements = array } else { elements = [value] }
        var texts: [String] = []
        for element in elements {
            switch element {
            case .string(let text): texts.append(text)
            case .integer, .bigInteger, .double, .bool: texts.append(element.text)
            case .null, .array, .object: throw .syntax
            }
        }
        return texts
    }

    private func condition(
        _ comparison: ConditionOperator,
        _ key: String,
        _ texts: [String]
    ) throws(PolicyFailure) -> Condition {
        Condition(
            key: key.lowercased(),
            comparison: try self.comparison(comparison, texts),
            isNegated: comparison.isNegated,
            passesWithoutKey: comparison.passesWithoutKey,
            quantifier: comparison.quantifier
        )
    }

    private func comparison(
        _ comparison: ConditionOperator,
        _ texts: [String]
    ) throws(PolicyFailure) -> Condition.Comparison {
        func read<Value>(_ convert: (String) -> Value?) throws(PolicyFailure) -> [Value] {
            var values: [Value] = []
            for text in texts {
                guard let value = convert(text) else { throw .conditionValue(comparison.baseName, text) }
                values.append(value)
            }
            return values
        }
        switch comparison.kind {
        case .text(let isPattern, let ignoresCase):
            return .text(
                texts.map { text in
                    let text = ignoresCase ? text.lowercased() : text
                    return PolicyPattern(text, wildcards: isPattern, variables: variables)
                },
                ignoresCase: ignoresCase
            )
        case .number(let order): return .number(order, try read { Double($0) })
        case .date(let order): return .date(order, try read(Condition.date))
        case .bool: return .bool(try read(Condition.bool))
        case .bytes: return .bytes(try read { Base64.decode($0) })
        case .null: return .null(try read(Condition.bool))
        case .arn: return .arn(try read { ARNPattern($0 == "*" ? "*:*:*:*:*:*" : $0, variables: variables) })
        case .address:
            var ranges: [AddressRange] = []
            for text in texts {
                guard let range = AddressRange(text) else {
                    throw PolicyFailure("Invalid IP address in Conditions", detail: text)
                }
                ranges.append(range)
            }
            return .address(ranges)
        }
    }
}

/// The name of an operator, such as `ForAnyValue:StringNotLikeIfExists`, taken apart.
struct ConditionOperator: Sendable {
    enum Kind: Sendable {
        case text(isPattern: Bool, ignoresCase: Bool)
        case number(Condition.Order)
        case date(Condition.Order)
        case bool
        case bytes
        case address
        case arn
        case null
    }

    let baseName: String
    let kind: Kind
    let isNegated: Bool
    let passesWithoutKey: Bool
    let quantifier: Condition.Quantifier

    /// Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
    private static let kinds: [String: (kind: Kind, isNegated: Bool)] = [
        "ArnEquals": (.arn, false),
        "ArnLike": (.arn, false),
        "ArnNotEquals": (.arn, true),
        "ArnNotLike": (.arn, true),
        "BinaryEquals": (.bytes, false),
        "Bool": (.bool, false),
        "DateEquals": (.date(.equal), false),
        "DateGreaterThan": (.date(.greater), false),
        "DateGreaterThanEquals": (.date(.greaterOrEqual), false),
        "DateLessThan": (.date(.less), false),
        "DateLessThanEquals": (.date(.lessOrEqual), false),
        "DateNotEquals": (.date(.equal), true),
        "IpAddress": (.address, false),
        "NotIpAddress": (.address, true),
        "Null": (.null, false),
        "NumericEquals": (.number(.equal), false),
        "NumericGreaterThan": (.number(.greater), false),
        "NumericGreaterThanEquals": (.number(.greaterOrEqual), false),
        "NumericLessThan": (.number(.less), false),
        "NumericLessThanEquals": (.number(.lessOrEqual), false),
        "NumericNotEquals": (.number(.equal), true),
        "StringEquals": (.text(isPattern: false, ignoresCase: false), false),
        "StringEqualsIgnoreCase": (.text(isPattern: false, ignoresCase: true), false),
        "StringLike": (.text(isPattern: true, ignoresCase: false), false),
        "StringNotEquals": (.text(isPattern: false, ignoresCase: false), true),
        "StringNotEqualsIgnoreCase": (.text(isPattern: false, ignoresCase: true), true),
        "StringNotLike": (.text(isPattern: true, ignoresCase: false), true),
    ]

    /// Nil when there is no such operator.
    init?(_ name: String) {
        var rest = name[...]
        if rest.hasPrefix("ForAllValues:") {
            quantifier = .all
            rest = rest.dropFirst("ForAllValues:".count)
        } else if rest.hasPrefix("ForAnyValue:") {
            quantifier = .any
            rest = rest.dropFirst("ForAnyValue:".count)
        } else {
            quantifier = .none
        }
        passesWithoutKey = rest.hasSuffix("IfExists")
        if passesWithoutKey { rest = rest.dropLast("IfExists".count) }
        guard let found = Self.kinds[String(rest)] else { return nil }
        if case .null = found.kind, passesWithoutKey { return nil }
        baseName = String(rest)
        (kind, isNegated) = found
    }
}
