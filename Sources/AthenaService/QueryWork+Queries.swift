import Catalog
import DuckDB
import Logging
import Objects
import Primitives
import SQLAnalysis
import SQLSyntax
import SQLTranslate

extension QueryWork {
    /// A statement with its tables' files, ready to be translated.
    struct Plan: Sendable {
        let resolved: ResolvedStatement
        let files: TableFiles
        /// What of each scan is to be read.
        let figures: [PlanNode.Files]
        let milliseconds: Int64
        /// The Iceberg tables of the statement by the location of their metadata.
        var iceberg: [String: LoadedIceberg] = [:]

        /// Whether a table of delimited lines is among those read.
        var readsText: Bool {
            resolved.scans.contains { (try? TableFormat(of: $0.table)) == .delimited }
        }

        /// What could be better about the statement; also a line of the log.
        var advice: [String] {
            let sources = zip(resolved.scans, figures).map { scan, files in
                let format = try? TableFormat(of: scan.table)
                return Advisor.Source(scan: scan, files: files, isText: format.map { $0 != .parquet } ?? false)
            }
            return Advisor.advice(on: resolved, reading: sources)
        }

        /// How decimals are computed: most statements never need more than 64 bits.
        var decimals = DecimalWidth.narrowFirst

        var translator: DuckDBTranslator {
            DuckDBTranslator(scans: resolved.scans, files: files.scans, decimals: decimals)
        }
    }

    /// Performs statements that the analyzer resolves.
    func performAnalyzed(_ parsed: ParsedStatement, arguments: [Expression]?) async throws {
        var plan = try await makePlan(parsed, arguments: arguments)
        do {
            do {
                try await perform(plan)
            } catch let failure as EngineFailure where DecimalWidth.isOverflow(failure.message) {
                // A statement whose rows fail has written nothing that anybody sees.
                plan.decimals = .exact
                try await perform(plan)
            }
        } catch let failure as EngineFailure {
            throw plan.files.named(failure)
        }
    }

    private func perform(_ plan: Plan) async throws {
        switch plan.resolved.action {
        case .query(let query): try await select(query, plan)
        case .createTableAs(let statement): try await createTableAs(statement, plan)
        case .insert(let statement): try await insert(statement, plan)
        case .unload(let statement): try await unload(statement, plan)
        case .createView(let statement): try await createView(statement)
        case .explain(let statement): try await explain(statement, plan)
        case .change(let change): try await self.change(change, plan)
        case .optimize(let statement): try await optimize(statement, plan)
        case .vacuum(let table): try await vacuum(table, plan)
        case .passThrough(let statement): try await performDefinition(statement)
        }
    }

    /// Understands a statement and lists what it reads, all as of one moment: a table that is written at the same time is
    /// seen as it was before or as it is after.
    private func makePlan(_ parsed: ParsedStatement, arguments: [Expression]?) async throws -> Plan {
        let start = state.world.machineClock.now
        let session = AnalysisSession(database: record.currentDatabase, user: record.tenant.account)
        let arguments = try arguments ?? parameters(parsed)
        let ((listed, snapshots), iceberg) = try await withIceberg { [self] iceberg in
            try await state.objects.snapshots { [self] view, listing in
                let reader = CatalogReader(tenant: record.tenant, view: view)
                let adapter = CatalogAdapter(reader: reader, iceberg: iceberg)
                let snapshot = try adapter.snapshot(parsed.statement, session)
                let analyzer = Analyzer(catalog: snapshot, session: session, now: record.submittedAt)
                let resolved = try timed("analyze") { try analyzer.analyze(parsed, parameters: arguments) }
                return (resolved, try resolved.scans.map { try TableFiles.list($0, in: &listing) })
            }
        }
        let (resolved, directories) = listed
        var files = TableFiles()
        var figures: [PlanNode.Files] = []
        do {
            for (index, scan) in resolved.scans.enumerated() {
                let before = files.byteCount
                if scan.table.isIceberg {
                    try await addIceberg(scan, iceberg, to: &files)
                } else if try RemoteFiles.hold(directories[index], state.objects) {
                    try await files.add(remote: scan, directories[index], state.objects, state.engine)
                } else {
                    try await files.add(scan, directories[index], snapshots[index], state.engine)
                }
                let count = files.scans.last?.files.count ?? 0
                figures.append(PlanNode.Files(count: count, byteCount: files.byteCount - before))
            }
        } catch let failure as EngineFailure {
            throw files.named(failure)
        }
        if resolved.readsFiles, let limit = record.scanLimitInBytes, files.byteCount > Int64(limit) {
            throw ScanLimitExceeded()
        }
        try refuseWriting(toRemotesOf: resolved)
        if resolved.readsFiles {
            do {
                try await files.remote.perform(state.engine)
            } catch let failure as EngineFailure {
                throw files.named(failure)
            }
        }
        return Plan(
            resolved: resolved,
            files: files,
            figures: figures,
            milliseconds: milliseconds(since: start),
            iceberg: iceberg
        )
    }

    /// What stands for each `?`.
    ///
    /// Source: answers to ExecutionParameters: a value that is no expression is a text; values for a statement without `?`
    /// are ignored.
    private func parameters(_ parsed: ParsedStatement) throws -> [Expression] {
        guard parsed.parameterCount > 0 else { return [] }
        return try record.parameters.map { text in
            if let expression = try? Parser.parseExpression(text) { return expression }
            return try Parser.parseExpression("'" + text.replacing("'", with: "''") + "'")
        }
    }

    private func select(_ query: ResolvedQuery, _ plan: Plan) async throws {
        let start = state.world.machineClock.now
        let sql = try timed("translate") { try plan.translator.print(query) }
        let rows = try await state.engine.reading(plan.files).rows(sql, columns: query.columns)
        var outcome = Outcome()
        outcome.result = try await seal(rows.text)
        outcome.columns = query.columns.map { ResultColumn($0.name, $0.type) }
        outcome.updateCount = 0
        outcome.outputRowCount = rows.rowCount
        // Which rows a limit without an order leaves is chance.
        outcome.canBeReused =
            plan.resolved.isDeterministic && (query.limit == nil || !query.orderBy.isEmpty)
        outcome.advice = plan.advice
        outcome.scannedByteCount = plan.files.byteCount
        outcome.scannedRowCount = plan.files.rowCount
        outcome.planningMilliseconds = plan.milliseconds
        outcome.engineMilliseconds = milliseconds(since: start)
        do {
            try await finish(outcome)
        } catch {
            if let result = outcome.result { state.objects.discard([result]) }
            throw error
        }
    }

    /// Takes a step from a statement to the engine's SQL, and says in the log how long it took.
    func timed<Value>(_ step: StaticString, _ body: () throws -> Value) rethrows -> Value {
        guard state.logger.logLevel <= .debug else { return try body() }
        let start = ContinuousClock.now
        let value = try body()
        let microseconds = (ContinuousClock.now - start) / .microseconds(1)
        state.logger.debug(
            "statement was understood",
            metadata: ["query": "\(record.id)", "step": "\(step)", "us": "\(Int(microseconds))"]
        )
        return value
    }
}
