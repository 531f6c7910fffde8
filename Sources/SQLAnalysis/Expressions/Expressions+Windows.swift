import SQLSyntax

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
        case .windowSpecification:
            throw AnalysisFailure(
                .nestedWindow,
                expression.anchor,
                "Cannot nest window functions or row pattern measures inside window specification"
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
        inner.enclosing = .windowSpecification
        let specification = try specification(window, context.windows)
        let keys = try sortKeys(specification.orderBy, inner)
        let frame = try frame(specification.frame, keys, specification, inner)
        try checkRanking(name, specification, frame, expression)
        try checkOffset(name, typed)
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

    /// Checks offsets that are constants.
    ///
    /// Source: trinodb/trino, the window functions lag, lead, nth_value and ntile.
    private func checkOffset(_ name: String, _ arguments: [TypedExpression]) throws(AnalysisFailure) {
        let rule: (argument: Int, least: Int64, message: String)
        switch name {
        case "lag", "lead": rule = (1, 0, "Offset must be at least 0")
        case "nth_value": rule = (1, 1, "Offset must be at least 1")
        case "ntile": rule = (0, 1, "Buckets must be greater than 0")
        default: return
        }
        guard arguments.indices.contains(rule.argument),
            case .integer(let value)? = arguments[rule.argument].literal, value < rule.least
        else { return }
        throw AnalysisFailure(.invalidFunctionArgument, nil, rule.message)
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

    func partitionKeys(
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
    func specification(
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
                    specification.span.start,
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
