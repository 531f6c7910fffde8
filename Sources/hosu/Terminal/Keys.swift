/// What a person pressed.
enum Key: Equatable, Sendable {
    case text(String)
    case enter
    case tab
    case backspace
    case delete
    case left
    case right
    case up
    case down
    case home
    case end
    case wordLeft
    case wordRight
    case killToEnd
    case killToStart
    case killWord
    case clearScreen
    case interrupt
    case endOfInput
    case ignored
}

/// Turns the bytes of a terminal in raw mode into keys; it keeps what is not complete yet.
struct KeyDecoder {
    private var pending: [UInt8] = []

    /// The keys that `bytes` complete.
    mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending.append(contentsOf: bytes)
        var keys: [Key] = []
        var index = 0
        while index < pending.count, let (key, length) = next(at: index) {
            if case .text(let more) = key, case .text(let text) = keys.last {
                keys[keys.count - 1] = .text(text + more)
            } else if key != .ignored {
                keys.append(key)
            }
            index += length
        }
        pending.removeFirst(index)
        return keys
    }

    private func next(at index: Int) -> (key: Key, length: Int)? {
        let byte = pending[index]
        switch byte {
        case 0x1b: return escape(at: index)
        case 0..<0x20, 0x7f: return (Self.controls[byte] ?? .ignored, 1)
        default: break
        }
        let length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
        guard index + length <= pending.count else { return nil }
        guard let text = String(validating: pending[index..<index + length], as: UTF8.self) else {
            return (.ignored, 1)
        }
        return (.text(text), length)
    }

    private static let controls: [UInt8: Key] = [
        0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .endOfInput, 0x05: .end, 0x06: .right,
        0x08: .backspace,
        0x09: .tab, 0x0a: .enter, 0x0b: .killToEnd, 0x0c: .clearScreen, 0x0d: .enter, 0x0e: .down, 0x10: .up,
        0x15: .killToStart, 0x17: .killWord, 0x7f: .backspace,
    ]

    /// Escape sequences of cursor keys: `ESC [ A`, `ESC O H`, `ESC [ 3 ~`, `ESC [ 1 ; 5 C`, `ESC b`.
    private func escape(at index: Int) -> (key: Key, length: Int)? {
        guard index + 1 < pending.count else { return nil }
        switch pending[index + 1] {
        case UInt8(ascii: "b"): return (.wordLeft, 2)
        case UInt8(ascii: "f"): return (.wordRight, 2)
        case 0x7f: return (.killWord, 2)
        case UInt8(ascii: "["), UInt8(ascii: "O"): break
        default: return (.ignored, 2)
        }
        var end = index + 2
        while end < pending.count, !(0x40...0x7e).contains(pending[end]) { end += 1 }
        guard end < pending.count else { return nil }
        let parameters = String(decoding: pending[index + 2..<end], as: UTF8.self)
        let isWord = parameters.hasSuffix(";5") || parameters.hasSuffix(";3")
        let key: Key
        switch pending[end] {
        case UInt8(ascii: "A"): key = .up
        case UInt8(ascii: "B"): key = .down
        case UInt8(ascii: "C"): key = isWord ? .wordRight : .right
        case UInt8(ascii: "D"): key = isWord ? .wordLeft : .left
        case UInt8(ascii: "H"): key = .home
        case UInt8(ascii: "F"): key = .end
        case UInt8(ascii: "~"): key = Self.tildes[parameters] ?? .ignored
        default: key = .ignored
        }
        return (key, end - index + 1)
    }

    private static let tildes: [String: Key] = ["1": .home, "3": .delete, "4": .end, "7": .home, "8": .end]
}
