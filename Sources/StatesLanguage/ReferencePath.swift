package import Primitives

/// A path that names one place of a value, for writing there.
///
/// Source: Amazon States Language, "Reference Paths": no `@ , : ? *` and no `..`.
package struct ReferencePath: Sendable, Equatable {
    enum Step: Sendable, Equatable {
        case member(String)
        case index(Int)
    }

    let steps: [Step]

    package init(_ text: String) throws(PathFailure) {
        let path = try JSONPath(text)
        guard path.root == .input else {
            throw PathFailure(message: "'\(text)' does not begin at the input")
        }
        var steps: [Step] = []
        for segment in path.segments {
            switch segment {
            case .member(let name): steps.append(.member(name))
            case .index(let index) where index >= 0: steps.append(.index(index))
            case .index, .members, .indices, .slice, .wildcard, .descendants, .filter, .function:
                throw PathFailure(message: "'\(text)' is not a reference path")
            }
        }
        self.steps = steps
    }

    /// `value` with `new` at the place; objects on the way are made where they are missing.
    ///
    /// Nil where the way goes through something that cannot hold it, or through an element an array does not have.
    ///
    /// Source: Amazon States Language, "ResultPath".
    package func put(_ new: JSONValue, into value: JSONValue) -> JSONValue? {
        Self.put(new, into: value, steps[...])
    }

    private static func put(_ new: JSONValue, into value: JSONValue, _ steps: ArraySlice<Step>) -> JSONValue? {
        guard let step = steps.first else { return new }
        let rest = steps.dropFirst()
        switch step {
        case .member(let name):
            guard var object = value.isNull ? JSONObject() : value.object else { return nil }
            guard let inner = put(new, into: object[name] ?? .object(JSONObject()), rest) else { return nil }
            object[name] = inner
            return .object(object)
        case .index(let index):
            guard case .array(var elements) = value, elements.indices.contains(index),
                let inner = put(new, into: elements[index], rest)
            else { return nil }
            elements[index] = inner
            return .array(elements)
        }
    }
}
