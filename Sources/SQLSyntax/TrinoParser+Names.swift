// MARK: - Names

extension TrinoParser {
    /// Whether a token may be a name; numbers and back quotes count, so that they can be refused in their own words.
    func isName(_ token: Token) -> Bool {
        switch token.kind {
        case .identifier, .digitIdentifier, .quotedIdentifier, .backquotedIdentifier: true
        case .keyword: !token.isReserved
        case .string, .unicodeString, .binary, .integer, .decimal, .double, .symbol, .unrecognized, .end: false
        }
    }

    mutating func identifier() throws(SyntaxFailure) -> Identifier {
        guard let name = try acceptIdentifier() else { throw mismatch() }
        return name
    }

    mutating func acceptIdentifier() throws(SyntaxFailure) -> Identifier? {
        let token = cursor.current
        let name: Identifier
        switch token.kind {
        case .identifier:
            name = Identifier(text: cursor.text(of: token), isQuoted: false, span: token.span)
        case .keyword where !token.isReserved:
            name = Identifier(text: cursor.text(of: token), isQuoted: false, span: token.span)
        case .quotedIdentifier:
            let text = unquoted(token)
            guard !text.isEmpty else {
                throw failure("Zero-length delimited identifier not allowed", at: token.start)
            }
            name = Identifier(text: text, isQuoted: true, span: token.span)
        case .backquotedIdentifier:
            let reason = "backquoted identifiers are not supported; use double quotes to quote identifiers"
            throw failure(reason, at: token.start)
        case .digitIdentifier:
            let reason = "identifiers must not start with a digit; surround the identifier with double quotes"
            throw failure(reason, at: token.start)
        case .keyword, .string, .unicodeString, .binary, .integer, .decimal, .double, .symbol, .unrecognized,
            .end:
            cursor.note("<identifier>")
            return nil
        }
        cursor.skip()
        return name
    }

    mutating func qualifiedName() throws(SyntaxFailure) -> QualifiedName {
        let start = cursor.current.start
        var parts = [try identifier()]
        while accept(.dot) {
            parts.append(try identifier())
        }
        return QualifiedName(parts: parts, span: cursor.span(from: start))
    }

    /// A table's name, whose last word may stand in back quotes.
    ///
    /// Source: Athena User Guide, VACUUM: names that begin with an underscore are written so, and double quotes do not help.
    mutating func vacuumedName() throws(SyntaxFailure) -> QualifiedName {
        let start = cursor.current.start
        var parts: [Identifier] = []
        repeat {
            let token = cursor.current
            guard token.kind == .backquotedIdentifier else {
                parts.append(try identifier())
                continue
            }
            let text = String(cursor.text(of: token).dropFirst().dropLast()).replacing("``", with: "`")
            parts.append(Identifier(text: text, isQuoted: true, span: token.span))
            cursor.skip()
        } while accept(.dot)
        return QualifiedName(parts: parts, span: cursor.span(from: start))
    }

    /// `(a, b)`.
    mutating func identifierList() throws(SyntaxFailure) -> [Identifier] {
        try parenthesized { (parser) throws(SyntaxFailure) in try parser.identifier() }
    }

    /// `[AS] alias`, unless the word begins a clause.
    mutating func acceptAlias() throws(SyntaxFailure) -> Identifier? {
        if accept(.as) { return try identifier() }
        guard isName(cursor.current), !beginsClause() else {
            cursor.note("<identifier>")
            return nil
        }
        return try acceptIdentifier()
    }

    /// Whether a word that may be a name begins a clause here, as what follows shows.
    private func beginsClause() -> Bool {
        guard case .keyword(let keyword) = cursor.kind else { return false }
        let next = cursor.kind(after: 1)
        switch keyword {
        case .limit: return next == .integer || next == .symbol(.question) || next == .keyword(.all)
        case .offset: return next == .integer || next == .symbol(.question)
        case .fetch: return next == .keyword(.first) || next == .keyword(.next)
        case .tablesample: return next == .keyword(.bernoulli) || next == .keyword(.system)
        case .matchRecognize: return next == .symbol(.leftParenthesis)
        case .window: return isKeyword(.as, after: 2) && isSymbol(.leftParenthesis, after: 3)
        default: return false
        }
    }
}

// MARK: - Texts and numbers

extension TrinoParser {
    mutating func string() throws(SyntaxFailure) -> String {
        guard let text = try acceptString() else { throw mismatch() }
        return text
    }

    mutating func acceptString() throws(SyntaxFailure) -> String? {
        let token = cursor.current
        switch token.kind {
        case .string:
            cursor.skip()
            return unquoted(token)
        case .unicodeString:
            cursor.skip()
            return try unicodeString(token)
        default:
            cursor.note("<string>")
            return nil
        }
    }

    /// A number that fits an `Int`, such as a length.
    mutating func integer() throws(SyntaxFailure) -> Int {
        let token = cursor.current
        guard token.kind == .integer else {
            cursor.note("<integer>")
            throw mismatch()
        }
        cursor.skip()
        return Int(try integerValue(cursor.text(of: token), at: token.start))
    }

    /// The value of digits, also of `0x1F`, `0o17`, `0b11` and `1_000`.
    func integerValue(_ text: String, at position: SourcePosition) throws(SyntaxFailure) -> Int64 {
        let isNegative = text.hasPrefix("-")
        var digits = text.filter { $0 != "_" && $0 != "-" }
        var radix = 10
        for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.lowercased().hasPrefix(prefix) {
            digits.removeFirst(2)
            radix = base
        }
        guard let value = Int64((isNegative ? "-" : "") + digits, radix: radix) else {
            throw failure("Invalid numeric literal: \(text)", at: position)
        }
        return value
    }

    /// The inside of a quoted token, with doubled quotes undone.
    func unquoted(_ token: Token) -> String {
        let quote = cursor.bytes[token.start.offset]
        let inside = cursor.bytes[(token.start.offset + 1)..<(token.end.offset - 1)]
        guard inside.contains(quote) else { return String(decoding: inside, as: UTF8.self) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(inside.count)
        var isDoubled = false
        for byte in inside {
            isDoubled = byte == quote && !isDoubled
            if !isDoubled || byte != quote { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `U&'d\0061t\+000061' UESCAPE '!'`.
    private mutating func unicodeString(_ token: Token) throws(SyntaxFailure) -> String {
        var quotes = token
        quotes.start.offset += 2
        let text = unquoted(quotes)
        var escape = Unicode.Scalar("\\")
        if accept(.uescape) {
            let start = cursor.current
            guard start.kind == .string else {
                cursor.note("<string>")
                throw mismatch()
            }
            cursor.skip()
            let scalars = Array(unquoted(start).unicodeScalars)
            guard scalars.count == 1, let scalar = scalars.first else {
                throw failure("Invalid Unicode escape character", at: start.start)
            }
            guard scalar.isASCII, !"+'\" \t\n\r".unicodeScalars.contains(scalar),
                !scalar.properties.isASCIIHexDigit
            else { throw failure("Invalid Unicode escape character: \(scalar)", at: start.start) }
            escape = scalar
        }
        return try decoded(Array(text.unicodeScalars), escape: escape, at: token.start)
    }

    private func decoded(
        _ scalars: [Unicode.Scalar],
        escape: Unicode.Scalar,
        at position: SourcePosition
    ) throws(SyntaxFailure) -> String {
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            guard scalars[index] == escape else {
                result.append(scalars[index])
                index += 1
                continue
            }
            index += 1
            if index < scalars.count, scalars[index] == escape {
                result.append(escape)
                index += 1
                continue
            }
            let isLong = index < scalars.count && scalars[index] == "+"
            let start = isLong ? index + 1 : index
            let end = start + (isLong ? 6 : 4)
            guard end <= scalars.count else {
                throw failure("Incomplete escape sequence", at: position)
            }
            let digits = String(String.UnicodeScalarView(scalars[start..<end]))
            guard let value = UInt32(digits, radix: 16), !digits.hasPrefix("+"), !digits.hasPrefix("-") else {
                throw failure("Invalid hexadecimal digit in escape sequence: \(digits)", at: position)
            }
            guard let scalar = Unicode.Scalar(value) else {
                throw failure("Invalid escaped character: \(digits)", at: position)
            }
            result.append(scalar)
            index = end
        }
        return String(result)
    }
}

extension Token {
    var span: SourceSpan { SourceSpan(start: start, end: end) }
}
