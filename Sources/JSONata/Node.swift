/// A part of an expression, ready to be evaluated.
final class Node: Sendable {
    indirect enum Kind: Sendable {
        case path(steps: [Node], keepsSingleton: Bool)
        case name(String)
        case variable(String, builtin: Builtin?)
        /// `$`
        case context
        case string(String)
        case number(Double)
        case bool(Bool)
        case null
        case regex(ScriptRegexp)
        case wildcard
        case descendants
        case parent(label: String)
        case negation(Node)
        case array([Node])
        case object([Pair])
        case arithmetic(ArithmeticOperator, Node, Node)
        case comparison(ComparisonOperator, Node, Node)
        case equality(isEqual: Bool, Node, Node)
        case conjunction(Node, Node)
        case disjunction(Node, Node)
        case concatenation(Node, Node)
        case range(Node, Node)
        case inclusion(Node, Node)
        case fallback(isDefault: Bool, Node, Node)
        case condition(Node, Node, Node?)
        case block([Node])
        case assignment(String, Node)
        case call(Node, [Node])
        /// Nil stands for `?`.
        case partial(Node, [Node?])
        case lambda(parameters: [String], Signature?, Node)
        case tailCall(Node)
        case chain(Node, Node)
        case sort([Term])
        case transform(pattern: Node, update: Node, deletion: Node?)
    }

    struct Pair: Sendable {
        let name: Node
        let value: Node
    }

    struct Term: Sendable {
        let isDescending: Bool
        let expression: Node
    }

    struct Group: Sendable {
        let pairs: [Pair]
        let position: Int
    }

    enum Stage: Sendable {
        case filter(Node)
        case index(String)
    }

    let kind: Kind
    let position: Int
    /// What messages call it.
    let token: String
    let predicates: [Node]
    let stages: [Stage]
    let group: Group?
    let keepsArray: Bool
    let isConstructor: Bool
    let isTuple: Bool
    let focus: String?
    let indexName: String?
    let ancestor: String?

    /// Whether the value needs nothing done to it beyond what its kind says.
    let isPlain: Bool
    /// Whether a path may take the step from one value to the next without a list around it.
    let isSimpleStep: Bool

    init(_ draft: Draft) throws(JSONataFailure) {
        guard !StackRoom.isScarce else { throw .tooDeep }
        kind = try Self.kind(of: draft)
        position = draft.position
        token = draft.token
        var predicates: [Node] = []
        for case .filter(let filter) in draft.predicates ?? [] { predicates.append(try Node(filter)) }
        self.predicates = predicates
        var stages: [Stage] = []
        for stage in draft.stages ?? [] {
            switch stage {
            case .filter(let filter): stages.append(.filter(try Node(filter)))
            case .index(let name): stages.append(.index(name))
            }
        }
        self.stages = stages
        if let pairs = draft.group {
            group = Group(pairs: try Self.pairs(pairs), position: draft.groupPosition)
        } else {
            group = nil
        }
        keepsArray = draft.keepsArray
        isConstructor = draft.isConstructor
        isTuple = draft.isTuple
        focus = draft.focus
        indexName = draft.indexName
        ancestor = draft.ancestor.map { Self.label($0) }
        isPlain = predicates.isEmpty && group == nil
        switch kind {
        case .sort: isSimpleStep = false
        default: isSimpleStep = stages.isEmpty && !draft.isTuple && !draft.isConstructor
        }
    }

    private static func label(_ slot: Draft.Slot) -> String { "!\(slot.resolvedLabel)" }

    private static func pairs(_ pairs: [(Draft, Draft)]) throws(JSONataFailure) -> [Pair] {
        var result: [Pair] = []
        for (name, value) in pairs { result.append(Pair(name: try Node(name), value: try Node(value))) }
        return result
    }

    private static func nodes(_ drafts: [Draft]) throws(JSONataFailure) -> [Node] {
        var result: [Node] = []
        for draft in drafts { result.append(try Node(draft)) }
        return result
    }

    /// What stands for a part that the parser always gives.
    private static func node(_ draft: Draft?, in parent: Draft) throws(JSONataFailure) -> Node {
        guard let draft else {
            throw JSONataFailure("S0206", at: parent.position, token: parent.typeName)
        }
        return try Node(draft)
    }

    private static func kind(of draft: Draft) throws(JSONataFailure) -> Kind {
        switch draft.kind {
        case .name(let name): return .name(name)
        case .variable(""): return .context
        case .variable(let name): return .variable(name, builtin: Builtin.table[name])
        case .string(let text): return .string(text)
        case .number(let value): return .number(value)
        case .bool(let value): return .bool(value)
        case .null: return .null
        case .regex(let pattern, let flags):
            do {
                return .regex(try ScriptRegexp(pattern, flags: flags))
            } catch {
                throw JSONataFailure("S0303", at: draft.position, token: pattern, ["value": error.message])
            }
        case .wildcard: return .wildcard
        case .descendants: return .descendants
        case .parent:
            guard let slot = draft.slot else {
                throw JSONataFailure("S0217", at: draft.position, token: "parent")
            }
            return .parent(label: label(slot))
        case .negation: return .negation(try node(draft.left, in: draft))
        case .array: return .array(try nodes(draft.items))
        case .object: return .object(try pairs(draft.pairs))
        case .binary(let symbol):
            return try binary(symbol, try node(draft.left, in: draft), try node(draft.right, in: draft), draft)
        case .fallback(let isDefault):
            return .fallback(
                isDefault: isDefault,
                try node(draft.left, in: draft),
                try node(draft.right, in: draft)
            )
        case .condition:
            return .condition(
                try node(draft.left, in: draft),
                try node(draft.right, in: draft),
                try draft.third.map { (third) throws(JSONataFailure) in try Node(third) }
            )
        case .block: return .block(try nodes(draft.items))
        case .assignment: return .assignment(draft.left?.token ?? "", try node(draft.right, in: draft))
        case .call: return .call(try node(draft.left, in: draft), try nodes(draft.items))
        case .partial:
            var arguments: [Node?] = []
            for item in draft.items {
                if case .placeholder = item.kind {
                    arguments.append(nil)
                } else {
                    arguments.append(try Node(item))
                }
            }
            return .partial(try node(draft.left, in: draft), arguments)
        case .lambda:
            return .lambda(
                parameters: draft.items.map(\.token),
                draft.signature,
                try node(draft.right, in: draft)
            )
        case .tailCall: return .tailCall(try node(draft.left, in: draft))
        case .chain: return .chain(try node(draft.left, in: draft), try node(draft.right, in: draft))
        case .sort:
            var terms: [Term] = []
            for term in draft.terms {
                terms.append(Term(isDescending: term.isDescending, expression: try Node(term.expression)))
            }
            return .sort(terms)
        case .transform:
            return .transform(
                pattern: try node(draft.left, in: draft),
                update: try node(draft.right, in: draft),
                deletion: try draft.third.map { (third) throws(JSONataFailure) in try Node(third) }
            )
        case .path: return .path(steps: try nodes(draft.items), keepsSingleton: draft.keepsSingleton)
        case .placeholder, .predicate, .order, .focus, .index, .end:
            throw JSONataFailure("S0206", at: draft.position, token: draft.token)
        }
    }

    private static func binary(
        _ symbol: String,
        _ left: Node,
        _ right: Node,
        _ draft: Draft
    ) throws(JSONataFailure) -> Kind {
        if let operation = ArithmeticOperator(rawValue: symbol) { return .arithmetic(operation, left, right) }
        if let operation = ComparisonOperator(rawValue: symbol) { return .comparison(operation, left, right) }
        switch symbol {
        case "=": return .equality(isEqual: true, left, right)
        case "!=": return .equality(isEqual: false, left, right)
        case "and": return .conjunction(left, right)
        case "or": return .disjunction(left, right)
        case "&": return .concatenation(left, right)
        case "..": return .range(left, right)
        case "in": return .inclusion(left, right)
        default: throw JSONataFailure("S0204", at: draft.position, token: symbol)
        }
    }
}

enum ArithmeticOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
}

enum ComparisonOperator: String, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}
