/// A query over one object, as it was written.
struct SelectSyntax: Sendable {
    enum Projection: Sendable {
        case all
        case items([Item])
    }

    struct Item: Sendable {
        let expression: SelectExpression
        /// What it is called in the result; nil where neither an alias nor the expression gives a name.
        let name: String?
    }

    let projection: Projection
    /// The steps behind `S3Object` in FROM.
    let path: [Step]
    /// What a record is called.
    let alias: SelectName?
    let condition: SelectExpression?
    let limit: SelectExpression?

    enum Step: Equatable, Sendable {
        case name(SelectName)
        case index(Int)
        /// `[*]`.
        case elements
    }
}

/// A name of a column, a member or a record.
struct SelectName: Hashable, Sendable {
    let text: String
    /// Whether it stood in double quotes, so that its case counts.
    let isExact: Bool

    func matches(_ other: String) -> Bool {
        text == other || !isExact && text.lowercased() == other.lowercased()
    }

    /// The number of a column given as `_1`, counted from one.
    var position: Int? {
        guard text.first == "_", text.count > 1 else { return nil }
        return Int(text.dropFirst()).flatMap { $0 > 0 ? $0 : nil }
    }
}

indirect enum SelectExpression: Sendable {
    case literal(SelectValue)
    /// A name and the steps behind it, such as `s.projects[0].name`.
    case path(SelectName, [SelectSyntax.Step])
    case negated(SelectExpression)
    case not(SelectExpression)
    case binary(BinaryOperator, SelectExpression, SelectExpression)
    case and(SelectExpression, SelectExpression)
    case or(SelectExpression, SelectExpression)
    case comparison(ComparisonOperator, SelectExpression, SelectExpression)
    case between(SelectExpression, SelectExpression, SelectExpression)
    case isIn(SelectExpression, [SelectExpression])
    case like(SelectExpression, pattern: SelectExpression, escape: SelectExpression?)
    case isNull(SelectExpression)
    case isMissing(SelectExpression)
    case cases([(when: SelectExpression, then: SelectExpression)], else: SelectExpression?)
    case cast(SelectExpression, CastType)
    case call(SelectFunction, [SelectExpression])
    /// A part of a timestamp: `EXTRACT`, and `DATE_ADD` and `DATE_DIFF` with their other arguments.
    case dated(DatedFunction, DatePart, [SelectExpression])
    /// Nil counts records.
    case aggregate(AggregateFunction, SelectExpression?)
}

enum BinaryOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case concatenate = "||"
}

enum ComparisonOperator: String, Sendable {
    case equal = "="
    case unequal = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

enum CastType: String, Sendable {
    case bool = "BOOL"
    case int = "INT"
    case float = "FLOAT"
    case decimal = "DECIMAL"
    case string = "STRING"
    case timestamp = "TIMESTAMP"

    /// The type that a query calls by that name, in capitals.
    init?(named name: String) {
        switch name {
        case "BOOL", "BOOLEAN": self = .bool
        case "INT", "INTEGER", "SMALLINT", "BIGINT": self = .int
        case "FLOAT", "REAL", "DOUBLE": self = .float
        case "DECIMAL", "NUMERIC": self = .decimal
        case "STRING", "VARCHAR", "CHAR", "CHARACTER", "SYMBOL": self = .string
        case "TIMESTAMP": self = .timestamp
        default: return nil
        }
    }
}

enum AggregateFunction: String, Sendable {
    case count = "COUNT"
    case sum = "SUM"
    case average = "AVG"
    case minimum = "MIN"
    case maximum = "MAX"
}

enum DatedFunction: String, Sendable {
    case extract = "EXTRACT"
    case dateAdd = "DATE_ADD"
    case dateDifference = "DATE_DIFF"
}

enum DatePart: String, Sendable {
    case year = "YEAR"
    case month = "MONTH"
    case day = "DAY"
    case hour = "HOUR"
    case minute = "MINUTE"
    case second = "SECOND"
    case timezoneHour = "TIMEZONE_HOUR"
    case timezoneMinute = "TIMEZONE_MINUTE"
}

/// Functions whose arguments are separated by commas, with how many they take.
///
/// Source: Amazon S3 User Guide, SQL functions of S3 Select.
enum SelectFunction: String, Sendable {
    case charLength = "CHAR_LENGTH"
    case characterLength = "CHARACTER_LENGTH"
    case coalesce = "COALESCE"
    case lower = "LOWER"
    case nullif = "NULLIF"
    case substring = "SUBSTRING"
    case toString = "TO_STRING"
    case toTimestamp = "TO_TIMESTAMP"
    /// Text, characters to remove.
    case trimBoth = "TRIM"
    case trimLeading = "TRIM LEADING"
    case trimTrailing = "TRIM TRAILING"
    case upper = "UPPER"
    case utcNow = "UTCNOW"

    var argumentCounts: ClosedRange<Int> {
        switch self {
        case .charLength, .characterLength, .lower, .upper, .toTimestamp: 1...1
        case .coalesce: 1...Int.max
        case .nullif, .toString: 2...2
        case .substring: 2...3
        case .trimBoth, .trimLeading, .trimTrailing: 1...2
        case .utcNow: 0...0
        }
    }
}
