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
            "charset": ["utf-8", "utf8"], "chartoescapequoteescaping": ["\\"], "dateformat": ["yyyy-mm-dd"],
            "emptyvalue": ["", "\"\""], "encoding": ["utf-8", "utf8"], "linesep": ["\n"], "quoteall": ["false"],
            "timestampformat": [], "timestampntzformat": [],
        ],
        .json: [
            "charset": ["utf-8", "utf8"], "dateformat": ["yyyy-mm-dd"], "encoding": ["utf-8", "utf8"],
            "ignorenullfields": ["true"], "linesep": ["\n"], "pretty": ["false"], "timestampformat": [],
            "timestampntzformat": [],
        ],
        .text: ["charset": ["utf-8", "utf8"], "encoding": ["utf-8", "utf8"]],
        .parquet: [:],
    ]

    /// - Throws: for an option that would make other files than those that were asked for.
    static func check(_ options: [String: String], _ format: WriteOrder.Format) throws(ConnectFailure) {
        let table = passedOver[format] ?? [:]
        for (name, value) in options.sorted(by: { $0.key < $1.key }) {
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
}
