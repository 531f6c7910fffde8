/// Why a text is no path.
package struct PathFailure: Error, Equatable, Sendable {
    package let message: String
}

/// Reads paths and the filters in them.
///
/// Source: Jayway JsonPath, "Operators" and "Filter Operators".
struct JSONPathParser {
    private let text: String
    let bytes: [UInt8]
    var index = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    static func parse(_ text: String) throws(PathFailure) -> JSONPath {
        var parser = JSONPathParser(text)
        guard parser.peek == UInt8(ascii: "$") else { throw PathFailure(message: "a path begins with $") }
        let path = try parser.path()
        guard parser.index == parser.bytes.count else { throw parser.failure("the path goes on unexpectedly") }
        return path
    }

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    func peek(after offset: Int) -> UInt8? { index + offset < bytes.count ? bytes[index + offset] : nil }

    func failure(_ message: String) -> PathFailure {
        PathFailure(message: "\(message) at position \(index) of '\(text)'")
    }

    mutating func takes(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    mutating func skipBlanks() {
        while peek == 0x20 || peek == 0x09 { index += 1 }
    }

    /// A path from its `$`, `$$`, `$name` or `@` on.
    mutating func path() throws(PathFailure) -> JSONPath {
        let start = index
        let root: JSONPath.Root
        if takes(UInt8(ascii: "@")) {
            root = .element
        } else {
            guard takes(UInt8(ascii: "$")) else { throw failure("a path begins with $") }
            if takes(UInt8(ascii: "$")) {
                root = .context
            } else if let byte = peek, byte.isNameStart {
                root = .variable(name(while: \.isNameByte))
            } else {
                root = .input
            }
        }
        var segments: [JSONPath.Segment] = []
        while let byte = peek {
            if byte == UInt8(ascii: "[") {
                index += 1
                segments.append(try bracket())
            } else if byte == UInt8(ascii: "."), peek(after: 1) == UInt8(ascii: ".") {
                index += 2
                segments.append(.descendants)
                if peek == UInt8(ascii: "[") { continue }
                segments.append(try member())
            } else if byte == UInt8(ascii: ".") {
                index += 1
                segments.append(try member())
            } else {
                break
            }
        }
        let description = String(decoding: bytes[start..<index], as: UTF8.self)
        return JSONPath(description: description, root: root, segments: segments)
    }

    private mutating func name(while belongs: (UInt8) -> Bool) -> String {
        let start = index
        while let byte = peek, belongs(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// What follows a dot: a name, `*`, or a function with its parentheses.
    private mutating func member() throws(PathFailure) -> JSONPath.Segment {
        if takes(UInt8(ascii: "*")) { return .wildcard }
        let name = name(while: \.isMemberByte)
        guard !name.isEmpty else { throw failure("a name was expected") }
        if peek == UInt8(ascii: "("), peek(after: 1) == UInt8(ascii: ")") {
            index += 2
            guard let function = PathFunction(rawValue: name) else {
                throw failure("there is no function \(name)()")
            }
            return .function(function)
        }
        return .member(name)
    }

    /// What stands in brackets, and the closing one.
    private mutating func bracket() throws(PathFailure) -> JSONPath.Segment {
        skipBlanks()
        let segment: JSONPath.Segment
        switch peek {
        case UInt8(ascii: "*"):
            index += 1
            segment = .wildcard
        case UInt8(ascii: "?"):
            index += 1
            segment = .filter(try filterInParentheses())
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            segment = try names()
        default:
            segment = try indices()
        }
        skipBlanks()
        guard takes(UInt8(ascii: "]")) else { throw failure("']' was expected") }
        return segment
    }

    private mutating func names() throws(PathFailure) -> JSONPath.Segment {
        var names: [String] = []
        repeat {
            skipBlanks()
            names.append(try quoted())
            skipBlanks()
        } while takes(UInt8(ascii: ","))
        return names.count == 1 ? .member(names[0]) : .members(names)
    }

    private mutating func indices() throws(PathFailure) -> JSONPath.Segment {
        let first = integer()
        skipBlanks()
        if takes(UInt8(ascii: ":")) {
            skipBlanks()
            let end = integer()
            skipBlanks()
            var step = 1
            if takes(UInt8(ascii: ":")) {
                skipBlanks()
                step = integer() ?? 1
            }
            guard step > 0 else { throw failure("a step must be positive") }
            return .slice(from: first, to: end, step: step)
        }
        guard let first else { throw failure("an index was expected") }
        var indices = [first]
        while takes(UInt8(ascii: ",")) {
            skipBlanks()
            guard let index = integer() else { throw failure("an index was expected") }
            indices.append(index)
            skipBlanks()
        }
        return indices.count == 1 ? .index(first) : .indices(indices)
    }

    mutating func integer() -> Int? {
        let start = index
        if peek == UInt8(ascii: "-") { index += 1 }
        while let byte = peek, byte.isDigit { index += 1 }
        guard let value = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else {
            index = start
            return nil
        }
        return value
    }

    /// A text in single or double quotes, with backslashes before what would end it.
    mutating func quoted() throws(PathFailure) -> String {
        guard let quote = peek, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
            throw failure("a quoted text was expected")
        }
        index += 1
        var text: [UInt8] = []
        while let byte = peek {
            index += 1
            if byte == quote { return String(decoding: text, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), let escaped = peek {
                index += 1
                text.append(escaped)
            } else {
                text.append(byte)
            }
        }
        throw failure("a quoted text has no end")
    }
}

extension JSONPath {
    /// Reads a path.
    package init(_ text: String) throws(PathFailure) {
        self = try JSONPathParser.parse(text)
    }
}

extension UInt8 {
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isNameStart: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }
    /// Whether the byte may stand in a variable's name.
    var isNameByte: Bool { isNameStart || isDigit }
    /// Whether the byte may stand in a name behind a dot.
    var isMemberByte: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "="),
            UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"):
            false
        default: true
        }
    }
}
