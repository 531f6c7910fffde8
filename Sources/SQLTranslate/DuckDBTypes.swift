package import SQLAnalysis

/// Which DuckDB type holds the values of a Trino type.
///
/// Readers of results rely on this table. Deliberate representations:
/// - `char(n)` is VARCHAR, padded; `json` is VARCHAR holding canonical JSON text; `unknown` is VARCHAR, all NULL;
/// - `timestamp(p) with time zone` is `STRUCT(u TIMESTAMP, z VARCHAR)`: the moment in UTC and the zone as Trino
///   shows it. Comparisons, sorting and grouping look at `u` alone;
/// - `time(p) with time zone` is BIGINT: the microseconds of the day in UTC times 2048, plus the offset in minutes
///   and 1024. Comparisons and sorting look at the microseconds alone;
/// - `ipaddress` is a BLOB of 16 bytes;
/// - intervals are whole numbers: months as INTEGER, milliseconds as BIGINT;
/// - a row is a STRUCT whose fields are named as `fieldNames(of:)` says.
package enum DuckDBTypes {
    /// The DuckDB spelling of the type that holds `type`.
    package static func name(of type: TrinoType) throws(TranslationFailure) -> String {
        switch type {
        case .boolean: return "BOOLEAN"
        case .tinyint: return "TINYINT"
        case .smallint: return "SMALLINT"
        case .integer, .intervalYearToMonth: return "INTEGER"
        case .bigint, .intervalDayToSecond: return "BIGINT"
        case .real: return "FLOAT"
        case .double: return "DOUBLE"
        case .decimal(let precision, let scale): return "DECIMAL(\(precision),\(scale))"
        case .unknown, .varchar, .char, .json: return "VARCHAR"
        case .varbinary, .ipaddress: return "BLOB"
        case .date: return "DATE"
        case .time(let precision):
            guard precision <= 6 else { throw tooPrecise(type) }
            return "TIME"
        case .timestamp(let precision):
            guard precision <= 9 else { throw tooPrecise(type) }
            return precision <= 6 ? "TIMESTAMP" : "TIMESTAMP_NS"
        case .timeWithTimeZone(let precision):
            guard precision <= 6 else { throw tooPrecise(type) }
            return "BIGINT"
        case .timestampWithTimeZone(let precision):
            guard precision <= 6 else { throw tooPrecise(type) }
            return "STRUCT(u TIMESTAMP, z VARCHAR)"
        case .array(let element): return try name(of: element) + "[]"
        case .map(let key, let value): return "MAP(\(try name(of: key)), \(try name(of: value)))"
        case .row(let fields):
            var parts: [String] = []
            for (name, field) in zip(fieldNames(of: fields), fields) {
                parts.append("\(DuckDBText.name(name)) \(try self.name(of: field.type))")
            }
            return "STRUCT(\(parts.joined(separator: ", ")))"
        case .uuid: return "UUID"
        case .function: throw TranslationFailure("NOT_SUPPORTED", "A lambda is not a value")
        }
    }

    /// The names of a row's STRUCT fields: its own, or `field0`, `field1`, ...
    ///
    /// by position where a field has none.
    ///
    /// DuckDB's field names are case-insensitively unique; a repeated name gets the position appended.
    package static func fieldNames(of fields: [RowField]) -> [String] {
        var taken = Set<String>()
        return fields.enumerated().map { index, field in
            var name = field.name ?? ""
            if name.isEmpty { name = "field\(index)" }
            while !taken.insert(name.lowercased()).inserted { name += "_\(index)" }
            return name
        }
    }

    private static func tooPrecise(_ type: TrinoType) -> TranslationFailure {
        TranslationFailure("NOT_SUPPORTED", "Type \(type) is more precise than what is supported here")
    }

    /// Whether values contain a time zone anywhere inside, so that equality must not look at the whole value.
    static func holdsZone(_ type: TrinoType) -> Bool {
        switch type {
        case .timestampWithTimeZone, .timeWithTimeZone: true
        case .array(let element): holdsZone(element)
        case .map(let key, let value): holdsZone(key) || holdsZone(value)
        case .row(let fields): fields.contains { holdsZone($0.type) }
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char, .varbinary, .date, .time, .timestamp, .intervalYearToMonth, .intervalDayToSecond, .json,
            .uuid, .ipaddress, .function:
            false
        }
    }

    /// Fails for values that the engine would take for different because of their zones alone.
    static func requirePlainEquality(_ types: [TrinoType], _ place: String) throws(TranslationFailure) {
        guard let type = types.first(where: holdsZone) else { return }
        throw TranslationFailure("NOT_SUPPORTED", "\(place) of \(type) is not supported")
    }

    static func isZoned(_ type: TrinoType) -> Bool {
        if case .timestampWithTimeZone = type { return true }
        return false
    }
}
