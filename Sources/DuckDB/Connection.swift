import CDuckDB
import Synchronization

/// A connection's handle.
///
/// All but `interrupt` block and must come one at a time; `Session` sees to both. Sendable because DuckDB ties no handle
/// to a thread, and `interrupt` may be called from any.
final class Connection: @unchecked Sendable {
    private var handle: duckdb_connection?
    /// Keeps the database open as long as somebody is connected.
    private let owner: AnyObject
    private let wasInterrupted = Atomic(false)

    init(_ handle: duckdb_connection, owner: AnyObject) {
        self.handle = handle
        self.owner = owner
    }

    deinit {
        duckdb_disconnect(&handle)
    }

    var rawHandle: duckdb_connection? { handle }

    /// Ends the running statement with `EngineFailure.interrupted`, and every later one at its start.
    func interrupt() {
        wasInterrupted.store(true, ordering: .releasing)
        duckdb_interrupt(handle)
    }

    func checkInterruption() throws {
        if wasInterrupted.load(ordering: .acquiring) { throw EngineFailure.interrupted }
    }

    /// How much of the running statement is done, 0 to 1; nil when the engine cannot tell.
    var progress: Double? {
        let percentage = duckdb_query_progress(handle).percentage
        return percentage < 0 ? nil : percentage / 100
    }

    /// Runs statements of ours whose results nobody reads.
    func run(_ sql: String) throws {
        var result = duckdb_result()
        defer { duckdb_destroy_result(&result) }
        guard duckdb_query(handle, sql, &result) == DuckDBSuccess else {
            throw EngineFailure(engineText: result.errorText)
        }
    }

    /// Starts one statement, whose rows are then fetched as they come.
    ///
    /// A parameter `$1` stands for `false`. The engine plans a statement when it is prepared, and one that reads files
    /// again when it is started; with a parameter among the options of the first file function, preparing ends at that,
    /// and the statement is planned once.
    func start(_ sql: String) throws -> duckdb_result {
        try checkInterruption()
        var statement: duckdb_prepared_statement?
        defer { duckdb_destroy_prepare(&statement) }
        guard duckdb_prepare(handle, sql, &statement) == DuckDBSuccess else {
            let text = duckdb_prepare_error(statement).map { String(cString: $0) }
            throw EngineFailure(engineText: text ?? "The statement could not be prepared.")
        }
        if duckdb_nparams(statement) > 0 { duckdb_bind_boolean(statement, 1, false) }
        var pending: duckdb_pending_result?
        defer { duckdb_destroy_pending(&pending) }
        guard duckdb_pending_prepared_streaming(statement, &pending) == DuckDBSuccess else {
            let text = duckdb_pending_error(pending).map { String(cString: $0) }
            throw EngineFailure(engineText: text ?? "The statement could not be started.")
        }
        // Preparing forgets earlier interrupts and executing does not; an interrupt is thus seen here or takes effect
        // below, whenever it comes.
        try checkInterruption()
        var result = duckdb_result()
        guard duckdb_execute_pending(pending, &result) == DuckDBSuccess else {
            defer { duckdb_destroy_result(&result) }
            throw EngineFailure(engineText: result.errorText)
        }
        return result
    }
}

extension duckdb_result {
    /// The engine's text about what went wrong; empty when nothing did.
    var errorText: String {
        mutating get { duckdb_result_error(&self).map { String(cString: $0) } ?? "" }
    }
}
