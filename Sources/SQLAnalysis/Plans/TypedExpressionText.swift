import Primitives

/// Typed expressions as plans show them: in Trino's SQL, with coercions left out.
enum TypedExpressionText {
    static func show(_ expression: TypedExpression) -> String {
        switch expression.node {
        case .literal(let value): show(value, expression.type)
        case .column(let column): "\"\(column.name)\""
        case .lambdaParameter(let parameter): "\"\(parameter.name)\""
        case .call(let function, let arguments): "\(function.name)(\(list(arguments)))"
        case .cast(let value, let isTry):
            "\(isTry ? "TRY_CAST" : "CAST")(\(show(value)) AS \(expression.type))"
        case .arithmetic(let operation, let left, let right):
            "(\(show(left)) \(operation.rawValue) \(show(right)))"
        case .negate(let value): "-\(show(value))"
        case .comparison(let comparison, let left, let right):
            "(\(show(left)) \(comparison.rawValue) \(show(right)))"
        case .isDistinctFrom(let left, let right): "(\(show(left)) IS DISTINCT FROM \(show(right)))"
        case .and(let terms): "(\(terms.map(show).joined(separator: " AND ")))"
        case .or(let terms): "(\(terms.map(show).joined(separator: " OR ")))"
        case .not(let value): "(NOT \(show(value)))"
        case .isNull(let value): "(\(show(value)) IS NULL)"
        case .between(let value, let low, let high): "(\(show(value)) BETWEEN \(show(low)) AND \(show(high)))"
        case .inList(let value, let candidates): "(\(show(value)) IN (\(list(candidates))))"
        case .inSubquery(let value, _): "(\(show(value)) IN (subquery))"
        case .exists: "EXISTS (subquery)"
        case .scalarSubquery: "(subquery)"
        case .quantified(let comparison, let quantifier, let value, _):
            "(\(show(value)) \(comparison.rawValue) \(quantifier.rawValue) (subquery))"
        case .like(let value, let pattern, let escape):
            "(\(show(value)) LIKE \(show(pattern))\(escape.map { " ESCAPE \(show($0))" } ?? ""))"
        case .caseWhen(let clauses, let otherwise):
            "(CASE \(clauses.map { "WHEN \(show($0.condition)) THEN \(show($0.result))" }.joined(separator: " "))"
                + "\(otherwise.map { " ELSE \(show($0))" } ?? "") END)"
        case .bind(_, let value, let body): "\(show(body)) (over \(show(value)))"
        case .ifThen(let condition, let then, let otherwise):
            "IF(\(list([condition, then] + (otherwise.map { [$0] } ?? []))))"
        case .coalesce(let values): "COALESCE(\(list(values)))"
        case .nullIf(let first, let second, _): "NULLIF(\(list([first, second])))"
        case .tryExpression(let value): "TRY(\(show(value)))"
        case .array(let values): "ARRAY[\(list(values))]"
        case .row(let values): "ROW(\(list(values)))"
        case .subscripted(let base, let index): "\(show(base))[\(show(index))]"
        case .field(let base, let index): "\(show(base)).\(field(base, index))"
        case .lambda(let parameters, let body):
            "(\(parameters.map { "\"\($0.name)\"" }.joined(separator: ", "))) -> \(show(body))"
        case .atTimeZone(let value, let zone): "\(show(value)) AT TIME ZONE \(show(zone))"
        case .aggregate(let call): show(call)
        case .window(let call): show(call)
        case .grouping(let columns): "grouping(\(columns.map { "\"\($0.name)\"" }.joined(separator: ", ")))"
        }
    }

    static func list(_ expressions: [TypedExpression]) -> String {
        expressions.map(show).joined(separator: ", ")
    }

    static func show(_ key: SortKey) -> String {
        "\(show(key.expression)) \(key.isDescending ? "DESC" : "ASC") NULLS \(key.nullsFirst ? "FIRST" : "LAST")"
    }

    private static func field(_ base: TypedExpression, _ index: Int) -> String {
        base.type.rowFields?[index].name ?? "field\(index)"
    }

    private static func show(_ call: AggregateCall) -> String {
        var inside =
            (call.isDistinct ? "DISTINCT " : "") + (call.arguments.isEmpty ? "*" : list(call.arguments))
        if !call.orderBy.isEmpty { inside += " ORDER BY " + call.orderBy.map(show).joined(separator: ", ") }
        return "\(call.function.name)(\(inside))" + (call.filter.map { " FILTER (WHERE \(show($0)))" } ?? "")
    }

    private static func show(_ call: WindowCall) -> String {
        var parts: [String] = []
        if !call.partitionBy.isEmpty { parts.append("PARTITION BY \(list(call.partitionBy))") }
        if !call.orderBy.isEmpty {
            parts.append("ORDER BY \(call.orderBy.map(show).joined(separator: ", "))")
        }
        if let frame = call.frame {
            parts.append("\(frame.unit.rawValue) BETWEEN \(show(frame.start)) AND \(show(frame.end))")
        }
        let isCount = call.function.kind == .aggregate && call.arguments.isEmpty
        return
            "\(call.function.name)(\(isCount ? "*" : list(call.arguments))) OVER (\(parts.joined(separator: " ")))"
    }

    private static func show(_ bound: ResolvedWindowFrame.Bound) -> String {
        switch bound {
        case .unboundedPreceding: "UNBOUNDED PRECEDING"
        case .preceding(let value): "\(show(value)) PRECEDING"
        case .currentRow: "CURRENT ROW"
        case .following(let value): "\(show(value)) FOLLOWING"
        case .unboundedFollowing: "UNBOUNDED FOLLOWING"
        }
    }

    private static func show(_ value: LiteralValue, _ type: TrinoType) -> String {
        switch value {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .decimal(let text): "DECIMAL '\(text)'"
        case .double(let value): "\(type.description.uppercased()) '\(value)'"
        case .string(let text): "'\(text.replacing("'", with: "''"))'"
        case .binary(let bytes): "X'\(Hex.encode(bytes).uppercased())'"
        case .date(let days): "DATE '\(date(days))'"
        case .time(let picoseconds): "TIME '\(time(picoseconds))'"
        case .timeWithTimeZone(let picoseconds, let offset):
            "TIME '\(time(picoseconds)) \(ZoneName.shown(offsetInMinutes: offset))'"
        case .timestamp(let moment): "TIMESTAMP '\(text(moment))'"
        case .timestampWithTimeZone(let moment, let zone):
            zone == "UTC"
                ? "TIMESTAMP '\(text(moment)) UTC'" : "TIMESTAMP '\(text(moment)) UTC' AT TIME ZONE '\(zone)'"
        case .intervalYearToMonth(let months): "INTERVAL '\(months)' MONTH"
        case .intervalDayToSecond(let milliseconds):
            "INTERVAL '\(milliseconds / 1000).\(padded(abs(milliseconds) % 1000, 3))' SECOND"
        }
    }

    private static func date(_ days: Int) -> String {
        let date = CivilDate(daysSinceEpoch: days)
        return "\(padded(Int64(date.year), 4))-\(padded(Int64(date.month), 2))-\(padded(Int64(date.day), 2))"
    }

    private static func time(_ picoseconds: Int64) -> String {
        let seconds = picoseconds / 1_000_000_000_000
        let milliseconds = picoseconds / 1_000_000_000 % 1000
        return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
            + (milliseconds == 0 ? "" : ".\(padded(milliseconds, 3))")
    }

    private static func text(_ moment: InstantLiteral) -> String {
        let days = Int(
            moment.epochSeconds >= 0 ? moment.epochSeconds / 86400 : (moment.epochSeconds - 86399) / 86400
        )
        let seconds = moment.epochSeconds - Int64(days) * 86400
        return "\(date(days)) \(time(seconds * 1_000_000_000_000 + moment.picosecondOfSecond))"
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
