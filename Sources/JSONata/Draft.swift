/// A part of an expression while it is read and rearranged.
///
/// A class, because steps learn from what follows them: predicates, bindings, and who seeks their parents.
final class Draft {
    enum Kind {
        case name(String)
        case variable(String)
        case string(String)
        case number(Double)
        case bool(Bool)
        case null
        case regex(pattern: String, flags: String)
        case wildcard
        case descendants
        case parent
        case negation
        case array
        /// A constructor, or a grouping where `left` is there.
        case object
        case binary(String)
        case predicate
        case order
        case assignment
        case focus
        case index
        case chain
        /// The left side where it exists (`??`) or counts as true (`?:`), else the right one.
        case fallback(isDefault: Bool)
        case condition
        case call
        case partial
        /// `?` in a partial application.
        case placeholder
        case lambda
        case block
        case transform
        case path
        case sort
        /// A call in the last place of a function, to be made when the function has returned.
        case tailCall
        case end
    }

    var kind: Kind
    let position: Int
    let token: String
    var left: Draft?
    var right: Draft?
    var third: Draft?
    var items: [Draft] = []
    var pairs: [(Draft, Draft)] = []
    var terms: [(isDescending: Bool, expression: Draft)] = []
    var signature: Signature?

    /// `[]` stood behind it.
    var keepsArray = false
    /// A path with such a step.
    var keepsSingleton = false
    /// An array constructor whose result a path does not flatten.
    var isConstructor = false
    var predicates: [Stage]?
    var stages: [Stage]?
    var group: [(Draft, Draft)]?
    var groupPosition = 0
    var isTuple = false
    var focus: String?
    var indexName: String?
    var ancestor: Slot?
    var slot: Slot?
    var seekingParent: [Slot]?

    enum Stage {
        case filter(Draft)
        case index(String)
    }

    /// A parent that some `%` asks for; shared by the `%` and by the step that knows it.
    final class Slot {
        var label: Int
        var level = 1
        /// The slot whose label stands for this one.
        var alias: Slot?

        init(label: Int) { self.label = label }

        var resolvedLabel: Int { alias?.resolvedLabel ?? label }
    }

    init(_ kind: Kind, at position: Int, token: String) {
        self.kind = kind
        self.position = position
        self.token = token
    }

    convenience init(_ kind: Kind, like other: Draft) {
        self.init(kind, at: other.position, token: other.token)
    }

    var isPath: Bool {
        if case .path = kind { return true }
        return false
    }

    var isCall: Bool {
        if case .call = kind { return true }
        return false
    }

    var isParent: Bool {
        if case .parent = kind { return true }
        return false
    }

    var isArray: Bool {
        if case .array = kind { return true }
        return false
    }

    /// A literal as messages show it; the token of a negative number has lost its sign.
    var literalText: String {
        if case .number(let value) = kind { return NumberText.shortest(value) }
        return token
    }

    /// What messages call this kind of part.
    var typeName: String {
        switch kind {
        case .name: "name"
        case .variable: "variable"
        case .string: "string"
        case .number: "number"
        case .bool, .null: "value"
        case .regex: "regex"
        case .wildcard: "wildcard"
        case .descendants: "descendant"
        case .parent: "parent"
        case .negation, .array: "unary"
        case .object: left == nil ? "unary" : "binary"
        case .binary, .predicate, .order, .focus, .index: "binary"
        case .assignment: "bind"
        case .chain: "apply"
        case .fallback, .condition: "condition"
        case .call: "function"
        case .partial: "partial"
        case .placeholder: "operator"
        case .lambda, .tailCall: "lambda"
        case .block: "block"
        case .transform: "transform"
        case .path: "path"
        case .sort: "sort"
        case .end: "(end)"
        }
    }
}
