import CDuckDB
import Primitives

/// One connection to the engine, for the statements of one query, one after the other.
///
/// Cancelling the task that waits for a statement interrupts the engine. A class because it owns the connection.
package final class Session: Sendable {
    private let engine: Engine
    private let connection: Connection

    init(engine: Engine, connection: Connection) {
        self.engine = engine
        self.connection = connection
    }

    /// Starts a statement and returns when its first rows are there; the rest is computed as it is fetched.
    ///
    /// - Throws: `EngineFailure`.
    package func stream(_ sql: String) async throws -> ResultSet {
        try await perform { [self] in try ResultSet(session: self, result: connection.start(sql)) }
    }

    /// Starts a statement and hands it to `body` on the thread that started it, for a look at its first rows.
    ///
    /// - Throws: `EngineFailure`, or what `body` throws.
    package func stream<Value: Sendable>(
        _ sql: String,
        _ body: @escaping @Sendable (ResultSet) throws -> Value
    ) async throws -> (ResultSet, Value) {
        try await perform { [self] in
            let result = try ResultSet(session: self, result: connection.start(sql))
            let value = try body(result)
            engine.threads.enqueue { [engine] in engine.makeSpare() }
            return (result, value)
        }
    }

    /// Runs a statement to its end.
    ///
    /// - Returns: how many rows it wrote, for statements that write; else how many it gave.
    /// - Throws: `EngineFailure`.
    @discardableResult
    package func run(_ sql: String) async throws -> Int64 {
        try await stream(sql).drain()
    }

    /// All rows of a small result, each value as the text it has in a result file, NULL as nil.
    ///
    /// - Throws: `EngineFailure`.
    package func rows(_ sql: String) async throws -> [[String?]] {
        try await stream(sql).texts()
    }

    /// How much of the running statement is done, 0 to 1; nil when the engine cannot tell.
    package var progress: Double? { connection.progress }

    /// Runs a blocking piece of work on a thread of the engine.
    func perform<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withTaskCancellationHandler {
            try await engine.threads.run { [self] in
                try connection.checkInterruption()
                return try body()
            }
        } onCancel: {
            connection.interrupt()
        }
    }
}
