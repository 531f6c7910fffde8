import SQLSyntax

extension StatementAnalysis {
    /// MERGE as a join of its source with the target, which says of each pair what becomes of it.
    func merge(_ merge: Merge) throws(AnalysisFailure) -> ResolvedStatement.RowChange {
        var target = try target(merge.table, "Merging into views is not supported")
        if let alias = merge.alias {
            for index in target.fields.indices { target.fields[index].relation = [alias.name] }
        }
        let source = try source(merge.source, beside: [], outer: nil, nil)
        let context = ExpressionContext(scope: Scope(fields: target.fields + source.fields, parent: nil))
        let condition = try clause(
            type(merge.condition, context.restricted(to: "MERGE ON clause", at: merge.condition.anchor)),
            "MERGE ON clause",
            at: merge.condition.anchor
        )
        var clauses: [MergeClause] = []
        for (index, item) in merge.cases.enumerated() {
            clauses.append(try clause(item, number: index + 1, target, context))
        }
        let inserts = clauses.contains { $0.action == .insert }
        // Without WHEN NOT MATCHED, rows of the source that match nothing are of no interest.
        let join = ResolvedJoin(
            kind: inserts ? .left : .inner,
            left: source.relation,
            right: target.relation,
            condition: condition
        )
        prunePartitions(of: inserts ? target.relation : .join(join), by: condition)
        return ResolvedStatement.RowChange(
            kind: .merge,
            target: target.table,
            targetScan: target.scan,
            query: decided(clauses, target, .join(join), columns(source.fields + target.fields)),
            filter: nil
        )
    }

    /// One WHEN with everything typed.
    private struct MergeClause {
        let action: ResolvedStatement.RowChange.Action
        let condition: TypedExpression?
        /// A value for each column of the target; none for a clause that deletes.
        let values: [TypedExpression]
    }

    private func clause(
        _ item: Merge.Case,
        number: Int,
        _ target: Target,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> MergeClause {
        let condition = try item.condition.map { (expression) throws(AnalysisFailure) -> TypedExpression in
            let inner = context.restricted(to: "MERGE WHEN clause", at: expression.anchor)
            return try clause(type(expression, inner), "MERGE WHEN clause", at: expression.anchor)
        }
        let names: [String]
        let values: [TypedExpression]
        let action: ResolvedStatement.RowChange.Action
        switch item.action {
        case .delete: return MergeClause(action: .delete, condition: condition, values: [])
        case .update(let assignments):
            action = .update
            names = assignments.map(\.column.name)
            try check(names, target.table)
            values = try assigned(assignments, "MERGE SET", context)
        case .insert(let columns, let expressions):
            action = .insert
            names = columns.isEmpty ? target.table.columns.map(\.name) : columns.map(\.name)
            guard names.count == expressions.count else {
                throw AnalysisFailure(
                    .invalidArguments,
                    item.span.start,
                    "Number of merge columns (\(names.count)) isn't equal to number of expressions (\(expressions.count))"
                )
            }
            try check(names, target.table)
            values = try inserted(expressions, context)
        }
        let typed = try coerced(values, to: names, of: target.table) { want, have in
            AnalysisFailure(
                .typeMismatch,
                item.span.start,
                "MERGE table column types don't match for MERGE case \(number), "
                    + "SET expressions: Table: [\(want)], Expressions: [\(have)]"
            )
        }
        let row = target.columns.map { column -> TypedExpression in
            if let index = names.firstIndex(of: column.name) { return typed[index] }
            guard action == .update else {
                return TypedExpression(.literal(.null), type: column.type, span: item.span)
            }
            return used(column, item.span)
        }
        return MergeClause(action: action, condition: condition, values: row)
    }

    private func inserted(
        _ expressions: [Expression],
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> [TypedExpression] {
        var values: [TypedExpression] = []
        for expression in expressions {
            values.append(try type(expression, context.restricted(to: "MERGE INSERT", at: expression.anchor)))
        }
        return values
    }

    private func check(_ names: [String], _ table: CatalogTable) throws(AnalysisFailure) {
        for (index, name) in names.enumerated() {
            guard table.columns.contains(where: { $0.name == name }) else {
                throw AnalysisFailure(
                    .columnNotFound,
                    .start,
                    "Merge column name does not exist in target table: \(name)",
                    hint: Suggestion.hint(for: name, among: table.columns.map(\.name))
                )
            }
            guard names.firstIndex(of: name) == index else {
                throw AnalysisFailure(
                    .duplicateColumnName,
                    .start,
                    "Merge column name is specified more than once: \(name)"
                )
            }
        }
    }

    /// The columns behind fields that the statement uses.
    private func columns(_ fields: [Field]) -> [ResolvedColumn] {
        var columns: [ResolvedColumn] = []
        var seen: Set<Int> = []
        for field in fields {
            field.value.forEachColumn { column in
                let isRead = scanOfColumn[column.id].map { scans[$0].used.contains(column.id) } ?? true
                if isRead, seen.insert(column.id).inserted { columns.append(column) }
            }
        }
        return columns
    }

    /// A row per pair: which clause applies is found out once, below the values that depend on it.
    private func decided(
        _ clauses: [MergeClause],
        _ target: Target,
        _ relation: ResolvedRelation,
        _ columns: [ResolvedColumn]
    ) -> ResolvedQuery {
        let span = SourceSpan(start: .start, end: .start)
        let path = TypedExpression.column(target.path, span)
        let position = TypedExpression.column(target.position, span)
        func boolean(_ node: TypedExpression.Node) -> TypedExpression {
            TypedExpression(node, type: .boolean, span: span)
        }
        func number(_ value: Int) -> TypedExpression {
            TypedExpression(.literal(.integer(Int64(value))), type: .integer, span: span)
        }
        let isUnmatched = boolean(.isNull(position))
        let choices = clauses.enumerated().map { index, clause -> TypedExpression.WhenClause in
            let kind = clause.action == .insert ? isUnmatched : boolean(.not(isUnmatched))
            let condition = clause.condition.map { boolean(.and([kind, $0])) } ?? kind
            return TypedExpression.WhenClause(condition: condition, result: number(index))
        }
        let chosen = column("clause", .integer)
        let choice = TypedExpression(.caseWhen(choices, otherwise: nil), type: .integer, span: span)
        var below = [ResolvedSelectItem(expression: choice, column: chosen)]
        var passed = columns
        for column in [target.path, target.position] where !passed.contains(column) { passed.append(column) }
        below += passed.map { ResolvedSelectItem(expression: .column($0, span), column: $0) }
        let inner = ResolvedQuery(
            body: .select(ResolvedSelect(items: below, relation: relation)),
            columns: below.map(\.column)
        )
        let clause = TypedExpression.column(chosen, span)
        func byClause(_ type: TrinoType, _ value: (MergeClause) -> TypedExpression?) -> TypedExpression {
            let whens = clauses.enumerated().compactMap { index, item -> TypedExpression.WhenClause? in
                guard let result = value(item) else { return nil }
                return TypedExpression.WhenClause(
                    condition: boolean(.comparison(.equal, clause, number(index))),
                    result: result
                )
            }
            guard !whens.isEmpty else { return TypedExpression(.literal(.null), type: type, span: span) }
            return TypedExpression(.caseWhen(whens, otherwise: nil), type: type, span: span)
        }
        let action = byClause(.integer) { number(Int($0.action.rawValue)) }
        var items = [
            ResolvedSelectItem(expression: action, column: column("action", .integer)),
            ResolvedSelectItem(expression: path, column: column("path", .varchar)),
            ResolvedSelectItem(expression: position, column: column("position", .bigint)),
        ]
        if clauses.contains(where: { !$0.values.isEmpty }) {
            for (index, stored) in target.columns.enumerated() {
                let value = byClause(stored.type) { $0.values.isEmpty ? nil : $0.values[index] }
                items.append(
                    ResolvedSelectItem(expression: value, column: column(stored.name, stored.type))
                )
            }
        }
        let select = ResolvedSelect(
            items: items,
            relation: .query(inner),
            filter: boolean(.or([boolean(.not(isUnmatched)), boolean(.not(boolean(.isNull(clause))))]))
        )
        return ResolvedQuery(body: .select(select), columns: items.map(\.column))
    }
}
