import Iceberg
import SQLAnalysis

/// Turns conditions of a statement into those by which files are left out.
struct IcebergPredicate {
    /// Field ids and types by the ids of the scan's columns.
    private let fields: [Int: IcebergField]

    init(_ scan: TableScan, _ schema: IcebergSchema) {
        var fields: [Int: IcebergField] = [:]
        for column in scan.columns {
            guard case .data(let index) = column.source, let id = scan.table.columns[index].identity?.id,
                let field = schema.fields.first(where: { $0.id == id })
            else { continue }
            fields[column.column.id] = field
        }
        self.fields = fields
    }

    /// What the files of a scan must hold; conditions that say nothing of files are `always`.
    func predicate(_ filters: [TypedExpression]) -> RowPredicate {
        let parts = filters.map { convert($0) }.filter { $0 != .always }
        return parts.isEmpty ? .always : .and(parts)
    }

    private func convert(_ expression: TypedExpression) -> RowPredicate {
        switch expression.node {
        case .and(let terms): return .and(terms.map { convert($0) })
        case .or(let terms): return .or(terms.map { convert($0) })
        case .literal(.boolean(let value)): return value ? .always : .never
        case .not(let inner): return negated(inner)
        case .isNull(let operand): return field(operand).map { .isNull($0.id) } ?? .always
        case .comparison(let comparison, let left, let right): return compare(comparison, left, right)
        case .between(let value, let lower, let upper):
            return .and([
                compare(.greaterThanOrEqual, value, lower), compare(.lessThanOrEqual, value, upper),
            ])
        case .inList(let value, let items):
            guard let field = field(value) else { return .always }
            var values: [IcebergValue] = []
            for item in items {
                if case .literal(.null) = item.node { continue }
                guard let constant = constant(item, field.type) else { return .always }
                values.append(constant)
            }
            return .isIn(field.id, values)
        case .like(let value, let pattern, nil):
            guard let field = field(value), field.type == .string,
                case .literal(.string(let text)) = pattern.node
            else { return .always }
            let prefix = String(text.prefix { $0 != "%" && $0 != "_" })
            return prefix.isEmpty ? .isNotNull(field.id) : .startsWith(field.id, prefix)
        default: return .always
        }
    }

    private func negated(_ expression: TypedExpression) -> RowPredicate {
        switch expression.node {
        case .isNull(let operand): return field(operand).map { .isNotNull($0.id) } ?? .always
        case .comparison(let comparison, let left, let right): return compare(comparison.opposite, left, right)
        case .not(let inner): return convert(inner)
        default: return .always
        }
    }

    private func compare(
        _ comparison: TypedExpression.Comparison,
        _ left: TypedExpression,
        _ right: TypedExpression
    ) -> RowPredicate {
        if let field = field(left), let value = constant(right, field.type) {
            return .compare(field.id, comparison.iceberg, value)
        }
        if let day = day(comparison, left, right) ?? day(comparison.mirrored, right, left) { return day }
        if let field = field(right), let value = constant(left, field.type) {
            return .compare(field.id, comparison.mirrored.iceberg, value)
        }
        return .always
    }

    /// The day of a timestamp compared with a date: a condition on the timestamp.
    private func day(
        _ comparison: TypedExpression.Comparison,
        _ left: TypedExpression,
        _ right: TypedExpression
    ) -> RowPredicate? {
        guard case .cast(let inner, isTry: false) = left.node, left.type == .date, let field = field(inner),
            field.type == .timestamp, case .int(let days)? = constant(right, .date)
        else { return nil }
        let start = IcebergValue.long(Int64(days) * 86_400_000_000)
        let end = IcebergValue.long((Int64(days) + 1) * 86_400_000_000)
        return switch comparison {
        case .equal: .and([.compare(field.id, .greaterOrEqual, start), .compare(field.id, .less, end)])
        case .notEqual: .isNotNull(field.id)
        case .lessThan: .compare(field.id, .less, start)
        case .lessThanOrEqual: .compare(field.id, .less, end)
        case .greaterThan: .compare(field.id, .greaterOrEqual, end)
        case .greaterThanOrEqual: .compare(field.id, .greaterOrEqual, start)
        }
    }

    /// The column that an expression is, if need be widened without a change of order.
    private func field(_ expression: TypedExpression) -> IcebergField? {
        switch expression.node {
        case .column(let column): return fields[column.id]
        case .cast(let inner, isTry: false):
            guard let field = field(inner) else { return nil }
            switch (field.type, expression.type) {
            case (.int, .bigint), (.string, .varchar(length: nil)): return field
            default: return nil
            }
        default: return nil
        }
    }

    /// The constant as a value of a column's type; nil where it has none, so that nothing is known.
    private func constant(_ expression: TypedExpression, _ type: IcebergType) -> IcebergValue? {
        let literal: LiteralValue
        switch expression.node {
        case .literal(let value): literal = value
        case .cast(let inner, isTry: false):
            guard case .literal(let value) = inner.node, Self.keepsValue(value, expression.type) else {
                return nil
            }
            literal = value
        default: return nil
        }
        switch (type, literal) {
        case (.boolean, .boolean(let value)): return .boolean(value)
        case (.int, .integer(let value)): return .long(value)
        case (.long, .integer(let value)): return .long(value)
        case (.float, .double(let value)): return .double(value)
        case (.double, .double(let value)): return .double(value)
        case (.decimal(_, let scale), .decimal(let text)):
            guard case .decimal(_, scale) = expression.type else { return nil }
            return IcebergValue(text: text, .decimal(precision: 38, scale: scale))
        case (.decimal(_, let scale), .integer(let value)):
            return IcebergValue(text: String(value), .decimal(precision: 38, scale: scale))
        case (.string, .string(let text)): return .string(text)
        case (.date, .date(let days)): return Int32(exactly: days).map { .int($0) }
        case (.timestamp, .timestamp(let instant)), (.timestamptz, .timestampWithTimeZone(let instant, _)):
            // Bounds and partitions are whole microseconds.
            guard instant.picosecondOfSecond % 1_000_000 == 0 else { return nil }
            return .long(instant.epochSeconds * 1_000_000 + instant.picosecondOfSecond / 1_000_000)
        case (.timestamp, .date(let days)): return .long(Int64(days) * 86_400_000_000)
        default: return nil
        }
    }

    /// Whether a cast leaves a constant what it is.
    private static func keepsValue(_ literal: LiteralValue, _ type: TrinoType) -> Bool {
        switch (literal, type) {
        case (.integer, .integer), (.integer, .bigint), (.string, .varchar(length: nil)),
            (.timestamp, .timestamp),
            (.date, .timestamp), (.integer, .decimal):
            true
        default: false
        }
    }
}

extension TypedExpression.Comparison {
    fileprivate var iceberg: RowPredicate.Comparison {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .lessThan: .less
        case .lessThanOrEqual: .lessOrEqual
        case .greaterThan: .greater
        case .greaterThanOrEqual: .greaterOrEqual
        }
    }

    /// What holds with the operands exchanged.
    fileprivate var mirrored: TypedExpression.Comparison {
        switch self {
        case .equal, .notEqual: self
        case .lessThan: .greaterThan
        case .lessThanOrEqual: .greaterThanOrEqual
        case .greaterThan: .lessThan
        case .greaterThanOrEqual: .lessThanOrEqual
        }
    }

    /// What holds where this does not and nothing is NULL.
    fileprivate var opposite: TypedExpression.Comparison {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .lessThan: .greaterThanOrEqual
        case .lessThanOrEqual: .greaterThan
        case .greaterThan: .lessThanOrEqual
        case .greaterThanOrEqual: .lessThan
        }
    }
}
