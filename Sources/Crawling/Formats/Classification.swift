/// Tells what a file holds: custom classifiers in their order, then the built-in ones.
package struct Classification: Sendable {
    package let custom: [CustomClassifier]

    package init(custom: [CustomClassifier] = []) {
        self.custom = custom
    }

    /// - Throws: `Unclassified`, why no table comes of it.
    package func schema(of sample: FileSample) throws(Unclassified) -> FileSchema {
        guard sample.file.byteCount > 0 else { throw .empty }
        switch sample.compression {
        case .none, .gzip, .bzip2: break
        case .zstd, .lz4, .snappy: throw .unsupported("compressed with \(sample.compression.rawValue)")
        }
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
        if head.starts(with: AvroHeader.mark) {
            let header = try AvroHeader(head: head)
            return FileSchema(.avro(schema: header.schema), header.columns)
        }
        guard let encoding = TextEncoding(of: head, isWhole: sample.isWhole) else { throw .unknown }
        let text = encoding.decode(head)
        for classifier in custom {
            guard let (found, count) = classifier.classify(text, encoding, isWhole: sample.isWhole) else {
                continue
            }
            var schema = measured(found, count, sample)
            schema.classifier = classifier.name
            return schema
        }
        let first = text.first { !$0.isWhitespace }
        if first == "{" || first == "[",
            let (found, count) = JSONDetection().classify(Array(text.utf8), isWhole: sample.isWhole)
        {
            return measured(found, count, sample)
        }
        if first == "<" { throw .unsupported("XML, for which a table needs the tag of its rows") }
        if let (found, count) = CSVDetection().classify(text, encoding: encoding, isWhole: sample.isWhole) {
            return measured(found, count, sample)
        }
        throw first == nil ? .empty : .unknown
    }

    private func measured(_ schema: FileSchema, _ count: Int, _ sample: FileSample) -> FileSchema {
        var schema = schema
        schema.rowCount = Int64(count)
        schema.byteCount = sample.bytesRead
        return schema
    }
}

/// A classifier that a user defines.
package enum CustomClassifier: Hashable, Sendable {
    case csv(name: String, CustomCSV)
    case json(name: String, path: [JSONPathStep])

    package var name: String {
        switch self {
        case .csv(let name, _), .json(let name, _): name
        }
    }

    func classify(
        _ text: String,
        _ encoding: TextEncoding,
        isWhole: Bool
    ) -> (schema: FileSchema, recordCount: Int)? {
        switch self {
        case .csv(_, let custom): custom.classifier.classify(text, encoding: encoding, isWhole: isWhole)
        case .json(_, let path): JSONDetection(path: path).classify(Array(text.utf8), isWhole: isWhole)
        }
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

    package init(
        delimiter: Character? = nil,
        quote: Character? = nil,
        hasHeader: Bool? = nil,
        names: [String] = [],
        allowsSingleColumn: Bool = false,
        trimsValues: Bool = true,
        usesOpenCSV: Bool = false
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.hasHeader = hasHeader
        self.names = names
        self.allowsSingleColumn = allowsSingleColumn
        self.trimsValues = trimsValues
        self.usesOpenCSV = usesOpenCSV
    }

    fileprivate var classifier: CSVDetection {
        CSVDetection(
            delimiter: delimiter,
            quote: quote,
            header: hasHeader.map { $0 ? .present : .absent } ?? .unknown,
            names: names,
            allowsSingleColumn: allowsSingleColumn,
            trimsValues: trimsValues,
            usesOpenCSV: usesOpenCSV
        )
    }
}
