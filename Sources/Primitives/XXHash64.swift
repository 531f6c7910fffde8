/// The 64-bit xxHash with seed 0, of bytes as they flow.
///
/// Source: the algorithm's specification by its author, Yann Collet.
package struct XXHash64: Sendable {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
    private static let stripe = 32

    private var lane1 = prime1 &+ prime2
    private var lane2 = prime2
    private var lane3: UInt64 = 0
    private var lane4 = 0 &- prime1
    private var byteCount: UInt64 = 0
    /// What came since the last whole stripe.
    private var rest: [UInt8] = []

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        var bytes = bytes[...]
        byteCount &+= UInt64(bytes.count)
        if !rest.isEmpty {
            let missing = bytes.prefix(Self.stripe - rest.count)
            rest.append(contentsOf: missing)
            bytes = bytes.dropFirst(missing.count)
            guard rest.count == Self.stripe else { return }
            let filled = rest
            filled.withUnsafeBytes { mix($0) }
            rest.removeAll(keepingCapacity: true)
        }
        let whole = bytes.count - bytes.count % Self.stripe
        mix(UnsafeRawBufferPointer(rebasing: bytes.prefix(whole)))
        rest.append(contentsOf: bytes.dropFirst(whole))
    }

    /// The hash of all bytes so far.
    package var value: UInt64 { rest.withUnsafeBytes { value(endingIn: $0) } }

    /// The hash of bytes that are there at once.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = XXHash64()
        hash.byteCount = UInt64(bytes.count)
        let whole = bytes.count - bytes.count % stripe
        hash.mix(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
        return hash.value(endingIn: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
    }

    /// Takes in whole stripes.
    private mutating func mix(_ bytes: UnsafeRawBufferPointer) {
        var position = 0
        while position < bytes.count {
            lane1 = Self.round(lane1, Self.word(bytes, position))
            lane2 = Self.round(lane2, Self.word(bytes, position + 8))
            lane3 = Self.round(lane3, Self.word(bytes, position + 16))
            lane4 = Self.round(lane4, Self.word(bytes, position + 24))
            position += Self.stripe
        }
    }

    private func value(endingIn bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = byteCount < UInt64(Self.stripe) ? Self.prime5 : joinedLanes
        hash &+= byteCount
        var position = 0
        while position + 8 <= bytes.count {
            hash ^= Self.round(0, Self.word(bytes, position))
            hash = Self.rotate(hash, 27) &* Self.prime1 &+ Self.prime4
            position += 8
        }
        if position + 4 <= bytes.count {
            let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
            hash = Self.rotate(hash ^ UInt64(half) &* Self.prime1, 23) &* Self.prime2 &+ Self.prime3
            position += 4
        }
        while position < bytes.count {
            hash = Self.rotate(hash ^ UInt64(bytes[position]) &* Self.prime5, 11) &* Self.prime1
            position += 1
        }
        hash = (hash ^ hash >> 33) &* Self.prime2
        hash = (hash ^ hash >> 29) &* Self.prime3
        return hash ^ hash >> 32
    }

    private var joinedLanes: UInt64 {
        var hash = Self.rotate(lane1, 1) &+ Self.rotate(lane2, 7)
        hash = hash &+ Self.rotate(lane3, 12) &+ Self.rotate(lane4, 18)
        for lane in [lane1, lane2, lane3, lane4] {
            hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
        }
        return hash
    }

    private static func round(_ accumulator: UInt64, _ input: UInt64) -> UInt64 {
        rotate(accumulator &+ input &* prime2, 31) &* prime1
    }

    private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value << count | value >> (64 - count)
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
}
