package import DuckDB
import Primitives
import Synchronization

/// Reads and writes databases outside the lake.
///
/// Each kind of database has an engine of its own that reaches the network, opened with the first call that needs it; the
/// lake's engine stays closed. Users' statements reach these engines as texts alone, which the databases run. A class
/// because it owns the engines.
package final class ForeignDatabases: Sendable {
    private let base: EngineConfiguration
    private let engines = Mutex<[ForeignConnection.Kind: Engine]>([:])
    private let lastNumber = Atomic<Int>(0)

    /// - Parameter base: what the engines may take; directories are not looked at.
    package init(_ base: EngineConfiguration = EngineConfiguration()) {
        self.base = base
    }

    /// Connects, asks for nothing, and disconnects.
    ///
    /// - Throws: `ForeignFailure` with what the database says.
    package func test(_ connection: ForeignConnection) async throws {
        try await attached(connection) { attachment in
            try await attachment.transaction { transaction in
                _ = try await transaction.rows("SELECT 1 AS one")
            }
        }
    }

    /// Connects for as long as `body` runs.
    func attached<Value: Sendable>(
        _ connection: ForeignConnection,
        _ body: (Attachment) async throws -> Value
    ) async throws -> Value {
        let attachment = try await Attachment.open(
            connection,
            try engine(for: connection.kind),
            alias: "hosu_\(lastNumber.add(1, ordering: .relaxed).newValue)"
        )
        do {
            let value = try await body(attachment)
            await attachment.close()
            return value
        } catch {
            await attachment.close()
            throw error
        }
    }

    /// How many parts of a read are worked on at the same time.
    var parallelism: Int { max(1, min(base.threadCount ?? Self.processorCount, 8)) }

    private func engine(for kind: ForeignConnection.Kind) throws -> Engine {
        try engines.withLock { engines in
            if let engine = engines[kind] { return engine }
            var configuration = base
            configuration.temporaryDirectory = base.temporaryDirectory.map { "\($0)-\(kind.rawValue)" }
            configuration.allowedDirectories = []
            configuration.reachesNetwork = true
            configuration.concurrentCallCount = 32
            let name = kind == .postgresql ? "postgres_scanner" : "mysql_scanner"
            do {
                configuration.extensions = [try EngineExtension.path(of: name)]
            } catch let failure as EngineFailure {
                throw ForeignFailure.unsupported(failure.message)
            }
            let engine = Engine(configuration)
            engines[kind] = engine
            return engine
        }
    }
}

extension ForeignDatabases {
    /// A table or a query as its reader sees it.
    package struct Description: Hashable, Sendable {
        package let columns: [ForeignColumn]
        /// The columns of the primary key in their order; none for queries.
        package let primaryKey: [String]
    }

    /// The columns of a table or a query, without a look at its rows.
    package func describe(
        _ source: ForeignSource,
        of connection: ForeignConnection,
        prefersNTZ: Bool = false
    ) async throws -> Description {
        try await attached(connection) { attachment in
            try await attachment.transaction { transaction in
                let layout = try await transaction.layout(of: source, prefersNTZ: prefersNTZ)
                return Description(columns: layout.readings.map(\.column), primaryKey: layout.primaryKey)
            }
        }
    }
}
