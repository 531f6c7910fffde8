/// Reads rows back from the text of a result file, from any row on.
struct ResultPage {
    /// The rows, NULL as nil.
    private(set) var rows: [[String?]] = []
    /// Where the row after the last one of the page begins, in bytes from the first byte read.
    private(set) var endOffset = 0

    /// At most `limit` rows of comma-separated text in which every value but NULL is quoted.
    ///
    /// Unless `bytes` are whole, going on to the end of the file, a row that may be cut off is left out.
    init(csv bytes: some RandomAccessCollection<UInt8>, limit: Int, isWhole: Bool) {
        var reader = Reader(bytes: Array(bytes))
        while rows.count < limit, !reader.isAtEnd {
            guard let row = reader.row(isWhole: isWhole) else { return }
            rows.append(row)
            endOffset = reader.position
        }
    }

    /// At most `limit` lines of text, each a row of one value.
    init(lines bytes: some RandomAccessCollection<UInt8>, limit: Int) {
        var line: [UInt8] = []
        var count = 0
        for byte in bytes {
            count += 1
            if byte == UInt8(ascii: "\n") {
                rows.append([String(decoding: line, as: UTF8.self)])
                line = []
                endOffset = count
                if rows.count == limit { return }
            } else {
                line.append(byte)
            }
        }
        guard !line.isEmpty, rows.count < limit else { return }
        rows.append([String(decoding: line, as: UTF8.self)])
        endOffset = count
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        var isAtEnd: Bool { position >= bytes.count }

        /// The next row; nil when its end is not there.
        mutating func row(isWhole: Bool) -> [String?]? {
            var row: [String?] = []
            while true {
                guard let value = value() else { return nil }
                row.append(value.text)
                guard position < bytes.count else { return isWhole ? row : nil }
                position += 1
                if bytes[position - 1] == UInt8(ascii: "\n") { return row }
            }
        }

        /// A value, up to the comma or line feed behind it; nil when its closing quote is not there.
        private mutating func value() -> (text: String?, Void)? {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return (nil, ()) }
            var start = position + 1
            var text: [UInt8] = []
            var index = start
            while index < bytes.count {
                guard bytes[index] == UInt8(ascii: "\"") else {
                    index += 1
                    continue
                }
                let isDoubled = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\"")
                text += bytes[start..<(isDoubled ? index + 1 : index)]
                guard isDoubled else {
                    position = index + 1
                    return (String(decoding: text, as: UTF8.self), ())
                }
                index += 2
                start = index
            }
            return nil
        }
    }
}
