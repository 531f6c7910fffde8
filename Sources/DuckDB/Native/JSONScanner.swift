#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Walks over a JSON text byte by byte, without building values.
///
/// All methods stand at the start of something and leave the scanner behind it; they return false, or nil, where the text is
/// no JSON.
struct JSONScanner {
    enum Kind {
        case object
        case array
        case string
        case number
        case bool
        case null
    }

    private static let depthLimit = 512

    let text: UnsafeRawBufferPointer
    private(set) var position = 0

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
    }

    var isAtEnd: Bool { position >= text.count }

    mutating func skipBlanks() {
        while position < text.count, Self.isBlank(text[position]) { position += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// What kind of value begins here, blanks skipped.
    mutating func peek() -> Kind? {
        skipBlanks()
        guard position < text.count else { return nil }
        switch text[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), 48...57: return .number
        default: return nil
        }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Skips a value of any kind and returns where it stood.
    mutating func skipValue(depth: Int = 0) -> Range<Int>? {
        guard let kind = peek(), depth < Self.depthLimit else { return nil }
        let start = position
        switch kind {
        case .object:
            position += 1
            if take("}") { break }
            repeat {
                guard peek() == .string, skipString(), take(":"), skipValue(depth: depth + 1) != nil else {
                    return nil
                }
            } while take(",")
            guard take("}") else { return nil }
        case .array:
            position += 1
            if take("]") { break }
            repeat {
                guard skipValue(depth: depth + 1) != nil else { return nil }
            } while take(",")
            guard take("]") else { return nil }
        case .string:
            guard skipString() else { return nil }
        case .number:
            guard skipNumber() else { return nil }
        case .bool:
            guard skipWord(text[position] == UInt8(ascii: "t") ? "true" : "false") else { return nil }
        case .null:
            guard skipWord("null") else { return nil }
        }
        return start..<position
    }

    private mutating func skipWord(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= text.count,
            UnsafeBufferPointer(start: word.utf8Start, count: count)
                .elementsEqual(text[position..<position + count])
        else { return false }
        position += count
        return true
    }

    private mutating func skipDigits() -> Bool {
        let start = position
        while position < text.count, (48...57).contains(text[position]) { position += 1 }
        return position > start
    }

    private mutating func skipNumber() -> Bool {
        if text[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard skipDigits() else { return false }
        if text[first] == 48, position > first + 1 { return false }
        if position < text.count, text[position] == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() else { return false }
        }
        if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            guard skipDigits() else { return false }
        }
        return true
    }

    mutating func skipString() -> Bool {
        position += 1
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""):
                position += 1
                return true
            case UInt8(ascii: "\\"):
                position += 1
                guard position < text.count else { return false }
                if text[position] == UInt8(ascii: "u") {
                    guard position + 4 < text.count, hexadecimal(at: position + 1) != nil else { return false }
                    position += 4
                } else if !Self.escapes.contains(text[position]) {
                    return false
                }
                position += 1
            case 0..<0x20: return false
            default: position += 1
            }
        }
        return false
    }

    private static let escapes = Set("\"\\/bfnrt".utf8)

    private func hexadecimal(at index: Int) -> UInt16? {
        UInt16(String(decoding: text[index..<index + 4], as: UTF8.self), radix: 16)
    }

    /// The content of the string token that spans `range`.
    func string(in range: Range<Int>) -> String {
        let content = range.lowerBound + 1..<range.upperBound - 1
        guard text[content].contains(UInt8(ascii: "\\")) else {
            return String(decoding: text[content], as: UTF8.self)
        }
        var units: [UInt8] = []
        var surrogate: UInt16?
        var index = content.lowerBound
        func flush() {
            if surrogate != nil { units.append(contentsOf: "\u{FFFD}".utf8) }
            surrogate = nil
        }
        while index < content.upperBound {
            guard text[index] == UInt8(ascii: "\\") else {
                flush()
                units.append(text[index])
                index += 1
                continue
            }
            let escape = text[index + 1]
            index += 2
            guard escape == UInt8(ascii: "u"), let unit = hexadecimal(at: index) else {
                flush()
                units.append(Self.unescaped(escape))
                continue
            }
            index += 4
            if let high = surrogate, UTF16.isTrailSurrogate(unit) {
                surrogate = nil
                units.append(contentsOf: String(decoding: [high, unit], as: UTF16.self).utf8)
            } else {
                flush()
                if UTF16.isLeadSurrogate(unit) {
                    surrogate = unit
                } else {
                    units.append(contentsOf: String(decoding: [unit], as: UTF16.self).utf8)
                }
            }
        }
        flush()
        return String(decoding: units, as: UTF8.self)
    }

    private static func unescaped(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "t"): 9
        default: escape
        }
    }

    /// Calls `body` with each element's place in the array that begins here, until it returns false.
    ///
    /// - Returns: false where the text is no array.
    mutating func forEachElement(_ body: (Int, Range<Int>) -> Bool) -> Bool {
        guard take("[") else { return false }
        if take("]") { return true }
        var index = 0
        repeat {
            guard let range = skipValue() else { return false }
            guard body(index, range) else { return true }
            index += 1
        } while take(",")
        return take("]")
    }

    /// Calls `body` with each member's name and place in the object that begins here, until it returns false.
    mutating func forEachMember(_ body: (String, Range<Int>) -> Bool) -> Bool {
        guard take("{") else { return false }
        if take("}") { return true }
        repeat {
            guard peek() == .string else { return false }
            let start = position
            guard skipString() else { return false }
            let name = string(in: start..<position)
            guard take(":"), let range = skipValue() else { return false }
            guard body(name, range) else { return true }
        } while take(",")
        return take("}")
    }

    /// A scanner over a part of this text.
    func part(_ range: Range<Int>) -> JSONScanner {
        JSONScanner(UnsafeRawBufferPointer(rebasing: text[range]))
    }
}

extension ByteSink {
    /// The JSON value in `range` in canonical form: no blanks, members sorted by name as Java sorts, the last of several
    /// of one name, numbers with fraction or exponent as doubles.
    ///
    /// Source: Trino, `JsonFunctions.jsonParse` with Jackson's ordering of map entries.
    func append(canonical scanner: JSONScanner) {
        var scanner = scanner
        guard let kind = scanner.peek() else { return }
        switch kind {
        case .object:
            var members: [(name: String, range: Range<Int>)] = []
            var positions: [String: Int] = [:]
            _ = scanner.forEachMember { name, range in
                if let position = positions[name] {
                    members[position].range = range
                } else {
                    positions[name] = members.count
                    members.append((name, range))
                }
                return true
            }
            members.sort { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
            append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(jsonString: member.name)
                append(UInt8(ascii: ":"))
                append(canonical: scanner.part(member.range))
            }
            append(UInt8(ascii: "}"))
        case .array:
            append(UInt8(ascii: "["))
            let whole = scanner
            _ = scanner.forEachElement { index, range in
                if index > 0 { append(UInt8(ascii: ",")) }
                append(canonical: whole.part(range))
                return true
            }
            append(UInt8(ascii: "]"))
        case .string:
            if let range = scanner.skipValue() { append(jsonString: scanner.string(in: range)) }
        case .number:
            if let range = scanner.skipValue() {
                append(canonicalNumber: UnsafeRawBufferPointer(rebasing: scanner.text[range]))
            }
        case .bool, .null:
            if let range = scanner.skipValue() { append(UnsafeRawBufferPointer(rebasing: scanner.text[range])) }
        }
    }

    private func append(canonicalNumber text: UnsafeRawBufferPointer) {
        let isInteger = text.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        if isInteger {
            append(text.elementsEqual("-0".utf8) ? UnsafeRawBufferPointer(rebasing: text[1...]) : text)
        } else if let value = NativeFunctions.parseDouble(text) {
            append(java: value)
        }
    }

    /// A text as a JSON string, with the escapes that Jackson writes.
    func append(jsonString text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 8: append("\\b")
            case 9: append("\\t")
            case 10: append("\\n")
            case 12: append("\\f")
            case 13: append("\\r")
            case 0..<0x20:
                let digits = String(byte, radix: 16, uppercase: true)
                append(digits.count == 1 ? "\\u000" : "\\u00")
                append(digits)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
