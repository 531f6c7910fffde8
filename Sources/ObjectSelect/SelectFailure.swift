/// Why a query over an object is refused or ended, as S3 Select names it.
///
/// Source: Amazon S3 API Reference, List of SELECT Object Content error codes. The words before a colon or full stop are
/// AWS's where they are known; what follows them says what it was about.
package struct SelectFailure: Error, Equatable, Sendable {
    package let code: String
    package let message: String

    package init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }

    /// A value met an operator or a comparison that cannot take it.
    static func cannotEvaluate(_ reason: String) -> SelectFailure {
        SelectFailure(
            "ExternalEvalException",
            "The query cannot be evaluated. Please check the query and file and try again: \(reason)."
        )
    }

    static func castFailed(_ value: SelectValue, to type: CastType) -> SelectFailure {
        SelectFailure(
            "CastFailed",
            "Attempt to convert from one data type to another using CAST failed in the SQL expression: "
                + "\(value.shortText) is no \(type.rawValue)."
        )
    }

    static func wrongArgument(_ function: String, _ value: SelectValue) -> SelectFailure {
        SelectFailure(
            "IncorrectSqlFunctionArgumentType",
            "Incorrect type of arguments in function call in the SQL expression: "
                + "\(function) does not take \(value.shortText), a \(value.typeName)."
        )
    }

    static func unsupportedFunction(_ name: String) -> SelectFailure {
        SelectFailure(
            "UnsupportedFunction",
            "Encountered an unsupported SQL function: \(name). Check the SQL reference of S3 Select."
        )
    }

    static func unsupportedStructure(_ what: String) -> SelectFailure {
        SelectFailure(
            "UnsupportedSqlStructure",
            "Encountered an unsupported SQL structure: \(what). Check the SQL reference of S3 Select."
        )
    }

    static let integerOverflow = SelectFailure(
        "IntegerOverflow",
        "Integer overflow or underflow in the SQL expression."
    )
}
