/// Writes JSON to bytes, piece by piece; the caller keeps the pieces in a sensible order.
///
/// Slashes and characters beyond ASCII are written as they are.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []

    package init(reservingCapacity capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// One byte of structure: a bracket, a comma or a colon.
    package mutating func punctuation(_ mark: Unicode.Scalar) {
        bytes.append(UInt8(ascii: mark))
    }

    package mutating func null() {
        raw("null")
    }

    package mutating func bool(_ value: Bool) {
        raw(value ? "true" : "false")
    }

    package mutating func integer(_ value: Int64) {
        if value >= 0, value < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    /// The shortest digits that read back as the same number; what is not finite becomes a string.
    ///
    /// Source: Smithy, AWS JSON protocols, "Number serialization": `"NaN"`, `"Infinity"`, `"-Infinity"`.
    package mutating func double(_ value: Double) {
        if value.isFinite {
            bytes.append(contentsOf: value.description.utf8)
        } else {
            string(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
        }
    }

    /// A string in quotes, escaped where JSON asks for it.
    package mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in 0..<buffer.count where Self.mustEscape(buffer[index]) {
                bytes.append(contentsOf: buffer[start..<index])
                escape(buffer[index])
                start = index + 1
            }
            bytes.append(contentsOf: buffer[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Text that is JSON or part of it already.
    package mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Bytes that need no escape, such as base64, in quotes.
    package mutating func quoted(_ text: some Sequence<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\""))
    }

    private static func mustEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case 0x08: raw("\\b")
        case 0x09: raw("\\t")
        case 0x0A: raw("\\n")
        case 0x0C: raw("\\f")
        case 0x0D: raw("\\r")
        default:
            raw("\\u00")
            bytes.append(contentsOf: Hex.encode(CollectionOfOne(byte)).utf8)
        }
    }
}

extension JSONWriter {
    /// A whole value; in lines of their own, `indentation` blanks a level, where that is given.
    package mutating func write(_ value: JSONValue, indentedBy indentation: Int? = nil, level: Int = 0) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .bigInteger(let digits): bytes.append(contentsOf: digits.utf8)
        case .double(let value): double(value)
        case .string(let text): string(text)
        case .array(let elements):
            punctuation("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { punctuation(",") }
                newLine(indentation, level + 1)
                write(element, indentedBy: indentation, level: level + 1)
            }
            if !elements.isEmpty { newLine(indentation, level) }
            punctuation("]")
        case .object(let object):
            punctuation("{")
            for (index, member) in object.members.enumerated() {
                if index > 0 { punctuation(",") }
                newLine(indentation, level + 1)
                string(member.name)
                punctuation(":")
                if indentation != nil { punctuation(" ") }
                write(member.value, indentedBy: indentation, level: level + 1)
            }
            if !object.isEmpty { newLine(indentation, level) }
            punctuation("}")
        }
    }

    private mutating func newLine(_ indentation: Int?, _ level: Int) {
        guard let indentation else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indentation * level))
    }
}
