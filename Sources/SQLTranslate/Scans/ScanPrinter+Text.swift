import SQLAnalysis

extension ScanPrinter {
    /// Reads lines and nothing else, as the column `line`.
    func lines(_ files: [ScanFile], _ compression: FileCompression) throws(TranslationFailure) -> String {
        let call = TextReader(
            fieldTypes: ["varchar"],
            delimiter: nil,
            nullText: TextReader.noNullText,
            lines: try skippedLines(),
            compression: compression
        )
        return "(SELECT file_index, f0 AS line FROM \(call.sql(files)))"
    }

    /// - Throws: `HIVE_INVALID_METADATA` for numbers that are none.
    ///
    /// Source: Trino, HiveTableProperties and HiveUtil.getHeaderCount.
    func skippedLines() throws(TranslationFailure) -> SkippedLines {
        func count(_ name: String) throws(TranslationFailure) -> Int {
            guard let text = scan.table.parameters[name] ?? scan.table.storage.serdeParameters[name] else {
                return 0
            }
            guard let value = Int(text), value >= 0 else {
                throw TranslationFailure("HIVE_INVALID_METADATA", "Invalid value for \(name) property: \(text)")
            }
            return value
        }
        return SkippedLines(
            headerCount: try count("skip.header.line.count"),
            footerCount: try count("skip.footer.line.count")
        )
    }

    /// LazySimpleSerDe: fields between delimiters, without quotes; what is missing or malformed is NULL.
    ///
    /// Source: Athena User Guide, Lazy Simple SerDe; Hive's LazySimpleSerDe.
    func printDelimited(
        _ files: [ScanFile],
        _ compression: FileCompression
    ) throws(TranslationFailure) -> String {
        let parameters = scan.table.storage.serdeParameters
        let delimiters = Delimiters(parameters)
        let reader = DelimitedReader(
            delimiters: delimiters,
            nullText: parameters["serialization.null.format"] ?? "\\N",
            names: FreshNames()
        )
        let encoding = try TextEncodings.name(parameters)
        let lines = try skippedLines()
        if var call = TextReader(scan.table, delimiters, nullText: reader.nullText, compression, lines) {
            call.encoding = encoding
            let items = try items(files) { (index, type) throws(TranslationFailure) in
                try call.hasValue(index) ? "f\(index)" : reader.value("f\(index)", type, level: 1)
            }
            return "SELECT \(items) FROM \(call.sql(files))"
        }
        guard encoding == nil else {
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "Text that is not UTF-8 is not supported by Hosu with separators that are not ASCII characters"
            )
        }
        let items = try items(files) { (index, type) throws(TranslationFailure) in
            try reader.value("fields[\(index + 1)]", type, level: 1)
        }
        let fields =
            delimiters.escape.map { reader.split("line", delimiters.fields[0], escape: $0) }
            ?? "string_split(line, \(DuckDBText.string(delimiters.fields[0])))"
        let index = needsFileIndex(files) ? ", file_index" : ""
        return
            "SELECT \(items) FROM (SELECT \(fields) AS fields\(index) FROM \(try self.lines(files, compression)))"
    }

    func needsFileIndex(_ files: [ScanFile]) -> Bool {
        guard files.count > 1 else { return false }
        return scan.columns.contains { column in
            if case .data = column.source { return false }
            return true
        }
    }

    /// OpenCSVSerde: quoted fields; every value is text, which is converted to the column's type or fails.
    ///
    /// Source: Athena User Guide, Open CSV SerDe; Hive's OpenCSVSerde, in which a double quote as escape character means
    /// that of OpenCSV, a backslash.
    func printQuoted(_ files: [ScanFile], _ compression: FileCompression) throws(TranslationFailure) -> String {
        let parameters = scan.table.storage.serdeParameters
        func code(_ name: String, _ standard: String) throws(TranslationFailure) -> UInt8 {
            let text = parameters[name].flatMap { $0.isEmpty ? nil : $0 } ?? standard
            guard let code = TextReader.byte(text) else {
                throw TranslationFailure(
                    "NOT_SUPPORTED",
                    "OpenCSVSerde with the \(name) '\(text)' is not supported"
                )
            }
            return code
        }
        let separator = try code("separatorChar", ",")
        let quote = try code("quoteChar", "\"")
        var escape = try code("escapeChar", "\"")
        if escape == UInt8(ascii: "\"") { escape = UInt8(ascii: "\\") }
        guard separator != quote, quote != escape, separator != escape else {
            throw TranslationFailure(
                "HIVE_CURSOR_ERROR",
                "The separator, quote, and escape characters must be different!"
            )
        }
        var call = TextReader(
            fieldTypes: scan.table.columns.map { _ in "varchar" },
            delimiter: separator,
            nullText: TextReader.noNullText,
            lines: try skippedLines(),
            compression: compression
        )
        call.syntax = .quoted(quote: quote, escape: escape)
        call.encoding = try TextEncodings.name(parameters)
        let items = try items(files) { (index, type) throws(TranslationFailure) in
            try quotedValue("f\(index)", type, index)
        }
        return "SELECT \(items) FROM \(call.sql(files))"
    }

    private func quotedValue(
        _ text: String,
        _ type: TrinoType,
        _ index: Int
    ) throws(TranslationFailure) -> String {
        let parsed: String
        switch type {
        case .varchar: return text
        case .char(let length): return "rpad(left(\(text), \(length)), \(length), ' ')"
        case .tinyint: parsed = "\(NativeFunction.parseTinyint.name)(\(text))"
        case .smallint: parsed = "\(NativeFunction.parseSmallint.name)(\(text))"
        case .integer: parsed = "\(NativeFunction.parseInteger.name)(\(text))"
        case .bigint: parsed = "\(NativeFunction.parseBigint.name)(\(text))"
        case .real: parsed = "\(NativeFunction.parseReal.name)(\(text))"
        case .double: parsed = "\(NativeFunction.parseDouble.name)(\(text))"
        case .decimal: parsed = "TRY_CAST(\(text) AS \(try DuckDBTypes.name(of: type)))"
        case .boolean: parsed = "CASE lower(\(text)) WHEN 'true' THEN true WHEN 'false' THEN false END"
        case .date: parsed = "(DATE '1970-01-01' + \(NativeFunction.parseInteger.name)(\(text)))"
        case .timestamp: parsed = "make_timestamp(\(NativeFunction.parseBigint.name)(\(text)) * 1000)"
        default:
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "OpenCSVSerde with a column of type \(type) is not supported"
            )
        }
        let failure = Failing(isCaught: false).fail(
            "HIVE_BAD_DATA: Error parsing field value '",
            value: text,
            suffix: "' for field \(index)"
        )
        return "coalesce(\(parsed), CASE WHEN \(text) IS NOT NULL THEN \(failure) END)"
    }
}
