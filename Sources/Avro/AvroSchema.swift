package import Primitives

/// A schema of Avro, with the names of its types resolved.
///
/// Source: Apache Avro Specification, "Schema Declaration".
package indirect enum AvroSchema: Hashable, Sendable {
    case null
    case boolean
    case int
    case long
    case float
    case double
    case bytes
    case string
    case fixed(name: String, byteCount: Int)
    case enumeration(name: String, symbols: [String])
    /// The attributes are the schema's own further members, such as `element-id`.
    case array(AvroSchema, attributes: JSONObject)
    case map(AvroSchema, attributes: JSONObject)
    case union([AvroSchema])
    case record(AvroRecord)
    /// A record inside itself, by its full name.
    case reference(String)
    /// What values of the type below mean.
    case logical(AvroLogicalType, AvroSchema)
}

/// A record's name and fields.
package struct AvroRecord: Hashable, Sendable {
    /// With its namespace.
    package let name: String
    package let fields: [AvroField]

    package init(name: String, fields: [AvroField]) {
        self.name = name
        self.fields = fields
    }

    /// The position of the field of that name.
    package func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// One field of a record.
package struct AvroField: Hashable, Sendable {
    package let name: String
    package let schema: AvroSchema
    /// The members of the declaration that are not the name and the type: `doc`, `default`, `field-id`, `aliases`.
    package let attributes: JSONObject

    package init(name: String, schema: AvroSchema, attributes: JSONObject = JSONObject()) {
        self.name = name
        self.schema = schema
        self.attributes = attributes
    }

    /// The number by which Iceberg knows the field.
    package var fieldID: Int? { attributes["field-id"]?.int }

    package var documentation: String? { attributes["doc"]?.string }
}

/// The meanings that values of simple types may have.
package enum AvroLogicalType: Hashable, Sendable {
    case decimal(precision: Int, scale: Int)
    case uuid
    case date
    case timeMillis
    case timeMicros
    /// `isAdjusted` is Iceberg's `adjust-to-utc`; nil where the schema says nothing.
    case timestampMillis(isAdjusted: Bool?)
    case timestampMicros(isAdjusted: Bool?)
    case localTimestampMillis
    case localTimestampMicros
    /// An array of records of `key` and `value`: Iceberg's maps whose keys are no texts.
    case map
    /// A meaning that is not known here.
    case other(String)
}

extension AvroSchema {
    /// The type without its meaning.
    package var physical: AvroSchema {
        if case .logical(_, let schema) = self { return schema.physical }
        return self
    }

    package var record: AvroRecord? {
        if case .record(let record) = physical { return record }
        return nil
    }

    /// The one branch of a union besides null; the schema itself when it is no such union.
    package var withoutNull: AvroSchema {
        guard case .union(let branches) = self else { return self }
        let others = branches.filter { $0 != .null }
        return others.count == 1 ? others[0] : self
    }

    /// Whether null is a value of the type.
    package var isNullable: Bool {
        switch self {
        case .null: true
        case .union(let branches): branches.contains(.null)
        case .boolean, .int, .long, .float, .double, .bytes, .string, .fixed, .enumeration, .array, .map,
            .record, .reference, .logical:
            false
        }
    }
}

/// Why bytes or values are not Avro.
package enum AvroFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes end within a value.
    case truncated
    case malformed(String)
    /// The schema is none.
    case schema(String)
    /// The file is compressed in a way that cannot be read here.
    case codec(String)
    /// A value to be written is not of its type.
    case mismatch(String)

    package var description: String {
        switch self {
        case .truncated: "the Avro data end too early"
        case .malformed(let reason): "the Avro data are damaged: \(reason)"
        case .schema(let reason): "the Avro schema cannot be read: \(reason)"
        case .codec(let name): "Avro files compressed with \(name) cannot be read"
        case .mismatch(let reason): "the value cannot be written as Avro: \(reason)"
        }
    }
}
