/// How MySQL's and MariaDB's types are read.
///
/// Source: Spark 3.5, `MySQLDialect.getCatalystType` and `JdbcUtils.getCatalystType`, which AWS Glue 5.0 has; MySQL
/// Connector/J, "Java, JDBC, and MySQL Types".
struct MySQLType: Hashable, Sendable {
    /// The first word: `int`, `decimal`, `enum`.
    var name: String
    /// What stands in parentheses, where these are numbers.
    var arguments: [Int]
    var isUnsigned: Bool

    /// The type as `SHOW COLUMNS` writes it: `decimal(12,2) unsigned`.
    init(_ text: String) {
        let lower = text.lowercased()
        name = String(lower.prefix { $0.isLetter || $0.isNumber })
        let inside = lower.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
        arguments = inside.split(separator: ",").compactMap { Int($0) }
        isUnsigned = lower.contains(" unsigned")
    }

    /// How a column of this type is read.
    func reading(_ column: ForeignColumnOfSource, _ options: Options) -> ColumnReading {
        let quoted = column.quoted
        let text = "CAST(\(quoted) AS CHAR)"
        let moment: ForeignType = options.prefersNTZ ? .timestampNTZ : .timestamp
        let (type, source): (ForeignType, String)
        switch name {
        case "tinyint" where arguments.first == 1 && options.tinyIsBit:
            (type, source) = (.boolean, "(\(quoted) <> 0)")
        case "boolean" where options.tinyIsBit: (type, source) = (.boolean, "(\(quoted) <> 0)")
        case "tinyint", "boolean": (type, source) = (isUnsigned ? .short : .byte, "(\(quoted) + 0)")
        case "smallint": (type, source) = (.integer, quoted)
        case "mediumint", "int", "integer": (type, source) = (isUnsigned ? .long : .integer, quoted)
        case "bigint": (type, source) = (isUnsigned ? .decimal(precision: 20, scale: 0) : .long, quoted)
        case "bit": (type, source) = (arguments.first == 1 ? .boolean : .long, "(\(quoted) + 0)")
        case "float", "double", "real": (type, source) = (.double, quoted)
        case "decimal", "numeric":
            type = .bounded(precision: arguments.first ?? 10, scale: arguments.count > 1 ? arguments[1] : 0)
            source = text
        case "date": (type, source) = (.date, options.zero(text, "0000-00-00"))
        case "datetime": (type, source) = (moment, options.zero(text, "0000-00-00 00:00:00"))
        case "timestamp": (type, source) = (.timestamp, Self.instant(quoted, text, options))
        case "time": (type, source) = (moment, "CONCAT('1970-01-01 ', \(quoted))")
        case "year" where options.yearIsDate:
            (type, source) = (.date, "CONCAT(LPAD(\(quoted), 4, '0'), '-01-01')")
        case "year": (type, source) = (.integer, quoted)
        case "binary", "varbinary", "blob", "tinyblob", "mediumblob", "longblob", "geometry", "point",
            "linestring",
            "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection":
            (type, source) = (.binary, quoted)
        // Texts of all lengths, enumerations, sets, json; uuid and inet of MariaDB.
        default: (type, source) = (.string, text)
        }
        return ColumnReading(column: column.typed(type), source: source, finish: finish(type))
    }

    private func finish(_ type: ForeignType) -> ColumnReading.Finish {
        switch type {
        case .timestamp where name == "timestamp": .instant
        case .string, .binary: .none
        case .boolean, .byte, .short, .integer, .long, .float, .double, .decimal, .date, .timestamp,
            .timestampNTZ,
            .array:
            .parsed
        }
    }

    /// Microseconds since 1970, which do not depend on the zone of the session.
    private static func instant(_ quoted: String, _ text: String, _ options: Options) -> String {
        let count = "CAST(CAST(UNIX_TIMESTAMP(\(quoted)) * 1000000 AS SIGNED) AS CHAR)"
        return switch options.zeroDates {
        case .failure: "IF(\(quoted) = 0, \(text), \(count))"
        case .null: "IF(\(quoted) = 0, NULL, \(count))"
        case .first: "IF(\(quoted) = 0, '-62135596800000000', \(count))"
        }
    }

    /// What the parameters of the URL say of types.
    struct Options: Hashable, Sendable {
        var prefersNTZ = false
        var tinyIsBit = true
        var yearIsDate = true
        var zeroDates = ZeroDates.failure

        enum ZeroDates: Hashable, Sendable {
            case failure
            case null
            case first
        }

        init(_ connection: ForeignConnection, prefersNTZ: Bool) {
            self.prefersNTZ = prefersNTZ
            tinyIsBit = connection.parameters["tinyint1isbit"]?.lowercased() != "false"
            yearIsDate = connection.parameters["yearisdatetype"]?.lowercased() != "false"
            switch connection.parameters["zerodatetimebehavior"]?.lowercased() {
            case "convert_to_null", "converttonull": zeroDates = .null
            case "round": zeroDates = .first
            default: zeroDates = .failure
            }
        }

        /// The text of a moment, with what stands for no moment at all.
        func zero(_ text: String, _ zero: String) -> String {
            switch zeroDates {
            case .failure: text
            case .null: "IF(\(text) LIKE '0000-00-00%', NULL, \(text))"
            case .first: "IF(\(text) LIKE '0000-00-00%', '0001-01-01\(zero.dropFirst(10))', \(text))"
            }
        }
    }
}
