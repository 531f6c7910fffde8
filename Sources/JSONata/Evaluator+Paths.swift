/// Paths: steps, predicates, bindings, grouping and order.
extension Evaluator {
    func path(
        _ node: Node,
        _ steps: [Node],
        _ keepsSingleton: Bool,
        _ input: Value?,
        _ frame: Frame
    ) throws(JSONataFailure) -> Value? {
        guard let first = steps.first else { return nil }
        var current = start(first, input)
        var tuples: [Tuple]?
        var isTupleStream = false
        var position = 0
        if current == nil || current?.count == 1 {
            // Most paths go from one value to the next; lists are made where one holds several.
            var value = current?[0]
            while position < steps.count, steps[position].isSimpleStep {
                let step = steps[position]
                position += 1
                if case .name(let name) = step.kind, step.isPlain, !step.keepsArray,
                    case .object(let record)? = value
                {
                    value = record[name]
                } else {
                    value = try evaluate(step, value, frame)
                }
                guard let found = value else {
                    return try finished(List(sequence: []), node, keepsSingleton, frame)
                }
                guard case .array(let list) = found else { continue }
                let isWhole = position == steps.count && !list.isSequence
                current = isWhole ? list : flattened([found])
                break
            }
            if position > 0 {
                if let value, value.list == nil {
                    if position == steps.count, !keepsSingleton, node.group == nil { return value }
                    current = List(sequence: [value])
                }
                if let current, current.isEmpty { return try finished(current, node, keepsSingleton, frame) }
            }
        }
        for (index, step) in steps.enumerated().dropFirst(position) {
            isTupleStream = isTupleStream || step.isTuple
            if index == 0, step.isConstructor {
                let value = try evaluate(step, current.map { .array($0) }, frame)
                guard let value else { return try finished(List(sequence: []), node, keepsSingleton, frame) }
                current = value.asSequence
            } else if isTupleStream {
                tuples = try tupleStep(step, current, tuples, frame)
            } else {
                current = try self.step(step, current, index == steps.count - 1, frame)
            }
            if !isTupleStream, current?.isEmpty == true { break }
        }
        if isTupleStream {
            let tuples = tuples ?? []
            if let group = node.group { return try grouped(tuples, group.pairs, group.position, frame) }
            // Who asked for the parents of this path needs what was bound on the way.
            if node.isTuple { return .tuples(tuples) }
            current = List(sequence: tuples.compactMap(\.value))
        }
        return try finished(current ?? List(sequence: []), node, keepsSingleton, frame)
    }

    /// What a path has selected, kept or grouped as it says.
    private func finished(
        _ list: List,
        _ node: Node,
        _ keepsSingleton: Bool,
        _ frame: Frame
    ) throws(JSONataFailure) -> Value? {
        var result = list
        if keepsSingleton {
            if result.traits.contains(.constructed), !result.isSequence {
                result = List(sequence: [.array(result)])
            }
            result.traits.formUnion(.keepsSingleton)
        }
        guard let group = node.group else { return .array(result) }
        return try grouped(.array(result), group.pairs, group.position, frame)
    }

    /// What the first step is applied to, one by one; nil where it is applied to nothing, once.
    private func start(_ first: Node, _ input: Value?) -> List? {
        guard let input else { return nil }
        if case .array(let list) = input {
            switch first.kind {
            case .variable, .context: break
            default: return list
            }
        }
        return List(sequence: [input])
    }

    private func step(
        _ step: Node,
        _ input: List?,
        _ isLast: Bool,
        _ frame: Frame
    ) throws(JSONataFailure) -> List {
        if case .sort(let terms) = step.kind {
            var result = try sorted(input ?? List(), terms, step.position, frame)
            for stage in step.stages {
                if case .filter(let predicate) = stage {
                    result = try filter(.array(result), by: predicate, frame)?.asSequence ?? List(sequence: [])
                }
            }
            return result
        }
        var results: [Value] = []
        var extent = Extent(count: 0)
        let count = input?.count ?? 1
        results.reserveCapacity(count)
        for index in 0..<count {
            var value = try evaluate(step, input?[index], frame)
            for stage in step.stages {
                if case .filter(let predicate) = stage { value = try filter(value, by: predicate, frame) }
            }
            if let value {
                extent.join(value.extent)
                try extent.check()
                results.append(value)
            }
        }
        if isLast, results.count == 1, case .array(let list) = results[0], !list.isSequence { return list }
        return flattened(results)
    }

    private func flattened(_ results: [Value]) -> List {
        var flat = List(sequence: [])
        for value in results {
            if case .array(let list) = value, !list.traits.contains(.constructed) {
                flat.append(contentsOf: list)
            } else {
                flat.append(value)
            }
        }
        return flat
    }

    // MARK: - Bindings

    private func tupleStep(
        _ step: Node,
        _ input: List?,
        _ tuples: [Tuple]?,
        _ frame: Frame
    ) throws(JSONataFailure) -> [Tuple] {
        if case .sort(let terms) = step.kind {
            var result: [Tuple]
            if let tuples {
                result = try sorted(tuples, terms, step.position, frame)
            } else {
                result = []
                let list = try sorted(input ?? List(), terms, step.position, frame)
                for index in 0..<list.count {
                    var tuple = Tuple(value: list[index])
                    if let name = step.indexName { tuple.bind(name, .number(Double(index))) }
                    result.append(tuple)
                }
            }
            return try staged(result, step.stages, frame)
        }
        var result: [Tuple] = []
        var extent = Extent(count: 0)
        for tuple in tuples ?? (input?.values.map { Tuple(value: $0) } ?? [Tuple()]) {
            let inner = tuple.bindings.isEmpty ? frame : frame.extended(by: tuple)
            guard let value = try evaluate(step, tuple.value, inner) else { continue }
            if case .tuples(let found) = value {
                extent.join(Extent(count: found.count))
                try extent.check()
                for other in found {
                    var joined = tuple
                    joined.value = other.value
                    for (name, value) in other.bindings { joined.bind(name, value) }
                    result.append(joined)
                }
                continue
            }
            let list = value.list ?? List([value])
            extent.join(list.extent)
            try extent.check()
            for index in 0..<list.count {
                var next = tuple
                if let focus = step.focus { next.bind(focus, list[index]) } else { next.value = list[index] }
                if let name = step.indexName { next.bind(name, .number(Double(index))) }
                if let label = step.ancestor { next.bind(label, tuple.value) }
                result.append(next)
            }
        }
        return try staged(result, step.stages, frame)
    }

    private func staged(
        _ tuples: [Tuple],
        _ stages: [Node.Stage],
        _ frame: Frame
    ) throws(JSONataFailure) -> [Tuple] {
        var result = tuples
        for stage in stages {
            switch stage {
            case .filter(let predicate): result = try filter(result, by: predicate, frame)
            case .index(let name):
                for index in result.indices { result[index].bind(name, .number(Double(index))) }
            }
        }
        return result
    }

    // MARK: - Predicates

    func filter(_ input: Value?, by predicate: Node, _ frame: Frame) throws(JSONataFailure) -> Value? {
        if case .tuples(let tuples)? = input { return .tuples(try filter(tuples, by: predicate, frame)) }
        guard let input else { return .array(List(sequence: [])) }
        let list = input.asSequence
        var results = List(sequence: [])
        if case .number(let number) = predicate.kind, predicate.isPlain {
            guard let index = Self.index(number, count: list.count) else { return .array(results) }
            if case .array = list[index] { return list[index] }
            results.append(list[index])
            return .array(results)
        }
        for index in 0..<list.count {
            let item = list[index]
            let answer = try evaluate(predicate, item, frame)
            for _ in 0..<(try matches(answer, index, list.count)) { results.append(item) }
        }
        return .array(results)
    }

    private func filter(_ tuples: [Tuple], by predicate: Node, _ frame: Frame) throws(JSONataFailure) -> [Tuple]
    {
        if case .number(let number) = predicate.kind, predicate.isPlain {
            return Self.index(number, count: tuples.count).map { [tuples[$0]] } ?? []
        }
        var results: [Tuple] = []
        for (index, tuple) in tuples.enumerated() {
            let answer = try evaluate(predicate, tuple.value, frame.extended(by: tuple))
            for _ in 0..<(try matches(answer, index, tuples.count)) { results.append(tuple) }
        }
        return results
    }

    /// The place a number names, counted from the end where it is negative; nil outside of the list.
    private static func index(_ number: Double, count: Int) -> Int? {
        guard number.isFinite, abs(number) < 1e15 else { return nil }
        var index = Int(number.rounded(.down))
        if index < 0 { index += count }
        return (0..<count).contains(index) ? index : nil
    }

    /// How often the answer of a predicate takes the item at `index`.
    private func matches(_ answer: Value?, _ index: Int, _ count: Int) throws(JSONataFailure) -> Int {
        switch answer {
        case .number(let number) where !number.isNaN:
            guard number.isFinite else { throw .outOfRange(number) }
            return Self.index(number, count: count) == index ? 1 : 0
        case .array(let list) where !list.isEmpty:
            var found = 0
            for position in 0..<list.count {
                guard case .number(let number) = list[position] else {
                    return try Value.isTrue(answer) ? 1 : 0
                }
                if Self.index(number, count: count) == index { found += 1 }
            }
            return found
        default: return try Value.isTrue(answer) ? 1 : 0
        }
    }
}
