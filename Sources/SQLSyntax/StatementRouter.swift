/// Decides which dialect a statement is in, from its leading words.
///
/// Source: Athena user guide: definitions are Hive's, all else is Trino's.
enum StatementRouter {
    static func dialect(of text: String) -> Dialect {
        let cursor = TokenCursor(text, dialect: .trino)
        return dialect(of: cursor)
    }

    /// The cursor holds the text as Trino would read it.
    static func dialect(of cursor: TokenCursor) -> Dialect {
        guard case .keyword(let first) = cursor.kind else { return .trino }
        let second = cursor.kind(after: 1)
        switch first {
        case .alter, .msck: return .hive
        case .describe, .desc: return .hive
        case .show: return second == .keyword(.create) && isView(cursor.kind(after: 2)) ? .trino : .hive
        case .drop: return isDefinition(second) ? .hive : .trino
        case .create:
            switch second {
            case .keyword(.external), .keyword(.database), .keyword(.schema): return .hive
            case .keyword(.table): return createsFromQuery(cursor) ? .trino : .hive
            default: return .trino
            }
        default: return .trino
        }
    }

    private static func isView(_ kind: Token.Kind) -> Bool { kind == .keyword(.view) }

    private static func isDefinition(_ kind: Token.Kind) -> Bool {
        kind == .keyword(.table) || kind == .keyword(.database) || kind == .keyword(.schema)
    }

    /// Whether `CREATE TABLE` goes on to `AS` with a query, or has the `WITH (...)` that only such a statement has.
    ///
    /// `STORED AS` is no such `AS`.
    private static func createsFromQuery(_ cursor: TokenCursor) -> Bool {
        var depth = 0
        var previous = Token.Kind.end
        for token in cursor.tokens {
            switch token.kind {
            case .symbol(.leftParenthesis): depth += 1
            case .symbol(.rightParenthesis): depth -= 1
            case .keyword(.as)
            where depth == 0 && previous != .keyword(.stored) && previous != .keyword(.defined):
                return true
            default: break
            }
            previous = token.kind
        }
        return false
    }
}
