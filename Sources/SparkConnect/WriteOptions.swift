/// Options of writers: what the engine understands otherwise than Spark.
enum WriteOptions {
    /// Options that the gateway itself follows, and that the engine need not see.
    static func isOwn(_ name: String) -> Bool { own.contains(name.lowercased()) }

    private static let own: Set<String> = [
        "codec", "compression", "mapreduce.fileoutputcommitter.marksuccessfuljobs", "parquet.compression",
        "partitionoverwritemode", "path",
    ]

    /// What Sail passes over without a word, by format; a value that is Spark's default does no harm.
    ///
    /// Source: Spark, CSV Files and JSON Files; measured on pysail 0.7.2.
    private static let passedOver: [WriteOrder.Format: [String: Set<String>]] = [
        .csv: [
            "charset": ["utf-8", "utf8"], "chartoescapequoteescaping": ["\\"],
            "emptyvalue": ["", "\"\""], "encoding": ["utf-8", "utf8"], "linesep": ["\n"], "quoteall": ["false"],
        ],
        .json: [
            "charset": ["utf-8", "utf8"], "encoding": ["utf-8", "utf8"],
            "ignorenullfields": ["true"], "linesep": ["\n"], "pretty": ["false"],
        ],
        .text: ["charset": ["utf-8", "utf8"], "encoding": ["utf-8", "utf8"]],
        .parquet: [:],
    ]

    /// - Throws: for an option that would make other files than those that were asked for.
    static func check(_ options: [String: String], _ format: WriteOrder.Format) throws(ConnectFailure) {
        let table = passedOver[format] ?? [:]
        for (name, value) in options.sorted(by: { $0.key < $1.key }) {
            if name.lowercased() == "maxrecordsperfile", Int(value).map({ $0 > 0 }) ?? true {
                throw .unsupported(
                    "The option \(name) of writers is not in the Sail engine, which would pass it over."
                )
            }
            guard let harmless = table[name], !harmless.contains(value.lowercased()) else { continue }
            throw .unsupported(
                "The option \(name) of \(format.rawValue) writers is not in the Sail engine, which would pass it over. "
                    + "Format the columns in the query, for example with date_format, or write with awsglue."
            )
        }
    }

    /// Writes options as the engine reads them.
    static func adapt(_ options: inout [String: String], _ format: WriteOrder.Format) {
        guard format == .csv else { return }
        for (name, value) in options where ["sep", "delimiter"].contains(name.lowercased()) && value == "\\t" {
            options[name] = "\t"
        }
        let names = Set(options.keys.map { $0.lowercased() })
        // Source: Spark, CSV Files: `escape` is a backslash by default. Sail doubles quotes unless it is told.
        if !names.contains("escape") { options["escape"] = "\\" }
        if !names.contains("escapequotes") { options["escapeQuotes"] = "false" }
    }

    /// The columns that text files show otherwise than Sail would, as expressions of their texts.
    ///
    /// Source: Spark, CSV Files and JSON Files: `timestampFormat` is `yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX]`, and writers of CSV
    /// leave white space around texts out, unless they are told otherwise.
    static func texts(
        _ fields: [ConnectDataType.Field],
        _ options: [String: String],
        _ order: WriteOrder
    ) -> [(name: String, expression: String)] {
        guard order.format == .csv || order.format == .json else { return [] }
        let options = Dictionary(options.map { ($0.key.lowercased(), $0.value) }) { $1 }
        let keys = Set(order.partitionColumns.map { $0.lowercased() })
        return fields.compactMap { field in
            guard !keys.contains(field.name.lowercased()) else { return nil }
            let column = quoted(field.name)
            func formatted(_ pattern: String) -> (String, String) {
                let text = pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                return (field.name, "date_format(\(column), \"\(text)\")")
            }
            switch field.dataType.kind {
            case .timestamp: return formatted(options["timestampformat"] ?? "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            case .timestampNtz: return formatted(options["timestampntzformat"] ?? "yyyy-MM-dd'T'HH:mm:ss.SSS")
            case .date: return options["dateformat"].map(formatted)
            case .string where order.format == .csv:
                var text = column
                if options["ignoreleadingwhitespace"]?.lowercased() != "false" { text = "ltrim(\(text))" }
                if options["ignoretrailingwhitespace"]?.lowercased() != "false" { text = "rtrim(\(text))" }
                return text == column ? nil : (field.name, text)
            default: return nil
            }
        }
    }
}
