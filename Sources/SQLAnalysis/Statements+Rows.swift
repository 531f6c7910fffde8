import SQLSyntax

/// Statements that change rows of a table: UPDATE, DELETE, MERGE, and OPTIMIZE, which rewrites them.
///
/// Source: Trino, `StatementAnalyzer.visitDelete`, `visitUpdate`, `visitMerge`, for the checks, their order and wording.
extension StatementAnalysis {
    /// The table whose rows change, as a relation.
    struct Target {
        let table: CatalogTable
        let scan: Int
        var fields: [Field]
        /// The table's columns in their order.
        let columns: [ResolvedColumn]
        let path: ResolvedColumn
        let position: ResolvedColumn

        var relation: ResolvedRelation { .scan(scan) }
    }

    // MARK: DELETE

    func delete(_ delete: Delete) throws(AnalysisFailure) -> ResolvedStatement.RowChange {
        let target = try target(delete.table, "Deleting from views is not supported")
        let filter = try filter(delete.filter, target)
        return ResolvedStatement.RowChange(
            kind: .delete,
            target: target.table,
            targetScan: target.scan,
            query: touched(target, .delete, values: [], filter),
            filter: filter
        )
    }

    // MARK: UPDATE

    func update(_ update: Update) throws(AnalysisFailure) -> ResolvedStatement.RowChange {
        let target = try target(update.table, "Updating through views is not supported")
        let columns = target.table.columns
        for assignment in update.assignments {
            let name = assignment.column.name
            guard columns.contains(where: { $0.name == name }) else {
                throw AnalysisFailure(
                    .columnNotFound,
                    assignment.column.span.start,
                    "The UPDATE SET target column \(name) doesn't exist",
                    hint: Suggestion.hint(for: name, among: columns.map(\.name))
                )
            }
        }
        let names = update.assignments.map(\.column.name)
        for (index, name) in names.enumerated() where names.firstIndex(of: name) != index {
            throw AnalysisFailure(
                .duplicateColumnName,
                update.assignments[index].column.span.start,
                "Column name '\(name)' specified more than once"
            )
        }
        let filter = try filter(update.filter, target)
        let context = ExpressionContext(scope: Scope(fields: target.fields, parent: nil))
        let values = try assigned(update.assignments, "UPDATE SET", context)
        let typed = try coerced(values, to: names, of: target.table) { (want, have) in
            AnalysisFailure(
                .typeMismatch,
                .start,
                "UPDATE table column types don't match SET expressions: Table: [\(want)], Expressions: [\(have)]"
            )
        }
        let rows = target.columns.map { column -> TypedExpression in
            if let index = names.firstIndex(of: column.name) { return typed[index] }
            return used(column, update.table.span)
        }
        return ResolvedStatement.RowChange(
            kind: .update,
            target: target.table,
            targetScan: target.scan,
            query: touched(target, .update, values: rows, filter),
            filter: nil
        )
    }

    // MARK: OPTIMIZE

    func optimize(_ optimize: Optimize) throws(AnalysisFailure) -> ResolvedStatement.Optimize {
        let target = try target(
            optimize.table,
            "OPTIMIZE of views is not supported",
            otherwise: "OPTIMIZE is only supported for Iceberg tables"
        )
        let filter = try filter(optimize.filter, target)
        // Source: Athena User Guide, OPTIMIZE: a filter on other columns than those of partitions fails.
        let sources = Set(target.table.versions?.partitionFields.map(\.source) ?? [])
        var isOfPartitions = true
        filter?.forEachColumn { if !sources.contains($0.name) { isOfPartitions = false } }
        guard isOfPartitions, filter?.holdsQuery != true else {
            throw AnalysisFailure(
                .notSupported,
                nil,
                "Unexpected FilterNode found in plan; probably connector was not able to handle provided WHERE expression"
            )
        }
        let items = target.columns.map { column in
            ResolvedSelectItem(expression: used(column, optimize.table.span), column: column)
        }
        let select = ResolvedSelect(items: items, relation: target.relation)
        return ResolvedStatement.Optimize(
            target: target.table,
            targetScan: target.scan,
            query: ResolvedQuery(body: .select(select), columns: items.map(\.column)),
            filter: filter
        )
    }

    func vacuum(_ name: QualifiedName) throws(AnalysisFailure) -> CatalogTable {
        try changeable(
            name,
            "VACUUM of views is not supported",
            otherwise: "VACUUM is only supported for Iceberg tables"
        )
    }

    // MARK: Targets

    private func changeable(
        _ name: QualifiedName,
        _ refusal: String,
        otherwise: String
    ) throws(AnalysisFailure) -> CatalogTable {
        let full = try TableName(name, session)
        let table = try require(full, name.span)
        if case .view = table.kind { throw AnalysisFailure(.notSupported, .start, refusal) }
        guard table.isIceberg else { throw AnalysisFailure(.notSupported, nil, otherwise) }
        return table
    }

    /// The table that a statement changes; `refusal` is what is said of a view.
    func target(
        _ name: QualifiedName,
        _ refusal: String,
        otherwise: String = "Modifying Hive table rows is only supported for transactional tables"
    ) throws(AnalysisFailure) -> Target {
        let table = try changeable(name, refusal, otherwise: otherwise)
        if !tablesRead.contains(table.name) { tablesRead.append(table.name) }
        let index = scans.count
        let (source, columns, hidden) = try scan(table, name.span, snapshot: nil)
        guard let path = hidden[.path], let position = hidden[.rowPosition] else {
            throw AnalysisFailure(.notSupported, nil, otherwise)
        }
        use(path)
        use(position)
        return Target(
            table: table,
            scan: index,
            fields: source.fields,
            columns: columns,
            path: path,
            position: position
        )
    }

    /// The column as an expression, for what the statement reads without naming it.
    func used(_ column: ResolvedColumn, _ span: SourceSpan) -> TypedExpression {
        use(column)
        return .column(column, span)
    }

    private func filter(
        _ expression: Expression?,
        _ target: Target
    ) throws(AnalysisFailure) -> TypedExpression? {
        guard let expression else { return nil }
        let context = ExpressionContext(scope: Scope(fields: target.fields, parent: nil))
            .restricted(to: "WHERE clause", at: expression.anchor)
        let filter = try clause(type(expression, context), "WHERE clause", at: expression.anchor)
        prunePartitions(of: target.relation, by: filter)
        return filter
    }

    /// One row per row of the target that the filter leaves.
    private func touched(
        _ target: Target,
        _ action: ResolvedStatement.RowChange.Action,
        values: [TypedExpression],
        _ filter: TypedExpression?
    ) -> ResolvedQuery {
        let span = SourceSpan(start: .start, end: .start)
        let kind = TypedExpression(.literal(.integer(action.rawValue)), type: .integer, span: span)
        var items = [
            ResolvedSelectItem(expression: kind, column: column("action", .integer)),
            ResolvedSelectItem(expression: .column(target.path, span), column: target.path),
            ResolvedSelectItem(expression: .column(target.position, span), column: target.position),
        ]
        for (value, column) in zip(values, target.columns) {
            let own = self.column(column.name, column.type)
            items.append(ResolvedSelectItem(expression: value, column: own))
        }
        let select = ResolvedSelect(items: items, relation: target.relation, filter: filter)
        return ResolvedQuery(body: .select(select), columns: items.map(\.column))
    }

    /// The values of `SET column = value, ...`.
    func assigned(
        _ assignments: [Assignment],
        _ clause: String,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> [TypedExpression] {
        var values: [TypedExpression] = []
        for assignment in assignments {
            let restricted = context.restricted(to: clause, at: assignment.value.anchor)
            values.append(try type(assignment.value, restricted))
        }
        return values
    }

    /// The values in the types of the columns of those names.
    func coerced(
        _ values: [TypedExpression],
        to names: [String],
        of table: CatalogTable,
        failing failure: (_ want: String, _ have: String) -> AnalysisFailure
    ) throws(AnalysisFailure) -> [TypedExpression] {
        let types = names.map { name in table.columns.first { $0.name == name }?.type ?? .unknown }
        let fits = zip(values, types).allSatisfy { TypeCoercion.canInsert($0.type, into: $1) }
        guard fits else {
            throw failure(
                types.map(\.description).joined(separator: ", "),
                values.map(\.type.description).joined(separator: ", ")
            )
        }
        return zip(values, types).map { $0.coerced(to: $1) }
    }
}

extension TypedExpression {
    /// Whether there is a query somewhere in the expression.
    var holdsQuery: Bool {
        contains { part in
            switch part.node {
            case .exists, .scalarSubquery, .inSubquery, .quantified: true
            default: false
            }
        }
    }
}
