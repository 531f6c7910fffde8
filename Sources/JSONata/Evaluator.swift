import Primitives

/// Evaluates the parts of one expression, once.
///
/// A class, because it counts what the evaluation has used up.
final class Evaluator {
    let world: World
    /// The moment of the evaluation; `$now()` says the same throughout.
    private(set) lazy var now = world.clock.now
    private let limits: JSONataLimits
    private var deadline: ContinuousClock.Instant?
    private var depth = 0
    private var ticks = 0
    /// Frames in which functions were bound, alone or in arrays and objects; they hold the frame in turn.
    private var framesOfFunctions: [Frame] = []

    init(_ world: World, _ limits: JSONataLimits) {
        self.world = world
        self.limits = limits
    }

    /// Lets go of what variables hold, once nothing is evaluated any longer.
    func finish() {
        for frame in framesOfFunctions { frame.clear() }
    }

    /// Counts one piece of work, and now and then looks at the time.
    func tick() throws(JSONataFailure) {
        ticks &+= 1
        guard ticks & 0x3FF == 0 else { return }
        let moment = ContinuousClock.now
        guard let deadline else {
            self.deadline = moment + limits.duration
            return
        }
        guard moment < deadline else {
            throw .limit("Expression evaluation timeout: Check for infinite loop")
        }
    }

    private func enter() throws(JSONataFailure) {
        depth += 1
        try tick()
        guard depth < limits.depth, !StackRoom.isScarce else { throw .overflow }
    }

    func evaluate(_ node: Node, _ input: Value?, _ frame: Frame) throws(JSONataFailure) -> Value? {
        try enter()
        defer { depth -= 1 }
        var result = try value(of: node, input, frame)
        if !node.isPlain {
            for predicate in node.predicates { result = try filter(result, by: predicate, frame) }
            if let group = node.group {
                if case .path = node.kind {
                    // A path has grouped already, with what its steps have bound.
                } else {
                    result = try grouped(result, group.pairs, group.position, frame)?.bounded()
                }
            }
        }
        guard case .array(let list)? = result, list.isSequence else { return result }
        let keeps = node.keepsArray || list.traits.contains(.keepsSingleton)
        switch list.count {
        case 0: return nil
        case 1 where !keeps: return list[0]
        default: return node.keepsArray ? .array(list.with(.keepsSingleton)) : result
        }
    }

    private func value(of node: Node, _ input: Value?, _ frame: Frame) throws(JSONataFailure) -> Value? {
        switch node.kind {
        case .path(let steps, let keepsSingleton):
            return try path(node, steps, keepsSingleton, input, frame)?.bounded()
        case .name(let name): return Self.lookup(input, name)
        case .variable(let name, let builtin):
            if let value = frame.lookup(name) { return value }
            return builtin.map { .function(Function(.builtin($0), $0.signature)) }
        case .context:
            if case .array(let list)? = input, list.traits.contains(.outerWrapper), !list.isEmpty {
                return list[0]
            }
            return input
        case .string(let text): return .string(text)
        case .number(let value): return .number(value)
        case .bool(let value): return .bool(value)
        case .null: return .null
        case .regex(let regexp): return .function(Function(.regex(regexp)))
        case .wildcard: return Self.wildcard(input)
        case .descendants: return Self.descendants(input)
        case .parent(let label): return frame.lookup(label) ?? nil
        case .negation(let inner): return try negated(try evaluate(inner, input, frame), node)
        case .array(let items): return try array(items, node.isConstructor, input, frame)?.bounded()
        case .object(let pairs): return try grouped(input, pairs, node.position, frame)?.bounded()
        case .condition(let condition, let first, let second):
            if try Value.isTrue(try evaluate(condition, input, frame)) {
                return try evaluate(first, input, frame)
            }
            guard let second else { return nil }
            return try evaluate(second, input, frame)
        case .fallback(let isDefault, let left, let right):
            let value = try evaluate(left, input, frame)
            let isEnough = isDefault ? try Value.isTrue(value) : value != nil
            return isEnough ? value : try evaluate(right, input, frame)
        case .block(let parts):
            let inner = Frame(frame)
            var result: Value?
            for part in parts { result = try evaluate(part, input, inner) }
            return result
        case .assignment(let name, let inner):
            let value = try evaluate(inner, input, frame)
            frame.bind(name, value)
            if let value, value.extent.functionHeight > 0 { framesOfFunctions.append(frame) }
            return value
        case .call(let procedure, let arguments):
            return try call(node, procedure, arguments, input, frame)
        case .partial(let procedure, let arguments):
            return try partial(node, procedure, arguments, input, frame)
        case .lambda(let parameters, let signature, let body):
            return try Function(
                .lambda(parameters: parameters, body, input: input, frame),
                signature,
                holding: [input],
                in: frame
            ).bounded()
        case .tailCall(let call): return .thunk(Thunk(call, input, frame))
        case .chain(let left, let right): return try chained(node, left, right, input, frame)
        case .sort(let terms):
            return .array(try sorted(input?.asSequence ?? List(), terms, node.position, frame))
        case .transform(let pattern, let update, let deletion):
            return try transformer(pattern, update, deletion, frame).bounded()
        case .arithmetic, .comparison, .equality, .conjunction, .disjunction, .concatenation, .range,
            .inclusion:
            return try operation(node, input, frame)
        }
    }

    private func negated(_ value: Value?, _ node: Node) throws(JSONataFailure) -> Value? {
        guard let value else { return nil }
        guard case .number(let number) = value, !number.isNaN else {
            throw JSONataFailure(
                "D1002",
                at: node.position,
                token: node.token,
                ["value": try JSONText.compact(value)]
            )
        }
        return .number(-number)
    }

    private func array(
        _ items: [Node],
        _ isConstructor: Bool,
        _ input: Value?,
        _ frame: Frame
    ) throws(JSONataFailure) -> Value? {
        var result = List()
        for item in items {
            guard let value = try evaluate(item, input, frame) else { continue }
            if case .array = item.kind {
                result.append(value)
            } else if case .array(let list) = value {
                result.append(contentsOf: list)
            } else {
                result.append(value)
            }
        }
        result.traits = isConstructor ? .constructed : []
        return .array(result)
    }

    // MARK: - Selection

    /// The member of an object, or those of all objects of an array.
    static func lookup(_ input: Value?, _ name: String) -> Value? {
        switch input {
        case .object(let record): return record[name]
        case .array(let list):
            var result = List(sequence: [])
            for index in 0..<list.count {
                guard let value = lookup(list[index], name) else { continue }
                if case .array(let inner) = value {
                    result.append(contentsOf: inner)
                } else {
                    result.append(value)
                }
            }
            return .array(result)
        case nil, .null, .bool, .number, .string, .function, .tuples, .thunk: return nil
        }
    }

    private static func wildcard(_ input: Value?) -> Value? {
        var input = input
        if case .array(let list)? = input, list.traits.contains(.outerWrapper), !list.isEmpty {
            input = list[0]
        }
        var result = List(sequence: [])
        func add(_ value: Value) {
            guard case .array(let inner) = value else {
                result.append(value)
                return
            }
            // What was an array stays one.
            flatten(inner, into: &result)
            result.traits = []
        }
        switch input {
        case .object(let record): record.visit { add($1) }
        case .array(let list): for index in 0..<list.count { add(list[index]) }
        case nil, .null, .bool, .number, .string, .function, .tuples, .thunk: break
        }
        return .array(result)
    }

    private static func flatten(_ list: List, into result: inout List) {
        for index in 0..<list.count {
            let value = list[index]
            if case .array(let inner) = value { flatten(inner, into: &result) } else { result.append(value) }
        }
    }

    private static func descendants(_ input: Value?) -> Value? {
        guard let input else { return nil }
        var result: [Value] = []
        func visit(_ value: Value) {
            switch value {
            case .array(let list): for index in 0..<list.count { visit(list[index]) }
            case .object(let record):
                result.append(value)
                record.visit { visit($1) }
            case .null, .bool, .number, .string, .function, .tuples, .thunk: result.append(value)
            }
        }
        visit(input)
        return result.count == 1 ? result[0] : .array(List(sequence: result))
    }
}
