/// Why a text is not JSON, and where.
package struct JSONSyntaxFailure: Error, Equatable, CustomStringConvertible {
    /// How many bytes come before the one that was not expected.
    package let byteOffset: Int
    package let message: String

    package var description: String { "\(message) at offset \(byteOffset)" }
}

/// Reads JSON as RFC 8259 defines it: no comments, no trailing commas, one value and nothing after it.
///
/// Nesting beyond `depthLimit` and numbers beyond the range of a double are refused, and so is text that is not UTF-8.
package struct JSONParser {
    package static let depthLimit = 512

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxFailure) -> JSONValue {
        // The closure of `withUnsafeBufferPointer` keeps no typed failure, so it returns a `Result`.
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONSyntaxFailure> in
            var parser = JSONParser(bytes: buffer)
            do throws(JSONSyntaxFailure) {
                return .success(try parser.document())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private mutating func document() throws(JSONSyntaxFailure) -> JSONValue {
        let value = try value()
        skipBlanks()
        guard index == bytes.count else {
            throw failure("nothing may follow the JSON value, but there is more")
        }
        return value
    }

    private mutating func value() throws(JSONSyntaxFailure) -> JSONValue {
        skipBlanks()
        guard index < bytes.count else { throw failure("the JSON text ends where a value was expected") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw failure("a JSON value was expected")
        }
    }

    private mutating func object() throws(JSONSyntaxFailure) -> JSONValue {
        try descend()
        var members: [JSONObject.Member] = []
        if !takes(UInt8(ascii: "}")) {
            repeat {
                skipBlanks()
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                    throw failure("a member name in quotes was expected")
                }
                let name = try string()
                guard takes(UInt8(ascii: ":")) else { throw failure("':' was expected after a member name") }
                members.append(.init(name: name, value: try value()))
            } while takes(UInt8(ascii: ","))
            guard takes(UInt8(ascii: "}")) else { throw failure("',' or '}' was expected in an object") }
        }
        depth -= 1
        return .object(JSONObject(members: members))
    }

    private mutating func array() throws(JSONSyntaxFailure) -> JSONValue {
        try descend()
        var elements: [JSONValue] = []
        if !takes(UInt8(ascii: "]")) {
            repeat {
                elements.append(try value())
            } while takes(UInt8(ascii: ","))
            guard takes(UInt8(ascii: "]")) else { throw failure("',' or ']' was expected in an array") }
        }
        depth -= 1
        return .array(elements)
    }

    private mutating func descend() throws(JSONSyntaxFailure) {
        depth += 1
        guard depth <= Self.depthLimit else {
            throw failure("JSON nests deeper than \(Self.depthLimit) levels")
        }
        index += 1
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxFailure) -> JSONValue
    {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count else { throw failure("'\(word)' was expected") }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] {
            throw failure("'\(word)' was expected")
        }
        index += count
        return value
    }

    /// Skips blanks and takes `byte` if it is the next one.
    private mutating func takes(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private func failure(_ message: String) -> JSONSyntaxFailure {
        JSONSyntaxFailure(byteOffset: index, message: message)
    }
}

// MARK: Numbers

extension JSONParser {
    private mutating func number() throws(JSONSyntaxFailure) -> JSONValue {
        let start = index
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        let firstDigit = index
        var value: Int64 = 0
        var fits = true
        while let digit = digit() {
            let (product, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) =
                isNegative
                ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            fits = fits && !first && !second
            value = sum
            index += 1
        }
        guard index > firstDigit else { throw failure("a digit was expected") }
        if index > firstDigit + 1, bytes[firstDigit] == UInt8(ascii: "0") {
            index = firstDigit
            throw failure("a number may not begin with a superfluous zero")
        }
        let isInteger = try skipFractionAndExponent()
        if isInteger, fits { return .integer(value) }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isInteger { return .bigInteger(text) }
        guard let double = Double(text), double.isFinite else { throw failure("a number is out of range") }
        return .double(double)
    }

    /// Moves behind fraction and exponent; true when there are none.
    private mutating func skipFractionAndExponent() throws(JSONSyntaxFailure) -> Bool {
        let start = index
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try skipDigits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            try skipDigits()
        }
        return index == start
    }

    private mutating func skipDigits() throws(JSONSyntaxFailure) {
        guard digit() != nil else { throw failure("a digit was expected") }
        while digit() != nil { index += 1 }
    }

    private func digit() -> Int64? {
        guard index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 else { return nil }
        return Int64(bytes[index] &- UInt8(ascii: "0"))
    }
}

// MARK: Strings

extension JSONParser {
    private mutating func string() throws(JSONSyntaxFailure) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text = try utf8(bytes[start..<index], from: start)
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw failure("a control character in a string must be escaped") }
            index += 1
        }
        throw failure("the JSON text ends within a string")
    }

    /// The string that began at `start`, whose first escape is at `index`.
    private mutating func escapedString(from start: Int) throws(JSONSyntaxFailure) -> String {
        var unescaped = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                return try utf8(unescaped[...], from: start)
            case UInt8(ascii: "\\"):
                try appendEscape(to: &unescaped)
            case 0..<0x20:
                index -= 1
                throw failure("a control character in a string must be escaped")
            default:
                unescaped.append(byte)
            }
        }
        throw failure("the JSON text ends within a string")
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(JSONSyntaxFailure) {
        guard index < bytes.count else { throw failure("the JSON text ends within a string") }
        switch bytes[index] {
        case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            text.append(contentsOf: String(try escapedScalar()).utf8)
            return
        default: throw failure("'\\' must be followed by one of \"\\/bfnrtu")
        }
        index += 1
    }

    /// The character of `uXXXX`, or of two of them that make a surrogate pair.
    private mutating func escapedScalar() throws(JSONSyntaxFailure) -> Unicode.Scalar {
        let start = index
        let first = try hexQuad()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 1
            let second = try hexQuad()
            if (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        index = start
        throw failure("an escaped surrogate has no partner")
    }

    private mutating func hexQuad() throws(JSONSyntaxFailure) -> UInt32 {
        index += 1
        guard index + 4 <= bytes.count else {
            throw failure("'\\u' must be followed by four hexadecimal digits")
        }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Hex.digit(bytes[index]) else {
                throw failure("'\\u' must be followed by four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    private func utf8(_ slice: some Sequence<UInt8>, from start: Int) throws(JSONSyntaxFailure) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSONSyntaxFailure(byteOffset: start, message: "a string is not valid UTF-8")
        }
        return text
    }
}
