/// Records of a delimited text: fields between separators, quoted ones with separators and line ends inside.
struct DelimitedRecords {
    private(set) var records: [[String]] = []
    /// Whether a field stood in quotes.
    private(set) var hasQuotes = false

    /// Reads at most `limit` records; the last line is left out where the text is cut there.
    init(_ text: String, delimiter: Unicode.Scalar, quote: Unicode.Scalar?, isWhole: Bool, limit: Int) {
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var wasQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var pending: Unicode.Scalar?
        func next() -> Unicode.Scalar? {
            defer { pending = nil }
            return pending ?? scalars.next()
        }
        func endField() {
            record.append(String(field))
            field = .init()
            wasQuoted = false
        }
        func endRecord() {
            endField()
            if record != [""] { records.append(record) }
            record = []
        }
        while records.count < limit, let scalar = next() {
            if isQuoted {
                if scalar == quote {
                    let following = scalars.next()
                    if following == quote {
                        field.append(scalar)
                    } else {
                        isQuoted = false
                        pending = following
                    }
                } else {
                    field.append(scalar)
                }
            } else if scalar == quote, field.isEmpty, !wasQuoted {
                isQuoted = true
                wasQuoted = true
                hasQuotes = true
            } else if scalar == delimiter {
                endField()
            } else if scalar == "\n" {
                endRecord()
            } else if scalar != "\r" {
                field.append(scalar)
            }
        }
        if isWhole, !isQuoted, records.count < limit, !field.isEmpty || !record.isEmpty { endRecord() }
    }
}
