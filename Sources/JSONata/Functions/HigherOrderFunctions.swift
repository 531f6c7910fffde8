extension Builtin {
    /// Source: JSONata documentation, "Higher order functions".
    static let higherOrder: [Builtin] = [
        Builtin("map", "<af>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let list = arguments.list(0), let function = arguments.function(1) else { return nil }
            var result = List(sequence: [])
            for index in 0..<list.count {
                let item = list[index]
                if let value = try evaluator.apply(function, item, .number(Double(index)), .array(list)) {
                    result.append(value)
                    try result.extent.check()
                }
            }
            return .array(result)
        },
        Builtin("filter", "<af>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let list = arguments.list(0), let function = arguments.function(1) else { return nil }
            var result: [Value] = []
            for index in 0..<list.count {
                let item = list[index]
                let answer = try evaluator.apply(function, item, .number(Double(index)), .array(list))
                if try Value.isTrue(answer) { result.append(item) }
            }
            return .array(List(sequence: result))
        },
        Builtin("single", "<af?>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let list = arguments.list(0) else { return nil }
            var found: Value?
            for index in 0..<list.count {
                let item = list[index]
                if let function = arguments.function(1) {
                    let answer = try evaluator.apply(function, item, .number(Double(index)), .array(list))
                    guard try Value.isTrue(answer) else { continue }
                }
                guard found == nil else { throw JSONataFailure("D3138") }
                found = item
            }
            guard let found else { throw JSONataFailure("D3139") }
            return found
        },
        Builtin("reduce", "<afj?:j>", arity: 3) { (evaluator, arguments) throws(JSONataFailure) in
            guard let list = arguments.list(0), let function = arguments.function(1) else { return nil }
            guard function.arity >= 2 else { throw JSONataFailure("D3050") }
            var result = arguments.value(2)
            var start = 0
            if result == nil, !list.isEmpty {
                result = list[0]
                start = 1
            }
            guard start < list.count else { return result }
            for index in start..<list.count {
                var values: [Value?] = [result, list[index]]
                if function.arity >= 3 { values.append(.number(Double(index))) }
                if function.arity >= 4 { values.append(.array(list)) }
                result = try evaluator.apply(function, values)
            }
            return result
        },
        Builtin("sift", "<o-f?:o>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let record = arguments.record(0), let function = arguments.function(1) else { return nil }
            var result: [(String, Value)] = []
            for (name, value) in record.pairs {
                let answer = try evaluator.apply(function, value, .string(name), .object(record))
                if try Value.isTrue(answer) { result.append((name, value)) }
            }
            return result.isEmpty ? nil : .object(Record(result))
        },
        Builtin("each", "<o-f:a>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let record = arguments.record(0), let function = arguments.function(1) else { return nil }
            var result = List(sequence: [])
            for (name, value) in record.pairs {
                if let answer = try evaluator.apply(function, value, .string(name), .object(record)) {
                    result.append(answer)
                    try result.extent.check()
                }
            }
            return .array(result)
        },
    ]
}

extension Evaluator {
    /// Calls a function with a value, with its place where the function takes two, and with the whole where three.
    fileprivate func apply(
        _ function: Function,
        _ value: Value,
        _ place: Value,
        _ whole: Value
    ) throws(JSONataFailure) -> Value? {
        var arguments: [Value?] = [value]
        if function.arity >= 2 { arguments.append(place) }
        if function.arity >= 3 { arguments.append(whole) }
        return try apply(function, arguments)
    }
}
