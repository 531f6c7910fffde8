import SQLSyntax

extension StatementAnalysis {
    func aggregate(
        _ call: FunctionCall,
        _ name: String,
        _ arguments: [Expression],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        var inner = try entering(.aggregate(name), "\(name)", expression, context)
        if call.nulls != nil {
            throw AnalysisFailure(
                .nullTreatmentNotAllowed,
                expression.anchor,
                "Cannot specify null treatment clause for \(name) function"
            )
        }
        let (bound, typed) = try resolve(name, arguments, at: expression.anchor, inner)
        if call.quantifier == .distinct, let first = typed.first, !first.type.isComparable {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "DISTINCT can only be applied to comparable types (actual: \(first.type))"
            )
        }
        inner.enclosing = .aggregate(name)
        let filter = try aggregateFilter(call.filter, inner)
        let keys = try sortKeys(call.orderBy, inner, ofAggregateAt: expression.anchor)
        if call.quantifier == .distinct {
            for (key, item) in zip(keys, call.orderBy)
            where !typed.contains(where: { $0.isSame(as: key.expression) }) {
                throw AnalysisFailure(
                    .expressionNotInDistinct,
                    item.expression.anchor,
                    "For aggregate function with DISTINCT, ORDER BY expressions must appear in arguments"
                )
            }
        }
        let aggregate = AggregateCall(
            function: bound.reference,
            arguments: typed,
            isDistinct: call.quantifier == .distinct,
            filter: filter,
            orderBy: keys
        )
        return TypedExpression(.aggregate(aggregate), type: bound.result, span: expression.span)
    }

    func listAggregation(
        _ aggregation: ListAggregation,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let inner = try entering(.aggregate("listagg"), "listagg", expression, context)
        let value = try type(aggregation.value, inner)
        let separator = TypedExpression.varchar(aggregation.separator ?? "", expression.span)
        let bound = try FunctionCatalogue.resolve(
            "listagg",
            [.type(value.type), .type(.varchar)],
            shown: [value.type.description, "varchar"],
            at: expression.anchor
        )
        let overflow: ListaggOverflow =
            switch aggregation.overflow {
            case .none, .error: .error
            case .truncate(let filler, let withCount): .truncate(filler: filler ?? "...", withCount: withCount)
            }
        let call = AggregateCall(
            function: bound.reference,
            arguments: [value.coerced(to: .varchar), separator],
            isDistinct: aggregation.quantifier == .distinct,
            filter: try aggregateFilter(aggregation.filter, inner),
            orderBy: try sortKeys(aggregation.orderBy, inner, ofAggregateAt: expression.anchor),
            listaggOverflow: overflow
        )
        return TypedExpression(.aggregate(call), type: .varchar, span: expression.span)
    }

    func aggregateFilter(
        _ filter: Expression?,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression? {
        guard let filter else { return nil }
        return try condition(type(filter, context), "FILTER clause", at: filter.anchor)
    }

    /// Checks that an aggregate or window may stand here, and gives the context of its arguments.
    private func entering(
        _ enclosing: ExpressionContext.Enclosing,
        _ name: String,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> ExpressionContext {
        if case .aggregate(let outer) = context.enclosing {
            throw AnalysisFailure(
                .nestedAggregation,
                context.clausePosition ?? expression.anchor,
                "Cannot nest aggregations inside aggregation '\(outer)': [\(ExpressionText.show(expression))]"
            )
        }
        try checkClause(expression, context)
        context.grouping?.hasAggregates = true
        var inner = context
        inner.enclosing = enclosing
        inner.clausePosition = expression.anchor
        return inner
    }

    func checkClause(_ expression: Expression, _ context: ExpressionContext) throws(AnalysisFailure) {
        guard context.grouping == nil || context.clause != nil else { return }
        let clause = context.clause ?? "Expression"
        throw AnalysisFailure(
            .expressionNotScalar,
            context.clausePosition ?? expression.anchor,
            "\(clause) cannot contain aggregations, window functions or grouping operations: "
                + "[\(ExpressionText.show(expression))]"
        )
    }

    func grouping(
        _ names: [QualifiedName],
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        try checkClause(expression, context)
        guard names.count <= 63 else {
            throw AnalysisFailure(
                .tooManyArguments,
                expression.anchor,
                "GROUPING supports up to 63 column arguments"
            )
        }
        guard let draft = context.grouping, draft.hasGroupBy else {
            throw AnalysisFailure(
                .missingGroupBy,
                context.grouping?.selectStart ?? expression.anchor,
                "A GROUPING() operation can only be used with a corresponding GROUPING SET/CUBE/ROLLUP/GROUP BY clause"
            )
        }
        var columns: [ResolvedColumn] = []
        for name in names {
            let parts = name.parts.map(\.name)
            guard let field = try context.scope.resolve(parts, at: name.span.start) else {
                throw AnalysisFailure.columnMissing(parts, context.scope, at: name.span.start)
            }
            guard !field.isOutput else {
                throw AnalysisFailure(
                    .invalidArguments,
                    nil,
                    "Invalid reference to output of SELECT clause from grouping() expression in ORDER BY"
                )
            }
            let value = use(field, name.span)
            guard let key = draft.keys.first(where: { $0.expression.isSame(as: value) }) else {
                throw AnalysisFailure(
                    .invalidArguments,
                    expression.anchor,
                    "The arguments to GROUPING() must be expressions referenced by the GROUP BY "
                        + "at the associated query level. Mismatch due to \(name.name)."
                )
            }
            columns.append(key.column)
        }
        let type: TrinoType = names.count <= 31 ? .integer : .bigint
        return TypedExpression(.grouping(columns), type: type, span: expression.span)
    }

    /// Typed sort keys of an aggregate or a window; the types must be orderable.
    func sortKeys(
        _ items: [SortItem],
        _ context: ExpressionContext,
        ofAggregateAt position: SourcePosition? = nil
    ) throws(AnalysisFailure) -> [SortKey] {
        var keys: [SortKey] = []
        for item in items {
            let value = try type(item.expression, context)
            guard value.type.isOrderable else {
                throw AnalysisFailure(
                    .typeMismatch,
                    position ?? item.expression.anchor,
                    position == nil
                        ? "\(value.type) is not orderable, and therefore cannot be used in window function ORDER BY"
                        : "ORDER BY can only be applied to orderable types (actual: \(value.type))"
                )
            }
            keys.append(sortKey(item, value))
        }
        return keys
    }

    /// A key of a query's ORDER BY, which begins at a place.
    func sortKey(
        _ item: SortItem,
        _ value: TypedExpression,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> SortKey {
        guard value.type.isOrderable else {
            var shown = ExpressionText.show(item.expression)
            if case .literal(.integer(let ordinal)) = item.expression.node { shown = ":input(\(ordinal - 1))" }
            throw AnalysisFailure(
                .typeMismatch,
                position,
                "Type \(value.type) is not orderable, and therefore cannot be used in ORDER BY: \(shown)"
            )
        }
        return sortKey(item, value)
    }

    private func sortKey(_ item: SortItem, _ value: TypedExpression) -> SortKey {
        SortKey(
            expression: value,
            isDescending: item.direction == .descending,
            nullsFirst: item.nulls == .first
        )
    }
}
