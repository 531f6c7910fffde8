/// Cyclic redundancy checks in the reflected form, eight bytes at a step.
package struct CRC: Sendable {
    /// Which polynomial, as the bits of its reflected form.
    package enum Kind: Sendable {
        /// CRC-32 of zip and Ethernet.
        case crc32
        /// CRC-32C (Castagnoli).
        case crc32c
        /// CRC-64/NVME.
        case crc64nvme

        var polynomial: UInt64 {
            switch self {
            case .crc32: 0xEDB8_8320
            case .crc32c: 0x82F6_3B78
            case .crc64nvme: 0x9A6C_9329_AC4B_C9B5
            }
        }

        package var byteCount: Int {
            switch self {
            case .crc32, .crc32c: 4
            case .crc64nvme: 8
            }
        }

        var mask: UInt64 { byteCount == 8 ? .max : 0xFFFF_FFFF }

        var tables: [UInt64] {
            switch self {
            case .crc32: CRC.tables32
            case .crc32c: CRC.tables32c
            case .crc64nvme: CRC.tables64
            }
        }
    }

    private static let tables32 = makeTables(.crc32)
    private static let tables32c = makeTables(.crc32c)
    private static let tables64 = makeTables(.crc64nvme)

    package let kind: Kind
    private var state: UInt64

    package init(_ kind: Kind) {
        self.kind = kind
        state = kind.mask
    }

    /// The check value of all bytes so far.
    package var value: UInt64 { ~state & kind.mask }

    /// The check value, most significant byte first, as S3 puts it into base64.
    package var bytes: [UInt8] { CRC.bytes(of: value, kind) }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let tables = kind.tables
        state = tables.withUnsafeBufferPointer { tables in CRC.advance(state, over: bytes, tables) }
    }

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The check value of `first` followed by `second`, where `second` was made over `byteCount` bytes.
    package static func combine(_ first: UInt64, _ second: UInt64, byteCount: Int64, _ kind: Kind) -> UInt64 {
        // Appending a zero bit multiplies by x; so the first value moves by x to the number of bits that follow.
        multiply(power(ofX: UInt64(byteCount) * 8, kind), first, kind) ^ second
    }

    package static func bytes(of value: UInt64, _ kind: Kind) -> [UInt8] {
        (0..<kind.byteCount).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
    }

    private static func advance(
        _ start: UInt64,
        over bytes: UnsafeRawBufferPointer,
        _ tables: UnsafeBufferPointer<UInt64>
    ) -> UInt64 {
        var state = start
        var index = 0
        while index + 8 <= bytes.count {
            let word =
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ state
            state = tables[7 &* 256 &+ Int(word & 255)]
            state ^= tables[6 &* 256 &+ Int(word >> 8 & 255)]
            state ^= tables[5 &* 256 &+ Int(word >> 16 & 255)]
            state ^= tables[4 &* 256 &+ Int(word >> 24 & 255)]
            state ^= tables[3 &* 256 &+ Int(word >> 32 & 255)]
            state ^= tables[2 &* 256 &+ Int(word >> 40 & 255)]
            state ^= tables[256 &+ Int(word >> 48 & 255)]
            state ^= tables[Int(word >> 56)]
            index &+= 8
        }
        while index < bytes.count {
            state = tables[Int((state ^ UInt64(bytes[index])) & 255)] ^ state >> 8
            index &+= 1
        }
        return state
    }

    /// Eight tables of 256: what a byte becomes after it and up to seven zero bytes have passed.
    private static func makeTables(_ kind: Kind) -> [UInt64] {
        var tables = [UInt64](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt64(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ kind.polynomial : value >> 1 }
            tables[byte] = value
        }
        for index in 256..<8 * 256 {
            let previous = tables[index - 256]
            tables[index] = tables[Int(previous & 255)] ^ previous >> 8
        }
        return tables
    }

    /// The product of two polynomials modulo the kind's; the highest power stands in the lowest bit.
    private static func multiply(_ left: UInt64, _ right: UInt64, _ kind: Kind) -> UInt64 {
        var product: UInt64 = 0
        var shifted = right
        var bit = UInt64(1) << UInt64(kind.byteCount * 8 - 1)
        while bit != 0 {
            if left & bit != 0 { product ^= shifted }
            shifted = shifted & 1 == 1 ? shifted >> 1 ^ kind.polynomial : shifted >> 1
            bit >>= 1
        }
        return product
    }

    private static func power(ofX exponent: UInt64, _ kind: Kind) -> UInt64 {
        let one = UInt64(1) << UInt64(kind.byteCount * 8 - 1)
        var result = one
        var square = one >> 1
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = multiply(square, result, kind) }
            square = multiply(square, square, kind)
            rest >>= 1
        }
        return result
    }
}
