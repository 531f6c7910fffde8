// MARK: - Statements

extension TrinoParser {
    /// Any statement that Athena hands to Trino.
    mutating func statement() throws(SyntaxFailure) -> Statement {
        let outer = try descend()
        let statement = try statementBody()
        ascend(outer)
        return statement
    }

    private mutating func statementBody() throws(SyntaxFailure) -> Statement {
        switch cursor.kind {
        case .keyword(.create): return try createStatement()
        case .keyword(.drop): return try dropStatement()
        case .keyword(.insert): return .insert(try insert())
        case .keyword(.delete): return .delete(try delete())
        case .keyword(.update): return .update(try update())
        case .keyword(.merge): return .merge(try merge())
        case .keyword(.unload): return .unload(try unload())
        case .keyword(.optimize): return .optimize(try optimize())
        case .keyword(.vacuum):
            cursor.skip()
            return .vacuum(try vacuumedName())
        case .keyword(.prepare): return try prepare()
        case .keyword(.execute): return try execute()
        case .keyword(.deallocate):
            cursor.skip()
            try expect(.prepare)
            return .deallocate(name: try identifier())
        case .keyword(.explain): return .explain(try explain())
        case .keyword(.show): return try show()
        case .keyword(.select), .keyword(.with), .keyword(.values), .keyword(.table), .symbol(.leftParenthesis):
            return .query(try query())
        default:
            try refuseForeignStatement()
            noteStatements()
            return .query(try query())
        }
    }

    private mutating func noteStatements() {
        guard cursor.isRecording else { return }
        for keyword in Self.statementKeywords {
            cursor.note("'\(keyword.rawValue)'")
        }
    }

    /// Source: Athena's answer in dbt-labs/dbt-athena, issue 54; it does not name `OPTIMIZE` and `VACUUM`, which it takes.
    private static let statementKeywords: [Keyword] = [
        .alter, .analyze, .call, .comment, .commit, .create, .deallocate, .delete, .deny, .desc, .describe,
        .drop,
        .execute, .explain, .grant, .insert, .merge, .prepare, .refresh, .reset, .revoke, .rollback,
        .set,
        .show, .start, .truncate, .unload, .update, .use, .using,
    ]

    /// Statements that Trino runs and Athena does not.
    private func refuseForeignStatement() throws(SyntaxFailure) {
        guard case .keyword(let keyword) = cursor.kind else { return }
        switch keyword {
        case .analyze, .call, .comment, .commit, .deny, .grant, .refresh, .reset, .revoke, .rollback, .set,
            .start,
            .truncate, .use, .alter, .using:
            guard cursor.kind(after: 1) != .end else { return }
            throw SyntaxFailure.unsupported(keyword.rawValue, dialect: .trino, at: cursor.current.start)
        default: return
        }
    }

    private mutating func createStatement() throws(SyntaxFailure) -> Statement {
        let start = cursor.current.start
        try expect(.create)
        var orReplace = false
        if accept(.or) {
            try expect(.replace)
            orReplace = true
        }
        if accept(.view) { return .createView(try createView(orReplace: orReplace)) }
        if accept(.table) {
            guard !orReplace else {
                throw SyntaxFailure.unsupported("CREATE OR REPLACE TABLE", dialect: .trino, at: start)
            }
            return .createTableAs(try createTableAs())
        }
        switch cursor.kind {
        case .keyword(.function), .keyword(.materialized), .keyword(.role):
            let words = "CREATE " + cursor.text(of: cursor.current).uppercased()
            throw SyntaxFailure.unsupported(words, dialect: .trino, at: start)
        default: break
        }
        for word in ["MATERIALIZED", "ROLE", "SCHEMA"] {
            cursor.note("'\(word)'")
        }
        throw mismatch()
    }

    private mutating func createView(orReplace: Bool) throws(SyntaxFailure) -> CreateView {
        let name = try qualifiedName()
        let comment = accept(.comment) ? try string() : nil
        var security: CreateView.Security?
        if accept(.security) {
            if accept(.definer) {
                security = .definer
            } else {
                try expect(.invoker)
                security = .invoker
            }
        }
        try expect(.as)
        let query = try query()
        return CreateView(name: name, orReplace: orReplace, comment: comment, security: security, query: query)
    }

    private mutating func createTableAs() throws(SyntaxFailure) -> CreateTableAs {
        let ifNotExists = try acceptIfNotExists()
        let name = try qualifiedName()
        let columns = isAt(.leftParenthesis) ? try identifierList() : []
        let comment = accept(.comment) ? try string() : nil
        let properties = accept(.with) ? try properties() : []
        try expect(.as)
        let query: Query
        if isAt(.leftParenthesis), isKeyword(.with, after: 1) {
            cursor.skip()
            query = try self.query()
            try expect(.rightParenthesis)
        } else {
            query = try self.query()
        }
        var isWithData = true
        if accept(.with) {
            isWithData = !accept(.no)
            try expect(.data)
        }
        return CreateTableAs(
            name: name,
            ifNotExists: ifNotExists,
            columns: columns,
            comment: comment,
            properties: properties,
            query: query,
            isWithData: isWithData
        )
    }

    private mutating func acceptIfNotExists() throws(SyntaxFailure) -> Bool {
        guard isAt(.if), isKeyword(.not, after: 1) else { return false }
        cursor.skip()
        cursor.skip()
        try expect(.exists)
        return true
    }

    /// `(name = value, ...)`.
    private mutating func properties() throws(SyntaxFailure) -> [Property] {
        try parenthesized { (parser) throws(SyntaxFailure) in
            let name = try parser.identifier()
            try parser.expect(.equal)
            if parser.isAt(.default), !parser.isSymbol(.dot, after: 1) {
                parser.cursor.skip()
                return Property(name: name, value: nil)
            }
            return Property(name: name, value: try parser.expression())
        }
    }

    private mutating func dropStatement() throws(SyntaxFailure) -> Statement {
        let start = cursor.current.start
        try expect(.drop)
        if accept(.view) {
            var ifExists = false
            if isAt(.if), isKeyword(.exists, after: 1) {
                cursor.skip()
                cursor.skip()
                ifExists = true
            }
            return .dropView(DropView(name: try qualifiedName(), ifExists: ifExists))
        }
        switch cursor.kind {
        case .keyword(.function), .keyword(.materialized), .keyword(.role):
            let words = "DROP " + cursor.text(of: cursor.current).uppercased()
            throw SyntaxFailure.unsupported(words, dialect: .trino, at: start)
        default: break
        }
        for word in ["MATERIALIZED", "ROLE", "SCHEMA", "TABLE"] {
            cursor.note("'\(word)'")
        }
        throw mismatch()
    }
}

// MARK: - Statements that change rows

extension TrinoParser {
    private mutating func insert() throws(SyntaxFailure) -> Insert {
        try expect(.insert)
        try expect(.into)
        let table = try qualifiedName()
        let hasColumns = isAt(.leftParenthesis) && !startsQuery(after: 1)
        let columns = hasColumns ? try identifierList() : []
        return Insert(table: table, columns: columns, query: try query())
    }

    private mutating func delete() throws(SyntaxFailure) -> Delete {
        try expect(.delete)
        try expect(.from)
        let table = try qualifiedName()
        return Delete(table: table, filter: accept(.where) ? try expression() : nil)
    }

    private mutating func update() throws(SyntaxFailure) -> Update {
        try expect(.update)
        let table = try qualifiedName()
        try expect(.set)
        let assignments = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.assignment() }
        return Update(
            table: table,
            assignments: assignments,
            filter: accept(.where) ? try expression() : nil
        )
    }

    private mutating func assignment() throws(SyntaxFailure) -> Assignment {
        let column = try identifier()
        try expect(.equal)
        return Assignment(column: column, value: try expression())
    }

    private mutating func merge() throws(SyntaxFailure) -> Merge {
        try expect(.merge)
        try expect(.into)
        let table = try qualifiedName()
        let alias = try acceptAlias()
        try expect(.using)
        let source = try relation()
        try expect(.on)
        let condition = try expression()
        var cases: [Merge.Case] = []
        guard isAt(.when) else { throw mismatch() }
        while isAt(.when) {
            cases.append(try mergeCase())
        }
        return Merge(table: table, alias: alias, source: source, condition: condition, cases: cases)
    }

    private mutating func mergeCase() throws(SyntaxFailure) -> Merge.Case {
        let start = cursor.current.start
        try expect(.when)
        let isMatched = !accept(.not)
        try expect(.matched)
        let condition = accept(.and) ? try expression() : nil
        try expect(.then)
        let action = isMatched ? try matchedAction() : try insertAction()
        return Merge.Case(condition: condition, action: action, span: cursor.span(from: start))
    }

    private mutating func matchedAction() throws(SyntaxFailure) -> Merge.Action {
        if accept(.delete) { return .delete }
        try expect(.update)
        try expect(.set)
        return .update(try commaSeparated { (parser) throws(SyntaxFailure) in try parser.assignment() })
    }

    private mutating func insertAction() throws(SyntaxFailure) -> Merge.Action {
        try expect(.insert)
        let columns = isAt(.leftParenthesis) ? try identifierList() : []
        try expect(.values)
        let values = try parenthesized { (parser) throws(SyntaxFailure) in try parser.expression() }
        return .insert(columns: columns, values: values)
    }
}

// MARK: - Athena's own, and the rest

extension TrinoParser {
    private mutating func unload() throws(SyntaxFailure) -> Unload {
        cursor.skip()
        try expect(.leftParenthesis)
        let query = try query()
        try expect(.rightParenthesis)
        try expect(.to)
        let location = try string()
        let properties = accept(.with) ? try properties() : []
        return Unload(query: query, location: location, properties: properties)
    }

    private mutating func optimize() throws(SyntaxFailure) -> Optimize {
        cursor.skip()
        let table = try qualifiedName()
        try expect(.rewrite)
        try expect(.data)
        try expect(.using)
        try expect(.binPack)
        return Optimize(table: table, filter: accept(.where) ? try expression() : nil)
    }

    private mutating func prepare() throws(SyntaxFailure) -> Statement {
        try expect(.prepare)
        let name = try identifier()
        try expect(.from)
        return .prepare(name: name, try statement())
    }

    private mutating func execute() throws(SyntaxFailure) -> Statement {
        try expect(.execute)
        if isAt(.immediate), cursor.kind(after: 1) == .string || cursor.kind(after: 1) == .unicodeString {
            cursor.skip()
            let text = try string()
            return .executeImmediate(text: text, arguments: try acceptArguments())
        }
        let name = try identifier()
        return .execute(name: name, arguments: try acceptArguments())
    }

    private mutating func acceptArguments() throws(SyntaxFailure) -> [Expression] {
        guard accept(.using) else { return [] }
        return try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
    }

    private mutating func explain() throws(SyntaxFailure) -> Explain {
        try expect(.explain)
        let analyze = accept(.analyze)
        let isVerbose = analyze && accept(.verbose)
        var format: Explain.Format?
        var type: Explain.Kind?
        if isAt(.leftParenthesis), isKeyword(.format, after: 1) || isKeyword(.type, after: 1) {
            cursor.skip()
            repeat {
                if accept(.format) {
                    format = try explainFormat()
                } else {
                    try expect(.type)
                    type = try explainKind()
                }
            } while accept(.comma)
            try expect(.rightParenthesis)
        }
        return Explain(
            analyze: analyze,
            isVerbose: isVerbose,
            format: format,
            type: type,
            statement: try statement()
        )
    }

    private mutating func explainFormat() throws(SyntaxFailure) -> Explain.Format {
        if accept(.text) { return .text }
        if accept(.graphviz) { return .graphviz }
        try expect(.json)
        return .json
    }

    private mutating func explainKind() throws(SyntaxFailure) -> Explain.Kind {
        if accept(.logical) { return .logical }
        if accept(.distributed) { return .distributed }
        if accept(.validate) { return .validate }
        try expect(.io)
        return .io
    }

    private mutating func show() throws(SyntaxFailure) -> Statement {
        let start = cursor.current.start
        try expect(.show)
        if accept(.create) {
            try expect(.view)
            return .showCreateView(try qualifiedName())
        }
        let word = cursor.text(of: cursor.current).uppercased()
        throw SyntaxFailure.unsupported("SHOW \(word)", dialect: .trino, at: start)
    }
}
