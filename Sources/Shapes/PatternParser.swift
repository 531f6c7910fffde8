/// Reads a regular expression; nil for what it does not know.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var isUnknown = false

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func parse() -> PatternNode? {
        let node = alternatives()
        return isUnknown || index < scalars.count ? nil : node
    }

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func takes(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard index + wanted.count <= scalars.count, scalars[index..<index + wanted.count].elementsEqual(wanted)
        else { return false }
        index += wanted.count
        return true
    }

    private mutating func alternatives() -> PatternNode {
        var choices = [sequence()]
        while takes("|") { choices.append(sequence()) }
        return choices.count == 1 ? choices[0] : .alternatives(choices)
    }

    private mutating func sequence() -> PatternNode {
        var parts: [PatternNode] = []
        while !isUnknown, let scalar = next, scalar != "|", scalar != ")" {
            parts.append(quantified(atom()))
        }
        return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func quantified(_ atom: PatternNode) -> PatternNode {
        var node = atom
        while let bounds = quantifier() {
            node = .repetition(node, minimum: bounds.0, maximum: bounds.1)
            // Lazy and possessive quantifiers match the same wholes, possessive ones aside, which models do not use.
            _ = takes("?")
        }
        return node
    }

    private mutating func quantifier() -> (Int, Int)? {
        if takes("*") { return (0, .max) }
        if takes("+") { return (1, .max) }
        if takes("?") { return (0, 1) }
        let start = index
        guard takes("{") else { return nil }
        guard let minimum = number() else {
            index = start
            isUnknown = true
            return nil
        }
        if takes("}") { return (minimum, minimum) }
        guard takes(",") else {
            isUnknown = true
            return nil
        }
        let maximum = number() ?? .max
        guard takes("}") else {
            isUnknown = true
            return nil
        }
        return (minimum, maximum)
    }

    private mutating func number() -> Int? {
        let start = index
        while let scalar = next, ("0"..."9").contains(scalar) { index += 1 }
        return Int(String(String.UnicodeScalarView(scalars[start..<index])))
    }

    private mutating func atom() -> PatternNode {
        guard let scalar = next else { return .empty }
        switch scalar {
        case "(": return group()
        case "[": return .one(set())
        case ".":
            index += 1
            // Java's dot is every character but the ends of lines.
            return .one(ScalarSet(ranges: [10...10, 13...13, 0x85...0x85, 0x2028...0x2029], isNegated: true))
        case "^":
            index += 1
            return .start
        case "$":
            index += 1
            return .end
        case "\\":
            return .one(escape())
        default:
            index += 1
            return .one(ScalarSet(ranges: [scalar.value...scalar.value]))
        }
    }

    private mutating func group() -> PatternNode {
        let node: PatternNode
        if takes("(?:") {
            node = alternatives()
        } else if takes("(?=") {
            node = .lookahead(alternatives(), isNegative: false)
        } else if takes("(?!") {
            node = .lookahead(alternatives(), isNegative: true)
        } else {
            _ = takes("(")
            // Looking behind, names and flags.
            if next == "?" { isUnknown = true }
            node = alternatives()
        }
        if !takes(")") { isUnknown = true }
        return node
    }

    // MARK: Sets

    private mutating func set() -> ScalarSet {
        _ = takes("[")
        var set = ScalarSet()
        set.isNegated = takes("^")
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            if scalar == "[" || takes("&&") {
                isUnknown = true
                return set
            }
            let lower = element()
            guard let low = lower.single, next == "-", index + 1 < scalars.count, scalars[index + 1] != "]"
            else {
                set.formUnion(lower)
                continue
            }
            let dash = index
            index += 1
            if let high = element().single, high >= low {
                set.ranges.append(low...high)
            } else {
                // A class after the dash: the dash stands for itself.
                index = dash
                set.formUnion(lower)
            }
        }
        if !takes("]") { isUnknown = true }
        return set
    }

    private mutating func element() -> ScalarSet {
        guard let scalar = next, scalar != "\\" else { return escape() }
        index += 1
        return ScalarSet(ranges: [scalar.value...scalar.value])
    }

    private static let digits = ScalarSet(ranges: [48...57])
    private static let wordCharacters = ScalarSet(ranges: [48...57, 65...90, 95...95, 97...122])
    private static let blanks = ScalarSet(ranges: [9...13, 32...32])

    private mutating func escape() -> ScalarSet {
        index += 1
        guard let scalar = next else {
            isUnknown = true
            return ScalarSet()
        }
        index += 1
        switch scalar {
        case "d": return Self.digits
        case "w": return Self.wordCharacters
        case "s": return Self.blanks
        case "D": return ScalarSet(complements: [Self.digits])
        case "W": return ScalarSet(complements: [Self.wordCharacters])
        case "S": return ScalarSet(complements: [Self.blanks])
        case "n": return ScalarSet(ranges: [10...10])
        case "r": return ScalarSet(ranges: [13...13])
        case "t": return ScalarSet(ranges: [9...9])
        case "f": return ScalarSet(ranges: [12...12])
        case "x": return hexadecimal(digitCount: 2)
        case "u": return unicodeEscape()
        case "p": return property()
        default:
            // Letters and digits that are none of these would be references, boundaries and the like.
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { isUnknown = true }
            return ScalarSet(ranges: [scalar.value...scalar.value])
        }
    }

    private mutating func property() -> ScalarSet {
        guard takes("{") else {
            isUnknown = true
            return ScalarSet()
        }
        let start = index
        while let scalar = next, scalar != "}" { index += 1 }
        let name = String(String.UnicodeScalarView(scalars[start..<index]))
        if !takes("}") || !["ASCII", "L", "N", "Z", "P", "S", "M"].contains(name) { isUnknown = true }
        return ScalarSet(properties: [name])
    }

    /// `\uXXXX`; two of them where they are a surrogate pair.
    private mutating func unicodeEscape() -> ScalarSet {
        let first = hexadecimal(digitCount: 4)
        guard let high = first.single, (0xD800..<0xDC00).contains(high), takes("\\u") else { return first }
        guard let low = hexadecimal(digitCount: 4).single, (0xDC00..<0xE000).contains(low) else {
            isUnknown = true
            return first
        }
        let value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        return ScalarSet(ranges: [value...value])
    }

    private mutating func hexadecimal(digitCount: Int) -> ScalarSet {
        guard index + digitCount <= scalars.count,
            let value = UInt32(String(String.UnicodeScalarView(scalars[index..<index + digitCount])), radix: 16)
        else {
            isUnknown = true
            return ScalarSet()
        }
        index += digitCount
        return ScalarSet(ranges: [value...value])
    }
}

extension ScalarSet {
    /// The only character of the set, where it was written as one.
    fileprivate var single: UInt32? {
        guard ranges.count == 1, properties.isEmpty, complements.isEmpty, let range = ranges.first,
            range.lowerBound == range.upperBound
        else { return nil }
        return range.lowerBound
    }

    fileprivate mutating func formUnion(_ other: ScalarSet) {
        ranges += other.ranges
        properties += other.properties
        complements += other.complements
    }
}
