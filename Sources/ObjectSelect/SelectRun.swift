import DuckDB
import Primitives

/// A query while it runs; events are made as they are asked for.
///
/// An actor because the place in the object changes between events.
package actor SelectRun {
    private let select: ObjectSelect
    private let query: SelectQuery
    private let plan: SelectPlan
    private let source: SelectSource
    private var records: Records?
    private var evaluator: BlockEvaluator?
    private var accumulators: [Accumulator]
    private var pending: [UInt8] = []
    private var pendingStart = 0
    private var rest: Int64
    private var counts = SelectCounts()
    private var reported = SelectCounts()
    private var phase = Phase.reading
    private var first: SelectEvent?

    private enum Phase {
        case reading
        case flushing
        case progress
        case counts
        case end
        case over
    }

    /// Where records come from.
    private enum Records {
        case blocks(BlockSource)
        case rows(ResultSet, ParquetColumns, [SelectReference], lease: any Sendable)
    }

    /// The most bytes of an event; and how many are gathered before one goes.
    ///
    /// Source: Amazon S3 API Reference, SelectObjectContent Response, Records message.
    private static let largestEvent = 1 << 20
    private static let eventSize = 128 << 10
    private static let blockSize = 1 << 20
    /// How much is read between two signs of life.
    private static let quietByteCount: Int64 = 64 << 20

    init(_ select: ObjectSelect, _ query: SelectQuery, _ plan: SelectPlan, _ source: SelectSource) throws {
        self.select = select
        self.query = query
        self.plan = plan
        self.source = source
        rest = plan.aggregates.isEmpty ? plan.limit ?? .max : .max
        accumulators = plan.aggregates.map { Accumulator($0.function) }
        try Self.check(query)
    }

    /// - Throws: `UnsupportedScanRangeInput`, `InvalidCompressionFormat`.
    private static func check(_ query: SelectQuery) throws(SelectFailure) {
        var canScan = query.input.compression == .none
        switch query.input.format {
        case .csv(let dialect): canScan = canScan && !dialect.allowsQuotedRecordDelimiter
        case .json(let isLines): canScan = canScan && isLines
        case .parquet:
            guard query.input.compression == .none else {
                throw SelectFailure(
                    "InvalidCompressionFormat",
                    "Parquet takes no compression of the whole object: CompressionType must be NONE."
                )
            }
            canScan = false
        }
        guard query.scanRange == nil || canScan else {
            throw SelectFailure(
                "UnsupportedScanRangeInput",
                "Scan range is supported for uncompressed CSV without quoted record delimiters and for JSON lines alone."
            )
        }
    }

    /// The next event; nil after the last.
    package func next() async throws -> SelectEvent? {
        if let first {
            self.first = nil
            return first
        }
        do {
            return try await produce()
        } catch let failure as EngineFailure {
            throw Self.named(failure)
        }
    }

    /// Waits for the first event, so that what fails before it fails as a whole.
    func prepare() async throws { first = try await next() }

    private func produce() async throws -> SelectEvent? {
        while true {
            switch phase {
            case .reading:
                if let event = try await read() { return event }
            case .flushing:
                if let event = takeRecords() { return event }
                phase = query.reportsProgress ? .progress : .counts
            case .progress:
                phase = .counts
                return .progress(counts)
            case .counts:
                phase = .end
                return .counts(counts)
            case .end:
                phase = .over
                records = nil
                return .end
            case .over: return nil
            }
        }
    }

    // MARK: Reading

    private func read() async throws -> SelectEvent? {
        if pending.count - pendingStart >= Self.eventSize { return takeRecords() }
        let records = try await opened()
        guard rest > 0, try await evaluateMore(records) else {
            if !plan.aggregates.isEmpty, plan.limit != 0 {
                guard let evaluator else { return nil }
                pending += try evaluator.totals(accumulators)
            }
            phase = .flushing
            return nil
        }
        if pending.count - pendingStart >= Self.eventSize { return takeRecords() }
        guard counts.scanned - reported.scanned >= Self.quietByteCount else { return nil }
        reported = counts
        return query.reportsProgress ? .progress(counts) : .continuation
    }

    private func takeRecords() -> SelectEvent? {
        let count = min(pending.count - pendingStart, Self.largestEvent)
        guard count > 0 else { return nil }
        let bytes = Array(pending[pendingStart..<pendingStart + count])
        pendingStart += count
        if pendingStart == pending.count { (pending, pendingStart) = ([], 0) }
        counts.returned += Int64(count)
        reported = counts
        return .records(bytes)
    }

    private func opened() async throws -> Records {
        if let records { return records }
        let opened: Records
        switch query.input.format {
        case .parquet: opened = try await openRows()
        case .csv(let dialect):
            opened = .blocks(try await openText(dialect))
        case .json(let isLines):
            let scan = query.scanRange.map { BlockSource.Scan(range: $0, delimiter: [0x0A]) }
            let boundary: BlockCutter.Boundary = isLines ? .delimiter([0x0A]) : .value
            opened = .blocks(try blocks(boundary, scan))
            evaluator = BlockEvaluator(plan: plan, layout: .values, output: query.output)
        }
        records = opened
        return opened
    }

    private func blocks(_ boundary: BlockCutter.Boundary, _ scan: BlockSource.Scan?) throws -> BlockSource {
        try BlockSource(
            source,
            compression: query.input.compression,
            boundary: boundary,
            scan: scan,
            // A query for a few records need not wait for many.
            blockSize: plan.limit.map { $0 < 1000 } ?? false ? 64 << 10 : Self.blockSize,
            pool: select.pool
        )
    }

    private func openText(_ dialect: CSVDialect) async throws -> BlockSource {
        let scan = query.scanRange.map { BlockSource.Scan(range: $0, delimiter: dialect.recordDelimiter) }
        var boundary = BlockCutter.Boundary.delimiter(dialect.recordDelimiter)
        if dialect.allowsQuotedRecordDelimiter, let quote = dialect.quote {
            boundary = .unquotedDelimiter(
                dialect.recordDelimiter,
                field: dialect.fieldDelimiter.last ?? UInt8(ascii: ","),
                quote: quote,
                escape: dialect.quoteEscape,
                comment: dialect.comment
            )
        }
        return try blocks(boundary, scan)
    }

    private func openRows() async throws -> Records {
        let (path, lease) = try await source.file()
        let session = try await select.engine.makeSession()
        let columns = try await ParquetColumns(path, plan, session)
        let references = try columns.references(of: plan)
        let rows = try await session.stream(columns.sql)
        evaluator = BlockEvaluator(plan: plan, layout: .columns(columns, references), output: query.output)
        return .rows(rows, columns, references, lease: lease)
    }

    /// Evaluates some more records; false at the end.
    private func evaluateMore(_ records: Records) async throws -> Bool {
        switch records {
        case .blocks(let source): return try await evaluateBlocks(of: source)
        case .rows(let rows, let columns, let references, _):
            guard let evaluator else { return false }
            let limit = rest
            let outcome = try await rows.withNextChunk { chunk in
                try evaluator.evaluate(chunk, columns, references, limit: limit)
            }
            counts.scanned = source.byteCount
            counts.processed = source.byteCount
            guard let outcome else { return false }
            try take(outcome)
            return true
        }
    }

    /// Evaluates as many blocks at once as there are threads; one where the number of records is limited.
    private func evaluateBlocks(of source: BlockSource) async throws -> Bool {
        var blocks: [[UInt8]] = []
        let count = rest == .max ? select.threadCount : 1
        while blocks.count < count, let block = try await source.next() { blocks.append(block) }
        counts.scanned = await source.scannedByteCount
        counts.processed = await source.processedByteCount
        guard !blocks.isEmpty else {
            if evaluator == nil { try await finishEmpty() }
            return false
        }
        if evaluator == nil { try await prepareText(&blocks[0]) }
        guard let evaluator else { return false }
        let (limit, pool) = (rest, select.pool)
        let jobs = blocks
        let outcomes = try await withThrowingTaskGroup(of: (Int, BlockEvaluator.Outcome).self) { group in
            for (index, block) in jobs.enumerated() {
                group.addTask { (index, try await pool.run { try evaluator.evaluate(block, limit: limit) }) }
            }
            var outcomes: [Int: BlockEvaluator.Outcome] = [:]
            for try await (index, outcome) in group { outcomes[index] = outcome }
            return outcomes
        }
        for index in jobs.indices {
            if let outcome = outcomes[index] { try take(outcome) }
        }
        return true
    }

    private func take(_ outcome: BlockEvaluator.Outcome) throws {
        pending += outcome.bytes
        rest = rest == .max ? rest : rest - outcome.recordCount
        for (index, accumulator) in outcome.accumulators.enumerated() {
            try accumulators[index].add(accumulator)
        }
    }

    // MARK: Delimited text

    /// Reads the header off the first block and finds the columns of the query.
    private func prepareText(_ block: inout [UInt8]) async throws {
        guard case .csv(let dialect) = query.input.format else { return }
        var names: [String]?
        var columnCount = 0
        if dialect.header != .none {
            let header = try await header(dialect, &block)
            columnCount = header.count
            if dialect.header == .used { names = header }
        }
        if columnCount == 0 || dialect.header == .ignored {
            let found = try block.withUnsafeBufferPointer { bytes -> Int? in
                var reader = CSVReader(bytes, dialect)
                return try reader.next() ? reader.fields.count : nil
            }
            columnCount = max(columnCount, found ?? columnCount)
        }
        let layout = try FieldLayout(plan: plan, names: names, columnCount: columnCount)
        evaluator = BlockEvaluator(plan: plan, layout: .fields(dialect, layout), output: query.output)
    }

    private func header(_ dialect: CSVDialect, _ block: inout [UInt8]) async throws -> [String] {
        if let range = query.scanRange, range.first > 0 {
            // The header stands before the range.
            let beginning = source.bytes(0..<min(source.byteCount, Int64(Self.blockSize)))
            var bytes = try await beginning.collect(upTo: Self.blockSize)
            return try Self.takeHeader(dialect, &bytes)
        }
        return try Self.takeHeader(dialect, &block)
    }

    private static func takeHeader(_ dialect: CSVDialect, _ block: inout [UInt8]) throws -> [String] {
        let (names, offset) = try block.withUnsafeBufferPointer { bytes -> ([String], Int) in
            var reader = CSVReader(bytes, dialect)
            guard try reader.next() else { return ([String](), bytes.count) }
            return (try reader.fields.map { try reader.text($0) }, reader.offset)
        }
        block.removeFirst(offset)
        return names
    }

    /// An object without records has no columns that could be missing.
    private func finishEmpty() async throws {
        evaluator = BlockEvaluator(plan: plan, layout: .values, output: query.output)
    }

    private static func named(_ failure: EngineFailure) -> any Error {
        switch failure.kind {
        case .badData, .inputOutput, .other:
            SelectFailure(
                "ParquetParsingError",
                "Error parsing Parquet file. Please check the file and try again: \(failure.message.prefix(200))"
            )
        case .raised, .conversion, .outOfRange, .outOfMemory, .interrupted, .statement: failure
        }
    }
}
