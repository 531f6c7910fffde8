package import Primitives

/// The steps that make one JSON text into another.
///
/// Source: RFC 6902.
package struct JSONPatch: Sendable {
    private var steps: [JSONValue] = []

    package init(from old: JSONValue, to new: JSONValue) {
        compare(old, new, "")
    }

    /// A list of steps.
    package var json: JSONValue { .array(steps) }

    private mutating func compare(_ old: JSONValue, _ new: JSONValue, _ path: String) {
        guard old != new else { return }
        switch (old, new) {
        case (.object(let a), .object(let b)):
            for member in a.members where b[member.name] == nil {
                step("remove", path + Self.part(member.name), nil)
            }
            for member in b.members {
                let path = path + Self.part(member.name)
                if let before = a[member.name] {
                    compare(before, member.value, path)
                } else {
                    step("add", path, member.value)
                }
            }
        case (.array(let a), .array(let b)):
            for index in 0..<min(a.count, b.count) { compare(a[index], b[index], "\(path)/\(index)") }
            for index in (b.count..<max(a.count, b.count)).reversed() {
                step("remove", "\(path)/\(index)", nil)
            }
            for index in a.count..<max(a.count, b.count) { step("add", "\(path)/\(index)", b[index]) }
        default: step("replace", path, new)
        }
    }

    private mutating func step(_ operation: String, _ path: String, _ value: JSONValue?) {
        var members: [(String, JSONValue)] = [("op", .string(operation)), ("path", .string(path))]
        if let value { members.append(("value", value)) }
        steps.append(.object(JSONObject(members)))
    }

    private static func part(_ name: String) -> String {
        "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
