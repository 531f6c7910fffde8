// MARK: - Statements

extension HiveParser {
    /// Any statement that Athena hands to Hive.
    mutating func statement() throws(SyntaxFailure) -> Statement {
        let start = cursor.current.start
        if accept(.create) {
            if isAt(.database) || isAt(.schema) { return .createDatabase(try createDatabase()) }
            guard isAt(.external) || isAt(.table) else {
                throw unrecognized(from: start, within: "ddl statement")
            }
            return .createTable(try createTable(from: start))
        }
        if accept(.alter) { return try alter(from: start) }
        if accept(.drop) { return try drop(from: start) }
        if accept(.msck) {
            try expect(.repair)
            try expect(.table)
            return .repairTable(try name())
        }
        if accept(.show) { return try show(from: start) }
        if accept(.describe) || accept(.desc) { return try describe(from: start) }
        throw unrecognized()
    }

    /// The failure of a statement whose second word tells nothing.
    private func unrecognized(from start: SourcePosition, within clause: String) -> SyntaxFailure {
        let first = max(cursor.index - 1, 0)
        let near = (first..<(first + 3)).map { index in
            "'\(cursor.display(cursor.tokens[min(index, cursor.tokens.count - 1)]))'"
        }
        return failure("cannot recognize input near \(near.joined(separator: " ")) in \(clause)", at: start)
    }

    private mutating func createDatabase() throws(SyntaxFailure) -> CreateDatabase {
        cursor.skip()
        let ifNotExists = try acceptIfNotExists()
        let name = try databaseName()
        var database = CreateDatabase(name: name, ifNotExists: ifNotExists, properties: [])
        if accept(.comment) { database.comment = try string() }
        if accept(.location) { database.location = try string() }
        if accept(.with) {
            try expect(.dbproperties)
            database.properties = try textProperties()
        }
        return database
    }

    private mutating func databaseName() throws(SyntaxFailure) -> QualifiedName {
        try within("create database statement") { (parser) throws(SyntaxFailure) in
            let name = try parser.identifier()
            return QualifiedName(parts: [name], span: name.span)
        }
    }

    private mutating func alter(from start: SourcePosition) throws(SyntaxFailure) -> Statement {
        if accept(.table) { return .alterTable(try alterTable()) }
        if isAt(.database) || isAt(.schema) {
            cursor.skip()
            let name = try databaseName()
            try expect(.set)
            if accept(.location) {
                return .alterDatabase(AlterDatabase(name: name, change: .setLocation(try string())))
            }
            try expect(.dbproperties)
            return .alterDatabase(AlterDatabase(name: name, change: .setProperties(try textProperties())))
        }
        if isAt(.view) { throw SyntaxFailure.unsupported("ALTER VIEW", dialect: .hive, at: start) }
        throw unrecognized(from: start, within: "alter statement")
    }

    private mutating func drop(from start: SourcePosition) throws(SyntaxFailure) -> Statement {
        if accept(.table) {
            let ifExists = try acceptIfExists()
            let name = try name()
            return .dropTable(DropTable(name: name, ifExists: ifExists, purge: accept(.purge)))
        }
        guard accept(.database) || accept(.schema) else {
            throw unrecognized(from: start, within: "ddl statement")
        }
        let ifExists = try acceptIfExists()
        let name = try databaseName()
        let isCascading = accept(.cascade)
        if !isCascading { _ = accept(.restrict) }
        return .dropDatabase(DropDatabase(name: name, ifExists: ifExists, isCascading: isCascading))
    }
}

// MARK: - SHOW and DESCRIBE

extension HiveParser {
    private mutating func show(from start: SourcePosition) throws(SyntaxFailure) -> Statement {
        if accept(.databases) || accept(.schemas) {
            _ = accept(.like)
            return .showDatabases(pattern: acceptString())
        }
        if accept(.tables) { return .showTables(try names()) }
        if accept(.views) { return .showViews(try names()) }
        if accept(.columns) {
            if !accept(.from) { try expect(.in) }
            let table = try name()
            var database: QualifiedName?
            if accept(.from) || accept(.in) { database = try name("database name") }
            return .showColumns(ShowColumns(table: table, database: database))
        }
        if accept(.partitions) {
            let table = try name()
            let partition = isAt(.partition) ? try partition() : nil
            return .showPartitions(ShowPartitions(table: table, partition: partition))
        }
        if accept(.tblproperties) {
            let table = try name()
            guard accept(.leftParenthesis) else { return .showTableProperties(table, key: nil) }
            let key = try string()
            try expect(.rightParenthesis)
            return .showTableProperties(table, key: key)
        }
        if accept(.create) {
            try expect(.table)
            return .showCreateTable(try name())
        }
        guard case .keyword(let word) = cursor.kind, Self.foreignShows.contains(word) else {
            throw unrecognized(from: start, within: "show statement")
        }
        throw SyntaxFailure.unsupported("SHOW \(word.rawValue)", dialect: .hive, at: start)
    }

    private static let foreignShows: [Keyword] = [.current, .function, .grant, .role, .stats]

    /// `[IN database] [LIKE] ['pattern']`.
    private mutating func names() throws(SyntaxFailure) -> ShowNames {
        var database: QualifiedName?
        if accept(.in) || accept(.from) { database = try name("database name") }
        _ = accept(.like)
        return ShowNames(database: database, pattern: acceptString())
    }

    private mutating func describe(from start: SourcePosition) throws(SyntaxFailure) -> Statement {
        if isAt(.database) || isAt(.schema) || isAt(.function) {
            let word = cursor.text(of: cursor.current).uppercased()
            throw SyntaxFailure.unsupported("DESCRIBE \(word)", dialect: .hive, at: start)
        }
        if isAt(.view), isName(cursor.token(after: 1)) {
            cursor.skip()
            return .describeView(try name())
        }
        var detail: Describe.Detail?
        if accept(.extended) {
            detail = .extended
        } else if accept(.formatted) {
            detail = .formatted
        }
        var description = Describe(table: try describedName(), detail: detail, column: [])
        if isAt(.partition) { description.partition = try partition() }
        if cursor.kind != .end, cursor.kind != .symbol(.semicolon) {
            repeat {
                description.column.append(try fieldName())
            } while accept(.dot)
        }
        return .describe(description)
    }

    /// A table's name; `DESCRIBE TABLE t` means the column `t` of a table that is called `table`.
    private mutating func describedName() throws(SyntaxFailure) -> QualifiedName {
        let token = cursor.current
        guard accept(.table) else { return try name() }
        let word = Identifier(text: cursor.text(of: token), isQuoted: true, span: token.span)
        return QualifiedName(parts: [word], span: token.span)
    }

    /// A word of a column's path; `'$elem$'`, `'$key$'` and `'$value$'` go into arrays and maps.
    private mutating func fieldName() throws(SyntaxFailure) -> Identifier {
        let token = cursor.current
        guard let text = acceptString() else { return try identifier() }
        return Identifier(text: text, isQuoted: true, span: token.span)
    }
}
