import SQLSyntax

extension StatementAnalysis {
    /// A query inside an expression; it sees the columns around it.
    func subquery(_ query: Query, _ context: ExpressionContext) throws(AnalysisFailure) -> ResolvedQuery {
        if let parameter = context.lambdaParameters.first {
            throw AnalysisFailure(
                .notSupported,
                query.span.start,
                "Lambda expression cannot contain subqueries (argument '\(parameter.name)')"
            )
        }
        return try self.query(query, outer: context.scope, context.commonTables).query
    }

    func scalarSubquery(
        _ query: Query,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let resolved = try subquery(query, context)
        return TypedExpression(.scalarSubquery(resolved), type: resolved.rowType, span: expression.span)
    }

    func inQuery(
        _ value: Expression,
        _ query: Query,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let left = try type(value, context)
        let resolved = try subquery(query, context)
        let (subject, candidates) = try matched(left, resolved, expression) { (type) in type.isComparable }
        return TypedExpression(.inSubquery(subject, candidates), type: .boolean, span: expression.span)
    }

    func quantified(
        _ operation: ComparisonOperator,
        _ quantifier: ComparisonQuantifier,
        _ value: Expression,
        _ query: Query,
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) -> TypedExpression {
        let left = try type(value, context)
        let resolved = try subquery(query, context)
        let comparison = operation.resolved
        let (subject, candidates) = try matched(left, resolved, expression) { type in
            comparison.isEquality ? type.isComparable : type.isOrderable
        }
        let kind: TypedExpression.Quantifier = quantifier == .all ? .all : .any
        return TypedExpression(
            .quantified(comparison, kind, subject, candidates),
            type: .boolean,
            span: expression.span
        )
    }

    /// What messages call a value: one that is no row is a row of one field.
    private static func asRow(_ type: TrinoType) -> TrinoType {
        type.rowFields == nil ? TrinoType.anonymousRow([type]) : type
    }

    /// Value and query coerced to the types both have in common.
    private func matched(
        _ value: TypedExpression,
        _ query: ResolvedQuery,
        _ expression: Expression,
        _ isUsable: (TrinoType) -> Bool
    ) throws(AnalysisFailure) -> (TypedExpression, ResolvedQuery) {
        guard let common = TypeCoercion.commonSuperType(value.type, query.rowType), isUsable(common) else {
            throw AnalysisFailure(
                .typeMismatch,
                expression.anchor,
                "Value expression and result of subquery must be of the same type: "
                    + "\(Self.asRow(value.type)) vs \(Self.asRow(query.rowType))"
            )
        }
        let types = query.columns.count == 1 ? [common] : common.rowFields?.map(\.type) ?? [common]
        return (value.coerced(to: common), coerced(query, to: types, expression.span))
    }
}

extension ResolvedQuery {
    /// The type of the query as a value: its column's, or a row of its columns'.
    var rowType: TrinoType {
        if columns.count == 1, let only = columns.first { return only.type }
        let fields = columns.enumerated().map { index, column in
            RowField(name: column.name == "_col\(index)" ? nil : column.name, type: column.type)
        }
        return .row(fields)
    }
}
