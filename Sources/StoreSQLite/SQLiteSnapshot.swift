import GRDB
package import Store

/// A copy of a store's file as it is at one moment, made while others read and write it.
package enum SQLiteSnapshot {
    /// Writes the store at `path` to a new file at `target`, without the room that deleted records left; blocks.
    ///
    /// Other processes may have the store open: the copy is what one read transaction sees, and writers go on meanwhile.
    /// The copy is not synced.
    ///
    /// - Throws: `StoreFailure.unusable` when there is no store, or the copy cannot be written.
    package static func write(_ path: String, to target: String) throws {
        do {
            var configuration = Configuration()
            configuration.label = "hosu-snapshot"
            configuration.busyMode = .timeout(30)
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try database.writeWithoutTransaction { connection in
                try connection.execute(sql: "VACUUM INTO ?", arguments: [target])
            }
            try database.close()
        } catch let error as DatabaseError {
            throw StoreFailure.unusable(reason: "\(path): \(error.message ?? "\(error.resultCode)")")
        }
    }

    /// Shows `body` the store in a copy that nobody else has open, and leaves the file as it is; blocks.
    package static func reading(_ path: String, _ body: (any MetadataStore) throws -> Void) throws {
        do {
            let store = try ReadOnlyStore(path: path)
            try body(store)
            try store.close()
        } catch let error as DatabaseError {
            throw StoreFailure.unusable(reason: "\(path): \(error.message ?? "\(error.resultCode)")")
        }
    }
}

/// A store's file that is only looked at; a class because it owns the connection.
private final class ReadOnlyStore: MetadataStore {
    private let database: DatabaseQueue

    init(path: String) throws {
        var configuration = Configuration()
        configuration.label = "hosu-copy"
        configuration.readonly = true
        database = try DatabaseQueue(path: path, configuration: configuration)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadView) throws -> Value
    ) async throws -> Value {
        try readNow(body)
    }

    func readNow<Value: Sendable>(_ body: @Sendable (any ReadView) throws -> Value) throws -> Value {
        try database.read { connection in
            guard let handle = connection.sqliteConnection else { throw StoreFailure.closed }
            return try body(SQLiteReadView(PreparedStatements(of: handle)))
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteView) throws -> Value
    ) async throws -> Value {
        throw StoreFailure.unusable(reason: "a copy is only read")
    }

    func close() throws { try database.close() }
}
