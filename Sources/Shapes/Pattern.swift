import Synchronization

/// A regular expression as service models write them: those of Java, matched against whole values.
///
/// Known are literals, classes with ranges and negation, `\d \w \s \S \D \W`, `\p{..}`, groups, alternatives, anchors,
/// quantifiers and looking ahead. A pattern with anything else, or one that takes too many steps, counts as matching:
/// to let a value pass that AWS refuses is the lesser harm.
struct Pattern: Sendable {
    /// How many steps one match may take; patterns of the models take a few for each character.
    static let stepLimit = 1_000_000
    /// How many nested repetitions of groups one match may take.
    static let depthLimit = 1500

    private let root: PatternNode?

    init(_ text: String) {
        var parser = PatternParser(text)
        root = parser.parse()
    }

    private static let known = Mutex<[String: Pattern]>([:])

    /// The pattern of that text, made once.
    static func cached(_ text: String) -> Pattern {
        known.withLock { known in
            if let pattern = known[text] { return pattern }
            let pattern = Pattern(text)
            known[text] = pattern
            return pattern
        }
    }

    /// Whether the pattern is one we can read.
    var isKnown: Bool { root != nil }

    /// Whether all of `text` matches, as models mean their patterns.
    func matchesAll(of text: String) -> Bool {
        guard let root else { return true }
        var matcher = PatternMatcher(Array(text.unicodeScalars))
        let isMatch = matcher.match(root, at: 0, depth: 0) { matcher, end in end == matcher.text.count }
        return isMatch || matcher.isExhausted
    }
}

/// What a pattern is made of.
indirect enum PatternNode: Sendable {
    case empty
    case one(ScalarSet)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// At least `minimum` times, at most `maximum`.
    case repetition(PatternNode, minimum: Int, maximum: Int)
    case lookahead(PatternNode, isNegative: Bool)
    case start
    case end
}

/// A set of characters, as ranges and properties.
struct ScalarSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    /// `\p{L}` and its like.
    var properties: [String] = []
    /// Sets whose complements belong to this one, such as `\S` inside brackets.
    var complements: [ScalarSet] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isMember =
            ranges.contains { $0.contains(scalar.value) }
            || properties.contains { Self.hasProperty($0, scalar) }
            || complements.contains { !$0.contains(scalar) }
        return isMember != isNegated
    }

    private static func hasProperty(_ name: String, _ scalar: Unicode.Scalar) -> Bool {
        switch (name, scalar.properties.generalCategory) {
        case ("ASCII", _): scalar.isASCII
        case ("L", .uppercaseLetter), ("L", .lowercaseLetter), ("L", .titlecaseLetter), ("L", .modifierLetter),
            ("L", .otherLetter):
            true
        case ("N", .decimalNumber), ("N", .letterNumber), ("N", .otherNumber): true
        case ("Z", .spaceSeparator), ("Z", .lineSeparator), ("Z", .paragraphSeparator): true
        case ("P", .connectorPunctuation), ("P", .dashPunctuation), ("P", .openPunctuation),
            ("P", .closePunctuation), ("P", .initialPunctuation), ("P", .finalPunctuation),
            ("P", .otherPunctuation):
            true
        case ("S", .mathSymbol), ("S", .currencySymbol), ("S", .modifierSymbol), ("S", .otherSymbol): true
        case ("M", .nonspacingMark), ("M", .spacingMark), ("M", .enclosingMark): true
        default: false
        }
    }
}

/// Matches by trying, with limits on how long it tries.
struct PatternMatcher {
    typealias Continuation = (inout PatternMatcher, Int) -> Bool

    let text: [Unicode.Scalar]
    private(set) var isExhausted = false
    private var steps = 0

    init(_ text: [Unicode.Scalar]) {
        self.text = text
    }

    mutating func match(_ node: PatternNode, at index: Int, depth: Int, then next: Continuation) -> Bool {
        steps += 1
        if steps > Pattern.stepLimit || depth > Pattern.depthLimit { isExhausted = true }
        if isExhausted { return false }
        switch node {
        case .empty:
            return next(&self, index)
        case .one(let set):
            return index < text.count && set.contains(text[index]) && next(&self, index + 1)
        case .sequence(let parts):
            return match(parts[...], at: index, depth: depth, then: next)
        case .alternatives(let choices):
            for choice in choices where match(choice, at: index, depth: depth + 1, then: next) { return true }
            return false
        case .repetition(.one(let set), let minimum, let maximum):
            return matchRun(of: set, minimum, maximum, at: index, then: next)
        case .repetition(let part, let minimum, let maximum):
            return matchRepeated(part, minimum, maximum, at: index, depth: depth, then: next)
        case .lookahead(let part, let isNegative):
            let isThere = match(part, at: index, depth: depth + 1) { _, _ in true }
            return isThere != isNegative && next(&self, index)
        case .start:
            return index == 0 && next(&self, index)
        case .end:
            return index == text.count && next(&self, index)
        }
    }

    private mutating func match(
        _ parts: ArraySlice<PatternNode>,
        at index: Int,
        depth: Int,
        then next: Continuation
    ) -> Bool {
        guard let first = parts.first else { return next(&self, index) }
        let rest = parts.dropFirst()
        return match(first, at: index, depth: depth + 1) { matcher, end in
            rest.isEmpty ? next(&matcher, end) : matcher.match(rest, at: end, depth: depth + 1, then: next)
        }
    }

    /// A repeated set needs no recursion: the longest run first, then shorter ones.
    private mutating func matchRun(
        of set: ScalarSet,
        _ minimum: Int,
        _ maximum: Int,
        at index: Int,
        then next: Continuation
    ) -> Bool {
        var end = index
        while end < text.count, end - index < maximum, set.contains(text[end]) { end += 1 }
        while end - index >= minimum {
            if next(&self, end) { return true }
            end -= 1
        }
        return false
    }

    private mutating func matchRepeated(
        _ part: PatternNode,
        _ minimum: Int,
        _ maximum: Int,
        at index: Int,
        depth: Int,
        then next: Continuation
    ) -> Bool {
        if maximum > 0 {
            let isMatch = match(part, at: index, depth: depth + 1) { matcher, end in
                // A part that took nothing would repeat for ever.
                end > index
                    && matcher.matchRepeated(
                        part,
                        max(minimum - 1, 0),
                        maximum == .max ? .max : maximum - 1,
                        at: end,
                        depth: depth + 2,
                        then: next
                    )
            }
            if isMatch { return true }
        }
        return minimum == 0 && next(&self, index)
    }
}
