/// A type as written, in either dialect.
package struct TypeName: Hashable, Sendable {
    package var node: Node
    @NotCompared package var span: SourceSpan

    package init(node: Node, span: SourceSpan) {
        self.node = node
        self.span = span
    }

    package indirect enum Node: Hashable, Sendable {
        /// Any type that is not one of the others: `varchar(10)`, `decimal(5, 2)`, `string`; the name is lower case.
        /// `double precision` is `double`.
        case named(String, [Argument])
        /// `array(x)`, `array<x>`, `x array`.
        case array(TypeName)
        /// `map(k, v)`, `map<k, v>`.
        case map(key: TypeName, value: TypeName)
        /// `row(a x, y)`, `struct<a: x>`.
        case row([Field])
        /// `time(p)`, `time(p) with time zone`; a precision is nil if none was written.
        case time(precision: Int?, hasTimeZone: Bool)
        /// `timestamp(p)`, `timestamp(p) with time zone`; a precision is nil if none was written.
        case timestamp(precision: Int?, hasTimeZone: Bool)
        /// `interval day to second`.
        case interval(from: IntervalField, to: IntervalField?)
    }

    /// What stands in the parentheses of a named type.
    package enum Argument: Hashable, Sendable {
        case number(Int)
        case type(TypeName)
    }

    /// A field of a row; only `row(...)` knows fields without a name, only `struct<...>` knows comments.
    package struct Field: Hashable, Sendable {
        package var name: Identifier?
        package var type: TypeName
        package var comment: String?
    }
}

/// A unit of an interval.
package enum IntervalField: String, Hashable, Sendable, CaseIterable {
    case year
    case month
    case day
    case hour
    case minute
    case second
}
