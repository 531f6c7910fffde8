extension SelectParser {
    mutating func expression() throws(SelectFailure) -> SelectExpression {
        try nested { parser throws(SelectFailure) in
            var left = try parser.conjunction()
            while parser.take("OR") { left = .or(left, try parser.conjunction()) }
            return left
        }
    }

    private mutating func conjunction() throws(SelectFailure) -> SelectExpression {
        var left = try negation()
        while take("AND") { left = .and(left, try negation()) }
        return left
    }

    private mutating func negation() throws(SelectFailure) -> SelectExpression {
        guard take("NOT") else { return try comparison() }
        return .not(try nested { parser throws(SelectFailure) in try parser.negation() })
    }

    private static let comparisons: [String: ComparisonOperator] = [
        "=": .equal, "<>": .unequal, "!=": .unequal, "<": .less, "<=": .lessOrEqual, ">": .greater,
        ">=": .greaterOrEqual,
    ]

    private mutating func comparison() throws(SelectFailure) -> SelectExpression {
        var left = try concatenation()
        while true {
            if case .sign(let sign) = current.kind, let comparison = Self.comparisons[sign] {
                advance()
                left = .comparison(comparison, left, try concatenation())
                continue
            }
            if take("IS") {
                let isNegated = take("NOT")
                let test = try kind(of: left)
                left = isNegated ? .not(test) : test
                continue
            }
            let isNegated = current.keyword == "NOT"
            guard let word = isNegated ? following.keyword : current.keyword,
                ["BETWEEN", "IN", "LIKE"].contains(word)
            else { return left }
            if isNegated { advance() }
            advance()
            let test = try predicate(word, of: left)
            left = isNegated ? .not(test) : test
        }
    }

    private mutating func kind(of value: SelectExpression) throws(SelectFailure) -> SelectExpression {
        if take("NULL") { return .isNull(value) }
        if take("MISSING") { return .isMissing(value) }
        throw unexpected("ParseExpectedKeyword", "NULL or MISSING")
    }

    private mutating func predicate(
        _ word: String,
        of value: SelectExpression
    ) throws(SelectFailure) -> SelectExpression {
        switch word {
        case "BETWEEN":
            let lower = try concatenation()
            try expect("AND")
            return .between(value, lower, try concatenation())
        case "LIKE":
            let pattern = try concatenation()
            return .like(value, pattern: pattern, escape: take("ESCAPE") ? try concatenation() : nil)
        default:
            let closing = isAt(sign: "[") ? "]" : ")"
            guard take(sign: "(") || take(sign: "[") else {
                throw unexpected("ParseExpectedLeftParenValueConstructor", "'('")
            }
            if current.keyword == "SELECT" { throw SelectFailure.unsupportedStructure("a query inside IN") }
            var values = [try expression()]
            while take(sign: ",") { values.append(try expression()) }
            try expect(sign: closing)
            return .isIn(value, values)
        }
    }

    private mutating func concatenation() throws(SelectFailure) -> SelectExpression {
        var left = try sum()
        while take(sign: "||") { left = .binary(.concatenate, left, try sum()) }
        return left
    }

    private mutating func sum() throws(SelectFailure) -> SelectExpression {
        var left = try product()
        while true {
            if take(sign: "+") {
                left = .binary(.add, left, try product())
            } else if take(sign: "-") {
                left = .binary(.subtract, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(SelectFailure) -> SelectExpression {
        var left = try factor()
        while true {
            if take(sign: "*") {
                left = .binary(.multiply, left, try factor())
            } else if take(sign: "/") {
                left = .binary(.divide, left, try factor())
            } else if take(sign: "%") {
                left = .binary(.remainder, left, try factor())
            } else {
                return left
            }
        }
    }

    private mutating func factor() throws(SelectFailure) -> SelectExpression {
        if take(sign: "-") {
            return .negated(try nested { parser throws(SelectFailure) in try parser.factor() })
        }
        if take(sign: "+") { return try nested { parser throws(SelectFailure) in try parser.factor() } }
        return try primary()
    }

    private mutating func primary() throws(SelectFailure) -> SelectExpression {
        let token = current
        switch token.kind {
        case .string(let text):
            advance()
            return .literal(.string(text))
        case .integer(let text):
            advance()
            return .literal(try number(text, isDecimal: false))
        case .decimal(let text):
            advance()
            return .literal(try number(text, isDecimal: true))
        case .ion(let text):
            advance()
            return .literal(try ion(text))
        case .quoted(let text):
            advance()
            return .path(SelectName(text: text, isExact: true), try steps())
        case .word(let text): return try word(text)
        case .sign("("):
            advance()
            if current.keyword == "SELECT" {
                throw SelectFailure.unsupportedStructure("a query inside a query")
            }
            let inner = try expression()
            try expect(sign: ")")
            return inner
        case .sign, .end: throw unexpected("ParseUnexpectedToken", "an expression")
        }
    }

    private func number(_ text: String, isDecimal: Bool) throws(SelectFailure) -> SelectValue {
        if !isDecimal {
            guard let value = Int64(text) else { throw SelectFailure.integerOverflow }
            return .int(value)
        }
        guard let value = SelectNumber.decimal(text) else {
            throw SelectFailure(
                "LexerInvalidLiteral",
                "The SQL expression contains an invalid literal: \(text)."
            )
        }
        return .decimal(value)
    }

    private func ion(_ text: String) throws(SelectFailure) -> SelectValue {
        if let moment = SelectTimestamp(text) { return .timestamp(moment) }
        if let value = Int64(text) { return .int(value) }
        if let value = SelectNumber.decimal(text) { return .decimal(value) }
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            if text.count >= 2, text.first == "\"", text.last == "\"", !text.contains("\\") {
                return .string(String(text.dropFirst().dropLast()))
            }
            throw SelectFailure(
                "LexerInvalidIONLiteral",
                "The SQL expression contains an invalid ION literal: `\(text)`."
            )
        }
    }

    // MARK: Words

    /// Words that no column can be called without quotes.
    private static let reserved: Set<String> = [
        "AND", "AS", "BETWEEN", "ELSE", "END", "ESCAPE", "FROM", "GROUP", "HAVING", "IN", "IS", "LIKE", "LIMIT",
        "NOT",
        "OR", "ORDER", "SELECT", "THEN", "WHEN", "WHERE",
    ]

    private mutating func word(_ text: String) throws(SelectFailure) -> SelectExpression {
        let keyword = text.uppercased()
        let isCall = following.kind == .sign("(")
        switch keyword {
        case "TRUE":
            advance()
            return .literal(.bool(true))
        case "FALSE":
            advance()
            return .literal(.bool(false))
        case "NULL":
            advance()
            return .literal(.null)
        case "MISSING":
            advance()
            return .literal(.missing)
        case "CASE":
            advance()
            return try nested { parser throws(SelectFailure) in try parser.cases() }
        case "CAST" where isCall || following.kind != .sign("."):
            advance()
            return try cast()
        case "CURRENT_DATE", "CURRENT_TIMESTAMP", "CURRENT_TIME":
            throw SelectFailure.unsupportedFunction(keyword)
        default: break
        }
        if isCall { return try nested { parser throws(SelectFailure) in try parser.call(keyword) } }
        if Self.reserved.contains(keyword) { throw unexpected("ParseUnExpectedKeyword", "an expression") }
        advance()
        return .path(SelectName(text: text, isExact: false), try steps())
    }

    private mutating func cases() throws(SelectFailure) -> SelectExpression {
        let subject = current.keyword == "WHEN" ? nil : try expression()
        var branches: [(when: SelectExpression, then: SelectExpression)] = []
        while take("WHEN") {
            let condition = try expression()
            try expect("THEN")
            let when = subject.map { SelectExpression.comparison(.equal, $0, condition) } ?? condition
            branches.append((when, try expression()))
        }
        guard !branches.isEmpty else { throw unexpected("ParseExpectedWhenClause", "WHEN") }
        let otherwise = take("ELSE") ? try expression() : nil
        try expect("END")
        return .cases(branches, else: otherwise)
    }

    private mutating func cast() throws(SelectFailure) -> SelectExpression {
        try expect(sign: "(", "ParseExpectedLeftParenAfterCast")
        let value = try expression()
        guard take("AS") else { throw unexpected("ParseCastArity", "AS") }
        guard let word = current.keyword, let type = CastType(named: word) else {
            throw unexpected("ParseExpectedTypeName", "a type")
        }
        advance()
        if word == "DOUBLE" { _ = take("PRECISION") }
        if take(sign: "(") {
            // Source: SQL reference, Data types: scale and precision are ignored.
            repeat {
                guard case .integer = current.kind else {
                    throw unexpected("ParseInvalidTypeParam", "a number")
                }
                advance()
            } while take(sign: ",")
            try expect(sign: ")")
            guard type == .decimal else {
                throw SelectFailure(
                    "ParseInvalidTypeParam",
                    "The SQL expression contains an invalid parameter value: \(word) takes no length."
                )
            }
        }
        try expect(sign: ")", "ParseCastArity")
        return .cast(value, type)
    }
}
