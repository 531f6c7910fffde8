import SQLAnalysis
import SQLSyntax

extension TypeName {
    /// The type as the catalog spells it: `decimal(5,2)`, `array<struct<a:int>>`.
    ///
    /// - Throws: `QueryFailure` for types that tables of Hive cannot have.
    func hiveText() throws -> String {
        switch node {
        case .named(let name, let arguments):
            let shown = Self.synonyms[name] ?? name
            if shown == "decimal", arguments.isEmpty { return "decimal(10,0)" }
            let numbers = try arguments.map { argument in
                switch argument {
                case .number(let number): String(number)
                case .type: throw unsupported
                }
            }
            return numbers.isEmpty ? shown : "\(shown)(\(numbers.joined(separator: ",")))"
        case .array(let element): return "array<\(try element.hiveText())>"
        case .map(let key, let value): return "map<\(try key.hiveText()),\(try value.hiveText())>"
        case .row(let fields):
            let parts = try fields.map { field in
                guard let name = field.name else { throw unsupported }
                return "\(name.name):\(try field.type.hiveText())"
            }
            return "struct<\(parts.joined(separator: ","))>"
        case .timestamp(_, hasTimeZone: false): return "timestamp"
        case .time, .timestamp, .interval: throw unsupported
        }
    }

    private var unsupported: QueryFailure {
        QueryFailure(
            reason:
                "FAILED: ParseException line \(span.start.line):\(span.start.column) the type is not one of Hive's"
        )
    }

    private static let synonyms = [
        "dec": "decimal", "float": "float", "integer": "int", "numeric": "decimal", "real": "float",
    ]
}

extension TrinoType {
    /// The type of a column that a new table keeps the values in.
    ///
    /// - Throws: `QueryFailure` with NOT_SUPPORTED for types that Hive does not know.
    func hiveText() throws -> String {
        switch self {
        case .boolean: return "boolean"
        case .tinyint: return "tinyint"
        case .smallint: return "smallint"
        case .integer: return "int"
        case .bigint: return "bigint"
        case .real: return "float"
        case .double: return "double"
        case .decimal(let precision, let scale): return "decimal(\(precision),\(scale))"
        case .varchar(let length): return length.map { $0 <= 65535 ? "varchar(\($0))" : "string" } ?? "string"
        case .char(let length): return "char(\(length))"
        case .varbinary: return "binary"
        case .date: return "date"
        case .timestamp: return "timestamp"
        case .array(let element): return "array<\(try element.hiveText())>"
        case .map(let key, let value): return "map<\(try key.hiveText()),\(try value.hiveText())>"
        case .row(let fields):
            let parts = try fields.enumerated().map { "\($1.name ?? "field\($0)"):\(try $1.type.hiveText())" }
            return "struct<\(parts.joined(separator: ","))>"
        case .unknown, .time, .timeWithTimeZone, .timestampWithTimeZone, .intervalYearToMonth,
            .intervalDayToSecond, .json,
            .uuid, .ipaddress, .function:
            throw QueryFailure("NOT_SUPPORTED", "Unsupported Hive type: \(self)")
        }
    }
}
