// MARK: - Statements

extension Printer {
    mutating func write(_ statement: Statement) {
        switch statement {
        case .query(let query): write(query)
        case .createTableAs(let create): write(create)
        case .createView(let create): write(create)
        case .dropView(let drop): write(drop.ifExists ? "DROP VIEW IF EXISTS " : "DROP VIEW ", drop.name)
        case .insert(let insert): write(insert)
        case .delete(let delete): write(delete)
        case .update(let update): write(update)
        case .merge(let merge): write(merge)
        case .unload(let unload): write(unload)
        case .optimize(let optimize): write(optimize)
        case .vacuum(let table): write("VACUUM ", table)
        case .prepare(let name, let statement): writePrepare(name, statement)
        case .execute(let name, let arguments): write("EXECUTE ", name, using: arguments)
        case .executeImmediate(let text, let arguments): writeExecute(text, using: arguments)
        case .deallocate(let name): write("DEALLOCATE PREPARE ", name, using: [])
        case .explain(let explain): write(explain)
        case .showCreateView(let name): write("SHOW CREATE VIEW ", name)
        case .createDatabase(let create): write(create)
        case .alterDatabase(let alter): write(alter)
        case .dropDatabase(let drop): write(drop)
        case .createTable(let create): write(create)
        case .alterTable(let alter): write(alter)
        case .dropTable(let drop): write(drop)
        case .repairTable(let name): writeHive("MSCK REPAIR TABLE ", name)
        case .showDatabases(let pattern): write("SHOW DATABASES", ShowNames(database: nil, pattern: pattern))
        case .showTables(let names): write("SHOW TABLES", names)
        case .showViews(let names): write("SHOW VIEWS", names)
        case .showColumns(let show): write(show)
        case .showPartitions(let show): write(show)
        case .showTableProperties(let table, let key): writeShowProperties(table, key)
        case .showCreateTable(let name): writeHive("SHOW CREATE TABLE ", name)
        case .describe(let describe): write(describe)
        case .describeView(let name): writeHive("DESCRIBE VIEW ", name)
        }
    }

    private mutating func write(_ keywords: String, _ name: QualifiedName) {
        write(keywords)
        write(name)
    }

    private mutating func write(_ insert: Insert) {
        write("INSERT INTO ", insert.table)
        if !insert.columns.isEmpty {
            write(" ")
            write(insert.columns)
        }
        write(" ")
        write(insert.query)
    }

    private mutating func write(_ delete: Delete) {
        write("DELETE FROM ", delete.table)
        write(where: delete.filter)
    }

    private mutating func write(_ update: Update) {
        write("UPDATE ", update.table)
        write(" SET ")
        write(update.assignments)
        write(where: update.filter)
    }

    private mutating func write(_ unload: Unload) {
        write("UNLOAD ")
        writeSubquery(unload.query)
        write(" TO " + Self.literal(unload.location))
        write(unload.properties)
    }

    private mutating func write(_ optimize: Optimize) {
        write("OPTIMIZE ", optimize.table)
        write(" REWRITE DATA USING BIN_PACK")
        write(where: optimize.filter)
    }

    private mutating func writePrepare(_ name: Identifier, _ statement: Statement) {
        write("PREPARE ")
        write(name)
        write(" FROM ")
        write(statement)
    }

    private mutating func write(_ keywords: String, _ name: Identifier, using arguments: [Expression]) {
        write(keywords)
        write(name)
        write(using: arguments)
    }

    private mutating func writeExecute(_ text: String, using arguments: [Expression]) {
        write("EXECUTE IMMEDIATE " + Self.literal(text))
        write(using: arguments)
    }

    private mutating func write(using arguments: [Expression]) {
        guard !arguments.isEmpty else { return }
        write(" USING ")
        writeList(arguments) { $0.write($1) }
    }

    private mutating func write(where filter: Expression?) {
        guard let filter else { return }
        write(" WHERE ")
        write(filter)
    }

    private mutating func write(_ properties: [Property]) {
        guard !properties.isEmpty else { return }
        write(" WITH ")
        writeParenthesized(properties) { printer, property in
            printer.write(property.name)
            printer.write(" = ")
            if let value = property.value { printer.write(value) } else { printer.write("DEFAULT") }
        }
    }

    private mutating func write(_ create: CreateTableAs) {
        write(create.ifNotExists ? "CREATE TABLE IF NOT EXISTS " : "CREATE TABLE ")
        write(create.name)
        if !create.columns.isEmpty {
            write(" ")
            write(create.columns)
        }
        if let comment = create.comment { write(" COMMENT " + Self.literal(comment)) }
        write(create.properties)
        write(" AS ")
        write(create.query)
        if !create.isWithData { write(" WITH NO DATA") }
    }

    private mutating func write(_ create: CreateView) {
        write(create.orReplace ? "CREATE OR REPLACE VIEW " : "CREATE VIEW ")
        write(create.name)
        if let comment = create.comment { write(" COMMENT " + Self.literal(comment)) }
        if let security = create.security { write(" SECURITY " + security.rawValue.uppercased()) }
        write(" AS ")
        write(create.query)
    }

    private mutating func write(_ assignments: [Assignment]) {
        writeList(assignments) { printer, assignment in
            printer.write(assignment.column)
            printer.write(" = ")
            printer.write(assignment.value)
        }
    }

    private mutating func write(_ merge: Merge) {
        write("MERGE INTO ")
        write(merge.table)
        if let alias = merge.alias {
            write(" AS ")
            write(alias)
        }
        write(" USING ")
        write(merge.source)
        write(" ON ")
        write(merge.condition)
        for item in merge.cases {
            switch item.action {
            case .update, .delete: write(" WHEN MATCHED")
            case .insert: write(" WHEN NOT MATCHED")
            }
            if let condition = item.condition {
                write(" AND ")
                write(condition)
            }
            write(" THEN ")
            write(item.action)
        }
    }

    private mutating func write(_ action: Merge.Action) {
        switch action {
        case .delete: write("DELETE")
        case .update(let assignments):
            write("UPDATE SET ")
            write(assignments)
        case .insert(let columns, let values):
            write("INSERT ")
            if !columns.isEmpty {
                write(columns)
                write(" ")
            }
            write("VALUES ")
            writeParenthesized(values) { $0.write($1) }
        }
    }

    private mutating func write(_ explain: Explain) {
        write("EXPLAIN ")
        if explain.analyze { write("ANALYZE ") }
        if explain.isVerbose { write("VERBOSE ") }
        var options: [String] = []
        if let type = explain.type { options.append("TYPE " + type.rawValue.uppercased()) }
        if let format = explain.format { options.append("FORMAT " + format.rawValue.uppercased()) }
        if !options.isEmpty { write("(\(options.joined(separator: ", "))) ") }
        write(explain.statement)
    }
}
