import Primitives

/// Whether each value that one JSON schema allows is allowed by another.
///
/// What cannot be decided counts as not allowed: keywords that are not known here must be the same on both sides.
struct JSONSchemaCompatibility {
    private let reader: JSONSchema
    private let writer: JSONSchema

    init(_ reader: JSONSchema, _ writer: JSONSchema) {
        self.reader = reader
        self.writer = writer
    }

    var holds: Bool {
        var open: Set<Pair> = []
        return allows(reader.root, writer.root, &open)
    }

    private struct Pair: Hashable {
        let reader: JSONValue
        let writer: JSONValue
    }

    private static let annotations: Set<String> = [
        "$comment", "$id", "$schema", "default", "definitions", "description", "examples", "id", "readOnly",
        "title", "writeOnly",
    ]

    private func allows(_ reader: JSONValue, _ writer: JSONValue, _ open: inout Set<Pair>) -> Bool {
        let reader = resolved(reader, self.reader)
        let writer = resolved(writer, self.writer)
        if reader == .bool(true) || writer == .bool(false) { return true }
        guard let wanted = reader.object else { return false }
        let given = writer.object ?? JSONObject()
        // A schema inside itself is allowed if the rest is.
        guard open.insert(Pair(reader: reader, writer: writer)).inserted else { return true }
        for list in ["anyOf", "oneOf"] {
            guard let branches = given[list]?.array else { continue }
            if wanted[list] == given[list] { continue }
            for branch in branches where !allows(reader, joined(given, without: list, branch), &open) {
                return false
            }
            return true
        }
        if let parts = given["allOf"]?.array, wanted["allOf"] != given["allOf"] {
            let whole = parts.reduce(.object(given.without("allOf"))) {
                joined($0.object ?? given, without: nil, $1)
            }
            return allows(reader, whole, &open)
        }
        for member in wanted.members where !Self.annotations.contains(member.name) {
            guard holds(member.name, member.value, wanted, given, &open) else { return false }
        }
        return true
    }

    /// Whether all that `given` allows fulfils one keyword of the reader.
    private func holds(
        _ keyword: String,
        _ value: JSONValue,
        _ wanted: JSONObject,
        _ given: JSONObject,
        _ open: inout Set<Pair>
    ) -> Bool {
        let values = given["enum"]?.array ?? given["const"].map { [$0] }
        switch keyword {
        case "type":
            let types = Set((value.array ?? [value]).compactMap(\.string))
            let own =
                given["type"].map { Set(($0.array ?? [$0]).compactMap(\.string)) }
                ?? values.map { Set($0.map(Self.type)) }
            guard let own else { return false }
            return own.allSatisfy { types.contains($0) || $0 == "integer" && types.contains("number") }
        case "enum": return values?.allSatisfy { (value.array ?? []).contains($0) } ?? false
        case "const": return values.map { $0 == [value] } ?? false
        case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties":
            return isBound(keyword, value, given) { $0 <= $1 }
        case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties":
            if value.double == 0, keyword.hasPrefix("min"), keyword != "minimum" { return true }
            return isBound(keyword, value, given) { $0 >= $1 }
        case "multipleOf":
            guard let own = given[keyword]?.double, let value = value.double, value != 0 else { return false }
            return (own / value).rounded() == own / value
        case "uniqueItems": return value == .bool(false) || given[keyword] == value
        case "required":
            let own = (given["required"]?.array ?? []).compactMap(\.string)
            return Set((value.array ?? []).compactMap(\.string)).isSubset(of: own)
        case "properties":
            for member in value.object?.members ?? [] {
                guard allows(member.value, Self.property(member.name, given), &open) else { return false }
            }
            return true
        case "additionalProperties": return allowsAdditional(value, wanted, given, &open)
        case "items":
            guard value.array == nil else { return given[keyword] == value }
            guard given[keyword]?.array == nil else { return false }
            return allows(value, given[keyword] ?? true, &open)
        case "allOf":
            return (value.array ?? []).allSatisfy { allows($0, .object(given), &open) }
        case "anyOf", "oneOf":
            if given[keyword] == value { return true }
            return (value.array ?? []).contains { allows($0, .object(given), &open) }
        default: return given[keyword] == value
        }
    }

    private func isBound(
        _ keyword: String,
        _ value: JSONValue,
        _ given: JSONObject,
        _ holds: (Double, Double) -> Bool
    ) -> Bool {
        guard let bound = value.double, let own = given[keyword]?.double else { return given[keyword] == value }
        return holds(own, bound)
    }

    /// The properties that the reader does not name must be allowed by its `additionalProperties`.
    private func allowsAdditional(
        _ value: JSONValue,
        _ wanted: JSONObject,
        _ given: JSONObject,
        _ open: inout Set<Pair>
    ) -> Bool {
        guard value != .bool(true) else { return true }
        guard wanted["patternProperties"] == given["patternProperties"] else { return false }
        let named = Set((wanted["properties"]?.object?.members ?? []).map(\.name))
        for member in given["properties"]?.object?.members ?? [] where !named.contains(member.name) {
            guard allows(value, member.value, &open) else { return false }
        }
        return allows(value, given["additionalProperties"] ?? true, &open)
    }

    /// What an object allows as one of its properties.
    private static func property(_ name: String, _ object: JSONObject) -> JSONValue {
        if let own = object["properties"]?[name] { return own }
        guard object["patternProperties"] == nil else { return true }
        return object["additionalProperties"] ?? true
    }

    private func resolved(_ schema: JSONValue, _ whole: JSONSchema) -> JSONValue {
        var schema = schema
        for _ in 0..<50 {
            guard let reference = schema["$ref"]?.string else { return schema }
            guard let target = whole.resolve(reference) else { return schema }
            schema = target
        }
        return schema
    }

    /// A schema with one branch of a list of it in the list's place; both must hold.
    private func joined(_ object: JSONObject, without list: String?, _ branch: JSONValue) -> JSONValue {
        let branch = resolved(branch, writer)
        guard let added = branch.object else {
            return branch == .bool(false) ? false : .object(list.map(object.without) ?? object)
        }
        var members = (list.map(object.without) ?? object).members.map { ($0.name, $0.value) }
        for member in added.members {
            guard let index = members.firstIndex(where: { $0.0 == member.name }) else {
                members.append((member.name, member.value))
                continue
            }
            switch member.name {
            case "required":
                members[index].1 = .array((members[index].1.array ?? []) + (member.value.array ?? []))
            case "properties":
                let own = members[index].1.object?.members ?? []
                members[index].1 = .object(
                    JSONObject((own + (member.value.object?.members ?? [])).map { ($0.name, $0.value) })
                )
            default: members[index].1 = member.value
            }
        }
        return .object(JSONObject(members))
    }

    private static func type(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .integer, .bigInteger: "integer"
        case .double: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

extension JSONObject {
    fileprivate func without(_ name: String) -> JSONObject {
        JSONObject(members.filter { $0.name != name }.map { ($0.name, $0.value) })
    }
}
