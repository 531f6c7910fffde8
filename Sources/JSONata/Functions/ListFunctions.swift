import Primitives

extension Builtin {
    /// Source: JSONata documentation, "Array functions" and "Boolean functions".
    static let lists: [Builtin] = [
        Builtin("count", "<a:n>", arity: 1) { _, arguments in .number(Double(arguments.list(0)?.count ?? 0)) },
        Builtin("append", "<xx:a>", arity: 2) { _, arguments in
            List.joined([arguments.value(0), arguments.value(1)])
        },
        Builtin("reverse", "<a:a>", arity: 1) { _, arguments in
            guard let list = arguments.list(0) else { return nil }
            return .array(list.count <= 1 ? list : List(list.values.reversed()))
        },
        Builtin("distinct", "<x:x>", arity: 1) { _, arguments in
            guard case .array(let list)? = arguments.value(0), list.count > 1 else { return arguments.value(0) }
            return .array(distinct(list))
        },
        Builtin("shuffle", "<a:a>", arity: 1) { evaluator, arguments in
            guard let list = arguments.list(0) else { return nil }
            guard list.count > 1 else { return .array(list) }
            var values = list.values
            for index in stride(from: values.count - 1, to: 0, by: -1) {
                values.swapAt(index, Int(evaluator.world.chance.unit() * Double(index + 1)))
            }
            return .array(List(values))
        },
        Builtin("zip", "<a+>", arity: 0) { _, arguments in
            let lists = arguments.map { $0?.list ?? List() }
            let count = lists.map(\.count).min() ?? 0
            return .array(
                List((0..<count).map { index in .array(List(lists.map { $0[index] })) })
            )
        },
        Builtin("sort", "<af?:a>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let list = arguments.list(0) else { return nil }
            guard list.count > 1 else { return .array(list) }
            guard let order = arguments.function(1) else { return .array(try naturallySorted(list)) }
            var values = list.values
            try Evaluator.mergeSort(&values) { (left, right) throws(JSONataFailure) in
                try isTruthy(try evaluator.apply(order, [left, right]))
            }
            return .array(List(values))
        },
        Builtin("boolean", "<x-:b>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            try Value.truth(arguments.value(0)).map { .bool($0) }
        },
        Builtin("not", "<x-:b>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            try Value.truth(arguments.value(0)).map { .bool(!$0) }
        },
        Builtin("exists", "<x:b>", arity: 1) { _, arguments in .bool(arguments.value(0) != nil) },
    ]

    /// The list without what is there already, in the order of first appearance.
    private static func distinct(_ list: List) -> List {
        var result = list.isSequence ? List(sequence: []) : List()
        var known: [Int: [Value]] = [:]
        for value in list.values {
            let key = value.likeness
            guard known[key]?.contains(where: { Value.areEqual($0, value) }) != true else { continue }
            known[key, default: []].append(value)
            result.append(value)
        }
        return result
    }

    private static func naturallySorted(_ list: List) throws(JSONataFailure) -> List {
        var numbers: [Double] = []
        var texts: [String] = []
        for value in list.values {
            switch value {
            case .number(let number): numbers.append(number)
            case .string(let text): texts.append(text)
            default: throw JSONataFailure("D3070")
            }
        }
        guard numbers.isEmpty || texts.isEmpty else { throw JSONataFailure("D3070") }
        return List(
            numbers.sorted().map { .number($0) } + texts.sorted { $0.precedes($1) }.map { .string($0) }
        )
    }

    /// Whether JavaScript takes the answer of an order for true: empty arrays and objects count too.
    private static func isTruthy(_ value: Value?) throws(JSONataFailure) -> Bool {
        switch value {
        case .array, .object, .function: true
        default: try Value.isTrue(value)
        }
    }
}
