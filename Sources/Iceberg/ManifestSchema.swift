import Avro
import Primitives

/// The Avro schemas of manifests and of their lists, as version 2 writes them.
///
/// Source: Apache Iceberg table specification, "Manifests" and "Snapshots".
enum ManifestSchema {
    /// The rows of a manifest whose partitions have these fields.
    static func entry(_ spec: PartitionSpec, _ types: [IcebergType]) -> AvroSchema {
        .record(
            AvroRecord(
                name: "manifest_entry",
                fields: [
                    required("status", 0, .int),
                    optional("snapshot_id", 1, .long),
                    optional("sequence_number", 3, .long),
                    optional("file_sequence_number", 4, .long),
                    required("data_file", 2, file(spec, types)),
                ]
            )
        )
    }

    private static func file(_ spec: PartitionSpec, _ types: [IcebergType]) -> AvroSchema {
        .record(
            AvroRecord(
                name: "r2",
                fields: [
                    required("content", 134, .int),
                    required("file_path", 100, .string),
                    required("file_format", 101, .string),
                    required("partition", 102, partition(spec, types)),
                    required("record_count", 103, .long),
                    required("file_size_in_bytes", 104, .long),
                    optional("column_sizes", 108, map(117, 118, .long)),
                    optional("value_counts", 109, map(119, 120, .long)),
                    optional("null_value_counts", 110, map(121, 122, .long)),
                    optional("nan_value_counts", 137, map(138, 139, .long)),
                    optional("lower_bounds", 125, map(126, 127, .bytes)),
                    optional("upper_bounds", 128, map(129, 130, .bytes)),
                    optional("key_metadata", 131, .bytes),
                    optional("split_offsets", 132, array(133, .long)),
                    optional("equality_ids", 135, array(136, .int)),
                    optional("sort_order_id", 140, .int),
                    optional("referenced_data_file", 143, .string),
                ]
            )
        )
    }

    static func partition(_ spec: PartitionSpec, _ types: [IcebergType]) -> AvroSchema {
        let fields = zip(spec.fields, types).map { field, type in
            let name = sanitized(field.name)
            var result = optional(name, field.fieldID, value(type))
            if name != field.name {
                var attributes = result.attributes
                attributes["iceberg-field-name"] = .string(field.name)
                result = AvroField(name: name, schema: result.schema, attributes: attributes)
            }
            return result
        }
        return .record(AvroRecord(name: "r102", fields: fields))
    }

    /// The rows of a list of manifests.
    static let manifestFile = AvroSchema.record(
        AvroRecord(
            name: "manifest_file",
            fields: [
                required("manifest_path", 500, .string),
                required("manifest_length", 501, .long),
                required("partition_spec_id", 502, .int),
                required("content", 517, .int),
                required("sequence_number", 515, .long),
                required("min_sequence_number", 516, .long),
                required("added_snapshot_id", 503, .long),
                required("added_files_count", 504, .int),
                required("existing_files_count", 505, .int),
                required("deleted_files_count", 506, .int),
                required("added_rows_count", 512, .long),
                required("existing_rows_count", 513, .long),
                required("deleted_rows_count", 514, .long),
                optional("partitions", 507, array(508, summary)),
                optional("key_metadata", 519, .bytes),
            ]
        )
    )

    private static let summary = AvroSchema.record(
        AvroRecord(
            name: "r508",
            fields: [
                required("contains_null", 509, .boolean),
                optional("contains_nan", 518, .boolean),
                optional("lower_bound", 510, .bytes),
                optional("upper_bound", 511, .bytes),
            ]
        )
    )

    /// How values of a type are kept.
    ///
    /// Source: Apache Iceberg table specification, Appendix A, "Avro".
    static func value(_ type: IcebergType) -> AvroSchema {
        switch type {
        case .boolean: .boolean
        case .int: .int
        case .long: .long
        case .float: .float
        case .double: .double
        case .date: .logical(.date, .int)
        case .time: .logical(.timeMicros, .long)
        case .timestamp: .logical(.timestampMicros(isAdjusted: false), .long)
        case .timestamptz: .logical(.timestampMicros(isAdjusted: true), .long)
        case .string: .string
        case .uuid: .logical(.uuid, .fixed(name: "uuid_fixed", byteCount: 16))
        case .fixed(let byteCount): .fixed(name: "fixed_\(byteCount)", byteCount: byteCount)
        case .binary, .structure, .list, .map: .bytes
        case .decimal(let precision, let scale):
            .logical(
                .decimal(precision: precision, scale: scale),
                .fixed(name: "decimal_\(precision)_\(scale)", byteCount: decimalByteCount(precision))
            )
        }
    }

    /// The fewest bytes that hold every decimal of so many digits.
    static func decimalByteCount(_ precision: Int) -> Int {
        var limit: Int128 = 1
        for _ in 0..<min(precision, 38) { limit *= 10 }
        return IcebergValue.bytes(of: limit - 1).count
    }

    private static func required(_ name: String, _ id: Int, _ schema: AvroSchema) -> AvroField {
        AvroField(name: name, schema: schema, attributes: JSONObject([("field-id", .integer(Int64(id)))]))
    }

    private static func optional(_ name: String, _ id: Int, _ schema: AvroSchema) -> AvroField {
        let attributes = JSONObject([("default", .null), ("field-id", .integer(Int64(id)))])
        return AvroField(name: name, schema: .union([.null, schema]), attributes: attributes)
    }

    private static func array(_ id: Int, _ element: AvroSchema) -> AvroSchema {
        .array(element, attributes: JSONObject([("element-id", .integer(Int64(id)))]))
    }

    /// A map with numbers as keys, which Avro's maps cannot have.
    private static func map(_ key: Int, _ value: Int, _ type: AvroSchema) -> AvroSchema {
        let entry = AvroRecord(
            name: "k\(key)_v\(value)",
            fields: [required("key", key, .int), required("value", value, type)]
        )
        return .logical(.map, .array(.record(entry), attributes: JSONObject()))
    }

    /// A name that Avro takes.
    ///
    /// Source: Apache Iceberg, `AvroSchemaUtil.sanitize`.
    static func sanitized(_ name: String) -> String {
        var result = ""
        for (index, scalar) in name.unicodeScalars.enumerated() {
            let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
            let isDigit = ("0"..."9").contains(scalar)
            if isLetter || (isDigit && index > 0) {
                result.unicodeScalars.append(scalar)
            } else if isDigit {
                result += "_\(scalar)"
            } else {
                result += "_x" + String(scalar.value, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
