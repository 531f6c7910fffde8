/// An expression of the JSON path language.
///
/// Source: ISO/IEC 9075-2:2016, JSON path language, as Trino's documentation describes it.
indirect enum JSONPathNode {
    case literal(JSONItem)
    case context
    case variable(String)
    case currentItem
    case last
    case arithmetic(Operator, JSONPathNode, JSONPathNode)
    case negated(JSONPathNode)
    case positive(JSONPathNode)
    /// nil is every member.
    case member(JSONPathNode, name: String?)
    case descendants(JSONPathNode, name: String)
    /// No subscripts are all elements.
    case elements(JSONPathNode, [Subscript])
    case filter(JSONPathNode, JSONPathPredicate)
    case method(JSONPathNode, Method)

    struct Subscript {
        var from: JSONPathNode
        var to: JSONPathNode?
    }

    enum Operator: String {
        case add = "ADD"
        case subtract = "SUBTRACT"
        case multiply = "MULTIPLY"
        case divide = "DIVIDE"
        case modulo = "MODULUS"
    }

    enum Method: String {
        case abs
        case ceiling
        case double
        case floor
        case keyvalue
        case size
        case type
    }
}

/// A condition of a filter; it may be unknown.
indirect enum JSONPathPredicate {
    case and(JSONPathPredicate, JSONPathPredicate)
    case or(JSONPathPredicate, JSONPathPredicate)
    case not(JSONPathPredicate)
    case exists(JSONPathNode)
    case startsWith(JSONPathNode, JSONPathNode)
    case isUnknown(JSONPathPredicate)
    case comparison(Comparison, JSONPathNode, JSONPathNode)

    enum Comparison: String {
        case equal = "=="
        case notEqual = "<>"
        case less = "<"
        case greater = ">"
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
    }
}

/// A path with its mode.
///
/// A class, because one is shared by all rows and threads of a query; nothing in it changes.
final class JSONPathExpression: @unchecked Sendable {
    let isLax: Bool
    let root: JSONPathNode
    let variableNames: Set<String>

    init(_ text: String) throws(NativeFailure) {
        var parser = JSONPathParser(text)
        (isLax, root) = try parser.path()
        variableNames = parser.variableNames
    }
}
