/// How the object that is queried is written.
package struct SelectInput: Sendable {
    package enum Format: Sendable {
        case csv(CSVDialect)
        /// Values one after the other, each on lines of its own or not.
        case json(isLines: Bool)
        case parquet
    }

    package enum Compression: Sendable {
        case none
        case gzip
        case bzip2
    }

    package var format: Format
    package var compression: Compression

    package init(format: Format, compression: Compression = .none) {
        self.format = format
        self.compression = compression
    }
}

/// How delimited text is read.
///
/// Source: Amazon S3 API Reference, CSVInput.
package struct CSVDialect: Sendable {
    package enum Header: Sendable {
        /// The first line is a record.
        case none
        /// The first line names the columns.
        case used
        case ignored
    }

    package var header = Header.none
    /// Lines that begin with it are passed over; nil where there are none.
    package var comment: UInt8? = UInt8(ascii: "#")
    package var quote: UInt8? = UInt8(ascii: "\"")
    package var quoteEscape: UInt8? = UInt8(ascii: "\"")
    package var fieldDelimiter: [UInt8] = [UInt8(ascii: ",")]
    package var recordDelimiter: [UInt8] = [UInt8(ascii: "\n")]
    package var allowsQuotedRecordDelimiter = false

    package init() {}

    /// Differs: a carriage return before the line feed that ends a record belongs to the end.
    var endsInLineFeed: Bool { recordDelimiter == [UInt8(ascii: "\n")] }
}

/// How the records of a result are written.
package enum SelectOutput: Sendable {
    case csv(CSVOutputDialect)
    case json(recordDelimiter: [UInt8])
}

/// How delimited text is written.
///
/// Source: Amazon S3 API Reference, CSVOutput.
package struct CSVOutputDialect: Sendable {
    package var quotesAlways = false
    package var quote: [UInt8] = [UInt8(ascii: "\"")]
    package var quoteEscape: [UInt8] = [UInt8(ascii: "\"")]
    package var fieldDelimiter: [UInt8] = [UInt8(ascii: ",")]
    package var recordDelimiter: [UInt8] = [UInt8(ascii: "\n")]

    package init() {}
}

/// The bytes of an object in which records may begin, both ends included.
package struct SelectScanRange: Equatable, Sendable {
    package let first: Int64
    package let last: Int64

    /// - Throws: `InvalidScanRange` for a range that is empty or begins behind the end of the object.
    package init?(start: Int64?, end: Int64?, byteCount: Int64) throws {
        switch (start, end) {
        case (nil, nil): return nil
        case (let start?, let end): (first, last) = (start, min(end ?? .max, max(byteCount - 1, 0)))
        case (nil, let count?): (first, last) = (max(0, byteCount - count), max(byteCount - 1, 0))
        }
        guard first >= 0, first <= last, first < max(byteCount, 1), end.map({ $0 >= 0 }) ?? true,
            start != nil || end != 0
        else {
            throw SelectFailure(
                "InvalidScanRange",
                "The value of a parameter in ScanRange element is invalid. Check the service API documentation and try again."
            )
        }
    }
}
