import SQLSyntax

extension StatementAnalysis {
    /// Source: Trino, `query.max-grouping-sets`.
    private static let largestSetCount = 2048

    /// The keys and sets of a GROUP BY clause.
    func grouping(
        _ groupBy: GroupBy,
        _ items: [GroupingPosition],
        _ context: ExpressionContext,
        at position: SourcePosition
    ) throws(AnalysisFailure) -> Aggregation {
        var draft = KeyDraft(selectStart: position)
        var sets: [[Int]] = [[]]
        for element in groupBy.elements {
            var alternatives: [[Int]] = []
            switch element {
            case .set(let expressions):
                alternatives = [try indexes(expressions, items, context, &draft)]
            case .rollup(let parts):
                let keys = try indexes(of: parts, items, context, &draft)
                for count in stride(from: keys.count, through: 0, by: -1) {
                    alternatives.append(keys.prefix(count).flatMap { $0 })
                }
            case .cube(let parts):
                let keys = try indexes(of: parts, items, context, &draft)
                guard keys.count <= 11 else {
                    throw Self.tooManySets(groupBy, sets.count << min(keys.count, 31))
                }
                for mask in stride(from: (1 << keys.count) - 1, through: 0, by: -1) {
                    let chosen = keys.indices.filter { mask & (1 << (keys.count - 1 - $0)) != 0 }
                    alternatives.append(chosen.flatMap { keys[$0] })
                }
            case .groupingSets(let parts):
                alternatives = try indexes(of: parts, items, context, &draft)
            }
            guard sets.count * max(alternatives.count, 1) <= Self.largestSetCount else {
                throw Self.tooManySets(groupBy, sets.count * alternatives.count)
            }
            sets = sets.flatMap { set in alternatives.map { Self.union(set, $0) } }
        }
        if groupBy.quantifier == .distinct {
            var seen: Set<Set<Int>> = []
            sets = sets.filter { seen.insert(Set($0)).inserted }
        }
        return Aggregation(keys: draft.keys, sets: sets)
    }

    private struct KeyDraft {
        var keys: [GroupingKey] = []
        let selectStart: SourcePosition
    }

    private static func union(_ left: [Int], _ right: [Int]) -> [Int] {
        var union = left
        for index in right where !union.contains(index) { union.append(index) }
        return union
    }

    private static func tooManySets(_ groupBy: GroupBy, _ count: Int) -> AnalysisFailure {
        let shown = count > Int(Int32.max) ? "more than \(Int32.max)" : "\(count)"
        return AnalysisFailure(
            .tooManyGroupingSets,
            groupBy.span.start,
            "GROUP BY has \(shown) grouping sets but can contain at most \(largestSetCount)"
        )
    }

    private func indexes(
        of parts: [[Expression]],
        _ items: [GroupingPosition],
        _ context: ExpressionContext,
        _ draft: inout KeyDraft
    ) throws(AnalysisFailure) -> [[Int]] {
        var indexes: [[Int]] = []
        for part in parts {
            for expression in part { try requireColumn(expression, context) }
            indexes.append(try self.indexes(part, items, context, &draft))
        }
        return indexes
    }

    /// Source: Trino documentation, SELECT, Complex grouping operations: they take columns only.
    private func requireColumn(
        _ expression: Expression,
        _ context: ExpressionContext
    ) throws(AnalysisFailure) {
        var isColumn = false
        if let parts = expression.nameParts {
            let field = try context.scope.resolve(parts, at: expression.anchor)
            if field == nil, !context.scope.hasColumn(startingWith: parts) {
                throw AnalysisFailure.columnMissing(parts, context.scope, at: expression.anchor)
            }
            isColumn = field != nil
        }
        guard isColumn else {
            throw AnalysisFailure(
                .invalidColumnReference,
                expression.anchor,
                "GROUP BY expression must be a column reference: \(ExpressionText.show(expression))"
            )
        }
    }

    /// The keys that expressions stand for; a number stands for an item of the select.
    private func indexes(
        _ expressions: [Expression],
        _ items: [GroupingPosition],
        _ context: ExpressionContext,
        _ draft: inout KeyDraft
    ) throws(AnalysisFailure) -> [Int] {
        var indexes: [Int] = []
        for expression in expressions {
            let meant = try ordinal(expression, items)
            var inner = context.restricted(to: "GROUP BY clause", at: expression.anchor)
            inner.grouping = nil
            let typed: TypedExpression =
                switch meant {
                case .expression(let expression): try type(expression, inner)
                case .field(let field): use(field, expression.span)
                }
            guard typed.type.isComparable else {
                throw AnalysisFailure(
                    .typeMismatch,
                    draft.selectStart,
                    "\(typed.type) is not comparable, and therefore cannot be used in GROUP BY"
                )
            }
            if let known = draft.keys.firstIndex(where: { $0.expression.isSame(as: typed) }) {
                indexes.append(known)
                continue
            }
            let key: ResolvedColumn
            if case .column(let bare) = typed.node {
                key = bare
            } else {
                key = column(meant.name ?? "_key\(draft.keys.count)", typed.type)
            }
            indexes.append(draft.keys.count)
            draft.keys.append(GroupingKey(expression: typed, column: key))
        }
        return indexes
    }

    private func ordinal(
        _ expression: Expression,
        _ items: [GroupingPosition]
    ) throws(AnalysisFailure) -> GroupingPosition {
        guard case .literal(.integer(let position)) = expression.node else { return .expression(expression) }
        guard position >= 1, position <= items.count else {
            throw AnalysisFailure(
                .invalidColumnReference,
                expression.anchor,
                "GROUP BY position \(position) is not in select list"
            )
        }
        return items[Int(position) - 1]
    }
}

/// What a key of GROUP BY is: an expression, or a column that `*` stands for.
enum GroupingPosition {
    case expression(Expression)
    case field(Field)

    fileprivate var name: String? {
        switch self {
        case .expression(let expression): expression.nameParts?.last
        case .field(let field): field.name
        }
    }
}

/// Rewrites expressions that are evaluated after grouping: keys become columns, anything else must be aggregated.
struct GroupingCheck {
    let aggregation: Aggregation
    /// The columns that no longer exist once rows are grouped, unless they are keys.
    let sourceColumns: Set<Int>
    /// What references to outer columns look like, by where they stand.
    let namesInSubqueries: [Int: String]

    /// - Throws: `EXPRESSION_NOT_AGGREGATE`; Trino has other words, and no place, for the columns of a star.
    func grouped(_ output: OutputColumn, _ index: Int) throws(AnalysisFailure) -> TypedExpression {
        do {
            return try grouped(output.expression, output.shown, output.position)
        } catch  where output.isStarred {
            throw AnalysisFailure(
                .expressionNotAggregate,
                nil,
                "Column \(output.name == nil ? "\(index + 1)" : "'\(output.shown)'") not in GROUP BY clause"
            )
        }
    }

    /// - Throws: `EXPRESSION_NOT_AGGREGATE` for the whole expression, shown as `shown`, at `position`.
    func grouped(
        _ expression: TypedExpression,
        _ shown: String,
        _ position: SourcePosition
    ) throws(AnalysisFailure) -> TypedExpression {
        if !expression.isConstant,
            let key = aggregation.keys.first(where: { $0.expression.isSame(as: expression) })
        {
            return .column(key.column, expression.span)
        }
        switch expression.node {
        case .aggregate, .grouping:
            return expression
        case .column(let column):
            if sourceColumns.contains(column.id) { throw Self.notAggregate(shown, position) }
            return expression
        case .exists(let query), .scalarSubquery(let query), .inSubquery(_, let query),
            .quantified(_, _, _, let query):
            try checkSubquery(query)
        case .literal, .lambdaParameter, .call, .cast, .arithmetic, .negate, .comparison, .isDistinctFrom, .and,
            .or,
            .not, .isNull, .between, .inList, .like, .caseWhen, .bind, .ifThen, .coalesce, .nullIf,
            .tryExpression,
            .array, .row, .subscripted, .field, .lambda, .atTimeZone, .window:
            break
        }
        return try expression.replacingOperands { (operand) throws(AnalysisFailure) in
            try grouped(operand, shown, position)
        }
    }

    /// Checks that a query inside an expression names only columns that rows are grouped by.
    private func checkSubquery(_ query: ResolvedQuery) throws(AnalysisFailure) {
        var missing: TypedExpression?
        query.forEachReference { reference in
            guard missing == nil, case .column(let column) = reference.node, sourceColumns.contains(column.id),
                !isKey(column)
            else { return }
            missing = reference
        }
        guard let missing, case .column(let column) = missing.node else { return }
        let shown = namesInSubqueries[missing.span.start.offset] ?? column.name
        throw AnalysisFailure(
            .expressionNotAggregate,
            missing.span.start,
            "Subquery uses '\(shown)' which must appear in GROUP BY clause"
        )
    }

    private func isKey(_ column: ResolvedColumn) -> Bool {
        aggregation.keys.contains { $0.column.id == column.id }
    }

    private static func notAggregate(_ shown: String, _ position: SourcePosition) -> AnalysisFailure {
        AnalysisFailure(
            .expressionNotAggregate,
            position,
            "'\(shown)' must be an aggregate expression or appear in GROUP BY clause"
        )
    }
}

extension TypedExpression {
    fileprivate var isConstant: Bool {
        if case .literal = node { return true }
        return false
    }
}
