/// Reads Hive's dialect, in which Athena defines things, by recursive descent.
///
/// Source: Athena user guide, DDL statements; apache/hive, HiveParser.g, for the order of clauses and the failures.
struct HiveParser {
    var cursor: TokenCursor
    /// What is being read, in the words of failures, the innermost last.
    private var clauses: [String] = []
    private var depth = 0

    init(_ cursor: TokenCursor) {
        self.cursor = cursor
    }

    /// Reads a whole text by a rule.
    static func read<Result>(
        _ text: String,
        by rule: (inout HiveParser) throws(SyntaxFailure) -> Result
    ) throws(SyntaxFailure) -> (Result, HiveParser) {
        var parser = HiveParser(TokenCursor(text, dialect: .hive))
        try parser.cursor.refuseSeveralStatements()
        try parser.refuseUnknownCharacters()
        let result = try rule(&parser)
        try parser.expectEnd()
        return (result, parser)
    }

    /// Reads a part that failures name.
    mutating func within<Result>(
        _ clause: String,
        _ rule: (inout HiveParser) throws(SyntaxFailure) -> Result
    ) throws(SyntaxFailure) -> Result {
        clauses.append(clause)
        let result = try rule(&self)
        clauses.removeLast()
        return result
    }

    mutating func descend() throws(SyntaxFailure) {
        depth += 1
        guard depth <= TrinoParser.maximumDepth else {
            throw failure("statement is too large (stack overflow while parsing)", at: cursor.current.start)
        }
    }

    mutating func ascend() {
        depth -= 1
    }
}

// MARK: - Tokens

extension HiveParser {
    mutating func accept(_ keyword: Keyword) -> Bool { cursor.accept(keyword) }

    mutating func accept(_ symbol: Symbol) -> Bool { cursor.accept(symbol) }

    func isAt(_ keyword: Keyword) -> Bool { cursor.kind == .keyword(keyword) }

    func isAt(_ symbol: Symbol) -> Bool { cursor.kind == .symbol(symbol) }

    mutating func expect(_ keyword: Keyword) throws(SyntaxFailure) {
        guard cursor.accept(keyword) else { throw missing(keyword.rawValue, .keyword(keyword)) }
    }

    mutating func expect(_ symbol: Symbol) throws(SyntaxFailure) {
        guard cursor.accept(symbol) else { throw missing(symbol.rawValue, .symbol(symbol)) }
    }

    /// The end of the statement.
    ///
    /// Source: ANTLR 3's recovery: one token too many is extraneous, before several the end is missing.
    mutating func expectEnd() throws(SyntaxFailure) {
        while cursor.accept(.semicolon) {}
        guard cursor.kind != .end else { return }
        let token = cursor.current
        let text = cursor.display(token)
        if cursor.kind(after: 1) == .end {
            throw failure("extraneous input '\(text)' expecting EOF near '<EOF>'", at: token.start)
        }
        throw failure("missing EOF at '\(text)'\(nearPrevious())", at: token.start)
    }

    /// Reads items with commas between them, at least one.
    mutating func commaSeparated<Item>(
        _ item: (inout HiveParser) throws(SyntaxFailure) -> Item
    ) throws(SyntaxFailure) -> [Item] {
        var items = [try item(&self)]
        while accept(.comma) {
            items.append(try item(&self))
        }
        return items
    }

    /// Reads items with commas between them in parentheses, at least one.
    mutating func parenthesized<Item>(
        _ item: (inout HiveParser) throws(SyntaxFailure) -> Item
    ) throws(SyntaxFailure) -> [Item] {
        try expect(.leftParenthesis)
        let items = try commaSeparated(item)
        try expect(.rightParenthesis)
        return items
    }
}

// MARK: - Names and constants

extension HiveParser {
    func isName(_ token: Token) -> Bool {
        switch token.kind {
        case .identifier, .digitIdentifier, .backquotedIdentifier: true
        case .keyword: !token.isReserved
        default: false
        }
    }

    mutating func identifier() throws(SyntaxFailure) -> Identifier {
        let token = cursor.current
        guard isName(token) else { throw unrecognized() }
        cursor.skip()
        guard token.kind == .backquotedIdentifier else {
            return Identifier(text: cursor.text(of: token), isQuoted: false, span: token.span)
        }
        let quotes = cursor.text(of: token)
        let text = String(quotes.dropFirst().dropLast()).replacing("``", with: "`")
        return Identifier(text: text, isQuoted: true, span: token.span)
    }

    /// `[database.]name`.
    mutating func name(_ clause: String = "table name") throws(SyntaxFailure) -> QualifiedName {
        try within(clause) { (parser) throws(SyntaxFailure) in
            let start = parser.cursor.current.start
            var parts = [try parser.identifier()]
            if parser.accept(.dot) { parts.append(try parser.identifier()) }
            return QualifiedName(parts: parts, span: parser.cursor.span(from: start))
        }
    }

    mutating func identifierList() throws(SyntaxFailure) -> [Identifier] {
        try parenthesized { (parser) throws(SyntaxFailure) in try parser.identifier() }
    }

    mutating func string() throws(SyntaxFailure) -> String {
        guard let text = acceptString() else { throw missing("StringLiteral", nil) }
        return text
    }

    mutating func acceptString() -> String? {
        let token = cursor.current
        guard token.kind == .string || token.kind == .quotedIdentifier else { return nil }
        cursor.skip()
        return HiveString.unescaped(cursor.bytes[token.start.offset..<token.end.offset])
    }

    mutating func integer() throws(SyntaxFailure) -> Int {
        let token = cursor.current
        guard token.kind == .integer, let value = Int(cursor.text(of: token)) else {
            throw missing("Number", .integer)
        }
        cursor.skip()
        return value
    }

    mutating func constant() throws(SyntaxFailure) -> HiveConstant {
        if let text = acceptString() { return .string(text) }
        if accept(.true) { return .boolean(true) }
        if accept(.false) { return .boolean(false) }
        if accept(.null) { return .null }
        if isAt(.date) || isAt(.timestamp) {
            let type = cursor.text(of: cursor.current).lowercased()
            cursor.skip()
            return .typed(type: type, text: try string())
        }
        let sign = accept(.minus) ? "-" : ""
        let token = cursor.current
        switch token.kind {
        case .integer, .decimal, .double:
            cursor.skip()
            return .number(sign + cursor.text(of: token))
        default: throw unrecognized()
        }
    }

    /// `('key' = 'value', ...)`.
    mutating func textProperties() throws(SyntaxFailure) -> [TextProperty] {
        try parenthesized { (parser) throws(SyntaxFailure) in
            try parser.within("table property") { (parser) throws(SyntaxFailure) in
                guard let key = parser.acceptString() else { throw parser.unrecognized() }
                try parser.expect(.equal)
                return TextProperty(key: key, value: try parser.string())
            }
        }
    }
}

// MARK: - Failures

extension HiveParser {
    func failure(_ reason: String, at position: SourcePosition) -> SyntaxFailure {
        SyntaxFailure(dialect: .hive, kind: .syntax, reason: reason, position: position)
    }

    /// Nothing can begin as the text goes on here.
    func unrecognized() -> SyntaxFailure {
        let near = (0..<3).map { "'\(cursor.display(cursor.token(after: $0)))'" }.joined(separator: " ")
        return failure("cannot recognize input near \(near)\(inClause())", at: cursor.current.start)
    }

    /// A certain token had to come; if it comes right after the current one, that one is surplus.
    private func missing(_ name: String, _ kind: Token.Kind?) -> SyntaxFailure {
        let token = cursor.current
        let text = cursor.display(token)
        if let kind, cursor.kind(after: 1) == kind {
            let reason = "extraneous input '\(text)' expecting \(name) near '\(text)'\(inClause())"
            return failure(reason, at: token.start)
        }
        let reason = "mismatched input '\(text)' expecting \(name)\(nearPrevious())\(inClause())"
        return failure(reason, at: token.start)
    }

    private func nearPrevious() -> String {
        cursor.index > 0 ? " near '\(cursor.display(cursor.tokens[cursor.index - 1]))'" : ""
    }

    private func inClause() -> String {
        clauses.last.map { " in \($0)" } ?? ""
    }

    private func refuseUnknownCharacters() throws(SyntaxFailure) {
        guard let token = cursor.tokens.first(where: { $0.kind == .unrecognized }) else { return }
        throw failure("character '\(cursor.text(of: token))' not supported here", at: token.start)
    }
}
