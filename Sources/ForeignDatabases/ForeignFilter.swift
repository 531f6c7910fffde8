package import Primitives

/// A condition on rows that a program's engine applies as well: the database may leave out rows that it does not hold
/// for, and need not.
package indirect enum ForeignFilter: Hashable, Sendable {
    case all([ForeignFilter])
    case any([ForeignFilter])
    case comparison(column: String, Comparison, Literal)
    case membership(column: String, [Literal])
    case isNull(column: String)
    case isNotNull(column: String)

    package enum Comparison: String, Sendable {
        case equal = "="
        case unequal = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    package enum Literal: Hashable, Sendable {
        case text(String)
        /// Digits, with a sign and a point where there are such.
        case number(String)
        case boolean(Bool)
        case date(CivilDate)
        case timestamp(Timestamp)
    }
}

extension ForeignFilter {
    /// Reads a filter as scripts send it: `{"and": [...]}`, `{"or": [...]}`, `{"column", "op", "value", "type"}`.
    package init(_ json: JSONValue) throws(ForeignFailure) {
        if let parts = json["and"]?.array {
            var filters: [ForeignFilter] = []
            for part in parts { filters.append(try ForeignFilter(part)) }
            self = .all(filters)
            return
        }
        if let parts = json["or"]?.array {
            var filters: [ForeignFilter] = []
            for part in parts { filters.append(try ForeignFilter(part)) }
            self = .any(filters)
            return
        }
        guard let column = json["column"]?.string, let word = json["op"]?.string else {
            throw .invalid("\(json) is no filter.")
        }
        switch word {
        case "isnull": self = .isNull(column: column)
        case "isnotnull": self = .isNotNull(column: column)
        case "in":
            var values: [Literal] = []
            for value in json["values"]?.array ?? [] { values.append(try Literal(value)) }
            self = .membership(column: column, values)
        default:
            guard let comparison = Comparison(rawValue: word) else {
                throw .invalid("\(word) compares nothing.")
            }
            self = .comparison(column: column, comparison, try Literal(json))
        }
    }

    /// The condition as the database takes it; nil where the database might leave out rows that Spark keeps.
    ///
    /// Texts are equal in Spark when their bytes are; databases have orders of their own, and may take more texts for
    /// equal, but never fewer.
    func condition(_ columns: [ColumnReading], _ kind: ForeignConnection.Kind) -> String? {
        switch self {
        case .all(let parts):
            let known = parts.compactMap { $0.condition(columns, kind) }
            return known.isEmpty ? nil : known.map { "(\($0))" }.joined(separator: " AND ")
        case .any(let parts):
            let known = parts.compactMap { $0.condition(columns, kind) }
            guard known.count == parts.count, !known.isEmpty else { return nil }
            return known.map { "(\($0))" }.joined(separator: " OR ")
        case .isNull(let name):
            return Self.quoted(name, columns, kind).map { "\($0) IS NULL" }
        case .isNotNull(let name):
            return Self.quoted(name, columns, kind).map { "\($0) IS NOT NULL" }
        case .comparison(let name, let comparison, let value):
            guard let reading = Self.reading(name, columns),
                let text = value.text(for: reading, comparison, kind)
            else { return nil }
            return "\(kind.quoted(reading.column.name)) \(comparison.rawValue) \(text)"
        case .membership(let name, let values):
            guard let reading = Self.reading(name, columns), !values.isEmpty else { return nil }
            let texts = values.compactMap { $0.text(for: reading, .equal, kind) }
            guard texts.count == values.count else { return nil }
            return "\(kind.quoted(reading.column.name)) IN (\(texts.joined(separator: ", ")))"
        }
    }

    private static func reading(_ name: String, _ columns: [ColumnReading]) -> ColumnReading? {
        let found = columns.filter { $0.column.name.lowercased() == name.lowercased() }
        return found.count == 1 ? found.first : nil
    }

    private static func quoted(
        _ name: String,
        _ columns: [ColumnReading],
        _ kind: ForeignConnection.Kind
    ) -> String? {
        reading(name, columns).map { kind.quoted($0.column.name) }
    }
}

extension ForeignFilter.Literal {
    fileprivate init(_ json: JSONValue) throws(ForeignFailure) {
        guard let text = json["value"]?.string, let type = json["type"]?.string else {
            throw .invalid("\(json) is no value of a filter.")
        }
        switch type {
        case "string":
            self = .text(text)
            return
        case "number":
            guard text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil else { break }
            self = .number(text)
            return
        case "boolean":
            self = .boolean(text == "true")
            return
        case "date":
            guard let date = CivilDate(iso8601: text) else { break }
            self = .date(date)
            return
        case "timestamp":
            guard let microseconds = Int64(text) else { break }
            self = .timestamp(Timestamp(epochMicroseconds: microseconds))
            return
        default: break
        }
        throw .invalid("\(text) is no \(type).")
    }

    /// The value as it compares with a column; nil where the database compares otherwise than Spark.
    fileprivate func text(
        for reading: ColumnReading,
        _ comparison: ForeignFilter.Comparison,
        _ kind: ForeignConnection.Kind
    ) -> String? {
        let source = reading.column.sourceType.lowercased()
        switch (self, reading.column.type) {
        case (.text(let text), .string):
            // Enumerations, uuid and the like compare by rules of their own.
            let isText = ["text", "varchar", "character", "char", "longtext", "mediumtext", "tinytext"].contains
            {
                source == $0 || source.hasPrefix($0 + "(") || source.hasPrefix($0 + " ")
            }
            return comparison == .equal && isText && !text.contains("\0") ? kind.literal(text) : nil
        case (.number(let digits), .byte), (.number(let digits), .short), (.number(let digits), .integer),
            (.number(let digits), .long):
            return source.hasPrefix("bit") || source.hasPrefix("tinyint(1)") ? nil : digits
        case (.number(let digits), .decimal(let precision, _)):
            // Numbers without bounds are rounded when they are read.
            return precision < 38 && source.contains("(") ? digits : nil
        case (.date(let date), .date):
            // Infinity is read as a day at either end.
            return source == "date" && (2...9998).contains(date.year) ? kind.literal(date.iso8601) : nil
        case (.timestamp(let moment), .timestamp):
            guard source.hasPrefix("timestamp") || source.hasPrefix("datetime") else { return nil }
            return Self.moment(moment, source, kind)
        case (.boolean(let value), .boolean):
            return kind == .postgresql && source == "boolean" ? "\(value)" : nil
        case (.text, _), (.number, _), (.boolean, _), (.date, _), (.timestamp, _): return nil
        }
    }

    private static func moment(_ moment: Timestamp, _ source: String, _ kind: ForeignConnection.Kind) -> String?
    {
        let seconds = Timestamp(
            epochMicroseconds: moment.epochMicroseconds.flooredQuotient(1_000_000) * 1_000_000
        )
        let rest = moment.epochMicroseconds - seconds.epochMicroseconds
        guard (2...9998).contains(moment.date.year) else { return nil }
        let text =
            "\(seconds.date.iso8601) \(seconds.iso8601().dropFirst(11).prefix(8)).\(padded(Int(rest), 6))"
        switch kind {
        case .postgresql: return kind.literal(source.contains("with time zone") ? text + "+00" : text)
        // What a moment of MySQL's TIMESTAMP is compared with depends on the session's zone.
        case .mysql: return source.hasPrefix("datetime") ? kind.literal(text) : nil
        }
    }
}
