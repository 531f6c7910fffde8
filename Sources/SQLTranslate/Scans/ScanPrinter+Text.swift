import SQLAnalysis

extension ScanPrinter {
    /// Reads lines and nothing else; the column `line` is NULL or empty where a line is empty.
    ///
    /// In compressed files the separator is one that no text holds, so that a line is one field.
    private func lines(_ files: [ScanFile], _ compression: String, skip: Int) -> String {
        guard compression != "uncompressed" else {
            let call = TextReader(fieldTypes: ["varchar"], delimiter: nil, nullText: "", skippedLines: skip)
            return "(SELECT file_index, f0 AS line FROM \(call.sql(files)))"
        }
        return
            "read_csv(\(DuckDBText.list(files.map(\.path))), columns = {'line': 'VARCHAR'}, auto_detect = false,"
            + " header = false, delim = E'\\x02\\x03\\x02\\x03', quote = '', escape = '', strict_mode = false,"
            + " \(Self.plannedOnce), max_line_size = 33554432, skip = \(skip), compression = '\(compression)')"
    }

    private var skippedLines: Int {
        max(0, scan.table.parameters["skip.header.line.count"].flatMap { Int($0) } ?? 0)
    }

    /// LazySimpleSerDe: fields between delimiters, without quotes; what is missing or malformed is NULL.
    ///
    /// Source: Athena User Guide, Lazy Simple SerDe; Hive's LazySimpleSerDe.
    func printDelimited(_ files: [ScanFile], _ compression: String) throws(TranslationFailure) -> String {
        let parameters = scan.table.storage.serdeParameters
        let delimiters = Delimiters(parameters)
        let reader = DelimitedReader(
            delimiters: delimiters,
            nullText: parameters["serialization.null.format"] ?? "\\N",
            names: FreshNames()
        )
        let encoding = try TextEncodings.name(parameters)
        if var call = TextReader(scan.table, delimiters, nullText: reader.nullText, compression, skippedLines) {
            call.encoding = encoding
            let items = try items(files) { (index, type) throws(TranslationFailure) in
                try call.hasValue(index) ? "f\(index)" : reader.value("f\(index)", type, level: 1)
            }
            return "SELECT \(items) FROM \(call.sql(files))"
        }
        guard encoding == nil else {
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "Text that is not UTF-8 is not supported by Hosu in compressed files and with escape characters"
            )
        }
        let items = try items(files) { (index, type) throws(TranslationFailure) in
            try reader.value("fields[\(index + 1)]", type, level: 1)
        }
        let fields =
            delimiters.escape.map { reader.split("coalesce(line, '')", delimiters.fields[0], escape: $0) }
            ?? "string_split(coalesce(line, ''), \(DuckDBText.string(delimiters.fields[0])))"
        let index = needsFileIndex(files) ? ", file_index" : ""
        return "SELECT \(items) FROM (SELECT \(fields) AS fields\(index) FROM"
            + " \(lines(files, compression, skip: skippedLines)))"
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
    /// Source: Athena User Guide, Open CSV SerDe.
    func printQuoted(_ files: [ScanFile], _ compression: String) throws(TranslationFailure) -> String {
        let parameters = scan.table.storage.serdeParameters
        let separator = parameters["separatorChar"].map { String($0.prefix(1)) } ?? ","
        let quote = parameters["quoteChar"].map { String($0.prefix(1)) } ?? "\""
        let escape = parameters["escapeChar"].map { String($0.prefix(1)) } ?? "\\"
        let columns = scan.table.columns.indices.map { "'f\($0)': 'VARCHAR'" }.joined(separator: ", ")
        let items = try items(files) { (index, type) throws(TranslationFailure) in
            // A doubled quote is one quote, whatever the escape character.
            let doubled = DuckDBText.string(quote + quote)
            let text =
                escape == quote ? "f\(index)" : "replace(f\(index), \(doubled), \(DuckDBText.string(quote)))"
            return try quotedValue(text, type, index)
        }
        return "SELECT \(items) FROM read_csv(\(DuckDBText.list(files.map(\.path))), columns = {\(columns)},"
            + " auto_detect = false, header = false, \(Self.plannedOnce), delim = \(DuckDBText.string(separator)),"
            + " quote = \(DuckDBText.string(quote)), escape = \(DuckDBText.string(escape)), strict_mode = false,"
            + " null_padding = true, nullstr = E'\\x02NULL\\x03', max_line_size = 33554432,"
            + " skip = \(skippedLines), compression = '\(compression)')"
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

    /// The JSON SerDes: one object a line, keys compared without letter case.
    ///
    /// Source: Athena User Guide, JSON SerDe libraries.
    func printJSON(_ files: [ScanFile], _ compression: String) throws(TranslationFailure) -> String {
        let parameters = scan.table.storage.serdeParameters
        let isLenient = parameters["ignore.malformed.json"]?.lowercased() == "true"
        let names = FreshNames()
        var keys: [String] = []
        let items = try items(files) { (index, type) throws(TranslationFailure) in
            let name = scan.table.columns[index].name
            let key = parameters["mapping.\(name)"] ?? name
            let field = "k\(keys.count)"
            keys.append("\(DuckDBText.string(field)): \(DuckDBText.string(key))")
            let exact = "json_extract(json, \(DuckDBText.string("$.\"\(key)\"")))"
            let match = names.next("v")
            let other =
                "list_filter(json_keys(json), lambda \(match): lower(\(match)) = \(DuckDBText.string(key.lowercased())))[1]"
            let loose = "json_extract(json, '$.\"' || \(other) || '\"')"
            let found = "CAST(coalesce(\(exact), \(loose)) AS VARCHAR)"
            return try JSONFieldReader(names: names).value(found, type)
        }
        let errors = isLenient ? ", ignore_errors = true" : ""
        let options = "\(Self.plannedOnce), compression = '\(compression)'\(errors)"
        return "SELECT \(items) FROM read_ndjson_objects(\(DuckDBText.list(files.map(\.path))), \(options))"
    }
}
