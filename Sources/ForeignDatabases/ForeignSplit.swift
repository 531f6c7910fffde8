import Primitives

/// How a read is divided into parts, each a statement and a file of its own.
package enum ForeignSplit: Hashable, Sendable {
    /// As the database allows: large tables by their pages, all else in one.
    case automatic
    /// Ranges of a column, of which the first and the last have no end.
    case range(column: String, lower: String, upper: String, count: Int)
    /// Conditions, a part each; rows that several hold for come several times.
    case predicates([String])
    /// A column's hash, or a number of the database's own, by its rest.
    case hash(Hash, count: Int)

    package enum Hash: Hashable, Sendable {
        case field(String)
        case expression(String)
    }

    /// The most parts of one read.
    private static let limit = 10_000

    /// The conditions of the parts; nil for one part, or for what only the database can tell.
    ///
    /// - Source: Spark, "JDBC To Other Databases" (partitionColumn, lowerBound, upperBound): the bounds decide the
    ///   stride and filter nothing. AWS Glue Developer Guide, "Reading from JDBC tables in parallel" (hashfield,
    ///   hashexpression, hashpartitions).
    func conditions(
        _ columns: [ColumnReading],
        _ kind: ForeignConnection.Kind
    ) throws(ForeignFailure) -> [String]? {
        switch self {
        case .automatic: return nil
        case .predicates(let predicates):
            try Self.check(predicates.count)
            return predicates
        case .hash(let hash, let count):
            guard count > 1 else { return nil }
            try Self.check(count)
            return Self.rests(try Self.number(hash, columns, kind), count)
        case .range(let name, let lower, let upper, let count):
            guard count > 1 else { return nil }
            try Self.check(count)
            let column = try Self.column(name, columns)
            return try Self.ranges(of: column, kind.quoted(column.column.name), lower, upper, count, kind)
        }
    }

    private static func check(_ count: Int) throws(ForeignFailure) {
        guard count > limit else { return }
        throw .invalid("A read in \(count) parts is not possible; \(limit) are.")
    }

    static func column(_ name: String, _ columns: [ColumnReading]) throws(ForeignFailure) -> ColumnReading {
        let bare =
            name.count > 1 && (name.first == "\"" || name.first == "`")
            ? String(name.dropFirst().dropLast()) : name
        if let exact = columns.first(where: { $0.column.name == bare }) { return exact }
        let near = columns.filter { $0.column.name.lowercased() == bare.lowercased() }
        guard let found = near.first, near.count == 1 else {
            let names = columns.map(\.column.name).joined(separator: ", ")
            throw .invalid("There is no column \(name) to divide the read by; there are \(names).")
        }
        return found
    }

    private static func number(
        _ hash: Hash,
        _ columns: [ColumnReading],
        _ kind: ForeignConnection.Kind
    ) throws(ForeignFailure) -> String {
        switch hash {
        case .expression(let text): return "(\(text))"
        case .field(let name):
            let quoted = kind.quoted(try column(name, columns).column.name)
            switch kind {
            case .postgresql: return "hashtext(\(quoted)::text)::bigint"
            case .mysql: return "CRC32(\(quoted))"
            }
        }
    }

    private static func rests(_ number: String, _ count: Int) -> [String] {
        (0..<count).map { part in
            // A rest has the sign of its number.
            let rest = "MOD(MOD(\(number), \(count)) + \(count), \(count)) = \(part)"
            return part == 0 ? "\(rest) OR \(number) IS NULL" : rest
        }
    }

    private static func ranges(
        of column: ColumnReading,
        _ quoted: String,
        _ lower: String,
        _ upper: String,
        _ count: Int,
        _ kind: ForeignConnection.Kind
    ) throws(ForeignFailure) -> [String] {
        let (low, high) = (try value(lower, column.column), try value(upper, column.column))
        guard low <= high else {
            throw .invalid(
                "Operation not allowed: the lower bound of partitioning column is larger than the upper bound. "
                    + "Lower bound: \(lower); Upper bound: \(upper)"
            )
        }
        let parts = min(Int128(count), max(high - low, 1))
        guard parts > 1 else { return ["1 = 1"] }
        let bounds = (1..<parts).map { text(low + (high - low) * $0 / parts, column.column.type, kind) }
        var conditions: [String] = []
        for (index, bound) in bounds.enumerated() {
            conditions.append(
                index == 0
                    ? "\(quoted) < \(bound) OR \(quoted) IS NULL"
                    : "\(quoted) >= \(bounds[index - 1]) AND \(quoted) < \(bound)"
            )
        }
        return conditions + ["\(quoted) >= \(bounds.last ?? "0")"]
    }

    /// A bound as a number: days of a date, microseconds of a moment.
    private static func value(_ text: String, _ column: ForeignColumn) throws(ForeignFailure) -> Int128 {
        switch column.type {
        case .byte, .short, .integer, .long, .float, .double, .decimal:
            if let number = Int128(text.trimmed) { return number }
        case .date:
            if let day = CivilDate(iso8601: text.trimmed.prefix(10)) { return Int128(day.daysSinceEpoch) }
        case .timestamp, .timestampNTZ:
            var moment = text.trimmed.replacing(" ", with: "T")
            if moment.count == 10 { moment += "T00:00:00" }
            if !moment.hasSuffix("Z") { moment += "Z" }
            if let found = Timestamp(iso8601: moment) { return Int128(found.epochMicroseconds) }
        case .boolean, .string, .binary, .array:
            throw .invalid(
                "Partition column type should be numeric, date, or timestamp, but \(column.type.spark) found."
            )
        }
        throw .invalid("\(text) is no bound of the column \(column.name), a \(column.type.spark).")
    }

    private static func text(_ value: Int128, _ type: ForeignType, _ kind: ForeignConnection.Kind) -> String {
        switch type {
        case .date: return kind.literal(CivilDate(daysSinceEpoch: Int(value)).iso8601)
        case .timestamp, .timestampNTZ:
            let moment = Timestamp(epochMicroseconds: Int64(value)).iso8601(withMilliseconds: true)
            return kind.literal(moment.replacing("T", with: " ").replacing("Z", with: ""))
        case .boolean, .byte, .short, .integer, .long, .float, .double, .decimal, .string, .binary, .array:
            return "\(value)"
        }
    }
}
