/// How a column is read: what the database is asked for, and what the engine makes of the answer.
struct ColumnReading: Hashable, Sendable {
    let column: ForeignColumn
    /// An expression of the database.
    let source: String
    let finish: Finish

    enum Finish: Hashable, Sendable {
        /// The value is right as it comes.
        case none
        /// Days and moments that may be infinite.
        case finite
        /// Text that must be a value of the type.
        case parsed
        /// Text of the microseconds since 1970.
        case instant
    }

    /// The engine's expression over the value that came.
    func expression(_ value: String) -> String {
        switch finish {
        case .none: value
        case .finite: Self.finite(value, column.type)
        case .parsed: Self.parsed(value, column.type)
        case .instant: "make_timestamptz(CAST(\(value) AS BIGINT))"
        }
    }

    /// Moments without a zone are moments of UTC, since that is the zone of jobs; infinity is the last moment of the
    /// year 9999, or the first of the year 1.
    ///
    /// Source: Spark, "JDBC To Other Databases", and its `PostgresDialect.convertJavaTimestampToTimestamp`.
    private static func finite(_ value: String, _ type: ForeignType) -> String {
        switch type {
        case .array(let element):
            "list_transform(\(value), lambda x: \(finite("x", element)))"
        case .date:
            bounded(value, value, first: "DATE '0001-01-01'", last: "DATE '9999-12-31'")
        case .timestamp:
            // Not by a cast: that asks for the rules of the zone, which takes twenty times as long.
            "make_timestamptz(\(microseconds(value)))"
        case .timestampNTZ:
            "make_timestamp(\(microseconds(value)))"
        case .boolean, .byte, .short, .integer, .long, .float, .double, .decimal, .string, .binary:
            value
        }
    }

    private static func microseconds(_ value: String) -> String {
        bounded(value, "epoch_us(\(value))", first: "-62135596800000000", last: "253402300799999999")
    }

    private static func bounded(_ value: String, _ finite: String, first: String, last: String) -> String {
        "CASE WHEN isfinite(\(value)) THEN \(finite) WHEN \(value) > DATE '1970-01-01' THEN \(last) "
            + "WHEN \(value) IS NOT NULL THEN \(first) END"
    }

    private static func parsed(_ value: String, _ type: ForeignType) -> String {
        switch type {
        case .timestamp: "make_timestamptz(epoch_us(CAST(\(value) AS TIMESTAMP)))"
        case .boolean, .byte, .short, .integer, .long, .float, .double, .decimal, .string, .binary, .date,
            .timestampNTZ, .array:
            "CAST(\(value) AS \(type.engine))"
        }
    }
}
