package import SQLSyntax

/// A column that some relation produces.
///
/// The number is unique within one statement, so scopes, shadowing and letter case never matter downstream.
package struct ResolvedColumn: Hashable, Sendable {
    package var id: Int
    /// As shown to the user, lower case.
    package var name: String
    package var type: TrinoType

    package init(id: Int, name: String, type: TrinoType) {
        self.id = id
        self.name = name
        self.type = type
    }
}

/// An expression whose names are resolved, whose type is known and whose coercions are all explicit.
package struct TypedExpression: Sendable {
    package var node: Node
    package var type: TrinoType
    package var span: SourceSpan

    package init(_ node: Node, type: TrinoType, span: SourceSpan) {
        self.node = node
        self.type = type
        self.span = span
    }

    package indirect enum Node: Sendable {
        case literal(LiteralValue)
        /// A column of the relations in scope; an outer (correlated) column has the id it has in the outer query.
        case column(ResolvedColumn)
        case lambdaParameter(LambdaParameter)
        /// A scalar function. `||` is `concat`, `EXTRACT(x FROM y)` and `POSITION` are calls of their functions.
        case call(FunctionReference, [TypedExpression])
        /// An explicit or implicit cast to the expression's type.
        case cast(TypedExpression, isTry: Bool)
        /// Operands have one numeric type (decimals may differ), or date, time and interval types.
        case arithmetic(Arithmetic, TypedExpression, TypedExpression)
        case negate(TypedExpression)
        /// Operands have the same type.
        case comparison(Comparison, TypedExpression, TypedExpression)
        case isDistinctFrom(TypedExpression, TypedExpression)
        case and([TypedExpression])
        case or([TypedExpression])
        case not(TypedExpression)
        case isNull(TypedExpression)
        /// Value, lower and upper bound, of one type.
        case between(TypedExpression, TypedExpression, TypedExpression)
        case inList(TypedExpression, [TypedExpression])
        /// The value has the type of the query's only column, or is a row of the types of its columns.
        case inSubquery(TypedExpression, ResolvedQuery)
        case exists(ResolvedQuery)
        /// A query of one column, or of several when the expression's type is a row.
        case scalarSubquery(ResolvedQuery)
        case quantified(Comparison, Quantifier, TypedExpression, ResolvedQuery)
        case like(TypedExpression, pattern: TypedExpression, escape: TypedExpression?)
        /// Searched CASE; a simple CASE is lowered to it.
        case caseWhen([WhenClause], otherwise: TypedExpression?)
        /// Evaluates the value once; the body names it by the parameter (`lambdaParameter`).
        case bind(LambdaParameter, TypedExpression, body: TypedExpression)
        case ifThen(TypedExpression, then: TypedExpression, otherwise: TypedExpression?)
        case coalesce([TypedExpression])
        /// The result has the first operand's type; the operands are compared in `comparedAs`.
        case nullIf(TypedExpression, TypedExpression, comparedAs: TrinoType)
        case tryExpression(TypedExpression)
        case array([TypedExpression])
        case row([TypedExpression])
        /// An element of an array (1 is the first), or the value of a map's key.
        case subscripted(TypedExpression, index: TypedExpression)
        /// A field of a row, counted from 0.
        case field(TypedExpression, index: Int)
        case lambda([LambdaParameter], body: TypedExpression)
        /// The zone is varchar or an interval day to second.
        case atTimeZone(TypedExpression, zone: TypedExpression)
        case aggregate(AggregateCall)
        case window(WindowCall)
        /// `GROUPING(a, b)`: a bit is 1 when that key is not in the row's grouping set; leftmost is highest.
        case grouping([ResolvedColumn])
    }

    package enum Arithmetic: String, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case modulo = "%"
    }

    package enum Comparison: String, Sendable {
        case equal = "="
        case notEqual = "<>"
        case lessThan = "<"
        case lessThanOrEqual = "<="
        case greaterThan = ">"
        case greaterThanOrEqual = ">="
    }

    /// `ANY` and `SOME` are the same.
    package enum Quantifier: String, Sendable {
        case any = "ANY"
        case all = "ALL"
    }

    package struct WhenClause: Sendable {
        package var condition: TypedExpression
        package var result: TypedExpression

        package init(condition: TypedExpression, result: TypedExpression) {
            self.condition = condition
            self.result = result
        }
    }

    /// A parameter of a lambda; the number is unique within one statement.
    package struct LambdaParameter: Hashable, Sendable {
        package var id: Int
        package var name: String
        package var type: TrinoType

        package init(id: Int, name: String, type: TrinoType) {
            self.id = id
            self.name = name
            self.type = type
        }
    }
}

/// A function with the signature chosen for one call.
package struct FunctionReference: Hashable, Sendable {
    /// Lower case; an alias (`pow`, `substring`, `dow`) is replaced by the function's main name.
    package var name: String
    package var kind: FunctionKind
    /// What the arguments are coerced to; as many as there are arguments.
    package var argumentTypes: [TrinoType]
    package var returnType: TrinoType
    package var isDeterministic: Bool

    package init(
        name: String,
        kind: FunctionKind,
        argumentTypes: [TrinoType],
        returnType: TrinoType,
        isDeterministic: Bool
    ) {
        self.name = name
        self.kind = kind
        self.argumentTypes = argumentTypes
        self.returnType = returnType
        self.isDeterministic = isDeterministic
    }
}

package enum FunctionKind: String, Hashable, Sendable {
    case scalar
    case aggregate
    case window
}

/// One sort key; Trino's default is NULLS LAST for both directions, and always explicit here.
package struct SortKey: Sendable {
    package var expression: TypedExpression
    package var isDescending: Bool
    package var nullsFirst: Bool

    package init(expression: TypedExpression, isDescending: Bool, nullsFirst: Bool) {
        self.expression = expression
        self.isDescending = isDescending
        self.nullsFirst = nullsFirst
    }
}

/// An aggregate over the rows of a group.
package struct AggregateCall: Sendable {
    package var function: FunctionReference
    /// Empty for `count(*)`.
    package var arguments: [TypedExpression]
    package var isDistinct: Bool
    package var filter: TypedExpression?
    /// Order of the input, also `WITHIN GROUP (ORDER BY ...)` of `listagg`.
    package var orderBy: [SortKey]
    /// What `listagg` does when its text gets too long; `nil` for every other function.
    package var listaggOverflow: ListaggOverflow?

    package init(
        function: FunctionReference,
        arguments: [TypedExpression],
        isDistinct: Bool = false,
        filter: TypedExpression? = nil,
        orderBy: [SortKey] = [],
        listaggOverflow: ListaggOverflow? = nil
    ) {
        self.function = function
        self.arguments = arguments
        self.isDistinct = isDistinct
        self.filter = filter
        self.orderBy = orderBy
        self.listaggOverflow = listaggOverflow
    }
}

package enum ListaggOverflow: Hashable, Sendable {
    case error
    case truncate(filler: String, withCount: Bool)
}

/// A function over a window; `function.kind` is `.window` or `.aggregate`.
package struct WindowCall: Sendable {
    package var function: FunctionReference
    package var arguments: [TypedExpression]
    package var isDistinct: Bool
    package var ignoreNulls: Bool
    package var filter: TypedExpression?
    package var partitionBy: [TypedExpression]
    package var orderBy: [SortKey]
    /// `nil` is Trino's default: RANGE from UNBOUNDED PRECEDING to CURRENT ROW.
    package var frame: ResolvedWindowFrame?

    package init(
        function: FunctionReference,
        arguments: [TypedExpression],
        isDistinct: Bool = false,
        ignoreNulls: Bool = false,
        filter: TypedExpression? = nil,
        partitionBy: [TypedExpression] = [],
        orderBy: [SortKey] = [],
        frame: ResolvedWindowFrame? = nil
    ) {
        self.function = function
        self.arguments = arguments
        self.isDistinct = isDistinct
        self.ignoreNulls = ignoreNulls
        self.filter = filter
        self.partitionBy = partitionBy
        self.orderBy = orderBy
        self.frame = frame
    }
}

/// The rows around the current one that a window function sees.
package struct ResolvedWindowFrame: Sendable {
    package var unit: Unit
    package var start: Bound
    package var end: Bound

    package init(unit: Unit, start: Bound, end: Bound) {
        self.unit = unit
        self.start = start
        self.end = end
    }

    package enum Unit: String, Sendable {
        case rows = "ROWS"
        case range = "RANGE"
        case groups = "GROUPS"
    }

    package indirect enum Bound: Sendable {
        case unboundedPreceding
        case preceding(TypedExpression)
        case currentRow
        case following(TypedExpression)
        case unboundedFollowing
    }
}
