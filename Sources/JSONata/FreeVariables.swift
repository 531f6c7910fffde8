/// Finds the variables that an expression needs from outside.
struct FreeVariables {
    private(set) var found: Set<String> = []
    private var bound: Set<String> = []

    mutating func visit(_ node: Node) {
        for predicate in node.predicates { visit(predicate) }
        bind(node.focus)
        bind(node.indexName)
        for stage in node.stages {
            switch stage {
            case .filter(let filter): visit(filter)
            case .index(let name): bind(name)
            }
        }
        visitKind(node.kind)
        if let group = node.group { visit(group.pairs) }
    }

    private mutating func bind(_ name: String?) {
        guard let name else { return }
        bound.insert(name)
        found.remove(name)
    }

    private mutating func visit(_ pairs: [Node.Pair]) {
        for pair in pairs {
            visit(pair.name)
            visit(pair.value)
        }
    }

    private mutating func visitKind(_ kind: Node.Kind) {
        switch kind {
        case .name, .context, .string, .number, .bool, .null, .regex, .wildcard, .descendants, .parent: break
        case .variable(let name, let builtin):
            if builtin == nil, name != "$", !bound.contains(name) { found.insert(name) }
        case .path(let nodes, _), .array(let nodes), .block(let nodes): for node in nodes { visit(node) }
        case .negation(let node), .tailCall(let node): visit(node)
        case .object(let pairs): visit(pairs)
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
            .equality(_, let left, let right), .conjunction(let left, let right),
            .disjunction(let left, let right), .concatenation(let left, let right),
            .range(let left, let right), .inclusion(let left, let right), .fallback(_, let left, let right),
            .chain(let left, let right):
            visit(left)
            visit(right)
        case .condition(let condition, let first, let second):
            visit(condition)
            visit(first)
            if let second { visit(second) }
        case .assignment(let name, let node):
            bind(name)
            visit(node)
        case .call(let procedure, let arguments):
            visit(procedure)
            for argument in arguments { visit(argument) }
        case .partial(let procedure, let arguments):
            visit(procedure)
            for argument in arguments { if let argument { visit(argument) } }
        case .lambda(let parameters, _, let body):
            let outer = bound
            bound.formUnion(parameters)
            visit(body)
            bound = outer
        case .sort(let terms): for term in terms { visit(term.expression) }
        case .transform(let pattern, let update, let deletion):
            visit(pattern)
            visit(update)
            if let deletion { visit(deletion) }
        }
    }
}
