/// Writes records of a result, one after the other, into bytes.
struct RecordWriter {
    private let output: SelectOutput
    private(set) var bytes: [UInt8] = []

    /// The longest record in bytes.
    ///
    /// Source: Amazon S3 User Guide, Querying data in place with S3 Select, Requirements and limits.
    static let longestRecord = 1 << 20

    init(_ output: SelectOutput) {
        self.output = output
    }

    mutating func write(_ members: [SelectMember]) throws(SelectFailure) {
        let start = bytes.count
        switch output {
        case .csv(let dialect):
            for (index, member) in members.enumerated() {
                if index > 0 { bytes += dialect.fieldDelimiter }
                writeCell(member.value, dialect)
            }
            bytes += dialect.recordDelimiter
        case .json(let delimiter):
            JSONText.write(members, to: &bytes)
            bytes += delimiter
        }
        try checkLength(from: start)
    }

    /// Writes a record of delimited text as it was read.
    mutating func write(
        _ reader: CSVReader,
        _ dialect: CSVOutputDialect,
        _ memory: inout [UInt8]
    ) throws(SelectFailure) {
        let start = bytes.count
        for (index, field) in reader.fields.enumerated() {
            if index > 0 { bytes += dialect.fieldDelimiter }
            memory.removeAll(keepingCapacity: true)
            reader.append(field, to: &memory)
            writeText(memory, dialect)
        }
        bytes += dialect.recordDelimiter
        try checkLength(from: start)
    }

    private func checkLength(from start: Int) throws(SelectFailure) {
        guard bytes.count - start <= Self.longestRecord else { throw SelectFailure.recordTooLong }
    }

    private mutating func writeCell(_ value: SelectValue, _ dialect: CSVOutputDialect) {
        switch value {
        case .missing, .null:
            if dialect.quotesAlways { bytes += dialect.quote + dialect.quote }
        case .list, .tuple:
            var text: [UInt8] = []
            JSONText.write(value, to: &text)
            writeText(text, dialect)
        case .bool, .int, .float, .decimal, .numeral, .string, .timestamp:
            writeText(Array((value.scalarText ?? "").utf8), dialect)
        }
    }

    private mutating func writeText(_ text: [UInt8], _ dialect: CSVOutputDialect) {
        guard dialect.quotesAlways || Self.needsQuotes(text, dialect) else {
            bytes += text
            return
        }
        bytes += dialect.quote
        if let quote = dialect.quote.first, text.contains(quote) {
            for byte in text {
                if byte == quote { bytes += dialect.quoteEscape }
                bytes.append(byte)
            }
        } else {
            bytes += text
        }
        bytes += dialect.quote
    }

    private static func needsQuotes(_ text: [UInt8], _ dialect: CSVOutputDialect) -> Bool {
        let delimiter = dialect.fieldDelimiter.first
        let end = dialect.recordDelimiter.first
        let quote = dialect.quote.first
        return text.contains { byte in
            byte == delimiter || byte == quote || byte == end || byte == 0x0A || byte == 0x0D
        }
    }
}

extension SelectFailure {
    static let recordTooLong = SelectFailure(
        "OverMaxRecordSize",
        "The length of a record in the input or result is greater than the maxCharsPerRecord limit of 1 MB."
    )
}

/// Values as JSON.
enum JSONText {
    static func write(_ members: [SelectMember], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in members {
            if case .missing = member.value { continue }
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            write(member.value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    static func write(_ value: SelectValue, to bytes: inout [UInt8]) {
        switch value {
        case .missing, .null: bytes += "null".utf8
        case .bool, .int, .decimal, .numeral: bytes += (value.scalarText ?? "null").utf8
        case .float(let number):
            // JSON has no words for the others.
            bytes += number.isFinite ? SelectNumber.text(number).utf8 : "null".utf8
        case .string(let text): write(text, to: &bytes)
        case .timestamp(let moment): write(moment.text, to: &bytes)
        case .list(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(element, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .tuple(let members): write(members, to: &bytes)
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
