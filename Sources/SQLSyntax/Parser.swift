/// Reads statements, queries, expressions and types from text.
package struct Parser {
    /// Reads one statement, in the dialect its first words call for; a trailing `;` is allowed.
    package static func parse(_ text: String) throws(SyntaxFailure) -> ParsedStatement {
        throw SyntaxFailure(dialect: .trino, reason: "the parser is not there yet", position: .start)
    }

    /// Reads one statement of a dialect.
    package static func parse(_ text: String, dialect: Dialect) throws(SyntaxFailure) -> ParsedStatement {
        throw SyntaxFailure(dialect: dialect, reason: "the parser is not there yet", position: .start)
    }

    /// Reads one query of Trino, such as the text of a view.
    package static func parseQuery(_ text: String) throws(SyntaxFailure) -> Query {
        throw SyntaxFailure(dialect: .trino, reason: "the parser is not there yet", position: .start)
    }

    /// Reads one expression of Trino, such as the text of an execution parameter.
    package static func parseExpression(_ text: String) throws(SyntaxFailure) -> Expression {
        throw SyntaxFailure(dialect: .trino, reason: "the parser is not there yet", position: .start)
    }

    /// Reads one type.
    package static func parseType(_ text: String, dialect: Dialect) throws(SyntaxFailure) -> TypeName {
        throw SyntaxFailure(dialect: dialect, reason: "the parser is not there yet", position: .start)
    }
}
