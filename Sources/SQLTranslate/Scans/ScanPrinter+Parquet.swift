import SQLAnalysis

extension ScanPrinter {
    /// Columns are matched by name, letter case aside; one that the files lack is NULL.
    ///
    /// Source: Athena User Guide, Handle schema updates (Parquet and Avro are read by name, Parquet by index where the
    /// SerDe says `parquet.column.index.access`).
    func printColumnar(
        _ files: [ScanFile],
        _ schema: [ParquetColumn],
        _ format: TableFormat
    ) throws(TranslationFailure) -> String {
        let columns = Dictionary(schema.map { ($0.name.lowercased(), $0) }) { first, _ in first }
        let parameters = scan.table.storage.serdeParameters
        let isByIndex =
            format == .parquet && parameters["parquet.column.index.access"]?.lowercased() == "true"
        let items = try items(files) { (index, type) throws(TranslationFailure) in
            let column = scan.table.columns[index]
            let found = isByIndex ? (index < schema.count ? schema[index] : nil) : columns[column.name]
            guard let found else { return "CAST(NULL AS \(try DuckDBTypes.name(of: type)))" }
            return try convert(found, to: type, column.name, files, format)
        }
        let reader = format == .avro ? "read_avro" : "read_parquet"
        return "SELECT \(items) FROM \(reader)(\(DuckDBText.list(files.map(\.path))), \(Self.plannedOnce))"
    }

    private func convert(
        _ column: ParquetColumn,
        to type: TrinoType,
        _ name: String,
        _ files: [ScanFile],
        _ format: TableFormat
    ) throws(TranslationFailure) -> String {
        let text = DuckDBText.name(column.name)
        let wanted = try DuckDBTypes.name(of: type)
        let mismatch = TranslationFailure(
            "HIVE_BAD_DATA",
            "Field \(name)'s type \(Self.primitive(column.type)) in \(format == .avro ? "avro" : "parquet") file"
                + " \(files.first?.url ?? "") is incompatible with type"
                + " \(type) defined in table schema"
        )
        switch type {
        case .timestamp(let precision):
            guard let moment = try timestamp(column, text, precision) else { throw mismatch }
            return moment
        case .char(let length):
            guard column.type == "VARCHAR" else { throw mismatch }
            return "rpad(\(text), \(length), ' ')"
        case .varchar where column.type == "BLOB":
            return "decode(\(text))"
        case .varbinary where column.type == "VARCHAR":
            return "encode(\(text))"
        default:
            if column.type == wanted { return text }
            guard Self.isWidening(column.type, to: type) else { throw mismatch }
            return "CAST(\(text) AS \(wanted))"
        }
    }

    /// The engine's type in Parquet's words.
    private static func primitive(_ type: String) -> String {
        switch type {
        case "BIGINT", "UBIGINT": "INT64"
        case "TINYINT", "UTINYINT", "SMALLINT", "USMALLINT", "INTEGER", "UINTEGER", "DATE": "INT32"
        case "VARCHAR", "BLOB": "BINARY"
        default: type
        }
    }

    private func timestamp(
        _ column: ParquetColumn,
        _ text: String,
        _ precision: Int
    ) throws(TranslationFailure) -> String? {
        let moment: String
        switch column.type {
        case "TIMESTAMP": moment = text
        case "TIMESTAMP WITH TIME ZONE": moment = "timezone('UTC', \(text))"
        case "TIMESTAMP_NS": moment = "CAST(\(text) AS TIMESTAMP)"
        case "DATE": return "CAST(\(text) AS TIMESTAMP)"
        default: return nil
        }
        guard precision < 6, !column.isInMilliseconds else { return moment }
        // Files of other programs hold microseconds; the column has fewer decimals.
        let target = TrinoType.timestamp(precision: precision)
        let value = PrintedExpression(moment, .timestamp(precision: 6), isSimple: true)
        return try Casts.cast(value, to: target, failing: Failing(isCaught: false), names: FreshNames()).text
    }

    /// Whether every value of the file's type has a place in the table's.
    private static func isWidening(_ found: String, to type: TrinoType) -> Bool {
        let integers = [
            "TINYINT": 8, "UTINYINT": 9, "SMALLINT": 16, "USMALLINT": 17, "INTEGER": 32, "UINTEGER": 33,
            "BIGINT": 64,
        ]
        switch type {
        case .tinyint, .smallint, .integer: return integers[found].map { $0 <= 32 } ?? false
        case .bigint: return integers[found] != nil
        case .real: return found == "FLOAT"
        case .double: return found == "FLOAT" || found == "DOUBLE"
        case .decimal: return found.hasPrefix("DECIMAL") || integers[found] != nil
        case .array: return found.hasSuffix("[]")
        case .map: return found.hasPrefix("MAP(")
        case .row: return found.hasPrefix("STRUCT(")
        case .varchar:
            return found == "VARCHAR" || found == "UUID" || found == "JSON" || found.hasPrefix("ENUM")
        case .time: return found.hasPrefix("TIME")
        case .boolean, .char, .varbinary, .date, .timestamp, .unknown, .timeWithTimeZone,
            .timestampWithTimeZone,
            .intervalYearToMonth, .intervalDayToSecond, .json, .uuid, .ipaddress, .function:
            return false
        }
    }
}
