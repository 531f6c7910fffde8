package import Primitives

/// A path into an event: `$.detail.items[0]['a b'].name`.
///
/// Source: Amazon EventBridge User Guide, "Amazon EventBridge input transformation", "Input path".
package struct EventPath: Hashable, Sendable {
    private enum Step: Hashable, Sendable {
        case name(String)
        case index(Int)
        case all
    }

    private let steps: [Step]

    /// Nil for a text that is no such path.
    package init?(_ text: String) {
        var rest = text[...]
        guard rest.popFirst() == "$" else { return nil }
        var steps: [Step] = []
        while let mark = rest.popFirst() {
            switch mark {
            case ".":
                let name = rest.prefix { $0 != "." && $0 != "[" }
                guard !name.isEmpty else { return nil }
                steps.append(name == "*" ? .all : .name(String(name)))
                rest = rest.dropFirst(name.count)
            case "[":
                guard let end = rest.firstIndex(of: "]") else { return nil }
                let inside = rest[..<end]
                rest = rest[rest.index(after: end)...]
                if inside == "*" {
                    steps.append(.all)
                } else if let index = Int(inside) {
                    steps.append(.index(index))
                } else if let quote = inside.first, quote == "'" || quote == "\"", inside.count >= 2,
                    inside.last == quote
                {
                    steps.append(.name(String(inside.dropFirst().dropLast())))
                } else {
                    return nil
                }
            default: return nil
            }
        }
        self.steps = steps
    }

    /// What the path leads to; nil where it leads nowhere.
    ///
    /// A `*` makes an array of all that is found.
    package func value(in event: JSONValue) -> JSONValue? {
        var values = [event]
        var isMany = false
        for step in steps {
            switch step {
            case .name(let name): values = values.compactMap { $0[name] }
            case .index(let index):
                values = values.compactMap { value in
                    value.array.flatMap { value[index < 0 ? $0.count + index : index] }
                }
            case .all:
                isMany = true
                values = values.flatMap { $0.array ?? $0.object?.members.map(\.value) ?? [] }
            }
        }
        return isMany ? .array(values) : values.first
    }
}
