/// A pattern of paths that a crawler leaves out.
///
/// `*` stands for any text within a folder, `**` for any text, `?` for one character, `[a-c]` and `[!a-c]` for one of a
/// set, `{a,b}` for either; `\` takes the next character as it is.
///
/// Source: AWS Glue Developer Guide, "Include and exclude patterns".
package struct GlobPattern: Hashable, Sendable {
    package let text: String
    private let alternatives: [[Piece]]

    private enum Piece: Hashable, Sendable {
        case character(Character)
        case anyCharacter
        case set(ClosedRanges, isNegated: Bool)
        case withinFolder
        case anything
    }

    private struct ClosedRanges: Hashable, Sendable {
        var ranges: [ClosedRange<Character>] = []

        func contains(_ character: Character) -> Bool { ranges.contains { $0.contains(character) } }
    }

    package init(_ text: String) {
        self.text = text
        alternatives = Self.expanded(Array(text)).map(Self.pieces)
    }

    /// Whether the whole path is of the pattern.
    package func matches(_ path: some StringProtocol) -> Bool {
        let characters = Array(path)
        return alternatives.contains { Self.match($0[...], characters[...]) }
    }

    /// The patterns that one with braces stands for; braces inside braces and unclosed ones are plain characters.
    private static func expanded(_ text: [Character]) -> [[Character]] {
        var position = 0
        while position < text.count {
            if text[position] == "\\" {
                position += 2
                continue
            }
            if text[position] == "{", let end = text[position...].firstIndex(of: "}") {
                let options = text[(position + 1)..<end].split(separator: ",", omittingEmptySubsequences: false)
                let tails = expanded(Array(text[(end + 1)...]))
                return options.flatMap { option in tails.map { Array(text[..<position]) + option + $0 } }
            }
            position += 1
        }
        return [text]
    }

    private static func pieces(_ text: [Character]) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "\\": pieces.append(.character(rest.popFirst() ?? "\\"))
            case "?": pieces.append(.anyCharacter)
            case "*":
                if rest.first == "*" {
                    rest.removeFirst()
                    pieces.append(.anything)
                } else {
                    pieces.append(.withinFolder)
                }
            case "[":
                guard let end = rest.firstIndex(of: "]") else {
                    pieces.append(.character("["))
                    continue
                }
                var members = rest[..<end]
                rest = rest[(end + 1)...]
                let isNegated = members.first == "!"
                if isNegated { members.removeFirst() }
                pieces.append(.set(ranges(members), isNegated: isNegated))
            default: pieces.append(.character(character))
            }
        }
        return pieces
    }

    private static func ranges(_ members: ArraySlice<Character>) -> ClosedRanges {
        var ranges = ClosedRanges()
        var rest = members
        while let first = rest.popFirst() {
            if rest.first == "-", let last = rest.dropFirst().first, first <= last {
                ranges.ranges.append(first...last)
                rest = rest.dropFirst(2)
            } else {
                ranges.ranges.append(first...first)
            }
        }
        return ranges
    }

    private static func match(_ pieces: ArraySlice<Piece>, _ text: ArraySlice<Character>) -> Bool {
        guard let piece = pieces.first else { return text.isEmpty }
        let rest = pieces.dropFirst()
        switch piece {
        case .character(let wanted): return text.first == wanted && match(rest, text.dropFirst())
        case .anyCharacter:
            return text.first.map { $0 != "/" } == true && match(rest, text.dropFirst())
        case .set(let members, let isNegated):
            guard let character = text.first, character != "/" else { return false }
            return members.contains(character) != isNegated && match(rest, text.dropFirst())
        case .withinFolder:
            var tail = text
            while true {
                if match(rest, tail) { return true }
                guard let next = tail.popFirst(), next != "/" else { return false }
            }
        case .anything:
            var tail = text
            while true {
                if match(rest, tail) { return true }
                guard tail.popFirst() != nil else { return false }
            }
        }
    }
}
