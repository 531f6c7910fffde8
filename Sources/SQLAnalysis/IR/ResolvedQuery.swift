/// A query whose names are resolved and whose expressions are typed.
package struct ResolvedQuery: Sendable {
    package var ctes: [CommonTable]
    package var body: Body
    /// Keys refer to `columns` of this query and, when the body is a select that is not DISTINCT, also to the
    /// columns of that select's relation (aggregates and windows included).
    package var orderBy: [SortKey]
    /// A bigint literal.
    package var offset: TypedExpression?
    package var limit: Limit?
    /// The output; ids are those of the body's items.
    package var columns: [ResolvedColumn]

    package init(
        ctes: [CommonTable] = [],
        body: Body,
        orderBy: [SortKey] = [],
        offset: TypedExpression? = nil,
        limit: Limit? = nil,
        columns: [ResolvedColumn]
    ) {
        self.ctes = ctes
        self.body = body
        self.orderBy = orderBy
        self.offset = offset
        self.limit = limit
        self.columns = columns
    }

    package indirect enum Body: Sendable {
        case select(ResolvedSelect)
        case setOperation(ResolvedSetOperation)
        case values(ResolvedValues)
        /// A query in parentheses, with a `WITH`, `ORDER BY` or `LIMIT` of its own.
        case query(ResolvedQuery)
    }

    /// `LIMIT ALL` is no limit.
    package enum Limit: Sendable {
        /// `LIMIT n` and `FETCH FIRST n ROWS ONLY`; a bigint literal.
        case rows(TypedExpression)
        /// `FETCH FIRST n ROWS WITH TIES`.
        case withTies(TypedExpression)
    }
}

/// One `SELECT ... FROM ... WHERE ... GROUP BY ... HAVING ...`.
package struct ResolvedSelect: Sendable {
    package var isDistinct: Bool
    package var items: [ResolvedSelectItem]
    /// `nil`: no FROM, one row.
    package var relation: ResolvedRelation?
    package var filter: TypedExpression?
    /// `nil`: rows are not grouped.
    package var aggregation: Aggregation?
    package var having: TypedExpression?

    package init(
        isDistinct: Bool = false,
        items: [ResolvedSelectItem],
        relation: ResolvedRelation?,
        filter: TypedExpression? = nil,
        aggregation: Aggregation? = nil,
        having: TypedExpression? = nil
    ) {
        self.isDistinct = isDistinct
        self.items = items
        self.relation = relation
        self.filter = filter
        self.aggregation = aggregation
        self.having = having
    }
}

package struct ResolvedSelectItem: Sendable {
    package var expression: TypedExpression
    package var column: ResolvedColumn

    package init(expression: TypedExpression, column: ResolvedColumn) {
        self.expression = expression
        self.column = column
    }
}

/// How rows are grouped.
///
/// After grouping, items, HAVING and ORDER BY refer to keys by `GroupingKey.column`; aggregates' arguments refer
/// to the columns before grouping.
package struct Aggregation: Sendable {
    package var keys: [GroupingKey]
    /// Indexes of `keys`, one list per grouping set.
    ///
    /// ROLLUP, CUBE and products are expanded, duplicates that `GROUP BY DISTINCT` drops are gone. A plain GROUP BY is one set of all keys; a global aggregation is one
    /// set without keys.
    package var sets: [[Int]]

    package init(keys: [GroupingKey], sets: [[Int]]) {
        self.keys = keys
        self.sets = sets
    }
}

/// One expression that rows are grouped by.
package struct GroupingKey: Sendable {
    package var expression: TypedExpression
    /// The column itself when the expression is a bare column, else a new column standing for its value.
    package var column: ResolvedColumn

    package init(expression: TypedExpression, column: ResolvedColumn) {
        self.expression = expression
        self.column = column
    }
}

/// UNION, INTERSECT or EXCEPT; the columns of both sides have been coerced to the result's types.
package struct ResolvedSetOperation: Sendable {
    package var kind: Kind
    package var isDistinct: Bool
    package var left: ResolvedQuery
    package var right: ResolvedQuery
    package var columns: [ResolvedColumn]

    package init(
        kind: Kind,
        isDistinct: Bool,
        left: ResolvedQuery,
        right: ResolvedQuery,
        columns: [ResolvedColumn]
    ) {
        self.kind = kind
        self.isDistinct = isDistinct
        self.left = left
        self.right = right
        self.columns = columns
    }

    package enum Kind: String, Sendable {
        case union = "UNION"
        case intersect = "INTERSECT"
        case except = "EXCEPT"
    }
}

/// Rows written out in the statement, all of the columns' types.
package struct ResolvedValues: Sendable {
    package var rows: [[TypedExpression]]
    package var columns: [ResolvedColumn]

    package init(rows: [[TypedExpression]], columns: [ResolvedColumn]) {
        self.rows = rows
        self.columns = columns
    }
}

/// A named query of a WITH clause.
package struct CommonTable: Sendable {
    /// Unique within the statement.
    package var id: Int
    package var name: String
    package var query: ResolvedQuery
    /// How many relations refer to it; one that nobody reads need not be printed.
    package var referenceCount: Int
    /// Whether the query refers to itself (`WITH RECURSIVE`).
    ///
    /// Then `query.body` is the set operation of anchor and step, and the step refers to this table by
    /// `.commonTable`. Trino stops with an error after 10 rounds.
    package var isRecursive: Bool

    package init(id: Int, name: String, query: ResolvedQuery, referenceCount: Int, isRecursive: Bool) {
        self.id = id
        self.name = name
        self.query = query
        self.referenceCount = referenceCount
        self.isRecursive = isRecursive
    }
}

/// What rows come from.
package indirect enum ResolvedRelation: Sendable {
    /// An index of `ResolvedStatement.scans`.
    case scan(Int)
    case values(ResolvedValues)
    /// A query in FROM, or a view; its columns keep their ids.
    case query(ResolvedQuery)
    /// A reference to a named query: its columns by position, with ids of this reference's own.
    case commonTable(id: Int, columns: [ResolvedColumn])
    /// The right side may be `.unnest` or `.lateral`, whose expressions then see the columns of the left.
    case join(ResolvedJoin)
    case unnest(ResolvedUnnest)
    case lateral(ResolvedQuery)
    case sample(ResolvedRelation, method: SampleMethod, percentage: Double)
}

package enum SampleMethod: String, Sendable {
    case bernoulli = "BERNOULLI"
    case system = "SYSTEM"
}

package struct ResolvedJoin: Sendable {
    package var kind: Kind
    package var left: ResolvedRelation
    package var right: ResolvedRelation
    /// USING and NATURAL are lowered to equalities; `nil` for cross joins only.
    package var condition: TypedExpression?

    package init(
        kind: Kind,
        left: ResolvedRelation,
        right: ResolvedRelation,
        condition: TypedExpression?
    ) {
        self.kind = kind
        self.left = left
        self.right = right
        self.condition = condition
    }

    package enum Kind: String, Sendable {
        case cross = "CROSS"
        case inner = "INNER"
        case left = "LEFT"
        case right = "RIGHT"
        case full = "FULL"
    }
}

/// Arrays and maps spread out side by side; shorter ones are padded with NULL.
package struct ResolvedUnnest: Sendable {
    package var items: [Item]
    /// The bigint column of WITH ORDINALITY, counted from 1.
    package var ordinality: ResolvedColumn?

    package init(items: [Item], ordinality: ResolvedColumn?) {
        self.items = items
        self.ordinality = ordinality
    }

    package struct Item: Sendable {
        package var expression: TypedExpression
        /// One column for an array, one per field for an array of rows, key and value for a map.
        package var columns: [ResolvedColumn]

        package init(expression: TypedExpression, columns: [ResolvedColumn]) {
            self.expression = expression
            self.columns = columns
        }
    }
}
