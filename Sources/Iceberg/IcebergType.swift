/// A type of a column.
///
/// Source: Apache Iceberg table specification, "Schemas and Data Types" (versions 1 and 2).
package indirect enum IcebergType: Hashable, Sendable {
    case boolean
    case int
    case long
    case float
    case double
    case decimal(precision: Int, scale: Int)
    case date
    case time
    /// Microseconds without a zone.
    case timestamp
    /// Microseconds in UTC.
    case timestamptz
    case string
    case uuid
    case fixed(byteCount: Int)
    case binary
    case structure([IcebergField])
    case list(IcebergElement)
    case map(key: IcebergElement, value: IcebergElement)
}

/// A column, or a field of a struct.
package struct IcebergField: Hashable, Sendable {
    package var id: Int
    package var name: String
    package var isRequired: Bool
    package var type: IcebergType
    package var documentation: String?

    package init(
        id: Int,
        name: String,
        isRequired: Bool = false,
        type: IcebergType,
        documentation: String? = nil
    ) {
        self.id = id
        self.name = name
        self.isRequired = isRequired
        self.type = type
        self.documentation = documentation
    }
}

/// The elements of a list, or the keys or values of a map.
package struct IcebergElement: Hashable, Sendable {
    package var id: Int
    package var isRequired: Bool
    package var type: IcebergType

    package init(id: Int, isRequired: Bool, type: IcebergType) {
        self.id = id
        self.isRequired = isRequired
        self.type = type
    }
}

extension IcebergType {
    package var isPrimitive: Bool {
        switch self {
        case .structure, .list, .map: false
        case .boolean, .int, .long, .float, .double, .decimal, .date, .time, .timestamp, .timestamptz, .string,
            .uuid, .fixed, .binary:
            true
        }
    }

    /// Whether a column of this type may become one of the other type.
    ///
    /// Source: Apache Iceberg table specification, "Schema Evolution" (versions 1 and 2).
    package func canBePromoted(to other: IcebergType) -> Bool {
        switch (self, other) {
        case (.int, .long), (.float, .double): true
        case (.decimal(let precision, let scale), .decimal(let newPrecision, let newScale)):
            scale == newScale && newPrecision >= precision
        default: self == other
        }
    }
}

extension IcebergType: CustomStringConvertible {
    /// Iceberg's spelling: `decimal(9, 2)`, `fixed[16]`, `list<int>`.
    package var description: String {
        switch self {
        case .boolean: "boolean"
        case .int: "int"
        case .long: "long"
        case .float: "float"
        case .double: "double"
        case .decimal(let precision, let scale): "decimal(\(precision), \(scale))"
        case .date: "date"
        case .time: "time"
        case .timestamp: "timestamp"
        case .timestamptz: "timestamptz"
        case .string: "string"
        case .uuid: "uuid"
        case .fixed(let byteCount): "fixed[\(byteCount)]"
        case .binary: "binary"
        case .structure(let fields):
            "struct<\(fields.map { "\($0.id): \($0.name): \($0.isRequired ? "required" : "optional") \($0.type)" }.joined(separator: ", "))>"
        case .list(let element): "list<\(element.type)>"
        case .map(let key, let value): "map<\(key.type), \(value.type)>"
        }
    }
}

/// Why a table of Iceberg cannot be read or changed.
package enum IcebergFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a file of the table says is wrong.
    case malformed(String)
    /// The table uses what is not there, by name.
    case unsupported(String)
    /// A change is not allowed by the table's state.
    case invalid(String)
    /// Another commit came between.
    case conflict(String)

    package var description: String {
        switch self {
        case .malformed(let reason), .unsupported(let reason), .invalid(let reason), .conflict(let reason):
            reason
        }
    }
}
