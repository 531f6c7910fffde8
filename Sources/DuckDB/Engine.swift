import CDuckDB
import Primitives
import Synchronization

/// One database instance that runs statements, opened with the first of them.
///
/// It keeps no data of its own: statements read and write files. A class because it owns the instance and its threads.
package final class Engine: Sendable {
    package let configuration: EngineConfiguration
    let threads: BlockingPool
    private let database = Mutex<Database?>(nil)
    /// A connection that nobody has used, made while earlier statements ran; nil where the next must be waited for.
    private let spare = Mutex<Connection?>(nil)

    package init(_ configuration: EngineConfiguration) {
        self.configuration = configuration
        threads = BlockingPool(name: "duckdb", threadCount: configuration.concurrentCallCount)
    }

    deinit {
        threads.close()
    }

    /// The version of the library that is linked, such as `v1.5.5`.
    package static var libraryVersion: String { String(cString: duckdb_library_version()) }

    /// Opens the database now, so that the first query need not; does nothing when it is open.
    package func warmUp() async throws {
        _ = try await threads.run { try self.openDatabase() }
    }

    /// A new connection for one query.
    ///
    /// - Throws: `EngineFailure` when the database cannot be opened as configured.
    package func makeSession() async throws -> Session {
        let ready = spare.withLock { spare in
            defer { spare = nil }
            return spare
        }
        let connection = if let ready { ready } else { try await connect() }
        return Session(engine: self, connection: connection)
    }

    private func connect() async throws -> Connection {
        try await threads.run { try self.openDatabase().connect() }
    }

    /// Makes the next session's connection, on a thread of the engine that has nothing better to do.
    func makeSpare() {
        guard spare.withLock({ $0 == nil }), let connection = try? openDatabase().connect() else { return }
        spare.withLock { $0 = connection }
    }

    private func openDatabase() throws -> Database {
        try database.withLock { database in
            if let database { return database }
            let opened = try Database(configuration)
            database = opened
            return opened
        }
    }
}

/// The open instance.
///
/// Sendable because DuckDB's database handle may be used from any thread; it is closed
/// when nobody holds it any more.
private final class Database: @unchecked Sendable {
    private var handle: duckdb_database?

    init(_ configuration: EngineConfiguration) throws {
        var options: duckdb_config?
        guard duckdb_create_config(&options) == DuckDBSuccess else {
            throw EngineFailure(.other, "The engine's configuration could not be made.")
        }
        defer { duckdb_destroy_config(&options) }
        for (name, value) in configuration.options {
            guard duckdb_set_config(options, name, value) == DuckDBSuccess else {
                throw EngineFailure(.other, "The engine has no option \(name) that takes \(value).")
            }
        }
        var message: UnsafeMutablePointer<CChar>?
        guard duckdb_open_ext(nil, &handle, options, &message) == DuckDBSuccess else {
            defer { duckdb_free(message) }
            throw EngineFailure(
                engineText: message.map { String(cString: $0) } ?? "The engine could not be opened."
            )
        }
        let connection = try connect()
        try NativeFunctions.register(in: connection)
        try TextScan.register(in: connection, allowing: configuration.allowedDirectories)
        for statement in configuration.lockdown { try connection.run(statement) }
    }

    deinit {
        duckdb_close(&handle)
    }

    func connect() throws -> Connection {
        var connection: duckdb_connection?
        guard duckdb_connect(handle, &connection) == DuckDBSuccess, let connection else {
            throw EngineFailure(.other, "The engine took no further connection.")
        }
        return Connection(connection, owner: self)
    }
}
