/// Why a text is not a statement.
package struct SyntaxFailure: Error, Hashable, Sendable {
    package var dialect: Dialect
    package var kind: Kind
    /// Without its position.
    package var reason: String
    package var position: SourcePosition

    package enum Kind: Hashable, Sendable {
        /// The text is not a statement of the dialect.
        case syntax
        /// The text is a statement, but of a sort that Athena does not run; the reason names it.
        case unsupported
        /// The text holds more than one statement; the reason is Athena's whole answer.
        case severalStatements
    }

    package var line: Int { position.line }
    package var column: Int { position.column }

    /// As Athena words it: `line 1:8: mismatched input ...`, or `FAILED: ParseException line 1:7 ...` in Hive's part,
    /// which counts columns from 0.
    package var message: String {
        switch (kind, dialect) {
        case (.unsupported, _), (.severalStatements, _): reason
        case (.syntax, .trino): "line \(line):\(column): \(reason)"
        case (.syntax, .hive): "FAILED: ParseException line \(line):\(column - 1) \(reason)"
        }
    }

    /// The failure of a text in which a `;` is followed by more.
    ///
    /// Source: Athena's answers in DyfanJones/noctua, issue 190, and objectiv/objectiv-analytics, issue 1311.
    static func severalStatements(
        _ text: String,
        dialect: Dialect,
        at position: SourcePosition
    ) -> SyntaxFailure {
        SyntaxFailure(
            dialect: dialect,
            kind: .severalStatements,
            reason: "Only one sql statement is allowed. Got: \(text)",
            position: position
        )
    }

    /// What a parser that does not record throws: the recording one will find the words.
    static let unexplained = SyntaxFailure(dialect: .trino, kind: .syntax, reason: "", position: .start)

    var isUnexplained: Bool { reason.isEmpty }

    /// The failure of a statement that Athena knows and does not run.
    static func unsupported(_ what: String, dialect: Dialect, at position: SourcePosition) -> SyntaxFailure {
        SyntaxFailure(
            dialect: dialect,
            kind: .unsupported,
            reason: "Queries of this type are not supported: \(what)",
            position: position
        )
    }
}
