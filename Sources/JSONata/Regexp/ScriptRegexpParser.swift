/// Reads regular expressions of JavaScript.
struct ScriptRegexpParser {
    typealias Node = ScriptRegexp.Node
    typealias Failure = ScriptRegexp.Failure

    private let units: [UInt16]
    private let ignoresCase: Bool
    private let hasLines: Bool
    private var position = 0
    private var depth = 0
    private(set) var groupCount = 0
    private var names: [String: Int] = [:]
    private var allGroups = 0
    private var allNames: [String: Int] = [:]

    init(_ pattern: String, ignoresCase: Bool, hasLines: Bool) {
        units = Array(pattern.utf16)
        self.ignoresCase = ignoresCase
        self.hasLines = hasLines
        countGroups()
    }

    mutating func parse() throws(Failure) -> Node {
        let node = try alternatives()
        if position < units.count { throw Failure(message: "unmatched ')'") }
        return node
    }

    private mutating func countGroups() {
        var index = 0
        var isInClass = false
        while index < units.count {
            switch Character(UnicodeScalar(units[index]) ?? " ") {
            case "\\": index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass:
                let isSpecial = index + 1 < units.count && units[index + 1] == UInt16(ascii: "?")
                if !isSpecial {
                    allGroups += 1
                } else if index + 3 < units.count, units[index + 2] == UInt16(ascii: "<"),
                    units[index + 3] != UInt16(ascii: "="), units[index + 3] != UInt16(ascii: "!")
                {
                    allGroups += 1
                    if let end = units[index...].firstIndex(of: UInt16(ascii: ">")) {
                        allNames[String(decoding: units[(index + 3)..<end], as: UTF16.self)] = allGroups
                    }
                }
            default: break
            }
            index += 1
        }
    }

    // MARK: - Reading

    private var current: Character? {
        position < units.count ? Character(UnicodeScalar(units[position]) ?? "\u{FFFD}") : nil
    }

    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.utf16)
        guard units[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    private func node(_ set: UnitSet) -> Node {
        var set = set
        set.ignoresCase = ignoresCase
        return .units(set)
    }

    private func node(_ unit: UInt16) -> Node {
        let isPlain = UnitSet.variants(unit).isEmpty
        return .units(UnitSet(ranges: [unit...unit], ignoresCase: ignoresCase && !isPlain))
    }

    // MARK: - Structure

    private mutating func alternatives() throws(Failure) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth < 200 else { throw Failure(message: "the pattern is nested too deeply") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(Failure) -> Node {
        var nodes: [Node] = []
        while let character = current, character != "|", character != ")" {
            nodes.append(try repeated(try atom(character), character))
        }
        return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
    }

    private mutating func repeated(_ atom: Node, _ first: Character) throws(Failure) -> Node {
        guard let bounds = try quantifier() else { return atom }
        let isGreedy = !take("?")
        switch atom {
        case .anchor: throw Failure(message: "nothing to repeat")
        case .look(_, isAhead: false, _): throw Failure(message: "nothing to repeat")
        default: break
        }
        if let most = bounds.most, most < bounds.least {
            throw Failure(message: "numbers out of order in {} quantifier")
        }
        return .repeated(atom, least: bounds.least, most: bounds.most, isGreedy: isGreedy)
    }

    private mutating func quantifier() throws(Failure) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard current == "{" else { return nil }
        let start = position
        position += 1
        guard let least = number() else {
            position = start
            return nil
        }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}") else {
            position = start
            return nil
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        let start = position
        while position < units.count, (48...57).contains(units[position]) { position += 1 }
        guard position > start else { return nil }
        return Int(String(decoding: units[start..<position], as: UTF16.self)) ?? .max
    }

    private mutating func atom(_ character: Character) throws(Failure) -> Node {
        let unit = units[position]
        position += 1
        switch character {
        case "^": return .anchor(hasLines ? .lineStart : .start)
        case "$": return .anchor(hasLines ? .lineEnd : .end)
        case ".": return .units(UnitSet(ranges: UnitSet.lineEnds.complement()))
        case "(": return try group()
        case "[": return try characterClass()
        case "\\": return try escape()
        case "*", "+", "?": throw Failure(message: "nothing to repeat")
        case "{":
            position -= 1
            let isQuantifier = try quantifier() != nil
            guard !isQuantifier else { throw Failure(message: "nothing to repeat") }
            position += 1
            return node(unit)
        default: return node(unit)
        }
    }

    private mutating func group() throws(Failure) -> Node {
        if take("?:") { return try closed(try alternatives()) }
        if take("?=") { return .look(try closed(try alternatives()), isAhead: true, isNegated: false) }
        if take("?!") { return .look(try closed(try alternatives()), isAhead: true, isNegated: true) }
        if take("?<=") { return .look(try closed(try alternatives()), isAhead: false, isNegated: false) }
        if take("?<!") { return .look(try closed(try alternatives()), isAhead: false, isNegated: true) }
        groupCount += 1
        let index = groupCount
        if take("?<") {
            guard let end = units[position...].firstIndex(of: UInt16(ascii: ">")), end > position else {
                throw Failure(message: "invalid capture group name")
            }
            let name = String(decoding: units[position..<end], as: UTF16.self)
            guard names[name] == nil else { throw Failure(message: "duplicate capture group name") }
            names[name] = index
            position = end + 1
        } else if current == "?" {
            throw Failure(message: "invalid group")
        }
        return .group(try closed(try alternatives()), index: index)
    }

    private mutating func closed(_ node: Node) throws(Failure) -> Node {
        guard take(")") else { throw Failure(message: "unterminated group") }
        return node
    }

    // MARK: - Escapes and classes

    private mutating func escape() throws(Failure) -> Node {
        guard let character = current else { throw Failure(message: "\\ at end of pattern") }
        switch character {
        case "b":
            position += 1
            return .anchor(.wordBoundary)
        case "B":
            position += 1
            return .anchor(.noWordBoundary)
        case "k" where !allNames.isEmpty:
            position += 1
            guard take("<"), let end = units[position...].firstIndex(of: UInt16(ascii: ">")) else {
                throw Failure(message: "invalid named reference")
            }
            let name = String(decoding: units[position..<end], as: UTF16.self)
            position = end + 1
            guard let group = allNames[name] else { throw Failure(message: "invalid named capture referenced") }
            return .reference(group)
        case "1"..."9":
            let start = position
            if let value = number(), value <= allGroups { return .reference(value) }
            position = start
        default: break
        }
        if let set = setEscape() { return node(set) }
        return node(try unitEscape())
    }

    private mutating func setEscape() -> UnitSet? {
        let set: UnitSet
        switch current {
        case "d": set = .digits
        case "D": set = UnitSet(ranges: UnitSet.digits.complement())
        case "w": set = .words
        case "W": set = UnitSet(ranges: UnitSet.words.complement())
        case "s": set = .spaces
        case "S": set = UnitSet(ranges: UnitSet.spaces.complement())
        default: return nil
        }
        position += 1
        return set
    }

    /// The unit behind a backslash.
    private mutating func unitEscape() throws(Failure) -> UInt16 {
        guard let character = current else { throw Failure(message: "\\ at end of pattern") }
        let unit = units[position]
        position += 1
        switch character {
        case "t": return 9
        case "n": return 10
        case "v": return 11
        case "f": return 12
        case "r": return 13
        case "c":
            guard let letter = current, letter.isASCII, letter.isLetter else {
                position -= 1
                return UInt16(ascii: "\\")
            }
            position += 1
            return units[position - 1] & 0x1F
        case "x": return hexadecimal(2) ?? unit
        case "u": return hexadecimal(4) ?? unit
        case "0"..."7":
            var value = unit - 48
            while position < units.count, (48...55).contains(units[position]),
                value * 8 + units[position] - 48 < 256
            {
                value = value * 8 + units[position] - 48
                position += 1
            }
            return value
        default: return unit
        }
    }

    private mutating func hexadecimal(_ count: Int) -> UInt16? {
        guard position + count <= units.count,
            let value = UInt16(
                String(decoding: units[position..<(position + count)], as: UTF16.self),
                radix: 16
            )
        else { return nil }
        position += count
        return value
    }

    private mutating func characterClass() throws(Failure) -> Node {
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt16>] = []
        while true {
            guard let character = current else { throw Failure(message: "unterminated character class") }
            if take("]") { break }
            guard let low = try member(character, &ranges) else { continue }
            guard current == "-", position + 1 < units.count, units[position + 1] != UInt16(ascii: "]") else {
                ranges.append(low...low)
                continue
            }
            position += 1
            guard let next = current, let high = try member(next, &ranges) else {
                ranges += [low...low, 45...45]
                continue
            }
            guard low <= high else { throw Failure(message: "range out of order in character class") }
            ranges.append(low...high)
        }
        return .units(UnitSet(ranges: ranges, isNegated: isNegated, ignoresCase: ignoresCase))
    }

    /// One unit of a class; nil where it was an escape for several, which are added.
    private mutating func member(
        _ character: Character,
        _ ranges: inout [ClosedRange<UInt16>]
    ) throws(Failure) -> UInt16? {
        guard character == "\\" else {
            position += 1
            return units[position - 1]
        }
        position += 1
        if let set = setEscape() {
            ranges += set.ranges
            return nil
        }
        if take("b") { return 8 }
        if take("-") { return 45 }
        return try unitEscape()
    }
}
