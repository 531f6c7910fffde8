import GRDB
import GRDBSQLite
import Store
import Synchronization

/// The connections that only read, as many as were ever in use at once.
///
/// The one that was given back last is lent first, for its pages are the likeliest to be in the processor's caches.
/// A class because it owns the connections.
final class ReadConnections: Sendable {
    private struct State {
        var idle: [ReadConnection] = []
        var isClosed = false
    }

    /// How many stay open when nobody reads.
    private static let mostIdle = 8

    private let path: String
    private let state = Mutex(State())

    init(path: String) {
        self.path = path
    }

    /// Shows `body` one snapshot on the calling thread, which blocks meanwhile.
    func read<Value>(_ body: (any ReadView) throws -> Value) throws -> Value {
        let idle = try state.withLock { state in
            guard !state.isClosed else { throw StoreFailure.closed }
            return state.idle.popLast()
        }
        let connection = try idle ?? ReadConnection(path: path)
        defer { giveBack(connection) }
        return try connection.read(body)
    }

    private func giveBack(_ connection: ReadConnection) {
        guard connection.isUsable else { return }
        state.withLock { state in
            if !state.isClosed, state.idle.count < Self.mostIdle { state.idle.append(connection) }
        }
    }

    /// Closes the idle ones, and those that are lent when they come back.
    func close() {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.idle = [] }
            return state.idle
        }
        _ = consume idle
    }
}

/// One connection that reads; a class because it owns the connection.
///
/// `@unchecked Sendable`: whoever has taken it from the idle ones is alone with it.
private final class ReadConnection: @unchecked Sendable {
    private let connection: OpaquePointer
    private let statements: PreparedStatements

    init(path: String) throws {
        var connection: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &connection, flags, nil)
        guard code == SQLITE_OK, let connection else {
            sqlite3_close_v2(connection)
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "\(path) cannot be opened")
        }
        self.connection = connection
        statements = PreparedStatements(of: connection)
        sqlite3_busy_timeout(connection, 5000)
        try statements.execute("PRAGMA query_only = 1")
        try statements.execute("PRAGMA cache_size = -4000")
    }

    deinit {
        statements.finish()
        sqlite3_close_v2(connection)
    }

    /// False when it still holds the snapshot of a read that failed.
    var isUsable: Bool { !statements.isInTransaction }

    func read<Value>(_ body: (any ReadView) throws -> Value) throws -> Value {
        try statements.run(.begin)
        // What was read stands, however the end of the transaction goes.
        defer { try? statements.run(.commit) }
        return try body(SQLiteReadView(statements))
    }
}
