/// The hash of 32 bits that Iceberg's buckets are made of: MurmurHash3 for x86, seed 0.
///
/// Source: Apache Iceberg table specification, Appendix B, "32-bit Hash Requirements".
package enum Murmur32 {
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        var hash: UInt32 = 0
        let blockEnd = bytes.count & ~3
        for start in stride(from: 0, to: blockEnd, by: 4) {
            hash ^= mixed(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
            hash = (hash << 13 | hash >> 19) &* 5 &+ 0xE654_6B64
        }
        var tail: UInt32 = 0
        for index in (blockEnd..<bytes.count).reversed() { tail = tail << 8 | UInt32(bytes[index]) }
        if blockEnd < bytes.count { hash ^= mixed(tail) }
        hash ^= UInt32(truncatingIfNeeded: bytes.count)
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return Int32(bitPattern: hash ^ hash >> 16)
    }

    /// Of a whole number, as eight bytes.
    package static func hash(_ number: Int64) -> Int32 {
        withUnsafeBytes(of: number.littleEndian) { hash($0) }
    }

    /// Of a number of any size, as the fewest bytes in two's complement, the highest first.
    package static func hash(_ number: Int128) -> Int32 {
        bytes(of: number).withUnsafeBytes { hash($0) }
    }

    /// The fewest bytes in two's complement, the highest first.
    package static func bytes(of number: Int128) -> [UInt8] {
        let all = (0..<16).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * Int128($0))) }
        let sign: UInt8 = number < 0 ? 0xFF : 0
        var start = 0
        while start < 15, all[start] == sign, (all[start + 1] >= 0x80) == (number < 0) { start += 1 }
        return Array(all[start...])
    }

    private static func mixed(_ word: UInt32) -> UInt32 {
        let product = word &* 0xCC9E_2D51
        return (product << 15 | product >> 17) &* 0x1B87_3593
    }
}
