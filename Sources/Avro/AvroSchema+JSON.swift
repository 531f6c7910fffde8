package import Primitives

extension AvroSchema {
    /// Reads a schema declaration.
    ///
    /// - Throws: `AvroFailure.schema`.
    package init(_ json: JSONValue) throws(AvroFailure) {
        var parser = Parser()
        self = try parser.schema(json, namespace: "", depth: 0)
    }

    /// Reads a schema declaration from its text.
    package init(parsing text: String) throws(AvroFailure) {
        let json: JSONValue
        do { json = try JSONValue(parsing: text) } catch { throw .schema("it is no JSON") }
        self = try AvroSchema(json)
    }

    private struct Parser {
        /// Types declared so far, by full name; nil while a type is being declared.
        private var names: [String: AvroSchema?] = [:]

        private static let known: Set<String> = [
            "type", "name", "namespace", "logicalType", "items", "values", "fields", "symbols", "size",
        ]

        mutating func schema(
            _ json: JSONValue,
            namespace: String,
            depth: Int
        ) throws(AvroFailure) -> AvroSchema {
            guard depth < 100 else { throw .schema("it is nested too deeply") }
            switch json {
            case .string(let name): return try named(name, namespace)
            case .array(let branches):
                var schemas: [AvroSchema] = []
                for branch in branches {
                    schemas.append(try schema(branch, namespace: namespace, depth: depth + 1))
                }
                return .union(schemas)
            case .object(let object): return try declared(object, namespace, depth)
            case .null, .bool, .integer, .bigInteger, .double: throw .schema("\(json) is no type")
            }
        }

        private func named(_ name: String, _ namespace: String) throws(AvroFailure) -> AvroSchema {
            if let simple = Self.simple(name) { return simple }
            let full = name.contains(".") || namespace.isEmpty ? name : "\(namespace).\(name)"
            for candidate in [full, name] {
                if let known = names[candidate] { return known ?? .reference(candidate) }
            }
            throw .schema("the type \(name) is not declared")
        }

        private static func simple(_ name: String) -> AvroSchema? {
            switch name {
            case "null": .null
            case "boolean": .boolean
            case "int": .int
            case "long": .long
            case "float": .float
            case "double": .double
            case "bytes": .bytes
            case "string": .string
            default: nil
            }
        }

        private mutating func declared(
            _ object: JSONObject,
            _ namespace: String,
            _ depth: Int
        ) throws(AvroFailure) -> AvroSchema {
            guard let type = object["type"] else { throw .schema("a type has no member type") }
            let base: AvroSchema
            switch type.string {
            case "array":
                guard let items = object["items"] else { throw .schema("an array has no items") }
                let element = try schema(items, namespace: namespace, depth: depth + 1)
                base = .array(element, attributes: Self.further(object))
            case "map":
                guard let values = object["values"] else { throw .schema("a map has no values") }
                let value = try schema(values, namespace: namespace, depth: depth + 1)
                base = .map(value, attributes: Self.further(object))
            case "record", "error", "fixed", "enum":
                base = try namedType(object, type.string ?? "", namespace, depth)
            default: base = try schema(type, namespace: namespace, depth: depth + 1)
            }
            return Self.logical(object, base)
        }

        private mutating func namedType(
            _ object: JSONObject,
            _ kind: String,
            _ outer: String,
            _ depth: Int
        ) throws(AvroFailure) -> AvroSchema {
            guard let name = object["name"]?.string else { throw .schema("a \(kind) has no name") }
            var namespace = object["namespace"]?.string ?? outer
            if let dot = name.lastIndex(of: ".") { namespace = String(name[..<dot]) }
            let full = name.contains(".") || namespace.isEmpty ? name : "\(namespace).\(name)"
            let result: AvroSchema
            switch kind {
            case "fixed":
                guard let size = object["size"]?.int, size >= 0 else { throw .schema("\(name) has no size") }
                result = .fixed(name: full, byteCount: size)
            case "enum":
                let symbols = (object["symbols"]?.array ?? []).compactMap(\.string)
                result = .enumeration(name: full, symbols: symbols)
            default:
                names[full] = .some(nil)
                result = .record(AvroRecord(name: full, fields: try fields(object, namespace, depth)))
            }
            names[full] = result
            return Self.logical(object, result)
        }

        private mutating func fields(
            _ object: JSONObject,
            _ namespace: String,
            _ depth: Int
        ) throws(AvroFailure) -> [AvroField] {
            guard let given = object["fields"]?.array else { throw .schema("a record has no fields") }
            var fields: [AvroField] = []
            for field in given {
                guard let object = field.object, let name = object["name"]?.string, let type = object["type"]
                else {
                    throw .schema("a field has no name or no type")
                }
                var attributes = object
                attributes["name"] = nil
                attributes["type"] = nil
                let schema = try schema(type, namespace: namespace, depth: depth + 1)
                fields.append(AvroField(name: name, schema: schema, attributes: attributes))
            }
            return fields
        }

        private static func further(_ object: JSONObject) -> JSONObject {
            JSONObject(members: object.members.filter { !known.contains($0.name) })
        }

        private static func logical(_ object: JSONObject, _ base: AvroSchema) -> AvroSchema {
            guard let name = object["logicalType"]?.string else { return base }
            if case .logical = base { return base }
            let isAdjusted = object["adjust-to-utc"]?.bool
            let type: AvroLogicalType
            switch name {
            case "decimal":
                type = .decimal(precision: object["precision"]?.int ?? 10, scale: object["scale"]?.int ?? 0)
            case "uuid": type = .uuid
            case "date": type = .date
            case "time-millis": type = .timeMillis
            case "time-micros": type = .timeMicros
            case "timestamp-millis": type = .timestampMillis(isAdjusted: isAdjusted)
            case "timestamp-micros": type = .timestampMicros(isAdjusted: isAdjusted)
            case "local-timestamp-millis": type = .localTimestampMillis
            case "local-timestamp-micros": type = .localTimestampMicros
            case "map": type = .map
            default: type = .other(name)
            }
            return .logical(type, base)
        }
    }
}

extension AvroSchema {
    /// The declaration; a named type is spelled out where it comes first and is a name afterwards.
    package var json: JSONValue {
        var declared: Set<String> = []
        return json(&declared)
    }

    private func json(_ declared: inout Set<String>) -> JSONValue {
        switch self {
        case .null: return "null"
        case .boolean: return "boolean"
        case .int: return "int"
        case .long: return "long"
        case .float: return "float"
        case .double: return "double"
        case .bytes: return "bytes"
        case .string: return "string"
        case .reference(let name): return .string(name)
        case .fixed(let name, let byteCount):
            guard declared.insert(name).inserted else { return .string(name) }
            return ["type": "fixed", "name": .string(name), "size": .integer(Int64(byteCount))]
        case .enumeration(let name, let symbols):
            guard declared.insert(name).inserted else { return .string(name) }
            return ["type": "enum", "name": .string(name), "symbols": .array(symbols.map { .string($0) })]
        case .array(let element, let attributes):
            return Self.object([("type", "array"), ("items", element.json(&declared))], attributes)
        case .map(let value, let attributes):
            return Self.object([("type", "map"), ("values", value.json(&declared))], attributes)
        case .union(let branches): return .array(branches.map { $0.json(&declared) })
        case .record(let record):
            guard declared.insert(record.name).inserted else { return .string(record.name) }
            var fields: [JSONValue] = []
            for field in record.fields {
                let head: [(String, JSONValue)] = [
                    ("name", .string(field.name)), ("type", field.schema.json(&declared)),
                ]
                fields.append(Self.object(head, field.attributes))
            }
            return ["type": "record", "name": .string(record.name), "fields": .array(fields)]
        case .logical(let type, let schema): return type.annotating(schema.json(&declared))
        }
    }

    private static func object(_ head: [(String, JSONValue)], _ attributes: JSONObject) -> JSONValue {
        .object(JSONObject(head + attributes.members.map { ($0.name, $0.value) }))
    }
}

extension AvroLogicalType {
    fileprivate func annotating(_ json: JSONValue) -> JSONValue {
        var object = json.object ?? JSONObject([("type", json)])
        switch self {
        case .decimal(let precision, let scale):
            object["logicalType"] = "decimal"
            object["precision"] = .integer(Int64(precision))
            object["scale"] = .integer(Int64(scale))
        case .uuid: object["logicalType"] = "uuid"
        case .date: object["logicalType"] = "date"
        case .timeMillis: object["logicalType"] = "time-millis"
        case .timeMicros: object["logicalType"] = "time-micros"
        case .timestampMillis(let isAdjusted):
            object["logicalType"] = "timestamp-millis"
            object["adjust-to-utc"] = isAdjusted.map { .bool($0) }
        case .timestampMicros(let isAdjusted):
            object["logicalType"] = "timestamp-micros"
            object["adjust-to-utc"] = isAdjusted.map { .bool($0) }
        case .localTimestampMillis: object["logicalType"] = "local-timestamp-millis"
        case .localTimestampMicros: object["logicalType"] = "local-timestamp-micros"
        case .map: object["logicalType"] = "map"
        case .other(let name): object["logicalType"] = .string(name)
        }
        return .object(object)
    }
}
