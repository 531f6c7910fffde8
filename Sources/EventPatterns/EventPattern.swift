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

        /// Whether it is asked for a value, not for fields.
        var isLeaf: Bool {
            switch node {
            case .conditions: true
            case .fields: false
            }
        }
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

    /// Of an array, one element must fit the whole of what is asked below it; an empty one is as if it were not there.
    private static func matches(_ node: Node, _ value: JSONValue?) -> Bool {
        if case .array(let elements)? = value {
            return elements.isEmpty ? matches(node, nil) : elements.contains { matches(node, $0) }
        }
        switch node {
        case .conditions(let conditions): return conditions.contains { $0.holds(of: value) }
        case .fields(let fields, let alternatives):
            let object = value?.object
            for field in fields
            where !matches(field.node, object.flatMap { self.value(of: field, in: $0) }) {
                return false
            }
            return alternatives.allSatisfy { branches in branches.contains { matches($0, value) } }
        }
    }

    /// The member of that name.
    ///
    /// Fields of it may also stand in the object itself, their names joined to its own by dots: `a` and `a.b` are two values,
    /// as they are two keys of a filter.
    private static func value(of field: Field, in object: JSONObject) -> JSONValue? {
        let value = object[field.name]
        guard !field.isLeaf, value?.array == nil else { return value }
        let start = field.name + "."
        let joined = object.members.filter { $0.name.utf8.starts(with: start.utf8) }
        guard !joined.isEmpty else { return value }
        var below = value?.object ?? JSONObject()
        for member in joined { below[String(member.name.dropFirst(start.count))] = member.value }
        return .object(below)
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
                add(try node(member.value, member.name), at: member.name, to: &fields)
            }
        }
        return .fields(fields, alternatives: alternatives)
    }

    /// Names of fields in fields may be joined by dots; of what is said twice of one field's value, the last counts.
    ///
    /// Source: EventBridge User Guide, "Best practices when defining Amazon EventBridge event patterns"; answers of
    /// TestEventPattern.
    private static func add(_ node: Node, at name: String, to fields: inout [Field]) {
        let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let whole = names.dropFirst().reversed().reduce(node) { below, name in
            .fields([Field(name: name, node: below)], alternatives: [])
        }
        add(Field(name: names[0], node: whole), to: &fields)
    }

    private static func add(_ field: Field, to fields: inout [Field]) {
        let place = fields.firstIndex { $0.name == field.name && $0.isLeaf == field.isLeaf }
        guard let index = place else {
            return fields.append(field)
        }
        var node = field.node
        if case .fields(var known, let alternatives) = fields[index].node,
            case .fields(let added, let more) = node
        {
            for field in added { add(field, to: &known) }
            node = .fields(known, alternatives: alternatives + more)
        }
        fields[index] = Field(name: field.name, node: node)
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
