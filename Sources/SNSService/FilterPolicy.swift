import EventPatterns
import Primitives
import Queues

/// Which messages a subscription gets.
///
/// The grammar is that of EventBridge's patterns, within limits of SNS's own; numbers are compared by their value.
///
/// Source: Amazon SNS Developer Guide, "Amazon SNS subscription filter policies", "Filter policy constraints".
struct FilterPolicy: Sendable {
    /// What the policy looks at.
    enum Scope: String, Sendable {
        case attributes = "MessageAttributes"
        case body = "MessageBody"
    }

    private enum Rule: Sendable {
        case everything
        case nothing
        case pattern(EventPattern)
    }

    let scope: Scope
    private let rule: Rule

    /// Stands for a policy that cannot be read: no message passes it.
    static let unreadable = FilterPolicy(scope: .attributes, rule: .nothing)

    /// Reads a policy; an empty object takes every message.
    init(_ text: String, scope: Scope) throws(FilterPolicyFailure) {
        self.scope = scope
        guard text.utf8.count <= 262_144 else {
            throw FilterPolicyFailure("FilterPolicy: Filter policy is too large")
        }
        let fields = try Self.fields(text)
        guard fields.count <= 5 else {
            throw FilterPolicyFailure("FilterPolicy: Filter policy can not have more than 5 keys")
        }
        try Self.checkOperators(.object(fields))
        rule = try Self.rule(fields)
        guard try Self.combinations(fields, depth: 1, scope) <= 150 else {
            throw FilterPolicyFailure("FilterPolicy: Filter policy is too complex")
        }
    }

    /// The policy among a subscription's attributes; nil where there is none.
    ///
    /// It was checked when it was set. What was taken then holds, even if it were refused today.
    init?(stored attributes: [String: String]) throws(FilterPolicyFailure) {
        guard let text = attributes["FilterPolicy"] else { return nil }
        let scope = attributes["FilterPolicyScope"].flatMap(Scope.init) ?? .attributes
        self.init(scope: scope, rule: try Self.rule(Self.fields(text)))
    }

    private init(scope: Scope, rule: Rule) {
        self.scope = scope
        self.rule = rule
    }

    private static func fields(_ text: String) throws(FilterPolicyFailure) -> JSONObject {
        let json: JSONValue
        do { json = try JSONValue(parsing: text) } catch {
            throw FilterPolicyFailure("FilterPolicy: failed to parse JSON. \(error)")
        }
        guard let fields = json.object else {
            throw FilterPolicyFailure("FilterPolicy: failed to parse JSON. Filter is not an object")
        }
        return fields
    }

    private static func rule(_ fields: JSONObject) throws(FilterPolicyFailure) -> Rule {
        guard !fields.isEmpty else { return .everything }
        do throws(EventPatternFailure) {
            return .pattern(try EventPattern(normal(.object(fields))))
        } catch {
            throw FilterPolicyFailure("FilterPolicy: \(error.reason)")
        }
    }

    /// Whether a message with this text and these attributes passes.
    func passes(_ text: String, _ attributes: [String: MessageAttribute]) -> Bool {
        let pattern: EventPattern
        switch rule {
        case .everything: return true
        case .nothing: return false
        case .pattern(let asked): pattern = asked
        }
        switch scope {
        case .body:
            guard let body = try? JSONValue(parsing: text), body.object != nil else { return false }
            return pattern.matches(Self.normal(body))
        case .attributes:
            // Even `"exists": false` asks for an attribute. Source: Amazon SNS Developer Guide, "Key matching".
            guard !attributes.isEmpty else { return false }
            let members = attributes.compactMap { name, value in Self.json(value).map { (name, $0) } }
            return pattern.matches(.object(JSONObject(members)))
        }
    }

    /// Source: Amazon SNS Developer Guide: of attributes, String, String.Array and Number are looked at.
    private static func json(_ attribute: MessageAttribute) -> JSONValue? {
        guard let text = attribute.text else { return nil }
        switch attribute.type {
        case "String.Array":
            guard let json = try? JSONValue(parsing: text), json.array != nil else { return nil }
            return normal(json)
        case "Number":
            if let number = try? JSONValue(parsing: text), number.double != nil { return normal(number) }
            return Double(text).map { normal(.double($0)) }
        default: return attribute.type == "String" || attribute.type.hasPrefix("String.") ? .string(text) : nil
        }
    }

    /// The same with numbers that are equal written alike.
    private static func normal(_ value: JSONValue) -> JSONValue {
        switch value {
        case .double(let number):
            guard number.rounded() == number, let integer = Int64(exactly: number) else { return value }
            return .integer(integer)
        case .array(let elements): return .array(elements.map(normal))
        case .object(let object): return .object(JSONObject(object.members.map { ($0.name, normal($0.value)) }))
        case .null, .bool, .integer, .bigInteger, .string: return value
        }
    }

    /// Refuses what EventBridge's patterns have and SNS has not: wildcards, and in `anything-but` all but `prefix`.
    ///
    /// Source: Amazon SNS Developer Guide, "String value matching"; the words are those of SNS's answers.
    private static func checkOperators(_ value: JSONValue) throws(FilterPolicyFailure) {
        switch value {
        case .object(let object):
            for member in object.members { try checkOperators(member.value) }
        case .array(let elements):
            for element in elements {
                guard let object = element.object, object.count == 1, let member = object.members.first else {
                    try checkOperators(element)
                    continue
                }
                if member.name == "wildcard" {
                    throw FilterPolicyFailure("FilterPolicy: Unrecognized match type wildcard")
                }
                guard member.name == "anything-but" else {
                    try checkOperators(element)
                    continue
                }
                guard let inner = member.value.object?.members.first else { continue }
                guard inner.name == "prefix" else {
                    throw FilterPolicyFailure("FilterPolicy: Unsupported anything-but pattern: \(inner.name)")
                }
                guard inner.value.string != nil else {
                    throw FilterPolicyFailure("FilterPolicy: prefix match pattern must be a string")
                }
            }
        case .null, .bool, .integer, .bigInteger, .double, .string: break
        }
    }

    /// How many combinations of values there are; nested ones count by their depth.
    ///
    /// Source: Amazon SNS Developer Guide, "Filter policy constraints".
    private static func combinations(
        _ object: JSONObject,
        depth: Int,
        _ scope: Scope
    ) throws(FilterPolicyFailure) -> Int {
        var product = 1
        for member in object.members {
            switch member.value {
            case .object(let nested):
                guard scope == .body else {
                    throw FilterPolicyFailure(
                        "Filter policy scope MessageAttributes does not support nested filter policy"
                    )
                }
                product *= try combinations(nested, depth: depth + 1, scope)
            case .array(let elements):
                let branches = elements.compactMap(\.object)
                guard member.name == "$or", branches.count == elements.count, elements.count > 1 else {
                    product *= max(elements.count, 1) * depth
                    break
                }
                var sum = 0
                for branch in branches { sum += try combinations(branch, depth: depth, scope) }
                product *= sum
            case .null, .bool, .integer, .bigInteger, .double, .string: break
            }
            if product > 1_000_000 { return product }
        }
        return product
    }
}

/// Why a text is no filter policy.
struct FilterPolicyFailure: Error, Hashable, Sendable {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
