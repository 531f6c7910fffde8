extension ScriptRegexp {
    /// The first match at or behind `start`, and what its groups took; nil for groups that took no part.
    func firstMatch(
        in text: [UInt16],
        from start: Int,
        evaluator: Evaluator
    ) throws(JSONataFailure) -> [Range<Int>?]? {
        var matcher = ScriptMatcher(self, text, evaluator)
        guard start <= text.count else { return nil }
        for position in start...text.count {
            guard let end = try matcher.match(at: position) else { continue }
            var groups: [Range<Int>?] = [position..<end]
            for group in 1..<(groupCount + 1) {
                let (low, high) = (matcher.slots[2 * group], matcher.slots[2 * group + 1])
                groups.append(low >= 0 && high >= low ? low..<high : nil)
            }
            return groups
        }
        return nil
    }
}

/// Matches by going back.
private struct ScriptMatcher {
    private enum Entry {
        case alternative(instruction: Int, position: Int)
        /// One unit fewer, down to `least`.
        case shorter(instruction: Int, position: Int, least: Int)
        /// One unit more, up to `most`.
        case longer(instruction: Int, position: Int, set: Int, most: Int)
        case slot(Int, Int)
        case register(Int, Int)
    }

    private let regexp: ScriptRegexp
    private let text: [UInt16]
    private let evaluator: Evaluator
    private(set) var slots: [Int]
    private var registers: [Int]
    private var stack: [Entry] = []

    private static let deepest = 5_000_000

    init(_ regexp: ScriptRegexp, _ text: [UInt16], _ evaluator: Evaluator) {
        self.regexp = regexp
        self.text = text
        self.evaluator = evaluator
        slots = Array(repeating: -1, count: 2 * (regexp.groupCount + 1))
        registers = Array(repeating: -1, count: regexp.registerCount)
    }

    /// Where a match that begins at `position` ends.
    mutating func match(at position: Int) throws(JSONataFailure) -> Int? {
        if let set = firstSet, !(position < text.count && set.contains(text[position])) { return nil }
        for index in slots.indices { slots[index] = -1 }
        stack.removeAll(keepingCapacity: true)
        return try run(from: 0, at: position)
    }

    /// The units of which one begins each match, where the first instruction says so.
    private var firstSet: UnitSet? {
        switch regexp.instructions[0] {
        case .units(let set): regexp.sets[set]
        case .repeatUnits(let set, let least, _, _): least > 0 ? regexp.sets[set] : nil
        default: nil
        }
    }

    private mutating func set(_ slot: Int, _ value: Int) {
        stack.append(.slot(slot, slots[slot]))
        slots[slot] = value
    }

    private mutating func run(from start: Int, at first: Int) throws(JSONataFailure) -> Int? {
        let base = stack.count
        var instruction = start
        var position = first
        while true {
            var isMatched = true
            switch regexp.instructions[instruction] {
            case .succeed: return position
            case .units(let set): isMatched = step(set, regexp.isBackward[instruction], &position)
            case .split(let one, let two):
                try evaluator.tick()
                stack.append(.alternative(instruction: two, position: position))
                instruction = one - 1
            case .jump(let target): instruction = target - 1
            case .save(let slot): set(slot, position)
            case .clear(let groups):
                for slot in (2 * groups.lowerBound)...(2 * groups.upperBound + 1) where slots[slot] >= 0 {
                    set(slot, -1)
                }
            case .anchor(let anchor): isMatched = holds(anchor, position)
            case .reference(let group):
                isMatched = step(group: group, regexp.isBackward[instruction], &position)
            case .roundStart(let register):
                stack.append(.register(register, registers[register]))
                registers[register] = position
            case .roundEnd(let register): isMatched = registers[register] != position
            case .repeatUnits(let set, let least, let most, let isGreedy):
                isMatched = try repeatUnits(instruction + 1, set, least, most, isGreedy, &position)
            case .look(let next, _, let isNegated):
                isMatched = try look(instruction + 1, position, isNegated)
                if isMatched { instruction = next - 1 }
            }
            if isMatched {
                instruction += 1
            } else {
                guard let resumed = try backtrack(to: base) else { return nil }
                (instruction, position) = resumed
            }
        }
    }

    /// Undoes what was done since the last choice, and makes it otherwise.
    private mutating func backtrack(to base: Int) throws(JSONataFailure) -> (instruction: Int, position: Int)? {
        try evaluator.tick()
        guard stack.count < Self.deepest else { throw .limit("The regular expression takes too many steps.") }
        while stack.count > base, let entry = stack.popLast() {
            switch entry {
            case .alternative(let instruction, let position): return (instruction, position)
            case .shorter(let instruction, let position, let least):
                if position - 1 > least {
                    stack.append(.shorter(instruction: instruction, position: position - 1, least: least))
                }
                return (instruction, position - 1)
            case .longer(let instruction, let position, let set, let most):
                guard position < most, position < text.count, regexp.sets[set].contains(text[position]) else {
                    continue
                }
                stack.append(.longer(instruction: instruction, position: position + 1, set: set, most: most))
                return (instruction, position + 1)
            case .slot(let slot, let value): slots[slot] = value
            case .register(let register, let value): registers[register] = value
            }
        }
        return nil
    }

    private func step(_ set: Int, _ isBackward: Bool, _ position: inout Int) -> Bool {
        let place = isBackward ? position - 1 : position
        guard text.indices.contains(place), regexp.sets[set].contains(text[place]) else { return false }
        position += isBackward ? -1 : 1
        return true
    }

    /// What a group took, once more; a group that took no part takes nothing.
    private func step(group: Int, _ isBackward: Bool, _ position: inout Int) -> Bool {
        let (low, high) = (slots[2 * group], slots[2 * group + 1])
        guard low >= 0, high >= low else { return true }
        let start = isBackward ? position - (high - low) : position
        guard start >= 0, start + high - low <= text.count else { return false }
        for offset in 0..<(high - low) {
            let (one, two) = (text[low + offset], text[start + offset])
            let isSame = one == two || regexp.ignoresCase && UnitSet.canonical(one) == UnitSet.canonical(two)
            guard isSame else { return false }
        }
        position = isBackward ? start : start + high - low
        return true
    }

    private mutating func repeatUnits(
        _ next: Int,
        _ set: Int,
        _ least: Int,
        _ most: Int,
        _ isGreedy: Bool,
        _ position: inout Int
    ) throws(JSONataFailure) -> Bool {
        let start = position
        let limit = isGreedy ? most : least
        while position - start < limit, position < text.count, regexp.sets[set].contains(text[position]) {
            position += 1
        }
        guard position - start >= least else { return false }
        if isGreedy {
            if position - start > least {
                stack.append(.shorter(instruction: next, position: position, least: start + least))
            }
        } else {
            let end = most == .max ? Int.max : start + most
            stack.append(.longer(instruction: next, position: position, set: set, most: end))
        }
        return true
    }

    /// Whether the inside matches here; what its groups took stays, its choices do not.
    private mutating func look(_ inside: Int, _ position: Int, _ isNegated: Bool) throws(JSONataFailure) -> Bool
    {
        let base = stack.count
        let isFound = try run(from: inside, at: position) != nil
        if isNegated {
            while stack.count > base, let entry = stack.popLast() { undo(entry) }
            return !isFound
        }
        let undone = stack[base...].filter { entry in
            switch entry {
            case .slot, .register: true
            case .alternative, .shorter, .longer: false
            }
        }
        stack.replaceSubrange(base..., with: undone)
        return isFound
    }

    private mutating func undo(_ entry: Entry) {
        switch entry {
        case .slot(let slot, let value): slots[slot] = value
        case .register(let register, let value): registers[register] = value
        case .alternative, .shorter, .longer: break
        }
    }

    private func holds(_ anchor: ScriptRegexp.Anchor, _ position: Int) -> Bool {
        func isLineEnd(_ place: Int) -> Bool { UnitSet.lineEnds.contains(text[place]) }
        func isWord(_ place: Int) -> Bool {
            text.indices.contains(place) && UnitSet.words.contains(text[place])
        }
        switch anchor {
        case .start: return position == 0
        case .end: return position == text.count
        case .lineStart: return position == 0 || isLineEnd(position - 1)
        case .lineEnd: return position == text.count || isLineEnd(position)
        case .wordBoundary: return isWord(position - 1) != isWord(position)
        case .noWordBoundary: return isWord(position - 1) == isWord(position)
        }
    }
}
