import Catalog
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate

/// The `WITH (...)` of CTAS and UNLOAD.
struct TableProperties: Sendable {
    private(set) var format = ExportFormat(storage: .parquet, compression: nil)
    private(set) var externalLocation: String?
    private(set) var partitionedBy: [String] = []

    /// - Throws: `QueryFailure` for properties and values that do not exist, and for those not supported here, by name.
    ///
    /// Source: Athena User Guide, CREATE TABLE AS and UNLOAD.
    init(_ properties: [PropertyAssignment]) throws {
        var storage = ExportFormat.Storage.parquet
        var compression: String?
        var delimiter = "\u{1}"
        for property in properties {
            switch property.name {
            case "format": storage = try Self.storage(try Self.text(property))
            case "write_compression", "parquet_compression", "orc_compression", "compression":
                compression = try Self.text(property).uppercased()
            case "external_location": externalLocation = try Self.text(property)
            case "partitioned_by": partitionedBy = try Self.texts(property)
            case "field_delimiter": delimiter = try Self.text(property)
            case "table_type":
                guard try Self.text(property).uppercased() == "HIVE" else {
                    throw QueryFailure("NOT_SUPPORTED", "Iceberg tables are not supported by Hosu")
                }
            case "is_external": break
            case "bucketed_by", "bucket_count", "compression_level", "location", "partitioning":
                throw QueryFailure(
                    "NOT_SUPPORTED",
                    "The table property '\(property.name)' is not supported by Hosu"
                )
            default:
                throw QueryFailure(
                    "INVALID_TABLE_PROPERTY",
                    "line \(property.span.start.line):\(property.span.start.column): table property "
                        + "'\(property.name)' does not exist"
                )
            }
        }
        try Self.check(compression, storage)
        format = ExportFormat(storage: storage, compression: compression, fieldDelimiter: delimiter)
    }

    private static func storage(_ name: String) throws -> ExportFormat.Storage {
        if let storage = ExportFormat.Storage(rawValue: name.uppercased()) { return storage }
        if ["ORC", "AVRO", "ION"].contains(name.uppercased()) {
            throw QueryFailure("NOT_SUPPORTED", "Writing \(name.uppercased()) is not supported by Hosu")
        }
        throw QueryFailure("INVALID_TABLE_PROPERTY", "Unable to set table property 'format' to ['\(name)']")
    }

    private static func check(_ compression: String?, _ storage: ExportFormat.Storage) throws {
        guard let compression else { return }
        let known: [String] =
            storage == .parquet
            ? ["GZIP", "SNAPPY", "ZSTD", "LZ4", "NONE", "UNCOMPRESSED"] : ["GZIP", "ZSTD", "NONE"]
        guard known.contains(compression) else {
            throw QueryFailure(
                "INVALID_TABLE_PROPERTY",
                "Compression \(compression) is not supported for \(storage.rawValue)"
            )
        }
    }

    private static func text(_ property: PropertyAssignment) throws -> String {
        guard case .string(let text) = property.value else {
            throw QueryFailure("INVALID_TABLE_PROPERTY", "The value of '\(property.name)' must be a text")
        }
        return text
    }

    private static func texts(_ property: PropertyAssignment) throws -> [String] {
        guard case .array(let values) = property.value else {
            throw QueryFailure(
                "INVALID_TABLE_PROPERTY",
                "The value of '\(property.name)' must be an array of texts"
            )
        }
        return try values.map { value in
            guard case .string(let text) = value else {
                throw QueryFailure(
                    "INVALID_TABLE_PROPERTY",
                    "The value of '\(property.name)' must be an array of texts"
                )
            }
            return text.lowercased()
        }
    }

    /// How the new table's files are read again.
    func descriptor(_ columns: [Catalog.CatalogColumn], _ location: S3Location) -> StorageDescriptor {
        let place = location.description
        switch format.storage {
        case .parquet: return StorageDescriptor(.parquet, columns: columns, location: place)
        case .json: return StorageDescriptor(.json, columns: columns, location: place)
        case .text:
            let parameters = [
                "field.delim": format.fieldDelimiter, "serialization.format": format.fieldDelimiter,
            ]
            return StorageDescriptor(.textFile, columns: columns, location: place, serdeParameters: parameters)
        }
    }
}

extension ExportFormat {
    /// - Throws: `QueryFailure` with NOT_SUPPORTED for columns that files of the format cannot hold.
    func check(_ columns: [ResolvedColumn], isPartitioned: Bool) throws {
        for column in columns {
            _ = try column.type.hiveText()
            guard storage == .text else { continue }
            switch column.type {
            case .array, .map, .row, .varbinary:
                throw QueryFailure(
                    "NOT_SUPPORTED",
                    "Column '\(column.name)' of type \(column.type) cannot be written to TEXTFILE by Hosu"
                )
            default: break
            }
        }
        if isPartitioned, storage == .json {
            throw QueryFailure("NOT_SUPPORTED", "Partitioned tables of format JSON cannot be written by Hosu")
        }
    }

    /// How rows are added to a table.
    ///
    /// - Throws: `QueryFailure` for tables that cannot be written, by the name of their SerDe.
    init(of table: SQLAnalysis.CatalogTable) throws {
        switch try TableFormat(of: table) {
        case .parquet:
            self.init(storage: .parquet, compression: table.parameters["parquet.compression"]?.uppercased())
        case .json: self.init(storage: .json, compression: nil)
        case .delimited:
            let parameters = table.storage.serdeParameters
            let delimiter = parameters["field.delim"] ?? parameters["serialization.format"] ?? "\u{1}"
            self.init(storage: .text, compression: nil, fieldDelimiter: delimiter == "1" ? "\u{1}" : delimiter)
        case .quoted, .regex, .grok, .cloudTrail:
            let name = table.storage.serializationLibrary.split(separator: ".").last ?? ""
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Cannot write to table '\(table.name)': \(name) tables cannot be inserted into"
            )
        }
    }
}
