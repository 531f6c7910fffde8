import GRDB
import GRDBSQLite
import Store

/// A snapshot of the database as a read transaction sees it.
struct SQLiteReadView: ReadView {
    private let connection: Database

    init(_ connection: Database) {
        self.connection = connection
    }

    func get(_ key: TupleKey, in table: TableName) throws -> [UInt8]? {
        guard let statement = try connection.statement("SELECT v FROM \(table.quoted) WHERE k = ?1") else {
            return nil
        }
        return try statement.withBlobs(key.bytes, nil) { handle in
            guard try connection.step(handle) else { return nil }
            return handle.blob(at: 0)
        }
    }

    func scan(_ range: KeyRange, in table: TableName, limit: Int, reversed: Bool) throws -> [Store.Row] {
        guard limit > 0 else { return [] }
        let end = range.upper == nil ? "" : " AND k < ?2"
        let order = reversed ? "DESC" : "ASC"
        let sql = "SELECT k, v FROM \(table.quoted) WHERE k >= ?1\(end) ORDER BY k \(order) LIMIT ?3"
        guard let statement = try connection.statement(sql) else { return [] }
        return try statement.withBlobs(range.lower, range.upper) { handle in
            sqlite3_bind_int64(handle, 3, limit == .max ? -1 : Int64(limit))
            var rows: [Store.Row] = []
            while try connection.step(handle) {
                rows.append(Store.Row(key: TupleKey(encoded: handle.blob(at: 0)), value: handle.blob(at: 1)))
            }
            return rows
        }
    }
}

/// The view of one writer inside a group transaction; a class because it gathers hooks.
final class SQLiteWriteView: WriteView {
    private let connection: Database
    private let tables: WrittenTables
    private(set) var hooks: [@Sendable () -> Void] = []

    init(_ connection: Database, _ tables: WrittenTables) {
        self.connection = connection
        self.tables = tables
    }

    func get(_ key: TupleKey, in table: TableName) throws -> [UInt8]? {
        try SQLiteReadView(connection).get(key, in: table)
    }

    func scan(_ range: KeyRange, in table: TableName, limit: Int, reversed: Bool) throws -> [Store.Row] {
        try SQLiteReadView(connection).scan(range, in: table, limit: limit, reversed: reversed)
    }

    func put(_ value: [UInt8], at key: TupleKey, in table: TableName) throws {
        if !tables.contains(table) {
            try connection.execute(
                sql: "CREATE TABLE IF NOT EXISTS \(table.quoted) (k BLOB PRIMARY KEY, v BLOB) WITHOUT ROWID"
            )
            tables.add(table)
        }
        let sql = "INSERT OR REPLACE INTO \(table.quoted) (k, v) VALUES (?1, ?2)"
        guard let statement = try connection.statement(sql) else { return }
        try statement.withBlobs(key.bytes, value) { handle in _ = try connection.step(handle) }
    }

    func delete(_ key: TupleKey, in table: TableName) throws {
        guard let statement = try connection.statement("DELETE FROM \(table.quoted) WHERE k = ?1") else {
            return
        }
        try statement.withBlobs(key.bytes, nil) { handle in _ = try connection.step(handle) }
    }

    func afterCommit(_ hook: @escaping @Sendable () -> Void) {
        hooks.append(hook)
    }
}

extension TableName {
    /// The name as SQL writes it; it has no quotes inside.
    var quoted: String { "\"\(text)\"" }
}

extension Database {
    /// The prepared statement, kept for the next time; nil when its table has never been written.
    func statement(_ sql: String) throws -> Statement? {
        do {
            return try cachedStatement(sql: sql)
        } catch let error as DatabaseError where error.message?.hasPrefix("no such table") ?? false {
            return nil
        }
    }

    /// Runs a statement that takes and returns nothing.
    func runCached(_ sql: String) throws {
        let handle = try cachedStatement(sql: sql).sqliteStatement
        defer { sqlite3_reset(handle) }
        _ = try step(handle)
    }

    /// Whether the statement stands on a row now.
    func step(_ handle: OpaquePointer) throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = sqliteConnection.flatMap(sqlite3_errmsg).map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }
}

extension Statement {
    /// Binds the first two parameters for as long as `body` runs, without copying them.
    func withBlobs<Value>(
        _ first: [UInt8],
        _ second: [UInt8]?,
        _ body: (OpaquePointer) throws -> Value
    ) throws -> Value {
        let handle = sqliteStatement
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        return try first.withUnsafeBytes { first in
            handle.bind(first, at: 1)
            guard let second else { return try body(handle) }
            return try second.withUnsafeBytes { second in
                handle.bind(second, at: 2)
                return try body(handle)
            }
        }
    }
}

extension OpaquePointer {
    /// Binds bytes that outlive the statement's run; no destructor means that SQLite does not copy them.
    fileprivate func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
        if bytes.isEmpty {
            // A null pointer would bind NULL.
            sqlite3_bind_zeroblob(self, index, 0)
        } else {
            sqlite3_bind_blob64(self, index, bytes.baseAddress, UInt64(bytes.count), nil)
        }
    }

    fileprivate func blob(at column: Int32) -> [UInt8] {
        let byteCount = Int(sqlite3_column_bytes(self, column))
        return Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(self, column), count: byteCount))
    }
}
