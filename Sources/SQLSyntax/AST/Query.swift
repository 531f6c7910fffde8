/// A query with what surrounds its body.
package struct Query: Hashable, Sendable {
    package var with: With?
    package var body: QueryBody
    package var orderBy: [SortItem]
    package var offset: RowCount?
    package var limit: Limit?
    /// Where OFFSET and LIMIT or FETCH begin; the query's start where they are missing.
    @NotCompared package var offsetStart: SourcePosition
    @NotCompared package var limitStart: SourcePosition
    @NotCompared package var span: SourceSpan
}

/// `WITH [RECURSIVE] a AS (...), b AS (...)`.
package struct With: Hashable, Sendable {
    package var isRecursive: Bool
    package var queries: [NamedQuery]
    @NotCompared package var span: SourceSpan
}

/// One entry of `WITH`.
package struct NamedQuery: Hashable, Sendable {
    package var name: Identifier
    /// Empty if no list was written.
    package var columns: [Identifier]
    package var query: Query
    @NotCompared package var span: SourceSpan
}

/// What produces the rows of a query.
package indirect enum QueryBody: Hashable, Sendable {
    case select(Select)
    case setOperation(SetOperation)
    /// `VALUES 1, 2` or `VALUES (1, 'a'), (2, 'b')`: a row of several columns is an `Expression.Node.row`.
    case values(Values)
    /// `TABLE t`.
    case table(QualifiedName)
    /// `(SELECT ...)`, with an `ORDER BY` and a limit of its own.
    case parenthesized(Query)
}

/// `VALUES`.
package struct Values: Hashable, Sendable {
    package var rows: [Expression]
    @NotCompared package var span: SourceSpan
}

/// `UNION`, `INTERSECT` or `EXCEPT`; chains lean to the left, `INTERSECT` binds tighter.
package struct SetOperation: Hashable, Sendable {
    package var kind: Kind
    /// As written; none means `DISTINCT`.
    package var quantifier: SetQuantifier?
    package var left: QueryBody
    package var right: QueryBody
    @NotCompared package var span: SourceSpan

    package enum Kind: String, Hashable, Sendable {
        case union
        case intersect
        case except
    }
}

/// An entry of `ORDER BY`.
package struct SortItem: Hashable, Sendable {
    package var expression: Expression
    /// As written; none means ascending.
    package var direction: Direction?
    /// As written; none means last, in both directions.
    package var nulls: Nulls?

    package enum Direction: Hashable, Sendable {
        case ascending
        case descending
    }

    package enum Nulls: Hashable, Sendable {
        case first
        case last
    }
}

/// A number of rows.
package enum RowCount: Hashable, Sendable {
    case number(Int64)
    /// A `?`, by its index in the statement, from 0.
    case parameter(Int)
}

/// How many rows a query returns at most.
package enum Limit: Hashable, Sendable {
    /// `LIMIT ALL`.
    case all
    /// `LIMIT n`.
    case rows(RowCount)
    /// `FETCH FIRST n ROWS ONLY`, `FETCH FIRST n ROWS WITH TIES`; no number means one row.
    case fetchFirst(RowCount?, withTies: Bool)
}

/// `SELECT ... FROM ... WHERE ... GROUP BY ... HAVING ... WINDOW ...`.
package struct Select: Hashable, Sendable {
    package var quantifier: SetQuantifier?
    package var items: [SelectItem]
    /// Relations separated by commas; empty without `FROM`.
    package var from: [Relation]
    package var filter: Expression?
    package var groupBy: GroupBy?
    package var having: Expression?
    package var windows: [NamedWindow]
    @NotCompared package var span: SourceSpan

    /// `SELECT * FROM` one relation.
    package init(allOf relation: Relation) {
        quantifier = nil
        items = [.all(NotCompared(wrappedValue: relation.span))]
        from = [relation]
        filter = nil
        groupBy = nil
        having = nil
        windows = []
        span = relation.span
    }

    init(
        quantifier: SetQuantifier? = nil,
        items: [SelectItem],
        from: [Relation],
        filter: Expression? = nil,
        groupBy: GroupBy? = nil,
        having: Expression? = nil,
        windows: [NamedWindow],
        span: SourceSpan
    ) {
        self.quantifier = quantifier
        self.items = items
        self.from = from
        self.filter = filter
        self.groupBy = groupBy
        self.having = having
        self.windows = windows
        self.span = span
    }
}

/// An entry of the list after `SELECT`.
package enum SelectItem: Hashable, Sendable {
    case expression(Expression, alias: Identifier?)
    /// `*`.
    case all(NotCompared<SourceSpan>)
    /// `base.*` or `base.* AS (a, b)`: the base is a relation's name or an expression that gives a row.
    case allOf(Expression, aliases: [Identifier])
}

/// `GROUP BY [ALL | DISTINCT] elements`.
package struct GroupBy: Hashable, Sendable {
    package var quantifier: SetQuantifier?
    package var elements: [GroupingElement]
    @NotCompared package var span: SourceSpan
}

/// An element of `GROUP BY`; the inner lists are the grouping sets as written.
package enum GroupingElement: Hashable, Sendable {
    /// `a` is one set of one expression, `(a, b)` one set of two, `()` one set of none.
    case set([Expression])
    case rollup([[Expression]])
    case cube([[Expression]])
    case groupingSets([[Expression]])
}
