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
        let milliseconds: Int64

        /// Whether a table of delimited lines is among those read.
        var readsText: Bool {
            resolved.scans.contains { (try? TableFormat(of: $0.table)) == .delimited }
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
        case .passThrough(let statement): try await performDefinition(statement)
        }
    }

    private func makePlan(_ parsed: ParsedStatement, arguments: [Expression]?) async throws -> Plan {
        let start = state.world.clock.now
        let session = AnalysisSession(database: record.currentDatabase, user: record.tenant.account)
        let snapshot = try await state.catalog.read(record.tenant) { reader in
            try CatalogAdapter(reader: reader).snapshot(parsed.statement, session)
        }
        let analyzer = Analyzer(catalog: snapshot, session: session, now: record.submittedAt)
        let arguments = try arguments ?? parameters(parsed)
        let resolved = try timed("analyze") { try analyzer.analyze(parsed, parameters: arguments) }
        var files = TableFiles()
        do {
            for scan in resolved.scans { try await files.add(scan, state.objects, state.engine) }
        } catch let failure as EngineFailure {
            throw files.named(failure)
        }
        if let limit = record.scanLimitInBytes, files.byteCount > Int64(limit) { throw ScanLimitExceeded() }
        return Plan(resolved: resolved, files: files, milliseconds: milliseconds(since: start))
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
        let start = state.world.clock.now
        let sql = try timed("translate") { try plan.translator.print(query) }
        let rows = try await state.engine.rows(sql, columns: query.columns)
        var outcome = Outcome()
        outcome.result = try await seal(rows.text)
        outcome.columns = query.columns.map { ResultColumn($0.name, $0.type) }
        outcome.updateCount = 0
        outcome.outputRowCount = rows.rowCount
        // Which rows a limit without an order leaves is chance.
        outcome.canBeReused =
            plan.resolved.isDeterministic && (query.limit == nil || !query.orderBy.isEmpty)
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

    private func explain(_ statement: ResolvedStatement.Explain, _ plan: Plan) async throws {
        let query: ResolvedQuery
        switch statement.statement {
        case .query(let inner): query = inner
        case .createTableAs(let inner): query = inner.query
        case .insert(let inner): query = inner.query
        case .unload(let inner): query = inner.query
        case .createView, .explain, .passThrough:
            throw QueryFailure("NOT_SUPPORTED", "EXPLAIN of this statement is not supported by Hosu")
        }
        let sql = try plan.translator.print(query)
        let rows = try await state.engine.texts((statement.isAnalyze ? "EXPLAIN ANALYZE " : "EXPLAIN ") + sql)
        let lines = rows.flatMap { row in
            (row.last.flatMap { $0 } ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init
            )
        }
        try await finish(lines: lines, columns: [ResultColumn("Query Plan", .varchar)])
    }
}
