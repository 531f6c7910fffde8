// MARK: - Conditions

extension TrinoParser {
    /// Any expression.
    mutating func expression() throws(SyntaxFailure) -> Expression {
        let mark = cursor.enter("<expression>")
        let outer = try descend()
        let first = try conjunction()
        let result: Expression
        if accept(.or) {
            var operands = [first]
            repeat {
                operands.append(try conjunction())
            } while accept(.or)
            result = logical(.or, operands)
        } else {
            result = first
        }
        ascend(outer)
        cursor.leave(mark)
        return result
    }

    private mutating func conjunction() throws(SyntaxFailure) -> Expression {
        let first = try negation()
        guard accept(.and) else { return first }
        var operands = [first]
        repeat {
            operands.append(try negation())
        } while accept(.and)
        return logical(.and, operands)
    }

    private func logical(_ operation: LogicalOperator, _ operands: [Expression]) -> Expression {
        let start = operands.first?.span.start ?? cursor.current.start
        return Expression(node: .logical(operation, operands), span: cursor.span(from: start), anchor: start)
    }

    private mutating func negation() throws(SyntaxFailure) -> Expression {
        let mark = cursor.enter("<expression>")
        let start = cursor.current.start
        let result: Expression
        if accept(.not) {
            let outer = try descend()
            let operand = try negation()
            ascend(outer)
            result = Expression(node: .not(operand), span: cursor.span(from: start), anchor: start)
        } else {
            result = try predicated()
        }
        cursor.leave(mark)
        return result
    }

    /// A value with at most one predicate behind it.
    private mutating func predicated() throws(SyntaxFailure) -> Expression {
        let start = cursor.current.start
        let value = try valueExpression()
        let mark = cursor.enter("<predicate>")
        let anchor = cursor.current.start
        let node: Expression.Node?
        if let comparison = acceptComparison() {
            node = try compared(value, comparison)
        } else {
            switch cursor.kind {
            case .keyword(.is): node = try isPredicate(value)
            case .keyword(.not), .keyword(.between), .keyword(.in), .keyword(.like):
                node = try predicate(value, isNegated: accept(.not))
            default: node = nil
            }
        }
        cursor.leave(mark)
        guard let node else { return value }
        return Expression(node: node, span: cursor.span(from: start), anchor: anchor)
    }

    mutating func acceptComparison() -> ComparisonOperator? {
        let comparison: ComparisonOperator
        switch cursor.kind {
        case .symbol(.equal): comparison = .equal
        case .symbol(.notEqual): comparison = .notEqual
        case .symbol(.lessThan): comparison = .less
        case .symbol(.lessOrEqual): comparison = .lessOrEqual
        case .symbol(.greaterThan): comparison = .greater
        case .symbol(.greaterOrEqual): comparison = .greaterOrEqual
        default: return nil
        }
        cursor.skip()
        return comparison
    }

    private mutating func compared(
        _ value: Expression,
        _ comparison: ComparisonOperator
    ) throws(SyntaxFailure) -> Expression.Node {
        if let quantifier = acceptQuantifier() {
            try expect(.leftParenthesis)
            let query = try query()
            try expect(.rightParenthesis)
            return .quantified(comparison, quantifier, value, query)
        }
        return .comparison(comparison, value, try valueExpression())
    }

    /// `ALL`, `ANY` or `SOME`, which are names unless a query follows in parentheses.
    private mutating func acceptQuantifier() -> ComparisonQuantifier? {
        let quantifier: ComparisonQuantifier
        switch cursor.kind {
        case .keyword(.all): quantifier = .all
        case .keyword(.any): quantifier = .any
        case .keyword(.some): quantifier = .some
        default:
            cursor.note("'ALL'")
            cursor.note("'ANY'")
            cursor.note("'SOME'")
            return nil
        }
        guard isSymbol(.leftParenthesis, after: 1) else { return nil }
        cursor.skip()
        return quantifier
    }

    private mutating func isPredicate(_ value: Expression) throws(SyntaxFailure) -> Expression.Node {
        try expect(.is)
        let isNegated = accept(.not)
        if accept(.null) { return .isNull(value, isNegated: isNegated) }
        try expect(.distinct)
        try expect(.from)
        return .isDistinct(value, from: try valueExpression(), isNegated: isNegated)
    }

    private mutating func predicate(
        _ value: Expression,
        isNegated: Bool
    ) throws(SyntaxFailure) -> Expression.Node {
        if accept(.between) {
            let low = try valueExpression()
            try expect(.and)
            return .between(value, low: low, high: try valueExpression(), isNegated: isNegated)
        }
        if accept(.in) {
            if isAt(.leftParenthesis), startsQuery(after: 1), !isListOfOne() {
                cursor.skip()
                let query = try query()
                try expect(.rightParenthesis)
                return .inQuery(value, query, isNegated: isNegated)
            }
            let list = try parenthesized { (parser) throws(SyntaxFailure) in
                if parser.cursor.isRecording { parser.cursor.note("<query>") }
                return try parser.expression()
            }
            return .inList(value, list, isNegated: isNegated)
        }
        try expect(.like)
        let pattern = try valueExpression()
        let escape = accept(.escape) ? try valueExpression() : nil
        return .like(value, pattern: pattern, escape: escape, isNegated: isNegated)
    }

    /// Whether parentheses hold just other parentheses: `IN ((SELECT 1))` is a list of one value.
    private func isListOfOne() -> Bool {
        guard isSymbol(.leftParenthesis, after: 1),
            let behind = cursor.indexAfterParenthesis(at: cursor.index + 1)
        else { return false }
        return cursor.tokens[behind].kind == .symbol(.rightParenthesis)
    }
}

// MARK: - Values

extension TrinoParser {
    /// How tightly operators bind, the tightest last.
    private enum Precedence: Int {
        case concatenation
        case addition
        case multiplication
        case sign
        case timeZone
    }

    /// An expression without `AND`, `OR`, `NOT` and predicates.
    mutating func valueExpression() throws(SyntaxFailure) -> Expression {
        let mark = cursor.enter("<expression>")
        let outer = beginChain()
        let result = try value(.concatenation)
        endChain(outer)
        cursor.leave(mark)
        return result
    }

    private mutating func value(_ minimum: Precedence) throws(SyntaxFailure) -> Expression {
        let start = cursor.current.start
        var left = try signedValue()
        while true {
            let anchor = cursor.current.start
            guard let (operation, precedence) = operatorHere(minimum) else {
                guard try acceptTimeZone() else { return left }
                try link()
                let zone = try timeZone()
                left = Expression(
                    node: .atTimeZone(left, zone: zone),
                    span: cursor.span(from: start),
                    anchor: anchor
                )
                continue
            }
            cursor.skip()
            try link()
            let right = try operand(of: precedence)
            left = Expression(
                node: .binary(operation, left, right),
                span: cursor.span(from: start),
                anchor: anchor
            )
        }
    }

    /// The right side of an operator: only what binds tighter.
    private mutating func operand(of precedence: Precedence) throws(SyntaxFailure) -> Expression {
        let mark = cursor.enter("<expression>")
        let result: Expression
        switch precedence {
        case .concatenation: result = try value(.addition)
        case .addition: result = try value(.multiplication)
        case .multiplication: result = try value(.sign)
        case .sign, .timeZone: result = try value(.timeZone)
        }
        cursor.leave(mark)
        return result
    }

    private mutating func operatorHere(_ minimum: Precedence) -> (BinaryOperator, Precedence)? {
        let found: (BinaryOperator, Precedence)?
        switch cursor.kind {
        case .symbol(.concatenate): found = (.concatenate, .concatenation)
        case .symbol(.plus): found = (.add, .addition)
        case .symbol(.minus): found = (.subtract, .addition)
        case .symbol(.asterisk): found = (.multiply, .multiplication)
        case .symbol(.slash): found = (.divide, .multiplication)
        case .symbol(.percent): found = (.modulo, .multiplication)
        default: found = nil
        }
        if let found, found.1.rawValue >= minimum.rawValue { return found }
        if cursor.isRecording, minimum.rawValue <= Precedence.multiplication.rawValue {
            for symbol in ["'||'", "'+'", "'-'", "'*'", "'/'", "'%'"] {
                cursor.note(symbol)
            }
        }
        return nil
    }

    private mutating func acceptTimeZone() throws(SyntaxFailure) -> Bool {
        guard isAt(.at) else { return false }
        guard isKeyword(.time, after: 1) else { return false }
        cursor.skip()
        return true
    }

    /// `TIME ZONE 'name'` or `TIME ZONE INTERVAL '1' HOUR`.
    private mutating func timeZone() throws(SyntaxFailure) -> Expression {
        try expect(.time)
        try expect(.zone)
        let start = cursor.current.start
        if isAt(.interval) { return try intervalLiteral() }
        let text = try string()
        return Expression(node: .literal(.string(text)), span: cursor.span(from: start), anchor: start)
    }

    private mutating func signedValue() throws(SyntaxFailure) -> Expression {
        let sign: Sign
        switch cursor.kind {
        case .symbol(.minus):
            // A minus before digits belongs to the number, so that the smallest bigint can be written.
            if isNumber(after: 1) { return try primary() }
            sign = .minus
        case .symbol(.plus): sign = .plus
        default: return try primary()
        }
        let start = cursor.current.start
        cursor.skip()
        let outer = try descend()
        let operand = try operand(of: .sign)
        ascend(outer)
        return Expression(node: .unary(sign, operand), span: cursor.span(from: start), anchor: start)
    }

    private func isNumber(after distance: Int) -> Bool {
        switch cursor.kind(after: distance) {
        case .integer, .decimal, .double: true
        default: false
        }
    }
}
