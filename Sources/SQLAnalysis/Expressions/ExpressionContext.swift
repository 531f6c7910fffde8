import SQLSyntax

/// What surrounds an expression: the names it may use and what may stand in it.
struct ExpressionContext {
    var scope: Scope
    /// Innermost last.
    var lambdaParameters: [TypedExpression.LambdaParameter] = []
    var windows: [String: WindowSpecification] = [:]
    /// Where aggregates and windows are noted; `nil` where they are not allowed.
    var grouping: GroupingDraft?
    /// The clause as error messages name it, `nil` where everything is allowed: `WHERE clause`.
    var clause: String?
    /// The whole expression of the clause, where its errors point.
    var clausePosition: SourcePosition?
    /// The aggregate or window this expression is an argument of.
    var enclosing: Enclosing?
    var commonTables: CommonTableScope?

    enum Enclosing {
        case aggregate(String)
        /// The arguments of a window function.
        case window
        /// What a window function's rows are chosen and ordered by.
        case windowSpecification
    }

    init(scope: Scope, commonTables: CommonTableScope? = nil) {
        self.scope = scope
        self.commonTables = commonTables
    }

    /// The context of a clause in which neither aggregates nor windows may stand.
    func restricted(to clause: String, at position: SourcePosition) -> ExpressionContext {
        var context = self
        context.clause = clause
        context.clausePosition = position
        return context
    }
}

/// What a select's expressions have in them.
final class GroupingDraft {
    var hasAggregates = false
    /// The grouping keys, once GROUP BY has been looked at; for `grouping()`.
    var keys: [GroupingKey] = []
    var hasGroupBy = false
    /// Where the select begins, for messages.
    var selectStart = SourcePosition.start
}
