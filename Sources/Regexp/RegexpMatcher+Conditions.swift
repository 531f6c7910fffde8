/// What must hold at a place, and what must stand there again.
extension RegexpMatcher {
    func holds(_ anchor: RegexpNode.Anchor?, _ text: UnsafeRawBufferPointer, _ position: Int) -> Bool {
        let count = text.count
        switch anchor {
        case .textStart: return position == 0
        case .textEnd: return position == count
        case .lastLineEnd: return position == count || position == count - 1 && text[position] == 0x0A
        case .lineStart: return position == 0 || text[position - 1] == 0x0A && position < count
        case .lineEnd: return position == count || text[position] == 0x0A
        case .wordBoundary: return isWord(text, before: position) != isWord(text, at: position)
        case .noWordBoundary: return isWord(text, before: position) == isWord(text, at: position)
        case .searchStart: return position == searchStart
        case nil: return false
        }
    }

    private func isWord(_ text: UnsafeRawBufferPointer, at position: Int) -> Bool {
        guard position < text.count else { return false }
        let byte = text[position]
        if byte < 128 {
            return (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
        }
        return RegexpProperty.word.contains(Self.codePoint(text, position))
    }

    private func isWord(_ text: UnsafeRawBufferPointer, before position: Int) -> Bool {
        guard position > 0 else { return false }
        var place = position - 1
        while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
        return isWord(text, at: place)
    }

    /// Matches what a group matched before; returns the place behind it.
    func follow(
        _ instruction: RegexpProgram.Instruction,
        _ text: UnsafeRawBufferPointer,
        _ position: Int
    ) -> Int? {
        for index in Int(instruction.a)..<Int(instruction.a + instruction.b) {
            guard let range = range(of: Int(program.references[index])) else { continue }
            guard instruction.c == 1 else {
                guard position + range.count <= text.count else { return nil }
                for offset in 0..<range.count where text[range.lowerBound + offset] != text[position + offset] {
                    return nil
                }
                return position + range.count
            }
            var (left, right) = (range.lowerBound, position)
            while left < range.upperBound {
                guard right < text.count else { return nil }
                let wanted = Self.codePoint(text, left)
                let found = Self.codePoint(text, right)
                guard wanted == found || LetterCase.variants(wanted).contains(found) else { return nil }
                left += Self.length(text[left])
                right += Self.length(text[right])
            }
            return right
        }
        return nil
    }

    package static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
