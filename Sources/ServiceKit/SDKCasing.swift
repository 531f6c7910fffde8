package import Primitives
package import Shapes

/// The names of members as Step Functions and universal targets spell them: with a capital letter, whatever the service itself
/// writes.
///
/// Source: Step Functions Developer Guide, "AWS SDK service integrations", "Parameters are expressed in PascalCase".
package enum SDKCasing {
    /// What a task's arguments are in the service's own spelling; texts and JSON become the bytes that blobs are.
    package static func input(_ value: JSONValue, _ shape: Shape) throws(UnknownField) -> JSONValue {
        switch (shape.kind, value) {
        case (.structure, .object(let object)):
            var members: [JSONObject.Member] = []
            for member in object.members {
                guard let known = shape.members.first(where: { $0.name.uppercasedFirst == member.name }) else {
                    throw UnknownField(name: member.name)
                }
                members.append(.init(name: known.name, value: try input(member.value, known.shape)))
            }
            return .object(JSONObject(members: members))
        case (.list, .array(let elements)):
            guard let element = shape.element?.shape else { return value }
            var values: [JSONValue] = []
            for part in elements { values.append(try input(part, element)) }
            return .array(values)
        case (.map, .object(let object)):
            guard let inner = shape.mapValue?.shape else { return value }
            var members: [JSONObject.Member] = []
            for member in object.members {
                members.append(.init(name: member.name, value: try input(member.value, inner)))
            }
            return .object(JSONObject(members: members))
        case (.blob, .string(let text)):
            return .string(Base64.encode(Array(text.utf8)))
        case (.blob, _):
            return .string(Base64.encode(value.bytes))
        default:
            return value
        }
    }

    /// What a service answers, in the spelling of tasks.
    package static func output(_ value: JSONValue, _ shape: Shape) -> JSONValue {
        switch (shape.kind, value) {
        case (.structure, .object(let object)):
            let members = object.members.map { member in
                let inner = shape.member(named: member.name)?.shape
                return JSONObject.Member(
                    name: member.name.uppercasedFirst,
                    value: inner.map { output(member.value, $0) } ?? member.value
                )
            }
            return .object(JSONObject(members: members))
        case (.list, .array(let elements)):
            guard let element = shape.element?.shape else { return value }
            return .array(elements.map { output($0, element) })
        case (.map, .object(let object)):
            guard let inner = shape.mapValue?.shape else { return value }
            let members = object.members.map {
                JSONObject.Member(name: $0.name, value: output($0.value, inner))
            }
            return .object(JSONObject(members: members))
        case (.blob, .string(let text)):
            guard let bytes = Base64.decode(text) else { return value }
            return .string(String(decoding: bytes, as: UTF8.self))
        default:
            return value
        }
    }

    /// A member that the operation does not have.
    package struct UnknownField: Error {
        package let name: String
    }
}

extension String {
    fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
