extension TypedExpression {
    /// Whether two expressions say the same, wherever they are written; those with queries inside never do.
    func isSame(as other: TypedExpression) -> Bool {
        guard type == other.type else { return false }
        switch (node, other.node) {
        case (.literal(let left), .literal(let right)): return left == right
        case (.column(let left), .column(let right)): return left.id == right.id
        case (.lambdaParameter(let left), .lambdaParameter(let right)): return left.id == right.id
        case (.call(let left, _), .call(let right, _)): guard left == right else { return false }
        case (.cast(_, let left), .cast(_, let right)): guard left == right else { return false }
        case (.arithmetic(let left, _, _), .arithmetic(let right, _, _)):
            guard left == right else { return false }
        case (.comparison(let left, _, _), .comparison(let right, _, _)):
            guard left == right else { return false }
        case (.nullIf(_, _, let left), .nullIf(_, _, let right)): guard left == right else { return false }
        case (.field(_, let left), .field(_, let right)): guard left == right else { return false }
        case (.aggregate(let left), .aggregate(let right)):
            return left.isSame(as: right)
        case (.window(let left), .window(let right)):
            return left.isSame(as: right)
        case (.grouping(let left), .grouping(let right)): return left == right
        case (.negate, .negate), (.isDistinctFrom, .isDistinctFrom), (.and, .and), (.or, .or), (.not, .not),
            (.isNull, .isNull), (.between, .between), (.inList, .inList), (.like, .like),
            (.caseWhen, .caseWhen), (.ifThen, .ifThen), (.coalesce, .coalesce),
            (.tryExpression, .tryExpression), (.array, .array), (.row, .row), (.subscripted, .subscripted),
            (.atTimeZone, .atTimeZone):
            break
        case (.lambda(let left, let leftBody), .lambda(let right, let rightBody)):
            return left.map(\.type) == right.map(\.type)
                && leftBody.isSame(as: (try? rightBody.renaming(right, to: left)) ?? rightBody)
        default:
            return false
        }
        return TypedExpression.areSame(operands, other.operands)
    }

    var operands: [TypedExpression] {
        var operands: [TypedExpression] = []
        forEachOperand { operands.append($0) }
        return operands
    }

    static func areSame(_ left: [TypedExpression], _ right: [TypedExpression]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    }

    private func renaming(
        _ parameters: [LambdaParameter],
        to others: [LambdaParameter]
    ) throws(AnalysisFailure) -> TypedExpression {
        if case .lambdaParameter(let parameter) = node, let index = parameters.firstIndex(of: parameter),
            index < others.count
        {
            return TypedExpression(.lambdaParameter(others[index]), type: type, span: span)
        }
        return try replacingOperands { (operand) throws(AnalysisFailure) in
            try operand.renaming(parameters, to: others)
        }
    }
}

extension SortKey {
    fileprivate static func areSame(_ left: [SortKey], _ right: [SortKey]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { key, other in
                key.isDescending == other.isDescending && key.nullsFirst == other.nullsFirst
                    && key.expression.isSame(as: other.expression)
            }
    }
}

extension AggregateCall {
    fileprivate func isSame(as other: AggregateCall) -> Bool {
        function == other.function && isDistinct == other.isDistinct && listaggOverflow == other.listaggOverflow
            && TypedExpression.areSame(arguments, other.arguments)
            && TypedExpression.areSame(filter.map { [$0] } ?? [], other.filter.map { [$0] } ?? [])
            && SortKey.areSame(orderBy, other.orderBy)
    }
}

extension WindowCall {
    /// Two calls with frames are never the same; that only costs a match of ORDER BY with SELECT.
    fileprivate func isSame(as other: WindowCall) -> Bool {
        function == other.function && isDistinct == other.isDistinct && ignoreNulls == other.ignoreNulls
            && frame == nil && other.frame == nil
            && TypedExpression.areSame(arguments, other.arguments)
            && TypedExpression.areSame(filter.map { [$0] } ?? [], other.filter.map { [$0] } ?? [])
            && TypedExpression.areSame(partitionBy, other.partitionBy)
            && SortKey.areSame(orderBy, other.orderBy)
    }
}
