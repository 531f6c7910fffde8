import GRDBSQLite
import Store

/// A snapshot of the database as a read transaction sees it.
struct SQLiteReadView: ReadView {
    private let statements: PreparedStatements

    init(_ statements: PreparedStatements) {
        self.statements = statements
    }

    func get(_ key: TupleKey, in table: TableName) throws -> [UInt8]? {
        guard let statement = try statements.statement(.get, table) else { return nil }
        return try statement.withBlobs(key.bytes, nil) { statement in
            guard try statements.step(statement) else { return nil }
            return statement.blob(at: 0)
        }
    }

    func scan(_ range: KeyRange, in table: TableName, limit: Int, reversed: Bool) throws -> [Row] {
        guard limit > 0 else { return [] }
        let access = PreparedStatements.Access.scan(isBounded: range.upper != nil, isReversed: reversed)
        guard let statement = try statements.statement(access, table) else { return [] }
        return try statement.withBlobs(range.lower, range.upper) { statement in
            sqlite3_bind_int64(statement, 3, limit == .max ? -1 : Int64(limit))
            var rows: [Row] = []
            while try statements.step(statement) {
                rows.append(Row(key: TupleKey(encoded: statement.blob(at: 0)), value: statement.blob(at: 1)))
            }
            return rows
        }
    }
}

/// The view of one writer inside a group transaction; a class because it gathers hooks.
final class SQLiteWriteView: WriteView {
    private let statements: PreparedStatements
    private let tables: WrittenTables
    private(set) var hooks: [@Sendable () -> Void] = []

    init(_ statements: PreparedStatements, _ tables: WrittenTables) {
        self.statements = statements
        self.tables = tables
    }

    func get(_ key: TupleKey, in table: TableName) throws -> [UInt8]? {
        try SQLiteReadView(statements).get(key, in: table)
    }

    func scan(_ range: KeyRange, in table: TableName, limit: Int, reversed: Bool) throws -> [Row] {
        try SQLiteReadView(statements).scan(range, in: table, limit: limit, reversed: reversed)
    }

    func put(_ value: [UInt8], at key: TupleKey, in table: TableName) throws {
        if !tables.contains(table) {
            try statements.execute(
                "CREATE TABLE IF NOT EXISTS \(table.quoted) (k BLOB PRIMARY KEY, v BLOB) WITHOUT ROWID"
            )
            tables.add(table)
        }
        guard let statement = try statements.statement(.put, table) else { return }
        try statement.withBlobs(key.bytes, value) { _ = try statements.step($0) }
    }

    func delete(_ key: TupleKey, in table: TableName) throws {
        guard let statement = try statements.statement(.delete, table) else { return }
        try statement.withBlobs(key.bytes, nil) { _ = try statements.step($0) }
    }

    func afterCommit(_ hook: @escaping @Sendable () -> Void) {
        hooks.append(hook)
    }
}
