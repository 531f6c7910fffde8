/// Code points in bytes of UTF-8.
enum UTF8Text {
    static func codePointCount(_ text: some Sequence<UInt8>) -> Int {
        var count = 0
        for byte in text where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Where the code point with that index, from 0, begins; the end for the one behind the last, else nil.
    static func offset(ofCodePoint index: Int64, in text: UnsafeRawBufferPointer) -> Int? {
        var remaining = index
        var position = 0
        while position < text.count {
            if remaining == 0 { return position }
            remaining -= 1
            position += 1
            while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
        }
        return remaining == 0 ? position : nil
    }

    static func codePoints(_ text: UnsafeRawBufferPointer) -> [UInt32] {
        if text.allSatisfy({ $0 < 0x80 }) { return text.map { UInt32($0) } }
        return String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    }

    /// Where `part` begins next, at or behind `from`; an empty part is found at once.
    static func find(
        _ part: UnsafeRawBufferPointer,
        in text: UnsafeRawBufferPointer,
        from: Int
    ) -> Int? {
        guard part.count > 0 else { return from <= text.count ? from : nil }
        guard from + part.count <= text.count else { return nil }
        var position = from
        let first = part[0]
        while position + part.count <= text.count {
            if text[position] == first, matches(part, text, position) { return position }
            position += 1
        }
        return nil
    }

    static func matches(
        _ part: UnsafeRawBufferPointer,
        _ text: UnsafeRawBufferPointer,
        _ position: Int
    ) -> Bool {
        for index in 0..<part.count where text[position + index] != part[index] { return false }
        return true
    }

    /// How many bytes at `position` are no character, 0 where one is.
    ///
    /// Source: airlift's `SliceUtf8.tryGetCodePointAt`, which takes the bytes of a character that is cut short, of a
    /// surrogate or of an overlong form for one fault.
    static func faultLength(_ text: UnsafeRawBufferPointer, _ position: Int) -> (fault: Int, length: Int) {
        let lead = text[position]
        if lead < 0x80 { return (0, 1) }
        let wanted: Int
        switch lead {
        case 0xC0...0xDF: wanted = 2
        case 0xE0...0xEF: wanted = 3
        case 0xF0...0xF7: wanted = 4
        case 0xF8...0xFB: wanted = 5
        case 0xFC...0xFD: wanted = 6
        default: return (1, 1)
        }
        for offset in 1..<wanted {
            guard position + offset < text.count, text[position + offset] & 0xC0 == 0x80 else {
                return (offset, offset)
            }
        }
        let second = text[position + 1]
        let isFaulty =
            switch wanted {
            case 2: lead < 0xC2
            case 3: (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0)
            case 4: (lead == 0xF0 && second < 0x90) || lead > 0xF4 || (lead == 0xF4 && second >= 0x90)
            default: true
            }
        return (isFaulty ? wanted : 0, wanted)
    }
}

extension ByteSink {
    /// Appends a code point as UTF-8.
    func append(codePoint code: UInt32) {
        if code < 0x80 { return append(UInt8(truncatingIfNeeded: code)) }
        reserve(4)
        if code < 0x800 {
            put(UInt8(0xC0 | code >> 6))
        } else {
            if code < 0x10000 {
                put(UInt8(0xE0 | code >> 12))
            } else {
                put(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
                put(UInt8(0x80 | (code >> 12 & 0x3F)))
            }
            put(UInt8(0x80 | (code >> 6 & 0x3F)))
        }
        put(UInt8(0x80 | (code & 0x3F)))
    }

    func append(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
        append(UnsafeRawBufferPointer(rebasing: text[range]))
    }

    /// Appends `text` with whatever is no UTF-8 replaced, or left out where there is no replacement.
    func append(valid text: UnsafeRawBufferPointer, replacement: UInt32?) {
        var position = 0
        while position < text.count {
            let (fault, length) = UTF8Text.faultLength(text, position)
            if fault == 0 {
                append(text, position..<position + length)
            } else if let replacement {
                append(codePoint: replacement)
            }
            position += length
        }
    }
}
