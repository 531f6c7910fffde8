extension NativeFunctions {
    /// Functions over lists that give positions, counted from 1, which the engine's `list_select` makes lists of.
    static let lists: [NativeFunction] = [
        // Of every value that a list holds, NULL included, where it is first.
        positions("hosu_first_positions", [.any]) { arguments, row, found in
            var seen = SeenKeys()
            forEachKey(arguments, 0, row) { index, key in
                if seen.insert(key) { found.append(Int64(index + 1)) }
            }
        },
        // The same, for values that another list holds too.
        positions("hosu_shared_positions", [.any, .any]) { arguments, row, found in
            select(arguments, row, &found) { $0 }
        },
        // The same, for values that another list does not hold.
        positions("hosu_other_positions", [.any, .any]) { arguments, row, found in
            select(arguments, row, &found) { !$0 }
        },
        // Where the first value is that was there before, 0 when there is none.
        .number("hosu_repeated_position", [.any], .bigint, as: Int64.self) { arguments, row in
            var seen = SeenKeys()
            var position = 0
            forEachKey(arguments, 0, row) { index, key in
                if position == 0, !seen.insert(key) { position = index + 1 }
            }
            return Int64(position)
        },
        // Of every value that a list holds, all its positions.
        NativeFunction(name: "hosu_positions_by_value", parameters: [.any], result: .list(.list(.bigint))) {
            call throws(NativeFailure) in
            try call.fillListsOfLists(of: Int64.self) { arguments, row in
                var groups: [CellKey?: Int] = [:]
                var found: [[Int64]] = []
                forEachKey(arguments, 0, row) { index, key in
                    if let group = groups[key] {
                        found[group].append(Int64(index + 1))
                    } else {
                        groups[key] = found.count
                        found.append([Int64(index + 1)])
                    }
                }
                return found
            }
        },
        // The positions of all choices of some elements of a list.
        NativeFunction(
            name: "hosu_combinations",
            parameters: [.bigint, .bigint],
            result: .list(.list(.bigint))
        ) {
            call throws(NativeFailure) in
            try call.fillListsOfLists(of: Int64.self) { arguments, row throws(NativeFailure) in
                try combinations(
                    Int(arguments.number(0, row, Int64.self)),
                    Int(arguments.number(1, row, Int64.self))
                )
            }
        },
        .number("hosu_contains_sequence", [.any, .any], .boolean, as: Bool.self) { arguments, row in
            containsSequence(keys(arguments, 0, row), keys(arguments, 1, row))
        },
        .text("hosu_list_aggregation", [.any, .varchar, .varchar, .boolean]) { arguments, row, sink in
            listAggregation(arguments, row, sink)
        },
    ]

    private static func positions(
        _ name: String,
        _ parameters: [NativeFunction.ValueType],
        _ compute: @escaping @Sendable (NativeArguments, Int, inout [Int64]) -> Void
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: parameters, result: .list(.bigint)) {
            call throws(NativeFailure) in
            try call.fillLists(of: Int64.self) { arguments, row, found in
                compute(arguments, row, &found)
                return true
            }
        }
    }

    private static func forEachKey(
        _ arguments: NativeArguments,
        _ column: Int,
        _ row: Int,
        _ body: (Int, CellKey?) -> Void
    ) {
        let range = arguments.range(column, row)
        guard !range.isEmpty else { return }
        CellKeys(arguments.vector(column).listElements(), range).forEach(range.count, body)
    }

    private static func select(
        _ arguments: NativeArguments,
        _ row: Int,
        _ found: inout [Int64],
        where isWanted: (Bool) -> Bool
    ) {
        var others = SeenKeys()
        var seen = SeenKeys()
        // The other list's keys must stay in place while they are looked for, so the first list is gone through inside.
        let range = arguments.range(1, row)
        let otherKeys = CellKeys(arguments.vector(1).listElements(), range)
        var chosen: [Int64] = []
        otherKeys.withKeys(range.count) { keys in
            for key in keys { others.insert(key) }
            forEachKey(arguments, 0, row) { index, key in
                if isWanted(others.contains(key)), seen.insert(key) { chosen.append(Int64(index + 1)) }
            }
        }
        found += chosen
    }

    /// Source: Trino 422, combinations: subsets ordered by their last elements first, of at most 5 elements.
    private static func combinations(_ count: Int, _ size: Int) throws(NativeFailure) -> [[Int64]] {
        guard size >= 0 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "combination size must not be negative: \(size)")
        }
        guard size <= 5 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "combination size must not exceed 5: \(size)")
        }
        guard size <= count else { return [] }
        var total = 1
        for factor in stride(from: 1, through: size, by: 1) {
            let (product, hasOverflown) = Int32(total).multipliedReportingOverflow(
                by: Int32(count - size + factor)
            )
            guard !hasOverflown else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Number of combinations too large for array of size \(count) and combination length \(size)"
                )
            }
            total = Int(product) / factor
        }
        guard total * size <= 100_000 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "combinations exceed max size")
        }
        var current = (0..<size).map(Int64.init)
        var found: [[Int64]] = []
        while true {
            found.append(current.map { $0 + 1 })
            var place = 0
            while place < size, current[place] + 1 == (place + 1 < size ? current[place + 1] : Int64(count)) {
                current[place] = Int64(place)
                place += 1
            }
            guard place < size else { return found }
            current[place] += 1
        }
    }

    private static func keys(_ arguments: NativeArguments, _ column: Int, _ row: Int) -> [[UInt8]?] {
        var found: [[UInt8]?] = []
        forEachKey(arguments, column, row) { _, key in found.append(key.map { Array($0.bytes) }) }
        return found
    }

    private static func containsSequence(_ list: [[UInt8]?], _ part: [[UInt8]?]) -> Bool {
        guard part.count <= list.count else { return false }
        return (0...list.count - part.count).contains { list[$0..<$0 + part.count].elementsEqual(part) }
    }

    /// The texts of a list with a separator between them, cut with a filler at the limit of `LISTAGG`.
    ///
    /// Source: Trino 422, listagg: 1048576 bytes, the filler and the count of what is left out come after them.
    private static func listAggregation(_ arguments: NativeArguments, _ row: Int, _ sink: ByteSink) -> Bool {
        let limit = 1_048_576
        let elements = arguments.vector(0).listElements()
        let range = arguments.range(0, row).filter { !elements.isNull($0) }
        guard !range.isEmpty else { return false }
        let separator = arguments.bytes(1, row)
        for (index, element) in range.enumerated() {
            let text = elements.bytes(element)
            let start = sink.count
            if index > 0 { sink.append(separator) }
            guard start + (index > 0 ? separator.count : 0) + text.count > limit else {
                sink.append(text)
                continue
            }
            sink.append(arguments.bytes(2, row))
            if arguments.number(3, row, Bool.self) { sink.append("(\(range.count - index))") }
            return true
        }
        return true
    }
}

/// Keys that were seen; few are compared one by one, many are hashed.
private struct SeenKeys {
    private var few: [CellKey] = []
    private var many: Set<CellKey> = []
    private var hasNull = false

    func contains(_ key: CellKey?) -> Bool {
        guard let key else { return hasNull }
        return many.isEmpty ? few.contains(key) : many.contains(key)
    }

    /// Whether the key is new.
    @discardableResult
    mutating func insert(_ key: CellKey?) -> Bool {
        guard let key else {
            defer { hasNull = true }
            return !hasNull
        }
        if !many.isEmpty { return many.insert(key).inserted }
        if few.contains(key) { return false }
        few.append(key)
        if few.count > 12 { many = Set(few) }
        return true
    }
}
