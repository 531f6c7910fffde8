package import Avro

/// A schema of data in one of the languages that registries keep.
package enum DataSchema: Hashable, Sendable {
    case avro(AvroSchema)
    case json(JSONSchema)

    /// The languages.
    package enum Language: String, Codable, Hashable, Sendable {
        case avro = "AVRO"
        case json = "JSON"
    }

    /// Reads a definition.
    ///
    /// - Throws: `DataSchemaFailure` for a text that is no such schema.
    package init(_ text: String, _ language: Language) throws(DataSchemaFailure) {
        switch language {
        case .avro:
            do throws(AvroFailure) {
                self = .avro(try AvroSchema(parsing: text))
            } catch {
                throw DataSchemaFailure(reason: error.description)
            }
        case .json: self = .json(try JSONSchema(text))
        }
    }

    /// Whether whoever expects this schema can take all data that were written by `writer`.
    ///
    /// Schemas of two languages never can.
    package func canRead(_ writer: DataSchema) -> Bool {
        switch (self, writer) {
        case (.avro(let reader), .avro(let writer)): AvroCompatibility(reader, writer).holds
        case (.json(let reader), .json(let writer)): JSONSchemaCompatibility(reader, writer).holds
        case (.avro, .json), (.json, .avro): false
        }
    }
}

/// Why a text is no schema.
package struct DataSchemaFailure: Error, Hashable, Sendable {
    package let reason: String
}

/// What must hold between a new version of a schema and those before.
///
/// Source: AWS Glue Developer Guide, "AWS Glue Schema Registry: schema versioning and compatibility".
package enum CompatibilityMode: String, Codable, Hashable, Sendable {
    case none = "NONE"
    /// There is one version and no other.
    case disabled = "DISABLED"
    case backward = "BACKWARD"
    case backwardAll = "BACKWARD_ALL"
    case forward = "FORWARD"
    case forwardAll = "FORWARD_ALL"
    case full = "FULL"
    case fullAll = "FULL_ALL"

    /// Whether `schema` may follow `earlier`, the versions from the checkpoint on, the last one last.
    package func allows(_ schema: DataSchema, after earlier: [DataSchema]) -> Bool {
        let last = earlier.suffix(1)
        switch self {
        case .none: return true
        case .disabled: return earlier.isEmpty
        case .backward: return last.allSatisfy { schema.canRead($0) }
        case .backwardAll: return earlier.allSatisfy { schema.canRead($0) }
        case .forward: return last.allSatisfy { $0.canRead(schema) }
        case .forwardAll: return earlier.allSatisfy { $0.canRead(schema) }
        case .full: return last.allSatisfy { schema.canRead($0) && $0.canRead(schema) }
        case .fullAll: return earlier.allSatisfy { schema.canRead($0) && $0.canRead(schema) }
        }
    }
}
