/// A regular expression in JavaScript's language, over UTF-16 units.
///
/// Source: ECMAScript, "RegExp (Regular Expression) Objects" with Annex B, without the flags `u` and `v`.
struct ScriptRegexp: Sendable {
    struct Failure: Error {
        let message: String
    }

    indirect enum Node: Sendable {
        case empty
        case units(UnitSet)
        case sequence([Node])
        case alternatives([Node])
        case group(Node, index: Int)
        case repeated(Node, least: Int, most: Int?, isGreedy: Bool)
        case anchor(Anchor)
        case look(Node, isAhead: Bool, isNegated: Bool)
        case reference(Int)
    }

    enum Anchor: Sendable {
        case start
        case end
        case lineStart
        case lineEnd
        case wordBoundary
        case noWordBoundary
    }

    enum Instruction: Sendable {
        case units(Int)
        /// Tries the first, then the second.
        case split(Int, Int)
        case jump(Int)
        case save(slot: Int)
        /// Forgets what groups took in the last round.
        case clear(groups: ClosedRange<Int>)
        case anchor(Anchor)
        case reference(Int)
        /// The inside follows, up to `succeed`; then go on at `next`.
        case look(next: Int, isAhead: Bool, isNegated: Bool)
        case roundStart(register: Int)
        /// A round that took nothing fails.
        case roundEnd(register: Int)
        case repeatUnits(Int, least: Int, most: Int, isGreedy: Bool)
        case succeed
    }

    private(set) var instructions: [Instruction] = []
    /// Whether the instruction looks at what stands before the position.
    private(set) var isBackward: [Bool] = []
    private(set) var sets: [UnitSet] = []
    private(set) var registerCount = 0
    let groupCount: Int
    let ignoresCase: Bool

    private static let longest = 50_000

    init(_ pattern: String, flags: String = "") throws(Failure) {
        ignoresCase = flags.contains("i")
        var parser = ScriptRegexpParser(pattern, ignoresCase: ignoresCase, hasLines: flags.contains("m"))
        let node = try parser.parse()
        groupCount = parser.groupCount
        try emit(node, isBackward: false)
        add(.succeed, false)
    }

    private mutating func add(_ instruction: Instruction, _ backward: Bool) {
        instructions.append(instruction)
        isBackward.append(backward)
    }

    private mutating func number(of set: UnitSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    private mutating func emit(_ node: Node, isBackward backward: Bool) throws(Failure) {
        guard instructions.count < Self.longest else { throw Failure(message: "the pattern is too large") }
        switch node {
        case .empty: break
        case .units(let set): add(.units(number(of: set)), backward)
        case .sequence(let nodes):
            for node in backward ? nodes.reversed() : nodes { try emit(node, isBackward: backward) }
        case .alternatives(let nodes):
            var jumps: [Int] = []
            for (index, node) in nodes.enumerated() {
                if index == nodes.count - 1 {
                    try emit(node, isBackward: backward)
                    break
                }
                let split = instructions.count
                add(.split(0, 0), backward)
                try emit(node, isBackward: backward)
                jumps.append(instructions.count)
                add(.jump(0), backward)
                instructions[split] = .split(split + 1, instructions.count)
            }
            for jump in jumps { instructions[jump] = .jump(instructions.count) }
        case .group(let inner, let index):
            add(.save(slot: backward ? 2 * index + 1 : 2 * index), backward)
            try emit(inner, isBackward: backward)
            add(.save(slot: backward ? 2 * index : 2 * index + 1), backward)
        case .repeated(let inner, let least, let most, let isGreedy):
            try emitRepeated(inner, least, most, isGreedy, backward)
        case .anchor(let anchor): add(.anchor(anchor), backward)
        case .look(let inner, let isAhead, let isNegated):
            let start = instructions.count
            add(.succeed, backward)
            try emit(inner, isBackward: !isAhead)
            add(.succeed, backward)
            instructions[start] = .look(next: instructions.count, isAhead: isAhead, isNegated: isNegated)
        case .reference(let group): add(.reference(group), backward)
        }
    }

    private mutating func emitRepeated(
        _ inner: Node,
        _ least: Int,
        _ most: Int?,
        _ isGreedy: Bool,
        _ backward: Bool
    ) throws(Failure) {
        if case .units(let set) = inner, !backward {
            add(.repeatUnits(number(of: set), least: least, most: most ?? .max, isGreedy: isGreedy), false)
            return
        }
        let groups = inner.groups
        func round(_ regexp: inout ScriptRegexp) throws(Failure) {
            if let groups { regexp.add(.clear(groups: groups), backward) }
            try regexp.emit(inner, isBackward: backward)
        }
        for _ in 0..<least { try round(&self) }
        if let most {
            var splits: [Int] = []
            for _ in least..<max(least, most) {
                splits.append(instructions.count)
                add(.split(0, 0), backward)
                try optionalRound(round, backward)
            }
            for split in splits {
                let next = instructions.count
                instructions[split] = isGreedy ? .split(split + 1, next) : .split(next, split + 1)
            }
            return
        }
        let start = instructions.count
        add(.split(0, 0), backward)
        try optionalRound(round, backward)
        add(.jump(start), backward)
        let next = instructions.count
        instructions[start] = isGreedy ? .split(start + 1, next) : .split(next, start + 1)
    }

    private mutating func optionalRound(
        _ round: (inout ScriptRegexp) throws(Failure) -> Void,
        _ backward: Bool
    ) throws(Failure) {
        let register = registerCount
        registerCount += 1
        add(.roundStart(register: register), backward)
        try round(&self)
        add(.roundEnd(register: register), backward)
    }
}

extension ScriptRegexp.Node {
    /// The groups inside, which are numbered one behind the other.
    var groups: ClosedRange<Int>? {
        switch self {
        case .empty, .units, .anchor, .reference: return nil
        case .group(let inner, let index): return index...max(index, inner.groups?.upperBound ?? index)
        case .repeated(let inner, _, _, _), .look(let inner, _, _): return inner.groups
        case .sequence(let nodes), .alternatives(let nodes):
            var all: ClosedRange<Int>?
            for groups in nodes.compactMap(\.groups) {
                all =
                    all.map { min($0.lowerBound, groups.lowerBound)...max($0.upperBound, groups.upperBound) }
                    ?? groups
            }
            return all
        }
    }
}

/// UTF-16 units, as ranges.
struct UnitSet: Sendable {
    var ranges: [ClosedRange<UInt16>] = []
    var isNegated = false
    var ignoresCase = false

    private func holds(_ unit: UInt16) -> Bool {
        for range in ranges where range.contains(unit) { return true }
        return false
    }

    func contains(_ unit: UInt16) -> Bool {
        guard ignoresCase else { return holds(unit) != isNegated }
        if holds(unit) { return !isNegated }
        let isFound = Self.variants(unit).contains { holds($0) }
        return isFound != isNegated
    }

    /// The other letters that are the same without regard to case.
    static func variants(_ unit: UInt16) -> [UInt16] {
        if unit < 128 {
            switch unit {
            case 65...90: return [unit + 32]
            case 97...122: return [unit - 32]
            default: return []
            }
        }
        guard let scalar = Unicode.Scalar(unit) else { return [] }
        let properties = scalar.properties
        return [properties.uppercaseMapping, properties.lowercaseMapping].compactMap { text in
            let units = Array(text.utf16)
            return units.count == 1 && (units[0] >= 128 || unit < 128) ? units[0] : nil
        }
    }

    /// What a unit is compared by where case does not matter.
    static func canonical(_ unit: UInt16) -> UInt16 {
        if unit < 128 { return (97...122).contains(unit) ? unit - 32 : unit }
        guard let scalar = Unicode.Scalar(unit) else { return unit }
        let units = Array(scalar.properties.uppercaseMapping.utf16)
        return units.count == 1 && units[0] >= 128 ? units[0] : unit
    }

    func complement() -> [ClosedRange<UInt16>] {
        var result: [ClosedRange<UInt16>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if UInt32(range.lowerBound) > next { result.append(UInt16(next)...(range.lowerBound - 1)) }
            next = max(next, UInt32(range.upperBound) + 1)
        }
        if next <= 0xFFFF { result.append(UInt16(next)...0xFFFF) }
        return result
    }

    static let digits = UnitSet(ranges: [48...57])
    static let words = UnitSet(ranges: [48...57, 65...90, 95...95, 97...122])
    static let lineEnds = UnitSet(ranges: [10...10, 13...13, 0x2028...0x2029])
    static let spaces = UnitSet(ranges: [
        9...13, 32...32, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
}
