/// Cuts bytes as they come into blocks of whole records.
struct BlockCutter: Sendable {
    /// How whole records are found.
    enum Boundary: Sendable {
        /// Behind every delimiter.
        case delimiter([UInt8])
        /// Behind delimiters outside quotes.
        case unquotedDelimiter([UInt8], field: UInt8, quote: UInt8, escape: UInt8?, comment: UInt8?)
        /// Behind values of JSON.
        case value
    }

    private let boundary: Boundary
    private var buffer: [UInt8] = []
    /// Where the scan goes on, and the last place behind a whole record.
    private var scanned = 0
    private var lastEnd = 0
    private var depth = 0
    private var isQuoted = false
    private var isAfterEscape = false
    private var isComment = false
    private var isFieldStart = true
    private var isRecordStart = true

    /// The longest value of JSON, which must be read as a whole.
    private static let longestValue = 64 << 20

    init(_ boundary: Boundary) {
        self.boundary = boundary
    }

    mutating func add(_ bytes: [UInt8]) {
        if buffer.isEmpty { buffer = bytes } else { buffer += bytes }
    }

    /// How many bytes wait.
    var byteCount: Int { buffer.count }

    /// All whole records that have come; nil where none has.
    ///
    /// - Throws: `OverMaxRecordSize` when the record that is coming is too long.
    mutating func takeBlock() throws(SelectFailure) -> [UInt8]? {
        let end: Int
        switch boundary {
        case .delimiter(let delimiter): end = lastEnd(of: delimiter)
        case .unquotedDelimiter(let delimiter, let field, let quote, let escape, let comment):
            scanQuoted(delimiter, field, quote, escape, comment)
            end = lastEnd
        case .value:
            scanValues()
            end = lastEnd
        }
        let longest = if case .value = boundary { Self.longestValue } else { RecordWriter.longestRecord }
        guard buffer.count - end <= longest else { throw SelectFailure.recordTooLong }
        guard end > 0 else { return nil }
        let block = Array(buffer[..<end])
        buffer.removeFirst(end)
        scanned -= end
        lastEnd = 0
        return block
    }

    /// What is left at the end: the last record, which needs no delimiter.
    mutating func takeRest() -> [UInt8]? {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : buffer
    }

    private func lastEnd(of delimiter: [UInt8]) -> Int {
        guard let last = delimiter.last else { return 0 }
        var index = buffer.count
        while index >= delimiter.count {
            if buffer[index - 1] == last, buffer[(index - delimiter.count)..<index].elementsEqual(delimiter) {
                return index
            }
            index -= 1
        }
        return 0
    }

    private mutating func scanQuoted(
        _ delimiter: [UInt8],
        _ field: UInt8,
        _ quote: UInt8,
        _ escape: UInt8?,
        _ comment: UInt8?
    ) {
        let last = delimiter.last ?? 0x0A
        while scanned < buffer.count {
            let byte = buffer[scanned]
            scanned += 1
            if isComment || !isQuoted {
                if byte == last, scanned >= delimiter.count,
                    buffer[(scanned - delimiter.count)..<scanned].elementsEqual(delimiter)
                {
                    lastEnd = scanned
                    (isComment, isFieldStart, isRecordStart) = (false, true, true)
                    continue
                }
                if isRecordStart, byte == comment { isComment = true }
                if !isComment, isFieldStart, byte == quote { isQuoted = true }
                isFieldStart = byte == field
                isRecordStart = false
            } else if isAfterEscape {
                isAfterEscape = false
            } else if byte == escape, escape != quote {
                isAfterEscape = true
            } else if byte == quote {
                // A doubled mark opens again what it closed.
                isQuoted = false
                isFieldStart = true
            }
        }
    }

    private mutating func scanValues() {
        let bytes = buffer
        while scanned < bytes.count {
            let byte = bytes[scanned]
            scanned += 1
            if isQuoted {
                if isAfterEscape {
                    isAfterEscape = false
                } else if byte == UInt8(ascii: "\\") {
                    isAfterEscape = true
                } else if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                    if depth == 0 { lastEnd = scanned }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { lastEnd = scanned }
            case 0x20, 0x0A, 0x0D, 0x09: if depth == 0 { lastEnd = scanned }
            default: continue
            }
        }
    }
}
