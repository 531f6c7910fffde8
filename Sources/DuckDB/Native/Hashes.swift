/// The 128-bit MurmurHash3 for 64-bit machines, seed 0.
///
/// Source: Austin Appleby's reference description of MurmurHash3_x64_128.
enum Murmur3 {
    private static let first: UInt64 = 0x87C3_7B91_1142_53D5
    private static let second: UInt64 = 0x4CF5_AD43_2745_937F

    static func hash(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
        var (h1, h2): (UInt64, UInt64) = (0, 0)
        let blocks = bytes.count / 16
        for block in 0..<blocks {
            h1 ^= mixed(word(bytes, block * 16), first, second, 31)
            h1 = (rotate(h1, 27) &+ h2) &* 5 &+ 0x52DC_E729
            h2 ^= mixed(word(bytes, block * 16 + 8), second, first, 33)
            h2 = (rotate(h2, 31) &+ h1) &* 5 &+ 0x3849_5AB5
        }
        let rest = bytes.count % 16
        if rest > 8 { h2 ^= mixed(partialWord(bytes, blocks * 16 + 8, rest - 8), second, first, 33) }
        if rest > 0 { h1 ^= mixed(partialWord(bytes, blocks * 16, min(rest, 8)), first, second, 31) }
        h1 ^= UInt64(bytes.count)
        h2 ^= UInt64(bytes.count)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        h1 = finished(h1)
        h2 = finished(h2)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        return (h1, h2)
    }

    private static func mixed(_ word: UInt64, _ before: UInt64, _ after: UInt64, _ count: UInt64) -> UInt64 {
        rotate(word &* before, count) &* after
    }

    private static func finished(_ hash: UInt64) -> UInt64 {
        var hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }

    fileprivate static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value << count | value >> (64 - count)
    }

    fileprivate static func word(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    fileprivate static func partialWord(
        _ bytes: UnsafeRawBufferPointer,
        _ position: Int,
        _ count: Int
    ) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64(8 * $1) }
    }
}

/// The 64-bit SpookyHash V2 with seeds 0; its lower half is the 32-bit one.
///
/// Source: Bob Jenkins' description of SpookyHash V2.
enum SpookyHash {
    private static let constant: UInt64 = 0xDEAD_BEEF_DEAD_BEEF

    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.count < 192 ? short(bytes) : long(bytes)
    }

    private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var h: [UInt64] = [0, 0, constant, constant]
        var position = 0
        while position + 32 <= bytes.count {
            h[2] = h[2] &+ Murmur3.word(bytes, position)
            h[3] = h[3] &+ Murmur3.word(bytes, position + 8)
            shortMix(&h)
            h[0] = h[0] &+ Murmur3.word(bytes, position + 16)
            h[1] = h[1] &+ Murmur3.word(bytes, position + 24)
            position += 32
        }
        if bytes.count - position >= 16 {
            h[2] = h[2] &+ Murmur3.word(bytes, position)
            h[3] = h[3] &+ Murmur3.word(bytes, position + 8)
            shortMix(&h)
            position += 16
        }
        let rest = bytes.count - position
        h[3] = h[3] &+ UInt64(bytes.count) << 56
        if rest == 0 {
            h[2] = h[2] &+ constant
            h[3] = h[3] &+ constant
        } else {
            h[2] = h[2] &+ Murmur3.partialWord(bytes, position, min(rest, 8))
            if rest > 8 { h[3] = h[3] &+ Murmur3.partialWord(bytes, position + 8, rest - 8) }
        }
        let rotations: [UInt64] = [15, 52, 26, 51, 28, 9, 47, 54, 32, 25, 63]
        for (step, count) in rotations.enumerated() {
            let (from, to) = ((step + 2) % 4, (step + 3) % 4)
            h[to] ^= h[from]
            h[from] = Murmur3.rotate(h[from], count)
            h[to] = h[to] &+ h[from]
        }
        return h[0]
    }

    private static func shortMix(_ h: inout [UInt64]) {
        let rotations: [UInt64] = [50, 52, 30, 41, 54, 48, 38, 37, 62, 34, 5, 36]
        for (step, count) in rotations.enumerated() {
            let (from, next, target) = ((step + 2) % 4, (step + 3) % 4, step % 4)
            h[from] = Murmur3.rotate(h[from], count) &+ h[next]
            h[target] ^= h[from]
        }
    }

    private static func long(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var h = [UInt64](repeating: 0, count: 12)
        for index in [2, 5, 8, 11] { h[index] = constant }
        var position = 0
        while position + 96 <= bytes.count {
            mix((0..<12).map { Murmur3.word(bytes, position + 8 * $0) }, &h)
            position += 96
        }
        var last = Array(bytes[position...])
        let rest = UInt8(last.count)
        last += [UInt8](repeating: 0, count: 96 - last.count)
        last[95] = rest
        last.withUnsafeBytes { last in
            for index in 0..<12 { h[index] = h[index] &+ Murmur3.word(last, 8 * index) }
        }
        for _ in 0..<3 { finish(&h) }
        return h[0]
    }

    private static func mix(_ data: [UInt64], _ s: inout [UInt64]) {
        let rotations: [UInt64] = [11, 32, 43, 31, 17, 28, 39, 57, 55, 54, 22, 46]
        for i in 0..<12 {
            s[i] = s[i] &+ data[i]
            s[(i + 2) % 12] ^= s[(i + 10) % 12]
            s[(i + 11) % 12] ^= s[i]
            s[i] = Murmur3.rotate(s[i], rotations[i])
            s[(i + 11) % 12] = s[(i + 11) % 12] &+ s[(i + 1) % 12]
        }
    }

    private static func finish(_ h: inout [UInt64]) {
        let rotations: [UInt64] = [44, 15, 34, 21, 38, 33, 10, 13, 38, 53, 42, 54]
        for i in 0..<12 {
            h[(i + 11) % 12] = h[(i + 11) % 12] &+ h[(i + 1) % 12]
            h[(i + 2) % 12] ^= h[(i + 11) % 12]
            h[(i + 1) % 12] = Murmur3.rotate(h[(i + 1) % 12], rotations[i])
        }
    }
}
