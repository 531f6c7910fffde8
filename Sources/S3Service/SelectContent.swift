import ObjectSelect
import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    /// Runs a query over an object.
    ///
    /// What fails before the first event fails the request; later failures end the stream with an error event.
    func selectObjectContent(
        _ input: S3.SelectObjectContentRequest,
        _ call: Call
    ) async throws -> EventStreamed<S3.SelectObjectContentOutput, S3.SelectObjectContentEventStream> {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let (bucket, key) = (input.bucket, input.key)
        let customerKey = try input.customerKey()
        guard let select else {
            throw PlainFailure.notImplemented(operation: "SelectObjectContent", service: "S3")
        }
        let object = try await answering(bucket: bucket, key: key) {
            try await objects.open(bucket, key, customerKey: customerKey)
        }
        call.notes?.note { $0.objectByteCount = object.version.byteCount }
        let source = SelectSource(byteCount: object.version.byteCount) { range in
            object.stream(range)
        } file: { [objects] in
            let snapshot = try await objects.snapshot(
                [.key(bucket: bucket, key: key)],
                includingRestored: true,
                customerKey: customerKey
            )
            guard let file = snapshot.files.first else { throw S3.NoSuchKey(key: key) }
            return (file.path, snapshot)
        }
        do {
            let query = try SelectQuery(input, byteCount: object.version.byteCount)
            let run = try await select.start(query, over: source)
            return EventStreamed(S3.SelectObjectContentOutput()) {
                do {
                    return try await run.next().map { S3.SelectObjectContentEventStream($0) }
                } catch let failure as SelectFailure {
                    throw failure.asS3
                } catch let failure as ObjectFailure {
                    throw failure.asS3(bucket: bucket, key: key)
                }
            }
        } catch let failure as SelectFailure {
            throw failure.asS3
        } catch let failure as ObjectFailure {
            throw failure.asS3(bucket: bucket, key: key)
        }
    }
}

extension SelectFailure {
    /// Source: Amazon S3 API Reference, List of SELECT Object Content error codes: all but the server's faults are 400.
    fileprivate var asS3: PlainFailure { PlainFailure(code, message, httpStatus: 400) }
}

extension S3.SelectObjectContentEventStream {
    fileprivate init(_ event: SelectEvent) {
        switch event {
        case .records(let bytes): self = .records(S3.RecordsEvent(payload: Blob(bytes)))
        case .continuation: self = .cont(S3.ContinuationEvent())
        case .progress(let counts):
            let details = S3.Progress(
                bytesScanned: Int(counts.scanned),
                bytesProcessed: Int(counts.processed),
                bytesReturned: Int(counts.returned)
            )
            self = .progress(S3.ProgressEvent(details: details))
        case .counts(let counts):
            let details = S3.Stats(
                bytesScanned: Int(counts.scanned),
                bytesProcessed: Int(counts.processed),
                bytesReturned: Int(counts.returned)
            )
            self = .stats(S3.StatsEvent(details: details))
        case .end: self = .end(S3.EndEvent())
        }
    }
}

extension SelectQuery {
    fileprivate init(_ input: S3.SelectObjectContentRequest, byteCount: Int64) throws {
        guard input.expressionType.uppercased() == "SQL" else {
            throw SelectFailure(
                "InvalidExpressionType",
                "The ExpressionType is invalid. Only SQL expressions are supported."
            )
        }
        let range = try SelectScanRange(
            start: input.scanRange?.start.map { Int64($0) },
            end: input.scanRange?.end.map { Int64($0) },
            byteCount: byteCount
        )
        if let given = input.scanRange, given.start == nil, given.end == nil {
            throw SelectFailure(
                "InvalidScanRange",
                "The value of a parameter in ScanRange element is invalid. Check the service API documentation and try again."
            )
        }
        self.init(
            expression: input.expression,
            input: try SelectInput(input.inputSerialization),
            output: try SelectOutput(input.outputSerialization),
            scanRange: range,
            reportsProgress: input.requestProgress?.enabled ?? false
        )
    }
}

extension SelectInput {
    fileprivate init(_ input: S3.InputSerialization) throws(SelectFailure) {
        let compression: Compression
        switch input.compressionType?.uppercased() {
        case nil, "NONE", "": compression = .none
        case "GZIP": compression = .gzip
        case "BZIP2": compression = .bzip2
        default:
            throw SelectFailure(
                "InvalidCompressionFormat",
                "The file is not in a supported compression format. Only GZIP and BZIP2 are supported at this time."
            )
        }
        switch (input.csv, input.json, input.parquet) {
        case (let csv?, nil, nil): self.init(format: .csv(try CSVDialect(csv)), compression: compression)
        case (nil, let json?, nil):
            switch json.type?.uppercased() {
            case "LINES": self.init(format: .json(isLines: true), compression: compression)
            case "DOCUMENT": self.init(format: .json(isLines: false), compression: compression)
            case nil: throw SelectFailure.missing("Type")
            default:
                throw SelectFailure(
                    "InvalidJsonType",
                    "The JsonType is invalid. Only DOCUMENT and LINES are supported."
                )
            }
        case (nil, nil, .some): self.init(format: .parquet, compression: compression)
        case (nil, nil, nil): throw SelectFailure.missing("InputSerialization")
        default:
            throw SelectFailure(
                "ObjectSerializationConflict",
                "InputSerialization specifies more than one format (CSV, JSON, or Parquet), or OutputSerialization specifies more than one format (CSV or JSON). For InputSerialization and OutputSerialization, you can specify only one format for each."
            )
        }
    }
}

extension SelectOutput {
    fileprivate init(_ output: S3.OutputSerialization) throws(SelectFailure) {
        switch (output.csv, output.json) {
        case (let csv?, nil): self = .csv(try CSVOutputDialect(csv))
        case (nil, let json?):
            self = .json(recordDelimiter: try (json.recordDelimiter ?? "\n").delimiter("RecordDelimiter"))
        case (nil, nil): throw SelectFailure.missing("OutputSerialization")
        case (.some, .some):
            throw SelectFailure(
                "ObjectSerializationConflict",
                "OutputSerialization specifies more than one format (CSV or JSON). You can specify only one format."
            )
        }
    }
}

extension CSVDialect {
    fileprivate init(_ csv: S3.CSVInput) throws(SelectFailure) {
        self.init()
        switch csv.fileHeaderInfo?.uppercased() {
        case nil, "NONE": header = .none
        case "USE": header = .used
        case "IGNORE": header = .ignored
        default:
            throw SelectFailure(
                "InvalidFileHeaderInfo",
                "The FileHeaderInfo is invalid. Only NONE, USE, and IGNORE are supported."
            )
        }
        if let text = csv.comments { comment = try text.mark("Comments") }
        if let text = csv.quoteCharacter {
            quote = try text.mark("QuoteCharacter")
            // A mark of its own escapes itself.
            if csv.quoteEscapeCharacter == nil { quoteEscape = quote }
        }
        if let text = csv.quoteEscapeCharacter { quoteEscape = try text.mark("QuoteEscapeCharacter") }
        if let text = csv.fieldDelimiter { fieldDelimiter = try text.delimiter("FieldDelimiter") }
        if let text = csv.recordDelimiter { recordDelimiter = try text.delimiter("RecordDelimiter") }
        allowsQuotedRecordDelimiter = csv.allowQuotedRecordDelimiter ?? false
        guard fieldDelimiter != recordDelimiter else { throw SelectFailure.invalid("FieldDelimiter") }
    }
}

extension CSVOutputDialect {
    fileprivate init(_ csv: S3.CSVOutput) throws(SelectFailure) {
        self.init()
        switch csv.quoteFields?.uppercased() {
        case nil, "ASNEEDED": quotesAlways = false
        case "ALWAYS": quotesAlways = true
        default:
            throw SelectFailure(
                "InvalidQuoteFields",
                "The QuoteFields is invalid. Only ALWAYS and ASNEEDED are supported."
            )
        }
        if let text = csv.quoteCharacter { quote = Array(text.utf8) }
        quoteEscape = csv.quoteEscapeCharacter.map { Array($0.utf8) } ?? quote
        if let text = csv.fieldDelimiter { fieldDelimiter = try text.delimiter("FieldDelimiter") }
        if let text = csv.recordDelimiter { recordDelimiter = try text.delimiter("RecordDelimiter") }
    }
}

extension SelectFailure {
    fileprivate static func missing(_ name: String) -> SelectFailure {
        SelectFailure(
            "MissingRequiredParameter",
            "\(name) is required. Please check the service documentation and try again."
        )
    }

    fileprivate static func invalid(_ name: String) -> SelectFailure {
        SelectFailure(
            "InvalidRequestParameter",
            "The value of a parameter in SelectRequest element is invalid: \(name). Check the service API documentation and try again."
        )
    }
}

extension String {
    /// One character of one byte; nil for none.
    fileprivate func mark(_ name: String) throws(SelectFailure) -> UInt8? {
        guard utf8.count <= 1 else { throw SelectFailure.invalid(name) }
        return utf8.first
    }

    /// One character, or two such as carriage return and line feed.
    fileprivate func delimiter(_ name: String) throws(SelectFailure) -> [UInt8] {
        guard (1...2).contains(unicodeScalars.count) else { throw SelectFailure.invalid(name) }
        return Array(utf8)
    }
}
