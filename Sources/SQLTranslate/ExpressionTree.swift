import SQLAnalysis

extension TypedExpression {
    /// The expressions directly inside this one, those of subqueries left out.
    var children: [TypedExpression] {
        switch node {
        case .literal, .column, .lambdaParameter, .exists, .scalarSubquery, .grouping: []
        case .call(_, let arguments): arguments
        case .cast(let operand, _), .negate(let operand), .not(let operand), .isNull(let operand),
            .tryExpression(let operand), .field(let operand, _), .inSubquery(let operand, _),
            .quantified(_, _, let operand, _), .lambda(_, let operand):
            [operand]
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
            .isDistinctFrom(let left, let right), .nullIf(let left, let right, _),
            .subscripted(let left, let right), .atTimeZone(let left, let right), .bind(_, let left, let right):
            [left, right]
        case .and(let operands), .or(let operands), .coalesce(let operands), .array(let operands),
            .row(let operands):
            operands
        case .between(let value, let low, let high): [value, low, high]
        case .inList(let value, let list): [value] + list
        case .like(let value, let pattern, let escape): [value, pattern] + [escape].compactMap { $0 }
        case .caseWhen(let clauses, let otherwise):
            clauses.flatMap { [$0.condition, $0.result] } + [otherwise].compactMap { $0 }
        case .ifThen(let condition, let then, let otherwise): [condition, then] + [otherwise].compactMap { $0 }
        case .aggregate(let call):
            call.arguments + [call.filter].compactMap { $0 } + call.orderBy.map(\.expression)
        case .window(let call):
            call.arguments + [call.filter].compactMap { $0 } + call.partitionBy + call.orderBy.map(\.expression)
        }
    }

    var holdsSubquery: Bool {
        switch node {
        case .inSubquery, .exists, .scalarSubquery, .quantified: true
        default: children.contains { $0.holdsSubquery }
        }
    }

    /// The columns named outside of subqueries and, where those are correlated, in their filters and items.
    var columnIDs: Set<Int> {
        var ids = Set<Int>()
        collect(into: &ids)
        return ids
    }

    private func collect(into ids: inout Set<Int>) {
        switch node {
        case .column(let column): ids.insert(column.id)
        case .inSubquery(_, let query), .quantified(_, _, _, let query), .exists(let query),
            .scalarSubquery(let query):
            query.collectColumns(into: &ids)
        default: break
        }
        for child in children { child.collect(into: &ids) }
    }
}

extension ResolvedQuery {
    fileprivate func collectColumns(into ids: inout Set<Int>) {
        switch body {
        case .select(let select):
            var expressions = select.items.map(\.expression)
            expressions += [select.filter, select.having].compactMap { $0 }
            expressions += select.aggregation?.keys.map(\.expression) ?? []
            for expression in expressions { ids.formUnion(expression.columnIDs) }
        case .setOperation(let operation):
            operation.left.collectColumns(into: &ids)
            operation.right.collectColumns(into: &ids)
        case .values(let values):
            for expression in values.rows.joined() { ids.formUnion(expression.columnIDs) }
        case .query(let query):
            query.collectColumns(into: &ids)
        }
    }
}

extension ResolvedRelation {
    /// The columns the relation produces.
    func columnIDs(scans: [[ResolvedColumn]]) -> Set<Int> {
        switch self {
        case .scan(let index): Set(scans[index].map(\.id))
        case .values(let values): Set(values.columns.map(\.id))
        case .query(let query), .lateral(let query): Set(query.columns.map(\.id))
        case .commonTable(_, let columns): Set(columns.map(\.id))
        case .join(let join): join.left.columnIDs(scans: scans).union(join.right.columnIDs(scans: scans))
        case .unnest(let unnest):
            Set(unnest.items.flatMap { $0.columns.map(\.id) } + [unnest.ordinality?.id].compactMap { $0 })
        case .sample(let inner, _, _): inner.columnIDs(scans: scans)
        }
    }
}
