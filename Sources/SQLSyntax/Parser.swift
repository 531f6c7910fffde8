/// Reads statements, queries, expressions and types from text.
package enum Parser {
    /// Reads one statement, in the dialect its first words call for; a trailing `;` is allowed.
    package static func parse(_ text: String) throws(SyntaxFailure) -> ParsedStatement {
        let cursor = TokenCursor(text, dialect: .trino)
        switch StatementRouter.dialect(of: cursor) {
        case .trino: return try trinoStatement(cursor)
        case .hive: return try hiveStatement(text)
        }
    }

    /// Reads one statement of a dialect.
    package static func parse(_ text: String, dialect: Dialect) throws(SyntaxFailure) -> ParsedStatement {
        switch dialect {
        case .trino: try trinoStatement(TokenCursor(text, dialect: .trino))
        case .hive: try hiveStatement(text)
        }
    }

    /// Reads one query of Trino, such as the text of a view.
    package static func parseQuery(_ text: String) throws(SyntaxFailure) -> Query {
        try TrinoParser.read(text) { (parser) throws(SyntaxFailure) in try parser.query() }.0
    }

    /// Reads one expression of Trino, such as the text of an execution parameter.
    package static func parseExpression(_ text: String) throws(SyntaxFailure) -> Expression {
        try TrinoParser.read(text) { (parser) throws(SyntaxFailure) in try parser.expression() }.0
    }

    /// Reads one type.
    package static func parseType(_ text: String, dialect: Dialect) throws(SyntaxFailure) -> TypeName {
        switch dialect {
        case .trino: try TrinoParser.read(text) { (parser) throws(SyntaxFailure) in try parser.type() }.0
        case .hive: try HiveParser.read(text) { (parser) throws(SyntaxFailure) in try parser.type() }.0
        }
    }

    /// The dialect that a statement's first words call for.
    package static func dialect(of text: String) -> Dialect {
        StatementRouter.dialect(of: text)
    }

    private static func trinoStatement(_ cursor: TokenCursor) throws(SyntaxFailure) -> ParsedStatement {
        try cursor.refuseSeveralStatements()
        let (statement, parser) = try TrinoParser.read(cursor) { (parser) throws(SyntaxFailure) in
            try parser.statement()
        }
        return ParsedStatement(
            statement: statement,
            dialect: .trino,
            parameterCount: parser.parameterCount,
            span: wholeSpan(parser.cursor)
        )
    }

    private static func hiveStatement(_ text: String) throws(SyntaxFailure) -> ParsedStatement {
        let (statement, parser) = try HiveParser.read(text) { (parser) throws(SyntaxFailure) in
            try parser.statement()
        }
        return ParsedStatement(
            statement: statement,
            dialect: .hive,
            parameterCount: 0,
            span: wholeSpan(parser.cursor)
        )
    }

    /// From the first token to the last, without a trailing `;`.
    private static func wholeSpan(_ cursor: TokenCursor) -> SourceSpan {
        let start = cursor.tokens.first?.start ?? .start
        var end = start
        for token in cursor.tokens where token.kind != .end && token.kind != .symbol(.semicolon) {
            end = token.end
        }
        return SourceSpan(start: start, end: end)
    }
}
