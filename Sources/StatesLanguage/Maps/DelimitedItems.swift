package import Primitives

/// Rows of delimited text as items, taken in pieces.
///
/// Source: Step Functions Developer Guide, "ItemReader (Map)", "CSV file in an Amazon S3 bucket": all values are strings;
/// quotation marks are doubled; a backslash escapes a backslash, a quotation mark and the delimiter, and is dropped before
/// anything else; rows that are too short get empty strings, fields that are too many are left out.
package struct DelimitedItems: Sendable {
    private enum Place {
        case startOfField
        case plain
        case quoted
        /// After a quotation mark within quotation marks.
        case closing
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let sizeLimit = 8 << 20
    private let delimiter: UInt8
    private var headers: [String]?
    private var place = Place.startOfField
    private var isEscaped = false
    private var endsWithReturn = false
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var rowSize = 0
    /// How many bytes of a byte order mark the text has begun with.
    private var markCount = 0

    package init(delimiter: UInt8, headers: [String]?) {
        self.delimiter = delimiter
        self.headers = headers
    }

    package mutating func take(_ bytes: [UInt8]) throws(ItemFailure) -> [JSONValue] {
        var items: [JSONValue] = []
        for byte in bytes {
            if markCount < Self.byteOrderMark.count {
                guard byte != Self.byteOrderMark[markCount] else {
                    markCount += 1
                    continue
                }
                // Only a whole mark is none of the text's.
                field += Self.byteOrderMark.prefix(markCount)
                if markCount > 0 { place = .plain }
                markCount = Self.byteOrderMark.count
            }
            rowSize += 1
            guard rowSize <= Self.sizeLimit else { throw ItemFailure("A row is larger than 8 MB.") }
            if isEscaped {
                isEscaped = false
                field.append(byte)
                continue
            }
            take(byte, &items)
        }
        return items
    }

    /// What follows the last line end.
    package mutating func finish() -> [JSONValue] {
        var items: [JSONValue] = []
        endRow(&items)
        return items
    }

    private mutating func take(_ byte: UInt8, _ items: inout [JSONValue]) {
        let quote = UInt8(ascii: "\"")
        let backslash = UInt8(ascii: "\\")
        let wasReturn = endsWithReturn
        endsWithReturn = false
        switch (place, byte) {
        case (.quoted, quote): place = .closing
        case (.closing, quote):
            field.append(quote)
            place = .quoted
        case (.startOfField, quote): place = .quoted
        case (_, backslash):
            isEscaped = true
            if place == .startOfField { place = .plain }
        case (.quoted, _): field.append(byte)
        case (_, delimiter): endField()
        case (_, 0x0A):
            if wasReturn { return }
            endRow(&items)
        case (_, 0x0D):
            endRow(&items)
            endsWithReturn = true
        default:
            field.append(byte)
            if place == .startOfField { place = .plain }
        }
    }

    private mutating func endField() {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        place = .startOfField
    }

    private mutating func endRow(_ items: inout [JSONValue]) {
        rowSize = 0
        // A line without anything is none.
        if fields.isEmpty, field.isEmpty, place == .startOfField { return }
        endField()
        let row = fields
        fields.removeAll(keepingCapacity: true)
        guard let headers else {
            headers = row
            return
        }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(headers.count)
        for (index, header) in headers.enumerated() {
            members.append(.init(name: header, value: .string(index < row.count ? row[index] : "")))
        }
        items.append(.object(JSONObject(members: members)))
    }
}

/// Lines of JSON as items, taken in pieces.
package struct JSONLineItems: Sendable {
    private static let sizeLimit = 8 << 20
    private var rest: [UInt8] = []
    private var lineNumber = 0

    package init() {}

    package mutating func take(_ bytes: [UInt8]) throws(ItemFailure) -> [JSONValue] {
        var items: [JSONValue] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            rest += bytes[start..<end]
            start = end + 1
            if let item = try line() { items.append(item) }
        }
        rest += bytes[start...]
        guard rest.count <= Self.sizeLimit else { throw ItemFailure("A line is larger than 8 MB.") }
        return items
    }

    package mutating func finish() throws(ItemFailure) -> [JSONValue] {
        try line().map { [$0] } ?? []
    }

    private mutating func line() throws(ItemFailure) -> JSONValue? {
        lineNumber += 1
        let line = rest
        rest.removeAll(keepingCapacity: true)
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        do throws(JSONSyntaxFailure) {
            return try JSONValue(parsing: line)
        } catch {
            throw ItemFailure("Line \(lineNumber) is not valid JSON: \(error).")
        }
    }
}
