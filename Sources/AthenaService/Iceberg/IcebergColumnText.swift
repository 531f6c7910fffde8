import Iceberg
import SQLAnalysis
import SQLTranslate

/// Spells columns of an Iceberg table for the engine that writes its files.
enum IcebergColumnText {
    /// The engine's type of a file's column.
    static func type(_ type: IcebergType) -> String {
        switch type {
        case .boolean: "BOOLEAN"
        case .int: "INTEGER"
        case .long: "BIGINT"
        case .float: "FLOAT"
        case .double: "DOUBLE"
        case .decimal(let precision, let scale): "DECIMAL(\(precision),\(scale))"
        case .date: "DATE"
        case .time: "TIME"
        case .timestamp: "TIMESTAMP"
        case .timestamptz: "TIMESTAMPTZ"
        case .string: "VARCHAR"
        case .uuid: "UUID"
        case .fixed, .binary: "BLOB"
        case .structure(let fields):
            "STRUCT(\(zip(names(fields), fields).map { "\(quoted($0)) \(self.type($1.type))" }.joined(separator: ", ")))"
        case .list(let element): self.type(element.type) + "[]"
        case .map(let key, let value): "MAP(\(self.type(key.type)), \(self.type(value.type)))"
        }
    }

    /// A value of a query as a file keeps it.
    static func value(_ text: String, _ type: IcebergType, depth: Int = 0) -> String {
        guard type.holdsZone else { return "CAST(\(text) AS \(self.type(type)))" }
        let name = "x\(depth)"
        switch type {
        case .timestamptz: return "timezone('UTC', struct_extract(\(text), 'u'))"
        case .list(let element):
            return "list_transform(\(text), lambda \(name): \(value(name, element.type, depth: depth + 1)))"
        case .map(let key, let element):
            let newKey = value("struct_extract(\(name), 'key')", key.type, depth: depth + 1)
            let newValue = value("struct_extract(\(name), 'value')", element.type, depth: depth + 1)
            return "map_from_entries(list_transform(map_entries(\(text)), lambda \(name):"
                + " struct_pack(key := \(newKey), value := \(newValue))))"
        case .structure(let fields):
            let items = zip(names(fields), fields).map { name, field in
                let old = "struct_extract(\(text), '\(name.replacing("'", with: "''"))')"
                return "\(quoted(name)) := \(value(old, field.type, depth: depth + 1))"
            }
            return "CASE WHEN \(text) IS NOT NULL THEN struct_pack(\(items.joined(separator: ", "))) END"
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .string, .uuid, .fixed,
            .binary:
            return text
        }
    }

    /// The value of COPY's option FIELD_IDS.
    static func fieldIDs(_ fields: [IcebergField]) -> String {
        let items = zip(names(fields), fields).map { "\(quoted($0)): \(fieldID($1.id, $1.type))" }
        return "{\(items.joined(separator: ", "))}"
    }

    private static func fieldID(_ id: Int, _ type: IcebergType) -> String {
        switch type {
        case .structure(let fields): "{__duckdb_field_id: \(id), \(fieldIDs(fields).dropFirst())"
        case .list(let element): "{__duckdb_field_id: \(id), element: \(fieldID(element.id, element.type))}"
        case .map(let key, let value):
            "{__duckdb_field_id: \(id), key: \(fieldID(key.id, key.type)), value: \(fieldID(value.id, value.type))}"
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string,
            .uuid, .fixed, .binary:
            String(id)
        }
    }

    private static func names(_ fields: [IcebergField]) -> [String] {
        DuckDBTypes.fieldNames(of: fields.map { RowField(name: $0.name, type: .boolean) })
    }

    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}

extension IcebergType {
    /// Whether moments with a zone are in the values, which queries have in a form of their own.
    fileprivate var holdsZone: Bool {
        switch self {
        case .timestamptz: true
        case .structure(let fields): fields.contains { $0.type.holdsZone }
        case .list(let element): element.type.holdsZone
        case .map(let key, let value): key.type.holdsZone || value.type.holdsZone
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .string, .uuid, .fixed,
            .binary:
            false
        }
    }
}

/// Spells the values of partitions for the engine, and reads them from the names of its folders.
struct IcebergPartitionText {
    let transform: IcebergTransform
    let source: IcebergType

    /// The partition's value of a column as a text; NULL is `n`, and other values begin with `v`.
    func sql(_ column: String) throws -> String {
        "CASE WHEN \(column) IS NULL THEN 'n' ELSE 'v' || \(try text(column)) END"
    }

    private func text(_ column: String) throws -> String {
        // Parts of a moment are those in UTC.
        let moment = source == .timestamptz ? "timezone('UTC', \(column))" : column
        switch transform {
        case .identity: return identity(moment)
        case .void: return "''"
        case .bucket(let count): return "CAST((\(try hash(moment)) & 2147483647) % \(count) AS VARCHAR)"
        case .truncate(let width): return try truncated(column, width)
        case .year: return "CAST(year(\(moment)) - 1970 AS VARCHAR)"
        case .month: return "CAST((year(\(moment)) - 1970) * 12 + month(\(moment)) - 1 AS VARCHAR)"
        case .day: return "CAST(CAST(\(moment) AS DATE) - DATE '1970-01-01' AS VARCHAR)"
        case .hour:
            let hour = "3600000000"
            let number = "epoch_us(\(moment))"
            return "CAST((\(number) - ((\(number) % \(hour)) + \(hour)) % \(hour)) // \(hour) AS VARCHAR)"
        case .unknown(let name):
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Writing with the partition transform \(name) is not supported by Hosu"
            )
        }
    }

    private func identity(_ column: String) -> String {
        switch source {
        case .binary, .fixed: "hex(\(column))"
        case .decimal: "CAST(\(digits(column)) AS VARCHAR)"
        default: "CAST(\(column) AS VARCHAR)"
        }
    }

    /// A decimal without its point.
    private func digits(_ column: String) -> String {
        "CAST(replace(CAST(\(column) AS VARCHAR), '.', '') AS HUGEINT)"
    }

    private func hash(_ column: String) throws -> String {
        switch source {
        case .int, .long: return "hosu_murmur32_bigint(CAST(\(column) AS BIGINT))"
        case .date: return "hosu_murmur32_bigint(CAST(\(column) - DATE '1970-01-01' AS BIGINT))"
        case .time, .timestamp, .timestamptz: return "hosu_murmur32_bigint(epoch_us(\(column)))"
        case .string: return "hosu_murmur32(encode(\(column)))"
        case .binary, .fixed: return "hosu_murmur32(\(column))"
        case .uuid: return "hosu_murmur32(unhex(replace(CAST(\(column) AS VARCHAR), '-', '')))"
        case .decimal: return "hosu_murmur32_hugeint(\(digits(column)))"
        case .boolean, .float, .double, .structure, .list, .map: throw unfit
        }
    }

    private func truncated(_ column: String, _ width: Int) throws -> String {
        let number: String
        switch source {
        case .string: return "left(\(column), \(width))"
        case .binary: return "left(hex(\(column)), \(2 * width))"
        case .int, .long: number = "CAST(\(column) AS HUGEINT)"
        case .decimal: number = digits(column)
        case .boolean, .float, .double, .date, .time, .timestamp, .timestamptz, .uuid, .fixed, .structure,
            .list,
            .map:
            throw unfit
        }
        return "CAST(\(number) - ((\(number) % \(width)) + \(width)) % \(width) AS VARCHAR)"
    }

    private var unfit: QueryFailure {
        QueryFailure("NOT_SUPPORTED", "Columns of type \(source) cannot be partitioned by \(transform)")
    }

    /// The value that a folder's name holds.
    ///
    /// - Throws: `QueryFailure` where it is none.
    func value(_ text: String) throws -> IcebergValue? {
        guard text.hasPrefix("v"), transform != .void else { return nil }
        let text = String(text.dropFirst())
        let value: IcebergValue? =
            switch transform {
            case .bucket, .year, .month, .day, .hour: Int32(text).map { .int($0) }
            case .identity, .truncate, .void, .unknown:
                if case .decimal = source {
                    Int128(text).map { .decimal($0) }
                } else {
                    IcebergValue(text: text, source)
                }
            }
        guard let value else {
            throw QueryFailure(
                "ICEBERG_INVALID_PARTITION_VALUE",
                "The partition value '\(text)' is no \(source)"
            )
        }
        return value
    }
}
