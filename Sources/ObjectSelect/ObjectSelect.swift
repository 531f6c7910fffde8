package import DuckDB
package import Primitives

/// A query over one object, as a request asks for it.
package struct SelectQuery: Sendable {
    package var expression: String
    package var input: SelectInput
    package var output: SelectOutput
    package var scanRange: SelectScanRange?
    package var reportsProgress: Bool

    package init(
        expression: String,
        input: SelectInput,
        output: SelectOutput,
        scanRange: SelectScanRange? = nil,
        reportsProgress: Bool = false
    ) {
        self.expression = expression
        self.input = input
        self.output = output
        self.scanRange = scanRange
        self.reportsProgress = reportsProgress
    }
}

/// What a query answers, in order: records and signs of life, then the counts, then the end.
package enum SelectEvent: Equatable, Sendable {
    /// Bytes of records, at most a mebibyte; a record may go on in the next event.
    case records([UInt8])
    /// Nothing but a sign of life.
    case continuation
    case progress(SelectCounts)
    case counts(SelectCounts)
    case end
}

/// How many bytes have been read, decompressed and answered.
package struct SelectCounts: Equatable, Sendable {
    package var scanned: Int64 = 0
    package var processed: Int64 = 0
    package var returned: Int64 = 0
}

/// Runs the queries of S3 Select.
///
/// Delimited text and JSON are read and evaluated here, record by record: their values have types of their own, their rows
/// lengths of their own, and errors the names that S3 Select gives them, none of which a table of the engine has. Parquet is
/// decoded by the engine. No text of a query reaches the engine. A class because it owns threads.
package final class ObjectSelect: Sendable {
    let engine: Engine
    let pool: BlockingPool
    let clock: any WorldClock
    let threadCount: Int

    package init(engine: Engine, clock: any WorldClock, threadCount: Int = 4) {
        self.engine = engine
        self.clock = clock
        self.threadCount = threadCount
        pool = BlockingPool(name: "select", threadCount: threadCount)
    }

    deinit {
        pool.close()
    }

    /// Begins a query and returns when its first event is known.
    ///
    /// - Throws: `SelectFailure` for a query that cannot be run, or fails before it has answered anything.
    package func start(_ query: SelectQuery, over source: SelectSource) async throws -> SelectRun {
        let plan = try SelectPlan(try SelectParser.parse(query.expression), now: clock.now)
        let run = try SelectRun(self, query, plan, source)
        try await run.prepare()
        return run
    }
}
