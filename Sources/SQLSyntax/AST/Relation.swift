/// Something that `FROM` may name.
package struct Relation: Hashable, Sendable {
    package var node: Node
    @NotCompared package var span: SourceSpan

    package init(node: Node, span: SourceSpan) {
        self.node = node
        self.span = span
    }

    package indirect enum Node: Hashable, Sendable {
        case table(QualifiedName, period: QueryPeriod?)
        case subquery(Query)
        case unnest([Expression], withOrdinality: Bool)
        case lateral(Query)
        case parenthesized(Relation)
        /// `relation [AS] alias [(columns)]`; no columns if no list was written.
        case aliased(Relation, alias: Identifier, columns: [Identifier])
        case join(Join)
        case sample(Relation, method: SampleMethod, percentage: Expression)
        /// `MATCH_RECOGNIZE (...)`, its inside kept as text: known by name, and refused by it.
        case matchRecognize(Relation, text: String)
        /// `JSON_TABLE(...)` and `TABLE(function(...))`, known by name, and refused by it.
        case invocation(Invocation, text: String)
    }

    package enum SampleMethod: String, Hashable, Sendable {
        case bernoulli
        case system
    }

    package enum Invocation: String, Hashable, Sendable {
        case jsonTable = "JSON_TABLE"
        case tableFunction = "TABLE"
    }
}

/// `left JOIN right`.
package struct Join: Hashable, Sendable {
    package var kind: Kind
    package var left: Relation
    package var right: Relation
    package var criteria: Criteria

    package enum Kind: String, Hashable, Sendable {
        case inner
        case left
        case right
        case full
        case cross
    }

    package enum Criteria: Hashable, Sendable {
        /// Only of a cross join.
        case none
        case natural
        case on(Expression)
        case using([Identifier])
    }
}

/// `FOR TIMESTAMP AS OF x`, `FOR VERSION AS OF x`.
package struct QueryPeriod: Hashable, Sendable {
    package var kind: Kind
    package var end: Expression

    package enum Kind: String, Hashable, Sendable {
        case timestamp
        case version
    }
}

/// `name AS (...)` of a `WINDOW` clause.
package struct NamedWindow: Hashable, Sendable {
    package var name: Identifier
    package var specification: WindowSpecification
}

/// What stands after `OVER`.
package enum Window: Hashable, Sendable {
    case named(Identifier)
    case inline(WindowSpecification)
}

/// The inside of `OVER (...)`.
package struct WindowSpecification: Hashable, Sendable {
    /// A window of the `WINDOW` clause that this one goes on from.
    package var base: Identifier?
    package var partitionBy: [Expression]
    package var orderBy: [SortItem]
    package var frame: WindowFrame?
    @NotCompared package var span: SourceSpan
}

/// `ROWS BETWEEN start AND end`; without an end the frame ends at the current row.
package struct WindowFrame: Hashable, Sendable {
    package var unit: Unit
    package var start: Bound
    package var end: Bound?
    @NotCompared package var span: SourceSpan

    package enum Unit: String, Hashable, Sendable {
        case rows
        case range
        case groups
    }

    package enum Bound: Hashable, Sendable {
        case unboundedPreceding
        case preceding(Expression)
        case currentRow
        case following(Expression)
        case unboundedFollowing
    }
}
