package import Primitives

/// A JSON schema, checked as far as its keywords have forms.
///
/// Source: JSON Schema, drafts 04, 06 and 07 (the ones that Glue's registry takes).
package struct JSONSchema: Hashable, Sendable {
    package let root: JSONValue

    /// - Throws: `DataSchemaFailure`.
    init(_ text: String) throws(DataSchemaFailure) {
        do { root = try JSONValue(parsing: text) } catch { throw DataSchemaFailure(reason: "it is no JSON") }
        try Self.check(root, depth: 0)
    }

    private static let types: Set<String> = [
        "array", "boolean", "integer", "null", "number", "object", "string",
    ]
    private static let schemas = [
        "additionalItems", "additionalProperties", "contains", "not", "propertyNames",
    ]
    private static let maps = ["definitions", "patternProperties", "properties"]
    private static let lists = ["allOf", "anyOf", "oneOf"]
    private static let counts = [
        "maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties",
    ]

    private static func check(_ schema: JSONValue, depth: Int) throws(DataSchemaFailure) {
        func fail(_ reason: String) -> DataSchemaFailure { DataSchemaFailure(reason: reason) }
        if schema.bool != nil { return }
        guard let object = schema.object else { throw fail("\(schema.text) is no schema") }
        guard depth < 200 else { throw fail("it is nested too deeply") }
        if let type = object["type"] {
            let names = type.array ?? [type]
            for name in names where !types.contains(name.string ?? "") {
                throw fail("\(name.text) is no type")
            }
        }
        if let required = object["required"], required.bool == nil {
            guard let names = required.array, names.allSatisfy({ $0.string != nil }) else {
                throw fail("required must be a list of names")
            }
        }
        if let values = object["enum"], values.array?.isEmpty ?? true {
            throw fail("enum must be a list of values")
        }
        for key in counts where object[key].map({ ($0.int ?? -1) < 0 }) ?? false {
            throw fail("\(key) must be a number that is not below zero")
        }
        for key in schemas {
            if let inner = object[key] { try check(inner, depth: depth + 1) }
        }
        for key in maps {
            guard let inner = object[key] else { continue }
            guard let members = inner.object?.members else { throw fail("\(key) must be an object") }
            for member in members { try check(member.value, depth: depth + 1) }
        }
        for key in lists {
            guard let inner = object[key] else { continue }
            guard let branches = inner.array, !branches.isEmpty else {
                throw fail("\(key) must be a list of schemas")
            }
            for branch in branches { try check(branch, depth: depth + 1) }
        }
        if let items = object["items"] {
            for item in items.array ?? [items] { try check(item, depth: depth + 1) }
        }
    }

    /// What a local reference such as `#/definitions/x` stands for.
    func resolve(_ reference: String) -> JSONValue? {
        guard reference.hasPrefix("#") else { return nil }
        var value = root
        for part in reference.dropFirst().split(separator: "/") {
            let name = String(part.replacing("~1", with: "/").replacing("~0", with: "~"))
            let element = Int(name).flatMap { (index: Int) -> JSONValue? in value[index] }
            guard let next = value[name] ?? element else { return nil }
            value = next
        }
        return value
    }
}
