// MARK: - Expressions

extension Printer {
    /// How tightly a node binds, the loosest first.
    private enum Strength: Int {
        case lambda
        case or
        case and
        case not
        case predicate
        case concatenation
        case addition
        case multiplication
        case sign
        case timeZone
        case primary

        var tighter: Strength { Strength(rawValue: rawValue + 1) ?? .primary }
    }

    private static func strength(_ expression: Expression) -> Strength {
        switch expression.node {
        case .lambda: .lambda
        case .logical(.or, _): .or
        case .logical(.and, _): .and
        case .not: .not
        case .comparison, .quantified, .isDistinct, .isNull, .between, .inList, .inQuery, .like: .predicate
        case .binary(let operation, _, _): strength(operation)
        case .unary: .sign
        case .atTimeZone: .timeZone
        case .literal, .parameter, .identifier, .dereference, .subscript, .row, .array, .exists, .subquery,
            .caseWhen,
            .cast, .call, .listAggregation, .extract, .trim, .position, .substring, .normalize, .grouping,
            .current,
            .jsonPath, .jsonObject, .jsonArray:
            .primary
        }
    }

    private static func strength(_ operation: BinaryOperator) -> Strength {
        switch operation {
        case .concatenate: .concatenation
        case .add, .subtract: .addition
        case .multiply, .divide, .modulo: .multiplication
        }
    }

    mutating func write(_ expression: Expression) {
        switch expression.node {
        case .literal(let literal): write(literal)
        case .parameter: write("?")
        case .identifier(let name): writeColumn(name)
        case .dereference(let base, let field):
            writeBase(base)
            write(".")
            write(field)
        case .subscript(let base, let index):
            writeBase(base)
            write("[")
            write(index, atLeast: .concatenation)
            write("]")
        case .row(let fields):
            write("ROW")
            writeParenthesized(fields) { $0.write($1) }
        case .array(let elements):
            write("ARRAY[")
            writeList(elements) { $0.write($1) }
            write("]")
        case .unary(let sign, let operand): write(sign, operand)
        case .binary(let operation, let left, let right):
            let strength = Self.strength(operation)
            write(left, atLeast: strength)
            write(" \(operation.rawValue) ")
            write(right, atLeast: strength.tighter)
        case .atTimeZone(let value, let zone):
            write(value, atLeast: .timeZone)
            write(" AT TIME ZONE ")
            write(zone)
        case .lambda(let parameters, let body):
            write(parameters)
            write(" -> ")
            write(body)
        default: writeCondition(expression.node)
        }
    }

    private mutating func write(_ expression: Expression, atLeast minimum: Strength) {
        guard Self.strength(expression).rawValue < minimum.rawValue else { return write(expression) }
        write("(")
        write(expression)
        write(")")
    }

    /// What a field or a subscript is taken of.
    private mutating func writeBase(_ base: Expression) {
        switch base.node {
        case .identifier, .dereference, .subscript, .call, .row, .array, .cast: write(base)
        default:
            write("(")
            write(base)
            write(")")
        }
    }

    /// A word that could be taken for a keyword where an expression begins is set in parentheses.
    private mutating func writeColumn(_ name: Identifier) {
        guard !name.isQuoted, Self.mistakable.contains(name.name) else { return write(name) }
        write("(")
        write(name)
        write(")")
    }

    private static let mistakable: Set<String> = [
        "all", "any", "array", "both", "current", "interval", "key", "leading", "some", "trailing", "unbounded",
    ]

    private mutating func write(_ sign: Sign, _ operand: Expression) {
        write(sign == .minus ? "-" : "+")
        switch operand.node {
        case .literal, .unary:
            // `-1` would be one literal, `--` begins a remark.
            write("(")
            write(operand)
            write(")")
        default: write(operand, atLeast: .sign)
        }
    }

    private mutating func write(_ literal: Literal) {
        switch literal {
        case .null: write("NULL")
        case .boolean(let value): write(value ? "true" : "false")
        case .integer(let value): write(String(value))
        case .decimal(let text), .double(let text): write(text)
        case .string(let text): writeLiteral(text)
        case .binary(let bytes):
            let digits = bytes.map { byte in
                let hexadecimal = String(byte, radix: 16, uppercase: true)
                return byte < 16 ? "0" + hexadecimal : hexadecimal
            }
            write("X'\(digits.joined())'")
        case .typed(let type, let text):
            write(Self.quoted(type) + " ")
            writeLiteral(text)
        case .interval(let interval):
            write("INTERVAL ")
            switch interval.sign {
            case .minus: write("-")
            case .plus: write("+")
            case nil: break
            }
            writeLiteral(interval.text)
            write(" " + interval.from.rawValue.uppercased())
            if let to = interval.to { write(" TO " + to.rawValue.uppercased()) }
        }
    }
}

// MARK: - Conditions

extension Printer {
    private mutating func writeCondition(_ node: Expression.Node) {
        switch node {
        case .comparison(let comparison, let left, let right):
            write(left, atLeast: .concatenation)
            write(" \(comparison.rawValue) ")
            write(right, atLeast: .concatenation)
        case .quantified(let comparison, let quantifier, let value, let query):
            write(value, atLeast: .concatenation)
            write(" \(comparison.rawValue) \(quantifier.rawValue.uppercased()) ")
            writeSubquery(query)
        case .isDistinct(let value, let other, let isNegated):
            write(value, atLeast: .concatenation)
            write(isNegated ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ")
            write(other, atLeast: .concatenation)
        case .isNull(let value, let isNegated):
            write(value, atLeast: .concatenation)
            write(isNegated ? " IS NOT NULL" : " IS NULL")
        case .between(let value, let low, let high, let isNegated):
            write(value, atLeast: .concatenation)
            write(isNegated ? " NOT BETWEEN " : " BETWEEN ")
            write(low, atLeast: .concatenation)
            write(" AND ")
            write(high, atLeast: .concatenation)
        case .inList(let value, let list, let isNegated):
            write(value, atLeast: .concatenation)
            write(isNegated ? " NOT IN " : " IN ")
            writeParenthesized(list) { $0.write($1) }
        case .inQuery(let value, let query, let isNegated):
            write(value, atLeast: .concatenation)
            write(isNegated ? " NOT IN " : " IN ")
            writeSubquery(query)
        case .like(let value, let pattern, let escape, let isNegated):
            write(value, atLeast: .concatenation)
            write(isNegated ? " NOT LIKE " : " LIKE ")
            write(pattern, atLeast: .concatenation)
            guard let escape else { return }
            write(" ESCAPE ")
            write(escape, atLeast: .concatenation)
        case .not(let operand):
            write("NOT ")
            write(operand, atLeast: .not)
        case .logical(let operation, let operands):
            let strength = operation == .and ? Strength.not : .and
            for (index, operand) in operands.enumerated() {
                if index > 0 { write(" \(operation.rawValue.uppercased()) ") }
                write(operand, atLeast: strength)
            }
        default: writeSpecial(node)
        }
    }

    mutating func writeSubquery(_ query: Query) {
        write("(")
        write(query)
        write(")")
    }
}
