import Iceberg
import SQLAnalysis
import SQLTranslate

/// A cell of a table that tells of an Iceberg table.
indirect enum MetadataValue {
    case null
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
    /// Milliseconds since 1970.
    case moment(Int64)
    case array([MetadataValue])
    case map([(key: MetadataValue, value: MetadataValue)])
    case row([MetadataValue])

    init(_ text: String?) { self = text.map(MetadataValue.text) ?? .null }

    init(_ number: Int64?) { self = number.map(MetadataValue.integer) ?? .null }

    /// Figures of columns by their ids.
    init(_ counts: [Int: Int64]) {
        self =
            counts.isEmpty
            ? .null
            : .map(
                counts.sorted { $0.key < $1.key }.map {
                    (.integer(Int64($0.key)), .integer($0.value))
                }
            )
    }

    /// As the engine's SQL writes it.
    var sql: String {
        switch self {
        case .null: return "NULL"
        case .boolean(let flag): return flag ? "true" : "false"
        case .integer(let number): return "(\(number)::BIGINT)"
        case .text(let text): return EngineText.string(text)
        case .bytes(let bytes): return "'\(bytes.map { "\\x" + Self.hex($0) }.joined())'::BLOB"
        case .moment(let milliseconds):
            return "struct_pack(u := make_timestamp(\(milliseconds * 1000)::BIGINT), z := 'UTC')"
        case .array(let values): return "[\(values.map(\.sql).joined(separator: ", "))]"
        case .map(let pairs):
            let keys = pairs.map(\.key.sql).joined(separator: ", ")
            let values = pairs.map(\.value.sql).joined(separator: ", ")
            return "map([\(keys)], [\(values)])"
        case .row(let values): return "row(\(values.map(\.sql).joined(separator: ", ")))"
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}

/// Rows of such a table.
struct MetadataRows {
    let columns: [TrinoType]
    var rows: [[MetadataValue]] = []

    /// A query of the engine that gives them.
    func sql() throws -> String {
        let types = try columns.map { try DuckDBTypes.name(of: $0) }
        guard !rows.isEmpty else {
            return "SELECT \(types.map { "NULL::\($0)" }.joined(separator: ", ")) WHERE false"
        }
        let names = columns.indices.map { "v\($0)" }.joined(separator: ", ")
        let items = types.enumerated().map { "CAST(v\($0) AS \($1))" }.joined(separator: ", ")
        // A list of selects, because rows of VALUES are brought to common types, which values that are NULL or empty spoil.
        let texts = try rows.map { row in
            let cells = try zip(row, columns).map { cell, type in
                "CAST(\(cell.sql) AS \(try DuckDBTypes.name(of: type)))"
            }
            return "(\(cells.joined(separator: ", ")))"
        }
        return "SELECT \(items) FROM (VALUES \(texts.joined(separator: ", "))) AS described(\(names))"
    }
}

/// How constants are spelled in the engine's SQL.
enum EngineText {
    static func string(_ text: String) -> String {
        "'" + text.replacing("\u{0}", with: "").replacing("'", with: "''") + "'"
    }
}
