/// Reads the SQL of S3 Select.
///
/// Source: Amazon S3 User Guide, SQL reference for Amazon S3 Select.
struct SelectParser {
    private let tokens: [SelectToken]
    private var index = 0
    private var depth = 0

    /// The longest expression in UTF-8 bytes.
    ///
    /// Source: Amazon S3 User Guide, Querying data in place with S3 Select, Requirements and limits.
    private static let longestExpression = 256 << 10
    /// Nesting beyond which reading would need too deep a stack.
    private static let deepest = 200

    private init(_ tokens: [SelectToken]) {
        self.tokens = tokens
    }

    static func parse(_ text: String) throws(SelectFailure) -> SelectSyntax {
        guard text.utf8.count <= longestExpression else {
            throw SelectFailure(
                "ExpressionTooLong",
                "The SQL expression is too long: the maximum byte-length for an SQL expression is 256 KB."
            )
        }
        var lexer = SelectLexer(text)
        var parser = SelectParser(try lexer.tokens())
        return try parser.query()
    }

    // MARK: Tokens

    var current: SelectToken { tokens[index] }
    var following: SelectToken { tokens[min(index + 1, tokens.count - 1)] }

    mutating func advance() { if index < tokens.count - 1 { index += 1 } }

    func isAt(sign: String) -> Bool { current.kind == .sign(sign) }

    mutating func take(sign: String) -> Bool {
        guard isAt(sign: sign) else { return false }
        advance()
        return true
    }

    mutating func take(_ keyword: String) -> Bool {
        guard current.keyword == keyword else { return false }
        advance()
        return true
    }

    mutating func expect(sign: String, _ code: String = "ParseExpectedTokenType") throws(SelectFailure) {
        guard take(sign: sign) else { throw unexpected(code, "'\(sign)'") }
    }

    mutating func expect(_ keyword: String, _ code: String = "ParseExpectedKeyword") throws(SelectFailure) {
        guard take(keyword) else { throw unexpected(code, keyword) }
    }

    func unexpected(_ code: String = "ParseUnexpectedToken", _ expected: String? = nil) -> SelectFailure {
        let wanted = expected.map { ", \($0) was expected" } ?? ""
        return SelectFailure(
            code,
            "The SQL expression contains an unexpected token: \(current.description) at \(current.place)\(wanted)."
        )
    }

    /// Runs `body` one level deeper.
    mutating func nested<Value>(
        _ body: (inout SelectParser) throws(SelectFailure) -> Value
    ) throws(SelectFailure) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw SelectFailure("UnsupportedSyntax", "The SQL expression is nested too deeply.")
        }
        return try body(&self)
    }

    // MARK: The query

    /// Words that begin a statement of SQL other than a query.
    private static let otherStatements: Set<String> = [
        "ALTER", "CREATE", "DELETE", "DROP", "EXEC", "EXPLAIN", "INSERT", "MERGE", "TRUNCATE", "UPDATE", "WITH",
    ]

    private mutating func query() throws(SelectFailure) -> SelectSyntax {
        if let word = current.keyword, Self.otherStatements.contains(word) {
            throw SelectFailure(
                "UnsupportedSqlOperation",
                "Encountered an unsupported SQL operation: \(word). S3 Select takes SELECT alone."
            )
        }
        try expect("SELECT", "ParseUnexpectedToken")
        if current.keyword == "DISTINCT" || current.keyword == "TOP" {
            throw SelectFailure.unsupportedStructure(current.description.uppercased())
        }
        _ = take("ALL")
        guard current.keyword != "FROM", current.kind != .end else {
            throw SelectFailure("ParseEmptySelect", "The SQL expression contains an empty SELECT clause.")
        }
        var items = try projection()
        guard take("FROM") else {
            guard current.kind == .end else { throw unexpected() }
            throw SelectFailure(
                "ParseSelectMissingFrom",
                "The SQL expression contains a missing FROM after the SELECT list."
            )
        }
        let (path, alias) = try source()
        var condition: SelectExpression?
        if take("WHERE") { condition = try expression() }
        try refuseClauses()
        var limit: SelectExpression?
        if take("LIMIT") { limit = try expression() }
        _ = take(sign: ";")
        try refuseClauses()
        guard current.kind == .end else { throw unexpected() }
        if case .items(let list) = items, list.count == 1, let all = wholeRecord(list[0], alias) { items = all }
        return SelectSyntax(projection: items, path: path, alias: alias, condition: condition, limit: limit)
    }

    /// `SELECT s.*` is `SELECT *`.
    private func wholeRecord(_ item: SelectSyntax.Item, _ alias: SelectName?) -> SelectSyntax.Projection? {
        guard case .path(let name, let steps) = item.expression, steps == [.elements], let alias,
            name.matches(alias.text)
        else { return nil }
        return .all
    }

    private func refuseClauses() throws(SelectFailure) {
        switch current.keyword {
        case "GROUP"?, "HAVING"?, "ORDER"?, "UNION"?, "INTERSECT"?, "EXCEPT"?, "OFFSET"?, "WINDOW"?:
            let word = current.description.uppercased()
            throw SelectFailure.unsupportedStructure(word == "GROUP" || word == "ORDER" ? word + " BY" : word)
        default: return
        }
    }

    private mutating func projection() throws(SelectFailure) -> SelectSyntax.Projection {
        if isAt(sign: "*") {
            advance()
            guard !isAt(sign: ",") else {
                throw SelectFailure(
                    "ParseAsteriskIsNotAloneInSelectList",
                    "Other expressions are not allowed in the SELECT list when '*' is used without dot notation in the SQL expression."
                )
            }
            return .all
        }
        var items: [SelectSyntax.Item] = []
        repeat {
            if isAt(sign: "*") {
                throw SelectFailure(
                    "ParseAsteriskIsNotAloneInSelectList",
                    "Other expressions are not allowed in the SELECT list when '*' is used without dot notation in the SQL expression."
                )
            }
            items.append(try item())
        } while take(sign: ",")
        return .items(items)
    }

    private mutating func item() throws(SelectFailure) -> SelectSyntax.Item {
        let expression = try expression()
        if take("AS") {
            return .init(expression: expression, name: try name("ParseExpectedIdentForAlias").text)
        }
        switch current.kind {
        case .quoted(let text):
            advance()
            return .init(expression: expression, name: text)
        case .word(let text) where current.keyword != "FROM":
            advance()
            return .init(expression: expression, name: text)
        case .word, .string, .integer, .decimal, .ion, .sign, .end:
            return .init(expression: expression, name: Self.ownName(of: expression))
        }
    }

    /// The last name of a path.
    private static func ownName(of expression: SelectExpression) -> String? {
        guard case .path(let name, let steps) = expression else { return nil }
        if case .name(let last)? = steps.last { return last.text }
        return steps.isEmpty ? name.text : nil
    }

    mutating func name(_ code: String) throws(SelectFailure) -> SelectName {
        switch current.kind {
        case .word(let text):
            advance()
            return SelectName(text: text, isExact: false)
        case .quoted(let text):
            advance()
            return SelectName(text: text, isExact: true)
        case .string, .integer, .decimal, .ion, .sign, .end:
            throw unexpected(code, "a name")
        }
    }

    private mutating func source() throws(SelectFailure) -> ([SelectSyntax.Step], SelectName?) {
        if isAt(sign: "(") { throw SelectFailure.unsupportedStructure("a query inside FROM") }
        let table = try name("ParseExpectedMember")
        guard table.text.uppercased() == "S3OBJECT" else {
            throw SelectFailure(
                "InvalidDataSource",
                "Invalid data source type: \(table.text). Only S3Object can be queried."
            )
        }
        var path = try steps()
        if path.first == .elements {
            path.removeFirst()
        } else if !path.isEmpty {
            throw SelectFailure(
                "InvalidKeyPath",
                "Key path in the SQL expression is invalid: a path begins with S3Object[*]."
            )
        }
        var alias: SelectName?
        if take("AS") {
            alias = try name("ParseExpectedIdentForAlias")
        } else if case .quoted = current.kind {
            alias = try name("ParseExpectedIdentForAlias")
        } else if let word = current.keyword, !Self.wordsAfterSource.contains(word) {
            alias = try name("ParseExpectedIdentForAlias")
        }
        if current.keyword == "AT" || current.keyword == "BY" {
            throw SelectFailure("ParseUnsupportedAlias", "\(current.description) is not supported in FROM.")
        }
        if isAt(sign: ",") {
            throw SelectFailure("MultipleDataSourcesUnsupported", "Multiple data sources are not supported.")
        }
        if let word = current.keyword,
            ["JOIN", "INNER", "LEFT", "RIGHT", "CROSS", "FULL", "OUTER"].contains(word)
        {
            throw SelectFailure("MultipleDataSourcesUnsupported", "Multiple data sources are not supported.")
        }
        return (path, alias)
    }

    private static let wordsAfterSource: Set<String> = [
        "AT", "BY", "CROSS", "EXCEPT", "FULL", "GROUP", "HAVING", "INNER", "INTERSECT", "JOIN", "LEFT", "LIMIT",
        "OFFSET", "ORDER", "OUTER", "RIGHT", "UNION", "WHERE", "WINDOW",
    ]

    /// What follows a name: `.name`, `[3]`, `['name']`, `[*]`, `.*`.
    mutating func steps() throws(SelectFailure) -> [SelectSyntax.Step] {
        var steps: [SelectSyntax.Step] = []
        while true {
            if take(sign: ".") {
                if take(sign: "*") {
                    steps.append(.elements)
                } else {
                    steps.append(.name(try name("ParseInvalidPathComponent")))
                }
            } else if take(sign: "[") {
                switch current.kind {
                case .integer(let text):
                    guard let number = Int(text) else { throw unexpected("ParseInvalidPathComponent") }
                    steps.append(.index(number))
                case .string(let text): steps.append(.name(SelectName(text: text, isExact: true)))
                case .sign("*"): steps.append(.elements)
                case .word, .quoted, .decimal, .ion, .sign, .end: throw unexpected("ParseInvalidPathComponent")
                }
                advance()
                try expect(sign: "]", "ParseInvalidPathComponent")
            } else {
                return steps
            }
        }
    }
}
