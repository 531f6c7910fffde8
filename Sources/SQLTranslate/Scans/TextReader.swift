import SQLAnalysis

/// A call of the engine's reader of lines of text, which gives the fields as `f0`, `f1` and so on.
struct TextReader {
    /// How a line is taken apart, beyond its delimiters.
    enum Syntax {
        case plain
        /// Delimiters that lose their meaning behind an escape character.
        case escaped(UInt8)
        /// Fields in quotes, as OpenCSV reads them.
        case quoted(quote: UInt8, escape: UInt8)
        /// Groups of a regular expression: for each field those that may hold it; with `isOneEach` there must be no other.
        case matched(String, groups: [[Int]], isOneEach: Bool)
    }

    /// What the reader makes of each field, in its words; nil for its text.
    let fieldTypes: [String?]
    /// Nil for lines as they are.
    let delimiter: UInt8?
    /// A field that is this text is NULL.
    let nullText: String
    let lines: SkippedLines
    var syntax = Syntax.plain
    var compression = FileCompression.none
    /// What texts are encoded in; nil for UTF-8.
    var encoding: String?

    /// A text that no field is.
    static let noNullText = "\u{2}NULL\u{3}"

    init(
        fieldTypes: [String?],
        delimiter: UInt8?,
        nullText: String,
        lines: SkippedLines,
        compression: FileCompression
    ) {
        self.fieldTypes = fieldTypes
        self.delimiter = delimiter
        self.nullText = nullText
        self.lines = lines
        self.compression = compression
    }

    /// The reader for a table of delimited fields; nil for separators that are no single byte.
    init?(
        _ table: CatalogTable,
        _ delimiters: Delimiters,
        nullText: String,
        _ compression: FileCompression,
        _ lines: SkippedLines
    ) {
        guard !nullText.utf8.contains(0), let delimiter = Self.byte(delimiters.fields[0]) else { return nil }
        self.init(
            fieldTypes: table.columns.map { Self.name(of: $0.type) },
            delimiter: delimiter,
            nullText: nullText,
            lines: lines,
            compression: compression
        )
        if let escape = delimiters.escape {
            guard let code = Self.byte(escape) else { return nil }
            syntax = .escaped(code)
        }
    }

    /// The byte that a character is, where no line ends with it.
    static func byte(_ text: String) -> UInt8? {
        guard let scalar = text.unicodeScalars.first, scalar.isASCII, scalar != "\n", scalar != "\r" else {
            return nil
        }
        return UInt8(scalar.value)
    }

    private var options: [(name: String, value: String)] {
        var options: [(name: String, value: String)] = []
        switch syntax {
        case .plain: break
        case .escaped(let escape): options.append(("escape", "\(escape)"))
        case .quoted(let quote, let escape): options += [("quote", "\(quote)"), ("escape", "\(escape)")]
        case .matched(let pattern, let groups, let isOneEach):
            let numbers = groups.map { $0.map { "\($0)" }.joined(separator: ",") }.joined(separator: ";")
            options += [("pattern", pattern), (isOneEach ? "all_groups" : "groups", numbers)]
        }
        if compression != .none { options.append(("compression", compression.rawValue)) }
        if lines.footerCount > 0 { options.append(("skipped_footer", "\(lines.footerCount)")) }
        if let encoding { options.append(("encoding", encoding)) }
        return options
    }

    static func name(of type: TrinoType?) -> String? {
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
        let types = fieldTypes.map { $0 ?? "raw" }
        let options = options.map { ", \($0.name) = \(DuckDBText.string($0.value))" }.joined()
        return "\(NativeTableFunction.readText.name)(\(DuckDBText.list(files.map(\.path))),"
            + " \(DuckDBText.list(types)), \(delimiter.map { Int($0) } ?? -1),"
            + " \(DuckDBText.string(nullText)), \(lines.headerCount)\(options))"
    }
}

/// Lines of each file that hold no row.
struct SkippedLines {
    var headerCount = 0
    var footerCount = 0
}
