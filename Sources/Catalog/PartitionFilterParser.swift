/// Reads a filter expression and binds it to partition keys.
struct PartitionFilterParser {
    private let expression: String
    private let keys: [PartitionKey]
    private let tokens: [Token]
    private var index = 0
    private var depth = 0

    private enum Token: Equatable {
        /// In lower case; quoted names are names and never keywords.
        case word(String)
        case name(String)
        case text(String)
        case number(String)
        case sign(String)
    }

    init(_ expression: String, keys: [PartitionKey]) throws(PartitionFilterFailure) {
        self.expression = expression
        self.keys = keys
        guard let tokens = Self.tokens(expression) else { throw .unsupported(expression: expression) }
        self.tokens = tokens
    }

    mutating func wholeExpression() throws(PartitionFilterFailure) -> PartitionFilter.Node {
        let node = try disjunction()
        guard index == tokens.count else { throw unsupported }
        return node
    }

    private var unsupported: PartitionFilterFailure { .unsupported(expression: expression) }

    private mutating func disjunction() throws(PartitionFilterFailure) -> PartitionFilter.Node {
        var node = try conjunction()
        while take(.word("or")) { node = .or(node, try conjunction()) }
        return node
    }

    private mutating func conjunction() throws(PartitionFilterFailure) -> PartitionFilter.Node {
        var node = try negation()
        while take(.word("and")) { node = .and(node, try negation()) }
        return node
    }

    private mutating func negation() throws(PartitionFilterFailure) -> PartitionFilter.Node {
        depth += 1
        defer { depth -= 1 }
        guard depth < 200 else { throw unsupported }
        if take(.word("not")) { return .not(try negation()) }
        if take(.sign("(")) {
            let node = try disjunction()
            guard take(.sign(")")) else { throw unsupported }
            return node
        }
        return try condition()
    }

    private mutating func condition() throws(PartitionFilterFailure) -> PartitionFilter.Node {
        if let text = literal() {
            guard let comparison = comparison() else { throw unsupported }
            let key = try key()
            return .comparison(key: key, comparison.mirrored, try scalar(text, key))
        }
        let key = try key()
        if let comparison = comparison() {
            return .comparison(key: key, comparison, try scalar(try requiredLiteral(), key))
        }
        if take(.word("is")) {
            let isNegated = take(.word("not"))
            guard take(.word("null")) else { throw unsupported }
            return isNegated ? .not(.isNull(key: key)) : .isNull(key: key)
        }
        let isNegated = take(.word("not"))
        let node = try membership(key)
        return isNegated ? .not(node) : node
    }

    /// `IN`, `BETWEEN` or `LIKE` after a key.
    private mutating func membership(_ key: Int) throws(PartitionFilterFailure) -> PartitionFilter.Node {
        if take(.word("in")) {
            guard take(.sign("(")) else { throw unsupported }
            var values: [PartitionScalar] = []
            repeat { values.append(try scalar(try requiredLiteral(), key)) } while take(.sign(","))
            guard take(.sign(")")) else { throw unsupported }
            return .isIn(key: key, values)
        }
        if take(.word("between")) {
            let low = try scalar(try requiredLiteral(), key)
            guard take(.word("and")) else { throw unsupported }
            return .between(key: key, low, try scalar(try requiredLiteral(), key))
        }
        guard take(.word("like")) else { throw unsupported }
        let pattern = try requiredLiteral()
        guard keys[key].kind == .text else { throw .noLike(type: keys[key].type) }
        return .like(key: key, LikePattern(pattern))
    }

    private mutating func key() throws(PartitionFilterFailure) -> Int {
        guard index < tokens.count else { throw unsupported }
        let name: String
        switch tokens[index] {
        case .word(let word): name = word
        case .name(let quoted): name = quoted.lowercased()
        case .text, .number, .sign: throw unsupported
        }
        index += 1
        guard let key = keys.firstIndex(where: { $0.name == name }) else { throw .unknownColumn(name) }
        guard keys[key].kind != .unknown else { throw .unknownType(keys[key].type) }
        return key
    }

    private mutating func comparison() -> PartitionFilter.Comparison? {
        guard index < tokens.count, case .sign(let sign) = tokens[index] else { return nil }
        let comparison: PartitionFilter.Comparison
        switch sign {
        case "=": comparison = .equal
        case "<>", "!=": comparison = .notEqual
        case "<": comparison = .less
        case "<=": comparison = .lessOrEqual
        case ">": comparison = .greater
        case ">=": comparison = .greaterOrEqual
        default: return nil
        }
        index += 1
        return comparison
    }

    /// The text of a literal; `DATE` and `TIMESTAMP` may stand before a quoted one.
    private mutating func literal() -> String? {
        guard index < tokens.count else { return nil }
        switch tokens[index] {
        case .text(let text), .number(let text):
            index += 1
            return text
        case .word("date"), .word("timestamp"):
            guard index + 1 < tokens.count, case .text(let text) = tokens[index + 1] else { return nil }
            index += 2
            return text
        case .word, .name, .sign: return nil
        }
    }

    private mutating func requiredLiteral() throws(PartitionFilterFailure) -> String {
        if take(.sign("(")) {
            let text = try requiredLiteral()
            guard take(.sign(")")) else { throw unsupported }
            return text
        }
        guard let text = literal() else { throw unsupported }
        return text
    }

    private func scalar(_ text: String, _ key: Int) throws(PartitionFilterFailure) -> PartitionScalar {
        guard let scalar = PartitionScalar(text, as: keys[key].kind) else {
            throw .badLiteral(text, type: keys[key].kind.rawValue)
        }
        return scalar
    }

    private mutating func take(_ token: Token) -> Bool {
        guard index < tokens.count, tokens[index] == token else { return false }
        index += 1
        return true
    }

    /// Nil when a quote is open at the end or a character belongs to no token.
    private static func tokens(_ expression: String) -> [Token]? {
        let scalars = Array(expression.unicodeScalars)
        var tokens: [Token] = []
        var index = 0
        func text(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }
        while index < scalars.count {
            let start = index
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "'", "\"", "`":
                guard let (content, end) = quoted(scalars, from: index, by: scalar) else { return nil }
                tokens.append(scalar == "'" ? .text(content) : .name(content))
                index = end
            case "(", ")", ",", "=":
                tokens.append(.sign(String(scalar)))
            case "<", ">", "!":
                if index < scalars.count, scalars[index] == "=" || (scalar == "<" && scalars[index] == ">") {
                    index += 1
                }
                tokens.append(.sign(text(start..<index)))
            case "0"..."9", "-", "+", ".":
                while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "." { index += 1 }
                tokens.append(.number(text(start..<index)))
            default:
                if scalar.properties.isWhitespace { continue }
                guard HiveTypeParser.isNameScalar(scalar) else { return nil }
                while index < scalars.count, HiveTypeParser.isNameScalar(scalars[index]) { index += 1 }
                tokens.append(.word(text(start..<index).lowercased()))
            }
        }
        return tokens
    }

    private static func quoted(
        _ scalars: [Unicode.Scalar],
        from start: Int,
        by quote: Unicode.Scalar
    ) -> (content: String, end: Int)? {
        var content = String.UnicodeScalarView()
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == quote {
                guard index < scalars.count, scalars[index] == quote else { return (String(content), index) }
                index += 1
            }
            content.append(scalar)
        }
        return nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
