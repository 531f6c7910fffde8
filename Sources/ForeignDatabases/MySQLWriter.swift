import DuckDB
import Primitives

/// Writes a table of MySQL.
///
/// Rows are added in one transaction. A table that is replaced is made beside the old one and takes its name when it is
/// whole, since MySQL ends a transaction with each change of a table's form.
struct MySQLWriter {
    let attachment: Attachment
    let writing: ForeignWriting

    private var kind: ForeignConnection.Kind { .mysql }

    func write(_ files: [String]) async throws -> Int64 {
        let (schema, table) = try await place()
        let isThere = try await attachment.transaction { try await exists(table, in: schema, $0) }
        switch writing.mode {
        case .error where isThere: throw writing.exists
        case .ignore where isThere: return 0
        case .append where isThere: return try await fill(table, in: schema, files, emptying: false)
        case .overwrite where isThere && writing.truncates:
            return try await fill(table, in: schema, files, emptying: true)
        case .append, .error, .ignore, .overwrite:
            return try await replace(table, in: schema, files, isThere: isThere)
        }
    }

    /// The database and the name of the table, without quotes.
    private func place() async throws -> (schema: String, table: String) {
        let parts = (writing.table.name ?? []).map { part in
            part.first == "`" || part.first == "\""
                ? String(part.dropFirst().dropLast()).replacing("``", with: "`") : part
        }
        guard let table = parts.last, parts.count < 3 else {
            throw ForeignFailure.invalid("\(writing.table.relation) is no name of a table of MySQL.")
        }
        let schema = parts.count == 2 ? parts[0] : attachment.connection.database
        guard !schema.isEmpty else {
            throw ForeignFailure.invalid("The table \(table) is in no database: the URL names none.")
        }
        return (schema, table)
    }

    private func exists(_ table: String, in schema: String, _ transaction: Transaction) async throws -> Bool {
        let found = try await transaction.rows(
            "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = \(kind.literal(schema)) "
                + "AND LOWER(TABLE_NAME) = LOWER(\(kind.literal(table)))"
        ).compactMap { $0.first ?? nil }
        guard found.count < 2 else {
            throw ForeignFailure.unsupported(
                "There are tables \(found.joined(separator: " and ")), and the engine cannot tell them apart."
            )
        }
        return found == [table]
    }

    private func name(_ table: String, in schema: String) -> String {
        "\(kind.quoted(schema)).\(kind.quoted(table))"
    }

    /// Adds the rows to a table that is there, in place of those in it or beside them.
    private func fill(
        _ table: String,
        in schema: String,
        _ files: [String],
        emptying: Bool
    ) async throws -> Int64 {
        try await attachment.transaction { transaction in
            let source = ForeignSource(schema: schema, table: table, kind: .mysql)
            let columns = try writing.columns(of: try await transaction.targetLayout(of: source))
            try await transaction.execute("SET time_zone = '+00:00'")
            if emptying { try await transaction.execute("DELETE FROM \(name(table, in: schema))") }
            guard !files.isEmpty, !columns.isEmpty else { return 0 }
            try await transaction.session.run("CALL mysql_clear_cache()")
            let names = columns.map(\.name.engineName).joined(separator: ", ")
            return try await transaction.session.run(
                "INSERT INTO \(attachment.alias).\(schema.engineName).\(table.engineName) (\(names)) "
                    + writing.rows(of: files, Self.value)
            )
        }
    }

    private func replace(
        _ table: String,
        in schema: String,
        _ files: [String],
        isThere: Bool
    ) async throws -> Int64 {
        let fresh = "hosu_new_\(table.prefix(40))"
        let old = "hosu_old_\(table.prefix(40))"
        let columns = try writing.declaration(.mysql)
        try await attachment.transaction { transaction in
            try await transaction.execute("DROP TABLE IF EXISTS \(name(fresh, in: schema))")
            try await transaction.execute(
                "CREATE TABLE \(name(fresh, in: schema)) (\(columns)) \(writing.tableOptions)"
            )
        }
        do {
            let count = try await fill(fresh, in: schema, files, emptying: false)
            try await attachment.transaction { transaction in
                if isThere {
                    try await transaction.execute("DROP TABLE IF EXISTS \(name(old, in: schema))")
                    try await transaction.execute(
                        "RENAME TABLE \(name(table, in: schema)) TO \(name(old, in: schema)), "
                            + "\(name(fresh, in: schema)) TO \(name(table, in: schema))"
                    )
                    try await transaction.execute("DROP TABLE \(name(old, in: schema))")
                } else {
                    try await transaction.execute(
                        "RENAME TABLE \(name(fresh, in: schema)) TO \(name(table, in: schema))"
                    )
                }
            }
            return count
        } catch {
            _ = try? await attachment.transaction { transaction in
                try await transaction.execute("DROP TABLE IF EXISTS \(name(fresh, in: schema))")
            }
            throw error
        }
    }

    /// Moments are written in UTC, which the session's zone is.
    private static func value(_ column: String, _ type: ForeignType) -> String {
        switch type {
        case .timestamp: "make_timestamp(epoch_us(CAST(\(column) AS TIMESTAMPTZ)))"
        case .boolean, .byte, .short, .integer, .long, .float, .double, .decimal, .string, .binary, .date,
            .timestampNTZ, .array:
            "CAST(\(column) AS \(type.engine))"
        }
    }
}
