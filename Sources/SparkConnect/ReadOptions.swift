import Foundation

/// Options of readers: what the engine understands otherwise than Spark.
enum ReadOptions {
    private static let utf8: Set<String> = ["utf-8", "utf8", "us-ascii"]

    /// What Sail passes over without a word; a value that is Spark's default does no harm.
    ///
    /// Source: Spark, CSV Files, JSON Files and Generic File Source Options; measured on pysail 0.7.2.
    private static let passedOver: [ReadOrder.Format: [String: Set<String>]] = [
        .csv: ["charset": utf8, "encoding": utf8, "linesep": ["\n", "\r\n"]],
        .json: [
            "charset": utf8, "dropfieldifallnull": ["false"], "encoding": utf8, "prefersdecimal": ["false"],
            "primitivesasstring": ["false"],
        ],
        .text: ["charset": utf8, "encoding": utf8],
    ]

    private static let always: [String: Set<String>] = ["modifiedafter": [], "modifiedbefore": []]

    /// - Throws: for an option that would read other rows than those that were asked for.
    static func check(
        _ options: [String: String],
        _ format: ReadOrder.Format,
        hasSchema: Bool
    ) throws(ConnectFailure) {
        let table = (passedOver[format] ?? [:]).merging(always) { $1 }
        for (name, value) in options.sorted(by: { $0.key < $1.key }) {
            guard let harmless = table[name], !harmless.contains(value.lowercased()) else { continue }
            throw .unsupported(
                "The option \(name)=\(value) of \(format.rawValue) readers is not in the Sail engine, which would pass it over."
            )
        }
        let patterns = ["dateformat", "timestampformat"].filter { options[$0] != nil }
        if let name = patterns.first,
            format == .json && hasSchema || format == .csv && isTrue(options["inferschema"])
        {
            throw .unsupported(
                "The option \(name) of \(format.rawValue) readers is not in the Sail engine here. Read texts, and use to_date "
                    + "or to_timestamp."
            )
        }
        if format == .csv, options["mode"]?.lowercased() == "failfast", changesTexts(options) {
            throw .unsupported(
                "mode=FAILFAST with nullValue, formats or white space to ignore is not in the Sail engine."
            )
        }
    }

    private static func isTrue(_ value: String?) -> Bool { value?.lowercased() == "true" }

    /// Whether values are other texts than those in the file.
    static func changesTexts(_ options: [String: String]) -> Bool {
        !(options["nullvalue"] ?? "").isEmpty || isTrue(options["ignoreleadingwhitespace"])
            || isTrue(options["ignoretrailingwhitespace"]) || options["dateformat"] != nil
            || options["timestampformat"] != nil || options["nanvalue"] != nil
    }

    /// Writes options as the engine reads them.
    static func adapt(_ options: inout [String: String], _ format: ReadOrder.Format) {
        guard format == .csv else { return }
        for (name, value) in options where ["sep", "delimiter"].contains(name.lowercased()) && value == "\\t" {
            options[name] = "\t"
        }
        let names = Dictionary(options.map { ($0.key.lowercased(), $0.value) }) { $1 }
        // Source: Spark, CSV Files: `escape` is a backslash by default, and rows that are short end in nulls.
        if names["escape"] == nil, names["quote"] != "\\" { options["escape"] = "\\" }
        if (names["mode"] ?? "permissive").lowercased() == "permissive" {
            options["allowTruncatedRows"] = "true"
        }
    }

    /// The columns to read as texts, and the expressions that make values of them.
    ///
    /// Source: Spark, CSV Files, `mode`: PERMISSIVE, the default, makes a value that is none of its column's type null. Sail
    /// ends the query there, and knows neither `nullValue` nor formats.
    static func texts(
        _ schema: SchemaText,
        _ options: [String: String],
        isGiven: Bool,
        _ partitions: [String]
    ) throws(ConnectFailure) -> (SchemaText, [(name: String, expression: String)]) {
        let corrupt = options["columnnameofcorruptrecord"] ?? "_corrupt_record"
        if isGiven, let column = schema.column(corrupt) {
            throw .unsupported(
                "A column of records that cannot be read (\(column.name)) is not in the Sail engine."
            )
        }
        let mode = (options["mode"] ?? "permissive").lowercased()
        guard mode == "permissive", isGiven || changesTexts(options) else { return (schema, []) }
        let hidden = Set(partitions.map { $0.lowercased() })
        var texts = schema
        var changes: [(String, String)] = []
        for (index, column) in schema.columns.enumerated() where !hidden.contains(column.name.lowercased()) {
            let type = plainType(column.type)
            guard let expression = try expression(column.name, type, options) else { continue }
            texts.columns[index].type = "string"
            changes.append((column.name, expression))
        }
        return (texts, changes)
    }

    /// Without NOT NULL, defaults and comments.
    private static func plainType(_ type: String) -> String {
        let lower = type.lowercased()
        let ends = [" not null", " comment ", " default "].compactMap { lower.range(of: $0)?.lowerBound }
        return String(lower[..<(ends.min() ?? lower.endIndex)])
    }

    /// Nil where the text is the value.
    private static func expression(
        _ name: String,
        _ type: String,
        _ options: [String: String]
    ) throws(ConnectFailure) -> String? {
        var text = quoted(name)
        if isTrue(options["ignoreleadingwhitespace"]) { text = "ltrim(\(text))" }
        if isTrue(options["ignoretrailingwhitespace"]) { text = "rtrim(\(text))" }
        if let null = options["nullvalue"], !null.isEmpty { text = "nullif(\(text), \(literal(null)))" }
        switch type.prefix(while: { $0 != "(" && $0 != " " }) {
        case "string", "varchar", "char": return text == quoted(name) ? nil : text
        case "int", "integer", "bigint", "long", "smallint", "short", "tinyint", "byte":
            return "CASE WHEN \(text) RLIKE '^[+-]?[0-9]+$' THEN TRY_CAST(\(text) AS \(type)) END"
        case "float", "real", "double":
            let number = "TRY_CAST(\(text) AS \(type))"
            guard let nan = options["nanvalue"] else { return number }
            return "CASE WHEN \(text) = \(literal(nan)) THEN CAST('NaN' AS \(type)) ELSE \(number) END"
        case "decimal", "dec", "numeric": return "TRY_CAST(replace(\(text), ',', '') AS \(type))"
        case "boolean": return "CASE lower(\(text)) WHEN 'true' THEN true WHEN 'false' THEN false END"
        case "date":
            return options["dateformat"].map { "to_date(\(text), \(literal($0)))" }
                ?? "TRY_CAST(\(text) AS DATE)"
        case "timestamp", "timestamp_ltz":
            return options["timestampformat"].map { "to_timestamp(\(text), \(literal($0)))" }
                ?? "TRY_CAST(\(text) AS TIMESTAMP)"
        case "timestamp_ntz": return "TRY_CAST(\(text) AS TIMESTAMP_NTZ)"
        default:
            throw ConnectFailure(
                kind: .analysis,
                condition: "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
                state: "0A000",
                text:
                    "The CSV datasource doesn't support the column `\(name)` of the type \"\(type.uppercased())\"."
            )
        }
    }

    private static func literal(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
