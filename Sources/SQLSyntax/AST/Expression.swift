/// Anything that has a value.
package struct Expression: Hashable, Sendable {
    package var node: Node
    /// Without parentheses around it.
    @NotCompared package var span: SourceSpan
    /// Where Trino points when it complains about this node: the operator of a binary operation, `NOT` or the
    /// keyword of a predicate, else the start.
    ///
    /// Source: trinodb/trino, AstBuilder, the location given to each node.
    @NotCompared package var anchor: SourcePosition

    package init(node: Node, span: SourceSpan, anchor: SourcePosition) {
        self.node = node
        self.span = span
        self.anchor = anchor
    }

    package indirect enum Node: Hashable, Sendable {
        case literal(Literal)
        /// A `?`, by its index in the statement, from 0.
        case parameter(Int)
        /// A word: a column, an argument of a lambda, or the relation at the start of a dereference.
        case identifier(Identifier)
        /// `base.field`: a column of a relation or a field of a row, which only names can tell.
        case dereference(Expression, field: Identifier)
        case `subscript`(Expression, index: Expression)
        /// `ROW(a, b)` or `(a, b)`.
        case row([Expression])
        /// `ARRAY[a, b]`.
        case array([Expression])
        case unary(Sign, Expression)
        case binary(BinaryOperator, Expression, Expression)
        case atTimeZone(Expression, zone: Expression)
        case comparison(ComparisonOperator, Expression, Expression)
        /// `value = ANY (query)`.
        case quantified(ComparisonOperator, ComparisonQuantifier, Expression, Query)
        case isDistinct(Expression, from: Expression, isNegated: Bool)
        case isNull(Expression, isNegated: Bool)
        case between(Expression, low: Expression, high: Expression, isNegated: Bool)
        case inList(Expression, [Expression], isNegated: Bool)
        case inQuery(Expression, Query, isNegated: Bool)
        case like(Expression, pattern: Expression, escape: Expression?, isNegated: Bool)
        case exists(Query)
        case not(Expression)
        /// Two operands or more: `a AND b AND c` is one node.
        case logical(LogicalOperator, [Expression])
        case subquery(Query)
        /// `CASE operand WHEN ...` or `CASE WHEN ...`.
        case caseWhen(operand: Expression?, [WhenClause], otherwise: Expression?)
        case cast(Expression, TypeName, isTry: Bool)
        case call(FunctionCall)
        case listAggregation(ListAggregation)
        case lambda([Identifier], body: Expression)
        /// `EXTRACT(field FROM value)`: the field is any word, in lower case.
        case extract(field: String, Expression)
        /// `TRIM([LEADING | TRAILING | BOTH] [characters] FROM value)`.
        case trim(TrimSide?, characters: Expression?, Expression)
        /// `POSITION(part IN value)`.
        case position(part: Expression, Expression)
        /// `SUBSTRING(value FROM start [FOR length])`.
        case substring(Expression, from: Expression, length: Expression?)
        /// `NORMALIZE(value [, form])`.
        case normalize(Expression, form: NormalForm?)
        case grouping([QualifiedName])
        case current(CurrentValue, precision: Int?)
        case jsonPath(JSONPathCall)
        case jsonObject(JSONObjectCall)
        case jsonArray(JSONArrayCall)
    }
}

package enum Sign: Hashable, Sendable {
    case plus
    case minus
}

package enum BinaryOperator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case modulo = "%"
    case concatenate = "||"
}

package enum ComparisonOperator: String, Hashable, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

package enum LogicalOperator: String, Hashable, Sendable {
    case and
    case or
}

package enum ComparisonQuantifier: String, Hashable, Sendable {
    case all
    case any
    case some
}

/// A value written out.
package enum Literal: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    /// The digits with their point, such as `12.340`, `.5`, `3.`, with a leading `-` if that was written.
    case decimal(String)
    /// The digits with their exponent, such as `1e0`, with a leading `-` if that was written.
    case double(String)
    /// `'text'` or `U&'\0041'`, unescaped.
    case string(String)
    /// `X'CAFE'`.
    case binary([UInt8])
    /// `DATE '2026-01-31'`, `DECIMAL '1.20'`, `JSON '[1]'`: the type's name is lower case.
    case typed(type: String, text: String)
    case interval(IntervalLiteral)
}

/// `INTERVAL -'3' DAY TO SECOND`.
package struct IntervalLiteral: Hashable, Sendable {
    package var sign: Sign?
    package var text: String
    package var from: IntervalField
    package var to: IntervalField?
}

/// `WHEN condition THEN result`.
package struct WhenClause: Hashable, Sendable {
    package var condition: Expression
    package var result: Expression
}

/// `name([DISTINCT] arguments [ORDER BY ...]) [FILTER (...)] [IGNORE NULLS] [OVER ...]`.
package struct FunctionCall: Hashable, Sendable {
    package var name: QualifiedName
    package var arguments: Arguments
    package var quantifier: SetQuantifier?
    package var orderBy: [SortItem]
    package var filter: Expression?
    package var nulls: NullTreatment?
    package var over: Window?

    package enum Arguments: Hashable, Sendable {
        /// `count(*)`.
        case all
        case list([Expression])
    }

    package enum NullTreatment: String, Hashable, Sendable {
        case ignore
        case respect
    }
}

/// `LISTAGG(value, separator ON OVERFLOW ...) WITHIN GROUP (ORDER BY ...)`.
package struct ListAggregation: Hashable, Sendable {
    package var quantifier: SetQuantifier?
    package var value: Expression
    package var separator: String?
    package var overflow: Overflow?
    package var orderBy: [SortItem]
    package var filter: Expression?

    package enum Overflow: Hashable, Sendable {
        case error
        case truncate(filler: String?, withCount: Bool)
    }
}

package enum TrimSide: String, Hashable, Sendable {
    case leading
    case trailing
    case both
}

package enum NormalForm: String, Hashable, Sendable, CaseIterable {
    case nfd
    case nfc
    case nfkd
    case nfkc
}

/// A value of the moment or of the session; only the times take a precision.
package enum CurrentValue: String, Hashable, Sendable {
    case date = "CURRENT_DATE"
    case time = "CURRENT_TIME"
    case timestamp = "CURRENT_TIMESTAMP"
    case localTime = "LOCALTIME"
    case localTimestamp = "LOCALTIMESTAMP"
    case user = "CURRENT_USER"
    case catalog = "CURRENT_CATALOG"
    case schema = "CURRENT_SCHEMA"
    case path = "CURRENT_PATH"
}
