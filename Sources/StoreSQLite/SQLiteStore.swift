import GRDB
import Primitives
package import Store
import Synchronization

/// The durable store: one SQLite file in WAL mode, one SQLite table (`k`, `v`) for each table.
///
/// A class because it owns the connections and their threads. One thread writes: writers that wait at the same moment
/// share one transaction, and so one sync of the disk, each inside a savepoint of its own. Reads run beside it on
/// connections of their own, each on one snapshot.
package final class SQLiteStore: MetadataStore {
    /// How much a returned `write` promises.
    package enum Durability: Sendable {
        /// The write survives a killed process and a power cut.
        case full
        /// The write survives a killed process; a power cut may take the last moments, never the consistency.
        case relaxed
    }

    private struct Queue {
        var waiting: [any PendingWrite] = []
        var isDraining = false
        var isClosed = false
    }

    /// So that one commit does not keep its first writer waiting for ever.
    private static let mostWritersPerCommit = 256

    private let database: DatabasePool
    private let connections: ReadConnections
    private let readers = BlockingPool(name: "store-read", threadCount: 4)
    private let writer = BlockingPool(name: "store-write", threadCount: 1)
    private let queue = Mutex(Queue())
    private let tables = WrittenTables()
    private let statements = WriterStatements()

    /// Opens the store at `path`, which is made when it is not there; blocks the calling thread for some milliseconds.
    ///
    /// - Throws: `StoreFailure.unusable` when the file is no store, or one of a later release.
    package static func open(path: String, durability: Durability = .full) throws -> SQLiteStore {
        do {
            return try SQLiteStore(path: path, durability: durability)
        } catch let error as DatabaseError {
            throw StoreFailure.unusable(reason: "\(path): \(error.message ?? "\(error.resultCode)")")
        }
    }

    private init(path: String, durability: Durability) throws {
        var configuration = Configuration()
        configuration.label = "hosu"
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = false
        database = try DatabasePool(path: path, configuration: configuration)
        connections = ReadConnections(path: path)
        try database.writeWithoutTransaction { connection in
            try Migrations.apply(connection, path: path)
            // GRDB sets NORMAL after it has opened a WAL database, so this must come later than that.
            try connection.execute(
                sql: durability == .full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"
            )
            try connection.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            try connection.execute(sql: "PRAGMA journal_size_limit = 67108864")
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any ReadView) throws -> Value
    ) async throws -> Value {
        // A snapshot has nothing of a transaction that is still held.
        try await EffectScope.current?.letGo()
        return try await readers.run { [self] in try readNow(body) }
    }

    package func readNow<Value: Sendable>(_ body: @Sendable (any ReadView) throws -> Value) throws -> Value {
        do {
            return try connections.read(body)
        } catch let error as DatabaseError {
            throw error.asStoreFailure
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteView) throws -> Value
    ) async throws -> Value {
        guard let scope = EffectScope.current else { return try await write(body, held: nil) }
        try await scope.letGo()
        let held = scope.hold()
        do {
            return try await write(body, held: held)
        } catch {
            if let held { scope.drop(held) }
            throw error
        }
    }

    private func write<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteView) throws -> Value,
        held: HeldTransaction?
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = Write(held: held, body: body) { continuation.resume(with: $0) }
            let (isRefused, mustStart) = queue.withLock { queue in
                if queue.isClosed { return (true, false) }
                queue.waiting.append(write)
                defer { queue.isDraining = true }
                return (false, !queue.isDraining)
            }
            if isRefused { continuation.resume(throwing: StoreFailure.closed) }
            if mustStart { writer.enqueue { [self] in drain() } }
        }
    }

    /// Finishes the writes that wait, moves the log into the database file and closes both.
    package func close() async throws {
        queue.withLock { $0.isClosed = true }
        connections.close()
        try await writer.run { [self] in
            statements.finish()
            // A log that a backup reads from stays, and the next opening takes it up.
            try? database.writeWithoutTransaction { connection in _ = try connection.checkpoint(.truncate) }
            try database.close()
        }
        writer.close()
        readers.close()
    }

    /// Commits what waits, and what came to wait meanwhile, until nothing does.
    private func drain() {
        while true {
            let batch = queue.withLock { queue in
                let batch = Array(queue.waiting.prefix(Self.mostWritersPerCommit))
                queue.waiting.removeFirst(batch.count)
                queue.isDraining = !batch.isEmpty
                return batch
            }
            if batch.isEmpty { return }
            let failure = commit(batch)
            for write in batch { write.report(failure) }
        }
    }

    /// Runs all bodies in one transaction; the failure of the transaction as a whole, if there is one.
    private func commit(_ batch: [any PendingWrite]) -> (any Error)? {
        do {
            try database.writeWithoutTransaction { connection in
                let transaction = GroupTransaction(try statements.take(of: connection), tables)
                do {
                    try transaction.run(batch)
                } catch {
                    transaction.abandon()
                    throw error
                }
            }
            return nil
        } catch let error as DatabaseError {
            return error.asStoreFailure
        } catch {
            return error
        }
    }
}

extension DatabaseError {
    /// The failure as users of a store know it.
    var asStoreFailure: StoreFailure {
        switch resultCode {
        case .SQLITE_FULL: .outOfSpace
        default: .unusable(reason: message ?? "\(resultCode)")
        }
    }
}
