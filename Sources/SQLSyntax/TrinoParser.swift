/// Reads Trino's dialect by recursive descent.
///
/// Source: Trino documentation, SQL language; trinodb/trino, SqlBase.g4, for precedence and for what is reserved.
struct TrinoParser {
    var cursor: TokenCursor
    var parameterCount = 0
    private var depth = 0
    /// How high the trees are that were read at this depth.
    private var height = 0
    /// Where an item of a `SELECT` list begins, which alone may end in `.*`; -1 elsewhere.
    var starDepth = -1

    /// So deep may things nest, and so long may a chain such as `a + b + c` be, that neither this parser nor what walks
    /// the tree later runs out of stack.
    static let maximumDepth = 250
    static let maximumHeight = 800

    init(_ cursor: TokenCursor) {
        self.cursor = cursor
    }

    /// Reads a whole text by a rule, and once more to explain itself if that fails.
    static func read<Result>(
        _ text: String,
        by rule: (inout TrinoParser) throws(SyntaxFailure) -> Result
    ) throws(SyntaxFailure) -> (Result, TrinoParser) {
        try read(TokenCursor(text, dialect: .trino), by: rule)
    }

    static func read<Result>(
        _ cursor: TokenCursor,
        by rule: (inout TrinoParser) throws(SyntaxFailure) -> Result
    ) throws(SyntaxFailure) -> (Result, TrinoParser) {
        var parser = TrinoParser(cursor)
        do {
            let result = try rule(&parser)
            try parser.expectEnd()
            return (result, parser)
        } catch let failure where cursor.isRecording || !failure.isUnexplained {
            throw failure
        } catch {
            return try read(TokenCursor(recording: cursor), by: rule)
        }
    }
}

// MARK: - Depth

extension TrinoParser {
    var currentDepth: Int { depth }

    /// Goes one level down; `ascend` takes back what this returns.
    mutating func descend() throws(SyntaxFailure) -> Int {
        depth += 1
        guard depth <= Self.maximumDepth else { throw tooLarge() }
        let outer = height
        height = 0
        return outer
    }

    mutating func ascend(_ outer: Int) {
        depth -= 1
        height = max(outer, height + 1)
    }

    /// Begins a chain that leans to the left; `endChain` takes back what this returns.
    mutating func beginChain() -> Int {
        let outer = height
        height = 0
        return outer
    }

    /// Adds one link to the chain.
    mutating func link() throws(SyntaxFailure) {
        height += 1
        guard depth + height <= Self.maximumHeight else { throw tooLarge() }
    }

    mutating func endChain(_ outer: Int) {
        height = max(outer, height)
    }

    private func tooLarge() -> SyntaxFailure {
        failure("statement is too large (stack overflow while parsing)", at: cursor.current.start)
    }
}

// MARK: - Tokens

extension TrinoParser {
    mutating func accept(_ keyword: Keyword) -> Bool { cursor.accept(keyword) }

    mutating func accept(_ symbol: Symbol) -> Bool { cursor.accept(symbol) }

    mutating func isAt(_ keyword: Keyword) -> Bool { cursor.isAt(keyword) }

    mutating func isAt(_ symbol: Symbol) -> Bool { cursor.isAt(symbol) }

    mutating func expect(_ keyword: Keyword) throws(SyntaxFailure) {
        guard cursor.accept(keyword) else { throw mismatch() }
    }

    mutating func expect(_ symbol: Symbol) throws(SyntaxFailure) {
        guard cursor.accept(symbol) else { throw mismatch() }
    }

    mutating func expectEnd() throws(SyntaxFailure) {
        while cursor.kind == .symbol(.semicolon) { cursor.skip() }
        guard cursor.kind == .end else {
            cursor.note("<EOF>")
            throw mismatch()
        }
    }

    /// Whether a keyword stands some tokens further on, without noting anything.
    func isKeyword(_ keyword: Keyword, after distance: Int) -> Bool {
        cursor.kind(after: distance) == .keyword(keyword)
    }

    func isSymbol(_ symbol: Symbol, after distance: Int) -> Bool {
        cursor.kind(after: distance) == .symbol(symbol)
    }

    /// Reads items with commas between them, at least one.
    mutating func commaSeparated<Item>(
        _ item: (inout TrinoParser) throws(SyntaxFailure) -> Item
    ) throws(SyntaxFailure) -> [Item] {
        var items = [try item(&self)]
        while accept(.comma) {
            items.append(try item(&self))
        }
        return items
    }

    /// Reads items with commas between them in parentheses, at least one.
    mutating func parenthesized<Item>(
        _ item: (inout TrinoParser) throws(SyntaxFailure) -> Item
    ) throws(SyntaxFailure) -> [Item] {
        try expect(.leftParenthesis)
        let items = try commaSeparated(item)
        try expect(.rightParenthesis)
        return items
    }
}

// MARK: - Failures

extension TrinoParser {
    /// The current token fits nowhere.
    func mismatch() -> SyntaxFailure {
        guard cursor.isRecording else { return .unexplained }
        let expectations = cursor.expectations
        let token = cursor.tokens[max(expectations.index, cursor.index)]
        let labels = expectations.labels.sorted().joined(separator: ", ")
        return failure("mismatched input '\(cursor.display(token))'. Expecting: \(labels)", at: token.start)
    }

    func failure(_ reason: String, at position: SourcePosition) -> SyntaxFailure {
        SyntaxFailure(dialect: .trino, kind: .syntax, reason: reason, position: position)
    }
}
