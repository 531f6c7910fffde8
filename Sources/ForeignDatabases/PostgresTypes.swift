/// How PostgreSQL's types are read.
///
/// Source: Spark, `PostgresDialect.getCatalystType` and `JdbcUtils.getCatalystType`; pgjdbc, `TypeInfoCache`.
struct PostgresType: Hashable, Sendable {
    /// The name in `pg_type`, of a domain that of its base, of an array that of its elements: `numeric`, `mood`.
    var name: String
    var isArray = false
    /// What was said in parentheses, as the catalog encodes it; -1 for nothing.
    var modifier: Int
    /// `b` for a base type, `d` for a domain, `e`, `c`, `r` and so on.
    var form: Character

    /// How a column of this type is read; `column` is the column, quoted.
    func reading(_ column: ForeignColumnOfSource, prefersNTZ: Bool) throws(ForeignFailure) -> ColumnReading {
        guard form != "p" else {
            throw .unsupported(
                "The column \(column.name) is of the type \(column.sourceType), which has no values."
            )
        }
        guard !isArray else { return try arrayReading(column, prefersNTZ: prefersNTZ) }
        let quoted = column.quoted
        let type: ForeignType
        var source = quoted
        var finish = ColumnReading.Finish.none
        switch name {
        case "bool": type = .boolean
        case "int2": type = .short
        case "int4": type = .integer
        case "int8": type = .long
        case "oid": (type, source) = (.long, "\(quoted)::int8")
        case "float4": type = .float
        case "float8": type = .double
        case "numeric": (type, source) = number(column)
        case "text", "varchar": type = .string
        // A cast to text takes blanks away, and adds masks.
        case "bpchar": (type, source) = (.string, "textin(bpcharout(\(quoted)))")
        case "inet": (type, source) = (.string, "textin(inet_out(\(quoted)))")
        case "bytea": type = .binary
        case "bit":
            guard modifier >= 1 else {
                throw .unsupported(
                    "The column \(column.name) of the query is of the type bit, whose length is not known; cast it."
                )
            }
            // Source: Spark, SPARK-43830: bits are the bytes of their text.
            (type, source) =
                modifier == 1
                ? (.boolean, "(\(quoted) = B'1')") : (.binary, "convert_to(\(quoted)::text, 'UTF8')")
        case "date": (type, finish) = (.date, .finite)
        case "timestamp": (type, finish) = (prefersNTZ ? .timestampNTZ : .timestamp, .finite)
        case "timestamptz": (type, finish) = (.timestamp, .finite)
        // Source: Spark, "JDBC To Other Databases", data type mapping: a time is one of the first of January 1970.
        case "time":
            (type, source) = (prefersNTZ ? .timestampNTZ : .timestamp, "(DATE '1970-01-01' + \(quoted))")
            finish = .finite
        case "timetz": (type, source, finish) = (.timestamp, "(DATE '1970-01-01' + \(quoted))", .finite)
        // Enumerations, uuid, json, xml, intervals, money, addresses, rows, ranges and whatever extensions bring.
        default: (type, source) = (.string, "\(quoted)::text")
        }
        return ColumnReading(column: column.typed(type), source: source, finish: finish)
    }

    private func arrayReading(
        _ column: ForeignColumnOfSource,
        prefersNTZ: Bool
    ) throws(ForeignFailure) -> ColumnReading {
        let quoted = column.quoted
        let type: ForeignType
        var source = quoted
        var finish = ColumnReading.Finish.none
        switch name {
        case "bool": type = .boolean
        case "int2": type = .short
        case "int4": type = .integer
        case "int8": type = .long
        case "oid": (type, source) = (.long, "\(quoted)::int8[]")
        case "float4": type = .float
        case "float8": type = .double
        case "numeric":
            type = decimal
            let failure = "(\(Self.notANumber(column)) || \(quoted)::text)"
            source =
                "(CASE WHEN 'NaN'::numeric = ANY(\(quoted)) THEN \(failure)::numeric[] ELSE \(quoted) END)"
                + "::\(declaration)[]"
        case "bytea": type = .binary
        case "date": (type, finish) = (.date, .finite)
        case "timestamp": (type, finish) = (prefersNTZ ? .timestampNTZ : .timestamp, .finite)
        case "timestamptz": (type, finish) = (.timestamp, .finite)
        case "time", "timetz", "bit":
            throw .unsupported(
                "The column \(column.name) is of the type \(column.sourceType), which Spark has no type for; cast it in a query."
            )
        default: (type, source) = (.string, "\(quoted)::text::text[]")
        }
        return ColumnReading(column: column.typed(.array(type)), source: source, finish: finish)
    }

    /// A number in which NaN is a failure, since Spark's decimals have none.
    private func number(_ column: ForeignColumnOfSource) -> (ForeignType, String) {
        let quoted = column.quoted
        // Both branches have the same precision, so that numbers are not rounded for nothing.
        let declared = isWithinSpark ? declaration : "numeric"
        let guarded =
            "CASE WHEN \(quoted) = 'NaN'::numeric THEN (\(Self.notANumber(column)) || \(quoted))::\(declared) "
            + "ELSE \(quoted) END"
        return (decimal, isWithinSpark ? "(\(guarded))" : "(\(guarded))::\(declaration)")
    }

    private static func notANumber(_ column: ForeignColumnOfSource) -> String {
        ForeignConnection.Kind.postgresql.literal(
            "the column \(column.name) holds a value that no decimal can be: "
        )
    }

    private var precision: Int { ((modifier - 4) >> 16) & 0xFFFF }

    /// Eleven bits with a sign since PostgreSQL 15.
    private var scale: Int {
        let bits = (modifier - 4) & 0x7FF
        return bits > 1000 ? bits - 2048 : bits
    }

    private var decimal: ForeignType {
        guard modifier >= 4 else { return .unboundedDecimal }
        guard scale >= 0 else { return .bounded(precision: precision - scale, scale: 0) }
        return .bounded(precision: max(precision, scale), scale: scale)
    }

    private var isWithinSpark: Bool {
        modifier >= 4 && scale >= 0 && max(precision, scale) <= 38 && precision >= scale
    }

    private var declaration: String {
        guard case .decimal(let precision, let scale) = decimal else { return "numeric" }
        return "numeric(\(precision),\(scale))"
    }

    /// The encoding of a precision and a scale.
    static func modifier(precision: Int, scale: Int) -> Int { (precision << 16 | scale) + 4 }
}

/// A column as the database describes it.
struct ForeignColumnOfSource: Hashable, Sendable {
    let name: String
    let quoted: String
    let sourceType: String
    var isNullable = true
    var comment: String?

    func typed(_ type: ForeignType) -> ForeignColumn {
        ForeignColumn(name: name, type: type, sourceType: sourceType, isNullable: isNullable, comment: comment)
    }
}
