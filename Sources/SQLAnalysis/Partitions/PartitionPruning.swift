import SQLSyntax

extension StatementAnalysis {
    /// Leaves out partitions of the relation's tables that a filter over its rows cannot let through.
    ///
    /// Only tables whose rows the relation never replaces by NULLs are looked at: a filter may let those NULLs through.
    func prunePartitions(of relation: ResolvedRelation, by filter: TypedExpression) {
        let conjuncts: [TypedExpression] = if case .and(let terms) = filter.node { terms } else { [filter] }
        for query in relation.preservedQueries { prunePartitions(of: query, by: conjuncts) }
        for index in relation.preservedScans where scans[index].table.isIceberg {
            scans[index].filters += conjuncts.filter { scans[index].isAbout($0) }
        }
        for index in relation.preservedScans where !scans[index].table.partitionKeys.isEmpty {
            let keys = scans[index].partitionKeys
            let usable = conjuncts.filter { conjunct in
                var isUsable = true
                var count = 0
                conjunct.forEachColumn { column in
                    count += 1
                    if keys[column.id] == nil { isUsable = false }
                }
                return isUsable && count > 0
            }
            guard let first = usable.first else { continue }
            let known = scans[index].partitionPredicate.map { [$0] } ?? []
            let all = known + usable
            scans[index].partitionPredicate =
                all.count == 1 ? first : TypedExpression(.and(all), type: .boolean, span: first.span)
            let table = scans[index].table
            scans[index].partitions.removeAll { partition in
                let evaluation = PartitionEvaluation(
                    table: table,
                    partition: table.partitions[partition],
                    keys: keys
                )
                return usable.contains { evaluation.cannotHold($0) }
            }
        }
    }
}

extension StatementAnalysis {
    /// Leaves out partitions below a query in FROM, as far as conditions on its columns can be asked of its rows.
    private func prunePartitions(of query: ResolvedQuery, by conjuncts: [TypedExpression]) {
        guard query.limit == nil, query.offset == nil else { return }
        switch query.body {
        case .select(let select):
            guard let relation = select.relation, select.aggregation.map({ $0.sets.count == 1 }) ?? true,
                !select.items.contains(where: { $0.expression.isOverRows(of: .windows) })
            else { return }
            let plain = select.items.filter { !$0.expression.isOverRows(of: .groups) }
            let values = plain.map { ($0.column.id, $0.expression) }
            for conjunct in conjuncts {
                guard let inner = conjunct.replacingColumns(Dictionary(values) { first, _ in first }) else {
                    continue
                }
                prunePartitions(of: relation, by: inner)
            }
        case .setOperation(let operation):
            for side in [operation.left, operation.right] {
                let values = zip(operation.columns, side.columns).map { column, own in
                    (column.id, TypedExpression.column(own, SourceSpan(start: .start, end: .start)))
                }
                let inner = conjuncts.compactMap {
                    $0.replacingColumns(Dictionary(values) { first, _ in first })
                }
                prunePartitions(of: side, by: inner)
            }
        case .query(let inner): prunePartitions(of: inner, by: conjuncts)
        case .values: break
        }
    }
}

extension TypedExpression {
    fileprivate enum Breadth {
        case windows
        case groups
    }

    /// Whether the expression depends on more rows than its own.
    fileprivate func isOverRows(of breadth: Breadth) -> Bool {
        contains { part in
            switch (part.node, breadth) {
            case (.window, _), (.aggregate, .groups), (.grouping, .groups): true
            default: false
            }
        }
    }

    /// The expression with each column replaced, `nil` when it has others or none, or a query inside.
    fileprivate func replacingColumns(_ values: [Int: TypedExpression]) -> TypedExpression? {
        var isPossible = true
        var count = 0
        forEachColumn { column in
            count += 1
            if values[column.id] == nil { isPossible = false }
        }
        guard isPossible, count > 0, isStable else { return nil }
        return replaced(values)
    }

    private func replaced(_ values: [Int: TypedExpression]) -> TypedExpression {
        if case .column(let column) = node { return values[column.id] ?? self }
        let copy = try? replacingOperands { (operand) throws(AnalysisFailure) in operand.replaced(values) }
        return copy ?? self
    }
}

extension ScanDraft {
    /// Whether a condition names columns of this table and no others.
    fileprivate func isAbout(_ condition: TypedExpression) -> Bool {
        var isOwn = true
        var count = 0
        condition.forEachColumn { column in
            count += 1
            if !columns.contains(where: { $0.column.id == column.id }) { isOwn = false }
        }
        return isOwn && count > 0
    }

    /// The positions of partition keys by the ids of their columns.
    var partitionKeys: [Int: Int] {
        var keys: [Int: Int] = [:]
        for column in columns {
            if case .partitionKey(let position) = column.source { keys[column.column.id] = position }
        }
        return keys
    }
}

extension ResolvedRelation {
    /// Scans whose rows come out of this relation as they are or not at all.
    fileprivate var preservedScans: [Int] {
        switch self {
        case .scan(let index): [index]
        case .values, .query, .commonTable, .unnest, .lateral: []
        case .sample(let relation, _, _): relation.preservedScans
        case .join(let join):
            switch join.kind {
            case .cross, .inner: join.left.preservedScans + join.right.preservedScans
            case .left: join.left.preservedScans
            case .right: join.right.preservedScans
            case .full: []
            }
        }
    }
}

extension ResolvedRelation {
    /// Queries in FROM whose rows come out of this relation as they are or not at all.
    fileprivate var preservedQueries: [ResolvedQuery] {
        switch self {
        case .query(let query): [query]
        case .scan, .values, .commonTable, .unnest, .lateral: []
        case .sample(let relation, _, _): relation.preservedQueries
        case .join(let join):
            switch join.kind {
            case .cross, .inner: join.left.preservedQueries + join.right.preservedQueries
            case .left: join.left.preservedQueries
            case .right: join.right.preservedQueries
            case .full: []
            }
        }
    }
}
