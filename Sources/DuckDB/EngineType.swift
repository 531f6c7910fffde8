import CDuckDB

/// A type of the engine, as the values of a vector are laid out.
package indirect enum EngineType: Hashable, Sendable {
    case null
    case boolean
    case integer(byteCount: Int, isSigned: Bool)
    case float
    case double
    /// An integer of `byteCount` bytes that counts units of 10 to the power of minus `scale`.
    case decimal(precision: Int, scale: Int, byteCount: Int)
    case varchar
    case blob
    /// Days since 1970-01-01 in 4 bytes.
    case date
    /// Microseconds since midnight in 8 bytes.
    case time
    /// A time of day and an offset packed into 8 bytes.
    case timeWithTimeZone
    /// Units since 1970-01-01T00:00:00 in 8 bytes.
    case timestamp(unitsInSecond: Int)
    /// Microseconds since 1970-01-01T00:00:00Z in 8 bytes.
    case timestampWithTimeZone
    /// Months (4 bytes), days (4 bytes) and microseconds (8 bytes).
    case interval
    case uuid
    case list(EngineType)
    case array(EngineType, count: Int)
    case structure([Field])
    case map(key: EngineType, value: EngineType)
    /// A type this program has no use for; its name in the engine's header.
    case unknown(code: Int)

    package struct Field: Hashable, Sendable {
        package let name: String
        package let type: EngineType
    }
}

extension EngineType {
    private static let plain: [duckdb_type.RawValue: EngineType] = [
        DUCKDB_TYPE_SQLNULL.rawValue: .null,
        DUCKDB_TYPE_BOOLEAN.rawValue: .boolean,
        DUCKDB_TYPE_TINYINT.rawValue: .integer(byteCount: 1, isSigned: true),
        DUCKDB_TYPE_SMALLINT.rawValue: .integer(byteCount: 2, isSigned: true),
        DUCKDB_TYPE_INTEGER.rawValue: .integer(byteCount: 4, isSigned: true),
        DUCKDB_TYPE_BIGINT.rawValue: .integer(byteCount: 8, isSigned: true),
        DUCKDB_TYPE_HUGEINT.rawValue: .integer(byteCount: 16, isSigned: true),
        DUCKDB_TYPE_UTINYINT.rawValue: .integer(byteCount: 1, isSigned: false),
        DUCKDB_TYPE_USMALLINT.rawValue: .integer(byteCount: 2, isSigned: false),
        DUCKDB_TYPE_UINTEGER.rawValue: .integer(byteCount: 4, isSigned: false),
        DUCKDB_TYPE_UBIGINT.rawValue: .integer(byteCount: 8, isSigned: false),
        DUCKDB_TYPE_UHUGEINT.rawValue: .integer(byteCount: 16, isSigned: false),
        DUCKDB_TYPE_FLOAT.rawValue: .float,
        DUCKDB_TYPE_DOUBLE.rawValue: .double,
        DUCKDB_TYPE_VARCHAR.rawValue: .varchar,
        DUCKDB_TYPE_BLOB.rawValue: .blob,
        DUCKDB_TYPE_DATE.rawValue: .date,
        DUCKDB_TYPE_TIME.rawValue: .time,
        DUCKDB_TYPE_TIME_TZ.rawValue: .timeWithTimeZone,
        DUCKDB_TYPE_TIMESTAMP_S.rawValue: .timestamp(unitsInSecond: 1),
        DUCKDB_TYPE_TIMESTAMP_MS.rawValue: .timestamp(unitsInSecond: 1000),
        DUCKDB_TYPE_TIMESTAMP.rawValue: .timestamp(unitsInSecond: 1_000_000),
        DUCKDB_TYPE_TIMESTAMP_NS.rawValue: .timestamp(unitsInSecond: 1_000_000_000),
        DUCKDB_TYPE_TIMESTAMP_TZ.rawValue: .timestampWithTimeZone,
        DUCKDB_TYPE_INTERVAL.rawValue: .interval,
        DUCKDB_TYPE_UUID.rawValue: .uuid,
    ]

    /// Reads a handle; the caller keeps it.
    init(_ handle: duckdb_logical_type?) {
        let id = duckdb_get_type_id(handle)
        if let plain = Self.plain[id.rawValue] {
            self = plain
            return
        }
        switch id {
        case DUCKDB_TYPE_DECIMAL:
            let precision = Int(duckdb_decimal_width(handle))
            self = .decimal(
                precision: precision,
                scale: Int(duckdb_decimal_scale(handle)),
                byteCount: precision <= 4 ? 2 : precision <= 9 ? 4 : precision <= 18 ? 8 : 16
            )
        case DUCKDB_TYPE_LIST:
            self = .list(Self.taking(duckdb_list_type_child_type(handle)))
        case DUCKDB_TYPE_ARRAY:
            self = .array(
                Self.taking(duckdb_array_type_child_type(handle)),
                count: Int(duckdb_array_type_array_size(handle))
            )
        case DUCKDB_TYPE_MAP:
            self = .map(
                key: Self.taking(duckdb_map_type_key_type(handle)),
                value: Self.taking(duckdb_map_type_value_type(handle))
            )
        case DUCKDB_TYPE_STRUCT:
            self = .structure(
                (0..<duckdb_struct_type_child_count(handle)).map { index in
                    let name = duckdb_struct_type_child_name(handle, index)
                    defer { duckdb_free(name) }
                    return Field(
                        name: name.map { String(cString: $0) } ?? "",
                        type: Self.taking(duckdb_struct_type_child_type(handle, index))
                    )
                }
            )
        default:
            self = .unknown(code: Int(id.rawValue))
        }
    }

    /// Reads a handle and destroys it.
    static func taking(_ handle: duckdb_logical_type?) -> EngineType {
        var handle = handle
        defer { duckdb_destroy_logical_type(&handle) }
        return EngineType(handle)
    }
}
