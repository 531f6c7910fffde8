/// Puts what a statement does into an outline, for people to read.
///
/// The order is the statement's own; the engine may join and filter in another.
package struct PlanBuilder {
    private let scans: [TableScan]
    private let files: [PlanNode.Files]
    private var commonTables: [Int: CommonTable] = [:]
    /// Named queries being looked at, so that recursion ends.
    private var open: Set<Int> = []

    private init(scans: [TableScan], files: [PlanNode.Files]) {
        self.scans = scans
        self.files = files
    }

    /// The plan of a statement; `files` has an element for each of its scans, or none.
    ///
    /// Returns nil for statements without a query.
    package static func plan(_ statement: ResolvedStatement, files: [PlanNode.Files]) -> PlanNode? {
        var builder = PlanBuilder(scans: statement.scans, files: files)
        return builder.plan(statement.action)
    }

    private mutating func plan(_ action: ResolvedStatement.Action) -> PlanNode? {
        switch action {
        case .query(let query): return output(query)
        case .createTableAs(let create):
            let child = output(query: create.query, names: create.columns.map(\.name))
            return writing("CreateTableAs", "\(create.target)", child)
        case .insert(let insert):
            return writing("Insert", "\(insert.target.name)", output(insert.query))
        case .unload(let unload): return writing("Unload", "'\(unload.location)'", output(unload.query))
        case .explain(let explain): return plan(explain.statement)
        case .change(let change):
            return writing(change.kind.name, "\(change.target.name)", output(change.query))
        case .optimize(let optimize):
            return writing("Optimize", "\(optimize.target.name)", output(optimize.query))
        case .createView, .vacuum, .passThrough: return nil
        }
    }

    private func writing(_ name: String, _ target: String, _ child: PlanNode) -> PlanNode {
        PlanNode(
            name,
            [("target", target)],
            outputs: [ResolvedColumn(id: 0, name: "rows", type: .bigint)],
            children: [child]
        )
    }

    private mutating func output(_ query: ResolvedQuery) -> PlanNode {
        output(query: query, names: query.columns.map(\.name))
    }

    private mutating func output(query: ResolvedQuery, names: [String]) -> PlanNode {
        PlanNode(
            "Output",
            [("columnNames", "[\(names.joined(separator: ", "))]")],
            outputs: query.columns,
            children: [plan(query)]
        )
    }

    // MARK: Queries

    private mutating func plan(_ query: ResolvedQuery) -> PlanNode {
        for table in query.ctes { commonTables[table.id] = table }
        var node = plan(query.body, query.columns, orderBy: query.orderBy)
        var properties: [(name: String, value: String)] = []
        if !query.orderBy.isEmpty {
            properties.append(
                ("orderBy", "[\(query.orderBy.map(TypedExpressionText.show).joined(separator: ", "))]")
            )
        }
        if let offset = query.offset, TypedExpressionText.show(offset) != "0" {
            if !query.orderBy.isEmpty { node = above(node, "Sort", properties) }
            properties = []
            node = above(node, "Offset", [("count", TypedExpressionText.show(offset))])
        }
        switch query.limit {
        case .none: return properties.isEmpty ? node : above(node, "Sort", properties)
        case .rows(let count):
            return above(
                node,
                properties.isEmpty ? "Limit" : "TopN",
                [("count", TypedExpressionText.show(count))] + properties
            )
        case .withTies(let count):
            return above(
                node,
                "TopNRanking",
                [("count", TypedExpressionText.show(count)), ("withTies", "true")] + properties
            )
        }
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1) + word.dropFirst().lowercased() }

    /// A step that leaves the columns as they are.
    private func above(
        _ node: PlanNode,
        _ name: String,
        _ properties: [(name: String, value: String)],
        details: [String] = []
    ) -> PlanNode {
        PlanNode(name, properties, outputs: node.outputs, details: details, children: [node])
    }

    private mutating func plan(
        _ body: ResolvedQuery.Body,
        _ columns: [ResolvedColumn],
        orderBy: [SortKey]
    ) -> PlanNode {
        switch body {
        case .select(let select): return plan(select, orderBy: orderBy)
        case .setOperation(let operation):
            let name = Self.capitalized(operation.kind.rawValue) + (operation.isDistinct ? "Distinct" : "All")
            return PlanNode(
                name,
                outputs: operation.columns,
                children: [plan(operation.left), plan(operation.right)]
            )
        case .values(let values): return plan(values)
        case .query(let query): return plan(query)
        }
    }

    private func plan(_ values: ResolvedValues) -> PlanNode {
        let shown = values.rows.prefix(10).map { "(\(TypedExpressionText.list($0)))" }
        let rest = values.rows.count > shown.count ? ["... \(values.rows.count - shown.count) more"] : []
        return PlanNode(
            "Values",
            [("rows", "\(values.rows.count)")],
            outputs: values.columns,
            details: shown + rest
        )
    }

    private mutating func plan(_ select: ResolvedSelect, orderBy: [SortKey]) -> PlanNode {
        var node =
            select.relation.map { plan($0) }
            ?? PlanNode("Values", [("rows", "1")], outputs: [], details: ["()"])
        if let filter = select.filter { node = filtered(node, by: filter) }
        let expressions = select.items.map(\.expression) + orderBy.map(\.expression)
        if let aggregation = select.aggregation {
            node = aggregated(node, aggregation, expressions + (select.having.map { [$0] } ?? []))
        }
        if let having = select.having { node = filtered(node, by: having) }
        let windows = expressions.flatMap(\.windows)
        if !windows.isEmpty { node = above(node, "Window", [], details: windows.map(TypedExpressionText.show)) }
        let computed = select.items.filter { item in
            guard case .column(let column) = item.expression.node else { return true }
            return column.name != item.column.name
        }
        let subqueries = select.items.flatMap { $0.expression.subqueries }
        let isSame = computed.isEmpty && node.outputs.map(\.name) == select.items.map(\.column.name)
        if !isSame {
            node = PlanNode(
                "Project",
                outputs: select.items.map(\.column),
                details: computed.map { "\($0.column.name) := \(TypedExpressionText.show($0.expression))" },
                children: [node] + children(subqueries)
            )
        }
        guard select.isDistinct else { return node }
        return above(node, "Aggregate", [("keys", "[\(node.outputs.map(\.name).joined(separator: ", "))]")])
    }

    private mutating func filtered(_ node: PlanNode, by filter: TypedExpression) -> PlanNode {
        let predicate = (name: "filterPredicate", value: TypedExpressionText.show(filter))
        var result = node
        if node.name == "TableScan" {
            result.name = "ScanFilter"
            result.properties.append(predicate)
        } else {
            result = above(node, "Filter", [predicate])
        }
        result.children += children(filter.subqueries)
        return result
    }

    private mutating func children(_ queries: [ResolvedQuery]) -> [PlanNode] {
        queries.map { query in
            let child = plan(query)
            return PlanNode("Subquery", outputs: child.outputs, children: [child])
        }
    }

    private func aggregated(
        _ node: PlanNode,
        _ aggregation: Aggregation,
        _ expressions: [TypedExpression]
    ) -> PlanNode {
        let keys = aggregation.keys.map(\.column.name)
        var properties = keys.isEmpty ? [] : [(name: "keys", value: "[\(keys.joined(separator: ", "))]")]
        if aggregation.sets.count > 1 {
            let sets = aggregation.sets.map { "(\($0.map { keys[$0] }.joined(separator: ", ")))" }
            properties.append(("groupingSets", "[\(sets.joined(separator: ", "))]"))
        }
        var details = aggregation.keys.compactMap { key -> String? in
            if case .column = key.expression.node { return nil }
            return "\(key.column.name) := \(TypedExpressionText.show(key.expression))"
        }
        for call in expressions.flatMap(\.aggregates).map(TypedExpressionText.show)
        where !details.contains(call) {
            details.append(call)
        }
        return PlanNode(
            "Aggregate",
            properties,
            outputs: aggregation.keys.map(\.column),
            details: details,
            children: [node]
        )
    }

    // MARK: Relations

    private mutating func plan(_ relation: ResolvedRelation) -> PlanNode {
        switch relation {
        case .scan(let index): return scan(index)
        case .values(let values): return plan(values)
        case .query(let query), .lateral(let query): return plan(query)
        case .commonTable(let id, let columns):
            guard let table = commonTables[id], open.insert(id).inserted else {
                return PlanNode("RecursiveReference", outputs: columns)
            }
            defer { open.remove(id) }
            var node = plan(table.query)
            node.outputs = columns
            return table.isRecursive
                ? PlanNode("Recursion", [("table", table.name)], outputs: columns, children: [node]) : node
        case .join(let join): return plan(join)
        case .unnest(let unnest): return plan(unnest, above: nil)
        case .sample(let inner, let method, let percentage):
            return above(plan(inner), "Sample", [("method", method.rawValue), ("percentage", "\(percentage)")])
        }
    }

    private mutating func plan(_ join: ResolvedJoin) -> PlanNode {
        let left = plan(join.left)
        if case .unnest(let unnest) = join.right { return plan(unnest, above: left) }
        let right = plan(join.right)
        var name = "\(Self.capitalized(join.kind.rawValue))Join"
        if case .lateral = join.right { name = "CorrelatedJoin" }
        let criteria = join.condition.map { [(name: "criteria", value: TypedExpressionText.show($0))] } ?? []
        return PlanNode(
            name,
            criteria,
            outputs: left.outputs + right.outputs,
            children: [left, right] + children(join.condition?.subqueries ?? [])
        )
    }

    private func plan(_ unnest: ResolvedUnnest, above left: PlanNode?) -> PlanNode {
        let columns = unnest.items.flatMap(\.columns) + (unnest.ordinality.map { [$0] } ?? [])
        return PlanNode(
            "Unnest",
            [("unnest", "[\(TypedExpressionText.list(unnest.items.map(\.expression)))]")],
            outputs: (left?.outputs ?? []) + columns,
            children: left.map { [$0] } ?? []
        )
    }

    private func scan(_ index: Int) -> PlanNode {
        let scan = scans[index]
        let table = scan.table
        let name = table.name
        var details = ["LAYOUT: \(name.database).\(name.table)"]
        for column in scan.columns {
            let shown = column.column.name
            switch column.source {
            case .data(let position):
                details.append("\(shown) := \(shown):\(table.columns[position].hiveType):\(position):REGULAR")
            case .partitionKey(let position):
                details.append(
                    "\(shown) := \(shown):\(table.partitionKeys[position].hiveType):-1:PARTITION_KEY"
                )
                details.append("    :: [\(values(of: position, scan))]")
            case .path, .fileSize, .fileModifiedTime, .bucket, .partitionName, .rowPosition:
                details.append("\(shown) := \(shown):SYNTHESIZED")
            }
        }
        if !table.partitionKeys.isEmpty {
            details.append("Partitions: \(scan.partitions.count) of \(table.partitions.count)")
        }
        if files.indices.contains(index) {
            details.append("Files: \(files[index].count), \(files[index].byteCount) bytes to read")
        }
        return PlanNode(
            "TableScan",
            [("table", "\(name.catalog):\(name.database):\(name.table)")],
            outputs: scan.columns.map(\.column),
            details: details
        )
    }

    /// The values of one key among the partitions that are left, the first twenty.
    private func values(of key: Int, _ scan: TableScan) -> String {
        let all = Set(
            scan.partitions.compactMap { partition -> String? in
                let values = scan.table.partitions[partition].values
                return values.indices.contains(key) ? values[key] : nil
            }
        ).sorted()
        let shown = all.prefix(20).map { "[\($0)]" } + (all.count > 20 ? ["..."] : [])
        return shown.joined(separator: ", ")
    }
}

extension TypedExpression {
    /// The queries inside of the expression, outermost first.
    fileprivate var subqueries: [ResolvedQuery] {
        var found: [ResolvedQuery] = []
        _ = contains { part in
            switch part.node {
            case .exists(let query), .scalarSubquery(let query), .inSubquery(_, let query),
                .quantified(_, _, _, let query):
                found.append(query)
            default: break
            }
            return false
        }
        return found
    }

    fileprivate var aggregates: [TypedExpression] {
        var found: [TypedExpression] = []
        _ = contains { part in
            if case .aggregate = part.node { found.append(part) }
            return false
        }
        return found
    }

    fileprivate var windows: [TypedExpression] {
        var found: [TypedExpression] = []
        _ = contains { part in
            if case .window = part.node { found.append(part) }
            return false
        }
        return found
    }
}

extension ResolvedStatement.RowChange.Kind {
    fileprivate var name: String {
        switch self {
        case .delete: "Delete"
        case .update: "Update"
        case .merge: "Merge"
        }
    }
}
