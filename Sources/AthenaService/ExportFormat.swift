import SQLAnalysis
import SQLTranslate

/// How files of rows are written.
struct ExportFormat: Hashable, Sendable {
    let storage: Storage
    /// Upper case; nil for the format's own.
    let compression: String?
    /// How hard Zstandard tries; nil for its own choice.
    var compressionLevel: Int64?
    /// How values become text.
    var writer = DelimitedWriter([:])
    /// Whether a line of names comes first.
    var hasHeader = false
    /// What rows are put into files by, beyond partitions.
    var buckets: HiveBuckets?

    enum Storage: String, Hashable, Sendable {
        case parquet = "PARQUET"
        case text = "TEXTFILE"
        case json = "JSON"
        case avro = "AVRO"
    }

    /// The column by which the engine puts rows into buckets, which no table has.
    static let bucketName = "__hosu_bucket"

    /// The options of COPY.
    ///
    /// Differs: without a compression Athena writes gzip; Parquet is written with snappy here, which every reader reads too
    /// and which takes a fraction of the time.
    var options: [String] {
        switch storage {
        case .parquet:
            let level = compressionLevel.map { ["COMPRESSION_LEVEL \($0)"] } ?? []
            return ["FORMAT parquet", "COMPRESSION \((compression ?? "SNAPPY").lowercased())"] + level
        case .avro: return ["FORMAT avro"]
        case .text:
            return [
                "FORMAT csv", "HEADER \(hasHeader)", "DELIMITER \(Self.text(writer.fieldDelimiter))",
                "QUOTE ''",
                "ESCAPE ''", "NULLSTR \(Self.text(writer.nullText))",
                "COMPRESSION \((compression ?? "GZIP").lowercased())",
            ]
        case .json:
            // A line is one text, for JSON cannot be written in partitions.
            return [
                "FORMAT csv", "HEADER false", "DELIMITER E'\\x01'", "QUOTE ''", "ESCAPE ''",
                "COMPRESSION \((compression ?? "GZIP").lowercased())",
            ]
        }
    }

    private static func text(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

    private static func name(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    /// What is selected of rows with these columns.
    func items(_ columns: [ResolvedColumn], partitionedBy keys: [String]) throws -> String {
        var items: [String] = []
        switch storage {
        case .parquet, .avro: items = ["*"]
        case .text:
            for column in columns {
                let name = Self.name(column.name)
                guard !keys.contains(column.name),
                    let expression = try writer.expression(column: column.name, column.type)
                else {
                    items.append(name)
                    continue
                }
                items.append("\(expression) AS \(name)")
            }
        case .json:
            let fields = columns.filter { !keys.contains($0.name) }.map { column in
                "\(Self.name(column.name)) := \(Self.name(column.name))"
            }
            items = ["to_json(struct_pack(\(fields.joined(separator: ", ")))) AS \(Self.name("__hosu_row"))"]
            items += keys.map(Self.name)
        }
        if let buckets {
            let types = buckets.columns.map { name in columns.first { $0.name == name }?.type ?? .unknown }
            items.append("\(try buckets.expression(types)) AS \(Self.name(Self.bucketName))")
        }
        return items.joined(separator: ", ")
    }

    /// What the names of the files end in, from which readers know how they are compressed.
    var fileExtension: String {
        switch (storage, compression ?? "GZIP") {
        case (.parquet, _), (.avro, _), (_, "NONE"): ""
        case (_, "GZIP"): ".gz"
        case (_, "ZSTD"): ".zst"
        case (_, let other): "." + other.lowercased()
        }
    }
}

extension ExportFormat {
    /// - Throws: `QueryFailure` with NOT_SUPPORTED for columns that tables cannot hold.
    func check(_ columns: [ResolvedColumn]) throws {
        for column in columns { _ = try column.type.hiveText() }
    }

    /// How rows are added to a table.
    ///
    /// - Throws: `QueryFailure` for tables that cannot be written, by the name of their SerDe or property.
    init(of table: SQLAnalysis.CatalogTable) throws {
        switch try TableFormat(of: table) {
        case .parquet:
            self.init(storage: .parquet, compression: table.parameters["parquet.compression"]?.uppercased())
        case .avro: self.init(storage: .avro, compression: nil)
        case .json: self.init(storage: .json, compression: nil)
        case .delimited:
            self.init(storage: .text, compression: nil)
            writer = DelimitedWriter(table.storage.serdeParameters)
            hasHeader = try Self.headerCount(of: table) == 1
        case .quoted, .regex, .grok, .cloudTrail:
            let name = table.storage.serializationLibrary.split(separator: ".").last ?? ""
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Cannot write to table '\(table.name)': \(name) tables cannot be inserted into"
            )
        }
    }

    /// Source: Trino, HivePageSinkProvider and HiveMetadata.beginInsert.
    private static func headerCount(of table: SQLAnalysis.CatalogTable) throws -> Int {
        if let footer = table.parameters["skip.footer.line.count"], footer != "0" {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Inserting into Hive table with skip.footer.line.count property not supported"
            )
        }
        let count = table.parameters["skip.header.line.count"].flatMap { Int($0) } ?? 0
        guard count <= 1 else {
            throw QueryFailure(
                "NOT_SUPPORTED",
                "Inserting into Hive table with value of skip.header.line.count property greater than 1 is not supported"
            )
        }
        return count
    }
}
