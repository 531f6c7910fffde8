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
    private var fieldDelimiter = "\u{1}"

    /// - Throws: `QueryFailure` for properties and values that do not exist, and for those not supported here, by name.
    ///
    /// Source: Athena User Guide, CREATE TABLE AS and UNLOAD.
    init(_ properties: [PropertyAssignment]) throws {
        var storage = ExportFormat.Storage.parquet
        var compression: String?
        var delimiter = "\u{1}"
        var level: Int64?
        var bucketCount: Int64?
        var bucketedBy: [String] = []
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
            case "bucketed_by": bucketedBy = try Self.texts(property)
            case "bucket_count": bucketCount = try Self.number(property)
            case "compression_level": level = try Self.number(property)
            case "location", "partitioning":
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
        format = ExportFormat(storage: storage, compression: compression)
        format.writer = DelimitedWriter(["field.delim": delimiter])
        format.buckets = try Self.buckets(bucketedBy, bucketCount)
        if let level {
            guard compression == "ZSTD", (1...22).contains(level) else {
                throw QueryFailure(
                    "INVALID_TABLE_PROPERTY",
                    "compression_level is for ZSTD alone, and from 1 to 22"
                )
            }
            format.compressionLevel = storage == .parquet ? level : nil
        }
        fieldDelimiter = delimiter
    }

    /// Source: Trino, HiveTableProperties.getBucketProperty.
    private static func buckets(_ columns: [String], _ count: Int64?) throws -> HiveBuckets? {
        if columns.isEmpty {
            guard let count, count > 0 else { return nil }
            throw QueryFailure(
                "INVALID_TABLE_PROPERTY",
                "bucketed_by should be specified when bucket_count is specified"
            )
        }
        guard let count else {
            throw QueryFailure(
                "INVALID_TABLE_PROPERTY",
                "bucket_count should be specified when bucketed_by is specified"
            )
        }
        guard (1...1_000_000).contains(count) else {
            throw QueryFailure("INVALID_TABLE_PROPERTY", "bucket_count must be from 1 to 1000000, not \(count)")
        }
        return HiveBuckets(columns: columns, count: Int(count))
    }

    private static func storage(_ name: String) throws -> ExportFormat.Storage {
        if let storage = ExportFormat.Storage(rawValue: name.uppercased()) { return storage }
        if ["ORC", "ION"].contains(name.uppercased()) {
            throw QueryFailure("NOT_SUPPORTED", "Writing \(name.uppercased()) is not supported by Hosu")
        }
        throw QueryFailure("INVALID_TABLE_PROPERTY", "Unable to set table property 'format' to ['\(name)']")
    }

    private static func check(_ compression: String?, _ storage: ExportFormat.Storage) throws {
        guard let compression else { return }
        let (written, known) = compressions(of: storage)
        if written.contains(compression) { return }
        guard known.contains(compression) else {
            throw QueryFailure(
                "INVALID_TABLE_PROPERTY",
                "Compression \(compression) is not supported for \(storage.rawValue)"
            )
        }
        throw QueryFailure(
            "NOT_SUPPORTED",
            "Writing \(storage.rawValue) with the compression \(compression) is not supported by Hosu"
        )
    }

    /// What is written here, and what Athena writes beyond it.
    ///
    /// Source: Athena User Guide, Use compression in Athena.
    private static func compressions(
        of storage: ExportFormat.Storage
    ) -> (written: [String], known: [String]) {
        switch storage {
        case .parquet: (["GZIP", "SNAPPY", "ZSTD", "LZ4", "NONE", "UNCOMPRESSED"], ["LZO"])
        case .avro: (["NONE"], ["BZIP2", "DEFLATE", "GZIP", "SNAPPY", "ZSTD"])
        case .text, .json: (["GZIP", "ZSTD", "NONE"], ["BZIP2", "DEFLATE", "LZ4", "LZO", "SNAPPY"])
        }
    }

    private static func number(_ property: PropertyAssignment) throws -> Int64 {
        guard case .integer(let value) = property.value else {
            throw QueryFailure(
                "INVALID_TABLE_PROPERTY",
                "The value of '\(property.name)' must be a whole number"
            )
        }
        return value
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
        var storage: StorageDescriptor
        switch format.storage {
        case .parquet: storage = StorageDescriptor(.parquet, columns: columns, location: place)
        case .avro: storage = StorageDescriptor(.avro, columns: columns, location: place)
        case .json: storage = StorageDescriptor(.json, columns: columns, location: place)
        case .text:
            let parameters = ["field.delim": fieldDelimiter, "serialization.format": fieldDelimiter]
            storage = StorageDescriptor(
                .textFile,
                columns: columns,
                location: place,
                serdeParameters: parameters
            )
        }
        if let buckets = format.buckets {
            storage.bucketCount = buckets.count
            storage.bucketColumns = buckets.columns
        }
        return storage
    }
}
