extension TypedExpression {
    /// The same expression with each direct operand replaced; queries inside are left alone.
    func replacingOperands(
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> TypedExpression {
        var copy = self
        copy.node = try replacedNode(replace)
        return copy
    }

    private func replacedNode(
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> Node {
        switch node {
        case .literal, .column, .lambdaParameter, .exists, .scalarSubquery, .grouping: return node
        case .call(let function, let arguments): return .call(function, try Self.all(arguments, replace))
        case .cast(let value, let isTry): return .cast(try replace(value), isTry: isTry)
        case .arithmetic(let operation, let left, let right):
            return .arithmetic(operation, try replace(left), try replace(right))
        case .negate(let value): return .negate(try replace(value))
        case .comparison(let operation, let left, let right):
            return .comparison(operation, try replace(left), try replace(right))
        case .isDistinctFrom(let left, let right): return .isDistinctFrom(try replace(left), try replace(right))
        case .and(let terms): return .and(try Self.all(terms, replace))
        case .or(let terms): return .or(try Self.all(terms, replace))
        case .not(let value): return .not(try replace(value))
        case .isNull(let value): return .isNull(try replace(value))
        case .between(let value, let low, let high):
            return .between(try replace(value), try replace(low), try replace(high))
        case .inList(let value, let candidates):
            return .inList(try replace(value), try Self.all(candidates, replace))
        case .inSubquery(let value, let query): return .inSubquery(try replace(value), query)
        case .quantified(let operation, let quantifier, let value, let query):
            return .quantified(operation, quantifier, try replace(value), query)
        case .like(let value, let pattern, let escape):
            return .like(
                try replace(value),
                pattern: try replace(pattern),
                escape: try Self.optional(escape, replace)
            )
        case .caseWhen(let clauses, let otherwise):
            var replaced: [WhenClause] = []
            for clause in clauses {
                replaced.append(
                    WhenClause(condition: try replace(clause.condition), result: try replace(clause.result))
                )
            }
            return .caseWhen(replaced, otherwise: try Self.optional(otherwise, replace))
        case .bind(let parameter, let value, let body):
            return .bind(parameter, try replace(value), body: try replace(body))
        case .ifThen(let condition, let then, let otherwise):
            return .ifThen(
                try replace(condition),
                then: try replace(then),
                otherwise: try Self.optional(otherwise, replace)
            )
        case .coalesce(let values): return .coalesce(try Self.all(values, replace))
        case .nullIf(let left, let right, let type):
            return .nullIf(try replace(left), try replace(right), comparedAs: type)
        case .tryExpression(let value): return .tryExpression(try replace(value))
        case .array(let values): return .array(try Self.all(values, replace))
        case .row(let values): return .row(try Self.all(values, replace))
        case .subscripted(let base, let index):
            return .subscripted(try replace(base), index: try replace(index))
        case .field(let base, let index): return .field(try replace(base), index: index)
        case .lambda(let parameters, let body): return .lambda(parameters, body: try replace(body))
        case .atTimeZone(let value, let zone): return .atTimeZone(try replace(value), zone: try replace(zone))
        case .aggregate(let call): return .aggregate(try call.replacingOperands(replace))
        case .window(let call): return .window(try call.replacingOperands(replace))
        }
    }

    static func all(
        _ expressions: [TypedExpression],
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> [TypedExpression] {
        var replaced: [TypedExpression] = []
        replaced.reserveCapacity(expressions.count)
        for expression in expressions { replaced.append(try replace(expression)) }
        return replaced
    }

    static func optional(
        _ expression: TypedExpression?,
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> TypedExpression? {
        guard let expression else { return nil }
        return try replace(expression)
    }

    static func keys(
        _ keys: [SortKey],
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> [SortKey] {
        var replaced = keys
        for index in keys.indices { replaced[index].expression = try replace(keys[index].expression) }
        return replaced
    }
}

extension AggregateCall {
    fileprivate func replacingOperands(
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> AggregateCall {
        var copy = self
        copy.arguments = try TypedExpression.all(arguments, replace)
        copy.filter = try TypedExpression.optional(filter, replace)
        copy.orderBy = try TypedExpression.keys(orderBy, replace)
        return copy
    }
}

extension WindowCall {
    fileprivate func replacingOperands(
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> WindowCall {
        var copy = self
        copy.arguments = try TypedExpression.all(arguments, replace)
        copy.filter = try TypedExpression.optional(filter, replace)
        copy.partitionBy = try TypedExpression.all(partitionBy, replace)
        copy.orderBy = try TypedExpression.keys(orderBy, replace)
        if let frame {
            copy.frame = ResolvedWindowFrame(
                unit: frame.unit,
                start: try frame.start.replacingOperand(replace),
                end: try frame.end.replacingOperand(replace)
            )
        }
        return copy
    }
}

extension ResolvedWindowFrame.Bound {
    fileprivate func replacingOperand(
        _ replace: (TypedExpression) throws(AnalysisFailure) -> TypedExpression
    ) throws(AnalysisFailure) -> Self {
        switch self {
        case .unboundedPreceding, .currentRow, .unboundedFollowing: self
        case .preceding(let value): .preceding(try replace(value))
        case .following(let value): .following(try replace(value))
        }
    }
}

extension TypedExpression {
    /// Calls `visit` with every column the expression names, those of queries inside it included.
    func forEachColumn(_ visit: (ResolvedColumn) -> Void) {
        forEachReference { reference in
            if case .column(let column) = reference.node { visit(column) }
        }
    }

    /// Calls `visit` with every expression that is a column.
    func forEachReference(_ visit: (TypedExpression) -> Void) {
        switch node {
        case .column: visit(self)
        case .grouping(let columns): for column in columns { visit(.column(column, span)) }
        case .exists(let query), .scalarSubquery(let query): query.forEachReference(visit)
        case .inSubquery(let value, let query), .quantified(_, _, let value, let query):
            value.forEachReference(visit)
            query.forEachReference(visit)
        case .literal, .lambdaParameter, .call, .cast, .arithmetic, .negate, .comparison, .isDistinctFrom, .and,
            .or, .not, .isNull, .between, .inList, .like, .caseWhen, .bind, .ifThen, .coalesce, .nullIf,
            .tryExpression, .array, .row, .subscripted, .field, .lambda, .atTimeZone, .aggregate, .window:
            forEachOperand { $0.forEachReference(visit) }
        }
    }

    /// Calls `visit` with each direct operand.
    func forEachOperand(_ visit: (TypedExpression) -> Void) {
        _ = try? replacingOperands { (operand) throws(AnalysisFailure) -> TypedExpression in
            visit(operand)
            return operand
        }
    }

    /// Whether the expression or any operand in it satisfies the condition; queries inside are not looked at.
    func contains(where condition: (TypedExpression) -> Bool) -> Bool {
        if condition(self) { return true }
        var isFound = false
        forEachOperand { operand in
            if !isFound { isFound = operand.contains(where: condition) }
        }
        return isFound
    }
}

extension ResolvedQuery {
    /// Calls `visit` with every column that expressions in the query name.
    func forEachColumn(_ visit: (ResolvedColumn) -> Void) {
        forEachReference { reference in
            if case .column(let column) = reference.node { visit(column) }
        }
    }

    /// Calls `visit` with every expression in the query that is a column.
    func forEachReference(_ visit: (TypedExpression) -> Void) {
        for table in ctes { table.query.forEachReference(visit) }
        switch body {
        case .select(let select): select.forEachReference(visit)
        case .setOperation(let operation):
            operation.left.forEachReference(visit)
            operation.right.forEachReference(visit)
        case .values(let values):
            for part in values.rows.joined() { part.forEachReference(visit) }
        case .query(let query): query.forEachReference(visit)
        }
        for key in orderBy { key.expression.forEachReference(visit) }
    }
}

extension ResolvedSelect {
    fileprivate func forEachReference(_ visit: (TypedExpression) -> Void) {
        for item in items { item.expression.forEachReference(visit) }
        relation?.forEachReference(visit)
        filter?.forEachReference(visit)
        for key in aggregation?.keys ?? [] { key.expression.forEachReference(visit) }
        having?.forEachReference(visit)
    }
}

extension ResolvedRelation {
    fileprivate func forEachReference(_ visit: (TypedExpression) -> Void) {
        switch self {
        case .scan, .commonTable: break
        case .values(let values):
            for part in values.rows.joined() { part.forEachReference(visit) }
        case .query(let query), .lateral(let query): query.forEachReference(visit)
        case .join(let join):
            join.left.forEachReference(visit)
            join.right.forEachReference(visit)
            join.condition?.forEachReference(visit)
        case .unnest(let unnest):
            for part in unnest.items { part.expression.forEachReference(visit) }
        case .sample(let relation, _, _): relation.forEachReference(visit)
        }
    }
}
