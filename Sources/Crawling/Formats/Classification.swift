package import Catalog

/// Tells what a file holds: custom classifiers in their order, then the built-in ones.
package struct Classification: Sendable {
    package let custom: [CustomClassifier]

    package init(custom: [CustomClassifier] = []) {
        self.custom = custom
    }

    /// - Throws: `Unclassified`, why no table comes of it.
    package func schema(of sample: FileSample) throws(Unclassified) -> FileSchema {
        guard sample.file.byteCount > 0 else { throw .empty }
        if sample.compression == .zip { throw .unsupported("a ZIP archive") }
        var schema = try found(in: sample)
        schema.compression = sample.compression
        return schema
    }

    private func found(in sample: FileSample) throws(Unclassified) -> FileSchema {
        let head = sample.head
        if head.starts(with: "PAR1".utf8) {
            let footer = try ParquetFooter(tail: sample.tail)
            return FileSchema(
                .parquet,
                footer.columns,
                rowCount: footer.rowCount,
                byteCount: sample.file.byteCount
            )
        }
        if head.starts(with: "ORC".utf8) { throw .unsupported("an ORC file") }
        if head.starts(with: [0xE0, 0x01, 0x00, 0xEA]) { throw .unsupported("an Amazon Ion file") }
        if head.starts(with: Array("Obj".utf8) + [1]) { return try AvroColumns.schema(head: head) }
        guard let encoding = TextEncoding(of: head, isWhole: sample.isWhole) else { throw .unknown }
        let text = encoding.decode(head)
        if let found = try custom(text, encoding, sample) { return found }
        let first = text.first { !$0.isWhitespace }
        if first == "{" || first == "[",
            let (found, count) = JSONDetection().classify(Array(text.utf8), isWhole: sample.isWhole)
        {
            return measured(found, count, sample)
        }
        if first == "<" { throw .unsupported("XML, for which a table needs the tag of its rows") }
        if encoding == .utf8 {
            for log in BuiltInLog.all {
                guard let (found, count) = try log.classify(text, isWhole: sample.isWhole) else { continue }
                return measured(lines: found, count, sample)
            }
        }
        if let (found, count) = CSVDetection().classify(text, encoding: encoding, isWhole: sample.isWhole) {
            return measured(lines: found, count, sample)
        }
        throw first == nil ? .empty : .unknown
    }

    /// What the custom classifiers find: the first that is certain, or the most certain one.
    ///
    /// Differs: AWS asks its built-in classifiers, too, where no custom one is certain.
    /// Source: AWS Glue Developer Guide, "Defining and managing classifiers".
    private func custom(
        _ text: String,
        _ encoding: TextEncoding,
        _ sample: FileSample
    ) throws(Unclassified) -> FileSchema? {
        var best: (schema: FileSchema, certainty: Double)?
        for classifier in custom {
            guard
                let (found, count, certainty) = try classifier.classify(
                    text,
                    encoding,
                    isWhole: sample.isWhole
                )
            else { continue }
            guard certainty > best?.certainty ?? 0 else { continue }
            var schema =
                classifier.readsLines ? measured(lines: found, count, sample) : measured(found, count, sample)
            schema.classifier = classifier.name
            best = (schema, certainty)
            if certainty == 1 { break }
        }
        return best?.schema
    }

    private func measured(_ schema: FileSchema, _ count: Int, _ sample: FileSample) -> FileSchema {
        var schema = schema
        schema.rowCount = Int64(count)
        schema.byteCount = sample.bytesRead
        return schema
    }

    /// What was found in lines, of which not all were looked at: the others are counted as rows.
    private func measured(lines schema: FileSchema, _ count: Int, _ sample: FileSample) -> FileSchema {
        guard count >= Self.lineLimit - 1 else { return measured(schema, count, sample) }
        return measured(schema, max(count, sample.head.count { $0 == UInt8(ascii: "\n") }), sample)
    }

    /// How many lines classifiers look at.
    static let lineLimit = 1000
}

/// A classifier that a user defines.
package enum CustomClassifier: Hashable, Sendable {
    case csv(name: String, CustomCSV)
    case json(name: String, path: [JSONPathStep])
    case grok(name: String, GrokFormat)
    case xml(name: String, rowTag: String)

    package var name: String {
        switch self {
        case .csv(let name, _), .json(let name, _), .grok(let name, _), .xml(let name, _): name
        }
    }

    /// Whether a row is a line.
    fileprivate var readsLines: Bool {
        switch self {
        case .csv, .grok: true
        case .json, .xml: false
        }
    }

    func classify(
        _ text: String,
        _ encoding: TextEncoding,
        isWhole: Bool
    ) throws(Unclassified) -> (schema: FileSchema, recordCount: Int, certainty: Double)? {
        let found: (schema: FileSchema, recordCount: Int)?
        switch self {
        case .csv(_, let custom):
            found = custom.classifier.classify(text, encoding: encoding, isWhole: isWhole)
        case .json(_, let path):
            found = JSONDetection(path: path).classify(Array(text.utf8), isWhole: isWhole)
        case .xml(_, let rowTag): found = XMLDetection(rowTag: rowTag).classify(text)
        case .grok(_, let format): return try GrokDetection(grok: format).classify(text, isWhole: isWhole)
        }
        return found.map { ($0.schema, $0.recordCount, 1) }
    }
}

/// What a custom CSV classifier says.
package struct CustomCSV: Hashable, Sendable {
    package var delimiter: Character?
    package var quote: Character?
    /// Nil where it is to be found out.
    package var hasHeader: Bool?
    package var names: [String]
    package var allowsSingleColumn: Bool
    package var trimsValues: Bool
    package var usesOpenCSV: Bool
    /// Types of the columns, in their order, in place of those that are found out.
    package var types: [HiveType]

    package init(
        delimiter: Character? = nil,
        quote: Character? = nil,
        hasHeader: Bool? = nil,
        names: [String] = [],
        allowsSingleColumn: Bool = false,
        trimsValues: Bool = true,
        usesOpenCSV: Bool = false,
        types: [HiveType] = []
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.hasHeader = hasHeader
        self.names = names
        self.allowsSingleColumn = allowsSingleColumn
        self.trimsValues = trimsValues
        self.usesOpenCSV = usesOpenCSV
        self.types = types
    }

    fileprivate var classifier: CSVDetection {
        CSVDetection(
            delimiter: delimiter,
            quote: quote,
            header: hasHeader.map { $0 ? .present : .absent } ?? .unknown,
            names: names,
            allowsSingleColumn: allowsSingleColumn,
            trimsValues: trimsValues,
            usesOpenCSV: usesOpenCSV,
            givenTypes: self.types
        )
    }
}
