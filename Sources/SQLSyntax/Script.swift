/// One statement of a script.
package struct ScriptStatement: Hashable, Sendable {
    /// Without the `;` and without blanks and comments around it.
    package var text: String
    /// Where it stands in the script.
    package var span: SourceSpan
    /// Whether a `;` follows; only the last statement may lack it.
    package var isTerminated: Bool
}

/// A text of statements, each but the last with a `;` behind it.
package struct Script: Hashable, Sendable {
    package let statements: [ScriptStatement]
    /// Whether nothing is left open: no statement, no quote and no comment.
    package let isComplete: Bool

    /// Cuts a text at each `;` that stands outside of quotes and comments.
    ///
    /// A quote that is never closed takes the rest of the text with it; a comment that is never closed is left out.
    package init(_ text: String) {
        let (statements, hasOpenComment) = ScriptSplitter.split(text)
        self.statements = statements
        isComplete = !hasOpenComment && statements.last?.isTerminated ?? true
    }
}

private enum ScriptSplitter {
    static func split(_ script: String) -> (statements: [ScriptStatement], hasOpenComment: Bool) {
        let bytes = Array(script.utf8)
        var statements: [ScriptStatement] = []
        var lexer = Lexer(bytes, dialect: .trino)
        var words: [Token] = []
        var end = SourcePosition.start
        func finish(isTerminated: Bool) {
            guard let start = words.first?.start else { return }
            let text = String(decoding: bytes[start.offset..<end.offset], as: UTF8.self)
            let span = SourceSpan(start: start, end: end)
            statements.append(ScriptStatement(text: text, span: span, isTerminated: isTerminated))
            words = []
        }
        while true {
            let token = lexer.next()
            switch token.kind {
            case .end:
                finish(isTerminated: false)
                return (statements, false)
            case _ where startsComment(bytes[token.start.offset...]):
                finish(isTerminated: false)
                return (statements, true)
            case .symbol(.semicolon):
                finish(isTerminated: true)
                lexer.dialect = .trino
            case .unrecognized where isQuote(bytes[token.start.offset]):
                if words.isEmpty { words.append(token) }
                end = lexer.skipToEnd()
                finish(isTerminated: false)
                return (statements, false)
            default:
                if words.count < 2 {
                    words.append(token)
                    lexer.dialect = dialect(words)
                }
                end = token.end
            }
        }
    }

    /// Comments that are closed never become tokens.
    private static func startsComment(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: "/*".utf8)
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
    }

    /// The dialect that a statement with these first words is cut in: Hive's quotes know a backslash, Trino's do not.
    private static func dialect(_ words: [Token]) -> Dialect {
        switch words.first?.kind {
        case .keyword(.alter), .keyword(.msck), .keyword(.describe), .keyword(.desc): return .hive
        case .keyword(.create):
            switch words.last?.kind {
            case .keyword(.external), .keyword(.database), .keyword(.schema): return .hive
            default: return .trino
            }
        default: return .trino
        }
    }
}
