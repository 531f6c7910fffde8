/// A type of Trino, as Athena's DML knows it.
package indirect enum TrinoType: Hashable, Sendable {
    /// The type of a bare `NULL`; coerces to every type.
    case unknown
    case boolean
    case tinyint
    case smallint
    case integer
    case bigint
    case real
    case double
    case decimal(precision: Int, scale: Int)
    /// Text of at most `length` code points; `nil` is unbounded.
    case varchar(length: Int?)
    /// Text padded with blanks to `length` code points.
    case char(length: Int)
    case varbinary
    case date
    case time(precision: Int)
    case timeWithTimeZone(precision: Int)
    case timestamp(precision: Int)
    case timestampWithTimeZone(precision: Int)
    case intervalYearToMonth
    case intervalDayToSecond
    case array(TrinoType)
    case map(TrinoType, TrinoType)
    case row([RowField])
    case json
    case uuid
    case ipaddress
    /// The type of a lambda argument: parameter types and result type.
    case function([TrinoType], TrinoType)

    package static let varchar = TrinoType.varchar(length: nil)

    /// A row type without field names.
    package static func anonymousRow(_ types: [TrinoType]) -> TrinoType {
        .row(types.map { RowField(name: nil, type: $0) })
    }
}

/// One field of a row type; fields made by `ROW(1, 2)` have no name.
package struct RowField: Hashable, Sendable {
    package var name: String?
    package var type: TrinoType

    package init(name: String?, type: TrinoType) {
        self.name = name
        self.type = type
    }
}

extension TrinoType: CustomStringConvertible {
    /// Trino's spelling: `decimal(5,3)`, `timestamp(3) with time zone`, `row(a integer)`.
    package var description: String {
        switch self {
        case .unknown: "unknown"
        case .boolean: "boolean"
        case .tinyint: "tinyint"
        case .smallint: "smallint"
        case .integer: "integer"
        case .bigint: "bigint"
        case .real: "real"
        case .double: "double"
        case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
        case .varchar(.some(let length)): "varchar(\(length))"
        case .varchar(.none): "varchar"
        case .char(let length): "char(\(length))"
        case .varbinary: "varbinary"
        case .date: "date"
        case .time(let precision): "time(\(precision))"
        case .timeWithTimeZone(let precision): "time(\(precision)) with time zone"
        case .timestamp(let precision): "timestamp(\(precision))"
        case .timestampWithTimeZone(let precision): "timestamp(\(precision)) with time zone"
        case .intervalYearToMonth: "interval year to month"
        case .intervalDayToSecond: "interval day to second"
        case .array(let element): "array(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .row(let fields): "row(\(fields.map(\.description).joined(separator: ", ")))"
        case .json: "json"
        case .uuid: "uuid"
        case .ipaddress: "ipaddress"
        case .function(let parameters, let result):
            "function(\((parameters + [result]).map(\.description).joined(separator: ",")))"
        }
    }
}

extension RowField: CustomStringConvertible {
    package var description: String {
        guard let name else { return type.description }
        let isPlain =
            !name.isEmpty && !name.utf8.contains { !($0.isLowercaseLetterOrDigit || $0 == UInt8(ascii: "_")) }
            && !(name.utf8.first.map { $0.isDigit } ?? false)
        return isPlain ? "\(name) \(type)" : "\"\(name)\" \(type)"
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isLowercaseLetterOrDigit: Bool {
        isDigit || (self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z"))
    }
}

extension TrinoType {
    /// tinyint, smallint, integer or bigint.
    package var isInteger: Bool {
        switch self {
        case .tinyint, .smallint, .integer, .bigint: true
        case .unknown, .boolean, .real, .double, .decimal, .varchar, .char, .varbinary, .date, .time,
            .timeWithTimeZone, .timestamp, .timestampWithTimeZone, .intervalYearToMonth,
            .intervalDayToSecond, .array, .map, .row, .json, .uuid, .ipaddress, .function:
            false
        }
    }

    /// real or double.
    package var isFloating: Bool { self == .real || self == .double }

    package var isDecimal: Bool {
        if case .decimal = self { return true }
        return false
    }

    package var isNumeric: Bool { isInteger || isFloating || isDecimal }

    package var isVarchar: Bool {
        if case .varchar = self { return true }
        return false
    }

    package var isChar: Bool {
        if case .char = self { return true }
        return false
    }

    /// varchar or char.
    package var isText: Bool { isVarchar || isChar }

    /// Whether values consist of other values.
    var isCollection: Bool {
        switch self {
        case .array, .map, .row: true
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char,
            .varbinary, .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone,
            .intervalYearToMonth,
            .intervalDayToSecond, .json, .uuid, .ipaddress, .function:
            false
        }
    }

    package var isRow: Bool {
        if case .row = self { return true }
        return false
    }

    /// The field types of a row, `nil` for every other type.
    package var rowFields: [RowField]? {
        if case .row(let fields) = self { return fields }
        return nil
    }

    /// The element type of an array, `nil` for every other type.
    package var elementType: TrinoType? {
        if case .array(let element) = self { return element }
        return nil
    }

    /// How many digits of a second values have; 0 for types without.
    package var fractionDigits: Int {
        switch self {
        case .time(let precision), .timeWithTimeZone(let precision), .timestamp(let precision),
            .timestampWithTimeZone(let precision):
            precision
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char, .varbinary, .date, .intervalYearToMonth, .intervalDayToSecond, .array, .map, .row, .json,
            .uuid, .ipaddress, .function:
            0
        }
    }

    /// Whether values of the type can be compared with `=`; lambdas cannot.
    package var isComparable: Bool {
        switch self {
        case .function: false
        case .array(let element): element.isComparable
        case .map(let key, let value): key.isComparable && value.isComparable
        case .row(let fields): fields.allSatisfy { $0.type.isComparable }
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char, .varbinary, .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone,
            .intervalYearToMonth, .intervalDayToSecond, .json, .uuid, .ipaddress:
            true
        }
    }

    /// Whether values of the type can be ordered; maps and JSON cannot.
    package var isOrderable: Bool {
        switch self {
        case .function, .map, .json: false
        case .array(let element): element.isOrderable
        case .row(let fields): fields.allSatisfy { $0.type.isOrderable }
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char, .varbinary, .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone,
            .intervalYearToMonth, .intervalDayToSecond, .uuid, .ipaddress:
            true
        }
    }
}
