/// The texts of Hive's dialect.
///
/// Source: apache/hive, BaseSemanticAnalyzer.unescapeSQLString.
enum HiveString {
    /// The text that a literal stands for: quotes taken off, escapes undone, adjoining literals joined.
    static func unescaped(_ literal: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(literal.count)
        let quote = literal.first ?? 0
        var index = literal.startIndex + 1
        while index < literal.endIndex - 1 {
            let byte = literal[index]
            switch byte {
            case quote:
                // `'it''s'` is two literals side by side.
                index += 2
            case UInt8(ascii: "\\"):
                index += escape(literal[(index + 1)..<(literal.endIndex - 1)], into: &bytes)
            default:
                bytes.append(byte)
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what the escape stands for whose backslash was just read, and returns how many bytes it took with it.
    private static func escape(_ rest: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Int {
        guard let code = rest.first else {
            bytes.append(UInt8(ascii: "\\"))
            return 1
        }
        if code == UInt8(ascii: "u"), let value = number(rest.dropFirst().prefix(4), length: 4, radix: 16) {
            bytes.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
            return 6
        }
        if let value = number(rest.prefix(3), length: 3, radix: 8), value < 128 {
            bytes.append(UInt8(value))
            return 4
        }
        switch code {
        case UInt8(ascii: "0"): bytes.append(0)
        case UInt8(ascii: "b"): bytes.append(8)
        case UInt8(ascii: "n"): bytes.append(10)
        case UInt8(ascii: "r"): bytes.append(13)
        case UInt8(ascii: "t"): bytes.append(9)
        case UInt8(ascii: "Z"): bytes.append(26)
        case UInt8(ascii: "%"), UInt8(ascii: "_"): bytes.append(contentsOf: [UInt8(ascii: "\\"), code])
        default: bytes.append(code)
        }
        return 2
    }

    private static func number(_ digits: ArraySlice<UInt8>, length: Int, radix: Int) -> UInt32? {
        guard digits.count == length, digits.allSatisfy(Lexer.isHexadecimal) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
    }

    /// The text as a literal.
    static func quoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": result += "\\'"
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 32:
                let digits = String(scalar.value, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }
}
