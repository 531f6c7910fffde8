/// Looks for matches of one regular expression, by backtracking over the bytes of a text.
///
/// A class, because it owns memory that grows and is used again for every row. One thread uses it at a time.
package final class RegexpMatcher {
    /// How often a search may go back, beyond a share for each byte, before it is given up.
    private static let retreatLimit = 20_000_000

    package let program: RegexpProgram
    /// Start and end of the match and of its groups; -1 where a group took no part.
    private(set) var slots: [Int]
    private var registers: [Int32]
    private var stack: UnsafeMutablePointer<Entry>
    private var stackCount = 0
    private var stackCapacity = 256
    private var retreats = 0
    private(set) var searchStart = 0

    /// What to return to when a match fails, or how to undo what was done since.
    private struct Entry {
        enum Kind: Int32 {
            case alternative
            /// One code point fewer, down to `extra`.
            case shorter
            /// One code point more, `extra` times at most; the instruction is the repetition's own.
            case longer
            case slot
            case register
        }

        var kind: Kind
        var target: Int32
        var position: Int32
        var extra: Int32
    }

    package init(_ program: RegexpProgram) {
        self.program = program
        slots = Array(repeating: -1, count: 2 * (program.groupCount + 1))
        registers = Array(repeating: -1, count: program.registerCount)
        stack = .allocate(capacity: stackCapacity)
    }

    deinit { stack.deallocate() }

    package var start: Int { slots[0] }
    package var end: Int { slots[1] }

    /// Where a group stands; nil where it took no part.
    package func range(of group: Int) -> Range<Int>? {
        let (start, end) = (slots[2 * group], slots[2 * group + 1])
        return start >= 0 && end >= start ? start..<end : nil
    }

    /// Finds the first match at or behind `from`.
    package func search(_ text: UnsafeRawBufferPointer, from: Int) throws(RegexpFailure) -> Bool {
        guard from <= text.count, text.count < Int(Int32.max) else { return false }
        retreats = Self.retreatLimit + 200 * text.count
        searchStart = from
        if program.isAnchored { return from == 0 ? try match(text, at: 0) : false }
        guard let first = program.firstBytes else {
            var position = from
            while true {
                if try match(text, at: position) { return true }
                guard position < text.count else { return false }
                position += 1
                while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
            }
        }
        let (w0, w1, w2, w3) = (first[0], first[1], first[2], first[3])
        var position = from
        while position < text.count {
            let byte = text[position]
            let word = byte < 128 ? (byte < 64 ? w0 : w1) : (byte < 192 ? w2 : w3)
            if word >> UInt64(byte & 63) & 1 != 0, byte & 0xC0 != 0x80, try match(text, at: position) {
                return true
            }
            position += 1
        }
        return false
    }

    private func match(_ text: UnsafeRawBufferPointer, at position: Int) throws(RegexpFailure) -> Bool {
        for index in slots.indices { slots[index] = -1 }
        stackCount = 0
        guard let end = try run(text, 0, position) else { return false }
        slots[0] = position
        slots[1] = end
        return true
    }

    // MARK: - The machine

    /// Runs from `first` until the inside succeeds, and returns where that was; nil when it cannot.
    ///
    /// Undoing entries of what happened stay on the stack, ways not yet tried do not.
    private func run(
        _ text: UnsafeRawBufferPointer,
        _ first: Int32,
        _ from: Int
    ) throws(RegexpFailure) -> Int? {
        let base = stackCount
        let code = program.instructions
        return try code.withUnsafeBufferPointer { code throws(RegexpFailure) -> Int? in
            try program.bitmaps.withUnsafeBufferPointer { bitmaps throws(RegexpFailure) -> Int? in
                try run(text, code, bitmaps, first, from, base)
            }
        }
    }

    private func run(
        _ text: UnsafeRawBufferPointer,
        _ code: UnsafeBufferPointer<RegexpProgram.Instruction>,
        _ bitmaps: UnsafeBufferPointer<UInt64>,
        _ first: Int32,
        _ from: Int,
        _ base: Int
    ) throws(RegexpFailure) -> Int? {
        let count = text.count
        var pc = Int(first)
        var position = from
        var isFailing = false
        while true {
            if isFailing {
                guard let (target, place) = try retreat(text, code, bitmaps, base) else { return nil }
                pc = target
                position = place
                isFailing = false
            }
            let instruction = code[pc]
            switch instruction.operation {
            case .byte:
                if position < count, text[position] == UInt8(truncatingIfNeeded: instruction.a) {
                    position &+= 1
                    pc &+= 1
                } else {
                    isFailing = true
                }
            case .set:
                if let next = step(text, position, instruction.a, bitmaps) {
                    position = next
                    pc &+= 1
                } else {
                    isFailing = true
                }
            case .any:
                if let next = step(text, position, -1, bitmaps) {
                    position = next
                    pc &+= 1
                } else {
                    isFailing = true
                }
            case .anyWithNewline:
                if let next = step(text, position, -2, bitmaps) {
                    position = next
                    pc &+= 1
                } else {
                    isFailing = true
                }
            case .split:
                push(.alternative, instruction.b, position, 0)
                pc = Int(instruction.a)
            case .jump: pc = Int(instruction.a)
            case .save:
                let slot = Int(instruction.a)
                push(.slot, instruction.a, slots[slot], 0)
                slots[slot] = position
                pc &+= 1
            case .anchor:
                if holds(RegexpNode.Anchor(rawValue: Int(instruction.a)), text, position) {
                    pc &+= 1
                } else {
                    isFailing = true
                }
            case .backReference:
                if let next = follow(instruction, text, position) {
                    position = next
                    pc &+= 1
                } else {
                    isFailing = true
                }
            case .look:
                if try look(instruction, pc, text, position) {
                    pc = Int(instruction.a)
                } else {
                    isFailing = true
                }
            case .atomic:
                if let next = try enclosed(text, Int32(pc + 1), position) {
                    position = next
                    pc = Int(instruction.a)
                } else {
                    isFailing = true
                }
            case .repeatGreedy, .repeatPossessive:
                var taken: Int32 = 0
                var place = position
                var least = position
                while taken < instruction.c, let next = step(text, place, instruction.a, bitmaps) {
                    place = next
                    taken &+= 1
                    if taken == instruction.b { least = place }
                }
                guard taken >= instruction.b else {
                    isFailing = true
                    continue
                }
                if instruction.operation == .repeatGreedy, place > least {
                    push(.shorter, Int32(pc + 1), place, Int32(least))
                }
                position = place
                pc &+= 1
            case .repeatLazy:
                var taken: Int32 = 0
                while taken < instruction.b, let next = step(text, position, instruction.a, bitmaps) {
                    position = next
                    taken &+= 1
                }
                guard taken >= instruction.b else {
                    isFailing = true
                    continue
                }
                if instruction.c > taken { push(.longer, Int32(pc), position, instruction.c &- taken) }
                pc &+= 1
            case .roundStart:
                let register = Int(instruction.a)
                push(.register, instruction.a, Int(registers[register]), 0)
                registers[register] = Int32(position)
                pc &+= 1
            case .roundEnd:
                pc = registers[Int(instruction.a)] == Int32(position) ? Int(instruction.b) : pc &+ 1
            case .succeed:
                return position
            }
        }
    }

    /// Takes one code point of a set, -1 any but a line feed, -2 any; returns the place behind it.
    @inline(__always)
    private func step(
        _ text: UnsafeRawBufferPointer,
        _ position: Int,
        _ set: Int32,
        _ bitmaps: UnsafeBufferPointer<UInt64>
    ) -> Int? {
        guard position < text.count else { return nil }
        let byte = text[position]
        if byte < 128 {
            if set >= 0 {
                let word = bitmaps[2 &* Int(set) &+ Int(byte >> 6)]
                return word >> UInt64(byte & 63) & 1 != 0 ? position &+ 1 : nil
            }
            return set == -2 || byte != 0x0A ? position &+ 1 : nil
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let next = min(position &+ length, text.count)
        if set < 0 { return next }
        return program.sets[Int(set)].contains(Self.codePoint(text, position)) ? next : nil
    }

    static func codePoint(_ text: UnsafeRawBufferPointer, _ position: Int) -> UInt32 {
        let byte = UInt32(text[position])
        func rest(_ offset: Int) -> UInt32 {
            position + offset < text.count ? UInt32(text[position + offset] & 0x3F) : 0
        }
        if byte < 0x80 { return byte }
        if byte < 0xE0 { return (byte & 0x1F) << 6 | rest(1) }
        if byte < 0xF0 { return (byte & 0x0F) << 12 | rest(1) << 6 | rest(2) }
        return (byte & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
    }

    // MARK: - Going back

    @inline(__always)
    private func push(_ kind: Entry.Kind, _ target: Int32, _ position: Int, _ extra: Int32) {
        if stackCount == stackCapacity { growStack() }
        stack[stackCount] = Entry(kind: kind, target: target, position: Int32(position), extra: extra)
        stackCount &+= 1
    }

    private func growStack() {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: stackCapacity * 2)
        larger.moveInitialize(from: stack, count: stackCount)
        stack.deallocate()
        stack = larger
        stackCapacity *= 2
    }

    /// The next way to try; nil when all above `base` are tried.
    private func retreat(
        _ text: UnsafeRawBufferPointer,
        _ code: UnsafeBufferPointer<RegexpProgram.Instruction>,
        _ bitmaps: UnsafeBufferPointer<UInt64>,
        _ base: Int
    ) throws(RegexpFailure) -> (Int, Int)? {
        while stackCount > base {
            retreats &-= 1
            if retreats < 0 { throw RegexpFailure("match-stack limit over") }
            let top = stackCount &- 1
            let entry = stack[top]
            switch entry.kind {
            case .alternative:
                stackCount = top
                return (Int(entry.target), Int(entry.position))
            case .shorter:
                var place = Int(entry.position) &- 1
                while text[place] & 0xC0 == 0x80 { place &-= 1 }
                // Where a certain byte must follow, only places in front of it are worth a try.
                let next = code[Int(entry.target)]
                if next.operation == .byte {
                    let wanted = UInt8(truncatingIfNeeded: next.a)
                    while place > Int(entry.extra), text[place] != wanted { place &-= 1 }
                }
                if place > Int(entry.extra) {
                    stack[top].position = Int32(place)
                } else {
                    stackCount = top
                }
                return (Int(entry.target), place)
            case .longer:
                let set = code[Int(entry.target)].a
                guard let place = step(text, Int(entry.position), set, bitmaps) else {
                    stackCount = top
                    continue
                }
                if entry.extra > 1 {
                    stack[top].position = Int32(place)
                    stack[top].extra &-= 1
                } else {
                    stackCount = top
                }
                return (Int(entry.target) &+ 1, place)
            case .slot:
                slots[Int(entry.target)] = Int(entry.position)
                stackCount = top
            case .register:
                registers[Int(entry.target)] = entry.position
                stackCount = top
            }
        }
        return nil
    }

    /// Runs the instructions at `first` as a unit: later failures undo it, but do not look for another way in it.
    private func enclosed(
        _ text: UnsafeRawBufferPointer,
        _ first: Int32,
        _ position: Int
    ) throws(RegexpFailure) -> Int? {
        let base = stackCount
        guard let end = try run(text, first, position) else { return nil }
        var kept = base
        for index in base..<stackCount where stack[index].kind == .slot || stack[index].kind == .register {
            stack[kept] = stack[index]
            kept += 1
        }
        stackCount = kept
        return end
    }

    /// Undoes everything above `base`.
    private func undo(to base: Int) {
        while stackCount > base {
            stackCount -= 1
            let entry = stack[stackCount]
            if entry.kind == .slot { slots[Int(entry.target)] = Int(entry.position) }
            if entry.kind == .register { registers[Int(entry.target)] = entry.position }
        }
    }

    private func look(
        _ instruction: RegexpProgram.Instruction,
        _ pc: Int,
        _ text: UnsafeRawBufferPointer,
        _ position: Int
    ) throws(RegexpFailure) -> Bool {
        let isNegated = instruction.c == 1
        var place = position
        if instruction.b <= 0 {
            for _ in 0..<(-instruction.b) {
                guard place > 0 else { return isNegated }
                place -= 1
                while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
            }
        }
        let base = stackCount
        guard try enclosed(text, Int32(pc + 1), place) != nil else { return isNegated }
        if isNegated { undo(to: base) }
        return !isNegated
    }
}
