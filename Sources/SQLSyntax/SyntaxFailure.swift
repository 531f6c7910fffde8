/// Why a text is not a statement.
package struct SyntaxFailure: Error, Hashable, Sendable {
    package var dialect: Dialect
    /// Without its position.
    package var reason: String
    package var position: SourcePosition

    package var line: Int { position.line }
    package var column: Int { position.column }

    /// As Athena words it: `line 1:8: mismatched input ...`, or `FAILED: ParseException line 1:8 ...` in Hive's part.
    package var message: String {
        switch dialect {
        case .trino: "line \(line):\(column): \(reason)"
        case .hive: "FAILED: ParseException line \(line):\(column) \(reason)"
        }
    }
}
