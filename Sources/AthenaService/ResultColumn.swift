import DuckDB
import SQLAnalysis

/// A column of a result as GetQueryResults describes it.
struct ResultColumn: Codable, Hashable, Sendable {
    let name: String
    /// Athena's name of the type, without its parameters: `varchar`, `decimal`, `float`.
    let type: String
    let precision: Int
    let scale: Int
    let isCaseSensitive: Bool
    /// Which of the numbers the metadata file states; that depends on the type, not on the value.
    let statesPrecision: Bool
    let statesScale: Bool
    let statesCase: Bool

    private init(_ name: String, _ type: String, _ precision: Int?, _ scale: Int?, _ isCaseSensitive: Bool?) {
        self.name = name
        self.type = type
        self.precision = precision ?? 0
        self.scale = scale ?? 0
        self.isCaseSensitive = isCaseSensitive ?? false
        statesPrecision = precision != nil
        statesScale = scale != nil
        statesCase = isCaseSensitive != nil
    }

    /// A column of SHOW and DESCRIBE.
    static func text(_ name: String) -> ResultColumn { ResultColumn(name, "string", nil, nil, nil) }

    /// The one column of statements that write rows: how many they wrote.
    static let writtenRows = ResultColumn("rows", "bigint", 19, 0, false)

    /// A column of a query.
    ///
    /// Source: Athena's answers to a query of all types; precision of `timestamp` is 3 whatever the value shows.
    init(_ name: String, _ type: TrinoType) {
        switch type {
        case .unknown: self.init(name, "unknown", 0, 0, false)
        case .boolean: self.init(name, "boolean", nil, nil, false)
        case .tinyint: self.init(name, "tinyint", 3, 0, false)
        case .smallint: self.init(name, "smallint", 5, 0, false)
        case .integer: self.init(name, "integer", 10, 0, false)
        case .bigint: self.init(name, "bigint", 19, 0, false)
        case .real: self.init(name, "float", 17, 0, false)
        case .double: self.init(name, "double", 17, 0, false)
        case .decimal(let precision, let scale): self.init(name, "decimal", precision, scale, false)
        case .varchar(let length): self.init(name, "varchar", length ?? Int(Int32.max), 0, true)
        case .char(let length): self.init(name, "char", length, 0, true)
        case .varbinary: self.init(name, "varbinary", 1 << 30, 0, false)
        case .date: self.init(name, "date", nil, 0, false)
        case .time: self.init(name, "time", 3, 0, false)
        case .timeWithTimeZone: self.init(name, "time with time zone", 3, 0, false)
        case .timestamp: self.init(name, "timestamp", 3, 0, false)
        case .timestampWithTimeZone: self.init(name, "timestamp with time zone", 3, 0, false)
        case .intervalYearToMonth: self.init(name, "interval year to month", nil, nil, false)
        case .intervalDayToSecond: self.init(name, "interval day to second", nil, nil, false)
        case .array: self.init(name, "array", nil, nil, nil)
        case .map: self.init(name, "map", nil, nil, nil)
        case .row: self.init(name, "row", nil, nil, nil)
        case .json: self.init(name, "json", nil, nil, nil)
        case .uuid: self.init(name, "uuid", nil, nil, nil)
        case .ipaddress: self.init(name, "ipaddress", nil, nil, nil)
        case .function: self.init(name, "function", nil, nil, nil)
        }
    }

    /// As the API shows it.
    ///
    /// Source: Athena's answers: the catalog is always `hive`, schema and table are empty, the label is the name.
    var asColumnInfo: Athena.ColumnInfo {
        Athena.ColumnInfo(
            catalogName: "hive",
            schemaName: "",
            tableName: "",
            name: name,
            label: name,
            type: type,
            precision: precision,
            scale: scale,
            nullable: .unknown,
            caseSensitive: isCaseSensitive
        )
    }
}

extension TrinoType {
    /// How values of the type are shown in results; row fields without a name as `field0`, `field1`, ...
    var asRenderType: RenderType {
        switch self {
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .real, .double, .decimal, .varchar,
            .char,
            .varbinary, .date, .json, .uuid, .function:
            .plain
        case .ipaddress: .ipAddress
        case .time(let precision): .time(fractionDigits: precision)
        case .timeWithTimeZone(let precision): .timeWithTimeZone(fractionDigits: precision)
        case .timestamp(let precision): .timestamp(fractionDigits: precision)
        case .timestampWithTimeZone(let precision): .timestampWithTimeZone(fractionDigits: precision)
        case .intervalYearToMonth: .intervalYearToMonth
        case .intervalDayToSecond: .intervalDayToSecond
        case .array(let element): .array(element.asRenderType)
        case .map(let key, let value): .map(key.asRenderType, value.asRenderType)
        case .row(let fields):
            .row(
                fields.enumerated().map { index, field in
                    .init(name: field.name ?? "field\(index)", type: field.type.asRenderType)
                }
            )
        }
    }
}
