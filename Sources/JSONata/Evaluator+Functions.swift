/// Calls of functions, and functions made of functions.
extension Evaluator {
    func call(
        _ node: Node,
        _ procedure: Node,
        _ arguments: [Node],
        _ input: Value?,
        _ frame: Frame,
        appliedTo first: Value?? = nil
    ) throws(JSONataFailure) -> Value? {
        let function = try evaluate(procedure, input, frame)
        let name = Self.name(of: procedure)
        if function == nil, let missing = missingDollar(procedure, frame) {
            throw JSONataFailure("T1005", at: node.position, token: missing)
        }
        var values: [Value?] = []
        values.reserveCapacity(arguments.count + 1)
        if let first { values.append(first) }
        for argument in arguments { values.append(try evaluate(argument, input, frame)) }
        do {
            return try apply(function, values, input, frame, token: name, position: node.position)
        } catch {
            throw error.blamed(on: name, at: node.position)
        }
    }

    /// What messages call a function: the variable it stands in.
    private static func name(of procedure: Node) -> String? {
        switch procedure.kind {
        case .path(let steps, _): steps.first?.token
        case .variable(let name, _): name
        default: nil
        }
    }

    /// The name of a function that was called without its `$`.
    private func missingDollar(_ procedure: Node, _ frame: Frame) -> String? {
        guard case .path(let steps, _) = procedure.kind, case .name(let name)? = steps.first?.kind else {
            return nil
        }
        return Builtin.table[name] != nil || frame.lookup(name) != nil ? name : nil
    }

    /// Calls a function, and then whatever it leaves to its caller.
    func apply(
        _ function: Value?,
        _ arguments: [Value?],
        _ input: Value?,
        _ frame: Frame,
        token: String? = nil,
        position: Int? = nil
    ) throws(JSONataFailure) -> Value? {
        var result = try applyOnce(function, arguments, input, frame, token, position)
        while case .thunk(let thunk)? = result {
            try tick()
            guard case .call(let procedure, let parameters) = thunk.call.kind else { return nil }
            let next = try evaluate(procedure, thunk.input, thunk.frame)
            var values: [Value?] = []
            for parameter in parameters { values.append(try evaluate(parameter, thunk.input, thunk.frame)) }
            let name = Self.name(of: procedure)
            if next == nil, let missing = missingDollar(procedure, thunk.frame) {
                throw JSONataFailure("T1005", at: thunk.call.position, token: missing)
            }
            result = try applyOnce(next, values, input, frame, name, procedure.position)
        }
        return result
    }

    /// Calls a function that was handed over as a value; its context is null.
    func apply(_ function: Function, _ arguments: [Value?]) throws(JSONataFailure) -> Value? {
        try apply(.function(function), arguments, .null, Frame(nil))
    }

    private func applyOnce(
        _ function: Value?,
        _ arguments: [Value?],
        _ input: Value?,
        _ frame: Frame,
        _ token: String?,
        _ position: Int?
    ) throws(JSONataFailure) -> Value? {
        guard case .function(let function)? = function else { throw JSONataFailure("T1006") }
        try tick()
        guard !StackRoom.isScarce else { throw .overflow }
        do {
            let values = try function.signature?.validated(arguments, context: input) ?? arguments
            switch function.body {
            case .lambda(let parameters, let body, let input, let outer):
                let inner = Frame(outer)
                for (index, name) in parameters.enumerated() {
                    inner.bind(name, index < values.count ? values[index] : nil)
                }
                return try evaluate(body, input, inner)
            case .builtin(let builtin): return try builtin.implementation(self, values)?.bounded()
            case .closure(_, let body): return try body(self, values)
            case .regex(let regexp): return try matchFunction(regexp, values.value(0), from: values.number(1))
            }
        } catch {
            throw error.passing(through: token, at: position)
        }
    }

    func partial(
        _ node: Node,
        _ procedure: Node,
        _ arguments: [Node?],
        _ input: Value?,
        _ frame: Frame
    ) throws(JSONataFailure) -> Value? {
        var given: [Value??] = []
        for argument in arguments {
            if let argument {
                given.append(.some(try evaluate(argument, input, frame)))
            } else {
                given.append(.none)
            }
        }
        guard case .function(let function)? = try evaluate(procedure, input, frame) else {
            if let missing = missingDollar(procedure, frame) {
                throw JSONataFailure("T1007", at: node.position, token: missing)
            }
            throw JSONataFailure("T1008", at: node.position, token: Self.name(of: procedure))
        }
        let fixed = given
        let openCount = fixed.count { $0 == nil }
        var held: [Value?] = [.function(function), input]
        for case .some(let argument) in given { held.append(argument) }
        return try Function(
            .closure(arity: openCount) { (evaluator, values) throws(JSONataFailure) in
                var rest = values[...]
                var all: [Value?] = []
                for value in fixed { all.append(value ?? rest.popFirst() ?? nil) }
                return try evaluator.apply(.function(function), all, input, frame)
            },
            holding: held,
            in: frame
        ).bounded()
    }

    func chained(
        _ node: Node,
        _ left: Node,
        _ right: Node,
        _ input: Value?,
        _ frame: Frame
    ) throws(JSONataFailure) -> Value? {
        let value = try evaluate(left, input, frame)
        if case .call(let procedure, let arguments) = right.kind {
            return try call(right, procedure, arguments, input, frame, appliedTo: .some(value))
        }
        guard case .function(let second)? = try evaluate(right, input, frame) else {
            throw JSONataFailure("T2006", at: node.position)
        }
        guard case .function(let first)? = value else {
            return try apply(.function(second), [value], .null, frame)
        }
        return try Function(
            .closure(arity: 1) { (evaluator, values) throws(JSONataFailure) in
                let between = try evaluator.apply(.function(first), values, .null, frame)
                return try evaluator.apply(.function(second), [between], .null, frame)
            },
            holding: [value, .function(second)],
            in: frame
        ).bounded()
    }

    // MARK: - Transforms

    private static let transformSignature = try? Signature("<(oa):o>")

    func transformer(_ pattern: Node, _ update: Node, _ deletion: Node?, _ frame: Frame) -> Function {
        let body = Function.Body.closure(arity: 1) { (evaluator, values) throws(JSONataFailure) in
            guard let value = values.first ?? nil else { return nil }
            if let clone = frame.lookup("clone"), clone?.isFunction != true { throw JSONataFailure("T2013") }
            var extent = Extent.scalar
            let copy = try value.deepCopy(&extent)
            guard let matches = try evaluator.evaluate(pattern, copy, frame) else { return copy }
            let list = matches.list ?? List([matches])
            for index in 0..<list.count {
                try evaluator.change(list[index], update, deletion, frame, &extent)
            }
            return copy
        }
        return Function(body, Self.transformSignature, in: frame)
    }

    private func change(
        _ match: Value,
        _ update: Node,
        _ deletion: Node?,
        _ frame: Frame,
        _ extent: inout Extent
    ) throws(JSONataFailure) {
        var members: Record.Members?
        if case .object(let record) = match { members = record.members }
        if let value = try evaluate(update, match, frame) {
            guard case .object(let changes) = value else {
                throw JSONataFailure("T2011", at: update.position, ["value": try JSONText.compact(value)])
            }
            extent.join(changes.extent)
            try extent.check()
            // What is put in may be what it is put into: it goes in as it is now.
            for (name, value) in changes.pairs { members?[name] = value.detached() }
        }
        guard let deletion, let value = try evaluate(deletion, match, frame) else { return }
        let names = value.list ?? List([value])
        for index in 0..<names.count {
            guard case .string(let name) = names[index] else {
                throw JSONataFailure("T2012", at: deletion.position, ["value": try JSONText.compact(value)])
            }
            members?[name] = nil
        }
    }
}

extension Value {
    /// The value, without objects that a transform may still change.
    fileprivate func detached() -> Value {
        switch self {
        case .null, .bool, .number, .string, .function, .tuples, .thunk: return self
        case .array(let list):
            guard list.extent.height > 1 else { return self }
            return .array(List(list.values.map { $0.detached() }).with(list.traits))
        case .object(let record):
            guard record.members != nil else { return self }
            return .object(Record(record.pairs.map { ($0.name, $0.value.detached()) }))
        }
    }

    /// A copy whose objects can be changed; functions become empty strings, as in text.
    ///
    /// What is copied is added to `extent`; once that is too large, nothing more is copied.
    func deepCopy(_ extent: inout Extent) throws(JSONataFailure) -> Value {
        extent.join(.scalar)
        try extent.check()
        switch self {
        case .null, .bool, .number: return self
        case .string(let text):
            extent.join(Extent(textOf: text.utf8.count))
            return self
        case .array(let list):
            var copies: [Value] = []
            for index in 0..<list.count { copies.append(try list[index].deepCopy(&extent)) }
            return .array(List(copies))
        case .object(let record):
            let members = Record.Members()
            for (name, value) in record.pairs { members[name] = try value.deepCopy(&extent) }
            return .object(Record(members))
        case .function, .tuples, .thunk: return .string("")
        }
    }
}
