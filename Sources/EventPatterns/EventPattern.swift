package import Primitives

/// A pattern of EventBridge, which says of events whether a rule takes them.
///
/// Source: Amazon EventBridge User Guide, "Creating Amazon EventBridge event patterns" and "Comparison operators".
package struct EventPattern: Hashable, Sendable {
    indirect enum Node: Hashable, Sendable {
        /// Every field must hold.
        case fields([Field], alternatives: [[Node]])
        /// One of the conditions must hold of the value.
        case conditions([EventCondition])
    }

    struct Field: Hashable, Sendable {
        let name: String
        let node: Node
    }

    let root: Node

    /// Reads a pattern that is JSON.
    package init(parsing text: String) throws(EventPatternFailure) {
        let json: JSONValue
        do { json = try JSONValue(parsing: text) } catch {
            throw EventPatternFailure("Invalid JSON: \(error)")
        }
        try self.init(json)
    }

    package init(_ json: JSONValue) throws(EventPatternFailure) {
        guard case .object(let object) = json else { throw EventPatternFailure("Filter is not an object") }
        root = try Self.fields(object)
    }

    /// Whether the event fits: other fields of it do not matter.
    package func matches(_ event: JSONValue) -> Bool { Self.matches(root, event) }

    /// Of an array, one element must fit the whole of what is asked below it.
    private static func matches(_ node: Node, _ value: JSONValue?) -> Bool {
        switch node {
        case .conditions(let conditions):
            if case .array(let elements)? = value {
                if elements.isEmpty { return conditions.contains { $0.holdsOfNothing } }
                return elements.contains { matches(node, $0) }
            }
            return conditions.contains { $0.holds(of: value) }
        case .fields(let fields, let alternatives):
            if case .array(let elements)? = value { return elements.contains { matches(node, $0) } }
            let object = value?.object
            for field in fields where !matches(field.node, object?[field.name]) { return false }
            return alternatives.allSatisfy { branches in branches.contains { matches($0, value) } }
        }
    }
}

/// Why a text is no pattern.
package struct EventPatternFailure: Error, Hashable, Sendable {
    package let reason: String

    init(_ reason: String) { self.reason = reason }

    /// Source: the message of `InvalidEventPatternException` as EventBridge answers PutRule.
    package var message: String { "Event pattern is not valid. Reason: \(reason)" }
}

extension EventPattern {
    private static func fields(_ object: JSONObject) throws(EventPatternFailure) -> Node {
        guard !object.isEmpty else { throw EventPatternFailure("Empty objects are not allowed") }
        var fields: [Field] = []
        var alternatives: [[Node]] = []
        for member in object.members {
            if member.name == "$or", let branches = try branches(member.value) {
                alternatives.append(branches)
            } else {
                fields.append(Field(name: member.name, node: try node(member.value, member.name)))
            }
        }
        return .fields(fields, alternatives: alternatives)
    }

    /// What `$or` offers; nil where it is the name of a field: there are two objects at least, none of them a condition.
    private static func branches(_ value: JSONValue) throws(EventPatternFailure) -> [Node]? {
        guard case .array(let elements) = value, elements.count >= 2 else { return nil }
        var nodes: [Node] = []
        for element in elements {
            guard case .object(let object) = element, !object.isEmpty,
                !object.names.contains(where: EventCondition.names.contains)
            else { return nil }
            nodes.append(try fields(object))
        }
        return nodes
    }

    private static func node(_ value: JSONValue, _ name: String) throws(EventPatternFailure) -> Node {
        switch value {
        case .object(let object): return try fields(object)
        case .array(let elements):
            guard !elements.isEmpty else { throw EventPatternFailure("Empty arrays are not allowed") }
            var conditions: [EventCondition] = []
            for element in elements { conditions.append(try EventCondition(element)) }
            return .conditions(conditions)
        case .null, .bool, .integer, .bigInteger, .double, .string:
            throw EventPatternFailure("\"\(name)\" must be an object or an array")
        }
    }
}
