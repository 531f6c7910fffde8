/// Cuts a text into tokens.
///
/// Every text has tokens: what cannot be read becomes `unrecognized`, one character at a time, and is the parser's to
/// complain about. The last token is always `end`.
struct Lexer {
    var dialect: Dialect
    private let bytes: [UInt8]
    private let keywords = KeywordTable.shared
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8], dialect: Dialect) {
        self.bytes = bytes
        self.dialect = dialect
    }

    /// All tokens of a text, without blanks and comments.
    static func tokens(of bytes: [UInt8], dialect: Dialect) -> [Token] {
        var lexer = Lexer(bytes, dialect: dialect)
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 4 + 1)
        while true {
            let token = lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    /// The next token.
    mutating func next() -> Token {
        skipBlanksAndComments()
        let start = position
        guard offset < bytes.count else { return Token(kind: .end, start: start, end: start) }
        let byte = bytes[offset]
        switch byte {
        case _ where Self.isLetter(byte):
            return word(from: start)
        case _ where Self.isDigit(byte):
            return number(from: start)
        case UInt8(ascii: ".") where Self.isDigit(peek(1)):
            return number(from: start)
        case UInt8(ascii: "_") where dialect == .trino:
            return word(from: start)
        case UInt8(ascii: "'"):
            return quoted(.string, from: start)
        case UInt8(ascii: "\""):
            return quoted(.quotedIdentifier, from: start)
        case UInt8(ascii: "`"):
            return quoted(.backquotedIdentifier, from: start)
        default:
            return symbol(from: start)
        }
    }

    /// Moves behind the last character but for the blanks at the end, and says where that is.
    mutating func skipToEnd() -> SourcePosition {
        var end = bytes.count
        while end > offset, bytes[end - 1] <= UInt8(ascii: " ") {
            end -= 1
        }
        advance(to: end)
        return position
    }

    private var position: SourcePosition {
        SourcePosition(offset: offset, line: line, column: column)
    }

    private func peek(_ distance: Int) -> UInt8 {
        offset + distance < bytes.count ? bytes[offset + distance] : 0
    }
}

// MARK: - Blanks, and moving on

extension Lexer {
    private mutating func skipBlanksAndComments() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                offset += 1
                column += 1
            case UInt8(ascii: "\n"):
                offset += 1
                line += 1
                column = 1
            case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
                while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
                    advance()
                }
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
                guard let end = endOfComment() else { return }
                advance(to: end)
            case 0xEF where offset == 0 && peek(1) == 0xBB && peek(2) == 0xBF:
                offset = 3
            default:
                return
            }
        }
    }

    /// Just after the next `*/`; comments do not nest.
    private func endOfComment() -> Int? {
        var index = offset + 2
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return nil
    }

    /// Moves over one byte of any kind, counting lines and code points.
    private mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func advance(to end: Int) {
        while offset < end {
            advance()
        }
    }

    /// Moves over bytes that are known to be ASCII without line ends.
    private mutating func advancePlainly(to end: Int) {
        column += end - offset
        offset = end
    }

    private func token(_ kind: Token.Kind, from start: SourcePosition) -> Token {
        Token(kind: kind, start: start, end: position)
    }
}

// MARK: - Words and numbers

extension Lexer {
    private mutating func word(from start: SourcePosition) -> Token {
        var end = offset + 1
        while end < bytes.count, Self.isWordByte(bytes[end]) {
            end += 1
        }
        if dialect == .trino {
            if end == offset + 1, bytes[offset] | 0x20 == UInt8(ascii: "x"), peek(1) == UInt8(ascii: "'") {
                return binary(from: start)
            }
            let isUnicode =
                end == offset + 1 && bytes[offset] | 0x20 == UInt8(ascii: "u") && peek(1) == UInt8(ascii: "&")
                && peek(2) == UInt8(ascii: "'")
            if isUnicode, let close = endOfQuotes(from: offset + 2, quote: UInt8(ascii: "'")) {
                advance(to: close)
                return token(.unicodeString, from: start)
            }
        }
        let entry = keywords.entry(bytes[offset..<end])
        advancePlainly(to: end)
        guard let entry else { return token(.identifier, from: start) }
        var token = token(.keyword(entry.keyword), from: start)
        token.isReserved = entry.isReserved(in: dialect)
        return token
    }

    /// `X'...'`, in which a quote cannot be written.
    private mutating func binary(from start: SourcePosition) -> Token {
        var end = offset + 2
        while end < bytes.count, bytes[end] != UInt8(ascii: "'") {
            end += 1
        }
        guard end < bytes.count else {
            advancePlainly(to: offset + 1)
            return token(.identifier, from: start)
        }
        advance(to: end + 1)
        return token(.binary, from: start)
    }

    /// A number, or a word that begins with a digit: the longer reading wins, a number if both are as long.
    private mutating func number(from start: SourcePosition) -> Token {
        let (end, kind) = endOfNumber()
        var wordEnd = offset
        while wordEnd < bytes.count, Self.isWordByte(bytes[wordEnd]) {
            wordEnd += 1
        }
        let isWord = wordEnd > end
        advancePlainly(to: max(end, wordEnd))
        return token(isWord ? .digitIdentifier : kind, from: start)
    }

    private func endOfNumber() -> (Int, Token.Kind) {
        if bytes[offset] == UInt8(ascii: "0"), let end = endOfPrefixedInteger() { return (end, .integer) }
        var end = endOfDigits(offset, allowsUnderscores: true)
        var kind = Token.Kind.integer
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            end = endOfDigits(end + 1, allowsUnderscores: true)
            kind = .decimal
        }
        guard end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") else { return (end, kind) }
        var exponent = end + 1
        if exponent < bytes.count, bytes[exponent] == UInt8(ascii: "+") || bytes[exponent] == UInt8(ascii: "-")
        {
            exponent += 1
        }
        let exponentEnd = endOfDigits(exponent, allowsUnderscores: false)
        return exponentEnd > exponent ? (exponentEnd, .double) : (end, kind)
    }

    /// The end of `0x1F`, `0o17` or `0b11`, which only Trino knows.
    private func endOfPrefixedInteger() -> Int? {
        guard dialect == .trino else { return nil }
        let isDigit: (UInt8) -> Bool
        switch peek(1) | 0x20 {
        case UInt8(ascii: "x"): isDigit = Self.isHexadecimal
        case UInt8(ascii: "o"): isDigit = { $0 >= 48 && $0 <= 55 }
        case UInt8(ascii: "b"): isDigit = { $0 == 48 || $0 == 49 }
        default: return nil
        }
        var end = offset + 2
        while end < bytes.count {
            if isDigit(bytes[end]) {
                end += 1
            } else if bytes[end] == UInt8(ascii: "_"), end + 1 < bytes.count, isDigit(bytes[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return end > offset + 2 ? end : nil
    }

    private func endOfDigits(_ start: Int, allowsUnderscores: Bool) -> Int {
        var end = start
        while end < bytes.count {
            if Self.isDigit(bytes[end]) {
                end += 1
            } else if allowsUnderscores, dialect == .trino, end > start, bytes[end] == UInt8(ascii: "_"),
                end + 1 < bytes.count, Self.isDigit(bytes[end + 1])
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }
}

// MARK: - Quotes and symbols

extension Lexer {
    private mutating func quoted(_ kind: Token.Kind, from start: SourcePosition) -> Token {
        guard let end = endOfQuotes(from: offset, quote: bytes[offset]) else {
            advance()
            return token(.unrecognized, from: start)
        }
        advance(to: end)
        return token(kind, from: start)
    }

    /// Just after the closing quote; a doubled quote does not close, nor, in Hive's strings, an escaped one.
    private func endOfQuotes(from start: Int, quote: UInt8) -> Int? {
        let hasEscapes = dialect == .hive && quote != UInt8(ascii: "`")
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
                index += 2
            } else if hasEscapes, bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else {
                index += 1
            }
        }
        return nil
    }

    private mutating func symbol(from start: SourcePosition) -> Token {
        let pair: Symbol? =
            switch (bytes[offset], peek(1)) {
            case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
            case (UInt8(ascii: "<"), UInt8(ascii: ">")): .notEqual
            case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
            case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
            case (UInt8(ascii: "|"), UInt8(ascii: "|")): .concatenate
            case (UInt8(ascii: "-"), UInt8(ascii: ">")): .arrow
            case (UInt8(ascii: "="), UInt8(ascii: ">")): .doubleArrow
            default: nil
            }
        if let pair {
            advancePlainly(to: offset + 2)
            return token(.symbol(pair), from: start)
        }
        if let single = Self.symbols[Int(bytes[offset])] {
            advancePlainly(to: offset + 1)
            return token(.symbol(single), from: start)
        }
        advance()
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 {
            offset += 1
        }
        return token(.unrecognized, from: start)
    }

    private static let symbols: [Symbol?] = (0..<256).map { byte in
        Symbol(rawValue: String(UnicodeScalar(UInt8(byte))))
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= 97 && lower <= 122
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 97 && byte | 0x20 <= 102)
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
    }
}
