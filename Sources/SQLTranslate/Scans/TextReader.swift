import SQLAnalysis

/// A call of the engine's reader of delimited lines, which gives the fields as `f0`, `f1` and so on.
struct TextReader {
    /// What the reader makes of each field, in its words; nil for its text.
    let fieldTypes: [String?]
    /// Nil for lines as they are.
    let delimiter: UInt8?
    /// A field that is this text is NULL.
    let nullText: String
    let skippedLines: Int
    /// What texts are encoded in; nil for UTF-8.
    var encoding: String?

    init(fieldTypes: [String?], delimiter: UInt8?, nullText: String, skippedLines: Int) {
        self.fieldTypes = fieldTypes
        self.delimiter = delimiter
        self.nullText = nullText
        self.skippedLines = skippedLines
    }

    /// The reader for a table; nil for compressed files, escapes and separators that are no single byte.
    init?(
        _ table: CatalogTable,
        _ delimiters: Delimiters,
        nullText: String,
        _ compression: String,
        _ skippedLines: Int
    ) {
        guard compression == "uncompressed", delimiters.escape == nil, !nullText.utf8.contains(0),
            let delimiter = delimiters.fields[0].unicodeScalars.first, delimiter.isASCII,
            delimiter != "\n", delimiter != "\r"
        else { return nil }
        fieldTypes = table.columns.map { Self.name(of: $0.type) }
        self.delimiter = UInt8(delimiter.value)
        self.nullText = nullText
        self.skippedLines = skippedLines
    }

    private static func name(of type: TrinoType?) -> String? {
        switch type {
        case .bigint: "bigint"
        case .boolean: "boolean"
        case .date: "date"
        case .double: "double"
        case .integer: "integer"
        case .real: "real"
        case .smallint: "smallint"
        case .tinyint: "tinyint"
        case .varchar(.none): "varchar"
        case .varchar, .char, .varbinary, .decimal, .time, .timeWithTimeZone, .timestamp,
            .timestampWithTimeZone,
            .intervalYearToMonth, .intervalDayToSecond, .array, .map, .row, .json, .uuid, .ipaddress, .function,
            .unknown, nil:
            nil
        }
    }

    /// Whether the column of a field has its value, and not the text that it is made from.
    func hasValue(_ index: Int) -> Bool { fieldTypes[index] != nil }

    /// The call over some files.
    func sql(_ files: [ScanFile]) -> String {
        let types = fieldTypes.map { $0 ?? "varchar" }
        return "\(NativeTableFunction.readText.name)(\(DuckDBText.list(files.map(\.path))),"
            + " \(DuckDBText.list(types)), \(delimiter.map { Int($0) } ?? -1),"
            + " \(DuckDBText.string(nullText)), \(skippedLines)"
            + (encoding.map { ", encoding = \(DuckDBText.string($0))" } ?? "") + ")"
    }
}
