/// What Athena says of a failure besides its text: whose fault it is, and its number in the error catalog.
struct FailureKind: Hashable, Sendable {
    let category: QueryFailure.Category
    let type: Int

    /// The kind of a failure with Trino's name for it; a name without a row is a user's error.
    init(_ code: String) {
        type = Self.types[code] ?? 1000
        category = type >= 1000 || Self.resources.contains(code) ? .user : .system
    }

    /// Queries that need more than there is; in the catalog they have the smallest numbers.
    private static let resources: Set<String> = ["EXCEEDED_LOCAL_MEMORY_LIMIT", "EXCEEDED_TIME_LIMIT"]

    /// Numbers of the catalog by Trino's names.
    ///
    /// Source: Amazon Athena User Guide, Athena error catalog, for what each number means; answers of Athena for which of
    /// them COLUMN_NOT_FOUND, CATALOG_NOT_FOUND, TABLE_NOT_FOUND, SCHEMA_NOT_FOUND, FUNCTION_NOT_FOUND, TYPE_MISMATCH,
    /// DIVISION_BY_ZERO, INVALID_CAST_ARGUMENT, NUMERIC_VALUE_OUT_OF_RANGE, INVALID_PARAMETER_USAGE, INVALID_FUNCTION_ARGUMENT,
    /// NOT_SUPPORTED and TABLE_ALREADY_EXISTS have. The others have the number whose meaning is nearest.
    private static let types: [String: Int] = [
        "CATALOG_NOT_FOUND": 1006,
        "COLUMN_NOT_FOUND": 1006,
        "CONSTRAINT_VIOLATION": 1100,
        "DIVISION_BY_ZERO": 1001,
        "EXCEEDED_LOCAL_MEMORY_LIMIT": 0,
        "EXCEEDED_TIME_LIMIT": 206,
        "FUNCTION_NOT_FOUND": 1303,
        "GENERIC_INTERNAL_ERROR": 200,
        "HIVE_BAD_DATA": 1001,
        "HIVE_CANNOT_OPEN_SPLIT": 1302,
        "HIVE_COLUMN_ORDER_MISMATCH": 1004,
        "HIVE_CURSOR_ERROR": 1007,
        "HIVE_FILESYSTEM_ERROR": 1302,
        "HIVE_INVALID_METADATA": 1004,
        "HIVE_INVALID_PARTITION_VALUE": 1004,
        "HIVE_METASTORE_ERROR": 204,
        "HIVE_PARTITION_SCHEMA_MISMATCH": 1004,
        "HIVE_TOO_MANY_OPEN_PARTITIONS": 1008,
        "HIVE_UNSUPPORTED_FORMAT": 1201,
        "HIVE_WRITER_CLOSE_ERROR": 239,
        "INVALID_ARGUMENTS": 1100,
        "INVALID_CAST_ARGUMENT": 1100,
        "INVALID_FUNCTION_ARGUMENT": 1106,
        "INVALID_PARAMETER_USAGE": 1100,
        "INVALID_TABLE_PROPERTY": 1103,
        "INVALID_VIEW": 1107,
        "NOT_FOUND": 1300,
        "NOT_SUPPORTED": 1200,
        "NUMERIC_VALUE_OUT_OF_RANGE": 1100,
        "PERMISSION_DENIED": 1500,
        "SCHEMA_NOT_FOUND": 1301,
        "SERVER_STARTING_UP": 205,
        "SYNTAX_ERROR": 1006,
        "TABLE_ALREADY_EXISTS": 1110,
        "TABLE_NOT_FOUND": 1301,
        "TYPE_MISMATCH": 1002,
        "USER_CANCELED": 1011,
        "VIEW_IS_RECURSIVE": 1107,
        "VIEW_IS_STALE": 1107,
    ]
}
