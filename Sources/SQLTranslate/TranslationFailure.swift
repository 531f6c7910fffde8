package import SQLSyntax

/// Why a resolved statement cannot be put into DuckDB's SQL; always a thing that is not there, named.
package struct TranslationFailure: Error, Hashable, Sendable {
    /// Trino's name of the error: `NOT_SUPPORTED`, `INVALID_FUNCTION_ARGUMENT`, `HIVE_BAD_DATA`, ...
    package var code: String
    /// Without code and position.
    package var message: String
    package var span: SourceSpan?

    package init(_ code: String = "NOT_SUPPORTED", _ message: String, span: SourceSpan? = nil) {
        self.code = code
        self.message = message
        self.span = span
    }
}
