// MARK: - Statements

extension Printer {
    mutating func write(_ statement: Statement) {
        switch statement {
        case .query(let query): write(query)
        case .createTableAs(let create): write(create)
        case .createView(let create): write(create)
        case .dropView(let drop):
            write(drop.ifExists ? "DROP VIEW IF EXISTS " : "DROP VIEW ")
            write(drop.name)
        case .insert(let insert):
            write("INSERT INTO ")
            write(insert.table)
            if !insert.columns.isEmpty {
                write(" ")
                write(insert.columns)
            }
            write(" ")
            write(insert.query)
        case .delete(let delete):
            write("DELETE FROM ")
            write(delete.table)
            write(where: delete.filter)
        case .update(let update):
            write("UPDATE ")
            write(update.table)
            write(" SET ")
            write(update.assignments)
            write(where: update.filter)
        case .merge(let merge): write(merge)
        case .unload(let unload):
            write("UNLOAD ")
            writeSubquery(unload.query)
            write(" TO " + Self.literal(unload.location))
            write(unload.properties)
        default: writeOther(statement)
        }
    }

    private mutating func writeOther(_ statement: Statement) {
        switch statement {
        case .optimize(let optimize):
            write("OPTIMIZE ")
            write(optimize.table)
            write(" REWRITE DATA USING BIN_PACK")
            write(where: optimize.filter)
        case .vacuum(let table):
            write("VACUUM ")
            write(table)
        case .prepare(let name, let statement):
            write("PREPARE ")
            write(name)
            write(" FROM ")
            write(statement)
        case .execute(let name, let arguments):
            write("EXECUTE ")
            write(name)
            write(using: arguments)
        case .executeImmediate(let text, let arguments):
            write("EXECUTE IMMEDIATE " + Self.literal(text))
            write(using: arguments)
        case .deallocate(let name):
            write("DEALLOCATE PREPARE ")
            write(name)
        case .explain(let explain): write(explain)
        case .showCreateView(let name):
            write("SHOW CREATE VIEW ")
            write(name)
        default: writeHive(statement)
        }
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
