package import Catalog

/// What a classifier found in a file.
package struct FileSchema: Hashable, Sendable {
    package var format: FileFormat
    package var columns: [Column]
    package var compression: FileCompression
    /// Rows in what was read.
    package var rowCount: Int64
    /// Bytes of the file those rows take.
    package var byteCount: Int64
    /// The custom classifier that found it.
    package var classifier: String?

    package struct Column: Hashable, Sendable {
        /// In lower case.
        package var name: String
        package var type: HiveType

        package init(_ name: String, _ type: HiveType) {
            self.name = name.lowercased()
            self.type = type
        }
    }

    init(
        _ format: FileFormat,
        _ columns: [Column],
        compression: FileCompression = .none,
        rowCount: Int64 = 0,
        byteCount: Int64 = 0
    ) {
        self.format = format
        self.columns = columns
        self.compression = compression
        self.rowCount = rowCount
        self.byteCount = byteCount
    }
}

package enum FileFormat: Hashable, Sendable {
    case csv(CSVFormat)
    /// Objects one after another; `paths` are the names at their top, as they are spelled.
    case json(paths: [String])
    case parquet
    /// The schema's own text.
    case avro(schema: String)
    /// Lines of a log.
    case grok(GrokFormat)
    /// Documents whose rows are the elements of one name.
    case xml(rowTag: String)

    /// The `classification` of tables.
    package var name: String {
        switch self {
        case .csv: "csv"
        case .json: "json"
        case .parquet: "parquet"
        case .avro: "avro"
        case .grok(let format): format.classification
        case .xml: "xml"
        }
    }

    /// Whether two files can be of one table.
    func isCompatible(with other: FileFormat) -> Bool {
        switch (self, other) {
        case (.csv(let a), .csv(let b)): a.delimiter == b.delimiter && a.encoding == b.encoding
        case (.json, .json), (.parquet, .parquet), (.avro, .avro): true
        case (.grok(let a), .grok(let b)): a == b
        case (.xml(let a), .xml(let b)): a == b
        case (.csv, _), (.json, _), (.parquet, _), (.avro, _), (.grok, _), (.xml, _): false
        }
    }
}

package struct CSVFormat: Hashable, Sendable {
    package var delimiter: Character
    package var quote: Character?
    package var hasHeader: Bool
    package var encoding: TextEncoding
    package var usesOpenCSV: Bool

    init(
        delimiter: Character,
        quote: Character? = nil,
        hasHeader: Bool,
        encoding: TextEncoding = .utf8,
        usesOpenCSV: Bool = false
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.hasHeader = hasHeader
        self.encoding = encoding
        self.usesOpenCSV = usesOpenCSV
    }
}

/// Why no table comes of a file.
package enum Unclassified: Error, Hashable, Sendable {
    case empty
    /// A format that is known and not read.
    case unsupported(String)
    case damaged(String)
    /// None of the classifiers knows it.
    case unknown

    package var reason: String {
        switch self {
        case .empty: "it is empty"
        case .unsupported(let format): "it is \(format), which crawlers of Hosu do not read"
        case .damaged(let what): "it is damaged: \(what)"
        case .unknown: "no classifier recognises it (UNKNOWN)"
        }
    }
}
