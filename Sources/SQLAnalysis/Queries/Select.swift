import SQLSyntax

extension StatementAnalysis {
    /// Resolves one `SELECT`, and the `ORDER BY` that stands behind it.
    func select(
        _ select: Select,
        orderBy: [SortItem],
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> NamedColumns {
        let source = try from(select, outer: outer, tables)
        let scope = Scope(fields: source?.fields ?? [], parent: outer)
        var context = ExpressionContext(scope: scope, commonTables: tables)
        context.windows = try windows(select.windows)

        let filter = try select.filter.map { (expression) throws(AnalysisFailure) -> TypedExpression in
            let inner = context.restricted(to: "WHERE clause", at: expression.anchor)
            return try clause(type(expression, inner), "WHERE clause", at: expression.anchor)
        }
        if let filter, let source { prunePartitions(of: source.relation, by: filter) }

        let draft = GroupingDraft()
        draft.selectStart = select.span.start
        context.grouping = draft
        var grouping = try select.groupBy.map { (groupBy) throws(AnalysisFailure) in
            try self.grouping(groupBy, positions(select.items, source), context, at: select.span.start)
        }
        draft.keys = grouping?.keys ?? []
        draft.hasGroupBy = grouping != nil

        let definitions = try definitions(select.windows, context)
        var outputs = try outputs(select, source, context)
        var having = try select.having.map { (expression) throws(AnalysisFailure) -> TypedExpression in
            try clause(type(expression, context), "HAVING clause", at: expression.anchor)
        }
        if let window = having?.firstWindow {
            throw AnalysisFailure(
                .nestedWindow,
                window.span.start,
                "HAVING clause cannot contain window functions or row pattern measures"
            )
        }
        var keys = try self.keys(orderBy, outputs, context, at: select.span.start)

        if grouping == nil, draft.hasAggregates || having != nil {
            grouping = Aggregation(keys: [], sets: [[]])
        }
        if let grouping {
            let check = GroupingCheck(
                aggregation: grouping,
                sourceColumns: scope.columnIDs,
                namesInSubqueries: namesInSubqueries
            )
            for index in outputs.indices {
                outputs[index].expression = try check.grouped(outputs[index], index)
            }
            for (expression, typed) in definitions {
                _ = try check.grouped(typed, ExpressionText.show(expression), expression.anchor)
            }
            if let expression = select.having, let typed = having {
                having = try check.grouped(typed, ExpressionText.show(expression), expression.anchor)
            }
            for (index, item) in orderBy.enumerated() {
                keys[index].expression = try check.grouped(
                    keys[index].expression,
                    ExpressionText.show(item.expression),
                    item.expression.anchor
                )
            }
        }
        if select.quantifier == .distinct { try checkDistinct(outputs, &keys, at: select.span.start) }

        let resolved = ResolvedSelect(
            isDistinct: select.quantifier == .distinct,
            items: outputs.map { ResolvedSelectItem(expression: $0.expression, column: $0.column) },
            relation: source?.relation,
            filter: filter,
            aggregation: grouping,
            having: having
        )
        let query = ResolvedQuery(body: .select(resolved), orderBy: keys, columns: outputs.map(\.column))
        return NamedColumns(query: query, names: outputs.map(\.name))
    }

    private func windows(_ named: [NamedWindow]) throws(AnalysisFailure) -> [String: WindowSpecification] {
        var windows: [String: WindowSpecification] = [:]
        for window in named {
            guard windows.updateValue(window.specification, forKey: window.name.name) == nil else {
                throw AnalysisFailure(
                    .duplicateWindowName,
                    window.name.span.start,
                    "WINDOW name '\(window.name.text)' specified more than once"
                )
            }
        }
        return windows
    }
}

/// A column of a select's result while it is analyzed.
struct OutputColumn {
    var expression: TypedExpression
    let column: ResolvedColumn
    /// Nil for an expression without an alias.
    let name: String?
    /// The expression as messages show it.
    let shown: String
    let position: SourcePosition
    /// Whether the column comes from a `*`.
    var isStarred = false
}

// MARK: - Items

extension StatementAnalysis {
    private func outputs(
        _ select: Select,
        _ source: Source?,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> [OutputColumn] {
        var outputs: [OutputColumn] = []
        for item in select.items {
            switch item {
            case .expression(let expression, let alias):
                let typed = try type(expression, context)
                let name = alias?.name ?? expression.nameParts?.last
                outputs.append(
                    OutputColumn(
                        expression: typed,
                        column: column(name ?? "_col\(outputs.count)", typed.type),
                        name: name,
                        shown: ExpressionText.show(expression),
                        position: expression.anchor
                    )
                )
            case .all(let span):
                guard let source else {
                    throw AnalysisFailure(
                        .columnNotFound,
                        span.wrappedValue.start,
                        "SELECT * not allowed in queries without FROM clause"
                    )
                }
                let fields = source.fields.filter { !$0.isHidden }
                for field in fields { outputs.append(output(field, outputs.count, span.wrappedValue)) }
            case .allOf(let expression, let aliases):
                try appendAll(of: expression, aliases, context, at: select.span.start, to: &outputs)
            }
        }
        return outputs
    }

    private func output(
        _ field: Field,
        _ position: Int,
        _ span: SourceSpan,
        alias: String? = nil
    ) -> OutputColumn {
        let name = alias ?? field.name
        return OutputColumn(
            expression: use(field, span),
            column: column(name ?? "_col\(position)", field.type),
            name: name,
            shown: (field.relation + [field.name ?? ""]).joined(separator: "."),
            position: span.start,
            isStarred: true
        )
    }

    /// What the numbers of GROUP BY stand for, stars spread out.
    private func positions(_ items: [SQLSyntax.SelectItem], _ source: Source?) -> [GroupingPosition] {
        let visible = source?.fields.filter { !$0.isHidden } ?? []
        return items.flatMap { item -> [GroupingPosition] in
            switch item {
            case .expression(let expression, _): return [.expression(expression)]
            case .all: return visible.map { .field($0) }
            case .allOf(let expression, _):
                guard let parts = expression.nameParts else { return [] }
                return visible.filter { $0.hasRelation(parts) }.map { .field($0) }
            }
        }
    }

    /// `t.*`, or `r.*` where `r` is a row.
    private func appendAll(
        of expression: Expression,
        _ aliases: [Identifier],
        _ context: ExpressionContext,
        at position: SourcePosition,
        to outputs: inout [OutputColumn]
    ) throws(AnalysisFailure) {
        if let parts = expression.nameParts {
            var scope: Scope? = context.scope
            while let current = scope {
                let fields = current.fields.filter { !$0.isHidden && $0.hasRelation(parts) }
                if !fields.isEmpty {
                    let names = try aliased(fields.map(\.name), aliases)
                    for (field, name) in zip(fields, names) {
                        outputs.append(output(field, outputs.count, expression.span, alias: name))
                    }
                    return
                }
                scope = current.parent
            }
            // One word is always a relation's name.
            guard parts.count > 1, context.scope.hasColumn(startingWith: parts) else {
                throw AnalysisFailure(
                    .tableNotFound,
                    expression.anchor,
                    "Unable to resolve reference \(parts.joined(separator: "."))"
                )
            }
        }
        let row = try type(expression, context)
        guard let fields = row.type.rowFields else {
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "expected expression of type Row"
            )
        }
        let names = try aliased(fields.map { $0.name?.lowercased() }, aliases)
        for (index, field) in fields.enumerated() {
            outputs.append(
                OutputColumn(
                    expression: TypedExpression(
                        .field(row, index: index),
                        type: field.type,
                        span: expression.span
                    ),
                    column: column(names[index] ?? "_col\(outputs.count)", field.type),
                    name: names[index],
                    shown: ExpressionText.show(expression),
                    position: expression.anchor
                )
            )
        }
    }
}

// MARK: - Order

extension StatementAnalysis {
    /// The keys of ORDER BY, which see the select's outputs first and then its relation.
    private func keys(
        _ items: [SortItem],
        _ outputs: [OutputColumn],
        _ context: ExpressionContext,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> [SortKey] {
        guard !items.isEmpty else { return [] }
        var distinct: [OutputColumn] = []
        for output in outputs
        where !distinct.contains(where: {
            $0.name == output.name && $0.expression.isSame(as: output.expression)
        }) {
            distinct.append(output)
        }
        let fields = distinct.map { output in
            Field(
                relation: [],
                name: output.name,
                value: .column(output.column, output.expression.span),
                isOutput: true
            )
        }
        var inner = context
        inner.scope = Scope(fields: fields, parent: context.scope, isQueryBoundary: false)
        let outputIDs = Set(outputs.map(\.column.id))
        var keys: [SortKey] = []
        for item in items {
            if let column = try ordinal(item, outputs.map(\.column)) {
                keys.append(try sortKey(item, .column(column, item.expression.span), at: position))
                continue
            }
            let value = try type(item.expression, inner)
            if let reference = value.aggregatedReference(to: outputIDs) {
                throw AnalysisFailure(
                    .columnNotFound,
                    reference.span.start,
                    "Invalid reference to output projection attribute from ORDER BY aggregation"
                )
            }
            keys.append(try sortKey(item, value, at: position))
        }
        return keys
    }

    /// Checks `SELECT DISTINCT`, whose keys must be columns of the result.
    private func checkDistinct(
        _ outputs: [OutputColumn],
        _ keys: inout [SortKey],
        at position: SourcePosition
    ) throws(AnalysisFailure) {
        for output in outputs where !output.expression.type.isComparable {
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "DISTINCT can only be applied to comparable types (actual: \(output.expression.type))"
                    + (output.isStarred ? "" : ": \(output.shown)")
            )
        }
        let ids = Set(outputs.map(\.column.id))
        for index in keys.indices {
            let key = keys[index].expression
            if case .column(let column) = key.node, ids.contains(column.id) { continue }
            guard !key.contains(where: \.isRandom),
                let output = outputs.first(where: { $0.expression.isSame(as: key) })
            else {
                throw AnalysisFailure(
                    .expressionNotInDistinct,
                    position,
                    "For SELECT DISTINCT, ORDER BY expressions must appear in select list"
                )
            }
            keys[index].expression = .column(output.column, key.span)
        }
    }
}

extension TypedExpression {
    /// Whether this is a call whose value differs from call to call.
    fileprivate var isRandom: Bool {
        if case .call(let function, _) = node { return !function.isDeterministic }
        return false
    }

    /// The first window function in the expression.
    fileprivate var firstWindow: TypedExpression? {
        var first: TypedExpression?
        _ = contains { part in
            guard case .window = part.node else { return false }
            first = part
            return true
        }
        return first
    }

    /// The first of these columns that stands in an aggregate.
    fileprivate func aggregatedReference(to ids: Set<Int>) -> TypedExpression? {
        var first: TypedExpression?
        _ = contains { part in
            guard case .aggregate = part.node else { return false }
            return part.contains { inner in
                guard case .column(let column) = inner.node, ids.contains(column.id) else { return false }
                first = inner
                return true
            }
        }
        return first
    }
}

extension Scope {
    /// The columns that the fields of this scope, without its parents, consist of.
    var columnIDs: Set<Int> {
        var ids: Set<Int> = []
        for field in fields { field.value.forEachColumn { ids.insert($0.id) } }
        return ids
    }
}
