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
        case .dereference(let base, let field): writeDereference(base, field)
        case .subscript(let base, let index): writeSubscript(base, index)
        case .row(let fields): writeRow(fields)
        case .array(let elements): writeArray(elements)
        case .unary(let sign, let operand): write(sign, operand)
        case .binary(let operation, let left, let right): write(operation, left, right)
        case .atTimeZone(let value, let zone): writeTimeZone(value, zone)
        case .comparison(let comparison, let left, let right): write(left, comparison.rawValue, right)
        case .quantified(let comparison, let quantifier, let value, let query):
            write(value, "\(comparison.rawValue) \(quantifier.rawValue.uppercased())", query)
        case .isDistinct(let value, let other, let isNegated):
            write(value, isNegated ? "IS NOT DISTINCT FROM" : "IS DISTINCT FROM", other)
        case .isNull(let value, let isNegated): writeNullTest(value, isNegated)
        case .between(let value, let low, let high, let isNegated): writeBetween(value, low, high, isNegated)
        case .inList(let value, let list, let isNegated): writeIn(value, list, isNegated)
        case .inQuery(let value, let query, let isNegated): write(value, isNegated ? "NOT IN" : "IN", query)
        case .like(let value, let pattern, let escape, let isNegated):
            write(value, isNegated ? "NOT LIKE" : "LIKE", pattern)
            if let escape { writeEscape(escape) }
        case .exists(let query): writeExists(query)
        case .not(let operand): writeNot(operand)
        case .logical(let operation, let operands): write(operation, operands)
        case .subquery(let query): writeSubquery(query)
        case .caseWhen(let operand, let clauses, let otherwise): write(operand, clauses, otherwise)
        case .cast(let value, let type, let isTry): writeCast(value, type, isTry)
        case .call(let call): write(call)
        case .listAggregation(let aggregation): write(aggregation)
        case .lambda(let parameters, let body): writeLambda(parameters, body)
        case .extract(let field, let value): writeExtract(field, value)
        case .trim(let side, let characters, let value): write(side, characters, value)
        case .position(let part, let value): writePosition(part, value)
        case .substring(let value, let from, let length): writeSubstring(value, from, length)
        case .normalize(let value, let form): writeNormalize(value, form)
        case .grouping(let columns): writeGrouping(columns)
        case .current(let current, let precision): write(current.rawValue + (precision.map { "(\($0))" } ?? ""))
        case .jsonPath(let call): write(call)
        case .jsonObject(let call): write(call)
        case .jsonArray(let call): write(call)
        }
    }

    private mutating func write(_ expression: Expression, atLeast minimum: Strength) {
        guard Self.strength(expression).rawValue < minimum.rawValue else { return write(expression) }
        write("(")
        write(expression)
        write(")")
    }

    private mutating func writeDereference(_ base: Expression, _ field: Identifier) {
        writeBase(base)
        write(".")
        write(field)
    }

    private mutating func writeSubscript(_ base: Expression, _ index: Expression) {
        writeBase(base)
        write("[")
        write(index, atLeast: .concatenation)
        write("]")
    }

    private mutating func writeRow(_ fields: [Expression]) {
        write("ROW")
        writeParenthesized(fields) { $0.write($1) }
    }

    private mutating func writeArray(_ elements: [Expression]) {
        write("ARRAY[")
        writeList(elements) { $0.write($1) }
        write("]")
    }

    private mutating func write(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) {
        let strength = Self.strength(operation)
        write(left, atLeast: strength)
        write(" \(operation.rawValue) ")
        write(right, atLeast: strength.tighter)
    }

    private mutating func writeTimeZone(_ value: Expression, _ zone: Expression) {
        write(value, atLeast: .timeZone)
        write(" AT TIME ZONE ")
        write(zone)
    }

    private mutating func writeLambda(_ parameters: [Identifier], _ body: Expression) {
        write(parameters)
        write(" -> ")
        write(body)
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
    /// A value, a predicate's words, and what it is compared with.
    private mutating func write(_ left: Expression, _ words: String, _ right: Expression) {
        write(left, atLeast: .concatenation)
        write(" \(words) ")
        write(right, atLeast: .concatenation)
    }

    private mutating func write(_ value: Expression, _ words: String, _ query: Query) {
        write(value, atLeast: .concatenation)
        write(" \(words) ")
        writeSubquery(query)
    }

    private mutating func writeNullTest(_ value: Expression, _ isNegated: Bool) {
        write(value, atLeast: .concatenation)
        write(isNegated ? " IS NOT NULL" : " IS NULL")
    }

    private mutating func writeBetween(
        _ value: Expression,
        _ low: Expression,
        _ high: Expression,
        _ isNegated: Bool
    ) {
        write(value, isNegated ? "NOT BETWEEN" : "BETWEEN", low)
        write(" AND ")
        write(high, atLeast: .concatenation)
    }

    private mutating func writeIn(_ value: Expression, _ list: [Expression], _ isNegated: Bool) {
        write(value, atLeast: .concatenation)
        write(isNegated ? " NOT IN " : " IN ")
        writeParenthesized(list) { $0.write($1) }
    }

    private mutating func writeEscape(_ escape: Expression) {
        write(" ESCAPE ")
        write(escape, atLeast: .concatenation)
    }

    private mutating func writeNot(_ operand: Expression) {
        write("NOT ")
        write(operand, atLeast: .not)
    }

    private mutating func write(_ operation: LogicalOperator, _ operands: [Expression]) {
        let strength = operation == .and ? Strength.not : .and
        for (index, operand) in operands.enumerated() {
            if index > 0 { write(" \(operation.rawValue.uppercased()) ") }
            write(operand, atLeast: strength)
        }
    }

    private mutating func writeExists(_ query: Query) {
        write("EXISTS ")
        writeSubquery(query)
    }

    mutating func writeSubquery(_ query: Query) {
        write("(")
        write(query)
        write(")")
    }
}
