/// Reads JSON values that stand one after the other.
struct JSONRecords {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    private static let deepest = 128

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next value; nil at the end.
    mutating func next() throws(SelectFailure) -> SelectValue? {
        skipBlanks()
        guard index < bytes.count else { return nil }
        return try value(depth: 0)
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private func malformed(_ reason: String) -> SelectFailure {
        SelectFailure(
            "JSONParsingError",
            "Encountered an error parsing the JSON file. Check the file and try again: \(reason)."
        )
    }

    private mutating func value(depth: Int) throws(SelectFailure) -> SelectValue {
        guard depth < Self.deepest else { throw malformed("it is nested too deeply") }
        skipBlanks()
        guard index < bytes.count else { throw malformed("it ends inside a value") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return .tuple(try members(depth))
        case UInt8(ascii: "["): return .list(try elements(depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: SelectValue) throws(SelectFailure) -> SelectValue
    {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count,
            UnsafeBufferPointer(rebasing: bytes[index..<index + count])
                .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
        else { throw malformed("a word other than true, false and null stands at byte \(index) of its block") }
        index += count
        return value
    }

    private mutating func number() throws(SelectFailure) -> SelectValue {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                index += 1
                continue
            default: break
            }
            break
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard text.first != "+", text.first != ".", SelectNumber.isNumber(text) else {
            throw malformed("'\(text.prefix(40))' is no value")
        }
        return .numeral(text)
    }

    private mutating func members(_ depth: Int) throws(SelectFailure) -> [SelectMember] {
        index += 1
        var members: [SelectMember] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return members }
        while true {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw malformed("a name is missing")
            }
            let name = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw malformed("a colon is missing behind \"\(name)\"") }
            members.append(SelectMember(name: name, value: try value(depth: depth + 1)))
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw malformed("a comma or } is missing behind \"\(name)\"") }
            return members
        }
    }

    private mutating func elements(_ depth: Int) throws(SelectFailure) -> [SelectValue] {
        index += 1
        var elements: [SelectValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw malformed("a comma or ] is missing") }
            return elements
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func string() throws(SelectFailure) -> String {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
            index += 1
        }
        guard index < bytes.count else { throw malformed("a string is not closed") }
        if bytes[index] == UInt8(ascii: "\"") {
            defer { index += 1 }
            guard
                let text = String(
                    validating: UnsafeBufferPointer(rebasing: bytes[start..<index]),
                    as: UTF8.self
                )
            else { throw SelectFailure.invalidText }
            return text
        }
        var unescaped = Array(bytes[start..<index])
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                try escape(&unescaped)
            } else {
                unescaped.append(bytes[index])
                index += 1
            }
        }
        guard take(UInt8(ascii: "\"")) else { throw malformed("a string is not closed") }
        guard let text = String(validating: unescaped, as: UTF8.self) else { throw SelectFailure.invalidText }
        return text
    }

    private mutating func escape(_ target: inout [UInt8]) throws(SelectFailure) {
        guard index + 1 < bytes.count else { throw malformed("a string is not closed") }
        let code = bytes[index + 1]
        index += 2
        switch code {
        case UInt8(ascii: "n"): target.append(0x0A)
        case UInt8(ascii: "t"): target.append(0x09)
        case UInt8(ascii: "r"): target.append(0x0D)
        case UInt8(ascii: "b"): target.append(0x08)
        case UInt8(ascii: "f"): target.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): target.append(code)
        case UInt8(ascii: "u"):
            var unit = try codeUnit()
            if (0xD800..<0xDC00).contains(unit), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                index += 2
                let low = try codeUnit()
                guard (0xDC00..<0xE000).contains(low) else { throw malformed("half a character is missing") }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(unit) else { throw malformed("half a character is missing") }
            target.append(contentsOf: String(Character(scalar)).utf8)
        default: throw malformed("a string has an unknown escape")
        }
    }

    private mutating func codeUnit() throws(SelectFailure) -> UInt32 {
        guard index + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw malformed("an escape lacks its four digits") }
        index += 4
        return unit
    }
}

/// A record that is a value: an element of JSON or a row of Parquet.
final class ValueCursor: RecordCursor {
    private let references: [SelectReference]
    var record: SelectValue = .missing

    init(_ references: [SelectReference]) {
        self.references = references
    }

    override func value(_ reference: Int) throws -> SelectValue {
        let reference = references[reference]
        guard let name = reference.name else { return try record.following(reference.steps) }
        var value = try record.following(.name(name))
        // `_1` is the record itself where it has no such member.
        if case .missing = value, name.position == 1 { value = record }
        return reference.steps.isEmpty ? value : try value.following(reference.steps)
    }

    override func members() throws -> [SelectMember] {
        if case .tuple(let members) = record { return members }
        return [SelectMember(name: "_1", value: record)]
    }

    /// The records that the steps of FROM lead to from a value.
    ///
    /// `[*]` of what is no list is the thing itself, so that a missing member is a record without members.
    ///
    /// Source: Amazon S3 User Guide, SELECT command of S3 Select, the examples of the FROM clause.
    static func records(of value: SelectValue, _ path: ArraySlice<SelectSyntax.Step>) throws -> [SelectValue] {
        guard let step = path.first else { return [value] }
        if step == .elements {
            guard case .list(let elements) = value else { return try records(of: value, path.dropFirst()) }
            return try elements.flatMap { try records(of: $0, path.dropFirst()) }
        }
        return try records(of: value.following(step), path.dropFirst())
    }
}
