import Catalog
import Primitives

/// Finds the delimiter, the header and the types of a delimited text.
///
/// Source: AWS Glue Developer Guide, "Built-in classifiers": comma, pipe, tab, semicolon and Ctrl-A; at least two columns
/// and two rows; a header of texts shorter than 150 characters, over rows of which one at least is not all text.
struct CSVDetection {
    /// What a custom classifier says; the built-in one finds out.
    var delimiter: Character?
    var quote: Character?
    var header: Header = .unknown
    /// Names in place of those in the header.
    var names: [String] = []
    var allowsSingleColumn = false
    var trimsValues = true
    var usesOpenCSV = false
    /// Types in place of those that are found out, for the first columns.
    var givenTypes: [HiveType] = []

    enum Header {
        case unknown
        case present
        case absent
    }

    private static let delimiters: [Character] = [",", "|", "\t", ";", "\u{1}"]

    /// Nil where the text is no such table.
    func classify(
        _ text: String,
        encoding: TextEncoding,
        isWhole: Bool
    ) -> (schema: FileSchema, recordCount: Int)? {
        let candidates = (delimiter.map { [$0] } ?? Self.delimiters).compactMap { table(text, $0, isWhole) }
        guard let table = candidates.max(by: { $0.columnCount < $1.columnCount }) else { return nil }
        let rows = table.records
        let hasHeader: Bool
        switch header {
        case .present: hasHeader = true
        case .absent: hasHeader = false
        case .unknown: hasHeader = Self.isHeader(rows[0], over: rows.dropFirst())
        }
        let data = hasHeader ? rows.dropFirst() : rows[...]
        var types: [HiveType?] = Array(repeating: nil, count: table.columnCount)
        for row in data {
            for (index, field) in row.prefix(types.count).enumerated() {
                guard let type = Self.type(of: trimsValues ? field.trimmingBlanks : field) else { continue }
                types[index] = types[index]?.merged(with: type) ?? type
            }
        }
        if usesOpenCSV { types = types.map { _ in .string } }
        let columns = types.enumerated().map { index, type in
            let type = givenTypes.indices.contains(index) ? givenTypes[index] : type
            return FileSchema.Column(name(index, hasHeader ? rows[0] : []), type ?? .string)
        }
        let format = CSVFormat(
            delimiter: table.delimiter,
            quote: table.hasQuotes ? quote ?? "\"" : nil,
            hasHeader: hasHeader,
            encoding: encoding,
            usesOpenCSV: usesOpenCSV
        )
        return (FileSchema(.csv(format), Self.unique(columns)), data.count)
    }

    private struct Table {
        let delimiter: Character
        let records: [[String]]
        let hasQuotes: Bool
        var columnCount: Int { records[0].count }
    }

    private func table(_ text: String, _ delimiter: Character, _ isWhole: Bool) -> Table? {
        guard let separator = delimiter.unicodeScalars.first else { return nil }
        let found = DelimitedRecords(
            text,
            delimiter: separator,
            quote: (quote ?? "\"").unicodeScalars.first,
            isWhole: isWhole,
            limit: Classification.lineLimit
        )
        let records = found.records
        guard let first = records.first, allowsSingleColumn || (first.count >= 2 && records.count >= 2) else {
            return nil
        }
        // A text whose lines have other numbers of fields is none of that delimiter's, but a few short lines may be.
        let odd = records.count { $0.count != first.count }
        guard odd * 10 <= records.count else { return nil }
        return Table(delimiter: delimiter, records: records, hasQuotes: found.hasQuotes)
    }

    private func name(_ index: Int, _ header: [String]) -> String {
        if names.indices.contains(index) { return names[index] }
        let text = header.indices.contains(index) ? header[index].trimmingBlanks : ""
        return text.isEmpty ? "col\(index)" : text
    }

    /// Columns of one name get numbers behind it.
    private static func unique(_ columns: [FileSchema.Column]) -> [FileSchema.Column] {
        var seen: [String: Int] = [:]
        return columns.map { column in
            let count = seen[column.name, default: 0]
            seen[column.name] = count + 1
            return count == 0 ? column : FileSchema.Column("\(column.name)_\(count)", column.type)
        }
    }

    private static func isHeader(_ first: [String], over rows: ArraySlice<[String]>) -> Bool {
        let names = first.map(\.trimmingBlanks)
        // The last may be empty, for a delimiter at the end of the line.
        for (index, name) in names.enumerated() where index < names.count - 1 || !name.isEmpty {
            guard !name.isEmpty, name.count < 150, type(of: name) == .string else { return false }
        }
        return rows.contains { row in
            row.contains { field in type(of: field.trimmingBlanks).map { $0 != .string } ?? false }
        }
    }

    /// Nil for an empty field, which may be of any type.
    static func type(of field: String) -> HiveType? {
        guard let first = field.utf8.first else { return nil }
        let isNumeric =
            first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        if isNumeric {
            if Int64(field) != nil { return .bigint }
            let isPlain = field.utf8.allSatisfy { !(UInt8(ascii: "p")...UInt8(ascii: "x")).contains($0 | 0x20) }
            if isPlain, Double(field) != nil { return .double }
            return .string
        }
        let word = field.lowercased()
        return word == "true" || word == "false" ? .boolean : .string
    }
}
