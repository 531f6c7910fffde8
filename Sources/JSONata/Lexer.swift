/// A word of an expression.
struct Token {
    enum Kind: Equatable {
        case name(String)
        case variable(String)
        case string(String)
        case number(Double)
        case bool(Bool)
        case null
        case operation(String)
        case regex(pattern: String, flags: String)
        case end
    }

    let kind: Kind
    /// Where it ends, in UTF-16 units.
    let position: Int

    /// The token as messages show it.
    var text: String {
        switch kind {
        case .name(let name), .variable(let name): name
        case .string(let text): text
        case .number(let value): NumberText.shortest(value)
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        case .operation(let symbol): symbol
        case .regex(let pattern, _): pattern
        case .end: "(end)"
        }
    }
}

/// Cuts an expression into tokens, one at a time: what a slash means depends on what stands before it.
struct Lexer {
    let text: [UInt16]
    private var position = 0
    private let edition: JSONataExpression.Edition

    init(_ text: String, _ edition: JSONataExpression.Edition) {
        self.text = Array(text.utf16)
        self.edition = edition
    }

    private static let operatorCharacters = Set(".[]{}(),@#;:?+-*/%|=<>^&!~".utf16)
    private static let blanks = Set(" \t\n\r\u{0B}".utf16)
    private static let pairs = ["..", ":=", "!=", ">=", "<=", "**", "~>"]
    private static let laterPairs = ["?:", "??"]

    private func unit(_ offset: Int = 0) -> UInt16 {
        position + offset < text.count ? text[position + offset] : 0
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF16.self) }

    /// The next token; `isOperand` says that an operand stands before it, so that a slash divides.
    mutating func next(afterOperand: Bool) throws(JSONataFailure) -> Token {
        try skipBlanks()
        guard position < text.count else { return Token(kind: .end, position: text.count) }
        let first = text[position]
        if first == UInt16(ascii: "/"), !afterOperand { return try regex() }
        if let symbol = symbol() { return token(.operation(symbol)) }
        if first == UInt16(ascii: "\"") || first == UInt16(ascii: "'") { return try quoted(first) }
        if let number = try number() { return number }
        if first == UInt16(ascii: "`") { return try quotedName() }
        return name()
    }

    private func token(_ kind: Token.Kind) -> Token { Token(kind: kind, position: position) }

    private mutating func skipBlanks() throws(JSONataFailure) {
        while position < text.count {
            if Self.blanks.contains(text[position]) {
                position += 1
            } else if unit() == UInt16(ascii: "/"), unit(1) == UInt16(ascii: "*") {
                let start = position
                position += 2
                while !(unit() == UInt16(ascii: "*") && unit(1) == UInt16(ascii: "/")) {
                    position += 1
                    guard position < text.count else { throw JSONataFailure("S0106", at: start) }
                }
                position += 2
            } else {
                return
            }
        }
    }

    private mutating func symbol() -> String? {
        if position + 1 < text.count {
            let pair = string(position..<position + 2)
            if Self.pairs.contains(pair) || edition == .latest && Self.laterPairs.contains(pair) {
                position += 2
                return pair
            }
        }
        guard Self.operatorCharacters.contains(text[position]) else { return nil }
        position += 1
        return string(position - 1..<position)
    }

    private mutating func quoted(_ quote: UInt16) throws(JSONataFailure) -> Token {
        position += 1
        var units: [UInt16] = []
        while position < text.count {
            let unit = text[position]
            if unit == UInt16(ascii: "\\") {
                position += 1
                units.append(try escape())
            } else if unit == quote {
                position += 1
                return token(.string(String(decoding: units, as: UTF16.self)))
            } else {
                units.append(unit)
            }
            position += 1
        }
        throw JSONataFailure("S0101", at: position)
    }

    /// The character behind a backslash; the position stays on its last unit.
    private mutating func escape() throws(JSONataFailure) -> UInt16 {
        switch UnicodeScalar(unit()) {
        case "\"", "\\", "/": return unit()
        case "b": return 8
        case "f": return 12
        case "n": return 10
        case "r": return 13
        case "t": return 9
        case "u":
            guard position + 4 < text.count, let code = UInt16(string(position + 1..<position + 5), radix: 16)
            else { throw JSONataFailure("S0104", at: position) }
            position += 4
            return code
        default:
            let token = position < text.count ? string(position..<position + 1) : ""
            throw JSONataFailure("S0103", at: position, token: token)
        }
    }

    private func isDigit(_ offset: Int) -> Bool { (48...57).contains(unit(offset)) }

    private mutating func number() throws(JSONataFailure) -> Token? {
        guard isDigit(0) else { return nil }
        var length = 1
        if unit() != 48 { while isDigit(length) { length += 1 } }
        if unit(length) == UInt16(ascii: "."), isDigit(length + 1) {
            length += 2
            while isDigit(length) { length += 1 }
        }
        if unit(length) | 0x20 == UInt16(ascii: "e") {
            let isSigned = unit(length + 1) == UInt16(ascii: "+") || unit(length + 1) == UInt16(ascii: "-")
            var end = length + (isSigned ? 2 : 1)
            if isDigit(end) {
                while isDigit(end) { end += 1 }
                length = end
            }
        }
        let digits = string(position..<position + length)
        guard let value = Double(digits), value.isFinite else {
            throw JSONataFailure("S0102", at: position, token: digits)
        }
        position += length
        return token(.number(value))
    }

    private mutating func quotedName() throws(JSONataFailure) -> Token {
        position += 1
        guard let end = text[position...].firstIndex(of: UInt16(ascii: "`")) else {
            throw JSONataFailure("S0105", at: text.count)
        }
        let name = string(position..<end)
        position = end + 1
        return token(.name(name))
    }

    private mutating func name() -> Token {
        let start = position
        while position < text.count, !Self.blanks.contains(text[position]),
            !Self.operatorCharacters.contains(text[position])
        {
            position += 1
        }
        let name = string(start..<position)
        if name.hasPrefix("$") { return token(.variable(String(name.dropFirst()))) }
        switch name {
        case "or", "in", "and": return token(.operation(name))
        case "true": return token(.bool(true))
        case "false": return token(.bool(false))
        case "null": return token(.null)
        default: return token(.name(name))
        }
    }

    /// A regular expression behind its first slash: up to a slash outside of all brackets.
    private mutating func regex() throws(JSONataFailure) -> Token {
        position += 1
        let start = position
        var depth = 0
        while position < text.count {
            let isEscaped = text[position - 1] == UInt16(ascii: "\\")
            switch UnicodeScalar(text[position]) {
            case "/" where depth == 0 && isUnescaped:
                guard position > start else { throw JSONataFailure("S0301", at: position) }
                let pattern = string(start..<position)
                position += 1
                let flagsStart = position
                while unit() == UInt16(ascii: "i") || unit() == UInt16(ascii: "m") { position += 1 }
                return token(.regex(pattern: pattern, flags: string(flagsStart..<position)))
            case "(" where !isEscaped, "[" where !isEscaped, "{" where !isEscaped: depth += 1
            case ")" where !isEscaped, "]" where !isEscaped, "}" where !isEscaped: depth -= 1
            default: break
            }
            position += 1
        }
        throw JSONataFailure("S0302", at: position)
    }

    /// Whether an even number of backslashes stands before the current unit.
    private var isUnescaped: Bool {
        var count = 0
        while position - count - 1 >= 0, text[position - count - 1] == UInt16(ascii: "\\") { count += 1 }
        return count % 2 == 0
    }
}

extension UInt16 {
    init(ascii scalar: UnicodeScalar) { self = UInt16(UInt8(ascii: scalar)) }
}
