/// A type of Spark's, as a column of a database has it there.
package indirect enum ForeignType: Hashable, Sendable {
    case boolean
    case byte
    case short
    case integer
    case long
    case float
    case double
    case decimal(precision: Int, scale: Int)
    case string
    case binary
    case date
    case timestamp
    case timestampNTZ
    case array(ForeignType)

    /// Spark's name: `decimal(12,2)`, `array<int>`.
    package var spark: String {
        switch self {
        case .boolean: "boolean"
        case .byte: "tinyint"
        case .short: "smallint"
        case .integer: "int"
        case .long: "bigint"
        case .float: "float"
        case .double: "double"
        case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
        case .string: "string"
        case .binary: "binary"
        case .date: "date"
        case .timestamp: "timestamp"
        case .timestampNTZ: "timestamp_ntz"
        case .array(let element): "array<\(element.spark)>"
        }
    }

    /// Hive's name, as crawlers write it.
    package var hive: String {
        switch self {
        case .timestampNTZ: "timestamp"
        case .array(let element): "array<\(element.hive)>"
        case .boolean, .byte, .short, .integer, .long, .float, .double, .decimal, .string, .binary, .date,
            .timestamp:
            spark
        }
    }

    /// The engine's name.
    var engine: String {
        switch self {
        case .boolean: "BOOLEAN"
        case .byte: "TINYINT"
        case .short: "SMALLINT"
        case .integer: "INTEGER"
        case .long: "BIGINT"
        case .float: "FLOAT"
        case .double: "DOUBLE"
        case .decimal(let precision, let scale): "DECIMAL(\(precision),\(scale))"
        case .string: "VARCHAR"
        case .binary: "BLOB"
        case .date: "DATE"
        case .timestamp: "TIMESTAMPTZ"
        case .timestampNTZ: "TIMESTAMP"
        case .array(let element): element.engine + "[]"
        }
    }

    /// A decimal within what Spark holds; more digits than 38 are cut.
    ///
    /// Source: Spark, `DecimalType.bounded`.
    static func bounded(precision: Int, scale: Int) -> ForeignType {
        .decimal(precision: min(precision, 38), scale: min(scale, 38))
    }

    /// What a number without bounds is.
    ///
    /// Source: Spark, `DecimalType.SYSTEM_DEFAULT`.
    static let unboundedDecimal = ForeignType.decimal(precision: 38, scale: 18)
}

/// A column of a table or a query outside the lake.
package struct ForeignColumn: Hashable, Sendable {
    package let name: String
    package let type: ForeignType
    /// The type as the database writes it: `numeric(12,2)`.
    package let sourceType: String
    package let isNullable: Bool
    package let comment: String?

    package init(
        name: String,
        type: ForeignType,
        sourceType: String,
        isNullable: Bool = true,
        comment: String? = nil
    ) {
        self.name = name
        self.type = type
        self.sourceType = sourceType
        self.isNullable = isNullable
        self.comment = comment
    }
}
