package import SQLSyntax

/// Why a statement that parses cannot be run, in Athena's words.
package struct AnalysisFailure: Error, Hashable, Sendable {
    package var code: Code
    /// `nil` when the failure is not tied to a place in the text.
    package var position: SourcePosition?
    /// Without code and position.
    package var message: String
    /// What was probably meant; for people, never part of AWS's message.
    package var hint: String?

    package init(_ code: Code, _ position: SourcePosition?, _ message: String, hint: String? = nil) {
        self.code = code
        self.position = position
        self.message = message
        self.hint = hint
    }

    /// As a failed execution gives it: `COLUMN_NOT_FOUND: line 1:8: Column ...`.
    package var reason: String {
        guard let position else { return "\(code.rawValue): \(message)" }
        return "\(code.rawValue): line \(position.line):\(position.column): \(message)"
    }

    /// Names of Trino's StandardErrorCode and of the Hive connector's codes.
    package enum Code: String, Sendable {
        case ambiguousFunctionCall = "AMBIGUOUS_FUNCTION_CALL"
        case ambiguousName = "AMBIGUOUS_NAME"
        case catalogNotFound = "CATALOG_NOT_FOUND"
        case columnAliasNotFound = "COLUMN_ALIAS_NOT_FOUND"
        case columnNotFound = "COLUMN_NOT_FOUND"
        case columnTypeUnknown = "COLUMN_TYPE_UNKNOWN"
        case constraintViolation = "CONSTRAINT_VIOLATION"
        case duplicateColumnName = "DUPLICATE_COLUMN_NAME"
        case duplicateNamedQuery = "DUPLICATE_NAMED_QUERY"
        case duplicateProperty = "DUPLICATE_PROPERTY"
        case duplicateWindowName = "DUPLICATE_WINDOW_NAME"
        case expressionNotAggregate = "EXPRESSION_NOT_AGGREGATE"
        case expressionNotConstant = "EXPRESSION_NOT_CONSTANT"
        case expressionNotInDistinct = "EXPRESSION_NOT_IN_DISTINCT"
        case expressionNotScalar = "EXPRESSION_NOT_SCALAR"
        case functionNotAggregate = "FUNCTION_NOT_AGGREGATE"
        case functionNotFound = "FUNCTION_NOT_FOUND"
        case functionNotWindow = "FUNCTION_NOT_WINDOW"
        case hiveColumnOrderMismatch = "HIVE_COLUMN_ORDER_MISMATCH"
        case hiveMetastoreError = "HIVE_METASTORE_ERROR"
        case invalidArguments = "INVALID_ARGUMENTS"
        case invalidCastArgument = "INVALID_CAST_ARGUMENT"
        case invalidColumnReference = "INVALID_COLUMN_REFERENCE"
        case invalidFunctionArgument = "INVALID_FUNCTION_ARGUMENT"
        case invalidLimitClause = "INVALID_LIMIT_CLAUSE"
        case invalidLiteral = "INVALID_LITERAL"
        case invalidOrderBy = "INVALID_ORDER_BY"
        case invalidPartitionBy = "INVALID_PARTITION_BY"
        case invalidParameterUsage = "INVALID_PARAMETER_USAGE"
        case invalidRecursiveReference = "INVALID_RECURSIVE_REFERENCE"
        case invalidTableProperty = "INVALID_TABLE_PROPERTY"
        case invalidView = "INVALID_VIEW"
        case invalidWindowFrame = "INVALID_WINDOW_FRAME"
        case invalidWindowReference = "INVALID_WINDOW_REFERENCE"
        case mismatchedColumnAliases = "MISMATCHED_COLUMN_ALIASES"
        case missingColumnAliases = "MISSING_COLUMN_ALIASES"
        case missingColumnName = "MISSING_COLUMN_NAME"
        case missingGroupBy = "MISSING_GROUP_BY"
        case missingOrderBy = "MISSING_ORDER_BY"
        case missingOver = "MISSING_OVER"
        case nestedAggregation = "NESTED_AGGREGATION"
        case nestedRecursive = "NESTED_RECURSIVE"
        case nestedWindow = "NESTED_WINDOW"
        case notSupported = "NOT_SUPPORTED"
        case nullTreatmentNotAllowed = "NULL_TREATMENT_NOT_ALLOWED"
        case numericValueOutOfRange = "NUMERIC_VALUE_OUT_OF_RANGE"
        case schemaNotFound = "SCHEMA_NOT_FOUND"
        case syntaxError = "SYNTAX_ERROR"
        case tableAlreadyExists = "TABLE_ALREADY_EXISTS"
        case tableHasNoColumns = "TABLE_HAS_NO_COLUMNS"
        case tableNotFound = "TABLE_NOT_FOUND"
        case tooManyArguments = "TOO_MANY_ARGUMENTS"
        case tooManyGroupingSets = "TOO_MANY_GROUPING_SETS"
        case typeMismatch = "TYPE_MISMATCH"
        case typeNotFound = "TYPE_NOT_FOUND"
        case unsupportedSubquery = "UNSUPPORTED_SUBQUERY"
        case viewIsRecursive = "VIEW_IS_RECURSIVE"
        case viewIsStale = "VIEW_IS_STALE"
    }
}
