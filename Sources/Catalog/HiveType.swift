/// A type as Hive and Athena's DDL write it: `decimal(10,2)`, `array<struct<a:int>>`.
package indirect enum HiveType: Hashable, Sendable {
    case boolean
    case tinyint
    case smallint
    case int
    case bigint
    case float
    case double
    case decimal(precision: Int, scale: Int)
    case string
    /// 1 to 65,535 characters.
    case varchar(length: Int)
    /// 1 to 255 characters.
    case char(length: Int)
    case binary
    case date
    case timestamp
    case timestampWithLocalTimeZone
    case array(HiveType)
    case map(key: HiveType, value: HiveType)
    case structure([Field])
    case union([HiveType])

    /// A named part of a structure.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var type: HiveType
        package var comment: String?

        package init(name: String, type: HiveType, comment: String? = nil) {
            self.name = name
            self.type = type
            self.comment = comment
        }
    }

    /// Reads a type; letters may have any case, and blanks may stand between the parts.
    ///
    /// - Throws: `HiveTypeFailure` that says where the text stops making sense.
    package init(parsing text: String) throws(HiveTypeFailure) {
        var parser = HiveTypeParser(text)
        self = try parser.wholeType()
    }

    package var isNumeric: Bool {
        switch self {
        case .tinyint, .smallint, .int, .bigint, .float, .double, .decimal: true
        case .boolean, .string, .varchar, .char, .binary, .date, .timestamp, .timestampWithLocalTimeZone,
            .array, .map, .structure, .union:
            false
        }
    }

    /// Whether values have parts of their own; such columns cannot be partition keys.
    package var isNested: Bool {
        switch self {
        case .array, .map, .structure, .union: true
        case .boolean, .tinyint, .smallint, .int, .bigint, .float, .double, .decimal, .string, .varchar,
            .char, .binary, .date, .timestamp, .timestampWithLocalTimeZone:
            false
        }
    }
}

extension HiveType: CustomStringConvertible {
    /// The type as Glue shows it: lower case, no blanks.
    package var description: String {
        switch self {
        case .boolean: "boolean"
        case .tinyint: "tinyint"
        case .smallint: "smallint"
        case .int: "int"
        case .bigint: "bigint"
        case .float: "float"
        case .double: "double"
        case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
        case .string: "string"
        case .varchar(let length): "varchar(\(length))"
        case .char(let length): "char(\(length))"
        case .binary: "binary"
        case .date: "date"
        case .timestamp: "timestamp"
        case .timestampWithLocalTimeZone: "timestamp with local time zone"
        case .array(let element): "array<\(element)>"
        case .map(let key, let value): "map<\(key),\(value)>"
        case .structure(let fields):
            "struct<" + fields.map(\.description).joined(separator: ",") + ">"
        case .union(let members):
            "uniontype<" + members.map(\.description).joined(separator: ",") + ">"
        }
    }
}

extension HiveType.Field: CustomStringConvertible {
    package var description: String {
        let isPlain = !name.isEmpty && name.unicodeScalars.allSatisfy(HiveTypeParser.isNameScalar)
        let shown = isPlain ? name : "`" + name.replacing("`", with: "``") + "`"
        return comment.map { "\(shown):\(type) comment '\($0.replacing("'", with: "\\'"))'" }
            ?? "\(shown):\(type)"
    }
}

/// A text that is no type of Hive.
package struct HiveTypeFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package let text: String
    /// Counted from 0, in Unicode scalars.
    package let offset: Int
    /// Such as `expected '>'`.
    package let problem: String

    package var description: String {
        "Error: type '\(text)' cannot be read at position \(offset): \(problem)."
    }
}
