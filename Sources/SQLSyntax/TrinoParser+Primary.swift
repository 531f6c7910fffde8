// MARK: - Primary expressions

extension TrinoParser {
    /// What binds tightest, with its subscripts and fields.
    mutating func primary() throws(SyntaxFailure) -> Expression {
        let mark = cursor.enter("<expression>")
        let start = cursor.current.start
        var result = Expression(
            node: try primaryNode(),
            span: cursor.span(from: start),
            anchor: start
        )
        while true {
            if isAt(.leftBracket) {
                cursor.skip()
                try link()
                let outer = try descend()
                let index = try valueExpression()
                ascend(outer)
                try expect(.rightBracket)
                result = Expression(
                    node: .subscript(result, index: index),
                    span: cursor.span(from: start),
                    anchor: start
                )
            } else if isAt(.dot), !isSymbol(.asterisk, after: 1) {
                cursor.skip()
                try link()
                if starDepth == currentDepth { cursor.note("'*'") }
                let field = try identifier()
                result = Expression(
                    node: .dereference(result, field: field),
                    span: cursor.span(from: start),
                    anchor: start
                )
            } else {
                break
            }
        }
        cursor.leave(mark)
        return result
    }

    private mutating func primaryNode() throws(SyntaxFailure) -> Expression.Node {
        let token = cursor.current
        switch token.kind {
        case .integer, .decimal, .double, .symbol(.minus):
            return .literal(try number())
        case .string, .unicodeString:
            return .literal(.string(try string()))
        case .binary:
            cursor.skip()
            return .literal(.binary(try binaryValue(token)))
        case .symbol(.question):
            cursor.skip()
            parameterCount += 1
            return .parameter(parameterCount - 1)
        case .symbol(.leftParenthesis):
            return try parenthesizedNode()
        case .keyword(let keyword):
            if let node = try keywordNode(keyword) { return node }
            guard !token.isReserved else { throw mismatch() }
            return try namedNode()
        case .identifier, .digitIdentifier, .quotedIdentifier, .backquotedIdentifier:
            return try namedNode()
        case .symbol, .unrecognized, .end:
            throw mismatch()
        }
    }

    private mutating func number() throws(SyntaxFailure) -> Literal {
        let start = cursor.current.start
        let sign = accept(.minus) ? "-" : ""
        let token = cursor.current
        let text = sign + cursor.text(of: token)
        cursor.skip()
        switch token.kind {
        case .integer: return .integer(try integerValue(text, at: start))
        case .decimal: return .decimal(text.filter { $0 != "_" })
        case .double: return .double(text)
        default: throw mismatch()
        }
    }

    private func binaryValue(_ token: Token) throws(SyntaxFailure) -> [UInt8] {
        let inside = cursor.bytes[(token.start.offset + 2)..<(token.end.offset - 1)]
        var digits: [UInt8] = []
        for byte in inside where byte != UInt8(ascii: " ") && !(byte >= 9 && byte <= 13) {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                throw failure("Binary literal can only contain hexadecimal digits", at: token.start)
            }
            digits.append(UInt8(digit))
        }
        guard digits.count.isMultiple(of: 2) else {
            throw failure("Binary literal must contain an even number of digits", at: token.start)
        }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// `INTERVAL [+|-] 'text' DAY [TO SECOND]`.
    mutating func intervalLiteral() throws(SyntaxFailure) -> Expression {
        let start = cursor.current.start
        try expect(.interval)
        let sign: Sign? = accept(.minus) ? .minus : accept(.plus) ? .plus : nil
        let text = try string()
        let from = try intervalField()
        let to = accept(.to) ? try intervalField() : nil
        let literal = IntervalLiteral(sign: sign, text: text, from: from, to: to)
        return Expression(node: .literal(.interval(literal)), span: cursor.span(from: start), anchor: start)
    }

    mutating func intervalField() throws(SyntaxFailure) -> IntervalField {
        if accept(.year) { return .year }
        if accept(.month) { return .month }
        if accept(.day) { return .day }
        if accept(.hour) { return .hour }
        if accept(.minute) { return .minute }
        if accept(.second) { return .second }
        throw mismatch()
    }
}

// MARK: - Parentheses

extension TrinoParser {
    /// Whether a query begins some tokens further on, rather than an expression or a relation.
    ///
    /// Behind parentheses of its own a query goes on as only queries do, or ends.
    func startsQuery(after distance: Int) -> Bool {
        var first = distance
        while isSymbol(.leftParenthesis, after: first), first - distance <= Self.maximumDepth {
            first += 1
        }
        switch cursor.kind(after: first) {
        case .keyword(.select), .keyword(.values): break
        case .keyword(.with): return first == distance
        case .keyword(.table):
            guard !isSymbol(.leftParenthesis, after: first + 1) else { return false }
        default: return false
        }
        return (distance..<first).allSatisfy { parenthesis in
            guard let behind = cursor.indexAfterParenthesis(at: cursor.index + parenthesis) else {
                return false
            }
            return continuesQuery(cursor.kind(after: behind - cursor.index))
        }
    }

    private func continuesQuery(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .keyword(.union), .keyword(.intersect), .keyword(.except), .keyword(.order), .keyword(.offset),
            .keyword(.limit), .keyword(.fetch), .symbol(.rightParenthesis):
            true
        default: false
        }
    }

    /// A subquery, a lambda, a row, or a parenthesised expression.
    private mutating func parenthesizedNode() throws(SyntaxFailure) -> Expression.Node {
        if startsQuery(after: 1) {
            cursor.skip()
            let query = try query()
            try expect(.rightParenthesis)
            return .subquery(query)
        }
        if let lambda = try acceptLambda() { return lambda }
        cursor.skip()
        if cursor.isRecording { cursor.note("<query>") }
        let first = try expression()
        if accept(.comma) {
            let rest = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
            try expect(.rightParenthesis)
            return .row([first] + rest)
        }
        try expect(.rightParenthesis)
        return first.node
    }

    /// `() -> body`, `(a, b) -> body`.
    private mutating func acceptLambda() throws(SyntaxFailure) -> Expression.Node? {
        var distance = 1
        while !isSymbol(.rightParenthesis, after: distance) {
            guard isName(cursor.token(after: distance)) else { return nil }
            distance += 1
            if isSymbol(.comma, after: distance) {
                distance += 1
            } else if !isSymbol(.rightParenthesis, after: distance) {
                return nil
            }
        }
        guard isSymbol(.arrow, after: distance + 1) else { return nil }
        try expect(.leftParenthesis)
        var parameters: [Identifier] = []
        if !isAt(.rightParenthesis) {
            parameters = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.identifier() }
        }
        try expect(.rightParenthesis)
        try expect(.arrow)
        return .lambda(parameters, body: try expression())
    }
}

// MARK: - Names

extension TrinoParser {
    /// A call, a typed literal, a lambda or a column.
    private mutating func namedNode() throws(SyntaxFailure) -> Expression.Node {
        switch cursor.kind(after: 1) {
        case .string, .unicodeString:
            let type = try identifier()
            return .literal(.typed(type: type.name, text: try string()))
        case .symbol(.arrow):
            let parameter = try identifier()
            try expect(.arrow)
            return .lambda([parameter], body: try expression())
        case .symbol(.leftParenthesis):
            return try call()
        case .symbol(.dot) where isQualifiedCall():
            return try call()
        default:
            return .identifier(try identifier())
        }
    }

    /// Whether words joined by dots end in an opening parenthesis.
    private func isQualifiedCall() -> Bool {
        var distance = 1
        while isSymbol(.dot, after: distance), isName(cursor.token(after: distance + 1)) {
            distance += 2
        }
        return isSymbol(.leftParenthesis, after: distance)
    }
}
