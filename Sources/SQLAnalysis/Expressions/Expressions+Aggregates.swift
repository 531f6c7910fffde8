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
        let keys = try sortKeys(call.orderBy, inner)
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
            orderBy: try sortKeys(aggregation.orderBy, inner),
            listaggOverflow: overflow
        )
        return TypedExpression(.aggregate(call), type: .varchar, span: expression.span)
    }

    private func aggregateFilter(
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

    private func checkClause(_ expression: Expression, _ context: ExpressionContext) throws(AnalysisFailure) {
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
        guard let draft = context.grouping, draft.hasGroupBy else {
            throw AnalysisFailure(
                .missingGroupBy,
                expression.anchor,
                "A GROUPING() operation can only be used with a corresponding GROUPING SET/CUBE/ROLLUP/GROUP BY clause"
            )
        }
        var columns: [ResolvedColumn] = []
        for name in names {
            let parts = name.parts.map(\.name)
            guard let field = try context.scope.resolve(parts, at: name.span.start) else {
                throw AnalysisFailure.columnMissing(parts, context.scope, at: name.span.start)
            }
            let value = use(field, name.span)
            guard let key = draft.keys.first(where: { $0.expression.isSame(as: value) }) else {
                throw AnalysisFailure(
                    .invalidArguments,
                    name.span.start,
                    "The arguments to GROUPING() must be expressions referenced by the GROUP BY "
                        + "at line \(name.span.start.line):\(name.span.start.column). Mismatch due to \(name.name)."
                )
            }
            columns.append(key.column)
        }
        let type: TrinoType = names.count <= 31 ? .integer : .bigint
        return TypedExpression(.grouping(columns), type: type, span: expression.span)
    }

    /// Typed sort keys; the types must be orderable.
    func sortKeys(_ items: [SortItem], _ context: ExpressionContext) throws(AnalysisFailure) -> [SortKey] {
        var keys: [SortKey] = []
        for item in items {
            let value = try type(item.expression, context)
            keys.append(try sortKey(item, value))
        }
        return keys
    }

    func sortKey(_ item: SortItem, _ value: TypedExpression) throws(AnalysisFailure) -> SortKey {
        guard value.type.isOrderable else {
            throw AnalysisFailure(
                .typeMismatch,
                item.expression.anchor,
                "Type \(value.type) is not orderable, and therefore cannot be used in ORDER BY: "
                    + ExpressionText.show(item.expression)
            )
        }
        return SortKey(
            expression: value,
            isDescending: item.direction == .descending,
            nullsFirst: item.nulls == .first
        )
    }
}

// MARK: - Windows

extension StatementAnalysis {
    func windowCall(
        _ call: FunctionCall,
        _ name: String,
        _ arguments: [Expression],
        _ window: Window,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        switch context.enclosing {
        case .aggregate(let outer):
            throw AnalysisFailure(
                .nestedWindow,
                context.clausePosition ?? expression.anchor,
                "Cannot nest window functions or row pattern measures inside aggregation '\(outer)': "
                    + "[\(ExpressionText.show(expression))]"
            )
        case .window:
            throw AnalysisFailure(
                .nestedWindow,
                expression.anchor,
                "Cannot nest window functions or row pattern measures inside window function arguments"
            )
        case .none: break
        }
        try checkClause(expression, context)
        let isAggregate = FunctionCatalogue.isAggregate(name)
        let exists = isAggregate || FunctionCatalogue.isWindow(name)
        guard exists || FunctionCatalogue.signatures(name).isEmpty else {
            throw AnalysisFailure(.functionNotWindow, expression.anchor, "Not a window function: \(name)")
        }
        if call.quantifier == .distinct {
            throw AnalysisFailure(
                .notSupported,
                expression.anchor,
                "DISTINCT in window function parameters not yet supported: \(ExpressionText.show(expression))"
            )
        }
        if !call.orderBy.isEmpty {
            throw AnalysisFailure(
                .notSupported,
                expression.anchor,
                "Window function with ORDER BY is not supported"
            )
        }
        if call.nulls != nil, !["lead", "lag", "first_value", "last_value", "nth_value"].contains(name) {
            throw AnalysisFailure(
                .nullTreatmentNotAllowed,
                expression.anchor,
                "Cannot specify null treatment clause for \(name) function"
            )
        }
        var inner = context
        inner.enclosing = .window
        let (bound, typed) = try resolve(name, arguments, at: expression.anchor, inner)
        let filter = try aggregateFilter(call.filter, inner)
        let specification = try specification(window, context.windows)
        let keys = try sortKeys(specification.orderBy, inner)
        let frame = try frame(specification.frame, keys, specification, inner)
        try checkRanking(name, specification, frame, expression)
        let resolved = WindowCall(
            function: bound.reference,
            arguments: typed,
            ignoreNulls: call.nulls == .ignore,
            filter: filter,
            partitionBy: try partitionKeys(specification.partitionBy, inner),
            orderBy: keys,
            frame: frame
        )
        return TypedExpression(.window(resolved), type: bound.result, span: expression.span)
    }

    private func checkRanking(
        _ name: String,
        _ specification: WindowSpecification,
        _ frame: ResolvedWindowFrame?,
        _ expression: Expression
    ) throws(AnalysisFailure) {
        guard ["lag", "lead"].contains(name) else { return }
        if specification.orderBy.isEmpty {
            throw AnalysisFailure(
                .missingOrderBy,
                expression.anchor,
                "\(name) function requires an ORDER BY window clause"
            )
        }
        if frame != nil {
            throw AnalysisFailure(
                .invalidWindowFrame,
                expression.anchor,
                "Cannot specify window frame for \(name) function"
            )
        }
    }

    private func partitionKeys(
        _ expressions: [Expression],
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> [TypedExpression] {
        let typed = try types(expressions, context)
        for (value, expression) in zip(typed, expressions) where !value.type.isComparable {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "\(value.type) is not comparable, and therefore cannot be used in window function PARTITION BY"
            )
        }
        return typed
    }

    /// The specification with what it takes over from the named windows it goes on from.
    private func specification(
        _ window: Window,
        _ named: [String: WindowSpecification]
    ) throws(AnalysisFailure) -> WindowSpecification {
        switch window {
        case .named(let name): return try self.named(name, named)
        case .inline(let specification):
            guard let base = specification.base else { return specification }
            let inherited = try self.named(base, named)
            if !specification.partitionBy.isEmpty {
                throw AnalysisFailure(
                    .invalidPartitionBy,
                    specification.partitionBy[0].anchor,
                    "WINDOW specification with named WINDOW reference cannot specify PARTITION BY"
                )
            }
            if !inherited.orderBy.isEmpty, !specification.orderBy.isEmpty {
                throw AnalysisFailure(
                    .invalidOrderBy,
                    specification.orderBy[0].expression.anchor,
                    "Cannot specify ORDER BY if referenced named WINDOW specifies ORDER BY"
                )
            }
            if inherited.frame != nil {
                throw AnalysisFailure(
                    .invalidWindowReference,
                    base.span.start,
                    "Cannot reference named WINDOW containing frame specification"
                )
            }
            var merged = specification
            merged.partitionBy = inherited.partitionBy
            if merged.orderBy.isEmpty { merged.orderBy = inherited.orderBy }
            return merged
        }
    }

    private func named(
        _ name: Identifier,
        _ windows: [String: WindowSpecification]
    ) throws(AnalysisFailure) -> WindowSpecification {
        guard let window = windows[name.name] else {
            throw AnalysisFailure(
                .invalidWindowReference,
                name.span.start,
                "Cannot resolve WINDOW name \(name.text)"
            )
        }
        return window.base == nil ? window : try specification(.inline(window), windows)
    }
}
