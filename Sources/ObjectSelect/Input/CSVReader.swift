/// Splits delimited text into records and fields; the text is whole records.
struct CSVReader {
    struct Field {
        var start: Int
        var end: Int
        /// Whether marks stand inside it that are not part of the value.
        var isEscaped = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let dialect: CSVDialect
    private let fieldDelimiter: UInt8
    private let recordDelimiter: UInt8
    private var position = 0
    /// Fields after that many are not looked for.
    private let fieldLimit: Int
    /// Of the record that `next` found.
    private(set) var fields: [Field] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect, fieldLimit: Int = .max) {
        self.bytes = bytes
        self.dialect = dialect
        self.fieldLimit = fieldLimit
        fieldDelimiter = dialect.fieldDelimiter.first ?? UInt8(ascii: ",")
        recordDelimiter = dialect.recordDelimiter.first ?? UInt8(ascii: "\n")
    }

    /// How far the text has been read.
    var offset: Int { position }

    /// Moves to the next record; comments and empty lines are none.
    mutating func next() throws(SelectFailure) -> Bool {
        while position < bytes.count {
            let start = position
            if let comment = dialect.comment, bytes[start] == comment {
                position = end(from: start).next
                continue
            }
            if dialect.allowsQuotedRecordDelimiter {
                try readFields(from: start, upTo: bytes.count)
            } else {
                let (end, next) = self.end(from: start)
                position = next
                if end == start { continue }
                try readFields(from: start, upTo: end)
                position = next
            }
            if fields.count == 1, fields[0].start == fields[0].end, fields[0].start == start { continue }
            return true
        }
        return false
    }

    /// Where the line from `start` on ends, and where the next begins.
    private func end(from start: Int) -> (end: Int, next: Int) {
        var index = start
        while index < bytes.count {
            guard let found = bytes.firstIndex(of: recordDelimiter, from: index) else { break }
            if isAt(dialect.recordDelimiter, found) {
                let next = found + dialect.recordDelimiter.count
                return (trimmed(found, start), next)
            }
            index = found + 1
        }
        return (trimmed(bytes.count, start), bytes.count)
    }

    private func trimmed(_ end: Int, _ start: Int) -> Int {
        dialect.endsInLineFeed && end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }

    @inline(__always)
    private func isAt(_ delimiter: [UInt8], _ index: Int) -> Bool {
        if delimiter.count == 1 { return bytes[index] == delimiter[0] }
        guard index + delimiter.count <= bytes.count else { return false }
        for (offset, byte) in delimiter.enumerated() where bytes[index + offset] != byte { return false }
        return true
    }

    /// Reads fields up to `end`, or up to a record delimiter outside quotes where records may hold it.
    private mutating func readFields(from start: Int, upTo end: Int) throws(SelectFailure) {
        fields.removeAll(keepingCapacity: true)
        var index = start
        while true {
            let (field, stop) = try readField(from: index, upTo: end)
            fields.append(field)
            if stop < end, isAt(dialect.fieldDelimiter, stop) {
                index = stop + dialect.fieldDelimiter.count
                if fields.count >= fieldLimit, !dialect.allowsQuotedRecordDelimiter { return }
                continue
            }
            // A record delimiter, or the end of the text.
            position = stop < end ? stop + dialect.recordDelimiter.count : end
            return
        }
    }

    private func readField(from start: Int, upTo end: Int) throws(SelectFailure) -> (Field, stop: Int) {
        let splitsRecords = dialect.allowsQuotedRecordDelimiter
        guard let quote = dialect.quote, start < end, bytes[start] == quote else {
            var index = start
            while index < end {
                let byte = bytes[index]
                if byte == fieldDelimiter, isAt(dialect.fieldDelimiter, index) { break }
                if splitsRecords, byte == recordDelimiter, isAt(dialect.recordDelimiter, index) { break }
                index += 1
            }
            let isRecordEnd = splitsRecords && (index == end || bytes[index] != fieldDelimiter)
            return (Field(start: start, end: isRecordEnd ? trimmed(index, start) : index), index)
        }
        var field = Field(start: start + 1, end: end)
        var index = start + 1
        while index < end {
            let byte = bytes[index]
            if byte == dialect.quoteEscape, byte != quote, index + 1 < end {
                field.isEscaped = true
                index += 2
            } else if byte == quote {
                guard dialect.quoteEscape == quote, index + 1 < end, bytes[index + 1] == quote else {
                    field.end = index
                    return (field, try stop(afterQuote: index + 1, upTo: end))
                }
                field.isEscaped = true
                index += 2
            } else {
                index += 1
            }
        }
        throw SelectFailure(
            "CSVUnescapedQuote",
            "Encountered an error parsing the CSV file: a quotation mark is not closed before the end of its record. "
                + "Records whose fields hold record delimiters need AllowQuotedRecordDelimiter."
        )
    }

    /// What may follow a closing quote: blanks, a delimiter or the end.
    private func stop(afterQuote start: Int, upTo end: Int) throws(SelectFailure) -> Int {
        var index = start
        while index < end {
            if isAt(dialect.fieldDelimiter, index) || isAt(dialect.recordDelimiter, index) { return index }
            guard bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\r") else {
                throw SelectFailure(
                    "CSVUnescapedQuote",
                    "Encountered an error parsing the CSV file: a quotation mark inside a quoted field is not escaped."
                )
            }
            index += 1
        }
        return end
    }

    // MARK: Values

    /// The bytes of a field without its marks.
    func append(_ field: Field, to target: inout [UInt8]) {
        guard field.isEscaped else {
            target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[field.start..<field.end]))
            return
        }
        var index = field.start
        while index < field.end {
            if bytes[index] == dialect.quoteEscape, index + 1 < field.end { index += 1 }
            target.append(bytes[index])
            index += 1
        }
    }

    func text(_ field: Field) throws(SelectFailure) -> String {
        var text: String?
        if field.isEscaped {
            var unescaped: [UInt8] = []
            append(field, to: &unescaped)
            text = String(validating: unescaped, as: UTF8.self)
        } else {
            text = String(
                validating: UnsafeBufferPointer(rebasing: bytes[field.start..<field.end]),
                as: UTF8.self
            )
        }
        guard let text else { throw SelectFailure.invalidText }
        return text
    }
}

extension SelectFailure {
    static let invalidText = SelectFailure(
        "InvalidTextEncoding",
        "Invalid encoding type. Only UTF-8 encoding is supported at this time."
    )
}

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
    /// The first place of `byte` at or after `start`.
    @inline(__always)
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, start < count,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
