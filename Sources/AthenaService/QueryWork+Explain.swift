import DuckDB
import Primitives
import SQLAnalysis
import SQLTranslate

extension QueryWork {
    /// EXPLAIN and EXPLAIN ANALYZE.
    ///
    /// Source: Amazon Athena User Guide, Use EXPLAIN and EXPLAIN ANALYZE in Athena.
    /// Differs: a plan is the outline of the statement; fragments, exchanges and estimates of a cluster are not there.
    func explain(_ statement: ResolvedStatement.Explain, _ plan: Plan) async throws {
        guard let outline = PlanBuilder.plan(plan.resolved, files: plan.figures) else {
            throw QueryFailure("NOT_SUPPORTED", "EXPLAIN of this statement is not supported by Hosu")
        }
        if statement.isAnalyze { return try await explainAnalyze(statement, plan, outline) }
        let lines: [String]
        switch (statement.planType, statement.format) {
        case ("VALIDATE", _):
            return try await finish(lines: ["Valid", "true"], columns: [ResultColumn("Valid", .boolean)])
        case ("IO", "JSON"), ("IO", nil): lines = [ioPlan(plan).text]
        case ("IO", let format?):
            throw QueryFailure("NOT_SUPPORTED", "Unsupported explain plan type IO for \(format) format")
        case ("DISTRIBUTED", "JSON"):
            lines = Self.lines(of: .object(JSONObject([("0", outline.json())])))
        case (_, "JSON"): lines = Self.lines(of: outline.json())
        case (_, "GRAPHVIZ"): lines = outline.graph()
        case ("DISTRIBUTED", _): lines = outline.fragment() + Self.remarks(plan)
        case (_, _): lines = outline.text() + Self.remarks(plan)
        }
        try await finish(lines: ["Query Plan"] + lines, columns: [ResultColumn("Query Plan", .varchar)])
    }

    /// Runs the query and throws its rows away.
    private func explainAnalyze(
        _ statement: ResolvedStatement.Explain,
        _ plan: Plan,
        _ outline: PlanNode
    ) async throws {
        let start = state.world.machineClock.now
        let sql = try plan.translator.print(try Self.query(of: statement.statement))
        let rows = try await state.engine.reading(plan.files).texts("EXPLAIN (ANALYZE, FORMAT JSON) " + sql)
        let profile = EngineProfile(rows.first?.last.flatMap { $0 } ?? "")
        var outcome = Outcome()
        outcome.columns = [ResultColumn("Query Plan", .varchar)]
        outcome.updateCount = 0
        outcome.scannedByteCount = plan.files.byteCount
        outcome.scannedRowCount = plan.files.rowCount
        outcome.planningMilliseconds = plan.milliseconds
        outcome.engineMilliseconds = milliseconds(since: start)
        let lines: [String]
        if statement.format == "JSON" {
            lines = Self.lines(
                of: .object(
                    JSONObject([("plan", outline.json()), ("operators", .array(profile.operatorsAsJSON))])
                )
            )
        } else {
            let input = plan.files.rowCount.map { "\($0) rows, " } ?? ""
            lines =
                [
                    "Analysis: \(plan.milliseconds)ms, Execution: \(outcome.engineMilliseconds)ms",
                    "Input: \(input)\(plan.files.byteCount) bytes, Output: \(profile.rowCount) rows, "
                        + "CPU: \(profile.cpuTime)",
                ] + outline.fragment() + ["", "Operators of the engine:"] + profile.text + Self.remarks(plan)
        }
        outcome.result = try await seal(BodyStream((["Query Plan"] + lines).joined(separator: "\n")))
        try await finish(outcome)
    }

    private static func query(of action: ResolvedStatement.Action) throws -> ResolvedQuery {
        switch action {
        case .query(let query): return query
        case .createTableAs(let create): return create.query
        case .insert(let insert): return insert.query
        case .unload(let unload): return unload.query
        case .change(let change): return change.query
        case .createView, .explain, .optimize, .vacuum, .passThrough:
            throw QueryFailure("NOT_SUPPORTED", "EXPLAIN ANALYZE of this statement is not supported by Hosu")
        }
    }

    private static func remarks(_ plan: Plan) -> [String] {
        let advice = plan.advice
        return advice.isEmpty ? [] : [""] + advice.map { "Advice: \($0)" }
    }

    private static func lines(of json: JSONValue) -> [String] {
        json.prettyText().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The tables that are read, as EXPLAIN (TYPE IO) gives them.
    private func ioPlan(_ plan: Plan) -> JSONValue {
        let inputs = zip(plan.resolved.scans, plan.figures).map { scan, figures -> JSONValue in
            let name = scan.table.name
            let table: JSONValue = [
                "catalog": .string(name.catalog),
                "schemaTable": ["schema": .string(name.database), "table": .string(name.table)],
            ]
            return [
                "table": table, "columnConstraints": [],
                "estimate": ["outputSizeInBytes": .integer(figures.byteCount)],
            ]
        }
        return ["inputTableColumnInfos": .array(inputs)]
    }
}

/// What the engine measured of a query, operator by operator.
struct EngineProfile {
    private let json: JSONValue

    init(_ text: String) {
        json = (try? JSONValue(parsing: Array(text.utf8))) ?? .null
    }

    var rowCount: Int { operators.first?["operator_cardinality"]?.int ?? 0 }

    var cpuTime: String { Self.time(json["cpu_time"]?.double ?? 0) }

    /// An outline like that of the plan.
    var text: [String] {
        let total = max(json["cpu_time"]?.double ?? 0, .leastNonzeroMagnitude)
        return operators.flatMap { Self.lines($0, indent: 1, total: total) }
    }

    /// The operators with their times in milliseconds, and the rows that they gave.
    var operatorsAsJSON: [JSONValue] { operators.map(Self.shown) }

    private static func shown(_ node: JSONValue) -> JSONValue {
        [
            "name": .string((node["operator_name"]?.string ?? "").filter { $0 != " " }),
            "cpuTimeInMillis": .double((node["operator_timing"]?.double ?? 0) * 1000),
            "outputRows": .integer(Int64(node["operator_cardinality"]?.int ?? 0)),
            "children": .array((node["children"]?.array ?? []).map(shown)),
        ]
    }

    /// Below the operator that explains itself.
    private var operators: [JSONValue] {
        var level = json["children"]?.array ?? []
        while level.count == 1, level[0]["operator_name"]?.string?.contains("EXPLAIN_ANALYZE") == true {
            level = level[0]["children"]?.array ?? []
        }
        return level
    }

    private static func lines(_ node: JSONValue, indent: Int, total: Double) -> [String] {
        let seconds = node["operator_timing"]?.double ?? 0
        let name = (node["operator_name"]?.string ?? "").filter { $0 != " " }
        let share = (seconds / total * 1000).rounded() / 10
        let line =
            "\(String(repeating: "    ", count: indent))- \(name): \(time(seconds)) (\(share)%), "
            + "\(node["operator_cardinality"]?.int ?? 0) rows"
        return [line] + (node["children"]?.array ?? []).flatMap { lines($0, indent: indent + 1, total: total) }
    }

    private static func time(_ seconds: Double) -> String {
        "\((seconds * 100_000).rounded() / 100)ms"
    }
}
