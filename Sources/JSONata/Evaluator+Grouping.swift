/// Objects made of what a path selects, and the order of it.
extension Evaluator {
    func grouped(
        _ input: Value?,
        _ pairs: [Node.Pair],
        _ position: Int,
        _ frame: Frame
    ) throws(JSONataFailure) -> Value? {
        if case .tuples(let tuples)? = input { return try grouped(tuples, pairs, position, frame) }
        var groups = Groups<Value?>()
        let list = input?.asSequence ?? List()
        if list.isEmpty {
            try collect(nil, nil, pairs, position, frame, &groups)
        }
        for index in 0..<list.count {
            let item = list[index]
            try collect(item, item, pairs, position, frame, &groups)
        }
        let members = Record.Members()
        for group in groups.all {
            let data = List.joined(group.items)
            if let value = try evaluate(pairs[group.pair].value, data, frame) { members[group.name] = value }
        }
        return .object(Record(members))
    }

    func grouped(
        _ tuples: [Tuple],
        _ pairs: [Node.Pair],
        _ position: Int,
        _ frame: Frame
    ) throws(JSONataFailure) -> Value? {
        var groups = Groups<Tuple>()
        for tuple in tuples {
            try collect(tuple, tuple.value, pairs, position, frame.extended(by: tuple), &groups)
        }
        let members = Record.Members()
        for group in groups.all {
            var joined = group.items[0]
            if group.items.count > 1 {
                joined.value = List.joined(group.items.map(\.value))
                var bound: [(name: String, values: [Value?])] = []
                for (name, value) in group.items.flatMap(\.bindings) {
                    if let known = bound.firstIndex(where: { $0.name == name }) {
                        bound[known].values.append(value)
                    } else {
                        bound.append((name, [value]))
                    }
                }
                for (name, values) in bound { joined.bind(name, List.joined(values)) }
            }
            let inner = frame.extended(by: joined)
            if let value = try evaluate(pairs[group.pair].value, joined.value, inner) {
                members[group.name] = value
            }
        }
        return .object(Record(members))
    }

    private struct Groups<Item> {
        var all: [(name: String, pair: Int, items: [Item])] = []
        var positions: [String: Int] = [:]
    }

    private func collect<Item>(
        _ item: Item,
        _ context: Value?,
        _ pairs: [Node.Pair],
        _ position: Int,
        _ frame: Frame,
        _ groups: inout Groups<Item>
    ) throws(JSONataFailure) {
        for (index, pair) in pairs.enumerated() {
            guard let key = try evaluate(pair.name, context, frame) else { continue }
            guard case .string(let name) = key else {
                throw JSONataFailure("T1003", at: position, ["value": try JSONText.compact(key)])
            }
            guard let known = groups.positions[name] else {
                groups.positions[name] = groups.all.count
                groups.all.append((name, index, [item]))
                continue
            }
            guard groups.all[known].pair == index else {
                throw JSONataFailure("D1009", at: position, ["value": JSONText.quoted(name)])
            }
            groups.all[known].items.append(item)
        }
    }

    // MARK: - Order

    func sorted(
        _ list: List,
        _ terms: [Node.Term],
        _ position: Int,
        _ frame: Frame
    ) throws(JSONataFailure) -> List {
        guard list.count > 1 else { return list }
        var keyed: [(keys: [Value?], value: Value)] = []
        for value in list.values {
            keyed.append((try keys(terms, value, frame), value))
        }
        try Self.mergeSort(&keyed) { (left, right) throws(JSONataFailure) in
            try Self.follows(left.keys, right.keys, terms, position)
        }
        var result = List(keyed.map(\.value))
        result.traits = list.traits
        return result
    }

    func sorted(
        _ tuples: [Tuple],
        _ terms: [Node.Term],
        _ position: Int,
        _ frame: Frame
    ) throws(JSONataFailure) -> [Tuple] {
        var keyed: [(keys: [Value?], tuple: Tuple)] = []
        for tuple in tuples {
            keyed.append((try keys(terms, tuple.value, frame.extended(by: tuple)), tuple))
        }
        try Self.mergeSort(&keyed) { (left, right) throws(JSONataFailure) in
            try Self.follows(left.keys, right.keys, terms, position)
        }
        return keyed.map(\.tuple)
    }

    private func keys(_ terms: [Node.Term], _ value: Value?, _ frame: Frame) throws(JSONataFailure) -> [Value?]
    {
        var keys: [Value?] = []
        for term in terms { keys.append(try evaluate(term.expression, value, frame)) }
        return keys
    }

    /// Whether `left` belongs behind `right`; what has no key stands at the end.
    private static func follows(
        _ left: [Value?],
        _ right: [Value?],
        _ terms: [Node.Term],
        _ position: Int
    ) throws(JSONataFailure) -> Bool {
        for (index, term) in terms.enumerated() {
            guard let one = left[index] else {
                if right[index] == nil { continue }
                return true
            }
            guard let two = right[index] else { return false }
            let order: Int
            switch (one, two) {
            case (.number(let one), .number(let two)): order = one == two ? 0 : one < two ? -1 : 1
            case (.string(let one), .string(let two)):
                order = one.isSame(as: two) ? 0 : one.precedes(two) ? -1 : 1
            case (.string, .number), (.number, .string):
                throw JSONataFailure(
                    "T2007",
                    at: position,
                    ["value": try JSONText.compact(one), "value2": try JSONText.compact(two)]
                )
            default: throw JSONataFailure("T2008", at: position)
            }
            if order != 0 { return (order > 0) != term.isDescending }
        }
        return false
    }

    /// Sorts so that what is equal keeps its order; `follows` may fail.
    static func mergeSort<Element>(
        _ elements: inout [Element],
        _ follows: (Element, Element) throws(JSONataFailure) -> Bool
    ) throws(JSONataFailure) {
        guard elements.count > 1 else { return }
        var left = Array(elements[..<(elements.count / 2)])
        var right = Array(elements[(elements.count / 2)...])
        try mergeSort(&left, follows)
        try mergeSort(&right, follows)
        var result: [Element] = []
        result.reserveCapacity(elements.count)
        var (first, second) = (0, 0)
        while first < left.count, second < right.count {
            if try follows(left[first], right[second]) {
                result.append(right[second])
                second += 1
            } else {
                result.append(left[first])
                first += 1
            }
        }
        result += left[first...]
        result += right[second...]
        elements = result
    }
}
