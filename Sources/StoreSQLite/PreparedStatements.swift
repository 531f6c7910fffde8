import GRDB
import GRDBSQLite
import Store

/// The statements of one connection, prepared when they are first needed and kept.
///
/// A class because it owns them; they must be finished before the connection is closed. One thread at a time uses it.
final class PreparedStatements {
    /// What is done with one table.
    enum Access: Hashable {
        case get
        case put
        case delete
        case scan(isBounded: Bool, isReversed: Bool)

        func sql(_ table: TableName) -> String {
            switch self {
            case .get: return "SELECT v FROM \(table.quoted) WHERE k = ?1"
            case .put: return "INSERT OR REPLACE INTO \(table.quoted) (k, v) VALUES (?1, ?2)"
            case .delete: return "DELETE FROM \(table.quoted) WHERE k = ?1"
            case .scan(let isBounded, let isReversed):
                let end = isBounded ? " AND k < ?2" : ""
                let order = isReversed ? "DESC" : "ASC"
                return "SELECT k, v FROM \(table.quoted) WHERE k >= ?1\(end) ORDER BY k \(order) LIMIT ?3"
            }
        }
    }

    /// What is done with the connection as a whole.
    enum Command: String {
        case begin = "BEGIN"
        case beginWriting = "BEGIN IMMEDIATE"
        case commit = "COMMIT"
        case rollback = "ROLLBACK"
        case savepoint = "SAVEPOINT body"
        case rollbackToSavepoint = "ROLLBACK TO body"
        case releaseSavepoint = "RELEASE body"
    }

    private struct Name: Hashable {
        let access: Access
        let table: TableName
    }

    let connection: OpaquePointer
    private var accesses: [Name: OpaquePointer] = [:]
    private var commands: [Command: OpaquePointer] = [:]

    init(of connection: OpaquePointer) {
        self.connection = connection
    }

    deinit {
        finish()
    }

    /// Lets go of all statements, so that the connection can be closed.
    func finish() {
        for statement in accesses.values { sqlite3_finalize(statement) }
        for statement in commands.values { sqlite3_finalize(statement) }
        accesses = [:]
        commands = [:]
    }

    var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

    /// The statement for a table; nil while the table has never been written.
    func statement(_ access: Access, _ table: TableName) throws -> OpaquePointer? {
        let name = Name(access: access, table: table)
        if let known = accesses[name] { return known }
        let statement: OpaquePointer
        do {
            statement = try prepare(access.sql(table))
        } catch let error as DatabaseError where error.message?.hasPrefix("no such table") ?? false {
            return nil
        }
        accesses[name] = statement
        return statement
    }

    func run(_ command: Command) throws {
        let statement: OpaquePointer
        if let known = commands[command] {
            statement = known
        } else {
            statement = try prepare(command.rawValue)
            commands[command] = statement
        }
        defer { sqlite3_reset(statement) }
        _ = try step(statement)
    }

    /// Runs SQL that is not kept.
    func execute(_ sql: String) throws {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        while try step(statement) {}
    }

    /// Whether the statement stands on a row now.
    func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    private func prepare(_ sql: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection,
            sql,
            -1,
            UInt32(SQLITE_PREPARE_PERSISTENT),
            &statement,
            nil
        )
        guard code == SQLITE_OK, let statement else { throw failure(code) }
        return statement
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: sqlite3_errmsg(connection).map { String(cString: $0) }
        )
    }
}

extension TableName {
    /// The name as SQL writes it; it has no quotes inside.
    var quoted: String { "\"\(text)\"" }
}

extension OpaquePointer {
    /// Binds the first two parameters for as long as `body` runs, without copying them.
    func withBlobs<Value>(
        _ first: [UInt8],
        _ second: [UInt8]?,
        _ body: (OpaquePointer) throws -> Value
    ) throws -> Value {
        defer {
            sqlite3_reset(self)
            sqlite3_clear_bindings(self)
        }
        return try first.withUnsafeBytes { first in
            bind(first, at: 1)
            guard let second else { return try body(self) }
            return try second.withUnsafeBytes { second in
                bind(second, at: 2)
                return try body(self)
            }
        }
    }

    func blob(at column: Int32) -> [UInt8] {
        let byteCount = Int(sqlite3_column_bytes(self, column))
        return Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(self, column), count: byteCount))
    }

    /// Binds bytes that outlive the statement's run; no destructor means that SQLite does not copy them.
    private func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
        if bytes.isEmpty {
            // A null pointer would bind NULL.
            sqlite3_bind_zeroblob(self, index, 0)
        } else {
            sqlite3_bind_blob64(self, index, bytes.baseAddress, UInt64(bytes.count), nil)
        }
    }
}
