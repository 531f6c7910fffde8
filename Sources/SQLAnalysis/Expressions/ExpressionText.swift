import SQLSyntax

/// Expressions as Trino's error messages show them.
enum ExpressionText {
    static func show(_ expression: Expression) -> String {
        switch expression.node {
        case .literal(let literal): show(literal)
        case .parameter: "?"
        case .identifier(let identifier): show(identifier)
        case .dereference(let base, let field): "\(show(base)).\(show(field))"
        case .subscript(let base, let index): "\(show(base))[\(show(index))]"
        case .row(let values): "ROW (\(list(values)))"
        case .array(let values): "ARRAY[\(values.map(show).joined(separator: ","))]"
        case .unary(.minus, let value): "-\(show(value))"
        case .unary(.plus, let value): "+\(show(value))"
        case .binary(.concatenate, let left, let right): "concat(\(show(left)), \(show(right)))"
        case .binary(let operation, let left, let right):
            "(\(show(left)) \(operation.rawValue) \(show(right)))"
        case .atTimeZone(let value, let zone): "\(show(value)) AT TIME ZONE \(show(zone))"
        case .comparison(let operation, let left, let right):
            "(\(show(left)) \(operation.rawValue) \(show(right)))"
        case .quantified(let operation, let quantifier, let value, _):
            "(\(show(value)) \(operation.rawValue) \(quantifier.rawValue.uppercased()) (SELECT ...))"
        case .isDistinct(let left, let right, let isNegated):
            isNegated
                ? "(NOT (\(show(left)) IS DISTINCT FROM \(show(right))))"
                : "(\(show(left)) IS DISTINCT FROM \(show(right)))"
        case .isNull(let value, let isNegated): "(\(show(value)) IS \(isNegated ? "NOT " : "")NULL)"
        case .between(let value, let low, let high, let isNegated):
            negated("(\(show(value)) BETWEEN \(show(low)) AND \(show(high)))", isNegated)
        case .inList(let value, let values, let isNegated):
            negated("(\(show(value)) IN (\(list(values))))", isNegated)
        case .inQuery(let value, _, let isNegated): negated("(\(show(value)) IN (SELECT ...))", isNegated)
        case .like(let value, let pattern, let escape, let isNegated):
            negated(
                "(\(show(value)) LIKE \(show(pattern))\(escape.map { " ESCAPE \(show($0))" } ?? ""))",
                isNegated
            )
        case .exists: "(EXISTS (SELECT ...))"
        case .not(let value): "(NOT \(show(value)))"
        case .logical(let operation, let terms):
            "(\(terms.map(show).joined(separator: " \(operation.rawValue.uppercased()) ")))"
        case .subquery: "(SELECT ...)"
        case .caseWhen(let operand, let clauses, let otherwise): show(operand, clauses, otherwise)
        case .cast(let value, let type, let isTry):
            "\(isTry ? "TRY_CAST" : "CAST")(\(show(value)) AS \(show(type)))"
        case .call(let call): show(call)
        case .listAggregation(let call): "LISTAGG(\(show(call.value)))"
        case .lambda(let parameters, let body):
            "(\(parameters.map(show).joined(separator: ", "))) -> \(show(body))"
        case .extract(let field, let value): "EXTRACT(\(field.uppercased()) FROM \(show(value)))"
        case .trim(_, let characters, let value):
            "trim(\(characters.map { "\(show($0)) FROM " } ?? "")\(show(value)))"
        case .position(let part, let value): "position(\(show(part)) IN \(show(value)))"
        case .substring(let value, let start, let length):
            "substr(\(list([value, start] + [length].compactMap { $0 })))"
        case .normalize(let value, let form):
            "normalize(\(show(value))\(form.map { ", \($0.rawValue.uppercased())" } ?? ""))"
        case .grouping(let names): "GROUPING (\(names.map(\.name).joined(separator: ", ")))"
        case .current(let value, let precision): value.rawValue + (precision.map { "(\($0))" } ?? "")
        case .jsonPath(let call): "\(call.function.rawValue)(...)"
        case .jsonObject: "JSON_OBJECT(...)"
        case .jsonArray: "JSON_ARRAY(...)"
        }
    }

    static func list(_ expressions: [Expression]) -> String {
        expressions.map(show).joined(separator: ", ")
    }

    private static func negated(_ text: String, _ isNegated: Bool) -> String {
        isNegated ? "(NOT \(text))" : text
    }

    static func show(_ identifier: Identifier) -> String {
        identifier.isQuoted ? "\"\(identifier.text.replacing("\"", with: "\"\""))\"" : identifier.text
    }

    private static func show(
        _ operand: Expression?,
        _ clauses: [WhenClause],
        _ otherwise: Expression?
    ) -> String {
        var parts = ["CASE"]
        if let operand { parts.append(show(operand)) }
        for clause in clauses { parts.append("WHEN \(show(clause.condition)) THEN \(show(clause.result))") }
        if let otherwise { parts.append("ELSE \(show(otherwise))") }
        return "(\((parts + ["END"]).joined(separator: " ")))"
    }

    static func show(_ call: FunctionCall) -> String {
        let arguments: String
        switch call.arguments {
        case .all: arguments = "*"
        case .list(let values): arguments = list(values)
        }
        let quantifier = call.quantifier == .distinct ? "DISTINCT " : ""
        let over =
            switch call.over {
            case .none: ""
            case .named(let name): " OVER \(show(name))"
            case .inline(let window): " OVER (\(show(window)))"
            }
        return "\(call.name.parts.map(show).joined(separator: "."))(\(quantifier)\(arguments))\(over)"
    }

    private static func show(_ window: WindowSpecification) -> String {
        var parts: [String] = []
        if let base = window.base { parts.append(show(base)) }
        if !window.partitionBy.isEmpty { parts.append("PARTITION BY \(list(window.partitionBy))") }
        if !window.orderBy.isEmpty {
            parts.append("ORDER BY \(window.orderBy.map(show).joined(separator: ", "))")
        }
        if let frame = window.frame {
            let unit = frame.unit.rawValue.uppercased()
            let start = show(frame.start)
            parts.append(frame.end.map { "\(unit) BETWEEN \(start) AND \(show($0))" } ?? "\(unit) \(start)")
        }
        return parts.joined(separator: " ")
    }

    private static func show(_ item: SortItem) -> String {
        let nulls =
            switch item.nulls {
            case .none: ""
            case .first: " NULLS FIRST"
            case .last: " NULLS LAST"
            }
        return "\(show(item.expression)) \(item.direction == .descending ? "DESC" : "ASC")\(nulls)"
    }

    private static func show(_ bound: WindowFrame.Bound) -> String {
        switch bound {
        case .unboundedPreceding: "UNBOUNDED PRECEDING"
        case .preceding(let offset): "\(show(offset)) PRECEDING"
        case .currentRow: "CURRENT ROW"
        case .following(let offset): "\(show(offset)) FOLLOWING"
        case .unboundedFollowing: "UNBOUNDED FOLLOWING"
        }
    }

    private static func show(_ literal: Literal) -> String {
        switch literal {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .decimal(let text): "DECIMAL '\(text)'"
        case .double(let text): text.uppercased()
        case .string(let text): "'\(text.replacing("'", with: "''"))'"
        case .binary(let bytes):
            "X'\(bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined().uppercased())'"
        case .typed(let type, let text): "\(type.uppercased()) '\(text)'"
        case .interval(let interval):
            "INTERVAL \(interval.sign == .minus ? "-" : "")'\(interval.text)' \(interval.from.rawValue.uppercased())"
                + (interval.to.map { " TO \($0.rawValue.uppercased())" } ?? "")
        }
    }

    static func show(_ type: TypeName) -> String {
        switch type.node {
        case .named(let name, let arguments):
            arguments.isEmpty
                ? name
                : "\(name)(\(arguments.map { argument in switch argument { case .number(let number): String(number)case .type(let type): show(type) } }.joined(separator: ", ")))"
        case .array(let element): "array(\(show(element)))"
        case .map(let key, let value): "map(\(show(key)), \(show(value)))"
        case .row(let fields):
            "row(\(fields.map { field in (field.name.map { show($0) + " " } ?? "") + show(field.type) }.joined(separator: ", ")))"
        case .time(let precision, let hasZone):
            "time\(precision.map { "(\($0))" } ?? "")\(hasZone ? " with time zone" : "")"
        case .timestamp(let precision, let hasZone):
            "timestamp\(precision.map { "(\($0))" } ?? "")\(hasZone ? " with time zone" : "")"
        case .interval(let from, let to): "interval \(from.rawValue)\(to.map { " to \($0.rawValue)" } ?? "")"
        }
    }
}
