import SQLSyntax

extension StatementAnalysis {
    func setOperation(
        _ operation: SetOperation,
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> NamedColumns {
        let left = try body(operation.left, operation.span, outer: outer, tables)
        let right = try body(operation.right, operation.span, outer: outer, tables)
        let kind: ResolvedSetOperation.Kind =
            switch operation.kind {
            case .union: .union
            case .intersect: .intersect
            case .except: .except
            }
        let leftColumns = left.query.columns
        let rightColumns = right.query.columns
        guard leftColumns.count == rightColumns.count else {
            throw AnalysisFailure(
                .typeMismatch,
                operation.span.start,
                "\(kind.rawValue) query has different number of fields: \(leftColumns.count), \(rightColumns.count)"
            )
        }
        var types: [TrinoType] = []
        for (index, (first, second)) in zip(leftColumns, rightColumns).enumerated() {
            guard let common = TypeCoercion.commonSuperType(first.type, second.type) else {
                throw AnalysisFailure(
                    .typeMismatch,
                    operation.span.start,
                    "column \(index + 1) in \(kind.rawValue) query has incompatible types: "
                        + "\(first.type), \(second.type)"
                )
            }
            types.append(common)
        }
        let isDistinct = operation.quantifier != .all
        if isDistinct || kind != .union {
            for type in types where !type.isComparable {
                throw AnalysisFailure(
                    .typeMismatch,
                    operation.span.start,
                    "Type \(type) is not comparable and therefore cannot be used in \(kind.rawValue)"
                        + (kind == .union ? " DISTINCT" : "")
                )
            }
        }
        let columns = zip(leftColumns, types).map { column($0.name, $1) }
        let resolved = ResolvedSetOperation(
            kind: kind,
            isDistinct: isDistinct,
            left: coerced(left.query, to: types, operation.span),
            right: coerced(right.query, to: types, operation.span),
            columns: columns
        )
        return NamedColumns(
            query: ResolvedQuery(body: .setOperation(resolved), columns: columns),
            names: left.names
        )
    }

    /// The query with its columns coerced to `types`, which they are known to coerce to.
    func coerced(_ query: ResolvedQuery, to types: [TrinoType], _ span: SourceSpan) -> ResolvedQuery {
        guard query.columns.map(\.type) != types else { return query }
        if query.orderBy.isEmpty, query.ctes.isEmpty, query.limit == nil, query.offset == nil,
            let body = coercedInPlace(query.body, to: types, span)
        {
            return body
        }
        let items = zip(query.columns, types).map { source, type in
            ResolvedSelectItem(
                expression: TypedExpression.column(source, span).coerced(to: type),
                column: column(source.name, type)
            )
        }
        return ResolvedQuery(
            body: .select(ResolvedSelect(items: items, relation: .query(query))),
            columns: items.map(\.column)
        )
    }

    private func coercedInPlace(
        _ body: ResolvedQuery.Body,
        to types: [TrinoType],
        _ span: SourceSpan
    ) -> ResolvedQuery? {
        switch body {
        case .select(var select):
            guard !select.isDistinct else { return nil }
            select.items = zip(select.items, types).map { item, type in
                ResolvedSelectItem(
                    expression: item.expression.coerced(to: type),
                    column: ResolvedColumn(id: item.column.id, name: item.column.name, type: type)
                )
            }
            return ResolvedQuery(body: .select(select), columns: select.items.map(\.column))
        case .values(var values):
            values.rows = values.rows.map { row in zip(row, types).map { $0.coerced(to: $1) } }
            values.columns = zip(values.columns, types).map {
                ResolvedColumn(id: $0.id, name: $0.name, type: $1)
            }
            return ResolvedQuery(body: .values(values), columns: values.columns)
        case .setOperation(var operation):
            guard operation.kind == .union, !operation.isDistinct else { return nil }
            operation.left = coerced(operation.left, to: types, span)
            operation.right = coerced(operation.right, to: types, span)
            operation.columns = zip(operation.columns, types).map {
                ResolvedColumn(id: $0.id, name: $0.name, type: $1)
            }
            return ResolvedQuery(body: .setOperation(operation), columns: operation.columns)
        case .query:
            return nil
        }
    }

    func values(
        _ values: Values,
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> NamedColumns {
        let context = ExpressionContext(
            scope: Scope(fields: [], parent: outer),
            commonTables: tables
        ).restricted(to: "VALUES clause", at: values.span.start)
        var rows: [[TypedExpression]] = []
        for expression in values.rows {
            let typed = try type(expression, context)
            switch typed.node {
            case .row(let cells): rows.append(cells)
            default:
                if case .row(let fields) = typed.type {
                    rows.append(
                        fields.enumerated().map { index, field in
                            TypedExpression(.field(typed, index: index), type: field.type, span: typed.span)
                        }
                    )
                } else {
                    rows.append([typed])
                }
            }
        }
        guard let first = rows.first else {
            throw AnalysisFailure(.syntaxError, values.span.start, "VALUES has no rows")
        }
        var types = first.map(\.type)
        for (row, expression) in zip(rows, values.rows) {
            guard row.count == types.count else {
                throw AnalysisFailure(
                    .typeMismatch,
                    expression.anchor,
                    "Values rows have mismatched sizes: \(types.count) vs \(row.count)"
                )
            }
            for index in row.indices {
                guard let common = TypeCoercion.commonSuperType(types[index], row[index].type) else {
                    throw AnalysisFailure(
                        .typeMismatch,
                        expression.anchor,
                        "Values rows have mismatched types: \(TrinoType.anonymousRow(types)) vs "
                            + "\(TrinoType.anonymousRow(row.map(\.type)))"
                    )
                }
                types[index] = common
            }
        }
        let columns = types.enumerated().map { column("_col\($0)", $1) }
        let resolved = ResolvedValues(
            rows: rows.map { row in zip(row, types).map { $0.coerced(to: $1) } },
            columns: columns
        )
        return NamedColumns(
            query: ResolvedQuery(body: .values(resolved), columns: columns),
            names: Array(repeating: nil, count: columns.count)
        )
    }
}
