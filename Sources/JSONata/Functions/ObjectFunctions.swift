extension Builtin {
    /// Source: JSONata documentation, "Object functions".
    static let objects: [Builtin] = [
        Builtin("keys", "<x-:a<s>>", arity: 1) { _, arguments in
            .array(List(sequence: names(arguments.value(0)).map { .string($0) }))
        },
        Builtin("lookup", "<x-s:x>", arity: 2) { _, arguments in
            arguments.text(1).flatMap { Evaluator.lookup(arguments.value(0), $0) }
        },
        Builtin("spread", "<x-:a<o>>", arity: 1) { _, arguments in spread(arguments.value(0)) },
        Builtin("merge", "<a<o>:o>", arity: 1) { _, arguments in
            guard let list = arguments.list(0) else { return nil }
            var rest = list.values[...]
            let members = Record.Members()
            if case .object(let first)? = rest.popFirst() { members.take(first) }
            for case .object(let record) in rest { record.visit { members[$0] = $1 } }
            return .object(Record(members))
        },
        Builtin("clone", "<(oa)-:o>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            var extent = Extent.scalar
            return try arguments.value(0)?.deepCopy(&extent)
        },
        Builtin("type", "<x:s>", arity: 1) { _, arguments in
            let name: String
            switch arguments.value(0) {
            case nil: return nil
            case .null: name = "null"
            case .bool: name = "boolean"
            case .number: name = "number"
            case .string: name = "string"
            case .array, .tuples: name = "array"
            case .object: name = "object"
            case .function, .thunk: name = "function"
            }
            return .string(name)
        },
        Builtin("error", "<s?:x>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            let text = arguments.text(0) ?? ""
            throw JSONataFailure("D3137", ["message": text.isEmpty ? "$error() function evaluated" : text])
        },
        Builtin("assert", "<bs?:x>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard arguments.bool(0) != true else { return nil }
            let text = arguments.text(1) ?? ""
            throw JSONataFailure("D3141", ["message": text.isEmpty ? "$assert() statement failed" : text])
        },
    ]

    private static func names(_ value: Value?) -> [String] {
        switch value {
        case .object(let record): return record.names
        case .array(let list):
            let members = Record.Members()
            for element in list.values { for name in names(element) { members[name] = .null } }
            return members.names
        case nil, .null, .bool, .number, .string, .function, .tuples, .thunk: return []
        }
    }

    private static func spread(_ value: Value?) -> Value? {
        switch value {
        case .array(let list):
            var parts: [Value?] = [.array(List(sequence: []))]
            for element in list.values { parts.append(spread(element)) }
            return List.joined(parts)
        case .object(let record):
            return .array(List(sequence: record.pairs.map { .object(Record([($0.name, $0.value)])) }))
        case nil, .null, .bool, .number, .string, .function, .tuples, .thunk: return value
        }
    }
}
