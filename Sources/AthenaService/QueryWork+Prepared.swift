import Primitives
import SQLSyntax
import Store

/// PREPARE, EXECUTE and DEALLOCATE: the statements are those of CreatePreparedStatement, kept in the workgroup.
extension QueryWork {
    func prepare(_ name: Identifier, _ statement: Statement) async throws {
        let made = PreparedStatementRecord(
            tenant: record.tenant,
            workGroup: record.workGroup,
            name: name.text,
            sql: PreparedText(of: record.sql, name: name, statement).text,
            modifiedAt: state.world.clock.now
        )
        try await finish(lines: [], columns: []) { [state] view in
            let count = try state.prepared.all(in: made.workGroup, made.tenant, view).count
            let isKnown = try state.prepared.find(made.name, in: made.workGroup, made.tenant, view) != nil
            guard isKnown || count < PreparedStatementTable.limit else {
                throw QueryFailure(
                    "INVALID_SESSION_PROPERTY",
                    "WorkGroup \(made.workGroup) has \(count) prepared statements and can have no more"
                )
            }
            try state.prepared.put(made, view)
        }
    }

    func deallocate(_ name: Identifier) async throws {
        try await finish(lines: [], columns: []) { [state, record] view in
            guard let known = try state.prepared.named(name, record, view) else {
                throw Self.notPrepared(name)
            }
            try state.prepared.delete(known.name, in: known.workGroup, record.tenant, view)
        }
    }

    func execute(_ name: Identifier, _ arguments: [Expression]) async throws {
        let found = try await state.store.read { [state, record] view in
            try state.prepared.named(name, record, view)
        }
        guard let found else { throw Self.notPrepared(name) }
        try await execute(found.sql, arguments)
    }

    /// Runs a text with values for each `?`, those of the request where the statement has none itself.
    func execute(_ sql: String, _ arguments: [Expression]) async throws {
        let parsed = try Parser.parse(sql)
        try await perform(parsed, arguments: arguments.isEmpty ? nil : arguments)
    }

    /// Source: Trino, QueryPreparer: `Prepared statement not found: name`.
    private static func notPrepared(_ name: Identifier) -> QueryFailure {
        QueryFailure("NOT_FOUND", "Prepared statement not found: \(name.text)")
    }
}

extension PreparedStatementTable {
    /// The statement that the words of a query mean: of that very name, else of one that differs in case alone.
    func named(
        _ name: Identifier,
        _ record: QueryRecord,
        _ view: any ReadView
    ) throws -> PreparedStatementRecord? {
        try named(name, in: record.workGroup, record.tenant, view)
    }

    func named(
        _ name: Identifier,
        in workGroup: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> PreparedStatementRecord? {
        if let exact = try find(name.text, in: workGroup, tenant, view) { return exact }
        return try all(in: workGroup, tenant, view).first { $0.name.lowercased() == name.name }
    }
}

/// The text of the statement in `PREPARE name FROM statement`.
struct PreparedText {
    let text: String

    /// As it was written; where a comment stands before it, as it is printed.
    init(of sql: String, name: Identifier, _ statement: Statement) {
        let rest = Array(sql.utf8).dropFirst(name.span.end.offset)
        let text = String(decoding: rest, as: UTF8.self).drop { $0.isWhitespace }
        guard text.prefix(4).lowercased() == "from" else {
            self.text = Printer.print(statement)
            return
        }
        var body = text.dropFirst(4).drop { $0.isWhitespace }
        while let last = body.last, last.isWhitespace || last == ";" { body = body.dropLast() }
        self.text = String(body)
    }
}
