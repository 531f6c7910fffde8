/// Walks over the tokens of a text.
///
/// A walk either goes fast, or records at each token what else could have stood there; a parser that failed fast
/// walks again and records, so that correct statements pay nothing for messages.
struct TokenCursor {
    let dialect: Dialect
    let bytes: [UInt8]
    let tokens: [Token]
    let isRecording: Bool
    /// For each opening parenthesis the index just behind the one that closes it; 0 for all else.
    private let closings: [Int32]
    private(set) var index = 0
    private(set) var expectations = Expectations()

    init(_ text: String, dialect: Dialect) {
        self.dialect = dialect
        bytes = Array(text.utf8)
        tokens = Lexer.tokens(of: bytes, dialect: dialect)
        closings = Self.closings(tokens)
        isRecording = false
    }

    private static func closings(_ tokens: [Token]) -> [Int32] {
        var closings = [Int32](repeating: 0, count: tokens.count)
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            if token.kind == .symbol(.leftParenthesis) {
                open.append(index)
            } else if token.kind == .symbol(.rightParenthesis), let start = open.popLast() {
                closings[start] = Int32(index + 1)
            }
        }
        return closings
    }

    /// Refuses a text in which a `;` is followed by more.
    func refuseSeveralStatements() throws(SyntaxFailure) {
        for (token, next) in zip(tokens, tokens.dropFirst())
        where token.kind == .symbol(.semicolon) && next.kind != .end && next.kind != .symbol(.semicolon) {
            let text = String(decoding: bytes, as: UTF8.self)
            throw SyntaxFailure.severalStatements(text, dialect: dialect, at: token.start)
        }
    }

    /// The same tokens from the start, recording.
    init(recording other: TokenCursor) {
        dialect = other.dialect
        bytes = other.bytes
        tokens = other.tokens
        closings = other.closings
        isRecording = true
    }

    var current: Token { tokens[index] }

    var kind: Token.Kind { tokens[index].kind }

    /// Where the last token that was taken ends.
    var previousEnd: SourcePosition { index > 0 ? tokens[index - 1].end : current.start }

    /// A token further on; the end stands for all that lie behind it.
    func token(after distance: Int) -> Token {
        tokens[min(index + distance, tokens.count - 1)]
    }

    func kind(after distance: Int) -> Token.Kind { token(after: distance).kind }

    func text(of token: Token) -> String {
        String(decoding: bytes[token.start.offset..<token.end.offset], as: UTF8.self)
    }

    /// The text from a place up to another.
    func text(from start: SourcePosition, to end: SourcePosition) -> String {
        guard start.offset <= end.offset else { return "" }
        return String(decoding: bytes[start.offset..<end.offset], as: UTF8.self)
    }

    /// The token as messages show it.
    func display(_ token: Token) -> String {
        token.kind == .end ? "<EOF>" : text(of: token)
    }

    func span(from start: SourcePosition) -> SourceSpan {
        SourceSpan(start: start, end: previousEnd)
    }
}

// MARK: - Taking tokens

extension TokenCursor {
    /// Moves to the next token; the end is never left.
    mutating func skip() {
        if index < tokens.count - 1 { index += 1 }
    }

    mutating func accept(_ keyword: Keyword) -> Bool {
        guard isAt(keyword) else { return false }
        skip()
        return true
    }

    mutating func accept(_ symbol: Symbol) -> Bool {
        guard isAt(symbol) else { return false }
        skip()
        return true
    }

    /// Whether the keyword comes next; if not, it is noted as expected.
    mutating func isAt(_ keyword: Keyword) -> Bool {
        if tokens[index].kind == .keyword(keyword) { return true }
        if isRecording { expectations.note("'\(keyword.rawValue)'", at: index) }
        return false
    }

    /// Whether the symbol comes next; if not, it is noted as expected.
    mutating func isAt(_ symbol: Symbol) -> Bool {
        if tokens[index].kind == .symbol(symbol) { return true }
        if isRecording { expectations.note("'\(symbol.rawValue)'", at: index) }
        return false
    }

    /// Notes something that could have stood here, in the words of messages.
    mutating func note(_ label: @autoclosure () -> String) {
        if isRecording { expectations.note(label(), at: index) }
    }

    /// Begins a rule that messages know by a name: what it could begin with is not listed.
    ///
    /// Returns what `leave` wants back once the rule was read; a rule that fails need not be left.
    mutating func enter(_ rule: String) -> Int {
        guard isRecording else { return 0 }
        return expectations.enter(rule, at: index)
    }

    mutating func leave(_ mark: Int) {
        if isRecording { expectations.leave(mark) }
    }

    /// The index just behind the parenthesis that closes the one at an index.
    func indexAfterParenthesis(at start: Int) -> Int? {
        closings[start] > 0 ? Int(closings[start]) : nil
    }

    /// Whether a keyword stands in the parentheses that open at an index, not within inner ones.
    func hasKeyword(_ keyword: Keyword, inParenthesesAt start: Int) -> Bool {
        var depth = 0
        var index = start
        while index < tokens.count {
            switch tokens[index].kind {
            case .symbol(.leftParenthesis): depth += 1
            case .symbol(.rightParenthesis):
                depth -= 1
                if depth == 0 { return false }
            case .keyword(keyword) where depth == 1: return true
            default: break
            }
            index += 1
        }
        return false
    }
}

/// What could have stood at the furthest token that a parser looked at.
///
/// Source: trinodb/trino, ErrorHandler: of all paths, those that took the most input say what they wanted next, and
/// some rules are named instead of listed.
struct Expectations {
    private(set) var index = 0
    private(set) var labels: Set<String> = []
    /// The token at which a named rule began, within which nothing else is noted; -1 for none.
    private var namedRuleIndex = -1

    mutating func note(_ label: String, at index: Int) {
        guard index != namedRuleIndex, index >= self.index else { return }
        if index > self.index {
            self.index = index
            labels = []
        }
        labels.insert(label)
    }

    mutating func enter(_ rule: String, at index: Int) -> Int {
        note(rule, at: index)
        let outer = namedRuleIndex
        namedRuleIndex = index
        return outer
    }

    mutating func leave(_ mark: Int) {
        namedRuleIndex = mark
    }
}
