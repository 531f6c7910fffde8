package import Primitives

/// The columns of a table at one time.
package struct IcebergSchema: Hashable, Sendable {
    package var id: Int
    package var fields: [IcebergField]
    /// The fields that identify a row, where the table says so.
    package var identifierFieldIDs: [Int]

    package init(id: Int = 0, fields: [IcebergField], identifierFieldIDs: [Int] = []) {
        self.id = id
        self.fields = fields
        self.identifierFieldIDs = identifierFieldIDs
    }

    /// The column of that name, letter case aside.
    package func column(_ name: String) -> IcebergField? {
        fields.first { $0.name == name } ?? fields.first { $0.name.lowercased() == name.lowercased() }
    }

    /// Every field, element, key and value with its dotted name, in depth-first order.
    package var allFields: [(name: String, field: IcebergField)] {
        var found: [(name: String, field: IcebergField)] = []
        for field in fields { Self.collect(field, "", &found) }
        return found
    }

    /// The field, element, key or value of that id, at any depth.
    package func field(_ id: Int) -> IcebergField? {
        fields.first { $0.id == id } ?? allFields.first { $0.field.id == id }?.field
    }

    /// The dotted name of a field.
    package func name(of id: Int) -> String? { allFields.first { $0.field.id == id }?.name }

    /// The largest id in use.
    package var highestFieldID: Int { allFields.map(\.field.id).max() ?? 0 }

    private static func collect(
        _ field: IcebergField,
        _ prefix: String,
        _ found: inout [(name: String, field: IcebergField)]
    ) {
        let name = prefix + field.name
        found.append((name, field))
        switch field.type {
        case .structure(let fields): for inner in fields { collect(inner, name + ".", &found) }
        case .list(let element): collect(element, "element", name, &found)
        case .map(let key, let value):
            collect(key, "key", name, &found)
            collect(value, "value", name, &found)
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string,
            .uuid, .fixed, .binary:
            break
        }
    }

    private static func collect(
        _ element: IcebergElement,
        _ name: String,
        _ prefix: String,
        _ found: inout [(name: String, field: IcebergField)]
    ) {
        let field = IcebergField(id: element.id, name: name, isRequired: element.isRequired, type: element.type)
        collect(field, prefix + ".", &found)
    }
}

extension IcebergType {
    /// The type with new ids for all that is inside it: first the fields of one level, then what is below them.
    ///
    /// Source: Apache Iceberg, `TypeUtil.assignFreshIds`.
    package func assigningIDs(from next: inout Int) -> IcebergType {
        func fresh() -> Int {
            defer { next += 1 }
            return next
        }
        switch self {
        case .structure(let fields): return .structure(Self.assigningIDs(to: fields, from: &next))
        case .list(var element):
            element.id = fresh()
            element.type = element.type.assigningIDs(from: &next)
            return .list(element)
        case .map(var key, var value):
            key.id = fresh()
            value.id = fresh()
            key.type = key.type.assigningIDs(from: &next)
            value.type = value.type.assigningIDs(from: &next)
            return .map(key: key, value: value)
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string,
            .uuid, .fixed, .binary:
            return self
        }
    }

    /// The fields with new ids, and all that is inside them.
    package static func assigningIDs(to fields: [IcebergField], from next: inout Int) -> [IcebergField] {
        var fields = fields
        for index in fields.indices {
            fields[index].id = next
            next += 1
        }
        for index in fields.indices { fields[index].type = fields[index].type.assigningIDs(from: &next) }
        return fields
    }
}

extension IcebergSchema {
    /// A new table's schema, with ids from 1.
    package static func fresh(_ fields: [IcebergField]) -> IcebergSchema {
        var next = 1
        return IcebergSchema(fields: IcebergType.assigningIDs(to: fields, from: &next))
    }

    /// - Throws: `IcebergFailure.malformed`; `.unsupported` for types of later versions.
    package init(_ json: JSONValue) throws(IcebergFailure) {
        guard case .structure(let fields) = try IcebergType(json) else {
            throw .malformed("A schema of the table is no struct")
        }
        self.init(
            id: json["schema-id"]?.int ?? 0,
            fields: fields,
            identifierFieldIDs: (json["identifier-field-ids"]?.array ?? []).compactMap(\.int)
        )
    }

    package var json: JSONValue {
        var object = IcebergType.structure(fields).json.object ?? JSONObject()
        object["schema-id"] = .integer(Int64(id))
        if !identifierFieldIDs.isEmpty {
            object["identifier-field-ids"] = .array(identifierFieldIDs.map { .integer(Int64($0)) })
        }
        return .object(object)
    }
}

extension IcebergType {
    private static let simple: [String: IcebergType] = [
        "binary": .binary, "boolean": .boolean, "date": .date, "double": .double, "float": .float, "int": .int,
        "long": .long, "string": .string, "time": .time, "timestamp": .timestamp, "timestamptz": .timestamptz,
        "uuid": .uuid,
    ]

    /// Types of version 3.
    private static let later: Set<String> = [
        "timestamp_ns", "timestamptz_ns", "unknown", "variant", "geometry", "geography",
    ]

    /// Source: Apache Iceberg table specification, Appendix C, "Schemas".
    package init(_ json: JSONValue) throws(IcebergFailure) {
        switch json {
        case .string(let name): self = try Self.named(name)
        case .object(let object): self = try Self.nested(object)
        case .null, .bool, .integer, .bigInteger, .double, .array:
            throw .malformed("\(json) is no type of Iceberg")
        }
    }

    private static func named(_ name: String) throws(IcebergFailure) -> IcebergType {
        if let type = simple[name] { return type }
        let parts = name.split { "()[], ".contains($0) }
        let numbers = parts.dropFirst().compactMap { Int($0) }
        if parts.first == "decimal", numbers.count == 2, (1...38).contains(numbers[0]) {
            return .decimal(precision: numbers[0], scale: numbers[1])
        }
        if parts.first == "fixed", numbers.count == 1 { return .fixed(byteCount: numbers[0]) }
        guard !later.contains(String(parts.first ?? "")) else {
            throw .unsupported("The type \(name) of Iceberg's version 3 is not supported by Hosu")
        }
        throw .malformed("\(name) is no type of Iceberg")
    }

    private static func nested(_ object: JSONObject) throws(IcebergFailure) -> IcebergType {
        func element(_ name: String) throws(IcebergFailure) -> IcebergElement {
            guard let id = object["\(name)-id"]?.int, let type = object[name] else {
                throw .malformed("A nested type of the table has no \(name)")
            }
            let isRequired = object["\(name)-required"]?.bool ?? (name == "key")
            return IcebergElement(id: id, isRequired: isRequired, type: try IcebergType(type))
        }
        switch object["type"]?.string {
        case "struct":
            var fields: [IcebergField] = []
            for field in object["fields"]?.array ?? [] {
                guard let id = field["id"]?.int, let name = field["name"]?.string, let type = field["type"]
                else {
                    throw .malformed("A field of the table has no id, name or type")
                }
                fields.append(
                    IcebergField(
                        id: id,
                        name: name,
                        isRequired: field["required"]?.bool ?? false,
                        type: try IcebergType(type),
                        documentation: field["doc"]?.string
                    )
                )
            }
            return .structure(fields)
        case "list": return .list(try element("element"))
        case "map": return .map(key: try element("key"), value: try element("value"))
        case let name?: return try named(name)
        case nil: throw .malformed("A nested type of the table has no kind")
        }
    }

    package var json: JSONValue {
        switch self {
        case .structure(let fields):
            let items = fields.map { field in
                var object = JSONObject([
                    ("id", .integer(Int64(field.id))), ("name", .string(field.name)),
                    ("required", .bool(field.isRequired)), ("type", field.type.json),
                ])
                if let text = field.documentation { object["doc"] = .string(text) }
                return JSONValue.object(object)
            }
            return ["type": "struct", "fields": .array(items)]
        case .list(let element):
            return [
                "type": "list", "element-id": .integer(Int64(element.id)), "element": element.type.json,
                "element-required": .bool(element.isRequired),
            ]
        case .map(let key, let value):
            return [
                "type": "map", "key-id": .integer(Int64(key.id)), "key": key.type.json,
                "value-id": .integer(Int64(value.id)), "value": value.type.json,
                "value-required": .bool(value.isRequired),
            ]
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string,
            .uuid, .fixed, .binary:
            return .string(description)
        }
    }
}
