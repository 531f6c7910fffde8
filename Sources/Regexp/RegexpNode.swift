/// A regular expression as it was read.
indirect enum RegexpNode {
    case empty
    /// Bytes that stand for themselves.
    case literal([UInt8])
    /// One code point of a set.
    case set(RegexpSet)
    /// One code point; a line feed only where `withNewline`.
    case any(withNewline: Bool)
    case sequence([RegexpNode])
    case alternatives([RegexpNode])
    case group(RegexpNode, index: Int)
    case repeated(RegexpNode, minimum: Int, maximum: Int?, Greed)
    case anchor(Anchor)
    case look(RegexpNode, isAhead: Bool, isNegated: Bool)
    case atomic(RegexpNode)
    /// The text of the last of these groups that took part.
    case backReference([Int], ignoresCase: Bool)

    enum Greed {
        case greedy
        case lazy
        case possessive
    }

    enum Anchor: Int {
        case textStart
        case textEnd
        /// The end, or before the line feed that ends the text.
        case lastLineEnd
        case lineStart
        case lineEnd
        case wordBoundary
        case noWordBoundary
        case searchStart
    }

    /// The least number of bytes of a match; 0 where a match may be empty.
    var leastLength: Int {
        switch self {
        case .empty, .anchor, .look, .backReference: 0
        case .literal(let bytes): bytes.count
        case .set, .any: 1
        case .sequence(let nodes): nodes.reduce(0) { min(1_000_000, $0 + $1.leastLength) }
        case .alternatives(let nodes): nodes.map(\.leastLength).min() ?? 0
        case .group(let node, _), .atomic(let node): node.leastLength
        case .repeated(let node, let minimum, _, _): min(1_000_000, minimum * node.leastLength)
        }
    }

    /// How many code points every match has; nil where that differs.
    var fixedLength: Int? {
        switch self {
        case .empty, .anchor, .look: return 0
        case .literal(let bytes): return bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        case .set, .any: return 1
        case .sequence(let nodes):
            var sum = 0
            for node in nodes {
                guard let length = node.fixedLength else { return nil }
                sum += length
            }
            return sum
        case .alternatives(let nodes):
            let lengths = Set(nodes.map(\.fixedLength))
            return lengths.count == 1 ? lengths.first ?? nil : nil
        case .group(let node, _), .atomic(let node): return node.fixedLength
        case .repeated(let node, let minimum, let maximum, _):
            guard minimum == maximum else { return nil }
            return node.fixedLength.map { $0 * minimum }
        case .backReference: return nil
        }
    }
}

/// Why a text is no regular expression, in Joni's words.
package struct RegexpFailure: Error {
    package let message: String

    init(_ message: String) { self.message = message }
}
