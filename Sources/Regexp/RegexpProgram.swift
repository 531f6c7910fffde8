/// A regular expression as instructions for `RegexpMatcher`.
///
/// A class, because it is shared by the threads of a query and kept for the next; nothing in it changes.
package final class RegexpProgram: Sendable {
    enum Operation: UInt8 {
        /// `a`: the byte.
        case byte
        /// `a`: the number of the set.
        case set
        case any
        case anyWithNewline
        /// Tries `a` first, then `b`.
        case split
        case jump
        /// `a`: the slot that takes the position.
        case save
        case anchor
        /// `a`, `b`: where in `references` the group's numbers are; `c`: 1 where letter case does not matter.
        case backReference
        /// `a`: where to go on; `b`: 1 ahead, 0 behind; `c`: 1 negated. The inside follows.
        case look
        /// `a`: where to go on. The inside follows.
        case atomic
        /// Repeats one code point: `a`: the set, or -1 and -2 for any; `b`, `c`: bounds.
        case repeatGreedy
        case repeatLazy
        case repeatPossessive
        /// `a`: the register that keeps the position at which a round begins.
        case roundStart
        /// `a`: the register; a round that took nothing goes on at `b`.
        case roundEnd
        case succeed
    }

    struct Instruction {
        var operation: Operation
        var a: Int32 = 0
        var b: Int32 = 0
        var c: Int32 = 0
    }

    let instructions: [Instruction]
    let sets: [RegexpSet]
    /// Two words for each set: which ASCII characters are in it.
    let bitmaps: [UInt64]
    let references: [Int32]
    let registerCount: Int
    package let groupCount: Int
    package let groupNames: [String: [Int]]
    /// The bytes a match can begin with, as four words of bits; nil where it may be empty.
    let firstBytes: [UInt64]?
    /// Whether a match can begin at the start of the text only.
    let isAnchored: Bool

    package init(_ pattern: String) throws(RegexpFailure) {
        let (node, parser) = try RegexpParser.parse(pattern)
        var compiler = Compiler()
        try compiler.emit(node)
        compiler.add(.succeed)
        instructions = compiler.instructions
        sets = compiler.sets
        bitmaps = compiler.sets.flatMap { set in
            let bits = set.ascii
            return [bits.0, bits.1]
        }
        references = compiler.references
        registerCount = compiler.registerCount
        groupCount = parser.groupCount
        groupNames = parser.groupNames
        var first = FirstBytes()
        firstBytes = first.add(node) ? nil : first.words
        isAnchored = node.beginsAtTextStart
    }
}

extension RegexpProgram {
    /// Turns nodes into instructions.
    fileprivate struct Compiler {
        private static let limit = 100_000

        var instructions: [Instruction] = []
        var sets: [RegexpSet] = []
        var references: [Int32] = []
        var registerCount = 0

        var here: Int32 { Int32(instructions.count) }

        mutating func add(_ operation: Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0) {
            instructions.append(Instruction(operation: operation, a: a, b: b, c: c))
        }

        mutating func emit(_ node: RegexpNode) throws(RegexpFailure) {
            guard instructions.count < Self.limit else { throw RegexpFailure("too big pattern") }
            switch node {
            case .empty: break
            case .literal(let bytes): for byte in bytes { add(.byte, Int32(byte)) }
            case .set(let set): add(.set, number(of: set))
            case .any(let withNewline): add(withNewline ? .anyWithNewline : .any)
            case .sequence(let nodes): for node in nodes { try emit(node) }
            case .alternatives(let nodes): try emit(alternatives: nodes)
            case .group(let inner, let index):
                add(.save, Int32(2 * index))
                try emit(inner)
                add(.save, Int32(2 * index + 1))
            case .repeated(let inner, let minimum, let maximum, let greed):
                try emit(inner, minimum, maximum, greed)
            case .anchor(let anchor): add(.anchor, Int32(anchor.rawValue))
            case .look(let inner, let isAhead, let isNegated): try emit(look: inner, isAhead, isNegated)
            case .atomic(let inner): try emit(enclosed: inner, .atomic)
            case .backReference(let groups, let ignoresCase):
                add(.backReference, Int32(references.count), Int32(groups.count), ignoresCase ? 1 : 0)
                references += groups.reversed().map { Int32($0) }
            }
        }

        private mutating func number(of set: RegexpSet) -> Int32 {
            sets.append(set)
            return Int32(sets.count - 1)
        }

        private mutating func emit(alternatives nodes: [RegexpNode]) throws(RegexpFailure) {
            var jumps: [Int] = []
            for (index, node) in nodes.enumerated() {
                guard index < nodes.count - 1 else {
                    try emit(node)
                    break
                }
                let split = instructions.count
                add(.split, here + 1)
                try emit(node)
                jumps.append(instructions.count)
                add(.jump)
                instructions[split].b = here
            }
            for jump in jumps { instructions[jump].a = here }
        }

        /// Something that is matched by itself, and then not tried in another way.
        private mutating func emit(
            enclosed node: RegexpNode,
            _ operation: Operation,
            _ b: Int32 = 0,
            _ c: Int32 = 0
        ) throws(RegexpFailure) {
            let start = instructions.count
            add(operation, 0, b, c)
            try emit(node)
            add(.succeed)
            instructions[start].a = here
        }

        private mutating func emit(
            look node: RegexpNode,
            _ isAhead: Bool,
            _ isNegated: Bool
        ) throws(RegexpFailure) {
            if isAhead { return try emit(enclosed: node, .look, 1, isNegated ? 1 : 0) }
            var branches = [node]
            if case .alternatives(let nodes) = node { branches = nodes }
            if isNegated {
                // None of the branches may match: each is a test of its own.
                for branch in branches {
                    try emit(enclosed: branch, .look, -Int32(branch.fixedLength ?? 0), 1)
                }
                return
            }
            var jumps: [Int] = []
            for (index, branch) in branches.enumerated() {
                let split = instructions.count
                if index < branches.count - 1 { add(.split, here + 1) }
                try emit(enclosed: branch, .look, -Int32(branch.fixedLength ?? 0), 0)
                guard index < branches.count - 1 else { break }
                jumps.append(instructions.count)
                add(.jump)
                instructions[split].b = here
            }
            for jump in jumps { instructions[jump].a = here }
        }

        private mutating func emit(
            _ node: RegexpNode,
            _ minimum: Int,
            _ maximum: Int?,
            _ greed: RegexpNode.Greed
        ) throws(RegexpFailure) {
            if let set = single(node) {
                let operation: Operation =
                    switch greed {
                    case .greedy: .repeatGreedy
                    case .lazy: .repeatLazy
                    case .possessive: .repeatPossessive
                    }
                return add(operation, set, Int32(minimum), maximum.map { Int32($0) } ?? Int32.max)
            }
            if greed == .possessive {
                return try emit(
                    enclosed: .repeated(node, minimum: minimum, maximum: maximum, .greedy),
                    .atomic
                )
            }
            for _ in 0..<minimum { try emit(node) }
            guard let maximum else { return try emit(loop: node, greed) }
            var splits: [Int] = []
            for _ in minimum..<max(minimum, maximum) {
                splits.append(instructions.count)
                add(.split, here + 1)
                try emit(node)
            }
            for split in splits { setExit(split, here, greed) }
        }

        private mutating func emit(loop node: RegexpNode, _ greed: RegexpNode.Greed) throws(RegexpFailure) {
            let split = instructions.count
            add(.split, here + 1)
            let mayBeEmpty = node.leastLength == 0
            let register = Int32(registerCount)
            if mayBeEmpty {
                registerCount += 1
                add(.roundStart, register)
            }
            try emit(node)
            let end = instructions.count
            if mayBeEmpty { add(.roundEnd, register) }
            add(.jump, Int32(split))
            if mayBeEmpty { instructions[end].b = here }
            setExit(split, here, greed)
        }

        private mutating func setExit(_ split: Int, _ exit: Int32, _ greed: RegexpNode.Greed) {
            if greed == .lazy {
                instructions[split].b = instructions[split].a
                instructions[split].a = exit
            } else {
                instructions[split].b = exit
            }
        }

        /// The number of the set of a node that is always one code point: -1 any but a line feed, -2 any.
        private mutating func single(_ node: RegexpNode) -> Int32? {
            switch node {
            case .set(let set): number(of: set)
            case .any(let withNewline): withNewline ? -2 : -1
            case .literal(let bytes) where bytes.count == 1 && bytes[0] < 128:
                number(of: .point(UInt32(bytes[0])))
            case .literal, .empty, .sequence, .alternatives, .group, .repeated, .anchor, .look, .atomic,
                .backReference:
                nil
            }
        }
    }

    /// Collects the bytes that a match can begin with.
    fileprivate struct FirstBytes {
        var words: [UInt64] = [0, 0, 0, 0]

        private mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

        /// Returns whether the node can match without taking a byte.
        mutating func add(_ node: RegexpNode) -> Bool {
            switch node {
            case .empty, .anchor, .look: return true
            case .backReference:
                words = [.max, .max, .max, .max]
                return true
            case .literal(let bytes):
                if let first = bytes.first { insert(first) }
                return bytes.isEmpty
            case .set(let set):
                let bits = set.ascii
                words[0] |= bits.0
                words[1] |= bits.1
                words[2] = .max
                words[3] = .max
                return false
            case .any:
                words = [.max, .max, .max, .max]
                return false
            case .sequence(let nodes):
                for node in nodes where !add(node) { return false }
                return true
            case .alternatives(let nodes):
                var mayBeEmpty = false
                for node in nodes where add(node) { mayBeEmpty = true }
                return mayBeEmpty
            case .group(let inner, _), .atomic(let inner): return add(inner)
            case .repeated(let inner, let minimum, _, _):
                let isEmpty = add(inner)
                return isEmpty || minimum == 0
            }
        }
    }
}

extension RegexpNode {
    /// Whether every match begins at the start of the text.
    fileprivate var beginsAtTextStart: Bool {
        switch self {
        case .anchor(.textStart): true
        case .sequence(let nodes): nodes.first?.beginsAtTextStart ?? false
        case .alternatives(let nodes): nodes.allSatisfy(\.beginsAtTextStart)
        case .group(let node, _), .atomic(let node): node.beginsAtTextStart
        case .repeated(let node, let minimum, _, _): minimum > 0 && node.beginsAtTextStart
        case .empty, .literal, .set, .any, .anchor, .look, .backReference: false
        }
    }
}
