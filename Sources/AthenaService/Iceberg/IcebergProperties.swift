import Iceberg
import Primitives
import SQLAnalysis
import SQLSyntax

/// The properties of an Iceberg table as Athena takes them, and as its metadata keep them.
///
/// Source: Amazon Athena User Guide, Create Iceberg tables, "Iceberg table properties".
struct IcebergProperties: Sendable {
    /// Those that the metadata keep under their own name; all are whole numbers.
    private static let numbers: Set<String> = [
        "optimize_rewrite_data_file_threshold", "optimize_rewrite_delete_file_threshold",
        "optimize_rewrite_max_data_file_size_bytes", "optimize_rewrite_min_data_file_size_bytes",
        "vacuum_max_metadata_files_to_keep", "vacuum_max_snapshot_age_seconds", "vacuum_min_snapshots_to_keep",
        "write_target_data_file_size_bytes",
    ]

    /// For the metadata.
    private(set) var kept: [String: String] = ["write.parquet.compression-codec": "zstd"]

    /// Takes a property; false for one that Athena does not know.
    ///
    /// - Throws: `QueryFailure`.
    mutating func set(_ name: String, _ value: String) throws -> Bool {
        switch name {
        case "format":
            guard ["PARQUET", "ORC", "AVRO"].contains(value.uppercased()) else {
                throw QueryFailure(
                    "INVALID_TABLE_PROPERTY",
                    "Unable to set table property 'format' to ['\(value)']"
                )
            }
            guard value.uppercased() == "PARQUET" else {
                throw QueryFailure(
                    "NOT_SUPPORTED",
                    "Iceberg tables of format \(value.uppercased()) are not supported by Hosu"
                )
            }
            kept["write.format.default"] = "PARQUET"
        case "write_compression":
            let codec = value.lowercased()
            guard ["gzip", "snappy", "zstd", "lz4", "none", "uncompressed"].contains(codec) else {
                throw QueryFailure(
                    "INVALID_TABLE_PROPERTY",
                    "Compression \(value.uppercased()) is not supported for PARQUET"
                )
            }
            kept["write.parquet.compression-codec"] = codec == "none" ? "uncompressed" : codec
        case "compression_level":
            guard Int(value) != nil else { throw Self.notNumber(name, value) }
            kept["write.parquet.compression-level"] = value
        default:
            guard Self.numbers.contains(name) else { return false }
            guard Int64(value) != nil else { throw Self.notNumber(name, value) }
            kept[name] = value
        }
        return true
    }

    private static func notNumber(_ name: String, _ value: String) -> QueryFailure {
        QueryFailure("INVALID_TABLE_PROPERTY", "Unable to set table property '\(name)' to ['\(value)']")
    }

    /// The properties of CREATE TABLE.
    ///
    /// - Throws: `QueryFailure` for one that Athena does not take.
    init(_ properties: [TextProperty]) throws {
        for property in properties where property.key.lowercased() != "table_type" {
            guard try set(property.key.lowercased(), property.value) else {
                throw QueryFailure("INVALID_TABLE_PROPERTY", "Unsupported table property key: \(property.key)")
            }
        }
    }

    /// Where a table made by CTAS lies, and how it is partitioned.
    private(set) var location: String?
    private(set) var partitioning: [IcebergPartitioning] = []

    /// The WITH of CREATE TABLE AS.
    init(_ properties: [PropertyAssignment]) throws {
        for property in properties {
            switch (property.name, property.value) {
            case ("table_type", _), ("is_external", .boolean(false)): break
            case ("is_external", _):
                throw QueryFailure(
                    "NOT_SUPPORTED",
                    "Iceberg tables cannot be external: is_external must be false"
                )
            case ("location", .string(let text)): location = text
            case ("partitioning", .array(let values)):
                partitioning = try values.map { value in
                    guard case .string(let text) = value else { throw Self.invalid(property) }
                    return try IcebergPartitioning(parsing: text)
                }
            case ("external_location", _), ("partitioned_by", _), ("bucketed_by", _), ("bucket_count", _):
                throw QueryFailure(
                    "INVALID_TABLE_PROPERTY",
                    "Table property '\(property.name)' is not supported for Iceberg tables"
                )
            case (let name, .string(let text)):
                guard try set(name, text) else { throw Self.unknown(property) }
            case (let name, .integer(let number)):
                guard try set(name, String(number)) else { throw Self.unknown(property) }
            default: throw Self.invalid(property)
            }
        }
    }

    private static func unknown(_ property: PropertyAssignment) -> QueryFailure {
        let start = property.span.start
        return QueryFailure(
            "INVALID_TABLE_PROPERTY",
            "line \(start.line):\(start.column): table property '\(property.name)' does not exist"
        )
    }

    private static func invalid(_ property: PropertyAssignment) -> QueryFailure {
        QueryFailure("INVALID_TABLE_PROPERTY", "Invalid value for table property '\(property.name)'")
    }
}

extension ResolvedStatement.CreateTableAs {
    /// Whether the new table is one of Iceberg.
    var isIceberg: Bool {
        properties.contains { property in
            guard property.name == "table_type", case .string(let text) = property.value else { return false }
            return text.uppercased() == "ICEBERG"
        }
    }
}

extension CreateTable {
    var isIceberg: Bool {
        properties.contains { $0.key.lowercased() == "table_type" && $0.value.uppercased() == "ICEBERG" }
    }
}

/// How a column makes partitions, by name.
struct IcebergPartitioning: Hashable, Sendable {
    let column: String
    let transform: IcebergTransform

    init(column: String, transform: IcebergTransform) {
        self.column = column
        self.transform = transform
    }

    /// Reads `day(ts)`, `bucket(id, 16)` or a column's name.
    ///
    /// - Throws: `QueryFailure`.
    init(parsing text: String) throws {
        let trimmed = text.filter { !$0.isWhitespace }.lowercased()
        guard let open = trimmed.firstIndex(of: "("), trimmed.hasSuffix(")") else {
            self.init(column: trimmed.filter { $0 != "\"" && $0 != "`" }, transform: .identity)
            return
        }
        let arguments = trimmed[trimmed.index(after: open)...].dropLast().split(separator: ",").map(String.init)
        let numbers = arguments.compactMap { Int($0) }
        let names = arguments.filter { Int($0) == nil }
        guard names.count == 1, arguments.count <= 2 else { throw Self.invalid(text) }
        try self.init(
            transform: String(trimmed[..<open]),
            numbers.first,
            column: names[0].filter { $0 != "\"" && $0 != "`" },
            shown: text
        )
    }

    init(transform name: String, _ number: Int?, column: String, shown: String) throws {
        let transform: IcebergTransform
        switch (name, number) {
        case ("year", nil), ("years", nil): transform = .year
        case ("month", nil), ("months", nil): transform = .month
        case ("day", nil), ("days", nil), ("date", nil): transform = .day
        case ("hour", nil), ("hours", nil): transform = .hour
        case ("bucket", let count?) where count > 0: transform = .bucket(count: count)
        case ("truncate", let width?) where width > 0: transform = .truncate(width: width)
        default: throw Self.invalid(shown)
        }
        self.init(column: column, transform: transform)
    }

    private static func invalid(_ text: String) -> QueryFailure {
        QueryFailure(
            "INVALID_TABLE_PROPERTY",
            "Unable to parse partitioning value: Invalid partition field declaration: \(text)"
        )
    }

    /// The name of the field.
    ///
    /// Source: Apache Iceberg, `PartitionSpec.Builder`.
    var fieldName: String {
        switch transform {
        case .identity, .void, .unknown: column
        case .bucket: "\(column)_bucket"
        case .truncate: "\(column)_trunc"
        case .year: "\(column)_year"
        case .month: "\(column)_month"
        case .day: "\(column)_day"
        case .hour: "\(column)_hour"
        }
    }
}

extension PartitionSpec {
    /// A new table's partitions.
    ///
    /// - Throws: `QueryFailure` for columns that are not there and for types that cannot be transformed so.
    init(_ partitioning: [IcebergPartitioning], of schema: IcebergSchema) throws {
        self.init(id: 0)
        for (index, part) in partitioning.enumerated() {
            guard let source = schema.column(part.column) else {
                throw QueryFailure(
                    "COLUMN_NOT_FOUND",
                    "Column '\(part.column)' used in partitioning does not exist"
                )
            }
            guard part.transform.result(of: source.type) != nil else {
                throw QueryFailure(
                    "NOT_SUPPORTED",
                    "Invalid source type \(source.type) for transform: \(part.transform)"
                )
            }
            guard !fields.contains(where: { $0.name == part.fieldName }) else {
                throw QueryFailure(
                    "INVALID_TABLE_PROPERTY",
                    "Cannot use partition name more than once: \(part.fieldName)"
                )
            }
            fields.append(
                PartitionSpec.Field(
                    sourceID: source.id,
                    fieldID: 1000 + index,
                    name: part.fieldName,
                    transform: part.transform
                )
            )
        }
    }
}
