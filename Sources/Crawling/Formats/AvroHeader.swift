import Catalog
import Primitives

/// The schema at the start of an Avro file.
///
/// Source: Apache Avro Specification, "Object Container Files" and "Schema Declaration".
struct AvroHeader {
    let schema: String
    private(set) var columns: [FileSchema.Column] = []

    static let mark: [UInt8] = Array("Obj".utf8) + [1]

    /// - Throws: `Unclassified.damaged`.
    init(head: [UInt8]) throws(Unclassified) {
        var reader = Reader(bytes: head, position: Self.mark.count)
        guard let metadata = reader.metadata(), let schema = metadata["avro.schema"] else {
            throw .damaged("its header is not whole")
        }
        self.schema = schema
        guard let value = try? JSONValue(parsing: schema), value["type"]?.string == "record",
            let fields = value["fields"]?.array
        else { throw .damaged("its schema is no record") }
        var names: [String: JSONValue] = [:]
        for field in fields {
            guard let name = field["name"]?.string, let type = field["type"] else { continue }
            columns.append(FileSchema.Column(name, Self.type(type, &names, depth: 0)))
        }
    }

    private static func type(_ schema: JSONValue, _ names: inout [String: JSONValue], depth: Int) -> HiveType {
        guard depth < 50 else { return .string }
        if let branches = schema.array {
            let types = branches.filter { $0.string != "null" }
            guard let first = types.first else { return .string }
            let merged = types.map { type($0, &names, depth: depth + 1) }
            return types.count == 1 ? type(first, &names, depth: depth + 1) : .union(merged)
        }
        let name = schema.string ?? schema["type"]?.string
        if let annotated = annotated(schema) { return annotated }
        switch name {
        case "boolean": return .boolean
        case "int": return .int
        case "long": return .bigint
        case "float": return .float
        case "double": return .double
        case "bytes", "fixed": return .binary
        case "string", "enum": return .string
        case "array": return .array(schema["items"].map { type($0, &names, depth: depth + 1) } ?? .string)
        case "map":
            return .map(
                key: .string,
                value: schema["values"].map { type($0, &names, depth: depth + 1) } ?? .string
            )
        case "record":
            if let own = schema["name"]?.string { names[own] = schema }
            let fields = (schema["fields"]?.array ?? []).compactMap { field -> HiveType.Field? in
                guard let name = field["name"]?.string, let inner = field["type"] else { return nil }
                return HiveType.Field(name: name.lowercased(), type: type(inner, &names, depth: depth + 1))
            }
            return .structure(fields)
        case let other?:
            if let known = names[other] { return type(known, &names, depth: depth + 1) }
            return schema["type"].map { $0.string == nil ? type($0, &names, depth: depth + 1) : .string }
                ?? .string
        case nil: return schema["type"].map { type($0, &names, depth: depth + 1) } ?? .string
        }
    }

    private static func annotated(_ schema: JSONValue) -> HiveType? {
        switch schema["logicalType"]?.string {
        case "decimal":
            .decimal(precision: schema["precision"]?.int ?? 10, scale: schema["scale"]?.int ?? 0)
        case "date": .date
        case "timestamp-millis", "timestamp-micros": .timestamp
        default: nil
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var position: Int

        mutating func long() -> Int64? {
            var value: UInt64 = 0
            for shift in stride(from: 0, to: 64, by: 7) {
                guard position < bytes.count else { return nil }
                let byte = bytes[position]
                position += 1
                value |= UInt64(byte & 0x7F) << UInt64(shift)
                if byte < 0x80 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
            }
            return nil
        }

        mutating func text() -> String? {
            guard let length = long(), length >= 0, length <= bytes.count - position else { return nil }
            defer { position += Int(length) }
            return String(decoding: bytes[position..<(position + Int(length))], as: UTF8.self)
        }

        /// Blocks of names and values, ended by an empty one.
        mutating func metadata() -> [String: String]? {
            var found: [String: String] = [:]
            while let count = long() {
                guard count != 0 else { return found }
                if count < 0 { _ = long() }
                for _ in 0..<count.magnitude {
                    guard let key = text(), let value = text() else { return nil }
                    found[key] = value
                }
            }
            return nil
        }
    }
}
